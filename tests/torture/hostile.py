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
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from accessible.settings import PROJECT
from torture.samples import PORT, kinds

# How many of each kind there are for each 200 that are asked for: 10,000 articles, 2,000 files of every other kind.
ARTICLES, FILES = 10_000, 2_000
MOST_SECONDS = 20.0  # of work on one file
MOST_WAIT = 120.0  # until it is given up: the machine may be busy
MOST_MB = 800  # of all memory of the process that reads one file after another


@dataclass(slots=True)
class Count:
    """What came of the cases of one kind."""

    kind: str
    ways: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    slowest: float = 0.0
    most_mb: int = 0

    def take(self, case: dict[str, Any]) -> list[str]:
        """Count a case; what is wrong with it."""
        how, told = str(case["how"]), []
        self.ways[how.partition(":")[0]] += 1
        self.slowest, self.most_mb = max(self.slowest, case["s"]), max(self.most_mb, case["mb"])
        if how.startswith("crashed"):
            told.append(how)
        if case["s"] > MOST_SECONDS:
            told.append(f"it took {case['s']} s")
        if case["mb"] > MOST_MB:
            told.append(f"it took {case['mb']} MB")
        told += case["seen"]
        self.faults += told
        return told


def hostile(seed: int, count: int, only: str, case: int | None) -> Iterator[Count]:
    """Every kind that was asked for, counted. Faults are told as they are found."""
    asked = _Listener()
    for kind in (each for each in kinds() if only in ("", each)):
        whole = max(1, (ARTICLES if kind == "article" else FILES) * count // 200)
        counted = Count(kind)
        for found in _cases(kind, seed, range(whole) if case is None else range(case, case + 1)):
            if hits := asked.taken():
                found["seen"].append(f"asked this machine {hits} times")
            for fault in counted.take(found):
                print(f"FAULT (KIND=hostile:{kind}:{found['number']} SEED={seed}) {fault}", flush=True)
        yield counted


def _cases(kind: str, seed: int, numbers: range) -> Iterator[dict[str, Any]]:
    """Each case as it went; where a process dies or hangs, the next goes on behind it."""
    first = numbers.start
    while first < numbers.stop:
        begun = first
        for line in _lines(kind, seed, range(first, numbers.stop)):
            if "begun" in line:
                begun = line["begun"]
            elif "number" in line:
                first = line["number"] + 1
                yield line
            else:  # it ended before its time
                yield {
                    "number": begun,
                    "how": f"crashed: {line['ended']}",
                    "seen": [],
                    "s": line.get("s", 0.0),
                    "mb": 0,
                }
                first = begun + 1


def _lines(kind: str, seed: int, numbers: range) -> Iterator[dict[str, Any]]:
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
    lines: queue.Queue[dict[str, Any]] = queue.Queue()
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


def _until_it_ends(
    process: subprocess.Popen[bytes], lines: queue.Queue[dict[str, Any]], said: Path
) -> Iterator[dict[str, Any]]:
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
    yield f"{'Hostile files':<16}{'cases':>8}{'read':>8}{'refused':>9}{'faults':>8}{'slowest, s':>12}{'memory, MB':>12}"
    for each in counts:
        cases, read, refused = sum(each.ways.values()), each.ways["read"], each.ways["refused"]
        counted = f"{each.kind:<16}{cases:>8}{read:>8}{refused:>9}{len(each.faults):>8}"
        yield f"{counted}{each.slowest:>12.2f}{each.most_mb:>12}"


def made(kind: str, seed: int, number: int) -> tuple[str, bytes]:
    """The file of a case, to look at or to keep."""
    return kinds()[kind](random.Random(f"{seed}:{kind}:{number}"))  # noqa: S311 - the same case for the same seed
