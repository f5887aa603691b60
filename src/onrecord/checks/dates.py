"""Dates of one thing that differ from report to report, or within one.

Found in two ways: the events of one incident told with other days, and dates that stand among
the same words in two reports.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Self

from onrecord.lexicon.record import RecordWords
from onrecord.model.dates import PartialDate
from onrecord.model.document import Document
from onrecord.model.places import Anchor
from onrecord.model.reading import Annotations, Event, Timex
from onrecord.model.record import Finding
from onrecord.model.view import RecordView, gather_values, make_finding
from onrecord.wording.slots import Slot, best_pairs, cluster, near_slots, pairs_within, stems_around
from onrecord.wording.words import Word, sentences_of, words_of

ALIKE = 0.4
"""Likeness of the words around two dates of independent reports from which they date one thing."""
ALIKE_NEXT = 0.14
"""The same where the dates are a day or two apart: seldom do two things of one kind follow so closely."""
ALIKE_RETOLD = 0.2
"""The same between a report and its retelling."""
SURE = 0.55
_FULL = re.compile(r"\d{4}|\d\s?(?:st|nd|rd|th)\b|\d[/.-]\d{1,2}[/.-]\d")
"""Figures that name a year or a day."""
_SAME = 1.25
"""How much more two dates that agree are taken for one place than two that do not."""
_DAYS = 10
"""Days further apart than this date two things."""
_DATELINE = (100, 60)
"""Code points from the beginning of a report, and from its headline, in which its own date may stand."""
_LINE = re.compile(r"[^.!?\n]{,50}\d[^.!?\n]{,20}")
"""A line that is no sentence: `Port Sarrow, 14 September 2033`."""


def check_dates(view: RecordView, words: RecordWords) -> tuple[Finding, ...]:
    """Return the dates that differ; `May` and `May 10` do not."""
    out: list[_Clash] = []
    for clash in (*_of_incidents(view, words), *_of_slots(view, words)):
        same = next((n for n, other in enumerate(out) if clash.meets(other)), None)
        if same is None:
            out.append(clash)
        else:
            out[same] = _Clash(
                rows=(*out[same].rows, *clash.rows),
                about=out[same].about,
                score=max(out[same].score, clash.score),
            )
    return tuple(_finding(view, clash) for clash in out)


@dataclass(frozen=True, slots=True)
class _Clash:
    """Dates of one thing that differ: (date, its words) each."""

    rows: tuple[tuple[str, Anchor], ...]
    about: str
    score: float

    def meets(self, other: Self) -> bool:
        """Whether two clashes are of the same days, and in part of the same words."""
        days = [{value[:10] for value, _ in c.rows} for c in (self, other)]
        places = [{a.span for _, a in c.rows} for c in (self, other)]
        return len(days[0] & days[1]) > 1 and bool(places[0] & places[1])


def _of_incidents(view: RecordView, words: RecordWords) -> Iterator[_Clash]:
    """Yield the incidents whose events are told with days that cannot be one."""
    for incident in view.record.incidents:
        dated = [
            (e.when, e, a) for key in incident.events if (e := view.events[key]).when and (a := _words(view, e, words))
        ]
        days = [(when, e, a) for when, e, a in dated if when is not None and when.as_day]
        beside = [_days_beside(view, a, words) for _, _, a in days]
        clash = [
            (x, y)
            for (x, _, a), near in zip(days, beside, strict=True)
            for (y, _, b), other in zip(days, beside, strict=True)
            if _differ(x, y) and a.quote.casefold() != b.quote.casefold() and not _told(y, near) and not _told(x, other)
        ]
        if not clash:
            continue
        rows = [(str(_day(when)), a) for when, _, a in days]
        documents = {e.document for _, e, _ in days}
        retold = view.origins(documents) < len(documents)
        yield _Clash(tuple(rows), _about([e for _, e, _ in days]), 0.85 if retold or len(documents) > 2 else 0.7)


def _days_beside(view: RecordView, where: Anchor, words: RecordWords) -> list[PartialDate]:
    """Return all days that the sentence of a date names: one that names both days differs with neither."""
    document = view.documents[where.span.document]
    start, end = next(((a, b) for a, b in sentences_of(document.text) if a <= where.start < b), (0, 0))
    times = view.readings[document.id].times
    return [day for t in times if start <= t.anchor.start < end and (day := _dated(t, words)) is not None]


def _told(day: PartialDate, days: Sequence[PartialDate]) -> bool:
    return any(day.agrees(other) for other in days)


def _differ(a: PartialDate, b: PartialDate) -> bool:
    """Whether two days cannot be one; weeks apart to the day are mostly one weekday reckoned in two ways."""
    return not a.agrees(b) and not (a.as_day and b.as_day and _apart(a, b) % 7 == 0)


def _day(when: PartialDate) -> PartialDate:
    return PartialDate(year=when.year, month=when.month, day=when.day)


def _words(view: RecordView, event: Event, words: RecordWords) -> Anchor | None:
    """Return the time expression in its sentence that dates an event, None where it is dated from afar."""
    document = view.documents[event.document]
    start, end = next(((a, b) for a, b in sentences_of(document.text) if a <= event.anchor.start < b), (0, 0))
    for timex in view.readings[event.document].times:
        at = timex.anchor.start
        day = _dated(timex, words)
        if start <= at < end and day and event.when and day.agrees(event.when) and not _is_dateline(document, at, day):
            return view.mark(event.document, at, timex.anchor.end, "date")
    return None


def _is_dateline(document: Document, at: int, day: PartialDate) -> bool:
    """Whether a date at the beginning of a report, or in a line of its own, is the report's own."""
    own = document.published
    if own is None or abs((day.earliest - own.earliest).days) > 1:
        return False
    text, after = document.text, (document.headline_span or (0, 0))[1]
    first, beneath = _DATELINE
    return at < max(first, after + beneath) or bool(
        _LINE.fullmatch(text[text.rfind("\n", 0, at) + 1 :].split("\n", 1)[0])
    )


