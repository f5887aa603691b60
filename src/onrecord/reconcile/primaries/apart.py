"""Reports apart from the words themselves: what is compared statement by statement, without the turns."""

from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.model.reading import Annotations
from onrecord.model.wordings import Likeness
from onrecord.reconcile.judgements import Ties


def without_turns(readings: Sequence[Annotations]) -> tuple[Annotations, ...]:
    """Return the readings without the turns themselves, and what a speaker tells in them of his own words.

    A speech of an hour is no print of one utterance.
    """
    out = []
    for r in readings:
        turns = {s.id: s.speaker for s in r.statements if s.given is not None}
        kept = (s for s in r.statements if s.given is None and turns.get(s.within or "", "") != s.speaker)
        out.append(replace(r, statements=tuple(kept)) if turns else r)
    return tuple(out)


def among(readings: Sequence[Annotations], likenesses: Sequence[Likeness]) -> tuple[Likeness, ...]:
    """Return the likenesses of statements of the readings alone."""
    known = {s.id for r in readings for s in r.statements}
    return tuple(k for k in likenesses if known.issuperset(k.statements))


def ties_among(readings: Sequence[Annotations], ties: Ties) -> Ties:
    """Return what people joined and parted of the readings' statements alone."""
    known = {s.id for r in readings for s in r.statements} if ties.joined else set()
    return Ties(joined=tuple(pair for pair in ties.joined if known.issuperset(pair)), against=ties.against)
