"""Words that are looked for, where they stand and what stands nearest to them."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from onrecord.factcheck.changes import name_changes
from onrecord.factcheck.parts import align_parts, find_parts, of_one, parts_of
from onrecord.factcheck.shelf import Shelf
from onrecord.factcheck.shown import after, before, carried, pieces, printed_as
from onrecord.factcheck.streams import Stream
from onrecord.model.factcheck import Sighting
from onrecord.model.reading import Attribution
from onrecord.wording.align import Alignment, align
from onrecord.wording.find import find_in
from onrecord.wording.marks import Marked, Token, read_marked
from onrecord.wording.words import stem_of

_LEAST = 0.2
"""Likeness below which words have nothing to do with one another."""
_EDGES = frozenset('\n.?!“”"‘«»')
_AGAIN = 3
"""Stretches of one stream that are looked at, the likest first."""
_KIN = 0.7
"""What a word counts that stands there in another form: `doors` for `door`."""


def sight_words(text: str, shelf: Shelf, *, near: bool = True) -> tuple[Sighting, ...]:
    """Return where the words stand, exactly or (if `near`) nearly, the likest first; none below a likeness of .2."""
    marked = read_marked(text, shelf.words)
    sought = tuple(t for t in marked.tokens if not t.bracketed) or marked.tokens
    if not sought:
        return ()
    rows: list[tuple[Stream, int, int]] = []
    keys = tuple(t.key for t in sought)
    joined = list(_in_parts(text, marked, keys, shelf)) if marked.dots else []
    if not marked.dots:
        rows = [(s, a, b) for s in shelf.all_holding(keys) for a, b in s.exact(keys)]
    if near or not rows:
        rows += [row for s in shelf.holders(keys) for row in _nearest(s, sought, shelf)]
    found = (_sighting(text, stream, a, b, shelf) for stream, a, b in rows)
    return _apart([*joined, *(s for s in found if s.likeness >= _LEAST and _of_one(s, shelf))])


def _of_one(sighting: Sighting, shelf: Shelf) -> bool:
    """Whether three dots inside a sighting, if there are any, join words of one mouth."""
    if not any(p.kind == "elided" and p.printed for p in sighting.pieces):
        return True
    spans, at = [[sighting.start, sighting.start]], sighting.start
    for piece in sighting.pieces:
        at += len(piece.printed)
        if piece.kind == "elided":
            spans.append([at, at])
        spans[-1][1] = min(at, sighting.end)
    told = [(a, b) for a, b in spans if a < b]
    return at > sighting.end or of_one(told, sighting.document, shelf)


def _in_parts(text: str, marked: Marked, keys: Iterable[str], shelf: Shelf) -> Iterator[Sighting]:
    """Yield where the words on either side of three dots stand one behind the other."""
    parts = parts_of(marked)
    for stream in shelf.all_holding(keys) if parts else ():
        for ranges in find_parts(parts, stream):
            spans = [
                (stream.place(stream.tokens[a].start), stream.place(stream.tokens[b - 1].end - 1) + 1)
                for a, b in ranges
            ]
            if of_one(spans, stream.document, shelf):
                yield _seen(align_parts(text, parts, stream, ranges), stream, ranges[0][0], ranges[-1][1], shelf)


def sight_statement(text: str, statement: Attribution, shelf: Shelf) -> Sighting:
    """Return how a statement's words stand to those looked for, whatever their likeness."""
    stream = _spoken(statement, shelf)
    found = next(_nearest(stream, read_marked(text, shelf.words).tokens, shelf, most=1), None)
    if found:
        return _sighting(text, *found, shelf)
    span = (statement.content[0].start, statement.content[-1].end)
    return sight_span(text, statement.document, span, shelf, statement=statement)


def sight_span(
    text: str, document: str, span: tuple[int, int], shelf: Shelf, *, statement: Attribution | None = None
) -> Sighting:
    """Return how the words of a stretch stand to those looked for; `statement`: whose stretch it is."""
    printed = shelf.view.documents[document].text[slice(*span)]
    spoken = _spoken(statement, shelf).text if statement else printed
    alignment = align(spoken, text, shelf.words)
    return _told(printed, document, span, alignment, shelf, _likeness(alignment, shelf), statement)


def _spoken(statement: Attribution, shelf: Shelf) -> Stream:
    """Return the words of a statement, those between its parts left out."""
    parts, spoken = [], ""
    for c in statement.content:
        parts.append((len(spoken), c.start))
        spoken += c.quote + " "
    return Stream(statement.document, spoken[:-1], tuple(parts), read_marked(spoken[:-1], shelf.words).tokens)


def _nearest(
    stream: Stream, sought: Sequence[Token], shelf: Shelf, most: int = _AGAIN
) -> Iterator[tuple[Stream, int, int]]:
    """Yield the likest stretches of a stream, counted in its words, the likest first."""
    waiting = [(0, len(stream.tokens))]
    for _ in range(most):
        rows = [(found, low) for low, high in waiting if (found := _likest(stream, sought, shelf, low, high))]
        if not rows:
            return
        (first, past, _), low = max(rows, key=lambda row: (row[0][2], -row[0][0]))
        high = next(high for start, high in waiting if start == low)
        waiting.remove((low, high))
        waiting += [(low, first), (past, high)]
        yield stream, first, past


