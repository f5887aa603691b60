"""Numbers of a text and what they count, as reports are compared by them."""

import re
from dataclasses import dataclass

from onrecord.lexicon.record import RecordWords

_NEXT = re.compile(r"[^\W\d_][\w'’-]*")
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
    """Whether it is a part of a date, a time or a length of time."""

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
        before = _NEXT.findall(text[max(start, match.start() - 14) : match.start()])
        unit = next((w for w in counted[:2] if w in words.units), "%" if after.startswith("%") else "")
        sign = text[match.start() - 1 : match.start()]
        unit = unit or (sign if sign in ("$", "€", "£") else "")
        out.append(
            Number(
                start=match.start(),
                end=match.end(),
                value=value,
                approximate=bool(words.approximate.search(text[max(start, match.start() - 16) : match.start()])),
                counted=counted,
                unit=unit,
                of_time=bool(
                    (counted and counted[0] in words.of_time)
                    or (before and before[-1].casefold() in words.of_time and not unit and value < 32)
                    or (counted[:1] == ("of",) and len(counted) > 1 and counted[1] in words.of_time)
                    or (not counted and 1900 <= value <= 2100)
                ),
            )
        )
    return tuple(out)


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
