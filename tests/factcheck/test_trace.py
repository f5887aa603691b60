import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.annotate.quotations import find_quotations
from onrecord.dossier import Dossier
from onrecord.export.answers import answer_json
from onrecord.export.trace import trace_terminal
from onrecord.factcheck.question import question_of
from onrecord.factcheck.shelf import Shelf
from onrecord.factcheck.trace import trace_words
from onrecord.lexicon.record import load_record_words
from onrecord.model.document import Document
from onrecord.model.factcheck import Sighting, Trace
from onrecord.model.reading import Annotations
from onrecord.model.record import Record

WORDS = load_record_words()


def places(trace: Trace, *, exact: bool | None = None) -> dict[str, Sighting]:
    return {s.place: s for strand in trace.strands for s in strand.sightings if exact is None or s.exact is exact}


def one(text: str) -> Shelf:
    """A record of one document in which nothing was read."""
    empty = Annotations(document="d", times=(), mentions=(), statements=(), events=(), stances=())
    record = Record(
        documents=(Document(id="d", text=text),), readings=(empty,), parties=(), copies=(), actors=(), utterances=(),
        incidents=(), claims=(), chronology=(), positions=(), offers=(),
    )  # fmt: skip
    return Shelf(record, WORDS, find_quotations)


def test_words_are_found_in_a_report_and_its_copy(dam: Dossier) -> None:
    trace = dam.trace("neither has closed the door")
    assert trace.found == "exact"
    found = places(trace, exact=True)
    assert set(found) == {"1 ¶3", "2 ¶3"}
    assert [s.chain for s in found.values()] == ["Abeni Rukaro"] * 2
    carried = found["2 ¶3"].carried
    assert carried is not None
    assert (carried.place, carried.how) == ("1", "copy")


def test_the_same_utterance_in_other_words_is_told_with_its_differences(dam: Dossier) -> None:
    (strand,) = [s for s in dam.trace("16 villages").strands if s.documents > 1]
    assert strand.chain == "Joram Sulewe"
    (herald,) = [s for s in strand.sightings if s.place == "2 ¶4"]
    assert [(c.kind, c.asked, c.printed) for c in herald.changes] == [("number", "16", "61")]


def test_the_whole_chain_of_speakers_is_told(dam: Dossier) -> None:
    found = places(dam.trace("studying the text with interest"), exact=True)["1 ¶3"]
    assert len(found.speakers) == 2
    assert found.chain.startswith("Abeni Rukaro, quoting")


def test_words_outside_any_statement_are_found_too(dam: Dossier) -> None:
    found = places(dam.trace("The Halwe is 1,140 km long"))
    assert (found["1 ¶6"].exact, found["1 ¶6"].statement, found["1 ¶6"].printed_as) == (True, None, "report")
    assert [(c.asked, c.printed) for c in found["2 ¶5"].changes] == [("km", "kilometres")]


@pytest.mark.parametrize(
    "words",
    [
        "“Mediation is a word for people who are at war … What I refuse is a judge”",
        "Mediation is a word for people who are at war. We are not.",
        "a word for people who are [always] at war",
    ],
)
def test_quotation_marks_ellipses_brackets_and_she_said_hide_nothing(dam: Dossier, words: str) -> None:
    assert list(places(dam.trace(words), exact=True)) == ["6 ¶4"]


def test_words_of_no_document_are_said_to_be_so(dam: Dossier) -> None:
    trace = dam.trace("we shall build a second dam upstream")
    assert trace.found in ("nearest", "nothing")
    assert not places(trace, exact=True)
    assert "none of 6 documents" in trace_terminal(trace)
    assert dam.trace("zebra quagga").found == "nothing"


def test_an_altered_quotation_is_found_and_the_words_named(dam: Dossier) -> None:
    trace = dam.trace("I spoke with both capitals last week and neither has shut the door")
    assert trace.found == "altered"
    assert [(c.asked, c.printed) for c in places(trace)["1 ¶3"].changes] == [("week", "night"), ("shut", "closed")]


def test_differences_are_marked_without_colour(dam: Dossier) -> None:
    shown = trace_terminal(dam.trace("16 villages"), width=90)
    assert "{+61+}[-16-]" in shown
    assert "\x1b" not in shown
    assert max(map(len, shown.splitlines())) <= 90
    assert "\x1b[" in trace_terminal(dam.trace("16 villages"), colour=True)


def test_a_trace_is_told_as_json(dam: Dossier) -> None:
    told = json.loads(answer_json(dam.trace("both capitals last night")))
    sighting = told["strands"][0]["sightings"][0]
    assert (sighting["exact"], sighting["published"], sighting["place"]) == (True, "2032-06-15", "1 ¶3")


def test_every_place_gives_the_words_that_stand_there(dam: Dossier) -> None:
    texts = {d.id: d.text for d in dam.record().documents}
    for sighting in places(dam.trace("Kesmara will attend the round on the 5th of July")).values():
        assert texts[sighting.document][sighting.start : sighting.end] == sighting.text


def test_control_characters_of_a_report_are_not_obeyed() -> None:
    shown = trace_terminal(trace_words("we will come", one("\x1b[2JHe: \x9b31m“we will\x1b[0m come” \u202eback.")))
    assert not set("\x1b\x9b\u202e") & set(shown)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80), st.text(max_size=200))
def test_no_words_and_no_text_are_too_odd(words: str, text: str) -> None:
    trace = trace_words(words, one(text + " We will come back."))
    trace_terminal(trace)
    question_of(words, WORDS)


@given(st.text(alphabet='ab"*^()-:…[]\x00 \n', max_size=30))
@settings(max_examples=40, deadline=None)
def test_no_words_break_the_search_of_the_store(words: str) -> None:
    with Dossier.in_memory() as dossier:
        dossier.trace(words)


def test_each_act_of_the_seeds_chain_has_its_place(seeds: Dossier) -> None:
    offer = places(seeds.trace("8:17"))
    assert {s.speakers for s in offer.values()} == {("mohammad-ishaq-dar",)}
    (inside,) = places(seeds.trace("dialogue between you and India")).values()
    assert inside.exact
    assert inside.speakers == ("mohammad-ishaq-dar", "marco-rubio")
    chains = {s.speakers for s in places(seeds.trace("bilateral issue")).values()}
    assert ("mohammad-ishaq-dar", "marco-rubio", "india") in chains
    assert ("mohammad-ishaq-dar", "india") in {s.speakers for s in places(seeds.trace("it is bilateral")).values()}
