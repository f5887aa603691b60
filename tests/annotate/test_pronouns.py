"""Whom he and she stand for: never one whose gender is another, or of whom the answer is asked."""

import pytest

from onrecord.annotate.pipeline import annotate
from onrecord.lexicon.actors import PersonEntry
from onrecord.lexicon.dispute import Dispute
from onrecord.lexicon.lexicon import load_lexicon
from onrecord.model.document import Document
from onrecord.text.paragraphs import parse_texts
from onrecord.text.parser import Parser


def meant_by(parser: Parser, text: str, pronoun: str, dispute: Dispute) -> list[str | None]:
    reading = annotate(Document(id="d", text=text), next(parse_texts(parser, [text])), load_lexicon(dispute))
    return [m.actor for m in reading.mentions if m.anchor.quote == pronoun]


@pytest.mark.parametrize(
    ("text", "pronoun", "who"),
    [
        ("Mara Velt opened the ledger. Asked about a claim by Joren Sald, she called it idle.", "she", "mara-velt"),
        ("Mara Velt spoke. Asked about a claim by Oru Sald that nine wells were dry, she laughed.", "she", "mara-velt"),
        ("Tavo Lint came home. Meeting Oru Sald on the pier, he promised nothing.", "he", "tavo-lint"),
        ("Tavo Lint came home. Asked about the pier, Oru Sald smiled, he never does otherwise.", "he", "oru-sald"),
    ],
)
def test_who_is_asked_about_another_is_not_that_other(parser: Parser, text: str, pronoun: str, who: str) -> None:
    assert meant_by(parser, text, pronoun, Dispute()) == [who]


def test_the_gender_of_a_dispute_file_keeps_a_pronoun_from_another(parser: Parser) -> None:
    people = (PersonEntry(id="oru-sald", name="Oru Sald", gender="m"), PersonEntry(id="ine-kor", name="Ine Kor"))
    text = "Ine Kor waited at the lock. Oru Sald had called the wall a lie. On Friday she said that it would stand."
    assert meant_by(parser, text, "she", Dispute(people=people)) == ["ine-kor"]


def test_an_envoy_of_whom_a_minister_speaks_is_not_she(parser: Parser) -> None:
    text = "Transport Minister Ine Kor spoke. Vesta's envoy, Kor said, had told her that his government understood."
    reading = annotate(Document(id="d", text=text), next(parse_texts(parser, [text])), load_lexicon())
    assert [m.actor for m in reading.mentions if m.anchor.quote == "Kor"] == ["ine-kor"]
    assert "ine-kor" not in [m.actor for m in reading.mentions if m.anchor.quote == "Vesta's envoy"]
