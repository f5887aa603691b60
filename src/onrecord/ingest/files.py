"""Files, folders and the standard input -> documents, in the order given; bad ones are values too."""

import io
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from onrecord.ingest.build import Told, build_document
from onrecord.ingest.decode import LARGEST_FILE, decode_text
from onrecord.ingest.front_matter import read_front_matter
from onrecord.ingest.page import LARGEST_PAGE, read_page
from onrecord.ingest.records import read_records
from onrecord.lexicon.page import PageWords
from onrecord.model.document import Document
from onrecord.model.errors import InputError

TEXT = (".txt", ".text", ".md", ".markdown")
PAGES = (".html", ".htm", ".xhtml")
RECORDS = (".jsonl", ".ndjson")
KINDS = (*TEXT, *PAGES, *RECORDS)
STDIN = "-"


def read_inputs(
    inputs: Iterable[str], words: PageWords, *, otherwise: Told | None = None, stdin: BinaryIO | None = None
) -> Iterator[Document | InputError]:
    """Yield the documents of files, folders (all files of the known kinds below) and `-`, the standard input.

    `otherwise` is what holds for documents that do not tell it themselves.
    """
    otherwise = otherwise or Told()
    for place in inputs:
        if place == STDIN:
            yield from _read_stream(stdin or io.BytesIO(), words, otherwise)
        else:
            for path in _expand(place):
                yield from [path] if isinstance(path, InputError) else _read_file(path, words, otherwise)


def _expand(place: str) -> Iterator[Path | InputError]:
    """Yield a file, or the files of a folder in the order of their names."""
    path = Path(place)
    if not path.is_dir():
        yield path
        return
    found = sorted(p for p in path.rglob("*") if p.suffix.lower() in KINDS and not _is_hidden(p, path))
    if not found:
        message = f"the folder holds no document; onrecord reads {', '.join(KINDS)}"
        yield InputError(name_of(path), "no_documents", message)
    yield from found


def _is_hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(folder).parts)


def name_of(path: Path) -> str:
    """Return a file's name as text, bytes that are none shown as escapes."""
    return os.fsencode(path.name or str(path)).decode("utf-8", "backslashreplace")


def _read_file(path: Path, words: PageWords, otherwise: Told) -> Iterator[Document | InputError]:
    kind, name = path.suffix.lower(), name_of(path)
    try:
        if kind in RECORDS:
            with path.open("rb") as file:
                yield from read_records(file, name, words, otherwise=otherwise)
        else:
            yield _read_one(path, kind, name, words, otherwise)
    except InputError as error:
        yield error
    except FileNotFoundError:
        yield InputError(name, "missing", f"there is no such file ({path}); check the name, or whether it was moved")
    except OSError as error:
        yield InputError(name, "unreadable", f"cannot be read ({error.strerror}); check the file and its permissions")


def _read_one(path: Path, kind: str, name: str, words: PageWords, otherwise: Told) -> Document:
    if kind not in KINDS and path.exists():
        message = f"onrecord does not read {kind or 'files without an ending'}; save it as {', '.join(KINDS)}"
        raise InputError(name, "kind", message)
    limit = LARGEST_PAGE if kind in PAGES else LARGEST_FILE
    with path.open("rb") as file:
        content = file.read(limit + 1)
    if len(content) > limit:
        message = (
            f"the file is larger than {limit // 1_000_000} MB, too large for one report; split it into its reports"
        )
        raise InputError(name, "too_long", message)
    if kind in PAGES:
        return read_page(content, name, words, otherwise=otherwise)
    text = decode_text(content, name)
    told, head = read_front_matter(text, name)
    return build_document(text, name, words, told=told, otherwise=otherwise, head=head)


def _too_large(name: str, limit: int) -> InputError:
    message = f"this is larger than {limit // 1_000_000} MB, too large for one report; split it into its reports"
    return InputError(name, "too_long", message)


def _read_stream(stream: BinaryIO, words: PageWords, otherwise: Told) -> Iterator[Document | InputError]:
    """Read the standard input: jsonl where it begins with an object, else one text."""
    head = stream.readline(LARGEST_FILE + 1)
    if head.lstrip(b"\xef\xbb\xbf \t").startswith(b"{"):
        chained = io.BufferedReader(_Chained(head, stream))
        yield from read_records(chained, "stdin", words, otherwise=otherwise)
        return
    content = head + stream.read(LARGEST_FILE + 1)
    try:
        if len(content) > LARGEST_FILE:
            yield _too_large("stdin", LARGEST_FILE)
            return
        yield build_document(decode_text(content, "stdin"), "stdin", words, told=Told(), otherwise=otherwise)
    except InputError as error:
        yield error


class _Chained(io.RawIOBase):
    """A first piece that was read already, then the rest of a stream."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = head
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        piece = self._head[: len(buffer)]
        self._head = self._head[len(piece) :]
        if not piece:
            piece = self._rest.read(len(buffer))
        buffer[: len(piece)] = piece
        return len(piece)
