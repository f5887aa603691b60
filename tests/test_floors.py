"""Figures that may not sink, held where the shared gold lies beside the repository; skipped elsewhere."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from onrecord.dossier import Dossier
from onrecord.export.jsonl import write_readings
from onrecord.readings import annotate_inputs
from onrecord.text.parser import Parser

PUBLISHED = {"000": "2025-09-16", "003": "2025-05-11"}
APART = ("concession", "drones", "islands", "recognition")
"""Marked dossiers that nothing was learned from."""
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
    assert statements["content"]["f1"] >= 92
    assert statements["full"]["f1"] >= 90
    assert statements["speaker_acc"] >= 95
    assert statements["nested"] == "5 of 5"


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


@pytest.fixture(scope="module")
def disputes_apart(shared: Path, parser: Parser, tmp_path_factory: pytest.TempPathFactory) -> Figures:
    """What the scorer says of the statements in the four marked dossiers that were kept apart, read together."""
    out = tmp_path_factory.mktemp("apart")
    gold = out / "gold.jsonl"
    lines: list[str] = []
    for name in APART:
        marked = shared / "gold" / "dossiers" / f"{name}.marked"
        command = [sys.executable, str(shared / "score" / "marked.py"), str(marked), "--out", str(out)]
        subprocess.run(command, check=True, capture_output=True)  # noqa: S603  the scorer beside us
        reports = (out / name / "gold.jsonl").read_text(encoding="utf-8").splitlines()
        lines += [json.dumps({**report, "id": f"{name}/{report['id']}"}) for report in map(json.loads, reports)]
    gold.write_text("\n".join(lines), encoding="utf-8")
    assert not list(write_readings(out / "read", annotate_inputs([gold], model=parser)))
    return score(shared, "attributions", str(gold), out / "read")


@pytest.fixture(scope="module")
def polnear(shared: Path, parser: Parser, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Figures]:
    """The reading of PolNeAR's development part, and what the scorer says of its statements."""
    out = tmp_path_factory.mktemp("polnear")
    failures = list(write_readings(out, annotate_inputs([shared / "gold" / "polnear_dev.jsonl"], model=parser)))
    assert failures == []
    return out, score(shared, "attributions", "polnear_dev.jsonl", out)


def test_no_article_of_a_public_corpus_is_refused(polnear: tuple[Path, Figures]) -> None:
    assert len(rows(polnear[0], "documents")) == 84


@pytest.mark.parametrize(("figure", "floor"), [("content", 69), ("full", 63), ("exact", 48)])
def test_statements_of_a_public_corpus_are_found(polnear: tuple[Path, Figures], figure: str, floor: float) -> None:
    assert polnear[1][figure]["f1"] >= floor


@pytest.mark.parametrize(("quotation", "floor"), [("direct", 92), ("mixed", 80), ("indirect", 58)])
def test_what_is_quoted_and_what_is_reworded_is_found(
    polnear: tuple[Path, Figures], quotation: str, floor: float
) -> None:
    assert polnear[1]["recall_by_type"][quotation] >= floor


@pytest.mark.parametrize(("figure", "floor"), [("content", 76), ("full", 66)])
def test_statements_of_disputes_that_nobody_learned_from_are_found(
    disputes_apart: Figures, figure: str, floor: float
) -> None:
    assert disputes_apart[figure]["f1"] >= floor
