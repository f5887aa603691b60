"""Words by which the reports of one dispute are compared."""

import re
from functools import cached_property

from onrecord.lexicon.load import read_data
from onrecord.lexicon.spelling import Spelling
from onrecord.model.places import Value


class NumberExample(Value, frozen=True):
    """A phrase under the heading, and the number that it tells."""

    text: str
    number: int


class Heading(Value, frozen=True):
    """A kind of count that is told with several words: the dead, the wounded."""

    key: str
    words: str
    example: NumberExample


class Counts(Value, frozen=True):
    """What numbers count."""

    units: str
    calendar: str
    times: str
    headings: tuple[Heading, ...] = ()


class Side(Value, frozen=True):
    """One of the results that exclude one another, and the words that tell it."""

    name: str
    words: tuple[str, ...]


class Outcomes(Value, frozen=True):
    """Results that exclude one another."""

    key: str
    sides: tuple[Side, ...]


class Offices(Value, frozen=True):
    """How offices stand to one another."""

    lower_rank: str
    """Words that make an office another, lower one: `deputy`."""
    chief: str
    """Heads of an office that mean the same."""
    vague: str
    """Heads of an office that go with any other."""
    honorifics: str
    """Words before a title that are no part of it."""
    alone: str
    """Words that name an office only together with others."""
    ranks: tuple[str, ...]
    """Ranks from the highest, those of one step in one string."""


class Denials(Value, frozen=True):
    """Which refusals deny a claim."""

    refusing: str
    """Keys of cues that refuse an offer or a demand as well."""
    liking: str
    """Keys of cues whose content is liked, blamed or wished: no claim."""
    falsity: tuple[str, ...]
    """Words within a statement that call what another says untrue."""
    pointing: str
    """Words by which a short denial points back to what was said."""
    claims: str
    """Nouns for a claim: what is refused is one where it names one."""
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()


class Agenda(Value, frozen=True):
    """Words about what is to be talked of."""

    exclusive: tuple[str, ...]
    examples: tuple[str, ...] = ()


class OutcomePattern(Value, frozen=True):
    """An outcome's sides with the pattern that finds their words."""

    key: str
    sides: tuple[tuple[str, re.Pattern[str]], ...]


class RecordWords(Value, frozen=True, dict=True):
    """The decoded words; the sets and patterns are built from them once, when first asked for."""

    function_words: str
    negations: str
    approximations: tuple[str, ...]
    counts: Counts
    outcomes: tuple[Outcomes, ...]
    numbers: dict[str, int]
    scales: dict[str, int]
    offices: Offices
    denials: Denials
    agenda: Agenda
    spelling: Spelling

    def __hash__(self) -> int:
        """By identity: there is one of them a lexicon, and what is worked out of them is kept by it."""
        return id(self)

    def __eq__(self, other: object) -> bool:
        """By identity, as it is hashed."""
        return self is other

    @cached_property
    def empty(self) -> frozenset[str]:
        """Words that tell no sentence from another."""
        return frozenset(self.function_words.split())

    @cached_property
    def denying(self) -> frozenset[str]:
        """Words that turn a sentence round."""
        return frozenset(self.negations.split())

    @cached_property
    def units(self) -> frozenset[str]:
        """Measures: a number of one is never set against a number of another."""
        return frozenset(self.counts.units.split())

    @cached_property
    def of_time(self) -> frozenset[str]:
        """Words beside which a number is a part of a date, a time or a length of time."""
        return self.calendar | frozenset(self.counts.times.split())

    @cached_property
    def calendar(self) -> frozenset[str]:
        """Words that name a day or a month: a time expression without one gives no day of its own."""
        return frozenset(self.counts.calendar.split())

    @cached_property
    def heading_of(self) -> dict[str, str]:
        """For a word the heading that it counts under."""
        return {word: h.key for h in self.counts.headings for word in h.words.split()}

    @cached_property
    def lower_rank(self) -> frozenset[str]:
        """Words that make an office another, lower one."""
        return frozenset(self.offices.lower_rank.split())

    @cached_property
    def chief(self) -> frozenset[str]:
        """Heads of an office that mean the same."""
        return frozenset(self.offices.chief.split())

    @cached_property
    def vague(self) -> frozenset[str]:
        """Heads of an office that go with any other."""
        return frozenset(self.offices.vague.split())

    @cached_property
    def honorifics(self) -> frozenset[str]:
        """Words before a title that are no part of it."""
        return frozenset(self.offices.honorifics.split())

    @cached_property
    def unfinished(self) -> frozenset[str]:
        """Words that name an office only together with others."""
        return frozenset(self.offices.alone.split())

    @cached_property
    def refusing(self) -> frozenset[str]:
        """Keys of cues that refuse an offer or a demand as well as a claim."""
        return frozenset(self.denials.refusing.split())

    @cached_property
    def liking(self) -> frozenset[str]:
        """Keys of cues whose content is liked, blamed or wished: no claim that could be denied."""
        return frozenset(self.denials.liking.split())

    @cached_property
    def claim_nouns(self) -> frozenset[str]:
        """Nouns for a claim."""
        return frozenset(self.denials.claims.split())

    @cached_property
    def pointing(self) -> frozenset[str]:
        """Words by which a short denial points back to what was said, nouns for a claim included."""
        return self.claim_nouns | frozenset(self.denials.pointing.split())

    @cached_property
    def falsity(self) -> re.Pattern[str]:
        """Words within a statement that call what another says untrue."""
        return re.compile(rf"\b(?:{'|'.join(map(re.escape, self.denials.falsity))})\b", re.IGNORECASE)

    @cached_property
    def exclusive(self) -> re.Pattern[str]:
        """Words by which a party leaves room for one subject only."""
        return re.compile(rf"\b(?:{'|'.join(map(re.escape, self.agenda.exclusive))})\b", re.IGNORECASE)

    @cached_property
    def rank_of(self) -> dict[str, int]:
        """For a rank its step, 1 the highest."""
        return {word: n for n, step in enumerate(self.offices.ranks, 1) for word in step.split()}

    @cached_property
    def outcome_patterns(self) -> tuple[OutcomePattern, ...]:
        """The outcomes, ready to be searched for."""
        return tuple(
            OutcomePattern(
                key=o.key,
                sides=tuple(
                    (s.name, re.compile(rf"\b(?:{'|'.join(map(re.escape, s.words))})\b", re.IGNORECASE))
                    for s in o.sides
                ),
            )
            for o in self.outcomes
        )

    @cached_property
    def number_pattern(self) -> re.Pattern[str]:
        """A number in figures (groups `figure`, `scale`) or in words (group `words`)."""
        small = "|".join(sorted(self.numbers, key=len, reverse=True))
        scale = "|".join(self.scales)
        return re.compile(
            rf"(?<![\w.,:/-])(?P<figure>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![\w:/]|[.,-]\d)"
            rf"(?:[\s-](?P<scale>{scale})\b)?"
            rf"|\b(?P<words>(?:an?\s(?=(?:{scale})\b))?(?:{small}|{scale})\b(?:(?:[\s-]|\sand\s)(?:{small}|{scale})\b)*)",
            re.IGNORECASE,
        )

    @cached_property
    def approximate(self) -> re.Pattern[str]:
        """Words at the end of a stretch that make the number after it approximate."""
        words = "|".join(re.escape(w) for w in sorted(self.approximations, key=len, reverse=True))
        return re.compile(rf"\b(?:{words})\s+(?:an?\s+)?$", re.IGNORECASE)


def load_record_words() -> RecordWords:
    """Return the bundled words; LexiconError tells a wrong entry."""
    return read_data("record.toml", RecordWords)
