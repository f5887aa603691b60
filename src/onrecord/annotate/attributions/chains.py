"""From what was found to statements: doubles dropped, quotations that run on joined, chains by nesting."""

from onrecord.annotate.attributions.found import Found


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


def without_shallow(found: list[Found]) -> list[Found]:
    """Return the statements without those inside another's words whose cue is weak there: `she says they like tea`."""
    outer = outer_of(found)
    return [f for f, above in zip(found, outer, strict=True) if above is None or f.entry is None or not f.entry.shallow]


def outer_of(found: list[Found]) -> list[int | None]:
    """For each statement the index of the smallest statement whose content holds its content and its cue."""
    order = sorted(range(len(found)), key=lambda i: (found[i].start, -found[i].end))
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
