"""Page furniture in a text: lines that are no part of the report. The text itself is never changed."""

import re

from onrecord.lexicon.page import PageWords

_LINE = re.compile(r"[^\n]+")
_CUT = re.compile(r"\s*(?:[|»•·]|\s~\s|\s/\s|‹|›)\s*")
_BULLET = re.compile(r"^[\s\-*•#]+(?=[\w(\[])|^[\s\-–*•|]+$")
_LIVE_CLOCK = re.compile(r"\s*\d{1,2}[:.]\d\d(?:\s?(?:GMT|UTC|[A-Z]{3,4}))?\s+")
_LONGEST = 220  # code points of a line of furniture: longer is prose
_EDGE = 3  # lines at the top and the foot where edge forms count
_HEADER = 3  # cells of a line at the edge that make it a page's header, whatever they say
_CELL_WORDS = 7
_LAST = 10  # words of an open last line of a report
_SOME = 4  # lines that make a report
_SENTENCE_ENDS = (".", ":", "?", "!", "…", "”", "’", '"', "'", ")", "»")
_KICKER = 4  # words of a line above the text that stand for a section's name or an author

Spans = tuple[tuple[int, int], ...]


def find_furniture(text: str, words: PageWords, *, headline_apart: bool = False) -> Spans:
    """Return half-open offsets of furniture, in order; lines that touch are one span.

    `headline_apart`: the headline was given beside the text, so that a few words on top are none.
    """
    lines = [m.span() for m in _LINE.finditer(text) if not m[0].isspace()]
    spans: list[tuple[int, int] | None] = []
    for n, (start, end) in enumerate(lines):
        at_edge = n < _EDGE or n >= len(lines) - _EDGE
        span = _furniture_of(text, start, end, words, at_edge=at_edge)
        if span is None and (
            (n == 0 and headline_apart and _is_open(text[start:end], _KICKER))
            or (n == len(lines) - 1 and len(lines) >= _SOME and _is_open(text[start:end], _LAST))
        ):
            span = (start, end)
        spans.append(span)
    for n, (start, end) in enumerate(lines):
        beside = spans[max(0, n - 1)] or spans[min(len(lines) - 1, n + 1)]
        if spans[n] is None and beside and words.weak_cells.fullmatch(_BULLET.sub("", text[start:end]).strip()):
            spans[n] = (start, end)  # a date or a section's name between buttons and counters
    return _joined([span for span in spans if span])


def _joined(spans: list[tuple[int, int]]) -> Spans:
    """Return the spans with those of neighbouring lines as one."""
    out: list[tuple[int, int]] = []
    for start, end in spans:
        if out and out[-1][1] + 1 == start:
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
    return tuple(out)


def _furniture_of(text: str, start: int, end: int, words: PageWords, *, at_edge: bool) -> tuple[int, int] | None:
    """Return the part of a line that is furniture, blanks at its ends left off."""
    line = text[start:end]
    if len(line) > _LONGEST:
        return None
    live = _LIVE_CLOCK.match(line)
    offset = live.end() if live else 0
    for skip in (0, offset) if offset else (0,):
        part = line[skip:]
        if _is_furniture(part, words, at_edge=at_edge):
            left = skip + len(part) - len(part.lstrip())
            return start + left, start + len(line.rstrip())
    return None


def _is_furniture(line: str, words: PageWords, *, at_edge: bool) -> bool:
    plain = line.strip()
    if words.edges.fullmatch(plain) and at_edge:
        return True
    cells = [_BULLET.sub("", cell).strip() for cell in _CUT.split(plain)]
    if any(words.cells.fullmatch(cell) for cell in cells if cell):
        return len(cells) > 1 or not plain.endswith((",", ";"))
    if not any(cells):
        return True  # a line of bars and dashes
    if at_edge and len(cells) >= _HEADER and all(_is_short(cell) for cell in cells):
        return True
    return len(cells) > 2 and sum(bool(words.weak_cells.fullmatch(cell)) for cell in cells) * 2 >= len(cells)


def _is_short(cell: str) -> bool:
    return len(cell.split()) <= _CELL_WORDS and not cell.endswith((".", "?", "!"))


def _is_open(line: str, most: int) -> bool:
    """Whether a line has few words and does not end as a sentence does."""
    return len(line.split()) <= most and not line.rstrip().endswith(_SENTENCE_ENDS)
