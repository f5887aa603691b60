"""The words of a page as names are looked up in them: hyphens joined where a word is one, nouns known.

A parser may cut `Porto-Novo` and `Hon.` or keep them whole; above here it makes no difference.
"""

from dataclasses import dataclass
from functools import cached_property

import msgspec
from msgspec.structs import replace

from onrecord.lexicon.actors import ActorWords
from onrecord.lexicon.titles import Noun
from onrecord.text.parse import Parse, Token

_TITLE_CASE = 0.75  # share of capitalised long words that makes a line a headline
_LEAST_WORDS = 4
_SHORTEST_TOWN = 3  # letters: shorter words in capitals are initials
_LONGEST_TOWN = 3  # words
_AFTER_TOWN = frozenset({",", "(", "-", "--", "—", "–", "/", "."})
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_OPENING = frozenset("\"“”‘’'([{—–-:•*|")


class Unit(msgspec.Struct, frozen=True, gc=False):
    """One word: its token range, its place in the text, how it looks. One is made a word: a struct takes a tenth."""

    a: int
    b: int
    text: str
    lower: str
    pos: str
    tag: str
    start: int
    end: int
    cap: bool
    """Whether its capital may be that of a name."""
    spaced: bool
    """Whether a blank stands before it."""
    line: bool
    """Whether it is the first word of a line."""


@dataclass(frozen=True)
class Page:
    """The units of a parsed text with what the lexicon knows of each."""

    text: str
    units: tuple[Unit, ...]
    nouns: tuple[Noun | None, ...]
    """The actor noun that ends at each unit, in whichever kind."""
    in_title: tuple[bool, ...]
    """Whether the unit is part of a noun of several words."""
    first: tuple[bool, ...]
    """Whether the unit begins a sentence or a quotation, so that its capital tells nothing."""
    headline: tuple[bool, ...]
    """Whether it stands in a line all or mostly in capitals."""
    entities: tuple[str, ...]
    """What the parser takes it for: `PER`, `ORG`, `LOC` or empty; a weak vote."""
    roles: tuple[str, ...]
    """Its relation in the tree (`nsubj`, `obl:agent`); a weak vote too."""

    @cached_property
    def texts(self) -> list[str]:
        """The words as printed."""
        return [u.text for u in self.units]

    @cached_property
    def lowered(self) -> list[str]:
        """The words in lower case."""
        return [u.lower for u in self.units]

    def is_possessive(self, i: int) -> bool:
        """Whether unit i is a possessive mark that belongs to the word before it."""
        return (
            0 < i < len(self.units)
            and self.texts[i] in _POSSESSIVE
            and not self.units[i].spaced
            and (self.texts[i] in ("'s", "’s") or self.units[i].tag == "POS")
        )

    def quote(self, a: int, b: int) -> str:
        """Return the text of the units a..b."""
        return self.text[self.units[a].start : self.units[b - 1].end]


def read_page(parse: Parse, words: ActorWords) -> Page:
    """Return the page of a parse."""
    firsts = {a for a, _ in parse.sentences}
    tokens = parse.tokens
    headlines = _headline_lines(parse)
    units: list[Unit] = []
    first: list[bool] = []
    headline: list[bool] = []
    i, shout = 0, 0
    begins = True
    while i < len(tokens):
        j = _end_of_word(tokens, i, words)
        start, end = tokens[i].start, tokens[j - 1].end
        head = tokens[j - 1] if tokens[j - 1].text != "." else tokens[i]
        text = parse.text[start:end]
        begins = begins or i in firsts
        while shout < len(headlines) and headlines[shout][1] <= start:
            shout += 1
        shouted = shout < len(headlines) and headlines[shout][0] <= start
        spaced = i == 0 or tokens[i - 1].end < start
        line = spaced and (i == 0 or "\n" in parse.text[tokens[i - 1].end : start])
        pos = "NOUN" if j - i > 1 and text.lower() in words.nouns else head.pos
        cap = _may_be_name(text, head, words, begins=begins)
        units.append(Unit(i, j, text, text.lower(), pos, head.tag, start, end, cap, spaced, line))
        first.append(begins)
        headline.append(shouted)
        begins = text in _OPENING or (begins and not text[0].isalnum())
        i = j
    _mark_datelines(units)
    for k, unit in enumerate(units):
        if unit.lower.rstrip(".") in words.around.short_months and _beside_number(units, k):
            units[k] = replace(unit, cap=False)
    for k, unit in enumerate(units[:-1]):
        if first[k] and not unit.cap and _begins_name(unit, units[k + 1], words):
            units[k] = replace(unit, cap=True)
        elif unit.cap and _is_shouted(units, k):
            units[k] = replace(unit, cap=unit.text in words.phrases)
    seen = {u.text for u, begun in zip(units, first, strict=True) if u.cap and not begun}
    units = [replace(u, cap=True) if not u.cap and u.text in seen else u for u in units]
    lowered = [u.lower for u in units]
    nouns = tuple(words.noun_at(lowered, k) for k in range(len(units)))
    in_title = [False] * len(units)
    for k, noun in enumerate(nouns):
        for m in range(k - len(noun.words) + 1, k) if noun else ():
            in_title[m] = True
    entities = tuple(tokens[u.b - 1].ent for u in units)
    roles = tuple(tokens[u.b - 1].dep for u in units)
    return Page(parse.text, tuple(units), nouns, tuple(in_title), tuple(first), tuple(headline), entities, roles)


