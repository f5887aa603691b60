"""What people joined and parted: never both, and nothing that they parted comes together by way of others."""

from collections import defaultdict, deque
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from onrecord.model.judgement import Judged
from onrecord.reconcile.judgements.standing import Heard, tell_conflict

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Ties:
    """Pairs of ids that are one, or are not, because a person says so."""

    joined: tuple[Pair, ...] = ()
    against: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """For an id those that it must be kept apart from."""
    split: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """For a document the actors that are there another than elsewhere."""

    def part(self, one: Collection[str], other: Collection[str]) -> bool:
        """Whether any id of one group must be kept apart from any of the other."""
        if not self.against:
            return False
        return any(not self.against[x].isdisjoint(other) for x in one if x in self.against)


NO_TIES = Ties()


class Tie(NamedTuple):
    """A judgement as the pairs that it joins or parts."""

    heard: Heard
    joins: tuple[Pair, ...] = ()
    parts: tuple[Pair, ...] = ()


def settle_ties(ties: Sequence[Tie]) -> tuple[list[Tie], list[Judged]]:
    """Return the ties that do not contradict one another, and how the others stand.

    A pair that is parted, but joined by way of others, leaves the parting and the shortest ways unsure.
    """
    kept, told = list(ties), []
    while at_odds := _find_odds(kept):
        for tie in kept:
            against = at_odds.get(tie.heard.judgement.id)
            if against:
                told.append(tie.heard.told("unsure", tell_conflict(t.heard.judgement for t in against)))
        kept = [tie for tie in kept if tie.heard.judgement.id not in at_odds]
    return kept, told


def _find_odds(ties: Sequence[Tie]) -> dict[str, list[Tie]]:
    """Return for each judgement that contradicts others all that are in that contradiction."""
    edges: defaultdict[str, defaultdict[str, list[Tie]]] = defaultdict(lambda: defaultdict(list))
    for tie in ties:
        for a, b in tie.joins:
            edges[a][b].append(tie)
            edges[b][a].append(tie)
    odds: defaultdict[str, list[Tie]] = defaultdict(list)
    for tie in ties:
        for a, b in tie.parts:
            if a not in edges or b not in edges:
                continue
            ways = _on_shortest(edges, a, b)
            for one in (tie, *ways) if ways else ():
                odds[one.heard.judgement.id] += [tie, *ways]
    return odds


def _on_shortest(edges: Mapping[str, Mapping[str, list[Tie]]], start: str, end: str) -> list[Tie]:
    """Return the ties on the shortest ways between two ids, empty where there is none."""
    there, back = _steps(edges, start), _steps(edges, end)
    if end not in there:
        return []
    return [
        tie
        for a in there
        for b, ties in edges[a].items()
        if b in back and there[a] + 1 + back[b] == there[end]
        for tie in ties
    ]


def _steps(edges: Mapping[str, Mapping[str, list[Tie]]], start: str) -> dict[str, int]:
    steps, waiting = {start: 0}, deque([start])
    while waiting:
        one = waiting.popleft()
        for other in edges[one]:
            if other not in steps:
                steps[other] = steps[one] + 1
                waiting.append(other)
    return steps


def bind_ties(ties: Iterable[Tie]) -> Ties:
    """Return the pairs of all ties, found by id."""
    against: defaultdict[str, set[str]] = defaultdict(set)
    joined: set[Pair] = set()
    for tie in ties:
        joined |= {(min(p), max(p)) for p in tie.joins}
        for a, b in tie.parts:
            against[a].add(b)
            against[b].add(a)
    return Ties(joined=tuple(sorted(joined)), against={a: frozenset(row) for a, row in against.items()})
