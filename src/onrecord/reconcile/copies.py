"""Which documents are the same text as another, or the same report retold."""

from collections.abc import Sequence

from onrecord.model.document import Document
from onrecord.model.reading import Annotations
from onrecord.model.record import Copy


def find_copies(documents: Sequence[Document], readings: Sequence[Annotations]) -> tuple[Copy, ...]:
    """Return the copies and retellings among the documents, each with its original and the evidence."""
    _ = documents, readings
    return ()
