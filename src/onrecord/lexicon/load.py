"""Reading a TOML data file strictly: an unknown field or a wrong type is told with its file and entry."""

from importlib.resources import files
from pathlib import Path
from typing import TypeVar

import msgspec

from onrecord.model.errors import LexiconError

T = TypeVar("T")


def read_data(name: str, kind: type[T]) -> T:
    """Return `data/NAME` of this package decoded as the kind; LexiconError tells what is wrong."""
    return decode((files("onrecord.lexicon") / "data" / name).read_bytes(), kind, place=name)


def read_file(path: Path, kind: type[T]) -> T:
    """Return a TOML file of the user's decoded as the kind; LexiconError names the file and what is wrong."""
    try:
        content = path.read_bytes()
    except OSError as error:
        msg = f"{path}: cannot be read ({error.strerror})"
        raise LexiconError(msg) from error
    return decode(content, kind, place=str(path))


def decode(content: bytes, kind: type[T], *, place: str) -> T:
    """Return TOML decoded as the kind; LexiconError names the place and the entry."""
    try:
        return msgspec.toml.decode(content, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        msg = f"{place}: {error}"
        raise LexiconError(msg) from error
