"""Third person pronouns: by number, gender and nearness, a subject before an object."""

from onrecord.annotate.coreference.entities import Entity, Seen
from onrecord.lexicon.titles import Pronoun

_FAR = 60  # mentions back that a pronoun looks
_SENTENCES = 9
_SPOKEN_OF = 1.5  # less likely where it is only spoken of
_STRANGER = 1.0  # less likely where nobody is named, a sentence before
_SPEAKS = 0.7  # more likely where it speaks
_RELATIVE = frozenset({"who", "whom", "whose", "which"})
_PEOPLE = frozenset({"person", "unnamed"})
_UNNAMED = frozenset({"unnamed", "definite"})
_BODIES = frozenset({"state", "organisation", "group"})


def resolve_pronoun(s: Seen, pronoun: Pronoun, before: list[Seen], *, without: Entity | None = None) -> Entity | None:
    """Return who a third person pronoun stands for, None where nobody fits; `without` is whom it cannot mean."""
    best: Entity | None = None
    best_score = -99.0
    for p in reversed(before[-_FAR:]):
        gap = s.sentence - p.sentence if s.quoted or p.quoted else s.told - p.told
        if gap > _SENTENCES:
            if s.quoted or not p.quoted:
                break
            continue
        entity = p.entity
        if p.rule in _UNNAMED and p.block != s.block and pronoun.gender in ("f", "m") and not s.quoted:
            continue  # whom nobody names is not taken up a paragraph later
        if entity is None or entity is without or p.lower in _RELATIVE or not _agrees(entity, pronoun, p):
            continue
        if s.answers and p.sentence == s.sentence:
            continue
        if p.mention.anchor.end > s.mention.anchor.start:
            continue  # "her spokesman": she is another
        score = _nearness(s, p, gap)
        if score > best_score:
            best, best_score = entity, score
    if best is not None and pronoun.gender in ("f", "m") and best.kind in _PEOPLE:
        best.gender = best.gender or pronoun.gender
    return best


def _agrees(entity: Entity, pronoun: Pronoun, p: Seen) -> bool:
    """Whether number, gender and kind allow it."""
    if pronoun.number == "plural":
        return entity.plural or (entity.kind in _BODIES and p.rule not in ("place", "seat"))
    if entity.plural:
        return False
    if pronoun.gender in ("f", "m"):
        return entity.kind in _PEOPLE and entity.fits_gender(pronoun.gender)
    return entity.kind in ("state", "organisation") and p.rule != "place"


def _nearness(s: Seen, p: Seen, gap: int) -> float:
    """Return how likely an earlier mention is meant: nearer, a subject, a name, outside quotations."""
    score = -2.0 * gap
    if p.subject:
        score += 1.5
    if p.entity is not None:
        score += 0.8 if p.entity.named else -2.0 if p.rule in _UNNAMED and not p.subject else 0.0
        score += 0.12 * min(p.entity.times, 6)
        score -= _STRANGER if p.rule in _UNNAMED and gap > 0 else 0.0
    if p.quoted and not s.quoted:
        score -= 3.0
    elif 0 <= p.inside != s.inside:
        score -= _SPOKEN_OF
    if p.source >= 0 and (s.source >= 0 or s.inside == p.source):
        score += _SPEAKS
    if gap == 0 and s.subject and not p.subject:
        score -= 1.0
    return score - 0.02 * (s.at - p.at)


def find_antecedent(s: Seen, before: list[Seen], text: str) -> Entity | None:
    """Return whom a relative pronoun takes up: for `who` the nearest person, else what ends right before it."""
    person = s.lower in ("who", "whom")
    for p in reversed(before[-6:]):
        if p.entity is None or p.sentence != s.sentence or p.rule == "pronoun":
            continue
        if person and (p.entity.kind in _PEOPLE or p.entity.plural):
            return p.entity
        between = text[p.mention.anchor.end : s.mention.anchor.start].strip()
        if not person and between in ("", ",", "—", "–", "-", "("):
            return p.entity
    return None
