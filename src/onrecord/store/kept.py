"""Comparisons that are kept: by which keys rows are looked up, and what was found for those that met.

A pair is compared once. When a document is added, only its own candidates are looked up and compared.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeVar

import msgspec

from onrecord.model.places import Value

V = TypeVar("V", bound=Value)


class Met(NamedTuple):
    """A row that has a key: its document, and its number there."""

    document: str
    row: int


class Kept:
    """The kept comparisons of one dossier, on its connection. A `kind` names what is compared, in a word."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def missing(self) -> tuple[str, ...]:
        """Return the ids of the documents that were not compared yet, the first published first."""
        rows = self._connection.execute(
            "SELECT id FROM documents WHERE id NOT IN (SELECT document FROM compared) ORDER BY published, id"
        )
        return tuple(document for (document,) in rows)

    def forget(self) -> None:
        """Forget all comparisons: another onrecord compares in another way."""
        for table in ("pairs", "keys", "compared"):
            self._connection.execute(f"DELETE FROM {table}")  # noqa: S608  our own table names

    def mark(self, document: str) -> None:
        """Remember that a document is compared."""
        self._connection.execute("INSERT INTO compared (document) VALUES (?)", (document,))

    def add_keys(self, kind: str, document: str, keys: Iterable[tuple[int, int]]) -> None:
        """Keep the (number of the row, key) by which a marked document's rows are found."""
        (n,) = self._connection.execute("SELECT n FROM compared WHERE document = ?", (document,)).fetchone()
        rows = ((kind, key, n, row) for row, key in keys)
        self._connection.executemany("INSERT OR IGNORE INTO keys VALUES (?, ?, ?, ?)", rows)

    def sharing(self, kind: str, key: int, most: int) -> list[Met]:
        """Return the rows that have a key, `most` of them, those first that were kept first."""
        found = self._connection.execute(
            "SELECT compared.document, keys.row FROM keys JOIN compared ON compared.n = keys.document"
            " WHERE kind = ? AND key = ? ORDER BY keys.document, keys.row LIMIT ?",
            (kind, key, most),
        )
        return [Met(*row) for row in found]

    def add_pairs(self, kind: str, document: str, found: Sequence[Value]) -> None:
        """Keep what comparing a marked document with those before it found."""
        if found:
            rows = msgspec.json.encode(found).decode()
            self._connection.execute("INSERT INTO pairs VALUES (?, ?, ?)", (kind, document, rows))

    def pairs(self, kind: str, row: type[V]) -> tuple[V, ...]:
        """Return all that was found of a kind; some of it may be about documents that are gone."""
        decoder = msgspec.json.Decoder(list[row])  # type: ignore[valid-type]
        found = self._connection.execute("SELECT rows FROM pairs WHERE kind = ? ORDER BY document", (kind,))
        return tuple(value for (rows,) in found for value in decoder.decode(rows))
