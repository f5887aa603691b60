"""Looking up what a line of a brief needs: names, chains of speakers, places in documents."""

from functools import cached_property

from onrecord.model.numbering import Numbering
from onrecord.model.places import Anchor
from onrecord.model.reading import Attribution, Event
from onrecord.model.record import Incident, Record

_SENTENCE_END = (". ", ".\n", "\n", "! ", "? ")


class Sources:
    """An index of one record, for reading only."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._numbering = Numbering(record.documents)
        self.documents = self._numbering.documents
        """In the order in which the brief numbers them: by date of publication, then by name."""
        self._documents = {d.id: d for d in record.documents}
        self._names = {a.id: a.name for a in record.actors}

    @cached_property
    def _statements(self) -> dict[str, Attribution]:
        return {s.id: s for r in self._record.readings for s in r.statements}

    @cached_property
    def _events(self) -> dict[str, Event]:
        return {e.id: e for r in self._record.readings for e in r.events}

    @cached_property
    def _incidents(self) -> dict[str, Incident]:
        return {i.id: i for i in self._record.incidents}

    def statement(self, row: str) -> Attribution | None:
        """Return the statement of that id."""
        return self._statements.get(row)

    def event(self, row: str) -> Event | None:
        """Return the event of that id."""
        return self._events.get(row)

    def incident(self, row: str) -> Incident | None:
        """Return the incident of that id."""
        return self._incidents.get(row)

    def number(self, document: str) -> int:
        """Return the number under which the brief lists a document, from 1."""
        return self._numbering.number(document)

    def place(self, anchor: Anchor) -> str:
        """Return where words stand: `2 ¶4`, the document's number and the paragraph of the report, from 1."""
        return self._numbering.place(anchor.span.document, anchor.start)

    def sentence(self, anchor: Anchor) -> str:
        """Return the sentence or line around the words, verbatim."""
        text = self._documents[anchor.span.document].text
        starts = [n + len(mark) for mark in _SENTENCE_END if (n := text.rfind(mark, 0, anchor.start)) >= 0]
        start = max(starts, default=0)
        ends = [n for n in (text.find(mark, anchor.end) for mark in _SENTENCE_END) if n >= 0]
        end = min(ends, default=len(text))
        return text[min(start, anchor.start) : end + (text[end : end + 1] in (".", "!", "?"))]

    def name(self, actor: str | None) -> str:
        """Return the name to show for an actor id."""
        if actor is None:
            return "not told"
        return self._names.get(actor) or actor.replace("unnamed:", "unnamed, ").replace(":", ", ").replace("-", " ")

    def issue(self, key: str) -> str:
        """Return an issue as people write it."""
        return key.replace("-", " ")

    def depth(self, statement: Attribution) -> int:
        """Return how many statements enclose it."""
        return len(self._speakers(statement)) - 1

    def chain(self, statement: Attribution) -> str:
        """Return the chain of speakers from the outermost in: `Dar, quoting Rubio, quoting India`."""
        return ", quoting ".join(self._speakers(statement))

    def _speakers(self, statement: Attribution) -> list[str]:
        out: list[str] = []
        row: Attribution | None = statement
        while row is not None and len(out) < 10:
            out.append(row.speaker_name or self.name(row.speaker))
            row = self._statements.get(row.within) if row.within else None
        return out[::-1]
