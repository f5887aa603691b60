import pytest

from onrecord.lexicon.turns import load_turns

WORDS = load_turns()


@pytest.mark.parametrize("text", [e for d in WORDS.directions for e in d.examples])
def test_stage_directions_are_known(text: str) -> None:
    assert WORDS.directions_in(text, 0, len(text)) == [(0, len(text))]


@pytest.mark.parametrize("text", [e for d in WORDS.directions for e in d.counterexamples])
def test_other_brackets_are_no_stage_directions(text: str) -> None:
    assert not WORDS.directions_in(text, 0, len(text))


def test_a_translation_is_told_from_words_as_they_were_spoken() -> None:
    for entry in WORDS.interpreted:
        assert all(map(WORDS.is_interpreted, entry.examples))
        assert not any(map(WORDS.is_interpreted, entry.counterexamples))


def test_a_notice_speaks_of_the_document_itself() -> None:
    for entry in WORDS.notices:
        assert all(map(WORDS.is_notice, entry.examples))
        assert not any(map(WORDS.is_notice, entry.counterexamples))


def test_a_head_names_whose_words_follow() -> None:
    for entry in WORDS.heads:
        for line, name in entry.examples.items():
            found = WORDS.name_in_head(line, 0, len(line))
            assert found is not None
            assert line[slice(*found)] == name
        for line in entry.counterexamples:
            assert WORDS.name_in_head(line, 0, len(line)) is None


def test_words_left_out_may_turn_what_a_quotation_says() -> None:
    for pattern, entry in ((WORDS.turned_before, WORDS.turning_before), (WORDS.turned_after, WORDS.turning_after)):
        assert all(map(pattern.search, entry.examples))
        assert not any(map(pattern.search, entry.counterexamples))


def test_a_part_of_what_was_said_is_known_to_be_a_part() -> None:
    assert all(map(WORDS.is_partial, WORDS.partial.examples))
    assert not any(map(WORDS.is_partial, WORDS.partial.counterexamples))


def test_an_occasion_is_told_by_the_words_around_a_quotation() -> None:
    assert WORDS.occasions_in("she told a press conference") == {"transcript"}
    assert WORDS.occasions_in("he said in an interview") == {"interview"}
    assert not WORDS.occasions_in("she said on Monday")
