"""Where judged rows are in the present reading: by id, else by document, kind and overlap of words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from msgspec.structs import replace

from onrecord.model.document import Document
from onrecord.model.identity import kebab
from onrecord.model.judgement import Place, Spot
from onrecord.model.places import Value
from onrecord.model.reading import Annotations, Attribution, Event
from onrecord.model.record import Claim, Offer, Position
from onrecord.reconcile.judgements.places import stands_on, tell_apart
from onrecord.reconcile.judgements.within import AT

HALF = 0.5
"""Share of the words that a row must have in common with a judged one to be it."""
Spans = Sequence[tuple[int, int]]
_Stretches = Mapping[str, Spans]


class Homes:
    """The rows of the documents' own readings, found by id or by place. Nothing here changes them."""

    def __init__(self, documents: Sequence[Document], readings: Sequence[Annotations]) -> None:
        self._documents = {d.id: d for d in documents}
        self._readings = {r.document: r for r in readings}

    @cached_property
    def statements(self) -> dict[str, Attribution]:
        """Statements by id."""
        return {s.id: s for r in self._readings.values() for s in r.statements}

    @cached_property
    def events(self) -> dict[str, Event]:
        """Events by id."""
        return {e.id: e for r in self._readings.values() for e in r.events}

    @cached_property
    def _by_text(self) -> dict[str, list[str]]:
        out: defaultdict[str, list[str]] = defaultdict(list)
        for document in self._documents.values():
            out[document.sha256].append(document.id)
        return out

    @cached_property
    def _actors(self) -> dict[str, set[str]]:
        """For each actor id of single documents the names that they give it."""
        out: defaultdict[str, set[str]] = defaultdict(set)
        for reading in self._readings.values():
            for mention in reading.mentions:
                if mention.actor:
                    out[mention.actor].add(mention.name)
            for s in reading.statements:
                if s.speaker and "+" not in s.speaker:
                    out[s.speaker].add(s.speaker_name or s.speaker)
        return out

    def find(self, place: Place) -> tuple[str, ...]:
        """Return the documents, actors, statements or events that a place now is; empty where it has no home.

        An utterance is its statements, an incident its events.
        """
        if place.kind == "actor":
            return self._actor(place)
        if place.kind == "document":
            found = self.document(place.spots[0]) if place.spots else None
        elif place.kind in ("statement", "utterance"):
            return _known(self._statement(spot) for spot in place.spots)
        elif place.kind in ("event", "incident"):
            return _known(self._event(spot) for spot in place.spots)
        else:
            return ()
        return (found,) if found else ()

    def document(self, spot: Spot) -> str | None:
        """Return the document: the same one, else the only one of the same text, or of the same file among those."""
        if spot.document in self._documents:
            return spot.document
        same = self._by_text.get(spot.sha256, ())
        if len(same) > 1:
            same = [d for d in same if self._documents[d].external_id == spot.external_id]
        return same[0] if len(same) == 1 else None

    def _statement(self, spot: Spot) -> str | None:
        if spot.row in self.statements:
            return spot.row
        reading = self._readings.get(self.document(spot) or "")
        rows = reading.statements if reading else ()
        return _nearest(spot.spans, ((s.id, [(a.start, a.end) for a in s.content]) for s in rows))

    def _event(self, spot: Spot) -> str | None:
        if spot.row in self.events:
            return spot.row
        reading = self._readings.get(self.document(spot) or "")
        rows = reading.events if reading else ()
        return _nearest(spot.spans, ((e.id, [(e.anchor.start, e.anchor.end)]) for e in rows))

    def _actor(self, place: Place) -> tuple[str, ...]:
        """Return the actor of the id, else the one who bears most of the names, else whom the same words name."""
        actor, at, document = place.row.rpartition(AT)
        if at:
            home = self.document(place.spots[0]) if place.spots else document if document in self._documents else None
            found = self._actor(replace(place, row=actor)) if home else ()
            return tuple(f"{one}{AT}{home}" for one in found)
        if place.row in self._actors:
            return (place.row,)
        names = set(map(kebab, place.names))
        shared = {actor: len(names & set(map(kebab, known))) for actor, known in self._actors.items()}
        best = max(shared, key=lambda a: (shared[a], a), default=None)
        if best is not None and names and shared[best] >= HALF * len(names):
            return (best,)
        told: defaultdict[str, int] = defaultdict(int)
        for spot in place.spots:
            reading = self._readings.get(self.document(spot) or "")
            for mention in reading.mentions if reading else ():
                if mention.actor and share_of(spot.spans, [(mention.anchor.start, mention.anchor.end)]) >= HALF:
                    told[mention.actor] += 1
        best = max(told, key=lambda a: (told[a], a), default=None)
        return (best,) if best is not None and told[best] >= HALF * len(place.spots) else ()

    def find_concluded(self, place: Place, rows: Iterable[Value], joined: Mapping[str, str]) -> str | None:
        """Return the concluded row that a place now is: the one that holds most of its words, at least half of them.

        `joined` tells for an actor's id the one that he has in the record.
        """
        judged = self._stretches(place)
        size = sum(map(_length, judged.values()))
        best: tuple[float, float, str] | None = None
        for row in rows:
            if not self._fits(place, row, joined):
                continue
            held = _spans_of(row, self.statements, self.events)
            common = sum(_common(spans, held.get(document, ())) for document, spans in judged.items())
            if size and common >= HALF * size:
                whole = sum(map(_length, held.values()))
                found = (common / size, common / whole, str(getattr(row, "id", "")))
                best = max(best or found, found)
        return best[2] if best else None

    def _fits(self, place: Place, row: Value, joined: Mapping[str, str]) -> bool:
        """Whether a row can be what was judged, its words apart."""
        told, judged = tell_apart(row), place.names
        if not told or len(told) != len(judged):
            return not told
        if isinstance(row, (Position, Offer)):
            whose = joined.get(judged[0], judged[0])
            return told[1] == judged[1] and (told[0] == whose or whose not in self._actors)
        if isinstance(row, Claim):
            one, other = set(told[0].lower().split()), set(judged[0].lower().split())
            return len(one & other) >= HALF * max(len(one), len(other))
        return told == judged

    def _stretches(self, place: Place) -> _Stretches:
        out: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for spot in place.spots:
            # words of a document that has gone count as words that no row holds
            out[self.document(spot) or f"gone {spot.document}"] += spot.spans
        return {document: merge_spans(spans) for document, spans in out.items()}


