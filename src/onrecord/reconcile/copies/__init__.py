"""Which documents are the same text as another, or the same report retold.

Look-up keys (sketch), what two documents have in common (compare), which of these make a copy and of
what (choose). Comparing two documents never looks at a third, so that what was found for a pair is kept.
"""

from onrecord.reconcile.copies.choose import find_copies
from onrecord.reconcile.copies.compare import compare_documents
from onrecord.reconcile.copies.credits import find_credits
from onrecord.reconcile.copies.sketch import HOT, choose_candidates, is_repeated, relate_documents, sketch_document

__all__ = [
    "HOT",
    "choose_candidates",
    "compare_documents",
    "find_copies",
    "find_credits",
    "is_repeated",
    "relate_documents",
    "sketch_document",
]
