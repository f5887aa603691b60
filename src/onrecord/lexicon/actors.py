"""States, bodies, titles and people: the words that name an actor."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, TypeVar

from onrecord.lexicon.load import read_data
from onrecord.lexicon.titles import (
    Around,
    Evidence,
    FirstNames,
    Noun,
    Prefixes,
    Pronoun,
    index_nouns,
    index_pronouns,
    read_titles,
)
from onrecord.model.places import Value

PhraseKind = Literal["state", "demonym", "seat", "body", "person"]
CAPITALS_FROM = 4  # letters: shorter words in capitals are other words (`US`, `IT`)


class StateEntry(Value, frozen=True):
    """A state or territory: names, demonyms, the seats that stand for its government."""

    id: str
    name: str
    iso: str | None = None
    """ISO 3166-1 alpha-3."""
    names: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    capital: str | None = None
    seats: tuple[str, ...] = ()
    """Places and buildings that stand for the government: `the Kremlin`, `Islamabad`."""


class BodyEntry(Value, frozen=True):
    """An organisation: ministry, parliament, alliance, agency, armed group, news outlet."""

    id: str
    name: str
    names: tuple[str, ...] = ()
    state: str | None = None
    sector: str = "GOV"
    """PLOVER sector or non-state code: GOV, MIL, LEG, JRN, IGO, ..."""


class PersonEntry(Value, frozen=True):
    """A person whom a dossier names, with the state that his word counts for."""

    id: str
    name: str
    names: tuple[str, ...] = ()
    state: str | None = None
    roles: tuple[str, ...] = ()
    gender: Literal["f", "m"] | None = None


class Phrase(Value, frozen=True):
    """Words that name an actor by themselves."""

    words: tuple[str, ...]
    id: str
    name: str
    kind: PhraseKind
    state: str | None = None
    """The state that it belongs to; the state itself for a state's words."""


class StateFile(Value, frozen=True):
    """The content of `states.toml`."""

    states: tuple[StateEntry, ...]


class BodyFile(Value, frozen=True):
    """The content of `bodies.toml`."""

    bodies: tuple[BodyEntry, ...]


class ActorWords(Value, frozen=True):
    """All words that name an actor, a dispute's own before the bundled ones, each looked up by its first or last."""

    states: dict[str, StateEntry]
    """By id."""
    bodies: dict[str, BodyEntry]
    people: dict[str, PersonEntry]
    phrases: dict[str, tuple[Phrase, ...]]
    """By first word as printed; longest first."""
    nouns: dict[str, tuple[Noun, ...]]
    """By the last word of the form, in lower case."""
    pronouns: dict[str, Pronoun]
    prefixes: Prefixes
    first_names: FirstNames
    around: Around
    evidence: Evidence
    likenesses: dict[str, frozenset[str]]
    """Nouns of offices by the noun that may stand for them: `envoy` -> {`ambassador`, ...}."""
    callings: dict[str, frozenset[str]]
    """Words that the name of an organisation may hold by the noun that may stand for it: `company` -> {`resources`}."""
    hyphenated: frozenset[str]
    """Words with a hyphen, as listed, that a parser may cut: `Porto-Novo`, `secretary-general`."""

    def phrase_at(self, words: Sequence[str], i: int) -> Phrase | None:
        """Return the longest phrase that begins at word i; case counts, but for names all in capitals."""
        for phrase in self.phrases.get(words[i], ()):
            n = len(phrase.words)
            if tuple(words[i : i + n]) == phrase.words:
                return phrase
        return None

    def noun_at(self, lowered: Sequence[str], i: int) -> Noun | None:
        """Return the longest noun whose last word is word i (in lower case)."""
        for noun in self.nouns.get(lowered[i], ()):
            n = len(noun.words)
            if n == 1 or (n <= i + 1 and tuple(lowered[i - n + 1 : i + 1]) == noun.words):
                return noun
        return None

    def state_name(self, state: str | None) -> str | None:
        """Return the name of a state by its id, where it is listed."""
        entry = self.states.get(state or "")
        return entry.name if entry else None


