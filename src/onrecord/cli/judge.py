"""`onrecord judge`: people's decisions; `onrecord read`: all documents read again."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from onrecord.cli.options import reader_options
from onrecord.cli.tell import PARTLY, WrongCall, printable, progress_bar, tell_failure

if TYPE_CHECKING:
    from onrecord.model.judgement import Judged

_VERDICTS = {
    "same": "same", "not-same": "not same", "copy": "copy", "retells": "retold", "independent": "independent",
    "right": "right", "wrong": "wrong", "undo": "withdrawn",
}  # fmt: skip
"""What is typed, and the verdict that it is."""
_SAYS_OF = ("copy", "retells")
"""Verdicts between whose two documents an `of` may stand."""


def _user() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError) as error:
        msg = "who judges? say it with --by NAME"
        raise WrongCall(msg) from error


@click.command("judge")
@click.argument("dossier")
@click.argument("verdict", required=False, type=click.Choice(list(_VERDICTS)))
@click.argument("rows", nargs=-1, metavar="ID...")
@click.option("--by", metavar="NAME", help="Who judges; the name of the computer's user where it is not told.")
@click.option("--reason", default="", help="Why.")
@click.option("--list", "listed", is_flag=True, help="Print all judgements, and how each stands.")
@click.option("--from", "taken", type=click.Path(exists=True, dir_okay=False), help="Add an exported judgements.jsonl.")
@click.option("--format", "form", type=click.Choice(["text", "jsonl"]), default="text", help="How they are printed.")
def judge_command(
    dossier: str,
    verdict: str | None,
    rows: tuple[str, ...],
    by: str | None,
    reason: str,
    listed: bool,
    taken: str | None,
    form: str,
) -> None:
    """Add a person's judgement to a dossier; it stays, and comes before what was found.

    \b
    same ID ID          one utterance, incident or actor        not-same ID ID   two
    copy DOC of DOC     the first is the second's text          retells DOC DOC  the first retells the second
    independent DOC DOC neither comes from the other
    right ID            the row is established                  wrong ID         it is set aside
    undo JUDGEMENT      your own judgement no longer counts

    An ID is one that brief, show or export prints, the beginning of one, or an actor's name. Judgements of two people
    that contradict each other are both unsure. Of your own about one thing the last one counts.
    """  # noqa: D301  click's own mark for lines that stay as they are
    from onrecord.dossier import Dossier

    if (verdict is not None) + listed + (taken is not None) != 1:
        msg = "say what you judge (onrecord judge DOSSIER VERDICT ID...), or --list what was judged, or --from FILE"
        raise WrongCall(msg)
    with Dossier.open(dossier, create=False) as opened:
        if verdict is None:
            for judged in opened.take_judgements(taken) if taken else opened.record().judged:
                _print(judged, form)
            return
        if verdict in _SAYS_OF and len(rows) == 3 and rows[1] == "of":
            rows = (rows[0], rows[2])
        _print(opened.judge(_VERDICTS[verdict], rows, by=by or _user(), reason=reason), form)


def _print(judged: "Judged", form: str) -> None:
    """Print a judgement: one line, what it was said of below it, then how it stands."""
    judgement = judged.judgement
    if form == "jsonl":
        import msgspec

        from onrecord.export.convert_record import judgement_row

        click.echo(msgspec.json.encode(judgement_row(judged)))
        return
    reason = f": {judgement.reason}" if judgement.reason else ""
    click.echo(printable(f"{judgement.id}  {judged.state}  {judgement.at}  {judgement.by}{reason}"))
    click.echo(printable(f"    {judgement.verdict}  {judgement.subject}"))
    for place in judgement.places:
        words = next((spot.words for spot in place.spots if spot.words), "")
        click.echo(printable(f"    {place.row}  {place.says}" + (f"  “{_short(words)}”" if words else "")))
    if judged.why:
        click.echo(printable(f"    {judged.why}"))


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= 90 else f"{line[:90]} …"


@click.command("read")
@click.argument("dossier")
@click.option("--about", type=click.Path(exists=True, dir_okay=False), help="A new dispute file.")
@reader_options
def read_command(dossier: str, **options: Any) -> None:  # noqa: ANN401  reader_options
    """Read all documents of a dossier again: with this onrecord, another model, words or weights.

    Judgements are found again by document, place and kind. Those that find no row in their place are told.
    """
    from onrecord.dossier import Dossier

    with Dossier.open(Path(dossier), create=False) as opened:
        with progress_bar("reading") as tell:
            failures = opened.read(progress=tell, **options)
        record = opened.record()
    for failure in failures:
        tell_failure(failure.place, failure.message)
    states = [judged.state for judged in record.judged]
    names = {"applied": "applied", "unsure": "unsure", "homeless": "without a home", "withdrawn": "withdrawn"}
    told = ", ".join(f"{states.count(key)} {name}" for key, name in names.items() if key in states)
    click.echo(printable(f"{dossier}: {len(record.documents) - len(failures)} read again"))
    if states:
        click.echo(printable(f"{len(states)} judgement{'s' * (len(states) != 1)}: {told}"))
    for judged in record.judged:
        if judged.state in ("unsure", "homeless"):
            _print(judged, "text")
    if failures:
        click.get_current_context().exit(PARTLY)
