"""A document: one report by one outlet, as it was read."""

import hashlib
from enum import StrEnum

from onrecord.model.dates import PartialDate
from onrecord.model.identity import content_id
from onrecord.model.places import HasText


class Furniture(StrEnum):
    """Why a stretch of text is no part of the report."""

    PAGE = "page"  # dates, counters, share buttons, "read next"


class Document(HasText, frozen=True):
    """A report: its text as it stands, and what is known about it. None where it is not told."""

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

    @property
    def sha256(self) -> str:
        """Hash of the text in UTF-8, in hex."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()


def document_id(text: str, outlet: str | None, published: PartialDate | None, address: str | None) -> str:
    """Return the id: one agency text under two outlets' names stays two documents."""
    return content_id("doc", text, outlet, published, address)
