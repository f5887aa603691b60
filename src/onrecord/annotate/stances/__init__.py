"""Stances: the attitude of an actor to an issue, from his statements and from acts that the outlet tells."""

from onrecord.lexicon.issues import Issues
from onrecord.model.document import Document
from onrecord.model.reading import Attribution, Event, Mention, Stance
from onrecord.text.parse import Parse

__all__ = ["find_stances"]


def find_stances(  # noqa: PLR0913, PLR0917  a stage is handed what it reads
    document: Document,
    parse: Parse,
    mentions: tuple[Mention, ...],
    statements: tuple[Attribution, ...],
    events: tuple[Event, ...],
    issues: Issues,
) -> tuple[Stance, ...]:
    """Return the stances of a document in the order of their words."""
    del document, parse, mentions, statements, events, issues
    return ()
