"""Where words stand in a long text, or what stands nearest to them.

The stretch that shares most words is found first, by the telling words in a window that slides over the
text; then its edges are set by aligning it. Words on either side of a cut are found as well: a quotation
that leaves something out, with or without an ellipsis, leads to the whole stretch.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from onrecord.lexicon.record import RecordWords
from onrecord.wording.marks import Marked, Token, read_marked

_SLACK = 1.4
"""Words of the text that a window holds for each word looked for: what was put in must find room."""
_BEYOND = 90
"""Words of the text that a cut may leave out."""
_REST = 4
"""Words on one side of a cut that are looked for by themselves."""
_REST_LIKE = 0.75
_TRIED = 3
"""Windows that are aligned, best first."""


@dataclass(frozen=True, slots=True)
class Found:
    """The stretch of a text that is nearest to the words looked for; `likeness` as `align` counts it, 0 to 1.

    Words that a cut leaves out inside the stretch are not counted.
    """

    start: int
    end: int
    likeness: float


def find_words(
    sought: str, text: str, words: RecordWords, *, start: int = 0, end: int | None = None, least: float = 0.0
) -> Found | None:
    """Return where the words stand in text[start:end], or what is nearest; None where less than `least` is alike."""
    tokens = read_marked(text[start:end], words).tokens
    return find_marked(read_marked(sought, words), tokens, words, offset=start, least=least)


def find_marked(
    sought: Marked, tokens: Sequence[Token], words: RecordWords, *, offset: int = 0, least: float = 0.0
) -> Found | None:
    """The same on words that are already read; what stands on either side of an ellipsis is looked for by itself."""
    cuts = [n for n, _, _ in sought.dots if 0 < n < len(sought.tokens)]
    parts = [sought.tokens[a:b] for a, b in pairwise([0, *cuts, len(sought.tokens)])]
    found = _in_order(parts, tokens, words) if len(parts) > 1 else None
    if found and found.likeness >= least:
        return Found(offset + found.start, offset + found.end, found.likeness)
    return find_in(sought.tokens, tokens, words, offset=offset, least=least)


def _in_order(parts: Sequence[Sequence[Token]], tokens: Sequence[Token], words: RecordWords) -> Found | None:
    """Return the stretch from the first part to the last, where all stand in their order."""
    rows: list[Found] = []
    at = 0
    for part in parts:
        found = find_in(part, tokens[at:], words, least=_REST_LIKE)
        if found is None:
            return None
        at = next((n for n, t in enumerate(tokens) if t.start >= found.end), len(tokens))
        rows.append(found)
    likeness = sum(f.likeness * len(p) for f, p in zip(rows, parts, strict=True)) / sum(len(p) for p in parts)
    return Found(rows[0].start, rows[-1].end, likeness)


def find_in(
    sought: Sequence[Token], tokens: Sequence[Token], words: RecordWords, *, offset: int = 0, least: float = 0.0
) -> Found | None:
    """The same without ellipses, for many looked for in one text; `offset` is added to what is found."""
    keys, among = [t.key for t in sought], [t.key for t in tokens]
    best = _nearest(keys, among, words.empty)
    if best is None:
        return None
    same, first, past, counted = best
    likeness = 2 * same / (len(keys) + counted)
    if likeness < least:
        return None
    return Found(offset + tokens[first].start, offset + tokens[past - 1].end, likeness)


def _nearest(keys: Sequence[str], among: Sequence[str], empty: frozenset[str]) -> tuple[int, int, int, int] | None:
    """Return (words that are the same, first, past the last, words counted) of the best stretch of the text."""
    best: tuple[float, tuple[int, int, int, int]] | None = None
    for low, high in _windows(keys, among, empty):
        row = _fit(keys, among, low, high, empty)
        if row is not None:
            like = 2 * row[0] / (len(keys) + row[3])
            if best is None or like > best[0]:
                best = like, row
    return best[1] if best else None


def _windows(keys: Sequence[str], among: Sequence[str], empty: frozenset[str]) -> list[tuple[int, int]]:
    """Return the windows of the text that hold most of the words looked for, best first, apart from one another."""
    telling = Counter(k for k in keys if k not in empty) or Counter(keys)
    places = [n for n, key in enumerate(among) if key in telling]
    width = int(_SLACK * len(keys)) + 2
    held: Counter[str] = Counter()
    rows = []
    low = have = 0
    for n in places:
        held[among[n]] += 1
        have += held[among[n]] <= telling[among[n]]
        while n - places[low] >= width:
            gone = among[places[low]]
            have -= held[gone] <= telling[gone]
            held[gone] -= 1
            low += 1
        rows.append((have, places[low], n))
    out: list[tuple[int, int]] = []
    for _, a, b in sorted(rows, key=lambda r: (-r[0], r[2] - r[1], r[1])):
        if all(b < x or a > y for x, y in out):
            out.append((a, b))
            if len(out) == _TRIED:
                break
    margin = len(keys)
    return [(max(0, a - margin), min(len(among), b + 1 + margin)) for a, b in out]


def _fit(
    keys: Sequence[str], among: Sequence[str], low: int, high: int, empty: frozenset[str]
) -> tuple[int, int, int, int] | None:
    """Return the best stretch within among[low:high], words beyond a cut included."""
    core = _edged(keys, among[low:high])
    if core is None:
        return None
    same, a, b, i, j = core
    first, past = low + a, low + b
    counted = past - first
    rest = _edged(keys[j:], among[past : past + _BEYOND])
    if rest and _belongs(rest, keys[j:], empty):
        same, counted, past = same + rest[0], counted + rest[2] - rest[1], past + rest[2]
    lead = max(0, first - _BEYOND)
    rest = _edged(keys[:i], among[lead:first])
    if rest and _belongs(rest, keys[:i], empty):
        same, counted, first = same + rest[0], counted + rest[2] - rest[1], lead + rest[1]
    return same, first, past, counted


def _belongs(row: tuple[int, int, int, int, int], sought: Sequence[str], empty: frozenset[str]) -> bool:
    """Whether words beyond a cut are those sought: a few must be the same to the last, and tell something."""
    if len(sought) >= _REST:
        return _like(row, len(sought)) >= _REST_LIKE
    return row[0] == len(sought) == row[2] - row[1] and len(sought) > 1 and not empty.issuperset(sought)


def _like(row: tuple[int, int, int, int, int], sought: int) -> float:
    return 2 * row[0] / (sought + row[2] - row[1])


def _edged(keys: Sequence[str], among: Sequence[str]) -> tuple[int, int, int, int, int] | None:
    """Return (same, first, past, first sought, past sought) of the run of shared blocks that is likest.

    Every run of neighbouring blocks is weighed: a stray `the` far off costs more than it brings.
    """
    blocks = [m for m in SequenceMatcher(None, keys, among, autojunk=False).get_matching_blocks() if m.size]
    best: tuple[float, tuple[int, int, int, int, int]] | None = None
    for n in range(len(blocks)):
        same = 0
        for block in blocks[n:]:
            same += block.size
            row = (same, blocks[n].b, block.b + block.size, blocks[n].a, block.a + block.size)
            like = _like(row, len(keys))
            if best is None or like > best[0]:
                best = like, row
    return best[1] if best else None
