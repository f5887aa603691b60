"""One thing that happened, however many reports tell it.

Two events tell one thing when their type is the same, the doers and those done to can be the
same, the words around them are alike, and their dates agree. Words that are much alike join
them even where the dates do not agree: that is how a wrong date is found out.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from typing import TypeVar

from onrecord.lexicon.record import RecordWords
from onrecord.model.dates import PartialDate
from onrecord.model.document import Document
from onrecord.model.identity import content_id
from onrecord.model.reading import Annotations, Event, Factuality, Participant
from onrecord.model.record import Incident
from onrecord.reconcile.basis import INCIDENTS, Grounds, judge_basis
from onrecord.reconcile.groups import join_pairs
from onrecord.reconcile.judgements import NO_TIES, Ties
from onrecord.wording.passages import Passage, near_passages, weigh_stems
from onrecord.wording.words import sentences_of, words_of

T = TypeVar("T", bound=Hashable)

SAME_DAY = 0.2
"""Likeness of the words around two events from which they are one when their dates are known and agree."""
UNDATED = 0.3
"""The same where a date is missing."""
OTHER_DAY = 0.42
"""The same where the dates differ by some days."""
OTHER_DAY_NAMED = 0.25
"""The same where one names the thing with all the words of the other: `the attack`, `the Wadra attack`."""
_DAYS = 3
_REACH = 8
"""Words on either side of an event that tell what it is about."""
_RANK: tuple[Factuality, ...] = ("asserted", "claimed", "historical", "future", "hypothetical", "denied", "negated")


def find_incidents(
    documents: Sequence[Document],
    readings: Sequence[Annotations],
    grounds: Grounds,
    words: RecordWords,
    ties: Ties = NO_TIES,
) -> tuple[Incident, ...]:
    """Return the incidents, each with the events that tell it, whoever asserts or denies them.

    An incident never spans more than a few days.
    """
    events, passages = [], []
    for document, reading in zip(documents, readings, strict=True):
        bounds = sentences_of(document.text)
        for event in reading.events:
            events.append(event)
            passages.append(_passage(document, event, bounds, words))
    by_id = {e.id: e for e in events}
    pairs = ((alike, events[i].id, events[j].id) for alike, i, j in _pairs(events, passages, grounds, words))
    groups = join_pairs(pairs, ties, lambda one, other: _far_apart([by_id[a] for a in one], [by_id[b] for b in other]))
    alone = set(by_id).difference(*groups)
    found = [[by_id[key] for key in group] for group in (*groups, *([key] for key in alone))]
    return tuple(sorted((_incident(row, grounds) for row in found), key=lambda x: x.id))


def _passage(document: Document, event: Event, bounds: Sequence[tuple[int, int]], words: RecordWords) -> Passage:
    """Return the words around an event in its sentence, marked with its type: other types are never compared."""
    a, b = event.anchor.start, event.anchor.end
    start, end = next(((x, y) for x, y in bounds if x <= a < y), (a, b))
    row = words_of(document.text, start, max(end, b))
    inside = [n for n, w in enumerate(row) if a <= w.start < b] or [0]
    near = row[max(0, inside[0] - _REACH) : inside[-1] + _REACH + 1]
    stems = frozenset(f"{event.type} {w.stem}" for w in near if w.lower not in words.empty)
    return Passage(document.id, start, end, stems)


def _pairs(
    events: Sequence[Event], passages: Sequence[Passage], grounds: Grounds, words: RecordWords
) -> Iterator[tuple[float, int, int]]:
    """Yield (likeness, event, event) of what may be one incident."""
    for i, others in enumerate(near_passages(passages, weigh_stems(passages), apart=False)):
        for j, alike in others.items():
            if i >= j or not _same_people(events[i], events[j], grounds):
                continue
            least = _least(events[i], events[j])
            if least == OTHER_DAY and _one_name(events[i], events[j], words):
                least = OTHER_DAY_NAMED
            if alike >= least:
                yield alike, i, j


def _one_name(a: Event, b: Event, words: RecordWords) -> bool:
    """Whether the words of one event, numbers and months apart, are all among the other's, at least two of them."""
    one, other = (
        {
            w.stem
            for w in words_of(e.anchor.quote)
            if w.lower not in words.empty and w.lower not in words.of_time and not w.lower[0].isdigit()
        }
        for e in (a, b)
    )
    return min(len(one), len(other)) >= 2 and (one <= other or other <= one)


def _least(a: Event, b: Event) -> float:
    """Return the likeness that two events need, more than 1 where nothing makes them one."""
    if "historical" in (a.factuality, b.factuality) and a.factuality != b.factuality:
        return UNDATED + 0.1 if a.when is None or b.when is None or a.when.agrees(b.when) else 2.0
    if a.when is None or b.when is None:
        return UNDATED
    if a.when.agrees(b.when):
        return SAME_DAY if a.when.as_day and b.when.as_day else UNDATED
    return OTHER_DAY if _apart(a.when, b.when) <= _DAYS else 2.0


def _apart(a: PartialDate, b: PartialDate) -> int:
    """Return the days between two dates, from the nearest edges."""
    first, second = sorted((a, b), key=lambda d: d.earliest)
    return max(0, (second.earliest.date() - first.latest.date()).days)


def _same_people(a: Event, b: Event, grounds: Grounds) -> bool:
    """Whether doers and done-to can be the same; who is not told can be anyone."""
    return _can_be(a.actors, b.actors, grounds) and _can_be(a.recipients, b.recipients, grounds)


def _can_be(one: Sequence[Participant], other: Sequence[Participant], grounds: Grounds) -> bool:
    sides = [{grounds.counts_for(p.actor) for p in row if p.actor and p.actor != "unknown"} for row in (one, other)]
    return not sides[0] or not sides[1] or bool(sides[0] & sides[1])


def _far_apart(one: Sequence[Event], other: Sequence[Event]) -> bool:
    return any(_least(a, b) > 1 for a in one for b in other)


def _incident(events: Sequence[Event], grounds: Grounds) -> Incident:
    when = _most([e.when for e in events])
    actors = _people([e.actors for e in events])
    standing = min((e.factuality for e in events), key=_RANK.index)
    return Incident(
        id=content_id("inc", *sorted(e.id for e in events)),
        type=events[0].type,
        cameo=_most([e.cameo for e in events]),
        actors=actors,
        recipients=_people([e.recipients for e in events]),
        when=when,
        where=_most([e.where for e in events]),
        events=tuple(sorted(e.id for e in events)),
        documents=tuple(sorted({e.document for e in events})),
        origins=len({grounds.origin.get(e.document, e.document) for e in events}),
        factuality=standing,
        basis=judge_basis(
            grounds,
            about=None,
            statements=(),
            events=[e.id for e in events if e.factuality == standing],
            shares=INCIDENTS,
        ),
    )


def _most(values: Sequence[T | None]) -> T | None:
    """Return the value that most tell, the fullest of those; None where none tells."""
    told = Counter(v for v in values if v is not None)
    return max(told, key=lambda v: (told[v], len(str(v)), str(v)), default=None)


def _people(rows: Sequence[Sequence[Participant]]) -> tuple[str, ...]:
    """Return the ids of those that any event names, most named first."""
    told: defaultdict[str, int] = defaultdict(int)
    for row in rows:
        for p in row:
            if p.actor:
                told[p.actor] += 1
    return tuple(sorted(told, key=lambda a: (-told[a], a)))
