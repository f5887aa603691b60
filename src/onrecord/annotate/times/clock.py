"""Hours, parts of the day and zones of an expression."""

import re

from onrecord.annotate.times.context import Found

_ZONE = re.compile(r"(?:UTC|GMT)\s?([+−-])\s?(\d{1,2}):?(\d\d)?$")
NOON = 12 * 60


def clock_of(found: Found) -> str | None:
    """Return `08:17`, empty where the words tell no hour, None where the clock has no such hour."""
    minute = _minute(found)
    if minute is None:
        return None if found.has("clock", "hour", "hhmm") else ""
    half = found.value("ampm")[:1].lower() or _half_of(found)
    if half == "p" and minute < NOON:
        minute += NOON
    elif half == "a" and NOON <= minute < NOON + 60:
        minute -= NOON
    return f"{minute // 60:02d}:{minute % 60:02d}" if minute < 24 * 60 else None


def _minute(found: Found) -> int | None:
    """Return minutes since midnight as the figures say, before morning and afternoon are told apart."""
    if found.has("noon"):
        return int(found.value("noon"))
    hour, minute = found.number("hour"), 0
    if found.has("clock"):
        parts = re.split("[:.]", found.value("clock"))
        hour, minute = int(parts[0]), int(parts[1])
    elif found.has("hhmm"):
        hour, minute = divmod(int(found.value("hhmm")), 100)
    elif found.has("past"):
        minute = 30 if found.kind("past") == "half" else 15
    if hour is None or hour > 24 or minute > 59 or (found.has("ampm") and not 1 <= hour <= 12):
        return None
    return hour * 60 + minute


def _half_of(found: Found) -> str:
    """Return `a` or `p` for the part of the day told with the hour; empty where there is none."""
    part = found.value("part")
    return {"MO": "a", "AF": "p", "EV": "p"}.get(part, "")


def part_of(found: Found) -> str:
    """Return `MO`, `AF`, `EV`, `NI`, `MI`; empty where no part of the day is told."""
    return found.value("part") or found.value("deictic_part").lstrip("-01T")


def zone_of(found: Found) -> str:
    """Return `Z`, an offset like `+05:30`, or empty."""
    value = found.value("zone")
    match = _ZONE.match(value)
    if not match:
        return value
    sign = "+" if match[1] == "+" else "-"
    return f"{sign}{int(match[2]):02d}:{match[3] or '00'}"
