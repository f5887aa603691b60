"""What a user wrote on top of a text file: `outlet: ...`, `kind: ...`, ... between two lines of `---`.

The block stays in the text, as furniture, so that all offsets are the file's own.
"""

import re

from onrecord.ingest.build import Told, read_kind
from onrecord.ingest.records import read_date
from onrecord.model.errors import InputError

_BLOCK = re.compile(r"---[ \t]*\r?\n((?:[^\n]*\n){1,20}?)---[ \t]*(?:\r?\n|$)")
_FIELD = re.compile(r"([A-Za-z]+):[ \t]*(.*?)[ \t]*$")
_FIELDS = frozenset(Told.__struct_fields__)  # as in jsonl


def read_front_matter(text: str, place: str) -> tuple[Told, int]:
    """Return what the block tells, and where the report begins (0 where there is no block).

    InputError where the date or the kind is none. Fields of other programs are left alone.
    """
    block = _BLOCK.match(text)
    if not block:
        return Told(), 0
    lines = [_FIELD.match(line) for line in block[1].splitlines() if line.strip()]
    if not all(lines):
        return Told(), 0
    told = {m[1].lower(): m[2].strip("\"'") for m in lines if m}
    known = {key: value for key, value in told.items() if key in _FIELDS and value}
    try:
        published = read_date(known.pop("published")) if "published" in known else None
    except ValueError as error:
        raise InputError(place, "bad_date", f"published: {error}") from error
    kind = read_kind(known.pop("kind"), place) if "kind" in known else None
    return Told(published=published, kind=kind, **known), block.end()
