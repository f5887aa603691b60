"""Who is who over a report: names, offices, pronouns, and I and we inside quotations."""

import re

import pytest

from onrecord.annotate.coreference import resolve_coreference, resolve_speech
from onrecord.annotate.mentions import find_mentions
from onrecord.annotate.pipeline import annotate
from onrecord.lexicon.actors import load_actors
from onrecord.lexicon.lexicon import load_lexicon
from onrecord.lexicon.titles import Likeness, read_titles
from onrecord.model.document import Document
from onrecord.model.places import anchor
from onrecord.model.reading import Attribution, Mention, Quotation
from onrecord.text.paragraphs import parse_texts
from onrecord.text.parser import Parser

WORDS = load_actors()
TITLES = read_titles()


def read(parser: Parser, text: str) -> tuple[Document, tuple[Mention, ...]]:
    document = Document(id="d", text=text)
    parse = next(parse_texts(parser, [text]))
    return document, resolve_coreference(document, parse, find_mentions(document, parse, WORDS), WORDS)


def actors(parser: Parser, text: str, words: str) -> list[str | None]:
    return [m.actor for m in read(parser, text)[1] if m.anchor.quote == words]


def statement(  # the parts of a statement in the words of the text
    document: Document,
    source: str | None,
    content: str,
    *,
    quotation: Quotation = "direct",
    told: str | None = None,
    within: str | None = None,
) -> Attribution:
    def place(words: str) -> tuple[int, int]:
        match = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)").search(document.text)
        assert match is not None
        return match.span()

    at = place(content)
    return Attribution(
        id=content[:12],
        document=document.id,
        source=anchor(document, *place(source), stage="test", rule="test") if source else None,
        cue=None,
        content=(anchor(document, *at, stage="test", rule="test"),),
        quotation=quotation,
        speaker=None,
        speaker_name=None,
        within=within,
        told=anchor(document, *place(told), stage="test", rule="test") if told else None,
    )


def test_a_surname_is_the_person_of_the_full_name(parser: Parser) -> None:
    text = "Foreign Minister Ana Belo arrived on Monday. Belo said talks would begin. Ms Belo left."
    assert actors(parser, text, "Belo") == ["ana-belo"]
    assert actors(parser, text, "Ms Belo") == ["ana-belo"]


def test_an_office_beside_a_name_is_that_person(parser: Parser) -> None:
    text = "Ombeya's foreign minister, Joram Sulewe, welcomed the offer."
    assert actors(parser, text, "Ombeya's foreign minister") == ["joram-sulewe"]


def test_an_office_after_a_name_is_that_person(parser: Parser) -> None:
    text = "Joram Sulewe, a spokesman for the mission, welcomed the offer."
    assert actors(parser, text, "a spokesman") == ["joram-sulewe"]


def test_a_later_office_finds_its_holder(parser: Parser) -> None:
    text = "Kenyan Foreign Minister Ana Belo arrived. Omani President Ari Dosh left. The Kenyan minister was silent."
    assert actors(parser, text, "The Kenyan minister") == ["ana-belo"]


def test_an_office_waits_for_its_name(parser: Parser) -> None:
    text = 'Kesmara shut the gates, its water minister said on Tuesday. "We are ready," Tamsin Obare told reporters.'
    assert actors(parser, text, "its water minister") == ["tamsin-obare"]


def test_an_office_that_nobody_holds_in_the_text_keeps_its_state(parser: Parser) -> None:
    text = "Ombeya's defence minister did not answer."
    assert actors(parser, text, "Ombeya's defence minister") == ["ombeya-defence-minister"]


def test_a_pronoun_is_the_subject_before(parser: Parser) -> None:
    text = "Ana Belo met Ari Dosh in Lurane. She said the talks were good."
    assert actors(parser, text, "She") == ["ana-belo"]


def test_a_pronoun_heeds_a_title_that_tells_the_gender(parser: Parser) -> None:
    text = "Ms Belo thanked Mr Dosh. He said the talks were good."
    assert actors(parser, text, "He") == ["dosh"]


def test_the_ministry_is_the_one_spoken_of(parser: Parser) -> None:
    text = "Kenya's trade ministry rejected the claim. The ministry said it would wait."
    assert actors(parser, text, "The ministry") == ["kenya-trade-ministry"]


def test_letters_are_the_body_whose_name_they_shorten(parser: Parser) -> None:
    text = "The Joint Observation Mission left on Monday. JOM said it would be back."
    assert actors(parser, text, "JOM") == ["joint-observation-mission"]