def _about(events: Sequence[Event]) -> str:
    longest = max(events, key=lambda e: (len(e.anchor.quote), e.id))
    return " ".join(longest.anchor.quote.split())


def _of_slots(view: RecordView, words: RecordWords) -> Iterator[_Clash]:
    """Yield the days that stand among the same words in two reports."""
    rows = list(_slots(view, words))
    slots, days, deeds = [r[0] for r in rows], [r[1] for r in rows], [r[2] for r in rows]
    likeness: dict[tuple[int, int], float] = {}
    for alike, i, j in near_slots(slots):
        retold = view.origin_of[slots[i].document] == view.origin_of[slots[j].document]
        least = ALIKE_NEXT if _apart(days[i], days[j]) <= 2 else ALIKE_RETOLD if retold else ALIKE
        if alike >= least and deeds[i] & deeds[j] and _may_be_one(days[i], days[j]):
            likeness[i, j] = (alike + (0.2 if retold else 0.0)) * (_SAME if days[i].agrees(days[j]) else 1.0)

    def two_things(i: int, j: int) -> bool:
        return slots[i].document == slots[j].document and not days[i].agrees(days[j])

    groups = cluster(best_pairs(likeness, slots), two_things)
    for group, pairs in zip(groups, pairs_within(likeness, groups), strict=True):
        clash = [
            alike
            for alike, i, j in pairs
            if _differ(days[i], days[j]) and _printed(view, slots[i]) != _printed(view, slots[j])
        ]
        if not clash:
            continue
        whole = all(days[i].minute is not None for i in group)
        told = [
            (
                str(days[i] if whole else _day(days[i])),
                view.mark(slots[i].document, slots[i].start, slots[i].end, "date"),
            )
            for i in group
        ]
        start, end = slots[group[0]].sentence
        about = " ".join(view.documents[slots[group[0]].document].text[start:end].split())[:90]
        yield _Clash(tuple(told), about, 0.85 if max(clash) >= SURE else 0.6)


def _printed(view: RecordView, slot: Slot) -> str:
    return view.documents[slot.document].text[slot.start : slot.end].casefold()


def _slots(view: RecordView, words: RecordWords) -> Iterator[tuple[Slot, PartialDate, frozenset[str]]]:
    """Yield each day named, and the stems about it that tell what was done, not who said it, to whom and where."""
    for document in view.record.documents:
        bounds = sentences_of(document.text, document.furniture)
        said = _who_said(view.readings[document.id], view.record.parties)
        for timex in view.readings[document.id].times:
            day = _dated(timex, words)
            at = timex.anchor.start
            if day is None or _is_dateline(document, at, day):
                continue
            for start, end in bounds:
                if start <= at < end:
                    row = words_of(document.text, start, end)
                    telling = [w for w in row if not said(w)]
                    about, deeds = (stems_around(r, at, timex.anchor.end, words.empty) for r in (row, telling))
                    yield Slot(document.id, at, timex.anchor.end, str(day), about, (start, end)), day, deeds


def _who_said(reading: Annotations, parties: Sequence[str]) -> Callable[[Word], bool]:
    """Return whether a word stands in a name, or in who says something to whom."""
    spans = [m.anchor.span for m in reading.mentions if m.actor in parties]
    spans += [a.span for s in reading.statements for a in (s.source, s.told) if a]
    inside = {at for span in spans for at in range(span.start, span.end)}
    return lambda word: word.start in inside


def _dated(timex: Timex, words: RecordWords) -> PartialDate | None:
    """Return the date that a time expression names itself: `14:30` and `two weeks ago` name no day."""
    moment = timex.moment
    if moment is None or timex.type not in ("DATE", "TIME"):
        return None
    named = any(w.lower.rstrip(".") in words.calendar for w in words_of(timex.anchor.quote))
    return moment if named or _FULL.search(timex.anchor.quote) else None


def _may_be_one(a: PartialDate, b: PartialDate) -> bool:
    """Whether two dates are as precise as each other, and near."""
    if a.precision == "minute" and b.precision == "minute":
        return a.earliest.date() == b.earliest.date() or (a.minute == b.minute and _near(a, b))
    if a.as_day and b.as_day:
        return _near(a, b)
    return a.precision == b.precision == "year" and abs(a.year - b.year) <= 5


def _near(a: PartialDate, b: PartialDate) -> bool:
    return _apart(a, b) <= _DAYS


def _apart(a: PartialDate, b: PartialDate) -> int:
    return abs((a.earliest.date() - b.earliest.date()).days)


def _finding(view: RecordView, clash: _Clash) -> Finding:
    values = gather_values(clash.rows)
    told = "; ".join(f"{v.value} ({view.told_by(v.documents)})" for v in values)
    return make_finding(
        view, "date", clash.about, values,
        message=f"The reports date one thing differently: {told}.",
        score=clash.score,
        severity="high",
        why="the same thing is told with days that cannot both be right",
    )  # fmt: skip
