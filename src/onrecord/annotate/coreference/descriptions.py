"""Definite descriptions: `the Pakistani minister`, `the ministry`, `his government`, `both sides`."""

from collections import Counter
from itertools import pairwise

from msgspec.structs import replace

from onrecord.annotate.coreference.entities import Entity, Seen, office_of
from onrecord.lexicon.actors import ActorWords
from onrecord.model.identity import kebab
from onrecord.model.reading import Role

_DEFINITE = ("the ", "this ", "that ", "his ", "her ", "its ", "their ", "our ", "my ", "your ")
_ARTICLES = frozenset(
    {"the", "a", "an", "this", "that", "his", "her", "its", "their", "our", "my", "your", "both", "each"}
)
_FAR = 40  # mentions back that a description reaches


def resolve_person(s: Seen, before: list[Seen], words: ActorWords, owner: Entity | None) -> Entity | None:
    """Return who holds the office that the words name, None where nobody in the text does."""
    role = s.mention.role
    if role is None:
        return None
    noun, fields = office_of(role, words)
    state = role.organisation or _state_behind(owner)
    gender = _gender(noun, words)
    fitting = [
        p
        for p in before[-_FAR * 4 :]
        if p.entity is not None
        and p.entity.kind in ("person", "unnamed")
        and not p.entity.plural
        and _fits(p.entity, noun, fields, state, words)
        and p.entity.fits_gender(gender)
    ]
    told = [p for p in fitting if not p.quoted or s.quoted]
    heard = [p for p in told if p.inside < 0 or p.inside == s.inside]
    return (heard or told or fitting)[-1].entity if fitting else None


def _fits(entity: Entity, noun: str, fields: frozenset[str], state: str | None, words: ActorWords) -> bool:
    """Whether one of an entity's offices may be what the words name."""
    for role in entity.roles:
        other, other_fields = office_of(role, words)
        if other != noun and other not in words.likenesses.get(noun, ()):
            continue
        if state and entity.state and state not in (role.organisation, entity.state):
            continue
        if noun == other and fields and other_fields and not fields & other_fields:
            continue
        if ("prime" in fields) != ("prime" in other_fields) and noun == "minister":
            continue
        return True
    return False


def fits_office(entity: Entity, role: Role, words: ActorWords) -> bool:
    """Whether an entity's offices allow that it holds this one."""
    noun, fields = office_of(role, words)
    return _fits(entity, noun, fields, role.organisation, words)


def _gender(noun: str, words: ActorWords) -> str | None:
    found = words.noun_at([noun], 0)
    return found.gender if found else None


def is_counterpart(s: Seen, words: ActorWords) -> bool:
    """Whether the words name the holder of an office by another who holds the same: `her Orlanian counterpart`."""
    return s.mention.role is not None and s.mention.role.title.endswith(tuple(words.around.counterparts))


def as_counterpart(s: Seen, owner: Entity | None) -> Entity | None:
    """Let the words name the owner's office in the other state; return whose it is besides: nobody's.

    The words stay as they are where the owner has no office, or the text tells no state.
    """
    role = s.mention.role
    office = next((r for r in owner.roles if not r.former), None) if owner is not None else None
    if role is not None and office is not None and role.organisation is not None:
        title = office.title.split(",")[0]
        s.mention = replace(s.mention, role=Role(title=title, organisation=role.organisation))
    return None


def office_holder(s: Seen, owner: Entity | None) -> tuple[str, Role] | None:
    """Return the id of a holder who has no name in the text, `tursania-defence-minister`; None without a state."""
    role = s.mention.role
    if role is None:
        return None
    organisation = role.organisation or _state_behind(owner)
    if organisation is None:
        return None
    title = role.title.split(",")[0]
    return kebab(f"{organisation} {title}"), Role(title=role.title, organisation=organisation, former=role.former)


def _state_behind(owner: Entity | None) -> str | None:
    if owner is None:
        return None
    return owner.actor if owner.kind in ("state", "organisation") else owner.state


