"""Words that a person brings, held against the record: where they stand (`trace`), whether a draft holds (`verify`).

Values in, values out: a record (or the part of it that may matter), the words or the draft's reading, and the
lexicon's words. This room never reads a file, never parses, and never changes the record.
"""
