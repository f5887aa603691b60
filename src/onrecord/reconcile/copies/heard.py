"""Sentences that two reports have both taken from one speech, statement or post: they tell nothing of the two.

    report      She said the ministry would look at every claim.
    other       Every claim will be looked at, according to the minister.
    transcript  MINISTER LORNE: We will look at every claim.

What the two sentences share stands in the transcript, so neither reporter need have read the other.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from functools import lru_cache
from itertools import pairwise

from onrecord.lexicon.copies import Rarity
from onrecord.model.document import Document
from onrecord.reconcile.copies.follow import Following, follow
from onrecord.reconcile.copies.report import read_report
from onrecord.wording.passages import Passage
from onrecord.wording.words import words_of

_TAKEN = 0.7
"""Share, by rarity, of the words of two sentences in common that stand in two neighbouring ones of the source."""
_HEAD = 3
"""Paragraphs on top that tell who speaks, where and when: words of every report of it."""
_BEFORE = timedelta(days=1)
_AFTER = timedelta(days=10)
_ROUNDS = 4
"""Sentences whose nearest is gone have another nearest: how often these are looked at."""
_KEPT = 64


def sources_of(one: Document, other: Document, documents: Iterable[Document]) -> tuple[Document, ...]:
    """Return the words themselves that both reports may tell: of their days, or without a date."""
    return tuple(d for d in documents if all(_is_of_day(d, r) for r in (one, other)))


def _is_of_day(source: Document, report: Document) -> bool:
    said, told = source.published, report.published
    if said is None or told is None:
        return True
    return said.earliest - _BEFORE <= told.latest and told.earliest <= said.latest + _AFTER


def follow_apart(
    one: Sequence[Passage],
    other: Sequence[Passage],
    sources: Sequence[Document],
    common: frozenset[str],
    rarity: Rarity,
) -> tuple[Following, tuple[Sequence[Passage], Sequence[Passage]]]:
    """Return how the sentences follow one another, and which: without those that share but words of one source."""
    following = follow(one, other, common)
    windows = [w for source in sources for w in _windows(source)]
    for _ in range(_ROUNDS):
        taken = [
            p for p in following.pairs if _is_taken(one[p.one].stems & other[p.other].stems - common, windows, rarity)
        ]
        if not taken:
            return following, (one, other)
        one = _but(one, {p.one for p in taken})
        other = _but(other, {p.other for p in taken})
        following = follow(one, other, common)
    return following, (one, other)


def _but(row: Sequence[Passage], gone: set[int]) -> tuple[Passage, ...]:
    return tuple(p for n, p in enumerate(row) if n not in gone)


@lru_cache(maxsize=_KEPT)
def _windows(source: Document) -> tuple[frozenset[str], ...]:
    """Return the stems of each two neighbouring sentences of a source, those of its head added."""
    head = frozenset(w.stem for text in _head(source) for w in words_of(text))
    stems = [p.stems for p in read_report(source).passages]
    return tuple(head | a | b for a, b in pairwise([*stems, frozenset[str]()])) or (head,)


def _head(source: Document) -> Iterator[str]:
    yield from (line for line in (source.headline, source.outlet, source.speaker) if line)
    yield from [line for line in source.text.splitlines() if line.strip()][:_HEAD]


def _is_taken(shared: frozenset[str], windows: Sequence[frozenset[str]], rarity: Rarity) -> bool:
    weight = {s: rarity.of(s) for s in shared}
    least = _TAKEN * sum(weight.values())
    return any(sum(weight[s] for s in shared & window) >= least for window in windows)
