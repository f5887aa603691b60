"""The tables of a dossier, and the numbers by which a file is known to be one."""

APPLICATION = 0x6F6E7263  # "onrc": tells a dossier from any other SQLite file
VERSION = 2

READING_TABLES = ("statements", "times", "mentions", "events", "stances")
"""Rows that stand in one document; ordered by `n`."""

RECORD_TABLES = (
    "copies",
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

CREATE VIRTUAL TABLE search USING fts5 (kind UNINDEXED, id UNINDEXED, document UNINDEXED, words);
"""

_PAIRS = """
-- documents whose pairs were looked for; gone with a reading that is replaced
CREATE TABLE related (document TEXT PRIMARY KEY REFERENCES readings (document) ON DELETE CASCADE) WITHOUT ROWID;

-- what is looked up to find the rows that may be alike: rows of one kind that share a key are compared
CREATE TABLE keys (
    kind TEXT NOT NULL,
    key INTEGER NOT NULL,
    document TEXT NOT NULL REFERENCES related (document) ON DELETE CASCADE,
    item TEXT NOT NULL
);
CREATE INDEX keys_by_key ON keys (kind, key);
CREATE INDEX keys_by_document ON keys (document);

-- what comparing two rows found, once for all: it rests on these two alone
CREATE TABLE pairs (
    kind TEXT NOT NULL,
    one TEXT NOT NULL REFERENCES related (document) ON DELETE CASCADE,
    other TEXT NOT NULL REFERENCES related (document) ON DELETE CASCADE,
    row TEXT NOT NULL
);
CREATE INDEX pairs_by_one ON pairs (one);
CREATE INDEX pairs_by_other ON pairs (other);
"""

_FROM_VERSION_1 = """
ALTER TABLE documents ADD COLUMN sha256 TEXT;
UPDATE documents SET sha256 = sha256_of(json_extract(row, '$.text'));
CREATE INDEX documents_by_text ON documents (sha256);
INSERT INTO meta VALUES ('reconciled', '1');
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
