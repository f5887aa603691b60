"""The one door to spaCy: the bundled pipeline, or any that the user has installed."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import spacy

from onrecord.model.errors import ModelError
from onrecord.text.clearnlp import is_clearnlp, to_universal
from onrecord.text.parse import Parse, Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

BUNDLED = Path(__file__).parent / "en_record"
BATCH = 32  # texts a batch: large enough for the encoder, small enough to stream
LONGEST = 1_000_000  # code points: spaCy's own limit, above it memory is not bounded
NAMES = {"PERSON": "PER", "PER": "PER", "ORG": "ORG", "LOC": "LOC", "GPE": "LOC", "FAC": "LOC", "NORP": "ORG"}


class SpacyParser:
    """A spaCy pipeline behind the protocol `Parser`."""

    def __init__(self, nlp: "Language", name: str) -> None:
        self.name = name
        self._nlp = nlp
        self._clearnlp = is_clearnlp(nlp.pipe_labels.get("parser", []))

    @classmethod
    def load(cls, name: str | None = None) -> "SpacyParser":
        """Load the bundled pipeline, or one by name or path; ModelError says what is missing."""
        try:
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
        heads = [t.head.i for t in doc]
        deps = [t.dep_ if t.dep_ != "ROOT" else "root" for t in doc]
        if self._clearnlp:
            heads, deps = to_universal(heads, deps, [t.pos_ for t in doc], [t.lower_ for t in doc])
        tokens = tuple(_token(t, heads[t.i], deps[t.i]) for t in doc)
        return Parse(doc.text, tokens, tuple((s.start, s.end) for s in doc.sents) if len(doc) else ())


def _token(t: Any, head: int, dep: str) -> Token:  # noqa: ANN401  spaCy's tokens are untyped
    return Token(
        i=t.i,
        start=t.idx,
        end=t.idx + len(t.text),
        text=t.text,
        lemma=t.lemma_.lower(),
        pos=t.pos_,
        tag=t.tag_,
        morph=str(t.morph),
        head=head,
        dep=dep,
        ent=NAMES.get(t.ent_type_, ""),
    )
