"""The marks of one paragraph: where they stand, and whether each may open or close a quotation.

A mark is judged by what stands beside it, not by its shape alone: typists mix straight and curly ones, and a single
one may be an apostrophe.
"""

import re
from dataclasses import dataclass

_MARK = re.compile(
    r"(?P<no>(?<=\w)['’‘`](?=\w)"  # an apostrophe within a word
    r"|['’]\d0s\b"  # the '90s
    r"|(?<=\d['’′])\d{1,2}[\"”″])"  # 5'10"
    r"|``|''|‘‘|’’|[\"“”„‟＂«»‹›'‘’‚‛`]"
)
_SINGLES = "'‘’‚‛`"
_ANGLES = {"«": "angle", "»": "angle", "‹": "small angle", "›": "small angle"}
_OPENING = ("“", "„", "‟", "«", "‹", "‘", "‚", "‛", "`", "``", "‘‘")
_CLOSING = ("”", "»", "›", "’", "''", "’’")
_NEVER_CLOSE = ("„", "‚", "‛", "`", "``", "‘", "‘‘")
_BEFORE_OPEN = re.compile(r"[\s(\[{/—–\-:;,=*“\"‘'«‹„”]")
_NO_BLANK = re.compile(r"[.?!…][^\W\d_a-z]")
_WORD_ENDS = re.compile(r"(?:(?<=s)|(?<=in))['’]\s+\w")  # the ministers' cars, goin' home


@dataclass(slots=True)
class Mark:
    """A mark at half-open code points; `family` is what a partner must share."""

    start: int
    end: int
    family: str
    opens: bool
    closes: bool
    strong: bool
    """Whether it closes beyond doubt: an apostrophe could not stand here."""
    shape: int
    """1 where the mark's shape is that of an opening one, -1 of a closing one, 0 either."""
    paired: bool = False
    """Two single marks typed for a double one."""


def find_marks(text: str, start: int, end: int) -> list[Mark]:
    """Return the marks of a paragraph in order, apostrophes within words left out."""
    out = [_mark(text, m[0], m.start(), start, end) for m in _MARK.finditer(text, start, end) if m["no"] is None]
    _settle_apostrophes(out)
    return out


def _mark(text: str, mark: str, at: int, start: int, end: int) -> Mark:
    after = at + len(mark)
    before = text[at - 1] if at > start else " "
    following = text[after] if after < end else " "
    family = "single" if mark in _SINGLES else _ANGLES.get(mark, "double")
    shape = 1 if mark in _OPENING else -1 if mark in _CLOSING else 0
    loose = before.isspace() and following.isspace()  # `" A quote "`: its place does not tell
    if family in ("angle", "small angle"):
        opens = after < end and (shape > 0 or (before.isspace() and not following.isspace()))
        return Mark(at, after, family, opens=opens, closes=at > start, strong=True, shape=shape)
    opens = after < end and mark not in ("''", "’’") and (loose or not following.isspace())
    opens = opens and (at == start or bool(_BEFORE_OPEN.match(before) or _NO_BLANK.match(before + following)))
    opens = (opens or mark in ("„", "``")) and after < end
    if mark in ("''", "’’"):
        opens = after < end and before.isspace() and not following.isspace()
    closes = at > start and mark not in _NEVER_CLOSE and (loose or not before.isspace())
    if mark == "“" and following.isalnum():
        closes = False
    if family == "single":
        opens = opens and not loose
        closes = closes and not loose and not following.isalnum()
    strong = family != "single" or not _WORD_ENDS.match(text, at, end)
    return Mark(at, after, family, opens=opens, closes=closes, strong=strong, shape=shape, paired=after - at > 1)


def _settle_apostrophes(marks: list[Mark]) -> None:
    """Take marks for apostrophes: one that nothing can close opens nothing, one after `s` closes only if none better.

    Works from the end, so that each mark is looked at once.
    """
    closer = better = False
    for mark in reversed(marks):
        if mark.family != "single" and not mark.paired:
            continue
        if mark.family == "single" and mark.closes and not mark.strong and better:
            mark.closes = False
        opens = mark.opens and not mark.closes
        if mark.family == "single":
            mark.opens = mark.opens and closer
        closer = closer or mark.closes
        better = not opens and (better or (mark.closes and mark.strong))
