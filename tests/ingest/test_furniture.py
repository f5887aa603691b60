import re
from pathlib import Path

import pytest

from onrecord.ingest.files import read_inputs
from onrecord.ingest.furniture import find_furniture
from onrecord.ingest.metadata import find_outlet
from onrecord.lexicon.load import read_data
from onrecord.lexicon.page import _PageFile, load_page_words
from onrecord.model.document import Document

WORDS = load_page_words()
PAGE = read_data("furniture.toml", _PageFile)
REPORT = (
    "Orlat sent its envoy back to the table on Monday, two officials said, after a week in which no one spoke.",
    "The envoy, Mira Dray, told reporters that she had brought a letter and would not read it to them aloud.",
    "Vessin closed the bridge on 3 May 2031 and has said since then that it would stay closed until the spring.",
    "Nobody at the ministry answered the telephone, and the guards at the gate did not know of any letter at all.",
)


def lines_found(*lines: str, headline_apart: bool = False) -> list[str]:
    text = "\n".join(lines)
    return [text[a:b] for a, b in find_furniture(text, WORDS, headline_apart=headline_apart)]


@pytest.mark.parametrize("example", [x for e in PAGE.furniture for x in e.examples])
def test_each_example_of_the_lexicon_is_furniture(example: str) -> None:
    assert lines_found(example, *REPORT) == [example]


@pytest.mark.parametrize("counterexample", [x for e in PAGE.furniture for x in e.counterexamples])
def test_no_counterexample_of_the_lexicon_is(counterexample: str) -> None:
    assert lines_found(*REPORT[:2], counterexample, *REPORT[2:]) == []


@pytest.mark.parametrize(("line", "outlet"), [x for e in PAGE.outlet for x in e.examples.items()])
def test_each_example_of_an_outlet_line_tells_it(line: str, outlet: str) -> None:
    assert find_outlet(f"A headline\n{line}\n{REPORT[0]}", WORDS) == outlet


@pytest.mark.parametrize("line", [x for e in PAGE.outlet for x in e.counterexamples])
def test_no_counterexample_of_an_outlet_line_does(line: str) -> None:
    assert find_outlet(f"{line}\n{REPORT[0]}", WORDS) is None


def test_a_report_alone_has_no_furniture() -> None:
    assert lines_found(*REPORT) == []


def test_counters_that_follow_one_another_are_one_span() -> None:
    assert lines_found("A headline stands here", "- Views: 24", "- |", "- From: Vessin News", *REPORT) == [
        "- Views: 24\n- |\n- From: Vessin News"
    ]


def test_a_date_between_buttons_is_furniture_and_alone_it_is_not() -> None:
    assert lines_found("- 2 min read", "- 3 May", "- Share", *REPORT) == ["- 2 min read\n- 3 May\n- Share"]
    assert lines_found(*REPORT[:2], "3 May", *REPORT[2:]) == []


def test_the_clock_of_a_live_entry_stays_and_its_button_goes() -> None:
    assert lines_found("16:05 GMT Share this update", *REPORT) == ["Share this update"]


def test_a_few_words_on_top_are_a_kicker_only_where_the_headline_is_given_apart() -> None:
    assert lines_found("WORLD IN BRIEF", *REPORT, headline_apart=True) == ["WORLD IN BRIEF"]
    assert lines_found("WORLD IN BRIEF", *REPORT) == []


def test_an_open_last_line_is_no_sentence_of_the_report() -> None:
    assert lines_found(*REPORT, "Ten walks along the river this spring") == ["Ten walks along the river this spring"]
    assert lines_found("The minister said so", "and nobody else") == []


def words_at(text: str, spans: tuple[tuple[int, int], ...]) -> set[int]:
    return {a + m.start() for a, b in spans for m in re.finditer(r"\w+", text[a:b])}


def test_no_page_of_real_news_is_lost_to_furniture(shared: Path) -> None:
    """Of 84 cleaned articles less than one word in a hundred is taken for furniture."""
    documents = [d for d in read_inputs([str(shared / "gold/polnear_dev.jsonl")], WORDS) if isinstance(d, Document)]
    found = sum(len(words_at(d.text, d.furniture)) for d in documents)
    assert len(documents) == 84
    assert found < 0.01 * sum(len(d.text.split()) for d in documents)
