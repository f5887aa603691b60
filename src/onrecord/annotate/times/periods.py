"""Readers of weeks, months, seasons, quarters, years and what is longer."""

from datetime import date

from onrecord.annotate.times import calendar
from onrecord.annotate.times.bounds import SEASONS
from onrecord.annotate.times.context import Context, Found, Reading

SHIFTS = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "this": 0,
    "current": 0,
    "that": 0,
    "next": 1,
    "coming": 1,
    "following": 1,
}


def shift_of(found: Found, role: str = "shift") -> int | None:
    """Return -1, 0 or 1 for last, this and next; None where the role is not filled."""
    return SHIFTS.get(found.kind(role))


def read_month(found: Found) -> Reading | None:
    """Read a month; None where the word is a person's name or a verb."""
    month, year, context = int(found.value("month")), found.number("year"), found.context
    bare = not found.has("year", "shift", "other", "loose")
    if bare and not context.is_month(found.last - 1 if found.kind("month") == "month" else found.first):
        return None
    if year is not None:
        return Reading("DATE", f"{year:04d}-{month:02d}")
    told, today = context.told.day, context.today
    if found.has("that") and told is not None:
        return Reading("DATE", f"{told.year:04d}-{month:02d}", context.told.words)
    if bare and found.habit:
        return Reading("DATE", f"XXXX-{month:02d}")
    if today is None:
        known = context.year
        known = known + (shift_of(found, "other") or 0) if known and found.has("other") else known
        return Reading("DATE", f"{known or 'XXXX'}-{month:02d}", context.source)
    return Reading("DATE", f"{_month_year(found, month, today):04d}-{month:02d}", context.source)


def _month_year(found: Found, month: int, today: date) -> int:
    if found.has("other"):
        return today.year + (shift_of(found, "other") or 0)
    shift, told = shift_of(found), found.told_year(month)
    if told is not None and shift is None:
        return told
    if shift == -1:
        return today.year - (month >= today.month)
    if shift == 1:
        return today.year + (month <= today.month)
    return today.year if shift == 0 else calendar.nearest_year(month, today, found.lean)


def read_year(found: Found) -> Reading | None:
    """Read a year of four digits; None where it counts something."""
    year = found.number("year")
    if year is None or (found.has("unit") and found.value("unit") != "Y"):
        return None
    marked = found.last - found.first > 1
    return Reading("DATE", f"{year:04d}") if marked or found.context.is_year(found.first, year) else None


def read_year_range(found: Found) -> Reading | None:
    """Read `1979-1981` as first/last year."""
    year, until = found.number("year"), found.number("until")
    if year is None or until is None or not year < until or not found.context.is_year(found.first, year):
        return None
    return Reading("DATE", f"{year:04d}/{until:04d}")


def read_decade_year(found: Found) -> Reading | None:
    """Read `the 1930's` as the decade."""
    year = found.value("year")
    return Reading("DATE", year[:3]) if year.endswith("0") else None


def read_decade(found: Found) -> Reading:
    """Read `the 1990s`, `the '80s`, `the nineties` as TIMEX3 has them: the year less its last digit."""
    value = found.value("decade")
    if value[0] in "'’`":
        return Reading("DATE", f"19{value[1]}")
    return Reading("DATE", value[:3])


def read_century(found: Found) -> Reading | None:
    """Read `the 19th century` as 18."""
    number = found.number("century")
    return Reading("DATE", f"{number - 1:02d}") if found.value("unit") == "C" and number and number < 23 else None


def read_quarter(found: Found) -> Reading | None:
    """Read a quarter of a year; one without a number is the running or the last one."""
    context = found.context
    which = int(found.value("sign")[1]) if found.has("sign") else found.number("which")
    if which is None:
        return _quarter_near(context, shift_of(found))
    if not 1 <= which <= 4:
        return None
    return Reading("DATE", f"{_year_of(found, 3 * which)}-Q{which}", None if found.has("year") else context.source)


def read_the_quarter(found: Found) -> Reading | None:
    """Read `the quarter` of a report on business: the last one that is over."""
    return None if found.context.row.kind(found.last) == "of" else _quarter_near(found.context, -1)


def read_year_ago(found: Found) -> Reading | None:
    """Read `the year-ago quarter`, `year-earlier`: a year before the quarter told, or the year itself."""
    today, told = found.context.today, found.context.told
    if found.value("unit") != "Y":
        return None
    if told.quarter:
        return Reading("DATE", year_before(told.quarter), found.context.source)
    if today is None:
        return Reading("DATE", "XXXX")
    if not found.has("period"):
        return Reading("DATE", f"{today.year - 1:04d}", found.context.source)
    day = calendar.moved(today, months=-15)
    return Reading("DATE", f"{day.year:04d}-Q{(day.month + 2) // 3}", found.context.source)


def year_before(quarter: str) -> str:
    """Return the same quarter of the year before: 2031-Q2 -> 2030-Q2."""
    return f"{int(quarter[:4]) - 1:04d}{quarter[4:]}"


def read_year_end(found: Found) -> Reading | None:
    """Read `year-end`, `month's end`."""
    context, unit = found.context, found.value("unit")
    value = period(unit, 0, context.today, context.year) if unit in ("M", "Y") else None
    return None if value is None else Reading("DATE", value, context.source)


def _quarter_near(context: Context, shift: int | None) -> Reading:
    if context.today is None:
        return Reading("DATE", "XXXX-QX")
    day = calendar.moved(context.today, months=3 * (-1 if shift is None else shift))
    return Reading("DATE", f"{day.year:04d}-Q{(day.month + 2) // 3}", context.source)


