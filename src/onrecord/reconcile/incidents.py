"""One thing that happened, however many reports tell it."""

from collections.abc import Sequence

from onrecord.model.document import Document
from onrecord.model.reading import Annotations
from onrecord.model.record import Incident
from onrecord.reconcile.basis import Grounds


def find_incidents(
    documents: Sequence[Document], readings: Sequence[Annotations], grounds: Grounds
) -> tuple[Incident, ...]:
    """Return the rows, each with its basis."""
    _ = documents, readings, grounds
    return ()
