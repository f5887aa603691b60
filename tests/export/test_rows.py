import msgspec
import pytest

from onrecord.export.convert import document_row, terms_row
from onrecord.export.schemas import FILES, schema_of
from onrecord.model.document import Document
from onrecord.model.kinship import Copy, Credit
from onrecord.model.places import anchor
from onrecord.model.reading import Term

DOCUMENT = Document(id="doc-1", text="Vessin will talk in Tarn about water and fish.", furniture=((20, 24),))


def term(kind: str, words: str) -> Term:
    start = DOCUMENT.text.index(words)
    return Term(kind=kind, value=words, anchor=anchor(DOCUMENT, start, start + len(words), stage="s", rule="r"))  # type: ignore[arg-type]


def test_terms_are_null_or_stand_on_their_words() -> None:
    row = terms_row((term("venue", "Tarn"), term("agenda", "water"), term("agenda", "fish")))
    assert row.venue is not None
    assert (row.venue.value, row.venue.anchor.document, row.venue.anchor.start) == ("Tarn", "doc-1", 20)
    assert row.agenda is not None
    assert [t.value for t in row.agenda] == ["water", "fish"]
    assert row.mediator is None


@pytest.mark.parametrize(("how", "field"), [("copy", "copy_of"), ("retold", "derived_from")])
def test_a_copy_names_what_it_was_made_from(how: str, field: str) -> None:
    copy = Copy(document="doc-1", original="doc-0", how=how, share=0.9, why="same words")  # type: ignore[arg-type]
    row = document_row(DOCUMENT, copy)
    assert getattr(row, field) == "doc-0"
    assert {row.copy_of, row.derived_from} == {"doc-0", None}
    assert row.furniture[0].text == "Tarn"


def test_a_document_tells_the_media_that_it_credits() -> None:
    credit = Credit(
        document="doc-1", kind="told", name="Tarn Herald", anchor=anchor(DOCUMENT, 0, 6, stage="copies", rule="told")
    )
    assert document_row(DOCUMENT).credits is None
    (row,) = document_row(DOCUMENT, None, [credit]).credits or ()
    assert (row.kind, row.name, row.anchor.text) == ("told", "Tarn Herald", "Vessin")


def test_words_that_python_keeps_are_written_with_the_names_of_the_contract() -> None:
    fields = schema_of("times")["$defs"]["TimeRow"]["properties"]
    assert {"from", "until"} <= set(fields)
    assert "earliest" not in fields


@pytest.mark.parametrize("name", FILES)
def test_every_field_of_a_file_is_always_written(name: str) -> None:
    """What is missing is null: no field has a default, but those that a dossier alone can tell."""
    fields = msgspec.structs.fields(FILES[name])
    assert {f.name for f in fields if not f.required} <= {
        "copy_of",
        "derived_from",
        "how",
        "share",
        "credits",
        "judged",
    }
    assert schema_of(name)["schema_version"] == 1
    assert msgspec.json.encode(schema_of(name))
