import json
import sqlite3
from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.cli.test_dossier import exported


@pytest.fixture
def dossier(run: Run, reports: Path, tmp_path: Path) -> Path:
    path = tmp_path / "row.dossier"
    assert run("add", path, reports, "--published", "2031-05-03").exit_code == 0
    return path


def wrong_statement(run: Run, dossier: Path) -> str:
    return next(
        str(s["id"]) for s in exported(run, dossier, "statements") if "anyone to mediate" in json.dumps(s["content"])
    )


def test_a_wrong_statement_leaves_the_brief_and_stays_in_the_export(run: Run, dossier: Path) -> None:
    row = wrong_statement(run, dossier)
    printed = row[: len("statement-") + 6]
    assert printed in run("brief", dossier).stdout
    judged = run("judge", dossier, "wrong", row[:18], "--by", "ana", "--reason", "never said")
    assert judged.exit_code == 0
    assert judged.stdout.split()[1] == "applied"
    brief = run("brief", dossier).stdout
    assert printed not in brief
    assert "1 judgement" in " ".join(brief.split())
    marked = {s["id"]: s["judged"] for s in exported(run, dossier, "statements")}
    assert marked[row] == "wrong"
    assert "judged wrong by ana (never said)" in run("show", dossier, row).stdout
    (line,) = exported(run, dossier, "judgements")
    assert (line["kind"], line["subject"], line["verdict"], line["by"]) == ("row", row, "wrong", "ana")
    assert (line["reason"], line["state"], line["rows"]) == ("never said", "applied", [row])
    undone = run("judge", dossier, "undo", line["id"], "--by", "ana")
    assert undone.exit_code == 0
    assert run("judge", dossier, "--list").stdout.count("withdrawn") == 3
    assert {s["judged"] for s in exported(run, dossier, "statements")} == {None}
    assert printed in run("brief", dossier).stdout


def test_documents_read_again_keep_their_judgements(run: Run, dossier: Path, tmp_path: Path) -> None:
    row = wrong_statement(run, dossier)
    run("judge", dossier, "wrong", row, "--by", "ana")
    documents = [str(d["id"]) for d in exported(run, dossier, "documents")]
    run("judge", dossier, "copy", documents[0], "of", documents[1], "--by", "ana")
    about = tmp_path / "dispute.toml"
    about.write_text('parties = ["vessin", "tarn"]\n', encoding="utf-8")
    again = run("read", dossier, "--about", about)
    assert again.exit_code == 0
    assert "2 read again" in again.stdout
    assert "2 judgements: 2 applied" in again.stdout
    listed = [json.loads(line) for line in run("judge", dossier, "--list", "--format", "jsonl").stdout.splitlines()]
    assert [j["state"] for j in listed] == ["applied", "applied"]
    # the same file, told with its outlet: a new id, the same text
    added = run("add", dossier, tmp_path / "reports", "--published", "2031-05-03", "--outlet", "Tarn Post").stdout
    assert "1 added, 1 there already" in added
    assert [j["state"] for j in exported(run, dossier, "judgements")] == ["applied", "applied"]
    assert {str(d["id"]) for d in exported(run, dossier, "documents")} != set(documents)


def test_wrong_calls_are_told_in_one_line(run: Run, dossier: Path) -> None:
    for call in (
        ("wrong", "nothing"),
        ("same", "vessin"),
        (),
        ("--list", "wrong", "x"),
        ("wrong", "vessin", "--by", ""),
    ):
        refused = run("judge", dossier, *call)
        assert refused.exit_code == 2
        assert "Traceback" not in refused.output


def test_the_database_itself_changes_and_deletes_no_judgement(run: Run, dossier: Path) -> None:
    run("judge", dossier, "wrong", wrong_statement(run, dossier))
    connection = sqlite3.connect(dossier)
    before = connection.execute("SELECT * FROM judgements").fetchall()
    for change in ("UPDATE judgements SET row = ''", "DELETE FROM judgements"):
        with pytest.raises(sqlite3.IntegrityError, match="never"):
            connection.execute(change)
    connection.execute("REPLACE INTO judgements VALUES (1, '', '')")
    connection.execute("REPLACE INTO judgements VALUES (9, ?, '')", (before[0][1],))
    assert connection.execute("SELECT * FROM judgements").fetchall() == before
    connection.close()


def test_judgements_are_taken_along_to_another_dossier(run: Run, dossier: Path, reports: Path, tmp_path: Path) -> None:
    row = wrong_statement(run, dossier)
    run("judge", dossier, "wrong", row, "--by", "ana")
    first = exported(run, dossier, "judgements")
    taken = tmp_path / "taken.jsonl"
    taken.write_bytes((tmp_path / "export" / "judgements.jsonl").read_bytes())
    other = tmp_path / "other.dossier"
    run("add", other, reports, "--published", "2031-05-03")
    for _ in range(2):
        assert " applied " in run("judge", other, "--from", taken).stdout
    assert exported(run, other, "judgements") == first
    taken.write_text('{"id": "j"}\n', encoding="utf-8")
    refused = run("judge", other, "--from", taken)
    assert refused.exit_code == 2
    assert "line 1: no judgement" in refused.output
