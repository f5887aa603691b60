"""Which media a document names as where its report, or an interview in it, first stood.

A text may be a copy of something that is in no document here: what it says of itself leads there.
"""

import re
from collections.abc import Iterator

from onrecord.lexicon.copies import CopyWords
from onrecord.model.document import Document
from onrecord.model.kinship import Credit
from onrecord.model.places import anchor

_REACH = 80
"""Code points on either side of a name in which the words of a notice stand."""


def find_credits(document: Document, words: CopyWords) -> tuple[Credit, ...]:
    """Return the media that a document names, its own outlet apart: of each kind and name the first notice."""
    near = tuple(_lines_with_names(document.text, words))
    out: dict[tuple[str, str], Credit] = {}
    for kind, pattern in words.credits.patterns:
        for match in (m for start, end in near for m in pattern.finditer(document.text, start, end)):
            name = _name(match)
            if _same(name, document.outlet) or (kind, name) in out:
                continue
            start, end = match.start(), match.start() + len(match.group().rstrip())
            out[kind, name] = Credit(
                document=document.id,
                kind=kind,
                name=name,
                anchor=anchor(document, start, end, stage="copies", rule=kind),
            )
    return tuple(sorted(out.values(), key=lambda c: (c.anchor.start, c.anchor.end, c.kind)))


def _lines_with_names(text: str, words: CopyWords) -> Iterator[tuple[int, int]]:
    """Yield the stretches about the names of media, cut at words: a notice stands nowhere else."""
    start, end = 0, -1
    for match in words.credits.named.finditer(text):
        first = max(text.rfind("\n", 0, match.start()) + 1, text.rfind(" ", 0, max(0, match.start() - _REACH)) + 1)
        last = text.find("\n", match.end())
        last = len(text) if last < 0 else last + 1
        if last - match.end() > _REACH:
            last = text.find(" ", match.end() + _REACH)
            last = len(text) if last < 0 else last
        if first > end:
            if end > 0:
                yield start, end
            start = first
        end = max(end, last)
    if end > 0:
        yield start, end


def _name(match: re.Match[str]) -> str:
    name = next(value for value in match.groupdict().values() if value)
    return " ".join(name.split()).removeprefix("The ").removeprefix("the ")


def same_medium(one: str, other: str | None) -> bool:
    """Whether two names are one medium's."""
    return _same(one, other)


def _same(one: str, other: str | None) -> bool:
    return bool(other) and _key(one) == _key(str(other))


def _key(name: str) -> str:
    return re.sub(r"^the\s+|\s+(?:news\s+)?agency$|[^\w]", "", name.casefold())
