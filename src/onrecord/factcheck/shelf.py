"""The part of a record that words are looked for in, indexed once however many are looked for."""

import math
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cached_property

from onrecord.factcheck.streams import Stream, streams_of
from onrecord.lexicon.record import RecordWords
from onrecord.model.document import Document
from onrecord.model.kinship import Copy
from onrecord.model.numbering import Numbering
from onrecord.model.reading import Attribution, Quoted
from onrecord.model.record import Record
from onrecord.model.view import RecordView

Quotations = Callable[[Document], tuple[Quoted, ...]]
"""How the quotation marks of a document are paired."""
_TRIED = 16
"""Streams that are searched for words which stand nowhere exactly; the likest first."""


class Shelf:
    """A record with its words in streams. `searched`: the documents to look into; None: all."""

    def __init__(
        self, record: Record, words: RecordWords, quotations: Quotations, searched: Iterable[str] | None = None
    ) -> None:
        self.view = RecordView(record)
        self.words = words
        self.numbering = Numbering(record.documents)
        self.searched = tuple(self.view.documents if searched is None else searched)
        self._quotations = quotations
        self._quoted: dict[str, tuple[Quoted, ...]] = {}

    @cached_property
    def streams(self) -> tuple[Stream, ...]:
        """Everything that is looked into."""
        return tuple(
            stream
            for d in self.searched
            for stream in streams_of(self.view.documents[d], self.view.readings[d], self.words)
        )

    @cached_property
    def _holders(self) -> dict[str, list[int]]:
        """For a key the numbers of the streams that hold it."""
        out: defaultdict[str, list[int]] = defaultdict(list)
        for n, stream in enumerate(self.streams):
            for key in stream.positions:
                out[key].append(n)
        return dict(out)

    def weight(self, key: str) -> float:
        """Return how much a word tells: little where it is a function word or stands everywhere."""
        if key in self.words.empty:
            return 0.2
        held = max(1, len(self._holders.get(key, ())))  # a word of no document tells no more than one that stands once
        return math.log(2 + len(self.streams) / (1 + held))

    def holders(self, keys: Iterable[str], *, of: str | None = None) -> list[Stream]:
        """Return the streams that are likest to hold the words, the best first; those `of` a document come always."""
        wanted = set(keys)
        shared: defaultdict[int, float] = defaultdict(float)
        for key in wanted - self.words.empty or wanted:
            for n in self._holders.get(key, ()):
                shared[n] += self.weight(key)
        best = [n for n, _ in sorted(shared.items(), key=lambda row: (-row[1], row[0]))]
        chosen = best[:_TRIED] + [n for n in best[_TRIED:] if self.streams[n].document == of]
        return [self.streams[n] for n in chosen]

    def all_holding(self, keys: Iterable[str]) -> list[Stream]:
        """Return the streams that hold every one of the words."""
        rows = [set(self._holders.get(key, ())) for key in set(keys)]
        return [self.streams[n] for n in sorted(set.intersection(*rows))] if rows else []

    def quoted(self, document: str) -> tuple[Quoted, ...]:
        """Return the quotations of a document, by their marks."""
        if document not in self._quoted:
            self._quoted[document] = self._quotations(self.view.documents[document])
        return self._quoted[document]

    @cached_property
    def copies(self) -> dict[str, Copy]:
        """For a document whose text comes from another, how."""
        return {c.document: c for c in self.view.record.copies}

    def statement_at(self, document: str, start: int, end: int) -> Attribution | None:
        """Return the innermost statement that holds most of the words at start..end."""
        best: tuple[int, int] | None = None
        found = None
        for s in self.view.readings[document].statements:
            inside = sum(max(0, min(end, c.end) - max(start, c.start)) for c in s.content)
            whole = sum(c.end - c.start for c in s.content)
            spoken = self._spoken(s, start, end)
            if inside and inside >= 0.8 * spoken:
                row = (-whole, inside)
                if best is None or row > best:
                    best, found = row, s
        return found

    def _spoken(self, statement: Attribution, start: int, end: int) -> int:
        """Return how many code points of start..end are not the statement's own `she said` between its parts."""
        between = zip(statement.content, statement.content[1:], strict=False)
        return end - start - sum(max(0, min(end, b.start) - max(start, a.end)) for a, b in between)