def _spans_of(row: Value, statements: Mapping[str, Attribution], events: Mapping[str, Event]) -> _Stretches:
    out: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for _, anchors in stands_on(row, statements, events):
        for a in anchors:
            out[a.span.document].append((a.start, a.end))
    return {document: merge_spans(spans) for document, spans in out.items()}


def _known(ids: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(i for i in ids if i is not None))


def _nearest(spans: Spans, rows: Iterable[tuple[str, Spans]]) -> str | None:
    """Return the row that shares most words with the spans, at least half of the longer of the two."""
    shares = {row: share_of(spans, held) for row, held in rows}
    best = max(shares, key=lambda row: (shares[row], row), default=None)
    return best if best is not None and shares[best] >= HALF else None


def share_of(one: Spans, other: Spans) -> float:
    """Return the code points that two rows have in common, as a share of the longer one's."""
    a, b = merge_spans(one), merge_spans(other)
    longer = max(_length(a), _length(b))
    return _common(a, b) / longer if longer else 0.0


def merge_spans(spans: Spans) -> Spans:
    """Return the spans in order, those that touch as one."""
    out: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], end))
        else:
            out.append((start, end))
    return out


def _length(spans: Spans) -> int:
    return sum(end - start for start, end in spans)


def _common(one: Spans, other: Spans) -> int:
    return sum(max(0, min(b, d) - max(a, c)) for a, b in one for c, d in other)
