"""Words of events: which predicates and nouns tell one of PLOVER's sixteen types, and what sets their standing.

The codes and names of types, quad classes, modes, contexts and CAMEO are PLOVER's (`plover.toml`);
the patterns are this project's own, one data file a group of types.
"""

from collections.abc import Sequence
from typing import Any

import msgspec

from onrecord.lexicon.event_patterns import EventEntry, EventPattern, Index, index_patterns
from onrecord.lexicon.load import read_data
from onrecord.model.errors import LexiconError
from onrecord.model.places import Value
from onrecord.model.reading import EventType

FILES = (
    "events-talks.toml",
    "events-agreeing.toml",
    "events-helping.toml",
    "events-yielding.toml",
    "events-asking.toml",
    "events-refusing.toml",
    "events-blaming.toml",
    "events-threatening.toml",
    "events-pressing.toml",
    "events-marching.toml",
    "events-force.toml",
)


class CameoCode(Value, frozen=True):
    """What PLOVER makes of a CAMEO code."""

    type: EventType
    name: str
    mode: str | None = None
    contexts: tuple[str, ...] = ()


class PloverType(Value, frozen=True):
    """A PLOVER event type: its quad class, its modes, and the code where no rule gives a finer one."""

    quad: int
    cameo: str
    modes: tuple[str, ...] = ()


class Plover(Value, frozen=True):
    """The ontology's codes."""

    types: dict[EventType, PloverType]
    contexts: tuple[str, ...]
    cameo: dict[str, CameoCode]


class StandingWords(Value, frozen=True):
    """Words that set an event's standing; lemmas, lower case."""

    negators: frozenset[str]
    no_one: frozenset[str]
    """Determiners and pronouns that negate their clause: `no`, `nobody`."""
    future: frozenset[str]
    """Future auxiliaries."""
    possible: frozenset[str]
    """Modals of possibility."""
    conditions: frozenset[str]
    """Conjunctions that open a condition: `if`, `unless`."""
    limits: frozenset[str]
    """Conjunctions that open a condition when their clause is still to come: `until`."""
    prospective: frozenset[str]
    """Predicates whose infinitive is yet to come: `plan`, `due`."""
    unreal: frozenset[str]
    """Predicates whose complement may never be: `want`, `consider`, `call for`."""
    failing: frozenset[str]
    """Predicates that say their complement did not happen: `fail`."""
    past: frozenset[str]
    """Words that set a thing before the present dispute: `earlier`, `former`."""
    denying: frozenset[str]
    """Predicates and nouns that deny what follows: `deny`, `refute`."""


class _Classes(Value, frozen=True):
    classes: dict[str, tuple[str, ...]]
    forms: dict[str, tuple[str, ...]]
    """Irregular forms of verbs, for where the tagger does not know the lemma."""
    standing: StandingWords
    shift: dict[str, dict[EventType, tuple[EventType, str]]]
    """What a type becomes, with its CAMEO code, where the act is only announced (`future`) or refused (`refused`)."""


class _File(Value, frozen=True):
    events: tuple[EventEntry, ...]


class EventWords(Value, frozen=True):
    """The patterns by word, the ontology's codes, and the words of standing."""

    verbs: Index
    nouns: Index
    forms: dict[str, str]
    """Lemma of an inflected verb form."""
    plover: Plover
    standing: StandingWords
    shift: dict[EventType, tuple[EventType, str]]
    """What a type becomes where the act is only announced."""
    refused: dict[EventType, tuple[EventType, str]]
    """What a type becomes where the doer will not do it."""
    own_negation: frozenset[str]
    """Keys of the patterns to which the negation of their clause belongs."""

    def patterns(self) -> tuple[EventPattern, ...]:
        """Return every pattern once a word that it stands under."""
        return tuple(p for index in (self.verbs, self.nouns) for found in index.values() for p in found)


def load_events(overlay: Sequence[dict[str, Any]] = ()) -> EventWords:
    """Return the bundled patterns, an overlay's own first; LexiconError tells a wrong entry."""
    base = read_data("events-classes.toml", _Classes)
    entries = (*_decode(overlay), *read_entries())
    verbs, nouns = index_patterns(entries, base.classes)
    return EventWords(
        verbs=verbs,
        nouns=nouns,
        forms=_forms(verbs, base.forms),
        plover=read_data("plover.toml", Plover),
        standing=base.standing,
        shift=base.shift["future"],
        refused=base.shift["refused"],
        own_negation=frozenset(entry.key for entry in entries if entry.negated),
    )


def read_entries() -> tuple[EventEntry, ...]:
    """Return the bundled entries in the order of their files."""
    return tuple(entry for name in FILES for entry in read_data(name, _File).events)


def _decode(overlay: Sequence[dict[str, Any]]) -> tuple[EventEntry, ...]:
    try:
        return msgspec.convert(list(overlay), tuple[EventEntry, ...])
    except msgspec.ValidationError as error:
        msg = f"events of the dispute file: {error}"
        raise LexiconError(msg) from error


def _forms(verbs: Index, irregular: dict[str, tuple[str, ...]]) -> dict[str, str]:
    """Return the lemma of every form that a verb of the index can take."""
    out: dict[str, str] = {}
    for lemma in verbs:
        if not lemma.isalpha():
            continue
        stem = lemma.removesuffix("e")
        ends_y = lemma.endswith("y") and lemma[-2] not in "aeiou"
        regular = (
            lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s"),
            stem + "ed",
            stem + "ing",
            lemma + lemma[-1] + "ed",
            lemma + lemma[-1] + "ing",
            *((lemma[:-1] + "ies", lemma[:-1] + "ied") if ends_y else ()),
        )
        for form in (*irregular.get(lemma, regular[1:2]), *regular):
            out.setdefault(form, lemma)
    return out
