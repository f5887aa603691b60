"""Values of one document -> rows of the jsonl files."""

from collections.abc import Mapping, Sequence

from onrecord.export.rows import (
    CreditRow,
    DocumentRow,
    EventRow,
    FailureRow,
    MentionRow,
    ParticipantRow,
    PlaceRow,
    SpanRow,
    StanceRow,
    StatementRow,
    TermRow,
    TermsRow,
    TimeRow,
)
from onrecord.model.dates import PartialDate
from onrecord.model.document import Document
from onrecord.model.errors import InputError
from onrecord.model.kinship import Copy, Credit
from onrecord.model.places import Anchor
from onrecord.model.reading import Attribution, Event, Mention, Participant, Stance, Term, Timex


def date_text(date: PartialDate | None) -> str | None:
    """Return a partial date as the contract writes it."""
    return None if date is None else str(date)


def span_row(anchor: Anchor) -> SpanRow:
    """Return the words of an anchor, for a row that tells its document."""
    return SpanRow(start=anchor.start, end=anchor.end, text=anchor.quote)


def place_row(anchor: Anchor) -> PlaceRow:
    """Return the words of an anchor with their document."""
    return PlaceRow(document=anchor.span.document, start=anchor.start, end=anchor.end, text=anchor.quote)


def _span_or_none(anchor: Anchor | None) -> SpanRow | None:
    return None if anchor is None else span_row(anchor)


def terms_row(terms: tuple[Term, ...]) -> TermsRow:
    """Return conditions by their kind; of a kind that can be met once only, the first."""
    by_kind: dict[str, list[TermRow]] = {}
    for term in terms:
        by_kind.setdefault(term.kind, []).append(TermRow(value=term.value, anchor=place_row(term.anchor)))

    def first(kind: str) -> TermRow | None:
        return by_kind[kind][0] if kind in by_kind else None

    def every(kind: str) -> tuple[TermRow, ...] | None:
        return tuple(by_kind[kind]) if kind in by_kind else None

    return TermsRow(
        format=first("format"),
        mediator=first("mediator"),
        venue=first("venue"),
        agenda=every("agenda"),
        precondition=every("precondition"),
        channel=first("channel"),
        basis_text=first("basis_text"),
        timing=first("timing"),
    )


def document_row(document: Document, copy: Copy | None = None, credited: Sequence[Credit] | None = None) -> DocumentRow:
    """Return a document's row; `copy` tells what it was made from, `credited` the media that it names."""
    return DocumentRow(
        id=document.id,
        external_id=document.external_id,
        address=document.address,
        outlet=document.outlet,
        headline=document.headline,
        dateline=document.dateline,
        published=date_text(document.published),
        language=document.language,
        sha256=document.sha256,
        length=len(document.text),
        furniture=tuple(SpanRow(start=a, end=b, text=document.text[a:b]) for a, b in document.furniture),
        kind=document.kind,
        speaker=document.speaker,
        copy_of=copy.original if copy and copy.how == "copy" else None,
        derived_from=copy.original if copy and copy.how == "retold" else None,
        how=copy.how if copy else None,
        share=copy.share if copy else None,
        credits=None if credited is None else tuple(map(_credit_row, credited)),
    )


def _credit_row(credit: Credit) -> CreditRow:
    return CreditRow(kind=credit.kind, name=credit.name, anchor=span_row(credit.anchor))


def statement_row(statement: Attribution, names: Mapping[str, str] | None = None) -> StatementRow:
    """Return a statement's row; `names` are those that a dossier gives to its actors, by id."""
    name = (names or {}).get(statement.speaker or "") or statement.speaker_name
    return StatementRow(
        id=statement.id,
        document=statement.document,
        source=_span_or_none(statement.source),
        cue=_span_or_none(statement.cue),
        content=tuple(span_row(a) for a in statement.content),
        quotation=statement.quotation,
        speaker=statement.speaker,
        speaker_name=name,
        within=statement.within,
        told=_span_or_none(statement.told),
        when=date_text(statement.when),
        stands=statement.stands,
    )


def time_row(timex: Timex) -> TimeRow:
    """Return a time expression's row."""
    place = place_row(timex.anchor)
    return TimeRow(
        document=place.document,
        start=place.start,
        end=place.end,
        text=place.text,
        type=timex.type,
        value=timex.value,
        earliest=date_text(timex.earliest),
        latest=date_text(timex.latest),
    )


def mention_row(mention: Mention) -> MentionRow:
    """Return a mention's row."""
    place = place_row(mention.anchor)
    return MentionRow(
        document=place.document,
        start=place.start,
        end=place.end,
        text=place.text,
        actor=mention.actor,
        kind=mention.kind,
        chain=mention.chain,
    )


def _participants(participants: tuple[Participant, ...]) -> tuple[ParticipantRow, ...]:
    return tuple(ParticipantRow(actor=p.actor, span=_span_or_none(p.anchor)) for p in participants)


def event_row(event: Event) -> EventRow:
    """Return an event's row."""
    return EventRow(
        id=event.id,
        document=event.document,
        anchor=span_row(event.anchor),
        type=event.type,
        mode=event.mode,
        contexts=event.contexts,
        cameo=event.cameo,
        quad=event.quad,
        actors=_participants(event.actors),
        recipients=_participants(event.recipients),
        when=date_text(event.when),
        where=event.where,
        factuality=event.factuality,
        statement=event.statement,
        rule=event.rule,
    )


def stance_row(stance: Stance) -> StanceRow:
    """Return a stance's row."""
    return StanceRow(
        document=stance.document,
        actor=stance.actor,
        issue=stance.issue,
        direction=stance.direction,
        terms=terms_row(stance.terms),
        statement=stance.statement,
        anchor=span_row(stance.anchor),
    )


def failure_row(error: InputError) -> FailureRow:
    """Return the row of a document that could not be read."""
    return FailureRow(id=error.place, code=error.code, message=error.message)
