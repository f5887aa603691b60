"""Names of persons, organisations and places, from data with names only and from GUM's entity layer.

A name in onrecord has no title and no article: "Ana Belo", not "Minister Ana Belo". GUM marks whole
noun phrases, so the name is cut out of them here.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from spacy.tokens import Doc
from spacy.vocab import Vocab

from training.treebank import Sentence, Token, mark_names

_ENTITY = re.compile(r"(?:^|\|)Entity=([^|]*)")
_BRACKET = re.compile(r"\([^()]*\)?|[^()]*\)")
_NO_SPACE_BEFORE = set(",.;:!?)]%") | {"'s", "’s", "n't", "'re", "'ve", "'ll", "'d", "'m", "...", "''", "”", "-", "/"}
_NO_SPACE_AFTER = {"(", "[", "$", "#", "``", "“", "‘", "-", "/"}


@dataclass(frozen=True, slots=True)
class Named:
    """A sentence of which only words and names are known; `names` as in `treebank.Token.name`."""

    words: tuple[str, ...]
    names: tuple[str, ...]


def read_columns(lines: Iterable[str], *, word: int, tag: int, labels: Mapping[str, str]) -> Iterator[Named]:
    """Sentences of a column file (tabs or blanks) with IOB tags; labels that are not in `labels` become "O"."""
    rows: list[tuple[str, str]] = []
    for line in [*lines, ""]:
        columns = line.split("\t") if "\t" in line else line.split()
        if not line.strip():
            if rows:
                yield Named(tuple(w for w, _ in rows), _begun([_label(t, labels) for _, t in rows]))
            rows = []
        elif not _is_comment(line) and len(columns) > max(word, tag):
            rows.append((columns[word], columns[tag].strip()))


def _is_comment(line: str) -> bool:
    return line.startswith("-DOCSTART-") or (line.startswith("# ") and "\t" not in line)


def _label(tag: str, labels: Mapping[str, str]) -> str:
    kind = labels.get(tag[2:])
    return f"{tag[0]}-{kind}" if kind else "O"


def _begun(tags: Sequence[str]) -> tuple[str, ...]:
    """The same tags, each name begun with "B-", as IOB1 files do not."""
    out: list[str] = []
    for i, tag in enumerate(tags):
        before = tags[i - 1] if i else "O"
        begins = tag != "O" and before[2:] != tag[2:]
        out.append(f"B-{tag[2:]}" if begins else tag)
    return tuple(out)


def print_spaces(words: Sequence[str]) -> list[bool]:
    """Whether a space follows each word in print; straight double quotes open and close by turns."""
    spaces: list[bool] = []
    open_quote = False
    for i, word in enumerate(words):
        after = words[i + 1] if i + 1 < len(words) else ""
        space = word not in _NO_SPACE_AFTER and after not in _NO_SPACE_BEFORE
        if word == '"':
            open_quote = not open_quote
            space = not open_quote and after not in _NO_SPACE_BEFORE
        if after == '"' and open_quote:
            space = False
        spaces.append(space)
    return spaces


def to_docs(vocab: Vocab, sentences: Sequence[Named], *, curly: float, rng: random.Random) -> Iterator[Doc]:
    """Documents of one to three sentences with names alone; a share of them with curly marks."""
    i = 0
    while i < len(sentences):
        some = sentences[i : i + rng.choice([1, 2, 3])]
        i += len(some)
        words = [w for s in some for w in s.words]
        spaces = print_spaces(words)
        if rng.random() < curly:
            words = _curly(words)
        starts = [k == 0 for s in some for k in range(len(s.words))]
        doc = Doc(vocab, words=words, spaces=spaces, sent_starts=starts)
        mark_names(doc, [n for s in some for n in s.names])
        yield doc


def _curly(words: Sequence[str]) -> list[str]:
    out: list[str] = []
    for word in words:
        opened = sum(w in {"“", "”"} for w in out) % 2 == 1
        out.append(("”" if opened else "“") if word in {'"', "``", "''"} else word.replace("'", "’"))
    return out


def mark_gum(document: Sequence[Sentence], words: Mapping[str, Any]) -> list[Sentence]:
    """The sentences of a GUM document with `name` set on every token, from the entities in its MISC column."""
    marked = [[replace(t, name="O") for t in s] for s in document]
    for number, start, end, kind in _gum_entities(document):
        label = words["gum"].get(kind)
        sentence = document[number]
        span = _name_within(sentence, start, end, words) if label else None
        if span and label == "PER":
            span = _without_titles(sentence, *span, frozenset(words["titles"]))
        if not span or any(marked[number][i].name != "O" for i in range(*span)):
            continue
        for i in range(*span):
            marked[number][i] = replace(marked[number][i], name=f"{'B' if i == span[0] else 'I'}-{label}")
    return [tuple(s) for s in marked]


def _gum_entities(document: Sequence[Sentence]) -> list[tuple[int, int, int, str]]:
    """(sentence, start, end, type) of the entities that lie within one sentence, longest first."""
    open_at: dict[str, list[tuple[int, int, str]]] = {}
    found: list[tuple[int, int, int, str]] = []
    for number, sentence in enumerate(document):
        for i, token in enumerate(sentence):
            entity = _ENTITY.search(token.misc)
            for bracket in _BRACKET.findall(entity[1]) if entity else []:
                name, *rest = bracket.strip("()").split("-")
                if bracket.startswith("("):
                    open_at.setdefault(name, []).append((number, i, rest[0]))
                if bracket.endswith(")") and open_at.get(name):
                    begun, start, kind = open_at[name].pop()
                    if begun == number:
                        found.append((number, start, i + 1, kind))
    return sorted(found, key=lambda e: e[1] - e[2])


def _name_within(sentence: Sentence, start: int, end: int, words: Mapping[str, Any]) -> tuple[int, int] | None:
    """The run of capitalised words round the phrase's head, if that is a proper noun."""
    inner = frozenset(words["inner"])
    inside = range(start, end)
    heads = [i for i in inside if sentence[i].head not in inside and sentence[i].upos != "PUNCT"]
    if not heads or sentence[heads[0]].upos != "PROPN":
        return None
    first = _reach(sentence, heads[0], range(start, end), -1, inner)
    last = _reach(sentence, heads[0], range(start, end), 1, inner)
    return first, last + 1


def _reach(sentence: Sentence, place: int, inside: range, step: int, inner: frozenset[str]) -> int:
    """How far the name goes from `place`: over capitalised words, and inner ones if a capitalised one follows."""
    while place + step in inside:
        ahead = place + step
        while ahead in inside and sentence[ahead].form.lower() in inner and not _capitalised(sentence[ahead]):
            ahead += step
        if ahead not in inside or not _capitalised(sentence[ahead]):
            return place
        place = ahead
    return place


def _capitalised(token: Token) -> bool:
    return token.upos == "PROPN" or token.xpos in {"NNP", "NNPS"} or (token.upos == "NUM" and token.form[0].isupper())


def _without_titles(sentence: Sentence, start: int, end: int, titles: frozenset[str]) -> tuple[int, int] | None:
    """The person's name less the titles before it; None for a plural or for titles alone."""
    if sentence[end - 1].xpos == "NNPS":
        return None
    while start < end and sentence[start].form.lower() in titles:
        start += 1
    return (start, end) if start < end else None
