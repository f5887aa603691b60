"""Issues and attitudes: what parties want something of, and the words that tell what they want."""

from functools import cached_property
from typing import Any, Literal

import msgspec

from onrecord.lexicon.load import read_data
from onrecord.lexicon.phrases import Phrases, index_phrases
from onrecord.model.errors import LexiconError
from onrecord.model.places import Value
from onrecord.model.reading import Direction

Consent = Literal["every party", "those who fire", "the addressee"]
Format = Literal["bilateral", "mediated", "hosted", "multilateral"]
TermKind = Literal["format", "venue", "channel", "basis_text"]
When = Literal["one refuses", "all accept", "one sets a condition", "one is undecided", "one is silent"]


class IssueEntry(Value, frozen=True):
    """One issue: its key, its name for people, the words that evoke it, and whose consent it needs."""

    key: str
    name: str
    words: tuple[str, ...]
    weak: tuple[str, ...] = ()
    """Words that evoke it only where no stronger word stands."""
    format: Format | None = None
    consent: Consent = "every party"
    excludes: tuple[str, ...] = ()
    """Issues that whoever insists on this one refuses by it."""
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()


class DirectionEntry(Value, frozen=True):
    """Words that tell one attitude, and what they tell under a negation (None: nothing)."""

    key: str
    direction: Direction
    words: tuple[str, ...]
    where: Literal["cue", "content"] | None = None
    negated: Direction | None = None
    weak: bool = False
    """Whether every other word of attitude goes before it."""
    issue: str | None = None
    """The issue that the words are about whatever stands near them; None: the one named."""
    of_speaker: bool = False
    """Whether it is the speaker's attitude whatever its grammatical subject: `they must leave`."""
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()


class TermEntry(Value, frozen=True):
    """Words that name a term of an offer or a position."""

    kind: TermKind
    value: str
    words: tuple[str, ...]
    examples: tuple[str, ...] = ()


class ConsentRule(Value, frozen=True):
    """One row of the table that turns replies into a state."""

    when: When
    state: Literal["in force", "not in force", "open"]
    why: str


class Conditions(Value, frozen=True):
    """Markers of conditions."""

    after: tuple[str, ...]
    never: tuple[str, ...]
    before: tuple[str, ...]
    not_after: tuple[str, ...]
    turns: tuple[str, ...]


class Negation(Value, frozen=True):
    """Words that turn a direction, and words that they may stand before without turning anything."""

    words: frozenset[str]
    harmless: frozenset[str]
    breaches: frozenset[str]
    """Lemmas of what is done to a treaty by who does not keep it: not to do it rejects nothing."""
    issue: str
    """What a claim in the negative is about."""


class Joint(Value, frozen=True):
    """Words for the two sides together."""

    determiners: frozenset[str]
    nouns: frozenset[str]


class Pointing(Value, frozen=True):
    """Nouns for an offer, and the words by which one is made, given a maker, a place or an agenda."""

    offer: frozenset[str]
    new: frozenset[str]
    by: frozenset[str]
    place: frozenset[str]
    agenda: frozenset[str]
    no_place: frozenset[str]


class _Issues(Value, frozen=True):
    issues: tuple[IssueEntry, ...]


class _Directions(Value, frozen=True):
    directions: tuple[DirectionEntry, ...]
    conditions: Conditions
    negation: Negation
    pointing: Pointing
    joint: Joint


class _Terms(Value, frozen=True):
    terms: tuple[TermEntry, ...]


class _Consent(Value, frozen=True):
    rules: tuple[ConsentRule, ...]


class Issues(Value, frozen=True, dict=True):
    """The issues, a dispute's own first, with the words of attitudes, conditions and terms."""

    entries: tuple[IssueEntry, ...]
    directions: tuple[DirectionEntry, ...]
    conditions: Conditions
    negation: Negation
    pointing: Pointing
    joint: Joint
    terms: tuple[TermEntry, ...]
    consent: tuple[ConsentRule, ...]

    def get(self, key: str) -> IssueEntry:
        """Return the issue of a key; KeyError where there is none."""
        return self.by_key[key]

    @cached_property
    def by_key(self) -> dict[str, IssueEntry]:
        """The issues by their keys."""
        return {entry.key: entry for entry in reversed(self.entries)}

    @cached_property
    def issue_phrases(self) -> Phrases:
        """Phrases that evoke an issue: (key, whether the word is a strong one)."""
        strong = [(word, (entry.key, True)) for entry in self.entries for word in entry.words]
        return index_phrases(strong + [(word, (entry.key, False)) for entry in self.entries for word in entry.weak])

    @cached_property
    def cue_phrases(self) -> Phrases:
        """Phrases of attitude that count as words of reporting."""
        return index_phrases((word, e) for e in self.directions if e.where != "content" for word in e.words)

    @cached_property
    def content_phrases(self) -> Phrases:
        """Phrases of attitude that count in what is said."""
        return index_phrases((word, e) for e in self.directions if e.where != "cue" for word in e.words)

    @cached_property
    def term_phrases(self) -> Phrases:
        """Phrases that name a term."""
        return index_phrases((word, entry) for entry in self.terms for word in entry.words)

    @cached_property
    def condition_phrases(self) -> Phrases:
        """Markers whose condition follows, and the phrases (None) in which they are none."""
        markers = [(word, word) for word in self.conditions.after]
        return index_phrases([*markers, *((word, None) for word in self.conditions.never)])


def load_issues(overlay: tuple[dict[str, Any], ...] = ()) -> Issues:
    """Return the bundled issues with a dispute's own before them; LexiconError tells a wrong entry.

    An entry with the key of a bundled issue adds its words to it and replaces what else it gives.
    """
    try:
        own = msgspec.convert(overlay, tuple[IssueEntry, ...])
    except msgspec.ValidationError as error:
        msg = f"issues of the dispute file: {error}"
        raise LexiconError(msg) from error
    file = read_data("directions.toml", _Directions)
    return Issues(
        entries=(*own, *read_data("issues.toml", _Issues).issues),
        directions=file.directions,
        conditions=file.conditions,
        negation=file.negation,
        pointing=file.pointing,
        joint=file.joint,
        terms=read_data("terms.toml", _Terms).terms,
        consent=read_data("consent.toml", _Consent).rules,
    )
