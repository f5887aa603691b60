"""Time expressions of news, in the news' own sentences: words, value, bounds, what they were reckoned from."""

import pytest

from onrecord.annotate.times import find_times
from onrecord.lexicon.times import load_times
from onrecord.model.dates import PartialDate
from onrecord.model.document import Document
from onrecord.model.reading import Timex
from onrecord.text.paragraphs import parse_texts
from onrecord.text.parse import Parse
from onrecord.text.parser import Parser

WORDS = load_times()


def read(
    text: str,
    published: str | None = None,
    *,
    year: int | None = None,
    parser: Parser | None = None,
    furniture: tuple[tuple[int, int], ...] = (),
) -> tuple[Timex, ...]:
    parse = next(iter(parse_texts(parser, [text]))) if parser else Parse(text, (), ())
    when = PartialDate.parse(published) if published else None
    document = Document(id="d", text=text, published=when, furniture=furniture)
    return find_times(document, parse, WORDS, year=year)


def values(
    text: str, published: str | None = None, *, year: int | None = None, parser: Parser | None = None
) -> dict[str, str]:
    return {t.anchor.quote: t.value for t in read(text, published, year=year, parser=parser)}


@pytest.mark.parametrize(
    ("text", "published", "found"),
    [
        # 10 May 2031 is a Saturday
        ("On Saturday the two sides agreed to stop.", "2031-05-10", {"Saturday": "2031-05-10"}),
        ("The minister said on Monday that talks had failed.", "2031-05-10", {"Monday": "2031-05-05"}),
        ("The envoys will meet on Monday in Port Ilye.", "2031-05-10", {"Monday": "2031-05-12"}),
        ("The envoys will talk again on May 12.", "2031-05-10", {"May 12": "2031-05-12"}),
        ("The envoys are to meet next Tuesday.", "2031-05-10", {"next Tuesday": "2031-05-13"}),
        (
            "Tanau said on Friday it will free the crew on Sunday.",
            "2031-05-10",
            {"Friday": "2031-05-09", "Sunday": "2031-05-11"},
        ),
        ("The army shelled the port on December 28.", "2031-01-03", {"December 28": "2030-12-28"}),
        ("The truce will end on January 3.", "2030-12-28", {"January 3": "2031-01-03"}),
        ("Lurane, which joined the pact in March, left it.", "2031-01-10", {"March": "2030-03"}),
    ],
)
def test_tense_tells_which_day_is_meant(text: str, published: str, found: dict[str, str], parser: Parser) -> None:
    assert values(text, published, parser=parser) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He rang on May 11 at 8:17 am.", {"May 11 at 8:17 am": "2031-05-11T08:17"}),
        ("The guns opened at 8.17 am IST on 9 May.", {"8.17 am IST on 9 May": "2031-05-09T08:17+05:30"}),
        (
            "It began at 18:00 local time (UTC+3) on 12 May.",
            {"18:00 local time (UTC+3) on 12 May": "2031-05-12T18:00+03:00"},
        ),
        (
            "The line went dead at 2.15 in the morning of the 12th.",
            {"2.15 in the morning of the 12th": "2031-05-12T02:15"},
        ),
        ("It struck at 0600 hours on May 9.", {"0600 hours on May 9": "2031-05-09T06:00"}),
        ("The gates shut at midnight on Saturday.", {"midnight on Saturday": "2031-05-10T00:00"}),
        ("They spoke late last night.", {"late last night": "2031-05-13TNI"}),
        ("Four days of shelling ended on the 10th of May.", {"Four days": "P4D", "the 10th of May": "2031-05-10"}),
        ("The march of 6–9 May passed.", {"6–9 May": "2031-05-06/2031-05-09"}),
        ("The offer of March's summit was refused as late as July 2030.", {"March": "2031-03", "July 2030": "2030-07"}),
        ("The line was drawn in the 1960s and redrawn in Q2.", {"the 1960s": "196", "Q2": "2031-Q2"}),
        (
            "They have talked earlier this year, and since last winter.",
            {"earlier this year": "2031", "last winter": "2030-WI"},
        ),
        ("Neither side answered in the last six months.", {"the last six months": "P6M"}),
        (
            "Boats sail every Friday and daily in summer 2031.",
            {"every Friday": "XXXX-WXX-5", "daily": "P1D", "summer 2031": "2031-SU"},
        ),
        ("The pact fell six days after the raid.", {"six days": "P6D"}),
        (
            "The pact, signed two years ago, fell two weeks ago.",
            {"two years ago": "2029", "two weeks ago": "2031-04-30"},
        ),
        ("They last met in March of last year.", {"March of last year": "2030-03"}),
        ("Talks are now on and a deal may come any day.", {"now": "PRESENT_REF", "any day": "FUTURE_REF"}),
    ],
)
def test_an_expression_has_its_words_and_its_value(text: str, found: dict[str, str]) -> None:
    assert values(text, "2031-05-14") == found


