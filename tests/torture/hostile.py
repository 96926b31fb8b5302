"""Hostile files, thousands of each kind: each is handed in as a person would, and the readers are judged from outside.

Held of each: the reader says that it cannot be used, or uses it; nothing else is raised, no process dies; it ends in
`MOST_SECONDS` of work; memory is bounded; no file outside the issue's folder is read, no address asked, no program
started. A case that breaks one of these is told with its number: the same number and seed make the same file.
"""

from __future__ import annotations

import json
import os
import queue
import random
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from accessible.settings import PROJECT
from torture.good_files import PORT
from torture.samples import kinds

# How many of each kind there are for each 200 that are asked for: 10,000 articles, 2,000 files of every other kind.
ARTICLES, FILES = 10_000, 2_000
MOST_SECONDS = 20.0  # of work on one file
MOST_WAIT = 120.0  # until it is given up: the machine may be busy
MOST_MB = 400  # of all memory of the process that reads one file after another; some 160 before the first
MOST_MORE_MB = 250  # that one file may add to it, while it is read; a list of members that unpacks to 60 MB adds 130
ONE_AFTER_ANOTHER = 500  # files that one process takes; beginning one costs what some twenty files do
TOLD_SECONDS = 30.0  # how often is told how far it is

Case = dict[str, Any]
Tell = Callable[[str], None]


@dataclass(slots=True)
class Count:
    """What came of the cases of one kind. `base_mb` is the memory of a process that reads them, before the first."""

    kind: str
    whole: int
    ways: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    slowest: float = 0.0
    base_mb: int = 0
    more_mb: int = 0
    most_mb: int = 0
    began: float = field(default_factory=time.monotonic)

    @property
    def done(self) -> int:
        """The cases that were counted."""
        return sum(self.ways.values())

    def take(self, case: Case) -> list[str]:
        """Count a case; what is wrong with it."""
        how, told = str(case["how"]), []
        self.ways[how.partition(":")[0]] += 1
        self.slowest, self.most_mb = max(self.slowest, case["s"]), max(self.most_mb, case["mb"])
        self.more_mb = max(self.more_mb, case["more"])
        if how.startswith("crashed"):
            told.append(how)
        if case["s"] > MOST_SECONDS:
            told.append(f"it took {case['s']} s")
        if case["mb"] > MOST_MB or case["more"] > MOST_MORE_MB:
            told.append(f"it took {case['mb']} MB, {case['more']} MB more than before")
        told += case["seen"]
        self.faults += told
        return told

    def progress(self) -> str:
        """How far it is, in words: "1,200 of 10,000 articles, about 12 minutes left"."""
        files = "articles" if self.kind == "article" else f"files ({self.kind})"
        left = (time.monotonic() - self.began) * (self.whole - self.done) / max(1, self.done)
        return f"{self.done:,} of {self.whole:,} {files}, {minutes_left(left)}"


def minutes_left(seconds: float) -> str:
    """Time left, in words.

    >>> minutes_left(20), minutes_left(100), minutes_left(5400)
    ('less than a minute left', 'about 2 minutes left', 'about 90 minutes left')
    """
    if seconds < 45:
        return "less than a minute left"
    minutes = max(1, round(seconds / 60))
    return f"about {minutes} minute{'s' * (minutes > 1)} left"


