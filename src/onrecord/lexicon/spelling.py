"""Spellings of one word: British and American, contracted and in full; words by which a translation is told."""

import re
from functools import cached_property

from onrecord.model.places import Value


class SpellingExample(Value, frozen=True):
    """Two prints of the same words."""

    one: str
    other: str


class Spelling(Value, frozen=True, dict=True):
    """What is one word however it is spelt."""

    rewrites: tuple[tuple[str, str], ...]
    """Patterns with what stands for them in the spelling that words are compared by."""
    american: dict[str, str]
    """Words in the American spelling, and how they are spelt in Britain."""
    shortened: dict[str, str]
    """Shortened words, and what they stand for."""
    cased: dict[str, str]
    """Words known by their capitals, with the word that they are compared as."""
    contracted: dict[str, tuple[str, str]]
    endings: dict[str, str]
    """What a contraction's ending stands for."""
    translation: tuple[str, ...]
    """Patterns of words by which a report says that it prints a translation."""
    examples: tuple[SpellingExample, ...]
    counterexamples: tuple[SpellingExample, ...]
    translated: tuple[str, ...]
    """Sentences that tell a translation."""
    untranslated: tuple[str, ...]

    def __hash__(self) -> int:
        """By identity: there is one of them a lexicon."""
        return id(self)

    def __eq__(self, other: object) -> bool:
        """By identity, as it is hashed."""
        return self is other

    @cached_property
    def patterns(self) -> tuple[tuple[re.Pattern[str], str], ...]:
        """The rewrites, ready to be used on words in lower case."""
        return tuple((re.compile(pattern), shape) for pattern, shape in self.rewrites)

    @cached_property
    def translation_pattern(self) -> re.Pattern[str]:
        """Words by which a report says that it prints a translation."""
        return re.compile(rf"\b(?:{'|'.join(self.translation)})\b", re.IGNORECASE)
