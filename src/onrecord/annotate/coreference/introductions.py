"""Office and name in separate sentences: `its minister said ... Koli Fanua told`, `Obare ... the water minister`."""

from itertools import pairwise

from onrecord.annotate.coreference.descriptions import fits_office
from onrecord.annotate.coreference.entities import Entity, Seen
from onrecord.lexicon.actors import ActorWords

_SENTENCES = 6  # between the office and the name
_NEAR = 14  # code points between an unnamed actor and the one he belongs to
_MARK = 3  # code points of a possessive mark and a blank
_RANKS = frozenset({"captain", "general", "colonel", "major", "professor", "lieutenant", "admiral"})
_LINKS = frozenset({"in", "at", "of", "to", "from", "for", "with", "around", "close to", "near", "inside"})


def introduce(s: Seen, before: list[Seen], words: ActorWords) -> None:
    """Let a person named for the first time be the holder of the office that was spoken of just before.

    Only where one such office waits for a name, or where the name comes with that very office.
    """
    entity = s.entity
    if entity is None:
        return
    waiting: list[Entity] = []
    for p in before:
        other = p.entity
        if (
            other is not None
            and p.rule == "office"
            and other.kind == "person"
            and not other.named
            and s.sentence - p.sentence <= _SENTENCES
            and (not p.quoted or s.quoted)
            and other not in waiting
        ):
            waiting.append(other)
    whose = _owned_by(s, before)
    waiting = [e for e in waiting if whose is None or e.state in (None, whose)]
    fitting = [e for e in waiting if _same_office(entity, e, words)]
    chosen = fitting[-1] if fitting else None
    untitled = not any(role.title not in _RANKS for role in entity.roles)
    if chosen is None and untitled and " " in entity.name and len(waiting) == 1:
        chosen = waiting[0]
    if chosen is None or not entity.fits_gender(chosen.gender):
        return
    entity.roles.extend(chosen.roles)
    entity.gender = entity.gender or chosen.gender
    for p in before:
        if p.entity is chosen:
            p.entity = entity
            entity.times += 1


def _owned_by(s: Seen, before: list[Seen]) -> str | None:
    """Return the state whose name stands right before a person's as a possessor: `Orlan's Ana Belo`."""
    last = before[-1] if before else None
    if last is None or last.entity is None or last.entity.kind != "state":
        return None
    return last.entity.actor if s.mention.anchor.start - last.mention.anchor.end == _MARK else None


def _same_office(entity: Entity, other: Entity, words: ActorWords) -> bool:
    """Whether a person's office is the one that waits for a name; a bare `minister` is not another state's."""
    told = entity.state is not None or other.state is None
    return told and any(fits_office(entity, role, words) for role in other.roles)


def find_untitled(s: Seen, before: list[Seen], owner: Entity | None) -> Entity | None:
    """Return the one person named so far without an office, whom `the water minister` may then mean."""
    role = s.mention.role
    if role is None or owner is not None or role.organisation is not None or not s.lower.startswith("the "):
        return None
    people = {id(p.entity): p.entity for p in before if p.entity is not None and p.entity.kind == "person"}
    bare = [e for e in people.values() if e is not None and e.named and not e.roles]
    bare = [e for e in bare if not _speaks_of(e, s, before)]
    chosen = bare[0] if len(bare) == 1 else None
    if chosen is not None:
        chosen.roles.append(role)
    return chosen


def _speaks_of(entity: Entity, s: Seen, before: list[Seen]) -> bool:
    """Whether a person is the subject of the sentence already, and so another than `the chairman` in it."""
    return s.subject and any(p.entity is entity and p.sentence == s.sentence and p.subject for p in before[-_NEAR:])


def own_papers(seen: list[Seen]) -> None:
    """Let a paper speak for the one whose it is printed to be: `The Mission's third report`."""
    for s, following in pairwise(seen):
        if s.rule == "paper" and s.entity is None and following.mention.anchor.start == s.mention.anchor.start:
            s.entity = following.entity


def add_owners(seen: list[Seen], text: str) -> None:
    """Fill whose an unnamed actor is from the words that follow: `an official in his office`."""
    for s, following in pairwise(seen):
        entity, owner = s.entity, following.entity
        if entity is None or owner is None or owner is entity or not (entity.actor or "").startswith("unnamed:-:"):
            continue
        between = text[s.mention.anchor.end : following.mention.anchor.start]
        if len(between) > _NEAR or between.strip() not in _LINKS:
            continue
        whose = owner.state or owner.actor if owner.kind == "person" else owner.actor
        if whose and ":" not in whose:
            entity.actor = (entity.actor or "").replace("unnamed:-:", f"unnamed:{whose}:", 1)
