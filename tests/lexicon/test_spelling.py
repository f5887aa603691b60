import pytest

from onrecord.lexicon.record import load_record_words
from onrecord.lexicon.spelling import SpellingExample
from onrecord.wording.align import align
from onrecord.wording.marks import find_translation

WORDS = load_record_words()


@pytest.mark.parametrize("example", WORDS.spelling.examples, ids=lambda e: e.one)
def test_spellings_of_one_word_are_no_difference(example: SpellingExample) -> None:
    assert align(example.one, example.other, WORDS).exact
    assert align(example.other, example.one, WORDS).exact


@pytest.mark.parametrize("example", WORDS.spelling.counterexamples, ids=lambda e: e.one)
def test_words_that_look_alike_stay_two(example: SpellingExample) -> None:
    assert not align(example.one, example.other, WORDS).exact


@pytest.mark.parametrize("sentence", WORDS.spelling.translated)
def test_a_translation_is_told(sentence: str) -> None:
    assert find_translation(sentence, 0, 3, WORDS)


@pytest.mark.parametrize("sentence", WORDS.spelling.untranslated)
def test_not_every_interpreter_translates(sentence: str) -> None:
    assert find_translation(sentence, 0, 3, WORDS) is None


def test_a_translation_told_in_another_paragraph_is_none_of_this_quotation() -> None:
    assert find_translation("“We stay.”\nHe spoke through an interpreter.", 0, 10, WORDS) is None
