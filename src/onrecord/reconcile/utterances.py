"""Acts of speech with all their wordings in print."""

from collections.abc import Sequence

from onrecord.model.document import Document
from onrecord.model.reading import Annotations
from onrecord.model.record import Utterance
from onrecord.reconcile.basis import Grounds


def find_utterances(
    documents: Sequence[Document], readings: Sequence[Annotations], grounds: Grounds
) -> tuple[Utterance, ...]:
    """Return the rows, each with its basis."""
    _ = documents, readings, grounds
    return ()
