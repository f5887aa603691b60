"""Time expressions: when the words say that things happen, as precise as they say it."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from onrecord.annotate.times import durations, moments, periods
from onrecord.annotate.times.bounds import bounds_of
from onrecord.annotate.times.clock import zone_of
from onrecord.annotate.times.context import Context, Found, Reading
from onrecord.annotate.times.row import read_row
from onrecord.lexicon.times import Pattern, TimeWords
from onrecord.model.document import Document
from onrecord.model.places import anchor
from onrecord.model.reading import Timex, TimexType
from onrecord.text.parse import Parse

__all__ = ["find_times"]

Reader = Callable[[Found], Reading | None]

READERS: Mapping[str, Reader] = MappingProxyType(
    {
        "moment": moments.read_moment,
        "day_of_month": moments.read_day_of_month,
        "weekday_week": moments.read_weekday_week,
        "day_range": moments.read_day_range,
        "written": moments.read_written,
        "habit": moments.read_habit,
        "month": periods.read_month,
        "year": periods.read_year,
        "year_range": periods.read_year_range,
        "decade_year": periods.read_decade_year,
        "decade": periods.read_decade,
        "century": periods.read_century,
        "quarter": periods.read_quarter,
        "the_quarter": periods.read_the_quarter,
        "year_ago": periods.read_year_ago,
        "year_end": periods.read_year_end,
        "half_year": periods.read_half_year,
        "season": periods.read_season,
        "span": periods.read_span,
        "far_span": periods.read_far_span,
        "holiday": periods.read_holiday,
        "ref": periods.read_ref,
        "earlier": periods.read_earlier,
        "outlook": periods.read_outlook,
        "duration": durations.read_duration,
        "duration_bare": durations.read_duration_bare,
        "offset": durations.read_offset,
        "every": durations.read_every,
        "nth": durations.read_nth,
        "recent_span": durations.read_recent_span,
    }
)
"""What each `reads` of the lexicon's rules is done by."""


def find_times(document: Document, parse: Parse, words: TimeWords, *, year: int | None = None) -> tuple[Timex, ...]:
    """Return the time expressions of a document, in the order of its text, none in its furniture.

    Values are reckoned from the day of publication, else from the year of it, else from `year`;
    what they do not tell stays X: no year is ever invented.
    """
    published = document.published
    context = Context(
        document=document,
        parse=parse,
        words=words,
        row=read_row(document.text, words, document.furniture),
        year=published.year if published else year,
        today=published.as_day if published else None,
    )
    return tuple(_matches(context))


def _matches(context: Context) -> Iterator[Timex]:
    """Yield the expressions left to right, at each place the longest that can be read."""
    kinds, position = context.row.kinds, 0
    while hit := context.words.start.search(kinds, position):
        position = hit.start() + 1
        for found, pattern in _candidates(context, hit.start()):
            reading = READERS[pattern.reads](found)
            if reading is not None:
                yield _timex(found, pattern, reading)
                position = found.last
                break


def _candidates(context: Context, at: int) -> list[tuple[Found, Pattern]]:
    """Return what the patterns find at a word, the longest first.

    Some patterns need words before the expression (`at dawn`): what starts at the expression itself
    stands beside them, so that `at` never cuts `dawn on Friday` short.
    """
    out = _at(context, at)
    for first in {found.first for found, _ in out} - {at}:
        out += _at(context, first)
    return sorted(out, key=lambda pair: -pair[0].last)


def _at(context: Context, at: int) -> list[tuple[Found, Pattern]]:
    out = []
    for pattern in context.words.patterns.get(context.row.kinds[at], ()):
        match = pattern.regex.match(context.row.kinds, at)
        if match:
            first, last = match.span("span")
            roles = {role: context.row.words[match.start(g)] for g, role in pattern.roles if match.start(g) >= 0}
            out.append((Found(context, first, last, roles), pattern))
    return out


def _timex(found: Found, pattern: Pattern, reading: Reading) -> Timex:
    """Return the row of a reading, and remember what later ones are reckoned from."""
    told, bounds = found.context.told, bounds_of(reading.value)
    opens = moments.starts_line(found)
    if not (opens and pattern.key == "time"):  # an entry's own time on a live page is no part of its story
        full = found.has("year") and found.has("month")
        told.keep(found.text, found.end, bounds, found.context.today, full=full, quoted=found.quoted)
    if pattern.reads in ("quarter", "the_quarter") and "X" not in reading.value:
        told.quarter = max(reading.value, told.quarter)
    if opens and found.has("zone"):
        told.zone = zone_of(found)
    kind: TimexType = reading.type  # type: ignore[assignment]
    return Timex(
        anchor=anchor(found.context.document, found.start, found.end, stage="times", rule=pattern.key),
        type=kind,
        value=reading.value,
        earliest=bounds[0],
        latest=bounds[1],
        relative_to=reading.relative_to,
    )
