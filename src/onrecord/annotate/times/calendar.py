"""Which day, month or year is meant: pure arithmetic on the calendar.

A lean is -1 where the words look back, 1 where they look ahead, 0 where nothing tells.
"""

from calendar import monthrange
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from onrecord.lexicon.times import Feast

# Days: a date so much nearer is meant although the tense says otherwise. News tells of the past,
# and a parser's past tense is surer than its future; a month alone goes with its tense nearly always.
AGAINST_PAST = {"day": 150, "month": 300}
AGAINST_FUTURE = 100
UNTOLD = 40
WRONG_DAY = 2_000  # days: a day of the week that is not the named one counts like so many
YEARS = range(1, 9_999)

DAYS_OF = {"D": 1, "W": 7, "F": 14}
MONTHS_OF = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200}


def is_day(year: int, month: int, day: int) -> bool:
    """Whether the calendar has that day."""
    return year in YEARS and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def nearest_day(month: int, day: int, today: date, lean: int, weekday: int | None = None) -> date | None:
    """Return the day of that name that is meant on a day: the nearest, unless tense or weekday speak for another."""
    back, ahead = (6, 2) if weekday is not None else (1, 1)
    found = [date(y, month, day) for y in range(today.year - back, today.year + ahead + 1) if is_day(y, month, day)]
    return min(found, key=lambda d: _cost((d - today).days, lean) + WRONG_DAY * _other(d, weekday), default=None)


def _other(day: date, weekday: int | None) -> bool:
    return weekday is not None and day.isoweekday() != weekday


def _cost(days: int, lean: int, unit: str = "day") -> int:
    """Return how far a day is from meant: distance, and what speaks against its direction."""
    if lean == 0:
        return abs(days) + (UNTOLD if days > 0 else 0)
    if days * lean >= 0:
        return abs(days)
    return abs(days) + (AGAINST_PAST[unit] if days > 0 else AGAINST_FUTURE)


def nearest_year(month: int, today: date, lean: int) -> int:
    """Return the year of the month that is meant on a day; the running month is both past and to come."""
    costs = {
        y: _cost((y - today.year) * 365 + (month - today.month) * 30, lean, "month")
        for y in range(today.year - 1, today.year + 2)
    }
    return min(costs, key=lambda y: costs[y])


def nearest_in_month(day: int, today: date, lean: int) -> date | None:
    """Return `the 12th` that is meant on a day: of this month or a neighbour."""
    months = (today.replace(day=1) + relativedelta(months=n) for n in (-1, 0, 1) if today.year + n in YEARS)
    found = [m.replace(day=day) for m in months if is_day(m.year, m.month, day)]
    return min(
        found,
        key=lambda d: abs((d - today).days) + (20 if (d > today) != (lean > 0) and d != today else 0),
        default=None,
    )


def weekday_near(weekday: int, today: date, lean: int) -> date:
    """Return the last such day up to today, or the first from today on where the words look ahead."""
    back = (today.isoweekday() - weekday) % 7
    return moved(today, days=(weekday - today.isoweekday()) % 7 if lean > 0 else -back)


def weekday_last(weekday: int, today: date) -> date:
    """Return the last such day before today."""
    return moved(today, days=-((today.isoweekday() - weekday - 1) % 7 + 1))


def weekday_next(weekday: int, today: date) -> date:
    """Return the first such day after today."""
    return moved(today, days=(weekday - today.isoweekday() - 1) % 7 + 1)


def weekday_in_week(weekday: int, today: date, weeks: int) -> date:
    """Return the day of the calendar week so many weeks from today's."""
    return moved(today, days=7 * weeks + weekday - today.isoweekday())


def moved(day: date, *, days: int = 0, months: int = 0) -> date:
    """Return the day so many days or months away, held inside the calendar's years."""
    try:
        return day + timedelta(days=days) + relativedelta(months=months)
    except (OverflowError, ValueError):
        return date.min if days < 0 or months < 0 else date.max


def week(day: date) -> str:
    """Return the ISO week of a day as TIMEX3 has it."""
    year, number, _ = day.isocalendar()
    return f"{year:04d}-W{number:02d}"


def feast_day(feast: Feast, year: int) -> date | None:
    """Return the day of a feast by the library's calendar of its country; None where it has none that year."""
    import holidays  # noqa: PLC0415  half a second, and few texts name a feast

    days = holidays.country_holidays(feast.country, years=year, language="en_US")
    first = min((day for day, name in days.items() if name.startswith(feast.holiday)), default=None)
    return None if first is None else moved(first, days=feast.days_after)


def nearest_feast(feast: Feast, today: date, lean: int) -> date | None:
    """Return the feast that is meant on a day."""
    found = [d for y in range(today.year - 1, today.year + 2) if (d := feast_day(feast, y))]
    return min(found, key=lambda d: _cost((d - today).days, lean), default=None)
