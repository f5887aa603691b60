"""Phrases of a data file, indexed by their first word and found in a row of words.

A phrase is dictionary forms with blanks between: `a|b` are alternatives, `...` up to four
words of any kind. A word of a text matches by its form or by its dictionary form.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import NamedTuple, Protocol, TypeVar

T = TypeVar("T")

GAP = "..."
_LONGEST_GAP = 4


class Word(Protocol):
    """What a phrase is compared with."""

    @property
    def lower(self) -> str:
        """The word in lower case."""
        ...

    @property
    def lemma(self) -> str:
        """Its dictionary form."""
        ...


class Hit(NamedTuple):
    """A phrase found: half-open places in the row of words, and what the phrase stands for."""

    start: int
    end: int
    value: object


Phrases = Mapping[str, tuple[tuple[tuple[str, ...], object], ...]]
"""First word -> (the words after it, what the phrase stands for), longest first."""


def index_phrases(rows: Iterable[tuple[str, object]]) -> dict[str, tuple[tuple[tuple[str, ...], object], ...]]:
    """Return phrases indexed by first word; of two with the same words the first row wins."""
    out: dict[str, dict[tuple[str, ...], object]] = {}
    for phrase, value in rows:
        for first, *rest in _spelt_out(phrase):
            out.setdefault(first, {}).setdefault(tuple(rest), value)
    return {first: tuple(sorted(ways.items(), key=lambda way: -len(way[0]))) for first, ways in out.items()}


def _spelt_out(phrase: str) -> Iterator[list[str]]:
    """Yield the phrases that a phrase stands for: alternatives chosen, hyphens as words of their own too."""
    for words in product(*(word.split("|") for word in phrase.casefold().split())):
        yield list(words)
        if any("-" in word[1:] for word in words):
            yield [part for word in words for part in word.replace("-", " - ").split()]


def find_phrases(words: Sequence[Word], phrases: Phrases, start: int = 0, end: int | None = None) -> Iterator[Hit]:
    """Yield the phrases found in words[start:end], left to right, the longest at each place; they may overlap."""
    end = len(words) if end is None else end
    for i in range(start, end):
        word = words[i]
        ways = phrases.get(word.lower, ())
        if word.lemma != word.lower:
            ways += phrases.get(word.lemma, ())
        for rest, value in ways:
            stop = _match(words, i + 1, end, rest)
            if stop >= 0:
                yield Hit(i, stop, value)
                break


def _match(words: Sequence[Word], i: int, end: int, rest: Sequence[str]) -> int:
    """Return the place after the phrase's last word, or -1."""
    for k, wanted in enumerate(rest):
        if wanted == GAP:
            tries = (_match(words, j, end, rest[k + 1 :]) for j in range(i, min(i + _LONGEST_GAP, end - 1) + 1))
            return next((stop for stop in tries if stop >= 0), -1)
        if i >= end or wanted not in (words[i].lower, words[i].lemma):
            return -1
        i += 1
    return i
