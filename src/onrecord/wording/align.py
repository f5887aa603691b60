"""Two prints of the same words set side by side, word by word.

    align("We will talk when the guns leave the ridge.", "We'll talk … when the cannon leave [it].")
        same      We will talk          We'll talk
        same      when the              when the
        replaced  guns                  cannon
        same      leave                 leave
        bracketed the ridge             [it]

What `read_marked` takes for one word is the same here. An ellipsis says that words are left out
(`elided`), a bracket that an editor put its words in (`bracketed`): both are told, neither is an alteration.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from onrecord.lexicon.record import RecordWords
from onrecord.wording.marks import Marked, Token, read_marked

PieceKind = Literal["same", "cut", "added", "replaced", "elided", "bracketed"]
ALTERED: frozenset[PieceKind] = frozenset(("cut", "added", "replaced"))
"""Pieces that no mark of an editor tells."""


class Piece(NamedTuple):
    """A stretch of the one text (`start`..`end`) and what stands for it in the other.

    `cut`: words of the one that the other lacks; `added`: the other way round. `elided` and `bracketed`
    may have their mark on either side.
    """

    kind: PieceKind
    start: int
    end: int
    other_start: int
    other_end: int


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two texts in pieces that cover both, in order; `likeness` is the share of words that are the same, 0 to 1."""

    one: str
    other: str
    pieces: tuple[Piece, ...]
    likeness: float

    @property
    def exact(self) -> bool:
        """Whether every word is the same."""
        return all(p.kind == "same" for p in self.pieces)

    @property
    def altered(self) -> tuple[Piece, ...]:
        """The pieces that differ without an editor's mark."""
        return tuple(p for p in self.pieces if p.kind in ALTERED)

    @property
    def allowed(self) -> tuple[Piece, ...]:
        """The pieces that an ellipsis or a bracket tells."""
        return tuple(p for p in self.pieces if p.kind in ("elided", "bracketed"))

    def words_of(self, piece: Piece) -> tuple[str, str]:
        """Return the words of a piece in the one text and in the other, trimmed of what is around them."""
        return (
            _trim(self.one[piece.start : piece.end]),
            _trim(self.other[piece.other_start : piece.other_end]),
        )


class _Block(NamedTuple):
    """A piece counted in words: one[a:b] against other[c:d]."""

    kind: PieceKind
    a: int
    b: int
    c: int
    d: int


def align(one: str, other: str, words: RecordWords) -> Alignment:
    """Return how two texts stand to each other word by word."""
    left, right = read_marked(one, words), read_marked(other, words)
    blocks = _plainer(_blocks(left, right), left, words.empty)
    same = sum(k.b - k.a + k.d - k.c for k in blocks if k.kind == "same")
    counted = sum(k.b - k.a + k.d - k.c for k in blocks if k.kind not in ("elided", "bracketed"))
    edges = [_edges(one, left, [(k.a, k.b) for k in blocks], blocks)]
    edges.append(_edges(other, right, [(k.c, k.d) for k in blocks], blocks))
    pieces = tuple(Piece(k.kind, *x, *y) for k, x, y in zip(blocks, *edges, strict=True))
    return Alignment(one, other, pieces, same / counted if counted else 0.0)


def _blocks(left: Marked, right: Marked) -> list[_Block]:
    """Return the pieces counted in words, neighbours of one kind joined."""
    a, b = left.tokens, right.tokens
    keys = [t.key for t in a], [t.key for t in b]
    out: list[_Block] = []
    for tag, i, j, k, m in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        same = tag == "equal" or "".join(keys[0][i:j]) == "".join(keys[1][k:m])
        for block in [_Block("same", i, j, k, m)] if same else _marked(left, right, i, j, k, m):
            if out and out[-1].kind == block.kind:
                out[-1] = _Block(block.kind, out[-1].a, block.b, out[-1].c, block.d)
            else:
                out.append(block)
    return out or [_Block("same", 0, 0, 0, 0)]


def _plainer(blocks: list[_Block], left: Marked, empty: frozenset[str]) -> list[_Block]:
    """Return the pieces with a lone `the` between two replaced stretches taken into them: it only looks the same."""
    out: list[_Block] = []
    for n, block in enumerate(blocks):
        before = out[-1].kind if out else ""
        after = blocks[n + 1].kind if n + 1 < len(blocks) else ""
        lone = block.kind == "same" and block.b - block.a == 1 and left.tokens[block.a].key in empty
        if before == "replaced" and (block.kind == "replaced" or (lone and after == "replaced")):
            out[-1] = _Block("replaced", out[-1].a, block.b, out[-1].c, block.d)
        else:
            out.append(block)
    return out


def _marked(left: Marked, right: Marked, i: int, j: int, k: int, m: int) -> list[_Block]:
    """Return the pieces of a stretch that differs: what an editor's marks explain is set apart."""
    if _by_editor(left.tokens[i:j], right.tokens[k:m]):
        return [_Block("bracketed", i, j, k, m)]
    if i == j or k == m:
        gone = _dots(right, k) if k == m else _dots(left, i)
        return [_Block("elided" if gone else "cut" if k == m else "added", i, j, k, m)]
    return [_Block("replaced", i, j, k, m)]


def _by_editor(one: Sequence[Token], other: Sequence[Token]) -> bool:
    """Whether all the words on one of the sides stand in an editor's brackets."""
    return any(side and all(t.bracketed for t in side) for side in (one, other))


def _dots(marked: Marked, before: int) -> tuple[int, int] | None:
    """Return the ellipsis that stands where so many words are past, if there is one."""
    return next(((start, end) for n, start, end in marked.dots if n == before), None)


def _edges(
    text: str, marked: Marked, ranges: Sequence[tuple[int, int]], blocks: Sequence[_Block]
) -> list[tuple[int, int]]:
    """Return the offsets of each piece in one of the texts: together they cover it.

    What stands between two pieces (blanks, stops, marks) goes to the one that is the same in both.
    """
    stands: list[tuple[int, int] | None] = []
    for (a, b), block in zip(ranges, blocks, strict=True):
        if a < b:
            start, end = marked.tokens[a].start, marked.tokens[b - 1].end
            if block.kind == "bracketed":
                start, end = start - text.startswith("[", max(0, start - 1)), end + text.startswith("]", end)
            stands.append((start, end))
        else:
            stands.append(_dots(marked, a) if block.kind == "elided" else None)
    held = [n for n, s in enumerate(stands) if s]
    out: list[tuple[int, int]] = []
    at = 0
    for n, stand in enumerate(stands):
        later = next((h for h in held if h > n), None)
        if stand is None:
            end = at if held else len(text)
        elif later is None:
            end = len(text)
        else:
            following = stands[later]
            gap = stand[1], following[0] if following else len(text)
            end = gap[1] if blocks[n].kind == "same" or blocks[later].kind != "same" else gap[0]
        out.append((at, max(at, end)))
        at = max(at, end)
    return out


def _trim(text: str) -> str:
    return text.strip(' \t\r\n"“”‘’,;:.!?—–-')
