"""Bytes -> text, or the reason why not. Nothing is guessed: a wrong guess would change people's words.

Limits, so that memory stays bounded whatever is given: a file of one report is refused above
LARGEST_FILE before it is read, a text above LONGEST_TEXT after; a line of jsonl above LARGEST_FILE is
skipped without being held.
"""

import codecs
import re

from onrecord.model.errors import InputError

LARGEST_FILE = 8_000_000  # bytes: a report is some thousand
LONGEST_TEXT = 1_000_000  # code points: above it the parser's memory is not bounded
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SIGNATURES = (
    (b"%PDF", "a PDF file: save its text as .txt, for example with pdftotext"),
    (b"PK\x03\x04", "a zip archive or an office document: unpack it, or save its text as .txt"),
    (b"\x1f\x8b", "a gzip archive: unpack it with gunzip"),
    (b"SQLite format 3\x00", "a database, perhaps a dossier: it is no document"),
    (b"\x89PNG", "a picture: onrecord reads text only"),
    (b"\xff\xd8\xff", "a picture: onrecord reads text only"),
)


def decode_text(content: bytes, place: str, *, encoding: str | None = None) -> str:
    """Return the text of a file, a byte order mark left off; InputError tells what is wrong with it.

    `encoding` is what the file itself declares (a page's charset).
    """
    if not content.strip():
        raise InputError(place, "empty", "the file is empty; leave it out, or save its text again")
    for signature, what in _SIGNATURES:
        if content.startswith(signature):
            raise InputError(place, "binary", f"this is {what}")
    for mark, name in _MARKS:
        if content.startswith(mark):
            content, encoding = content[len(mark) :], name
            break
    text = _decoded(content, place, encoding)
    if "\x00" in text or len(_CONTROL.findall(text)) * 100 > len(text):
        raise InputError(place, "binary", "this is no text (it holds control bytes); save the report as UTF-8 text")
    return text


def _decoded(content: bytes, place: str, encoding: str | None) -> str:
    try:
        return content.decode(encoding or "utf-8")
    except LookupError:
        message = f"the page says that it is written in {encoding!r}, which is no known encoding; save it as UTF-8"
        raise InputError(place, "encoding", message) from None
    except UnicodeDecodeError as error:
        if b"\x00" in content[:4096]:
            raise InputError(place, "binary", "this is no text; save the report as UTF-8 text") from None
        name = (encoding or "UTF-8").upper()
        message = (
            f"this is not {name} text (byte 0x{content[error.start]:02X} at {error.start}); "
            "convert it, for example: iconv -f WINDOWS-1252 -t UTF-8"
        )
        raise InputError(place, "encoding", message) from None