def _end_of_word(tokens: tuple[Token, ...], i: int, words: ActorWords) -> int:
    """Return the index after the last token of the word that begins at token i."""
    j = i + 1
    if j < len(tokens) and tokens[j].text == "." and tokens[j].start == tokens[i].end:
        dotted = f"{tokens[i].text}."
        if dotted in words.prefixes.honorifics or dotted in words.prefixes.short:
            return j + 1
    while j + 1 < len(tokens) and tokens[j].text == "-" and _glued(tokens, j) and _one_word(tokens, i, j, words):
        j += 2
    return j


def _glued(tokens: tuple[Token, ...], j: int) -> bool:
    return tokens[j - 1].end == tokens[j].start and tokens[j].end == tokens[j + 1].start


def _one_word(tokens: tuple[Token, ...], i: int, j: int, words: ActorWords) -> bool:
    """Whether the hyphen at token j joins one word: a listed one, or a name of two capitalised parts."""
    long = "".join(t.text for t in tokens[i : j + 4]) if j + 3 < len(tokens) else ""
    for joined in (long, "".join(t.text for t in tokens[i : j + 2])):
        if joined in words.hyphenated or joined.lower() in words.hyphenated:
            return True
    left, right = tokens[j - 1].text, tokens[j + 1].text
    if left.lower() in words.around.particles and right[0].isupper():
        return True
    if not (left[0].isupper() and right[0].isupper()) or left.isupper() != right.isupper():
        return False
    return left not in words.phrases and right not in words.phrases


def _may_be_name(text: str, token: Token, words: ActorWords, *, begins: bool) -> bool:
    lower = text.lower().rstrip(".")
    if not text[0].isupper() or lower in words.around.never_names or lower in words.pronouns:
        return False
    if token.pos == "DET":
        return False
    if begins:
        return token.pos in ("PROPN", "X") or token.tag == "NNP"
    return token.pos not in ("PRON", "ADP", "SCONJ", "CCONJ", "AUX", "PART") or text in words.phrases


def _beside_number(units: list[Unit], k: int) -> bool:
    """Whether a number or a full stop stands beside the word, as beside a month."""
    near = (*units[max(k - 1, 0) : k], *units[k + 1 : k + 3])
    return units[k].text.endswith(".") or any(u.text[0].isdigit() or u.text == "." for u in near)


def _mark_datelines(units: list[Unit]) -> None:
    """Let a town in capitals at the beginning of a line be a name, whatever the parser takes it for."""
    for k, unit in enumerate(units):
        if not unit.line or not unit.text.isupper() or len(unit.text) < _SHORTEST_TOWN:
            continue
        b = k + 1
        while b < len(units) and units[b].text.isupper() and units[b].text.isalpha():
            b += 1
        if b - k <= _LONGEST_TOWN and b < len(units) and units[b].text in _AFTER_TOWN:
            for j in range(k, b):
                units[j] = replace(units[j], cap=True)


def _begins_name(unit: Unit, following: Unit, words: ActorWords) -> bool:
    """Whether a sentence's first word goes on into a name: `Tel Adur`."""
    return (
        following.cap
        and following.pos == "PROPN"
        and unit.text[0].isupper()
        and unit.pos in ("NOUN", "X", "INTJ")
        and unit.lower not in words.nouns
        and unit.lower not in words.around.portfolios
        and unit.lower not in words.around.never_names
    )


def _is_shouted(units: list[Unit], k: int) -> bool:
    """Whether the word stands among others in capitals, so that its own tell nothing; datelines do not shout."""
    if not units[k].text.isupper() or len(units[k].text) < 2:
        return False
    near = [u for u in (*units[max(k - 1, 0) : k], *units[k + 1 : k + 2]) if len(u.text) > 1 and u.text.isalpha()]
    if not any(u.text.isupper() for u in near):
        return False
    a, b = k, k + 1
    while a and units[a - 1].text.isupper():
        a -= 1
    while b < len(units) and units[b].text.isupper():
        b += 1
    return b - a > 2


def _headline_lines(parse: Parse) -> list[tuple[int, int]]:
    """Return the offsets of the lines whose capitals tell nothing."""
    out = []
    at = 0
    for line in parse.text.split("\n"):
        long = [w for w in line.split() if len(w) > 3 and w[0].isalpha()]
        capital = sum(w[0].isupper() for w in long)
        shouted = sum(w.isupper() for w in long)
        told = line.rstrip("\"”’') ").endswith((".", "?", "!"))
        if (
            len(long) >= _LEAST_WORDS
            and not (told and shouted < len(long))
            and (capital >= _TITLE_CASE * len(long) or shouted >= _TITLE_CASE * len(long))
        ):
            out.append((at, at + len(line)))
        at += len(line) + 1
    return out
