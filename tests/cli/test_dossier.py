import json
import re
from pathlib import Path

import pytest
from tests.cli.conftest import SECOND, Run

from onrecord.dossier import Dossier


def exported(run: Run, dossier: Path, name: str) -> list[dict[str, object]]:
    folder = dossier.parent / "export"
    assert run("export", dossier, "--to", "jsonl", folder).exit_code == 0
    return [json.loads(line) for line in (folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def test_added_reports_are_briefed(run: Run, reports: Path, tmp_path: Path) -> None:
    added = run("add", tmp_path / "row.dossier", reports, "--published", "2031-05-03")
    assert (added.exit_code, added.stdout.count("2 added")) == (0, 1)
    brief = run("brief", tmp_path / "row.dossier")
    assert brief.exit_code == 0
    assert "We do not need anyone to mediate" in " ".join(brief.stdout.split())
    markdown = run("brief", tmp_path / "row.dossier", "--format", "md")
    assert markdown.stdout.startswith("# ")


def test_adding_the_same_document_twice_changes_nothing(run: Run, reports: Path, tmp_path: Path) -> None:
    dossier = tmp_path / "row.dossier"
    run("add", dossier, reports)
    before = exported(run, dossier, "statements")
    again = run("add", dossier, reports / "two.txt", reports)
    assert again.exit_code == 0
    assert "0 added, 3 there already" in again.stdout
    assert exported(run, dossier, "statements") == before


def test_a_file_given_again_with_its_date_takes_its_own_place(run: Run, reports: Path, tmp_path: Path) -> None:
    dossier = tmp_path / "row.dossier"
    run("add", dossier, reports)
    assert "2 added" in run("add", dossier, reports, "--published", "2031-05-03").stdout
    assert [d["published"] for d in exported(run, dossier, "documents")] == ["2031-05-03", "2031-05-03"]
    assert "0 added, 2 there already" in run("add", dossier, reports).stdout
    assert len(exported(run, dossier, "documents")) == 2


def test_a_file_given_again_with_another_date_is_corrected(run: Run, reports: Path, tmp_path: Path) -> None:
    dossier = tmp_path / "row.dossier"
    for day in ("2031-05-03", "2031-05-04"):
        assert "1 added" in run("add", dossier, reports / "one.txt", "--published", day).stdout
    assert [d["published"] for d in exported(run, dossier, "documents")] == ["2031-05-04"]


def test_a_file_given_again_with_its_kind_takes_its_own_place(run: Run, reports: Path, tmp_path: Path) -> None:
    dossier = tmp_path / "row.dossier"
    run("add", dossier, reports / "one.txt")
    assert "1 added" in run("add", dossier, reports / "one.txt", "--kind", "post", "--speaker", "Mira Dray").stdout
    assert [(d["kind"], d["speaker"]) for d in exported(run, dossier, "documents")] == [("post", "Mira Dray")]
    assert "] post, Vessin News" in " ".join(run("brief", dossier).stdout.split())


def test_documents_added_in_another_order_give_the_same_rows(run: Run, reports: Path, tmp_path: Path) -> None:
    for name, files in (("a", ("one.txt", "two.txt")), ("b", ("two.txt", "one.txt"))):
        (tmp_path / name).mkdir()
        for file in files:
            run("add", tmp_path / name / "row.dossier", reports / file)
    for kind in ("documents", "statements", "findings", "positions", "incidents"):
        assert exported(run, tmp_path / "a/row.dossier", kind) == exported(run, tmp_path / "b/row.dossier", kind)


def test_a_brief_of_files_keeps_nothing(run: Run, reports: Path) -> None:
    brief = run("brief", reports / "one.txt", reports / "two.txt")
    assert brief.exit_code == 0
    assert "Corvell" in brief.stdout
    assert sorted(p.name for p in reports.iterdir()) == ["one.txt", "two.txt"]


def test_a_row_is_shown_with_its_words_in_their_surroundings(run: Run, reports: Path, tmp_path: Path) -> None:
    dossier = tmp_path / "row.dossier"
    run("add", dossier, reports)
    statement = next(s for s in exported(run, dossier, "statements") if "anyone to mediate" in json.dumps(s["content"]))
    shown = run("show", dossier, str(statement["id"]))
    assert shown.exit_code == 0
    assert run("show", dossier, str(statement["id"])[:-8]).stdout == shown.stdout
    assert "two.txt, line 3" in shown.stdout
    assert re.search(r">>.*We do not need anyone to mediate.*<<", " ".join(shown.stdout.split()))
    whole = run("show", dossier, str(statement["document"]))
    assert "Tarn refuses talks" in whole.stdout


def test_every_row_with_an_id_can_be_shown(run: Run, reports: Path, tmp_path: Path) -> None:
    dossier = tmp_path / "row.dossier"
    run("add", dossier, reports)
    kinds = ("documents", "statements", "events", "actors", "claims", "utterances", "incidents", "offers", "findings")
    ids = {str(row["id"]) for kind in kinds for row in exported(run, dossier, kind)}
    with Dossier.open(dossier) as opened:
        for row in ids:
            assert row in opened.show(row)


def test_a_row_that_is_not_there_is_told_in_one_line(run: Run, reports: Path, tmp_path: Path) -> None:
    run("add", tmp_path / "row.dossier", reports)
    shown = run("show", tmp_path / "row.dossier", "statement-0")
    assert shown.exit_code == 2
    assert "no row 'statement-0'" in shown.stderr
    assert len(shown.stderr.splitlines()) == 1


def test_bad_documents_are_told_and_the_others_are_added(run: Run, reports: Path, tmp_path: Path) -> None:
    (reports / "empty.txt").write_bytes(b"")
    added = run("add", tmp_path / "row.dossier", reports, tmp_path / "gone.txt")
    assert added.exit_code == 3
    assert "2 added, 2 not read" in added.stdout
    assert "empty.txt: the file is empty" in added.stderr
    assert "gone.txt: there is no such file" in added.stderr


def test_where_nothing_can_be_read_no_dossier_is_left_behind(run: Run, tmp_path: Path) -> None:
    added = run("add", tmp_path / "row.dossier", tmp_path / "none.txt")
    assert added.exit_code == 3
    assert not list(tmp_path.iterdir())


def test_where_nothing_can_be_read_there_is_no_brief(run: Run, tmp_path: Path) -> None:
    result = run("brief", tmp_path / "gone.txt")
    assert result.exit_code == 3
    assert "nothing could be read" in result.stderr


@pytest.mark.parametrize(
    "call",
    [
        ("show", "none.dossier", "x"),
        ("export", "none.dossier", "--to", "jsonl", "out"),
        ("add", "reports/one.txt", "reports/two.txt"),
        ("add", "row.dossier"),
        ("add", "row.dossier", "reports", "--published", "yesterday"),
        ("add", "row.dossier", "reports", "--about", "none.toml"),
        ("brief",),
        ("export", "row.dossier", "--to", "tape", "out"),
    ],
)
def test_a_wrong_call_ends_with_2_and_a_message(
    run: Run, reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run(*call)
    assert result.exit_code == 2
    assert result.stderr
    assert "Traceback" not in result.stderr
    assert (reports / "one.txt").read_text(encoding="utf-8").startswith("Orlat offers")


def test_a_hostile_file_name_is_printed_without_its_escapes(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a\x1b[31m\u202eb.txt"
    path.write_bytes(b"")
    told = run("add", tmp_path / "row.dossier", path).stderr
    assert "\x1b" not in told
    assert "\u202e" not in told
    assert "b.txt: the file is empty" in told


def test_a_dispute_file_beside_the_reports_is_remembered(run: Run, reports: Path, tmp_path: Path) -> None:
    dossier = tmp_path / "row.dossier"
    run("add", dossier, reports / "one.txt")
    (reports / "dispute.toml").write_text(
        'parties = ["tarn", "vessin"]\n[[states]]\nid = "tarn"\nname = "Tarn"\n', encoding="utf-8"
    )
    added = run("add", dossier, reports / "two.txt")
    assert "dispute.toml" in added.stdout, added.stderr
    with Dossier.open(dossier) as opened:
        assert opened.record().parties == ("tarn", "vessin")
    (tmp_path / "three.txt").write_text(SECOND.replace("Saturday", "Sunday"), encoding="utf-8")
    run("add", dossier, tmp_path / "three.txt")
    with Dossier.open(dossier) as opened:
        assert opened.record().parties == ("tarn", "vessin")


def test_a_wrong_dispute_file_is_told_with_its_entry(run: Run, reports: Path, tmp_path: Path) -> None:
    (reports / "dispute.toml").write_text('partys = ["tarn"]\n', encoding="utf-8")
    result = run("add", tmp_path / "row.dossier", reports)
    assert result.exit_code == 2
    assert "dispute.toml" in result.stderr
    assert "partys" in result.stderr


def test_a_dossier_can_be_read_again_and_found_in(run: Run, reports: Path, tmp_path: Path, parser: object) -> None:
    run("add", tmp_path / "row.dossier", reports, "--year", "2031")
    with Dossier.open(tmp_path / "row.dossier") as dossier:
        before = dossier.record()
        dossier.read(model=parser)  # type: ignore[arg-type]
        assert dossier.record() == before
        assert dossier.reconcile() == before
        assert {kind for kind, _ in dossier.search("mediate")} >= {"document"}