def _likest(
    stream: Stream, sought: Sequence[Token], shelf: Shelf, low: int, high: int
) -> tuple[int, int, float] | None:
    """Return (first, past the last, likeness) of the likest words among stream.tokens[low:high]."""
    found = find_in(sought, stream.tokens[low:high], shelf.words, least=_LEAST)
    if found is None:
        return None
    starts = [t.start for t in stream.tokens]
    return bisect_left(starts, found.start), bisect_left(starts, found.end), found.likeness


def _sighting(text: str, stream: Stream, first: int, past: int, shelf: Shelf) -> Sighting:
    """Return words of a stream beside those looked for, widened where other words stand for the first or the last."""
    alignment = _aligned(text, stream, first, past, shelf)
    lead = _unmatched(alignment, 0, shelf)
    tail = _unmatched(alignment, -1, shelf)
    wide = (_back(stream, first, lead), _on(stream, past, tail))
    if wide != (first, past):
        wider = _aligned(text, stream, *wide, shelf)
        if wider.likeness > 0 and sum(p.kind == "added" for p in wider.pieces) <= sum(
            p.kind == "added" for p in alignment.pieces
        ):
            alignment, first, past = wider, *wide
    return _seen(alignment, stream, first, past, shelf)


def _seen(alignment: Alignment, stream: Stream, first: int, past: int, shelf: Shelf) -> Sighting:
    start, end = stream.place(stream.tokens[first].start), stream.place(stream.tokens[past - 1].end - 1) + 1
    printed = shelf.view.documents[stream.document].text[start:end]
    return _told(printed, stream.document, (start, end), alignment, shelf, _likeness(alignment, shelf))


def _aligned(text: str, stream: Stream, first: int, past: int, shelf: Shelf) -> Alignment:
    return align(stream.text[stream.tokens[first].start : stream.tokens[past - 1].end], text, shelf.words)


def _unmatched(alignment: Alignment, edge: int, shelf: Shelf) -> int:
    """Return how many asked words at an edge have nothing beside them."""
    piece = alignment.pieces[edge]
    if piece.kind != "added":
        return 0
    return len(read_marked(alignment.words_of(piece)[1], shelf.words).tokens)


def _back(stream: Stream, first: int, words: int) -> int:
    """Return the first word, moved back by so many, but not over the end of a sentence or a quotation mark."""
    while words and first:
        gap = stream.text[stream.tokens[first - 1].end : stream.tokens[first].start]
        if _EDGES & set(gap):
            break
        first, words = first - 1, words - 1
    return first


def _on(stream: Stream, past: int, words: int) -> int:
    """Return the end, moved on by so many words, with the same bounds."""
    while words and past < len(stream.tokens):
        gap = stream.text[stream.tokens[past - 1].end : stream.tokens[past].start]
        if _EDGES & set(gap):
            break
        past, words = past + 1, words - 1
    return past


def _likeness(alignment: Alignment, shelf: Shelf) -> float:
    """Return the share of the asked words that stand there, telling ones counting more."""
    same = asked = 0.0
    for piece in alignment.pieces:
        there = read_marked(alignment.other[piece.other_start : piece.other_end], shelf.words).tokens
        if piece.kind in ("elided", "bracketed"):
            continue
        kin = {stem_of(t.key) for t in read_marked(alignment.one[piece.start : piece.end], shelf.words).tokens}
        for token in there:
            weight = shelf.weight(token.key)
            asked += weight
            same += weight if piece.kind == "same" else _KIN * weight if stem_of(token.key) in kin else 0.0
    return round(same / asked, 3) if asked else 0.0


def _told(
    printed: str,
    document: str,
    span: tuple[int, int],
    alignment: Alignment,
    shelf: Shelf,
    likeness: float,
    statement: Attribution | None = None,
) -> Sighting:
    view = shelf.view
    statement = statement or shelf.statement_at(document, *span)
    chain = view.chain(statement.id) if statement else ()
    home = view.documents[document]
    utterance = next((view.utterance_of[s.id].id for s in reversed(chain) if s.id in view.utterance_of), None)
    return Sighting(
        document=document,
        start=span[0],
        end=span[1],
        text=printed,
        before=before(home.text, span[0]),
        after=after(home.text, span[1]),
        place=shelf.numbering.place(document, span[0]),
        outlet=home.outlet or home.external_id or home.id,
        published=home.published,
        printed_as=printed_as(shelf, document, span, statement),
        statement=statement.id if statement else None,
        utterance=utterance,
        speakers=tuple(s.speaker or "unnamed" for s in chain),
        chain=", quoting ".join(s.speaker_name or view.name(s.speaker) for s in chain),
        told=statement.told.quote if statement and statement.told else None,
        when=statement.when if statement else None,
        likeness=likeness,
        pieces=pieces(alignment),
        changes=name_changes(alignment, shelf.words),
        carried=carried(shelf, document),
        primary=home.primary,
    )


def _apart(found: Iterable[Sighting]) -> tuple[Sighting, ...]:
    """Return the sightings likest first, one of those that lie over one another."""
    out: list[Sighting] = []
    for s in sorted(found, key=lambda s: (not s.exact, -s.likeness, len(s.pieces), s.document, s.start, s.end)):
        if not any(s.document == t.document and s.start < t.end and t.start < s.end for t in out):
            out.append(s)
    return tuple(out)
