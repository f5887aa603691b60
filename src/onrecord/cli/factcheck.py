"""The commands of a fact-checker: trace words, verify a draft."""

from typing import TYPE_CHECKING

import click

from onrecord.cli.options import checked_date
from onrecord.cli.tell import NothingRead, WrongCall, terminal

if TYPE_CHECKING:
    from onrecord.model.factcheck import Verification

_WRONG = 1
"""Exit code where something in a draft does not hold."""


@click.command("trace")
@click.argument("dossier")
@click.argument("words", nargs=-1, required=True, metavar="WORDS...")
@click.option("--format", "form", type=click.Choice(["terminal", "json"]), default="terminal", show_default=True)
@click.option("--all", "whole", is_flag=True, help="All places, however many there are.")
def trace_command(dossier: str, words: tuple[str, ...], form: str, *, whole: bool) -> None:
    """Print every place where words stand, and where their utterance stands in other words.

    \b
    onrecord trace row.dossier "neither has closed the door"
    onrecord trace row.dossier '“We will come … whatever it is called”'

    WORDS may be a sentence or a few words, with quotation marks or without, with ellipses and brackets. Each
    place tells by whom, through whom, when, and which report it is copied or retold from; what differs is
    marked. Words that stand nowhere are said to, and the nearest ones shown.
    """  # noqa: D301  click's own mark for lines that stay as they are
    from onrecord.dossier import Dossier

    asked = " ".join(words)
    if not any(c.isalnum() for c in asked):
        msg = 'there is no word to look for; call: onrecord trace DOSSIER "words"'
        raise WrongCall(msg)
    with Dossier.open(dossier, create=False) as opened:
        trace = opened.trace(asked)
    if form == "json":
        from onrecord.export.answers import answer_json

        click.echo(answer_json(trace))
        return
    from onrecord.export.trace import trace_terminal

    width, colour = terminal()
    click.echo(trace_terminal(trace, width=width, colour=colour, whole=whole).rstrip("\n"), color=colour or None)


@click.command("verify")
@click.argument("dossier")
@click.argument("draft")
@click.option("--format", "form", type=click.Choice(["table", "marked", "json"]), default="table", show_default=True)
@click.option("--wrong", is_flag=True, help="Only what does not hold (not for json).")
@click.option("--published", metavar="DATE", callback=checked_date, help="Day of a draft that does not tell it.")
@click.option("--model", help="An installed spaCy pipeline (name or path) instead of the bundled one.")
def verify_command(
    dossier: str, draft: str, form: str, published: str | None, model: str | None, *, wrong: bool
) -> None:
    """Hold every quotation and attribution of a draft against a dossier.

    \b
    onrecord verify row.dossier draft.md
    onrecord verify row.dossier draft.docx --format marked

    DRAFT is a .md, .txt, .html or .docx file (docx: pip install 'onrecord[docx]'). Each claim is exact or
    supported, or it is ALTERED (numbers, names, dates and negations are named), CUT without a mark, by
    ANOTHER SPEAKER, of ANOTHER DATE, or NOT FOUND. A cut marked by three dots, words in square brackets
    and a part of a longer quotation are allowed, unless what is left out turns the meaning.

    \b
    Exit code: 0  everything holds
               1  something does not
               2  the call was wrong
               3  the draft could not be read
    """  # noqa: D301  click's own mark for lines that stay as they are
    from onrecord.dossier import Dossier
    from onrecord.model.errors import InputError

    if wrong and form == "json":
        msg = "--wrong is for people: json tells every check, and `holds` of each"
        raise WrongCall(msg)
    with Dossier.open(dossier, create=False) as opened:
        try:
            verification = opened.verify(draft, published=published, model=model)
        except InputError as error:
            raise NothingRead(str(error)) from error
    _print(verification, form, wrong=wrong)
    if verification.holds is False:
        click.get_current_context().exit(_WRONG)


def _print(verification: "Verification", form: str, *, wrong: bool) -> None:
    from onrecord.export.answers import answer_json
    from onrecord.export.verification import verification_marked, verification_table

    width, colour = terminal()
    if form == "json":
        shown = answer_json(verification, without=("source",))
    elif form == "marked":
        shown = verification_marked(verification, colour=colour, wrong=wrong)
    else:
        shown = verification_table(verification, width=width, colour=colour, wrong=wrong)
    click.echo(shown.rstrip("\n"), color=colour or None)
