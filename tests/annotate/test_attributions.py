"""Who says what: one behaviour a test, in news sentences of invented states."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.annotate.marks import RULES_ALONE, assert_read, read, told, unmark

from onrecord.annotate.attributions import find_attributions
from onrecord.annotate.quotations import find_quotations
from onrecord.lexicon.cues import load_cues
from onrecord.model.document import Document
from onrecord.text.parse import Parse, Token
from onrecord.text.parser import Parser

CUES = load_cues()


@pytest.mark.parametrize(
    "marked",
    [
        '{q "The gates stay shut,"} {s Belo} {c said}.',
        '{q "The gates stay shut,"} {c said} {s Foreign Minister Ana Belo}.',
        '{s Belo} {c said}: {q "The gates stay shut."}',
        '{q "The gates,"} {s Belo} {c said}, {q "stay shut."}',
    ],
    ids=["after", "inverted", "before", "inside"],
)
def test_a_cue_stands_after_before_or_inside_its_quotation(marked: str, parser: Parser) -> None:
    assert_read(marked, parser)


def test_a_quotation_that_goes_on_is_a_further_span(parser: Parser) -> None:
    assert_read('{q "We waited nine days,"} {s Belo} {c said}. {q "Then we left."}', parser)


def test_paragraphs_each_opened_by_a_mark_are_one_statement(parser: Parser) -> None:
    assert_read("{q “We waited nine days,”} {s Belo} {c said}.\n\n{q “Then we left.}\n\n{q “It was cold.”}", parser)


def test_a_quotation_without_any_cue_has_no_source(parser: Parser) -> None:
    text = 'The minister was careful. "Closed is a big word. The gates were early."'
    statements = read(text, parser, CUES)
    assert [(s.source, s.content[0].quote[:7]) for s in statements] == [(None, '"Closed')]


def test_quoted_words_inside_a_sentence_are_no_speech(parser: Parser) -> None:
    assert read('The so-called "river gate" was painted green in May.', parser, CUES) == ()


def test_a_participle_keeps_the_speaker(parser: Parser) -> None:
    assert_read('"The gates stay shut," {s Belo} said, {c adding} that {q the river was low}.', parser)


def test_a_second_verb_keeps_the_speaker(parser: Parser) -> None:
    assert_read("{s Belo} denied that her men had fired and {c said} {q a gunner from Vesta was responsible}.", parser)


def test_chains_nest_to_any_depth(parser: Parser) -> None:
    text = 'Belo said Minister Ruk had told her that "Vesta says the gates stay shut".'
    statements = {s.source.quote: s for s in read(text, parser, CUES) if s.source}
    outer, middle, inner = statements["Belo"], statements["Minister Ruk"], statements["Vesta"]
    assert (outer.within, middle.within, inner.within) == (None, outer.id, middle.id)


def test_a_cue_around_another_is_no_part_of_what_that_says(parser: Parser) -> None:
    inner, outer = read("Rui Kato told her on Sunday that the dam had failed, she says.", parser, CUES)[::-1]
    if inner.within is None:
        inner, outer = outer, inner
    assert inner.within == outer.id
    assert [part.quote for part in inner.content] == ["the dam had failed"]


def test_the_one_spoken_to_is_told(parser: Parser) -> None:
    told_by = [s.told.quote for s in read("Belo told reporters that talks had failed.", parser, CUES) if s.told]
    assert told_by == ["reporters"]


@pytest.mark.parametrize(
    "marked",
    [
        '{q "The gates stay shut,"} {s Belo} {c told} {t reporters} in Kolvat.',
        "{s She} {c informed} {t me} that {q the gates were shut}.",
        "{s Belo} {c has revealed} to {t Vesta Radio} that {q the gates were shut}.",
        "{s Belo} {c said} in an interview on Monday with {t the Courier} that {q the gates were shut}.",
        "{s Belo} {c denied} in an interview with {t the Courier} that {q her men had fired}.",
        "{s Belo} {c wrote} on {t his platform, Agora}, that {q the gates were shut}.",
        "{s Belo} {c rejected} {q the offer} during {t an official briefing}.",
        "{q The claim} was {c confirmed} by {s Vesta's foreign ministry} during {t an official briefing}.",
        "At {t a stormy press conference}, {s Belo} {c denied} that {q her men had fired}.",
        "{s The minister}, speaking to {t reporters} in Kolvat, {c denied} that {q her men had fired}.",
        "{s Belo} {c said} {q the gates were shut}, speaking to {t reporters}.",
        "{s His} {c claim} to {t reporters} that {q talks had failed} was false.",
        "{t Reporters} were {c told} by {s Belo} that {q the gates were shut}.",
    ],
)
def test_who_is_told_or_where_is_no_part_of_the_content(marked: str, parser: Parser) -> None:
    want = unmark(marked)
    got = [told(statement) for statement in read(want.text, parser, CUES)]
    assert (want.source, want.content, want.told) in [(g.source, g.content, g.told) for g in got], got


def test_what_only_carries_the_words_is_not_told_and_does_not_hide_the_speaker(parser: Parser) -> None:
    got = [told(s) for s in read("Belo said in an official statement that the gates were shut.", parser, CUES)]
    assert [(g.source, g.content, g.told) for g in got] == [("Belo", ("the gates were shut",), None)]


def test_who_goes_on_speaking_speaks_to_the_same(parser: Parser) -> None:
    text = '"The gates stay shut," Belo told reporters, adding that the river was low.'
    assert [told(s).told for s in read(text, parser, CUES)] == ["reporters", "reporters"]


def test_who_answers_a_question_was_asked(parser: Parser) -> None:
    text = "Asked whether the gates were shut, the minister said they were."
    assert "the minister" in [told(s).told for s in read(text, parser, CUES)]


def test_a_denial_stands_denied_and_a_denied_denial_does_not(parser: Parser) -> None:
    stands = [s.stands for s in read("Belo denied that her men had fired.", parser, CUES)]
    assert stands == ["denied"]
    stands = [s.stands for s in read("Belo did not deny that her men had fired.", parser, CUES)]
    assert stands == ["claimed"]


def test_own_deeds_to_come_are_promised(parser: Parser) -> None:
    assert [s.stands for s in read("Belo said she would open the gates.", parser, CUES)] == ["promised"]


def test_what_would_not_be_said_is_no_statement(parser: Parser) -> None:
    assert read("Belo would not say whether the gates were shut.", parser, CUES) == ()


def test_a_headline_names_its_speaker_after_the_colon(parser: Parser) -> None:
    marked = "{q 'The Gates Stay Shut'}{c :} {s Minister Belo} on the river row\nThe gates were shut on Monday."
    assert_read(marked, parser)


def test_an_interview_gives_each_turn_to_its_label(parser: Parser) -> None:
    text = "Q: Are the gates shut?\n\nA: They are.\n\nQ: Since when?\n\nA: Since May."
    statements = read(text, parser, CUES)
    assert [s.source.quote for s in statements if s.source] == ["Q", "A", "Q", "A"]


def test_an_agency_relays_its_source(parser: Parser) -> None:
    text = "The agency quoted Belo as saying that the gates were shut."
    outer, inner = read(text, parser, CUES)
    assert (outer.source and outer.source.quote, inner.source and inner.source.quote) == ("The agency", "Belo")
    assert inner.within == outer.id


def test_a_prompt_is_asked_by_nobody_named(parser: Parser) -> None:
    text = "Asked whether the gates were shut, Belo said they were."
    first = read(text, parser, CUES)[0]
    assert (first.source, first.content[0].quote, first.stands) == (None, "the gates were shut", "asked")


def test_furniture_is_skipped(parser: Parser) -> None:
    text = "Belo said talks had failed."
    document = Document(id="test", text=text, furniture=((0, len(text)),))
    parse = next(iter(parser([text])))
    assert find_attributions(document, parse, find_quotations(document), (), (), CUES, RULES_ALONE) == ()


def flat_parse(text: str) -> Parse:
    """Return a parse with no tree at all: every word hangs on the first."""
    tokens: list[Token] = []
    at = 0
    for word in text.split():
        start = text.index(word, at)
        at = start + len(word)
        fields = {"text": word, "lemma": word.lower(), "pos": "X", "tag": "XX", "morph": "", "ent": ""}
        head = {"head": 0, "dep": "root" if not tokens else "dep"}
        tokens.append(Token(i=len(tokens), start=start, end=at, **fields, **head))  # type: ignore[arg-type]  # by name
    return Parse(text, tuple(tokens), ((0, len(tokens)),) if tokens else ())


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(["Belo", "said", "that", '"we', 'left,"', "“", "”", ":", "\n\n", "told", "who", "to", "."])
    )
)
def test_no_text_makes_it_fail_and_quotes_are_the_texts(words: list[str]) -> None:
    text = " ".join(words)
    document = Document(id="test", text=text)
    for statement in find_attributions(
        document, flat_parse(text), find_quotations(document), (), (), CUES, RULES_ALONE
    ):
        for part in (*statement.content, statement.source, statement.cue):
            assert part is None or text[part.start : part.end] == part.quote


@pytest.mark.parametrize(
    "marked",
    [
        "{q The plan} was {c dubbed} {q a trap} by {s the deputies}.",
        "{s Belo} {c called on} both armies {q to leave the hill}.",
        "{s Belo} {c called} for {q the gates to be opened}.",
        "{s The farmers}, {c worried} about {q the harvest}, left the hill.",
        "{s Belo} {c condemned} {q the closure of the bridge} during the talks.",
    ],
    ids=["passive name", "told after a preposition", "called for a thing to be done", "adjective", "circumstance"],
)
def test_a_content_is_found_where_the_cue_puts_it(marked: str, parser: Parser) -> None:
    assert_read(marked, parser)


def test_a_cue_that_opens_a_quotation_has_its_source_before_the_marks(parser: Parser) -> None:
    (_, inner) = read('She said the colonel "categorically denies having warned anybody".', parser, CUES)

    assert told(inner).source == "the colonel"
    assert told(inner).content == ("having warned anybody",)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("If the Vestans insist it is mediation, call it what you like.", "it is mediation"),
        ("When Belo says no paper has come, I believe him.", "no paper has come"),
        (
            "The assertion of the minister that nine villages are without water is false.",
            "nine villages are without water",
        ),
    ],
)
def test_what_is_said_ends_before_the_main_clause(text: str, content: str, parser: Parser) -> None:
    assert (content,) in [told(statement).content for statement in read(text, parser, CUES)]


@pytest.mark.parametrize("asked", ["When asked about the dam after the flood", "Asked about the dam"])
def test_what_was_asked_about_is_no_statement(asked: str, parser: Parser) -> None:
    statements = read(f"{asked}, Belo said it was shut.", parser, CUES)

    assert [told(statement).content for statement in statements] == [("it was shut",)]


def test_what_was_asked_has_no_known_asker(parser: Parser) -> None:
    asked, answered = read("When asked whether the gate would open, Belo said it was shut.", parser, CUES)

    assert (asked.source, asked.content[0].quote, asked.stands) == (None, "the gate would open", "asked")
    assert told(answered).source == "Belo"
