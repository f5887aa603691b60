"""Readers of days and hours: `May 11 at 8:17 am`, `late on Monday`, `the night of Tuesday to Wednesday`."""

from datetime import date

from onrecord.annotate.times import calendar
from onrecord.annotate.times.clock import clock_of, part_of, zone_of
from onrecord.annotate.times.context import Found, Reading

UNKNOWN = "XXXX-XX-XX"
INDENT = 20  # code points: bullets and blanks before an entry's time are fewer

Day = tuple[str, str | None]
"""A day's value and what it was reckoned from."""


def read_moment(found: Found) -> Reading | None:
    """Read a day, an hour, or both; None where the calendar or the clock has no such thing."""
    if found.has("deictic") and _is_title(found):
        return None
    clock, part = clock_of(found), part_of(found)
    if found.kind("clock") == "dotclock" and found.context.follows_noun(found.last, count=True):
        return None
    if clock is None:
        return None
    day = told_day(found, alone=bool(clock or part))
    if day is None:
        return None
    value, source = day
    if clock:
        zone = zone_of(found) or (_entry_zone(found) if starts_line(found) else "")
        return Reading("TIME", f"{value}T{clock}{zone}", source)
    return Reading("TIME", f"{value}T{part}", source) if part else Reading("DATE", value, source)


def _is_title(found: Found) -> bool:
    """Whether the word belongs to a name: `the Tessaly Today`."""
    row, first = found.context.row, found.first
    beside = row.is_name(first - 1) and row.words[first - 1].end + 1 == found.start
    return beside and found.text[0].isupper() and found.last - first == 1


def told_day(found: Found, *, alone: bool) -> Day | None:
    """Return the day that the words tell; `alone`: hours may stand without one and take it from around them."""
    if found.has("month"):
        return _calendar_day(found)
    if found.has("deictic"):
        return _away(found, int(found.value("deictic")))
    if found.has("deictic_part"):
        return _away(found, int(found.value("deictic_part").rstrip("TNI")))
    if found.has("weekday"):
        return _weekday(found, int(found.value("weekday")))
    if found.has("day"):
        return day_of_month(found)
    if found.has("far"):
        return _from_told(found, {"that": 0, "previous": -1}.get(found.kind("far"), 1))
    if found.kind("shift") in ("this", "last", "the"):
        return _away(found, -1 if found.kind("shift") == "last" else 0)
    if found.kind("shift") == "that":
        return _from_told(found, 0)
    return around(found) if alone else None


def _entry_zone(found: Found) -> str:
    """Return the zone of an entry of a live page, which only some of its entries name."""
    return found.context.told.zone


def around(found: Found) -> Day:
    """Return the day of an hour that tells none: the one told just before, else that of the news."""
    told, context = found.context.told, found.context
    if starts_line(found) and context.today is not None:
        return _iso(context.today), context.source
    if told.day is not None and told.day_end > found.sentence_start:
        return _iso(told.day), told.day_words
    if told.latest is not None:
        return _iso(told.latest), told.day_words
    return (UNKNOWN, None) if context.today is None else (_iso(context.today), context.source)


def starts_line(found: Found) -> bool:
    """Whether the expression opens its line, as the entries of a live page do."""
    before = found.context.row.text[max(0, found.start - INDENT) : found.start]
    line = before.rpartition("\n")[2]
    return len(line) < INDENT and not line.strip("•-–—* \t")


def _iso(day: date) -> str:
    return day.isoformat()


def _away(found: Found, days: int) -> Day:
    today = found.context.today
    if today is None:
        return UNKNOWN, None
    speech = found.context.told.speech_day(found.start, today) if found.quoted else None
    start, source = speech or (today, found.context.source)
    return _iso(calendar.moved(start, days=days)), source


def _from_told(found: Found, days: int) -> Day:
    told = found.context.told
    if told.day is None:
        return _away(found, days) if days == 0 else (UNKNOWN, None)
    return _iso(calendar.moved(told.day, days=days)), told.day_words


def _calendar_day(found: Found) -> Day | None:
    month, day = int(found.value("month")), found.number("day")
    year, context = found.number("year"), found.context
    if found.has("other") and context.year is not None and found.value("other_unit") == "Y":
        year = context.year + {"last": -1, "next": 1}.get(found.kind("other"), 0)
    if day is None or not calendar.is_day(year or 2000, month, day):
        return None
    if year is not None:
        return f"{year:04d}-{month:02d}-{day:02d}", None
    told = found.told_year(month, day)
    if told is not None and calendar.is_day(told, month, day):
        return f"{told:04d}-{month:02d}-{day:02d}", context.told.words
    if context.today is not None:
        weekday = int(found.value("weekday")) if found.has("weekday") else None
        nearest = calendar.nearest_day(month, day, context.today, found.lean, weekday)
        return None if nearest is None else (_iso(nearest), context.source)
    known = f"{context.year:04d}" if context.year else "XXXX"
    return f"{known}-{month:02d}-{day:02d}", context.source


