"""Concluded rows that people judged: right ones are established, wrong ones set aside, doubtful ones to check."""

from collections.abc import Mapping, Sequence
from dataclasses import replace as with_fields
from typing import Any, TypeVar, cast

from msgspec.structs import replace

from onrecord.model.judgement import Judged, RowKind
from onrecord.model.places import Value
from onrecord.model.record import Basis, Finding, Incident, Utterance
from onrecord.reconcile.judgements.decisions import Decisions, add_judged, ids_of
from onrecord.reconcile.judgements.places import tell_change
from onrecord.reconcile.judgements.readings import tell_changed
from onrecord.reconcile.judgements.standing import Heard, find_row_doubts, tell_lost, tell_who, weigh_heard

V = TypeVar("V", bound=Value)


def judge_rows(decisions: Decisions, kind: RowKind, found: Sequence[V]) -> tuple[tuple[V, ...], Decisions]:
    """Return the rows of one kind as people judged them, and the decisions with those judgements told."""
    rows: dict[str, Any] = {cast("Any", row).id: row for row in found}
    heard, told = [], []
    gone = ids_of(decisions.set_aside)
    pending = [j for j in decisions.pending if j.kind == "row" and j.places and j.places[0].kind == kind]
    for j in pending:
        place = j.places[0]
        home = place.row
        if home not in rows:
            home = decisions.homes.find_concluded(place, rows.values(), decisions.joined) or ""
        if home:
            heard.append(Heard(j, home, j.verdict, (home,)))
        else:
            told.append(Judged(judgement=j, state="homeless", why=tell_lost([place], gone)))
    standing, fallen = weigh_heard(heard)
    doubts = find_row_doubts(fallen)
    verdicts: dict[str, list[Heard]] = {}
    for row in standing:
        change = tell_change(row.judgement.places[0], rows[row.rows[0]])
        if change:
            fallen.append(row.told("unsure", tell_changed(row.judgement, *change)))
            doubts[row.rows[0]] = fallen[-1].why
        else:
            fallen.append(row.told("applied"))
            verdicts.setdefault(row.rows[0], []).append(row)
    wrong = tuple(rows.pop(key) for key, of in verdicts.items() if of[0].judgement.verdict == "wrong")
    for key, row in rows.items():
        doubt = doubts.get(key) or _doubt_below(row, decisions.unsure)
        if key in verdicts and not doubt:
            rows[key] = replace(row, basis=_established(row.basis, verdicts[key]))
        elif doubt:
            rows[key] = replace(row, basis=doubted(row.basis, doubt))
    name = f"{kind}s"
    aside = decisions.set_aside
    if wrong:
        aside = replace(aside, **{name: (*getattr(aside, name), *wrong)})
    decisions = with_fields(add_judged(decisions, [*told, *fallen]), set_aside=aside)
    return cast("tuple[V, ...]", tuple(rows.values())), decisions


def _established(basis: Basis, judged: Sequence[Heard]) -> Basis:
    who = tell_who(h.judgement for h in judged)
    return replace(basis, tier="established", why=f"{basis.why}; judged right by {who}")


def doubted(basis: Basis, why: str) -> Basis:
    """Return a basis that waits for a check, and says why."""
    return replace(basis, tier="to check", why=f"{basis.why}; {why}")


def _doubt_below(row: Value, unsure: Mapping[str, str]) -> str | None:
    """Return why people are at odds on what a row joins."""
    if not unsure:
        return None
    if isinstance(row, Utterance):
        members = tuple(s for w in row.wordings for s in w.statements)
    elif isinstance(row, Incident):
        members = row.events
    elif isinstance(row, Finding) and row.kind in ("copy", "derived"):
        members = tuple(d for v in row.values for d in v.documents)
        return unsure.get(members[0]) if members and all(d in unsure for d in members) else None
    else:
        return None
    return next((unsure[m] for m in members if m in unsure), None)
