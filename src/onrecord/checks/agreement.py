"""Positions and facts that independent documents tell alike."""

from collections.abc import Iterator

from onrecord.model.places import Anchor
from onrecord.model.record import Finding, Incident, Position
from onrecord.model.view import RecordView, gather_values, make_finding

_TOLD = ("accepts", "rejects", "offers", "conditional")
_LONGEST = 400
"""Code points of a content that an anchor shows."""


def check_agreement(view: RecordView) -> tuple[Finding, ...]:
    """Return each position, and each thing that happened, for which two independent documents stand."""
    return (*_of_positions(view), *_of_incidents(view))


def _of_positions(view: RecordView) -> Iterator[Finding]:
    parties = {*view.record.parties, *(o.by for o in view.record.offers)}
    for position in view.record.positions:
        rows = list(_anchors(view, position))
        origins = view.origins({a.span.document for _, a in rows})
        if origins < 2 or position.direction not in _TOLD or position.actor not in parties:
            continue
        if _doubtful(view, position):
            continue
        issue = position.issue.replace("-", " ")
        who = view.name(position.actor)
        own = position.basis.whose in ("self", "outlet")
        yield make_finding(
            view, "agreement", f"{who} {position.direction} {issue}", gather_values(rows),
            message=f"{origins} independent documents agree: {who} {position.direction} {issue}.",
            score=0.75 if own and origins > 2 else 0.7,
            severity="low",
            why=f"{origins} origins carry it",
        )  # fmt: skip


def _doubtful(view: RecordView, position: Position) -> bool:
    """Whether the same reports give the party the contrary too: then the reading is not to be trusted."""
    own = {view.statements[s].document for s in position.statements if s in view.statements}
    for other in view.record.positions:
        if (other.actor, other.issue) == (position.actor, position.issue) and other.direction != position.direction:
            places = {view.statements[s].document for s in other.statements if s in view.statements}
            if "rejects" in (other.direction, position.direction) and len(places & own) >= 2:
                return True
    return False


def _anchors(view: RecordView, position: Position) -> Iterator[tuple[str, Anchor]]:
    for key in position.statements:
        statement = view.statements.get(key)
        if statement and statement.cue:
            cue = statement.cue.span
            yield position.direction, view.mark(cue.document, cue.start, cue.end, "agreement")
        for part in statement.content if statement else ():
            end = min(part.end, part.start + _LONGEST)
            yield position.direction, view.mark(part.span.document, part.start, end, "agreement")
    for key in position.events:
        event = view.events.get(key)
        if event is not None:
            yield position.direction, view.mark(event.document, event.anchor.start, event.anchor.end, "agreement")


def _of_incidents(view: RecordView) -> Iterator[Finding]:
    for incident in view.record.incidents:
        if incident.origins < 2 or incident.factuality != "asserted":
            continue
        events = [view.events[e] for e in incident.events]
        told = [e for e in events if e.factuality == "asserted"]
        if view.origins({e.document for e in told}) < 2 or not _sided(view, incident):
            continue
        words = " ".join(max(told, key=lambda e: (len(e.anchor.quote), e.id)).anchor.quote.split())
        rows = [(words, view.mark(e.document, e.anchor.start, e.anchor.end, "agreement")) for e in told]
        yield make_finding(
            view, "agreement", words, gather_values(rows),
            message=f"{view.origins({e.document for e in told})} independent documents tell it: {words}.",
            score=0.7,
            severity="low",
            why="events of one type, the same people, the same words and compatible dates",
        )  # fmt: skip


def _sided(view: RecordView, incident: Incident) -> bool:
    """Whether a party does it, and what is told is a deed and not a repeated phrase."""
    return any(view.side(a) in view.record.parties for a in incident.actors) and incident.when is not None
