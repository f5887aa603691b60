"""What one document says: the rows of a reading, each standing on its words."""

from collections.abc import Mapping
from typing import Literal

from onrecord.model.dates import PartialDate
from onrecord.model.places import Anchor, Value

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
ActorKind = Literal["person", "state", "organisation", "group", "unnamed"]
Quotation = Literal["direct", "indirect", "mixed"]
Stands = Literal["claimed", "denied", "promised", "demanded", "warned", "asked", "hypothetical"]
Factuality = Literal["asserted", "claimed", "denied", "negated", "hypothetical", "future", "historical"]
Direction = Literal["accepts", "rejects", "offers", "demands", "conditional", "undecided"]
Given = Literal["own", "translated"]
TurnPart = Literal["speaks", "asks", "answers", "interprets"]
EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip


class Timex(Value, frozen=True):
    """A time expression with its TIMEX3 value; `earliest`/`latest` are None where the year is not known."""

    anchor: Anchor
    type: TimexType
    value: str
    earliest: PartialDate | None = None
    latest: PartialDate | None = None
    relative_to: str | None = None
    """What the value was reckoned from: `published`, `year`, another timex's words; None: told in full."""

    @property
    def moment(self) -> PartialDate | None:
        """The date as the contract writes it, where the value names one known date or minute."""
        try:
            return PartialDate.parse(self.value)
        except ValueError:
            return None


class Role(Value, frozen=True):
    """An office as the words give it: `foreign minister` of `pakistan`; former where they say so."""

    title: str
    organisation: str | None = None
    """Actor id of the state or body that the office belongs to, where the text tells."""
    former: bool = False


class Mention(Value, frozen=True):
    """Words that stand for an actor; `chain` numbers the coreference chain within the document."""

    anchor: Anchor
    actor: str | None
    kind: ActorKind
    chain: int
    name: str
    """The name to show: the chain's fullest name, or the words themselves."""
    role: Role | None = None
    """The office that these very words give the actor."""


class Quoted(Value, frozen=True):
    """A stretch in quotation marks: half-open code points, marks included (`start`..`end`) and left off."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    depth: int = 0
    """How many quotations it stands in."""
    closed: bool = True
    """False where the mark is never closed: the stretch ends with its paragraph."""
    parent: int | None = None
    """Index of the quotation around it in the tuple that it comes in."""
    speech: bool = False
    """Whether its place and its end are those of speech; False: a few quoted words, a title, a term."""


class Turn(Value, frozen=True):
    """What one mouth says in a transcript, a statement or a post; half-open code points."""

    content: tuple[tuple[int, int], ...]
    """Its paragraphs, stage directions left off."""
    label: tuple[int, int] | None = None
    """The words that name who speaks."""
    name: str | None = None
    """Who speaks, where it was told with the document."""
    part: TurnPart = "speaks"
    interpreted: bool = False
    """Whether the words are a translation of those that were spoken."""


class Attribution(Value, frozen=True):
    """Someone's words: source, cue, content; nesting (`within`) is the chain of who says that who said."""

    id: str
    document: str
    source: Anchor | None
    cue: Anchor | None
    content: tuple[Anchor, ...]
    quotation: Quotation
    speaker: str | None
    speaker_name: str | None
    within: str | None = None
    told: Anchor | None = None
    told_actor: str | None = None
    when: PartialDate | None = None
    stands: Stands = "claimed"
    given: Given | None = None
    """How a transcript, a statement or a post gives the words; None: a report, or somebody in them, tells them."""
    cue_key: str | None = None
    """The lexicon's key of the cue (`say`, `according_to`), None where a quotation runs on without one."""

    def __post_init__(self) -> None:
        if not self.content:
            msg = f"attribution {self.id} has no content"
            raise ValueError(msg)


class Participant(Value, frozen=True):
    """An actor or recipient of an event; the anchor is None where the surroundings imply it."""

    actor: str | None
    name: str
    anchor: Anchor | None = None


class Event(Value, frozen=True):
    """One report's telling of something that happened, or did not, or may (PLOVER's three axes)."""

    id: str
    document: str
    anchor: Anchor
    type: EventType
    mode: str | None
    contexts: tuple[str, ...]
    cameo: str | None
    quad: int
    """PLOVER quad class, 1 to 4: verbal and material cooperation, verbal and material conflict."""
    actors: tuple[Participant, ...]
    recipients: tuple[Participant, ...]
    when: PartialDate | None
    where: str | None
    factuality: Factuality
    statement: str | None
    """Id of the attribution that claims or denies it."""
    rule: str
    about: tuple[str, ...] = ()
    """Lexicon keys of the issues that the event's own clause names (`third-party-mediation`)."""


class Term(Value, frozen=True):
    """One condition of an offer or a position: the type, its value or words, where it stands."""

    kind: Literal["format", "mediator", "venue", "agenda", "precondition", "channel", "basis_text", "timing"]
    value: str
    anchor: Anchor


class Stance(Value, frozen=True):
    """The attitude of an actor to an issue. A minister's words count for his state."""

    document: str
    actor: str
    actor_name: str
    issue: str
    direction: Direction
    terms: tuple[Term, ...]
    statement: str | None
    """Id of the attribution that carries it; None where the outlet itself tells the act."""
    event: str | None
    anchor: Anchor


class Annotations(Value, frozen=True):
    """The reading of one document: a pure function of its text, the parse and the lexicon."""

    document: str
    times: tuple[Timex, ...]
    mentions: tuple[Mention, ...]
    statements: tuple[Attribution, ...]
    events: tuple[Event, ...]
    stances: tuple[Stance, ...]


def chain_of(statements: Mapping[str, Attribution], statement: str) -> tuple[Attribution, ...]:
    """Return who says that who says, outermost first; nothing for an id that is not among the statements."""
    out: list[Attribution] = []
    row = statements.get(statement)
    while row is not None and row not in out:
        out.append(row)
        row = statements.get(row.within) if row.within else None
    return tuple(reversed(out))
