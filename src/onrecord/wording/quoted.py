"""What stands between quotation marks in the statements of one utterance, and which prints are the same words.

A report vouches for the words between its marks and for no others: only these are ever an altered quotation.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from onrecord.lexicon.record import RecordWords
from onrecord.model.places import Anchor
from onrecord.model.reading import Attribution
from onrecord.wording.align import ALTERED, Alignment, align
from onrecord.wording.find import find_marked
from onrecord.wording.marks import Marked, Token, read_marked
from onrecord.wording.words import quoted_in, words_of

_MARKS = " \t\r\n\"“”„‘’'«»,;:"
_BETWEEN = " "
_AS_LONG = 1.4
"""Two prints of which neither is longer than this times the other are compared whole."""
COMPARABLE = 0.4
"""Likeness from which two quotations of one utterance are prints of the same words, not of two parts of it."""


@dataclass(frozen=True, slots=True)
class Print:
    """Words of a statement between quotation marks, marks left off.

    `spans` are half-open code points of the document; a quotation that its cue interrupts has several.
    """

    statement: str
    document: str
    spans: tuple[tuple[int, int], ...]
    text: str

    def places(self, start: int = 0, end: int | None = None) -> tuple[tuple[int, int], ...]:
        """Return where text[start:end] stands in the document."""
        end = len(self.text) if end is None else end
        out = []
        at = 0
        for a, b in self.spans:
            low, high = a + max(0, start - at), min(b, a + end - at)
            if low < high:
                out.append((low, high))
            at += b - a + len(_BETWEEN)
        return tuple(out)


@dataclass(frozen=True, slots=True)
class Likened:
    """A print beside the part of the longest one that it gives: base.text[start:end] is `alignment.one`."""

    print: Print
    start: int
    end: int
    alignment: Alignment

    def left_out(self, base: Print) -> int:
        """Return how many words of the longest print stand before and after the part."""
        return len(words_of(base.text, 0, self.start)) + len(words_of(base.text, self.end))


@dataclass(frozen=True, slots=True)
class Family:
    """Prints of the same words: the longest, and the others beside it."""

    base: Print
    others: tuple[Likened, ...]


def prints_of(statement: Attribution) -> tuple[Print, ...]:
    """Return the quoted words of a statement: of a direct one all are one print; none of an indirect one."""
    if statement.quotation == "direct":
        spans = [_inner(part, 0, len(part.quote)) for part in statement.content]
        return tuple(_prints(statement, [[span for span in spans if span]]))
    if statement.quotation == "mixed":
        quoted = ((part, a, b) for part in statement.content for a, b in quoted_in(part.quote))
        return tuple(_prints(statement, [[span] for span in (_inner(*q) for q in quoted) if span]))
    return ()


def _inner(part: Anchor, start: int, end: int) -> tuple[int, int] | None:
    """Return where the words of part.quote[start:end] stand in the document, marks and blanks trimmed."""
    words = part.quote[start:end]
    low = part.start + start + len(words) - len(words.lstrip(_MARKS))
    high = part.start + start + len(words.rstrip(_MARKS))
    return (low, high) if low < high else None


def _prints(statement: Attribution, rows: Iterable[Sequence[tuple[int, int]]]) -> Iterator[Print]:
    for row in rows:
        quotes = [
            part.quote[a - part.start : b - part.start]
            for a, b in row
            for part in statement.content
            if part.start <= a < part.end
        ]
        if quotes:
            yield Print(statement.id, statement.document, tuple(row), _BETWEEN.join(quotes))


def gather_prints(prints: Iterable[Print], words: RecordWords) -> tuple[Family, ...]:
    """Return the prints by the words that they give, the longest first; their order changes nothing."""
    read = {p: read_marked(p.text, words) for p in prints}
    order = sorted(read, key=lambda p: (-len(read[p].tokens), p.document, p.spans))
    families: list[tuple[Print, list[Likened]]] = []
    for one in order:
        rows = ((others, _beside(base, read[base].tokens, one, read[one], words)) for base, others in families)
        found = [(others, likened) for others, likened in rows if likened]
        if found:
            others, likened = max(found, key=lambda row: row[1].alignment.likeness)
            others.append(likened)
        elif read[one].tokens:
            families.append((one, []))
    return tuple(Family(base, tuple(others)) for base, others in families)


def _beside(base: Print, whole: Sequence[Token], other: Print, marked: Marked, words: RecordWords) -> Likened | None:
    """Return a print beside the part of a longer one that it gives; None where it gives other words."""
    part = marked.tokens
    found = find_marked(marked, whole, words, least=COMPARABLE)
    if found is None:
        return None
    telling = {t.key for t in part} - words.empty
    first = next(n for n, t in enumerate(whole) if t.start >= found.start)
    past = next((n for n, t in enumerate(whole) if t.start >= found.end), len(whole))
    if telling and not telling & {t.key for t in whole[first:past]}:
        return None
    if len(whole) <= _AS_LONG * len(part) + 2:
        first, past = 0, len(whole)
    else:
        lead, rest = _unmatched(align(base.text[found.start : found.end], other.text, words), part)
        first, past = max(0, first - lead), min(len(whole), past + rest)
    start, end = whole[first].start, whole[past - 1].end
    start, end = start - base.text.startswith("[", max(0, start - 1)), end + base.text.startswith("]", end)
    alignment = align(base.text[start:end], other.text, words)
    kept = [p for p in alignment.pieces if p.kind != "cut" or p not in (alignment.pieces[0], alignment.pieces[-1])]
    if kept and not any(p.kind in ALTERED for p in kept):  # it only begins later, or ends sooner
        start, end = start + kept[0].start, start + kept[-1].end
        alignment = align(base.text[start:end], other.text, words)
    return Likened(other, start, end, alignment)


def _unmatched(shared: Alignment, part: Sequence[Token]) -> tuple[int, int]:
    """Return how many words before and after those that are the same stand for words of the longer print."""
    same = [p for p in shared.pieces if p.kind == "same"]
    if not same:
        return 0, 0
    low, high = same[0].other_start, same[-1].other_end
    return sum(t.start < low for t in part), sum(t.start >= high for t in part)
