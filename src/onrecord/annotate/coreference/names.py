"""Chains of names: the same person under full name, surname or title, a body under its letters."""

from onrecord.annotate.coreference.entities import Entity, Seen
from onrecord.lexicon.actors import ActorWords
from onrecord.model.identity import kebab


def join_names(seen: list[Seen], words: ActorWords) -> list[Entity]:
    """Give every named mention its entity; return the entities in order of first mention."""
    entities: list[Entity] = []
    _join_people([s for s in seen if s.is_name], entities, words)
    _join_others([s for s in seen if not s.is_name and s.mention.actor], entities)
    return entities


def _join_people(seen: list[Seen], entities: list[Entity], words: ActorWords) -> None:
    """Full names first, so that a surname printed before the full name still finds it."""
    by_name: dict[str, Entity] = {}
    by_part: dict[str, list[Entity]] = {}
    for s in sorted(seen, key=lambda s: (-len(s.mention.name.split()), _initials(s.mention.name), s.at)):
        name = s.mention.name
        key = kebab(name)
        parts = key.split("-")
        entity = by_name.get(key)
        if entity is None:
            fitting = [e for e in by_part.get(parts[-1], ()) if _may_be(parts, kebab(e.name).split("-"))]
            entity = fitting[0] if len(fitting) == 1 else None
        if entity is None and len(parts) == 1:
            given = by_part.get(f"{parts[0]} given", [])
            entity = given[0] if len(given) == 1 else None
        if entity is None:
            entity = Entity(chain=s.mention.chain, kind="person", actor=_person_id(name, words), name=name, named=True)
            entities.append(entity)
            by_part.setdefault(parts[-1], []).append(entity)
            if len(parts) > 1:
                by_part.setdefault(f"{parts[0]} given", []).append(entity)
        by_name.setdefault(key, entity)
        s.entity = entity
    for s in seen:
        if s.entity:
            s.entity.gender = s.entity.gender or listed_gender(s.entity, words) or gender_told(s, words)
            if s.mention.role:
                s.entity.roles.append(s.mention.role)


def _initials(name: str) -> int:
    """Return how many of a name's words are mere letters: `S. Belo` is shorter than `Sela Belo`."""
    return sum(len(word.rstrip(".")) == 1 for word in name.split())


def _may_be(short: list[str], full: list[str]) -> bool:
    """Whether a name may be a short form of a full one: `obare`, `t obare` of `tamsin obare`."""
    if len(short) == 1:
        return True
    if short[-1] != full[-1]:
        return False
    return all(any(p == f or (len(p) == 1 and f.startswith(p)) for f in full[:-1]) for p in short[:-1])


def _person_id(name: str, words: ActorWords) -> str:
    """Return a person's id: the dispute file's where it lists the name, else the name itself."""
    phrase = words.phrase_at(name.split(), 0) if name else None
    return phrase.id if phrase and phrase.kind == "person" else kebab(name)


def listed_gender(entity: Entity, words: ActorWords) -> str:
    """Return the gender that the dispute file tells of a person, by full name or surname; empty: none, or several."""
    ends = f" {entity.name.casefold()}"
    meant = (p for p in words.people.values() if p.id == entity.actor or f" {p.name.casefold()}".endswith(ends))
    genders = {p.gender or "" for p in meant} if entity.kind == "person" else set()
    return genders.pop() if len(genders) == 1 else ""


def gender_told(s: Seen, words: ActorWords) -> str:
    """Return the gender that the title or the first name tells: `Ms Obare`, `spokeswoman L Marosz`, `Ruth Obare`."""
    for word in s.mention.anchor.quote.split():
        if word in words.prefixes.women:
            return "f"
        if word in words.prefixes.men:
            return "m"
        noun = words.noun_at([word.lower()], 0)
        if noun and noun.gender:
            return noun.gender
    first, _, rest = s.mention.name.partition(" ")
    if not rest:
        return ""
    return "f" if first in words.first_names.women else "m" if first in words.first_names.men else ""


def _join_others(seen: list[Seen], entities: list[Entity]) -> None:
    """States, bodies and unnamed actors are one where their ids are; letters are joined to the name they shorten."""
    by_id: dict[str, Entity] = {}
    for s in seen:
        actor = s.mention.actor or ""
        if s.rule in ("unnamed", "definite"):
            continue
        entity = by_id.get(actor)
        if entity is None:
            entity = by_id[actor] = Entity(chain=s.mention.chain, kind=s.mention.kind, actor=actor, name=s.mention.name)
            entities.append(entity)
        s.entity = entity
    _join_letters([s for s in seen if s.rule == "body_name" and s.entity], by_id)


def _join_letters(seen: list[Seen], by_id: dict[str, Entity]) -> None:
    """Let letters stand for the body whose name they shorten; the id is the form that the text uses more."""
    long = {_letters(e.name): e for e in by_id.values() if len(e.name.split()) > 1 and e.kind == "organisation"}
    short = [s for s in seen if s.mention.name.isupper() and s.mention.name in long]
    for letters in {s.mention.name for s in short}:
        entity = long[letters]
        brief = [s for s in short if s.mention.name == letters]
        if len(brief) > sum(s.entity is entity for s in seen):
            entity.actor = brief[0].mention.actor
        for s in brief:
            s.entity = entity


def _letters(name: str) -> str:
    """Return the first letters of a name's capitalised words: `Union of Free Valleys` -> `UFV`."""
    return "".join(word[0] for word in name.replace("-", " ").split() if word[0].isupper())
