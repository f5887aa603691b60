"""Positions: what each party wants on each issue, from when to when, and on whose word that stands.

A position is all that tells one direction of one actor on one issue; it ends where a later
one of another direction begins, if nothing repeats it afterwards.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from onrecord.lexicon.issues import Issues
from onrecord.model.dates import Order, PartialDate
from onrecord.model.document import Document
from onrecord.model.identity import content_id
from onrecord.model.places import Value
from onrecord.model.reading import Annotations, Stance, Term
from onrecord.model.record import Actor, Position
from onrecord.reconcile.basis import POSITIONS, POSITIONS_WITH_TERMS, Grounds, judge_basis

JOINT = "+"
_NO_PARTY = ("person", "unnamed")
_NEVER = (9999, 12, 31, 0)


class Held(Value, frozen=True):
    """A stance with the actor whose it is in the record, and when it was told."""

    actor: str
    stance: Stance
    when: PartialDate | None

    @property
    def order(self) -> tuple[tuple[int, int, int, int], str, int]:
        """Sorts by time, the undated last, then by document and place."""
        when = self.when
        moment = _NEVER if when is None else (when.year, when.month or 0, when.day or 0, when.minute or 0)
        return moment, self.stance.document, self.stance.anchor.start


def find_positions(
    documents: Sequence[Document],
    readings: Sequence[Annotations],
    actors: Sequence[Actor],
    parties: Sequence[str],
    grounds: Grounds,
    issues: Issues,
) -> tuple[Position, ...]:
    """Return the positions, parties' first, by actor and issue, in the order of time.

    A person or an unnamed source of whom nothing tells for whom he speaks holds no position here.
    """
    kinds = {a.id: a.kind for a in actors}
    held: defaultdict[tuple[str, str], list[Held]] = defaultdict(list)
    for row in hold_stances(documents, readings, grounds):
        speaks_for_some = row.actor in parties or kinds.get(row.actor) not in _NO_PARTY
        if speaks_for_some and row.stance.issue in issues.by_key:
            held[row.actor, row.stance.issue].append(row)
    place = {party: k for k, party in enumerate(parties)}
    keys = sorted(held, key=lambda key: (place.get(key[0], len(place)), key))
    return tuple(p for key in keys for p in _positions_of(sorted(held[key], key=lambda h: h.order), grounds))


def hold_stances(documents: Sequence[Document], readings: Sequence[Annotations], grounds: Grounds) -> Iterator[Held]:
    """Yield every stance under the party whose it is, with the time of its words or else of its report."""
    published = {d.id: d.published for d in documents}
    for reading in readings:
        for stance in reading.stances:
            for actor in stance.actor.split(JOINT):
                party = grounds.counts_for(actor) or actor
                yield Held(actor=party, stance=stance, when=_told(stance, grounds) or published.get(stance.document))


def _told(stance: Stance, grounds: Grounds) -> PartialDate | None:
    statement = grounds.statements.get(stance.statement or "")
    event = grounds.events.get(stance.event or "")
    if statement is not None and statement.when is not None:
        return statement.when
    return event.when if event is not None else None


def _positions_of(held: list[Held], grounds: Grounds) -> Iterator[Position]:
    """Yield the positions of one actor on one issue; `held` is in the order of time."""
    by_direction: dict[str, list[Held]] = {}
    for row in held:
        by_direction.setdefault(row.stance.direction, []).append(row)
    for rows in by_direction.values():
        statements = _unique(r.stance.statement for r in rows)
        events = _unique(r.stance.event for r in rows)
        first, terms = rows[0], _terms(rows)
        if not statements and not events:
            continue  # the outlet's aside, with no row of its own to show
        yield Position(
            id=content_id("pos", first.actor, first.stance.issue, first.stance.direction),
            actor=first.actor,
            issue=first.stance.issue,
            direction=first.stance.direction,
            terms=terms,
            since=first.when,
            until=_until(rows, by_direction.values()),
            statements=statements,
            events=events,
            basis=judge_basis(
                grounds,
                about=first.actor,
                statements=statements,
                events=events,
                shares=POSITIONS_WITH_TERMS if terms else POSITIONS,
            ),
        )


def _until(rows: list[Held], others: Iterable[list[Held]]) -> PartialDate | None:
    """Return when a contrary direction was first told after the last that tells this one."""
    last = max((r.when for r in rows if r.when is not None), key=lambda w: w.latest, default=None)
    if last is None:
        return None
    against = (other for other in others if _contrary(rows[0].stance.direction, other[0].stance.direction))
    told = (row.when for other in against for row in other if row.when is not None)
    later = [when for when in told if last.compare(when) is Order.BEFORE]
    return min(later, key=lambda w: w.earliest, default=None)


def _contrary(one: str, other: str) -> bool:
    """Whether two directions cannot stand together: no, and yes in any form."""
    return (one == "rejects") != (other == "rejects") and "undecided" not in (one, other)


def _unique(ids: Iterator[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(i for i in ids if i is not None))


def _terms(rows: list[Held]) -> tuple[Term, ...]:
    seen: dict[tuple[str, str], Term] = {}
    for row in rows:
        for term in row.stance.terms:
            seen.setdefault((term.kind, term.value), term)
    return tuple(seen.values())
