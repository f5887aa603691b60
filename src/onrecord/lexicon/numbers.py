"""Numbers of a text and what they count, as reports are compared by them."""

import re
from dataclasses import dataclass

from onrecord.lexicon.record import RecordWords

_NEXT = re.compile(r"[^\W\d_](?:[\w'’-]*\w)?")
_BESIDE = re.compile(r"([^\W\d_]+)\.?\s+$")
_RANGE_ON = re.compile(r"\s*(?:and|to|or|-|–)\s*\d")
_RANGE_OFF = re.compile(r"\d\s*(?:and|to|or|-|–)\s*$")
_REACH = 6
_NEAR = 60
"""Code points after a number in which the word stands that it counts."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number with its offsets; `counted` are the words after it, nearest first, in lower case."""

    start: int
    end: int
    value: float
    approximate: bool
    counted: tuple[str, ...]
    unit: str
    """A measure (`tonnes`, `%`), else empty."""
    of_time: bool
    """Whether it is a part of a date or a clock time; a length of time has its unit (`months`)."""
    heading: str
    """What kind of count the words on either side make it (`dead`), else empty."""
    in_range: bool
    """Whether it is an end of `60 to 90`."""

    @property
    def figure(self) -> str:
        """The number in figures: `1200`, `2.4`."""
        return f"{self.value:g}" if self.value < 1_000_000 else f"{self.value:.0f}"


def find_numbers(text: str, start: int, end: int, words: RecordWords) -> tuple[Number, ...]:
    """Return the numbers of text[start:end], offsets counted from the text's beginning."""
    out = []
    for match in words.number_pattern.finditer(text, start, end):
        value = _value(match, words)
        if value is None:
            continue
        after = text[match.end() : min(end, match.end() + _NEAR)]
        clause = re.split(r"[,;:.!?](?:\s|$)|\n", after, maxsplit=1)[0]
        counted = tuple(m.group().casefold() for m in _NEXT.finditer(clause))
        earlier = re.split(r"[,;:.!?]\s|\n", text[max(start, match.start() - _NEAR) : match.start()])[-1]
        before = [m.group().casefold() for m in _NEXT.finditer(earlier)]
        beside = _BESIDE.search(text, max(start, match.start() - 16), match.start())
        unit = _unit(text, match, after, counted, words)
        length = bool(counted) and counted[0] in words.of_time and value < 1000
        out.append(
            Number(
                start=match.start(),
                end=match.end(),
                value=value,
                approximate=bool(words.approximate.search(text[max(start, match.start() - 16) : match.start()])),
                counted=counted[1:] if length else counted,
                unit=counted[0].rstrip("s") if length else unit,
                of_time=not length
                and bool(
                    (beside and beside[1].casefold() in words.of_time and not unit and value < 32)
                    or (counted[:1] == ("of",) and len(counted) > 1 and counted[1] in words.of_time)
                    or (1900 <= value <= 2100 and "," not in match.group() and not unit)
                ),
                heading=_heading(counted, before, words),
                in_range=bool(_RANGE_ON.match(after) or _RANGE_OFF.search(earlier)),
            )
        )
    return tuple(out)


def _unit(text: str, match: re.Match[str], after: str, counted: tuple[str, ...], words: RecordWords) -> str:
    """Return the measure of a number: a word after it, a percent sign, a currency sign before it."""
    if after.startswith("%"):
        return "percent"
    sign = text[match.start() - 1 : match.start()]
    named = next((w for w in counted[:2] if w in words.units), "")
    if sign in ("$", "€", "£"):
        return sign
    return "percent" if named == "per" else named


def _heading(counted: tuple[str, ...], before: list[str], words: RecordWords) -> str:
    """Return the heading of a count: from the words after it, else from those before."""
    for word in (*counted[:_REACH], *reversed(before[-_REACH:])):
        if word in words.heading_of:
            return words.heading_of[word]
    return ""


def _value(match: re.Match[str], words: RecordWords) -> float | None:
    if match["figure"]:
        value = float(match["figure"].replace(",", ""))
        return value * words.scales[match["scale"].casefold()] if match["scale"] else value
    total = part = 0.0
    for word in re.split(r"[\s-]+", match["words"].casefold()):
        if word in words.numbers:
            part += words.numbers[word]
        elif word in words.scales:
            scale = words.scales[word]
            part = max(part, 1) * scale
            if scale >= 1000:
                total, part = total + part, 0.0
    return total + part or None
