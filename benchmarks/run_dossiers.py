"""Build each gold dossier in memory, export it, and score it: one line each, then the means.

    python benchmarks/run_dossiers.py [--shared PATH] [--model NAME] [--only NAME...] [--json FILE]

Four dossiers are kept apart: they are scored, never looked at.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import mean
from typing import Any

from onrecord.dossier import Dossier
from onrecord.text.parser import Parser, load_parser

APART = ("concession", "drones", "islands", "recognition")
COLUMNS = {
    "content": "statements.content.f1",
    "full": "statements.full.f1",
    "chains": "statements.chain_acc",
    "times": "times.found.f1",
    "value": "times.value.f1",
    "events": "events.f1",
    "standing": "standing_acc",
    "origins": "origins.f1",
    "utter": "utterances.f1",
    "findings": "findings.f1",
    "est.p": "established.p",
    "est.n": "established.count",
    "offers": "offers.found.f1",
    "replies": "offers.replies.f1",
    "state": "offers.state_acc",
    "posit": "positions.found.f1",
    "direct": "positions.direction_acc",
}


def find_shared() -> Path:
    """Return the folder of shared material beside the repository."""
    return Path(__file__).parents[1].parent / "shared"


def lay_out(shared: Path, marked: Path, folder: Path) -> Path:
    """Write the reports, gold and record of a marked dossier into a folder and return it."""
    command = [sys.executable, str(shared / "score/marked.py"), str(marked), "--out", str(folder)]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603  our own scorer
    return folder / marked.stem


def score(shared: Path, kind: str, gold: Path, out: Path) -> dict[str, Any]:
    """Return what score.py says."""
    command = [sys.executable, str(shared / "score/score.py"), kind, str(gold), str(out)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def run_dossier(shared: Path, marked: Path, parser: Parser, folder: Path) -> dict[str, Any]:
    """Build and score one gold dossier."""
    gold = lay_out(shared, marked, folder)
    out = folder / f"{marked.stem}-export"
    with Dossier.in_memory() as dossier:
        added = dossier.add([gold / "reports.jsonl"], model=parser)
        for place, _, message in added.failures:
            print(f"! {marked.stem} {place}: {message}", file=sys.stderr)
        dossier.export(out)
    return score(shared, "dossier", gold, out)


def pick(result: dict[str, Any], path: str) -> float:
    """Return a figure by its dotted path."""
    value: Any = result
    for key in path.split("."):
        value = value[key]
    return float(value)


def show(name: str, figures: dict[str, float]) -> None:
    """Print a line of figures."""
    print(f"{name:14}" + "".join(f"{figures[column]:>9.1f}" for column in COLUMNS))


def main() -> None:
    """Score all dossiers and print the means, those looked at and those kept apart."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--shared", type=Path, default=find_shared())
    options.add_argument("--model")
    options.add_argument("--only", nargs="*", help="names of dossiers")
    options.add_argument("--json", type=Path, help="also keep every result of the scorer here")
    given = options.parse_args()
    marked = sorted((given.shared / "gold/dossiers").glob("*.marked"))
    if not marked:
        sys.exit(f"no gold dossiers under {given.shared}: give --shared")
    parser = load_parser(given.model)
    results: dict[str, dict[str, Any]] = {}
    print(f"{'':14}" + "".join(f"{column:>9}" for column in COLUMNS))
    with tempfile.TemporaryDirectory() as folder:
        for path in marked:
            if given.only and path.stem not in given.only:
                continue
            results[path.stem] = run_dossier(given.shared, path, parser, Path(folder))
            show(path.stem, {c: pick(results[path.stem], p) for c, p in COLUMNS.items()})
    for title, apart in (("mean dev", False), ("mean apart", True)):
        some = [r for name, r in results.items() if (name in APART) == apart]
        if some:
            show(title, {c: mean(pick(r, p) for r in some) for c, p in COLUMNS.items()})
    if given.json:
        given.json.write_text(json.dumps(results, indent=1, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()
