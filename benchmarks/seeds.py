"""Add the two seed reports with their dates, export, and score.

python benchmarks/seeds.py [--shared PATH] [--model NAME] [--out DIR]
"""

import argparse
import json
import tempfile
from pathlib import Path

from run_dossiers import find_shared, score  # type: ignore[import-not-found]  # it lies beside this file

from onrecord.dossier import Dossier
from onrecord.text.parser import load_parser

PUBLISHED = {"000": "2025-09-16", "003": "2025-05-11"}


def main() -> None:
    """Print what the scorer says of the seeds, and the findings, offers and positions found."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--shared", type=Path, default=find_shared())
    options.add_argument("--model")
    options.add_argument("--out", type=Path, help="keep the export here")
    given = options.parse_args()
    parser = load_parser(given.model)
    with tempfile.TemporaryDirectory() as folder, Dossier.in_memory() as dossier:
        out = given.out or Path(folder)
        for path in sorted((given.shared / "seeds").glob("*.txt")):
            added = dossier.add([path], published=PUBLISHED.get(path.name[:3]), model=parser)
            for place, _, message in added.failures:
                print(f"! {place}: {message}")
        dossier.export(out)
        print(json.dumps(score(given.shared, "seeds", given.shared / "gold/seeds.json", out), indent=1))
        for name, keys in (
            ("findings", ("kind", "tier", "about", "message")),
            ("offers", ("by", "what", "state", "blocking", "why")),
            ("positions", ("actor", "issue", "direction")),
        ):
            for line in (out / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
                row = json.loads(line)
                print(name, *(row[key] for key in keys), sep=" | ")


if __name__ == "__main__":
    main()
