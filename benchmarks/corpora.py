"""Annotate the gold corpora and score them: attributions (PolNeAR), times (TimeBank), events (PLV).

python benchmarks/corpora.py [--shared PATH] [--model NAME] [--only polnear times events] [--out DIR]
"""

import argparse
import json
import tempfile
from pathlib import Path

from run_dossiers import find_shared, score  # type: ignore[import-not-found]  # it lies beside this file

from onrecord.export.jsonl import write_readings
from onrecord.readings import annotate_inputs
from onrecord.text.parser import load_parser

CORPORA = {
    "polnear": ("attributions", "polnear_dev.jsonl"),
    "polnear_train": ("attributions", "polnear_train.jsonl"),
    "times": ("times", "timebank_train.jsonl"),
    "events": ("events", "plv_train.jsonl"),
}


def main() -> None:
    """Print what the scorer says of each corpus, and the documents that were refused."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--shared", type=Path, default=find_shared())
    options.add_argument("--model")
    options.add_argument("--only", nargs="*", choices=CORPORA, default=["polnear", "times", "events"])
    options.add_argument("--out", type=Path, help="keep the rows here")
    options.add_argument("--workers", type=int, default=1)
    given = options.parse_args()
    parser = load_parser(given.model) if given.workers == 1 else given.model
    with tempfile.TemporaryDirectory() as folder:
        for name in given.only:
            kind, file = CORPORA[name]
            gold, out = given.shared / "gold" / file, (given.out or Path(folder)) / name
            for refused in write_readings(out, annotate_inputs([gold], model=parser, workers=given.workers)):
                print(f"! {refused}")
            print(name, json.dumps(score(given.shared, kind, gold, out)))


if __name__ == "__main__":
    main()
