"""The words of time expressions."""

from onrecord.model.places import Value


class TimeWords(Value, frozen=True):
    """Months, weekdays, units and the other words that expressions of time are made of."""


def load_times() -> TimeWords:
    """Return the bundled words of time."""
    return TimeWords()
