"""What all documents say together: the rows of a record, each with whose word it rests on."""

from typing import Literal

from onrecord.model.dates import PartialDate
from onrecord.model.document import Document
from onrecord.model.judgement import Judged
from onrecord.model.kinship import Copy, Credit
from onrecord.model.places import Anchor, Value
from onrecord.model.reading import (
    ActorKind,
    Annotations,
    Attribution,
    Direction,
    Event,
    Factuality,
    Role,
    Stance,
    Term,
)
from onrecord.model.wordings import Allowed, Difference, Wording

Tier = Literal["established", "to check"]
WhoseWord = Literal["self", "ally", "rival", "other", "unnamed", "outlet"]
Answer = Literal["accepted", "welcomed", "refused", "conditional", "undecided", "silent"]
State = Literal["in force", "not in force", "open"]
FindingKind = Literal[
    "date", "number", "role", "name", "place", "outcome", "wording", "order",
    "dispute", "agreement", "reversal", "copy", "derived",
]  # fmt: skip
Severity = Literal["high", "medium", "low"]


class Basis(Value, frozen=True):
    """Whose word a concluded row rests on, through how many mouths, and whether it is established."""

    whose: WhoseWord
    depth: int
    """Speakers between the fact and the page; 0: the outlet asserts it."""
    speakers: tuple[str, ...]
    """The chain, outermost first (actor ids)."""
    witnesses: int
    """Documents that carry it."""
    origins: int
    """Independent sources: copies, retellings and hearers of one speech count once."""
    score: float
    tier: Tier
    why: str


class Tenure(Value, frozen=True):
    """An office held, as the documents call it; bounded where they tell."""

    role: Role
    since: PartialDate | None = None
    until: PartialDate | None = None
    anchors: tuple[Anchor, ...] = ()


class Actor(Value, frozen=True):
    """Who it is, over all documents: a name, other names, country (ISO 3166-1 alpha-3) and offices."""

    id: str
    name: str
    kind: ActorKind
    country: str | None
    names: tuple[str, ...]
    tenures: tuple[Tenure, ...]
    state: str | None = None
    """Id of the party whose word this actor's word is (a minister's state), where known."""
    joined: tuple[str, ...] = ()
    """Ids that single documents give him, and that were found or judged to be his."""


class Utterance(Value, frozen=True):
    """One act of speech with all its wordings in print; `first`, `fullest`, `most_carried` index `wordings`."""

    id: str
    speaker: str
    wordings: tuple[Wording, ...]
    first: int
    fullest: int
    differences: tuple[Difference, ...]
    basis: Basis
    most_carried: int = 0
    allowed: tuple[Allowed, ...] = ()
    primary: int | None = None
    """Place in `wordings` of the words as a transcript, a statement or a post gives them; it is the fullest then."""


class Incident(Value, frozen=True):
    """One thing that happened, or is said to have, however many reports tell it."""

    id: str
    type: str
    cameo: str | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    when: PartialDate | None
    where: str | None
    events: tuple[str, ...]
    documents: tuple[str, ...]
    origins: int
    factuality: Factuality
    basis: Basis


class Claim(Value, frozen=True):
    """One proposition, gathered over documents; who asserts it and who denies it (statement ids)."""

    id: str
    text: str
    type: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    when: PartialDate | None
    asserted_by: tuple[str, ...]
    denied_by: tuple[str, ...]
    documents: tuple[str, ...]
    origins: int
    basis: Basis


class Position(Value, frozen=True):
    """What a party wants on an issue, from when, with the statements and events it stands on."""

    id: str
    actor: str
    issue: str
    direction: Direction
    terms: tuple[Term, ...]
    since: PartialDate | None
    until: PartialDate | None
    statements: tuple[str, ...]
    events: tuple[str, ...]
    basis: Basis


class Reply(Value, frozen=True):
    """How a party answered an offer."""

    actor: str
    reply: Answer
    when: PartialDate | None
    statements: tuple[str, ...]
    basis: Basis
    anchors: tuple[Anchor, ...] = ()
    """The words that answer, also where an outlet tells the answer in its own voice; empty for silence."""


class Offer(Value, frozen=True):
    """What was offered, by whom, to whom; how it was answered; the state that follows and what blocks it."""

    id: str
    by: str
    what: str
    issue: str
    terms: tuple[Term, ...]
    to: tuple[str, ...]
    when: PartialDate | None
    statements: tuple[str, ...]
    replies: tuple[Reply, ...]
    state: State
    blocking: tuple[str, ...]
    why: str
    basis: Basis


class Moment(Value, frozen=True):
    """A line of the chronology, in the order that the texts allow."""

    when: PartialDate | None
    incident: str
    statements: tuple[str, ...]
    text: str
    documents: tuple[str, ...]
    origins: int
    disputed: bool


class FoundValue(Value, frozen=True):
    """One of the values that a finding sets side by side."""

    value: str
    documents: tuple[str, ...]
    anchors: tuple[Anchor, ...]


class Finding(Value, frozen=True):
    """Something the reader must know, told as data."""

    id: str
    kind: FindingKind
    about: str
    values: tuple[FoundValue, ...]
    origins: int
    severity: Severity
    message: str
    basis: Basis


class SetAside(Value, frozen=True):
    """Rows that a person judged wrong, and what rests on them: kept, but no part of the record."""

    statements: tuple[Attribution, ...] = ()
    events: tuple[Event, ...] = ()
    stances: tuple[Stance, ...] = ()
    incidents: tuple[Incident, ...] = ()
    claims: tuple[Claim, ...] = ()
    positions: tuple[Position, ...] = ()
    offers: tuple[Offer, ...] = ()
    findings: tuple[Finding, ...] = ()


class Record(Value, frozen=True):
    """The reading of a set of documents: everything that a page or an export shows."""

    documents: tuple[Document, ...]
    readings: tuple[Annotations, ...]
    """One a document, in the same order; actor ids are already those of `actors`."""
    parties: tuple[str, ...]
    copies: tuple[Copy, ...]
    actors: tuple[Actor, ...]
    utterances: tuple[Utterance, ...]
    incidents: tuple[Incident, ...]
    claims: tuple[Claim, ...]
    chronology: tuple[Moment, ...]
    positions: tuple[Position, ...]
    offers: tuple[Offer, ...]
    findings: tuple[Finding, ...] = ()
    judged: tuple[Judged, ...] = ()
    """Every judgement, in the order of giving, with how it stands in this reading."""
    set_aside: SetAside = SetAside()
    credits: tuple[Credit, ...] = ()
