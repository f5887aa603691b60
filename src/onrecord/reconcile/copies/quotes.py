"""Quotations that two reports print in the same words, cut at the same place, or each in its own way.

Two reporters who hear one sentence leave out other words of it. What both print with one hole in it, or
in the same odd words, where a third prints it fuller or otherwise, comes from one hand.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.lexicon.copies import CopyWords
from onrecord.model.kinship import Evidence
from onrecord.model.places import anchor
from onrecord.reconcile.copies.report import Report
from onrecord.wording.align import Alignment, align
from onrecord.wording.words import Word

Quoted = Sequence[Word]
"""The words of a quotation."""
_LEAST = 7
"""Words of a quotation at least: a short one has no other way to stand."""
_MOST = 120
"""Words of the longest that is looked at; a page between two stray marks is no quotation."""
_COMMON = 2.0
"""Rarity up to which a word tells nothing."""
_TELLING = 3
_SHARED = 0.6
"""So many telling words, and such a share of the shorter one's, are in both that are set side by side."""
_ALIKE = 0.6
"""Likeness, words left out not counted, from which two are prints of one quotation."""
_GONE = 2
"""Words that a cut leaves out, at least."""
_KEPT = 6
"""Evidence of each sort that is kept, at most."""


class Prints(NamedTuple):
    """Quotations that two reports print in the same words, and those that they print otherwise.

    Of a `cut` the shorter print comes first.
    """

    agree: tuple[Evidence, ...] = ()
    differ: tuple[Evidence, ...] = ()


def compare_quotes(one: Report, other: Report, words: CopyWords) -> Prints:
    """Return which quotations two reports print in the same words, and which of them in other words."""
    agree: list[Evidence] = []
    differ: list[Evidence] = []
    common = words.rarity.up_to(_COMMON)
    quoted = [[q for q in r.quoted if _LEAST <= len(q) <= _MOST] for r in (one, other)]
    for a, b in _near(quoted[0], quoted[1], common):
        spans = [(q[0].start, q[-1].end) for q in (a, b)]
        marks = tuple(
            anchor(r.document, *span, stage="copies", rule="quotation")
            for r, span in zip((one, other), spans, strict=True)
        )
        alignment = align(marks[0].quote, marks[1].quote, words.record)
        if alignment.exact:
            agree.append(Evidence(kind="wording", text="the same words", anchors=marks))
        elif (gone := _left_out(alignment)) is not None:
            fuller, left = gone
            differ.append(Evidence(kind="cut", text=left, anchors=marks if fuller == 1 else marks[::-1]))
        elif changed := _reworded(alignment):
            differ.append(Evidence(kind="wording", text=changed, anchors=marks))
    return Prints(tuple(agree[:_KEPT]), tuple(differ[:_KEPT]))


def _near(one: Sequence[Quoted], other: Sequence[Quoted], common: frozenset[str]) -> Iterator[tuple[Quoted, Quoted]]:
    """Yield each quotation of the one with that of the other that has most of its telling words, if it has enough."""
    rows = [[frozenset(w.stem for w in q) - common for q in side] for side in (one, other)]
    places: defaultdict[str, list[int]] = defaultdict(list)
    for n, stems in enumerate(rows[1]):
        for stem in stems:
            places[stem].append(n)
    for quotation, stems in zip(one, rows[0], strict=True):
        shared = Counter(n for stem in stems if stem in places for n in places[stem])
        n = max(shared, key=lambda n: (shared[n], -n), default=0)
        if shared[n] >= max(_TELLING, _SHARED * min(len(stems), len(rows[1][n]) if rows[1] else 0)):
            yield quotation, other[n]


def _left_out(alignment: Alignment) -> tuple[int, str] | None:
    """Return which of two prints has words between that the other lacks, marked or not, and these words.

    What one has before or after is no cut of it. None where they differ otherwise too.
    """
    same = [n for n, p in enumerate(alignment.pieces) if p.kind == "same"]
    inner = alignment.pieces[same[0] : same[-1] + 1] if same else ()
    if any(p.kind not in ("same", "cut", "added", "elided") for p in alignment.pieces):
        return None
    gone = [alignment.words_of(p) for p in inner if p.kind != "same"]
    kept = sum(len(alignment.words_of(p)[0].split()) for p in inner if p.kind == "same")
    for fuller in (0, 1):
        left = [row[fuller] for row in gone if row[fuller].strip(".… ")]
        if len(left) == len(gone) and any(len(x.split()) >= _GONE for x in left) and kept >= _LEAST:
            return fuller, "; ".join(left)
    return None


def _reworded(alignment: Alignment) -> str:
    """Return the words in which two whole prints differ without a mark; empty where they are two quotations."""
    if alignment.likeness < _ALIKE or not any(p.kind == "replaced" for p in alignment.altered):
        return ""
    return "; ".join(" / ".join(f"“{x}”" for x in alignment.words_of(p)) for p in alignment.altered)
