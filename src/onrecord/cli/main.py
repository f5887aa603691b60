"""The group of all commands, and how an error reaches the user: one line, no traceback."""

import errno

import click

from onrecord import __version__
from onrecord.cli.annotate import annotate_command
from onrecord.cli.dossier import add_command, brief_command, export_command, show_command
from onrecord.cli.factcheck import trace_command, verify_command
from onrecord.cli.judge import judge_command, read_command
from onrecord.cli.schema import schema_command
from onrecord.cli.tell import WrongCall
from onrecord.cli.train import train_group


class Commands(click.Group):
    """A group whose errors are told in one line, with exit code 2."""

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; what onrecord refuses is a usage error, not a crash."""
        from onrecord.model.errors import OnrecordError

        try:
            return super().invoke(ctx)
        except OnrecordError as error:
            raise WrongCall(str(error)) from error
        except OSError as error:
            if error.errno == errno.EPIPE:  # the reader of our output has gone: click ends quietly
                raise
            msg = f"{error.filename}: {error.strerror}"
            raise WrongCall(msg) from error


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="onrecord")
def main() -> None:
    """Read news reports of a dispute; keep who said what, to whom, when, and on whose word.

    \b
    onrecord brief report1.txt report2.html       the brief of some reports
    onrecord add row.dossier reports/             keep them in a dossier
    onrecord brief row.dossier                    the brief of a dossier
    onrecord show row.dossier ID                  the words a line stands on
    onrecord trace row.dossier "we will come"     where words stand, and in which other wordings
    onrecord judge row.dossier wrong ID           your word on a line, before all that was found
    onrecord verify row.dossier draft.md          whether a draft's quotations and attributions hold
    """  # noqa: D301  click's own mark for lines that stay as they are


for command in (
    add_command,
    brief_command,
    show_command,
    trace_command,
    verify_command,
    judge_command,
    read_command,
    export_command,
    annotate_command,
    train_group,
    schema_command,
):
    main.add_command(command)
