"""What a name that no list knows is: a person, a state, a place or an organisation.

The name takes the strongest kind in the whole document: a place that governs
("Kesmara's foreign minister") is a state, one that a title precedes is a person.
"""

from collections import defaultdict
from collections.abc import Iterable

from onrecord.annotate.mentions.evidence import Votes, vote_by_form, vote_by_words
from onrecord.annotate.mentions.runs import Name
from onrecord.annotate.mentions.units import Page
from onrecord.lexicon.actors import ActorWords
from onrecord.model.identity import kebab

_BASES = frozenset({"place", "name"})
_SHORTEST = 4  # letters: a shorter name is the beginning of too many words
_KINDS = ("person", "state", "body", "place", "thing")


def judge_names(page: Page, names: list[Name], words: ActorWords) -> None:
    """Set the kind, id and state of every name that is not listed."""
    votes: defaultdict[tuple[str, ...], Votes] = defaultdict(lambda: defaultdict(float))
    place = {name.a: name for name in names}
    ends = {name.b: name for name in names}
    for name in names:
        if not name.kind and not name.loose:
            if name.key not in votes:
                vote_by_form(page, name, words, votes[name.key])
            vote_by_words(page, name, place, ends, words, votes[name.key])
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


def _strongest(key: tuple[str, ...], votes: Votes, words: ActorWords) -> str:
    acts = votes["acts"]
    best = max(_KINDS, key=lambda kind: votes[kind])
    if votes[best] >= 1 and not _too_weak(best, len(key), votes[best]):
        return "state" if best == "place" and acts and len(key) <= 3 else best
    if len(key) > 1 and key[0] not in words.around.never_names:
        return "person"
    if votes["person"] >= 1 and votes["person"] > votes["place"]:
        return "person"
    return "state" if acts and votes["inside"] and votes["body"] <= 0 else "name"


def _too_weak(kind: str, length: int, votes: float) -> bool:
    """Whether a single vote is not enough: single words are seldom persons, several words seldom states."""
    return votes < 2 and (length == 1 if kind == "person" else kind == "state" and length > 1)


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
    roots: dict[str, tuple[str, ...]] = {}
    for key in (*states, *(key for key, kind in kinds.items() if kind in _BASES or votes[key]["person"] < 2)):
        if len(key) == 1 and len(key[0]) >= _SHORTEST:
            roots.setdefault(key[0], key)
            roots.setdefault(key[0].rstrip("aeiouy"), key)
    out: dict[tuple[str, ...], str] = {}
    for key, kind in list(kinds.items()):
        if len(key) != 1:
            continue
        base = _base(key[0], roots, words.evidence.demonym_ends)
        if base is not None:
            out[key] = base[0]
            kinds[base] = "state"
            votes[base]["state"] += 3
        elif kind != "person" and (votes[key]["modifies"] or votes[key]["people"] or kind == "loose"):
            root = key[0].removesuffix("s").removesuffix("n")
            if root.endswith("a") and key[0] in (f"{root}n", f"{root}ns"):
                out[key] = root
    return out


def _base(word: str, roots: dict[str, tuple[str, ...]], ends: tuple[str, ...]) -> tuple[str, ...] | None:
    """Return the name that a demonym is made of: Kesmaran -> Kesmara, Brezmari -> Brezmar."""
    for end in ends:
        base = roots.get(word.removesuffix(end)) if word.endswith(end) else None
        if base is not None and base[0] != word:
            return base
    return None