@pytest.mark.parametrize("like", TITLES.likenesses, ids=lambda like: like.word)
def test_an_office_may_be_called_by_a_likeness(parser: Parser, like: Likeness) -> None:
    text = f"The {like.also[0]}, Tavi Belo, spoke to reporters on Monday. Later the {like.word} left."
    assert actors(parser, text, f"the {like.word}") == ["tavi-belo"]


@pytest.mark.parametrize("call", TITLES.callings, ids=lambda call: call.word)
def test_an_organisation_may_be_called_by_its_sort(parser: Parser, call: Likeness) -> None:
    text = f"The Halwe {call.also[0].title()} denied the claim on Monday. Later the {call.word} said it would wait."
    assert actors(parser, text, f"the {call.word}") == [f"halwe-{call.also[0]}"]


def test_both_sides_are_the_two_states(parser: Parser) -> None:
    text = "Kenya and Oman held talks on Monday. Both sides said they were satisfied."
    assert actors(parser, text, "Both sides") == ["kenya+oman"]


def test_nobody_is_guessed_where_the_text_names_nobody(parser: Parser) -> None:
    assert actors(parser, "He said the talks were good.", "He") == [None]


@pytest.mark.parametrize(("pronoun", "actor"), [("me", "ana-belo"), ("We", "kenya")])
def test_i_and_we_are_the_speaker_and_his_state(parser: Parser, pronoun: str, actor: str) -> None:
    text = '"We are ready. He told me so," Kenyan Foreign Minister Ana Belo said.'
    document, mentions = read(parser, text)
    said = statement(document, "Kenyan Foreign Minister Ana Belo", '"We are ready. He told me so,"')
    mentions, _ = resolve_speech(document, next(parse_texts(parser, [text])), mentions, (said,), WORDS)
    assert [m.actor for m in mentions if m.anchor.quote == pronoun] == [actor]


def test_who_was_told_inside_a_quotation_is_its_speaker(parser: Parser) -> None:
    text = "\"Secretary Dosh informed me that 'talks will begin with you',\" Ana Belo said."
    document, mentions = read(parser, text)
    outer = statement(document, "Ana Belo", "\"Secretary Dosh informed me that 'talks will begin with you',\"")
    inner = statement(document, "Secretary Dosh", "'talks will begin with you'", told="me", within=outer.id)
    mentions, bound = resolve_speech(document, next(parse_texts(parser, [text])), mentions, (outer, inner), WORDS)
    assert [(s.speaker, s.told_actor) for s in bound] == [("ana-belo", None), ("dosh", "ana-belo")]
    assert [m.actor for m in mentions if m.anchor.quote == "you"] == ["ana-belo"]


def test_a_speaker_named_by_a_possessor_is_the_person(parser: Parser) -> None:
    text = "Tovria's Sela Dravic said the talks were good."
    document, mentions = read(parser, text)
    said = statement(document, "Tovria's Sela Dravic", "the talks were good", quotation="indirect")
    _, bound = resolve_speech(document, next(parse_texts(parser, [text])), mentions, (said,), WORDS)
    assert bound[0].speaker == "sela-dravic"


def test_land_that_is_quarrelled_over_is_none_of_the_two_sides(parser: Parser) -> None:
    text = (
        "India's foreign minister, Anil Rao, spoke of Kashmir. Pakistan's foreign minister, Omar Zai, came to Kashmir. "
        "He saw Kashmir from the air, and Kashmir was cold. Both nations had agreed to talk."
    )
    assert actors(parser, text, "Both nations") == ["india+pakistan"]


def whole(parser: Parser, text: str, outlet: str = "Vesta Radio") -> dict[str, str | None]:
    """Return the speaker of each statement by the beginning of its content."""
    document = Document(id="d", text=text, outlet=outlet)
    reading = annotate(document, next(parse_texts(parser, [text])), load_lexicon())
    return {s.content[0].quote.strip("“”").split(" ")[0]: s.speaker for s in reading.statements}


def test_a_quotation_on_its_own_is_of_the_subject_before_it(parser: Parser) -> None:
    text = (
        "Rui Kato said the dam was full.\n\nMinister Ana Belo was in no hurry. “Patience is cheap. Nobody will leave.”"
    )
    assert whole(parser, text)["Patience"] == "ana-belo"


def test_questions_are_the_outlets_and_answers_the_guests(parser: Parser) -> None:
    text = (
        "Orlan has agreed to talks, its minister Ana Belo said in an interview. Excerpts:\n\n"
        "Q: Why do you agree now?\n\nA: “Because the river fell.”\n\n"
        "Q: What else changed this year?\n\nA: “Nothing else.”"
    )
    found = whole(parser, text)
    assert found["Why"] == "vesta-radio"
    assert found["Because"] == "ana-belo"


