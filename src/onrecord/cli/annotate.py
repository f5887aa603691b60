"""`onrecord annotate`: reading without a dossier, for corpora."""

import sys
from typing import Any

import click

from onrecord.cli.options import reading_options
from onrecord.cli.tell import PARTLY, progress_bar, tell_failure


@click.command("annotate")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option("--out", "out", required=True, type=click.Path(file_okay=False), help="Folder for the jsonl files.")
@reading_options
def annotate_command(inputs: tuple[str, ...], out: str, **options: Any) -> None:  # noqa: ANN401  reading_options
    """Read documents one by one and write their rows as jsonl.

    INPUT is a .txt, .md, .html or .jsonl file, a folder of them, or - for the standard input. A .jsonl
    line is {"id", "text"} and perhaps "published", "outlet", "headline", "address",
    "kind", "speaker". What cannot be read
    stands in failures.jsonl. `onrecord schema` tells what the files hold.
    """
    from pathlib import Path

    from onrecord.export.jsonl import write_readings
    from onrecord.readings import annotate_inputs

    failed = 0
    with progress_bar("reading") as tell:
        readings = annotate_inputs(inputs, stdin=sys.stdin.buffer, progress=tell, **options)
        for failure in write_readings(Path(out), readings):
            failed += 1
            tell_failure(failure.place, failure.message)
    if failed:
        click.get_current_context().exit(PARTLY)
