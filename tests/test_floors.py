"""Figures that may not sink, held where the shared gold lies beside the repository; skipped elsewhere."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from onrecord.dossier import Dossier, annotate_inputs
from onrecord.export.jsonl import write_readings
from onrecord.text.parser import Parser

PUBLISHED = {"000": "2025-09-16", "003": "2025-05-11"}
Figures = dict[str, Any]


def score(shared: Path, kind: str, gold: str, out: Path) -> Figures:
    command = [sys.executable, str(shared / "score" / "score.py"), kind, str(shared / "gold" / gold), str(out)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603  the scorer beside us
    figures: Figures = json.loads(done.stdout)
    return figures


def rows(out: Path, name: str) -> list[Figures]:
    return [json.loads(line) for line in (out / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def seeds(shared: Path, parser: Parser, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The export of the two seed reports, added with the dates that their pages do not tell."""
    out = tmp_path_factory.mktemp("seeds")
    with Dossier.in_memory() as dossier:
        for path in sorted((shared / "seeds").glob("*.txt")):
            assert not dossier.add([path], published=PUBLISHED[path.name[:3]], model=parser).failures
        dossier.export(out)
    return out


@pytest.fixture(scope="module")
def figures(shared: Path, seeds: Path) -> Figures:
    return score(shared, "seeds", "seeds.json", seeds)


def test_the_seeds_statements_are_found_with_their_speakers(figures: Figures) -> None:
    statements = figures["statements"]
    assert statements["content"]["f1"] >= 82
    assert statements["full"]["f1"] >= 76
    assert statements["speaker_acc"] >= 80
    assert int(statements["nested"].split()[0]) >= 4


def test_the_seeds_times_and_events_are_found(figures: Figures) -> None:
    assert int(figures["times"].split()[0]) >= 10
    assert int(figures["events"].split()[0]) >= 12


def test_each_kind_of_finding_in_the_seeds_is_told(figures: Figures) -> None:
    told = figures["findings_by_kind"]
    assert {kind: min(told.get(kind, 0), n) for kind, n in figures["findings_gold"].items()} == figures["findings_gold"]


@pytest.mark.parametrize(
    ("actor", "issue", "direction"),
    [
        ("india", "third-party-mediation", "rejects"),
        ("pakistan", "third-party-mediation", "accepts"),
        ("united-states", "third-party-mediation", "offers"),
        ("india", "bilateral-dialogue", "demands"),
        ("pakistan", "bilateral-dialogue", "conditional"),
        ("india", "bilateral-dialogue", "conditional"),
        ("india", "territorial-status", "demands"),
        ("pakistan", "territorial-status", "demands"),
    ],
)
def test_each_position_of_the_seeds_is_told(seeds: Path, actor: str, issue: str, direction: str) -> None:
    assert (actor, issue, direction) in {(r["actor"], r["issue"], r["direction"]) for r in rows(seeds, "positions")}


@pytest.mark.parametrize(
    ("issue", "state", "blocking"),
    [
        ("third-party-mediation", "not in force", ["india"]),
        ("ceasefire", "in force", []),
        ("hosting-talks", "not in force", ["india"]),
    ],
)
def test_each_offer_of_the_seeds_has_its_state_and_what_blocks_it(
    seeds: Path, issue: str, state: str, blocking: list[str]
) -> None:
    (offer,) = [r for r in rows(seeds, "offers") if r["issue"] == issue]
    assert (offer["by"], offer["state"], offer["blocking"]) == ("united-states", state, blocking)


def test_no_date_is_invented_where_none_is_told(shared: Path, parser: Parser) -> None:
    for item in annotate_inputs(sorted((shared / "seeds").glob("*.txt")), model=parser):
        assert isinstance(item, tuple), item
        document, reading = item
        assert document.published is None
        assert [t.value for t in reading.times if t.value[:1] in "12"] == []


def test_no_article_of_a_public_corpus_is_refused_and_statements_are_found(
    shared: Path, parser: Parser, tmp_path: Path
) -> None:
    read = annotate_inputs([shared / "gold" / "polnear_dev.jsonl"], model=parser)
    failures = list(write_readings(tmp_path, read))
    figures = score(shared, "attributions", "polnear_dev.jsonl", tmp_path)
    assert failures == []
    assert len(rows(tmp_path, "documents")) == 84
    assert figures["content"]["f1"] >= 56
    assert figures["full"]["f1"] >= 46
