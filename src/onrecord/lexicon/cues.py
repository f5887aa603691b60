"""The words by which a text says that someone else's words follow, ready to be looked up by form."""

import re
from collections.abc import Iterable
from typing import Any, Literal

import msgspec

from onrecord.lexicon.load import read_data
from onrecord.model.errors import LexiconError
from onrecord.model.places import Value
from onrecord.model.reading import Stands

Kind = Literal["speech", "writing", "thought", "attitude"]
Frame = Literal[
    "clause", "quote", "to", "gerund", "object", "object_quote", "figure", "naming", "as", "described",
    "told", "told_to", "told_to_whole", "proform", "passive_subject", "that", "of",
]  # fmt: skip

FILES = ("cues-saying.toml", "cues-judging.toml", "cues-asking.toml", "cues-thinking.toml", "cues-nouns.toml")

_TURNED: dict[str, Stands] = {"denied": "claimed"}
_VOWELS = "aeiou"
_DOUBLED = re.compile(r"[^aeiou][aeiou][bdgmnprt]$")


class CueEntry(Value, frozen=True):
    """One way of reporting: its words, what may be their content, and how that content stands."""

    key: str
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    frames: tuple[Frame, ...] = ()
    about: tuple[str, ...] = ()
    """Prepositions whose phrase is the content."""
    after: tuple[str, ...] = ()
    """Prepositions before a noun and the one whose it is, with what is said beside them: `by Vesta's count`."""
    charge: tuple[str, ...] = ()
    """Prepositions that tell what the object is praised or blamed for."""
    kind: Kind = "speech"
    stands: Stands = "claimed"
    negated: Stands | None = None
    """How the content stands under a negation; None: turned (a denial claims, all else denies)."""
    subjects: tuple[str, ...] = ()
    """Nouns of which one must head the verb's subject; none: whoever."""
    owned: bool = False
    """Whether a noun tells a statement only where the text tells whose it is."""
    shallow: bool = False
    """Whether it is weak inside another's words, where most such cues are part of them: the choice weighs it."""
    carries_on: bool = False
    """Whether its participle ("..., adding that") always goes on with the speaker before."""
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()

    def has(self, *frames: Frame) -> bool:
        """Whether the entry takes any of the frames."""
        return any(frame in self.frames for frame in frames)

    def stands_when(self, *, negated: bool) -> Stands:
        """Return how the content stands."""
        return (self.negated or _TURNED.get(self.stands, "denied")) if negated else self.stands


class Way(Value, frozen=True):
    """One word or phrase of an entry: the words after the first, lower case."""

    entry: CueEntry
    rest: tuple[str, ...] = ()


class Venue(Value, frozen=True):
    """Words for where something is said, or how: a briefing, an interview, the radio."""

    key: str
    words: tuple[str, ...]
    after: tuple[str, ...] = ()
    """Prepositions before the words' phrase; none where they are a participle: `speaking to`."""
    to: tuple[str, ...] = ()
    """Prepositions after them whose phrase is told; none where the words' own phrase is."""
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()


class Cues(Value, frozen=True):
    """Cue words by the form of their first word, longest phrase first."""

    entries: tuple[CueEntry, ...]
    verbs: dict[str, tuple[Way, ...]]
    nouns: dict[str, tuple[CueEntry, ...]]
    phrases: dict[str, tuple[Way, ...]]
    accounts: dict[str, tuple[CueEntry, ...]] = msgspec.field(default_factory=dict)
    """Nouns of the entries with `after`."""
    adjectives: dict[str, CueEntry] = msgspec.field(default_factory=dict)
    labels: frozenset[str] = frozenset()
    """Words before a colon that name no speaker."""
    abbreviations: frozenset[str] = frozenset()
    """Words whose full stop ends no sentence."""
    proforms: frozenset[str] = frozenset()
    """Words that stand for what was said: `no such thing`, `otherwise`."""
    circumstances: frozenset[str] = frozenset()
    unsaid: frozenset[str] = frozenset()
    """Verbs before a cue verb that tell that nothing was said."""
    """Words that open when, where or why something is said: no part of what is said."""
    venue: tuple[Venue, ...] = ()
    venues: dict[str, tuple[tuple[Venue, tuple[str, ...]], ...]] = msgspec.field(default_factory=dict)
    """Where things are said, by the last of the words, with all of them."""
    speaking: dict[str, tuple[tuple[str, ...], ...]] = msgspec.field(default_factory=dict)
    """Participles before those told (`speaking to`): the words after the first, by the first."""


