import os
import subprocess
import sys
from pathlib import Path

from tests.cli.conftest import Run

from onrecord.dossier import Dossier

KILLED_WHILE_SAVING = """
import os, signal
from onrecord.checks import run
run.run_checks = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
from onrecord.cli import main
main()
"""


def test_an_add_that_is_killed_while_it_saves_changes_nothing(run: Run, reports: Path, tmp_path: Path) -> None:
    dossier = tmp_path / "row.dossier"
    run("add", dossier, reports / "one.txt")
    with Dossier.open(dossier) as opened:
        before = opened.record()
    killed = subprocess.run(  # noqa: S603
        [sys.executable, "-c", KILLED_WHILE_SAVING, "add", str(dossier), str(reports / "two.txt")],
        check=False,
        env=os.environ | {"OMP_NUM_THREADS": "1"},
    )
    assert killed.returncode == -9
    with Dossier.open(dossier) as opened:
        assert opened.record() == before
    assert "1 added" in run("add", dossier, reports / "two.txt").stdout
