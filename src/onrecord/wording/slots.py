"""Places in a text where one telling puts one value and another telling another.

A slot is a value (a number, a date, a name, an office) with the words around it. Two slots of
two tellings are the same place when the words around them are alike.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.wording.passages import Passage, near_passages, weigh_stems
from onrecord.wording.words import Word

REACH = 8
"""Words on either side that tell what a value is of."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A value where it stands; `about` are the stems of the words around it."""

    document: str
    start: int
    end: int
    value: Hashable
    about: frozenset[str]
    sentence: tuple[int, int]


def stems_around(
    row: Sequence[Word], start: int, end: int, empty: frozenset[str], reach: int = REACH
) -> frozenset[str]:
    """Return the stems of the telling words of a sentence near start..end, those inside left out."""
    first = sum(w.end <= start for w in row)
    after = sum(w.start < end for w in row)
    near = [*row[max(0, first - reach) : first], *row[after : after + reach]]
    return frozenset(w.stem for w in near if w.lower not in empty and not w.lower[0].isdigit())


def near_slots(slots: Sequence[Slot], *, apart: bool = True) -> list[tuple[float, int, int]]:
    """Return (likeness of the words around, slot, slot) of slots that may be one place, likest first."""
    passages = [Passage(s.document, s.start, s.end, s.about) for s in slots]
    near = near_passages(passages, weigh_stems(passages), apart=apart)
    rows = [(alike, i, j) for i, others in enumerate(near) for j, alike in others.items() if i < j]
    return sorted(rows, key=lambda r: (-r[0], r[1], r[2]))


def pairs_within(
    likeness: Mapping[tuple[int, int], float], groups: Sequence[Sequence[int]]
) -> list[list[tuple[float, int, int]]]:
    """Return for each group the (likeness, one, other) of the pairs that lie wholly inside it."""
    home = {i: n for n, group in enumerate(groups) for i in group}
    out: list[list[tuple[float, int, int]]] = [[] for _ in groups]
    for (i, j), alike in likeness.items():
        if i in home and home[i] == home.get(j):
            out[home[i]].append((alike, i, j))
    return out


def best_pairs(likeness: Mapping[tuple[int, int], float], slots: Sequence[Slot]) -> Iterator[tuple[int, int]]:
    """Yield the pairs in which each slot is the other's likest in that document, the likest first."""
    best: defaultdict[tuple[int, str], float] = defaultdict(float)
    for (i, j), alike in likeness.items():
        best[i, slots[j].document] = max(best[i, slots[j].document], alike)
        best[j, slots[i].document] = max(best[j, slots[i].document], alike)
    for (i, j), alike in sorted(likeness.items(), key=lambda x: (-x[1], x[0])):
        if alike == best[i, slots[j].document] == best[j, slots[i].document]:
            yield i, j


def cluster(
    pairs: Iterable[tuple[int, int]], apart: Callable[[int, int], bool] = lambda _, __: False
) -> list[list[int]]:
    """Return the groups that the pairs join, each sorted; a pair that would bring together two slots `apart` does not.

    The pairs come with the surest first.
    """
    parent: dict[int, int] = {}
    members: dict[int, list[int]] = {}

    def root(i: int) -> int:
        while parent.setdefault(i, i) != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for i, j in pairs:
        one, other = sorted((root(i), root(j)))
        left, right = members.setdefault(one, [one]), members.setdefault(other, [other])
        if one != other and not any(apart(a, b) for a in left for b in right):
            parent[other] = one
            left.extend(members.pop(other))
    return [sorted(members[i]) for i in sorted(members) if len(members[i]) > 1]
