"""jsonl: one document a line, its text taken as it stands."""

import re
from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from onrecord.ingest.build import Told, build_document, read_kind
from onrecord.ingest.decode import LARGEST_FILE
from onrecord.lexicon.page import PageWords
from onrecord.model.dates import PartialDate
from onrecord.model.document import Document
from onrecord.model.errors import InputError

_SECONDS = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)?\s*(?:Z|[+-]\d\d:?\d\d)?$")


class _Line(msgspec.Struct, frozen=True):
    """A line of the caller's file. Other fields of it are nobody's business here."""

    text: str
    id: str | int | None = None
    published: str | None = None
    outlet: str | None = None
    headline: str | None = None
    address: str | None = None
    kind: str | None = None
    speaker: str | None = None


def read_records(file: BinaryIO, name: str, words: PageWords, *, otherwise: Told) -> Iterator[Document | InputError]:
    """Yield a document or what is wrong with it for each line that is not blank, in order.

    `name` is the file's, for lines that have no id of their own. Raises nothing for a bad line.
    """
    decoder = msgspec.json.Decoder(_Line)
    for number, line in _lines(file):
        place = f"{name}:{number}"
        if line is None:
            yield InputError(place, "too_long", f"the line has more than {LARGEST_FILE:,} bytes; split it")
        elif line.strip():
            yield _document(line, place, decoder, words, otherwise)


def _lines(file: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Yield lines with their numbers, None for one that is too long to hold."""
    number = 0
    while line := file.readline(LARGEST_FILE + 1):
        number += 1
        if len(line) <= LARGEST_FILE:
            yield number, line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line
            continue
        while line and not line.endswith(b"\n"):
            line = file.readline(LARGEST_FILE)
        yield number, None


def _document(
    line: bytes, place: str, decoder: msgspec.json.Decoder[_Line], words: PageWords, otherwise: Told
) -> Document | InputError:
    try:
        fields = decoder.decode(line)
    except msgspec.ValidationError as error:
        return InputError(place, "bad_line", f'a line needs at least {{"id": "...", "text": "..."}}: {error}')
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        return InputError(place, "bad_line", f"this is no JSON in UTF-8: {error}; write one object a line")
    place = place if fields.id is None or fields.id == "" else str(fields.id)
    try:
        told = Told(
            headline=fields.headline or None,
            outlet=fields.outlet or None,
            published=read_date(fields.published) if fields.published else None,
            address=fields.address or None,
            kind=read_kind(fields.kind, place) if fields.kind else None,
            speaker=fields.speaker or None,
        )
        return build_document(fields.text, place, words, told=told, otherwise=otherwise)
    except ValueError as error:
        return InputError(place, "bad_date", f"published: {error}")
    except InputError as error:
        return error


def read_date(text: str) -> PartialDate:
    """Return a date as written in a file, seconds and zone left off; ValueError where it is none."""
    clock = _SECONDS.match(text.strip())
    return PartialDate.parse(f"{clock[1]}T{clock[2]}" if clock else text.strip())
