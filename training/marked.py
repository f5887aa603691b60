"""Lay out the marked statements that the bundled weights are learned from, as `onrecord train statements` takes them.

    python -m training.marked --shared SHARED --out CORPUS
    onrecord train statements --corpus CORPUS --out src/onrecord/lexicon/data/weights.toml --name "..."

Two parts, both ours to learn from and to ship:
- the marked dossiers, but for the four that are kept apart to measure by;
- 80 Wikinews reports (CC BY 2.5; the texts stay in SHARED/data), marked by hand for this project:
  `marks/wikinews.jsonl` holds the marks alone, as offsets into the reports.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

APART = ("concession", "drones", "islands", "recognition")
MARKS = Path(__file__).parent / "marks" / "wikinews.jsonl"


def dossiers(shared: Path) -> Iterator[dict[str, Any]]:
    """Yield the marked reports of the dossiers that are learned from."""
    marked = [p for p in sorted((shared / "gold/dossiers").glob("*.marked")) if p.stem not in APART]
    with tempfile.TemporaryDirectory() as folder:
        for path in marked:
            command = [sys.executable, str(shared / "score/marked.py"), str(path), "--out", folder]
            subprocess.run(command, check=True, capture_output=True)  # noqa: S603  the scorer beside us
            for line in (Path(folder) / path.stem / "gold.jsonl").read_text(encoding="utf-8").splitlines():
                report = json.loads(line)
                yield {**report, "id": f"{path.stem}/{report['id']}"}


def wikinews(shared: Path) -> Iterator[dict[str, Any]]:
    """Yield the Wikinews reports with our marks; ValueError where a text is not the one that was marked."""
    lines = (shared / "data/wikinews_diplomacy.jsonl").read_text(encoding="utf-8").splitlines()
    reports = {report["id"]: report for report in map(json.loads, lines)}
    for row in map(json.loads, MARKS.read_text(encoding="utf-8").splitlines()):
        report = reports[row["id"]]
        if len(report["text"]) != row["length"]:
            msg = f"{row['id']}: this is not the text that was marked"
            raise ValueError(msg)
        yield {
            "id": row["id"],
            "text": report["text"],
            "headline": report["title"],
            "outlet": "Wikinews",
            "attributions": row["statements"],
        }


def main() -> None:
    """Write the two parts into a folder."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--shared", type=Path, required=True)
    options.add_argument("--out", type=Path, required=True)
    given = options.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    for name, rows in (("dossiers", dossiers(given.shared)), ("wikinews", wikinews(given.shared))):
        with (given.out / f"{name}.jsonl").open("w", encoding="utf-8") as file:
            count = sum(bool(file.write(json.dumps(row, ensure_ascii=False) + "\n")) for row in rows)
        print(f"{name}: {count} reports")


if __name__ == "__main__":
    main()
