"""How sure it is that statements print one utterance: as sure as the weakest link that holds them together."""

from collections.abc import Sequence

from onrecord.lexicon.copies import CopyWords
from onrecord.model.reading import Attribution
from onrecord.reconcile.utterances.likeness import liken, tell

_RIGHT = ((0.5, 0.95), (0.35, 0.75), (0.0, 0.5))
"""(likeness of the weakest link, share of such utterances that is right), counted on the hand-marked dossiers:
65 of 67, 17 of 21, 10 of 18 (benchmarks/established.py)."""
_TWICE = 0.45
"""The same where one document prints it more than once: 5 of 13."""
_MOST = 40
"""Wordings that are set side by side; of more, those of the first documents."""


def share_certain(wordings: Sequence[Sequence[Attribution]], words: CopyWords) -> float:
    """Return the share of utterances that are right of those held together as this one is.

    `wordings` are the statements, those of the same words together.
    """
    statements = [s for row in wordings for s in row]
    if len({s.document for s in statements}) < len(statements):
        return _TWICE
    weakest = _weakest_link([row[0] for row in wordings[:_MOST]], words)
    return next(share for least, share in _RIGHT if weakest >= least)


def _weakest_link(statements: Sequence[Attribution], words: CopyWords) -> float:
    """Return the least likeness on the way from wording to wording, taking the likest first."""
    first, *rest = (tell(s, words) for s in statements)
    nearest = [liken(first, other) for other in rest]
    weakest = 1.0
    while rest:
        n = max(range(len(rest)), key=nearest.__getitem__)
        weakest = min(weakest, nearest.pop(n))
        joined = rest.pop(n)
        nearest = [max(near, liken(joined, other)) for near, other in zip(nearest, rest, strict=True)]
    return weakest
