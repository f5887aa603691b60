"""Quotations without a cue of their own: those that run on belong to the speaker before."""

import re
from bisect import bisect_right, insort

from onrecord.annotate.attributions.adjacent import read_adjacent
from onrecord.annotate.attributions.found import Found
from onrecord.annotate.attributions.page import Page
from onrecord.annotate.attributions.turns import Spoken
from onrecord.model.reading import Quoted

_STOP = re.compile(r"[.?!;][\"”’'»]*\s*$")
_INNER_STOP = re.compile(r"[.?!]\s+[A-Z\"“\d]")
_DOUBLE = '"“”„«'
_HEADING = 70  # code points
_LABELLED = 60  # code points of a speaker's name inside the marks
_NEAR = 250  # code points between a cue and a quotation that goes on, where no sentence tells
_LAST = 4  # statements before a quotation that it may go on with
_PARTS = 12  # paragraphs of one quotation
_TELLING = ("verb.preposed",)
_GAP = 3  # line breaks: the next paragraph
_WINDOW = 40  # statements before a quotation that are looked at: a document may be as long as a book


def join_continued(page: Page, found: list[Found]) -> list[Found]:
    """Return the statements with the spoken quotations that no cue reaches: as further spans, or on their own."""
    double = any(page.text[q.start] in _DOUBLE for q in page.quotations)
    spoken = [q for q in page.quotations if q.depth == 0 and q.speech and not (double and _is_heading(page, q))]
    taken = [f for f in found if f.rule != "noun" and f.given is None and _outside(page, f)]
    turns = Spoken(found)
    taken.sort(key=_order)
    owner = {q.start: item for q in spoken if (item := _owner(q, _near(taken, q.end))) is not None}
    out = list(found)
    for n, quoted in enumerate(spoken):
        if quoted.start in owner or page.in_furniture(quoted.start):
            continue
        near = _near(taken, quoted.end)
        item = _joined(page, quoted, (spoken[n - 1] if n else None, _last_part(page, spoken, n)), owner, near)
        if item is None:
            item = read_adjacent(page, quoted)
            if item is None and turns.holds(quoted.start):
                continue  # a word that the speaker puts in marks
            item = item or _alone(page, quoted, near)
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
    after = _speaker_after(beside[1], owner)
    if after is not None and after.start == (beside[1].start if beside[1] else -1):
        after.content.insert(0, (quoted.start, quoted.end))  # "We waited. / "Then we left," he said
        return after
    item = _speaker_before(page, quoted, beside[0], owner, taken)
    if item is not None:
        item.content.append((quoted.start, quoted.end))
    return item


def _last_part(page: Page, spoken: list[Quoted], n: int) -> Quoted | None:
    """Return the last of the quotations that go on from paragraph to paragraph; None where this one is closed."""
    last = n
    while last + 1 < len(spoken) and last - n < _PARTS and not spoken[last].closed:
        if page.text[spoken[last].end : spoken[last + 1].start].strip():
            break
        last += 1
    return spoken[last] if last > n else None


def _speaker_before(
    page: Page, quoted: Quoted, previous: Quoted | None, owner: dict[int, Found], taken: list[Found]
) -> Found | None:
    """Return the statement that the quotation goes on with: its cue's sentence, or its quotation, ends just before."""
    told = [f for f in taken if f.cue and f.start < f.cue[1] <= quoted.start][-_LAST:]  # said before its cue
    for item in reversed(told):
        inner = item.cue is not None and any(other is not item and other.holds(item.cue[0]) for other in told)
        if not inner and _speaks(page, item) and _ends_before(page, item, quoted):
            return item
    if previous is None or previous.start not in owner:
        return None
    item = owner[previous.start]
    between = page.text[max(previous.end, item.cue[1] if item.cue else 0) : quoted.start]
    return item if not re.search(r"\w", between) and between.count("\n") < 4 else None


def _outside(page: Page, item: Found) -> bool:
    """Whether the cue itself stands in no quotation."""
    return item.token < 0 or page.quote_of[item.token] < 0


def _speaks(page: Page, item: Found) -> bool:
    """Whether a statement is speech that a quotation may go on with: quoted, or told in a clause of its own."""
    if any(page.quotes_near(a, b) for a, b in item.content):
        return True
    entry = item.entry
    return entry is not None and entry.kind == "speech" and entry.stands != "denied" and item.rule in _TELLING


def _ends_before(page: Page, item: Found, quoted: Quoted) -> bool:
    """Whether the sentence of a statement ends where a quotation opens."""
    at = item.cue[1] if item.cue else 0
    between = page.text[max(at, item.source[1] if item.source else 0, item.end) : quoted.start]
    if between.count("\n") > _GAP or not _STOP.search(page.text[max(0, quoted.start - 20) : quoted.start]):
        return False
    if item.token >= 0:
        last = page.sentence(item.token)[1]
        first = page.parse.token_range(quoted.start, quoted.end)[0]
        if last in (first, first + 1):
            return True
    return quoted.start - at < _NEAR and not _INNER_STOP.search(between)


def _speaker_after(last: Quoted | None, owner: dict[int, Found]) -> Found | None:
    """Return the statement of the last part of a quotation that opens every paragraph and closes once."""
    return owner.get(last.start) if last is not None else None


def _alone(page: Page, quoted: Quoted, taken: list[Found]) -> Found:
    """Return a statement without source and cue; its speaker is the one of the paragraph's last statement."""
    block = page.blocks[page.block_at(quoted.start)]
    item = Found(content=[(quoted.start, quoted.end)], rule="continued")
    for earlier in reversed(taken):
        if earlier.source and block[0] <= earlier.start < quoted.start:
            item.voice, item.head = earlier.source, earlier.head
            break
    return item
