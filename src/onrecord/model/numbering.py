"""Where words stand, as people are told it: `2 ¶4`, the document's number and the paragraph of the report."""

import re
from bisect import bisect_right
from collections.abc import Iterable

from onrecord.model.document import Document

_LINE = re.compile(r"[^\n]*\S[^\n]*")


class Numbering:
    """The numbers of documents: by date of publication, then by name, from 1."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self.documents = tuple(sorted(documents, key=_by_date))
        self._numbers = {d.id: n for n, d in enumerate(self.documents, 1)}
        self._documents = {d.id: d for d in self.documents}
        self._starts: dict[str, list[int]] = {}

    def number(self, document: str) -> int:
        """Return the number of a document."""
        return self._numbers[document]

    def place(self, document: str, start: int) -> str:
        """Return where a code point of a document stands: `2 ¶4`, paragraphs counted from 1."""
        return f"{self.number(document)} ¶{max(1, bisect_right(self._paragraphs(document), start))}"

    def _paragraphs(self, document: str) -> list[int]:
        """Return where the paragraphs of a report begin: its lines that are neither blank nor furniture."""
        if document not in self._starts:
            furniture = self._documents[document].furniture
            self._starts[document] = [
                line.start()
                for line in _LINE.finditer(self._documents[document].text)
                if not any(a <= line.start() < b for a, b in furniture)
            ]
        return self._starts[document]


def _by_date(document: Document) -> tuple[str, str, str]:
    return (str(document.published or "9999"), document.external_id or "", document.id)
