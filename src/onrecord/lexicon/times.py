"""The words of time expressions, and the patterns that they stand in.

A text is read as a row of kinds (`number unit ago`), one character a word, and a pattern is
a regular expression over that row: `data/times.toml` holds both, `load_times` compiles them.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from onrecord.lexicon.load import read_data
from onrecord.model.errors import LexiconError
from onrecord.model.places import Value

PLACE = "times.toml"
BREAK = "."
"""The character of a word that no expression holds."""

WORDS = re.compile(
    r"""
      (?P<gap>\n[^\S\n]*\n\s*)
    | (?P<iso>\d{4}-\d\d-\d\d(?!\d))
    | (?P<slash>\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)(?![\d/]))
    | (?P<decade>(?:1[5-9]|20)\d0s\b|['’`]\d0s\b)
    | (?P<clock>\d{1,2}:\d\d(?::\d\d)?(?![\d:]))
    | (?P<ordinal>\d{1,2}(?:st|nd|rd|th)\b)
    | (?P<dotclock>\d{1,2}\.\d\d(?![\d%])(?!\.\d))
    | (?P<short_year>['’]\d\d\b)
    | (?P<fraction>\d/\d(?![\d/]))
    | (?P<number>\d+(?:,\d{3})*(?:\.\d+)?)
    | (?P<ampm>(?i:[ap]\.\s?m\.?|[ap]m)(?![^\W_]))
    | (?P<oclock>(?i:o['’]clock)\b)
    | (?P<zone>(?:UTC|GMT)\s?[+−-]\s?\d{1,2}(?::?\d\d)?(?!\d))
    | (?P<quarter_sign>Q[1-4]\b)
    | (?P<poss>['’]s\b)
    | (?P<word>[^\W\d_]+)
    | (?P<other>\S)
    """,
    re.VERBOSE,
)
"""The words of a text as this grammar cuts them; the group tells a word's form."""

FORMS = (
    "iso", "slash", "clock", "decade", "short_year", "ordinal", "dotclock", "fraction", "number", "ampm", "oclock",
    "zone", "quarter_sign", "poss", "small", "spelt", "day_num", "zero", "year4", "hhmm", "name",
    "comma", "dot", "hyphen", "dash", "lparen", "rparen",
)  # fmt: skip
"""Kinds that a word has by its form."""

_TOKEN = re.compile(r"\[[^]]+\]\??|\(\?(?::|P<\w+>)|\)\??|\|")
_PIECE = re.compile(r"<(\w+)>")
_ATOM = re.compile(r"(?:([a-z0-9_]+)=)?([a-z_][a-z0-9_]*)")


class Example(Value, frozen=True):
    """A sentence and all the expressions in it, words to value; published Wednesday, 14 May 2031."""

    text: str
    times: dict[str, str]


class Kind(Value, frozen=True):
    """Words that stand in the same places of the patterns; `words` maps a value to its words."""

    name: str
    words: dict[str, tuple[str, ...]]
    cased: bool = False
    """Only with a capital first letter."""
    examples: tuple[Example, ...] = ()
    counterexamples: tuple[str, ...] = ()


class Rule(Value, frozen=True):
    """A pattern over kinds and the reader of what it finds."""

    key: str
    pattern: str
    reads: str
    examples: tuple[Example, ...] = ()
    counterexamples: tuple[str, ...] = ()


class Feast(Value, frozen=True):
    """A day that a library of holidays knows: the country whose calendar names it, and its name there."""

    key: str
    country: str
    """ISO 3166-1 alpha-2, as the library takes it."""
    holiday: str
    """English name, or the beginning of it."""
    days_after: int = 0


class Tense(Value, frozen=True):
    """Words that tell where an expression looks when the verb's form does not."""

    ahead: tuple[str, ...]
    """Auxiliaries of what is to come."""
    habits: tuple[str, ...]
    """Auxiliaries of what always holds, by lemma."""
    telling: tuple[str, ...]
    """Verbs whose present tense tells of what was said."""
    deadlines: tuple[str, ...]
    """Prepositions of a day to come: `by Friday`."""
    planning: tuple[str, ...]
    """Words whose infinitive is still to come: `plans to meet on Friday`."""
    rates: tuple[str, ...]
    """Words before `a year` that make a rate of it: `two million a year`."""


class TimeFile(Value, frozen=True):
    """The content of the data file."""

    kind: tuple[Kind, ...]
    unions: dict[str, tuple[str, ...]]
    parts: dict[str, str]
    rule: tuple[Rule, ...]
    feast: tuple[Feast, ...]
    tense: Tense


class Phrase(Value, frozen=True):
    """Words of the lexicon, lower-cased, with their kind's character and their value."""

    words: tuple[str, ...]
    symbol: str
    value: str
    cased: bool


class Pattern(Value, frozen=True):
    """A compiled rule: matches a row of kinds; the group `span` is the expression, the others are roles."""

    key: str
    regex: re.Pattern[str]
    reads: str
    roles: tuple[tuple[str, str], ...]
    """(group, role): a role may have several groups, of which one at most is filled."""


class TimeWords(Value, frozen=True):
    """Months, weekdays, units and the other words of time, and the patterns over them."""

    symbols: Mapping[str, str]
    """The character of each kind in a row of kinds."""
    singles: Mapping[str, Phrase]
    """Single words, lower-cased."""
    longer: Mapping[tuple[str, str], tuple[Phrase, ...]]
    """Phrases by their first two words; the longest first."""
    openers: frozenset[str]
    """Words that a longer phrase may open with."""
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    patterns: Mapping[str, tuple[Pattern, ...]]
    """The patterns that may begin with a word of a kind, by the kind's character."""
    start: re.Pattern[str]
    """Matches where any pattern does."""
    feasts: Mapping[str, Feast]
    tense: Tense


def load_times() -> TimeWords:
    """Return the bundled words of time, their patterns compiled; LexiconError tells a wrong entry."""
    return compile_times(read_data(PLACE, TimeFile))


def compile_times(file: TimeFile) -> TimeWords:
    """Return the words and patterns of a decoded data file; LexiconError names a wrong pattern."""
    names = dict.fromkeys((*FORMS, *(kind.name for kind in file.kind)))
    symbols = {name: chr(0x100 + n) for n, name in enumerate(names)}
    sets = symbols | {name: "".join(symbols[k] for k in kinds) for name, kinds in file.unions.items()}
    phrases = _phrases(file, symbols)
    patterns = tuple(_pattern(rule, file.parts, sets) for rule in file.rule)
    return TimeWords(
        symbols=symbols,
        singles={phrase.words[0]: phrase for phrase in phrases if len(phrase.words) == 1},
        longer=_by_opening(phrases),
        openers=frozenset(phrase.words[0] for phrase in phrases if len(phrase.words) > 1),
        numbers=_values(file, "number"),
        ordinals=_values(file, "rank"),
        patterns=_by_first(patterns),
        start=_any_of(patterns),
        feasts={feast.key: feast for feast in file.feast},
        tense=file.tense,
    )


def _values(file: TimeFile, kind: str) -> dict[str, int]:
    """Return word -> number of a kind whose values are numbers."""
    return {w: int(value) for k in file.kind if k.name == kind for value, ws in k.words.items() for w in ws}


def _phrases(file: TimeFile, symbols: Mapping[str, str]) -> list[Phrase]:
    """Return all words of the file; LexiconError where one word has two kinds."""
    out: list[Phrase] = []
    seen: dict[tuple[str, ...], str] = {}
    for kind in file.kind:
        for value, names in kind.words.items():
            for name in names:
                words = tuple(m[0].lower().replace("’", "'") for m in WORDS.finditer(name))
                if seen.setdefault(words, kind.name) != kind.name:
                    msg = f"{PLACE}: {name!r} is of kind {seen[words]} and of kind {kind.name}"
                    raise LexiconError(msg)
                out.append(Phrase(words=words, symbol=symbols[kind.name], value=value, cased=kind.cased))
    return out


def _by_opening(phrases: Iterable[Phrase]) -> dict[tuple[str, str], tuple[Phrase, ...]]:
    out: dict[tuple[str, str], list[Phrase]] = {}
    for phrase in phrases:
        if len(phrase.words) > 1:
            out.setdefault((phrase.words[0], phrase.words[1]), []).append(phrase)
    return {opening: tuple(sorted(found, key=lambda p: -len(p.words))) for opening, found in out.items()}


def _pattern(rule: Rule, parts: Mapping[str, str], sets: Mapping[str, str]) -> Pattern:
    """Compile a rule: pieces put in, kinds to characters, roles to groups that are never named twice."""
    source = rule.pattern
    while _PIECE.search(source):
        source = _PIECE.sub(lambda m: f"({parts[m[1]]})", source)
    roles: list[tuple[str, str]] = []

    def atom(match: re.Match[str]) -> str:
        role, kind = match.groups()
        if kind not in sets:
            msg = f"{PLACE}: rule {rule.key}: no kind is named {kind!r}"
            raise LexiconError(msg)
        characters = f"[{sets[kind]}]"
        if role is None:
            return characters
        roles.append((f"r{len(roles)}", role))
        return f"(?P<{roles[-1][0]}>{characters})"

    body = "".join(_pieces(source, atom))
    body = body.replace("{", "(?P<span>").replace("}", ")") if "{" in body else f"(?P<span>{body})"
    return Pattern(key=rule.key, regex=re.compile(body), reads=rule.reads, roles=tuple(roles))


def _pieces(source: str, atom: Callable[[re.Match[str]], str]) -> Iterator[str]:
    """Yield the pattern piece by piece, kinds replaced, brackets made free of groups."""
    for piece in re.findall(r"[a-z0-9_=]+|[^a-z0-9_=\s]", source):
        yield _ATOM.sub(atom, piece) if piece[0].isalpha() else "(?:" if piece == "(" else piece


def _by_first(patterns: Sequence[Pattern]) -> dict[str, tuple[Pattern, ...]]:
    """Return the patterns by the characters that they may begin with, in their order."""
    out: dict[str, list[Pattern]] = {}
    for pattern in patterns:
        for character in _first_of(iter(_TOKEN.findall(pattern.regex.pattern)))[0]:
            out.setdefault(character, []).append(pattern)
    return {character: tuple(found) for character, found in out.items()}


def _any_of(patterns: Sequence[Pattern]) -> re.Pattern[str]:
    """Return one pattern for the beginnings of all: a word that none begins with costs next to nothing."""
    bodies = (re.sub(r"\?P<\w+>", "?:", pattern.regex.pattern) for pattern in patterns)
    return re.compile(f"(?=[{''.join(_by_first(patterns))}])(?:{'|'.join(bodies)})" if patterns else "(?!)")


def _first_of(pieces: Iterator[str]) -> tuple[set[str], bool]:
    """Return (characters that a compiled piece may begin with, whether it may be empty), up to its closing bracket."""
    first: set[str] = set()
    empty, some_empty = True, False
    for piece in pieces:
        if piece == "|":
            some_empty, empty = some_empty or empty, True
            continue
        if piece[0] == ")":
            return first, some_empty or empty or piece == ")?"
        found, may_be_empty = (set(piece.strip("[]?")), piece[-1] == "?") if piece[0] == "[" else _first_of(pieces)
        if empty:
            first |= found
            empty = may_be_empty
    return first, some_empty or empty
