"""Readers of durations, of what they lead to (`three days later`), and of sets (`every Friday`)."""

from onrecord.annotate.times import calendar
from onrecord.annotate.times.context import Found, Reading
from onrecord.annotate.times.periods import year_before

CLOCK = ("H", "MIN", "S")
YEARS_OF = {"E": 10, "C": 100}
HALVES = {"D": "PT12H", "H": "PT30M", "Y": "P6M", "C": "P50Y", "E": "P5Y", "M": "P15D", "MIN": "PT30S"}
PART_OF_HALF = {"Y": "6M", "H": "30M", "MIN": "30S", "D": "T12H"}


def read_duration(found: Found) -> Reading | None:
    """Read `six days`, `half a day`, `four hours and ten minutes`, `over a year`; a rate makes a set of it."""
    value = duration_of(found)
    row = found.context.row
    if (
        value is None
        or "old" in (row.kind(found.last), row.kind(found.last - 1))
        or (found.value("unit") == "Q" and row.kind(found.last - 2) == "hyphen")
    ):
        return None
    rate = found.kind("n") == "a" and found.before() in found.context.words.tense.rates
    return Reading("SET" if rate else "DURATION", value)


def duration_of(found: Found) -> str | None:
    """Return the TIMEX3 duration; X for a number that is not told."""
    unit = found.value("unit")
    if found.kind("n") == "half":
        return HALVES.get(unit)
    number = _number(found)
    if number is None:
        return None
    if found.has("fraction", "half") and unit in PART_OF_HALF and found.value("fraction") in ("", "1/2"):
        head = f"{number}{unit}" if unit not in CLOCK else f"T{number}{unit[0]}"
        return f"P{head}{PART_OF_HALF[unit]}"
    value = written(number, unit)
    if found.has("unit2"):
        return _joined(value, written(found.value("m"), found.value("unit2")))
    return value


def _number(found: Found) -> str | None:
    if not found.has("n"):
        return "1"
    if found.kind("n") in ("a", "half"):
        return "1"
    value = found.value("n").replace(",", "")
    return value if value == "X" or value.replace(".", "", 1).isdigit() else None


def written(number: str, unit: str) -> str:
    """Return P4D, PT72H, P2W for a fortnight, P10Y for a decade."""
    if unit in CLOCK:
        return f"PT{number}{unit[0]}"
    if unit == "F":
        number, unit = ("X" if number == "X" else str(2 * int(float(number)))), "W"
    if unit in YEARS_OF and number.isdigit():
        number, unit = str(YEARS_OF[unit] * int(number)), "Y"
    return f"P{number}{unit}"


def _joined(first: str, second: str) -> str:
    """Return PT4H10M of PT4H and PT10M, P1Y6M of P1Y and P6M."""
    if first.startswith("PT") and second.startswith("PT"):
        return first + second[2:]
    return first + second[1:]


def read_duration_bare(found: Found) -> Reading | None:
    """Read `within hours`, `for weeks`: some, how many is not told."""
    unit = found.value("unit")
    if unit == "Q" and not found.has("n"):
        return None
    if unit in ("MIN", "S") and found.kind("n") == "" and not _is_inside(found):
        return None
    number = "X" if not found.has("n") else found.value("n")
    return Reading("DURATION", f"PT{number}{unit[0]}" if unit in CLOCK else f"P{number}{unit}")


def _is_inside(found: Found) -> bool:
    """Whether a preposition of time stands before: minutes are also what a meeting is written down in."""
    return found.context.row.kind(found.first - 1) in ("within", "in", "by")


def read_offset(found: Found) -> Reading | None:
    """Read `two weeks ago`, `three days later`, `the day after`: a date, as precise as its unit."""
    context, unit = found.context, found.value("unit")
    number = _number(found)
    sign = int(found.value("dir"))
    back = found.kind("dir") in ("ago", "hence")
    told = context.told.last(days=unit in calendar.DAYS_OF)
    start, source = (context.today, context.source) if back else told
    if number is None or found.kind("n") == "half" or unit in (*CLOCK, "WE") or context.row.kind(found.last) == "than":
        return read_duration(found)
    if number == "X" or "." in number:
        return (
            Reading("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF") if found.has("n") else read_duration_bare(found)
        )
    if not found.has("n") and unit != "D":
        return None
    if unit == "Y" and number == "1" and sign < 0 and context.told.quarter:
        return Reading("DATE", year_before(context.told.quarter), source)
    if start is None:
        start, source = (context.today, context.source) if not back and sign < 0 else (None, None)
    if start is None:
        return Reading("DATE", "XXXX-XX-XX" if unit in calendar.DAYS_OF else "XXXX-XX" if unit == "M" else "XXXX")
    count = sign * int(number)
    if unit in calendar.DAYS_OF:
        return Reading("DATE", calendar.moved(start, days=count * calendar.DAYS_OF[unit]).isoformat(), source)
    day = calendar.moved(start.replace(day=1), months=count * calendar.MONTHS_OF[unit])
    return Reading("DATE", day.isoformat()[: 7 if unit in ("M", "Q") else 4], source)


def read_every(found: Found) -> Reading | None:
    """Read what comes again: `every Friday` XXXX-WXX-5, `every two weeks` P2W, `each July` XXXX-07, `daily` P1D."""
    if found.has("adverb"):
        named = not found.text[0].islower() or found.context.is_noun(found.first)
        return None if named else Reading("SET", found.value("adverb"))
    part = f"T{found.value('part')}" if found.has("part") else ""
    if found.has("weekday"):
        return Reading("SET", f"XXXX-WXX-{found.value('weekday')}{part}")
    if found.has("month"):
        return Reading("SET", f"XXXX-{int(found.value('month')):02d}")
    if found.has("season"):
        return Reading("SET", f"XXXX-{found.value('season')}")
    if not found.has("unit"):
        return Reading("SET", f"XXXX-XX-XX{part}")
    return Reading("SET", written(str(found.number("n") or 1), found.value("unit")))


def read_nth(found: Found) -> Reading | None:
    """Read `its tenth day` as the day of the news; other units are counted, not dated."""
    context = found.context
    if found.value("unit") != "D" or found.number("n") == 1 or context.row.kind(found.last) == "hyphen":
        return None
    return Reading("DATE", context.today.isoformat() if context.today else "XXXX-XX-XX", context.source)


def read_recent_span(found: Found) -> Reading:
    """Read `recent years`, `coming months`."""
    if found.value("ref") == "PAST_REF":
        return Reading("DURATION", written("X", found.value("unit")))
    return Reading("DATE", "FUTURE_REF")