def test_i_is_the_speaker_of_a_turn_without_quotation_marks(parser: Parser) -> None:
    text = (
        "Mayor Jon Abel met us.\n\nVesta Radio: What happened here?\n\nAbel: I told my wife that it was thunder.\n\n"
        "Vesta Radio: And later?\n\nAbel: Nobody came."
    )
    assert whole(parser, text)["it"] == "jon-abel"


def test_a_paper_that_was_told_is_the_one_that_asks(parser: Parser) -> None:
    text = "Minister Ana Belo told this newspaper that talks had failed. Asked whether she would resign, she laughed."
    assert whole(parser, text)["she"] == "vesta-radio"


def test_who_is_only_spoken_of_is_less_likely_meant(parser: Parser) -> None:
    text = (
        "Minister Lenka Soria told reporters that envoy Corin Faye had rung her at noon. "
        "The water would be shared, she said."
    )
    assert whole(parser, text)["The"] == "lenka-soria"


def test_a_first_name_tells_the_gender(parser: Parser) -> None:
    text = "Envoy Ruth Marr met General Boris Tann. He said the road was open."
    assert whole(parser, text)["the"] == "boris-tann"


def test_both_sides_are_shown_under_their_names(parser: Parser) -> None:
    mentions = read(parser, "India and Pakistan signed. The two countries will meet.")[1]
    assert "India and Pakistan" in [m.name for m in mentions if m.anchor.quote == "The two countries"]


def test_one_is_one_of_those_spoken_of_before(parser: Parser) -> None:
    text = "Western diplomats believe otherwise. One recalled that the minister had left early."
    assert whole(parser, text)["the"] == "unnamed:western:diplomats"


def test_whom_nobody_names_is_not_taken_up_a_paragraph_later(parser: Parser) -> None:
    text = (
        "Minister Ana Belo leads the talks.\n\nThe bridge is closed, a diplomat says.\n\n"
        "The notice, she adds, is twelve months long."
    )
    assert [s for name, s in whole(parser, text).items() if name == "The"] == ["ana-belo"]


def test_an_office_that_waits_is_not_another_states_person(parser: Parser) -> None:
    text = (
        "India's foreign minister has told how it ended. Pakistan's Sela Drav disagreed. "
        "In an interview at her home, Ruta Ansel told reporters that she was calm."
    )
    assert actors(parser, text, "India's foreign minister") == ["ruta-ansel"]


def speakers(parser: Parser, text: str) -> list[str | None]:
    """The speakers of all statements, in the order of their contents."""
    document = Document(id="d", text=text)
    reading = annotate(document, next(parse_texts(parser, [text])), load_lexicon())
    return [s.speaker for s in reading.statements]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Mr Idar Voss and Ms Edda Brek met on Monday. Neither said that the pact was void.", "edda-brek+idar-voss"),
        ("Mr Idar Voss and Ms Edda Brek spoke; the latter said that the pact was void.", "edda-brek"),
        ("The police fled. Neither said that the pact was void.", None),
    ],
)
def test_both_and_neither_are_the_two_named_together(parser: Parser, text: str, last: str | None) -> None:
    assert speakers(parser, text)[-1] == last


def test_a_paper_is_of_the_one_who_spoke_in_it(parser: Parser) -> None:
    text = (
        "In a statement, Kenya's energy ministry denied that a valve was shut. The statement said the gas was flowing."
    )
    assert speakers(parser, text) == ["kenya-energy-ministry"] * 2


def test_what_you_own_inside_a_quotation_is_of_the_one_told(parser: Parser) -> None:
    text = '"Your spokesperson said the door was shut," Omani minister Edda Brek told Kenya\'s president.'
    assert "kenya-spokesperson" in speakers(parser, text)


def test_a_counterpart_holds_the_same_office(parser: Parser) -> None:
    text = "Kenyan Foreign Minister Ana Belo spoke. Her Omani counterpart said the port was open."
    assert speakers(parser, text) == ["oman-foreign-minister"]


def test_who_quotes_another_says_what_he_quotes(parser: Parser) -> None:
    text = "Reuters quoted two Kenyan diplomats as saying the port was shut."
    assert speakers(parser, text) == ["reuters", "unnamed:kenya:diplomats"]


def test_some_of_a_party_are_counted_with_their_words(parser: Parser) -> None:
    text = "At least three people briefed on the matter said the bank had agreed."
    reading = annotate(Document(id="d", text=text), next(parse_texts(parser, [text])), load_lexicon())
    assert [s.speaker_name for s in reading.statements] == ["At least three people briefed on the matter"]
