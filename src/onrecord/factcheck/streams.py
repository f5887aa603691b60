"""Words of the record in the order in which they are to be compared: a document's text, and what one mouth says in it.

A report breaks a quotation with `she said`; a draft may print it in one. So a statement of several parts is a
stream of its own beside the document's text.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from onrecord.lexicon.record import RecordWords
from onrecord.model.document import Document
from onrecord.model.reading import Annotations
from onrecord.wording.marks import Token, read_marked


@dataclass(frozen=True)
class Stream:
    """A text to search in; `parts` are (start in the text, start in the document), in order."""

    document: str
    text: str
    parts: tuple[tuple[int, int], ...]
    tokens: tuple[Token, ...]

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """What the words are compared by."""
        return tuple(t.key for t in self.tokens)

    @cached_property
    def positions(self) -> dict[str, list[int]]:
        """For a key the numbers of its words."""
        out: dict[str, list[int]] = {}
        for n, key in enumerate(self.keys):
            out.setdefault(key, []).append(n)
        return out

    def place(self, at: int) -> int:
        """Return where a code point of the text stands in the document."""
        start, stands = next(part for part in reversed(self.parts) if part[0] <= at)
        return stands + at - start

    def exact(self, keys: tuple[str, ...]) -> Iterator[tuple[int, int]]:
        """Yield (first, past the last) of each run of words that is the one looked for."""
        if not keys:
            return
        rarest = min(range(len(keys)), key=lambda n: len(self.positions.get(keys[n], ())))
        for at in self.positions.get(keys[rarest], ()):
            first = at - rarest
            if first >= 0 and self.keys[first : first + len(keys)] == keys:
                yield first, first + len(keys)


def streams_of(document: Document, reading: Annotations, words: RecordWords) -> Iterator[Stream]:
    """Yield the document's text between its page furniture, then each statement of several parts."""
    at = 0
    for start, end in (*document.furniture, (len(document.text), len(document.text))):
        text = document.text[at:start]
        if text.strip():
            yield Stream(document.id, text, ((0, at),), read_marked(text, words).tokens)
        at = max(at, end)
    for statement in reading.statements:
        if len(statement.content) > 1:
            text, parts = "", []
            for part in statement.content:
                parts.append((len(text), part.start))
                text += part.quote + " "
            yield Stream(document.id, text[:-1], tuple(parts), read_marked(text[:-1], words).tokens)
