"""An ordered map in batches, in this process or over worker processes of this machine."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context
from typing import TypeVar

from onrecord.model.errors import OnrecordError

T = TypeVar("T")
R = TypeVar("R")

Work = Callable[[Sequence[T]], Sequence[R]]
"""What is done to a batch: as many results as items, in their order."""

BATCH = 8  # items: enough to keep a parser busy, few enough to show progress
AHEAD = 2  # batches waiting for each worker: memory does not grow with the input


def map_batches(
    setup: Callable[[], Work[T, R]], items: Iterable[T], *, workers: int = 1, batch: int = BATCH
) -> Iterator[R]:
    """Yield one result for each item, in the order of the items, reading no further ahead than needed.

    `setup` makes the work once in each process; with more than one worker, it, the items and the
    results must be picklable. A worker process that dies is replaced and its batches are done again,
    once; OnrecordError when it dies again. What the work raises comes out of here.
    """
    batches = _batched(items, batch)
    if workers <= 1:
        work = setup()
        for some in batches:
            yield from work(some)
        return
    yield from _map_in_processes(setup, batches, workers)


def _batched(items: Iterable[T], size: int) -> Iterator[list[T]]:
    waiting = iter(items)
    while some := list(islice(waiting, size)):
        yield some


def _map_in_processes(setup: Callable[[], Work[T, R]], batches: Iterator[list[T]], workers: int) -> Iterator[R]:
    under_way: deque[list[T]] = deque()
    futures: deque[Future[Sequence[R]]] = deque()
    pool = _pool(setup, workers)
    died = False
    try:
        while True:
            for some in islice(batches, max(0, AHEAD * workers - len(under_way))):
                under_way.append(some)
            try:
                while len(futures) < len(under_way):
                    futures.append(pool.submit(_do, under_way[len(futures)]))
                if not futures:
                    return
                results = futures[0].result()
            except BrokenProcessPool as error:
                if died:
                    msg = "a worker process died twice on the same documents; try fewer workers, or --workers 1"
                    raise OnrecordError(msg) from error
                died = True
                futures.clear()
                pool.shutdown(wait=False, cancel_futures=True)
                pool = _pool(setup, workers)
                continue
            died = False
            futures.popleft()
            under_way.popleft()
            yield from results
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _pool(setup: Callable[[], Work[T, R]], workers: int) -> ProcessPoolExecutor:
    # spawned, not forked: a forked process would share the parent's threads and database handles
    return ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_start, initargs=(setup,))


_work: list[Work] = []  # type: ignore[type-arg]  # one in a worker process, set when it starts


def _start(setup: Callable[[], Work[T, R]]) -> None:
    _work[:] = [setup()]


def _do(items: Sequence[T]) -> Sequence[R]:
    return _work[0](items)
