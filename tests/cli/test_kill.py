import os
import subprocess
import sys
from pathlib import Path

from tests.cli.conftest import Run

from onrecord.dossier import Dossier

KILLED = """
import os, signal
from {module} import {name} as room
room.{function} = lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL)
from onrecord.cli import main
main()
"""


def run_until(module: str, name: str, function: str, *arguments: str | Path) -> int:
    """Run a command that is killed where it calls a function; return its exit status."""
    code = KILLED.format(module=module, name=name, function=function)
    call = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.run(call, check=False, env=os.environ | {"OMP_NUM_THREADS": "1"}).returncode  # noqa: S603


def test_an_add_that_is_killed_while_it_saves_changes_nothing(run: Run, reports: Path, tmp_path: Path) -> None:
    dossier = tmp_path / "row.dossier"
    run("add", dossier, reports / "one.txt")
    with Dossier.open(dossier) as opened:
        before = opened.record()
    killed = run_until("onrecord.store.store", "Store", "add_document", "add", dossier, reports / "two.txt")
    assert killed == -9
    with Dossier.open(dossier) as opened:
        assert opened.record() == before
    assert "1 added" in run("add", dossier, reports / "two.txt").stdout


def test_a_brief_that_is_killed_while_it_reconciles_loses_no_report(run: Run, reports: Path, tmp_path: Path) -> None:
    dossier = tmp_path / "row.dossier"
    run("add", dossier, reports / "one.txt", reports / "two.txt")
    assert run_until("onrecord.checks", "run", "run_checks", "brief", dossier) == -9
    with Dossier.open(dossier) as opened:
        assert len(opened.record().documents) == 2
