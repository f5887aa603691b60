"""Ids of actors that have no name of their own: organs of a state, unnamed officials and whose they are."""

from onrecord.annotate.mentions.described import Described
from onrecord.annotate.mentions.runs import Name
from onrecord.model.identity import kebab
from onrecord.model.reading import Role

_STATES = frozenset({"state", "demonym", "seat"})


def owner_id(owner: Name | Described | None) -> str | None:
    """Return the actor that something belongs to: a state or a body, None where it is not told."""
    if owner is None:
        return None
    if isinstance(owner, Name):
        if owner.kind == "person":
            return None
        return owner.id
    if "state" in owner.noun.kinds and owner.owner is not None:
        return owner_id(owner.owner)
    return body_id(owner)


def state_of(owner: Name | Described | None) -> str | None:
    """Return the state behind an owner: of a ministry its government's, of a body None."""
    seen = 0
    while isinstance(owner, Described) and seen < 3:
        owner, seen = owner.owner, seen + 1
    if isinstance(owner, Name):
        return owner.state or (owner.id if owner.kind == "place" else None)
    return None


def body_id(phrase: Described) -> str | None:
    """Return the id of an organ: `brezmar-foreign-ministry`; None where neither field nor owner tell it apart."""
    owner = owner_id(phrase.owner)
    parts = [owner, *phrase.modifiers, phrase.noun.lemma] if owner else [*phrase.modifiers, phrase.noun.lemma]
    if owner is None and not phrase.modifiers:
        return None
    return kebab(" ".join(part for part in parts if part))


def unnamed_id(phrase: Described, printed: str) -> str:
    """Return `unnamed:whose:what`: whose is a state, a body, a region or `-`."""
    owner = phrase.owner
    what = [*phrase.modifiers, printed]
    whose: str | None = None
    if isinstance(owner, Described) and "state" not in owner.noun.kinds:
        state = state_of(owner)
        if state:
            whose, what = state, [*owner.modifiers, owner.noun.lemma, *what]
        else:
            whose = body_id(owner)
    else:
        whose = owner_id(owner)
    return f"unnamed:{whose or phrase.region or '-'}:{kebab(' '.join(what))}"


def role_of(phrase: Described) -> Role:
    """Return the office that a phrase gives its bearer."""
    owner = phrase.owner
    organisation = owner_id(owner)
    title = phrase.title
    if isinstance(owner, Described) and "state" not in owner.noun.kinds:
        state = state_of(owner)
        if state:
            organisation = state
            title = f"{title}, {' '.join([*owner.modifiers, owner.noun.lemma])}"
    return Role(title=title, organisation=organisation, former=phrase.former)
