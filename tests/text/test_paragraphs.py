from collections.abc import Iterable, Iterator
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.paragraphs import parse_texts, split_paragraphs
from onrecord.text.parse import Parse, Token


class Spaces:
    """A parser that cuts at spaces: enough to see where the words of a text end up."""

    name = "spaces"

    def __call__(self, texts: Iterable[str]) -> Iterator[Parse]:
        for text in texts:
            tokens, at = [], 0
            for i, word in enumerate(text.split()):
                start = text.index(word, at)
                at = start + len(word)
                tokens.append(
                    Token(
                        i=i,
                        start=start,
                        end=at,
                        text=word,
                        lemma=word,
                        pos="X",
                        tag="",
                        morph="",
                        head=0,
                        dep="dep",
                        ent="",
                    )
                )
            yield Parse(text, tuple(tokens), ((0, len(tokens)),) if tokens else ())


def words(text: str) -> list[str]:
    return [text[a:b] for a, b in split_paragraphs(text)]


def test_a_headline_does_not_run_into_its_report() -> None:
    assert words("Orlan says no\nThe minister refused.\n\nMore.") == ["Orlan says no", "The minister refused.", "More."]


def test_a_wrapped_line_stays_one_paragraph() -> None:
    assert words("The minister of\nforeign affairs refused.") == ["The minister of\nforeign affairs refused."]


def test_an_empty_text_has_no_paragraph() -> None:
    assert split_paragraphs("  \n \n") == []


@given(st.lists(st.text(alphabet="aB .,\n\u2028\t“", max_size=60), max_size=5))
def test_every_word_keeps_its_place_in_the_whole_text(texts: list[str]) -> None:
    parses = list(parse_texts(Spaces(), texts))
    assert len(parses) == len(texts)
    for text, parse in zip(texts, parses, strict=True):
        assert "".join(t.text for t in parse.tokens) == "".join(text.split())
        assert all(text[t.start : t.end] == t.text for t in parse.tokens)
        assert [t.i for t in parse.tokens] == list(range(len(parse)))


@given(st.text(alphabet="ab \n", min_size=1, max_size=200))
def test_blocks_lie_in_order_and_leave_only_blanks_out(text: str) -> None:
    spans = split_paragraphs(text)
    assert all(a < b for a, b in spans)
    assert all(x[1] <= y[0] for x, y in pairwise(spans))
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())
