"""Standing of events: asserted by the outlet, claimed or denied by whom, negated, only possible, to come, long past.

Signs of the tree and of the statements around an event decide, strongest first (`judge`);
tellings of one thing in one report become one row (`merged`). It must never make or retype an event.
"""

from collections.abc import Sequence

from onrecord.annotate.factuality.merge import merged
from onrecord.annotate.factuality.signs import Surroundings, standing_of
from onrecord.lexicon.events import EventWords
from onrecord.model.document import Document
from onrecord.model.reading import Attribution, Event, Timex
from onrecord.text.parse import Parse


def judge_factuality(
    document: Document,
    parse: Parse,
    events: Sequence[Event],
    statements: Sequence[Attribution],
    times: Sequence[Timex],
    words: EventWords,
) -> tuple[Event, ...]:
    """Return the events with `factuality` and `statement` set, each thing once a standing, in the order of the text."""
    surroundings = Surroundings(document, parse, statements, times, words)
    return merged(tuple(standing_of(event, surroundings) for event in events))
