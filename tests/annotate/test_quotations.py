"""Marks are paired whatever their shape; nothing is refused."""

import pytest

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
        ("‘I’m not goin’ there,’ he said of the guards’ car.", ["‘I’m not goin’ there,’"]),
        ("The '90s and the players' strike.", []),
        ("'taxi fighters' and 'others' too", ["'taxi fighters'", "'others'"]),
        ("He ‘never said’ it; 'tis ‘a lie’.", ["‘never said’", "‘a lie’"]),
        ("``We go,'' Belo said.", ["``We go,''"]),
        ("''We go,'' Belo said.", ["''We go,''"]),
        ("»Nein«, Belo said.", ["»Nein«"]),
        ("« Oui », Belo said.", ["« Oui »"]),
        ('" A quote " he said, " and more "', ['" A quote "', '" and more "']),
        ('"He is 6\'2" tall," she said.', ['"He is 6\'2" tall,"']),
        ("He told me 'no'' twice.", ["'no''"]),
        ("“A came, he said. “B went,” she said.", ["“A came, he said.", "“B went,”"]),
    ],
)
def test_marks_of_every_shape_are_paired(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_a_quotation_inside_another_knows_its_parent() -> None:
    text = "“Minister Ruk told me ‘the gates stay shut’,” Belo said."
    outer, inner = find_quotations(Document(id="test", text=text))
    assert (outer.depth, inner.depth, inner.parent) == (0, 1, 0)
    assert text[inner.inner_start : inner.inner_end] == "the gates stay shut"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“He told me “no” twice,” she said.", ["“He told me “no” twice,”", "“no”"]),
        ('"He told me "no" twice," she said. "I left."', ['"He told me "no" twice,"', '"no"', '"I left."']),
        ("'\"No,\" he said,' she said.", ["'\"No,\" he said,'", '"No,"']),
        ("\"We saw 'the gate,' \" she said.", ["\"We saw 'the gate,' \"", "'the gate,'"]),
        ("“I told 'em,” he said. “The boys' car is gone.”", ["“I told 'em,”", "“The boys' car is gone.”"]),
    ],
)
def test_marks_inside_marks_are_told_apart(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        ("Belo laughed. “We will stay.”", [True]),
        ("“We will stay,” Belo said.", [True]),
        ("The “quiet zone” is no zone.", [False]),
        ("He sang “Gates of Orlan” twice.", [False]),
        ("“Nonsense.”", [False]),
    ],
)
def test_speech_is_told_from_a_few_quoted_words(text: str, speech: list[bool]) -> None:
    assert [q.speech for q in find_quotations(Document(id="test", text=text))] == speech


def test_single_marks_open_every_paragraph_too() -> None:
    assert quoted("‘We waited nine days.\n\n‘Then we left,’ he said.") == ["‘We waited nine days.", "‘Then we left,’"]


def test_an_unclosed_quotation_ends_with_its_paragraph() -> None:
    text = "“We waited nine days.\n\n“Then we left.”"
    first, second = find_quotations(Document(id="test", text=text))
    assert (text[first.start : first.end], first.closed) == ("“We waited nine days.", False)
    assert (text[second.start : second.end], second.closed) == ("“Then we left.”", True)
