"""`python -m training --data DATA --out DIR`: from the treebank files to the packaged model, one seeded command.

Two rounds share one falling learning rate: from nothing, then on from the best so far with texts drawn anew.
Leaves in DIR: corpus/ and corpus2/ (what spaCy reads), vectors/ (scaled), checkpoints/ and checkpoints2/,
en_record/ (the model), scores.json.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from spacy.util import load_config, registry

from training.corpus import make_corpus
from training.package import package
from training.score import as_text, table_of
from training.tokenizer import set_tokenizer

#: The static vectors' numbers are multiplied by this: beside the learned features, small ones serve best.
VECTOR_SCALE = 0.1
#: Steps are batches of up to 1,000 words. The first round stops part of the way down its learning rate's schedule;
#: the second goes on from about that rate to nothing, on texts drawn anew.
FIRST_STEPS, FIRST_SCHEDULE, FIRST_RATE = 5250, 9000, 0.002
SECOND_STEPS, SECOND_RATE = 3000, 0.00085
STEPS = FIRST_STEPS + SECOND_STEPS
CONFIG = Path(__file__).parent / "config.cfg"
DESCRIPTION = "News English for onrecord: words, tags, lemmas, Universal Dependencies, names (PER, ORG, LOC)."
VERSION = "1.0.0"


@registry.callbacks("onrecord.training.tokenizer.v1")  # type: ignore[untyped-decorator,unused-ignore]
def _tokenizer_callback() -> object:
    def before_init(nlp: Language) -> Language:
        return set_tokenizer(nlp)

    return before_init


def scaled_vectors(folder: Path, out: Path) -> Path:
    """The static vectors times VECTOR_SCALE, as a spaCy folder."""
    nlp = spacy.load(folder)
    nlp.vocab.vectors.data *= VECTOR_SCALE
    nlp.to_disk(out)
    return out


def first_round(data: Path, out: Path, *, scale: float, seed: int) -> Path:
    """Trains from nothing; comes back with the best checkpoint."""
    overrides: dict[str, object] = {
        "paths.train": str(out / "corpus" / "train"),
        "paths.dev": str(out / "corpus" / "dev"),
        "paths.vectors": str(scaled_vectors(data / "vectors", out / "vectors")),
        "system.seed": seed,
        "training.max_steps": _scaled(FIRST_STEPS, scale),
        "training.eval_frequency": _scaled(FIRST_STEPS // 7, scale),
        "training.optimizer.learn_rate.total_steps": _scaled(FIRST_SCHEDULE, scale),
        "training.optimizer.learn_rate.initial_rate": FIRST_RATE,
    }
    return _train(init_nlp(load_config(CONFIG, overrides=overrides, interpolate=False)), out / "checkpoints")


def second_round(start: Path, out: Path, *, scale: float, seed: int) -> Path:
    """Trains on from a checkpoint, on chunks and reported speech drawn anew."""
    overrides: dict[str, object] = {
        "paths.train": str(out / "corpus2" / "train"),
        "paths.dev": str(out / "corpus2" / "dev"),
        "system.seed": seed,
        "training.max_steps": _scaled(SECOND_STEPS, scale),
        "training.eval_frequency": _scaled(SECOND_STEPS // 5, scale),
        "training.optimizer.learn_rate.total_steps": _scaled(SECOND_STEPS, scale),
        "training.optimizer.learn_rate.initial_rate": SECOND_RATE,
        "training.optimizer.learn_rate.warmup_steps": 50,
        "training.batcher.size.start": 1000,
    }
    nlp = spacy.load(start, config=overrides)
    remember_trees(nlp)
    return _train(nlp, out / "checkpoints2")


def remember_trees(nlp: Language) -> None:
    """Rebuilds the lemmatizer's map from edit tree to label, which spaCy 3.8 needs to learn from and does not save.

    Without it every lemma is taken for the word itself, and training on unlearns them all in silence.
    """
    lemmatizer = nlp.get_pipe("trainable_lemmatizer")
    lemmatizer.tree2label.update({tree: label for label, tree in enumerate(lemmatizer.cfg["labels"])})


def _scaled(steps: int, scale: float) -> int:
    return max(1, round(steps * scale))


def _train(nlp: Language, out: Path) -> Path:
    out.mkdir(parents=True, exist_ok=True)
    train(nlp, out, stdout=sys.stdout, stderr=sys.stderr)
    return out / "model-best"


def run(data: Path, out: Path, *, steps: int, seed: int) -> Path:
    """The whole recipe; comes back with the folder of the packaged model."""
    out.mkdir(parents=True, exist_ok=True)
    print(make_corpus(data, out / "corpus", seed=seed), flush=True)
    best = first_round(data, out, scale=steps / STEPS, seed=seed)
    print(make_corpus(data, out / "corpus2", seed=seed + 1), flush=True)
    best = second_round(best, out, scale=steps / STEPS, seed=seed + 1)
    return package(best, out / "en_record", name="record", version=VERSION, description=DESCRIPTION)


def main() -> None:
    """Reads the command line, trains, prints the table of scores."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with ud/, ner/ and vectors/")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--max-steps", type=int, default=STEPS, help="the learning rate's schedule follows it")
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    model = run(arguments.data, arguments.out, steps=arguments.max_steps, seed=arguments.seed)
    table = table_of(model, arguments.data)
    (arguments.out / "scores.json").write_text(json.dumps(table, indent=2), encoding="utf-8")
    print(as_text(table))
