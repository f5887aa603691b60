"""Universal Dependencies sentences: CoNLL-U text in, spaCy documents out.

A `Token` carries every layer of its word, names included, so that a rewriting
that moves words (see `reported_speech`) moves all their gold with them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

#: Morphological features the model learns; the rest of UD's are too rare or of no use above the parser.
FEATURES = frozenset(
    {
        "Number", "Person", "Tense", "VerbForm", "Mood", "Voice", "PronType",
        "Degree", "Gender", "Case", "Poss", "Polarity", "Definite", "Reflex",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One syntactic word. `head` is its head's place in the sentence (from 0), None for the root.

    `name` is "B-PER", "I-PER", "O", ..., or None where nobody has marked names.
    """

    form: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int | None
    dep: str
    space_after: bool = True
    name: str | None = None
    misc: str = ""


Sentence = tuple[Token, ...]


def read_documents(lines: Iterable[str]) -> Iterator[list[Sentence]]:
    """The documents of a CoNLL-U file; a file without `# newdoc` is one document.

    A multiword token ("don't") comes as its words, joined by the spacing of the whole.
    Sentences with words that are not in the text ("_", empty nodes) or hold blanks are left out.
    """
    document: list[Sentence] = []
    rows: list[list[str]] = []
    for line in lines:
        stripped = line.rstrip("\n")
        if stripped.startswith("# newdoc") and document:
            yield document
            document = []
        elif not stripped and rows:
            sentence = _sentence(rows)
            if not any(t.form == "_" or " " in t.form for t in sentence):
                document.append(sentence)
            rows = []
        elif stripped and not stripped.startswith("#"):
            rows.append(stripped.split("\t"))
    if rows:
        document.append(_sentence(rows))
    if document:
        yield document


def _sentence(rows: Sequence[Sequence[str]]) -> Sentence:
    tokens: list[Token] = []
    joined_until, space_after_joined = 0, True
    for row in rows:
        number, misc = row[0], row[9]
        spaced = "SpaceAfter=No" not in misc
        if "-" in number:
            joined_until, space_after_joined = int(number.split("-")[1]), spaced
        elif "." not in number:
            place = int(number)
            if place <= joined_until:
                spaced = space_after_joined and place == joined_until
            tokens.append(_token(row, space_after=spaced))
    return tuple(tokens)


def _token(row: Sequence[str], *, space_after: bool) -> Token:
    feats = "|".join(f for f in row[5].split("|") if f.split("=")[0] in FEATURES)
    head = int(row[6]) - 1
    return Token(
        form=row[1],
        lemma=row[2],
        upos=row[3],
        xpos=row[4],
        feats=feats,
        head=head if head >= 0 else None,
        dep="ROOT" if head < 0 else row[7],
        space_after=space_after,
        misc=row[9],
    )


def subtree(sentence: Sentence, top: int) -> list[int]:
    """Places of `top` and of all words below it, in order."""
    below = {top}
    grew = True
    while grew:
        more = {i for i, t in enumerate(sentence) if t.head in below} - below
        below |= more
        grew = bool(more)
    return sorted(below)


def root_of(sentence: Sentence) -> int:
    """Place of the root (the first, should a broken tree have two)."""
    return next(i for i, t in enumerate(sentence) if t.head is None)


def to_doc(vocab: Vocab, sentences: Sequence[Sentence]) -> Doc:
    """A spaCy document with all gold layers; words whose names are unmarked stay unmarked."""
    starts = [0]
    for sentence in sentences:
        starts.append(starts[-1] + len(sentence))
    tokens = [t for s in sentences for t in s]
    ends = {end - 1 for end in starts[1:]}
    heads = [
        start + (i if t.head is None else t.head)
        for start, s in zip(starts, sentences, strict=False)
        for i, t in enumerate(s)
    ]
    doc = Doc(
        vocab,
        words=[t.form for t in tokens],
        spaces=[t.space_after or (i in ends and t.xpos != "_SP") for i, t in enumerate(tokens)],
        tags=[t.xpos for t in tokens],
        pos=[t.upos for t in tokens],
        morphs=[t.feats for t in tokens],
        lemmas=[t.lemma for t in tokens],
        heads=heads,
        deps=[t.dep for t in tokens],
    )
    mark_names(doc, [t.name for t in tokens])
    return doc


def mark_names(doc: Doc, names: Sequence[str | None]) -> None:
    """Sets the document's names from one "B-PER", "I-PER", "O" or None (unmarked) for each word."""
    spans: list[Span] = []
    start = 0
    for i, name in enumerate(names):
        if name is None or name == "O":
            continue
        goes_on = i > 0 and name.startswith("I-") and (names[i - 1] or "O")[1:] == name[1:]
        start = start if goes_on else i
        if i + 1 == len(names) or names[i + 1] != f"I-{name[2:]}":
            spans.append(Span(doc, start, i + 1, label=name[2:]))
    unmarked = [doc[i : i + 1] for i, name in enumerate(names) if name is None]
    doc.set_ents(spans, missing=unmarked)
