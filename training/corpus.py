"""From the folder of data to the two folders spaCy trains from: what is read, in which shares, in which shapes."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import spacy
from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from training.frames import Frames
from training.names import Named, mark_gum, read_columns, to_docs
from training.print_shapes import Shares, as_printed
from training.treebank import Sentence, read_documents, to_doc

WORDS = tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))
_LAYERS = ["TAG", "POS", "MORPH", "LEMMA", "HEAD", "DEP", "SENT_START", "SPACY", "ENT_IOB", "ENT_TYPE"]
_NAME_LAYERS = ["SENT_START", "SPACY", "ENT_IOB", "ENT_TYPE"]


#: Generated sentences for each one of the treebanks, and the part that is kept of the government documents' names.
SPEECH, MULTINER = 0.15, 0.4


def read_treebank(path: Path) -> list[list[Sentence]]:
    """The documents of one treebank file; GUM's with their names marked."""
    with path.open(encoding="utf-8") as lines:
        documents = list(read_documents(lines))
    return [mark_gum(d, WORDS["names"]) for d in documents] if "gum" in path.name else documents


def chunks(document: Sequence[Sentence], sizes: Sequence[int], rng: random.Random) -> Iterator[list[Sentence]]:
    """A document in stretches of so many sentences."""
    i = 0
    while i < len(document):
        size = rng.choice(sizes)
        yield list(document[i : i + size])
        i += size


def treebank_docs(vocab: Vocab, documents: Iterable[list[Sentence]], seed: int) -> Iterator[Doc]:
    """Training documents with trees: the treebanks in chunks, then generated reported speech."""
    rng = random.Random(seed)  # noqa: S311  sentences are drawn, not secrets
    whole = list(documents)
    for document in whole:
        for chunk in chunks(document, [1, 2, 3, 4, 6, 8], rng):
            yield to_doc(vocab, as_printed(chunk, Shares(), rng))
    sentences = [s for d in whole for s in d]
    frames = Frames(sentences, WORDS["speech"], seed)
    wanted = int(len(sentences) * SPEECH)
    while wanted > 0:
        chunk = [s for _ in range(rng.choice([1, 1, 2, 3])) for s in frames.draw()]
        wanted -= len(chunk)
        yield to_doc(vocab, as_printed(chunk, Shares(curly=0.0), rng))


def name_docs(vocab: Vocab, data: Path, seed: int) -> Iterator[Doc]:
    """Training documents with names alone."""
    rng = random.Random(seed)  # noqa: S311  sentences are drawn, not secrets
    labels = WORDS["names"]["labels"]

    def read(name: str, word: int, tag: int) -> list[Named]:
        text = (data / "ner" / name).read_text(encoding="utf-8", errors="replace")
        return list(read_columns(text.splitlines(), word=word, tag=tag, labels=labels))

    yield from to_docs(vocab, read("uner_ewt-dev.iob2", 1, 2), curly=0.3, rng=rng)
    yield from to_docs(vocab, read("wikigold.conll", 0, 1), curly=0.3, rng=rng)
    multiner = [s for s in read("multiner_en.conll", 0, 1) if rng.random() < MULTINER]
    yield from to_docs(vocab, multiner, curly=0.3, rng=rng)


def held_out(data: Path, name: str) -> list[list[Sentence]]:
    """The documents of a development part: "ewt" or "gum"."""
    return read_treebank(data / "ud" / f"en_{name}-dev.conllu")


def make_corpus(data: Path, out: Path, *, seed: int) -> str:
    """Writes out/train and out/dev; returns a line that counts documents and words."""
    vocab = spacy.blank("en").vocab
    train = [d for name in ("ewt", "gum") for d in read_treebank(data / "ud" / f"en_{name}-train.conllu")]
    sets = {
        "train/trees": (_LAYERS, list(treebank_docs(vocab, train, seed))),
        "train/names": (_NAME_LAYERS, list(name_docs(vocab, data, seed))),
        "dev/ewt": (_LAYERS, [to_doc(vocab, d) for d in held_out(data, "ewt")]),
        "dev/gum": (_LAYERS, [to_doc(vocab, d) for d in held_out(data, "gum")]),
    }
    for name, (layers, docs) in sets.items():
        path = out / f"{name}.spacy"
        path.parent.mkdir(parents=True, exist_ok=True)
        DocBin(attrs=layers, docs=docs).to_disk(path)
    return ", ".join(f"{name}: {len(docs)} documents, {sum(map(len, docs))} words" for name, (_, docs) in sets.items())
