"""Chains over a document: names first, then what stands beside them, then descriptions and pronouns in order."""

from msgspec.structs import replace

from onrecord.annotate.coreference.appositions import join_appositions
from onrecord.annotate.coreference.descriptions import (
    as_counterpart,
    is_counterpart,
    last_state,
    office_holder,
    resolve_body,
    resolve_person,
    resolve_sides,
)
from onrecord.annotate.coreference.entities import Entity, Seen, look_at
from onrecord.annotate.coreference.introductions import add_owners, find_untitled, introduce, own_papers
from onrecord.annotate.coreference.names import join_names
from onrecord.annotate.coreference.placing import place_in
from onrecord.annotate.coreference.pronouns import find_antecedent, resolve_pronoun
from onrecord.annotate.coreference.quoted import quoted_spans
from onrecord.lexicon.actors import ActorWords
from onrecord.model.document import Document
from onrecord.model.identity import kebab
from onrecord.model.reading import Attribution, Mention
from onrecord.text.parse import Parse

Known = dict[str, Entity]
_WINDOW = 240  # mentions back that anything looks
_POSSESSIVE = {"his", "her", "its", "their"}


def resolve_coreference(
    document: Document,
    parse: Parse,
    mentions: tuple[Mention, ...],
    words: ActorWords,
    statements: tuple[Attribution, ...] = (),
) -> tuple[Mention, ...]:
    """Return the mentions with their chains, names and actors; None where the text tells nobody.

    The statements tell who speaks and who is only spoken of.

    Pronouns inside quotations wait for `resolve_speech`, which knows who speaks.
    """
    seen = look_at(parse, mentions, quoted_spans(document.text, statements))
    place_in(seen, statements)
    join_names(seen, words)
    join_appositions(parse, seen)
    known: Known = {s.entity.actor: s.entity for s in reversed(seen) if s.entity and s.entity.actor}
    sides = resolve_sides(seen, document.text)
    for k, s in enumerate(seen):
        before = seen[max(k - _WINDOW, 0) : k]
        nested = seen[k + 1] if k + 1 < len(seen) else None
        if s.rule == "sides":
            s.entity = _sides(s, sides, known) if sides else None
        elif s.entity is None:
            s.entity = _resolve(s, before, nested, known, words, document)
        elif s.is_name and (s.entity.times == 0 or (" " in s.mention.name and not s.entity.roles)):
            introduce(s, before, words)
        if s.entity is not None:
            s.entity.times += 1
    add_owners(seen, document.text)
    own_papers(seen)
    return tuple(_with_entity(s) for s in seen)


def _resolve(
    s: Seen, before: list[Seen], nested: Seen | None, known: Known, words: ActorWords, document: Document
) -> Entity | None:
    rule = s.rule
    if rule == "pronoun":
        pronoun = words.pronouns[s.lower]
        if pronoun.person == 1 and not s.quoted and document.outlet:
            return _outlet(s, document.outlet, known)
        if pronoun.person != 3 or (s.quoted and pronoun.number != "relative"):
            return None
        return (
            find_antecedent(s, before, document.text)
            if pronoun.number == "relative"
            else resolve_pronoun(s, pronoun, before)
        )
    owner = _owner(s, before, words) or _possessor(s, nested)
    if rule == "office":
        if is_counterpart(s, words):
            owner = as_counterpart(s, owner)
        return resolve_person(s, before, words, owner) or find_untitled(s, before, owner) or _holder(s, owner)
    if rule in ("unnamed", "definite"):
        return _resolve_unnamed(s, before, words, owner)
    if rule == "body":
        body = resolve_body(s, before, words, owner)
        if isinstance(body, str):
            return known.setdefault(body, _new(s, body))
        return body
    if rule == "government":
        return _resolve_government(before, known, owner)
    return None


def _owner(s: Seen, before: list[Seen], words: ActorWords) -> Entity | None:
    """Return whom a possessive pronoun at the phrase's beginning means: `his office`."""
    first = s.lower.split(" ", 1)[0]
    if first not in _POSSESSIVE or (s.quoted and first != "its"):
        return None
    return resolve_pronoun(s, words.pronouns[first], before)


def _possessor(s: Seen, nested: Seen | None) -> Entity | None:
    """Return the person whose name stands at the phrase's beginning: `Ana Belo's office`."""
    if nested is None or not nested.is_name or not s.mention.anchor.span.covers(nested.mention.anchor.span):
        return None
    return nested.entity


def _holder(s: Seen, owner: Entity | None) -> Entity | None:
    held = office_holder(s, owner)
    if held is None:
        return None
    entity = _new(s, held[0])
    entity.roles.append(held[1])
    return entity


def _resolve_unnamed(s: Seen, before: list[Seen], words: ActorWords, owner: Entity | None) -> Entity | None:
    """An unnamed actor is a new one each time, but where an article tells that he is known."""
    plural = s.mention.role is None
    if s.rule == "definite" and not plural:
        holder = resolve_person(s, before, words, owner)
        if holder is not None:
            return holder
    actor = s.mention.actor or ""
    whose = (owner.actor if owner.kind != "person" else owner.state or owner.actor) if owner else None
    if whose and ":" not in whose and actor.startswith("unnamed:-:"):
        actor = f"unnamed:{whose}:{actor.removeprefix('unnamed:-:')}"
    elif actor.startswith("unnamed:-:") and s.rule == "unnamed" and s.subject:
        here = next((p for p in before if p.sentence == s.sentence and p.subject and p.mention.kind == "state"), None)
        if here is not None and here.entity is not None and here.entity.actor:
            actor = f"unnamed:{here.entity.actor}:{actor.removeprefix('unnamed:-:')}"
    entity = _new(s, actor, plural=plural)
    if s.mention.role:
        entity.roles.append(s.mention.role)
    noun = words.noun_at(s.lower.split(), len(s.lower.split()) - 1)
    entity.gender = (noun.gender or "") if noun else ""
    return entity


def _resolve_government(before: list[Seen], known: Known, owner: Entity | None) -> Entity | None:
    """`the government` is the one last spoken of; `his government` his state's."""
    if owner is not None:
        state = owner.actor if owner.kind == "state" else owner.state
        return known.get(state or "")
    for p in reversed(before):
        if p.rule == "government" and p.entity is not None:
            return p.entity
    state = last_state(before)
    return known.get(state or "")


def _sides(s: Seen, sides: str, known: Known) -> Entity:
    """Return both sides as one actor, under their names."""
    entity = _new(s, sides, plural=True)
    entity.name = " and ".join(known[actor].name if actor in known else actor for actor in sides.split("+"))
    return entity


def _outlet(s: Seen, outlet: str, known: Known) -> Entity:
    """`told us`, `we have not seen it`: outside quotations the outlet speaks of itself."""
    mention = s.mention
    return known.get(kebab(outlet)) or Entity(
        chain=mention.chain, kind="organisation", actor=kebab(outlet), name=outlet
    )


def _new(s: Seen, actor: str, *, plural: bool = False) -> Entity:
    mention = s.mention
    return Entity(chain=mention.chain, kind=mention.kind, actor=actor, name=mention.name, plural=plural)


def _with_entity(s: Seen) -> Mention:
    entity = s.entity
    if entity is None:
        return s.mention
    role = s.mention.role
    if role is not None and role.organisation is None:
        role = next((r for r in entity.roles if r.title == role.title and r.organisation), role)
    return replace(s.mention, actor=entity.actor, kind=entity.kind, chain=entity.chain, name=entity.name, role=role)
