"""The commands of a fact-checker: trace words, verify a draft."""

import click

from onrecord.cli.tell import WrongCall, terminal


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
