"""Sentences of the treebanks set into the frames of reported speech that news is written in.

The treebanks hold few of them, and a parser that has not seen `"...," added the minister` gives the
words to nobody. A frame is put together from phrases whose trees are known (a sentence of the treebank
for what is said, its subjects for speakers, small hand-made trees of words.toml), so its gold is known too.

Conventions are those EWT and GUM follow in most of their own quotations: the reporting verb heads the
sentence and what is said is its ccomp, before or after it; quotation marks and the comma hang on what is
said; the hearer of "tell" is iobj; a verb that stands inside what it reports is parataxis.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from training.treebank import Sentence, Token, root_of, subtree

_OPEN = {"“", '"', "‘"}
_NO_SPACE_BEFORE = {",", ".", ":", "”", "’", "'s", "’s"}
_FINITE = {"VBD", "VBZ", "VBP", "MD"}
_MARKS = {"``", "''", "NFP", "ADD", "GW", ":"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A phrase in a sentence to be: its head attaches to the head of the part named `to` (None: the root)."""

    name: str
    phrase: Sentence
    to: str | None
    dep: str


def join(parts: Sequence[Part]) -> Sentence:
    """One sentence from its parts in order, spaced as print spaces it."""
    starts: dict[str, int] = {}
    offset = 0
    for part in parts:
        starts[part.name] = offset
        offset += len(part.phrase)
    head_of = {part.name: starts[part.name] + root_of(part.phrase) for part in parts}
    tokens: list[Token] = []
    for part in parts:
        for token in part.phrase:
            if token.head is not None:
                tokens.append(replace(token, head=starts[part.name] + token.head))
            elif part.to is None:
                tokens.append(replace(token, dep="ROOT"))
            else:
                tokens.append(replace(token, head=head_of[part.to], dep=part.dep))
    return _spaced(tokens, {start for start in starts.values() if start})


def _spaced(tokens: Sequence[Token], seams: set[int]) -> Sentence:
    out = list(tokens)
    for seam in seams:
        before, after = out[seam - 1], out[seam]
        closing = after.form in _NO_SPACE_BEFORE or (after.form == '"' and after.xpos == "''")
        opening = before.form in _OPEN and before.xpos == "``"
        out[seam - 1] = replace(before, space_after=not closing and not opening)
    out[-1] = replace(out[-1], space_after=True)
    return tuple(out)


def phrase(text: str) -> Sentence:
    """A hand-made tree: words as form/lemma/UPOS/XPOS/relation/head, heads from 1, 0 for the phrase's head."""
    words = [w.split("/") for w in text.split()]
    return tuple(
        Token(
            form=form, lemma=form if lemma == "_" else lemma, upos=upos, xpos=xpos, feats="",
            head=int(head) - 1 if head != "0" else None, dep=dep,
            space_after=i + 1 == len(words) or words[i + 1][0] not in _NO_SPACE_BEFORE,
        )
        for i, (form, lemma, upos, xpos, dep, head) in enumerate(words)
    )  # fmt: skip


def mark(form: str, xpos: str) -> Sentence:
    """A punctuation mark as a part of its own."""
    return (Token(form=form, lemma=form, upos="PUNCT", xpos=xpos, feats="", head=None, dep="punct", name="O"),)


def cut(sentence: Sentence, places: Sequence[int], top: int) -> Sentence:
    """The words at `places`, all of them below `top` or `top` itself, as a phrase headed by `top`."""
    where: dict[int | None, int] = {old: new for new, old in enumerate(places)}
    return tuple(replace(sentence[i], head=None if i == top else where[sentence[i].head]) for i in places)


def statement(sentence: Sentence) -> Sentence | None:
    """A sentence that somebody could have said, less its full stop; None if it is none of those.

    A finite clause with its subject, 4 to 24 words, no quotation marks, nothing hanging beside it.
    """
    if not 5 <= len(sentence) <= 25 or sentence[-1].form != "." or sentence[0].form[0].islower():
        return None
    top = root_of(sentence)
    below = [t for t in sentence if t.head == top]
    relations = {t.dep.split(":")[0] for t in below}
    finite = sentence[top].xpos in _FINITE or any(
        t.dep in {"aux", "cop", "aux:pass"} and t.xpos in _FINITE for t in below
    )
    first_is_question = sentence[0].xpos in {"WP", "WRB", "WDT"}
    if not finite or first_is_question or sentence[-1].head != top:
        return None
    if not relations & {"nsubj", "expl"} or relations & {"parataxis", "list", "vocative", "discourse", "dep", "orphan"}:
        return None
    if any(t.xpos in _MARKS or t.dep in {"goeswith", "reparandum"} for t in sentence):
        return None
    return sentence[:-1]


