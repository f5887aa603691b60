"""Sentences of several documents that tell the same thing, found by the rare words that they share.

    likeness of two sentences = sum of idf(shared stems) / sqrt(sum of idf(one) * sum of idf(other))

Reworded sentences of one report lie at .3 and more, sentences on one subject at .1 to .2.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.model.document import Document
from onrecord.wording.words import sentences_of, words_of

MOST = 60
"""A stem in more sentences than this (and than a share of all of them) leads to no pair by itself."""
_COMMON = 0.3
_LEAST_STEMS = 4
_FLOOR = 0.1


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of a document and the stems of its words."""

    document: str
    start: int
    end: int
    stems: frozenset[str]


def passages_of(document: Document) -> tuple[Passage, ...]:
    """Return the sentences of a document's report; those of three words or less tell nothing.

    Page furniture is none of it, nor is the headline: a desk writes its own over any text.
    """
    head_start, head_end = document.headline_span or (0, 0)
    out = []
    for start, end in sentences_of(document.text, document.furniture):
        if start < head_end and head_start < end:
            continue
        stems = frozenset(w.stem for w in words_of(document.text, start, end))
        if len(stems) >= _LEAST_STEMS:
            out.append(Passage(document.id, start, end, stems))
    return tuple(out)


def weigh_stems(passages: Sequence[Passage]) -> dict[str, float]:
    """Return how much each stem tells: its inverse frequency over all sentences."""
    seen = Counter(stem for p in passages for stem in p.stems)
    return {stem: math.log(1 + len(passages) / (1 + k)) for stem, k in seen.items()}


def likeness(a: Iterable[str], b: Iterable[str], weight: Mapping[str, float]) -> float:
    """Return how alike two sets of stems are, 0 to 1."""
    one, other = set(a), set(b)
    heavy = [sum(weight.get(s, 1.0) for s in side) for side in (one, other)]
    shared = sum(weight.get(s, 1.0) for s in one & other)
    return shared / math.sqrt(heavy[0] * heavy[1]) if shared else 0.0


def near_passages(
    passages: Sequence[Passage], weight: Mapping[str, float], *, apart: bool = True
) -> list[dict[int, float]]:
    """Return for each sentence those of other documents (of any, if not `apart`) that are like it, with the likeness.

    Pairs come from an inverted index of stems, so that the work grows with the documents, not with their pairs.
    """
    most = MOST if len(passages) > MOST / _COMMON else len(passages)
    postings: defaultdict[str, list[int]] = defaultdict(list)
    out: list[dict[int, float]] = [{} for _ in passages]
    heavy = [sum(weight[s] for s in p.stems) for p in passages]
    for i, passage in enumerate(passages):
        shared: defaultdict[int, float] = defaultdict(float)
        for stem in sorted(passage.stems):
            row = postings[stem]
            if len(row) <= most:
                for j in row:
                    shared[j] += weight[stem]
            row.append(i)
        for j, sum_ in shared.items():
            if not apart or passages[j].document != passage.document:
                alike = sum_ / math.sqrt(heavy[i] * heavy[j])
                if alike >= _FLOOR:
                    out[i][j] = out[j][i] = alike
    return out
