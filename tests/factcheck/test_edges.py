import pytest

from onrecord.factcheck.edges import says_itself, turned_by
from onrecord.lexicon.factcheck import Turned, Unturned, load_check_words
from onrecord.lexicon.record import load_record_words

CHECK = load_check_words()
WORDS = load_record_words()


def turned(printed: str, quoted: str) -> str | None:
    start = printed.index(quoted)
    return turned_by(printed, start, start + len(quoted), WORDS, CHECK)


@pytest.mark.parametrize("row", CHECK.turned, ids=lambda row: row.quoted)
def test_what_turns_the_meaning_is_found(row: Turned) -> None:
    assert turned(row.printed, row.quoted) == row.by


@pytest.mark.parametrize("row", CHECK.unturned, ids=lambda row: row.quoted)
def test_a_part_that_means_what_it_meant_is_let_be(row: Unturned) -> None:
    assert turned(row.printed, row.quoted) is None


@pytest.mark.parametrize(
    ("draft", "said"),
    [
        ("She did not say that a “village has lost its supply”.", True),
        ("If the gates open, he “will accept” it.", True),
        ("He “will accept” it.", False),
        ("Nothing was said before. He “will accept” it.", False),
    ],
)
def test_a_draft_may_say_itself_what_it_leaves_out_of_the_marks(draft: str, said: bool) -> None:
    start, end = draft.index("“") + 1, draft.index("”")
    assert says_itself(draft, start, end, WORDS, CHECK) is said
