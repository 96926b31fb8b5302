"""Torture: builds are killed, disks are full, clocks jump, caches are damaged, voices fail, and articles are hostile.
Each case is counted, and what it should not have done is told with how to do it again.

    make torture                      all kinds, N=200
    make torture KIND=kills N=20 SEED=7
    make torture KIND=kills:17        case 17 alone
    make torture KIND=setup           the set-up, on a clone
    make torture KIND=surroundings    other folders, users, languages, Pythons: the same bytes
    make torture KIND=hostile:svg     hostile drawings; KIND=hostile:svg:17 the seventeenth
    make torture KIND=hostile JOBS=1  one process, and not as many as there are cores

It takes hours; CI runs a few cases of each kind (`tests/faults/test_torture.py`).
"""

from __future__ import annotations

import contextlib
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from torture import disks, helping, hostile, interrupted, kills, others, setups, surroundings
from torture.rig import Rig, Trial, rig_in

Try = Callable[[Rig, random.Random, int], Trial]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of fault: how one case of it is done, and how many there are for each 200 that are asked for."""

    name: str
    attempt: Try
    cases: int


def _plain(attempt: Callable[[Rig, random.Random], Trial]) -> Try:
    return lambda rig, chance, _: attempt(rig, chance)


KINDS = (
    Kind(
        "kills", lambda rig, chance, number: (kills.of_a_worker if number % 2 else kills.of_the_build)(rig, chance), 200
    ),
    Kind("interrupted", _plain(interrupted.interrupted), 200),
    Kind("full", _plain(disks.full), 50),
    Kind("closed", _plain(disks.closed), 20),
    Kind("gone", _plain(disks.gone), 20),
    Kind("clock", _plain(others.clock), 10),
    Kind("damaged", others.damaged, 250),
    Kind("engine", others.engine, 13),
    Kind("together", _plain(others.together), 30),
    Kind("helpers", helping.helpers, 20),
)
ONLY_BY_NAME = (Kind("setup", setups.set_up, 6),)  # it asks the package registry, a minute and more each time
NEED_A_MOUNT = ("full", "closed", "helpers")


def trials(kinds: Iterable[Kind], seed: int, count: int, only: int | None, folder: Path) -> Iterator[Trial]:
    """Every case of some kinds, one after another."""
    with rig_in(folder) as rig:
        for kind in kinds:
            if kind.name in NEED_A_MOUNT and not disks.can_mount(folder / "mount"):
                print(f"Not tried: {kind.name}. Only root may mount a small disk.")
                continue
            whole = max(1, round(kind.cases * count / 200))
            began = time.monotonic()
            for number in range(whole) if only is None else (only,):
                chance = random.Random(f"{seed}:{kind.name}:{number}")  # noqa: S311 - the same case for the same seed
                trial = kind.attempt(rig, chance, number)
                for fault in trial.faults:
                    print(
                        f"FAULT (KIND={kind.name}:{number} SEED={seed}) {trial.kind}, {trial.done}: {fault}", flush=True
                    )
                yield trial
                left = (time.monotonic() - began) / (number + 1) * (whole - number - 1)
                if only is None:
                    tell(f"{number + 1} of {whole} cases of {kind.name}, {hostile.minutes_left(left)}")


def tell(words: str) -> None:
    """How far it is, beside the result: so that a file of the result holds nothing else."""
    print(words, file=sys.stderr, flush=True)


def table(done: list[Trial]) -> Iterator[str]:
    """The counts: a line a kind of fault."""
    yield f"{'What was done':<48}{'cases':>7}{'went on':>9}{'clear line':>12}{'killed':>8}{'faults':>8}"
    for kind in dict.fromkeys(trial.kind for trial in done):
        of_kind = [trial for trial in done if trial.kind == kind]
        hows = Counter(trial.how for trial in of_kind)
        bad = sum(1 for trial in of_kind if trial.faults)
        yield f"{kind:<48}{len(of_kind):>7}{hows['went on']:>9}{hows['clear line']:>12}{hows['killed']:>8}{bad:>8}"
    yield f"{'all':<48}{len(done):>7}{'':>29}{sum(1 for trial in done if trial.faults):>8}"


def _surroundings(case: str) -> int:
    """Not of the small issue, and by name only: with a real voice each case is a whole issue spoken anew."""
    print(surroundings.HEAD)
    done = []
    for each in surroundings.surroundings(case):
        done.append(each)
        print(*surroundings.lines(each), sep="\n", flush=True)
    return not all(each.is_as_it_should_be for each in done)


def main() -> int:
    """Do what the environment asks for: N, SEED, KIND, JOBS. 1 when there was a fault."""
    count, seed = int(os.environ.get("N") or 200), int(os.environ.get("SEED") or 1)
    asked, _, case = os.environ.get("KIND", "").partition(":")
    chosen = [kind for kind in KINDS if asked in ("", kind.name)]
    chosen += [kind for kind in ONLY_BY_NAME if asked == kind.name]
    if asked == "surroundings":
        return _surroundings(case)
    if not chosen and asked != "hostile":
        there_are = [*(kind.name for kind in KINDS + ONLY_BY_NAME), "hostile", "surroundings"]
        print(f"There is no kind {asked}. There are: {', '.join(there_are)}")
        return 2
    for ending in (signal.SIGINT, signal.SIGTERM):  # what was counted until then is told
        signal.signal(ending, signal.default_int_handler)
    jobs = int(os.environ.get("JOBS") or os.cpu_count() or 1)
    began, done, counts = time.monotonic(), list[Trial](), list[hostile.Count]()
    with tempfile.TemporaryDirectory(prefix="torture-") as folder, contextlib.suppress(KeyboardInterrupt):
        if chosen:
            for trial in trials(chosen, seed, count, int(case) if case else None, Path(folder)):
                done.append(trial)
        if asked in ("", "hostile"):
            kind, _, number = case.partition(":")
            for counted in hostile.hostile(seed, count, kind, int(number) if number else None, jobs, tell):
                counts.append(counted)
    print(*(table(done) if done else ()), *(hostile.table(counts) if counts else ()), sep="\n")
    print(f"SEED={seed}, {time.monotonic() - began:.0f} s")
    return any(trial.faults for trial in done) or any(each.faults for each in counts)


if __name__ == "__main__":
    sys.exit(main())
