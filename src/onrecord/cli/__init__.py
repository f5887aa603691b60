"""The commands, one file a group of them. They ask `dossier` and print; they never decide.

Nothing but click is imported before a command runs, so that `--help` is instant.
Exit codes: 0 all documents were read, 3 some were not, 2 the call was wrong.
"""

from onrecord.cli.main import main

__all__ = ["main"]
