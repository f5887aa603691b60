"""The list of checks. To add one, call it here."""

from onrecord.checks.agendas import check_agendas
from onrecord.checks.agreement import check_agreement
from onrecord.checks.copies import check_copies
from onrecord.checks.dates import check_dates
from onrecord.checks.disputes import check_disputes
from onrecord.checks.names import check_names
from onrecord.checks.numbers import check_numbers
from onrecord.checks.order import check_order
from onrecord.checks.outcomes import check_outcomes
from onrecord.checks.places import check_places
from onrecord.checks.primaries import check_primaries
from onrecord.checks.reversals import check_reversals
from onrecord.checks.roles import check_roles
from onrecord.checks.unfound import check_unfound
from onrecord.checks.wordings import check_wordings
from onrecord.lexicon.lexicon import Lexicon
from onrecord.model.record import Finding, Record
from onrecord.model.view import RecordView

_GRAVITY = ("high", "medium", "low")


def run_checks(record: Record, lexicon: Lexicon) -> tuple[Finding, ...]:
    """Return what the reader must know about a record, the gravest and surest first."""
    view = RecordView(record)
    found = (
        *check_disputes(view, lexicon.record),
        *check_agendas(view, lexicon.record, lexicon.issues),
        *check_order(view, lexicon.issues),
        *check_dates(view, lexicon.record),
        *check_numbers(view, lexicon.record),
        *check_roles(view, lexicon.record),
        *check_names(view),
        *check_places(view),
        *check_outcomes(view, lexicon.record),
        *check_reversals(view),
        *check_agreement(view),
        *check_wordings(view, lexicon.record),
        *check_primaries(view, lexicon.record),
        *check_unfound(view, lexicon.copies, lexicon.turns),
        *check_copies(view),
    )
    once = {f.id: f for f in found}.values()
    return tuple(sorted(once, key=lambda f: (_GRAVITY.index(f.severity), -f.basis.score, f.kind, f.id)))
