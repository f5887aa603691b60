"""An office beside a name: `Ombeya's foreign minister, Joram Sulewe` is one person."""

from onrecord.annotate.coreference.entities import Entity, Seen
from onrecord.text.parse import Parse

_OFFICES = frozenset({"office", "unnamed", "definite"})
_STOPS = frozenset({"VERB", "AUX", "SCONJ"})
_QUALIFIERS = frozenset({"ADJ", "DET", "NUM", "VERB", "ADV", "PUNCT"})
_FAR = 90  # code points that a phrase like "for the group" may put between


def join_appositions(parse: Parse, seen: list[Seen]) -> None:
    """Give an office the entity of the name beside it: what stands before the name first, then what follows it."""
    for k, s in enumerate(seen):
        if s.entity is None:
            continue
        if s.is_name:
            beside = [p for p in seen[max(k - 6, 0) : k] if p.rule in _OFFICES and _beside(parse, p, s)]
            if beside:
                _join(beside[0], s.entity)
        elif s.rule == "body_name":
            body = next((p for p in seen[max(k - 3, 0) : k] if p.rule == "body" and _right_before(parse, p, s)), None)
            if body is not None:
                body.entity = s.entity
    for k, s in enumerate(seen):
        if s.is_name and s.entity is not None:
            after = next((p for p in seen[k + 1 : k + 4] if p.rule in _OFFICES and _follows(parse, s, p)), None)
            if after is not None and 0 <= after.source != s.source:
                continue  # "Mrs Belo, the envoy said, claims": he speaks of her
            if after is not None and after.entity is None:
                _join(after, s.entity)


def _join(office: Seen, entity: Entity) -> None:
    """Let the office stand for the name's entity. The leftmost counts: `a spokesman for the minister, X` is X's."""
    office.entity = entity
    if office.mention.role:
        entity.roles.append(office.mention.role)


def _beside(parse: Parse, office: Seen, name: Seen) -> bool:
    """Whether an office stands before the name with a comma between, or nothing but whose it is."""
    a, b = office.mention.anchor.end, name.mention.anchor.start
    if office.entity is not None or office.mention.role is None or not 0 < b - a <= _FAR:
        return False
    one, other = parse[office.head], parse[name.head]
    if one.dep == other.dep == "nsubj" and one.head != other.head:
        return False  # "Vesta's envoy, Belo said, had told her": two of whom each does something
    between = parse.text[a:b].removesuffix("the ").removesuffix("an ").removesuffix("a ")
    if not between.strip(" "):
        return True
    head, comma, tail = between.partition(",")
    if "," in tail or "." in between or "\n" in between:
        return False
    t, u = parse.token_range(b - len(tail), b)
    if tail.strip() and any(parse[n].pos not in _QUALIFIERS for n in range(t, u)):
        return False
    if not comma and not between.startswith((" of ", " for ")):
        return False
    i, j = parse.token_range(a, a + len(head))
    return not any(parse[n].pos in _STOPS or parse[n].lower == "and" for n in range(i, j))


def _right_before(parse: Parse, body: Seen, name: Seen) -> bool:
    """Whether a body stands before its name: `the UN aviation agency, ICAO`."""
    between = parse.text[body.mention.anchor.end : name.mention.anchor.start]
    closed = parse.text[name.mention.anchor.end : name.mention.anchor.end + 1]
    clause = between.rstrip().endswith(",") and between.startswith((" that ", " which ")) and len(between) < _FAR
    beside = between.strip() in (",", "") or clause
    return beside and closed in (",", " ", ".") and (body.entity is None or body.entity is not name.entity)


def _follows(parse: Parse, name: Seen, office: Seen) -> bool:
    """Whether an office follows the name after a comma."""
    a, b = name.mention.anchor.end, office.mention.anchor.start
    return office.mention.role is not None and parse.text[a:b].strip().removesuffix(" the") in (",", "(", "–", "—", "-")
