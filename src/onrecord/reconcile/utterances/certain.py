"""How sure it is that statements print one utterance: as sure as the weakest link that holds them together."""

from collections.abc import Collection, Sequence

from onrecord.lexicon.copies import CopyWords
from onrecord.model.reading import Attribution
from onrecord.reconcile.judgements import NO_TIES, Ties
from onrecord.reconcile.utterances.likeness import liken, tell

_RIGHT = ((0.5, 0.95), (0.35, 0.75), (0.0, 0.5))
"""(likeness of the weakest link, share of such utterances that is right), counted on the hand-marked dossiers:
65 of 67, 17 of 21, 10 of 18 (benchmarks/established.py)."""
_TWICE = 0.45
"""The same where one document prints it more than once: 5 of 13."""
_MOST = 40
"""Wordings that are set side by side; of more, those of the first documents."""


def share_certain(wordings: Sequence[Sequence[Attribution]], words: CopyWords, ties: Ties = NO_TIES) -> float:
    """Return the share of utterances that are right of those held together as this one is.

    `wordings` are the statements, those of the same words together. A link that a person made is certain.
    """
    statements = {s.id for row in wordings for s in row}
    joined = {pair for pair in ties.joined if statements >= set(pair)}
    if not joined and len({s.document for row in wordings for s in row}) < len(statements):
        return _TWICE
    weakest = _weakest_link(wordings[:_MOST], words, joined)
    return next(share for least, share in _RIGHT if weakest >= least)


def _weakest_link(
    wordings: Sequence[Sequence[Attribution]], words: CopyWords, joined: Collection[tuple[str, str]]
) -> float:
    """Return the least likeness on the way from wording to wording, taking the likest first."""
    tellings = [tell(row[0], words) for row in wordings]
    ids = [{s.id for s in row} for row in wordings]

    def alike(m: int, n: int) -> float:
        judged = any((a in ids[m] and b in ids[n]) or (a in ids[n] and b in ids[m]) for a, b in joined)
        return 1.0 if judged else liken(tellings[m], tellings[n])

    rest = list(range(1, len(wordings)))
    nearest = {n: alike(0, n) for n in rest}
    weakest = 1.0
    while rest:
        next_one = max(rest, key=nearest.__getitem__)
        weakest = min(weakest, nearest[next_one])
        rest.remove(next_one)
        nearest |= {n: max(nearest[n], alike(next_one, n)) for n in rest}
    return weakest
