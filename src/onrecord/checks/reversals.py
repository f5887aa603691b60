"""Parties that take back what they held."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from onrecord.model.places import Anchor
from onrecord.model.record import Finding, Position
from onrecord.model.view import RecordView, gather_values, make_finding

_FOR = ("accepts", "offers", "conditional")
_LONGEST = 400
"""Code points of a content that an anchor shows."""


def check_reversals(view: RecordView) -> tuple[Finding, ...]:
    """Return the positions of one actor on one issue that turn from no to yes, or from yes to no."""
    rows: defaultdict[tuple[str, str], list[Position]] = defaultdict(list)
    for position in view.record.positions:
        rows[position.actor, position.issue].append(position)
    found = (_reversal(view, of_one) for of_one in rows.values())
    return tuple(f for f in found if f is not None)


def _reversal(view: RecordView, positions: Sequence[Position]) -> Finding | None:
    turned = [p for p in positions if p.direction in _FOR or p.direction == "rejects"]
    sides = {p.direction == "rejects" for p in turned}
    if len(sides) < 2:
        return None
    actor, issue = turned[0].actor, turned[0].issue.replace("-", " ")
    rows = [row for p in turned for row in _anchors(view, p)]
    values = gather_values(rows)
    refused = {s for p in turned if p.direction == "rejects" for s in p.statements}
    held = {s for p in turned if p.direction != "rejects" for s in p.statements}
    if len(values) < 2 or not actor or _one_speech(view, refused, held) or actor not in view.record.parties:
        return None
    if _same_words(values[0].anchors, values[1].anchors):
        return None
    dated = len({str(p.since) for p in turned}) > 1
    if not dated:
        return None
    own = all(p.basis.whose in ("self", "outlet") for p in turned)
    told = ", then ".join(f"{v.value} ({view.told_by(v.documents)})" for v in values)
    return make_finding(
        view, "reversal", f"{view.name(actor)} on {issue}", values,
        message=f"{view.name(actor)} has turned on {issue}: {told}.",
        score=0.7 if own and len(values) == 2 else 0.6,
        severity="medium",
        why="its own words on both sides" if own else "one side of it rests on others' words",
    )  # fmt: skip


def _one_speech(view: RecordView, one: set[str], other: set[str]) -> bool:
    """Whether both sides rest on one act of speech: then the reading doubts, not the speaker."""
    said = [{view.utterance_of[s].id if s in view.utterance_of else s for s in side} for side in (one, other)]
    return bool(said[0] & said[1])


def _same_words(one: Sequence[Anchor], other: Sequence[Anchor]) -> bool:
    """Whether both values stand on the same words: then they are a reading's doubt, no reversal."""
    return any(a.span.overlaps(b.span) for a in one for b in other)


def _anchors(view: RecordView, position: Position) -> Iterator[tuple[str, Anchor]]:
    for key in position.statements:
        statement = view.statements.get(key)
        if statement and statement.cue:
            cue = statement.cue.span
            yield position.direction, view.mark(cue.document, cue.start, cue.end, "reversal")
        for part in statement.content if statement else ():
            end = min(part.end, part.start + _LONGEST)
            yield position.direction, view.mark(part.span.document, part.start, end, "reversal")
    for key in position.events:
        event = view.events.get(key)
        if event is not None:
            yield position.direction, view.mark(event.document, event.anchor.start, event.anchor.end, "reversal")
