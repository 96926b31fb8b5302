"""Placing: steps go in and are done, what they made is put in its place. What is damaged in the cache is made again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from accessible.errors import DiskError
from accessible.production.cache import Cache, DamagedCacheError
from accessible.production.executor import Executor
from accessible.production.job import Step
from accessible.production.run import Outcome, Progress, raise_faults_of_the_machine, run_steps

Placed = TypeVar("Placed")


def run_and_place(
    steps: Iterable[Step], cache: Cache, begin: Callable[[], Executor], place: Callable[[Outcome], Placed]
) -> Iterator[Progress | Placed]:
    """Have all steps done, then `place` what they made; yields progress and, last, what `place` returned.

    The cache says only now that a file is damaged which no step needed: all such are made again, once.
    Raises `DiskError` and `SetupError` for faults of the machine.
    """
    for _ in range(2):
        outcome = Outcome()
        for event in run_steps(steps, cache, begin()):
            if isinstance(event, Outcome):
                outcome = event
            else:
                yield event
        raise_faults_of_the_machine(outcome)
        try:
            yield place(outcome)
        except DamagedCacheError:
            cache.forget_damaged(outcome.records.values())
        else:
            return
    raise damaged_again(cache)


def damaged_again(cache: Cache) -> DiskError:
    """What is said when what was just made cannot be read, twice."""
    return DiskError("The cache is damaged again and again.", "Run: make clean. Check the disk.", cache.folder)
