import pytest

from onrecord.lexicon.copies import RarityExample, load_copy_words
from onrecord.wording.words import stem_of

WORDS = load_copy_words()


@pytest.mark.parametrize("example", WORDS.rarity.examples, ids=lambda e: e.rare)
def test_a_common_word_tells_less_than_a_rare_one(example: RarityExample) -> None:
    assert WORDS.rarity.of(stem_of(example.common)) < WORDS.rarity.of(stem_of(example.rare))
