"""When something was said, by a draft and by the record. Half a date contradicts nothing that it may mean."""

from collections.abc import Iterable
from datetime import timedelta

from onrecord.model.dates import PartialDate
from onrecord.model.factcheck import Sighting

_ZONES = timedelta(days=1)
"""A report may be dated the day before its speech, from the other side of the world."""


def contradicted_day(when: PartialDate | None, sightings: Iterable[Sighting]) -> str | None:
    """Return in words what contradicts the day on which a draft says that words were said; None: nothing does."""
    if when is None or when.day is None:
        return None
    rows = list(sightings)
    told = [s for s in rows if s.when is not None and _may_be(s)]
    if told and not any(s.when is not None and s.when.agrees(when) for s in told):
        return f"{told[0].when}, by {told[0].outlet} [{told[0].place}]"
    own = next((s for s in rows if s.primary and s.when is None and s.published is not None), None)
    if not told and own is not None and own.published and not _same_day(own, when):
        return f"{own.published}: {own.outlet} has that day [{own.place}]"
    printed = [s for s in rows if s.published is not None]
    first = min(printed, key=lambda s: str(s.published), default=None)
    if first and first.published and first.published.latest < when.earliest:
        return f"not later than {first.published}: {first.outlet} printed it then [{first.place}]"
    return None


def _same_day(sighting: Sighting, when: PartialDate) -> bool:
    """Whether the document in which the words themselves stand is of that day."""
    published = sighting.published
    return published is None or published.agrees(when)


def _may_be(sighting: Sighting) -> bool:
    """Whether the date read for a statement can be that of its saying: it was printed after it."""
    when, published = sighting.when, sighting.published
    return when is not None and (published is None or when.earliest <= published.latest + _ZONES)
