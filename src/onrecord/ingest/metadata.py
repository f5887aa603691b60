"""What a page's text tells about itself: headline, dateline, outlet, publication date. Nothing is invented."""

import re
from datetime import datetime

from onrecord.lexicon.page import PageWords
from onrecord.model.dates import PartialDate

_LONGEST_HEADLINE = 200
_LINE = re.compile(r"[^\n]+")
_TOP = 8  # lines in which a page tells what it is
_PLACE = r"[A-ZÀ-Þ][\w'’.\-]*(?:[ /][A-ZÀ-Þ][\w'’.\-]*){0,4}"
_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ'’.\-]+(?:[ /][A-ZÀ-Þ'’.\-]+){0,4}"
_DATELINE = re.compile(
    rf"(?:(?P<alone>{_PLACE}):[ \t]*$"
    rf"|(?P<capitals>{_CAPITALS})(?:, [^()\n:;—–]{{1,40}}?)?(?: ?\([^()\n]{{2,40}}\))?(?: ?[—–] ?| -{{1,2}} ?|: )(?=\S)"
    rf"|(?P<dated>{_PLACE}),? (?:[^()\n:;—–.]{{3,30}} )?\([A-Z][^()\n]{{1,40}}\) ?(?:[—–]|-{{1,2}}) ?(?=\S))"
)
_CELL = re.compile(r"\s*[|·»•]\s*")
_LABEL = re.compile(r"^[\s\-–*•]*(?:[A-Za-z& ]{3,20}:)?\s*")
_NUMERIC = re.compile(r"^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$")
_HAS_YEAR = re.compile(r"\b(?:19|20|21)\d\d\b")


def find_headline(text: str, furniture: tuple[tuple[int, int], ...], given: str | None) -> tuple[int, int] | None:
    """Return where the headline stands in the text: the one given, or a first line that looks like one."""
    lines = [m.span() for m in _LINE.finditer(text, 0, 20_000) if m[0].strip()]
    lines = [(a, b) for a, b in lines if not any(s < b and a < e for s, e in furniture)]
    if given:
        return next((_trimmed(text, a, b) for a, b in lines[:3] if _same(text[a:b], given)), None)
    if len(lines) < 2:
        return None
    start, end = _trimmed(text, *lines[0])
    line = text[start:end]
    follows = max(b - a for a, b in lines[1:4])
    looks = len(line) <= _LONGEST_HEADLINE and len(line.split()) >= 3 and not line.endswith((".", ",", ";", ":", "…"))
    return (start, end) if looks and follows > len(line) and not _DATELINE.match(line) else None


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    line = text[start:end]
    mark = re.match(r"#+\s+", line)  # a Markdown heading
    left = mark.end() if mark else len(line) - len(line.lstrip())
    return start + left, start + len(line.rstrip())


def _same(line: str, headline: str) -> bool:
    return re.findall(r"\w+", line.casefold()) == re.findall(r"\w+", headline.casefold())


def find_dateline(text: str, furniture: tuple[tuple[int, int], ...]) -> str | None:
    """Return the place that a dateline names (`LURANE, June 15 (LPA) -`, `New Delhi:` on its own line)."""
    for n, line in enumerate(_LINE.finditer(text, 0, 20_000)):
        if n >= _TOP:
            return None
        if any(s < line.end() and line.start() < e for s, e in furniture):
            continue
        match = _DATELINE.match(line[0])
        if match:
            place = match["alone"] or match["capitals"] or match["dated"]
            return place.strip()
    return None


def find_outlet(text: str, words: PageWords) -> str | None:
    """Return the outlet that a line of the page names."""
    for n, line in enumerate(_LINE.finditer(text, 0, 20_000)):
        if n >= _TOP:
            return None
        for cell in _CELL.split(line[0]):
            match = words.outlets.fullmatch(re.sub(r"^[\s\-–*•]+", "", cell).strip())
            name = next((g for g in match.groups() if g), None) if match else None
            if name and any(w.strip(".,").casefold() in words.outlet_words for w in name.split()):
                return name.strip()
    return None


def find_published(text: str, furniture: tuple[tuple[int, int], ...]) -> PartialDate | None:
    """Return the publication date that the page's furniture tells in full; None where it is not whole."""
    for start, end in furniture:
        for line in text[start:end].split("\n"):
            for cell in _CELL.split(line):
                day = read_day(_LABEL.sub("", cell.strip()))
                if day:
                    return day
    return None


def read_day(words: str) -> PartialDate | None:
    """Return the day that words tell with year, month and day; None where any of them is missing or open."""
    if not 6 <= len(words) <= 40 or not _HAS_YEAR.search(words) or _NUMERIC.match(words):
        return None
    from dateutil import parser as calendar  # noqa: PLC0415  few texts hold such a line

    try:
        told = {calendar.parse(words, default=datetime(y, m, d)) for y, m, d in ((2000, 1, 1), (2001, 2, 2))}  # noqa: DTZ001
    except (ValueError, OverflowError):
        return None
    day = told.pop()
    return PartialDate.of(day.date()) if not told or told.pop().date() == day.date() else None
