"""A quotation held against the text that it is taken from: where it stands there, and whether it is exact."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.lexicon.copies import CopyWords
from onrecord.lexicon.record import RecordWords
from onrecord.model.wordings import Difference, Fidelity
from onrecord.wording.align import Alignment, align
from onrecord.wording.differences import name_change
from onrecord.wording.find import find_in
from onrecord.wording.marks import Token, read_marked
from onrecord.wording.words import stem_of

Chars = tuple[int, int]

GRAVE = frozenset({"polarity", "number", "date", "name"})
"""Kinds of changes that make words say another thing."""
_NAME = 4.5
"""What a name weighs at most: a dispute's names stand everywhere."""
_OPEN = 6
"""Words at an edge of a quotation that may stand for others."""
_REPLACED = 0.6
"""Likeness from which they do."""
_MARKS = " \t\n\"“”‘’«»'…"
_SENTENCE_STOP = re.compile(r"[.?!…][\"”’)\]]*\s|\n")


class Source:
    """A text from which others quote, its stretches read once: what stands between them is not in it."""

    def __init__(self, text: str, spans: Sequence[Chars], words: CopyWords) -> None:
        self.text = text
        self.spans = sorted(spans)
        self.tokens = [
            Token(t.start + a, t.end + a, t.key, t.bracketed)
            for a, b in self.spans
            for t in read_marked(text[a:b], words.record).tokens
        ]
        self._starts = [t.start for t in self.tokens]
        self.stems = frozenset(stem_of(t.key) for t in self.tokens if t.key not in words.record.empty)

    def place(self, at: int) -> int:
        """Return the number of words that begin before a code point."""
        return bisect_left(self._starts, at)

    def between(self, first: int, past: int) -> tuple[Chars, ...]:
        """Return the parts of the text from a word to before another."""
        return self.inside(self.tokens[first].start, self.tokens[past - 1].end)

    def inside(self, start: int, end: int) -> tuple[Chars, ...]:
        """Return the parts of a stretch that stand in the source."""
        return tuple((max(a, start), min(b, end)) for a, b in self.spans if a < end and start < b)

    def show(self, spans: Sequence[Chars]) -> str:
        """Return the words of stretches as one text."""
        return " ".join(self.text[a:b] for a, b in spans)


@dataclass(frozen=True, slots=True)
class Fit:
    """Where words stand in a source (`spans`), aligned to them: the source is the `one`, the words the `other`."""

    spans: tuple[Chars, ...]
    alignment: Alignment
    recall: float
    """Share of the weight of the words looked for that stands in the stretch, 0 to 1."""
    shared: float
    """That weight; a rare word weighs up to 8."""


def weigh_words(text: str, tokens: Sequence[Token], words: CopyWords) -> dict[str, float]:
    """Return the weights of the telling words of a text, by their stems; a name weighs less than a rare word."""
    out: dict[str, float] = {}
    for n, t in enumerate(tokens):
        if t.key not in words.record.empty:
            stem = stem_of(t.key)
            weight = words.rarity.of(stem)
            out[stem] = max(out.get(stem, 0.0), min(weight, _NAME) if n and text[t.start].isupper() else weight)
    return out


def fit_words(sought: str, source: Source, words: CopyWords) -> Fit | None:
    """Return where words stand in a source, or what is nearest to them; None where nothing is."""
    tokens = read_marked(sought, words.record).tokens
    found = find_in(tokens, source.tokens, words.record)
    if found is None:
        return None
    first, past = source.place(found.start), source.place(found.end)
    first, past, alignment = _widened(sought, source, first, past, words.record)
    weights = weigh_words(sought, tokens, words)
    there = {stem_of(t.key) for t in source.tokens[first:past]}
    shared = sum(w for stem, w in weights.items() if stem in there)
    spans = source.between(first, past)
    return Fit(spans, alignment, shared / (sum(weights.values()) or 1.0), shared)


def _widened(sought: str, source: Source, first: int, past: int, words: RecordWords) -> tuple[int, int, Alignment]:
    """Return a stretch with the words at its edges that stand for others in the quotation: `nine (hours' notice)`."""

    def aligned(a: int, b: int) -> Alignment:
        return align(source.show(source.between(a, b)), sought, words)

    best = aligned(first, past)
    for ahead in (False, True):
        open_ = _open_words(best, words, ahead=ahead)
        for more in range(1, open_ + 2 if open_ else 0):
            a, b = (max(0, first - more), past) if ahead else (first, min(len(source.tokens), past + more))
            other = aligned(a, b)
            if other.likeness > best.likeness or (more == open_ and _replaces(other, ahead=ahead)):
                first, past, best = a, b, other
                break
    return first, past, best


def _open_words(alignment: Alignment, words: RecordWords, *, ahead: bool) -> int:
    """Return how many words at an edge of the quotation have nothing to stand for in the source."""
    piece = alignment.pieces[0 if ahead else -1]
    if piece.kind not in ("added", "replaced"):
        return 0
    return min(_OPEN, len(read_marked(alignment.other[piece.other_start : piece.other_end], words).tokens))


def _replaces(alignment: Alignment, *, ahead: bool) -> bool:
    """Whether the words at an edge stand for others, one for one."""
    return alignment.pieces[0 if ahead else -1].kind == "replaced" and alignment.likeness >= _REPLACED


def judge_fidelity(alignment: Alignment, words: RecordWords) -> tuple[Fidelity, tuple[Difference, ...]]:
    """Return how a quotation stands to the words themselves, with what no editor's mark tells, piece by piece."""
    changes = tuple(
        Difference(kind=name_change(alignment, piece, words), values=alignment.words_of(piece), quoted=True)
        for piece in alignment.altered
    )
    if not changes:
        return "exact", ()
    return ("cut" if all(p.kind == "cut" for p in alignment.altered) else "altered"), changes


def turned_by(
    quote: str, source: Source, spans: Sequence[Chars], before: re.Pattern[str], after: re.Pattern[str]
) -> Chars | None:
    """Return the words of the same sentence, left out before or after a quotation, that turn what it says.

    `We will pay`, quoted as a sentence of its own, of `I cannot promise that we will pay`. Only a quotation
    that begins like a sentence leaves out what stands `before` it, one that ends like one what comes `after`.
    """
    bare = quote.strip(_MARKS)
    start, end = spans[0][0], spans[-1][1]
    low, high = next(((a, b) for a, b in source.spans if a <= start < b), (start, end))
    stops = [m.end() for m in _SENTENCE_STOP.finditer(source.text, low, start)]
    left = source.text[max(stops, default=low) : start]
    if bare[:1].isupper() and left.strip() and before.search(left):
        return start - len(left), start
    high = max(high, next((b for a, b in source.spans if a < end <= b), high))
    stop = _SENTENCE_STOP.search(source.text, end, high)
    right = source.text[end : stop.start() if stop else high]
    if bare[-1:] in (".", ",", "!") and source.text[end : end + 1] not in (".", "!", "?") and after.search(right):
        return end, end + len(right)
    return None
