"""Which actor ids of single documents are one actor: the evidence, kind by kind.

A surname is the one person of the dossier who bears it; an office is the one who holds it;
two spellings that no document has side by side are one name misspelt; letters are the body whose
name they shorten; two states under which one person holds one office are a state and its capital,
and so are a state and the city that one report calls its capital.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import JaroWinkler

from onrecord.model.identity import kebab
from onrecord.model.reading import ActorKind, Annotations, Role
from onrecord.reconcile.judgements import NO_TIES, Ties

MISSPELT_SURNAME = 0.9
MISSPELT_FIRST = 0.84
_STEM = 4  # letters that a state's name and its people's share
_ENDING = 2


@dataclass(slots=True)
class Seen:
    """All that the documents tell of one actor id."""

    kinds: Counter[ActorKind] = field(default_factory=Counter)
    names: Counter[str] = field(default_factory=Counter)
    roles: Counter[tuple[str, str | None]] = field(default_factory=Counter)
    documents: set[str] = field(default_factory=set)
    seats: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """Cities that stand for it, as ids, with the documents where they do."""
    named: set[str] = field(default_factory=set)
    """Its id, where its own name stands in a text and not only a word for its people."""
    people: bool = False
    """Whether it has a word for its people: a state, then, and no city."""

    @property
    def kind(self) -> ActorKind:
        """The kind that most mentions give."""
        return max(self.kinds, key=lambda k: (self.kinds[k], k))


def gather(readings: Sequence[Annotations]) -> dict[str, Seen]:
    """Return what the mentions of all documents tell of each actor id."""
    seen: defaultdict[str, Seen] = defaultdict(Seen)
    for reading in readings:
        for mention in reading.mentions:
            if mention.actor is None:
                continue
            row = seen[mention.actor]
            row.kinds[mention.kind] += 1
            row.names[mention.name] += 1
            row.documents.add(reading.document)
            rule = mention.anchor.maker.rule
            row.people |= rule == "demonym"
            if kebab(mention.anchor.quote) == mention.actor:
                row.named.add(mention.actor)
            if rule == "seat":
                row.seats[kebab(mention.anchor.quote)].add(reading.document)
            if mention.role is not None:
                row.roles[mention.role.title, mention.role.organisation] += 1
    return dict(seen)


def find_same(seen: Mapping[str, Seen], ties: Ties = NO_TIES) -> dict[str, str]:
    """Return for an actor id the id that it is another name of; ids that stand for themselves are left out.

    Those that people joined come first; those that they parted are never joined, nor by way of others.
    """
    same: dict[str, str] = {}
    group: dict[str, list[str]] = {}

    def join(one: str, other: str) -> None:
        same[one] = other
        group[other] = [*group.get(other, [other]), *group.pop(one, [one])]

    for pair in ties.joined:
        one, other = sorted((_end(same, a) for a in pair), key=lambda a: _weight(seen, a))
        if one != other:
            join(one, other)
    for finder in (_spellings, _surnames, _letters, _peoples, _offices, _seats, _capitals):
        for one, other in sorted(finder(seen, same)):
            one, other = _end(same, one), _end(same, other)  # noqa: PLW2901  merged by an earlier finder
            if one != other and not ties.part(group.get(one, [one]), group.get(other, [other])):
                join(one, other)
    return {one: _end(same, one) for one in same}


def _weight(seen: Mapping[str, Seen], actor: str) -> tuple[int, int, str]:
    """Return what sorts the rarer id first: the documents and the mentions that it has."""
    row = seen.get(actor)
    return (len(row.documents), sum(row.kinds.values()), actor) if row else (0, 0, actor)


def _end(same: Mapping[str, str], actor: str) -> str:
    while actor in same:
        actor = same[actor]
    return actor


def _people(seen: Mapping[str, Seen], same: Mapping[str, str]) -> list[str]:
    return sorted(a for a, row in seen.items() if row.kind == "person" and a not in same)


def _surnames(seen: Mapping[str, Seen], same: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield (`obare`, `tamsin-obare`) and (`t-obare`, `tamsin-obare`) where one person only bears the surname."""
    people = _people(seen, same)
    full: defaultdict[str, list[str]] = defaultdict(list)
    for actor in people:
        words = actor.split("-")
        if len(words) > 1 and len(words[0]) > 1:
            full[words[-1]].append(actor)
            if len(words) > 2:
                full["-".join(words[1:])].append(actor)
    for actor in people:
        first, _, rest = actor.partition("-")
        if not rest and len(full[first]) == 1:
            yield actor, full[first][0]
        elif len(first) == 1:
            fitting = [a for a in full[rest] if a.startswith(first)]
            if len(fitting) == 1:
                yield actor, fitting[0]
        elif rest and len(full[actor]) == 1 and full[actor][0] != actor:
            yield actor, full[actor][0]


