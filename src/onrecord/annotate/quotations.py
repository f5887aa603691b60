"""Quotation marks of a document, paired. Never refuses a text, however its marks are broken.

A mark is judged by what stands beside it, not by its shape alone: typists mix straight and
curly ones. What is never closed ends with its paragraph, since marks open every paragraph of
a long quotation and close once.
"""

import re

from onrecord.model.document import Document
from onrecord.model.reading import Quoted
from onrecord.text.paragraphs import split_paragraphs

_MARK = re.compile("[\"“”„«»'‘’‚‹›]|``|''")
_FAMILY = {"“": "double", "”": "double", '"': "double", "„": "double", "``": "double", "''": "double"}
_FAMILY |= {"«": "angle", "»": "angle", "‹": "small angle", "›": "small angle"}
_OPENS_ONLY = {"„", "«", "‹", "‚", "``"}
_CLOSES_ONLY = {"»", "›", "''"}
_BEFORE_OPEN = re.compile(r"[\s(\[{/—–\-:;,=*“\"‘'«„”]")
_POSSESSIVE = re.compile(r"s['’]\s+[^\W\d_]")


class _Open:
    """A mark that waits for its partner."""

    __slots__ = ("depth", "family", "inner", "parent", "slot", "start")

    def __init__(self, family: str, start: int, inner: int, slot: int, parent: "_Open | None") -> None:
        self.family = family
        self.start = start
        self.inner = inner
        self.slot = slot
        self.parent = parent
        self.depth: int = parent.depth + 1 if parent else 0


def find_quotations(document: Document) -> tuple[Quoted, ...]:
    """Return the quoted stretches of the document, in order of their start; parents index the same tuple."""
    found: list[Quoted | None] = []
    for start, end in split_paragraphs(document.text):
        _pair(document.text, start, end, found)
    return _without_gaps(found)


def _pair(text: str, start: int, end: int, found: list[Quoted | None]) -> None:
    """Pair the marks of one paragraph, adding to what was found; a slot is kept for each opened one."""
    waiting: list[_Open] = []
    for match in _MARK.finditer(text, start, end):
        mark, at = match[0], match.start()
        family = _FAMILY.get(mark, "single")
        partner = next((o for o in reversed(waiting) if o.family == family), None)
        if partner is not None and _closes(text, mark, at, match.end(), end):
            while waiting:
                top = waiting.pop()
                found[top.slot] = _quoted(text, top, match.end() if top is partner else at, at, closed=top is partner)
                if top is partner:
                    break
        elif _opens(text, mark, at, match.end(), start, end) and (partner is None or mark in "“«"):
            parent = waiting[-1] if waiting else None
            if parent is not None and partner is not None and not _closers_left(text, family, match.end(), end):
                continue
            waiting.append(_Open(family, at, match.end(), len(found), parent))
            found.append(None)
    for top in waiting:
        if top.family != "single":  # a single mark left alone was an apostrophe
            found[top.slot] = _quoted(text, top, end, end, closed=False)


def _closers_left(text: str, family: str, start: int, end: int) -> bool:
    """Whether at least two closing marks of the family are to come: one for each of two open ones."""
    marks = (m for m in _MARK.finditer(text, start, end) if _FAMILY.get(m[0], "single") == family)
    return sum(_closes(text, m[0], m.start(), m.end(), end) for m in marks) > 1


def _opens(text: str, mark: str, at: int, after: int, start: int, end: int) -> bool:
    if mark in _CLOSES_ONLY or after >= end:
        return False
    if mark in _OPENS_ONLY:
        return True
    if text[after].isspace() or (at > start and not _BEFORE_OPEN.match(text[at - 1])):
        return False
    return not (mark in "'’" and not _has_single_closer(text, after, end))


def _has_single_closer(text: str, start: int, end: int) -> bool:
    """Whether a single mark that can close follows: else this one is an apostrophe ('em, '90s)."""
    return any(
        m[0] in "'’" and _closes(text, m[0], m.start(), m.end(), end) for m in _MARK.finditer(text, start + 1, end)
    )


def _closes(text: str, mark: str, at: int, after: int, end: int) -> bool:
    if mark in _OPENS_ONLY or mark == "‘":
        return False
    if mark in _CLOSES_ONLY:
        return True
    following = text[after] if after < end else " "
    if text[at - 1].isspace() or (mark == "“" and following.isalnum()):
        return False
    if mark in "'’":
        if following.isalnum():
            return False
        return not (_POSSESSIVE.match(text, at - 1) and _has_single_closer(text, after, end))
    return True


def _quoted(text: str, opened: _Open, end: int, inner_end: int, *, closed: bool) -> Quoted:
    """Return the value; its inner edges leave blanks off."""
    inner = text[opened.inner : inner_end]
    left = opened.inner + len(inner) - len(inner.lstrip())
    right = max(left, opened.inner + len(inner.rstrip()))
    return Quoted(
        start=opened.start,
        end=end,
        inner_start=left,
        inner_end=right,
        depth=opened.depth,
        closed=closed,
        parent=opened.parent.slot if opened.parent else None,
    )


def _without_gaps(found: list[Quoted | None]) -> tuple[Quoted, ...]:
    """Drop slots that came to nothing and empty quotations; parents are renumbered, depths counted again."""
    place: dict[int, int] = {}
    out: list[Quoted] = []
    for slot, quoted in enumerate(found):
        parent = quoted.parent if quoted else None
        while parent is not None and parent not in place:
            above = found[parent]
            parent = above.parent if above else None
        if quoted is None or quoted.inner_start >= quoted.inner_end:
            continue
        above_place = None if parent is None else place[parent]
        place[slot] = len(out)
        depth = 0 if above_place is None else out[above_place].depth + 1
        out.append(
            Quoted(
                start=quoted.start,
                end=quoted.end,
                inner_start=quoted.inner_start,
                inner_end=quoted.inner_end,
                depth=depth,
                closed=quoted.closed,
                parent=above_place,
            )
        )
    return tuple(out)
