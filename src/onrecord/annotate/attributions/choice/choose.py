"""The choice: the reading with the highest score, or none where all stay below the threshold."""

from onrecord.annotate.attributions.choice.candidates import Candidate, candidates_of
from onrecord.annotate.attributions.found import Found
from onrecord.annotate.attributions.page import Page
from onrecord.lexicon.weights import Weights


def choose(page: Page, found: list[Found], weights: Weights) -> list[Found]:
    """Return the proposals that the weights take for statements, each with the content that scores best.

    Whoever quotes one who says something is kept with him: `the agency quoted officials as saying`.
    """
    chosen: list[tuple[Found, bool]] = []
    for item, readings in zip(found, candidates_of(page, found), strict=True):
        best = _best(readings, weights) if readings else None
        if best is not None:
            item.content = list(best.content)
        chosen.append((item, best is not None or not readings))
    relaying = {item.under for item, taken in chosen if taken and item.under >= 0}
    return [item for item, taken in chosen if taken or item.token in relaying]


def _best(readings: tuple[Candidate, ...], weights: Weights) -> Candidate | None:
    score, best = max(((weights.score(reading.features), reading) for reading in readings), key=lambda pair: pair[0])
    return best if score >= (weights.nested if best.nested else weights.threshold) else None