_Entry = TypeVar("_Entry", StateEntry, BodyEntry)


def load_actors(
    states: tuple[StateEntry, ...] = (), bodies: tuple[BodyEntry, ...] = (), people: tuple[PersonEntry, ...] = ()
) -> ActorWords:
    """Return the bundled words with a dispute's own entries laid over them; LexiconError tells a wrong entry.

    A dispute's entry takes the place of the bundled one of the same id, and its words mean it alone.
    """
    titles = read_titles()
    all_states = _laid_over(states, read_data("states.toml", StateFile).states)
    all_bodies = _laid_over(bodies, read_data("bodies.toml", BodyFile).bodies)
    phrases: dict[str, list[Phrase]] = {}
    taken: set[tuple[str, ...]] = set()
    for phrase in (*_own(states, bodies, people), *_own(all_states.values(), all_bodies.values(), ())):
        if phrase.words and phrase.words not in taken:
            taken.add(phrase.words)
            phrases.setdefault(phrase.words[0], []).append(phrase)
    nouns = index_nouns(titles.nouns)
    return ActorWords(
        states=all_states,
        bodies=all_bodies,
        people={person.id: person for person in people},
        phrases={first: tuple(sorted(found, key=lambda p: -len(p.words))) for first, found in phrases.items()},
        nouns=nouns,
        pronouns=index_pronouns(titles.pronouns),
        prefixes=titles.prefixes,
        first_names=titles.first_names,
        around=titles.around,
        evidence=titles.evidence,
        likenesses={like.word: frozenset(like.also) for like in titles.likenesses},
        callings={call.word: frozenset(call.also) for call in titles.callings},
        hyphenated=frozenset(
            word
            for known in (*taken, *(noun.words for forms in nouns.values() for noun in forms), titles.prefixes.short)
            for word in known
            if "-" in word
        ),
    )


def _laid_over(own: tuple[_Entry, ...], bundled: tuple[_Entry, ...]) -> dict[str, _Entry]:
    """Return the entries by id, the own ones in the place of bundled ones of the same id."""
    entries = {entry.id: entry for entry in bundled}
    entries.update((entry.id, entry) for entry in own)
    return entries


def _own(states: Iterable[StateEntry], bodies: Iterable[BodyEntry], people: Iterable[PersonEntry]) -> Iterator[Phrase]:
    for state in states:
        seats = (*((state.capital,) if state.capital else ()), *state.seats)
        named: tuple[tuple[PhraseKind, tuple[str, ...]], ...] = (
            ("state", (state.name, *state.names)),
            ("demonym", state.demonyms),
            ("seat", seats),
        )
        for kind, names in named:
            yield from _phrases(names, state.id, state.name, kind, state.id)
    for body in bodies:
        yield from _phrases((body.name, *body.names), body.id, body.name, "body", body.state)
    for person in people:
        yield from _phrases((person.name, *person.names), person.id, person.name, "person", person.state)


def _phrases(names: Iterable[str], id_: str, name: str, kind: PhraseKind, state: str | None) -> Iterator[Phrase]:
    """Yield the phrases of names, cut as the parser cuts words; a long name also all in capitals."""
    for printed in names:
        words = split_name(printed)
        yield Phrase(words=words, id=id_, name=name, kind=kind, state=state)
        if len(printed) >= CAPITALS_FROM and printed != printed.upper():
            yield Phrase(words=tuple(w.upper() for w in words), id=id_, name=name, kind=kind, state=state)


def split_name(name: str) -> tuple[str, ...]:
    """Return a name as words: cut at blanks, before possessive marks and commas; the article left off."""
    for mark in ("'s", "’s"):
        name = name.replace(f"{mark} ", f" {mark} ")
    words = name.replace(",", " ,").split()
    return tuple(words[1:] if words[:1] in (["the"], ["The"]) and len(words) > 1 else words)
