"""The lines on top and at the foot of a document: who speaks, and where his words begin and end."""

import re
from collections.abc import Sequence

from onrecord.lexicon.turns import TurnWords

Chars = tuple[int, int]

_MOST = 12  # lines that a head may have
_LONG = 24  # words from which a line is a paragraph, whatever it ends in
_SENTENCE = re.compile(r"[.?!:;,…][\"”’)\]*_]*\s*$")
_HANDLE = re.compile(r"(?<![\w@])@[A-Za-z0-9_.]{2,40}(?!\w)")
_AUTHOR = re.compile(r"\s*(?P<name>[^\W\d_][^@\n·|:]{1,60}?)\s*[·|(-]?\s*@[A-Za-z0-9_.]{2,40}")
_SIGNED = re.compile(r"\s*(?:[-–—]{1,2}\s*)?(?P<name>@[A-Za-z0-9_.]{2,40})\s*:?\s*")
_STAMP = re.compile(r"(?:[A-Z][a-z]{2,8}\b|[AaPp]\.?[Mm]\.?(?!\w)|[\dKMkm.,:·|/\s-])+$")


def split_head(text: str, blocks: Sequence[Chars], words: TurnWords) -> int:
    """Return how many paragraphs on top are no one's words: titles, dates, letterheads."""
    for n, (a, b) in enumerate(blocks[:_MOST]):
        if not _is_line(text, a, b, words):
            return n
    return min(len(blocks), _MOST) if len(blocks) > _MOST else 0


def split_foot(text: str, blocks: Sequence[Chars], words: TurnWords, *, post: bool) -> int:
    """Return the index after the last paragraph that is said: a date, a signature, a stamp come after it."""
    last = len(blocks)
    while last > 1 and _is_foot(text, *blocks[last - 1], words, post=post):
        last -= 1
    return last


def _is_line(text: str, a: int, b: int, words: TurnWords) -> bool:
    line = text[a:b]
    if words.is_notice(line):
        return True
    return not _SENTENCE.search(line) and len(line.split()) < _LONG


def _is_foot(text: str, a: int, b: int, words: TurnWords, *, post: bool) -> bool:
    line = text[a:b]
    if post:
        return bool(_STAMP.match(line)) and any(c.isdigit() for c in line)
    return _is_line(text, a, b, words) and not line.lstrip().startswith(("-", "*", "•"))


def named_on_top(text: str, lines: Sequence[Chars], words: TurnWords) -> Chars | None:
    """Return where the lines on top name whose words follow: `Remarks by Foreign Minister Ana Belo`."""
    for a, b in lines:
        named = words.name_in_head(text, a, b)
        if named is not None:
            return named
    return None


def author_of_post(text: str, a: int, b: int) -> tuple[Chars, int] | None:
    """Return where a post's first line names its author, and where his words begin; None where it does not."""
    handle = _HANDLE.search(text, a, min(b, a + 120))
    if handle is None:
        return None
    signed = _SIGNED.match(text, a, b)
    if signed:
        return signed.span("name"), signed.end()
    author = _AUTHOR.match(text, a, b)
    if author is None or len(author["name"].split()) > 6:
        return None
    rest = text[handle.end() : b]
    return author.span("name"), b if len(rest.split()) < 8 and not _SENTENCE.search(rest) else handle.end()
