"""What two documents have in common beyond their subject: a pure function of the two.

Two documents that carry one speech share its quotation, so shared quotations prove nothing:
a copy is told by its own words outside quotation marks, a retelling by sentence upon sentence
that says the same, in the same order. Independent reports of one day share a few.

A word weighs by how few sentences of the two documents it stands in: names that run through both
tell nothing, a word that each has once tells much.
"""

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from onrecord.lexicon.copies import CopyWords
from onrecord.model.document import Document
from onrecord.model.record import Kinship
from onrecord.reconcile.copies.report import RUN, Report, read_report
from onrecord.wording.passages import Passage
from onrecord.wording.words import ngrams

_KEPT_COPIED = 0.1
_KEPT_RETOLD = 0.2
"""A kinship below both is not worth keeping."""
_FLOOR = 0.1
_ALIKE = 0.3
"""Likeness from which two sentences say the same."""
_ORDER = 0.3
"""What the order of facts counts beside the likeness of sentences."""
_LEAST_SENTENCES = 5
"""Two short notes on one fact are alike without either knowing the other."""
_LEAST_RUNS = 30
"""Nor do a few words prove a copy, unless all words of both are the same."""


class _Retold(NamedTuple):
    """How one document's sentences follow the other's."""

    measure: float
    alike: int
    in_order: int


def compare_documents(a: Document, b: Document, words: CopyWords) -> Kinship | None:
    """Return what two documents have in common; None where that is no more than a subject."""
    _ = words
    one, other = (read_report(d) for d in sorted((a, b), key=lambda d: d.id))
    copied = _copied(one, other)
    retold = _retold(one.passages, other.passages)
    if copied < _KEPT_COPIED and retold.measure < _KEPT_RETOLD:
        return None
    return Kinship(
        documents=(one.document.id, other.document.id),
        copied=round(copied, 3),
        retold=round(retold.measure, 3),
        alike=retold.alike,
        in_order=retold.in_order,
        shares=(_share(one, other), _share(other, one)),
        named=tuple(
            x.document.id for x, y in ((one, other), (other, one)) if _names(x.document.text, y.document.outlet)
        ),
    )


def _copied(one: Report, other: Report) -> float:
    """Return the share of the shorter one's own runs of words that the other has too."""
    if one.stems == other.stems:
        return 1.0
    shorter = min(len(one.own_runs), len(other.own_runs))
    return len(one.own_runs & other.own_runs) / shorter if shorter >= _LEAST_RUNS else 0.0


def _share(report: Report, other: Report) -> float:
    """Return the share of a report's words that stand in runs of three of the other."""
    held = [False] * len(report.words)
    for i, run in enumerate(ngrams(report.stems, RUN)):
        if run in other.runs:
            held[i : i + RUN] = [True] * RUN
    return round(sum(held) / len(held), 2) if held else 0.0


def _names(text: str, outlet: str | None) -> bool:
    return bool(outlet) and str(outlet).casefold() in text.casefold()


def _retold(one: Sequence[Passage], other: Sequence[Passage]) -> _Retold:
    """Return how the sentences follow one another, seen from the side where they do so less."""
    if min(len(one), len(other)) < _LEAST_SENTENCES:
        return _Retold(0.0, 0, 0)
    weight = weigh_pair(one, other)
    near = _near(one, other, weight)
    back: list[dict[int, float]] = [{} for _ in other]
    for i, row in enumerate(near):
        for j, alike in row.items():
            back[j][i] = alike
    return min(_follow(near), _follow(back))


def weigh_pair(one: Sequence[Passage], other: Sequence[Passage]) -> dict[str, float]:
    """Return how much each stem tells: its inverse frequency over the sentences of the two."""
    seen = Counter(stem for row in (one, other) for p in row for stem in p.stems)
    size = len(one) + len(other)
    return {stem: math.log(1 + size / (1 + k)) for stem, k in seen.items()}


def _near(one: Sequence[Passage], other: Sequence[Passage], weight: Mapping[str, float]) -> list[dict[int, float]]:
    """Return for each sentence those of the other document that are like it, with the likeness."""
    heavy = [[sum(weight[s] for s in p.stems) for p in row] for row in (one, other)]
    out: list[dict[int, float]] = []
    for i, passage in enumerate(one):
        row = {}
        for j, against in enumerate(other):
            shared = sum(weight[s] for s in passage.stems & against.stems)
            alike = shared / math.sqrt(heavy[0][i] * heavy[1][j])
            if alike >= _FLOOR:
                row[j] = alike
        out.append(row)
    return out


def _follow(near: Sequence[Mapping[int, float]]) -> _Retold:
    """Return the likeness of each sentence to the likest of the other document, and how many keep its order."""
    likest = [max(((alike, -j) for j, alike in row.items()), default=(0.0, 0)) for row in near]
    followed = [-j for alike, j in likest if alike >= _ALIKE]
    order = _longest_rise(followed)
    measure = (sum(alike for alike, _ in likest) + _ORDER * order) / len(near)
    return _Retold(measure, len(followed), order)


def _longest_rise(row: Sequence[int]) -> int:
    """Return the length of the longest subsequence that never falls."""
    ends: list[int] = []
    for x in row:
        k = bisect_right(ends, x)
        ends[k:] = [x] if k == len(ends) else [x, *ends[k + 1 :]]
    return len(ends)
