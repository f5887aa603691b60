"""Which state a city stands for, where no list knows it: its capital, its ministries' town, its dateline."""

from onrecord.annotate.mentions.described import Described
from onrecord.annotate.mentions.runs import Name
from onrecord.annotate.mentions.units import Page
from onrecord.lexicon.actors import ActorWords

_CITIES = frozenset({"place", "name", "state", "person"})
_STATES = frozenset({"state", "demonym"})
_REACH = 8
_LEAD = 60  # units from a dateline within which the lead tells whose news it is
Links = dict[tuple[str, ...], Name]


def link_seats(page: Page, names: list[Name], phrases: list[Described], words: ActorWords) -> None:
    """Make seats of the cities whose state the text tells; what is not told stays as it was."""
    links: Links = {}
    by_start = {name.a: name for name in names}
    cities = [n for n in names if n.phrase is None and n.kind in _CITIES and n.title < 0 and not n.sure]
    for city in cities:
        state = _capital(page, city, by_start, words)
        if state is not None:
            links.setdefault(city.key, state)
    _by_organs(phrases, links)
    _by_dateline(page, names, cities, links)
    for name in names:
        state = links.get(name.key)
        if state is not None and name.phrase is None and name.key != state.key:
            name.kind, name.id, name.state, name.name = "seat", state.id, state.state, state.name


def _capital(page: Page, city: Name, by_start: dict[int, Name], words: ActorWords) -> Name | None:
    """Return the state whose capital the words beside a city call it, or that stands behind it in a dateline."""
    a, b = city.a, city.b
    for k in range(max(a - 4, 0), a):
        if page.lowered[k] in words.evidence.capital_words and page.lowered[k + 1 : a] in ([], [","]):
            return _state_near(k - _REACH, k + 1, by_start, last=True)
    if page.lowered[b : b + 1] != [","]:
        return None
    for k in range(b + 1, min(b + _REACH, len(page.units))):
        if page.lowered[k] in words.evidence.capital_words:
            return _state_near(b, k + 4, by_start, last=False)
        if page.units[k].pos in ("VERB", "PUNCT"):
            break
    after = by_start.get(b + 1)
    closed = page.texts[after.b : after.b + 1] if after else []
    dateline = page.units[a].line and closed and closed[0] in ("(", "-", "—", "–", ",", "/")
    return after if after and dateline and after.kind == "state" and after.key != city.key else None


def _state_near(a: int, b: int, by_start: dict[int, Name], *, last: bool) -> Name | None:
    found = [name for k in range(a, b) if (name := by_start.get(k)) and name.kind in _STATES]
    return (found[-1] if last else found[0]) if found else None


def _field(phrase: Described) -> str:
    """Return what a ministry and its minister share: `foreign`."""
    lemma = phrase.noun.lemma
    stem = "minist" if lemma.startswith("minist") else "secretar" if lemma.startswith("secretar") else lemma
    return " ".join([*phrase.modifiers, stem])


def _by_organs(phrases: list[Described], links: Links) -> None:
    """`the water ministry in Tel Adur` and `Kesmara's water ministry` are in one country."""
    states: dict[str, Name | None] = {}
    for phrase in phrases:
        owner = phrase.owner
        if isinstance(owner, Name) and owner.kind in _STATES and _is_organ(phrase) and owner.key not in links:
            field = _field(phrase)
            known = states.setdefault(field, owner)
            if known is not None and known.id != owner.id:
                states[field] = None
    for phrase in phrases:
        owner = phrase.owner
        if not isinstance(owner, Name) or owner.phrase or owner.sure or not _is_organ(phrase):
            continue
        state = states.get(_field(phrase))
        if state is not None and state.id != owner.id:
            links.setdefault(owner.key, state)


def _is_organ(phrase: Described) -> bool:
    return bool(phrase.modifiers) and bool(phrase.noun.kinds & {"body", "office"})


def _by_dateline(page: Page, names: list[Name], cities: list[Name], links: Links) -> None:
    """A city from which a report is sent and that acts is the seat of the state that the lead tells of."""
    for city in cities:
        if not page.units[city.a].line or city.key in links or city.kind == "person" or city.a > _LEAD:
            continue
        lead = next(
            (n for n in names if city.b < n.a < city.b + _LEAD and n.kind in _STATES and n.key != city.key), None
        )
        if lead is not None and lead.phrase is None and lead.sure:
            links[city.key] = lead
