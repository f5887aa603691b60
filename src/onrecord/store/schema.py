"""The tables of a dossier, and the numbers by which a file is known to be one."""

APPLICATION = 0x6F6E7263  # "onrc": tells a dossier from any other SQLite file
VERSION = 2

RECORD_FORM = "2"
"""Raised when rows of a record have other fields: one that an older onrecord saved is made again."""

READING_TABLES = ("statements", "times", "mentions", "events", "stances")
"""Rows that stand in one document; ordered by `n`."""

RECORD_TABLES = (
    "copies",
    "credits",
    "actors",
    "utterances",
    "incidents",
    "claims",
    "chronology",
    "positions",
    "offers",
    "findings",
)
"""Rows that speak for all documents; ordered by `n`."""

_BASE = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE documents (
    id TEXT PRIMARY KEY,
    external_id TEXT,
    outlet TEXT,
    published TEXT,
    year INTEGER,        -- the year of its news, where the caller gave only that
    row TEXT NOT NULL,
    sha256 TEXT          -- of its text, to know it again
) WITHOUT ROWID;
CREATE INDEX documents_by_text ON documents (sha256);

-- what one document says, before it was set beside the others
CREATE TABLE readings (
    document TEXT PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
    row TEXT NOT NULL
) WITHOUT ROWID;

{pairs}
CREATE TABLE judgements (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    row TEXT NOT NULL
);
CREATE TRIGGER judgements_stay BEFORE UPDATE ON judgements
BEGIN SELECT RAISE(ABORT, 'a judgement is never changed: add another'); END;
CREATE TRIGGER judgements_are_kept BEFORE DELETE ON judgements
BEGIN SELECT RAISE(ABORT, 'a judgement is never deleted: add another'); END;
CREATE TRIGGER judgements_are_not_replaced BEFORE INSERT ON judgements
WHEN EXISTS (SELECT 1 FROM judgements WHERE id = NEW.id OR n = NEW.n)
BEGIN SELECT RAISE(IGNORE); END;

CREATE VIRTUAL TABLE search USING fts5 (kind UNINDEXED, id UNINDEXED, document UNINDEXED, words);
"""

_PAIRS = """
-- documents that were compared with those before them; gone with a reading that is replaced
CREATE TABLE compared (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    document TEXT NOT NULL UNIQUE REFERENCES readings (document) ON DELETE CASCADE
);

-- by what rows that may be alike are looked up; one whose document is gone from `compared` says nothing
CREATE TABLE keys (
    kind TEXT NOT NULL,
    key INTEGER NOT NULL,
    document INTEGER NOT NULL,
    row INTEGER NOT NULL,
    PRIMARY KEY (kind, key, document, row)
) WITHOUT ROWID;

-- what comparing a document with those before it found: it rests on the two alone, and holds once for all
CREATE TABLE pairs (
    kind TEXT NOT NULL,
    document TEXT NOT NULL REFERENCES compared (document) ON DELETE CASCADE,
    rows TEXT NOT NULL,
    PRIMARY KEY (kind, document)
) WITHOUT ROWID;
"""

_FROM_VERSION_1 = """
ALTER TABLE documents ADD COLUMN sha256 TEXT;
UPDATE documents SET sha256 = sha256_of(json_extract(row, '$.text'));
CREATE INDEX documents_by_text ON documents (sha256);
"""

_READING = """
CREATE TABLE {name} (
    n INTEGER PRIMARY KEY,
    id TEXT,
    document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    row TEXT NOT NULL
);
CREATE INDEX {name}_by_id ON {name} (id);
CREATE INDEX {name}_by_document ON {name} (document);
"""

_RECORD = """
CREATE TABLE {name} (n INTEGER PRIMARY KEY, id TEXT, row TEXT NOT NULL);
CREATE INDEX {name}_by_id ON {name} (id);
"""


def create_statements() -> str:
    """Return the SQL that makes an empty dossier."""
    return "\n".join(
        [
            _BASE.format(pairs=_PAIRS),
            *(_READING.format(name=name) for name in READING_TABLES),
            *(_RECORD.format(name=name) for name in RECORD_TABLES),
            f"PRAGMA application_id = {APPLICATION};",
            f"PRAGMA user_version = {VERSION};",
        ]
    )


def migration_statements() -> str:
    """Return the SQL that brings a dossier of version 1 to this one; it calls `sha256_of(text)`."""
    return f"{_FROM_VERSION_1}{_PAIRS}PRAGMA user_version = {VERSION};"