def inside(clause: Sentence) -> Sentence:
    """The clause as it stands after "that": without the capital of a sentence's first word."""
    first = clause[0]
    if first.upos == "PROPN" or first.form == "I" or first.form[1:].lower() != first.form[1:]:
        return clause
    return (replace(first, form=first.form[0].lower() + first.form[1:]), *clause[1:])


def halves(clause: Sentence) -> tuple[Sentence, Sentence, str] | None:
    """A clause broken before its last coordinated or adverbial clause, and that one's relation."""
    top = root_of(clause)
    for i in range(len(clause) - 1, top, -1):
        if clause[i].head == top and clause[i].dep in {"conj", "advcl"}:
            second = subtree(clause, i)
            if second[-1] == len(clause) - 1 and len(second) == len(clause) - second[0] and len(second) > 3:
                first = [j for j in range(second[0]) if not (j == second[0] - 1 and clause[j].form == ",")]
                return cut(clause, first, top), cut(clause, second, i), clause[i].dep
    return None


def opening(clause: Sentence) -> tuple[Sentence, Sentence, str] | None:
    """A clause broken after its first phrase (subject, adverbial): that phrase, the rest, the phrase's relation."""
    top = root_of(clause)
    first = next((i for i in range(top) if clause[i].head == top and 0 in subtree(clause, i)), None)
    if first is None or clause[first].dep not in {"nsubj", "nsubj:pass", "obl", "obl:unmarked", "advcl", "advmod"}:
        return None
    places = subtree(clause, first)
    rest = [i for i in range(len(clause)) if i not in set(places)]
    if places != list(range(len(places))) or len(rest) < 3:
        return None
    if clause[rest[0]].form == ",":
        rest = rest[1:]
    if clause[places[-1]].form == ",":
        places = places[:-1]
    if clause[first].upos == "PRON" or any(clause[i].head not in {*rest, None} for i in rest):
        return None
    return cut(clause, places, first), cut(clause, rest, top), clause[first].dep


def speakers(sentences: Sequence[Sentence], people: frozenset[str]) -> list[Sentence]:
    """Subjects of the treebank that can speak: named ones, and those headed by a word of `people`; 7 words at most."""
    found: list[Sentence] = []
    for sentence in sentences:
        for i, token in enumerate(sentence):
            named = token.xpos == "NNP" and token.form[:1].isupper()
            if token.dep != "nsubj" or not (named or token.lemma in people):
                continue
            places = subtree(sentence, i)
            whole = places[-1] - places[0] + 1 == len(places) <= 7
            if whole and not any(sentence[j].upos in {"PUNCT", "PRON", "SYM", "X"} for j in places):
                found.append(inside(cut(sentence, places, i)))
    return found


def appositions(sentences: Sequence[Sentence]) -> list[Sentence]:
    """What the treebanks say of a named person after a comma, in 3 to 12 words: appositions, who- and whose-clauses."""
    found: list[Sentence] = []
    for sentence in sentences:
        for i, token in enumerate(sentence):
            if token.head is None or token.head > i or sentence[token.head].xpos != "NNP":
                continue
            places = subtree(sentence, i)
            if sentence[places[0]].form != "," or not 4 <= len(places) <= 14:
                continue
            places = places[1:-1] if sentence[places[-1]].form == "," else places[1:]
            of_person = (token.dep == "appos" and token.upos == "NOUN") or (
                token.dep == "acl:relcl" and sentence[places[0]].lemma in {"who", "whose"}
            )
            whole = i in places and places[-1] - places[0] + 1 == len(places)
            if whole and of_person and not any(sentence[j].xpos in _MARKS for j in places):
                found.append(cut(sentence, places, i))
    return found


class Features:
    """Morphological features for hand-made words: those the treebank gives the same word, or the same tag, most."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        counts: dict[tuple[str, str], dict[str, int]] = {}
        for token in (t for s in sentences for t in s):
            for key in ((token.form.lower(), token.xpos), ("", token.xpos)):
                tally = counts.setdefault(key, {})
                tally[token.feats] = tally.get(token.feats, 0) + 1
        self._most = {key: max(tally, key=lambda feats: tally[feats]) for key, tally in counts.items()}

    def fill(self, sentence: Sentence) -> Sentence:
        """The sentence with features where a word that should have some has none."""
        return tuple(
            t if t.feats or t.upos in {"PUNCT", "ADP", "SPACE"}
            else replace(t, feats=self._most.get((t.form.lower(), t.xpos)) or self._most.get(("", t.xpos), ""))
            for t in sentence
        )  # fmt: skip
