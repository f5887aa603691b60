"""How two wordings of one utterance differ, each difference named.

What a number, a date, a name or a negation explains is not told as words too. Words between quotation
marks are compared with words between quotation marks alone (`quoted`); where one side is reported speech,
which rewords by right, what it says otherwise is told apart.
"""

from collections.abc import Iterator

from rapidfuzz.distance import JaroWinkler

from onrecord.lexicon.numbers import Number, find_numbers
from onrecord.lexicon.record import RecordWords
from onrecord.model.wordings import Allowed, Difference, DifferenceKind
from onrecord.wording.align import Alignment, Piece, align
from onrecord.wording.marks import read_marked
from onrecord.wording.words import stem_of

_MISSPELT = 0.85
"""Likeness from which two capitalised words are one name spelt in two ways."""
_ABOUT = 0.1
"""Share by which `about 60` may lie beside 61."""
_TURNED = 6
"""Words of a difference that may turn a sentence round by a negation: a longer one holds a clause of its own."""
CUT = 3
"""Words that must be gone for a wording to be called cut."""


def compare_quoted(alignment: Alignment, words: RecordWords) -> Iterator[Difference]:
    """Yield the alterations between two quotations of the same words.

    What is changed in words is told once, as a whole; words left out are told each time.
    """
    reworded = False
    for piece in alignment.altered:
        kind = name_change(alignment, piece, words)
        if kind == "words":
            reworded = True
        else:
            yield Difference(kind=kind, values=alignment.words_of(piece), quoted=True)
    if reworded:
        yield Difference(kind="words", values=(alignment.one.strip(), alignment.other.strip()), quoted=True)


def find_allowed(alignment: Alignment) -> Iterator[Allowed]:
    """Yield what an editor's marks tell that he did to a quotation."""
    for piece in alignment.allowed:
        kind = alignment.words_of(piece)
        yield Allowed(kind="ellipsis" if piece.kind == "elided" else "bracket", values=kind)


def compare_reported(one: str, other: str, words: RecordWords, *, denied: bool = False) -> Iterator[Difference]:
    """Yield how two wordings differ of which one at least is reported speech.

    `denied` tells that the negation of one of them stands in its cue ("denied that ..."), so that its words lack it.
    """
    alignment = align(one, other, words)
    numbers = list(_numbers_changed(one, other, words))
    yield from numbers
    gone, reworded = 0, False
    for piece in alignment.altered:
        kind = name_change(alignment, piece, words)
        if kind in ("date", "name") or (kind == "polarity" and not denied):
            yield Difference(kind=kind, values=alignment.words_of(piece))
        elif piece.kind == "cut":
            gone += len(read_marked(alignment.words_of(piece)[0], words).tokens)
        else:
            reworded = True
    if reworded or 0 < gone < CUT:
        yield Difference(kind="words", values=(one, other))
    if gone >= CUT:
        yield Difference(kind="cut", values=(f"{gone} words", other))


def name_change(alignment: Alignment, piece: Piece, words: RecordWords) -> DifferenceKind:
    """Return what kind of difference a piece of an alignment is."""
    one = _Side(alignment.one, piece.start, piece.end, words)
    other = _Side(alignment.other, piece.other_start, piece.other_end, words)
    turned = one.denies != other.denies and _denies(alignment.one, words) != _denies(alignment.other, words)
    if turned and max(one.words, other.words) <= _TURNED:
        return "polarity"
    if one.dates and other.dates and one.dates != other.dates:
        return "date"
    if one.figures and other.figures and one.figures != other.figures:
        return "number"
    if piece.kind == "cut":
        return "cut"
    return "name" if piece.kind == "replaced" and _one_name(*alignment.words_of(piece)) else "words"


class _Side:
    """What one side of a difference tells."""

    def __init__(self, text: str, start: int, end: int, words: RecordWords) -> None:
        tokens = [t for t in read_marked(text, words).tokens if start <= t.start < end]
        numbers = [n for n in find_numbers(text, 0, len(text), words) if start <= n.start < end]
        self.words = len(tokens)
        self.denies = any(t.key in words.denying for t in tokens)
        self.dates = {n.figure for n in numbers if n.of_time} | {t.key for t in tokens if t.key in words.calendar}
        self.figures = {n.figure for n in numbers if not n.of_time and n.value != 1}


def _denies(text: str, words: RecordWords) -> bool:
    return any(t.key in words.denying for t in read_marked(text, words).tokens)


def _numbers_changed(one: str, other: str, words: RecordWords) -> Iterator[Difference]:
    """Yield the numbers that count the same thing and are not the same."""
    left, right = (
        [n for n in find_numbers(t, 0, len(t), words) if not n.of_time and n.value != 1] for t in (one, other)
    )
    known = {n.value for n in left} & {n.value for n in right}
    for a in left:
        for b in right:
            if known.isdisjoint((a.value, b.value)) and _counted(a, words) & _counted(b, words) and not _near(a, b):
                yield Difference(kind="number", values=(one[a.start : a.end], other[b.start : b.end]))


def _counted(number: Number, words: RecordWords) -> set[str]:
    """Return what a number counts: its unit, or the first telling word after it."""
    if number.unit:
        return {number.unit}
    return {stem_of(w) for w in number.counted if w not in words.empty and w not in words.of_time and w.isalpha()}


def _near(a: Number, b: Number) -> bool:
    """Whether one of the numbers is only about, and lies near the other."""
    return (a.approximate or b.approximate) and abs(a.value - b.value) <= _ABOUT * max(a.value, b.value)


def _one_name(one: str, two: str) -> bool:
    """Whether two words are one name spelt in two ways."""
    return (
        one != two
        and one[:1].isupper()
        and two[:1].isupper()
        and " " not in one + two
        and JaroWinkler.similarity(one, two) >= _MISSPELT
    )
