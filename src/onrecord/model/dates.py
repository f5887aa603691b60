"""Dates as precise as their text: half a date stays half a date."""

import calendar
import re
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Literal, Self

from onrecord.model.places import Value

_FORM = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d))?)?)?$")

_DAY = 24 * 60
Precision = Literal["year", "month", "day", "minute"]


class Order(StrEnum):
    """What comparing two partial dates may answer."""

    BEFORE = "before"
    AFTER = "after"
    SAME = "same"
    UNKNOWN = "cannot tell"


class PartialDate(Value, frozen=True):
    """A year, month, day or minute; what is not known is None, from the right."""

    year: int
    month: int | None = None
    day: int | None = None
    minute: int | None = None
    """Minutes since midnight, local time of the text."""

    def __post_init__(self) -> None:
        if (self.day is not None and self.month is None) or (self.minute is not None and self.day is None):
            msg = "a partial date is known from the left: year, month, day, minute"
            raise ValueError(msg)
        if self.minute is not None and not 0 <= self.minute < _DAY:
            msg = "a day has 1440 minutes"
            raise ValueError(msg)
        datetime(self.year, self.month or 1, self.day or 1)  # noqa: DTZ001  an impossible day is refused here

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `2025`, `2025-05`, `2025-05-11` or `2025-05-11T08:17`; ValueError otherwise."""
        match = _FORM.match(text)
        if not match:
            msg = f"{text!r} is no date: write 2025, 2025-05, 2025-05-11 or 2025-05-11T08:17"
            raise ValueError(msg)
        year, month, day, hour, minute = (int(g) if g else None for g in match.groups())
        clock = hour * 60 + minute if hour is not None and minute is not None else None
        return cls(year=int(year or 0), month=month, day=day, minute=clock)

    @classmethod
    def of(cls, day: date) -> Self:
        """Return the partial date of a calendar day."""
        return cls(year=day.year, month=day.month, day=day.day)

    def __str__(self) -> str:
        out = f"{self.year:04d}"
        for part in (self.month, self.day):
            out += "" if part is None else f"-{part:02d}"
        return out if self.minute is None else f"{out}T{self.minute // 60:02d}:{self.minute % 60:02d}"

    @property
    def earliest(self) -> datetime:
        """First minute that the date can mean."""
        start = datetime(self.year, self.month or 1, self.day or 1)  # noqa: DTZ001  the text's own clock
        return start + timedelta(minutes=self.minute or 0)

    @property
    def latest(self) -> datetime:
        """Last minute that the date can mean."""
        if self.minute is not None:
            return self.earliest
        month = self.month or 12
        day = self.day or calendar.monthrange(self.year, month)[1]
        return datetime(self.year, month, day, 23, 59)  # noqa: DTZ001

    @property
    def precision(self) -> "Precision":
        """How far the date is known."""
        if self.minute is not None:
            return "minute"
        if self.day is not None:
            return "day"
        return "year" if self.month is None else "month"

    @property
    def as_day(self) -> date | None:
        """The calendar day, where it is known."""
        return None if self.day is None else self.earliest.date()

    def compare(self, other: Self) -> Order:
        """Return how this date stands to the other; overlapping periods cannot be told apart."""
        if self == other:
            return Order.SAME
        if self.latest < other.earliest:
            return Order.BEFORE
        if other.latest < self.earliest:
            return Order.AFTER
        return Order.UNKNOWN

    def agrees(self, other: Self) -> bool:
        """Whether both can be the same moment, told with different precision."""
        return self.compare(other) in (Order.SAME, Order.UNKNOWN)
