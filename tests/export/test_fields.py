import re
from pathlib import Path

import pytest

from onrecord.export.schemas import FILES, schema_of

TEXT = (Path(__file__).parents[2] / "docs" / "fields.md").read_text(encoding="utf-8")
SECTIONS = {part.partition("\n")[0]: part for part in TEXT.split("\n## ")[1:]}
SPAN = {"start", "end", "text", "document"}


@pytest.mark.parametrize("name", FILES)
def test_every_field_of_a_file_stands_in_the_codebook(name: str) -> None:
    schema = schema_of(name)
    used = {name: part for name, part in schema["$defs"].items() if name not in ("BasisRow", "SpanRow", "PlaceRow")}
    told = set(re.findall(r"`([a-z0-9_]+)`", SECTIONS[name] + SECTIONS["offers"]))
    for part in used.values():
        assert set(part.get("properties", ())) - told - SPAN == set()
    row = schema["$ref"].rpartition("/")[2]
    own = set(re.findall(r"`([a-z0-9_]+)`", SECTIONS[name]))
    assert set(schema["$defs"][row]["properties"]) - own == set()


def test_every_field_of_a_basis_stands_in_the_codebook() -> None:
    basis = set(schema_of("findings")["$defs"]["BasisRow"]["properties"])
    assert basis - set(re.findall(r"`([a-z]+)`", SECTIONS["basis"])) == set()
