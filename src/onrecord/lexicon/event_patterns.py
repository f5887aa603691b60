"""Patterns of events as the data files have them, and as they are used: classes spelt out, indexed by word."""

from collections.abc import Iterable, Mapping
from typing import Literal

from onrecord.model.errors import LexiconError
from onrecord.model.places import Value
from onrecord.model.reading import EventType

Side = Literal["actor", "recipient", "none"]


class EventEntry(Value, frozen=True, kw_only=True):
    """One pattern of a data file. A word that begins with `@` names a class of `events-classes.toml`.

    A verb may carry its particle (`turn down`); a noun may carry the words before it (`air strike`).
    Every condition that is given must hold; the entry with most conditions wins.
    """

    key: str
    type: EventType
    cameo: str | None = None
    mode: str | None = None
    """None: the mode that PLOVER's map gives the CAMEO code; `-`: none."""
    contexts: tuple[str, ...] | None = None
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    """Lemmas of the doer's head noun (of the agent in a passive)."""
    objects: tuple[str, ...] = ()
    """Lemmas of the head noun done to: object, subject of a passive, or the phrase after the particle."""
    about: tuple[str, ...] = ()
    """Lemmas of which one stands anywhere in the objects, oblique phrases or complement."""
    complements: tuple[str, ...] = ()
    """Lemmas of the predicate of the complement clause."""
    prepositions: tuple[str, ...] = ()
    """Prepositions of which one must open an oblique phrase."""
    unless: tuple[str, ...] = ()
    """Lemmas that forbid the pattern when one stands in the clause."""
    voice: Literal["active", "passive"] | None = None
    negated: bool = False
    """The clause is negated, and the negation belongs to the event (`will not attend`)."""
    modal: tuple[str, ...] = ()
    """Modal verbs of which one must stand in the clause."""
    infinitive: bool = False
    """An infinitive follows: `asked Vesta to return`, not `asked whether`."""
    bare: bool = False
    """The verb has neither object nor complement."""
    named: bool = False
    """The object is a name or a pronoun."""
    actor: Literal["subject", "object", "none"] = "subject"
    owner: Side = "actor"
    """For a noun: what a possessive or a demonym before it is."""
    of: Side = "recipient"
    """For a noun: what its `of` phrase is."""
    mutual: bool = False
    """Both sides do it: everyone is actor and recipient."""
    loose: bool = False
    """For a noun: it counts also without any argument or date."""
    rank: int = 0
    """Added to the number of conditions: where two patterns fit, the one that says more goes first."""
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...] = ()


class EventPattern(Value, frozen=True):
    """An entry ready to match: words as sets of lemmas.

    `weight` is the number of its conditions; `breadth` how many words would meet them.
    """

    entry: EventEntry
    particle: str
    before: tuple[str, ...]
    subjects: frozenset[str]
    objects: frozenset[str]
    about: frozenset[str]
    complements: frozenset[str]
    prepositions: frozenset[str]
    unless: frozenset[str]
    modal: frozenset[str]
    weight: int
    breadth: int


Index = dict[str, tuple[EventPattern, ...]]


def spell_out(words: Iterable[str], classes: Mapping[str, tuple[str, ...]], place: str) -> tuple[str, ...]:
    """Return the words with each `@class` replaced by its members; LexiconError for an unknown class."""
    out: list[str] = []
    for word in words:
        if not word.startswith("@"):
            out.append(word)
            continue
        members = classes.get(word[1:])
        if members is None:
            msg = f"{place}: there is no class of words called {word}"
            raise LexiconError(msg)
        out.extend(spell_out(members, classes, place))
    return tuple(out)


def index_patterns(entries: Iterable[EventEntry], classes: Mapping[str, tuple[str, ...]]) -> tuple[Index, Index]:
    """Return (by lemma of the verb, by lemma of the noun): most conditions first, then the narrowest."""
    verbs: dict[str, list[EventPattern]] = {}
    nouns: dict[str, list[EventPattern]] = {}
    for entry in entries:
        place = f"event {entry.key}"
        for verb in spell_out(entry.verbs, classes, place):
            lemma, _, particle = verb.partition(" ")
            verbs.setdefault(lemma, []).append(_pattern(entry, classes, particle=particle))
        for noun in spell_out(entry.nouns, classes, place):
            *before, head = noun.split(" ")
            nouns.setdefault(head, []).append(_pattern(entry, classes, before=tuple(before)))
    return _sorted(verbs), _sorted(nouns)


def _sorted(index: dict[str, list[EventPattern]]) -> Index:
    return {word: tuple(sorted(found, key=lambda p: (-p.weight, p.breadth))) for word, found in index.items()}


def _pattern(
    entry: EventEntry,
    classes: Mapping[str, tuple[str, ...]],
    *,
    particle: str = "",
    before: tuple[str, ...] = (),
) -> EventPattern:
    place = f"event {entry.key}"
    subjects, objects, about, complements, prepositions, unless, modal = (
        frozenset(spell_out(words, classes, place))
        for words in (
            entry.subjects,
            entry.objects,
            entry.about,
            entry.complements,
            entry.prepositions,
            entry.unless,
            entry.modal,
        )
    )
    conditions = (
        *(subjects, objects, about, complements, prepositions, modal),
        *(entry.negated, entry.negated, entry.voice, entry.bare, entry.named, entry.infinitive),
    )
    return EventPattern(
        entry=entry,
        particle=particle,
        before=before,
        subjects=subjects,
        objects=objects,
        about=about,
        complements=complements,
        prepositions=prepositions,
        unless=unless,
        modal=modal,
        weight=entry.rank + sum(map(bool, conditions)) + 2 * bool(particle) + len(before),
        breadth=sum(map(len, (subjects, objects, about, complements, prepositions, modal))) + 10 * len(entry.verbs),
    )
