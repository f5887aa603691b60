"""What the record says sentence by sentence and statement by statement, found by the telling words that are shared."""

import math
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from onrecord.factcheck.shelf import Shelf
from onrecord.model.reading import Attribution
from onrecord.wording.passages import Passage as Stretch
from onrecord.wording.words import sentences_of, words_of

_MOST = 24
"""Passages that are looked at, the likest first."""


@dataclass(frozen=True, slots=True)
class Passage(Stretch):
    """A stretch of a document: a statement's content, or a sentence (`statement` is None then)."""

    statement: Attribution | None


class Passages:
    """All passages of the documents that are looked into, by their stems."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._rows = [p for d in shelf.searched for p in self._passages(d)]
        self._holders: defaultdict[str, list[int]] = defaultdict(list)
        for n, passage in enumerate(self._rows):
            for stem in passage.stems:
                self._holders[stem].append(n)

    def stems(self, text: str, start: int = 0, end: int | None = None) -> frozenset[str]:
        """Return the stems of the telling words; numbers and days are compared by themselves."""
        words = self._shelf.words
        return frozenset(
            w.stem
            for w in words_of(text, start, end)
            if w.lower not in words.empty and not w.lower[0].isdigit() and w.lower not in words.calendar
        )

    def _passages(self, document: str) -> Iterable[Passage]:
        view = self._shelf.view
        text = view.documents[document].text
        for s in view.readings[document].statements:
            stems = frozenset[str]().union(*(self.stems(text, c.start, c.end) for c in s.content))
            cue = self.stems(text, s.cue.start, s.cue.end) if s.cue else frozenset()
            yield Passage(document, s.content[0].start, s.content[-1].end, stems | cue, s)
        for start, end in sentences_of(text, view.documents[document].furniture):
            yield Passage(document, start, end, self.stems(text, start, end), None)

    def share(self, stems: frozenset[str]) -> Callable[[str, int, int], float]:
        """Return how to tell what a stretch of a text holds of these stems, by their weight, 0 to 1."""
        weight = self._weights(stems)
        whole = sum(weight.values()) or 1.0
        return lambda text, start, end: sum(weight[s] for s in stems & self.stems(text, start, end)) / whole

    def _weights(self, stems: Iterable[str]) -> dict[str, float]:
        return {s: math.log(1.5 + len(self._rows) / (1 + len(self._holders.get(s, ())))) for s in stems}

    def near(self, stems: Iterable[str]) -> list[tuple[float, Passage]]:
        """Return the likest passages with the share of the stems' weight that they hold, the likest first."""
        weight = self._weights(stems)
        whole = sum(weight.values())
        shared: defaultdict[int, float] = defaultdict(float)
        for stem in sorted(weight):
            for n in self._holders.get(stem, ()):
                shared[n] += weight[stem]
        rows = sorted(shared.items(), key=lambda row: (-round(row[1], 6), len(self._rows[row[0]].stems), row[0]))
        return [(held / whole, self._rows[n]) for n, held in rows[:_MOST]] if whole else []
