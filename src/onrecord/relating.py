"""Which documents are compared with which: each with its candidates among those before it, once.

What is found rests on the two alone and is kept in the dossier, so that adding one report to ten
thousand compares that one with its few candidates and nothing else.
"""

from collections import Counter
from functools import lru_cache
from typing import NamedTuple

from onrecord.lexicon.copies import CopyWords
from onrecord.model.document import Document
from onrecord.model.record import Kinship
from onrecord.reconcile.copies import HOT, choose_candidates, compare_documents, is_repeated, sketch_document
from onrecord.store.store import Store

COMPARED_BY = "2"
"""Raised when documents are compared in another way: what an older onrecord found is forgotten then."""
_TEXTS = "texts"
_AT_HAND = 2000
"""Documents kept in memory while many are compared."""
_AT_ONCE = 200
"""Documents after which what was found is saved: a run that is stopped goes on from there."""


class Related(NamedTuple):
    """What comparing found, over all documents of a dossier."""

    kinships: tuple[Kinship, ...]


def relate(store: Store, words: CopyWords) -> Related:
    """Compare the documents that were not compared yet, keep what is found, and return all that is kept."""
    if store.setting("compared_by") != COMPARED_BY:
        with store.transaction():
            store.kept.forget()
            store.remember("compared_by", COMPARED_BY)
    missing = store.kept.missing()
    room = _Room(store, words)
    for n in range(0, len(missing), _AT_ONCE):
        with store.transaction():
            for document in missing[n : n + _AT_ONCE]:
                room.compare(document)
    return Related(kinships=store.kept.pairs(_TEXTS, Kinship))


class _Room:
    """The documents at hand while some are compared."""

    def __init__(self, store: Store, words: CopyWords) -> None:
        self._store = store
        self._words = words
        self._document = lru_cache(maxsize=_AT_HAND)(store.document)

    def compare(self, key: str) -> None:
        """Compare a document with its candidates among those that are marked, and mark it."""
        document, _ = self._document(key)
        self._store.kept.mark(key)
        self._compare_text(document)

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
