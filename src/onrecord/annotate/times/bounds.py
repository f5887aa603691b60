"""The first and last date that a TIMEX3 value can mean."""

import re
from calendar import monthrange
from datetime import date

from onrecord.annotate.times.calendar import is_day, moved
from onrecord.model.dates import PartialDate

_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?$")
_PIECE = re.compile(r"(\d{4})-([QH])(\d)$")
_SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)$")
_DECADE = re.compile(r"(\d{2,3})$")
_CLOCK = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d)")
_PART = re.compile(r"(\d{4}-\d\d-\d\d)T[A-Z]{2}$")

SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}
"""First and last month of a season of the north; winter ends in the next year's second month."""

Bounds = tuple[PartialDate | None, PartialDate | None]
NONE: Bounds = (None, None)


def bounds_of(value: str) -> Bounds:
    """Return (earliest, latest) of a value, both None where the year is not known or it is no date."""
    if "/" in value:
        first, _, last = value.partition("/")
        return bounds_of(first)[0], bounds_of(last)[1]
    if "X" in value or not value[:2].isdigit():
        return NONE
    clock = _CLOCK.match(value)
    if clock:
        return _same(f"{clock[1]}T{clock[2]}")
    part = _PART.match(value)
    return _same(part[1]) if part else _period(value) if not re.match(r"\d{4}(-\d\d){0,2}$", value) else _same(value)


def _same(text: str) -> Bounds:
    try:
        moment = PartialDate.parse(text)
    except ValueError:  # midnight written as 24:00
        return NONE
    return moment, moment


def _period(value: str) -> Bounds:
    """Weeks, quarters, halves, seasons, decades and centuries."""
    if match := _WEEK.match(value):
        return _week(int(match[1]), int(match[2]), weekend=bool(match[3]))
    if match := _PIECE.match(value):
        size = 3 if match[2] == "Q" else 6
        first = size * (int(match[3]) - 1) + 1
        return _months(int(match[1]), first, first + size - 1)
    if match := _SEASON.match(value):
        return _months(int(match[1]), *SEASONS[match[2]])
    if match := _DECADE.match(value):
        size = 10 ** (4 - len(match[1]))
        first = int(match[1]) * size
        return (PartialDate(year=max(first, 1)), PartialDate(year=first + size - 1)) if first else NONE
    return NONE


def _week(year: int, number: int, *, weekend: bool) -> Bounds:
    try:
        monday = date.fromisocalendar(year, number, 1)
    except ValueError:
        return NONE
    return PartialDate.of(moved(monday, days=5 if weekend else 0)), PartialDate.of(moved(monday, days=6))


def _months(year: int, first: int, last: int) -> Bounds:
    end_year, end_month = (year, last) if last <= 12 else (year + 1, last - 12)
    if not (1 <= first <= 12 and is_day(year, first, 1) and is_day(end_year, end_month, 1)):
        return NONE
    end = PartialDate(year=end_year, month=end_month, day=monthrange(end_year, end_month)[1])
    return PartialDate(year=year, month=first, day=1), end
