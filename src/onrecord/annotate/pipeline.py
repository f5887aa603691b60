"""The list of stages that read one document. To swap a stage, call another function here."""

from onrecord.annotate.attributions import find_attributions
from onrecord.annotate.coreference import resolve_coreference, resolve_speech
from onrecord.annotate.events import find_events
from onrecord.annotate.factuality import judge_factuality
from onrecord.annotate.mentions import find_mentions
from onrecord.annotate.quotations import find_quotations
from onrecord.annotate.stances import find_stances
from onrecord.annotate.times import find_times
from onrecord.annotate.turns import find_turns
from onrecord.lexicon.lexicon import Lexicon
from onrecord.model.document import Document
from onrecord.model.reading import Annotations
from onrecord.text.parse import Parse


def annotate(document: Document, parse: Parse, lexicon: Lexicon, *, year: int | None = None) -> Annotations:
    """Return the reading of a document.

    `parse` is of the document's whole text; `year` is the year of its news where only that is known.
    """
    times = find_times(document, parse, lexicon.times, year=year)
    mentions = find_mentions(document, parse, lexicon.actors)
    quotations = find_quotations(document)
    turns = find_turns(document, lexicon.turns, lexicon.actors)
    statements = find_attributions(document, parse, quotations, mentions, times, lexicon.cues, lexicon.weights, turns)
    mentions = resolve_coreference(document, parse, mentions, lexicon.actors, statements)
    mentions, statements = resolve_speech(document, parse, mentions, statements, lexicon.actors)
    events = find_events(document, parse, mentions, times, statements, lexicon.events)
    events = judge_factuality(document, parse, events, statements, times, lexicon.events)
    stances = find_stances(document, parse, mentions, statements, events, lexicon.issues)
    return Annotations(
        document=document.id,
        times=times,
        mentions=mentions,
        statements=statements,
        events=events,
        stances=stances,
    )
