import pytest
from tests.primary.reading import document_of, read
from tests.primary.texts import POST, PRESSER, STATEMENT

from onrecord.model.reading import Annotations, Attribution
from onrecord.text.parser import Parser


def turns(reading: Annotations) -> list[Attribution]:
    return [s for s in reading.statements if s.given is not None]


def at(reading: Annotations, words: str) -> Attribution:
    return next(s for s in reading.statements if s.given is None and any(words in c.quote for c in s.content))


def test_a_turn_is_a_direct_statement_of_whom_its_label_and_the_head_name(parser: Parser) -> None:
    reading = read(parser, document_of(PRESSER))
    assert [(s.speaker, s.quotation, s.cue) for s in turns(reading)] == [
        (speaker, "direct", None)
        for speaker in ("edda-lorne", "unnamed:-:reporter", "edda-lorne", "abel", "unnamed:-:reporter", "edda-lorne")
    ]
    assert turns(reading)[1].stands == "asked"
    assert turns(reading)[1].told_actor == "edda-lorne"
    assert {m.actor for m in reading.mentions if m.anchor.quote == "MINISTER LORNE"} == {"edda-lorne"}


def test_whom_a_speaker_quotes_is_nested_in_his_turn(parser: Parser) -> None:
    reading = read(parser, document_of(PRESSER))
    first = turns(reading)[0]
    quoted = at(reading, "regrets the decision")
    assert (quoted.within, quoted.speaker) == (first.id, "vash")
    asked = at(reading, "broken the Canal Treaty")
    assert (asked.within, asked.speaker) == (turns(reading)[1].id, "istrel")


def test_i_and_we_are_who_has_the_turn(parser: Parser) -> None:
    reading = read(parser, document_of(PRESSER))
    assert {m.actor for m in reading.mentions if m.anchor.quote == "I"} == {"edda-lorne"}


def test_a_statement_is_its_issuers_word_and_its_minister_speaks_within_it(parser: Parser) -> None:
    reading = read(parser, document_of(STATEMENT, "statement"))
    (issued,) = turns(reading)
    assert issued.speaker == "istrel-foreign-affairs-ministry"
    assert [c.quote.split()[0] for c in issued.content] == ["Istrel", "Carwen", "The"]
    assert at(reading, "a treaty is not a timetable").speaker == "tobin-vash"
    assert at(reading, "to reopen the lock").speaker == issued.speaker
    assert all(s.within == issued.id for s in reading.statements if s is not issued)


def test_a_post_is_its_authors_word(parser: Parser) -> None:
    reading = read(parser, document_of(POST, "post"))
    assert {s.speaker for s in reading.statements} == {"edda-lorne"}
    assert len(turns(reading)) == 1


@pytest.mark.parametrize(
    ("speaker", "outlet", "actor"),
    [
        ("Ana Belo", None, "ana-belo"),
        ("Foreign Minister Ana Belo", "Orlan Daily", "ana-belo"),
        (None, "Ana Belo", "ana-belo"),
        ("France", None, "france"),
    ],
)
def test_whose_words_they_are_may_be_told_with_them(
    parser: Parser, speaker: str | None, outlet: str | None, actor: str
) -> None:
    reading = read(parser, document_of("We did not close the lock.", "post", speaker=speaker, outlet=outlet))
    (post,) = turns(reading)
    assert (post.speaker, post.source) == (actor, None)


def test_the_outlet_of_a_transcript_is_not_taken_for_its_speaker(parser: Parser) -> None:
    reading = read(parser, document_of("We did not close the lock.", outlet="Orlan Daily"))
    (whole,) = turns(reading)
    assert (whole.speaker, whole.speaker_name) == (None, None)


def test_an_interpreter_says_what_the_one_before_said(parser: Parser) -> None:
    text = "MR. HOLT: (Speaks in Vestan.)\n\nINTERPRETER: We are ready to meet.\n\nQ: When?\n\nINTERPRETER: Tomorrow."
    reading = read(parser, document_of(text, speaker="Karl Holt"))
    said = [(s.speaker, s.given) for s in turns(reading)]
    assert said == [("karl-holt", "translated"), ("unnamed:-:reporter", "own"), ("karl-holt", "translated")]


@pytest.mark.parametrize(
    ("head", "actor"),
    [
        ("REMARKS BY PRESIDENT SELNA IN EXCHANGE WITH REPORTERS\nSouth Lawn\n3:12 P.M. EDT", "selna"),
        ("River Council\n2214th meeting\nPresident: Mrs. Adeyo-Lind (Marovia)", "adeyo-lind"),
        ("President Tomas Selna at the River Council", "tomas-selna"),
    ],
)
def test_the_lines_on_top_tell_who_holds_the_office(parser: Parser, head: str, actor: str) -> None:
    text = f"{head}\n\nTHE PRESIDENT: Hello, everybody.\n\nMs. BELO (Orlan): Hello.\n\nTHE PRESIDENT: We shall see what happens.\n"
    said = turns(read(parser, document_of(text)))
    assert [s.speaker for s in said] == [actor, "belo", actor]


def test_voices_from_the_benches_have_no_name(parser: Parser) -> None:
    text = "Hon. Ana Belo: We stay.\n\nAn hon. member: Shame!\n\nHon. Ana Belo: We stay all the same."
    said = turns(read(parser, document_of(text)))
    assert [s.speaker for s in said] == ["ana-belo", "unnamed:-:an-hon-member", "ana-belo"]


def test_an_office_speaks_for_its_holder(parser: Parser) -> None:
    text = "Interview with Tomas Selna, President of Vessin\n\nQ: Will you go?\n\nTHE PRESIDENT: I will go.\n\nMr. Holt (Vesta): We will not."
    reading = read(parser, document_of(text))
    assert [s.speaker for s in turns(reading)][1:] == ["tomas-selna", "holt"]
    holt = next(m for m in reading.mentions if m.anchor.quote == "Mr. Holt")
    assert holt.role is not None
