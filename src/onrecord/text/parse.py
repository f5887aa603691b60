"""A parsed text as plain values: tokens, sentences, and the tree between them.

The tree is Universal Dependencies, whichever pipeline made it: content words head
function words, a copula hangs on its predicate, a preposition on its noun (`case`).
"""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property

UNKNOWN = "dep"
FINITE = ("VBD", "VBZ", "VBP", "MD")
"""Tags of verbs that have a tense: a clause of its own stands around each."""


class Token:
    """A word as the parser sees it. `head` is the token's own index at a sentence's root."""

    __slots__ = ("dep", "end", "ent", "head", "i", "lemma", "lower", "morph", "pos", "start", "tag", "text")

    def __init__(  # noqa: PLR0913  one row of a treebank has that many columns
        self,
        *,
        i: int,
        start: int,
        end: int,
        text: str,
        lemma: str,
        pos: str,
        tag: str,
        morph: str,
        head: int,
        dep: str,
        ent: str,
    ) -> None:
        self.i = i
        self.start = start
        """First code point of the word in the document's text."""
        self.end = end
        self.text = text
        self.lower = text.lower()
        self.lemma = lemma
        """Lower-cased dictionary form."""
        self.pos = pos
        """Universal part of speech."""
        self.tag = tag
        """Penn Treebank tag."""
        self.morph = morph
        """Universal features, `Mood=Ind|Tense=Past`."""
        self.head = head
        self.dep = dep
        """Universal relation, `nsubj:pass` with its subtype; `root` at the top."""
        self.ent = ent
        """`PER`, `ORG`, `LOC` or empty."""

    def __repr__(self) -> str:
        return f"{self.text}/{self.pos}/{self.dep}"

    @property
    def relation(self) -> str:
        """The relation without its subtype: `nsubj` for `nsubj:pass`."""
        return self.dep.partition(":")[0]


class Parse:
    """The parse of one text. Indices are token indices; a sentence is a half-open token range."""

    def __init__(self, text: str, tokens: tuple[Token, ...], sentences: tuple[tuple[int, int], ...]) -> None:
        self.text = text
        self.tokens = tokens
        self.sentences = sentences

    def __len__(self) -> int:
        return len(self.tokens)

    def __getitem__(self, i: int) -> Token:
        return self.tokens[i]

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """For each token the indices of its dependents, left to right."""
        out: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.i:
                out[token.head].append(token.i)
        return tuple(tuple(c) for c in out)

    @cached_property
    def edges(self) -> tuple[tuple[int, int], ...]:
        """For each token the half-open token range from the first to the last word of its subtree."""
        first = list(range(len(self.tokens)))
        last = list(range(len(self.tokens)))
        for i in self._bottom_up:
            head = self.tokens[i].head
            if head != i:
                first[head] = min(first[head], first[i])
                last[head] = max(last[head], last[i])
        return tuple((a, b + 1) for a, b in zip(first, last, strict=True))

    @cached_property
    def _bottom_up(self) -> list[int]:
        """Token indices with every token before its head."""
        depth = [-1] * len(self.tokens)
        for i in range(len(self.tokens)):
            path = []
            while depth[i] < 0 and self.tokens[i].head != i:
                path.append(i)
                i = self.tokens[i].head  # noqa: PLW2901  climbing
            base = depth[i] = max(depth[i], 0)
            for step, j in enumerate(reversed(path), 1):
                depth[j] = base + step
        return sorted(range(len(self.tokens)), key=lambda i: -depth[i])

    @cached_property
    def sentence_of(self) -> tuple[int, ...]:
        """For each token the index of its sentence."""
        return tuple(n for n, (a, b) in enumerate(self.sentences) for _ in range(a, b))

    def subtree(self, i: int) -> list[int]:
        """Return the indices of a token and all below it, left to right."""
        out, stack = [], [i]
        while stack:
            j = stack.pop()
            out.append(j)
            stack.extend(self.children[j])
        return sorted(out)

    def kids(self, i: int, *relations: str) -> Iterator[Token]:
        """Yield the dependents of a token that stand in one of the relations (subtypes included unless named)."""
        for j in self.children[i]:
            token = self.tokens[j]
            if token.dep in relations or token.relation in relations:
                yield token

    def kid(self, i: int, *relations: str) -> Token | None:
        """Return the first dependent in one of the relations, or None."""
        return next(self.kids(i, *relations), None)

    def ancestors(self, i: int) -> Iterator[Token]:
        """Yield the heads above a token, nearest first."""
        while self.tokens[i].head != i:
            i = self.tokens[i].head
            yield self.tokens[i]

    @cached_property
    def _starts(self) -> list[int]:
        return [t.start for t in self.tokens]

    def token_range(self, start: int, end: int) -> tuple[int, int]:
        """Return the half-open range of tokens that overlap the code points start..end."""
        b = bisect_left(self._starts, end)
        a = bisect_left(self._starts, start)
        if a > 0 and self.tokens[a - 1].end > start:
            a -= 1
        return a, max(a, b)

    def span(self, a: int, b: int) -> tuple[int, int]:
        """Return the code points of the half-open token range a..b."""
        return self.tokens[a].start, self.tokens[b - 1].end
