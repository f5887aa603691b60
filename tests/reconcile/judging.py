"""Reports and what people judged of them: the record is made anew each time it is asked for."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import msgspec
from tests.reconcile.reports import LEXICON, Report

from onrecord.checks.run import run_checks
from onrecord.model.judgement import JudgedState, Judgement
from onrecord.model.record import Record
from onrecord.reconcile.judgements import judge_findings, make_judgement
from onrecord.reconcile.pipeline import reconcile

_START = datetime(2033, 6, 1, 9, 0, tzinfo=UTC)


@dataclass
class Case:
    """Some reports and the judgements on them, one a minute."""

    reports: tuple[Report, ...]
    judgements: list[Judgement] = field(default_factory=list)
    parties: tuple[str, ...] = ()

    @property
    def record(self) -> Record:
        lexicon = msgspec.structs.replace(LEXICON, parties=self.parties)
        documents, readings = [r.document for r in self.reports], [r.reading for r in self.reports]
        record = reconcile(documents, readings, lexicon, self.judgements)
        return judge_findings(record, run_checks(record, lexicon), self.judgements)

    def judge(self, verdict: str, *rows: str, by: str = "ana", reason: str = "") -> str:
        """Add a judgement and return its id."""
        at = _START + timedelta(minutes=len(self.judgements))
        readings = [r.reading for r in self.reports]
        self.judgements.append(make_judgement(verdict, rows, self.record, readings, by, reason, at))
        return self.judgements[-1].id

    def undo(self, *, by: str = "ana") -> None:
        """Withdraw the last judgement."""
        self.judge("withdrawn", self.judgements[-1].id, by=by)

    @property
    def states(self) -> list[JudgedState]:
        """How each judgement stands."""
        return [j.state for j in self.record.judged]

    def read_as(self, *reports: Report) -> "Case":
        """Return the case with its documents read otherwise."""
        return replace(self, reports=reports)


def as_found(record: Record) -> Record:
    """Return the record as it would be if nothing had been judged."""
    return msgspec.structs.replace(record, judged=())
