"""A person's words -> a judgement: what is judged, by the ids that a brief prints, and where it stands."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import get_args

from onrecord.model.errors import DossierError
from onrecord.model.identity import content_id
from onrecord.model.judgement import Judgement, Judges, RowKind, Verdict
from onrecord.model.reading import Annotations
from onrecord.model.record import Actor, Record
from onrecord.model.rows import Rows, find_ids, index_rows
from onrecord.reconcile.judgements.places import place_row
from onrecord.reconcile.judgements.within import AT

_ONE: dict[RowKind, Judges] = {
    "actor": "actor", "statement": "utterance", "utterance": "utterance", "event": "incident", "incident": "incident",
}  # fmt: skip
"""What is decided when rows of a kind are said to be one or not."""
_SOURCES = ("copy", "retold", "independent")
_JUDGED_ALONE = ("statement", "event", "utterance", "incident", "claim", "position", "offer", "finding")
_SHOWN = 5  # ids that an unclear beginning may mean


def make_judgement(
    verdict: str,
    given: Sequence[str],
    record: Record,
    readings: Sequence[Annotations],
    by: str,
    reason: str,
    at: datetime,
) -> Judgement:
    """Return the judgement; `readings` are the documents' own. DossierError tells why it cannot be one.

    `at` without a time zone is UTC.
    """
    if verdict not in get_args(Verdict):
        msg = f"{verdict!r} is no verdict; there are {', '.join(get_args(Verdict))}"
        raise DossierError(msg)
    if not by.strip():
        msg = "a judgement needs a name: who judges?"
        raise DossierError(msg)
    rows = index_rows(record)
    ids = [_actor_in(rows, row, readings) if AT in row and row not in rows else _meant(rows, row) for row in given]
    kind = _kind(verdict, ids, rows, record, by)
    documents = {d.id: d for d in record.documents}
    read = {r.document: r for r in readings}
    known = (_as_read(row, record, read) if kind == "actor" else row for row in ids if kind != "judgement")
    places = tuple(place_row(row, rows, documents, readings) for row in known)
    moment = at.replace(tzinfo=at.tzinfo or UTC).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    subject = " ".join(ids)
    return Judgement(
        id=content_id("judgement", kind, subject, verdict, by, moment, reason),
        kind=kind,
        subject=subject,
        verdict=verdict,  # type: ignore[arg-type]
        by=by,
        at=moment,
        reason=reason,
        places=places,
    )


def _meant(rows: Rows, given: str) -> str:
    """Return the id that is meant: a row's, or an actor's as one document gives it."""
    if given in rows or any(isinstance(row, Actor) and given in row.joined for _, row in rows.values()):
        return given
    found = find_ids(rows, given)
    if len(found) == 1:
        return found[0]
    if found:
        more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
        msg = f"{given!r} may be {', '.join(found[:_SHOWN])}{more}: give more of the id"
    else:
        msg = f"there is no row {given!r} in this dossier; ids are printed by brief, show and export"
    raise DossierError(msg)


def _actor_in(rows: Rows, given: str, readings: Sequence[Annotations]) -> str:
    """Return the id of an actor as one document tells of him, `belo@doc-1`: by the id that he has there."""
    name, _, place = given.rpartition(AT)
    actor, document = _meant(rows, name), _meant(rows, place)
    if rows[document][0] != "document" or (actor in rows and rows[actor][0] != "actor"):
        msg = f"{given!r}: before the @ stands an actor, after it a document"
        raise DossierError(msg)
    row = rows[actor][1] if actor in rows else None
    there = {m.actor for r in readings if r.document == document for m in r.mentions}
    known = (actor, *row.joined) if isinstance(row, Actor) else (actor,)
    return f"{next((one for one in known if one in there), actor)}{AT}{document}"


def _as_read(actor: str, record: Record, readings: Mapping[str, Annotations]) -> str:
    """Return the id that documents give an actor: that of an unnamed source changes with the state it speaks for."""
    if any(m.actor == actor for r in readings.values() for m in r.mentions) or AT in actor:
        return actor
    told = Counter(
        before.actor
        for reading in record.readings
        for before, now in zip(readings[reading.document].mentions, reading.mentions, strict=True)
        if now.actor == actor and before.actor
    )
    return max(told, key=lambda a: (told[a], a), default=actor)


def _kind(verdict: str, ids: Sequence[str], rows: Rows, record: Record, by: str) -> Judges:
    """Return what the judgement decides; DossierError where such rows cannot be judged so."""
    kinds = [rows[row][0] if row in rows else "actor" for row in ids]
    if verdict == "withdrawn":
        return _check_withdrawal(ids, kinds, record, by)
    if "judgement" in kinds:
        msg = "a judgement is withdrawn, or judged otherwise; it is no row to be judged itself"
        raise DossierError(msg)
    if verdict in ("right", "wrong"):
        return _check_alone(verdict, kinds)
    if len(ids) < 2 or len(set(ids)) < len(ids):
        msg = f"{verdict!r} is said of two different rows; given were {' '.join(ids) or 'none'}"
        raise DossierError(msg)
    if verdict in _SOURCES:
        if len(ids) > 2 or set(kinds) != {"document"}:
            msg = f"{verdict!r} is said of two documents, not of {' and '.join(kinds)}"
            raise DossierError(msg)
        return "copy"
    decided = {_ONE.get(kind) for kind in kinds}
    found = decided.pop()
    if found is None or decided:
        hint = "; of documents say copy, retells or independent" if "document" in kinds else ""
        msg = f"{verdict!r} is said of actors, of statements and utterances, or of events and incidents{hint}"
        raise DossierError(msg)
    if any("+" in row for row in ids if found == "actor"):
        msg = "several who speak as one are judged one by one"
        raise DossierError(msg)
    return found


def _check_alone(verdict: str, kinds: Sequence[RowKind]) -> Judges:
    if len(kinds) != 1 or kinds[0] not in _JUDGED_ALONE:
        msg = f"{verdict!r} is said of one row, which is one of: {', '.join(_JUDGED_ALONE)}"
        raise DossierError(msg)
    return "row"


def _check_withdrawal(ids: Sequence[str], kinds: Sequence[RowKind], record: Record, by: str) -> Judges:
    if list(kinds) != ["judgement"]:
        msg = "one judgement is withdrawn at a time, by its id; --list prints them"
        raise DossierError(msg)
    judged = next(j for j in record.judged if j.judgement.id == ids[0])
    if judged.judgement.by != by:
        msg = f"{ids[0]} is {judged.judgement.by}'s, who alone can withdraw it; judge otherwise, and it is unsure"
        raise DossierError(msg)
    if judged.state == "withdrawn":
        msg = f"{ids[0]} does not count any more: {judged.why}"
        raise DossierError(msg)
    return "judgement"
