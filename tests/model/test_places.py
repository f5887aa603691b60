import pytest

from onrecord.model.identity import content_id, kebab
from onrecord.model.places import Anchor, HasText, Maker, Span, anchor


def test_an_anchor_quotes_its_text() -> None:
    text = HasText(id="d", text="Orlan refused.")
    found = anchor(text, 6, 13, stage="events", rule="refuse")
    assert (found.quote, found.start, found.end) == ("refused", 6, 13)


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 2), (-1, 2)])
def test_a_span_without_words_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="start < end"):
        Span(document="d", start=start, end=end)


def test_a_quote_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="not as long"):
        Anchor(span=Span(document="d", start=0, end=3), quote="ab", maker=Maker(stage="s", rule="r"))


def test_spans_cover_and_overlap_within_one_document_only() -> None:
    whole, part, other = (Span(document=d, start=a, end=b) for d, a, b in [("d", 0, 9), ("d", 2, 4), ("e", 2, 4)])
    assert whole.covers(part)
    assert whole.overlaps(part)
    assert not whole.covers(other)


def test_an_id_tells_nothing_from_an_empty_word() -> None:
    assert content_id("doc", "a", None) != content_id("doc", "a", "")
    assert content_id("doc", "ab", "c") != content_id("doc", "a", "bc")


@pytest.mark.parametrize(
    ("name", "actor"),
    [("Ana Belo", "ana-belo"), ("Côte d’Or", "cote-dor"), ("O'Neill & Sons", "oneill-sons"), ("中文", "unknown")],
)
def test_an_actor_id_is_the_name_in_plain_letters(name: str, actor: str) -> None:
    assert kebab(name) == actor
