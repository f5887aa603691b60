"""How alike the words of two statements are, and which pairs are worth comparing.

    likeness = shared / sqrt(weight of the one's stems * weight of the other's) * (1 - exp(-shared / 6))

A stem weighs by how rare it is in everyday English, a name less: the parties' names stand in every
statement of a dispute. A look-up key is a pair of rare stems: two statements on one subject seldom
share one, two prints of one utterance nearly always do.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from itertools import combinations, pairwise
from typing import NamedTuple

from onrecord.lexicon.copies import CopyWords
from onrecord.model.reading import Attribution
from onrecord.model.wordings import Likeness
from onrecord.wording.marks import read_marked
from onrecord.wording.words import stem_of

KEPT = 0.2
"""A likeness below is not worth keeping."""
LEAST_STEMS = 2
"""Telling words that a content needs: of `the charge` nothing can be said."""
_NAME = 4.5
"""What a name weighs at most; a word that everyday English does not have weighs 8.3."""
_ENOUGH = 6.0
"""Weight of shared stems that proves little by itself: of `a freeze` and `they would freeze` all is shared."""
_PART = 0.3
"""Share of its weight that a part of a statement has in common with the whole."""
_KEYED = 6
"""Stems of a statement that make keys, the rarest: fifteen pairs."""
_ALONE = 3
"""Stems that are a key each by themselves: short statements share no more. In a large dossier most of these are
under more statements than are compared, and lead nowhere."""
TWINS = 4
"""Statements of the same stems that are looked up."""
MOST = 40
"""Statements under one key that are compared; a key that has more leads nowhere."""


class Telling(NamedTuple):
    """The words of a statement that tell it from others: stems with their weights, and the sum of these."""

    stems: Mapping[str, float]
    weight: float


def text_of(statement: Attribution) -> str:
    """Return the words of a statement's content, a cut between its parts."""
    return " … ".join(c.quote for c in statement.content)


def tell(statement: Attribution, words: CopyWords) -> Telling:
    """Return the telling words of a statement."""
    stems: dict[str, float] = {}
    for part in statement.content:
        first = True
        for token in read_marked(part.quote, words.record).tokens:
            if token.key not in words.record.empty:
                stem = stem_of(token.key)
                weight = words.rarity.of(stem)
                named = part.quote[token.start].isupper() and not first
                stems[stem] = max(stems.get(stem, 0.0), min(weight, _NAME) if named else weight)
            first = False
    return Telling(stems, sum(stems.values()))


def liken(one: Telling, other: Telling) -> float:
    """Return how alike two sets of telling words are, 0 to 1."""
    shared = sum(min(w, other.stems[s]) for s, w in one.stems.items() if s in other.stems)
    return shared / math.sqrt(one.weight * other.weight) * (1 - math.exp(-shared / _ENOUGH)) if shared else 0.0


def is_part(telling: Telling, whole: Telling) -> bool:
    """Whether most of the telling words stand in another statement."""
    shared = sum(min(w, whole.stems[s]) for s, w in telling.stems.items() if s in whole.stems)
    return shared >= max(_PART * telling.weight, _ENOUGH)


def compare_statements(a: Attribution, b: Attribution, words: CopyWords) -> float:
    """Return how alike the words of two statements are, 0 to 1; a pure function of the two, the same both ways."""
    return liken(tell(a, words), tell(b, words))


def key_statement(statement: Attribution, words: CopyWords) -> tuple[int, ...]:
    """Return a statement's look-up keys, sorted: signed 64-bit numbers. Statements that share one are compared."""
    return keys_of(tell(statement, words))


def keys_of(telling: Telling) -> tuple[int, ...]:
    """Return the look-up keys of a statement's telling words, sorted; none where they are too few."""
    if len(telling.stems) < LEAST_STEMS:
        return ()
    rarest = sorted(telling.stems, key=lambda s: (-telling.stems[s], s))[:_KEYED]
    pairs = (f"{a} {b}" for a, b in combinations(sorted(rarest), 2))
    return tuple(sorted(_hash(key) for key in (*pairs, *rarest[:_ALONE])))


def twin_key(telling: Telling) -> int:
    """Return the key that statements of the same telling words share, and no others."""
    return _hash(" ".join(sorted(telling.stems)))


def _hash(key: str) -> int:
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "big", signed=True)


def relate_statements(statements: Sequence[Attribution], words: CopyWords) -> tuple[Likeness, ...]:
    """Return the likenesses among statements, sorted; the order in which they are given changes nothing."""
    tellings = {s.id: tell(s, words) for s in statements}
    pairs = ((a, b, liken(tellings[a], tellings[b])) for a, b in sorted(_candidates(tellings)))
    return tuple(Likeness(statements=(a, b), likeness=likeness) for a, b, likeness in pairs if likeness >= KEPT)


def _candidates(tellings: Mapping[str, Telling]) -> set[tuple[str, str]]:
    """Return the pairs of ids that share a key.

    Of statements with the same stems, which an agency's text prints in a thousand documents, each is
    compared with the next, and a few of them with the others.
    """
    alike: defaultdict[frozenset[str], list[str]] = defaultdict(list)
    for name in sorted(tellings):
        alike[frozenset(tellings[name].stems)].append(name)
    postings: defaultdict[int, list[str]] = defaultdict(list)
    out: set[tuple[str, str]] = set()
    for stems, row in alike.items():
        if len(stems) >= LEAST_STEMS:
            out.update(pairwise(row))
            for key in keys_of(tellings[row[0]]):
                postings[key] += row[:TWINS]
    for met in postings.values():
        if len(met) <= MOST:
            out.update(combinations(sorted(met), 2))
    return out


def relate_within(
    one: Iterable[Attribution], other: Iterable[Attribution], tellings: Mapping[str, Telling]
) -> Iterator[Likeness]:
    """Yield the likenesses, however small, between the statements of two documents of one origin."""
    rows = list(other)
    for a in one:
        for b in rows:
            likeness = liken(tellings[a.id], tellings[b.id])
            if likeness:
                first, second = sorted((a.id, b.id))
                yield Likeness(statements=(first, second), likeness=likeness)
