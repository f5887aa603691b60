"""What a brief says of a document that gives the words themselves: whose they are, and how reports print them."""

from collections import Counter, defaultdict

from onrecord.model.document import Document
from onrecord.model.record import Record

_ORDER = ("exact", "translated", "cut", "altered")


class Primaries:
    """The primary documents of a record, for reading only."""

    def __init__(self, record: Record) -> None:
        self._issuers = {
            s.document: s.speaker_name
            for r in record.readings
            for s in reversed(r.statements)
            if s.given is not None and s.stands != "asked"
        }
        self._held: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for utterance in record.utterances:
            if utterance.primary is not None:
                document = utterance.wordings[utterance.primary].documents[0]
                self._held[document].update(w.fidelity for w in utterance.wordings if w.fidelity)

    def name(self, document: Document) -> str:
        """Return whom a document is from: `transcript, Orlan Daily`; a statement without an outlet its issuer's."""
        if not document.primary:
            return document.outlet or "outlet not told"
        issuer = document.outlet or document.speaker or self._issuers.get(document.id)
        return f"{document.kind}, {issuer or 'speaker not told'}"

    def tally(self, document: Document) -> str:
        """Return how its words are printed: `; quotations of it: 3 exact, 1 altered`."""
        held = self._held.get(document.id)
        if not held:
            return ""
        return "; quotations of it: " + ", ".join(f"{held[kind]} {kind}" for kind in _ORDER if held[kind])
