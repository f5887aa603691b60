"""Words of a text as documents are compared by them: no parse, only offsets, stems and sentences."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+(?:[.,:'’-][^\W_]+)*")
_STEM = 5
"""Letters that a stem keeps: `refused`, `refusal` -> `refus`; `Marenga`, `Marengan` -> `maren`."""
_DIGIT = re.compile(r"\d")
_ENDINGS = ("ing", "ied", "ies", "ed", "es", "s")
_END = re.compile(r"(?<![\s.][A-Z])[.!?]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]?[^\Wa-z_])|\n\s*")
_QUOTED = re.compile(r"“[^”]*”|(?<!\w)\"[^\"\n]*\"|(?<!\w)‘[^’\n]{12,}’(?!\w)")


class Word(NamedTuple):
    """A word with its offsets in code points; `stem` is what two forms of it share."""

    start: int
    end: int
    lower: str
    stem: str


@lru_cache(maxsize=1 << 16)
def stem_of(word: str) -> str:
    """Return the stem of a word in lower case: its ending off, its first letters kept; numbers stay whole."""
    word = word.replace("’", "'").removesuffix("'s")
    if _DIGIT.search(word):
        return word.replace(",", "")
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    if len(word) > 3 and word[-1] == word[-2]:
        word = word[:-1]
    return word.rstrip("e")[:_STEM] or word


def words_of(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """Return the words of text[start:end], offsets counted from the text's beginning."""
    out = []
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        lower = match.group().casefold()
        out.append(Word(match.start(), match.end(), lower, stem_of(lower)))
    return tuple(out)


def sentences_of(text: str, outside: Sequence[tuple[int, int]] = ()) -> tuple[tuple[int, int], ...]:
    """Return the offsets of the sentences, blanks trimmed, without those that lie wholly `outside`."""
    return tuple((a, b) for a, b in _cuts(text) if a < b and not any(start <= a and b <= end for start, end in outside))


def _cuts(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _END.finditer(text):
        yield _trim(text, start, match.end())
        start = match.end()
    yield _trim(text, start, len(text))


def _trim(text: str, a: int, b: int) -> tuple[int, int]:
    while a < b and text[a].isspace():
        a += 1
    while a < b and text[b - 1].isspace():
        b -= 1
    return a, b


def quoted_in(text: str) -> tuple[tuple[int, int], ...]:
    """Return the offsets of what stands between quotation marks, marks included."""
    return tuple(m.span() for m in _QUOTED.finditer(text))


def ngrams(words: Iterable[str], n: int) -> Iterator[tuple[str, ...]]:
    """Yield the runs of n neighbouring words."""
    row = list(words)
    for i in range(len(row) - n + 1):
        yield tuple(row[i : i + n])
