"""Reading a TOML data file strictly: an unknown field or a wrong type is told with its file and entry."""

from importlib.resources import files
from typing import TypeVar

import msgspec

from onrecord.model.errors import LexiconError

T = TypeVar("T")


def read_data(name: str, kind: type[T]) -> T:
    """Return `data/NAME` of this package decoded as the kind; LexiconError tells what is wrong."""
    return decode((files("onrecord.lexicon") / "data" / name).read_bytes(), kind, place=name)


def decode(content: bytes, kind: type[T], *, place: str) -> T:
    """Return TOML decoded as the kind; LexiconError names the place and the entry."""
    try:
        return msgspec.toml.decode(content, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        msg = f"{place}: {error}"
        raise LexiconError(msg) from error
