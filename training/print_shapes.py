"""How sites print what treebanks hold plain: curly marks, paragraphs, headlines, stray blanks.

Each function changes forms and spacing only (or adds words of blanks); the trees stay as they are.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

from training.treebank import Sentence, Token

_OPENING, _CLOSING = "``", "''"
#: In a headline with capitals these stay small.
_SMALL_UPOS = frozenset({"ADP", "DET", "CCONJ", "PART", "PUNCT"})
_HEADLINE_WORDS = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Shares:
    """Shares of chunks with curly marks, paragraphs, a headline before them, and of sentences with a stray blank."""

    curly: float = 0.4
    paragraphs: float = 0.35
    headlines: float = 0.2
    blanks: float = 0.02


def as_printed(chunk: list[Sentence], shares: Shares, rng: random.Random) -> list[Sentence]:
    """The chunk in shapes drawn by chance."""
    if rng.random() < shares.curly:
        chunk = with_curly_quotes(chunk)
    chunk = [with_stray_blank(s, rng) if rng.random() < shares.blanks else s for s in chunk]
    if len(chunk) > 1 and rng.random() < shares.paragraphs:
        first, *rest = chunk
        if rng.random() < shares.headlines:
            first = as_headline(first, capitals=rng.random() < 0.5)
        blank = rng.choice(["\n\n", "\n\n", "\n"])
        broken = [paragraph_break(s, blank) if rng.random() < 0.6 else s for s in rest[:-1]]
        chunk = [paragraph_break(first, blank), *broken, rest[-1]]
    return chunk


def with_curly_quotes(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The same sentences with the typographic quotation marks, apostrophes and dashes of news sites.

    Straight marks open and close by turns across the sentences unless their tag tells which they are.
    """
    opening = True
    out: list[Sentence] = []
    for sentence in sentences:
        tokens: list[Token] = []
        for token in sentence:
            form = token.form
            if form in {'"', _OPENING, _CLOSING}:
                opens = token.xpos == _OPENING if token.xpos in {_OPENING, _CLOSING} else opening
                form, opening = ("“", False) if opens else ("”", True)
            elif "'" in form:
                form = form.replace("'", "‘" if token.xpos == _OPENING else "’")
            elif form in {"--", "-"} and token.xpos in {",", ":"}:
                form = "—"
            tokens.append(replace(token, form=form))
        out.append(tuple(tokens))
    return out


def as_headline(sentence: Sentence, *, capitals: bool) -> Sentence:
    """A short sentence without its full stop, its words capitalised if `capitals`; a longer one unchanged."""
    if len(sentence) > _HEADLINE_WORDS or sentence[-1].form != ".":
        return sentence
    kept = (*sentence[:-2], replace(sentence[-2], space_after=True))
    if not capitals:
        return kept
    return tuple(t if t.upos in _SMALL_UPOS else replace(t, form=t.form[0].upper() + t.form[1:]) for t in kept)


def paragraph_break(after: Sentence, blank: str = "\n\n") -> Sentence:
    """The sentence with a line break at its end, as spaCy's tokenizer keeps it: a word of blanks."""
    return (*after[:-1], replace(after[-1], space_after=False), _blank(blank, len(after) - 1, after[-1]))


def with_stray_blank(sentence: Sentence, rng: random.Random) -> Sentence:
    """The sentence with a second space, or a no-break space, where one space was."""
    places = [i for i, t in enumerate(sentence[:-1]) if t.space_after]
    if not places:
        return sentence
    place, form = rng.choice(places), rng.choice([" ", "\u00a0"])

    def moved(token: Token) -> Token:
        return token if token.head is None or token.head <= place else replace(token, head=token.head + 1)

    before = [moved(t) for t in sentence[: place + 1]]
    before[-1] = replace(before[-1], space_after=form == " ")
    return (*before, _blank(form, place, sentence[place]), *(moved(t) for t in sentence[place + 1 :]))


def _blank(form: str, head: int, neighbour: Token) -> Token:
    return Token(
        form=form, lemma=form, upos="SPACE", xpos="_SP", feats="", head=head, dep="dep",
        space_after=False, name=None if neighbour.name is None else "O",
    )  # fmt: skip
