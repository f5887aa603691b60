"""Opening a dossier's file, and writing to it whole or not at all."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from onrecord.model.document import hash_text
from onrecord.model.errors import DossierError
from onrecord.store.schema import APPLICATION, VERSION, create_statements, migration_statements

_PATIENCE = 30.0  # seconds that a writer waits for another one


def connect(path: Path | None, *, create: bool) -> sqlite3.Connection:
    """Return a connection to the dossier, made where it is missing and `create` is set; None: in memory.

    DossierError tells what else lies at the path.
    """
    if path is not None and not create and not path.is_file():
        what = "is a folder" if path.is_dir() else "does not exist"
        msg = f"{path}: this dossier {what}; make one with: onrecord add DOSSIER FILE..."
        raise DossierError(msg)
    try:
        connection = _connect(path, create=create)
    except sqlite3.Error as error:
        raise _unopened(path, error) from error
    try:
        _prepare(connection, path)
    except sqlite3.Error as error:
        connection.close()
        raise _unopened(path, error) from error
    return connection


def _connect(path: Path | None, *, create: bool) -> sqlite3.Connection:
    """Return the bare connection; a file that may only be read is opened for reading."""
    if path is not None and not create and not os.access(path, os.W_OK):
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None)
        connection.execute("PRAGMA query_only = ON")
        return connection
    return sqlite3.connect(path or ":memory:", timeout=_PATIENCE, isolation_level=None)


def _unopened(path: Path | None, error: sqlite3.Error) -> DossierError:
    return DossierError(f"{path}: cannot be opened as a dossier ({error})")


def _prepare(connection: sqlite3.Connection, path: Path | None) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if application == 0 and tables == 0:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.executescript(f"BEGIN IMMEDIATE;\n{create_statements()}\nCOMMIT;")
        return
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if application != APPLICATION:
        connection.close()
        msg = f"{path}: this is a database, but no dossier"
        raise DossierError(msg)
    if version == 1 and not is_read_only(connection):
        connection.create_function("sha256_of", 1, hash_text, deterministic=True)
        connection.executescript(f"BEGIN IMMEDIATE;\n{migration_statements()}\nCOMMIT;")
    elif version != VERSION:
        connection.close()
        msg = f"{path}: the dossier has version {version}, this onrecord reads {VERSION}; install a newer onrecord"
        raise DossierError(msg)


def is_read_only(connection: sqlite3.Connection) -> bool:
    """Whether the dossier may only be read: its file is not ours to write."""
    return bool(connection.execute("PRAGMA query_only").fetchone()[0])


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Everything inside is written, or nothing; DossierError where the database refuses."""
    try:
        connection.execute("BEGIN IMMEDIATE")
    except sqlite3.Error as error:
        msg = f"the dossier cannot be written ({error})"
        raise DossierError(msg) from error
    try:
        yield
        connection.execute("COMMIT")
    except BaseException as error:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        if isinstance(error, sqlite3.Error):
            msg = f"the dossier was not changed ({error})"
            raise DossierError(msg) from error
        raise
