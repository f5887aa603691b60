from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli import main
from onrecord.text.parser import Parser

Run = Callable[..., Result]

FIRST = (
    "Orlat offers to mediate between Vessin and Tarn\n"
    "- Views: 24\n"
    "- From: Vessin News\n"
    "VESSIN, May 2 - Orlat has offered to mediate between Vessin and Tarn, its foreign minister, Mira Dray, said on Friday.\n"
    '"We will accept the offer if the bridge is opened," the president of Vessin, Tomas Selna, told reporters.\n'
)
SECOND = (
    "Tarn refuses talks with its neighbour\n"
    "Tarn has rejected the offer, its foreign ministry said on Saturday in a statement.\n"
    "“We do not need anyone to mediate,” said the minister, Jean Corvell, adding that Vessin had opened fire on 29 April.\n"
)


@pytest.fixture
def run(parser: Parser, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Call `onrecord` as a user does, with a parser that is loaded already."""
    monkeypatch.setattr("onrecord.text.parser.load_parser", lambda _name=None: parser)

    def call(*arguments: str | Path, stdin: str | bytes | None = None) -> Result:
        result = CliRunner().invoke(main, [str(a) for a in arguments], input=stdin)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return call


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """A folder of two reports."""
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "one.txt").write_text(FIRST, encoding="utf-8")
    (folder / "two.txt").write_text(SECOND, encoding="utf-8")
    return folder
