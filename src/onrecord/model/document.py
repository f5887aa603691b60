"""A document: one report by one outlet, or the words themselves, as it was read."""

import hashlib
from enum import StrEnum
from typing import Literal, get_args

from onrecord.model.dates import PartialDate
from onrecord.model.identity import content_id
from onrecord.model.places import HasText

DocumentKind = Literal["report", "transcript", "statement", "post"]
"""What a document is: a report tells of words, the others are the words themselves."""
DOCUMENT_KINDS: tuple[DocumentKind, ...] = get_args(DocumentKind)


class Furniture(StrEnum):
    """Why a stretch of text is no part of the report."""

    PAGE = "page"  # dates, counters, share buttons, "read next"


class Document(HasText, frozen=True):
    """A text as it stands, and what is known about it. None where it is not told."""

    id: str
    text: str
    headline: str | None = None
    headline_span: tuple[int, int] | None = None
    """Where the headline stands in `text`; None where it was given apart or there is none."""
    outlet: str | None = None
    dateline: str | None = None
    published: PartialDate | None = None
    address: str | None = None
    external_id: str | None = None
    """The caller's id, or the file's name."""
    language: str = "en"
    furniture: tuple[tuple[int, int], ...] = ()
    """Half-open offsets of page furniture, in order: no row stands there."""
    kind: DocumentKind = "report"
    speaker: str | None = None
    """Whose words a transcript, a statement or a post gives, as the caller tells it; None where he does not."""

    @property
    def primary(self) -> bool:
        """Whether it gives the words themselves, not a report of them."""
        return self.kind != "report"

    @property
    def sha256(self) -> str:
        """Hash of the text in UTF-8, in hex."""
        return hash_text(self.text)


def hash_text(text: str) -> str:
    """Return the hash of a text in UTF-8, in hex."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def document_id(
    text: str,
    outlet: str | None,
    published: PartialDate | None,
    address: str | None,
    *,
    kind: DocumentKind = "report",
    speaker: str | None = None,
) -> str:
    """Return the id: one agency text under two outlets' names stays two documents."""
    told = () if kind == "report" and speaker is None else (kind, speaker)
    return content_id("doc", text, outlet, published, address, *told)
