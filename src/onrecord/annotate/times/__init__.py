"""Time expressions: when the words say that things happen, as precise as they say it."""

from onrecord.lexicon.times import TimeWords
from onrecord.model.document import Document
from onrecord.model.reading import Timex
from onrecord.text.parse import Parse


def find_times(document: Document, parse: Parse, words: TimeWords, *, year: int | None = None) -> tuple[Timex, ...]:
    """Return the time expressions of a document, in the order of its text."""
    _ = (document, parse, words, year)
    return ()
