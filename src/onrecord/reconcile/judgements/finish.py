"""Judgements on findings, which are made last; and the list of all as they stand."""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from onrecord.model.judgement import Judged, Judgement
from onrecord.model.record import Finding, Record
from onrecord.reconcile.judgements.decisions import Decisions
from onrecord.reconcile.judgements.homes import Homes
from onrecord.reconcile.judgements.rows import judge_rows
from onrecord.reconcile.judgements.standing import find_row_doubts, find_withdrawn


def judge_findings(record: Record, findings: Sequence[Finding], judgements: Sequence[Judgement]) -> Record:
    """Return the record with its findings as people judged them."""
    if not judgements:
        return replace(record, findings=tuple(findings))
    live, _ = find_withdrawn(judgements)
    decisions = Decisions(
        homes=Homes(record.documents, record.readings),
        pending=live,
        set_aside=record.set_aside,
        unsure=find_row_doubts(record.judged),
    )
    kept, decisions = judge_rows(decisions, "finding", findings)
    return replace(
        record,
        findings=kept,
        judged=_in_order((*record.judged, *decisions.judged), judgements),
        set_aside=decisions.set_aside,
    )


def tell_judged(decisions: Decisions, judgements: Sequence[Judgement]) -> tuple[Judged, ...]:
    """Return how each judgement stands once all rows but findings are there, in the order of giving."""
    told = {j.judgement.id for j in decisions.judged}
    lost = (
        Judged(judgement=j, state="homeless", why="no row of this kind can be judged")
        for j in decisions.pending
        if j.id not in told and not (j.places and j.places[0].kind == "finding")
    )
    return _in_order((*decisions.judged, *lost), judgements)


def _in_order(judged: Iterable[Judged], judgements: Sequence[Judgement]) -> tuple[Judged, ...]:
    by_id = {j.judgement.id: j for j in judged}
    return tuple(by_id[j.id] for j in judgements if j.id in by_id)
