"""Marks of one paragraph joined to pairs, in one pass over them.

What is never closed ends with its paragraph, since marks open every paragraph of a long quotation and close once; or
where the next quotation opens, if there are too few closing marks for one inside the other.
"""

from dataclasses import dataclass

from onrecord.annotate.quotations.marks import Mark

_DEEPEST = 4  # quotations inside one another: more is no quoting


@dataclass(slots=True)
class Pair:
    """Half-open code points of a quotation, marks included; `inner` leaves them off."""

    start: int
    end: int
    inner: tuple[int, int]
    closed: bool
    parent: "Pair | None" = None


class _Open:
    """A mark that waits for its partner."""

    __slots__ = ("family", "mark", "pair", "runs_on")

    def __init__(self, mark: Mark, pair: Pair, *, runs_on: bool) -> None:
        self.family = mark.family
        self.mark = mark
        self.pair = pair
        self.runs_on = runs_on


def pair_marks(marks: list[Mark], end: int, *, runs_on: bool) -> list[Pair]:
    """Return the quotations of a paragraph that ends at a code point, in order of their start.

    `runs_on`: the paragraph opens with a single mark, and so does the next: the quotation goes on there.
    """
    left = _closers_left(marks)
    waiting: list[_Open] = []
    found: list[Pair] = []
    for n, mark in enumerate(marks):
        partner = next((o for o in reversed(waiting) if _joins(o, mark)), None)
        if partner is None and mark.paired and mark.closes:  # 'She said 'no'': two single ones, each for itself
            partner = next((o for o in reversed(waiting) if o.family == "single"), None)
        if partner is not None and mark.closes and not (mark.shape > 0 and mark.opens and partner.mark.shape >= 0):
            _close(waiting, partner, mark)
            continue
        runs = runs_on and n == 0 and mark.family == "single" and not any(m.closes and m.strong for m in marks)
        if not (mark.opens or runs):
            continue
        if partner is not None and mark.family == "single":
            if mark.shape <= 0 or partner.mark.shape > 0:
                continue
            _cut(waiting, partner, partner.mark.start)  # what waited was an apostrophe: 'tis ‘a lie’
        elif partner is not None and left[n] < 2:
            _cut(waiting, partner, mark.start)
        if len(waiting) < _DEEPEST:
            pair = Pair(mark.start, end, (mark.end, end), closed=False, parent=waiting[-1].pair if waiting else None)
            waiting.append(_Open(mark, pair, runs_on=runs))
            found.append(pair)
    dropped = {id(o.pair) for o in waiting if o.family == "single" and not o.runs_on}
    return [pair for pair in found if pair.end > pair.start and id(pair) not in dropped]


def _joins(opened: _Open, mark: Mark) -> bool:
    return opened.family == mark.family and not (opened.runs_on and not mark.strong)


def _closers_left(marks: list[Mark]) -> list[int]:
    """For each mark: how many more of its family close than open after it."""
    out = [0] * len(marks)
    left: dict[str, int] = {}
    for n in range(len(marks) - 1, -1, -1):
        mark = marks[n]
        out[n] = left.get(mark.family, 0)
        if mark.opens != mark.closes:
            left[mark.family] = out[n] + (1 if mark.closes else -1)
    return out


def _close(waiting: list[_Open], partner: _Open, mark: Mark) -> None:
    """Close a quotation, and with it those inside that were never closed; a single mark inside was an apostrophe."""
    _cut(waiting, partner, mark.start)
    partner.pair.end, partner.pair.closed = mark.end, True


def _cut(waiting: list[_Open], partner: _Open, at: int) -> None:
    """End a waiting quotation, and those inside it, at a code point."""
    while waiting:
        top = waiting.pop()
        single = top.family == "single" and top is not partner
        top.pair.end = top.pair.start if single else at
        top.pair.inner = (top.pair.inner[0], at)
        if top is partner:
            return
