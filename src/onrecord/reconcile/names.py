"""The name that an actor is shown under: words of the reports, never an id, and never an organ of nobody knows whom."""

from collections.abc import Mapping

from onrecord.lexicon.actors import ActorWords
from onrecord.reconcile.identities import Seen

UNNAMED = "an unnamed source"
_JOINT = "+"
_ARTICLES = frozenset({"the", "a", "an", "no"})
_SHORT = 4  # letters up to which an s ends no plural: `this`
_ALIKE = 4  # letters that a state's name and its people's share: `Marenga`, `Marengan`


def name_actor(
    actor: str, seen: Mapping[str, Seen], told: Mapping[str, str], state: str | None, words: ActorWords
) -> str:
    """Return the name to show for an actor id.

    `told` are the names under which statements are printed; `state` is the party whose word his is.
    """
    entry = words.people.get(actor) or words.states.get(actor) or words.bodies.get(actor)
    if entry:
        organ = state and entry.name.partition(" ")[0].casefold() in words.around.organs
        return _with_owner(actor, entry.name, state, words) if state and organ else entry.name
    if _JOINT in actor and not actor.startswith("unnamed:"):
        return " and ".join(name_actor(part, seen, told, None, words) for part in actor.split(_JOINT))
    names = seen[actor].names if actor in seen else {}
    if names:
        name = max(names, key=lambda n: (_fits(n, actor), names[n], n))
        owner = _owner(actor, seen, state, words)
        return _with_owner(actor, name, owner, words) if owner else name
    if actor.startswith("unnamed:"):
        return _told(told.get(actor, ""))
    return told.get(actor) or actor.replace("-", " ").title()


def _told(words: str) -> str:
    """Return the words that stand for an unnamed source, unless they name nobody: a bare singular, `one`."""
    plural = words.endswith("s") and len(words) > _SHORT
    return UNNAMED if not words or (" " not in words and words.islower() and not plural) else words


def _fits(name: str, actor: str) -> int:
    """Return how many words of an id a name holds: `Donald Trump` fits `donald-trump` better than `Trump`."""
    return len(set(name.casefold().replace("’", "").replace("'", "").split()) & set(actor.split("-")))


def _owner(actor: str, seen: Mapping[str, Seen], state: str | None, words: ActorWords) -> str | None:
    """Return the state of an organ or officer without a name: the one its id begins with, else whose word it is."""
    row = seen[actor]
    if row.kind not in ("organisation", "person"):
        return None
    if state is not None and actor.startswith(f"{state}-"):
        return state
    last = [name.split()[-1].casefold() for name in row.names]
    organs = words.around.organs
    return state if row.kind == "organisation" and any(w in organs for w in (*last, *_first(row))) else None


def _first(row: Seen) -> list[str]:
    """Return the noun before `of`: `ministry` of `the Ministry of External Affairs`."""
    return [name.partition(" of ")[0].split()[-1].casefold() for name in row.names if " of " in name]


def _with_owner(actor: str, name: str, state: str, words: ActorWords) -> str:
    """Return `India's Ministry of External Affairs` for `the Ministry of External Affairs`; a name that tells stays."""
    entry = words.states.get(state)
    shown = entry.name if entry else state.replace("-", " ").title()
    known = {shown, *((*entry.names, *entry.demonyms, *entry.seats) if entry else ())}
    if (
        "'s " in name
        or "’s " in name
        or any(k in name for k in known)
        or any(w[:_ALIKE].casefold() == k[:_ALIKE].casefold() for w in name.split() for k in known if len(w) >= _ALIKE)
    ):
        return name
    first, _, rest = name.partition(" ")
    if (
        rest and first.casefold() in words.pronouns
    ):  # "his office": the id tells of whom, `oman-foreign-minister-office`
        rest = actor.removeprefix(f"{state}-").replace("-", " ") if actor.startswith(f"{state}-") else rest
        first = "the"
    bare = rest if rest and first.casefold() in _ARTICLES else name
    mark = "'" if shown.endswith("s") else "'s"
    return f"{shown}{mark} {bare}"