def _year_of(found: Found, month: int) -> str:
    """Return the year that the words tell or mean for a period which ends with the month."""
    year, context = found.number("year"), found.context
    if year is not None:
        return f"{year:04d}"
    if context.today is None:
        return f"{context.year:04d}" if context.year else "XXXX"
    if found.has("unit") and found.has("shift"):
        return f"{context.today.year + (shift_of(found) or 0):04d}"
    return f"{calendar.nearest_year(month, context.today, found.lean):04d}"


def read_half_year(found: Found) -> Reading | None:
    """Read `the first half of 2031`."""
    which = 2 if found.kind("which") == "last" else found.number("which")
    if which not in (1, 2) or (found.has("unit") and found.value("unit") != "Y"):
        return None
    return Reading(
        "DATE", f"{_year_of(found, 6 * which)}-H{which}", None if found.has("year") else found.context.source
    )


def read_season(found: Found) -> Reading | None:
    """Read a season: of the told year, or the last, running or next one."""
    context, season = found.context, found.value("season")
    if found.has("year") or found.has("unit") or context.today is None:
        return Reading("DATE", f"{_year_of(found, 6)}-{season}", None if found.has("year") else context.source)
    if not found.has("shift", "loose") and context.row.kind(found.first - 1) not in ("in", "by", "of", "to"):
        return None
    first, last = SEASONS[season]
    years = range(context.today.year - 2, context.today.year + 3)
    starts = {y: date(y, first, 1) for y in years if calendar.is_day(y, first, 1)}
    shift = shift_of(found)
    past = [y for y, start in starts.items() if calendar.moved(start, months=last - first + 1) <= context.today]
    ahead = [y for y, start in starts.items() if start > context.today]
    if shift == -1 and past:
        year = past[-1]
    elif shift == 1 and ahead:
        year = ahead[0]
    else:
        year = context.today.year if shift == 0 else calendar.nearest_year(first + 1, context.today, found.lean)
    return Reading("DATE", f"{year:04d}-{season}", context.source)


def read_span(found: Found) -> Reading | None:
    """Read `last week`, `this month`, `the weekend`, `earlier this year`."""
    context, unit = found.context, found.value("unit")
    shift = shift_of(found) or 0
    if unit == "D" and found.before() == "at":  # `at the end of the day` is no time
        return None
    if unit == "D" and context.told.day is not None:
        return Reading("DATE", calendar.moved(context.told.day, days=shift).isoformat(), context.told.day_words)
    if unit == "WE" and not found.has("shift"):
        today = context.today
        shift = -1 if today is not None and found.lean < 0 and today.isoweekday() < 6 else 0
    if unit == "Q":
        return _quarter_near(context, shift)
    value = period(unit, shift, context.today, context.year)
    return None if value is None else Reading("DATE", value, context.source)


def period(unit: str, shift: int, day: date | None, year: int | None) -> str | None:
    """Return the value of the period that lies so many of its kind from a day; XXXX where no day is known."""
    if day is None:
        known = f"{year + shift:04d}" if year and unit == "Y" else "XXXX"
        return {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Y": known}.get(unit)
    if unit in ("W", "WE"):
        return calendar.week(calendar.moved(day, days=7 * shift)) + ("-WE" if unit == "WE" else "")
    if unit == "D":
        return calendar.moved(day, days=shift).isoformat()
    if unit == "M":
        return calendar.moved(day.replace(day=1), months=shift).isoformat()[:7]
    size = {"Y": 4, "E": 3, "C": 2}.get(unit)
    moved = day.year + shift * {"Y": 1, "E": 10, "C": 100}.get(unit, 0)
    return f"{moved:04d}"[:size] if size and 1 <= moved <= 9999 else None


def read_far_span(found: Found) -> Reading | None:
    """Read `the following year`, `that day`: reckoned from what was told before."""
    context, unit = found.context, found.value("unit")
    shift = shift_of(found, "far") or 0
    told, source = context.told.last(days=unit in ("D", "W", "WE") and not found.has("season"))
    if found.has("season"):
        return Reading("DATE", f"{told.year if told else 'XXXX'}-{found.value('season')}", source)
    value = period(unit, shift, told, None)
    return None if value is None else Reading("DATE", value, source)


def read_holiday(found: Found) -> Reading | None:
    """Read a feast by the library's calendar."""
    context, year = found.context, found.number("year")
    feast = context.words.feasts.get(found.value("holiday"))
    beside = context.row.is_name(found.last) and context.row.words[found.last].start == found.end + 1
    if feast is None or beside:  # `Easter Island`
        return None
    if year is None and context.today is not None:
        shift = shift_of(found)
        day = calendar.nearest_feast(feast, context.today, found.lean if shift is None else shift or 1)
    else:
        known = year or context.year
        day = None if known is None else calendar.feast_day(feast, known)
    return Reading("DATE", day.isoformat() if day else "XXXX-XX-XX", None if year else context.source)


def read_ref(found: Found) -> Reading | None:
    """Read `now`, `recently`, `any day now`; not as part of a compound (`now-defunct`)."""
    return None if found.context.row.kind(found.last) == "hyphen" else Reading("DATE", found.value("ref"))


def read_earlier(found: Found) -> Reading | None:
    """Read `earlier` by itself, as an adverb and not as a comparison."""
    context = found.context
    token = context.token(found.first)
    compared = context.row.kind(found.last) == "than" or context.follows_noun(found.last)
    return None if compared or (token is not None and token.pos == "ADJ") else Reading("DATE", "PAST_REF")


def read_outlook(found: Found) -> Reading | None:
    """Read `in the past`, `in the future` where no noun follows."""
    word = found.value("ref")
    return None if found.context.follows_noun(found.last) or not word.endswith("REF") else Reading("DATE", word)