def resolve_body(s: Seen, before: list[Seen], words: ActorWords, owner: Entity | None) -> Entity | str | None:
    """Return the body that the words name: an entity of the text, or the id of a state's organ."""
    parts = [w for w in _after_owner(s.lower).split() if w not in _ARTICLES]
    noun = words.noun_at(parts, len(parts) - 1)
    head = parts[-1] if parts else ""
    fields = frozenset(parts[:-1])
    organs = noun is not None and noun.lemma in words.around.organs
    state = _state_behind(owner)
    if state and owner is not None and owner.kind != "person":
        return kebab(f"{state} {' '.join(parts)}")
    if owner is not None and owner.kind == "person" and owner.actor and not organs:
        return kebab(f"{owner.actor} {' '.join(parts)}")
    if s.lower.startswith(_DEFINITE) or organs:
        for p in reversed(before[-_FAR * 2 :]):
            entity = p.entity
            if entity and entity.kind == "organisation" and _is_called(entity, head, fields):
                return entity
        called = _find_called(before, words.callings.get(noun.lemma if noun else ""), words) if not fields else None
        if called is not None:
            return called
    if state:
        return kebab(f"{state} {' '.join(parts)}")
    if organs:
        home = last_state(before)
        return kebab(f"{home} {' '.join(parts)}") if home else None
    return kebab(" ".join(parts)) if parts and s.mention.anchor.quote.split()[-1][0].isupper() else None


def _after_owner(text: str) -> str:
    """Return what follows the owner: `own office` of `mr belo's own office`."""
    for mark in ("'s ", "’s "):
        text = text.rpartition(mark)[2]
    return text.removeprefix("own ")


def _find_called(before: list[Seen], also: frozenset[str] | None, words: ActorWords) -> Entity | None:
    """Return the organisation last named that may be called so; one whose name tells its sort must be of that sort."""
    if also is None:
        return None
    plain: Entity | None = None
    for p in reversed(before):
        entity = p.entity
        if entity is None or p.rule != "body_name" or (p.quoted and plain):
            continue
        parts = {w.lower().rstrip(".") for w in entity.name.split()}
        if parts & also:
            return entity
        if plain is None and p.subject and not parts & words.around.names and entity.actor not in words.bodies:
            plain = entity
    return plain


def _is_called(entity: Entity, head: str, fields: frozenset[str]) -> bool:
    words = entity.name.lower().split()
    if head not in words and (entity.actor or "").split("-")[-1] != head:
        return False
    return fields <= {*words, *(entity.actor or "").split("-")}


def last_state(before: list[Seen]) -> str | None:
    """Return the state that was last spoken of; those who act come before those who are only named."""
    recent = [p for p in before[-_FAR:] if p.entity and p.entity.kind == "state" and p.entity.actor]
    for p in reversed(recent[-6:]):
        if p.subject and p.entity:
            return p.entity.actor
    return recent[-1].entity.actor if recent and recent[-1].entity else None


def resolve_sides(seen: list[Seen], text: str) -> str | None:
    """Return the ids of the two parties joined by `+`; None where the text names fewer than two states.

    The pair that is most often joined by `and`, else the two states most often named; those that have
    officers go first, for land that is quarrelled over is named often, and is no side.
    """
    states = [s for s in seen if s.entity and s.entity.actor and s.entity.kind == "state" and s.rule != "place"]
    pairs: Counter[tuple[str, ...]] = Counter()
    for one, other in pairwise(states):
        between = text[one.mention.anchor.end : other.mention.anchor.start]
        if between in (" and ", " and the ", " and both ") and one.entity is not other.entity:
            pairs[tuple(sorted(str(s.entity.actor) for s in (one, other) if s.entity))] += 1
    if pairs:
        return "+".join(max(pairs.items(), key=lambda row: (row[1], row[0]))[0])
    counts = Counter(s.entity.actor for s in states if s.entity and s.entity.actor)
    served = {role.organisation for s in seen if s.entity for role in s.entity.roles}
    two = sorted(counts, key=lambda actor: (actor not in served, -counts[actor]))[:2]
    return "+".join(sorted(two)) if len(two) == 2 else None
