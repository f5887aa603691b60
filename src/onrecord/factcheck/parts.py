"""Words with three dots in them: each part word for word, one behind the other, and what the dots stand for."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.factcheck.shelf import Shelf
from onrecord.factcheck.streams import Stream
from onrecord.wording.align import Alignment, Piece
from onrecord.wording.marks import Marked, Token

_FARTHEST = 250
"""Words of the record that three dots may stand for."""
Range = tuple[int, int]


def parts_of(marked: Marked) -> tuple[tuple[Token, ...], ...]:
    """Return the words between the dots, empty parts left out; none where an editor put in words besides."""
    if any(t.bracketed for t in marked.tokens):
        return ()
    cuts = [0, *(n for n, _, _ in marked.dots), len(marked.tokens)]
    return tuple(marked.tokens[a:b] for a, b in pairwise(cuts) if a < b)


def find_parts(parts: Sequence[Sequence[Token]], stream: Stream) -> Iterator[tuple[Range, ...]]:
    """Yield where all the parts stand in a stream, each the nearest one behind the part before it."""
    found = [list(stream.exact(tuple(t.key for t in part))) for part in parts]
    for first in found[0] if all(found) else ():
        row = [first]
        for ranges in found[1:]:
            behind = next((r for r in ranges if row[-1][1] <= r[0] <= row[-1][1] + _FARTHEST), None)
            if behind is None:
                break
            row.append(behind)
        else:
            yield tuple(row)


def of_one(spans: Sequence[Range], document: str, shelf: Shelf) -> bool:
    """Whether the parts, as they stand in a document, are of one mouth in one go: three dots join no two statements.

    One statement, one paragraph of one speaker, or one paragraph of the report's own, its headline left off.
    """
    home = shelf.view.documents[document]
    headline = home.headline_span
    if headline is not None and any((s < headline[1]) != (spans[0][0] < headline[1]) for s, _ in spans):
        return False
    statements = [shelf.statement_at(document, *span) for span in spans]
    if statements[0] is not None and all(s is not None and s.id == statements[0].id for s in statements):
        return True
    if "\n" in home.text[spans[0][0] : spans[-1][1]]:
        return False
    speakers = {s.speaker if s else None for s in statements}
    return len(speakers) == 1


def align_parts(text: str, parts: Sequence[Sequence[Token]], stream: Stream, ranges: Sequence[Range]) -> Alignment:
    """Return the parts as words that are the same, and what is between them as left out by the dots."""
    base = stream.tokens[ranges[0][0]].start
    pieces: list[Piece] = []
    at = asked = 0
    for part, (first, past) in zip(parts, ranges, strict=True):
        start, end = stream.tokens[first].start - base, stream.tokens[past - 1].end - base
        if pieces:
            pieces.append(Piece("elided", at, start, asked, part[0].start))
        begin = part[0].start if pieces else 0
        pieces.append(Piece("same", start, end, begin, part[-1].end))
        at, asked = end, part[-1].end
    return Alignment(stream.text[base : base + at], text, tuple(pieces), 1.0)
