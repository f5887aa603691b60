"""Who it is, over all documents: one actor for all his names, and the party whose word his is."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from onrecord.lexicon.actors import ActorWords
from onrecord.lexicon.lexicon import Lexicon
from onrecord.model.document import Document
from onrecord.model.places import Anchor
from onrecord.model.reading import Annotations, Attribution, Event, Mention, Participant, Role, Stance
from onrecord.model.record import Actor, SetAside, Tenure
from onrecord.reconcile.identities import Seen, find_same, gather
from onrecord.reconcile.judgements import NO_TIES, Ties
from onrecord.reconcile.names import name_actor
from onrecord.reconcile.vacant import fill_vacant

_UNNAMED = "unnamed:"
_NEAR = 120
"""Code points before an office in which the state that it belongs to may have been named."""
_FAR = 700
"""Code points before an office in which a state may have spoken of whose side it is."""


def resolve_actors(
    documents: Sequence[Document], readings: Sequence[Annotations], lexicon: Lexicon, ties: Ties = NO_TIES
) -> tuple[tuple[Actor, ...], tuple[Annotations, ...]]:
    """Return the actors of all documents, and the readings rewritten to their ids."""
    readings = [_rewrite(r, {a: f"{a}@{r.document}" for a in ties.split.get(r.document, ())}) for r in readings]
    same = find_same(gather(readings), ties)
    readings = fill_vacant([_rewrite(r, same) for r in readings], lexicon.actors, ties.split)
    seen = gather(readings)
    states = _states(documents, readings, seen, lexicon.actors)
    tenures = _tenures(readings)
    ids = sorted(set(seen) | _speakers(readings))
    told = _told_as(readings)
    names = {a: name_actor(a, seen, told, states.get(a), lexicon.actors) for a in ids}
    joined = {a: tuple(sorted(one for one, other in same.items() if other == a)) for a in set(same.values())}
    found = (_actor(a, names[a], seen.get(a), tenures.get(a, ()), states, lexicon.actors) for a in ids)
    return tuple(msgspec.structs.replace(a, joined=joined.get(a.id, ())) for a in found), readings


def name_set_aside(aside: SetAside, actors: Sequence[Actor]) -> SetAside:
    """Return the rows that were set aside with the actors' ids of the record."""
    rows = Annotations(
        document="", times=(), mentions=(), statements=aside.statements, events=aside.events, stances=aside.stances
    )
    rows = _rewrite(rows, {one: actor.id for actor in actors for one in actor.joined})
    return msgspec.structs.replace(aside, statements=rows.statements, events=rows.events, stances=rows.stances)


def _speakers(readings: Sequence[Annotations]) -> set[str]:
    """Return the actors that speak without being mentioned: joint speakers, a surroundings' speaker."""
    return {s.speaker for r in readings for s in r.statements if s.speaker}


def _told_as(readings: Sequence[Annotations]) -> dict[str, str]:
    """Return for each speaker the words that stand for him where he first speaks."""
    told: dict[str, str] = {}
    for reading in readings:
        for s in reading.statements:
            if s.speaker and s.speaker_name:
                told.setdefault(s.speaker, s.speaker_name)
    return told


def _actor(
    actor: str, name: str, seen: Seen | None, tenures: tuple[Tenure, ...], states: Mapping[str, str], words: ActorWords
) -> Actor:
    state = states.get(actor)
    iso = {key: s.iso for key, s in words.states.items()}
    names = sorted(seen.names, key=lambda n: (-seen.names[n], n)) if seen else []
    return Actor(
        id=actor,
        name=name,
        kind=seen.kind if seen else "group" if "+" in actor else "unnamed",
        country=iso.get(actor) or iso.get(state or ""),
        names=tuple(names),
        tenures=tenures,
        state=state,
    )


def _tenures(readings: Sequence[Annotations]) -> dict[str, tuple[Tenure, ...]]:
    """Return for each actor the offices that the documents give him, with the words that do."""
    told: defaultdict[str, defaultdict[Role, list[Anchor]]] = defaultdict(lambda: defaultdict(list))
    for reading in readings:
        for m in reading.mentions:
            if m.actor is not None and m.role is not None:
                told[m.actor][m.role].append(m.anchor)
    return {
        actor: tuple(
            Tenure(role=role, anchors=tuple(sorted(anchors, key=lambda a: a.span)))
            for role, anchors in sorted(roles.items(), key=lambda x: (-len(x[1]), x[0].title, str(x[0].organisation)))
        )
        for actor, roles in told.items()
    }


