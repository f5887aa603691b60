"""People's judgements: resolved for the present readings, applied where rows are joined and concluded, and told.

Every judgement is either applied, unsure (contradicted, or its row reads otherwise now), withdrawn, or homeless (no
row stands in its place): none is lost. What it says is undone when it is withdrawn.
"""

from onrecord.reconcile.judgements.decisions import Decisions, name_joined, settle_judgements
from onrecord.reconcile.judgements.finish import judge_findings, tell_judged
from onrecord.reconcile.judgements.make import make_judgement
from onrecord.reconcile.judgements.rows import judge_rows
from onrecord.reconcile.judgements.sources import drop_parted, settle_copies
from onrecord.reconcile.judgements.ties import NO_TIES, Ties

__all__ = [
    "NO_TIES",
    "Decisions",
    "Ties",
    "drop_parted",
    "judge_findings",
    "judge_rows",
    "make_judgement",
    "name_joined",
    "settle_copies",
    "settle_judgements",
    "tell_judged",
]
