import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.dates import PartialDate
from onrecord.model.document import Document, document_id
from onrecord.model.errors import DossierError
from onrecord.model.judgement import Judgement
from onrecord.model.places import Anchor, Maker, Span, anchor
from onrecord.model.reading import Annotations, Attribution
from onrecord.model.record import Record
from onrecord.store.anchors import anchors_of, check_anchors
from onrecord.store.connection import transaction
from onrecord.store.store import KINDS, Store

TEXT = "Orlat will not sign, Minister Dray said on Friday."


@pytest.fixture(autouse=True)
def _all_connections_are_closed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A test may leave a dossier open; Python 3.13 warns of each that is."""
    opened: list[sqlite3.Connection] = []
    connect = sqlite3.connect

    def remembered(*arguments: Any, **options: Any) -> sqlite3.Connection:  # noqa: ANN401  as the call it stands for
        opened.append(connect(*arguments, **options))
        return opened[-1]

    monkeypatch.setattr(sqlite3, "connect", remembered)
    yield
    for connection in opened:
        connection.close()


def a_document(text: str = TEXT, outlet: str | None = "Vessin Courier") -> Document:
    return Document(id=document_id(text, outlet, None, None), text=text, outlet=outlet)


def a_statement(document: Document) -> Attribution:
    return Attribution(
        id="statement-1",
        document=document.id,
        source=anchor(document, 21, 34, stage="attributions", rule="verb"),
        cue=anchor(document, 35, 39, stage="attributions", rule="verb"),
        content=(anchor(document, 0, 19, stage="attributions", rule="verb"),),
        quotation="indirect",
        speaker="dray",
        speaker_name="Dray",
        when=PartialDate(year=2031, month=5, day=2),
    )


def a_reading(document: Document, *statements: Attribution) -> Annotations:
    return Annotations(document=document.id, times=(), mentions=(), statements=statements, events=(), stances=())


def a_record(*pairs: tuple[Document, Annotations]) -> Record:
    return Record(
        documents=tuple(d for d, _ in pairs),
        readings=tuple(r for _, r in pairs),
        parties=("orlat",),
        copies=(),
        actors=(),
        utterances=(),
        incidents=(),
        claims=(),
        chronology=(),
        positions=(),
        offers=(),
    )


def save(store: Store, record: Record) -> None:
    with store.transaction():
        for document, reading in zip(record.documents, record.readings, strict=True):
            store.add_document(document, reading, year=None)
        store.save_record(record)


def a_saved_dossier(folder: Path) -> tuple[Path, Document, Record]:
    document = a_document()
    record = a_record((document, a_reading(document, a_statement(document))))
    store = Store(folder / "row.dossier")
    save(store, record)
    store.close()
    return folder / "row.dossier", document, record


def test_a_record_comes_back_as_it_was_saved(tmp_path: Path) -> None:
    document = a_document()
    record = a_record((document, a_reading(document, a_statement(document))))
    store = Store(tmp_path / "row.dossier")
    save(store, record)
    store.close()
    again = Store(tmp_path / "row.dossier", create=False)
    assert again.record() == record
    assert again.readings() == record.readings


def test_saving_twice_changes_nothing(tmp_path: Path) -> None:
    document = a_document()
    record = a_record((document, a_reading(document, a_statement(document))))
    store = Store(tmp_path / "row.dossier")
    save(store, record)
    save(store, record)
    assert store.record() == record


def test_a_quote_that_is_not_the_texts_is_refused_with_its_row_and_nothing_is_saved(tmp_path: Path) -> None:
    document = a_document()
    wrong = msgspec.structs.replace(
        a_statement(document),
        content=(
            Anchor(span=Span(document=document.id, start=0, end=5), quote="Ormat", maker=Maker(stage="s", rule="r")),
        ),
    )
    store = Store(tmp_path / "row.dossier")
    with pytest.raises(DossierError, match=r"statements: statement-1 .*'Ormat'.*'Orlat'"):
        save(store, a_record((document, a_reading(document, wrong))))
    assert store.documents() == ()


def test_an_anchor_in_a_document_that_is_not_there_is_refused() -> None:
    document = a_document()
    with pytest.raises(DossierError, match="no such document"):
        check_anchors("statements", [a_statement(document)], {})


def test_all_anchors_of_a_row_are_found_however_deep() -> None:
    assert [a.quote for a in anchors_of((a_statement(a_document()),))] == [
        "Minister Dray",
        "said",
        "Orlat will not sign",
    ]


def test_a_save_that_is_broken_off_leaves_the_dossier_as_it_was(tmp_path: Path) -> None:
    document, other = a_document(), a_document(outlet="Tarn Post")
    record = a_record((document, a_reading(document, a_statement(document))))
    store = Store(tmp_path / "row.dossier")
    save(store, record)

    def broken_off() -> None:
        with store.transaction():
            store.add_document(other, a_reading(other), year=None)
            store.save_record(a_record((other, a_reading(other))))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        broken_off()
    assert store.record() == record


def test_what_a_killed_writer_left_is_rolled_back_on_opening(tmp_path: Path) -> None:
    path, _, record = a_saved_dossier(tmp_path)
    killed = sqlite3.connect(path, isolation_level=None)
    killed.execute("BEGIN IMMEDIATE")
    killed.execute("DELETE FROM statements")
    killed.close()  # as after a kill: no commit
    assert Store(path, create=False).record() == record


def test_a_writer_sees_a_refusal_of_the_database_as_a_dossier_error() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    with pytest.raises(DossierError, match="not changed"), transaction(connection):
        connection.execute("INSERT INTO nowhere VALUES (1)")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"Orlat will not sign.\n" * 60, "cannot be opened as a dossier"),
        (b"SQLite format 3\x00" + b"x" * 2000, "cannot be opened"),
    ],
)
def test_a_file_that_is_no_dossier_is_refused_and_left_alone(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(content)
    with pytest.raises(DossierError, match=message):
        Store(path)
    assert path.read_bytes() == content


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE mine (a)")
    connection.close()
    with pytest.raises(DossierError, match="no dossier"):
        Store(path)


def test_a_dossier_of_a_later_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "row.dossier"
    Store(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(DossierError, match="version 99"):
        Store(path)


def test_opening_to_read_makes_no_file(tmp_path: Path) -> None:
    with pytest.raises(DossierError, match="does not exist"):
        Store(tmp_path / "none.dossier", create=False)
    assert not list(tmp_path.iterdir())


def test_judgements_are_added_and_never_changed(tmp_path: Path) -> None:
    store = Store(tmp_path / "row.dossier")
    judgement = Judgement(
        id="j1", kind="row", subject="finding-1", verdict="right", by="an", at="2031-05-02T10:00", reason="read it"
    )
    store.add_judgements([judgement])
    store.add_judgements([msgspec.structs.replace(judgement, verdict="wrong")])
    assert store.judgements() == (judgement,)
    direct = sqlite3.connect(tmp_path / "row.dossier")
    with pytest.raises(sqlite3.IntegrityError, match="never changed"):
        direct.execute("UPDATE judgements SET row = ''")
    with pytest.raises(sqlite3.IntegrityError, match="never deleted"):
        direct.execute("DELETE FROM judgements")
    direct.close()


def test_a_dossier_of_the_first_version_keeps_all_it_has(tmp_path: Path) -> None:
    path, document, record = a_saved_dossier(tmp_path)
    with sqlite3.connect(path) as old:
        old.executescript(
            "DROP TABLE pairs; DROP TABLE keys; DROP TABLE compared; DROP INDEX documents_by_text;"
            "ALTER TABLE documents DROP COLUMN sha256; DELETE FROM meta; PRAGMA user_version = 1;"
        )
    old.close()
    again = Store(path, create=False)
    assert again.record() == msgspec.structs.replace(record, parties=())
    assert not again.reconciled, "its rows may have other fields: they are made again"
    assert again.documents_of([document.sha256]) == (document,)


def test_a_record_is_no_longer_that_of_the_documents_when_one_is_added_judged_or_removed() -> None:
    document = a_document()
    store = Store()
    record = a_record((document, a_reading(document)))
    save(store, record)
    changes: list[Callable[[], object]] = [
        lambda: store.add_document(a_document(outlet=None), a_reading(a_document(outlet=None)), year=None),
        lambda: store.remove_documents([a_document(outlet=None).id]),
        lambda: store.add_judgements(
            [Judgement(id="j1", kind="row", subject="finding-1", verdict="right", by="an", at="2031-05-02", reason="")]
        ),
    ]
    for change in changes:
        assert store.reconciled
        generation = store.generation
        change()
        assert not store.reconciled
        assert store.generation > generation
        store.save_record(record)


def test_a_comparison_is_kept_until_a_reading_is_replaced() -> None:
    store = Store()
    one, other = a_document(), a_document(outlet=None)
    for document in (one, other):
        store.add_document(document, a_reading(document), year=None)
    assert set(store.kept.missing()) == {one.id, other.id}
    for document in (one, other):
        store.kept.mark(document.id)
        store.kept.add_keys("words", document.id, [(0, 7), (3, 7), (0, -(2**63))])
    found = Maker(stage="likeness", rule="0.5")
    store.kept.add_pairs("words", other.id, [found])
    store.kept.add_pairs("words", one.id, [])
    assert store.kept.missing() == ()
    assert store.kept.sharing("words", 7, 3) == [(one.id, 0), (one.id, 3), (other.id, 0)]
    assert store.kept.sharing("words", 8, 3) == store.kept.sharing("texts", 7, 3) == []
    assert store.kept.pairs("words", Maker) == (found,)
    store.add_document(other, a_reading(other), year=None)
    assert store.kept.missing() == (other.id,)
    assert store.kept.pairs("words", Maker) == ()
    assert store.kept.sharing("words", 7, 9) == [(one.id, 0), (one.id, 3)]
    store.kept.forget()
    assert set(store.kept.missing()) == {one.id, other.id}


def test_statements_and_documents_are_found_by_their_words() -> None:
    document = a_document()
    store = Store()
    save(store, a_record((document, a_reading(document, a_statement(document)))))
    assert store.search("sign friday") == (("document", document.id),)
    assert ("statement", "statement-1") in store.search('sign "')
    assert store.search(' " ') == ()


names = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


@given(names, names, st.sampled_from(["direct", "indirect", "mixed"]), st.booleans())
def test_any_words_come_back_from_the_codec(words: str, name: str, quotation: str, denied: bool) -> None:
    document = a_document(text=f"{words}said.")
    statement = msgspec.structs.replace(
        a_statement(a_document()),
        content=(anchor(document, 0, len(document.text), stage=name, rule=words),),
        speaker_name=name,
        quotation=quotation,
        stands="denied" if denied else "claimed",
    )
    again = msgspec.json.decode(msgspec.json.encode(statement), type=KINDS["statements"])
    assert again == statement
