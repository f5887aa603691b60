"""Answers as JSON: fields as the values have them, dates as the contract writes them, and whether a thing holds."""

import json
from collections.abc import Sequence
from typing import Any

import msgspec

from onrecord.model.dates import PartialDate

_TOLD = ("exact", "holds")
"""What a value concludes from its fields, written besides them."""


def answer_json(answer: msgspec.Struct, *, without: Sequence[str] = ()) -> str:
    """Return an answer as JSON, some of its fields left out; all but ASCII is escaped, so that nothing is obeyed."""
    told = {key: value for key, value in _plain(answer).items() if key not in without}
    return json.dumps(told, ensure_ascii=True, indent=2)


def _plain(value: object) -> Any:  # noqa: ANN401  JSON's values
    if isinstance(value, PartialDate):
        return str(value)
    if isinstance(value, msgspec.Struct):
        told = {name: getattr(value, name) for name in _TOLD if isinstance(getattr(type(value), name, None), property)}
        return {name: _plain(getattr(value, name)) for name in value.__struct_fields__} | told
    if isinstance(value, (tuple, list)):
        return [_plain(part) for part in value]
    return value
