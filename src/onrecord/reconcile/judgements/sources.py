"""Which report people say comes from which, and the copies that were found brought in line with it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from msgspec.structs import replace

from onrecord.model.judgement import Judged, Judgement
from onrecord.model.kinship import Copy, Kinship
from onrecord.reconcile.judgements.homes import Homes
from onrecord.reconcile.judgements.standing import Heard, find_doubts, tell_conflict, tell_who, weigh_heard
from onrecord.reconcile.judgements.ties import Tie, Ties, bind_ties, settle_ties

How = Literal["copy", "retold"]


@dataclass(frozen=True, slots=True)
class Sources:
    """What people say of where reports come from."""

    originals: Mapping[str, tuple[str, How, str]] = field(default_factory=dict)
    """For a document its original, how it comes from it, and who says so."""
    ties: Ties = field(default_factory=Ties)
    unsure: Mapping[frozenset[str], str] = field(default_factory=dict)
    """For two documents of which people say different things, who says what."""


def find_sources(judgements: Sequence[Judgement], homes: Homes) -> tuple[Sources, tuple[Judged, ...]]:
    """Return what judgements say of documents, and how each stands."""
    heard, told = [], []
    for j in judgements:
        found = [homes.find(place) for place in j.places]
        rows = tuple(row for side in found for row in side)
        if len(rows) != 2 or rows[0] == rows[1]:
            told.append(Judged(judgement=j, state="homeless", rows=rows, why="a document of it is not there"))
            continue
        verdict = j.verdict if j.verdict == "independent" else (j.verdict, *rows)
        heard.append(Heard(j, frozenset(rows), verdict, rows))
    pairs, fallen = weigh_heard(heard)
    told += fallen
    # a report has one original: two people who name two of them are at odds
    derived = [Heard(h.judgement, h.rows[0], h.rows[1], h.rows) for h in pairs if h.judgement.verdict != "independent"]
    derived, fallen = weigh_heard(derived)
    derived, rounds = _without_rounds(derived)
    told += [*fallen, *rounds]
    apart = [h for h in pairs if h.judgement.verdict == "independent"]
    ties, odd = settle_ties(
        [*(Tie(h, joins=(_pair(h),)) for h in derived), *(Tie(h, parts=(_pair(h),)) for h in apart)]
    )
    told += [*odd, *(tie.heard.told("applied") for tie in ties)]
    by_document: defaultdict[str, list[Heard]] = defaultdict(list)
    for tie in ties:
        if tie.joins:
            by_document[tie.heard.rows[0]].append(tie.heard)
    sources = Sources(
        originals={d: _original(rows) for d, rows in by_document.items()},
        ties=bind_ties(ties),
        unsure=find_doubts(told),
    )
    return sources, tuple(told)


def _pair(heard: Heard) -> tuple[str, str]:
    return heard.rows[0], heard.rows[1]


def _original(rows: Sequence[Heard]) -> tuple[str, How, str]:
    how: How = "copy" if rows[0].judgement.verdict == "copy" else "retold"
    return rows[0].rows[1], how, f"judged by {tell_who(h.judgement for h in rows)}"


def _without_rounds(derived: Sequence[Heard]) -> tuple[list[Heard], list[Judged]]:
    """Return the judgements that do not lead round to where they start, and those that do as unsure."""
    original = {h.rows[0]: h.rows[1] for h in derived}
    round_about = set()
    for start, first in original.items():
        at, seen = first, {start}
        while at in original and at not in seen:
            seen.add(at)
            at = original[at]
        if at == start:
            round_about.add(start)
    odd = [h for h in derived if h.rows[0] in round_about]
    why = tell_conflict(h.judgement for h in odd)
    return [h for h in derived if h.rows[0] not in round_about], [
        h.told("unsure", f"{why}, all in a ring") for h in odd
    ]


def drop_parted(kinships: Iterable[Kinship], sources: Sources) -> tuple[Kinship, ...]:
    """Return the kinships without those of documents that a person calls independent."""
    return tuple(k for k in kinships if not sources.ties.part(k.documents[:1], k.documents[1:]))


def settle_copies(copies: Sequence[Copy], sources: Sources, kinships: Iterable[Kinship]) -> tuple[Copy, ...]:
    """Return the copies with people's word before what was found.

    Where a direction is turned, what the original was found to come from stays the origin of both; where two
    reports of one origin are parted, the weakest link between them is cut.
    """
    parent = {c.document: c for c in copies}
    kin = {k.documents: k for k in kinships if sources.originals}
    found = {document: parent.pop(document, None) for document in sorted(sources.originals)}
    for document, old in found.items():
        parent[document] = _derived(document, sources, kin)
        _open_ring(parent, document, sources, old)
    for one, others in sorted(sources.ties.against.items()):
        for other in sorted(others):
            while link := _weakest_between(parent, one, other, sources):
                del parent[link]
    return tuple(_told(parent[d], sources) for d in sorted(parent))


def _derived(document: str, sources: Sources, kin: Mapping[tuple[str, str], Kinship]) -> Copy:
    """Return what people say of a document, with what it and its original were found to have in common."""
    original, how, why = sources.originals[document]
    found = kin.get((min(document, original), max(document, original)))
    return Copy(
        document=document,
        original=original,
        how=how,
        share=found.shares[found.documents.index(document)] if found else 0.0,
        why=why,
        copied=found.copied if found else None,
        retold=found.retold if found else None,
        evidence=found.evidence if found else (),
    )


def _open_ring(parent: dict[str, Copy], document: str, sources: Sources, old: Copy | None) -> None:
    """Where a document's original was found to come from the document itself, let it come from what that came from."""
    way = _up(parent, document)
    if way[-1] not in parent:
        return
    first = next(d for d in reversed(way) if d not in sources.originals)
    cut = parent.pop(first)
    if old is not None and first not in _up(parent, old.original):
        parent[first] = replace(cut, original=old.original)


def _up(parent: Mapping[str, Copy], document: str) -> list[str]:
    """Return a document, its original, the original of that, and so on."""
    way = [document]
    while way[-1] in parent and parent[way[-1]].original not in way:
        way.append(parent[way[-1]].original)
    return way


def _weakest_between(parent: Mapping[str, Copy], one: str, other: str, sources: Sources) -> str | None:
    """Return the document whose link to its original is the weakest between two, None where there is none."""
    ups = _up(parent, one), _up(parent, other)
    if ups[0][-1] != ups[1][-1]:
        return None
    shared = set(ups[0]) & set(ups[1])
    links = [d for way in ups for d in way if d not in shared and d not in sources.originals]
    return min(links, key=lambda d: (parent[d].how == "copy", parent[d].share, d), default=None)


def _told(copy: Copy, sources: Sources) -> Copy:
    why = sources.unsure.get(frozenset((copy.document, copy.original)))
    return replace(copy, why=f"{copy.why}; {why}") if why else copy
