"""Marks are paired whatever their shape; nothing is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.annotate.quotations import find_quotations
from onrecord.model.document import Document


def quoted(text: str) -> list[str]:
    """Return the quoted stretches of a text, marks included."""
    return [text[q.start : q.end] for q in find_quotations(Document(id="test", text=text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Belo said "no".', ['"no"']),
        ("Belo said “no”.", ["“no”"]),
        ("Belo said «no».", ["«no»"]),
        ("Belo said „no“ twice.", ["„no“"]),
        ("Belo said 'no' twice.", ["'no'"]),
        ("”Orlan is closed,” Belo said.", ["”Orlan is closed,”"]),
        ("The ministers' cars and Belo's dog.", []),
        ("It's the '90s, they say.", []),
        ("A mast 5'10\" high.", []),
        ("‘the guards’ light is better’, he said", ["‘the guards’ light is better’"]),
    ],
)
def test_marks_of_every_shape_are_paired(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_a_quotation_inside_another_knows_its_parent() -> None:
    text = "“Minister Ruk told me ‘the gates stay shut’,” Belo said."
    outer, inner = find_quotations(Document(id="test", text=text))
    assert (outer.depth, inner.depth, inner.parent) == (0, 1, 0)
    assert text[inner.inner_start : inner.inner_end] == "the gates stay shut"


def test_an_unclosed_quotation_ends_with_its_paragraph() -> None:
    text = "“We waited nine days.\n\n“Then we left.”"
    first, second = find_quotations(Document(id="test", text=text))
    assert (text[first.start : first.end], first.closed) == ("“We waited nine days.", False)
    assert (text[second.start : second.end], second.closed) == ("“Then we left.”", True)


@given(st.text(alphabet="ab \n.,\"'“”‘’«»„`s"))
def test_no_text_is_refused(text: str) -> None:
    quotations = find_quotations(Document(id="test", text=text))
    for number, q in enumerate(quotations):
        assert 0 <= q.start <= q.inner_start < q.inner_end <= q.end <= len(text)
        assert q.parent is None or q.parent < number
