"""Reports written by hand with what stands in them: the words are looked up, so that anchors are always right."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec

from onrecord.lexicon.lexicon import Lexicon, load_lexicon
from onrecord.model.dates import PartialDate
from onrecord.model.document import Document, DocumentKind
from onrecord.model.places import Anchor, anchor
from onrecord.model.reading import (
    ActorKind,
    Annotations,
    Attribution,
    Direction,
    Event,
    EventType,
    Mention,
    Participant,
    Role,
    Stance,
    Timex,
    TimexType,
)
from onrecord.model.record import Record
from onrecord.reconcile.pipeline import reconcile

LEXICON: Lexicon = load_lexicon()
QUADS = {"AGREE": 1, "CONSULT": 1, "RETREAT": 2, "REQUEST": 3, "REJECT": 3, "ACCUSE": 3, "ASSAULT": 4, "COERCE": 4}


@dataclass
class Report:
    """A report of an outlet; `says`, `happens`, `at` and `names` add what a reader would find in it."""

    id: str
    text: str
    published: str | None = "2033-05-11"
    outlet: str | None = None
    kind: DocumentKind = "report"
    headline: str | None = None
    """Its first words, where they are a headline."""
    statements: list[Attribution] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    times: list[Timex] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    stances: list[Stance] = field(default_factory=list)

    @property
    def document(self) -> Document:
        day = PartialDate.parse(self.published) if self.published else None
        outlet = self.outlet or f"Outlet {self.id}"
        head = (0, len(self.headline)) if self.headline else None
        return Document(
            id=self.id,
            text=self.text,
            outlet=outlet,
            published=day,
            kind=self.kind,
            headline=self.headline,
            headline_span=head,
        )

    @property
    def reading(self) -> Annotations:
        return Annotations(
            document=self.id,
            times=tuple(sorted(self.times, key=lambda t: t.anchor.start)),
            mentions=tuple(sorted(self.mentions, key=lambda m: m.anchor.start)),
            statements=tuple(sorted(self.statements, key=lambda s: s.content[0].start)),
            events=tuple(sorted(self.events, key=lambda e: e.anchor.start)),
            stances=tuple(self.stances),
        )

    def words(self, words: str, rule: str = "test") -> Anchor:
        start = self.text.index(words)
        return anchor(self.document, start, start + len(words), stage="test", rule=rule)

    def says(self, speaker: str | None, words: str, **more: Any) -> str:  # noqa: ANN401  a row's other fields
        key = f"{self.id}.s{len(self.statements) + 1}"
        direct = words[0] in '"“'
        named = speaker and speaker.replace("-", " ").title()
        kind = "direct" if direct else "indirect"
        told = {"quotation": kind, "source": None, "cue": None, "speaker_name": named, **more}
        self.statements.append(
            Attribution(
                id=key,
                document=self.id,
                content=(self.words(words),),
                speaker=speaker,
                **told,
            )
        )
        return key

    def happens(
        self,
        kind: EventType,
        words: str,
        actors: Sequence[str] = (),
        recipients: Sequence[str] = (),
        **more: Any,  # noqa: ANN401  a row's other fields
    ) -> str:
        key = f"{self.id}.e{len(self.events) + 1}"
        when = more.pop("when", None)
        told = {"factuality": "asserted", "statement": None, "where": None, **more}
        self.events.append(
            Event(
                id=key,
                document=self.id,
                anchor=self.words(words),
                type=kind,
                mode=None,
                contexts=(),
                cameo=None,
                quad=QUADS[kind],
                actors=tuple(Participant(actor=a, name=a) for a in actors),
                recipients=tuple(Participant(actor=a, name=a) for a in recipients),
                when=PartialDate.parse(when) if when else None,
                rule="test",
                **told,
            )
        )
        return key

    def at(self, words: str, value: str) -> None:
        kind: TimexType = "TIME" if "T" in value else "DATE"
        self.times.append(Timex(anchor=self.words(words), type=kind, value=value))

    def names(
        self,
        words: str,
        actor: str,
        kind: ActorKind = "person",
        role: Role | None = None,
        name: str | None = None,
        rule: str = "test",
    ) -> None:
        shown = name or actor.replace("-", " ").title()
        self.mentions.append(
            Mention(
                anchor=self.words(words, rule), actor=actor, kind=kind, chain=len(self.mentions), name=shown, role=role
            )
        )

    def wants(self, actor: str, issue: str, direction: Direction, words: str, statement: str | None = None) -> None:
        self.stances.append(
            Stance(
                document=self.id,
                actor=actor,
                actor_name=actor.title(),
                issue=issue,
                direction=direction,
                terms=(),
                statement=statement,
                event=None,
                anchor=self.words(words),
            )
        )


def record_of(*reports: Report, parties: tuple[str, ...] = ()) -> Record:
    """Return the record of some reports."""
    lexicon = msgspec.structs.replace(LEXICON, parties=parties)
    return reconcile([r.document for r in reports], [r.reading for r in reports], lexicon)
