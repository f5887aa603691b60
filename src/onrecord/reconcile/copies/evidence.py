"""What speaks for one origin of two documents, in words with their places in both."""

from collections.abc import Sequence

from rapidfuzz.distance import JaroWinkler

from onrecord.lexicon.copies import CopyWords
from onrecord.lexicon.numbers import find_numbers
from onrecord.model.document import Document
from onrecord.model.kinship import Evidence
from onrecord.model.places import Anchor, anchor
from onrecord.reconcile.copies.follow import ALIKE
from onrecord.reconcile.copies.shared import Shared
from onrecord.wording.passages import Passage
from onrecord.wording.words import Word, words_of

Told = tuple[Passage, Passage, float]
"""A sentence of each document, and how alike they are."""
_PASSAGES = 3
_SENTENCES = 3
_VALUES = 12
"""Evidence of each sort that is kept, at most."""
_SAME = 0.97
"""Likeness from which a retold sentence is the same one: a passage shows it better."""
_MISSPELT = 0.85
"""Likeness from which two capitalised words are one name spelt in two ways."""


def evidence_of(
    one: Document, other: Document, shared: Sequence[Shared], pairs: Sequence[Told]
) -> tuple[Evidence, ...]:
    """Return the longest shared passages, and the likest retold sentences where those are few, in the first's order."""
    longest = sorted(sorted(shared, key=lambda s: (-s.words, s.one))[:_PASSAGES])
    if len(longest) == _PASSAGES:
        pairs = ()
    likest = sorted((p for p in pairs if ALIKE <= p[2] < _SAME), key=lambda p: (-p[2], p[0].start))[:_SENTENCES]
    out = [
        Evidence(
            kind="passage",
            text=f"{s.words} words in a row are the same: “{_quote(one.text[slice(*s.one)])}”",
            anchors=(_mark(one, *s.one), _mark(other, *s.other)),
        )
        for s in longest
    ]
    out += [
        Evidence(
            kind="sentence",
            text=f"“{_quote(one.text[a.start : a.end])}” / “{_quote(other.text[b.start : b.end])}”",
            anchors=(_mark(one, a.start, a.end), _mark(other, b.start, b.end)),
        )
        for a, b, _ in sorted(likest, key=lambda p: p[0].start)
    ]
    return tuple(out)


def values_of(
    one: Document, other: Document, pairs: Sequence[Told], words: CopyWords
) -> tuple[tuple[Evidence, ...], tuple[Evidence, ...]]:
    """Return the numbers and names that sentences which say the same have alike, and those in which they differ.

    What two documents have alike and a third has otherwise in the same place is the mark of one hand.
    """
    agree: list[Evidence] = []
    differ: list[Evidence] = []
    for a, b, alike in pairs:
        if alike < ALIKE:
            continue
        for kind, same, unlike in (
            ("number", *_numbers(one, a, other, b, words)),
            ("name", *_names(one, a, other, b)),
        ):
            for row, out in ((same, agree), (unlike, differ)):
                out += [
                    Evidence(
                        kind="number" if kind == "number" else "name", text=f"{x.quote} / {y.quote}", anchors=(x, y)
                    )
                    for x, y in row
                ]
    return tuple(agree[:_VALUES]), tuple(differ[:_VALUES])


_Both = list[tuple[Anchor, Anchor]]


def _numbers(one: Document, a: Passage, other: Document, b: Passage, words: CopyWords) -> tuple[_Both, _Both]:
    """Return the numbers alike, and those left over where each sentence has one of a sort."""
    rows = [
        [n for n in find_numbers(d.text, p.start, p.end, words.record) if not n.approximate]
        for d, p in ((one, a), (other, b))
    ]
    same: _Both = []
    for x in list(rows[0]):
        y = next((y for y in rows[1] if (y.figure, y.of_time, y.unit) == (x.figure, x.of_time, x.unit)), None)
        if y:
            rows[0].remove(x)
            rows[1].remove(y)
            same.append((_mark(one, x.start, x.end), _mark(other, y.start, y.end)))
    unlike: _Both = []
    for of_time in (True, False):
        left = [[n for n in row if n.of_time is of_time] for row in rows]
        if len(left[0]) == len(left[1]) == 1 and left[0][0].unit == left[1][0].unit:
            (x,), (y,) = left
            unlike.append((_mark(one, x.start, x.end), _mark(other, y.start, y.end)))
    return same, unlike


def _names(one: Document, a: Passage, other: Document, b: Passage) -> tuple[_Both, _Both]:
    """Return the names alike, and those that are one name spelt in two ways."""
    rows = [_capitalised(d, p) for d, p in ((one, a), (other, b))]
    same: _Both = []
    unlike: _Both = []
    for lower, x in rows[0].items():
        if lower in rows[1]:
            y = rows[1][lower]
            same.append((_mark(one, x.start, x.end), _mark(other, y.start, y.end)))
    left = [{k: w for k, w in row.items() if k not in rows[1 - n]} for n, row in enumerate(rows)]
    for lower, x in left[0].items():
        for against, y in left[1].items():
            if x.stem != y.stem and JaroWinkler.similarity(lower, against) >= _MISSPELT:
                unlike.append((_mark(one, x.start, x.end), _mark(other, y.start, y.end)))
    return same, unlike


def _capitalised(document: Document, passage: Passage) -> dict[str, Word]:
    """Return the words of a sentence that begin with a capital, its first one apart."""
    row = words_of(document.text, passage.start, passage.end)[1:]
    return {w.lower: w for w in row if document.text[w.start].isupper() and len(w.lower) > 3}


def _quote(text: str) -> str:
    return " ".join(text.split())


def _mark(document: Document, start: int, end: int) -> Anchor:
    return anchor(document, start, end, stage="copies", rule="evidence")
