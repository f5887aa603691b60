"""Learned weights: how much each feature of a proposed statement speaks for it."""

import json
from pathlib import Path

from onrecord.lexicon.load import read_data, read_file
from onrecord.model.places import Value


class Weights(Value, frozen=True):
    """A log-linear model: a reading's score is the sum of its features' weights; what is not listed weighs nothing.

    The features are those of `annotate/attributions/choice`: `worth.py` and `ends.py` tell what each means.
    """

    about: str
    """What the weights were learned from, in words."""
    threshold: float
    """The score, in log odds, below which a proposal is no statement; 0 is even odds."""
    nested: float
    """The same for a proposal whose cue stands in the content of another."""
    weights: dict[str, float]

    def score(self, features: tuple[str, ...]) -> float:
        """Return the log odds of a reading against there being no statement."""
        get = self.weights.get
        return sum(get(feature, 0.0) for feature in features)


def load_weights() -> Weights:
    """Return the bundled weights; LexiconError tells what is wrong in their file."""
    return read_data("weights.toml", Weights)


def read_weights(path: Path) -> Weights:
    """Return the weights of a file that `onrecord train statements` wrote; LexiconError tells what is wrong."""
    return read_file(path, Weights)


def write_weights(path: Path, weights: Weights) -> None:
    """Write weights as the TOML that `read_weights` takes, the heaviest first."""
    lines = [
        f"about = {json.dumps(weights.about, ensure_ascii=False)}",
        f"threshold = {weights.threshold}",
        f"nested = {weights.nested}",
        "",
        "[weights]",
        *(
            f"{json.dumps(name, ensure_ascii=False)} = {weight}"
            for name, weight in sorted(weights.weights.items(), key=lambda pair: (-abs(pair[1]), pair[0]))
        ),
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
