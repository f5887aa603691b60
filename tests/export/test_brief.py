import re

from tests.export.records import record

from onrecord.export.brief import brief_markdown, brief_terminal
from onrecord.export.brief.markdown import escape
from onrecord.export.brief.outline import Line, outline_brief, squeeze


def section(title: str, text: str) -> str:
    return text.split(f"## {title}\n", 1)[1].split("\n## ", 1)[0]


def test_what_differs_comes_first_with_both_values_and_their_places() -> None:
    text = brief_markdown(record())
    assert text.index("Where the reports differ") < text.index("Positions") < text.index("Chronology")
    assert "“March 3” [1 ¶2]" in section("Where the reports differ, and agree", text).replace("\\", "")
    assert "“March 4” [2 ¶1]" in section("Where the reports differ, and agree", text).replace("\\", "")


def test_what_is_not_established_stands_apart() -> None:
    sure, doubtful = (
        section("Where the reports differ, and agree", brief_markdown(record(tier=t)))
        for t in ("established", "to check")
    )
    assert "To check" not in sure
    assert doubtful.index("To check") < doubtful.index("dated two ways")


def test_a_chain_of_speakers_is_told_from_the_outermost_in() -> None:
    assert "Ana Belo, quoting Vesta" in section("Who said what", brief_markdown(record()))


def test_a_position_on_a_rivals_word_says_so() -> None:
    assert "on the word of Ana Belo, quoting Vesta: rival" in section("Positions", brief_markdown(record()))


def test_an_offer_tells_its_state_its_reason_and_each_reply() -> None:
    text = section("Offers and replies", brief_markdown(record()))
    assert "NOT IN FORCE" in text
    assert "Vesta refuses." in text
    assert re.search(r"\*\*Vesta\*\* refused — “talks are off”", text)


def test_an_empty_section_says_why() -> None:
    titles = {s.title: s.empty for s in outline_brief(record()).sections}
    assert all(titles.values())


def test_the_terminal_is_given_no_escape_code_of_a_document() -> None:
    text = brief_terminal(record(), width=80, colour=False)
    assert "\x1b" not in text
    assert max(map(len, text.splitlines())) <= 80


def test_words_from_outside_are_no_markup() -> None:
    assert escape("<b>*x* [a](b) `c`\x1b[31m\u202e") == r"\<b\>\*x\* \[a\](b) \`c\` \[31m "


def test_long_words_are_cut_at_a_blank() -> None:
    assert squeeze("one two  three\nfour", 9) == "one two …"


def test_an_id_is_cut_to_what_show_needs() -> None:
    assert Line(label="", text="", row="statement-0123456789abcdef").short_row == "statement-012345"
    assert Line(label="", text="").short_row == ""
