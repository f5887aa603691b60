"""Sentences and datelines: the parser's cuts and the stops of the text, each checked by the other."""

import re
from collections.abc import Set as AbstractSet

from onrecord.annotate.attributions.found import Chars
from onrecord.text.parse import Parse

_DATELINE = re.compile(
    r"[A-Z][A-Z.'’/ -]{2,}[^.?!\n\"“]{0,60}?\s*(?:[-–—]+|:)\s+(?=\S)"
    r"|[A-Z][\w.'’/ -]+,[^.?!\n\"“]{0,40}\([\w ]+\)\s*[-–—]+\s+(?=\S)"
    r"|[A-Z][A-Z'’/ -]{2,}, \d{1,2} \w+\. (?=[A-Z])"
    r"|\d{1,2}[:.]\d\d(?: ?(?:am|pm|[A-Z]{3,4}))?(?:\s*[-–—]+)?\s+(?=\S)"
)
_ENDS = ".?!:;…"
_CLOSERS = "\"”’'»)]“"


def find_datelines(parse: Parse, blocks: list[Chars]) -> dict[int, int]:
    """For the first token of a paragraph that opens with a dateline or a clock time: the token after it."""
    out = {}
    for start, end in blocks:
        match = _DATELINE.match(parse.text, start, end)
        if match:
            out[parse.token_range(start, end)[0]] = parse.token_range(match.end(), end)[0]
    return out


def cut_sentences(parse: Parse, abbreviations: AbstractSet[str]) -> list[tuple[int, int]]:
    """Return the sentences as half-open token ranges, which cover all tokens in order."""
    out: list[tuple[int, int]] = []
    for a, b in parse.sentences:
        start = a
        for k in range(a, b - 1):
            if parse[k].text in (".", "?", "!") and _opens(parse, k + 1) and not _abbreviated(parse, k, abbreviations):
                out.append((start, k + 1))
                start = k + 1
        if out and start == a and not _closed(parse, out[-1][1], a, abbreviations):
            out[-1] = (out[-1][0], b)
        elif start < b:
            out.append((start, b))
    return out


def _opens(parse: Parse, k: int) -> bool:
    """Whether a word can open a sentence: a capital after a blank."""
    return parse[k].text[0].isupper() and parse[k].start > parse[k - 1].end


def _abbreviated(parse: Parse, k: int, abbreviations: AbstractSet[str]) -> bool:
    """Whether the stop at token k belongs to a title (`Hon.`)."""
    return k > 0 and parse[k].text == "." and parse[k - 1].lower in abbreviations


def _closed(parse: Parse, last: int, first: int, abbreviations: AbstractSet[str]) -> bool:
    """Whether a sentence may end before token `last`: a stop, or a line's end between."""
    tokens = parse.tokens
    if first >= len(tokens) or "\n" in parse.text[tokens[last - 1].end : tokens[first].start]:
        return True
    k = last - 1
    while k > 0 and tokens[k].pos == "PUNCT" and tokens[k].text not in _ENDS and tokens[k].text[-1] in _CLOSERS:
        k -= 1
    if _abbreviated(parse, k, abbreviations) or tokens[k].lower.rstrip(".") in abbreviations:
        return False
    return tokens[k].text[-1] in _ENDS
