"""docx -> the words that a reader sees, a line a paragraph. A file from outside is measured before it is unpacked.

What was struck out in tracked changes is not there, what was put in is. Comments, headers and notes are no part of it.
"""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from onrecord.model.errors import InputError

LARGEST = 20_000_000  # bytes of the file
_LARGEST_PART = 60_000_000  # bytes of all parts, unpacked
_MOST_PARTS = 5_000
_MAIN = "word/document.xml"
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_GONE = (f"{_WORD}del", f"{_WORD}moveFrom", f"{_WORD}instrText", f"{_WORD}delText", _FALLBACK)
_BLANKS = {f"{_WORD}tab": "\t", f"{_WORD}br": "\n", f"{_WORD}cr": "\n", f"{_WORD}noBreakHyphen": "-"}


def read_docx(content: bytes, place: str) -> str:
    """Return the text; InputError where the file is no docx, too large, or the library is not installed."""
    try:
        import docx  # noqa: PLC0415  an extra: pip install 'onrecord[docx]'
    except ImportError:
        message = "reading docx needs python-docx: pip install 'onrecord[docx]', or save the draft as .md or .html"
        raise InputError(place, "extra", message) from None
    _measure(content, place)
    try:
        body: Any = docx.Document(io.BytesIO(content)).element.body
    except Exception as error:
        message = f"this docx cannot be read ({type(error).__name__}); open it, and save it again"
        raise InputError(place, "bad_docx", message) from error
    return "\n\n".join(line for line in _paragraphs(body) if line.strip())


def _measure(content: bytes, place: str) -> None:
    """Refuse what is no docx, and what would fill the memory when it is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            size = sum(part.file_size for part in parts)
            if _MAIN not in archive.namelist():
                raise InputError(place, "bad_docx", "this is no docx: there is no text in it; save the draft as .docx")
            if len(parts) > _MOST_PARTS or size > _LARGEST_PART:
                message = f"unpacked it has {size // 1_000_000} MB in {len(parts)} parts, too much for a draft"
                raise InputError(place, "too_long", message)
            for part in parts:
                _unpacked(archive, part, place)
    except (zipfile.BadZipFile, RuntimeError, EOFError, ValueError) as error:
        message = f"this is no docx ({error}); save the draft as .docx, .md or .html"
        raise InputError(place, "bad_docx", message) from error


def _unpacked(archive: zipfile.ZipFile, part: zipfile.ZipInfo, place: str) -> None:
    """Read a part as far as it says to go: a part that is longer than it says, or declares a DOCTYPE, is refused."""
    with archive.open(part) as stream:
        head = stream.read(4096)
        read = len(head)
        while chunk := stream.read(1 << 20):
            read += len(chunk)
            if read > part.file_size:
                raise InputError(place, "bad_docx", "a part of this docx is longer than it says: it is not opened")
    if part.filename.endswith((".xml", ".rels")) and b"<!DOCTYPE" in head:
        raise InputError(place, "bad_docx", "this docx declares a DOCTYPE, which no office program does: not opened")


def _paragraphs(body: Any) -> Iterator[str]:  # noqa: ANN401  lxml's trees are untyped
    """Yield the text of each paragraph, those of tables and boxes too, in their order."""
    out: list[str] = []
    skipped = 0
    from lxml import etree  # noqa: PLC0415

    for event, element in etree.iterwalk(body, events=("start", "end")):
        if element.tag in _GONE:
            skipped += 1 if event == "start" else -1
        elif skipped:
            continue
        elif element.tag == f"{_WORD}p":  # a box stands inside a paragraph: what was before it is a paragraph
            yield "".join(out)
            out.clear()
        elif event == "start":
            out.append((element.text or "") if element.tag == f"{_WORD}t" else _BLANKS.get(element.tag, ""))
    yield "".join(out)
