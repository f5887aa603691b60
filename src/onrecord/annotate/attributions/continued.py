"""Quotations without a cue of their own: those that run on belong to the speaker before."""

import re
from bisect import bisect_right, insort

from onrecord.annotate.attributions.adjacent import read_adjacent
from onrecord.annotate.attributions.found import Found
from onrecord.annotate.attributions.page import Page
from onrecord.model.reading import Quoted

_STOP = re.compile(r"[.?!;]\s*$")
_INNER_STOP = re.compile(r"[.?!]\s+[A-Z\"“\d]")
_DOUBLE = '"“”„«'
_HEADING = 70  # code points
_LABELLED = 60  # code points of a speaker's name inside the marks
_GAP = 3  # line breaks: the next paragraph
_WINDOW = 40  # statements before a quotation that are looked at: a document may be as long as a book


def join_continued(page: Page, found: list[Found]) -> list[Found]:
    """Return the statements with the spoken quotations that no cue reaches: as further spans, or on their own."""
    double = any(page.text[q.start] in _DOUBLE for q in page.quotations)
    spoken = [q for q in page.quotations if q.depth == 0 and q.speech and not (double and _is_heading(page, q))]
    taken = [f for f in found if f.rule != "noun" and _outside(page, f)]
    taken.sort(key=_order)
    owner = {q.start: item for q in spoken if (item := _owner(q, _near(taken, q.end))) is not None}
    out = list(found)
    for n, quoted in enumerate(spoken):
        if quoted.start in owner or page.in_furniture(quoted.start):
            continue
        following = spoken[n + 1] if n + 1 < len(spoken) else None
        near = _near(taken, quoted.end)
        item = _joined(page, quoted, (spoken[n - 1] if n else None, following), owner, near)
        if item is None:
            item = read_adjacent(page, quoted) or _alone(page, quoted, near)
            out.append(item)
            if item.cue and item.cue[0] > quoted.start:
                insort(taken, item, key=_order)
        owner[quoted.start] = item
    return out


def _is_heading(page: Page, quoted: Quoted) -> bool:
    """Whether a quotation is a heading: alone in its paragraph, in single marks where speech has double ones."""
    block = page.blocks[page.block_at(quoted.start)]
    alone = (quoted.start, quoted.end) == block and block[1] - block[0] <= _HEADING
    return alone and page.text[quoted.start] in "'‘"


def _order(item: Found) -> tuple[int, int]:
    return item.start, -item.end


def _near(taken: list[Found], at: int) -> list[Found]:
    """Return the last statements, in order, that start before a code point."""
    k = bisect_right(taken, (at, 0), key=_order)
    return taken[max(0, k - _WINDOW) : k]


def _owner(quoted: Quoted, taken: list[Found]) -> Found | None:
    """Return the statement whose content holds the whole quotation."""
    for item in taken:
        labelled = _LABELLED if item.rule == "colon.turn" else 0  # `"BELO: We stay."`, marks and all
        if any(a <= quoted.inner_start + labelled and quoted.inner_end <= b + 1 for a, b in item.content):
            return item
    return None


def _joined(
    page: Page,
    quoted: Quoted,
    beside: tuple[Quoted | None, Quoted | None],
    owner: dict[int, Found],
    taken: list[Found],
) -> Found | None:
    """Return the statement that the quotation was added to: that before it, else that after it; None if neither."""
    near = read_adjacent(page, quoted)
    if near is not None and near.cue and near.cue[0] > quoted.start:
        return None  # it has a cue of its own right after it
    item = _speaker_before(page, quoted, beside[0], owner, taken)
    if item is not None:
        item.content.append((quoted.start, quoted.end))
        return item
    item = _speaker_after(page, quoted, beside[1], owner)
    if item is not None:
        item.content.insert(0, (quoted.start, quoted.end))
    return item


def _speaker_before(
    page: Page, quoted: Quoted, previous: Quoted | None, owner: dict[int, Found], taken: list[Found]
) -> Found | None:
    """Return the statement that the quotation goes on with: its cue's sentence, or its quotation, ends just before."""
    for item in reversed([f for f in taken if f.cue and f.cue[1] <= quoted.start][-4:]):
        cue_end = item.cue[1] if item.cue else 0
        if item.start < cue_end and quoted.start - cue_end < 250 and _spoken(page, item):
            between = page.text[max(cue_end, item.source[1] if item.source else 0) : quoted.start]
            if _STOP.search(between) and not _INNER_STOP.search(between) and between.count("\n") <= _GAP:
                return item
    if previous is None or previous.start not in owner:
        return None
    item = owner[previous.start]
    between = page.text[max(previous.end, item.cue[1] if item.cue else 0) : quoted.start]
    return item if not re.search(r"\w", between) and between.count("\n") < 4 else None


def _outside(page: Page, item: Found) -> bool:
    """Whether the cue itself stands in no quotation."""
    return item.token < 0 or page.quote_of[item.token] < 0


def _spoken(page: Page, item: Found) -> bool:
    return any(page.quotes_near(a, b) for a, b in item.content)


def _speaker_after(page: Page, quoted: Quoted, following: Quoted | None, owner: dict[int, Found]) -> Found | None:
    """Return the statement of the next quotation, where this one is not closed and that opens the next paragraph."""
    if quoted.closed or following is None or following.start not in owner:
        return None
    return owner[following.start] if not page.text[quoted.end : following.start].strip() else None


def _alone(page: Page, quoted: Quoted, taken: list[Found]) -> Found:
    """Return a statement without source and cue; its speaker is the one of the paragraph's last statement."""
    block = page.blocks[page.block_at(quoted.start)]
    item = Found(content=[(quoted.start, quoted.end)], rule="continued")
    for earlier in reversed(taken):
        if earlier.source and block[0] <= earlier.start < quoted.start:
            item.voice, item.head = earlier.source, earlier.head
            break
    return item
