"""Look-ups over a record, and the making of findings: what every check needs and none owns."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property

from onrecord.model.document import Document
from onrecord.model.identity import content_id
from onrecord.model.kinship import origins_of
from onrecord.model.places import Anchor, anchor
from onrecord.model.reading import Annotations, Attribution, Event, chain_of
from onrecord.model.record import (
    Actor,
    Basis,
    Finding,
    FindingKind,
    FoundValue,
    Record,
    Severity,
    Utterance,
)

_STAGE = "checks"
SURE = 0.8
"""Score from which a finding is established."""


class RecordView:
    """A record with its rows found by id. Nothing here changes the record."""

    def __init__(self, record: Record) -> None:
        self.record = record

    @cached_property
    def documents(self) -> dict[str, Document]:
        """Documents by id."""
        return {d.id: d for d in self.record.documents}

    @cached_property
    def readings(self) -> dict[str, Annotations]:
        """Readings by document id."""
        return {r.document: r for r in self.record.readings}

    @cached_property
    def actors(self) -> dict[str, Actor]:
        """Actors by id."""
        return {a.id: a for a in self.record.actors}

    @cached_property
    def statements(self) -> dict[str, Attribution]:
        """Statements by id."""
        return {s.id: s for r in self.record.readings for s in r.statements}

    @cached_property
    def events(self) -> dict[str, Event]:
        """Events by id."""
        return {e.id: e for r in self.record.readings for e in r.events}

    @cached_property
    def utterance_of(self) -> dict[str, Utterance]:
        """For a statement the utterance that it prints."""
        return {s: u for u in self.record.utterances for w in u.wordings for s in w.statements}

    @cached_property
    def origin_of(self) -> dict[str, str]:
        """For a document the first document of its origin: itself, unless it is a copy or retelling."""
        return origins_of((d.id for d in self.record.documents), self.record.copies)

    def origins(self, documents: Iterable[str]) -> int:
        """Return how many independent origins the documents have."""
        return len({self.origin_of[d] for d in documents})

    def name(self, actor: str | None) -> str:
        """Return the name to show of an actor id."""
        found = self.actors.get(actor or "")
        if found and not found.name.startswith("unnamed:"):
            return found.name
        return (actor or "an unnamed source").replace(":-:", ":").replace(":", ", ").replace("-", " ")

    def side(self, actor: str | None) -> str | None:
        """Return the party whose word an actor's word is, himself where there is none."""
        found = self.actors.get(actor or "")
        return found.state if found and found.state else actor

    def chain(self, statement: str) -> tuple[Attribution, ...]:
        """Return who says that who says, outermost first."""
        return chain_of(self.statements, statement)

    def mark(self, document: str, start: int, end: int, rule: str) -> Anchor:
        """Return an anchor on the words of a document."""
        return anchor(self.documents[document], start, end, stage=_STAGE, rule=rule)

    def _issuer(self, document: Document) -> str | None:
        """Return what a primary document without an outlet is called: `the post of Ana Belo`."""
        if document.kind == "transcript":
            return f"the transcript of {document.published}" if document.published else None
        said = next((s for s in self.readings[document.id].statements if s.given and s.speaker), None)
        return f"the {document.kind} of {self.name(said.speaker)}" if document.primary and said else None

    def told_by(self, documents: Iterable[str]) -> str:
        """Return the outlets of documents in words, in order of publication."""
        rows = sorted((self.documents[d] for d in set(documents)), key=lambda d: (str(d.published or ""), d.id))
        names = list(dict.fromkeys(d.outlet or self._issuer(d) or d.external_id or d.id for d in rows))
        return names[0] if len(names) == 1 else ", ".join(names[:-1]) + f" and {names[-1]}"


def gather_values(rows: Iterable[tuple[str, Anchor]]) -> tuple[FoundValue, ...]:
    """Return one value a name, in the order of first telling, with its documents and anchors."""
    anchors: defaultdict[str, list[Anchor]] = defaultdict(list)
    for value, where in rows:
        if where not in anchors[value]:
            anchors[value].append(where)
    return tuple(
        FoundValue(
            value=value,
            documents=tuple(sorted({a.span.document for a in row})),
            anchors=tuple(sorted(row, key=lambda a: a.span)),
        )
        for value, row in anchors.items()
    )


def make_finding(  # noqa: PLR0913  a finding is all of these
    view: RecordView,
    kind: FindingKind,
    about: str,
    values: Sequence[FoundValue],
    *,
    message: str,
    score: float,
    severity: Severity = "medium",
    why: str,
    basis: Basis | None = None,
) -> Finding:
    """Return a finding; without a basis of its own it stands on what the outlets print, at the score given."""
    documents = sorted({d for v in values for d in v.documents})
    origins = view.origins(documents)
    return Finding(
        id=content_id("find", kind, about, *(f"{v.value} {a.span}" for v in values for a in v.anchors)),
        kind=kind,
        about=about,
        values=tuple(values),
        origins=origins,
        severity=severity,
        message=message,
        basis=basis
        or Basis(
            whose="outlet",
            depth=0,
            speakers=(),
            witnesses=len(documents),
            origins=origins,
            score=round(score, 2),
            tier="established" if score >= SURE else "to check",
            why=why,
        ),
    )
