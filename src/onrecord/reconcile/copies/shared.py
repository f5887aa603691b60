"""Words in a row that two reports share outside quotations: what a person sees at once."""

from collections.abc import Sequence
from typing import NamedTuple

from onrecord.lexicon.copies import CopyWords
from onrecord.reconcile.copies.report import Report
from onrecord.wording.words import Word

LENGTH = 7
"""Words of a shared passage at least; two of 860 pairs of independent reports of one event share three such."""
_TELLING = 3
"""Words among them that are no names and not the commonest: titles and offices are everyone's words."""
_COMMON = 3.0
_MOST_PLACES = 4
"""Places of the other text at which a run is tried."""


class Shared(NamedTuple):
    """A passage by its offsets in both texts, and its length in words."""

    one: tuple[int, int]
    other: tuple[int, int]
    words: int


def find_shared(one: Report, other: Report, words: CopyWords) -> tuple[Shared, ...]:
    """Return the passages that two reports share outside quotations, in the order of the one."""
    places: dict[tuple[str, ...], list[tuple[int, int]]] = {}
    for row, stretch in enumerate(other.own):
        for at, run in enumerate(_runs(stretch)):
            places.setdefault(run, []).append((row, at))
    out = []
    for stretch in one.own:
        at = 0
        runs = _runs(stretch)
        while at < len(runs):
            found = places.get(runs[at], ())[:_MOST_PLACES]
            size, start = max(((_reach(stretch, at, other.own[r], n), other.own[r][n:]) for r, n in found),
                              key=lambda x: x[0], default=(0, ()))  # fmt: skip
            if size and _tells(one.document.text, stretch[at : at + size], words):
                out.append(
                    Shared((stretch[at].start, stretch[at + size - 1].end), (start[0].start, start[size - 1].end), size)
                )
            at += size or 1
    return tuple(out)


def _runs(stretch: Sequence[Word]) -> list[tuple[str, ...]]:
    stems = [w.stem for w in stretch]
    return [tuple(stems[i : i + LENGTH]) for i in range(len(stems) - LENGTH + 1)]


def _reach(one: Sequence[Word], i: int, other: Sequence[Word], j: int) -> int:
    """Return how many words are the same from two places on."""
    size = 0
    while i + size < len(one) and j + size < len(other) and one[i + size].stem == other[j + size].stem:
        size += 1
    return size


def _tells(text: str, row: Sequence[Word], words: CopyWords) -> bool:
    """Whether a passage has words that not every report would use."""
    own = {w.stem for w in row if text[w.start].islower() and words.rarity.of(w.stem) > _COMMON}
    return len(own) >= _TELLING
