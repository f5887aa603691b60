"""A row with the words it stands on, in their surroundings: what `show` prints."""

import re
import textwrap
from collections.abc import Iterable, Iterator

import msgspec

from onrecord.model.document import Document
from onrecord.model.places import Anchor
from onrecord.model.record import Record
from onrecord.model.rows import Rows, find_ids, index_rows
from onrecord.model.wordings import Wording

_AROUND = 160  # code points shown on each side of the words
_MOST = 40  # passages shown of one row
_OBEYED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_REFERS = ("statements", "events", "asserted_by", "denied_by", "statement", "within", "incident")
"""Fields that name rows with words of their own."""
_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"


def show_row(record: Record, row_id: str, *, width: int, colour: bool) -> str | None:
    """Return a row's fields and the words it stands on, each in its surroundings; None where no row has the id.

    The first characters of an id, as a brief prints them, will do where only one row's id begins so; an
    actor may be given by his name.
    """
    rows = index_rows(record)
    meant = find_ids(rows, row_id)
    if len(meant) != 1:
        return None
    row_id = meant[0]
    kind, row = rows[row_id]
    documents = {d.id: d for d in record.documents}
    if isinstance(row, Document):
        return _document(row, width)
    out = [f"{kind} {row_id}", *_fields(row, width), *_judged(record, row_id, width), ""]
    passages = list(_passages(_anchors(row, rows, set())))
    for passage in passages[:_MOST]:
        out += _passage(documents[passage[0].span.document], passage, width, colour=colour)
    if len(passages) > _MOST:
        out.append(f"... and {len(passages) - _MOST} more passages")
    return "\n".join(out)


def _judged(record: Record, row_id: str, width: int) -> Iterator[str]:
    """Yield who judged a row, and what came of it."""
    for judged in record.judged:
        told = judged.judgement
        if row_id in judged.rows or row_id in told.subject.split():
            reason = f" ({told.reason})" if told.reason else ""
            state = "" if judged.state == "applied" else f": {judged.why or judged.state}"
            yield from _wrapped(f"  judged {told.verdict} by {told.by}{reason}{state}  {told.id}", width)


def _passages(anchors: Iterable[Anchor]) -> Iterator[list[Anchor]]:
    """Yield the anchors that stand near one another together, in the order of the text."""
    near: list[Anchor] = []
    reach = 0
    for anchor in sorted(set(anchors), key=lambda a: (a.span.document, a.start, a.end)):
        if near and (anchor.span.document != near[0].span.document or anchor.start > reach + _AROUND):
            yield near
            near = []
        reach = max(reach, anchor.end) if near else anchor.end
        near.append(anchor)
    if near:
        yield near


def _anchors(value: object, rows: Rows, seen: set[str]) -> Iterator[Anchor]:
    """Yield the anchors of a row, then those of the rows it refers to."""
    if isinstance(value, Anchor):
        yield value
    elif isinstance(value, Wording) and value.anchors and value.fidelity is None:
        yield from value.anchors  # of a speech of an hour, what is quoted of it
    elif isinstance(value, tuple):
        for part in value:
            yield from _anchors(part, rows, seen)
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from _anchors(getattr(value, name), rows, seen)
        for name in _REFERS:
            yield from _referred(getattr(value, name, None), rows, seen)


def _referred(ids: object, rows: Rows, seen: set[str]) -> Iterator[Anchor]:
    for row_id in (ids,) if isinstance(ids, str) else ids if isinstance(ids, tuple) else ():
        if isinstance(row_id, str) and row_id in rows and row_id not in seen:
            seen.add(row_id)
            yield from _anchors(rows[row_id][1], rows, seen)


def _fields(row: msgspec.Struct, width: int) -> Iterator[str]:
    """Yield the fields that are plain values, and the reason for what was concluded."""
    for name in row.__struct_fields__:
        value = getattr(row, name)
        if isinstance(value, tuple) and value and all(isinstance(part, str) for part in value):
            value = ", ".join(value)
        if name != "id" and value not in (None, ()) and (isinstance(value, (str, int)) or name in ("when", "since")):
            yield from _wrapped(f"  {name}: {value}", width)
    basis = getattr(row, "basis", None)
    if basis is not None:
        yield from _wrapped(f"  {basis.tier}: {basis.why}", width)


def _wrapped(line: str, width: int) -> list[str]:
    return textwrap.wrap(_clean(line), width, subsequent_indent="    ") or [""]


def _clean(text: str) -> str:
    return _OBEYED.sub("\N{REPLACEMENT CHARACTER}", text)


def _name(document: Document) -> str:
    told = (document.outlet, str(document.published) if document.published else None, document.external_id)
    return _clean(", ".join(part for part in told if part)) or document.id


def _passage(document: Document, anchors: list[Anchor], width: int, *, colour: bool) -> list[str]:
    """Return the words between marks, with the text around them, and where they stand."""
    text = document.text
    first, last = anchors[0].start, max(a.end for a in anchors)
    start, end = max(0, first - _AROUND), min(len(text), last + _AROUND)
    body, at = "..." if start else "", start
    for mark_start, mark_end in _joined(anchors):
        body += f"{text[at:mark_start]}>>{text[mark_start:mark_end]}<<"
        at = mark_end
    body += text[at:end] + ("..." if end < len(text) else "")
    shown = textwrap.fill(" ".join(_clean(body).split()), width, initial_indent="    ", subsequent_indent="    ")
    if colour:
        shown = shown.replace(">>", f">>{_BOLD}").replace("<<", f"{_PLAIN}<<")
    rules = ", ".join(sorted({f"{a.maker.stage}: {a.maker.rule}" for a in anchors}))
    where = f"{_name(document)}, line {text.count(chr(10), 0, first) + 1}, {first}-{last} ({rules})"
    return [*_wrapped(where, width), shown, ""]


def _joined(anchors: list[Anchor]) -> list[tuple[int, int]]:
    """Return the stretches that the anchors cover, those that overlap as one."""
    out: list[tuple[int, int]] = []
    for anchor in anchors:
        if out and anchor.start < out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], anchor.end))
        else:
            out.append((anchor.start, anchor.end))
    return out


def _document(document: Document, width: int) -> str:
    out = [f"document {document.id}", *_fields(msgspec.structs.replace(document, text=""), width), ""]
    paragraphs = (p for p in document.text.split("\n") if p.strip())
    return "\n".join([*out, *("\n".join(_wrapped(p, width)) + "\n" for p in paragraphs)])
