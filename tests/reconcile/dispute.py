"""Readings of a dispute between Orlan and Vesta, written by hand: who says what of whom, one row a stance."""

from collections.abc import Sequence
from typing import Self

import msgspec

from onrecord.model.dates import PartialDate
from onrecord.model.document import Document
from onrecord.model.places import Anchor, anchor
from onrecord.model.reading import ActorKind, Annotations, Attribution, Direction, Stance, Term
from onrecord.model.record import Actor

PARTIES = ("orlan", "vesta")
_KINDS: dict[str, ActorKind] = {"orlan": "state", "vesta": "state", "halden": "state"}
_STATES = {"ana-belo": "orlan", "rui-sand": "vesta"}
_TEXT = "It is said here that a thing is wanted. " * 12
_STEP = 40


class Report:
    """One document; each `says` or `tells` adds a stance at words of its own."""

    def __init__(self, name: str, published: str) -> None:
        self.document = Document(id=name, text=_TEXT, published=PartialDate.parse(published))
        self._statements: list[Attribution] = []
        self._stances: list[Stance] = []

    def says(
        self, speaker: str, actor: str, issue: str, direction: Direction, rule: str = "test", *terms: tuple[str, str]
    ) -> Self:
        """Add a statement of the speaker that tells the actor's stance."""
        number = len(self._statements)
        place = self._place(number, rule)
        statement = Attribution(
            id=f"{self.document.id}.s{number}", document=self.document.id, source=None, cue=None, content=(place,),
            quotation="indirect", speaker=speaker, speaker_name=speaker,
        )  # fmt: skip
        self._statements.append(statement)
        self._stances.append(
            Stance(
                document=self.document.id,
                actor=actor,
                actor_name=actor,
                issue=issue,
                direction=direction,
                terms=tuple(msgspec.convert({"kind": k, "value": v, "anchor": place}, Term) for k, v in terms),
                statement=statement.id,
                event=None,
                anchor=place,
            )
        )
        return self

    def _place(self, number: int, rule: str) -> Anchor:
        return anchor(self.document, number * _STEP, number * _STEP + 20, stage="stances", rule=rule)

    @property
    def reading(self) -> Annotations:
        """The reading with all that was said."""
        return Annotations(
            document=self.document.id, times=(), mentions=(), statements=tuple(self._statements), events=(),
            stances=tuple(self._stances),
        )  # fmt: skip


def actors_of(readings: Sequence[Annotations]) -> tuple[Actor, ...]:
    """Return the actors of the readings; those of no known kind are persons."""
    ids = {s.actor for r in readings for s in r.stances} | {s.speaker or "" for r in readings for s in r.statements}
    return tuple(
        Actor(id=a, name=a.replace("-", " ").title(), kind=_KINDS.get(a, "person"), country=None, names=(a,),
              tenures=(), state=_STATES.get(a))
        for a in sorted(ids | set(PARTIES))
    )  # fmt: skip
