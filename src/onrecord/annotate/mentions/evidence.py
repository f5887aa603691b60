"""What a name that no list knows is: a person, a state, a place or an organisation, by the words around it.

Every occurrence votes, the name takes the strongest kind in the whole document: a place
that governs ("Kesmara's foreign minister") is a state, one that a title precedes is a person.
"""

import re
from collections import defaultdict
from collections.abc import Iterable

from onrecord.annotate.mentions.runs import Name
from onrecord.annotate.mentions.units import Page
from onrecord.lexicon.actors import ActorWords
from onrecord.model.identity import kebab

_DATELINE = re.compile(r"[,.] (?:\w+\.? )?\d{1,2}\b")
_KINDS = ("person", "state", "body", "place", "thing")
_GOVERNED = frozenset({"state", "body", "office"})
_TITLES = frozenset({"office", "rank", "voice"})
_ACTING = frozenset({"nsubj", "obl:agent", "nsubj:pass"})
_REACH = 9  # units after a comma within which an apposition tells its office
_ACRONYM = range(2, 7)
Votes = dict[str, float]


def judge_names(page: Page, names: list[Name], words: ActorWords) -> None:
    """Set the kind, id and state of every name that is not listed."""
    votes: defaultdict[tuple[str, ...], Votes] = defaultdict(lambda: defaultdict(float))
    place = {name.a: name for name in names}
    ends = {name.b: name for name in names}
    for name in names:
        if not name.kind and not name.loose:
            if name.key not in votes:
                _vote_by_form(page, name, words, votes[name.key])
            _vote(page, name, place, ends, words, votes[name.key])
    kinds = {key: _strongest(key, found, words) for key, found in votes.items()}
    _tell_states(kinds, votes)
    _tell_surnames(kinds)
    states = {key for key, kind in kinds.items() if kind == "state"}
    kinds.update({n.key: "loose" for n in names if n.loose and n.key not in kinds})
    demonyms = _demonyms(kinds, states, votes, words)
    _split_states(names, kinds)
    for name in names:
        name.stands_alone = name.kind != "demonym" or _stands_alone(page, name)
        if name.kind:
            continue
        kind = kinds[name.key]
        name.name = " ".join(name.key)
        name.sure = votes[name.key]["state"] >= 2
        if name.key in demonyms:
            name.kind, name.name = "demonym", demonyms[name.key]
            name.id = name.state = kebab(name.name)
            name.stands_alone = _stands_alone(page, name)
        else:
            name.kind = kind
            name.id = kebab(name.name)
            name.state = name.id if kind == "state" else None


def _stands_alone(page: Page, name: Name) -> bool:
    """Whether a demonym is a noun here: none follows, and an article or a plural shows it."""
    after = page.units[name.b] if name.b < len(page.units) else None
    follows = after is not None and after.spaced and after.pos in ("NOUN", "PROPN", "ADJ") and not after.line
    if follows or page.lowered[name.b : name.b + 1] == ["-"]:
        return False
    plural = name.words[-1].endswith(("s", "ese", "ish", "ch"))
    return plural or page.lowered[name.a - 1 : name.a] in (["the"], ["a"], ["an"])


