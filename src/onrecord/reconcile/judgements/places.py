"""Where a row stands and what it says: what a judgement remembers of it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from onrecord.model.document import Document
from onrecord.model.judgement import Place, Spot
from onrecord.model.places import Anchor, Value
from onrecord.model.reading import Annotations, Attribution, Event
from onrecord.model.record import Claim, Finding, Incident, Offer, Position, Utterance
from onrecord.model.rows import KIND_OF, Rows
from onrecord.reconcile.judgements.within import AT

_MENTIONS = 12
"""Mentions of an actor that are remembered: enough to know him again where neither id nor name is left."""
Statements = Mapping[str, Attribution]
Events = Mapping[str, Event]


def place_row(row_id: str, rows: Rows, documents: Mapping[str, Document], readings: Sequence[Annotations]) -> Place:
    """Return where a row of a record stands; `readings` are the documents' own, before actors were joined.

    An id that no row has is an actor's as one document gives it.
    """
    found = rows.get(row_id)
    if found is None or found[0] == "actor":
        return _place_actor(row_id, documents, readings)
    kind, row = found
    if isinstance(row, Document):
        return Place(row=row_id, kind=kind, says=_title(row), spots=(_spot(documents, row_id, ()),))
    statements = {key: x for key, (_, x) in rows.items() if isinstance(x, Attribution)}
    events = {key: x for key, (_, x) in rows.items() if isinstance(x, Event)}
    spots = (_spot(documents, a[0].span.document, a, key) for key, a in stands_on(row, statements, events) if a)
    return Place(row=row_id, kind=kind, says=tell_row(row), spots=tuple(spots), names=tell_apart(row))


def _title(document: Document) -> str:
    told = (document.outlet, str(document.published or ""), document.headline or document.external_id)
    return ", ".join(part for part in told if part)


def _spot(documents: Mapping[str, Document], document: str, anchors: Sequence[Anchor], row: str | None = None) -> Spot:
    return Spot(
        document=document,
        sha256=documents[document].sha256,
        external_id=documents[document].external_id,
        spans=tuple((a.start, a.end) for a in anchors),
        words=" … ".join(a.quote for a in anchors),
        row=row,
    )


def _place_actor(actor: str, documents: Mapping[str, Document], readings: Sequence[Annotations]) -> Place:
    whole, at, document = actor.rpartition(AT)
    if at:
        readings = [r for r in readings if r.document == document]
    known = (actor, whole)
    mentions = [m for r in readings for m in r.mentions if m.actor in known]
    told = {s.speaker_name for r in readings for s in r.statements if s.speaker in known and s.speaker_name}
    names = sorted({m.name for m in mentions} | told)
    return Place(
        row=actor,
        kind="actor",
        says=max(names, key=lambda n: (len(n), n), default=actor),
        spots=tuple(_spot(documents, m.anchor.span.document, [m.anchor]) for m in mentions[:_MENTIONS]),
        names=tuple(names),
    )


def stands_on(row: Value, statements: Statements, events: Events) -> Iterator[tuple[str | None, tuple[Anchor, ...]]]:
    """Yield (statement or event, its words) for all that a row stands on, the fullest wording of an utterance first."""
    if isinstance(row, Attribution):
        yield row.id, row.content
    elif isinstance(row, Event):
        yield row.id, (row.anchor,)
    elif isinstance(row, Finding):
        yield from ((None, (a,)) for value in row.values for a in value.anchors)
    elif isinstance(row, Utterance):
        wordings = (row.wordings[row.fullest], *row.wordings)
        yield from _members((s for w in wordings for s in w.statements), statements)
    elif isinstance(row, Claim):
        yield from _members((*row.asserted_by, *row.denied_by), statements)
    elif isinstance(row, Incident):
        yield from _told(row.events, events)
    elif isinstance(row, Position):
        yield from _members(row.statements, statements)
        yield from _told(row.events, events)
    elif isinstance(row, Offer):
        yield from _members(row.statements, statements)
        yield from ((None, (term.anchor,)) for term in row.terms)


def _members(ids: Iterable[str], statements: Statements) -> Iterator[tuple[str, tuple[Anchor, ...]]]:
    for key in dict.fromkeys(ids):
        if key in statements:
            yield key, statements[key].content


def _told(ids: Iterable[str], events: Events) -> Iterator[tuple[str, tuple[Anchor, ...]]]:
    for key in ids:
        if key in events:
            yield key, (events[key].anchor,)


def tell_change(place: Place, row: Value) -> tuple[str, str] | None:
    """Return what a judged row said and what it says now, None where that is the same; an actor's id may have moved."""
    before, now = place.says, tell_row(row)
    whose = tell_apart(row)[:1] if isinstance(row, (Position, Offer)) else ()
    if whose and now.removeprefix(whose[0]) == before.removeprefix(place.names[0] if place.names else ""):
        return None
    return (before, now) if before != now else None


def tell_row(row: Value) -> str:
    """Return what a row says in short, told so that it stays as it is while only ids, edges and witnesses move."""
    if isinstance(row, Attribution):
        return f"{row.speaker_name or 'someone'}: {row.stands}, {row.quotation}"
    if isinstance(row, Event):
        done, to = (" and ".join(sorted({p.name for p in x})) for x in (row.actors, row.recipients))
        mode = f" {row.mode}" if row.mode else ""
        return f"{row.type}{mode} by {done or 'someone'}{f' to {to}' if to else ''}{_on(row.when)}, {row.factuality}"
    if isinstance(row, Incident):
        return f"{row.type}{_on(row.when)}, {row.factuality}"
    if isinstance(row, Claim):
        return f"{row.type}, {'denied' if row.denied_by else 'not denied'}"
    if isinstance(row, Position):
        return f"{row.actor} {row.direction} {row.issue}"
    if isinstance(row, Offer):
        replies = ", ".join(f"{r.actor} {r.reply}" for r in row.replies)
        return f"{row.by} offers {row.issue}, {row.state}{f': {replies}' if replies else ''}"
    if isinstance(row, Finding):
        return f"{row.kind}: {' / '.join(sorted(v.value for v in row.values))}"
    return KIND_OF[type(row)]


def tell_apart(row: Value) -> tuple[str, ...]:
    """Return what tells a row from others of its kind that may stand on the same words."""
    if isinstance(row, Position):
        return row.actor, row.issue
    if isinstance(row, Offer):
        return row.by, row.issue
    if isinstance(row, Claim):
        return (row.text,)
    return (row.kind,) if isinstance(row, Finding) else ()


def _on(when: object) -> str:
    return f" on {when}" if when else ""
