"""A document as copies are told by it: its sentences, its words, and which of them are its own.

Words between quotation marks are a speaker's, not the outlet's: two reports of one speech share them.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from onrecord.model.document import Document
from onrecord.wording.passages import Passage
from onrecord.wording.words import Word, ngrams, quoted_in, sentences_of, words_of

RUN = 3
"""Words of a run that is counted."""
QUOTED_RUN = 5
"""Words of a run between quotation marks that two documents share if they quote the same words."""
_KEPT = 512
"""Reports whose words are kept at hand: a document is compared with several others, one after another."""
_LEAST_STEMS = 4


@dataclass(frozen=True)
class Report:
    """A document's words; made once for all its comparisons."""

    document: Document
    passages: tuple[Passage, ...]
    """Sentences of the report, headline and furniture apart."""
    words: tuple[Word, ...]
    """Words outside furniture, headline included."""
    own: tuple[tuple[Word, ...], ...]
    """Stretches of words outside furniture and quotations."""
    quoted: tuple[tuple[Word, ...], ...]
    """Stretches of words within quotation marks."""

    @cached_property
    def own_runs(self) -> frozenset[tuple[str, ...]]:
        """Runs of three stems outside quotations."""
        return frozenset(g for row in self.own for g in ngrams((w.stem for w in row), RUN))

    @cached_property
    def runs(self) -> frozenset[tuple[str, ...]]:
        """Runs of three stems, quotations included."""
        return frozenset(ngrams(self.stems, RUN))

    @cached_property
    def quoted_runs(self) -> frozenset[tuple[str, ...]]:
        """Runs of five stems within quotation marks."""
        return frozenset(g for row in self.quoted for g in ngrams((w.stem for w in row), QUOTED_RUN))

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """The stems of all words, in their order: two reports with the same are the same text."""
        return tuple(w.stem for w in self.words)


@lru_cache(maxsize=_KEPT)
def read_report(document: Document) -> Report:
    """Return a document's words."""
    text = document.text
    every = words_of(text)
    quoted = quoted_in(text)
    own = _outside(len(text), sorted((*quoted, *document.furniture)))
    return Report(
        document=document,
        passages=tuple(_passages(document, every)),
        words=tuple(w for row in _within(every, _outside(len(text), document.furniture)) for w in row),
        own=tuple(row for row in _within(every, own) if row),
        quoted=tuple(row for row in _within(every, quoted) if row),
    )


def _within(words: Sequence[Word], spans: Sequence[tuple[int, int]]) -> Iterator[tuple[Word, ...]]:
    """Yield for each span, in order, the words that begin there."""
    starts = [w.start for w in words]
    for start, end in spans:
        yield tuple(words[bisect_left(starts, start) : bisect_left(starts, end)])


def _passages(document: Document, words: Sequence[Word]) -> Iterator[Passage]:
    """Yield the sentences of the report that tell something: not its furniture, not its headline."""
    head_start, head_end = document.headline_span or (0, 0)
    spans = [
        (a, b) for a, b in sentences_of(document.text, document.furniture) if not (a < head_end and head_start < b)
    ]
    for (start, end), row in zip(spans, _within(words, spans), strict=True):
        stems = frozenset(w.stem for w in row)
        if len(stems) >= _LEAST_STEMS:
            yield Passage(document.id, start, end, stems)


def passages_apart(report: Report, other: Report) -> tuple[Passage, ...]:
    """Return the sentences without the words that both documents quote alike.

    Quotations that were reworded stay: who changes words between the marks as another does has read him.
    """
    shared = report.quoted_runs & other.quoted_runs
    if not shared:
        return report.passages
    gone: set[int] = set()
    for row in report.quoted:
        for i, run in enumerate(ngrams((w.stem for w in row), QUOTED_RUN)):
            if run in shared:
                gone.update(w.start for w in row[i : i + QUOTED_RUN])
    first, last = min(gone), max(gone)
    out = []
    for passage in report.passages:
        left = passage
        if passage.start <= last and first < passage.end:
            words = words_of(report.document.text, passage.start, passage.end)
            stems = frozenset(w.stem for w in words if w.start not in gone)
            left = Passage(passage.document, passage.start, passage.end, stems)
        if len(left.stems) >= _LEAST_STEMS:
            out.append(left)
    return tuple(out)


def _outside(length: int, spans: tuple[tuple[int, int], ...] | list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the stretches that lie in none of the spans, which are sorted."""
    out, at = [], 0
    for start, end in spans:
        if start > at:
            out.append((at, start))
        at = max(at, end)
    if at < length:
        out.append((at, length))
    return out
