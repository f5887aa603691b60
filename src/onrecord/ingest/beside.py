"""The dispute file that lies beside the inputs."""

from collections.abc import Iterable
from pathlib import Path

from onrecord.model.errors import LexiconError

NAME = "dispute.toml"


def find_dispute_file(inputs: Iterable[str]) -> Path | None:
    """Return the `dispute.toml` in a folder given or beside a file given; LexiconError where there are several."""
    folders = {p if p.is_dir() else p.parent for p in map(Path, inputs) if str(p) != "-"}
    found = sorted(folder / NAME for folder in folders if (folder / NAME).is_file())
    if len(found) > 1:
        msg = f"several dispute files lie beside the inputs ({found[0]}, {found[1]}): name one with --about"
        raise LexiconError(msg)
    return found[0] if found else None
