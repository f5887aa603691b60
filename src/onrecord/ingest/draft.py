"""A draft: a file that is held against a record, never added to it. All its words count, none is furniture."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from onrecord.ingest.build import Told, build_document
from onrecord.ingest.decode import LARGEST_FILE, decode_text
from onrecord.ingest.docx import read_docx
from onrecord.ingest.files import PAGES, TEXT, name_of
from onrecord.ingest.front_matter import read_front_matter
from onrecord.ingest.markdown import Plain, read_markdown
from onrecord.ingest.page import LARGEST_PAGE, parse_page, told_date
from onrecord.lexicon.page import PageWords
from onrecord.model.dates import PartialDate
from onrecord.model.document import Document
from onrecord.model.errors import InputError
from onrecord.model.factcheck import Check, Verification
from onrecord.model.places import Value

KINDS = (*TEXT, *PAGES, ".docx")
_MARKDOWN = (".md", ".markdown")
_UNSEEN = frozenset(
    ("script", "style", "head", "template", "noscript", "svg", "iframe", "object", "textarea", "select", "del", "s")
)
_BLOCKS = frozenset(
    ("address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "dialog", "div",
     "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
     "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th",
     "thead", "title", "tr", "ul")
)  # fmt: skip
_BLANKS = re.compile(r"[ \t\r\n]+")


class Draft(Value, frozen=True):
    """A draft's words, and where each stands in its file; `source` is None where the file is no text."""

    document: Document
    source: str | None
    plain: Plain

    def placed(self, checks: Iterable[Check], documents: int) -> Verification:
        """Return checks of the words with their places in the file, against a record of so many documents."""
        return Verification(
            draft=self.document.external_id or self.document.id,
            text=self.document.text,
            source=self.source,
            checks=tuple(self._placed(check) for check in checks),
            documents=documents,
        )

    def _placed(self, check: Check) -> Check:
        if self.source is None:
            return check
        start, end = self.plain.source(check.start), self.plain.source(check.end - 1) + 1
        line = self.source.count("\n", 0, start) + 1
        return msgspec.structs.replace(check, line=line, source_start=start, source_end=end)


def read_draft(path: Path, words: PageWords, *, published: PartialDate | None = None) -> Draft:
    """Return the draft; InputError tells why it cannot be read."""
    kind, name = path.suffix.lower(), name_of(path)
    if kind not in KINDS and path.exists():
        message = f"a draft is {', '.join(KINDS)}, not {kind or 'a file without an ending'}; save it as one of these"
        raise InputError(name, "kind", message)
    content = _content(path, name, LARGEST_PAGE if kind in (*PAGES, ".docx") else LARGEST_FILE)
    told, source = Told(), None
    if kind == ".docx":
        text = read_docx(content, name)
        plain = Plain(text=text, runs=((0, 0),))
    elif kind in PAGES:
        tree = parse_page(content, name)
        told, text = Told(published=told_date(tree)), _page_text(tree)
        plain = Plain(text=text, runs=((0, 0),))
    else:
        source = decode_text(content, name).replace("\r\n", "\n").replace("\r", "\n")
        told, start = read_front_matter(source, name)
        plain = read_markdown(source, start) if kind in _MARKDOWN else Plain(text=source[start:], runs=((0, start),))
    otherwise = Told(published=published)
    document = build_document(plain.text, name, words, told=told, otherwise=otherwise)
    return Draft(document=msgspec.structs.replace(document, furniture=()), source=source, plain=plain)


def _content(path: Path, name: str, limit: int) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(limit + 1)
    except FileNotFoundError:
        raise InputError(name, "missing", f"there is no such file ({path}); check the name") from None
    except OSError as error:
        raise InputError(name, "unreadable", f"cannot be read ({error.strerror}); check the file") from error
    if len(content) > limit:
        raise InputError(name, "too_long", f"the draft is larger than {limit // 1_000_000} MB; save its text alone")
    return content


def _page_text(tree: Any) -> str:  # noqa: ANN401  lxml's trees are untyped
    """Return the words of a page, a line a block; a draft's page is all its own, so nothing is guessed away."""
    from lxml import etree  # noqa: PLC0415

    out: list[str] = []
    hidden = 0
    for event, element in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        if event in ("comment", "pi"):
            out.append("" if hidden else _BLANKS.sub(" ", element.tail or ""))
            continue
        unseen = element.tag in _UNSEEN
        if event == "start":
            hidden += unseen
            words = element.text
            mark = "“" if element.tag == "q" else ""
        else:
            hidden -= unseen
            words = element.tail
            mark = "”" if element.tag == "q" else ""
        if not hidden:
            out.append("\n" if element.tag in _BLOCKS else mark)
            out.append(_BLANKS.sub(" ", words or ""))
    lines = (_BLANKS.sub(" ", line).strip() for line in "".join(out).split("\n"))
    return "\n\n".join(line for line in lines if line)
