"""The lines of the chronology, in the order that the texts allow."""

from collections import defaultdict
from collections.abc import Sequence

from onrecord.model.record import Claim, Incident, Moment
from onrecord.reconcile.basis import Grounds


def order_incidents(incidents: Sequence[Incident], claims: Sequence[Claim], grounds: Grounds) -> tuple[Moment, ...]:
    """Return one line an incident, earliest first; what has no date stands last.

    A date that is known less well stands before the days that it may mean: `2033-05`, then `2033-05-08`.
    """
    denied: defaultdict[str, bool] = defaultdict(bool)
    for claim in claims:
        for statement in (*claim.asserted_by, *claim.denied_by):
            denied[statement] |= bool(claim.denied_by)
    return tuple(_moment(i, grounds, denied) for i in sorted(incidents, key=_place))


def _place(incident: Incident) -> tuple[bool, str, str]:
    return (incident.when is None, str(incident.when), incident.id)


def _moment(incident: Incident, grounds: Grounds, denied: dict[str, bool]) -> Moment:
    events = [grounds.events[e] for e in incident.events]
    statements = sorted({e.statement for e in events if e.statement})
    standings = {e.factuality for e in events}
    longest = max(events, key=lambda e: (e.factuality == incident.factuality, len(e.anchor.quote), e.id))
    return Moment(
        when=incident.when,
        incident=incident.id,
        statements=tuple(statements),
        text=longest.anchor.quote,
        documents=incident.documents,
        origins=incident.origins,
        disputed=any(denied[s] for s in statements) or ("denied" in standings and len(standings) > 1),
    )
