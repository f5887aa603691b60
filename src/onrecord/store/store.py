"""A dossier's rows: written whole or not at all, read back as the values they were."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from onrecord.model.document import Document
from onrecord.model.factcheck import Question
from onrecord.model.judgement import Judged, Judgement
from onrecord.model.kinship import Copy, Credit
from onrecord.model.places import Value
from onrecord.model.reading import Annotations, Attribution, Event, Mention, Stance, Timex
from onrecord.model.record import Actor, Claim, Finding, Incident, Moment, Offer, Position, Record, SetAside, Utterance
from onrecord.store.anchors import check_anchors
from onrecord.store.connection import connect, is_read_only, transaction
from onrecord.store.kept import Kept
from onrecord.store.part import find_documents, load_part
from onrecord.store.schema import READING_TABLES, RECORD_FORM, RECORD_TABLES

V = TypeVar("V", bound=Value)

KINDS: dict[str, type[Value]] = {
    "documents": Document,
    "statements": Attribution,
    "times": Timex,
    "mentions": Mention,
    "events": Event,
    "stances": Stance,
    "copies": Copy,
    "credits": Credit,
    "actors": Actor,
    "utterances": Utterance,
    "incidents": Incident,
    "claims": Claim,
    "chronology": Moment,
    "positions": Position,
    "offers": Offer,
    "findings": Finding,
    "judgements": Judgement,
}
"""What the rows of each table are."""


class Reviewed(Value, frozen=True):
    """What people's judgements came to: few rows, kept together."""

    judged: tuple[Judged, ...] = ()
    set_aside: SetAside = SetAside()


_encode: Callable[[Any], bytes] = msgspec.json.Encoder().encode


def _text(value: object) -> str:
    return _encode(value).decode()