def _vote(
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
        governed = _governed(page, b + 1)
        votes["state"] += 3 if governed else 0
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
    if name.title < 0 and not article and not modifies and page.roles[b - 1] in _ACTING:
        votes["acts"] += 1
    _vote_by_company(page, name, place, ends, votes)


def _vote_by_form(page: Page, name: Name, words: ActorWords, votes: Votes) -> None:
    lowered = [w.lower() for w in name.words]
    last, text = lowered[-1], name.words[-1]
    if last in words.around.names or (page.nouns[name.b - 1] and len(name.words) > 1):
        votes["body"] += 6
    elif lowered[0] in words.around.places or last in words.around.places:
        votes["place"] += 4
    elif last in words.around.things or lowered[0] in words.around.things:
        votes["thing"] += 6
    if len(name.words) == 1 and text.isupper() and len(text) in _ACRONYM and not page.units[name.a].line:
        votes["body"] += 3
        votes["person"] -= 3
    entity = page.entities[name.b - 1]
    if entity:
        votes[{"PER": "person", "ORG": "body", "LOC": "place"}[entity]] += 0.5
    after = page.text[page.units[name.b - 1].end :][:60]
    dated = name.words[0].isupper() or _DATELINE.match(after)
    if page.units[name.a].line and dated and any(mark in after for mark in (" (", " - ", " — ", " – ", "—", "--", "/")):
        votes["place"] += 3


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
            return "side" in noun.kinds and "state" in noun.kinds and noun.lemma not in ("side", "government", "capital")
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


def _strongest(key: tuple[str, ...], votes: Votes, words: ActorWords) -> str:
    acts = votes["acts"]
    best = max(_KINDS, key=lambda kind: votes[kind])
    if votes[best] >= 1:
        return "state" if best == "place" and acts and len(key) <= 3 else best
    if len(key) > 1 and key[0] not in words.around.never_names:
        return "person"
    if votes["person"] > 0:
        return "person"
    return "state" if acts and votes["body"] <= 0 else "name"


def _split_states(names: list[Name], kinds: dict[tuple[str, ...], str]) -> None:
    """Part a person from the state printed right before him: `the envoy of Doressa Lucinda Aroyo`."""
    for i in range(len(names) - 1, -1, -1):
        name = names[i]
        if name.kind or len(name.key) < 3 or kinds.get(name.key) in ("body", "place", "thing"):
            continue
        first = (name.key[0],)
        if kinds.get(first) in ("state", "name", "place"):
            kinds[first] = "state"
            rest = Name(name.a + 1, name.b, name.words[1:], title=name.title)
            kinds.setdefault(rest.key, "person")
            kinds[rest.key] = "person"
            names[i : i + 1] = [Name(name.a, name.a + 1, name.words[:1]), rest]


def _tell_states(kinds: dict[tuple[str, ...], str], votes: dict[tuple[str, ...], Votes]) -> None:
    """A place from which a demonym is made, or that governs at all, is a state."""
    for key, kind in kinds.items():
        found = votes[key]
        if kind in ("place", "name", "body") and found["state"] >= 2 and found["body"] < 3 and len(key) <= 3:
            kinds[key] = "state"


def _tell_surnames(kinds: dict[tuple[str, ...], str]) -> None:
    """A single word that begins or ends a person's name in this document is that person."""
    parts = {part for key, kind in kinds.items() if kind == "person" and len(key) > 1 for part in (key[0], key[-1])}
    for key in kinds:
        if len(key) == 1 and key[0] in parts:
            kinds[key] = "person"


def _demonyms(
    kinds: dict[tuple[str, ...], str],
    states: Iterable[tuple[str, ...]],
    votes: dict[tuple[str, ...], Votes],
    words: ActorWords,
) -> dict[tuple[str, ...], str]:
    """Return the names that are made from another name of the document, with that name; it becomes a state.

    Where no such name is there, `the Ombeyans` and `the Ombeyan minister` still tell Ombeya.
    """
    known = [*states, *(key for key, kind in kinds.items() if kind in ("place", "name"))]
    bases = [(key[0], key) for key in dict.fromkeys(known) if len(key) == 1]
    out: dict[tuple[str, ...], str] = {}
    for key in kinds:
        if len(key) != 1:
            continue
        for base, state in bases:
            if base != key[0] and _derived(key[0], base, words.evidence.demonym_ends):
                out[key] = base
                kinds[state] = "state"
                break
        else:
            root = key[0].removesuffix("s").removesuffix("n")
            if kinds[key] != "person" and root.endswith("a") and root + "n" in (key[0], key[0].removesuffix("s")):
                if votes[key]["modifies"] or votes[key]["people"] or kinds[key] == "loose":
                    out[key] = root
    return out


def _derived(word: str, base: str, ends: tuple[str, ...]) -> bool:
    """Whether a word is a name with the end of a demonym: Kesmara -> Kesmaran, Brezmar -> Brezmari."""
    if len(base) < 4 or word == base or word.isupper() != base.isupper():
        return False
    stem = base.rstrip("aeiouy") or base
    for root in (base, stem):
        if word.startswith(root) and word[len(root) :] in ends:
            return True
    return False
