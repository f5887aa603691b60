"""From spaCy's best checkpoint to what ships: the same weights, without what only training needs."""

from __future__ import annotations

import json
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.strings import StringStore

#: Documents read in one go; larger batches spread the cost of a matrix product over more words.
BATCH_SIZE = 64
LICENCE = "CC BY-SA 4.0"
#: The spaCy that onrecord itself asks for.
SPACY_VERSION = ">=3.8.7,<3.9.0"


def package(checkpoint: Path, out: Path, *, name: str, version: str, description: str) -> Path:
    """Writes the pipeline of `checkpoint` to `out`: no paths, no optimiser, no words of the training texts."""
    nlp = spacy.load(checkpoint)
    nlp.batch_size = BATCH_SIZE
    nlp.meta.update(name=name, version=version, description=description, license=LICENCE, spacy_version=SPACY_VERSION)
    nlp.meta["performance"] = {}
    nlp.config["paths"] = dict.fromkeys(nlp.config["paths"])
    for callback in ("before_init", "after_init"):
        nlp.config["initialize"][callback] = None
    nlp.to_disk(out)
    strings = json.dumps(sorted(needed_strings(nlp)), ensure_ascii=False, indent=0)
    (out / "vocab" / "strings.json").write_text(strings, encoding="utf-8")
    return out


def needed_strings(nlp: Language) -> set[str]:
    """The strings that the model must know before it reads a word: labels, tokenizer exceptions, endings of lemmas."""
    kept: set[str] = set(StringStore()) | {"dep", "_SP", "SPACE", "ROOT"}
    for label_list in nlp.pipe_labels.values():
        kept |= {str(label) for label in label_list}
    tokenizer = nlp.tokenizer
    for word, pieces in tokenizer.rules.items():
        kept.add(word)
        kept |= {str(form) for piece in pieces for form in piece.values()}
    trees = nlp.get_pipe("trainable_lemmatizer").trees
    for i in range(len(trees)):
        kept |= {nlp.vocab.strings[trees[i][end]] for end in ("orig", "subst") if end in trees[i]}
    for morph in nlp.get_pipe("morphologizer").labels:
        kept |= {feature for part in morph.split("|") for feature in (part, *part.split("="))}
    return kept


def size_in_mb(folder: Path) -> float:
    """Bytes of all files below `folder`, in MB of a million."""
    return sum(p.stat().st_size for p in folder.rglob("*") if p.is_file()) / 1e6