class Store:
    """One dossier's file. Not for use from several threads; several processes may each open it."""

    def __init__(self, path: Path | None = None, *, create: bool = True) -> None:
        self._connection = connect(path, create=create)
        self.kept = Kept(self._connection)

    def close(self) -> None:
        """Close the file; nothing unsaved is kept."""
        self._connection.close()

    def transaction(self) -> AbstractContextManager[None]:
        """Everything that is written inside is saved, or nothing of it."""
        return transaction(self._connection)

    @property
    def read_only(self) -> bool:
        """Whether nothing can be saved: the file is not ours to write."""
        return is_read_only(self._connection)

    @property
    def generation(self) -> int:
        """How often documents or judgements were changed: a record made of one generation is no other's."""
        return int(self.setting("generation") or 0)

    @property
    def reconciled(self) -> bool:
        """Whether the record is that of the documents and judgements that are there, in a form that is read today."""
        return self.setting("reconciled") == RECORD_FORM

    def _changed(self) -> None:
        """Note that the record no longer tells what is there."""
        self.remember("generation", str(self.generation + 1))
        self.remember("reconciled", None)

    def setting(self, key: str) -> str | None:
        """Return what the dossier remembers under a key."""
        found = self._connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return found[0] if found else None

    def remember(self, key: str, value: str | None) -> None:
        """Keep a value under a key; None forgets it."""
        self._connection.execute("DELETE FROM meta WHERE key = ?", (key,))
        if value is not None:
            self._connection.execute("INSERT INTO meta VALUES (?, ?)", (key, value))

    def documents(self) -> tuple[Document, ...]:
        """Return all documents, by id."""
        return self._rows("SELECT row FROM documents ORDER BY id", Document)

    def documents_of(self, texts: Iterable[str]) -> tuple[Document, ...]:
        """Return the documents that have one of these texts, told by their hashes, by id."""
        decoder = msgspec.json.Decoder(Document)
        found: dict[str, Document] = {}
        for text in texts:
            for (row,) in self._connection.execute("SELECT row FROM documents WHERE sha256 = ?", (text,)):
                document = decoder.decode(row)
                found[document.id] = document
        return tuple(found[key] for key in sorted(found))

    def document(self, key: str) -> tuple[Document, Annotations]:
        """Return a document with its own reading; KeyError where there is none."""
        row = self._connection.execute(
            "SELECT documents.row, readings.row FROM documents JOIN readings ON document = id WHERE id = ?", (key,)
        ).fetchone()
        if row is None:
            raise KeyError(key)
        return msgspec.json.decode(row[0], type=Document), msgspec.json.decode(row[1], type=Annotations)

    def years(self) -> dict[str, int | None]:
        """Return the year given for each document's news, None where none was."""
        return dict(self._connection.execute("SELECT id, year FROM documents"))

    def published(self) -> dict[str, str | None]:
        """Return the publication date of each document, as it is written, None where it is not known."""
        return dict(self._connection.execute("SELECT id, published FROM documents"))

    def add_document(self, document: Document, reading: Annotations, *, year: int | None) -> None:
        """Add a document with its reading, or replace the reading of one that is there."""
        texts = {document.id: document.text}
        for name in READING_TABLES:
            check_anchors(name, getattr(reading, name), texts)
        published = str(document.published) if document.published else None
        self._connection.execute(
            "INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            (document.id, document.external_id, document.outlet, published, year, _text(document), document.sha256),
        )
        self._connection.execute("DELETE FROM readings WHERE document = ?", (document.id,))  # and its kept comparisons
        self._connection.execute("INSERT INTO readings VALUES (?, ?)", (document.id, _text(reading)))
        self._changed()

    def remove_documents(self, documents: Iterable[str]) -> None:
        """Take documents out, with all that stands in them; the record is to be saved again after it."""
        for document in documents:
            self._connection.execute("DELETE FROM documents WHERE id = ?", (document,))
            self._changed()

    def readings(self) -> tuple[Annotations, ...]:
        """Return each document's own reading, by document id."""
        return self._rows("SELECT row FROM readings ORDER BY document", Annotations)

    def save_record(self, record: Record) -> None:
        """Put a record in the place of the one before; DossierError names a row whose words are not the text's."""
        texts = {d.id: d.text for d in record.documents}
        for name in (*READING_TABLES, *RECORD_TABLES):
            self._connection.execute(f"DELETE FROM {name}")  # noqa: S608  our own table names
        for name in READING_TABLES:
            for reading in record.readings:
                self._save_rows(name, getattr(reading, name), texts, document=reading.document)
        for name in RECORD_TABLES:
            self._save_rows(name, getattr(record, name), texts, document=None)
        check_anchors("set aside", [record.set_aside], texts)
        self.remember("parties", _text(record.parties))
        self.remember("judged", _text(Reviewed(judged=record.judged, set_aside=record.set_aside)))
        self._index(record)
        self.remember("reconciled", RECORD_FORM)

    def _save_rows(self, name: str, rows: Sequence[Value], texts: Mapping[str, str], *, document: str | None) -> None:
        check_anchors(name, rows, texts)
        own = () if document is None else (document,)
        marks = ", ".join("?" * (3 + len(own)))
        self._connection.executemany(
            f"INSERT INTO {name} VALUES ({marks})",  # noqa: S608
            ((None, getattr(row, "id", None), *own, _text(row)) for row in rows),
        )

    def _index(self, record: Record) -> None:
        self._connection.execute("DELETE FROM search")
        documents = (("document", d.id, d.id, d.text) for d in record.documents)
        statements = (
            ("statement", s.id, s.document, " ".join(a.quote for a in s.content))
            for reading in record.readings
            for s in reading.statements
        )
        for rows in (documents, statements):
            self._connection.executemany("INSERT INTO search VALUES (?, ?, ?, ?)", rows)

    def record(self) -> Record:
        """Return the record as it was saved; an empty one where none was."""
        documents = self.documents()
        by_document = {name: self._by_document(name) for name in READING_TABLES}
        readings = tuple(
            Annotations(document=d.id, **{name: tuple(rows.get(d.id, ())) for name, rows in by_document.items()})
            for d in documents
        )
        tables: dict[str, Any] = {
            name: self._rows(f"SELECT row FROM {name} ORDER BY n", KINDS[name])  # noqa: S608
            for name in RECORD_TABLES
        }
        parties = msgspec.json.decode(self.setting("parties") or "[]", type=tuple[str, ...])
        reviewed = msgspec.json.decode(self.setting("judged") or "{}", type=Reviewed)
        return Record(
            documents=documents,
            readings=readings,
            parties=parties,
            judged=reviewed.judged,
            set_aside=reviewed.set_aside,
            **tables,
        )

    def _by_document(self, name: str) -> dict[str, list[Any]]:
        decoder = msgspec.json.Decoder(KINDS[name])
        out: dict[str, list[Any]] = {}
        for document, row in self._connection.execute(f"SELECT document, row FROM {name} ORDER BY n"):  # noqa: S608
            out.setdefault(document, []).append(decoder.decode(row))
        return out

    def search(self, words: str, *, limit: int = 50) -> tuple[tuple[str, str], ...]:
        """Return (kind, id) of the documents and statements that hold all the words, best first."""
        query = " ".join(f'"{word}"' for word in words.replace('"', " ").split())
        if not query:
            return ()
        rows = self._connection.execute(
            "SELECT kind, id FROM search WHERE search MATCH ? ORDER BY rank LIMIT ?", (query, limit)
        )
        return tuple((kind, row_id) for kind, row_id in rows)

    def latest_year(self) -> int | None:
        """Return the year of the latest document, None where no date is known."""
        found = self._connection.execute("SELECT max(published) FROM documents").fetchone()[0]
        return int(found[:4]) if found else None

    def part(self, questions: Iterable[Question]) -> tuple[Record, tuple[str, ...]]:
        """Return the part of the record that may answer the questions, and the documents to look into."""
        documents = find_documents(self._connection, questions)
        parties = msgspec.json.decode(self.setting("parties") or "[]", type=tuple[str, ...])
        return load_part(self._connection, documents, parties), documents

    def judgements(self) -> tuple[Judgement, ...]:
        """Return people's decisions, the first one first."""
        return self._rows("SELECT row FROM judgements ORDER BY n", Judgement)

    def add_judgements(self, judgements: Iterable[Judgement]) -> None:
        """Add decisions; one that is there already stays as it is."""
        self._connection.executemany(
            "INSERT OR IGNORE INTO judgements (id, row) VALUES (?, ?)", ((j.id, _text(j)) for j in judgements)
        )
        self._changed()

    def _rows(self, query: str, kind: type[V]) -> tuple[V, ...]:
        decoder = msgspec.json.Decoder(kind)
        return tuple(decoder.decode(row) for (row,) in self._connection.execute(query))