def _states(
    documents: Sequence[Document], readings: Sequence[Annotations], seen: Mapping[str, Seen], words: ActorWords
) -> dict[str, str]:
    """Return for each actor the party whose word his word is: told, else by his office, else by his name."""
    told = {key: x.state for row in (words.people, words.bodies) for key, x in row.items() if x.state}
    known = {a for a, row in seen.items() if row.kind == "state"} | set(words.states)
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for document, reading in zip(documents, readings, strict=True):
        met: set[str] = set()
        for mention in reading.mentions:
            if mention.actor and mention.role and mention.kind == "person":
                whose = mention.role.organisation
                if whose:
                    state = told.get(whose, whose)
                    votes[mention.actor][state] += 3 if state in known else 1
                else:
                    near = _state_before(document, reading, mention, known)
                    if near:
                        votes[mention.actor][near] += 1
                    first = mention.actor not in met
                    spoke = _spoke_before(reading, mention, known) if first else None
                    if spoke:
                        votes[mention.actor][spoke] += 1
                    met.add(mention.actor)
    out: dict[str, str] = {}
    for actor in sorted({*seen, *_speakers(readings)}):
        if actor in told:
            out[actor] = str(told[actor])
        elif actor.startswith(_UNNAMED):
            whose = actor.split(":")[1]
            if whose in seen:
                out[actor] = told.get(whose) or whose
        elif votes[actor]:
            out[actor] = max(votes[actor], key=lambda s: (votes[actor][s], s))
        elif actor not in known:
            words_of_id = actor.split("-")
            starts = ("-".join(words_of_id[:n]) for n in range(len(words_of_id) - 1, 0, -1))
            owner = next((start for start in starts if start in known), None)
            if owner:
                out[actor] = owner
    return {a: _up(out, s) for a, s in out.items() if s != a}


def _up(states: Mapping[str, str], actor: str) -> str:
    """Return the party at the end: an aide's minister's state."""
    seen = {actor}
    while actor in states and states[actor] not in seen:
        actor = states[actor]
        seen.add(actor)
    return actor


def _state_before(document: Document, reading: Annotations, mention: Mention, known: set[str]) -> str | None:
    """Return the state named last before an office in the same paragraph."""
    start = mention.anchor.start
    floor = max(start - _NEAR, document.text.rfind("\n", 0, start))
    before = [m for m in reading.mentions if m.actor in known and floor <= m.anchor.start < start]
    return max(before, key=lambda m: m.anchor.start).actor if before else None


def _spoke_before(reading: Annotations, mention: Mention, known: set[str]) -> str | None:
    """Return the state whose word was last told before an office: `Orlan said ... The minister`."""
    start = mention.anchor.start
    before = [
        (s.source.start, s.speaker)
        for s in reading.statements
        if s.source is not None and s.within is None and s.speaker != mention.actor
        if start - _FAR < s.source.start < start
    ]
    _, speaker = max(before, default=(0, None), key=lambda row: row[0])
    side = speaker.split(":")[1] if speaker and speaker.startswith(_UNNAMED) else speaker
    return side if side in known else None


def _of_joint(actor: str) -> bool:
    """Whether it is an unnamed source of two sides together: `unnamed:orlan+vesta:officials`."""
    return actor.startswith(_UNNAMED) and "+" in actor.split(":")[1]


def _rewrite(reading: Annotations, same: Mapping[str, str]) -> Annotations:
    """Return a reading with record-level actor ids; joint ids are mapped part by part."""

    def to(actor: str | None) -> str | None:
        if actor is None or actor in same:
            return same[actor] if actor else None
        if "+" in actor and not _of_joint(actor):
            return "+".join(sorted({same.get(part, part) for part in actor.split("+")}))
        if actor.startswith(_UNNAMED):
            head, whose, rest = [*actor.split(":", 2), "", ""][:3]
            return f"{head}:{to(whose)}:{rest}"
        return same.get(actor, actor)

    def of_role(role: Role | None) -> Role | None:
        return msgspec.structs.replace(role, organisation=to(role.organisation)) if role else None

    def of_people(row: tuple[Participant, ...]) -> tuple[Participant, ...]:
        return tuple(msgspec.structs.replace(p, actor=to(p.actor)) for p in row)

    def of_event(e: Event) -> Event:
        return msgspec.structs.replace(e, actors=of_people(e.actors), recipients=of_people(e.recipients))

    def of_statement(s: Attribution) -> Attribution:
        return msgspec.structs.replace(s, speaker=to(s.speaker), told_actor=to(s.told_actor))

    def of_stance(s: Stance) -> Stance:
        return msgspec.structs.replace(s, actor=to(s.actor) or s.actor)

    return msgspec.structs.replace(
        reading,
        mentions=tuple(msgspec.structs.replace(m, actor=to(m.actor), role=of_role(m.role)) for m in reading.mentions),
        statements=tuple(of_statement(s) for s in reading.statements),
        events=tuple(of_event(e) for e in reading.events),
        stances=tuple(of_stance(s) for s in reading.stances),
    )
