"""The rows of the jsonl files that speak for a whole dossier."""

from typing import Literal

import msgspec

from onrecord.export.rows import Mark, PlaceRow, Row, TermsRow
from onrecord.model.judgement import JudgedState, Judges, RowKind, Verdict
from onrecord.model.reading import ActorKind, Direction, Factuality
from onrecord.model.record import Answer, FindingKind, Severity, State, Tier, WhoseWord
from onrecord.model.wordings import Fidelity


class BasisRow(Row, frozen=True):
    """Whose word a concluded row rests on: `depth` speakers stand between the fact and the page."""

    whose: WhoseWord
    depth: int
    speakers: tuple[str, ...]
    witnesses: int
    origins: int
    score: float
    tier: Tier
    why: str


class RoleRow(Row, frozen=True):
    """An office held, bounded where the documents tell."""

    role: str
    organisation: str | None
    since: str | None = msgspec.field(name="from")
    until: str | None
    anchors: tuple[PlaceRow, ...]


class ActorRow(Row, frozen=True):
    """A line of actors.jsonl."""

    id: str
    name: str
    kind: ActorKind
    country: str | None
    names: tuple[str, ...]
    roles: tuple[RoleRow, ...]
    joined: tuple[str, ...]
    judged: Mark | None = None


class ClaimRow(Row, frozen=True):
    """A line of claims.jsonl."""

    id: str
    text: str
    type: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    when: str | None
    asserted_by: tuple[str, ...]
    denied_by: tuple[str, ...]
    documents: tuple[str, ...]
    origins: int
    basis: BasisRow
    judged: Mark | None = None


class DifferenceRow(Row, frozen=True):
    """How the wordings of an utterance differ; `quoted`: both stand between quotation marks."""

    kind: Literal["words", "cut", "date", "number", "name", "polarity", "speaker"]
    values: tuple[str, ...]
    quoted: bool


class AllowedRow(Row, frozen=True):
    """What a report tells that it did to the words: no alteration."""

    kind: Literal["ellipsis", "bracket", "translation"]
    values: tuple[str, ...]


class WordingRow(Row, frozen=True):
    """One form in which an utterance is printed; `anchors` are where a primary document has it."""

    text: str
    documents: tuple[str, ...]
    statements: tuple[str, ...]
    quotation: Literal["direct", "indirect", "mixed"]
    fidelity: Fidelity | None
    differences: tuple[DifferenceRow, ...]
    anchors: tuple[PlaceRow, ...]


class UtteranceRow(Row, frozen=True):
    """A line of utterances.jsonl; `first`, `fullest`, `most_carried` and `primary` are places in `wordings`, from 0."""

    id: str
    speaker: str
    wordings: tuple[WordingRow, ...]
    first: int
    fullest: int
    most_carried: int
    differences: tuple[DifferenceRow, ...]
    allowed: tuple[AllowedRow, ...]
    basis: BasisRow
    primary: int | None
    judged: Mark | None = None


class IncidentRow(Row, frozen=True):
    """A line of incidents.jsonl."""

    id: str
    type: str
    cameo: str | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    when: str | None
    where: str | None
    events: tuple[str, ...]
    documents: tuple[str, ...]
    origins: int
    factuality: Factuality
    basis: BasisRow
    judged: Mark | None = None


class PositionRow(Row, frozen=True):
    """A line of positions.jsonl."""

    id: str
    actor: str
    issue: str
    direction: Direction
    terms: TermsRow
    since: str | None
    until: str | None
    statements: tuple[str, ...]
    events: tuple[str, ...]
    basis: BasisRow
    judged: Mark | None = None


class ReplyRow(Row, frozen=True):
    """How a party answered an offer."""

    actor: str
    reply: Answer
    when: str | None
    statements: tuple[str, ...]
    anchors: tuple[PlaceRow, ...]
    basis: BasisRow


class OfferRow(Row, frozen=True):
    """A line of offers.jsonl."""

    id: str
    by: str
    what: str
    issue: str
    terms: TermsRow
    to: tuple[str, ...]
    when: str | None
    statements: tuple[str, ...]
    replies: tuple[ReplyRow, ...]
    state: State
    blocking: tuple[str, ...]
    why: str
    basis: BasisRow
    judged: Mark | None = None


class MomentRow(Row, frozen=True):
    """A line of chronology.jsonl, in the order that the texts allow; `precision` is null where nothing is known."""

    when: str | None
    precision: Literal["year", "month", "day", "minute"] | None
    incident: str
    statements: tuple[str, ...]
    text: str
    documents: tuple[str, ...]
    origins: int
    disputed: bool


class FoundValueRow(Row, frozen=True):
    """One of the values that a finding sets side by side."""

    value: str
    documents: tuple[str, ...]
    anchors: tuple[PlaceRow, ...]


class FindingRow(Row, frozen=True):
    """A line of findings.jsonl."""

    id: str
    kind: FindingKind
    about: str
    values: tuple[FoundValueRow, ...]
    origins: int
    severity: Severity
    message: str
    basis: BasisRow
    tier: Tier
    judged: Mark | None = None


class SpotRow(Row, frozen=True):
    """Words of one document on which a judged row stood; no spans: the document as a whole."""

    document: str
    sha256: str
    external_id: str | None
    spans: tuple[tuple[int, int], ...]
    words: str
    row: str | None


class PlaceOfRow(Row, frozen=True):
    """Where a judged row stood when it was judged, and what it said."""

    row: str
    kind: RowKind
    says: str
    spots: tuple[SpotRow, ...]
    names: tuple[str, ...]


class JudgementRow(Row, frozen=True):
    """A line of judgements.jsonl; `state`, `rows` and `why` tell how it stands in this reading."""

    id: str
    kind: Judges
    subject: str
    verdict: Verdict
    by: str
    at: str
    reason: str
    places: tuple[PlaceOfRow, ...]
    state: JudgedState
    rows: tuple[str, ...]
    why: str
