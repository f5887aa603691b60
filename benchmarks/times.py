"""Run the stage of times alone on a gold of TIMEX3 and score it; print its speed, parsing not counted.

python benchmarks/times.py [--shared PATH] [--gold FILE] [--model NAME] [--out DIR]

Beside the score: words a CPU second on one core, and how the time grows on one line of 0.25, 0.5 and 1 MB.
"""

import argparse
import json
import tempfile
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from run_dossiers import find_shared, score  # type: ignore[import-not-found]  # it lies beside this file

from onrecord.annotate.times import find_times
from onrecord.lexicon.times import TimeWords, load_times
from onrecord.model.dates import PartialDate
from onrecord.model.document import Document
from onrecord.model.reading import Timex
from onrecord.text.paragraphs import parse_texts
from onrecord.text.parse import Parse
from onrecord.text.parser import load_parser


def row_of(timex: Timex) -> dict[str, Any]:
    """Return a timex as the contract's times.jsonl has it, as far as the scorer reads it."""
    place = timex.anchor.span
    return {
        "document": place.document,
        "start": place.start,
        "end": place.end,
        "type": timex.type,
        "value": timex.value,
    }


def read(documents: Iterable[Document], parses: Iterable[Parse], words: TimeWords) -> Iterator[Timex]:
    """Yield the times of all documents."""
    for document, parse in zip(documents, parses, strict=True):
        yield from find_times(document, parse, words)


def measure_growth(words: TimeWords, text: str) -> None:
    """Print the CPU seconds of ever longer lines of news without a line break."""
    line = " ".join(text.split())
    for size in (250_000, 500_000, 1_000_000):
        long = (line * (size // len(line) + 1))[:size]
        started = time.process_time()
        find_times(Document(id="line", text=long), Parse(long, (), ()), words)
        print(f"one line of {size / 1e6:.2f} MB: {time.process_time() - started:.2f} CPU s")


def main() -> None:
    """Read the gold's texts, print score and speed."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--shared", type=Path, default=find_shared())
    options.add_argument("--gold", type=Path, help="jsonl of id, text, published, timexes; default: timebank_train")
    options.add_argument("--model")
    options.add_argument("--out", type=Path, help="keep the rows here")
    given = options.parse_args()
    gold = given.gold or given.shared / "gold" / "timebank_train.jsonl"
    rows = [json.loads(line) for line in gold.open(encoding="utf-8")]
    documents = [Document(id=r["id"], text=r["text"], published=PartialDate.parse(r["published"][:10])) for r in rows]
    parses = list(parse_texts(load_parser(given.model), [d.text for d in documents]))
    words = load_times()
    started = time.process_time()
    found = list(read(documents, parses, words))
    took, count = time.process_time() - started, sum(len(d.text.split()) for d in documents)
    with tempfile.TemporaryDirectory() as folder:
        out = given.out or Path(folder)
        out.mkdir(parents=True, exist_ok=True)
        (out / "times.jsonl").write_text("\n".join(json.dumps(row_of(t)) for t in found), encoding="utf-8")
        print(json.dumps(score(given.shared, "times", gold, out)))
    print(f"{count / took:,.0f} words/s (CPU, one core, parsing not counted; at least 20,000)")
    measure_growth(words, " ".join(d.text for d in documents[:40]))


if __name__ == "__main__":
    main()
