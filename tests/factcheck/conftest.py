import json
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from onrecord.dossier import Dossier
from onrecord.model.factcheck import Check, Verification
from onrecord.text.parser import Parser

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def dam(parser: Parser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    """The dossier of the invented reports that come with onrecord."""
    with Dossier.open(tmp_path_factory.mktemp("dam") / "dam.dossier") as dossier:
        assert not dossier.add([ROOT / "examples/gorane-dam"], model=parser).failures
        yield dossier


@pytest.fixture(scope="session")
def seeds(shared: Path, parser: Parser) -> Iterator[Dossier]:
    """The dossier of the two seed reports, with the dates that their pages do not tell."""
    with Dossier.in_memory() as dossier:
        for path, published in zip(sorted((shared / "seeds").glob("*.txt")), ("2025-09-16", "2025-05-11"), strict=True):
            assert not dossier.add([path], published=published, model=parser).failures
        yield dossier


@pytest.fixture(scope="session")
def marked(shared: Path, parser: Parser, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Dossier]:
    """Return the dossier of the marked reports of a name."""
    out = tmp_path_factory.mktemp("marked")

    def build(name: str) -> Dossier:
        command = [sys.executable, str(shared / "score/marked.py"), str(shared / f"gold/dossiers/{name}.marked")]
        subprocess.run([*command, "--out", str(out)], check=True, capture_output=True)  # noqa: S603  the scorer beside us
        dossier = Dossier.in_memory()
        assert not dossier.add([out / name / "reports.jsonl"], model=parser).failures
        return dossier

    return build


def expected(name: str) -> list[dict[str, str]]:
    """What must be said of a draft: `words` of a claim, its `verdict`, and perhaps the kind of change `told`."""
    rows: list[dict[str, Any]] = tomllib.loads((Path(__file__).parent / f"{name}.toml").read_text("utf-8"))["checks"]
    return rows


def check_of(verification: Verification, words: str) -> Check:
    """Return the shortest claim that holds the words."""
    rows = [c for c in verification.checks if words in " ".join(c.text.split())]
    assert rows, f"no claim holds {words!r}"
    return min(rows, key=lambda c: len(c.text))


def wrongly_told(verification: Verification, name: str) -> list[str]:
    """Return what is told otherwise than it must be."""
    out = []
    for row in expected(name):
        check = check_of(verification, row["words"])
        kinds = {c.kind for c in check.changes}
        if check.verdict != row["verdict"] or ("told" in row and row["told"] not in kinds):
            out.append(json.dumps([row, check.verdict, check.why]))
    return out
