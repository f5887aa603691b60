"""How the words themselves are laid out: the labels of turns, stage directions, the heads of statements."""

import re
from collections.abc import Iterable
from functools import cached_property
from itertools import islice

import msgspec

from onrecord.lexicon.load import read_data
from onrecord.model.places import Value

_BRACKETS = re.compile(r"\((?P<round>[^()\n]{1,200})\)|\[(?P<square>[^\[\]\n]{1,200})\]")
_WORD = re.compile(r"[^\W_][\w.'’\-]*\.?")
_LONGEST_NAME = 14  # words


class Phrases(Value, frozen=True):
    """Words by which something is known, with texts that hold them and texts that do not."""

    words: tuple[str, ...]
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()


class Heads(Value, frozen=True):
    """Forms of a line that tells whose words follow; the examples give the name."""

    forms: tuple[str, ...]
    examples: dict[str, str] = msgspec.field(default_factory=dict)
    counterexamples: tuple[str, ...] = ()


class Joins(Value, frozen=True):
    """Small words inside a name, and words at which it ends."""

    inside: frozenset[str]
    stops: frozenset[str]


class Occasions(Value, frozen=True):
    """On what occasion words were spoken, by the kind of document that would have them."""

    transcript: tuple[str, ...]
    statement: tuple[str, ...]
    post: tuple[str, ...]
    interview: tuple[str, ...]
    """Of which no document is expected: another day, another paper."""


class TurnWords(Value, frozen=True, dict=True):
    """The words of `turns.toml`; patterns are built from them once, when first asked for."""

    askers: frozenset[str]
    answers: frozenset[str]
    crowds: frozenset[str]
    interpreters: frozenset[str]
    no_labels: frozenset[str]
    directions: tuple[Phrases, ...]
    interpreted: tuple[Phrases, ...]
    notices: tuple[Phrases, ...]
    heads: tuple[Heads, ...]
    joins: Joins
    turning_before: Phrases
    turning_after: Phrases
    partial: Phrases
    occasions: Occasions

    @cached_property
    def turned_before(self) -> re.Pattern[str]:
        """Words that, left out before a quotation, make it say another thing than the sentence did."""
        return _any_of(self.turning_before.words)

    @cached_property
    def turned_after(self) -> re.Pattern[str]:
        """The same for words left out after it: the condition."""
        return _any_of(self.turning_after.words)

    def is_partial(self, text: str) -> bool:
        """Whether the head of a document tells that it gives only a part of what was said."""
        return bool(self._parting.search(text))

    @cached_property
    def _parting(self) -> re.Pattern[str]:
        return _any_of(self.partial.words)

    def occasions_in(self, text: str) -> frozenset[str]:
        """Return the occasions that words name: `transcript`, `statement`, `post`, `interview`."""
        return frozenset(kind for kind, pattern in self._occasions.items() if pattern.search(text))

    @cached_property
    def _occasions(self) -> dict[str, re.Pattern[str]]:
        return {kind: _any_of(getattr(self.occasions, kind)) for kind in Occasions.__struct_fields__}

    @cached_property
    def _directing(self) -> re.Pattern[str]:
        return _any_of(w for p in self.directions for w in p.words)

    @cached_property
    def _interpreting(self) -> re.Pattern[str]:
        return _any_of(w for p in self.interpreted for w in p.words)

    @cached_property
    def _noticing(self) -> re.Pattern[str]:
        return _any_of(w for p in self.notices for w in p.words)

    @cached_property
    def _opening(self) -> re.Pattern[str]:
        forms = sorted({f.removesuffix(" {name}") for h in self.heads for f in h.forms}, key=len, reverse=True)
        return _any_of(forms)

    def directions_in(self, text: str, start: int, end: int) -> list[tuple[int, int]]:
        """Return where the stage directions stand in a stretch, brackets included."""
        found = _BRACKETS.finditer(text, start, end)
        return [m.span() for m in found if self._directing.search(m["round"] or m["square"])]

    def is_interpreted(self, text: str) -> bool:
        """Whether words beside a turn, or at the head of a document, tell that it is a translation."""
        return bool(self._interpreting.search(text))

    def name_in_head(self, text: str, start: int, end: int) -> tuple[int, int] | None:
        """Return where a line names whose words follow, None where it is no such line."""
        for form in self._opening.finditer(text, start, end):
            named = self.name_at(text, form.end(), end)
            if named is not None:
                return named
        return None

    def name_at(self, text: str, start: int, end: int) -> tuple[int, int] | None:
        """Return the stretch of a name that begins at a place: capitalised words, small ones only between them."""
        first = last = -1
        reached = start
        for word in islice(_WORD.finditer(text, start, end), _LONGEST_NAME):
            lower = word[0].casefold().rstrip(".")
            gap = text[reached : word.start()].strip()
            small = lower in self.joins.inside
            if gap not in (("", ":", "-", "–", "—") if first < 0 else ("",)) or lower in self.joins.stops:
                break
            if not (small or word[0][0].isupper()):
                break
            first = word.start() if first < 0 else first
            reached = word.end()
            last = last if small else reached
        return (first, last) if last >= 0 else None

    def is_notice(self, text: str) -> bool:
        """Whether a paragraph speaks of the document itself, in no one's voice: `The meeting rose at one`."""
        return bool(self._noticing.match(text.lstrip("-–—*#([ ")))


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    listed = sorted(set(words), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(w) for w in listed)})(?!\w)", re.IGNORECASE)


def load_turns() -> TurnWords:
    """Return the bundled words; LexiconError tells a wrong entry."""
    return read_data("turns.toml", TurnWords)
