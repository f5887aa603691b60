"""Whose a paper is that speaks: `denied it in a communique ... the communique said`, `her words`."""

from collections.abc import Sequence

from onrecord.annotate.coreference.entities import Seen
from onrecord.annotate.coreference.sources import Finder
from onrecord.lexicon.actors import ActorWords
from onrecord.model.places import Span
from onrecord.model.reading import Attribution
from onrecord.text.parse import Parse

Voice = tuple[str | None, str | None]
"""Actor id and name of a speaker."""

_DEFINITE = frozenset({"the", "this", "that"})
_INDEFINITE = frozenset({"a", "an", "its", "his", "her", "their"})
_HEARD = 6  # statements back that may have told of the paper
_WORDS = 5  # between the article and the paper: `in a strongly worded statement`


def owner_of_saying(span: Span, finder: Finder, parse: Parse, words: ActorWords) -> Voice | None:
    """Return whose words, account or count speaks: a possessor's; None where the source is no such thing."""
    a, b = parse.token_range(span.start, span.end)
    if b - a < 2 or parse[b - 1].lower not in words.around.sayings:
        return None
    near = [m for m in finder.inside(span) if m.actor and m.anchor.start <= span.start + len("the ")]
    return (near[0].actor, near[0].name) if near else None


def issuer_of(
    span: Span, parse: Parse, seen: Sequence[Seen], heard: Sequence[Attribution], words: ActorWords
) -> Voice | None:
    """Return who issued `the statement` that speaks: whose it was called before, or who spoke `in a statement`."""
    a, b = parse.token_range(span.start, span.end)
    noun = words.noun_at([t.lower for t in parse.tokens[a:b]], b - a - 1) if b - a > 1 else None
    if noun is None or "paper" not in noun.kinds or noun.plural or parse[a].lower not in _DEFINITE:
        return None
    last = noun.words[-1]
    for s in reversed([s for s in seen if s.mention.anchor.end <= span.start]):
        if s.rule == "paper" and s.entity is not None and s.entity.actor and s.lower.endswith(last):
            return s.entity.actor, s.entity.name
    for statement in reversed([s for s in heard if s.cue is not None and s.cue.start < span.start][-_HEARD:]):
        assert statement.cue is not None
        at = parse.token_range(statement.cue.start, statement.cue.end)[0]
        first, end = parse.sentences[parse.sentence_of[at]]
        if any(parse[k].lower == last and _opened(parse, first, k) for k in range(first, min(end, a))):
            return statement.speaker, statement.speaker_name
    return None


def _opened(parse: Parse, first: int, k: int) -> bool:
    """Whether a noun is told of for the first time: `in a strongly worded statement`."""
    for j in range(k - 1, max(first, k - _WORDS) - 1, -1):
        if parse[j].lower in _INDEFINITE:
            return j > first and parse[j - 1].pos == "ADP"
        if parse[j].pos in ("VERB", "PUNCT", "ADP"):
            return False
    return False
