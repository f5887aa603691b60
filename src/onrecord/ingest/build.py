"""Text and what was told about it -> Document. Every way into the house ends here."""

from onrecord.ingest.decode import LONGEST_TEXT
from onrecord.ingest.furniture import find_furniture
from onrecord.ingest.language import is_english
from onrecord.ingest.metadata import find_dateline, find_headline, find_outlet, find_published
from onrecord.lexicon.page import PageWords
from onrecord.model.dates import PartialDate
from onrecord.model.document import DOCUMENT_KINDS, Document, DocumentKind, document_id
from onrecord.model.errors import InputError
from onrecord.model.places import Value


class Told(Value, frozen=True):
    """What is known of a document besides its text; None where it is not told."""

    headline: str | None = None
    outlet: str | None = None
    published: PartialDate | None = None
    address: str | None = None
    kind: DocumentKind | None = None
    speaker: str | None = None
    """Whose words a primary document gives."""


def read_kind(word: str, place: str) -> DocumentKind:
    """Return the kind of document that a word names; InputError where it is none."""
    for kind in DOCUMENT_KINDS:
        if word.strip().lower() == kind:
            return kind
    message = f"kind: a document is one of {', '.join(DOCUMENT_KINDS)}, not {word[:40]!r}"
    raise InputError(place, "bad_kind", message)


def build_document(text: str, place: str, words: PageWords, *, told: Told, otherwise: Told, head: int = 0) -> Document:
    """Return the document; InputError where its text cannot be read.

    `told` stands above what the text tells of itself, `otherwise` below it; the first `head`
    code points are no part of the report.
    """
    if not text.strip():
        raise InputError(place, "empty", "there is no text; leave it out, or save its text again")
    if len(text) > LONGEST_TEXT:
        message = f"the text has {len(text):,} characters, more than {LONGEST_TEXT:,}; split it into its reports"
        raise InputError(place, "too_long", message)
    if not is_english(text, words.function_words):
        raise InputError(place, "language", "this is not English, the only language that onrecord reads; translate it")
    furniture = find_furniture(text, words, headline_apart=_headline_apart(text, told.headline))
    if head:
        furniture = ((0, head), *(span for span in furniture if span[0] >= head))
    headline_span = find_headline(text, furniture, told.headline)
    outlet = told.outlet or find_outlet(text, words) or otherwise.outlet
    published = told.published or find_published(text, furniture) or otherwise.published
    address = told.address or otherwise.address
    kind: DocumentKind = told.kind or otherwise.kind or "report"
    speaker = told.speaker or otherwise.speaker
    return Document(
        id=document_id(text, outlet, published, address, kind=kind, speaker=speaker),
        text=text,
        headline=told.headline or (text[slice(*headline_span)] if headline_span else None),
        headline_span=headline_span,
        outlet=outlet,
        dateline=find_dateline(text, furniture),
        published=published,
        address=address,
        external_id=place,
        furniture=furniture,
        kind=kind,
        speaker=speaker,
    )


def _headline_apart(text: str, headline: str | None) -> bool:
    return headline is not None and headline.casefold() not in text[: len(headline) + 100].casefold()
