"""News sentences with their marks: `{s Belo} {c said} {q talks had failed}.`"""

import re
from dataclasses import dataclass

from onrecord.annotate.attributions import find_attributions
from onrecord.annotate.quotations import find_quotations
from onrecord.lexicon.cues import Cues, load_cues
from onrecord.lexicon.weights import Weights
from onrecord.model.document import Document
from onrecord.model.reading import Attribution
from onrecord.text.paragraphs import parse_texts
from onrecord.text.parser import Parser

RULES_ALONE = Weights(about="the rules' own readings", threshold=0, nested=0, weights={"end.own": 1, "statement": 1})
"""Weights that keep every proposal as it is: with them the rules are tested, not the choice."""

_MARK = re.compile(r"\{([scqt]) ((?:[^{}]|\{[^{}]*\})*)\}")
_INNER = re.compile(r"[{}]")


@dataclass(frozen=True)
class Marked:
    """A sentence without its marks, and what they mark: source, cue, contents, the one told."""

    text: str
    source: str | None
    cue: str | None
    content: tuple[str, ...]
    told: str | None = None


def unmark(marked: str) -> Marked:
    """Return the sentence and its marks; the marks of one statement, not nested."""
    found: dict[str, list[str]] = {"s": [], "c": [], "q": [], "t": []}
    for match in _MARK.finditer(marked):
        found[match[1]].append(_INNER.sub("", match[2]))
    text = _MARK.sub(lambda m: m[2], marked)
    return Marked(
        text,
        next(iter(found["s"]), None),
        next(iter(found["c"]), None),
        tuple(found["q"]),
        next(iter(found["t"]), None),
    )


def read(text: str, parser: Parser, cues: Cues) -> tuple[Attribution, ...]:
    """Return the statements of a text, read without mentions and times."""
    document = Document(id="test", text=text)
    parse = next(parse_texts(parser, [text]))
    return find_attributions(document, parse, find_quotations(document), (), (), cues, RULES_ALONE)


def told(statement: Attribution) -> Marked:
    """Return what a statement marks, to be set beside `unmark`."""
    return Marked(
        "",
        statement.source.quote if statement.source else None,
        statement.cue.quote if statement.cue else None,
        tuple(part.quote for part in statement.content),
        statement.told.quote if statement.told else None,
    )


def assert_read(marked: str, parser: Parser) -> None:
    """Check that one statement of the text is as marked, by the bundled cues."""
    want = unmark(marked)
    got = [told(statement) for statement in read(want.text, parser, load_cues())]
    assert (want.source, want.content) in [(g.source, g.content) for g in got], got
