from collections.abc import Iterator

import pytest

from onrecord.annotate.attributions import propose
from onrecord.annotate.attributions.choice import candidates_of, choose
from onrecord.annotate.attributions.page import Page
from onrecord.annotate.quotations import find_quotations
from onrecord.lexicon.lexicon import load_lexicon
from onrecord.lexicon.weights import Weights
from onrecord.model.document import Document
from onrecord.text.paragraphs import parse_texts
from onrecord.text.parser import Parser

WORDS = load_lexicon()
LONG = "Minister Ana Belo said the talks had failed after nine days in Vesta, while her rival was silent."


def page_of(text: str, parser: Parser) -> Page:
    document = Document(id="test", text=text)
    return Page(document, next(parse_texts(parser, [text])), find_quotations(document), (), (), WORDS.cues)


def weights(**of: float) -> Weights:
    named = {name.replace("_", "."): weight for name, weight in of.items()}
    return Weights(about="test", threshold=0, nested=0, weights=named)


def contents(text: str, parser: Parser, chosen: Weights) -> Iterator[str]:
    page = page_of(text, parser)
    for item in choose(page, propose(page), chosen):
        yield " / ".join(text[a:b] for a, b in item.content)


def test_a_content_may_end_at_each_boundary_of_its_sentence(parser: Parser) -> None:
    page = page_of(LONG, parser)
    readings = candidates_of(page, propose(page))[0]
    ends = {LONG[reading.content[-1][0] : reading.content[-1][1]] for reading in readings}

    assert "the talks had failed" in ends
    assert "the talks had failed after nine days in Vesta" in ends
    assert "the talks had failed after nine days in Vesta, while her rival was silent" in ends


def test_the_weights_choose_the_end(parser: Parser) -> None:
    assert list(contents(LONG, parser, weights(end_sentence=1.0))) == [LONG[23:-1]]


def test_a_proposal_below_the_threshold_is_no_statement(parser: Parser) -> None:
    assert list(contents(LONG, parser, weights(statement=-1.0))) == []


def test_a_statement_within_another_has_a_threshold_of_its_own(parser: Parser) -> None:
    text = "Belo said that Vesta had claimed that the talks were over."
    strict = Weights(about="test", threshold=0, nested=5, weights={"end.own": 1})

    assert list(contents(text, parser, strict)) == ["Vesta had claimed that the talks were over"]


@pytest.mark.parametrize(
    "text",
    [
        "“The gates stay shut,” Ana Belo said.",
        "Ana Belo told reporters: “The gates stay shut.”",
        "Ana Belo said on Monday that the gates would stay shut.",
    ],
)
def test_the_bundled_weights_keep_plain_speech(text: str, parser: Parser) -> None:
    assert len(list(contents(text, parser, WORDS.weights))) == 1


def test_a_weak_cue_inside_anothers_words_is_part_of_them(parser: Parser) -> None:
    text = "Belo says that the farmers love the old bridge."
    assert list(contents(text, parser, WORDS.weights)) == ["the farmers love the old bridge"]


def test_every_bundled_weight_is_one_that_reading_can_meet() -> None:
    known = (
        "statement", "cue=", "kind=", "tag=", "relation=", "who=", "size=", "finite=", "opens=", "depth=", "aux=",
        "open", "negated", "told+", "carried+", "question+", "end.", "next=", "next.", "link=", "length=",
        "rest=", "verb=", "shallow+",
    )  # fmt: skip
    keys = {entry.key for entry in WORDS.cues.entries}
    for name in WORDS.weights.weights:
        assert name.startswith(known), name
        if name.startswith("cue="):
            assert name[4:].split("+")[0] in keys, name
