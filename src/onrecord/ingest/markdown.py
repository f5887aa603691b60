"""Markdown -> the words that a reader sees, each with its place in the file.

Marks go (`**`, `#`, `[words](address)`), words stay. A paragraph that is wrapped becomes one line, since a line
break inside a quotation is none of its words. What looks like a mark and is none stays: `[he]` in a quotation,
a star between blanks, an underscore in a name.
"""

import html
import re
from bisect import bisect_right
from collections.abc import Iterator

from onrecord.model.places import Value

_LINK = re.compile(r"(!?)\[((?:\\.|[^\[\]\\\n])*)\](?:\(((?:[^()\n]|\([^()\n]*\))*)\)|\[[^\]\n]*\])")
_DROPPED = re.compile(
    r"\[\^[^\]\n]{1,40}\]:?"  # a footnote's number
    r"|<(?:https?:|mailto:)[^>\s]*>"  # a bare address
    r"|</?[A-Za-z][^<>\n]{0,400}>"  # a tag
    r"|`+"
    r"|(?<!\*)\*{1,3}(?=[^\s*])|(?<=[^\s*])\*{1,3}(?!\*)|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)|~~"
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,10});")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!<>~|\"'-])")
_LINE = re.compile(r"[^\n]*\n?")
_HEAD = re.compile(r"[ \t]{0,3}(?:>[ \t]?)*(?:#{1,6}[ \t]+|[-*+][ \t]+)?")
_TAIL = re.compile(r"[ \t]+#+[ \t]*$")
_RULE = re.compile(r"[ \t>]*(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|=+|`{3}.*|~{3}.*)[ \t]*$")
_DEFINED = re.compile(r"[ \t]{0,3}\[[^\]^\n][^\]\n]*\]:[ \t]*\S")
_BLOCK = re.compile(r"[ \t]*(?:[-*+][ \t]|\d{1,3}[.)][ \t]|#{1,6}[ \t]|>|\||<)")
_ENDS = re.compile(r"[.?!:…][\"'”’)\]*_]*[ \t]*$")
_WRAPPED = 50
"""Code points from which a line that ends a sentence may be wrapped there; a shorter one ends its paragraph."""


class Plain(Value, frozen=True):
    """Text taken out of a file; `runs` are (start in the text, start in the file), in order."""

    text: str
    runs: tuple[tuple[int, int], ...]

    def source(self, at: int) -> int:
        """Return where a code point of the text stands in the file."""
        n = bisect_right(self.runs, (at, 1 << 60)) - 1
        start, stands = self.runs[max(n, 0)]
        return stands + at - start


def read_markdown(source: str, start: int = 0) -> Plain:
    """Return the words of source[start:], without the marks."""
    edits = sorted(_edits(source, start))
    text: list[str] = []
    runs: list[tuple[int, int]] = []
    length, at = 0, start
    for begin, end, instead in [*edits, (len(source), len(source), "")]:
        if begin < at:  # inside of what is gone already
            continue
        for piece, stands in ((source[at:begin], at), (instead, begin)):
            if piece:
                runs.append((length, stands))
                text.append(piece)
                length += len(piece)
        at = end
    return Plain(text="".join(text), runs=tuple(runs) or ((0, start),))


def _edits(source: str, start: int) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, what stands instead) for every mark."""
    yield from _comments(source, start)
    for match in _LINK.finditer(source, start):
        if match[1] or match[0][1] == "^":
            yield match.start(), match.end(), ""
        elif match[2]:
            yield match.start(), match.start(2), ""
            yield match.end(2), match.end(), ""
    for match in _DROPPED.finditer(source, start):
        yield match.start(), match.end(), ""
    for match in _ESCAPE.finditer(source, start):
        yield match.start(), match.end(), match[1]
    for match in _ENTITY.finditer(source, start):
        yield match.start(), match.end(), html.unescape(match[0])
    yield from _lines(source, start)


def _comments(source: str, start: int) -> Iterator[tuple[int, int, str]]:
    begin = source.find("<!--", start)
    while begin >= 0:
        end = source.find("-->", begin)
        if end < 0:
            return
        yield begin, end + 3, ""
        begin = source.find("<!--", end)


def _lines(source: str, start: int) -> Iterator[tuple[int, int, str]]:
    """Yield the marks at the edges of lines, and the line breaks that only wrap a paragraph."""
    lines = [m.span() for m in _LINE.finditer(source, start) if m.end() > m.start()]
    for n, (begin, end) in enumerate(lines):
        line = source[begin:end].rstrip("\n")
        if _RULE.fullmatch(line) or _DEFINED.match(line):
            yield begin, begin + len(line), ""
            continue
        head = _HEAD.match(line)
        if head and head.end():
            yield begin, begin + head.end(), ""
        tail = _TAIL.search(line) if line.lstrip().startswith("#") else None
        if tail:
            yield begin + tail.start(), begin + len(line), ""
        following = source[slice(*lines[n + 1])].rstrip("\n") if n + 1 < len(lines) else ""
        if _goes_on(line, following):
            gap = begin + len(line.rstrip())
            indent = len(following) - len(following.lstrip(" \t>" if line.lstrip().startswith(">") else " \t"))
            yield gap, end + indent, " "


def _goes_on(line: str, following: str) -> bool:
    """Whether a line break only wraps a paragraph."""
    if not line.strip() or not following.strip() or line.lstrip().startswith("#") or line.endswith(("  ", "\\")):
        return False
    quoted = line.lstrip().startswith(">") and following.lstrip().startswith(">")
    if (not quoted and _BLOCK.match(following)) or _RULE.fullmatch(following) or _DEFINED.match(following):
        return False
    return not _ENDS.search(line) or len(line.strip()) >= _WRAPPED
