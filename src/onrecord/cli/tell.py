"""How the commands speak: failures, progress, and text that no terminal obeys."""

import re
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from rich.progress import Progress as RichProgress

Progress = Callable[[int, int | None], None]
PARTLY = 3
"""Exit code where some documents could not be read."""

_OBEYED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_NARROWEST = 60
_PATIENCE = 2.0  # seconds before a progress bar appears


class WrongCall(click.ClickException):
    """A call that onrecord refuses."""

    exit_code = 2

    def __init__(self, message: str) -> None:
        super().__init__(printable(message))


class NothingRead(WrongCall):
    """None of the documents could be read."""

    exit_code = PARTLY


def printable(text: str) -> str:
    """Return text without what a terminal would obey: escapes, control and direction marks; on one line."""
    plain = _OBEYED.sub("\N{REPLACEMENT CHARACTER}", text).replace("\n", " ").replace("\t", " ")
    return plain.encode("utf-8", "backslashreplace").decode()


def terminal() -> tuple[int, bool]:
    """Return the width to write in, and whether to colour."""
    import os
    import shutil

    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    return max(_NARROWEST, min(shutil.get_terminal_size((100, 24)).columns, 120)), colour


def tell_failure(place: str, message: str) -> None:
    """Print what is wrong with one document."""
    click.echo(printable(f"{place}: {message}"), err=True)


@contextmanager
def progress_bar(title: str) -> Iterator[Progress]:
    """Give a function that is told (done, of how many); a bar appears when it takes long, on a terminal only."""
    started, bar = time.monotonic(), None
    on_terminal = sys.stderr.isatty()

    def tell(done: int, total: int | None) -> None:
        nonlocal bar
        if bar is None and on_terminal and time.monotonic() - started > _PATIENCE:
            bar = _start_bar(title)
        if bar is not None:
            bar.update(bar.task_ids[0], completed=done, total=total)

    try:
        yield tell
    finally:
        if bar is not None:
            bar.stop()


def _start_bar(title: str) -> "RichProgress":
    from rich import progress
    from rich.console import Console

    columns = (progress.TextColumn(title), progress.BarColumn(), progress.MofNCompleteColumn())
    bar = progress.Progress(*columns, console=Console(stderr=True), transient=True)
    bar.add_task(title, total=None)
    bar.start()
    return bar
