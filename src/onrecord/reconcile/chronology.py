"""The lines of the chronology, in the order that the texts allow."""

from collections.abc import Sequence

from onrecord.model.record import Claim, Incident, Moment
from onrecord.reconcile.basis import Grounds


def order_incidents(incidents: Sequence[Incident], claims: Sequence[Claim], grounds: Grounds) -> tuple[Moment, ...]:
    """Return one line an incident, earliest first; what has no date stands last."""
    _ = incidents, claims, grounds
    return ()
