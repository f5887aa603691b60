"""The part of a dossier's record that some words may stand in: found by full-text search, loaded without the rest."""

import sqlite3
from collections.abc import Collection, Iterable
from typing import TypeVar

import msgspec

from onrecord.model.dates import PartialDate
from onrecord.model.document import Document
from onrecord.model.factcheck import Question
from onrecord.model.kinship import Copy
from onrecord.model.places import Value
from onrecord.model.reading import Annotations, Attribution, Timex
from onrecord.model.record import Actor, Record, Utterance

V = TypeVar("V", bound=Value)

EXACT = 1_000
"""Documents that may hold one phrase."""
NEAR = 40
"""Rows that share words with what is looked for, the likest first; a document has a row, and each of its statements."""
_RAREST = 12
"""Words of one question that are looked for by themselves; more would find no more, and take longer."""


def find_documents(connection: sqlite3.Connection, questions: Iterable[Question]) -> tuple[str, ...]:
    """Return the documents that hold a phrase of the questions, or are likest to hold words like them."""
    found: dict[str, None] = {}
    for question in questions:
        for phrase in question.phrases:
            found |= _matching(connection, f"{_quoted(phrase)}", EXACT, "kind = 'document' AND ")
        if question.stems:
            any_of = " OR ".join(f"{_quoted(stem)}*" for stem in question.stems[:_RAREST])
            found |= _matching(connection, any_of, NEAR)
    return tuple(found)


def _quoted(words: str) -> str:
    return '"' + words.replace('"', " ").replace("\x00", " ") + '"'


def _matching(connection: sqlite3.Connection, query: str, limit: int, where: str = "") -> dict[str, None]:
    rows = connection.execute(
        f"SELECT document FROM search WHERE {where}search MATCH ? ORDER BY rank LIMIT ?",  # noqa: S608  our own words
        (query, limit),
    )
    return dict.fromkeys(document for (document,) in rows)


def load_part(connection: sqlite3.Connection, documents: Collection[str], parties: tuple[str, ...]) -> Record:
    """Return all copies and actors, and of the rest what stands in these documents.

    Texts, statements and times come for these documents, and for those that carry one of their utterances; of the
    others only what numbers them. What is concluded from events is left out.
    """
    utterances = [u for u in _rows(connection, "utterances", Utterance) if not _documents_of(u).isdisjoint(documents)]
    wanted = set(documents).union(*(_documents_of(u) for u in utterances))
    every = _documents(connection, wanted)
    return Record(
        documents=every,
        readings=tuple(_reading(connection, d.id, known=d.id in wanted) for d in every),
        parties=parties,
        copies=_rows(connection, "copies", Copy),
        actors=_rows(connection, "actors", Actor),
        utterances=tuple(utterances),
        incidents=(),
        claims=(),
        chronology=(),
        positions=(),
        offers=(),
    )


def _documents(connection: sqlite3.Connection, wanted: Collection[str]) -> tuple[Document, ...]:
    """Return every document, the text only of those that are wanted."""
    decoder = msgspec.json.Decoder(Document)
    out = []
    for key, name, outlet, published in connection.execute(
        "SELECT id, external_id, outlet, published FROM documents ORDER BY id"
    ).fetchall():
        if key in wanted:
            row = connection.execute("SELECT row FROM documents WHERE id = ?", (key,)).fetchone()[0]
            out.append(decoder.decode(row))
        else:
            day = PartialDate.parse(published) if published else None
            out.append(Document(id=key, text="", external_id=name, outlet=outlet, published=day))
    return tuple(out)


def _documents_of(utterance: Utterance) -> set[str]:
    return {d for w in utterance.wordings for d in w.documents}


def _reading(connection: sqlite3.Connection, document: str, *, known: bool) -> Annotations:
    """Return the statements and times of a document as its reading, none where they are not wanted."""
    statements = _standing(connection, "statements", document, Attribution) if known else ()
    times = _standing(connection, "times", document, Timex) if known else ()
    return Annotations(document=document, times=times, mentions=(), statements=statements, events=(), stances=())


def _standing(connection: sqlite3.Connection, table: str, document: str, kind: type[V]) -> tuple[V, ...]:
    decoder = msgspec.json.Decoder(kind)
    rows = connection.execute(f"SELECT row FROM {table} WHERE document = ? ORDER BY n", (document,))  # noqa: S608
    return tuple(decoder.decode(row) for (row,) in rows)


def _rows(connection: sqlite3.Connection, table: str, kind: type[V]) -> tuple[V, ...]:
    decoder = msgspec.json.Decoder(kind)
    rows = connection.execute(f"SELECT row FROM {table} ORDER BY n")  # noqa: S608  our own table names
    return tuple(decoder.decode(row) for (row,) in rows)
