"""The commands of a dossier: add, brief, show, export."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from onrecord.cli.options import reading_options
from onrecord.cli.tell import PARTLY, NothingRead, WrongCall, printable, progress_bar, tell_failure, terminal

if TYPE_CHECKING:
    from onrecord.dossier import Added, Dossier

_SQLITE = b"SQLite format 3\x00"


def _is_dossier(place: str) -> bool:
    try:
        with Path(place).open("rb") as file:
            return file.read(len(_SQLITE)) == _SQLITE
    except OSError:
        return False


@click.command("add")
@click.argument("dossier", type=click.Path(dir_okay=False))
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@reading_options
def add_command(dossier: str, files: tuple[str, ...], **options: Any) -> None:  # noqa: ANN401  reading_options
    """Add documents to a dossier; it is made where it is missing.

    FILE is a .txt, .md, .html or .jsonl file, a folder of them, or - for the standard input. A document
    that is there already changes nothing.
    """
    from onrecord.dossier import Dossier

    path = Path(dossier)
    if path.exists() and path.stat().st_size and not _is_dossier(dossier):
        msg = f"{dossier} is no dossier, and is left as it is; call: onrecord add DOSSIER FILE..."
        raise WrongCall(msg)
    there = path.exists()
    with Dossier.open(path) as opened:
        added = _add(opened, files, options)
    if not there and not added.new:
        path.unlink()  # nothing could be read: no empty dossier is left behind
    known = f", {len(added.known)} there already" if added.known else ""
    failed = f", {len(added.failures)} not read" if added.failures else ""
    about = f" (with {added.dispute})" if added.dispute else ""
    click.echo(printable(f"{dossier}: {len(added.new)} added{known}{failed}{about}"))
    if added.failures:
        click.get_current_context().exit(PARTLY)


def _add(dossier: "Dossier", files: tuple[str, ...], options: dict[str, Any]) -> "Added":
    with progress_bar("reading") as tell:
        added = dossier.add(files, stdin=sys.stdin.buffer, progress=tell, **options)
    for place, _, message in added.failures:
        tell_failure(place, message)
    return added


@click.command("brief")
@click.argument("places", nargs=-1, required=True, metavar="DOSSIER|FILE...")
@click.option("--format", "form", type=click.Choice(["terminal", "md"]), default="terminal", show_default=True)
@reading_options
def brief_command(places: tuple[str, ...], form: str, **options: Any) -> None:  # noqa: ANN401  reading_options
    """Print the brief of a dossier, or of some files without keeping one.

    What is disputed comes first, then positions, offers and replies, the chronology, and who said what.
    """
    from onrecord.dossier import Dossier

    if not any(_is_dossier(place) for place in places):
        with Dossier.in_memory() as dossier:
            added = _add(dossier, places, options)
            if not added.new:
                msg = "nothing could be read, so there is nothing to brief"
                raise NothingRead(msg)
            _print_brief(dossier, form)
        if added.failures:
            click.get_current_context().exit(PARTLY)
        return
    if len(places) > 1:
        msg = "give one dossier, or files; files are added to a dossier with: onrecord add DOSSIER FILE..."
        raise WrongCall(msg)
    with Dossier.open(places[0], create=False) as dossier:
        _print_brief(dossier, form)


def _print_brief(dossier: "Dossier", form: str) -> None:
    width, colour = terminal()
    click.echo(dossier.brief(markdown=form == "md", width=width, colour=colour).rstrip("\n"), color=colour or None)


@click.command("show")
@click.argument("dossier")
@click.argument("row", metavar="ID")
def show_command(dossier: str, row: str) -> None:
    """Print the words that a row stands on, in their surroundings.

    ID is that of any row: a statement, event, document, actor, finding, offer, ... as the brief prints it.
    """
    from onrecord.dossier import Dossier

    width, colour = terminal()
    with Dossier.open(dossier, create=False) as opened:
        click.echo(opened.show(row, width=width, colour=colour).rstrip("\n"), color=colour or None)


@click.command("export")
@click.argument("dossier")
@click.argument("folder", type=click.Path(file_okay=False), metavar="DIR")
@click.option("--to", "to", type=click.Choice(["jsonl"]), required=True, help="What to write.")
def export_command(dossier: str, folder: str, to: str) -> None:
    """Write all rows of a dossier into a folder."""
    from onrecord.dossier import Dossier

    with Dossier.open(dossier, create=False) as opened:
        opened.export(folder, to=to)
    click.echo(printable(f"{folder}: written"), err=True)
