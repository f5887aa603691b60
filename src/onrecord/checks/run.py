"""The list of checks. To add one, call it here."""

from onrecord.lexicon.lexicon import Lexicon
from onrecord.model.record import Finding, Record


def run_checks(record: Record, lexicon: Lexicon) -> tuple[Finding, ...]:
    """Return what the reader must know about a record, the gravest first."""
    _ = record, lexicon
    return ()
