"""What is one word and what is not."""

from __future__ import annotations

import pytest
import spacy
from training.tokenizer import set_tokenizer

NLP = set_tokenizer(spacy.blank("en"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("to de-escalate", "to|de-escalate"),
        ("Re-elected co-founder", "Re-elected|co-founder"),
        ("US-led talks", "US|-|led|talks"),
        ("F-16s", "F-16s"),
        ("comprehensive—covering trade", "comprehensive|—|covering|trade"),
        ("won.”—he left", "won|.|”|—|he|left"),
        ("“No.”", "“|No|.|”"),
        ("Stop?!", "Stop|?!"),
        ("paid $10m", "paid|$|10|m"),
        ("Lt. Col. Ana Belo", "Lt.|Col.|Ana|Belo"),
        ("1939–1945", "1939|–|1945"),
    ],
)
def test_words(text: str, words: str) -> None:
    assert [t.text for t in NLP.make_doc(text)] == words.split("|")
