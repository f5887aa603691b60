"""The rows of a record by their ids, as people give them: whole, cut short, or an actor's name."""

from onrecord.model.document import Document
from onrecord.model.identity import kebab
from onrecord.model.judgement import Judgement, RowKind
from onrecord.model.places import Value
from onrecord.model.reading import Attribution, Event
from onrecord.model.record import Actor, Claim, Finding, Incident, Offer, Position, Record, Utterance

SHORTEST = 4
"""Characters that an id must have where it is not given whole."""

Rows = dict[str, tuple[RowKind, Value]]

KIND_OF: dict[type[Value], RowKind] = {
    Document: "document", Actor: "actor", Attribution: "statement", Event: "event", Utterance: "utterance",
    Incident: "incident", Claim: "claim", Position: "position", Offer: "offer", Finding: "finding",
    Judgement: "judgement",
}  # fmt: skip


def index_rows(record: Record) -> Rows:
    """Return every row that has an id, with what it is; also those that were set aside."""
    out: Rows = {}
    aside = record.set_aside
    tables: tuple[tuple[Value, ...], ...] = (
        *(getattr(aside, name) for name in aside.__struct_fields__ if name != "stances"),
        record.documents,
        *(table for reading in record.readings for table in (reading.statements, reading.events)),
        record.actors,
        record.utterances,
        record.incidents,
        record.claims,
        record.positions,
        record.offers,
        record.findings,
        tuple(judged.judgement for judged in record.judged),
    )
    for row in (row for table in tables for row in table):
        out[row.id] = (KIND_OF[type(row)], row)  # type: ignore[attr-defined]
    return out


def find_ids(rows: Rows, given: str) -> tuple[str, ...]:
    """Return the ids that are meant: one where it is clear, none, or all that begin so.

    An actor may be given by any of his names, or by an id that one document gives him.
    """
    if given in rows:
        return (given,)
    begun = tuple(sorted(key for key in rows if key.startswith(given))) if len(given) >= SHORTEST else ()
    return begun or find_actors(rows, given)


def find_actors(rows: Rows, given: str) -> tuple[str, ...]:
    """Return the ids of the actors who bear a name, or who were known by that id in a document."""
    name = kebab(given)
    actors = [row for _, row in rows.values() if isinstance(row, Actor)]
    joined = tuple(a.id for a in actors if given in a.joined)
    return joined or tuple(sorted(a.id for a in actors if name in map(kebab, (a.name, *a.names))))
