"""What people's judgements mean for each stage of a reading."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from onrecord.model.document import Document
from onrecord.model.judgement import Judged, Judgement
from onrecord.model.reading import Annotations
from onrecord.model.record import Actor, SetAside
from onrecord.reconcile.judgements.homes import Homes
from onrecord.reconcile.judgements.readings import judge_readings
from onrecord.reconcile.judgements.sources import Sources, find_sources
from onrecord.reconcile.judgements.standing import Heard, find_row_doubts, find_withdrawn, tell_lost, weigh_heard
from onrecord.reconcile.judgements.ties import Tie, Ties, bind_ties, settle_ties
from onrecord.reconcile.judgements.within import by_document, find_splits, name_whole

_JOINS = ("same", "right")
_BASE = ("statement", "event")


@dataclass(frozen=True, slots=True)
class Decisions:
    """Judgements, resolved: what each stage is to join, to part, to leave out; and how each judgement stands."""

    homes: Homes
    actors: Ties = field(default_factory=Ties)
    utterances: Ties = field(default_factory=Ties)
    incidents: Ties = field(default_factory=Ties)
    sources: Sources = field(default_factory=Sources)
    joined: Mapping[str, str] = field(default_factory=dict)
    """For an actor's id of single documents the one of the record."""
    pending: tuple[Judgement, ...] = ()
    """Judgements on rows that are concluded later."""
    judged: tuple[Judged, ...] = ()
    set_aside: SetAside = field(default_factory=SetAside)
    unsure: Mapping[str, str] = field(default_factory=dict)
    """For a document, statement or event that people judged differently: who says what."""


def settle_judgements(
    judgements: Sequence[Judgement], documents: Sequence[Document], readings: Sequence[Annotations]
) -> tuple[Decisions, tuple[Annotations, ...]]:
    """Return what the judgements mean for these documents, and the readings without the rows that are judged wrong."""
    homes = Homes(documents, readings)
    live, told = find_withdrawn(judgements)
    on_rows = [j for j in live if j.kind == "row" and _kind(j) in _BASE]
    readings, set_aside, judged = judge_readings(on_rows, homes, readings)
    told = (*told, *judged)
    gone = ids_of(set_aside)

    sources, judged = find_sources([j for j in live if j.kind == "copy"], homes)
    told = (*told, *judged)
    actors, judged = _ties([j for j in live if j.kind == "actor"], homes, gone)
    told = (*told, *judged)
    speech = [j for j in live if j.kind == "utterance" or (j.kind == "row" and _kind(j) == "utterance")]
    utterances, judged = _ties(speech, homes, gone)
    # that an utterance is right is settled when it is there; here only its statements were joined
    right = {j.id for j in speech if j.verdict == "right"}
    told = (*told, *(j for j in judged if j.judgement.id not in right or j.state != "applied"))
    incidents, judged = _ties([j for j in live if j.kind == "incident"], homes, gone)
    told = (*told, *judged)
    settled = {j.judgement.id for j in told}
    decisions = Decisions(
        homes=homes,
        actors=actors,
        utterances=utterances,
        incidents=incidents,
        sources=sources,
        pending=tuple(j for j in live if j.id not in settled),
        judged=told,
        set_aside=set_aside,
        unsure=find_row_doubts(told),
    )
    return decisions, readings


def _kind(judgement: Judgement) -> str:
    return judgement.places[0].kind if judgement.places else ""


def _ties(judgements: Sequence[Judgement], homes: Homes, gone: set[str]) -> tuple[Ties, tuple[Judged, ...]]:
    """Return what judgements of one kind join and part, and how each stands."""
    told: list[Judged] = []
    heard: list[Heard] = []
    sides: dict[str, list[tuple[str, ...]]] = {}
    for j in judgements:
        found = [tuple(row for row in homes.find(place) if row not in gone) for place in j.places]
        rows = tuple(dict.fromkeys(row for side in found for row in side))
        lost = [place for place, side in zip(j.places, found, strict=True) if not side]
        if lost or not found:
            why = tell_lost(lost, gone) if found else "it tells no places"
            told.append(Judged(judgement=j, state="homeless", rows=rows, why=why))
            continue
        about = frozenset(map(frozenset, found))
        if j.verdict == "not same" and len(about) < len(found):
            told.append(Judged(judgement=j, state="homeless", rows=rows, why="they are one row in this reading"))
            continue
        sides[j.id] = found
        heard.append(Heard(j, about, j.verdict in _JOINS, rows))
    standing, fallen = weigh_heard(heard)
    ties = [_tie(h, sides[h.judgement.id]) for h in standing]
    while True:
        splits = find_splits(ties)
        kept, odd = settle_ties(name_whole(ties, splits))
        told += [*fallen, *odd]
        if not odd:
            break
        # an actor whom an unsure judgement alone told apart is not told apart
        fallen, still = [], {tie.heard.judgement.id for tie in kept}
        ties = [tie for tie in ties if tie.heard.judgement.id in still]
    told += [_applied(tie) for tie in kept]
    return replace(bind_ties(kept), split=by_document(splits)), tuple(told)


def _applied(tie: Tie) -> Judged:
    """Return that a tie holds; an utterance that is wrong is there no more, and what stood in it may be right."""
    heard = tie.heard
    return (heard._replace(rows=()) if heard.judgement.verdict == "wrong" else heard).told("applied")


def _tie(heard: Heard, sides: Sequence[tuple[str, ...]]) -> Tie:
    """Return a judgement as pairs: rows said to be one by their first words, rows said to be two by all of them.

    One row alone, an utterance, is right or wrong with all that it joins.
    """
    alone = [(x,) for x in sides[0]] if len(sides) == 1 else sides
    if heard.judgement.verdict in _JOINS:
        firsts = [side[0] for side in alone]
        return Tie(heard, joins=tuple((a, b) for a, b in pairwise(firsts) if a != b))
    pairs = {(a, b) for n, one in enumerate(alone) for other in alone[n + 1 :] for a in one for b in other if a != b}
    return Tie(heard, parts=tuple(sorted(pairs)))


def ids_of(aside: SetAside) -> set[str]:
    """Return the ids of the statements and events that were set aside."""
    return {s.id for s in aside.statements} | {e.id for e in aside.events}


def name_joined(decisions: Decisions, actors: Sequence[Actor]) -> Decisions:
    """Return the decisions with what became of the actors' ids of single documents."""
    return replace(decisions, joined={one: actor.id for actor in actors for one in actor.joined})


def add_judged(decisions: Decisions, judged: Sequence[Judged]) -> Decisions:
    """Return the decisions with more judgements told."""
    return replace(decisions, judged=(*decisions.judged, *judged))
