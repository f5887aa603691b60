"""The fact-checker's desk: words and drafts held against a dossier, of which only what may answer is loaded."""

from collections.abc import Callable, Sequence
from pathlib import Path

from onrecord.annotate.quotations import find_quotations
from onrecord.factcheck.claims import claims_of
from onrecord.factcheck.question import question_of
from onrecord.factcheck.shelf import Shelf
from onrecord.factcheck.trace import trace_words
from onrecord.factcheck.verify import verify_draft
from onrecord.lexicon.dispute import Dispute
from onrecord.lexicon.factcheck import load_check_words
from onrecord.lexicon.record import load_record_words
from onrecord.model.factcheck import Trace, Verification
from onrecord.model.record import Record
from onrecord.readings import Model, read_draft_of
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
        words = load_check_words()
        claims = claims_of(draft.document, reading, find_quotations(draft.document), load_record_words(), words)
        shelf = self._shelf(list(dict.fromkeys(text for claim in claims for text in (claim.text, claim.around))))
        checks = verify_draft(draft.document, reading, claims, shelf, words)
        return draft.placed(checks, len(shelf.view.record.documents))

    def _shelf(self, texts: Sequence[str]) -> Shelf:
        """Return the part of the record that texts may stand in, ready to be searched."""
        words = load_record_words()
        if not self._store.reconciled:
            record = self._record()
            if self._store.read_only:  # what could not be saved cannot be searched by the store
                return Shelf(record, words, find_quotations)
        record, searched = self._store.part(question_of(text, words) for text in texts)
        return Shelf(record, words, find_quotations, searched)
