"""Options that several commands share."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


def checked_date(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """Return a date as it was written, once it is known to be one."""
    from onrecord.model.dates import PartialDate

    if value is not None:
        try:
            PartialDate.parse(value)
        except ValueError as error:
            raise click.BadParameter(str(error), ctx, param) from error
    return value


def _reader_options() -> list[Callable[[F], F]]:
    return [
        click.option(
            "--weights",
            type=click.Path(exists=True, dir_okay=False),
            help="Weights of `onrecord train statements` instead of the bundled ones.",
        ),
        click.option("--model", help="An installed spaCy pipeline (name or path) instead of the bundled one."),
        click.option("--workers", type=click.IntRange(1, 256), default=1, show_default=True, help="Processes."),
    ]


def reader_options(command: F) -> F:
    """Give a command the options of how documents are read, whatever they are."""
    for option in reversed(_reader_options()):
        command = option(command)
    return command


def reading_options(command: F) -> F:
    """Give a command the options of reading documents."""
    for option in reversed(
        [
            click.option(
                "--published",
                metavar="DATE",
                callback=checked_date,
                help="Publication date of documents that do not tell it: 2025-05-11, 2025-05 or 2025.",
            ),
            click.option("--year", type=click.IntRange(1800, 2200), help="Year of their news, if only that is known."),
            click.option("--outlet", help="Outlet of documents that do not tell it."),
            click.option(
                "--kind",
                type=click.Choice(["report", "transcript", "statement", "post"]),
                help="What documents are that do not tell it. All but reports give the words themselves.",
            ),
            click.option("--speaker", metavar="NAME", help="Whose words a transcript, statement or post gives."),
            click.option(
                "--about",
                type=click.Path(exists=True, dir_okay=False),
                help="Dispute file: parties, people, issues, words. Else: dispute.toml beside the input.",
            ),
            *_reader_options(),
        ]
    ):
        command = option(command)
    return command
