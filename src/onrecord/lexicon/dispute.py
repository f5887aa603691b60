"""`dispute.toml`: what a user knows beforehand of a dispute, and his own words for it.

It names parties, states, people, bodies and issues, and adds entries to any lexicon.
Nothing in it is needed; everything in it is used before the bundled words.
"""

from pathlib import Path
from typing import Any

from onrecord.lexicon.actors import BodyEntry, PersonEntry, StateEntry
from onrecord.lexicon.load import read_file
from onrecord.lexicon.weights import Weights
from onrecord.model.places import Value


class Dispute(Value, frozen=True):
    """The content of a `dispute.toml`. Cues, events and issues are decoded by their own lexicons."""

    about: str | None = None
    parties: tuple[str, ...] = ()
    """Actor ids of those whose consent counts."""
    states: tuple[StateEntry, ...] = ()
    bodies: tuple[BodyEntry, ...] = ()
    people: tuple[PersonEntry, ...] = ()
    issues: tuple[dict[str, Any], ...] = ()
    cues: tuple[dict[str, Any], ...] = ()
    events: tuple[dict[str, Any], ...] = ()
    weights: Weights | None = None
    """Weights of `onrecord train statements`, instead of the bundled ones."""


def read_dispute(path: Path) -> Dispute:
    """Read a dispute file; LexiconError names the file and what is wrong in it."""
    return read_file(path, Dispute)
