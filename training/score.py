"""Scores of a packaged model on held-out parts, from raw text: `python -m training.score MODEL --data DATA`.

Figures are spaCy's own (`Language.evaluate`), as in the data's README: attachment scores leave punctuation
out, a word the tokenizer cuts otherwise than the treebank counts against precision and recall.
"""

from __future__ import annotations

import argparse
import time
from collections import deque
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.training import Example

from training.corpus import held_out
from training.package import size_in_mb
from training.treebank import to_doc

RELATIONS = ("nsubj", "obj", "ccomp", "advcl", "parataxis")
NAMES = ("PER", "ORG", "LOC")
#: Words a document of onrecord has, and documents read for the figure of speed.
DOCUMENT_WORDS, TIMED_DOCUMENTS = 500, 60


def score(nlp: Language, data: Path, part: str) -> dict[str, float]:
    """Per cent on one held-out part ("ewt" or "gum"), by name of the measure."""
    golds = [to_doc(nlp.vocab, d) for d in held_out(data, part)]
    scores: Mapping[str, Any] = nlp.evaluate([Example(nlp.make_doc(g.text), g) for g in golds])
    table = {
        "sentences": scores["sents_f"],
        "UPOS": scores.get("pos_acc"),
        "tag": scores["tag_acc"],
        "lemma": scores["lemma_acc"],
        "UAS": scores["dep_uas"],
        "LAS": scores["dep_las"],
    }
    table |= {name: scores["dep_las_per_type"].get(name, {}).get("f") for name in RELATIONS}
    if part == "gum":
        for name in NAMES:
            found = (scores.get("ents_per_type") or {}).get(name, {})
            table |= {f"{name} {measure.upper()}": found.get(measure) for measure in "prf"}
    return {name: round(100 * value, 1) for name, value in table.items() if value is not None}


def words_per_second(nlp: Language, data: Path) -> float:
    """Words read in a second of processor time on one core, in documents of about 500 words."""
    words = [t.text_with_ws for d in held_out(data, "gum") for t in to_doc(nlp.vocab, d)]
    pieces = [words[i : i + DOCUMENT_WORDS] for i in range(0, len(words), DOCUMENT_WORDS)]
    texts = ["".join(pieces[i % len(pieces)]) for i in range(TIMED_DOCUMENTS)]
    deque(nlp.pipe(texts[:5]), maxlen=0)
    began = time.process_time()
    read = sum(len(doc) for doc in nlp.pipe(texts, batch_size=nlp.batch_size))
    return read / (time.process_time() - began)


def table_of(model: Path, data: Path) -> dict[str, dict[str, float]]:
    """All figures of a packaged model, by part."""
    nlp = spacy.load(model)
    began = time.process_time()
    spacy.load(model)
    loading = time.process_time() - began
    return {
        "EWT dev": score(nlp, data, "ewt"),
        "GUM dev": score(nlp, data, "gum"),
        "cost": {
            "MB": round(size_in_mb(model), 1),
            "words/s": round(words_per_second(nlp, data)),
            "seconds to load": round(loading, 2),
        },
    }


def as_text(table: Mapping[str, Mapping[str, float]]) -> str:
    """The figures as lines of a part, a measure and its value."""
    return "\n".join(
        f"{part:8} {name:15} {value:g}" for part, figures in table.items() for name, value in figures.items()
    )


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("--data", type=Path, required=True)
    arguments = parser.parse_args()
    print(as_text(table_of(arguments.model, arguments.data)))


if __name__ == "__main__":
    main()
