"""Run the stage of statements on a gold of attributions and score it; print its share of the parser's time.

python benchmarks/statements.py [--shared PATH] [--gold FILE.jsonl] [--model NAME] [--out DIR] [--missed N]

Times and mentions are read as in the whole; `--missed N` prints N statements that the gold has and we have not.
"""

import argparse
import json
import tempfile
import time
from pathlib import Path
from typing import Any

from run_dossiers import find_shared, score  # type: ignore[import-not-found]  # it lies beside this file

from onrecord.annotate.attributions import find_attributions
from onrecord.annotate.mentions import find_mentions
from onrecord.annotate.quotations import find_quotations
from onrecord.annotate.times import find_times
from onrecord.lexicon.lexicon import Lexicon, load_lexicon
from onrecord.model.document import Document
from onrecord.model.places import Anchor
from onrecord.model.reading import Attribution
from onrecord.text.paragraphs import parse_texts
from onrecord.text.parse import Parse
from onrecord.text.parser import load_parser


def span(place: Anchor | None) -> dict[str, Any] | None:
    """Return an anchor as the contract writes a span."""
    return None if place is None else {"start": place.start, "end": place.end, "text": place.quote}


def row_of(statement: Attribution) -> dict[str, Any]:
    """Return a statement as the contract's statements.jsonl has it, as far as the scorer reads it."""
    return {
        "id": statement.id,
        "document": statement.document,
        "source": span(statement.source),
        "cue": span(statement.cue),
        "content": [span(part) for part in statement.content],
        "quotation": statement.quotation,
        "within": statement.within,
        "stands": statement.stands,
    }


def read(document: Document, parse: Parse, words: Lexicon) -> tuple[tuple[Attribution, ...], float]:
    """Return the statements of a document and the CPU seconds that quotations and statements took."""
    times = find_times(document, parse, words.times)
    mentions = find_mentions(document, parse, words.actors)
    started = time.process_time()
    quotations = find_quotations(document)
    statements = find_attributions(document, parse, quotations, mentions, times, words.cues, words.weights)
    return statements, time.process_time() - started


def missed(gold: dict[str, Any], rows: list[dict[str, Any]]) -> list[str]:
    """Return the gold contents of a document that no row covers by half."""
    out = []
    for one in gold["attributions"]:
        words = {i for a, b in one["content"] for i in range(a, b)}
        got = ({i for part in row["content"] for i in range(part["start"], part["end"])} for row in rows)
        if words and not any(2 * len(words & other) >= len(words | other) for other in got):
            said = " / ".join(gold["text"][a:b] for a, b in one["content"])
            cue = " ".join(gold["text"][a:b] for a, b in one["cue"])
            out.append(f"{gold['id']}: [{cue}] {said[:140]}")
    return out


def main() -> None:
    """Read the gold's texts, print score and speed."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--shared", type=Path, default=find_shared())
    options.add_argument("--gold", type=Path, help="jsonl of id, text, attributions; default: polnear_dev")
    options.add_argument("--model")
    options.add_argument("--out", type=Path, help="keep statements.jsonl here")
    options.add_argument("--missed", type=int, default=0)
    given = options.parse_args()
    gold = given.gold or given.shared / "gold/polnear_dev.jsonl"
    golds = [json.loads(line) for line in gold.open(encoding="utf-8")]
    started = time.process_time()
    parses = list(parse_texts(load_parser(given.model), (row["text"] for row in golds)))
    parsing, reading = time.process_time() - started, 0.0
    words = load_lexicon()
    lost: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        out: Path = given.out or Path(folder)
        out.mkdir(parents=True, exist_ok=True)
        with (out / "statements.jsonl").open("w", encoding="utf-8") as file:
            for row, parse in zip(golds, parses, strict=True):
                furniture = tuple((a, b) for a, b in row.get("furniture", ()))
                document = Document(id=row["id"], text=row["text"], furniture=furniture)
                statements, seconds = read(document, parse, words)
                reading += seconds
                rows = [row_of(statement) for statement in statements]
                file.writelines(json.dumps(r, ensure_ascii=False) + "\n" for r in rows)
                lost.extend(missed(row, rows) if given.missed else ())
        print(json.dumps(score(given.shared, "attributions", gold, out)))
    print(f"parsing {parsing:.1f} CPU s, statements {reading:.2f} CPU s: {reading / parsing:.0%} of the parser's time")
    print("\n".join(lost[: given.missed]))


if __name__ == "__main__":
    main()
