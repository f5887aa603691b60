"""What documents have from one another: kinship of two texts, copies and retellings, media that are credited."""

from collections.abc import Iterable, Mapping
from typing import Literal

from onrecord.model.places import Anchor, Value


class Evidence(Value, frozen=True):
    """Words that speak for one origin of two documents, with their places in both (a notice has one)."""

    kind: Literal["passage", "sentence", "number", "name", "cut", "wording", "notice"]
    """Words in a row that are the same; a sentence retold; a number, date or name that stands in no other
    document; a cut of a quotation or a change in it that both share; words that tell where a report is from."""
    text: str
    anchors: tuple[Anchor, ...]


class Kinship(Value, frozen=True):
    """What two documents have in common beyond their subject; made from the two alone, so it may be kept."""

    documents: tuple[str, str]
    """Their ids, sorted; what is told of each stands in this order."""
    copied: float
    """Share of the runs of three words of the shorter report, quotations apart, that stand in the other."""
    retold: float
    """Likeness of their sentences and of their order, 0 to 2.3, seen from the one that is less like the other."""
    alike: int
    """Pairs of sentences, one of each, that are each other's nearest."""
    in_order: int
    """How many of those follow one another in the same order."""
    shares: tuple[float, float]
    """Share of each one's words outside furniture that stand in the other, quotations counted."""
    part: float = 0.0
    """Share of the shorter one's sentences that say, in the same order, what sentences of the other say."""
    passages: int = 0
    """Passages of seven words and more, quotations apart, that stand in both."""
    longest: int = 0
    """Words of the longest of them."""
    named: tuple[str, ...] = ()
    """Which of them name the other's outlet."""
    evidence: tuple[Evidence, ...] = ()
    agree: tuple[Evidence, ...] = ()
    """Numbers and names that sentences which say the same have alike; quotations in the same words (`wording`)."""
    differ: tuple[Evidence, ...] = ()
    """Those in which they differ: what tells, beside a third document, whose error two others share. Of a `cut`
    the shorter print of the quotation comes first."""


class Credit(Value, frozen=True):
    """A medium that a document names as where its report, or an interview in it, first stood."""

    document: str
    kind: Literal["agency", "byline", "told", "first appeared", "reported by"]
    name: str
    anchor: Anchor


class Copy(Value, frozen=True):
    """A document that is the same text as another, or the same report retold."""

    document: str
    original: str
    how: Literal["copy", "retold"]
    share: float
    """Share of the document's words outside furniture that stand in the original, 0 to 1."""
    why: str
    copied: float | None = None
    retold: float | None = None
    via: str | None = None
    """The medium, itself not among the documents, from which both come by their own words."""
    evidence: tuple[Evidence, ...] = ()


def root_of(document: str, parent: Mapping[str, str]) -> str:
    """Return the first document of an origin: where following each document to its original ends."""
    seen = set[str]()
    while document in parent and document not in seen:
        seen.add(document)
        document = parent[document]
    return document


def origins_of(documents: Iterable[str], copies: Iterable[Copy]) -> dict[str, str]:
    """Return for each document the first of its origin: itself, unless it is a copy or retelling."""
    parent = {c.document: c.original for c in copies}
    return {document: root_of(document, parent) for document in documents}
