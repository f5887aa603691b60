"""How far a source reaches, and whose words they are: one behaviour a test, in sentences of invented states."""

import pytest
from tests.annotate.marks import assert_read, read, told

from onrecord.lexicon.cues import load_cues
from onrecord.text.parser import Parser

CUES = load_cues()


@pytest.mark.parametrize(
    "marked",
    [
        "{s Ana Belo, a historian at the University of Kolvat}, {c said} {q the gates would stay shut}.",
        "{s Ana Belo, who runs the harbour office}, {c said} {q the gates would stay shut}.",
        "{s Ana Belo, of Kolvat}, {c said} {q the gates would stay shut}.",
        "{s Growers, including the Union of Naivale}, {c said} {q the gates would stay shut}.",
        "According to the log, {s the mission's head, retired general Pieter Ruk}, {c rejected} {q the charge}.",
    ],
    ids=["apposition", "office", "place", "members", "title first"],
)
def test_what_says_who_a_source_is_belongs_to_it(marked: str, parser: Parser) -> None:
    assert_read(marked, parser)


@pytest.mark.parametrize(
    "marked",
    [
        "{s Ana Belo}, who walked the empty quay with two reporters, {c said} {q the gates would stay shut}.",
        "{s Ana Belo}, speaking in Kolvat, {c said} {q the gates would stay shut}.",
        "{s The ministry} in a letter {c said} {q the gates would stay shut}.",
    ],
    ids=["deed", "participle", "letter"],
)
def test_what_a_source_does_does_not(marked: str, parser: Parser) -> None:
    assert_read(marked, parser)


@pytest.mark.parametrize(
    "marked",
    [
        "At Monday's harbour debate, {s Belo} {c said} {q the gates would stay shut}.",
        "In a radio interview {s Belo} {c said} {q the gates would stay shut}.",
        "When she bought the mill from Ruk, {s Ms. Belo} {c said} {q the gates would stay shut}.",
        "In a statement, {s one of the growers' lawyers, Pieter Ruk}, {c said} {q the gates would stay shut}.",
    ],
    ids=["debate", "interview", "clause", "statement"],
)
def test_what_stands_before_a_source_is_not_of_it(marked: str, parser: Parser) -> None:
    assert_read(marked, parser)


def test_a_source_after_according_to_keeps_its_apposition(parser: Parser) -> None:
    assert_read("{q The gates stay shut}, {c according to} {s Ana Belo, head of the harbour office}.", parser)


@pytest.mark.parametrize(
    "marked",
    [
        "{s The council} issued a statement {c calling} {q the vote a farce}.",
        "{s Other ministers} used plain words to {c condemn} {q the raid}.",
        "{s Growers} said they want talks, but {c pledged} {q to stay}.",
    ],
    ids=["document", "means", "second verb"],
)
def test_a_verb_without_a_subject_tells_the_words_of_another(marked: str, parser: Parser) -> None:
    assert_read(marked, parser)


def test_a_further_verb_in_a_relative_clause_goes_on_with_its_pronoun(parser: Parser) -> None:
    assert_read("Growers met Ana Belo, {s who} smiled and {c called} for {q talks}.", parser)


def test_the_one_named_after_for_does_the_infinitive(parser: Parser) -> None:
    assert_read("The vote made it hard for {s Belo} to {c reject} {q the plan}.", parser)


def test_what_somebody_claims_is_part_of_the_question(parser: Parser) -> None:
    text = "Asked whether the gates were shut, as Vesta claims, Belo laughed."
    got = [told(statement) for statement in read(text, parser, CUES)]
    want = [(None, ("the gates were shut, as Vesta claims",)), ("Vesta", ("the gates were shut",))]
    assert [(g.source, g.content) for g in got] == want


@pytest.mark.parametrize(
    "marked",
    [
        "{s Minister Ruk} repeated his {c demand} that {q the gates be opened}.",
        "Envoys laughed at {s the Ministry of Energy's} {c claim} that {q the gates were open}.",
        "Vesta denied a {s Kolvat Courier} {c report} that {q the gates were open}.",
    ],
    ids=["who repeats it", "office", "named before it"],
)
def test_a_noun_tells_whose_claim_it_is(marked: str, parser: Parser) -> None:
    assert_read(marked, parser)