def test_what_follows_is_reckoned_from_the_day_told_before() -> None:
    first, second, third = read(
        "The dam burst on May 3. Three days later the army came. The next day it left.", "2031-05-14"
    )
    assert (first.value, second.value, third.value) == ("2031-05-03", "2031-05-06", "2031-05-07")
    assert (first.relative_to, second.relative_to, third.relative_to) == ("published", "May 3", "Three days later")


def test_a_quotation_speaks_from_the_day_of_its_speech() -> None:
    text = "Tora Lund spoke on Sunday.\n\n“We will answer tomorrow,” she said. Nobody answered yesterday."
    assert values(text, "2031-05-14") == {"Sunday": "2031-05-11", "tomorrow": "2031-05-12", "yesterday": "2031-05-13"}


def test_a_story_goes_on_in_the_year_it_told(parser: Parser) -> None:
    text = "The port was shelled on August 6, 1945. Its garrison left on August 15."
    assert values(text, "2031-05-14", parser=parser) == {"August 6, 1945": "1945-08-06", "August 15": "1945-08-15"}


def test_an_hour_belongs_to_the_day_of_its_sentence() -> None:
    assert values("On May 3 the sirens went at 14:35.", "2031-05-14")["14:35"] == "2031-05-03T14:35"


def test_entries_of_a_live_page_share_the_day_and_the_zone() -> None:
    text = "13:50 GMT\nThe truce has held since May 11.\n\n12:05\nNobody has answered."
    assert values(text, "2031-05-14") == {
        "13:50 GMT": "2031-05-14T13:50Z",
        "May 11": "2031-05-11",
        "12:05": "2031-05-14T12:05Z",
    }


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He rang on May 11 at 8:17 am.", "XXXX-05-11T08:17"),
        ("He rang in May.", "XXXX-05"),
        ("He rang on Saturday.", "XXXX-WXX-6"),
        ("He rang yesterday.", "XXXX-XX-XX"),
        ("He rang last week.", "XXXX-WXX"),
        ("He rang last month.", "XXXX-XX"),
        ("He rang last year.", "XXXX"),
        ("He rang this morning.", "XXXX-XX-XXTMO"),
        ("He rang on the 12th.", "XXXX-XX-12"),
        ("He rang at Easter.", "XXXX-XX-XX"),
        ("It fell in the third quarter.", "XXXX-Q3"),
        ("It fell last spring.", "XXXX-SP"),
    ],
)
def test_no_year_is_invented(text: str, value: str) -> None:
    (timex,) = read(text)
    assert timex.value == value
    assert timex.earliest is None
    assert timex.latest is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He rang on May 11.", "2031-05-11"),
        ("He rang in December.", "2031-12"),
        ("He rang last year.", "2030"),
        ("He rang on Saturday.", "XXXX-WXX-6"),
        ("He rang at Easter.", "2031-04-13"),
    ],
)
def test_a_year_alone_dates_what_it_can(text: str, value: str) -> None:
    (timex,) = read(text, year=2031)
    assert timex.value == value
    assert read(text, "2031")[0].value == value


def test_a_date_told_in_full_needs_nothing() -> None:
    (timex,) = read("The pact of May 14, 1998 stands.")
    assert (timex.value, timex.relative_to) == ("1998-05-14", None)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("It fell in May 2030.", "2030-05", "2030-05"),
        ("It fell last week.", "2031-05-05", "2031-05-11"),
        ("It fell last weekend.", "2031-05-10", "2031-05-11"),
        ("It fell in the second quarter of 2030.", "2030-04-01", "2030-06-30"),
        ("It fell in the winter of 2029.", "2029-12-01", "2030-02-28"),
        ("It fell in the 1990s.", "1990", "1999"),
        ("It fell on 6-9 May.", "2031-05-06", "2031-05-09"),
        ("It fell on May 11 at 8:17 am.", "2031-05-11T08:17", "2031-05-11T08:17"),
        ("It fell on Monday night.", "2031-05-12", "2031-05-12"),
    ],
)
def test_bounds_are_the_first_and_last_date_that_is_meant(text: str, earliest: str, latest: str) -> None:
    (timex,) = read(text, "2031-05-14")
    assert (str(timex.earliest), str(timex.latest)) == (earliest, latest)


@pytest.mark.parametrize(
    "text",
    [
        "May the two capitals agree.",
        "Prime Minister Tora May said nothing.",
        "The Tessaly Today printed it.",
        "The columns march on; the second one sat down.",
        "A crowd of 2000 people stood there.",
        "It cost $2031 and 1,998 kroner.",
        "He may go, and prices fall.",
        "The spokesman, a 44-year-old lawyer, was the first to speak.",
        "It was an earlier offer of help from an unexpected quarter.",
    ],
)
def test_ordinary_words_are_no_times(text: str, parser: Parser) -> None:
    assert values(text, "2031-05-14", parser=parser) == {}


def test_furniture_holds_no_times() -> None:
    text = "Updated May 3, 2031 | 12 comments\nThe dam burst on May 2."
    assert [t.anchor.quote for t in read(text, "2031-05-14", furniture=((0, 33),))] == ["May 2"]
