"""Texts fed to the parser paragraph by paragraph, and put together again.

A headline or a paragraph never runs into the next, a sentence never crosses a blank line,
and a document of any length goes through in small batches.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from onrecord.text.parse import Parse, Token
from onrecord.text.parser import Parser

LONGEST = 5_000  # code points a block: more is no paragraph, and a parser's memory grows with it
_BREAK = re.compile(r"\n+")
_OPEN_END = re.compile(r"[\w,;–—-]\s*$")
DOCUMENTS = 64  # read ahead at most so many


def split_paragraphs(text: str) -> list[tuple[int, int]]:
    """Return the half-open offsets of the text's blocks, blank edges left off, in order.

    A single line break inside a sentence (hard-wrapped text) does not end a block.
    """
    blocks: list[tuple[int, int]] = []
    start = 0
    for gap in chain(_BREAK.finditer(text), [None]):
        end = gap.start() if gap else len(text)
        if gap and len(gap[0]) == 1 and _wrapped(text, start, gap.start(), gap.end()):
            continue
        blocks.extend(_trimmed(text, start, end))
        start = gap.end() if gap else end
    return blocks


def _wrapped(text: str, start: int, end: int, following: int) -> bool:
    """Whether a line break only wraps a sentence: the line is open and the next goes on in lower case."""
    return bool(_OPEN_END.search(text, max(start, end - 20), end)) and text[following : following + 1].islower()


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for a in range(start, end, LONGEST):
        b = min(a + LONGEST, end)
        block = text[a:b]
        left, right = len(block) - len(block.lstrip()), len(block.rstrip())
        if left < right:
            yield a + left, a + right


def parse_texts(parser: Parser, texts: Iterable[str]) -> Iterator[Parse]:
    """Parse texts paragraph by paragraph; one parse a text, in order, its offsets those of the whole text."""
    waiting = iter(texts)
    while batch := list(islice(waiting, DOCUMENTS)):
        blocks = [split_paragraphs(text) for text in batch]
        parses = parser(text[a:b] for text, spans in zip(batch, blocks, strict=True) for a, b in spans)
        for text, spans in zip(batch, blocks, strict=True):
            yield _joined(text, spans, list(islice(parses, len(spans))))


def _joined(text: str, spans: list[tuple[int, int]], parses: list[Parse]) -> Parse:
    """Return one parse of the whole text from those of its blocks."""
    tokens: list[Token] = []
    sentences: list[tuple[int, int]] = []
    for (start, _), parse in zip(spans, parses, strict=True):
        base = len(tokens)
        for token in parse.tokens:
            token.i += base
            token.head += base
            token.start += start
            token.end += start
            tokens.append(token)
        sentences.extend((a + base, b + base) for a, b in parse.sentences)
    return Parse(text, tuple(tokens), tuple(sentences))
