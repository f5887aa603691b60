"""Fitting a log-linear choice: in each group one of its readings is right, or none is.

The loss is the negative log likelihood of the right readings (a softmax over a group's readings
and "none", whose score is 0) with an L2 penalty, minimised in full batches by Adam (Kingma and Ba 2015).
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

_STEPS = 250
_RATE = 0.15
_DECAY = (0.9, 0.99)
_TINY = 1e-8


@dataclass(frozen=True, slots=True)
class Group:
    """The readings of one proposal: the features of each, and how much each is right (they sum to 1, or all are 0)."""

    features: tuple[tuple[str, ...], ...]
    right: tuple[float, ...]


def fit(groups: Sequence[Group], *, penalty: float, least: int) -> dict[str, float]:
    """Return a weight for each feature that at least `least` groups have, in order of their names."""
    seen = Counter(name for group in groups for name in {n for some in group.features for n in some})
    names = sorted(name for name, count in seen.items() if count >= least)
    index = {name: i for i, name in enumerate(names)}
    cells = [
        (row, index[name])
        for row, some in enumerate(some for group in groups for some in group.features)
        for name in some
        if name in index
    ]
    if not cells:
        return {}
    rows, columns = np.array(cells).T
    group_of = np.array([g for g, group in enumerate(groups) for _ in group.features])
    right = np.array([r for group in groups for r in group.right])
    weights, first, second = np.zeros(len(names)), np.zeros(len(names)), np.zeros(len(names))
    for step in range(1, _STEPS + 1):
        score = np.bincount(rows, weights[columns], len(right))
        top = np.zeros(len(groups))
        np.maximum.at(top, group_of, score)
        likely = np.exp(score - top[group_of])
        whole = np.bincount(group_of, likely, len(groups)) + np.exp(-top)
        slope = np.bincount(columns, (likely / whole[group_of] - right)[rows], len(names)) + penalty * weights
        first = _DECAY[0] * first + (1 - _DECAY[0]) * slope
        second = _DECAY[1] * second + (1 - _DECAY[1]) * slope**2
        rate = _RATE * (1 - step / (_STEPS + 1))
        weights -= rate * (first / (1 - _DECAY[0] ** step)) / (np.sqrt(second / (1 - _DECAY[1] ** step)) + _TINY)
    return dict(zip(names, weights.tolist(), strict=True))
