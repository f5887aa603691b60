"""Learning which proposals are statements and where they end, from a corpus of marked statements."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from onrecord.annotate.attributions import propose
from onrecord.annotate.attributions.choice import Candidate, candidates_of
from onrecord.annotate.attributions.found import Chars, Found
from onrecord.annotate.attributions.page import Page
from onrecord.annotate.mentions import find_mentions
from onrecord.annotate.quotations import find_quotations
from onrecord.annotate.times import find_times
from onrecord.learn.corpus import MarkedDocument, MarkedStatement, read_corpus
from onrecord.learn.fit import Group, fit
from onrecord.lexicon.lexicon import Lexicon, load_lexicon
from onrecord.lexicon.weights import Weights, write_weights
from onrecord.model.document import Document
from onrecord.text.paragraphs import parse_texts
from onrecord.text.parse import Parse
from onrecord.text.parser import Parser, load_parser

_WORD = re.compile(r"\w+")
_ALIKE = 0.5  # share of words at which a content counts as found, as the scorers of the field have it
PENALTY = 4.0  # L2; 1 to 5 tried: docs/accuracy.md
_LEAST = 3  # groups that must have a feature
_SLIGHT = 0.02  # a weight below this changes no choice that matters
THRESHOLD = -1.3
"""Below even odds, since a statement missed costs as much as a false one."""
NESTED = 0.6
"""Stricter: what stands inside another's words is less often meant as a statement of its own."""


@dataclass(frozen=True, slots=True)
class Learned:
    """Weights, and what they were learned from."""

    weights: Weights
    documents: int
    proposals: int
    statements: int
    """Proposals that a marked statement bears out."""


def train_statements(
    places: Iterable[Path], out: Path, *, model: str | None = None, name: str | None = None
) -> Learned:
    """Learn from corpora and write the weights; InputError tells the line of a corpus that is wrong."""
    corpora = list(places)
    about = name or ", ".join(place.name for place in corpora)
    marked = [document for place in corpora for document in read_corpus(place)]
    learned = learn_statements(marked, load_parser(model), load_lexicon(), about=about)
    write_weights(out, learned.weights)
    return learned


def learn_statements(
    corpus: Sequence[MarkedDocument], parser: Parser, lexicon: Lexicon, *, about: str, penalty: float = PENALTY
) -> Learned:
    """Return the weights that make the marked statements of a corpus most likely among those proposed."""
    parses = parse_texts(parser, (marked.text for marked in corpus))
    groups = [g for marked, parse in zip(corpus, parses, strict=True) for g in groups_of(marked, parse, lexicon)]
    fitted = fit(groups, penalty=penalty, least=_LEAST)
    weights = {name: round(weight, 2) for name, weight in fitted.items() if abs(weight) >= _SLIGHT}
    return Learned(
        weights=Weights(about=about, threshold=THRESHOLD, nested=NESTED, weights=weights),
        documents=len(corpus),
        proposals=len(groups),
        statements=sum(any(group.right) for group in groups),
    )


def groups_of(marked: MarkedDocument, parse: Parse, lexicon: Lexicon) -> Iterator[Group]:
    """Yield a group for each proposal in a document: its readings, and which of them the marks bear out."""
    page = page_of(marked.document, parse, lexicon)
    found = propose(page)
    for item, readings in zip(found, candidates_of(page, found), strict=True):
        if readings:
            yield Group(
                features=tuple(reading.features for reading in readings),
                right=_right(marked, item, readings),
            )


def page_of(document: Document, parse: Parse, lexicon: Lexicon) -> Page:
    """Return what the stage of statements is given, as `annotate.pipeline` makes it."""
    times = find_times(document, parse, lexicon.times)
    mentions = find_mentions(document, parse, lexicon.actors)
    return Page(document, parse, find_quotations(document), mentions, times, lexicon.cues)


def _right(marked: MarkedDocument, item: Found, readings: tuple[Candidate, ...]) -> tuple[float, ...]:
    """Return the share of each reading in what is right: the closest ones to a marked content, all alike."""
    closest = [0.0] * len(readings)
    for statement in _marked_by_cue(marked, item):
        alike = [_alike(marked.text, statement, reading) for reading in readings]
        closest = max(closest, alike, key=max)
    best = max(closest)
    if best < _ALIKE:
        return (0.0,) * len(readings)
    right = [near == best for near in closest]
    return tuple(one / sum(right) for one in right)


def _marked_by_cue(marked: MarkedDocument, item: Found) -> list[MarkedStatement]:
    """Return the marked statements with the proposal's cue; where there are none, those without any cue."""
    assert item.cue is not None
    start, end = item.cue
    same = [s for s in marked.attributions if any(a < end and start < b for a, b in s.cue or ())]
    return same or [s for s in marked.attributions if not s.cue]


def _alike(text: str, statement: MarkedStatement, reading: Candidate) -> float:
    """Return the words that both contents have over those that either has.

    Of a marked content only the spans that the reading touches count: what goes on elsewhere is joined later.
    """
    near = [(a, b) for a, b in statement.content if any(c < b and a < d for c, d in reading.content)]
    marked, read = _words(text, near), _words(text, reading.content)
    return len(marked & read) / len(marked | read) if near and read else 0.0


def _words(text: str, spans: Iterable[Chars]) -> set[int]:
    return {match.start() for a, b in spans for match in _WORD.finditer(text, a, b)}
