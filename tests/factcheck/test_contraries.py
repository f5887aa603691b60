"""What a draft reports is no less false for sharing its words with a denial."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.factcheck.conftest import check_of

from onrecord.dossier import Dossier
from onrecord.export.verification import verification_marked
from onrecord.text.parser import Parser

REPORT = """Vessin and Tarsk quarrel over a ferry

PORT HALE, May 2 - “We have not sunk the ferry, and we never asked for a truce,” the defence minister of Vessin, Mira Dray, \
told reporters. “Our crews slept badly that night. I cannot promise that we will raise the wreck.”

Dray said that Vessin would welcome foreign divers. The foreign minister of Tarsk, Oren Pell, rejected the offer to search \
the strait together. Pell said Tarsk would not negotiate under threat, and that its harbour was open.
"""


@pytest.fixture(scope="module")
def ferry(parser: Parser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    path = tmp_path_factory.mktemp("ferry") / "report.txt"
    path.write_text(REPORT, encoding="utf-8")
    with Dossier.in_memory() as dossier:
        dossier.add([path], published="2031-05-02", outlet="Vessin News", model=parser)
        yield dossier


@pytest.mark.parametrize(
    ("draft", "words", "verdict"),
    [
        ("Mira Dray said that Vessin had sunk the ferry.", "sunk the ferry", "altered"),
        ("Mira Dray said that Vessin had not sunk the ferry.", "sunk the ferry", "supported"),
        ("Mira Dray denied that Vessin had sunk the ferry.", "sunk the ferry", "supported"),
        ("Mira Dray said that Vessin asked for a truce.", "a truce", "altered"),
        ("Mira Dray said she could promise to raise the wreck.", "raise the wreck", "altered"),
        ("Mira Dray said that Vessin would not welcome foreign divers.", "foreign divers", "altered"),
        ("Mira Dray denied that Vessin would welcome foreign divers.", "foreign divers", "altered"),
        ("Mira Dray did not say that Vessin would welcome foreign divers.", "foreign divers", "altered"),
        ("Mira Dray said that Vessin would welcome foreign divers without delay.", "foreign divers", "supported"),
        ("Oren Pell said that Tarsk would negotiate under threat.", "under threat", "altered"),
        ("Oren Pell said that Tarsk's harbour was open.", "harbour was open", "supported"),
    ],
)
def test_a_denial_turned_round_is_altered(
    ferry: Dossier, parser: Parser, tmp_path: Path, draft: str, words: str, verdict: str
) -> None:
    path = tmp_path / "draft.md"
    path.write_text(draft + "\n", encoding="utf-8")
    check = check_of(ferry.verify(path, published="2031-05-03", model=parser), words)
    assert check.verdict == verdict, check.why
    assert (verdict == "altered") == ("polarity" in {c.kind for c in check.changes})


SPEECH = """\
---
kind: transcript
outlet: Vessin Ministry of Works
published: 2031-06-03
---
# Press conference of Mira Dray on the bridge

MINISTER DRAY: Good morning. 9 of its 30 cables are worn, and the bridge stays shut. We are ready to hire Tarsk's welders, \
but they must come unarmed.

(Applause.)

MR. ROLLO (spokesman): The minister has a boat to catch. Thank you for coming.

MINISTER DRAY: I would not say that the bridge is lost.
"""
PRINTED = """\
---
outlet: Tarsk Courier
published: 2031-06-04
---
# Vessin's bridge stays shut

PORT HALE, June 3 - “30 cables are worn,” Mira Dray, the minister of works of Vessin, told a press conference. “The minister \
has a boat to catch,” Dray said.

“Nobody asked us for welders,” said Oren Pell, the foreign minister of Tarsk. An aide to the minister said: “We have no welders \
to spare this year.”
"""


@pytest.fixture(scope="module")
def bridge(parser: Parser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    folder = tmp_path_factory.mktemp("bridge")
    (folder / "1-speech.md").write_text(SPEECH, encoding="utf-8")
    (folder / "2-report.md").write_text(PRINTED, encoding="utf-8")
    with Dossier.in_memory() as dossier:
        assert not dossier.add([folder], model=parser).failures
        yield dossier


@pytest.mark.parametrize(
    ("draft", "words", "verdicts"),
    [
        ("Mira Dray said that 30 cables were worn.", "cables were worn", {"altered"}),
        ("Mira Dray said that 9 cables were worn.", "cables were worn", {"supported"}),
        ("“The minister has a boat to catch,” Mira Dray said.", "a boat", {"other speaker"}),
        ("“The minister has a boat to catch,” Rollo said.", "a boat", {"exact"}),
        ("“We are ready ... that the bridge is lost,” Mira Dray said.", "the bridge is lost", {"altered", "not found"}),
        ("“We are ready to hire ... welders,” Mira Dray said.", "We are ready", {"cut", "exact"}),
        ("“I would ... say that the bridge is lost,” Mira Dray said.", "the bridge is lost", {"cut"}),
        ("“We have no welders to spare this year,” Oren Pell said.", "welders", {"other speaker"}),
    ],
)
def test_what_a_transcript_gives_outranks_what_is_printed(
    bridge: Dossier, parser: Parser, tmp_path: Path, draft: str, words: str, verdicts: set[str]
) -> None:
    path = tmp_path / "draft.md"
    path.write_text(draft + "\n", encoding="utf-8")
    check = check_of(bridge.verify(path, published="2031-06-05", model=parser), words)
    assert check.verdict in verdicts, check.why


def test_front_matter_is_no_text_of_a_report(bridge: Dossier) -> None:
    assert bridge.trace("published").found != "exact"
    assert bridge.trace("outlet Tarsk Courier").found != "exact"


def test_only_what_does_not_hold_is_marked_where_that_is_asked(bridge: Dossier, parser: Parser, tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_text(
        "Mira Dray said that 30 cables were worn. “Nobody asked us for welders,” Oren Pell said.\n", "utf-8"
    )
    checked = bridge.verify(path, published="2031-06-05", model=parser)
    assert "Nobody asked us for welders<<[" not in verification_marked(checked, wrong=True)
    assert "ALTERED" in verification_marked(checked, wrong=True)
    assert "exact]" in verification_marked(checked)
