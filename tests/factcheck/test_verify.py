import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.factcheck.conftest import ROOT, check_of, expected, wrongly_told

from onrecord.dossier import Dossier
from onrecord.export.answers import answer_json
from onrecord.export.verification import verification_marked, verification_table
from onrecord.model.factcheck import Verification
from onrecord.text.parser import Parser

DRAFT = ROOT / "examples/drafts/gorane-dam.md"


@pytest.fixture(scope="module")
def checked(dam: Dossier, parser: Parser) -> Verification:
    return dam.verify(DRAFT, model=parser)


def verify(dossier: Dossier, parser: Parser, folder: Path, text: str) -> Verification:
    path = folder / "draft.md"
    path.write_text(text, encoding="utf-8")
    return dossier.verify(path, published="2032-06-25", model=parser)


def test_everything_in_a_draft_with_mistakes_is_told_right(checked: Verification) -> None:
    assert len(expected("gorane-dam")) >= 20
    assert wrongly_told(checked, "gorane-dam") == []


def test_nothing_else_in_it_is_called_wrong(checked: Verification) -> None:
    told = {check_of(checked, row["words"]).number for row in expected("gorane-dam")}
    assert [c.text for c in checked.checks if c.number not in told and not c.holds] == []


@pytest.mark.parametrize(
    ("draft", "dossier"),
    [
        ("carrow-bank.md", "fishing"),
        ("arusha.md", "tariffs"),
        ("vell-heights.md", "four-days"),
        ("naryn.html", "water"),
    ],
)
def test_drafts_over_other_disputes_are_told_right(
    marked: Callable[[str], Dossier], parser: Parser, draft: str, dossier: str
) -> None:
    with marked(dossier) as opened:
        checked = opened.verify(Path(__file__).parent / draft, model=parser)
    assert wrongly_told(checked, draft.split(".", maxsplit=1)[0]) == []


def test_each_check_stands_on_the_words_of_the_draft_and_of_the_reports(dam: Dossier, checked: Verification) -> None:
    texts = {d.id: d.text for d in dam.record().documents}
    source = checked.source or ""
    for check in checked.checks:
        assert checked.text[check.start : check.end] == check.text
        assert check.source_start is not None
        assert source[check.source_start : check.source_start + 3] == check.text[:3]
        assert source.splitlines()[check.line - 1].find(check.text[:3]) >= 0
        for sighting in check.sightings:
            assert texts[sighting.document][sighting.start : sighting.end] == sighting.text


def test_what_was_changed_is_named(checked: Verification) -> None:
    check = check_of(checked, "Minister Torra")
    assert [(c.kind, c.asked, c.printed) for c in check.changes] == [("name", "Torra", "Obare")]
    assert "[1 ¶3]" in check.why


def test_what_was_said_by_another_is_told_with_his_name(checked: Verification) -> None:
    assert "Sulewe" in check_of(checked, "The ladder is long").why


def test_a_chain_of_speakers_is_noted(checked: Verification) -> None:
    assert "on the word of Layth Marou" in check_of(checked, "back with a whistle").notes[0]


def test_the_table_tells_what_is_wrong_without_colour(checked: Verification) -> None:
    shown = verification_table(checked, width=80)
    assert "NOT FOUND" in shown
    assert "\x1b" not in shown
    assert max(map(len, shown.splitlines())) <= 80
    wrong = verification_table(checked, width=80, wrong=True)
    assert "stealing a river" not in wrong
    assert "ladder is long" in wrong


def test_the_marked_draft_keeps_its_own_words_and_marks(checked: Verification) -> None:
    marked = verification_marked(checked)
    assert "neither has closed the\ndoor**,<<[1 exact]”" in marked
    assert "[welcomed the offer](https://example.org/offer)" in marked
    assert "[28 OTHER SPEAKER: " in marked


def test_the_checks_are_told_as_json(checked: Verification) -> None:
    told = json.loads(answer_json(checked, without=("source",)))
    assert told["holds"] is False
    assert {c["verdict"] for c in told["checks"]} >= {"exact", "supported", "not found"}
    assert "source" not in told


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("“We are not. If she says it is facilitation, we come,” Obare said.", "exact"),
        ("Obare said that if they insist it is mediation, “call it what you like, we will come”.", "exact"),
        ("“We come,” Obare said.", "cut"),
        (
            "“Mediation is a word for people who are at war. If she says it is facilitation, we come,” Obare said.",
            "cut",
        ),
        ("“There is text, and I promised nothing,” Obare noted.", "altered"),
        ("“Nobody stole something,” a water ministry insider said.", "altered"),
        ("“WE HAVE TWO POLICEMEN AND A GOAT”, Wenge said.", "exact"),
        ("“People on-line say we have tanks at the bridge,” Idris Wenge joked.", "exact"),
        ("“People online say we have eleven tanks at the bridge,” Idris Wenge joked.", "altered"),
        ("“People online say … we have two policemen and a goat,” Idris Wenge joked.", "exact"),
    ],
)
def test_a_quotation_is_told_right(dam: Dossier, parser: Parser, tmp_path: Path, words: str, verdict: str) -> None:
    (check,) = [c for c in verify(dam, parser, tmp_path, words).checks if c.quotation == "direct"]
    assert check.verdict == verdict, check.why


def test_an_exact_quotation_of_a_retelling_is_told_with_the_fuller_words(
    dam: Dossier, parser: Parser, tmp_path: Path
) -> None:
    checked = verify(
        dam,
        parser,
        tmp_path,
        "Rukaro said that Obare told her Tel Adur was “looking at the paper with great interest”.",
    )
    check = check_of(checked, "looking at the paper")
    assert check.verdict == "exact"
    assert any("studying the text with interest" in note for note in check.notes), check.notes


def test_a_transcript_outranks_the_reports(parser: Parser, tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(
        "Vessin opens its bridge\n\nVESSIN, May 2 - “We will open the bridge on Monday,” the foreign minister of "
        "Vessin, Mira Dray, told reporters. She thanked the drivers for their patience.\n",
        encoding="utf-8",
    )
    (tmp_path / "speech.txt").write_text(
        "Thank you all for coming. We may open the bridge on Monday, if the ice holds. I thank the drivers.\n",
        encoding="utf-8",
    )
    with Dossier.in_memory() as dossier:
        dossier.add([tmp_path / "report.txt"], published="2031-05-02", outlet="Vessin News", model=parser)
        dossier.add(
            [tmp_path / "speech.txt"], published="2031-05-02", kind="transcript", speaker="Mira Dray", model=parser
        )
        checked = verify(dossier, parser, tmp_path, "“We will open the bridge on Monday,” Mira Dray said.")
    check = check_of(checked, "open the bridge")
    assert check.verdict == "altered", check.why
    assert any("Vessin News" in note for note in check.notes)


def test_a_draft_without_claims_neither_holds_nor_fails(dam: Dossier, parser: Parser, tmp_path: Path) -> None:
    checked = verify(dam, parser, tmp_path, "The river is long. The rains come in September.")
    assert checked.holds is None
    assert json.loads(answer_json(checked))["holds"] is None
    assert "No quotation" in verification_table(checked)


def test_a_draft_cannot_command_the_terminal(dam: Dossier, parser: Parser, tmp_path: Path) -> None:
    hostile = "“We will \x1b]0;gone\x07come \u202eback,” Obare\x9b31m said.\n"
    checked = verify(dam, parser, tmp_path, hostile + "x" * 200)
    for shown in (verification_table(checked), verification_marked(checked), answer_json(checked)):
        assert not set("\x1b\x07\x9b\u202e") & set(shown)
