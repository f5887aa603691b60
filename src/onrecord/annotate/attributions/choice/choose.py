"""The choice: the reading with the highest score, or none where all stay below the threshold."""

from onrecord.annotate.attributions.choice.candidates import Candidate, candidates_of
from onrecord.annotate.attributions.found import Found
from onrecord.annotate.attributions.page import Page
from onrecord.lexicon.weights import Weights


def choose(page: Page, found: list[Found], weights: Weights) -> list[Found]:
    """Return the proposals that the weights take for statements, each with the content that scores best."""
    out = []
    for item, readings in zip(found, candidates_of(page, found), strict=True):
        if readings:
            best = _best(readings, weights)
            if best is None:
                continue
            item.content = list(best.content)
        out.append(item)
    return out


def _best(readings: tuple[Candidate, ...], weights: Weights) -> Candidate | None:
    score, best = max(((weights.score(reading.features), reading) for reading in readings), key=lambda pair: pair[0])
    return best if score >= (weights.nested if best.nested else weights.threshold) else None
