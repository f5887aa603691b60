"""Places of one thing that differ from report to report."""

from onrecord.model.record import Finding, Incident
from onrecord.model.view import RecordView, gather_values, make_finding
from onrecord.wording.words import words_of


def check_places(view: RecordView) -> tuple[Finding, ...]:
    """Return the incidents that are told of places which share no word; `Sollen` and `the Sollen crossing` agree."""
    found = (_of_incident(view, i) for i in view.record.incidents)
    return tuple(f for f in found if f is not None)


def _of_incident(view: RecordView, incident: Incident) -> Finding | None:
    rows = []
    for key in incident.events:
        event = view.events[key]
        at = _place(view, event.document, event.anchor.start, event.where)
        if event.where and at is not None:
            rows.append((event.where, view.mark(event.document, at, at + len(event.where), "place")))
    values = gather_values(rows)
    stems = [{w.stem for w in words_of(v.value)} for v in values]
    apart = [a for n, a in enumerate(stems) if all(not a & b for m, b in enumerate(stems) if m != n)]
    if len(values) < 2 or len(apart) < len(values) or len({d for v in values for d in v.documents}) < 2:
        return None
    told = "; ".join(f"{v.value} ({view.told_by(v.documents)})" for v in values)
    words = max((view.events[e].anchor.quote for e in incident.events), key=len)
    return make_finding(
        view, "place", " ".join(words.split()), values,
        message=f"The reports tell one thing of different places: {told}.",
        score=0.6,
        severity="medium",
        why="events of one type, the same people, the same words, and other places",
    )  # fmt: skip


def _place(view: RecordView, document: str, near: int, where: str | None) -> int | None:
    """Return where the name of a place stands nearest to an event, None where its words are not in the text."""
    text = view.documents[document].text
    if not where:
        return None
    at = [n for n in (text.rfind(where, 0, near), text.find(where, near)) if n >= 0]
    return min(at, key=lambda n: abs(n - near)) if at else None
