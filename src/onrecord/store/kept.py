"""Comparisons that are kept: which rows were compared, by which keys they are looked up, what was found.

A pair is compared once. When a document is added, only its own candidates are looked up and compared.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from typing import TypeVar

import msgspec

from onrecord.model.places import Value

V = TypeVar("V", bound=Value)

HOT = 200
"""A key that more rows share than this says nothing: it leads to no pair by itself."""


class Kept:
    """The kept comparisons of one dossier, on its connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def missing(self) -> tuple[str, ...]:
        """Return the ids of the documents whose pairs were not looked for yet."""
        rows = self._connection.execute(
            "SELECT document FROM readings WHERE document NOT IN (SELECT document FROM related) ORDER BY document"
        )
        return tuple(document for (document,) in rows)

    def forget(self) -> None:
        """Forget all comparisons: another onrecord compares in another way."""
        for table in ("pairs", "keys", "related"):
            self._connection.execute(f"DELETE FROM {table}")  # noqa: S608  our own table names

    def mark(self, document: str) -> None:
        """Remember that a document's pairs are looked for."""
        self._connection.execute("INSERT OR IGNORE INTO related VALUES (?)", (document,))

    def add_keys(self, kind: str, document: str, keys: Iterable[tuple[str, int]]) -> None:
        """Keep the (item, key) by which a document's rows are found."""
        rows = ((kind, key, document, item) for item, key in keys)
        self._connection.executemany("INSERT INTO keys VALUES (?, ?, ?, ?)", rows)

    def sharing(self, kind: str, keys: Sequence[int]) -> dict[int, list[tuple[str, str]]]:
        """Return for each key the (document, item) that have it; hot keys are left out."""
        found: dict[int, list[tuple[str, str]]] = {}
        for key in dict.fromkeys(keys):
            rows = self._connection.execute(
                "SELECT document, item FROM keys WHERE kind = ? AND key = ? LIMIT ?", (kind, key, HOT + 1)
            ).fetchall()
            if 0 < len(rows) <= HOT:
                found[key] = rows
        return found

    def add_pairs(self, kind: str, pairs: Iterable[tuple[str, str, Value]]) -> None:
        """Keep what was found for (document, other document, row)."""
        encode = msgspec.json.encode
        rows = ((kind, one, other, encode(row).decode()) for one, other, row in pairs)
        self._connection.executemany("INSERT INTO pairs VALUES (?, ?, ?, ?)", rows)

    def pairs(self, kind: str, row: type[V]) -> tuple[V, ...]:
        """Return all that was found of a kind."""
        decoder = msgspec.json.Decoder(row)
        found = self._connection.execute("SELECT row FROM pairs WHERE kind = ? ORDER BY one, other, row", (kind,))
        return tuple(decoder.decode(value) for (value,) in found)
