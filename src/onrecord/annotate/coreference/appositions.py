"""An office beside a name: `Ombeya's foreign minister, Joram Sulewe` is one person."""

from onrecord.annotate.coreference.entities import Entity, Seen
from onrecord.text.parse import Parse

_OFFICES = frozenset({"office", "unnamed", "definite"})
_STOPS = frozenset({"VERB", "AUX", "SCONJ"})
_FAR = 90  # code points that a phrase like "for the group" may put between


def join_appositions(parse: Parse, seen: list[Seen]) -> None:
    """Give an office the entity of the name beside it."""
    for k, s in enumerate(seen):
        if not s.is_name or s.entity is None:
            continue
        before = next((p for p in reversed(seen[max(k - 6, 0) : k]) if _beside(parse, p, s)), None)
        if before is not None:
            first = _outermost(parse, seen, k, before, s)
            _join(first, s.entity)
        after = next((p for p in seen[k + 1 : k + 4] if p.rule in _OFFICES and _follows(parse, s, p)), None)
        if after is not None and after.entity is None:
            _join(after, s.entity)


def _join(office: Seen, entity: Entity) -> None:
    office.entity = entity
    if office.mention.role:
        entity.roles.append(office.mention.role)


def _outermost(parse: Parse, seen: list[Seen], k: int, before: Seen, name: Seen) -> Seen:
    """Return the leftmost office that the name may stand beside: `a spokesman for the minister, X` is the spokesman."""
    best = before
    for p in seen[max(k - 6, 0) : before.at]:
        if p.rule in _OFFICES and p.sentence == name.sentence and _beside(parse, p, name):
            return p
    return best


def _beside(parse: Parse, office: Seen, name: Seen) -> bool:
    """Whether an office stands before the name with a comma between, or nothing."""
    if office.rule not in _OFFICES or office.entity is not None or office.sentence != name.sentence:
        return False
    a, b = office.mention.anchor.end, name.mention.anchor.start
    if b <= a or b - a > _FAR or (office.mention.role is None):
        return False
    between = parse.text[a:b]
    if not between.strip(" "):
        return True
    if not between.rstrip().endswith(",") or between.count(",") > 1:
        return False
    i, j = parse.token_range(a, b)
    return not any(parse[n].pos in _STOPS or parse[n].lower == "and" for n in range(i, j))


def _follows(parse: Parse, name: Seen, office: Seen) -> bool:
    """Whether an office follows the name after a comma and is closed by another mark or the verb."""
    a, b = name.mention.anchor.end, office.mention.anchor.start
    if office.mention.role is None or parse.text[a:b].strip() not in (",", "(", "–", "—", "-"):
        return False
    return parse.text[a:b][:1] in (",", " ")
