"""How two wordings of one utterance differ, each difference named.

What a number, a date, a name or a negation explains is not told as words too. Words between quotation
marks are compared with words between quotation marks alone (`quoted`); where one side is reported speech,
which rewords by right, what it says otherwise is told apart.
"""

import re
from collections.abc import Iterator

from rapidfuzz.distance import JaroWinkler

from onrecord.lexicon.numbers import Number, find_numbers
from onrecord.lexicon.record import RecordWords
from onrecord.model.wordings import Allowed, Difference, DifferenceKind
from onrecord.wording.align import Alignment, Piece, align
from onrecord.wording.marks import read_marked
from onrecord.wording.words import stem_of, words_of

_STOP = re.compile(r"[.?!…](?:\W|$)")
_FEW = 4
"""Words that may be left out and still be told by what they change: a negation, a number."""
_NAMED = re.compile(r"[^\W\d_a-z]")
"""A capital, with which every word of a name begins; at the beginning of a text it tells nothing."""
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
    replaced = piece.kind == "replaced"
    if piece.kind == "cut" and _is_passage(alignment.one[piece.start : piece.end]):
        return "cut"
    turned = _denies(alignment.one, words) != _denies(alignment.other, words) or (one.bare and other.bare)
    if one.denies != other.denies and turned and max(one.words, other.words) <= _TURNED:
        return "polarity"
    if one.dates != other.dates and ((one.dates and other.dates) or not replaced):
        return "date"
    if one.figures != other.figures and ((one.figures and other.figures) or piece.kind == "added"):
        return "number"
    if piece.kind == "cut":
        return "cut"
    named = one.named and other.named and piece.start > 0
    return "name" if replaced and (named or _one_name(*alignment.words_of(piece))) else "words"


def _is_passage(left_out: str) -> bool:
    """Whether a sentence or more is left out, not a few words in the middle of one."""
    return bool(_STOP.search(left_out.strip())) or len(words_of(left_out)) > _FEW


class _Side:
    """What one side of a difference tells."""

    def __init__(self, text: str, start: int, end: int, words: RecordWords) -> None:
        tokens = [t for t in read_marked(text, words).tokens if start <= t.start < end]
        numbers = [n for n in find_numbers(text, 0, len(text), words) if start <= n.start < end]
        dates = [n for n in numbers if n.of_time or _by_calendar(text, n, words)]
        self.words = len(tokens)
        self.denies = any(t.key in words.denying for t in tokens)
        self.bare = all(t.key in words.denying or t.key in words.empty for t in tokens)
        """Whether nothing but a negation stands there: `no`, `did not`; `without delay` is a phrase."""
        self.dates = {n.figure for n in dates} | {t.key for t in tokens if t.key in words.calendar}
        self.figures = {n.figure for n in numbers if n not in dates}
        self.named = any(t.key not in words.empty for t in tokens) and all(_NAMED.match(text[t.start]) for t in tokens)


def _by_calendar(text: str, number: Number, words: RecordWords) -> bool:
    """Whether a number stands beside a month: `9 June`."""
    before = words_of(text, max(0, number.start - 12), number.start)[-1:]
    after = words_of(text, number.end, number.end + 16)[:1]
    return number.value < 32 and any(w.lower in words.calendar for w in (*before, *after))


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
