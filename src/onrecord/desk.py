"""The fact-checker's desk: words and drafts held against a dossier, of which only what may answer is loaded."""

from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from onrecord.annotate.quotations import find_quotations
from onrecord.factcheck.question import question_of
from onrecord.factcheck.shelf import Shelf
from onrecord.factcheck.trace import trace_words
from onrecord.factcheck.verify import verify_draft
from onrecord.lexicon.dispute import Dispute
from onrecord.lexicon.factcheck import load_check_words
from onrecord.model.factcheck import Trace, Verification
from onrecord.model.record import Record
from onrecord.readings import Model, lexicon_for, read_draft_of
from onrecord.store.store import Store


class Desk:
    """A dossier's store, the making of its whole record where that is needed, and what is known of its dispute."""

    def __init__(self, store: Store, record: Callable[[], Record], dispute: Dispute) -> None:
        self._store = store
        self._record = record
        self._dispute = dispute

    def trace(self, words: str) -> Trace:
        """Return where words stand."""
        return trace_words(words, self._shelf([words]))

    def verify(self, path: Path, *, published: str | None, model: Model) -> Verification:
        """Return the checks of a draft; InputError where it cannot be read."""
        year = self._store.latest_year()
        draft, reading = read_draft_of(path, self._dispute, published=published, year=year, model=model)
        shelf = self._shelf(draft.document.text.split("\n"))
        checks = verify_draft(draft.document, reading, find_quotations(draft.document), shelf, load_check_words())
        return draft.placed(checks, len(shelf.view.record.documents))

    def _shelf(self, texts: Sequence[str]) -> Shelf:
        """Return the part of the record that texts may stand in, ready to be searched."""
        words = lexicon_for(msgspec.json.encode(self._dispute)).record
        if not self._store.reconciled:
            record = self._record()
            if self._store.read_only:  # what could not be saved cannot be searched by the store
                return Shelf(record, words, find_quotations)
        record, searched = self._store.part(question_of(text, words) for text in texts)
        return Shelf(record, words, find_quotations, searched)
