"""Quotations and their speakers: right of the cue, cut by it, in headlines, interviews and from sentence to sentence."""

import pytest
from tests.annotate.marks import assert_read, read

from onrecord.lexicon.cues import load_cues
from onrecord.text.parser import Parser

CUES = load_cues()


@pytest.mark.parametrize(
    "marked",
    [
        '{s Belo} {c said}: {q "The gates stay shut. Nobody asked us."}',
        '{s Belo} {c told} a paper in Kolvat on Monday: {q "The gates stay shut. Nobody asked us."}',
        '{s Belo} {c says}, {q "The gates stay shut,"} and the river rose.',
        '{s Belo} {c vowed} {q to punish "those who opened the gates"}.',
        '{s Belo} {c said} {q it "regrets and does not recognise" the order}.',
        '{s Belo} {c boasted} of {q a "very old paper" from Vesta}.',
    ],
)
def test_what_follows_a_cue_is_said_to_its_end(marked: str, parser: Parser) -> None:
    assert_read(marked, parser)


def test_a_quotation_inside_another_ends_with_its_own_mark(parser: Parser) -> None:
    assert_read(
        "“{s She} {c told} me, {q ‘If I open one gate, they will ask for all.’} I kept the note,” Belo said.", parser
    )


@pytest.mark.parametrize(
    "marked",
    [
        '{q "The gates,"} {s Belo} {c said} at a rally in Kolvat, N.C., {q "stay shut."}',
        '{q "I like the gates,"} {s Belo} {c said}, but {q "they stay shut."}',
        '{q The gates are "old and tired,"} {s Belo} {c wrote} to a friend, and {q "of no use."}',
    ],
)
def test_a_quotation_goes_on_after_its_cue(marked: str, parser: Parser) -> None:
    assert_read(marked, parser)


def test_a_quotation_goes_on_after_an_indirect_statement_with_quoted_words(parser: Parser) -> None:
    assert_read('{q The gates are "old and tired,"} {s Belo} {c said}. {q "We will mend them in May."}', parser)


def test_a_heading_in_single_marks_is_no_speech(parser: Parser) -> None:
    text = '"We stay," Belo said. "Nobody asked us."\n\n\'The River Is High.\'\n\nThe rain came in May.'
    assert not any("River" in part.quote for s in read(text, parser, CUES) for part in s.content)


@pytest.mark.parametrize(
    "marked",
    [
        "{q ‘Open The Gates’}: {s Belo}\n\nThe talks began on Monday.",
        '{q "They gave us an hour"}: {s the mayor of Kolvat} speaks\n\nThe talks began on Monday.',
        '{q Door to talks "not shut"}: {s Belo}\n\nThe talks began on Monday.',
        "LIVE | Gate talks\n\n16:05 Update\n\n{s Vesta} {q 'needs no umpire'}\n\nThe talks began on Monday.",
    ],
)
def test_a_headline_quotes(marked: str, parser: Parser) -> None:
    assert_read(marked, parser)


def test_an_interview_may_stand_in_marks(parser: Parser) -> None:
    turns = '"MARR: Who shut the gates?\n\n"BELO: We did.\n\n"MARR: Why?\n\n"BELO: It rained."'
    got = [(s.source.quote if s.source else None, s.content[0].quote) for s in read(turns, parser, CUES)]
    assert got == [("MARR", "Who shut the gates?"), ("BELO", "We did."), ("MARR", "Why?"), ("BELO", 'It rained."')]


def test_an_entry_of_a_live_page_keeps_its_quotation(parser: Parser) -> None:
    text = '14:30 "We go wherever there is a witness," the text reads.\n\n13:15 Vesta: not so fast. "We shall go if the toll falls."'
    assert len(read(text, parser, CUES)) == 2


@pytest.mark.parametrize(
    "marked",
    [
        '{q The gates}, {s Belo} {c said}, {q will stay shut until her envoy returns}. {q "Nobody asked us."}',
        '{q "Nobody asked us,"} {s Belo} {c said} on Monday at a meeting in Kolvat of the river towns, which her own party had called after the flood and which went on until the lamps were lit and the last of the boatmen had gone home without a word to anyone on the long road that runs beside the river to the two gates. {q "We asked them."}',
    ],
)
def test_the_sentence_after_goes_on_in_quotation_marks(marked: str, parser: Parser) -> None:
    assert_read(marked, parser)


def test_what_goes_on_belongs_to_the_outermost_speaker(parser: Parser) -> None:
    text = 'Minister Ruk told her that the gates "stay shut", Belo said. "I cannot prove it."'
    (going_on,) = [s for s in read(text, parser, CUES) if any("prove" in part.quote for part in s.content)]
    assert going_on.source is not None
    assert going_on.source.quote == "Belo"


def test_paragraphs_before_a_cue_are_one_statement(parser: Parser) -> None:
    text = 'Ruk said: "No."\n\n“We waited nine days.\n\n“It was cold.\n\n“Then we left,” Belo said.'
    (belo,) = [s for s in read(text, parser, CUES) if s.source and s.source.quote == "Belo"]
    assert [part.quote[1:9] for part in belo.content] == ["We waite", "It was c", "Then we "]


@pytest.mark.parametrize(
    "marked",
    [
        '{s Belo} {c said} {q there was a bump, "a kiss, not a ramming"}.',
        '{s Belo} {c said} {q the gates were "old and tired", and that everyone knew it}.',
        "{s Belo} {c said} {q the gates were shut, and that they would stay so}.",
        '{q The offer of May}, {s she} {c says}, {q "is where I left it"}.',
    ],
)
def test_what_is_said_goes_on_to_its_last_clause(marked: str, parser: Parser) -> None:
    assert_read(marked, parser)


def test_what_is_said_inside_ends_before_the_cue_after_it(parser: Parser) -> None:
    assert_read('{s Kolvat} {c believes} {q the gates are "old and tired"}, she says.', parser)


@pytest.mark.parametrize(
    "marked",
    [
        'On Sunday\'s edition of "The River Hour," {s Belo} {c said} {q the gates would stay shut}.',
        'In her book, "Ten Years at the Gates," {s Belo} {c argued} that {q the river was too low}.',
    ],
)
def test_the_name_of_a_broadcast_or_a_book_is_not_what_is_said(marked: str, parser: Parser) -> None:
    assert_read(marked, parser)


def test_quoted_words_end_before_a_clause_about_the_saying(parser: Parser) -> None:
    assert_read('{s Belo} {c boasted} of {q a "very old paper"} after the gates were shut in May.', parser)
