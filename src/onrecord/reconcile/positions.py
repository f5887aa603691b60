"""Positions: what each party wants on each issue, from when to when, and on whose word that stands."""

from collections.abc import Sequence

from onrecord.lexicon.issues import Issues
from onrecord.model.document import Document
from onrecord.model.reading import Annotations
from onrecord.model.record import Actor, Position
from onrecord.reconcile.basis import Grounds


def find_positions(  # noqa: PLR0913, PLR0917  a stage is handed what it reads
    documents: Sequence[Document],
    readings: Sequence[Annotations],
    actors: Sequence[Actor],
    parties: Sequence[str],
    grounds: Grounds,
    issues: Issues,
) -> tuple[Position, ...]:
    """Return the positions, by actor and issue, in the order of time."""
    del documents, readings, actors, parties, grounds, issues
    return ()
