"""How fast the whole is, in CPU seconds of one core, which other programs on the machine disturb least.

python benchmarks/throughput.py [--shared PATH] [--model NAME] [--documents N]

Prints documents of 500 words a second through `annotate` (file to jsonl files) and the share of the bare
parser in that time; the seeds from files to brief beside importing spaCy and loading the model alone;
and the cost of `onrecord --help`.
"""

import argparse
import contextlib
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # as on a user's machine: what is installed is compiled once

from onrecord.export.jsonl import write_readings
from onrecord.readings import annotate_inputs
from onrecord.text.paragraphs import parse_texts
from onrecord.text.parser import load_parser

WORDS = 500
PARSER_ALONE = "from onrecord.text.parser import load_parser; load_parser({model!r})"


def documents(shared: Path, most: int) -> list[str]:
    """Return texts of about 500 words of news, paragraphs whole."""
    out: list[str] = []
    paragraphs: list[str] = []
    for line in (shared / "gold/polnear_dev.jsonl").open(encoding="utf-8"):
        for paragraph in json.loads(line)["text"].split("\n"):
            paragraphs.append(paragraph)
            if sum(len(p.split()) for p in paragraphs) >= WORDS:
                out.append("\n".join(paragraphs))
                paragraphs = []
        if len(out) >= most:
            break
    return out[:most]


@contextlib.contextmanager
def cpu(times: dict[str, float], name: str) -> Iterator[None]:
    """Add the CPU seconds of what is done inside to `times[name]`."""
    started = time.process_time()
    yield
    times[name] = time.process_time() - started


def child(*command: str) -> tuple[float, float]:
    """Return the CPU and wall seconds of a command, the better of three runs."""
    best = (1e9, 1e9)
    for _ in range(3):
        before, clock = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)  # noqa: S603
        after, wall = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter() - clock
        best = min(best, (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wall))
    return best


def measure_reading(texts: list[str], model: str | None, folder: Path) -> None:
    """Print documents a second and the parser's share."""
    source = folder / "input.jsonl"
    lines = (json.dumps({"id": str(n), "text": text, "published": "2016-09-12"}) for n, text in enumerate(texts))
    source.write_text("\n".join(lines), encoding="utf-8")
    parser = load_parser(model)
    list(parse_texts(parser, texts[:2]))  # what is loaded late is loaded now
    list(write_readings(folder / "warm", annotate_inputs([source], model=parser)))
    times: dict[str, float] = {}
    with cpu(times, "parser"):
        list(parse_texts(parser, texts))
    with cpu(times, "annotate"):
        list(write_readings(folder / "out", annotate_inputs([source], model=parser)))
    n, words = len(texts), sum(len(text.split()) for text in texts)
    print(f"documents:           {n} of {words / n:.0f} words")
    for name, took in times.items():
        print(f"{name + ':':21}{n / took:.1f} documents/s (CPU), {1000 * took / n:.1f} ms each")
    print(f"parser / whole:      {times['parser'] / times['annotate']:.2f}  (at least 0.5)")


def measure_commands(shared: Path, model: str | None) -> None:
    """Print the cost of the commands, each in a process of its own."""
    own = (sys.executable, "-m", "onrecord")
    options = ("--model", model) if model else ()
    alone = child(sys.executable, "-c", PARSER_ALONE.format(model=model))
    brief = child(*own, "brief", str(shared / "seeds"), "--published", "2025-09-16", *options)
    helped = child(*own, "--help")
    print(f"spaCy and model:     {alone[0]:.2f} CPU s, {alone[1]:.2f} s")
    print(f"seeds to brief:      {brief[0]:.2f} CPU s, {brief[1]:.2f} s")
    print(f"seeds beyond that:   {brief[0] - alone[0]:.2f} CPU s, {brief[1] - alone[1]:.2f} s  (at most 2)")
    print(f"onrecord --help:     {helped[0]:.2f} CPU s  (at most 0.35)")


def main() -> None:
    """Measure and print all."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--shared", type=Path, default=Path(__file__).parents[1].parent / "shared")
    options.add_argument("--model")
    options.add_argument("--documents", type=int, default=100)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        measure_reading(documents(given.shared, given.documents), given.model, Path(folder))
    measure_commands(given.shared, given.model)


if __name__ == "__main__":
    main()
