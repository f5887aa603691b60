import itertools

from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.document import Document
from onrecord.wording.passages import likeness, near_passages, passages_of, weigh_stems
from onrecord.wording.words import quoted_in, sentences_of, stem_of, words_of


def test_forms_of_one_word_share_a_stem() -> None:
    assert len({stem_of(w) for w in ("refused", "refuses", "refusal", "refusing")}) == 1
    assert stem_of("villages") == stem_of("village")
    assert stem_of("1,200") == "1200"


def test_sentences_end_at_stops_and_lines_and_leave_furniture_out() -> None:
    text = "Views: 24\nMr. Belo spoke. She left.\nIt rained."
    found = [text[a:b] for a, b in sentences_of(text, [(0, 9)])]
    assert found[-2:] == ["She left.", "It rained."]
    assert "Views: 24" not in found


def test_what_stands_between_marks_is_found() -> None:
    text = 'She said "no" and “never”.'
    assert [text[a:b] for a, b in quoted_in(text)] == ['"no"', "“never”"]


@given(st.text(max_size=300))
def test_words_and_sentences_lie_in_order_inside_any_text(text: str) -> None:
    for rows in ([(w.start, w.end) for w in words_of(text)], list(sentences_of(text))):
        assert all(0 <= a < b <= len(text) for a, b in rows)
        assert all(b <= c for (_, b), (c, _) in itertools.pairwise(rows))


def test_reworded_sentences_are_near_and_others_are_not() -> None:
    texts = {
        "a": "The patrol boat cut the ferry cable at Sollen. Rain fell on Karrow all day long.",
        "b": "At Sollen the ferry cable was cut by a patrol boat. Nine schools stay closed in Dravik.",
    }
    passages = [p for key, text in texts.items() for p in passages_of(Document(id=key, text=text))]
    near = near_passages(passages, weigh_stems(passages))
    assert max(near[0], key=near[0].__getitem__) == 2
    assert likeness(passages[1].stems, passages[3].stems, weigh_stems(passages)) < 0.2
