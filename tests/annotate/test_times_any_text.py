"""Whatever the text: no failure, quotes that are the text's, spans that never overlap, bounds in order."""

import gc
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.annotate.times import find_times
from onrecord.lexicon.times import load_times
from onrecord.model.dates import PartialDate
from onrecord.model.document import Document
from onrecord.text.parse import Parse

WORDS = load_times()
PIECES = sorted(
    {" ".join(p.words) for p in WORDS.singles.values()}
    | {" ".join(p.words) for found in WORDS.longer.values() for p in found}
    | {
        "May",
        "Sept.",
        "31",
        "0",
        "2031",
        "9999",
        "0600",
        "24:61",
        "8.17",
        "1/2",
        "30/02/2031",
        "2031-02-30",
        "'89",
        "1990s",
    }
    | {
        "31st",
        "Q4",
        "GMT",
        "UTC+14",
        "’s",
        "am",
        "o'clock",
        "-",
        "–",
        ",",
        ".",
        "(",
        ")",
        "\n",
        "\n\n",
        "people",
        "Tessaly",
    }
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join))
DATES = st.sampled_from([None, "2031", "2031-05", "2031-05-14", "0001-01-01", "9999-12-31", "2032-02-29"])


@settings(max_examples=300, deadline=None)
@given(text=TEXTS, published=DATES, year=st.sampled_from([None, 1, 2031, 9999]))
def test_any_text_is_read(text: str, published: str | None, year: int | None) -> None:
    document = Document(id="d", text=text, published=PartialDate.parse(published) if published else None)
    end = 0
    for timex in find_times(document, Parse(text, (), ()), WORDS, year=year):
        assert timex.anchor.quote == text[timex.anchor.start : timex.anchor.end]
        assert timex.anchor.start >= end
        end = timex.anchor.end
        if timex.earliest is not None:
            assert timex.latest is not None
            assert timex.earliest.earliest <= timex.latest.latest
            assert "X" not in timex.value


@pytest.mark.parametrize(
    "unit", ["on the ", "twenty ", "May 1, ", "two years and ", "a ", "ten-", ", ", "this coming ", "1"]
)
def test_a_long_line_takes_time_in_proportion(unit: str) -> None:
    def once(text: str) -> float:
        started = time.process_time()
        find_times(Document(id="d", text=text), Parse(text, (), ()), WORDS)
        return time.process_time() - started

    def seconds(size: int) -> float:
        gc.collect()
        gc.disable()  # among a thousand other tests a collection takes longer than the reading
        try:
            return min(once(unit * (size // len(unit))) for _ in range(3))
        finally:
            gc.enable()

    seconds(1_000)
    assert seconds(80_000) < 12 * max(seconds(20_000), 0.02)  # four times the text; the rest is the machine's unrest
