"""How a dossier grows: seconds and memory for 1,000, 3,000 and 10,000 generated documents, and for one more.

    python benchmarks/growth.py [--documents N...]

Prints, for each size, the processor's seconds to compare all documents and to make the record of all, the
peak of memory, and the seconds that adding one report takes then, read and compared with its candidates, once the
language model is loaded; at the end the exponent of growth from size to size.
"""

import argparse
import contextlib
import itertools
import math
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")

from benchmarks.generated import Reading, generate

from onrecord.dossier import Dossier
from onrecord.lexicon.lexicon import load_lexicon
from onrecord.lexicon.record import load_record_words
from onrecord.readings import annotate_inputs
from onrecord.relating import relate
from onrecord.store.store import Store
from onrecord.text.parser import load_parser

EXAMPLE = Path(__file__).parents[1] / "examples" / "gorane-dam"
LATER = """The harbour at Ilve stays open, the port's master Petra Holm said on Monday.

"No ship has been turned away," she told reporters, and called a report of a blockade untrue.
"""


def fill(path: Path, originals: list[Reading], documents: int) -> None:
    """Make a dossier of so many generated documents, not yet reconciled."""
    store = Store(path)
    with store.transaction():
        for document, reading in generate(originals, documents, load_record_words().empty):
            store.add_document(document, reading, year=None)
    store.close()


def measure(path: Path, documents: int) -> None:
    """Print what reconciling a filled dossier takes, in this process, and what one more report takes."""
    started = time.process_time()
    with contextlib.closing(Store(path, create=False)) as store:
        relate(store, load_lexicon().copies)
    compared = time.process_time() - started
    with Dossier.open(path, create=False) as dossier:
        dossier.reconcile()
        whole = time.process_time() - started - compared
        more = path.with_suffix(".txt")
        more.write_text(LATER, encoding="utf-8")
        warm = path.with_suffix(".warm.txt")
        warm.write_text(LATER.replace("Ilve", "Orve"), encoding="utf-8")
        parser = load_parser()
        list(annotate_inputs([warm], model=parser))  # the model and the words are loaded once
        clock = time.perf_counter()
        dossier.add([more], published="2032-07-01", model=parser)
        one = time.perf_counter() - clock
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{documents} {compared:.2f} {whole:.2f} {peak:.0f} {one:.2f}")


def main() -> None:
    """Fill and measure each size in a process of its own."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--documents", type=int, nargs="*", default=[1000, 3000, 10000])
    options.add_argument("--measure", type=Path, help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.measure:
        measure(given.measure, given.documents[0])
        return
    originals = [r for r in annotate_inputs([EXAMPLE]) if isinstance(r, tuple)]
    rows = []
    print(f"{'documents':>10}{'compare s':>11}{'reconcile s':>13}{'peak MB':>9}{'one more s':>12}")
    with tempfile.TemporaryDirectory() as folder:
        for documents in given.documents:
            path = Path(folder) / f"{documents}.dossier"
            fill(path, originals, documents)
            command = [sys.executable, __file__, "--measure", str(path), "--documents", str(documents)]
            done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603  ourselves
            row = [float(x) for x in done.stdout.split()]
            print(f"{documents:>10}{row[1]:>11.2f}{row[2]:>13.2f}{row[3]:>9.0f}{row[4]:>12.2f}", flush=True)
            rows.append(row)
    for a, b in itertools.pairwise(rows):
        compare, whole = (math.log(b[n] / a[n]) / math.log(b[0] / a[0]) for n in (1, 2))
        print(f"exponent {a[0]:.0f} to {b[0]:.0f}: comparing {compare:.2f}, reconciling {whole:.2f}")


if __name__ == "__main__":
    main()
