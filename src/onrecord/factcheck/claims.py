"""What a draft claims: that words were said, and by whom. Each quotation, and each statement in reported speech."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from onrecord.lexicon.factcheck import CheckWords
from onrecord.lexicon.record import RecordWords
from onrecord.model.document import Document
from onrecord.model.reading import Annotations, Attribution, Quoted
from onrecord.wording.words import words_of

_TELLING = 3
"""Telling words outside quotation marks from which reported speech is a claim of its own."""
_CLAUSE = 5
"""Words in all that one telling word less needs: fewer, without a finite verb, are a thing that is named."""

SHORT = 4
"""Words of a quotation that is looked for with the words around it, when it is not found by itself."""
_MOST = 0.8
"""Share of a quotation that a statement must hold to be the one that it belongs to."""
_EDGE = 0.03
"""What a statement may hold less than another and still be the inner one: a comma at the edge."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A stretch of a draft that is to be borne out."""

    start: int
    end: int
    text: str
    """The words to be looked for: of a quotation those between its marks."""
    kind: Literal["direct", "indirect"]
    statement: Attribution | None
    """As the draft is read: who says it, and when."""
    around: str
    """Of a short quotation the words of the statement that it belongs to; else its own."""
    acted: bool = False
    """Whether source and cue are looked for too, since the content alone is too short: `welcomed the plan`."""


def claims_of(
    draft: Document, reading: Annotations, quoted: Sequence[Quoted], words: RecordWords, check: CheckWords
) -> tuple[Claim, ...]:
    """Return the claims of a draft in the order of its text."""
    outer = [q for q in quoted if q.parent is None and words_of(draft.text, q.inner_start, q.inner_end)]
    claims = [*_quotations(draft, reading, outer), *_reported(draft, reading, outer, words, check)]
    return tuple(sorted(claims, key=lambda c: (c.start, c.kind, c.end)))


def _quotations(draft: Document, reading: Annotations, quoted: Sequence[Quoted]) -> Iterator[Claim]:
    for q in quoted:
        held = [(_share(s, q.inner_start, q.inner_end), s) for s in reading.statements]
        most = max((share for share, _ in held), default=0.0)
        holding = [s for share, s in held if share >= max(_MOST, most - _EDGE)]
        statement = min(holding, key=_length, default=None)
        text = draft.text[q.inner_start : q.inner_end]
        around = _whole(draft, statement, q.inner_start, q.inner_end)
        yield Claim(q.inner_start, q.inner_end, text, "direct", statement, around)


def _whole(draft: Document, statement: Attribution | None, start: int, end: int) -> str:
    """Return the stretch from where a statement or a quotation in it begins to where the later one ends."""
    if statement is None or len(words_of(draft.text, start, end)) > SHORT:
        return draft.text[start:end]
    return draft.text[min(statement.content[0].start, start) : max(statement.content[-1].end, end)]


def _length(statement: Attribution) -> int:
    return sum(c.end - c.start for c in statement.content)


def _share(statement: Attribution, start: int, end: int) -> float:
    """Return how much of start..end is content of the statement."""
    return sum(max(0, min(end, c.end) - max(start, c.start)) for c in statement.content) / (end - start)


def _reported(
    draft: Document, reading: Annotations, quoted: Sequence[Quoted], words: RecordWords, check: CheckWords
) -> Iterator[Claim]:
    """Yield the statements that say more in reported speech than their quotations say."""
    for s in reading.statements:
        start, end = s.content[0].start, s.content[-1].end
        if s.speaker is None or s.source is None or _in_marks(quoted, start, end) or _in_headline(draft, start):
            continue
        free = [w for c in s.content for w in words_of(draft.text, c.start, c.end)]
        telling = [w for w in free if w.lower not in words.empty and not _in_marks(quoted, w.start, w.end)]
        clause = len(free) >= _CLAUSE or any(w.lower in check.finite for w in free)
        if len(telling) >= _TELLING or (len(telling) == _TELLING - 1 and clause):
            yield Claim(start, end, _free(draft, s, quoted), "indirect", s, _free(draft, s, quoted))
        elif s.cue and s.quotation == "indirect" and (s.when or any(w.lower[0].isdigit() for w in telling)):
            start, end = min(start, s.cue.start, s.source.start), max(end, s.cue.end, s.source.end)
            if "\n" not in draft.text[start:end]:
                yield Claim(start, end, draft.text[start:end], "indirect", s, draft.text[start:end], acted=True)


def _free(draft: Document, statement: Attribution, quoted: Sequence[Quoted]) -> str:
    """Return the content without its quotations, which are claims of their own."""
    out = []
    for c in statement.content:
        at = c.start
        for q in quoted:
            if c.start <= q.start < c.end:
                out.append(draft.text[at : q.start])
                at = min(q.end, c.end)
        out.append(draft.text[at : c.end])
    return " ".join(part.strip() for part in out if part.strip())


def _in_marks(quoted: Sequence[Quoted], start: int, end: int) -> bool:
    return any(q.start <= start and end <= q.end for q in quoted)


def _in_headline(draft: Document, at: int) -> bool:
    return draft.headline_span is not None and at < draft.headline_span[1]
