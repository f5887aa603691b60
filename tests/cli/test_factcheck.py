import json
from pathlib import Path

import pytest
from tests.cli.conftest import Run


@pytest.fixture
def dossier(run: Run, reports: Path, tmp_path: Path) -> Path:
    run("add", tmp_path / "row.dossier", reports, "--published", "2031-05-03")
    return tmp_path / "row.dossier"


def written(folder: Path, text: str, name: str = "draft.md") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_words_are_traced(run: Run, dossier: Path) -> None:
    traced = run("trace", dossier, "do not need anyone to mediate")
    assert traced.exit_code == 0
    assert "Word for word in 1 of 2 documents" in traced.stdout
    assert "Jean Corvell" in traced.stdout
    told = json.loads(run("trace", dossier, "not", "need", "anyone", "--format", "json").stdout)
    assert told["found"] == "exact"


def test_no_words_are_a_wrong_call(run: Run, dossier: Path, tmp_path: Path) -> None:
    assert run("trace", dossier, "“…”").exit_code == 2
    assert run("trace", tmp_path / "none.dossier", "words").exit_code == 2


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        ("“We do not need anyone to mediate,” Jean Corvell said.", 0),
        ("The bridge is long.", 0),
        ("“We do need someone to mediate,” Jean Corvell said.", 1),
        ("“We do not need anyone to mediate,” Tomas Selna, the president of Vessin, said.", 1),
        ("", 3),
    ],
)
def test_the_exit_code_tells_how_a_draft_stands(run: Run, dossier: Path, tmp_path: Path, draft: str, code: int) -> None:
    result = run("verify", dossier, written(tmp_path, draft))
    assert result.exit_code == code, result.output


def test_a_wrong_call_is_no_verdict(run: Run, dossier: Path, tmp_path: Path) -> None:
    draft = written(tmp_path, "Words.")
    assert run("verify", tmp_path / "none.dossier", draft).exit_code == 2
    assert run("verify", dossier, draft, "--published", "soon").exit_code == 2
    assert run("verify", dossier, tmp_path / "none.md").exit_code == 3
    assert run("verify", dossier).exit_code == 2


def test_a_draft_is_shown_in_three_forms(run: Run, dossier: Path, tmp_path: Path) -> None:
    draft = written(tmp_path, "“We do not **need** anybody to mediate,” Jean Corvell said.")
    assert "ALTERED" in run("verify", dossier, draft).stdout
    assert ">>We do not **need** anybody" in run("verify", dossier, draft, "--format", "marked").stdout
    told = json.loads(run("verify", dossier, draft, "--format", "json").stdout)
    assert told["checks"][0]["changes"] == [{"kind": "words", "asked": "anybody", "printed": "anyone"}]
    assert "Exit code" in run("verify", "--help").stdout
