"""Phrases that I, we and you own inside quotations: `our ministry`, `your spokesperson`, `our neighbours`."""

from msgspec.structs import replace

from onrecord.annotate.coreference.descriptions import office_holder, resolve_body, resolve_person, resolve_sides
from onrecord.annotate.coreference.entities import Entity, Seen
from onrecord.lexicon.actors import ActorWords
from onrecord.model.reading import Mention

_WINDOW = 120  # mentions back


def resolve_owned(seen: list[Seen], k: int, text: str, words: ActorWords) -> int | None:
    """Bind the phrase that the pronoun `seen[k]` opens to the pronoun's actor; return its place, None where none is.

    The phrase keeps what it was where the owner tells nothing about it.
    """
    pronoun = seen[k]
    owner = pronoun.entity
    at = next((j for j in (k - 1, k + 1) if 0 <= j < len(seen) and _opens(seen[j], pronoun)), None)
    if at is None or owner is None:
        return None
    s = seen[at]
    found = _meant(s, seen[max(at - _WINDOW, 0) : at], owner, seen, text, words)
    if found is None:
        return None
    actor, entity = found
    s.entity = entity
    s.mention = _renamed(s.mention, actor, entity)
    return at


def _opens(s: Seen, pronoun: Seen) -> bool:
    """Whether a phrase begins with the pronoun and goes on."""
    whole, first = s.mention.anchor, pronoun.mention.anchor
    return s is not pronoun and whole.start == first.start and whole.end > first.end


def _meant(
    s: Seen, before: list[Seen], owner: Entity, seen: list[Seen], text: str, words: ActorWords
) -> tuple[str, Entity | None] | None:
    state = owner.actor if owner.kind == "state" else owner.state
    if s.lower.rpartition(" ")[2] in words.around.neighbours:
        other = _other_side(resolve_sides(seen, text), state)
        return (other, _of(seen, other)) if other else None
    if s.rule == "office":
        if s.mention.role is None or s.mention.role.organisation is not None:
            return None
        entity = resolve_person(s, before, words, owner)
        if entity is not None and entity.actor and entity is not owner:
            return entity.actor, entity
        held = office_holder(s, owner)
        return (held[0], _of(seen, held[0])) if held else None
    if s.rule == "body":
        body = resolve_body(s, before, words, owner)
        if isinstance(body, str):
            return body, _of(seen, body)
        return (body.actor, body) if body is not None and body.actor else None
    if s.rule == "government" and state:
        return state, _of(seen, state)
    actor = s.mention.actor or ""
    if actor.startswith("unnamed:-:") and state and ":" not in state:
        return actor.replace("unnamed:-:", f"unnamed:{state}:", 1), None
    return None


def _other_side(sides: str | None, state: str | None) -> str | None:
    parts = (sides or "").split("+")
    return next((p for p in parts if p != state), None) if state in parts and len(parts) == 2 else None


def _of(seen: list[Seen], actor: str) -> Entity | None:
    return next((s.entity for s in seen if s.entity is not None and s.entity.actor == actor), None)


def _renamed(mention: Mention, actor: str, entity: Entity | None) -> Mention:
    if entity is None:
        return replace(mention, actor=actor, name=mention.anchor.quote)
    return replace(mention, actor=actor, name=entity.name, chain=entity.chain, kind=entity.kind)
