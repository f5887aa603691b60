"""How the sentences of two reports follow one another: what is told of both, and in which order.

A word weighs by how few sentences of the two documents it stands in: names that run through both
tell little, a word that each has once tells much.

    likeness of two sentences = sum of weights(shared stems) / sqrt(sum of weights(one) * sum of weights(other))
"""

import math
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from onrecord.wording.passages import Passage

LEAST_SENTENCES = 5
"""Two short notes on one fact are alike without either knowing the other."""
ALIKE = 0.3
"""Likeness from which two sentences say the same."""
_STEEP = 1.6
"""Power of a word's weight; measured: 1 tells retellings from independent reports by a factor of 1.12, 1.6 by 1.34."""
_FLOOR = 0.1
_PAIRED = 0.2
"""Likeness from which two sentences that are each other's nearest are a pair."""
_ORDER = 0.3
"""What the order of facts counts beside the likeness of sentences."""
_MANY = 3
"""Sentences alike that tell other figures: a retelling gets one or two wrong."""
_EVERYWHERE = 0.3
"""A word in a greater share of the sentences leads to no pair by itself."""


class Pair(NamedTuple):
    """A sentence of the one and a sentence of the other that are each other's nearest."""

    one: int
    other: int
    alike: float


class Following(NamedTuple):
    """How two documents' sentences follow one another."""

    measure: float
    """Likeness of sentences and their order, and the pairs in one order, seen from the longer or less like one."""
    part: float
    """Share of the shorter one's sentences that are pairs in one order: what a longer text has taken up."""
    pairs: tuple[Pair, ...]
    in_order: tuple[Pair, ...]


NOTHING = Following(0.0, 0.0, (), ())


def follow(one: Sequence[Passage], other: Sequence[Passage], common: frozenset[str]) -> Following:
    """Return how the sentences follow one another; words that are `common` everywhere count nothing."""
    if min(len(one), len(other)) < LEAST_SENTENCES:
        return NOTHING
    rows = [[p.stems - common for p in side] for side in (one, other)]
    near = _near(*rows)
    back: list[dict[int, float]] = [{} for _ in other]
    for i, row in enumerate(near):
        for j, alike in row.items():
            back[j][i] = alike
    pairs = _of_one_matter(tuple(_pairs(near, back)), *rows)
    order = _in_order(pairs)
    size = sorted((len(one), len(other)))
    told = min(_told(near), _told(back))
    return Following(told + len(order) / size[1], len(order) / size[0], pairs, order)


def _near(one: Sequence[frozenset[str]], other: Sequence[frozenset[str]]) -> list[dict[int, float]]:
    """Return for each sentence those of the other document that are like it, with the likeness."""
    seen = Counter(stem for side in (one, other) for stems in side for stem in stems)
    size = len(one) + len(other)
    weight = {stem: math.log(1 + size / (1 + k)) ** _STEEP for stem, k in seen.items()}
    heavy = [[math.sqrt(sum(weight[s] for s in stems)) for stems in side] for side in (one, other)]
    postings: defaultdict[str, list[int]] = defaultdict(list)
    for j, stems in enumerate(other):
        for stem in stems:
            if seen[stem] <= max(3.0, _EVERYWHERE * size):
                postings[stem].append(j)
    out: list[dict[int, float]] = []
    for i, stems in enumerate(one):
        row = {}
        for j in sorted({j for stem in stems if stem in postings for j in postings[stem]}):
            alike = sum(sorted(weight[s] for s in stems & other[j])) / (heavy[0][i] * heavy[1][j])
            if alike >= _FLOOR:
                row[j] = alike
        out.append(row)
    return out


def _pairs(near: Sequence[Mapping[int, float]], back: Sequence[Mapping[int, float]]) -> Iterable[Pair]:
    """Yield the sentences that are each other's nearest."""
    nearest = [max(row, key=lambda n: (row[n], -n), default=None) for row in back]
    for i, row in enumerate(near):
        j = max(row, key=lambda n: (row[n], -n), default=None)
        if j is not None and nearest[j] == i and row[j] >= _PAIRED:
            yield Pair(i, j, row[j])


def _of_one_matter(
    pairs: tuple[Pair, ...], one: Sequence[frozenset[str]], other: Sequence[frozenset[str]]
) -> tuple[Pair, ...]:
    """Return the pairs; without those of other figures where they are many, as in the reports of two polls."""
    figures = [(_figures(one[p.one]), _figures(other[p.other])) for p in pairs]
    unlike = [n for n, (a, b) in enumerate(figures) if a and b and not a & b]
    like = sum(bool(a & b) for a, b in figures)
    if len(unlike) < _MANY or len(unlike) <= like:
        return pairs
    return tuple(p for n, p in enumerate(pairs) if n not in unlike)


def _figures(stems: frozenset[str]) -> frozenset[str]:
    return frozenset(s for s in stems if s[0].isdigit())


def _told(near: Sequence[Mapping[int, float]]) -> float:
    """Return the mean likeness of sentences to their likest, and how many of those keep one order."""
    likest = [max(((alike, -j) for j, alike in row.items()), default=(0.0, 0)) for row in near]
    order = _longest_rise([-j for alike, j in likest if alike >= ALIKE])
    return (sum(alike for alike, _ in likest) + _ORDER * len(order)) / len(near)


def _in_order(pairs: Sequence[Pair]) -> tuple[Pair, ...]:
    """Return the most pairs that follow one another in both documents."""
    return tuple(pairs[n] for n in _longest_rise([p.other for p in pairs]))


def _longest_rise(row: Sequence[int]) -> list[int]:
    """Return the places of a longest subsequence that never falls."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for n, x in enumerate(row):
        k = bisect_right(ends, x)
        before.append(last[k - 1] if k else -1)
        ends[k:] = [x] if k == len(ends) else [x, *ends[k + 1 :]]
        last[k:] = [n] if k == len(last) else [n, *last[k + 1 :]]
    out = []
    n = last[-1] if last else -1
    while n >= 0:
        out.append(n)
        n = before[n]
    return out[::-1]
