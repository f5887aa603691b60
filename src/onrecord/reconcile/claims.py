"""One proposition gathered over documents, with who asserts and who denies it."""

from collections.abc import Sequence

from onrecord.model.document import Document
from onrecord.model.reading import Annotations
from onrecord.model.record import Claim
from onrecord.reconcile.basis import Grounds


def find_claims(documents: Sequence[Document], readings: Sequence[Annotations], grounds: Grounds) -> tuple[Claim, ...]:
    """Return the rows, each with its basis."""
    _ = documents, readings, grounds
    return ()
