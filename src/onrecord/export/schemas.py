"""The JSON Schema of each jsonl file, made from its row."""

from typing import Any

import msgspec

from onrecord.export import record_rows, rows

READING_FILES: dict[str, type[rows.Row]] = {
    "documents": rows.DocumentRow,
    "statements": rows.StatementRow,
    "times": rows.TimeRow,
    "mentions": rows.MentionRow,
    "events": rows.EventRow,
    "stances": rows.StanceRow,
    "failures": rows.FailureRow,
}
"""What `annotate` writes: the name of each file and its row."""

_RECORD_FILES: dict[str, type[rows.Row]] = {
    "actors": record_rows.ActorRow,
    "claims": record_rows.ClaimRow,
    "utterances": record_rows.UtteranceRow,
    "incidents": record_rows.IncidentRow,
    "positions": record_rows.PositionRow,
    "offers": record_rows.OfferRow,
    "chronology": record_rows.MomentRow,
    "findings": record_rows.FindingRow,
    "judgements": record_rows.JudgementRow,
}

DOSSIER_FILES: dict[str, type[rows.Row]] = {k: v for k, v in READING_FILES.items() if k != "failures"} | _RECORD_FILES
"""What the export of a dossier writes."""

FILES: dict[str, type[rows.Row]] = READING_FILES | _RECORD_FILES
"""Every file of the contract."""


def schema_of(name: str) -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a line of `NAME.jsonl`; KeyError where there is no such file."""
    schema = msgspec.json.schema(FILES[name])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": name,
        "schema_version": rows.SCHEMA_VERSION,
        **schema,
    }
