"""Whose dispute it is: the parties whose consent counts."""

from collections import Counter
from collections.abc import Sequence

from onrecord.model.reading import Annotations
from onrecord.model.record import Actor

_MOST = 5
_SHARE = 0.25
"""A party weighs at least this much of what the weightiest does."""


def find_parties(readings: Sequence[Annotations], actors: Sequence[Actor], given: Sequence[str]) -> tuple[str, ...]:
    """Return the ids of the parties: those given, else the states and groups that do most and are most done to.

    What counts is stances and events, told in more than one document where there are several.
    """
    if given:
        return tuple(given)
    home = {a.id: a.state or a.id for a in actors}
    kinds = {a.id: a.kind for a in actors}
    weight: Counter[str] = Counter()
    documents: dict[str, set[str]] = {}

    def count(actor: str | None, document: str, much: int) -> None:
        for part in (actor or "").split("+"):
            side = home.get(part)
            if side and kinds.get(side) in ("state", "organisation", "group"):
                weight[side] += much
                documents.setdefault(side, set()).add(document)

    for reading in readings:
        for stance in reading.stances:
            count(stance.actor, reading.document, 2)
        for event in reading.events:
            for person in (*event.actors, *event.recipients):
                count(person.actor, reading.document, 1)
        for statement in reading.statements:
            count(statement.speaker, reading.document, 1)
    least = 2 if len(readings) > 2 else 1
    ranked = sorted(weight, key=lambda a: (-weight[a], a))
    wide = [a for a in ranked if len(documents[a]) >= least] or ranked
    return tuple(sorted(a for a in wide[:_MOST] if weight[a] >= _SHARE * weight[wide[0]]))
