"""Which documents are the same text as another, or the same report retold.

Two documents that carry one speech share its quotation, so shared quotations prove nothing:
a copy is told by its own words outside quotation marks, a retelling by sentence upon sentence
that says the same, in the same order. Independent reports of one day share a few.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.model.document import Document
from onrecord.model.reading import Annotations
from onrecord.model.record import Copy
from onrecord.wording.passages import Passage, near_passages, passages_of, weigh_stems
from onrecord.wording.words import ngrams, quoted_in, words_of

COPIED = 0.5
"""Share of the shorter text's runs of three words that make a copy; measured: copies .7-1.0, retellings < .06."""
RETOLD = 0.265
"""Likeness and order together; measured on reports of one dispute: retellings .27-.5, independent ones < .26."""
_ORDER = 0.3
"""What the order of facts counts beside the likeness of sentences."""
_ALIKE = 0.3
_LEAST_SENTENCES = 5
"""Two short notes on one fact are alike without either knowing the other."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """What speaks for one origin of two documents."""

    copied: float
    retold: float
    alike: int
    in_order: int

    @property
    def how(self) -> str | None:
        """`copy`, `retold` or None."""
        return "copy" if self.copied >= COPIED else "retold" if self.retold >= RETOLD else None

    @property
    def strength(self) -> float:
        """Copies before retellings, then by likeness."""
        return self.copied + self.retold


def find_copies(documents: Sequence[Document], readings: Sequence[Annotations]) -> tuple[Copy, ...]:
    """Return the copies and retellings among the documents, each with its original and the evidence."""
    _ = readings
    passages = [passages_of(d) for d in documents]
    row = [p for of_one in passages for p in of_one]
    near = near_passages(row, weigh_stems(row))
    grams = [_own_runs(d) for d in documents]
    pairs = {}
    for (a, b), found in _likeness(passages, near).items():
        shorter = max(1, min(len(grams[a]), len(grams[b])))
        pair = _Pair(len(grams[a] & grams[b]) / shorter, *found)
        if pair.how:
            pairs[a, b] = pair
    return _copies_of(documents, pairs)


def _own_runs(document: Document) -> set[tuple[str, ...]]:
    """Return the runs of three words of a document outside its quotations and furniture."""
    outside = sorted((*quoted_in(document.text), *document.furniture))
    pieces, at = [], 0
    for start, end in outside:
        pieces.append((at, max(at, start)))
        at = max(at, end)
    pieces.append((at, len(document.text)))
    return {g for a, b in pieces for g in ngrams((w.stem for w in words_of(document.text, a, b)), 3)}


def _likeness(
    passages: Sequence[Sequence[Passage]], near: Sequence[dict[int, float]]
) -> dict[tuple[int, int], tuple[float, int, int]]:
    """Return for each pair of documents (likeness with order, sentences alike, of them in order)."""
    home = [n for n, of_one in enumerate(passages) for _ in of_one]
    best: defaultdict[tuple[int, int], dict[int, tuple[float, int]]] = defaultdict(dict)
    for i, others in enumerate(near):
        for j, alike in others.items():
            nearest = best[home[i], home[j]]
            nearest[i] = max(nearest.get(i, (0.0, 0)), (alike, -j))
    out = {}
    for a, b in sorted(best):
        if a > b or (b, a) not in best:
            continue
        sides = []
        for x, y in ((a, b), (b, a)):
            rows = best[x, y]
            size = max(len(passages[x]), _LEAST_SENTENCES)
            followed = [-j for i, (alike, j) in sorted(rows.items()) if alike >= _ALIKE]
            order = _longest_rise(followed)
            told = sum(alike for alike, _ in rows.values()) + _ORDER * order
            sides.append((told / size, len(followed), order))
        if min(len(passages[a]), len(passages[b])) >= _LEAST_SENTENCES:
            out[a, b] = min(sides)
    return out


def _longest_rise(row: Sequence[int]) -> int:
    """Return the length of the longest subsequence that never falls."""
    ends: list[int] = []
    for x in row:
        k = bisect_right(ends, x)
        ends[k:] = [x] if k == len(ends) else [x, *ends[k + 1 :]]
    return len(ends)


def _copies_of(documents: Sequence[Document], pairs: dict[tuple[int, int], _Pair]) -> tuple[Copy, ...]:
    """Return one copy a document that comes from another: from the strongest of those that stand before it."""
    best: dict[int, tuple[float, int, _Pair]] = {}
    for (a, b), pair in sorted(pairs.items()):
        first, second = sorted((a, b), key=lambda n: _first_key(documents[n], documents[a if n == b else b]))
        best[second] = max(best.get(second, (0.0, 0, pair)), (pair.strength, -first, pair), key=lambda x: x[:2])
    out = []
    for second, (_, first, pair) in sorted(best.items()):
        how = pair.how
        out.append(
            Copy(
                document=documents[second].id,
                original=documents[-first].id,
                how="copy" if how == "copy" else "retold",
                share=_share(documents[second], documents[-first]),
                why=_why(documents[second], documents[-first], pair),
            )
        )
    return tuple(out)


def _first_key(document: Document, other: Document) -> tuple[object, ...]:
    """Return what sorts the likely original first: not naming the other outlet, earlier, more complete."""
    names_other = bool(other.outlet) and str(other.outlet).casefold() in document.text.casefold()
    published = str(document.published) if document.published and other.published else ""
    return (names_other, published, -len(document.text), document.id)


def _share(document: Document, original: Document) -> float:
    """Return the share of a document's words that stand in runs of three of the original."""
    outside = document.furniture
    words = [w for w in words_of(document.text) if not any(a <= w.start < b for a, b in outside)]
    known = set(ngrams((w.stem for w in words_of(original.text)), 3))
    held = [False] * len(words)
    for i, run in enumerate(ngrams((w.stem for w in words), 3)):
        if run in known:
            held[i : i + 3] = [True] * 3
    return round(sum(held) / len(words), 2) if words else 0.0


def _why(document: Document, original: Document, pair: _Pair) -> str:
    notice = ""
    if original.outlet and original.outlet.casefold() in document.text.casefold():
        notice = f"; it names {original.outlet}"
    if pair.how == "copy":
        return f"{pair.copied:.0%} of the shorter text's runs of three words, quotations apart, are the same{notice}"
    return f"{pair.alike} sentences say the same in other words, {pair.in_order} of them in the same order{notice}"
