"""Judgements on their way into a dossier: made from a person's words, or taken from a file."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from onrecord.model.errors import DossierError
from onrecord.model.judgement import Judgement
from onrecord.model.record import Record
from onrecord.reconcile.judgements import make_judgement
from onrecord.store.store import Store

_STANDS = ("state", "rows", "why")
"""What a line of judgements.jsonl tells of the dossier that it comes from."""


def add_judgement(
    store: Store, record: Record, verdict: str, rows: Sequence[str], *, by: str, reason: str, at: str | None
) -> Judgement:
    """Add a judgement on rows of the record, made now if not told; DossierError tells why it cannot be made."""
    try:
        moment = datetime.fromisoformat(at) if at else datetime.now(UTC)
    except ValueError as error:
        msg = f"{at!r} is no time: write it as 2025-05-11T08:17:00Z"
        raise DossierError(msg) from error
    judgement = make_judgement(verdict, rows, record, store.readings(), by, reason, moment)
    add_judgements(store, [judgement])
    return judgement


def add_judgements(store: Store, judgements: Sequence[Judgement]) -> None:
    """Add judgements as they are; those that are there already change nothing."""
    with store.transaction():
        store.add_judgements(judgements)


def read_judgements(path: Path) -> tuple[Judgement, ...]:
    """Return the judgements of an exported judgements.jsonl; DossierError names the first line that holds none."""
    out = []
    for n, line in enumerate(path.read_bytes().splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = msgspec.json.decode(line, type=dict[str, object])
            out.append(msgspec.convert({k: v for k, v in row.items() if k not in _STANDS}, Judgement))
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            msg = f"{path}, line {n}: no judgement ({error})"
            raise DossierError(msg) from error
    return tuple(out)
