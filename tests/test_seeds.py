"""What a careful reader takes from the two seed reports, held as floors: a floor sinks only on purpose."""

import hashlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from onrecord.dossier import Dossier
from onrecord.text.parser import Parser

PUBLISHED = {"000": "2025-09-16", "003": "2025-05-11"}  # their pages carry no date
DIGEST = "466cf003ddf54582"  # of the gold that the figures below were measured on


@pytest.fixture(scope="module")
def export(shared: Path, parser: Parser, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("seeds")
    with Dossier.in_memory() as dossier:
        for path in sorted((shared / "seeds").glob("*.txt")):
            assert not dossier.add([path], published=PUBLISHED[path.name[:3]], model=parser).failures
        dossier.export(folder)
    return folder


@pytest.fixture(scope="module")
def scored(shared: Path, export: Path) -> dict[str, Any]:
    gold = shared / "gold/seeds.json"
    assert hashlib.sha256(gold.read_bytes()).hexdigest()[:16] == DIGEST, "the gold has changed: measure again"
    command = [sys.executable, str(shared / "score/score.py"), "seeds", str(gold), str(export)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603  our own scorer
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def test_statements_are_found_with_their_sources(scored: dict[str, Any]) -> None:
    assert scored["statements"]["content"]["f1"] >= 82
    assert scored["statements"]["full"]["f1"] >= 76
    assert scored["statements"]["speaker_acc"] >= 80


@pytest.mark.parametrize(("what", "at_least"), [("times", 10), ("events", 12)])
def test_times_and_events_are_found(scored: dict[str, Any], what: str, at_least: int) -> None:
    assert int(scored[what].split()[0]) >= at_least


def test_speech_inside_speech_is_nested(scored: dict[str, Any]) -> None:
    assert int(scored["statements"]["nested"].split()[0]) >= 4


def test_each_kind_of_finding_is_there(scored: dict[str, Any]) -> None:
    found = scored["findings_by_kind"]
    assert {kind: n for kind, n in scored["findings_gold"].items() if found.get(kind, 0) < n} == {}
