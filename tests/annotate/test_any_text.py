"""Whatever the text, and whatever tree a parser makes of it: no failure, and every quote is the text's."""

import gc
import re
import time
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.annotate.pipeline import annotate
from onrecord.annotate.quotations import find_quotations
from onrecord.lexicon.lexicon import Lexicon, load_lexicon
from onrecord.model.document import Document
from onrecord.model.reading import Annotations
from onrecord.store.anchors import anchors_of
from onrecord.text.paragraphs import parse_texts, split_paragraphs
from onrecord.text.parse import Parse, Token
from onrecord.text.parser import Parser

MARKS = ['"', "“", "”", "'", "‘", "’", "„", "«", "»", "‹", "›", "``", "''", "‚", "`", "‘‘", "’’", "＂"]
WORDS = [
    *("Belo", "Minister Ruk", "he", "she", "they", "Tessaly", "Orlan's", "the ministry", "officials", "I", "who"),
    *(
        "said",
        "says",
        "told",
        "told reporters",
        "warned",
        "denied",
        "called",
        "according to",
        "claim",
        "asked",
        "urged",
    ),
    *("that", "not to", "whether", "of", "as", "and", "but", "by", "to", "in a statement", "quoted as saying", "it"),
    *("talks had failed", "wait", "gates", "on Monday", "will", "would not", "3", "a lie", "the guards'", "'90s"),
    *(
        ",",
        ".",
        "?",
        ":",
        ";",
        "—",
        "-",
        "(",
        ")",
        "…",
        "\n",
        "\n\n",
        "Q:",
        "A:",
        "LIVE |",
        "\t",
        "\x00",
        "\u200b",
        "é",
    ),
]
TEXTS = st.one_of(
    st.text(st.characters(codec="utf-8"), max_size=60),
    st.text(alphabet="ab \n.,\"'“”‘’«»„`s", max_size=60),
    st.lists(st.sampled_from(MARKS + WORDS), max_size=30).map(" ".join),
    st.lists(st.sampled_from(MARKS + WORDS), max_size=30).map("".join),
)
TAGS = [
    *(("VERB", "VBD"), ("VERB", "VBZ"), ("VERB", "VBG"), ("VERB", "VBN"), ("VERB", "VB"), ("AUX", "MD")),
    *(("PROPN", "NNP"), ("NOUN", "NN"), ("PRON", "PRP"), ("DET", "DT"), ("ADP", "IN"), ("PART", "TO")),
    *(("SCONJ", "IN"), ("CCONJ", "CC"), ("ADV", "RB"), ("ADJ", "JJ"), ("NUM", "CD"), ("PUNCT", ",")),
]
RELATIONS = [
    *("nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "obl:tmod", "ccomp", "xcomp", "advcl", "acl"),
    *("acl:relcl", "conj", "cc", "case", "mark", "punct", "appos", "nmod", "nmod:poss", "aux", "aux:pass", "cop"),
    *("parataxis", "advmod", "det", "amod", "compound", "compound:prt", "flat", "dep", "fixed", "nummod"),
]


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


@st.composite
def any_parse(draw: st.DrawFn, text: str) -> Parse:
    """Return a parse with any tags and any trees."""
    tokens: list[Token] = []
    sentences: list[tuple[int, int]] = []
    for a, b in split_paragraphs(text):
        first = len(tokens)
        for match in re.finditer(r"\w+|\S", text[a:b]):
            i, word = len(tokens), match[0]
            pos, tag = draw(st.sampled_from(TAGS))
            tokens.append(
                Token(
                    i=i,
                    start=a + match.start(),
                    end=a + match.end(),
                    text=word,
                    lemma=word.lower(),
                    pos=pos,
                    tag=tag,
                    morph=draw(st.sampled_from(["", "PronType=Rel", "Tense=Past"])),
                    head=i,
                    dep="root",
                    ent="",
                )
            )
        if len(tokens) > first:
            sentences.extend(_grown(draw, tokens, first))
    return Parse(text, tuple(tokens), tuple(sentences))


def _grown(draw: st.DrawFn, tokens: list[Token], first: int) -> Iterator[tuple[int, int]]:
    """Hang the tokens of a paragraph below one another, each below one that hangs already."""
    cut = draw(st.integers(first + 1, len(tokens)))
    for a, b in ((first, cut), (cut, len(tokens))):
        order = draw(st.permutations(range(a, b)))
        for k, i in enumerate(order):
            if k:
                tokens[i].head = order[draw(st.integers(0, k - 1))]
                tokens[i].dep = draw(st.sampled_from(RELATIONS))
        if a < b:
            yield a, b


def hold(document: Document, reading: Annotations) -> None:
    """Assert that every row stands on words of the text, and that each chain ends."""
    for found in anchors_of(reading):
        assert found.span.end <= len(document.text)
        assert found.quote == document.text[found.span.start : found.span.end]
    above = {s.id: s.within for s in reading.statements}
    for statement in reading.statements:
        at: str | None = statement.id
        for _ in range(len(above) + 1):
            at = above[at] if at is not None else None
        assert at is None, "statements around one another"


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_marks_of_any_text_are_paired(text: str) -> None:
    quotations = find_quotations(Document(id="test", text=text))
    for number, q in enumerate(quotations):
        assert 0 <= q.start <= q.inner_start < q.inner_end <= q.end <= len(text)
        assert text[q.inner_start : q.inner_end].strip() == text[q.inner_start : q.inner_end]
        assert q.depth == (0 if q.parent is None else quotations[q.parent].depth + 1)
        if q.parent is not None:
            outer = quotations[q.parent]
            assert q.parent < number
            assert outer.start < q.start
            assert q.end <= outer.end
    assert [q.start for q in quotations] == sorted(q.start for q in quotations)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_no_tree_makes_the_reading_fail(lexicon: Lexicon, data: st.DataObject) -> None:
    text = data.draw(TEXTS)
    document = Document(id="test", text=text)
    hold(document, annotate(document, data.draw(any_parse(text)), lexicon))


@settings(max_examples=40, deadline=None)
@given(TEXTS)
def test_no_text_makes_the_reading_fail(parser: Parser, lexicon: Lexicon, text: str) -> None:
    document = Document(id="test", text=text)
    (parse,) = parse_texts(parser, [text])
    hold(document, annotate(document, parse, lexicon))


@pytest.mark.parametrize("unit", ['"a ', "“a ", "s' a ", "'a s' ", "``a '' ", "«", "'"])
def test_marks_are_paired_in_time_in_proportion(unit: str) -> None:
    def seconds(size: int) -> float:
        document = Document(id="test", text=unit * size)
        gc.collect()
        start = time.process_time()
        find_quotations(document)
        return time.process_time() - start

    small = min(seconds(4_000) for _ in range(3))
    assert min(seconds(16_000) for _ in range(2)) < 12 * max(small, 0.001)
