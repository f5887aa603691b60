"""What differs between words asked for and words printed, by its kind."""

import re
from collections.abc import Iterator

from onrecord.lexicon.numbers import Number, find_numbers
from onrecord.lexicon.record import RecordWords
from onrecord.model.factcheck import Change, ChangeKind
from onrecord.wording.align import ALTERED, Alignment, Piece
from onrecord.wording.marks import read_marked
from onrecord.wording.words import words_of

_STOP = re.compile(r"[.?!…](?:\W|$)")
_FEW = 4
"""Words that may be left out and still be told by what they change: a negation, a number."""
_NAMED = re.compile(r"[^\W\d_a-z]")


def name_changes(alignment: Alignment, words: RecordWords) -> tuple[Change, ...]:
    """Return the differences that no editor's mark tells, in their order."""
    return tuple(_changes(alignment, words))


def _changes(alignment: Alignment, words: RecordWords) -> Iterator[Change]:
    for piece in alignment.pieces:
        if piece.kind in ALTERED:
            printed, asked = alignment.words_of(piece)
            yield Change(kind=_kind(alignment, piece, words), asked=asked, printed=printed)


def _kind(alignment: Alignment, piece: Piece, words: RecordWords) -> ChangeKind:
    sides = (
        _Side(alignment.one, piece.start, piece.end, words),
        _Side(alignment.other, piece.other_start, piece.other_end, words),
    )
    if piece.kind == "cut" and _is_passage(alignment.one[piece.start : piece.end]):
        return "cut"
    if sides[0].denies != sides[1].denies:
        return "polarity"
    if sides[0].dates != sides[1].dates and (all(s.dates for s in sides) or piece.kind != "replaced"):
        return "date"
    if sides[0].numbers != sides[1].numbers and (all(s.numbers for s in sides) or piece.kind == "added"):
        return "number"
    if piece.kind == "cut":
        return "cut"
    if piece.kind == "replaced" and all(s.named for s in sides):
        return "name"
    return "words"


def _is_passage(left_out: str) -> bool:
    """Whether a sentence or more is left out, not a few words in the middle of one."""
    return bool(_STOP.search(left_out.strip())) or len(words_of(left_out)) > _FEW


class _Side:
    """What one side of a difference tells."""

    def __init__(self, text: str, start: int, end: int, words: RecordWords) -> None:
        tokens = [t for t in read_marked(text, words).tokens if start <= t.start < end]
        numbers = [n for n in find_numbers(text, 0, len(text), words) if start <= n.start < end]
        self.denies = any(t.key in words.denying for t in tokens)
        dates = [n for n in numbers if n.of_time or _by_calendar(text, n, words)]
        self.dates = {n.figure for n in dates} | {t.key for t in tokens if t.key in words.calendar}
        self.numbers = {n.figure for n in numbers if n not in dates}
        self.named = bool(tokens) and all(_NAMED.match(text[t.start]) for t in tokens)


def _by_calendar(text: str, number: Number, words: RecordWords) -> bool:
    """Whether a number stands beside a month: `9 June`."""
    before = words_of(text, max(0, number.start - 12), number.start)[-1:]
    after = words_of(text, number.end, number.end + 16)[:1]
    return number.value < 32 and any(w.lower in words.calendar for w in (*before, *after))
