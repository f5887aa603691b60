"""What is answered about words that a person brings: where they stand in the record, and whether a draft holds."""

from typing import Literal

from onrecord.model.dates import PartialDate
from onrecord.model.places import Value
from onrecord.model.wordings import DifferenceKind

PieceKind = Literal["same", "cut", "added", "replaced", "elided", "bracketed"]
ChangeKind = Literal[DifferenceKind, "reported"]
PrintedAs = Literal["quotation", "reported", "report"]
"""As someone's words between marks, as someone's words retold, or in the report's own voice."""
Found = Literal["exact", "altered", "nearest", "nothing"]
Verdict = Literal["exact", "supported", "altered", "cut", "other speaker", "other date", "not found"]
HOLDS: frozenset[Verdict] = frozenset(("exact", "supported"))
"""Verdicts that ask nothing of the writer."""


class Question(Value, frozen=True):
    """Words to be looked for: phrases that stand as they are, and beginnings of telling words, the longest first."""

    phrases: tuple[str, ...]
    stems: tuple[str, ...]


class Piece(Value, frozen=True):
    """A run of words: as asked (or drafted), and as printed.

    `cut`: printed but not asked; `added`: asked but not printed; `elided` and `bracketed` are told by an
    editor's marks and are no alteration.
    """

    kind: PieceKind
    asked: str
    printed: str


class Change(Value, frozen=True):
    """A difference by its kind; `reported`: printed as reported speech, not between quotation marks."""

    kind: ChangeKind
    asked: str
    printed: str


class Carried(Value, frozen=True):
    """That a document has its text from another one of the record."""

    document: str
    place: str
    """The number of that document, as a brief prints it."""
    outlet: str
    how: Literal["copy", "retold"]
    share: float


class Sighting(Value, frozen=True):
    """Words where they stand in a document of the record, set beside those that were asked for."""

    document: str
    start: int
    end: int
    text: str
    """Verbatim: the document's text[start:end]."""
    before: str
    after: str
    """What stands on either side in the paragraph, verbatim, cut at a blank where it is long."""
    place: str
    """`2 ¶4`: number of the document and paragraph, as a brief prints them."""
    outlet: str
    published: PartialDate | None
    printed_as: PrintedAs
    statement: str | None
    utterance: str | None
    speakers: tuple[str, ...]
    """Actor ids, outermost first: who says that who says. An unknown one is `unnamed`."""
    chain: str
    """The same in words: `Dar, quoting Rubio`; empty where the report itself speaks."""
    told: str | None
    when: PartialDate | None
    """When it was said, where the document tells."""
    likeness: float
    """Share of the asked words that stand there, telling ones counting more, 0 to 1."""
    pieces: tuple[Piece, ...]
    changes: tuple[Change, ...]
    carried: Carried | None
    primary: bool = False
    """Whether the document is a transcript, an official statement or a post: its words outrank reports'."""

    @property
    def exact(self) -> bool:
        """Whether all the words stand there, but for what an editor's marks tell."""
        return all(p.kind in ("same", "elided", "bracketed") for p in self.pieces) and bool(self.pieces)


class Strand(Value, frozen=True):
    """The sightings of one utterance, the likest first; of words that were printed once, the one sighting."""

    utterance: str | None
    chain: str
    sightings: tuple[Sighting, ...]
    documents: int
    origins: int
    """Independent ones: copies and retellings count with the document that they come from."""


class Trace(Value, frozen=True):
    """Where words stand in a record; where they stand nowhere, the nearest words, and `found` says so."""

    words: str
    found: Found
    strands: tuple[Strand, ...]
    documents: int
    """How many documents the record has."""


class Check(Value, frozen=True):
    """A quotation or an attribution of a draft, and how it stands against the record."""

    number: int
    start: int
    end: int
    text: str
    """Verbatim: the draft's text[start:end]."""
    line: int
    """Of the draft's file; of its text where the file has no lines (html, docx)."""
    source_start: int | None
    source_end: int | None
    """The same stretch in the file, markup included; None where the file is no plain text (html, docx)."""
    quotation: Literal["direct", "indirect"]
    speaker: str | None
    """As the draft names it."""
    verdict: Verdict
    why: str
    also: tuple[Verdict, ...]
    """What else does not hold."""
    notes: tuple[str, ...]
    """What holds, but ought to be known: a marked cut, one person's word about another, differing wordings."""
    changes: tuple[Change, ...]
    sightings: tuple[Sighting, ...]
    """Where it stands, best first; of what was not found the nearest words."""

    @property
    def holds(self) -> bool:
        """Whether there is nothing to correct."""
        return self.verdict in HOLDS


class Verification(Value, frozen=True):
    """A draft held against a record."""

    draft: str
    """The file's name."""
    text: str
    """What the spans count in: the draft's words without their markup, in Unicode code points."""
    source: str | None
    """The file's text with its markup; None for html and docx."""
    checks: tuple[Check, ...]
    documents: int

    @property
    def holds(self) -> bool | None:
        """Whether every check holds; None where the draft claims nothing that can be checked."""
        return all(c.holds for c in self.checks) if self.checks else None
