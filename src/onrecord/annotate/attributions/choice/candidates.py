"""The readings between which weights choose: each proposal with each of its ends."""

from dataclasses import dataclass

from onrecord.annotate.attributions.choice.ends import ends_of
from onrecord.annotate.attributions.choice.worth import worth_of
from onrecord.annotate.attributions.found import Chars, Found
from onrecord.annotate.attributions.page import Page


@dataclass(frozen=True, slots=True)
class Candidate:
    """One reading of a proposal: its content and the names of the features that it has."""

    content: tuple[Chars, ...]
    features: tuple[str, ...]
    nested: bool
    """Whether the cue stands in another proposal's content."""


def candidates_of(page: Page, found: list[Found]) -> list[tuple[Candidate, ...]]:
    """Return the candidates of each proposal; none where the proposal has no cue of the lexicon to judge by."""
    out: list[tuple[Candidate, ...]] = []
    for item, depth in zip(found, _depths(found), strict=True):
        if item.entry is None or item.token < 0 or item.cue is None:
            out.append(())
            continue
        worth = worth_of(page, item, depth=depth)
        out.append(tuple(Candidate(end.content, (*worth, *end.features), depth > 0) for end in ends_of(page, item)))
    return out


def _depths(found: list[Found]) -> list[int]:
    """For each proposal the number of others whose content its cue stands in."""
    out = [0] * len(found)
    cues = sorted((item.cue[0], n) for n, item in enumerate(found) if item.cue)
    spans = sorted((a, b, n) for n, item in enumerate(found) for a, b in item.content)
    around: list[tuple[int, int]] = []
    following = 0
    for at, n in cues:
        while following < len(spans) and spans[following][0] <= at:
            around.append(spans[following][1:])
            following += 1
        around = [(end, owner) for end, owner in around if end > at]
        out[n] = sum(owner != n for _, owner in around)
    return out
