"""Which documents are compared with which: each with its candidates among those before it, once.

What is found rests on the two alone and is kept in the dossier, so that adding one report to ten
thousand compares that one with its few candidates and nothing else.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

from onrecord.lexicon.copies import CopyWords
from onrecord.model.document import Document
from onrecord.model.kinship import Kinship
from onrecord.model.reading import Annotations
from onrecord.model.wordings import Likeness
from onrecord.reconcile.copies import HOT, choose_candidates, compare_documents, is_repeated, sketch_document
from onrecord.reconcile.utterances.likeness import KEPT, MOST, TWINS, Telling, keys_of, liken, tell, twin_key
from onrecord.store.kept import Met
from onrecord.store.store import Store

COMPARED_BY = "4"
"""Raised when documents are compared in another way: what an older onrecord found is forgotten then."""
_TEXTS, _STATEMENTS, _TWINS = "texts", "statements", "twins"
_AT_HAND = 2000
"""Documents kept in memory while many are compared."""
_NEAR = timedelta(days=30)
_LATER_SHARED = 3
"""Keys that two statements share at least where their reports lie further apart: only the same words are of one
utterance then, and those share most of theirs. In a dispute of years one key leads to too many."""
_LATER_PART = 0.1
"""The same for documents, as a share of the keys: retold within days; what is copied later is copied whole."""
_DAY = len("2031-05-11")
_AT_ONCE = 200
"""Documents after which what was found is saved: a run that is stopped goes on from there."""


class Related(NamedTuple):
    """What comparing found, over all documents of a dossier."""

    kinships: tuple[Kinship, ...]
    likenesses: tuple[Likeness, ...]


def relate(store: Store, words: CopyWords) -> None:
    """Compare the documents that were not compared yet with those before them, and keep what is found."""
    if store.setting("compared_by") != COMPARED_BY:
        with store.transaction():
            store.kept.forget()
            store.remember("compared_by", COMPARED_BY)
    room = _Room(store, words)
    while store.kept.missing():
        with store.transaction():
            for document in store.kept.missing()[:_AT_ONCE]:
                room.compare(document)


def read_related(store: Store) -> Related:
    """Return all that is kept of what comparing found."""
    return Related(store.kept.pairs(_TEXTS, Kinship), store.kept.pairs(_STATEMENTS, Likeness))


class _Told(NamedTuple):
    """A statement and the words that tell it."""

    statement: str
    telling: Telling


class _Room:
    """The documents at hand while some are compared."""

    def __init__(self, store: Store, words: CopyWords) -> None:
        self._store = store
        self._words = words
        self._document = lru_cache(maxsize=_AT_HAND)(store.document)
        self._told = lru_cache(maxsize=_AT_HAND)(self._tell)
        self._published = store.published()

    def _tell(self, key: str) -> tuple[_Told, ...]:
        return tuple(_Told(s.id, tell(s, self._words)) for s in self._document(key)[1].statements)

    def compare(self, key: str) -> None:
        """Compare a document with its candidates among those that are marked, and mark it."""
        document, reading = self._document(key)
        self._store.kept.mark(key)
        self._compare_text(document)
        self._compare_statements(reading)

    def _compare_text(self, document: Document) -> None:
        kept = self._store.kept
        keys = sketch_document(document, self._words)
        shared = Counter(met.document for key in keys for met in kept.sharing(_TEXTS, key, HOT))
        least = max(_LATER_SHARED, _LATER_PART * len(keys))
        shared = Counter({n: k for n, k in shared.items() if k >= least or self._are_near(n, document.id)})
        before = {key: (self._published.get(key) or "", key) for key in shared}
        found = [
            compare_documents(self._document(key)[0], document, self._words)
            for key in choose_candidates(shared, len(keys), before)
        ]
        kept.add_pairs(_TEXTS, document.id, [kinship for kinship in found if kinship])
        if not is_repeated(shared, len(keys)):
            kept.add_keys(_TEXTS, document.id, ((0, key) for key in keys))

    def _compare_statements(self, reading: Annotations) -> None:
        """Compare each statement with those that share a key; of many with the same words, with one of them."""
        kept, key_of = self._store.kept, reading.document
        keys: list[tuple[int, int]] = []
        found: list[Likeness] = []
        told = self._told(key_of)
        for n, (name, telling) in enumerate(told):
            own = keys_of(telling)
            if not own:
                continue
            twins = kept.sharing(_TWINS, twin_key(telling), TWINS)
            met = {Met(key_of, row) for row, key in keys if key in own}
            if len(twins) < TWINS:
                met.update(self._met(own, key_of))
                keys += ((n, key) for key in own)
            for other in sorted({*met, *twins}):
                before = self._told(other.document)[other.row]
                likeness = liken(before.telling, telling)
                if likeness >= KEPT:
                    one, two = sorted((before.statement, name))
                    found.append(Likeness(statements=(one, two), likeness=likeness))
        kept.add_pairs(_STATEMENTS, key_of, found)
        kept.add_keys(_STATEMENTS, key_of, keys)
        kept.add_keys(_TWINS, key_of, [(n, twin_key(t)) for n, (_, t) in enumerate(told) if t.stems])

    def _met(self, keys: Iterable[int], document: str) -> Iterator[Met]:
        """Yield the statements of other documents under keys that are not everyone's."""
        shared: Counter[Met] = Counter()
        for key in keys:
            met = self._store.kept.sharing(_STATEMENTS, key, MOST + 1)
            if len(met) <= MOST:
                shared.update(met)
        for other, times in shared.items():
            if times >= _LATER_SHARED or self._are_near(other.document, document):
                yield other

    def _are_near(self, one: str, other: str) -> bool:
        """Whether two documents were published within weeks of each other, or one tells no day."""
        days = [
            datetime.fromisoformat(day) for key in (one, other) if len(day := self._published.get(key) or "") >= _DAY
        ]
        return len(days) < 2 or abs(days[0] - days[1]) <= _NEAR
