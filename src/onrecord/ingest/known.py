"""Which documents are there already: also the same file told once with its date or outlet and once without."""

from collections.abc import Iterable
from typing import NamedTuple

import msgspec

from onrecord.model.document import Document
from onrecord.model.errors import InputError


class Sorted(NamedTuple):
    """What is to be done with documents that were read from the world."""

    new: tuple[Document, ...]
    """To be added, each once."""
    known: tuple[str, ...]
    """Ids of those that are there already."""
    replaced: tuple[str, ...]
    """Ids of documents there whose place a new one takes: the same file, which told less."""
    failures: tuple[InputError, ...]


def sort_documents(items: Iterable[Document | InputError], there: Iterable[Document]) -> Sorted:
    """Set documents beside those that are there already: what changes nothing is known, not new."""
    ids: set[str] = set()
    files: dict[tuple[str, str | None], list[Document]] = {}
    for document in there:
        ids.add(document.id)
        files.setdefault(_file(document), []).append(document)
    new: dict[str, Document] = {}
    known: list[str] = []
    replaced: dict[str, None] = {}
    failures: list[InputError] = []
    for item in items:
        if isinstance(item, InputError):
            failures.append(item)
            continue
        same = files.get(_file(item), ())
        if item.id in ids or any(_within(item, other) for other in same):
            known.append(item.id)
            continue
        new.setdefault(item.id, item)
        replaced |= {other.id: None for other in same if _within(other, item) or _is_dated_anew(item, other)}
    return Sorted(new=tuple(new.values()), known=tuple(known), replaced=tuple(replaced), failures=tuple(failures))


def _file(document: Document) -> tuple[str, str | None]:
    return document.text, document.external_id


def _within(less: Document, more: Document) -> bool:
    """Whether all that one tells of itself, the other tells too."""
    told = (
        (less.outlet, more.outlet),
        (less.published, more.published),
        (less.address, more.address),
        (less.kind if less.primary else None, more.kind),
        (less.speaker, more.speaker),
    )
    return all(a is None or a == b for a, b in told)


def _is_dated_anew(document: Document, other: Document) -> bool:
    """Whether one file is given again with another date and nothing else told otherwise: a correction."""
    undated = msgspec.structs.replace(document, published=other.published)
    return _within(other, undated) and _within(undated, other)
