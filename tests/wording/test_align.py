from hypothesis import given
from hypothesis import strategies as st

from onrecord.lexicon.record import load_record_words
from onrecord.wording.align import align
from onrecord.wording.find import find_words

WORDS = load_record_words()
PIECES = [*"ab T 4’'.,-[]…\n\"", "don't ", "the ", "per cent"]
PRINTS = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)
LONG = (
    "The envoy landed at noon. “The gates stay shut until every village on the lower river has its water back,” "
    "Belo told reporters at Sollen, and she left. Nine schools in Dravik did not open."
)


def kinds(one: str, other: str) -> list[tuple[str, str, str]]:
    found = align(one, other, WORDS)
    return [(p.kind, *found.words_of(p)) for p in found.pieces if p.kind != "same"]


def test_what_differs_is_told_word_by_word() -> None:
    assert kinds("We counted 47 shots since Monday.", "We counted 41 shots.") == [
        ("replaced", "47", "41"),
        ("cut", "since Monday", ""),
    ]
    assert kinds("We will talk.", "We will not talk.") == [("added", "", "not")]


def test_case_marks_and_spelling_make_no_difference() -> None:
    assert align("“We won’t organise twelve cease-fires”", "we will not organize 12 ceasefires", WORDS).exact


def test_an_editors_marks_are_told_as_his() -> None:
    assert kinds("It will stay shut.", "[The river] will stay shut.") == [("bracketed", "It", "[The river]")]
    assert kinds("We offered 47 places and they chose none.", "We offered … none.") == [
        ("elided", "47 places and they chose", "…"),
    ]
    assert kinds("Their goverment lies.", "Their goverment [sic] lies.") == [("bracketed", "", "[sic]")]
    assert align("We offered 47 places and they chose none.", "We offered … none.", WORDS).likeness == 1
    assert not align("We offered 47 places.", "[We] never offered 47 places.", WORDS).exact


def test_a_word_that_only_looks_the_same_does_not_break_a_replaced_stretch() -> None:
    assert len(kinds("They burned the mill.", "She crossed the bridge.")) == 1


@given(PRINTS, PRINTS)
def test_pieces_cover_both_texts_in_order(one: str, other: str) -> None:
    found = align(one, other, WORDS)
    assert "".join(one[p.start : p.end] for p in found.pieces) == one
    assert "".join(other[p.other_start : p.other_end] for p in found.pieces) == other
    assert 0 <= found.likeness <= 1
    assert align(one, one, WORDS).exact


def test_words_are_found_in_a_long_text() -> None:
    found = find_words("the gates stay shut until every village has its water back", LONG, WORDS)
    assert found
    assert LONG[found.start : found.end].startswith("The gates")
    assert LONG[found.start : found.end].endswith("water back")
    assert 0.8 < found.likeness < 1


def test_words_on_both_sides_of_a_cut_are_found() -> None:
    found = find_words("The envoy landed at noon … Nine schools in Dravik did not open", LONG, WORDS)
    assert found
    assert (found.start, found.likeness) == (0, 1.0)
    assert LONG[found.start : found.end].endswith("not open")


def test_what_is_not_there_is_not_found() -> None:
    assert find_words("a treaty on fishing rights", LONG, WORDS, least=0.5) is None
    assert find_words("…", LONG, WORDS) is None


@given(PRINTS, PRINTS)
def test_what_is_found_lies_in_the_text(sought: str, text: str) -> None:
    found = find_words(sought, text, WORDS)
    assert found is None or (0 <= found.start < found.end <= len(text) and 0 < found.likeness <= 1)
