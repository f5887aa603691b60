"""A corpus of marked statements: who says what, as people marked it, one document a line of jsonl."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from onrecord.model.document import Document
from onrecord.model.errors import InputError
from onrecord.model.identity import content_id

Spans = list[tuple[int, int]]


class MarkedStatement(msgspec.Struct, frozen=True):
    """One statement of the corpus; spans are half-open code points of the document's text."""

    content: Spans
    source: Spans | None = None
    cue: Spans | None = None


class MarkedDocument(msgspec.Struct, frozen=True):
    """A line of the corpus; fields that are not named here are passed over."""

    id: str
    text: str
    attributions: tuple[MarkedStatement, ...]
    headline: str | None = None
    outlet: str | None = None
    furniture: tuple[tuple[int, int], ...] = ()

    @property
    def document(self) -> Document:
        """The document without its marks."""
        return Document(
            id=content_id("doc", self.id, self.text),
            text=self.text,
            headline=self.headline,
            outlet=self.outlet,
            furniture=self.furniture,
        )


def read_corpus(place: Path) -> Iterator[MarkedDocument]:
    """Yield the documents of a .jsonl file, or of those in a folder; InputError names the line that is wrong."""
    files = sorted(place.glob("*.jsonl")) if place.is_dir() else [place]
    if not files:
        raise InputError(str(place), "empty", "no .jsonl file in this folder")
    decoder = msgspec.json.Decoder(MarkedDocument)
    for file in files:
        with file.open("rb") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield _decoded(decoder, line, f"{file} line {number}")


def _decoded(decoder: msgspec.json.Decoder[MarkedDocument], line: bytes, where: str) -> MarkedDocument:
    try:
        marked = decoder.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise InputError(where, "format", f"no marked document: {error}") from error
    for statement in marked.attributions:
        for start, end in (*statement.content, *(statement.source or ()), *(statement.cue or ())):
            if not 0 <= start < end <= len(marked.text):
                raise InputError(where, "span", f"the span {start}-{end} does not lie in the text of {marked.id}")
    return marked
