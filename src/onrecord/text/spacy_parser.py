"""The one door to spaCy: the bundled pipeline, or any that the user has installed."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import spacy
from thinc.api import use_ops

from onrecord.model.errors import ModelError
from onrecord.text.clearnlp import is_clearnlp, to_universal
from onrecord.text.parse import Parse, Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

BUNDLED = Path(__file__).parent / "en_record"
BATCH = 256  # paragraphs a batch: a fifth faster than 32, and still a few pages only
NAMES = {"PERSON": "PER", "PER": "PER", "ORG": "ORG", "LOC": "LOC", "GPE": "LOC", "FAC": "LOC", "NORP": "ORG"}

COLUMNS = ["IDX", "LEMMA", "TAG", "HEAD", "MORPH", "ENT_TYPE"]
REMEMBERED = 100_000  # strings: bounded, since lemmas of strange texts have no end
_UNSIGNED = 2**64 - 1


class SpacyParser:
    """A spaCy pipeline behind the protocol `Parser`."""

    def __init__(self, nlp: "Language", name: str) -> None:
        self.name = name
        self._nlp = nlp
        self._strings: dict[int, str] = {}
        self._clearnlp = is_clearnlp(nlp.pipe_labels.get("parser", []))

    @classmethod
    def load(cls, name: str | None = None) -> "SpacyParser":
        """Load the bundled pipeline, or one by name or path; ModelError says what is missing."""
        try:
            # numpy's matrix product is a fifth to a half faster here than thinc's own; the trees are the same
            with use_ops("numpy", use_blis=False):
                nlp = spacy.load(name or BUNDLED)
        except (OSError, ValueError) as error:
            msg = f"the language model {name or 'of the package'} cannot be loaded: {error}"
            raise ModelError(msg) from error
        if "parser" not in nlp.pipe_names:
            msg = f"the language model {name} has no dependency parser (its parts: {', '.join(nlp.pipe_names)})"
            raise ModelError(msg)
        return cls(nlp, name or "en_record")

    def __call__(self, texts: Iterable[str]) -> Iterator[Parse]:
        """Parse the texts, lazily and in order."""
        for doc in self._nlp.pipe(texts, batch_size=BATCH):
            yield self._parse(doc)

    def _parse(self, doc: "Doc") -> Parse:
        """Copy a spaCy document into plain values; attributes in one array, since one by one they cost four times."""
        columns: list[list[int]] = doc.to_array(COLUMNS).astype("int64").T.tolist() if len(doc) else [[]] * len(COLUMNS)
        starts, lemmas, tags, offsets, morphs, names = columns
        pos = [t.pos_ for t in doc]
        deps = [t.dep_ if t.dep_ != "ROOT" else "root" for t in doc]
        heads = [i + offset for i, offset in enumerate(offsets)]
        words = [t.text for t in doc]
        if self._clearnlp:
            heads, deps = to_universal(heads, deps, pos, [w.lower() for w in words])
        text = self._text
        tokens = tuple(
            Token(
                i=i,
                start=start,
                end=start + len(word),
                text=word,
                lemma=text(lemma).lower(),
                pos=pos[i],
                tag=text(tag),
                morph="" if (features := text(morph)) == "_" else features,
                head=heads[i],
                dep=deps[i],
                ent=NAMES.get(text(name), ""),
            )
            for i, (word, start, lemma, tag, morph, name) in enumerate(
                zip(words, starts, lemmas, tags, morphs, names, strict=True)
            )
        )
        return Parse(doc.text, tokens, tuple((s.start, s.end) for s in doc.sents) if len(doc) else ())

    def _text(self, key: int) -> str:
        """Return the string of a hash, remembered: the same few tags and lemmas come again and again."""
        found = self._strings.get(key)
        if found is None:
            found = self._nlp.vocab.strings[key & _UNSIGNED] if key else ""
            if len(self._strings) < REMEMBERED:
                self._strings[key] = found
        return found
