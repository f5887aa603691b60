import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import msgspec
import pytest
from tests.cli.conftest import FIRST, SECOND, Run

from onrecord.annotate import pipeline
from onrecord.export.rows import FailureRow
from onrecord.export.schemas import DOSSIER_FILES, FILES, READING_FILES, schema_of
from onrecord.model.errors import InputError
from onrecord.readings import annotate_inputs
from onrecord.text.parser import Parser


def rows(folder: Path, name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def corpus(tmp_path: Path) -> Path:
    path = tmp_path / "corpus.jsonl"
    lines = [{"id": f"a{n}", "text": text, "published": "2031-05-03"} for n, text in enumerate((FIRST, SECOND, FIRST))]
    path.write_text("\n".join(map(json.dumps, lines)) + "\n{broken\n", encoding="utf-8")
    return path


def test_a_corpus_is_annotated_in_its_order_with_its_own_ids(run: Run, tmp_path: Path) -> None:
    result = run("annotate", corpus(tmp_path), "--out", tmp_path / "out")
    assert result.exit_code == 3
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == sorted(f"{name}.jsonl" for name in READING_FILES)
    assert [d["id"] for d in rows(tmp_path / "out", "documents")] == ["a0", "a1", "a2"]
    assert {s["document"] for s in rows(tmp_path / "out", "statements")} <= {"a0", "a1", "a2"}
    (failed,) = rows(tmp_path / "out", "failures")
    assert (failed["id"], failed["code"]) == ("corpus.jsonl:4", "bad_line")


def test_every_line_is_as_its_schema_says_and_quotes_its_text(run: Run, reports: Path, tmp_path: Path) -> None:
    assert run("annotate", reports, "--out", tmp_path / "one", "--year", "2031").exit_code == 0
    run("add", tmp_path / "row.dossier", reports)
    run("export", tmp_path / "row.dossier", "--to", "jsonl", tmp_path / "two")
    for folder, files in (("one", READING_FILES), ("two", DOSSIER_FILES)):
        for name, kind in files.items():
            for line in (tmp_path / folder / f"{name}.jsonl").read_bytes().splitlines():
                decoded = msgspec.json.decode(line, type=kind)
                assert list(json.loads(line)) == list(kind.__struct_encode_fields__)
                assert msgspec.json.encode(decoded) == line
    texts = {"one.txt": FIRST, "two.txt": SECOND}
    for name in ("times", "mentions"):
        for row in rows(tmp_path / "one", name):
            assert texts[str(row["document"])][row["start"] : row["end"]] == row["text"]


def test_furniture_and_headline_are_told_and_no_row_stands_in_furniture(
    run: Run, reports: Path, tmp_path: Path
) -> None:
    run("annotate", reports / "one.txt", "--out", tmp_path / "out")
    (document,) = rows(tmp_path / "out", "documents")
    assert document["headline"] == "Orlat offers to mediate between Vessin and Tarn"
    assert document["outlet"] == "Vessin News"
    (furniture,) = document["furniture"]
    for name in ("mentions", "times"):
        for row in rows(tmp_path / "out", name):
            assert not (row["start"] < furniture["end"] and furniture["start"] < row["end"])


def test_a_run_that_is_stopped_leaves_no_file_that_looks_whole(
    parser: Parser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run
) -> None:
    def stopped(*_arguments: object, **_options: object) -> object:
        yield next(iter(annotate_inputs([corpus(tmp_path)], model=parser)))
        raise KeyboardInterrupt

    monkeypatch.setattr("onrecord.readings.annotate_inputs", stopped)
    assert run("annotate", corpus(tmp_path), "--out", tmp_path / "out").exit_code == 1
    assert list((tmp_path / "out").iterdir()) == []


def test_a_fault_of_ours_in_one_document_costs_that_document_only(
    parser: Parser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    annotate = pipeline.annotate

    def faulty(document: object, *arguments: object, **options: object) -> object:
        if document.id == "a1":  # type: ignore[attr-defined]
            raise IndexError(document)
        return annotate(document, *arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "annotate", faulty)
    results = list(annotate_inputs([corpus(tmp_path)], model=parser))
    assert [r.code for r in results if isinstance(r, InputError)] == ["internal", "bad_line"]
    assert len(results) == 4


def test_worker_processes_give_the_same_rows(run: Run, tmp_path: Path) -> None:
    one = run("annotate", corpus(tmp_path), "--out", tmp_path / "one")
    two = run("annotate", corpus(tmp_path), "--out", tmp_path / "two", "--workers", "2")
    assert one.exit_code == two.exit_code == 3
    for name in READING_FILES:
        assert rows(tmp_path / "one", name) == rows(tmp_path / "two", name)


def test_a_folder_that_cannot_be_written_is_told_in_one_line(run: Run, reports: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    result = run("annotate", reports, "--out", tmp_path / "file" / "out")
    assert result.exit_code == 2
    assert "Not a directory" in result.stderr


def test_the_standard_input_is_annotated(run: Run, tmp_path: Path) -> None:
    assert run("annotate", "-", "--out", tmp_path / "out", stdin=SECOND).exit_code == 0
    assert [d["id"] for d in rows(tmp_path / "out", "documents")] == ["stdin"]


@pytest.mark.parametrize("name", FILES)
def test_each_file_has_a_schema(run: Run, name: str) -> None:
    printed = json.loads(run("schema", name).stdout)
    assert printed == schema_of(name)
    definition = printed["$defs"][FILES[name].__name__]
    assert set(definition["properties"]) == set(FILES[name].__struct_encode_fields__)


def test_a_schema_that_is_not_there_names_those_that_are(run: Run) -> None:
    result = run("schema", "gossip")
    assert result.exit_code == 2
    assert "statements" in result.stderr
    assert "statements" in run("schema").stdout


def test_a_failure_is_a_line_with_what_to_do() -> None:
    row = FailureRow(id="a", code="empty", message="leave it out")
    assert json.loads(msgspec.json.encode(row)) == {"id": "a", "code": "empty", "message": "leave it out"}


def test_help_imports_nothing_but_click() -> None:
    code = "import sys, onrecord.cli; print(*sorted({m.split('.')[0] for m in sys.modules}))"
    loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()  # noqa: S603
    assert "click" in loaded
    assert not {"spacy", "rich", "msgspec", "trafilatura", "sqlite3", "lxml"} & set(loaded)
