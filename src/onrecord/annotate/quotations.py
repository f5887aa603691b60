"""Quotation marks of a document paired: never refuses a text, however its marks are broken."""

from onrecord.model.document import Document
from onrecord.model.reading import Quoted


def find_quotations(document: Document) -> tuple[Quoted, ...]:
    """Return the quoted stretches of the document, in order of their start."""
    return ()
