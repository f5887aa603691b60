"""What the words around a name tell of it: every occurrence votes for a person, a state, a place or a body."""

import re

from onrecord.annotate.mentions.runs import Name
from onrecord.annotate.mentions.units import Page
from onrecord.lexicon.actors import ActorWords

_DATELINE = re.compile(r"[,.] (?:\w+\.? )?\d{1,2}\b")
_GOVERNED = frozenset({"state", "body", "office"})
_TITLES = frozenset({"office", "rank", "voice"})
_ACTING = frozenset({"nsubj", "obl:agent", "nsubj:pass"})
_REACH = 9  # units after a comma within which an apposition tells its office
_ACRONYM = range(2, 7)
Votes = dict[str, float]


def vote_by_words(
    page: Page,
    name: Name,
    place: dict[int, Name],
    ends: dict[int, Name],
    words: ActorWords,
    votes: Votes,
) -> None:
    """Add what the words around one occurrence tell."""
    a, b = name.a, name.b
    before = page.lowered[a - 1] if a else ""
    after = page.lowered[b] if b < len(page.units) else ""
    article = before in ("the", "this", "its", "their")
    if name.title >= 0:
        votes["person"] += 5
    elif a and before == ",":
        beside = _noun_before(page, a - 1)
        votes["person" if beside & _TITLES else "body"] += 3 if beside else 0
    if after == "," and _office_after(page, b + 1, words):
        votes["person"] += 3
    if before == "of":
        pass
    elif after == "who" or (after == "," and page.lowered[b + 1 : b + 2] == ["who"]):
        votes["person"] += 2
    if page.is_possessive(b) and not article:
        bearer = place.get(b + 1)
        votes["state"] += 3 if _governed(page, b + 1) else 2 if bearer and len(bearer.words) > 1 else 0
    elif b < len(page.units) and not article and name.title < 0 and page.nouns[b] and not page.units[b].cap:
        votes["state"] += 2 if _governed(page, b) else 0
    if before == "of" and a > 1:
        holder = page.nouns[a - 2]
        if page.lowered[a - 2] in words.evidence.state_titles:
            votes["state"] += 4
        elif holder and "office" in holder.kinds:
            votes["state"] += 2
        elif holder and holder.plural:
            votes["place"] += 1
    if before in words.evidence.states_after:
        votes["state"] += 1
    if before in words.evidence.places_after:
        votes["place"] += 2
    if before == "the" and name.words[-1].endswith("s") and page.roles[b - 1] in _ACTING:
        votes["people"] += 1
    modifies = b < len(page.units) and page.units[b].pos == "NOUN" and not page.units[b].cap
    votes["modifies"] += modifies
    if after in words.around.places:
        votes["place"] += 2
    if article and not modifies:
        votes["body"] += 1
        votes["state"] -= 1
        votes["person"] -= 1
    if after == "," and name.title < 0 and _country_after(page, b + 1):
        votes["state"] += 3
    votes["inside"] += not page.first[a] or bool(page.entities[b - 1])
    if name.title < 0 and not article and not modifies and page.roles[b - 1] in _ACTING:
        votes["acts"] += 1
    _vote_by_company(page, name, place, ends, votes)


def vote_by_form(page: Page, name: Name, words: ActorWords, votes: Votes) -> None:
    """Add what the name's own words tell: `Union` at its end, letters alone, a dateline."""
    lowered = [w.lower() for w in name.words]
    last, text = lowered[-1], name.words[-1]
    if "of" in lowered or last in words.around.names or (page.nouns[name.b - 1] and len(name.words) > 1):
        votes["body"] += 6
    elif name.title < 0 and any(w in words.around.names for w in lowered):
        votes["body"] += 3
    elif lowered[0] in words.around.places or last in words.around.places or _is_quarter(lowered, words):
        votes["place"] += 4
    elif last in words.around.things or lowered[0] in words.around.things:
        votes["thing"] += 6
    if len(name.words) == 1 and text.isupper() and len(text) in _ACRONYM and not page.units[name.a].line:
        votes["body"] += 3
        votes["person"] -= 3
    entity = page.entities[name.b - 1]
    if entity:
        votes[{"PER": "person", "ORG": "body", "LOC": "place"}[entity]] += 0.5
    after = page.text[page.units[name.b - 1].end : page.units[name.b - 1].end + 60]
    dated = name.words[0].isupper() or _DATELINE.match(after)
    if page.units[name.a].line and dated and any(mark in after for mark in (" (", " - ", " — ", " – ", "—", "--", "/")):
        votes["place"] += 3


def _is_quarter(lowered: list[str], words: ActorWords) -> bool:
    """Whether a name is a quarter of the world: `Southeast Asia`."""
    return len(lowered) == 2 and lowered[0] in words.around.regions


def _vote_by_company(page: Page, name: Name, place: dict[int, Name], ends: dict[int, Name], votes: Votes) -> None:
    """A name joined by `and` to a state's is a state's too."""
    other = None
    if page.lowered[name.b : name.b + 1] == ["and"]:
        other = place.get(name.b + 1)
    elif name.a and page.lowered[name.a - 1] == "and":
        other = ends.get(name.a - 1)
    if other and other.kind in ("state", "seat"):
        votes["state"] += 2


def _governed(page: Page, i: int) -> bool:
    """Whether what stands at unit i is an organ or an office of a state."""
    for k in range(i, min(i + 5, len(page.units))):
        noun = page.nouns[k]
        if noun and page.units[k].pos != "VERB" and noun.kinds & _GOVERNED:
            return True
        if page.units[k].pos not in ("ADJ", "NOUN", "PROPN", "NUM") and not page.in_title[k]:
            return False
    return False


def _country_after(page: Page, i: int) -> bool:
    """Whether an apposition calls it a country: `, the third country on the river,`."""
    if page.lowered[i : i + 1] not in (["the"], ["a"], ["another"]):
        return False
    for k in range(i + 1, min(i + 5, len(page.units))):
        noun = page.nouns[k]
        if noun:
            return (
                "side" in noun.kinds and "state" in noun.kinds and noun.lemma not in ("side", "government", "capital")
            )
    return False


def _noun_before(page: Page, comma: int) -> frozenset[str]:
    """Return the kinds of the noun that a name stands beside: `its secretary-general, Abeni Rukaro`; empty: none."""
    found: frozenset[str] = frozenset()
    for k in range(comma - 1, max(comma - _REACH, -1), -1):
        unit, noun = page.units[k], page.nouns[k]
        if unit.pos in ("PUNCT", "PRON", "SCONJ") and unit.lower not in ("that", "who", "which"):
            break
        if noun and not noun.plural and unit.pos != "VERB":
            if noun.kinds & _TITLES:
                return noun.kinds
            if "body" in noun.kinds and not unit.cap:
                found = noun.kinds
    return found


def _office_after(page: Page, i: int, words: ActorWords) -> bool:
    """Whether an office follows right after a comma: `, a spokeswoman for ...`."""
    for k in range(i, min(i + _REACH, len(page.units))):
        unit, noun = page.units[k], page.nouns[k]
        if noun and not noun.plural and noun.kinds & _TITLES and unit.pos != "VERB":
            return True
        if unit.pos not in ("DET", "ADJ", "NOUN", "PROPN", "PART", "NUM") and unit.lower not in words.around.former:
            return False
    return False
