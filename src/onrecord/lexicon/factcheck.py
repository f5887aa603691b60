"""Words by which a draft is held against a record."""

import re
from collections.abc import Sequence
from functools import cached_property

from onrecord.lexicon.load import read_data
from onrecord.model.places import Value


class Turned(Value, frozen=True):
    """A sentence, a quotation from it, and the words around it that turn its meaning."""

    printed: str
    quoted: str
    by: str


class Unturned(Value, frozen=True):
    """A sentence and a quotation from it that means what it meant."""

    printed: str
    quoted: str


class CheckWords(Value, frozen=True, dict=True):
    """The decoded words; sets and patterns are built once, when first asked for."""

    conditions: tuple[str, ...]
    musts: tuple[str, ...]
    undoing: tuple[str, ...]
    pointing: tuple[str, ...]
    own: tuple[str, ...]
    verbs: tuple[str, ...]
    lacks: tuple[str, ...]
    reasons: tuple[str, ...]
    some: tuple[str, ...]
    about: tuple[str, ...]
    turned: tuple[Turned, ...]
    unturned: tuple[Unturned, ...]

    @cached_property
    def condition(self) -> re.Pattern[str]:
        """A condition at the beginning of a stretch."""
        qualified = rf"but\s+(?:\w+\s+){{0,2}}(?:{_any(self.musts)})"
        told = rf"(?:and\s+|but\s+)?(?:{_any(self.conditions)})"
        return re.compile(rf"\s*[,;–—-]?\s*(?:{told}|{qualified})\b", re.IGNORECASE)

    @cached_property
    def undone(self) -> re.Pattern[str]:
        """A word that undoes what comes behind it."""
        return re.compile(rf"\b(?:{_any(self.undoing)})\b", re.IGNORECASE)

    @cached_property
    def approximate(self) -> re.Pattern[str]:
        """Words at the end of a stretch that make the number behind it no exact one."""
        return re.compile(rf"\b(?:{_any(self.about)})\s+(?:an?\s+|the\s+)?$", re.IGNORECASE)

    @cached_property
    def pointers(self) -> frozenset[str]:
        """Sources that name nobody."""
        return frozenset(self.pointing)

    @cached_property
    def finite(self) -> frozenset[str]:
        """Verbs of a clause."""
        return frozenset(self.verbs)

    @cached_property
    def lacking(self) -> frozenset[str]:
        """Negations of the one thing that is named behind them."""
        return frozenset(self.lacks)

    @cached_property
    def explaining(self) -> frozenset[str]:
        """Words behind a denial that begin its reason."""
        return frozenset(self.reasons)

    @cached_property
    def indefinite(self) -> frozenset[str]:
        """First words of a source that is somebody not told before."""
        return frozenset(self.some)

    @cached_property
    def owners(self) -> frozenset[str]:
        """Words of a speaker's own."""
        return frozenset(self.own)


def _any(words: Sequence[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))


def load_check_words() -> CheckWords:
    """Return the bundled words; LexiconError tells a wrong entry."""
    return read_data("factcheck.toml", CheckWords)
