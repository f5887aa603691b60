"""Which documents are compared with which: each with its candidates among those before it, once.

What is found rests on the two alone and is kept in the dossier, so that adding one report to ten
thousand compares that one with its few candidates and nothing else.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from onrecord.lexicon.copies import CopyWords
from onrecord.model.document import Document
from onrecord.model.reading import Annotations
from onrecord.model.record import Kinship
from onrecord.model.wordings import Likeness
from onrecord.reconcile.copies import HOT, choose_candidates, compare_documents, is_repeated, sketch_document
from onrecord.reconcile.utterances.likeness import KEPT, MOST, TWINS, Telling, keys_of, liken, tell, twin_key
from onrecord.store.kept import Met
from onrecord.store.store import Store

COMPARED_BY = "3"
"""Raised when documents are compared in another way: what an older onrecord found is forgotten then."""
_TEXTS, _STATEMENTS, _TWINS = "texts", "statements", "twins"
_AT_HAND = 2000
"""Documents kept in memory while many are compared."""
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


class _Room:
    """The documents at hand while some are compared."""

    def __init__(self, store: Store, words: CopyWords) -> None:
        self._store = store
        self._words = words
        self._document = lru_cache(maxsize=_AT_HAND)(store.document)
        self._telling = lru_cache(maxsize=_AT_HAND)(self._tell)

    def _tell(self, key: str) -> tuple[Telling, ...]:
        return tuple(tell(s, self._words) for s in self._document(key)[1].statements)

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
        before = {key: self._place(key) for key in shared}
        found = [
            compare_documents(self._document(key)[0], document, self._words)
            for key in choose_candidates(shared, len(keys), before)
        ]
        kept.add_pairs(_TEXTS, document.id, [kinship for kinship in found if kinship])
        if not is_repeated(shared, len(keys)):
            kept.add_keys(_TEXTS, document.id, ((0, key) for key in keys))

    def _place(self, key: str) -> tuple[str, str]:
        published = self._document(key)[0].published
        return (str(published or ""), key)

    def _compare_statements(self, reading: Annotations) -> None:
        """Compare each statement with those that share a key; of many with the same words, with one of them."""
        kept, key_of = self._store.kept, reading.document
        keys: list[tuple[int, int]] = []
        found: list[Likeness] = []
        for n, telling in enumerate(self._telling(key_of)):
            own = keys_of(telling)
            if not own:
                continue
            twins = kept.sharing(_TWINS, twin_key(telling), TWINS)
            met = {Met(key_of, row) for row, key in keys if key in own}
            if len(twins) < TWINS:
                met.update(self._met(own))
                keys += ((n, key) for key in own)
            for other in sorted({*met, *twins}):
                likeness = liken(self._telling(other.document)[other.row], telling)
                if likeness >= KEPT:
                    before = self._document(other.document)[1].statements[other.row].id
                    one, two = sorted((before, reading.statements[n].id))
                    found.append(Likeness(statements=(one, two), likeness=likeness))
        kept.add_pairs(_STATEMENTS, key_of, found)
        kept.add_keys(_STATEMENTS, key_of, keys)
        kept.add_keys(_TWINS, key_of, [(n, twin_key(t)) for n, t in enumerate(self._telling(key_of)) if t.stems])

    def _met(self, keys: Iterable[int]) -> Iterator[Met]:
        """Yield the statements of other documents under keys that are not everyone's."""
        for key in keys:
            met = self._store.kept.sharing(_STATEMENTS, key, MOST + 1)
            if len(met) <= MOST:
                yield from met
