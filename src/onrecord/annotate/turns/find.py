"""The turns of a primary document, in order; none where it is a report."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from onrecord.annotate.turns.accept import accept_labels
from onrecord.annotate.turns.heads import author_of_post, named_on_top, split_foot, split_head
from onrecord.annotate.turns.labels import Label, label_at
from onrecord.annotate.turns.parts import Chars, is_direction, spoken_parts
from onrecord.lexicon.actors import ActorWords
from onrecord.lexicon.turns import TurnWords
from onrecord.model.document import Document
from onrecord.model.reading import Turn, TurnPart
from onrecord.text.paragraphs import split_paragraphs

_HEADING = 8  # words of a heading between turns
_LISTED = 10  # words of a line in a list of who is there
_SPOKEN = '.?!…—–-"”’]'
_BOLD = re.compile(r"\s*(\*\*|__)[^*_]+\1\s*$")


def find_turns(document: Document, words: TurnWords, actors: ActorWords) -> tuple[Turn, ...]:
    """Return who says what in a transcript, a statement or a post; of a report nothing.

    A transcript without labels, a statement and a post are one turn: of whom the document tells it to be.
    """
    if not document.primary:
        return ()
    blocks = [b for b in split_paragraphs(document.text) if not _outside(document, b)]
    if document.kind == "transcript":
        labels = accept_labels(_candidates(document.text, blocks, words), words, actors)
        labels = _without_list(document.text, blocks, labels)
        if labels:
            return tuple(_turns(document.text, blocks, labels, words))
    return tuple(_one_turn(document, blocks, words))


def _outside(document: Document, block: Chars) -> bool:
    """Whether a paragraph is furniture."""
    return any(a <= block[0] < b for a, b in document.furniture)


def _candidates(text: str, blocks: Sequence[Chars], words: TurnWords) -> dict[int, Label]:
    found = ((n, label_at(text, a, b, words)) for n, (a, b) in enumerate(blocks))
    return {n: label for n, label in found if label is not None}


def _without_list(text: str, blocks: Sequence[Chars], labels: dict[int, Label]) -> dict[int, Label]:
    """Return the labels without a list of who is there on top: `President: Mrs. Adeyo (Marovia)` is no speech."""
    out = dict(labels)
    for n, label in labels.items():
        rest = text[label.start : blocks[n][1]].strip()
        if not rest or rest.rstrip(")")[-1:] in _SPOKEN or len(rest.split()) > _LISTED:
            break
        del out[n]
    return out or labels


def _turns(text: str, blocks: Sequence[Chars], labels: dict[int, Label], words: TurnWords) -> Iterator[Turn]:
    """Yield the turns: what stands from one label to the next."""
    top = text[blocks[0][0] : blocks[min(labels)][0]]
    translated = words.is_interpreted(top)
    order = [*labels, len(blocks)]
    silent: Chars | None = None
    for n, following in pairwise(order):
        label = labels[n]
        parts, interpreted = _spoken(text, blocks, label, (n, following), words)
        part = _part(label, words)
        given = interpreted or translated or words.is_interpreted(label.notes)
        if parts and part == "interprets" and silent is not None:
            yield Turn(content=tuple(parts), label=silent, interpreted=True)
        elif parts:
            yield Turn(content=tuple(parts), label=label.name, part=part, interpreted=given)
        silent = None if parts else label.name


def _spoken(
    text: str, blocks: Sequence[Chars], label: Label, paragraphs: tuple[int, int], words: TurnWords
) -> tuple[list[Chars], bool]:
    """Return what is said from a label to the next, and whether a direction tells that it is translated."""
    n, following = paragraphs
    parts, interpreted = spoken_parts(text, label.start, blocks[n][1], words)
    for k in range(n + 1, following):
        a, b = blocks[k]
        if words.is_notice(text[a:b]) and following == len(blocks):
            break
        if is_direction(text, a, b) or _is_heading(text, a, b, last=k + 1 == following):
            continue
        more, also = spoken_parts(text, a, b, words)
        parts, interpreted = parts + more, interpreted or also
    return parts, interpreted


def _is_heading(text: str, a: int, b: int, *, last: bool) -> bool:
    """Whether a line right before the next label is a heading: `Questions and answers`."""
    line = text[a:b].strip()
    return last and len(line.split()) <= _HEADING and line[-1:].isalnum()


def _part(label: Label, words: TurnWords) -> TurnPart:
    if label.key in words.askers:
        return "asks"
    if label.key in words.answers:
        return "answers"
    return "interprets" if label.key in words.interpreters or words.is_interpreted(label.key) else "speaks"


def _one_turn(document: Document, blocks: Sequence[Chars], words: TurnWords) -> Iterator[Turn]:
    """Yield the whole text as one turn: of whom was told, of whom its head names, else of its outlet."""
    text, post = document.text, document.kind == "post"
    if not blocks:
        return
    author = author_of_post(text, *blocks[0]) if post else None
    head = 0 if post else split_head(text, blocks, words)
    body = list(blocks[head:])
    if author is not None:
        body[0] = author[1], body[0][1]
    body = body[: split_foot(text, body, words, post=post)]
    top = text[blocks[0][0] : body[0][0]] if body else ""
    label = author[0] if author else named_on_top(text, blocks[:head], words)
    name = document.speaker or (None if label or document.kind == "transcript" else document.outlet)
    interview = document.kind == "transcript" and "interview" in words.occasions_in(top)
    for asked, run in groupby(body, key=lambda span: document.kind == "transcript" and _asks(text, span, interview)):
        parts: list[Chars] = []
        interpreted = words.is_interpreted(top)
        for a, b in run:
            if a < b and not is_direction(text, a, b):
                more, also = spoken_parts(text, a, b, words)
                parts, interpreted = parts + more, interpreted or also
        if parts and asked:
            yield Turn(content=tuple(parts), part="asks", interpreted=interpreted)
        elif parts:
            own = None if document.speaker else label
            yield Turn(content=tuple(parts), label=own, name=name, interpreted=interpreted)


def _asks(text: str, span: Chars, interview: bool) -> bool:
    """Whether a paragraph without a label is another's question: set in bold, or a question in an interview."""
    words = text[slice(*span)]
    return bool(_BOLD.match(words)) or (interview and words.rstrip('"”’*_ ').endswith("?"))