def _spellings(seen: Mapping[str, Seen], same: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield (rarer, commoner) spelling of a full name; two that one document tells apart are two people."""
    by_letters: defaultdict[tuple[str, str, int], list[str]] = defaultdict(list)  # else every pair of people
    for actor in _people(seen, same):
        words = actor.split("-")
        if len(words) > 1 and all(len(w) > 1 for w in words):
            by_letters[words[0][0], words[-1][0], len(words)].append(actor)
    for row in by_letters.values():
        for n, one in enumerate(row):
            for other in row[n + 1 :]:
                if _misspelt(one, other) and not seen[one].documents & seen[other].documents:
                    rare, common = sorted((one, other), key=lambda a: _weight(seen, a))
                    yield rare, common


def _letters(seen: Mapping[str, Seen], _: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield (`jom`, `joint-observation-mission`): one body, which reports call by its letters and by its name."""
    for short, row in seen.items():
        for name in row.names:
            long = kebab(name)
            if long != short and long in seen and seen[long].kind == row.kind == "organisation":
                rare, common = sorted((short, long), key=lambda a: _weight(seen, a))
                yield rare, common


def _peoples(seen: Mapping[str, Seen], _: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield (`vestia`, `vesta`): a state that is known by a word for its people alone, and the one of that people."""
    states = {a for a, row in seen.items() if row.kind == "state"}
    for one in states:
        if one not in seen[one].named and len(one) > _STEM:
            near = [other for other in states if other != one and other in seen[other].named and _kin(one, other)]
            if len(near) == 1:
                yield one, near[0]


def _kin(one: str, other: str) -> bool:
    """Whether two ids differ by their last letters alone."""
    stem = min(len(one), len(other)) - 1
    return stem >= _STEM and one[:stem] == other[:stem] and abs(len(one) - len(other)) <= _ENDING


def _misspelt(one: str, other: str) -> bool:
    """Whether two names are spellings of one: as many words, all of them near."""
    a, b = one.split("-"), other.split("-")
    if len(a) != len(b):
        return False
    near = [JaroWinkler.similarity(x, y) for x, y in zip(a, b, strict=True)]
    return near[-1] >= MISSPELT_SURNAME and min(near) >= MISSPELT_FIRST


def _offices(seen: Mapping[str, Seen], same: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield (`pakistan-minister`, `mohammad-ishaq-dar`): an id made of an office, and the one who holds it.

    Where one such office is held by nobody and one person has it without being told whose, it is his.
    """
    vacant: dict[str, set[str]] = {}
    holders: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for actor in _people(seen, same):
        for (title, organisation), times in seen[actor].roles.items():
            if organisation and not _is_office(actor, organisation):
                for part in _titles(title):
                    holders[organisation, part][_end(same, actor)] += times
    for actor in _people(seen, same):
        for title, organisation in seen[actor].roles:
            if organisation and _is_office(actor, organisation):
                ranked = holders[organisation, title].most_common(2)
                if ranked and (len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1]):
                    yield actor, ranked[0][0]
                    break
                if not ranked:
                    vacant.setdefault(title, set()).add(actor)
    for title, offices in vacant.items():
        bearers = {
            _end(same, a) for a in _people(seen, same) if {o for t, o in seen[a].roles if title in _titles(t)} == {None}
        }
        if len(offices) == len(bearers) == 1 and " " in title:
            yield offices.pop(), bearers.pop()


def _is_office(actor: str, organisation: str) -> bool:
    return actor.startswith(f"{organisation}-")


def _titles(title: str) -> list[str]:
    """Return an office and its shorter forms: `foreign minister`, `minister`."""
    words = title.split()
    return [" ".join(words[n:]) for n in range(len(words))]


def _capitals(seen: Mapping[str, Seen], same: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield (`lurane`, `ombeya`): of two states under which one person holds one office, the rarer is the capital."""
    offices: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for actor in seen:
        for title, organisation in seen[actor].roles:
            if organisation and organisation in seen and seen[organisation].kind == "state" and len(title.split()) > 1:
                offices[_end(same, actor), title].add(organisation)
    for states in offices.values():
        if len(states) == 2:
            rare, common = sorted(states, key=lambda a: _weight(seen, a))
            if len(seen[rare].documents) < len(seen[common].documents):
                yield rare, common


def _seats(seen: Mapping[str, Seen], same: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield (`port-ilye`, `tanau`): a city that one report calls a state's seat, where none calls it another's.

    A city with a people or officers of its own may have been misread: then its name must stand for the state as often.
    """
    governing = {org for actor, row in seen.items() for _, org in row.roles if org and not _is_office(actor, org)}
    claims: defaultdict[str, dict[str, set[str]]] = defaultdict(dict)
    for state, row in seen.items():
        for city, documents in row.seats.items():
            known = claims[city].setdefault(_end(same, state), set())
            known |= documents
    for city, states in claims.items():
        own = seen.get(city)
        if own is None or own.kind != "state" or own.people or len(states) != 1:
            continue
        ((state, documents),) = states.items()
        if len(own.documents) <= len(documents) or city not in governing:
            yield city, state


def best_role(rows: Sequence[Role]) -> Role | None:
    """Return the office that most mentions give, the fuller title first."""
    told = Counter(rows)
    return max(told, key=lambda r: (told[r], len(r.title), r.title), default=None)
