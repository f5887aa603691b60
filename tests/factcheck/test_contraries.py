"""What a draft reports is no less false for sharing its words with a denial."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.factcheck.conftest import check_of

from onrecord.dossier import Dossier
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
