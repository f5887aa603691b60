"""The rows of the jsonl files for one document each, exactly as other programs read them.

The JSON Schemas of `onrecord schema` are made from these values. Fields may be added;
renaming or dropping one needs a new SCHEMA_VERSION. Offsets are half-open, in Unicode
code points of the document's text; what is missing is null.
"""

from typing import Literal

import msgspec

from onrecord.model.document import DocumentKind
from onrecord.model.reading import ActorKind, Direction, EventType, Factuality, Quotation, Stands, TimexType

SCHEMA_VERSION = 1

Mark = Literal["right", "wrong", "unsure", "set aside"]
"""What people's judgements make of a row; `set aside`: it rests on a wrong one. Null: nobody judged it."""


class Row(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A line of a jsonl file, or a part of one."""


class SpanRow(Row, frozen=True):
    """Words of the row's own document: `text` equals the document's text at the offsets."""

    start: int
    end: int
    text: str


class PlaceRow(Row, frozen=True):
    """Words of any document of the dossier."""

    document: str
    start: int
    end: int
    text: str


class TermRow(Row, frozen=True):
    """A condition and the words it stands on."""

    value: str
    anchor: PlaceRow


class TermsRow(Row, frozen=True):
    """The conditions of an offer or a position."""

    format: TermRow | None
    mediator: TermRow | None
    venue: TermRow | None
    agenda: tuple[TermRow, ...] | None
    precondition: tuple[TermRow, ...] | None
    channel: TermRow | None
    basis_text: TermRow | None
    timing: TermRow | None


class CreditRow(Row, frozen=True):
    """A medium that a document names as where its report, or an interview in it, first stood."""

    kind: Literal["agency", "byline", "told", "first appeared", "reported by"]
    name: str
    anchor: SpanRow


class DocumentRow(Row, frozen=True):
    """A line of documents.jsonl. A dossier alone tells what it copies or retells: one document has no copy."""

    id: str
    external_id: str | None
    address: str | None
    outlet: str | None
    headline: str | None
    dateline: str | None
    published: str | None
    language: str
    sha256: str
    length: int
    furniture: tuple[SpanRow, ...]
    kind: DocumentKind
    speaker: str | None
    copy_of: str | None = None
    derived_from: str | None = None
    how: Literal["copy", "retold"] | None = None
    share: float | None = None
    credits: tuple[CreditRow, ...] | None = None
    judged: Mark | None = None


class StatementRow(Row, frozen=True):
    """A line of statements.jsonl."""

    id: str
    document: str
    source: SpanRow | None
    cue: SpanRow | None
    content: tuple[SpanRow, ...]
    quotation: Quotation
    speaker: str | None
    speaker_name: str | None
    within: str | None
    told: SpanRow | None
    when: str | None
    stands: Stands
    judged: Mark | None = None


class TimeRow(Row, frozen=True):
    """A line of times.jsonl; `from` and `until` bound the value where its year is known."""

    document: str
    start: int
    end: int
    text: str
    type: TimexType
    value: str
    earliest: str | None = msgspec.field(name="from")
    latest: str | None = msgspec.field(name="until")


class MentionRow(Row, frozen=True):
    """A line of mentions.jsonl."""

    document: str
    start: int
    end: int
    text: str
    actor: str | None
    kind: ActorKind
    chain: int


class ParticipantRow(Row, frozen=True):
    """An actor or recipient of an event; the span is null where the surroundings imply it."""

    actor: str | None
    span: SpanRow | None


class EventRow(Row, frozen=True):
    """A line of events.jsonl."""

    id: str
    document: str
    anchor: SpanRow
    type: EventType
    mode: str | None
    contexts: tuple[str, ...]
    cameo: str | None
    quad: int
    actors: tuple[ParticipantRow, ...]
    recipients: tuple[ParticipantRow, ...]
    when: str | None
    where: str | None
    factuality: Factuality
    statement: str | None
    rule: str
    judged: Mark | None = None


class StanceRow(Row, frozen=True):
    """A line of stances.jsonl."""

    document: str
    actor: str
    issue: str
    direction: Direction
    terms: TermsRow
    statement: str | None
    anchor: SpanRow
    judged: Mark | None = None


class FailureRow(Row, frozen=True):
    """A line of failures.jsonl: a document that could not be read, with what to do about it."""

    id: str
    code: str
    message: str