def hostile(seed: int, count: int, only: str, case: int | None, jobs: int = 1, tell: Tell = print) -> Iterator[Count]:
    """Every kind that was asked for, counted. Faults are told as they are found, and how far it is now and then.

    `jobs` processes read side by side; a request is told of whichever file ends next.
    """
    asked, told = _Listener(), time.monotonic()
    for kind in (each for each in kinds() if only in ("", each)):
        whole = max(1, (ARTICLES if kind == "article" else FILES) * count // 200)
        numbers = range(whole) if case is None else range(case, case + 1)
        counted = Count(kind, len(numbers))
        for found in _side_by_side(kind, seed, numbers, jobs):
            if "base" in found:
                counted.base_mb = max(counted.base_mb, found["base"])
                continue
            if hits := asked.taken():
                found["seen"].append(f"this machine was asked {hits} times, by it or by one beside it")
            for fault in counted.take(found):
                print(f"FAULT (KIND=hostile:{kind}:{found['number']} SEED={seed}) {fault}", flush=True)
            if time.monotonic() - told > TOLD_SECONDS:
                told = time.monotonic()
                tell(counted.progress())
        yield counted


def _side_by_side(kind: str, seed: int, numbers: range, jobs: int) -> Iterator[Case]:
    """Each case as it went, by so many processes."""
    size = max(1, min(ONE_AFTER_ANOTHER, -(-len(numbers) // jobs)))
    lots: queue.Queue[range] = queue.Queue()
    for first in range(numbers.start, numbers.stop, size):
        lots.put(range(first, min(first + size, numbers.stop)))
    cases: queue.Queue[Case | BaseException | None] = queue.Queue()
    stop = threading.Event()

    def work() -> None:
        try:
            while not stop.is_set():
                for case in _cases(kind, seed, lots.get_nowait()):
                    cases.put(case)
                    if stop.is_set():
                        return
        except queue.Empty:
            cases.put(None)
        except BaseException as error:  # noqa: BLE001 - raised by whoever waits for it
            cases.put(error)

    workers = [threading.Thread(target=work) for _ in range(jobs)]
    try:
        for each in workers:
            each.start()
        working = len(workers)
        while working:
            case = cases.get()
            if isinstance(case, BaseException):
                raise case
            if case is None:
                working -= 1
            else:
                yield case
    finally:
        stop.set()
        for each in workers:
            each.join()


def _cases(kind: str, seed: int, numbers: range) -> Iterator[Case]:
    """Each case as it went; where a process dies or hangs, the next goes on behind it."""
    first = numbers.start
    while first < numbers.stop:
        begun = first
        for line in _lines(kind, seed, range(first, numbers.stop)):
            if "begun" in line:
                begun = line["begun"]
            elif "base" in line:
                yield line
            elif "number" in line:
                first = line["number"] + 1
                yield line
            else:  # it ended before its time
                how = f"crashed: {line['ended']}"
                yield {"number": begun, "how": how, "seen": [], "s": line.get("s", 0.0), "mb": 0, "more": 0}
                first = begun + 1


def _lines(kind: str, seed: int, numbers: range) -> Iterator[Case]:
    folder = Path(tempfile.mkdtemp(prefix="torture-hostile-"))
    command = [
        sys.executable,
        "-m",
        "torture.taker",
        kind,
        str(seed),
        str(numbers.start),
        str(numbers.stop),
        str(folder),
    ]
    paths = os.pathsep.join(str(PROJECT / name) for name in ("src", "tests"))
    said = folder / "said"
    lines: queue.Queue[Case] = queue.Queue()
    with said.open("wb") as errors:
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=errors, cwd=PROJECT, env={**os.environ, "PYTHONPATH": paths}
        )

        def read() -> None:
            for line in process.stdout or ():
                lines.put(json.loads(line))
            lines.put({"closed": True})

        threading.Thread(target=read, daemon=True).start()
        try:
            yield from _until_it_ends(process, lines, said)
        finally:
            process.kill()
            process.wait()
            shutil.rmtree(folder, ignore_errors=True)


def _until_it_ends(process: subprocess.Popen[bytes], lines: queue.Queue[Case], said: Path) -> Iterator[Case]:
    while True:
        try:
            line = lines.get(timeout=MOST_WAIT)
        except queue.Empty:
            yield {"ended": f"no end after {MOST_WAIT:.0f} s", "s": MOST_WAIT}
            return
        if "closed" not in line:
            yield line
            continue
        if code := process.wait():
            why = signal.Signals(-code).name if code < 0 else f"exit code {code}"
            yield {"ended": f"{why}: {said.read_text('utf-8', 'replace')[-1500:]}"}
        return


class _Listener:
    """Hears whether anybody asks the address that hostile files name, by whatever means."""

    def __init__(self) -> None:
        self._heard = 0
        self._socket = socket.create_server(("127.0.0.1", PORT))
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        while True:
            connection, _ = self._socket.accept()
            self._heard += 1
            connection.close()

    def taken(self) -> int:
        """How often since the last time."""
        heard, self._heard = self._heard, 0
        return heard


def table(counts: list[Count]) -> Iterator[str]:
    """The counts: a line a kind of file."""
    memory = f"{'MB before':>11}{'one adds':>10}{'most':>6}"
    yield f"{'Hostile files':<16}{'cases':>8}{'read':>8}{'refused':>9}{'faults':>8}{'slowest, s':>12}{memory}"
    for each in counts:
        counted = f"{each.kind:<16}{each.done:>8}{each.ways['read']:>8}{each.ways['refused']:>9}{len(each.faults):>8}"
        yield f"{counted}{each.slowest:>12.2f}{each.base_mb:>11}{each.more_mb:>10}{each.most_mb:>6}"


def made(kind: str, seed: int, number: int) -> tuple[str, bytes]:
    """The file of a case, to look at or to keep."""
    return kinds()[kind](random.Random(f"{seed}:{kind}:{number}"))  # noqa: S311 - the same case for the same seed
