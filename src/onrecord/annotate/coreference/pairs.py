"""Two who were named together, taken up as both, neither, the former or the latter."""

from itertools import pairwise

from onrecord.annotate.coreference.entities import Entity, Seen
from onrecord.lexicon.actors import ActorWords

Voice = tuple[str | None, str | None]
"""Actor id and name of a speaker."""

_JOINED = frozenset({"and", "and the", "and both", ", and"})
_KINDS = frozenset({"person", "state", "organisation"})
_SENTENCES = 4  # back from the words to the two
_NEAR = 40  # mentions back


def takes_up_two(quote: str, words: ActorWords) -> bool:
    """Whether the words stand for two named before, or one of them."""
    around = words.around
    return quote.lower() in around.pairs | around.former_of_two | around.latter_of_two


def voice_of_two(quote: str, sentence: int, before: list[Seen], text: str, words: ActorWords) -> Voice | None:
    """Return who is meant, None where no two were named together in this sentence or the ones before.

    `before` are the mentions before the words; `sentence` is the number of theirs.
    """
    near = [s for s in before[-_NEAR:] if sentence - s.sentence <= _SENTENCES]
    lower = quote.lower()
    for one, other in reversed(list(pairwise([None, *near]))):
        if other is None or other.entity is None:
            continue
        if lower in words.around.pairs and "+" in (other.entity.actor or ""):
            return other.entity.actor, other.entity.name
        if one is None or one.entity is None or not _joined(one, other, text):
            continue
        if lower in words.around.former_of_two:
            return one.entity.actor, one.entity.name
        if lower in words.around.latter_of_two:
            return other.entity.actor, other.entity.name
        return _together(one.entity, other.entity)
    return None


def _joined(one: Seen, other: Seen, text: str) -> bool:
    between = text[one.mention.anchor.end : other.mention.anchor.start].strip()
    actors = {s.entity.actor for s in (one, other) if s.entity and s.entity.actor and s.entity.kind in _KINDS}
    return between in _JOINED and len(actors) == 2


def _together(one: Entity, other: Entity) -> Voice:
    return "+".join(sorted((one.actor or "", other.actor or ""))), f"{one.name} and {other.name}"
