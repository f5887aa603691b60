"""From what was found to statements: doubles dropped, quotations that run on joined, chains by nesting."""

from collections.abc import Iterator

from onrecord.annotate.attributions.found import Chars, Found
from onrecord.annotate.attributions.page import Page

_JOINS = ("CCONJ", "PUNCT", "ADV", "AUX")
_GAP = 3  # code points between the words that a statement ends with and those that go on


def without_doubles(found: list[Found]) -> list[Found]:
    """Return the statements with one a cue and one a content, those found first kept."""
    out: list[Found] = []
    for item in sorted(found, key=lambda f: (f.start, -f.end)):
        if not any(_same(item, other) for other in out[-6:]):
            out.append(item)
    return out


def _same(a: Found, b: Found) -> bool:
    if a.cue and b.cue and a.cue == b.cue:
        return True
    return a.content == b.content and a.source == b.source


def fitted(found: list[Found]) -> list[Found]:
    """Return the statements with those inside others cut, or those around others widened, so that one holds the other.

    Words in which a cue stands are said by the one around it: `X said Y, he told her` is not Y's. And who says
    that another said something says that too, to its end.
    """
    for outer, outer_cue, inner, _ in _overlapping(found):
        if inner.holds(outer_cue[0]):
            _cut(inner, outer)
        elif outer_cue[0] < outer.start and outer.end < inner.end:
            _widen(outer, inner)
    return found


def parted(page: Page, found: list[Found]) -> list[Found]:
    """Return the statements with each cut before the next cue of its own speaker: `praised A and offered B` are two."""
    for outer, outer_cue, inner, inner_cue in _overlapping(found):
        outside = inner.source is not None and not outer.holds(inner.source[0])
        alike = inner.token >= 0 and inner.source == outer.source
        if alike and outside and outer_cue[0] < outer.start < inner_cue[0]:
            last = inner.token
            while page.parse[last - 1].pos in _JOINS:
                last -= 1
            end = page.parse[last - 1].end
            outer.content = [(a, min(b, end)) for a, b in outer.content if a < end] or outer.content
    return found


def _overlapping(found: list[Found]) -> Iterator[tuple[Found, Chars, Found, Chars]]:
    """Yield the pairs of statements of which the second's cue stands in the first's content, each with its cue."""
    order = sorted(found, key=lambda f: (f.start, -f.end))
    for n, outer in enumerate(order):
        for inner in order[n + 1 :]:
            if inner.start > outer.end + _GAP:
                break
            if inner.cue is not None and outer.cue is not None and outer.holds(inner.cue[0]):
                yield outer, outer.cue, inner, inner.cue


def _cut(inner: Found, outer: Found) -> None:
    inside = [(max(a, c), min(b, d)) for a, b in inner.content for c, d in outer.content if a < d and c < b]
    if inside:
        inner.content = inside


def _widen(outer: Found, inner: Found) -> None:
    start, end = max(outer.content)
    if inner.start <= end + _GAP and (inner.cue or (0, 0))[0] >= start:
        outer.content = [*(span for span in outer.content if span != (start, end)), (start, inner.end)]


def outer_of(found: list[Found]) -> list[int | None]:
    """For each statement the index of the smallest statement whose content holds its content and its cue."""
    order = sorted(range(len(found)), key=lambda i: (found[i].start, -found[i].end, found[i].under))
    out: list[int | None] = [None] * len(found)
    stack: list[int] = []
    for i in order:
        item = found[i]
        stack = [k for k in stack if found[k].end > item.start]
        around = [k for k in stack if _around(found[k], item) or 0 <= item.under == found[k].token]
        if around:
            out[i] = min(around, key=lambda k: found[k].end - found[k].start)
        stack.append(i)
    return out


def _around(outer: Found, inner: Found) -> bool:
    return (
        inner.cue is not None
        and outer.holds(inner.cue[0])
        and all(any(a <= x and y <= b for a, b in outer.content) for x, y in inner.content)
        and outer.content != inner.content
    )
