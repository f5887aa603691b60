"""The quotations of a document as values, paragraph by paragraph."""

import re
from itertools import pairwise

from onrecord.annotate.quotations.marks import find_marks
from onrecord.annotate.quotations.pairs import Pair, pair_marks
from onrecord.model.document import Document
from onrecord.model.reading import Quoted
from onrecord.text.paragraphs import split_paragraphs

_SINGLE = ("'", "‘")
_FRESH = re.compile(r"(?:^|[.?!:…;”\"’'»)]|^\d{1,2}[:.]\d\d\W*(?:[A-Za-z.]{2,4}\b)?\W*)\s*$")
_TERMINAL = ".?!…,"
_CLOSERS = "\"'”’»"


def find_quotations(document: Document) -> tuple[Quoted, ...]:
    """Return the quoted stretches of the document, in order of their start; parents index the same tuple."""
    text = document.text
    blocks = split_paragraphs(text)
    out: list[Quoted] = []
    for (start, end), (following, _) in pairwise([*blocks, (len(text), len(text))]):
        marks = find_marks(text, start, end)
        if marks:
            opens = text[start]
            runs_on = opens in _SINGLE and text[following : following + 1] == opens
            _add(text, (start, end), pair_marks(marks, end, runs_on=runs_on), out)
    return tuple(out)


def _add(text: str, block: tuple[int, int], found: list[Pair], out: list[Quoted]) -> None:
    """Add the values, blanks off their inner edges; empty ones are dropped, with parents and depths counted anew."""
    place: dict[int, int] = {}
    for pair in found:
        a, b = pair.inner
        inner = text[a:b]
        left, right = a + len(inner) - len(inner.lstrip()), a + len(inner.rstrip())
        if left >= right:
            continue
        above = pair.parent
        while above is not None and id(above) not in place:
            above = above.parent
        parent = None if above is None else place[id(above)]
        place[id(pair)] = len(out)
        out.append(
            Quoted(
                start=pair.start,
                end=pair.end if pair.closed else right,
                inner_start=left,
                inner_end=right,
                depth=0 if parent is None else out[parent].depth + 1,
                closed=pair.closed,
                parent=parent,
                speech=_is_speech(text, block, pair, (left, right)),
            )
        )


def _is_speech(text: str, block: tuple[int, int], pair: Pair, inner: tuple[int, int]) -> bool:
    """Whether a quotation is speech, no few quoted words: it starts afresh and ends like a sentence."""
    before = text[max(block[0], pair.start - 20) : pair.start]
    words = text[slice(*inner)]
    fresh = not before.strip() or bool(_FRESH.search(before))
    ends = words.rstrip(_CLOSERS)[-1:] in tuple(_TERMINAL) or not pair.closed
    return fresh and (ends or pair.end >= block[1]) and " " in words
