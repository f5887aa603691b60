"""Where a content starts and of which parts it is made, when its cue is cut in or set behind other words."""

import pytest
from tests.annotate.marks import assert_read

from onrecord.text.parser import Parser


@pytest.mark.parametrize(
    "marked",
    [
        "{q The bridge}, {s Belo} {c said}, {q would stay shut until May}.",
        "{q Even if the rain stops}, {s Belo} {c said}, {q the bridge will stay shut}.",
        "{q In the northern villages}, {s Belo} {c said}, {q nobody had voted}.",
        "{q The bridge will stay shut}, {s Belo} {c said}, {q until the rain stops}.",
        "{q That is why}, {s Belo} {c said}, {q the bridge was shut}.",
        "{q Vesta agreed}, {c according to} {s two envoys}, {q on one condition}.",
        "They reached the bridge, {q which}, {s Belo} {c said}, {q was shut}.",
    ],
    ids=["predicate", "condition", "phrase", "until", "why", "according", "relative"],
)
def test_both_halves_around_an_inserted_cue_are_said(marked: str, parser: Parser) -> None:
    assert_read(marked, parser)


@pytest.mark.parametrize(
    "marked",
    [
        "{s Belo} {c said}, in a letter to the council, that {q the bridge was shut}.",
        "{s Belo} {c warned}, as her rival had done, that {q the bridge was shut}.",
    ],
)
def test_an_aside_between_cue_and_that_is_not_said(marked: str, parser: Parser) -> None:
    assert_read(marked, parser)


def test_a_source_named_first_keeps_its_apposition(parser: Parser) -> None:
    assert_read("{c According to} {s Ana Belo, the foreign minister}, {q the bridge had been shut for a week}.", parser)


def test_a_sentence_that_ends_with_a_stop_is_no_content_of_a_cue_with_an_object(parser: Parser) -> None:
    assert_read('Her guard told her: "The bridge is shut." {s Belo} {c rejected} {q the report}.', parser)


def test_an_as_clause_with_a_clause_of_its_own_says_only_that(parser: Parser) -> None:
    assert_read("The crowd left the bridge, as {s Belo} {c said} {q the river was rising}.", parser)


def test_what_a_relative_clause_calls_an_apposition_is_only_the_name(parser: Parser) -> None:
    assert_read('Vesta shut the bridge, a step that {s Belo} {c called} {q "a trap"}.', parser)


def test_a_clause_that_tells_an_object_is_said_with_it(parser: Parser) -> None:
    assert_read("{s Belo} {c rejected} {q the baseless rumour that the bridge was shut}.", parser)


def test_a_statement_in_brackets_ends_with_them(parser: Parser) -> None:
    assert_read("The nine guards ({s Belo} {c says} {q there were four}) left the bridge at noon.", parser)
