"""Statements inside what others say: their cues, their sources outside the marks, relays, asides and relatives."""

import pytest
from tests.annotate.marks import read, told, unmark

from onrecord.lexicon.cues import load_cues
from onrecord.text.parser import Parser

CUES = load_cues()


def assert_told(marked: str, parser: Parser) -> None:
    want = unmark(marked)
    got = [told(statement) for statement in read(want.text, parser, CUES)]
    assert (want.source, want.content) in [(g.source, g.content) for g in got], got


@pytest.mark.parametrize(
    "marked",
    [
        'She said that {s Orlan} had "{c accepted} {q the offer without delay}".',
        'She said {s Orlan} had "{c rejected}" {q the offer}.',
        'He said: "{s I} never {c said} {q that}."',
        'He said: "The gates are shut, and {s I} {c said} {q it} in front of the council."',
        '"{s I} {c told} Ana Belo {q nothing of the kind}," he said.',
        '"{s He} {c told} me on Monday, and I thank him, that {q there was no need of a bridge}," she said.',
    ],
)
def test_what_others_said_is_told_in_a_quotation(marked: str, parser: Parser) -> None:
    assert_told(marked, parser)


@pytest.mark.parametrize(
    "marked",
    [
        "{s The navy} {c denied} {q reports that one of its boats had rammed the trawler}.",
        "{s Belo} {c rejected} {q the groundless slander by the Orlan council that her men had mined the road}.",
    ],
)
def test_a_claim_that_is_denied_is_taken_whole(marked: str, parser: Parser) -> None:
    assert_told(marked, parser)


def test_a_claim_goes_on_after_an_aside(parser: Parser) -> None:
    text = "She dismissed the suggestion, put about by the Herald, that the gates were open."
    assert ("the gates were open",) in [told(s).content for s in read(text, parser, CUES)]


def test_one_who_was_told_stands_before_the_marks(parser: Parser) -> None:
    text = 'Ana Belo said the colonel "was told to take up fishing".'
    (_, inner) = read(text, parser, CUES)
    assert (told(inner).content, told(inner).told) == (("to take up fishing",), "the colonel")


@pytest.mark.parametrize(
    "text",
    [
        "Ana Belo was quoted by Halden Radio as saying that the gates were shut.",
        "Halden Radio quoted Ana Belo as saying that the gates were shut.",
    ],
)
def test_who_quotes_says_it_around_the_one_quoted(text: str, parser: Parser) -> None:
    outer, inner = read(text, parser, CUES)
    assert (told(outer).source, told(inner).source) == ("Halden Radio", "Ana Belo")
    assert told(outer).content == told(inner).content
    assert inner.within == outer.id


def test_what_is_announced_stands_before_its_relative_clause(parser: Parser) -> None:
    text = "The ban, which Vesta announced on Monday, will hurt no one, Belo said."
    assert ("The ban",) in [told(s).content for s in read(text, parser, CUES)]


def test_a_second_verb_of_the_speaker_is_no_speech_within_the_first(parser: Parser) -> None:
    text = "President Belo had praised both Vesta and Orlan for agreeing to stop the shooting and offered to help them."
    for statement in read(text, parser, load_cues()):
        assert statement.within is None
