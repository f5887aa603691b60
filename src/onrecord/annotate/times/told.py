"""What was told before: the days, years and quarters that later expressions are reckoned from."""

from dataclasses import dataclass
from datetime import date

from onrecord.annotate.times.bounds import Bounds

SPEECH_NEAR = 300  # code points: a day told further back is that of another speech
SPEECH_DAYS = 6  # news quotes what was said within the week


@dataclass(slots=True)
class Told:
    """The memory of one reading of one text, from left to right."""

    words: str = ""
    """The expression told last."""
    end: int = -10_000
    """Where it ends."""
    day: date | None = None
    """The day told last."""
    day_words: str = ""
    day_end: int = -10_000
    speech: date | None = None
    """The day told last outside quotation marks: the day of the speech that a quotation is of."""
    speech_words: str = ""
    speech_end: int = -10_000
    period: date | None = None
    """The first day of what was told last, a day, a month or a year."""
    full: date | None = None
    """The same, if it was told with its year or goes on from one that was."""
    latest: date | None = None
    """The latest day told that was not after the news: the day of its main story."""
    quarter: str = ""
    """The latest quarter told: what `a year earlier` compares with in a report on business."""
    zone: str = ""
    """The zone of the entries' own times on a live page."""

    def last(self, *, days: bool) -> tuple[date | None, str | None]:
        """Return (date, its words) that something is reckoned from: a day where it is counted in days."""
        return (self.day, self.day_words or None) if days else (self.period, self.words or None)

    def keep(self, words: str, end: int, bounds: Bounds, today: date | None, *, full: bool, quoted: bool) -> None:
        """Remember an expression; one whose dates are not known changes nothing."""
        earliest, latest = bounds
        if earliest is None or latest is None:
            return
        self.period = earliest.earliest.date()
        goes_on = self.full is not None and self.period.year == self.full.year
        self.full = self.period if full or goes_on else None
        self.words, self.end = words, end
        day = earliest.as_day
        if day is None or day != latest.as_day:
            return
        self.day, self.day_words, self.day_end = day, words, end
        if not quoted:
            self.speech, self.speech_words, self.speech_end = day, words, end
        if (today is None or day <= today) and (self.latest is None or day > self.latest):
            self.latest = day

    def speech_day(self, start: int, today: date) -> tuple[date, str] | None:
        """Return (day, its words) of the speech that a quotation at a code point is of; None: it may be the news' own.

        `"I will go tomorrow," he said on Monday` speaks of Tuesday, whenever it was printed.
        """
        if self.speech is None or start - self.speech_end > SPEECH_NEAR:
            return None
        return (self.speech, self.speech_words) if 0 < (today - self.speech).days <= SPEECH_DAYS else None