class _Entries(Value, frozen=True):
    cue: tuple[CueEntry, ...]


class _Words(Value, frozen=True):
    irregular: dict[str, tuple[str, ...]]
    labels: tuple[str, ...] = ()
    proforms: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    circumstances: tuple[str, ...] = ()
    unsaid: tuple[str, ...] = ()
    venue: tuple[Venue, ...] = ()


def load_cues(overlay: tuple[dict[str, Any], ...] = ()) -> Cues:
    """Return the bundled cues with a dispute's own before them; LexiconError tells a wrong entry."""
    words = read_data("cues.toml", _Words)
    try:
        own = msgspec.convert(overlay, tuple[CueEntry, ...])
    except msgspec.ValidationError as error:
        msg = f"cues of the dispute file: {error}"
        raise LexiconError(msg) from error
    entries = (*own, *(entry for name in FILES for entry in read_data(name, _Entries).cue))
    return Cues(
        entries=entries,
        verbs=_by_first_form(((e, v) for e in entries for v in e.verbs), words.irregular),
        nouns=_by_noun(e for e in entries if not e.after),
        accounts=_by_noun(e for e in entries if e.after),
        adjectives={word: entry for entry in reversed(entries) for word in entry.adjectives},
        phrases=_by_first_form(((e, p) for e in entries for p in e.phrases), None),
        labels=frozenset(words.labels),
        proforms=frozenset(words.proforms),
        abbreviations=frozenset(words.abbreviations),
        circumstances=frozenset(words.circumstances),
        unsaid=frozenset(words.unsaid),
        venue=words.venue,
        venues=_by_last_word(words.venue),
        speaking=_participles(words.venue),
    )


def _by_last_word(venues: tuple[Venue, ...]) -> dict[str, tuple[tuple[Venue, tuple[str, ...]], ...]]:
    out: dict[str, list[tuple[Venue, tuple[str, ...]]]] = {}
    for venue in venues:
        for phrase in venue.words if venue.after else ():
            words = tuple(phrase.split())
            out.setdefault(words[-1], []).append((venue, words))
    return {word: tuple(ways) for word, ways in out.items()}


def _participles(venues: tuple[Venue, ...]) -> dict[str, tuple[tuple[str, ...], ...]]:
    out: dict[str, list[tuple[str, ...]]] = {}
    for venue in venues:
        for phrase in () if venue.after else venue.words:
            first, *rest = phrase.split()
            out.setdefault(first, []).append(tuple(rest))
    return {word: tuple(ways) for word, ways in out.items()}


def _by_first_form(
    words: Iterable[tuple[CueEntry, str]], irregular: dict[str, tuple[str, ...]] | None
) -> dict[str, tuple[Way, ...]]:
    out: dict[str, list[Way]] = {}
    for entry, phrase in words:
        first, *rest = phrase.split()
        way = Way(entry=entry, rest=tuple(rest))
        for form in (first,) if irregular is None else inflect(first, irregular):
            out.setdefault(form, []).append(way)
    return {form: tuple(sorted(ways, key=lambda w: -len(w.rest))) for form, ways in out.items()}


def _by_noun(entries: Iterable[CueEntry]) -> dict[str, tuple[CueEntry, ...]]:
    out: dict[str, tuple[CueEntry, ...]] = {}
    for entry in entries:
        for noun in entry.nouns:
            for form in (noun, noun[:-1] + "ies" if noun.endswith("y") else noun + "s"):
                out[form] = (*out.get(form, ()), entry)
    return out


def inflect(verb: str, irregular: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the forms of a verb: itself, third person, past, participles; irregular ones as given."""
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        third, past, going = verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    elif verb.endswith("e"):
        third, past, going = verb + "s", verb + "d", (verb if verb.endswith("ee") else verb[:-1]) + "ing"
    elif verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        third, past, going = verb + "es", verb + "ed", verb + "ing"
    else:
        stem = verb + verb[-1] if _DOUBLED.search(verb) and len(verb) <= 4 else verb
        third, past, going = verb + "s", stem + "ed", stem + "ing"
    own = irregular.get(verb, ())
    forms = (verb, third, going) if own else (verb, third, going, past)
    return tuple(dict.fromkeys((*forms, *own)))