def _weekday(found: Found, weekday: int) -> Day:
    today, told, shift = found.context.today, found.context.told, found.kind("shift")
    if today is None:
        return f"XXXX-WXX-{weekday}", None
    if found.has("far") and told.day is not None:
        far = found.kind("far")
        if far == "that":
            return _iso(calendar.weekday_near(weekday, told.day, 0)), told.day_words
        near = calendar.weekday_last if far == "previous" else calendar.weekday_next
        return _iso(near(weekday, told.day)), told.day_words
    if found.has("unit") and shift:
        weeks = {"last": -1, "past": -1, "next": 1, "coming": 1}.get(shift, 0)
        return _iso(calendar.weekday_in_week(weekday, today, weeks)), found.context.source
    if shift in ("last", "past"):
        day = calendar.weekday_last(weekday, today)
    elif shift in ("next", "coming"):
        day = calendar.weekday_next(weekday, today)
    else:
        day = calendar.weekday_near(weekday, today, 1 if shift == "this" and found.lean >= 0 else found.lean)
    return _iso(day), found.context.source


def day_of_month(found: Found) -> Day | None:
    """Read `the 12th`: of the month of the news or a neighbour."""
    day, context = found.number("day"), found.context
    if day is None or not 1 <= day <= 31:
        return None
    if context.today is None:
        known = f"{context.year:04d}" if context.year else "XXXX"
        return f"{known}-XX-{day:02d}", context.source
    nearest = calendar.nearest_in_month(day, context.today, found.lean)
    return None if nearest is None else (_iso(nearest), context.source)


def read_day_of_month(found: Found) -> Reading | None:
    """Read `the 28th` where it is no rank: nothing may follow that it could count."""
    if not found.text[-3:-2].isdigit() or found.context.follows_noun(found.last):
        return None
    day = day_of_month(found)
    return None if day is None else Reading("DATE", *day)


def read_weekday_week(found: Found) -> Reading | None:
    """Read `Monday week`: the Monday after the next one."""
    today = found.context.today
    if found.value("week") != "W":
        return None
    weekday = int(found.value("weekday"))
    if today is None:
        return Reading("DATE", f"XXXX-WXX-{weekday}")
    day = calendar.moved(calendar.weekday_next(weekday, today), days=7)
    return Reading("DATE", _iso(day), found.context.source)


def read_day_range(found: Found) -> Reading | None:
    """Read `6–11 October` as first/last day; without a month, of the month of the news."""
    until = found.number("until")
    first = told_day(found, alone=False)
    if first is None or until is None or (found.number("day") or 0) >= until or _is_aside(found):
        return None
    last = f"{first[0][:8]}{until:02d}"
    if first[0][:4].isdigit() and not calendar.is_day(int(first[0][:4]), int(first[0][5:7] or 1), until):
        return None
    return Reading("DATE", f"{first[0]}/{last}", first[1])


def _is_aside(found: Found) -> bool:
    """Whether the line between two numbers is a dash that opens an aside: `May 5 — 19 of them`."""
    until = found.roles["until"]
    return found.context.row.text[until.start - 2 : until.start] in ("- ", "– ", "— ")


def read_written(found: Found) -> Reading | None:
    """Read `2031-05-02` and `05/02/31`; where day and month could change places, only the year is told."""
    if found.has("iso"):
        year, month, day = (int(part) for part in found.value("iso").split("-"))
        return Reading("DATE", found.value("iso")) if calendar.is_day(year, month, day) else None
    first, second, year = (int(part) for part in found.value("slash").split("/"))
    year += 0 if year > 99 else 1900 if year > 60 else 2000
    readings = {(m, d) for m, d in ((first, second), (second, first)) if calendar.is_day(year, m, d)}
    if not readings:
        return None
    if len(readings) > 1:
        return Reading("DATE", f"{year:04d}")
    month, day = readings.pop()
    return Reading("DATE", f"{year:04d}-{month:02d}-{day:02d}")


def read_habit(found: Found) -> Reading | None:
    """Read `in the morning`, `the mornings`, `Tuesday nights`: no day is meant."""
    if found.has("weekday"):
        return Reading("SET", f"XXXX-WXX-{found.value('weekday')}T{found.value('parts')}")
    if found.has("parts"):
        return Reading("SET", f"{UNKNOWN}T{found.value('parts')}")
    if found.context.follows_noun(found.last):
        return None
    return Reading("TIME", f"{UNKNOWN}T{found.value('part')}")
