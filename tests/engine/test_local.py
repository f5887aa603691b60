import os
import signal
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import pytest

from onrecord.engine.local import AHEAD, map_batches
from onrecord.model.errors import OnrecordError


@pytest.fixture(autouse=True)
def _findable(monkeypatch: pytest.MonkeyPatch) -> None:
    """Worker processes find this file by the name that pytest gave it."""
    monkeypatch.syspath_prepend(Path(__file__).parents[2])


def doubling() -> Callable[[Sequence[int]], list[int]]:
    return lambda some: [2 * n for n in some]


def dying_once(mark: Path, always: bool) -> Callable[[Sequence[int]], list[int]]:
    def work(some: Sequence[int]) -> list[int]:
        if 5 in some and (always or not mark.exists()):
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return list(some)

    return work


def failing() -> Callable[[Sequence[int]], list[int]]:
    def work(some: Sequence[int]) -> list[int]:
        raise ValueError(str(some[0]))

    return work


@pytest.mark.parametrize("workers", [1, 2])
def test_results_come_in_the_order_of_the_items(workers: int) -> None:
    assert list(map_batches(doubling, range(23), workers=workers, batch=4)) == [2 * n for n in range(23)]


@pytest.mark.parametrize("workers", [1, 2])
def test_nothing_in_gives_nothing_out(workers: int) -> None:
    assert list(map_batches(doubling, [], workers=workers)) == []


@pytest.mark.parametrize("workers", [1, 2])
def test_an_endless_input_is_not_read_to_its_end(workers: int) -> None:
    taken = 0

    def endless() -> Iterator[int]:
        nonlocal taken
        while True:
            taken += 1
            yield taken

    results = map_batches(doubling, endless(), workers=workers, batch=2)
    assert [next(results) for _ in range(3)] == [2, 4, 6]
    results.close()  # type: ignore[attr-defined]
    assert taken <= 2 * (AHEAD * workers + 2)


def test_a_worker_that_is_killed_costs_no_row(tmp_path: Path) -> None:
    work = partial(dying_once, tmp_path / "died", False)
    assert list(map_batches(work, range(12), workers=2, batch=2)) == list(range(12))
    assert (tmp_path / "died").exists()


def test_documents_that_kill_every_worker_are_told(tmp_path: Path) -> None:
    work = partial(dying_once, tmp_path / "died", True)
    with pytest.raises(OnrecordError, match="died twice"):
        list(map_batches(work, range(12), workers=2, batch=2))


@pytest.mark.parametrize("workers", [1, 2])
def test_what_the_work_raises_reaches_the_caller(workers: int) -> None:
    with pytest.raises(ValueError, match="0"):
        list(map_batches(failing, range(4), workers=workers))
