"""Words of a quotation as two prints of it are compared: what is one word however it is spelt, and an editor's marks.

Case, quotation marks, hyphens, British and American spelling, contractions and numbers in words or in
figures make no other word. Three dots and square brackets are an editor's, who says by them what he did.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from onrecord.lexicon.record import RecordWords
from onrecord.lexicon.spelling import Spelling

_TOKEN = re.compile(
    r"(?P<dots>[\[(]?(?:…|\.\s?\.\s?\.(?:\s?\.)?)[\])]?)"
    r"|(?P<open>\[)|(?P<close>\])"
    r"|(?P<sic>\(sic\))"
    r"|(?P<sign>%|\b[Pp]er\s[Cc]ent\b)"
    r"|(?P<word>\[\w\][^\W_]+(?:['’-][^\W_]+)*|[^\W_]+(?:[.,:'’-][^\W_]+)*(?:\[[^\W_]+\])?)"
)
_BRACKETED = 80
"""Code points that an editor's bracket may hold; a longer one is no insertion, or is never closed."""
_NEAR = 160
"""Code points from a quotation within which a report tells that it is translated."""
_LETTERS = re.compile(r"[^\W_]+")
_POSSESSIVE = re.compile(r"'s$")


class Token(NamedTuple):
    """A word with its offsets; two tokens with one `key` are the same word."""

    start: int
    end: int
    key: str
    bracketed: bool


class Marked(NamedTuple):
    """The words of a text, and its ellipses as (words before it, start, end)."""

    tokens: tuple[Token, ...]
    dots: tuple[tuple[int, int, int], ...]


@lru_cache(maxsize=1 << 12)
def read_marked(text: str, words: RecordWords) -> Marked:
    """Return the words and the editor's marks of a text."""
    tokens: list[Token] = []
    dots = []
    until = 0
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if match["dots"]:
            dots.append((len(tokens), start, end))
        elif match["open"]:
            close = text.find("]", end, end + _BRACKETED)
            until = max(until, close)
        elif match["word"] or match["sign"] or match["sic"]:
            inside = start < until or bool(match["sic"])
            keys = ((0, end - start, "percent"),) if match["sign"] else _keys(match.group(), words)
            tokens += (Token(start + a, start + b, key, inside or "[" in match.group()) for a, b, key in keys)
    return Marked(tuple(tokens), tuple(dots))


def find_translation(text: str, start: int, end: int, words: RecordWords) -> tuple[int, int] | None:
    """Return where the words around text[start:end] say that it is a translation, None where they do not.

    Only the paragraph is read, and no further than a sentence or so from the stretch.
    """
    low = max(text.rfind("\n", 0, start) + 1, start - _NEAR)
    line = text.find("\n", end)
    high = min(len(text) if line < 0 else line, end + _NEAR)
    match = words.spelling.translation_pattern.search(text, low, high)
    return match.span() if match else None


def _known(word: str, spelling: Spelling) -> str:
    """Return a word of letters in the one spelling that it is compared by."""
    word = spelling.shortened.get(word, word)
    for pattern, shape in spelling.patterns:
        word = pattern.sub(shape, word)
    return spelling.american.get(word, word)


@lru_cache(maxsize=1 << 16)
def _keys(word: str, words: RecordWords) -> tuple[tuple[int, int, str], ...]:
    """Return (start, end, key) of what a printed word is made of: `we'll` is two, `forty-seven` one."""
    return tuple(_parts(word, words))


def _parts(word: str, words: RecordWords) -> Iterator[tuple[int, int, str]]:
    spelling = words.spelling
    if word in spelling.cased:
        yield 0, len(word), spelling.cased[word]
        return
    lower = word.casefold().replace("’", "'")
    if len(lower) != len(word):  # some letters grow when folded: offsets stay those of the print
        yield 0, len(word), lower
        return
    cut = lower.find("'")
    if lower in spelling.contracted:
        one, two = spelling.contracted[lower]
        middle = cut - 1 if lower.endswith("n't") else cut if cut > 0 else len(one)
        yield 0, middle, one
        yield middle, len(word), two
        return
    ending = spelling.endings.get(lower[cut:]) if cut > 0 else None
    if lower.endswith("n't") and cut > 1:
        yield 0, cut - 1, _plain(lower[: cut - 1], words)
        yield cut - 1, len(word), "not"
    elif ending:
        yield 0, cut, _plain(lower[:cut], words)
        yield cut, len(word), ending
    else:
        yield 0, len(word), _plain(_POSSESSIVE.sub("", lower), words)


def _plain(lower: str, words: RecordWords) -> str:
    """Return the key of a word without an apostrophe's contraction."""
    if lower[:1].isdigit():
        return lower.replace(",", "")
    parts = _LETTERS.findall(lower)
    if parts and all(p in words.numbers for p in parts):
        return str(sum(words.numbers[p] for p in parts))
    return _known("".join(parts), words.spelling)
