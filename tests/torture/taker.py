"""Takes hostile files one after another, in a process of its own that is watched: `python -m torture.taker`.

KIND, SEED, FIRST, LAST and a folder go in; a line of JSON a case comes out. What no reader may do is seen from
outside it: files opened and addresses asked, by Python's own audit of every call; a file that must never be read, by
the time at which it was last read, whoever reads it; memory, by what the system counts.
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import random
import resource
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from accessible.settings import PROJECT
from inline import articles_read_here
from torture.doors import made_ready, quick_issue, taken
from torture.good_files import BESIDE
from torture.samples import kinds

OWN_FOLDERS = (
    *(os.path.realpath(path) for path in (sys.prefix, sys.base_prefix)),
    os.path.realpath(PROJECT),
    os.path.realpath("/proc/self"),
    "/usr/share/",
    "/usr/lib",
    "/dev/null",
)
ASKING = (
    "socket.connect",
    "socket.getaddrinfo",
    "socket.gethostbyname",
    "socket.bind",
    "socket.sendto",
    "urllib.Request",
)
STARTING = ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn")
MOST_MEMORY = 4_000_000_000  # of addresses: numbers' and sound's libraries map much that they never touch


@dataclass(slots=True)
class Seen:
    """What was done that no reader may do, and the seconds of work that it took."""

    did: list[str]
    seconds: float = 0.0


class Watch:
    """Sees what no reader may do: through Python's own audit, which nothing that Python opens or asks goes past."""

    def __init__(self, folder: Path) -> None:
        self._allowed = (*(str(folder / each) for each in ("cache", "content", "members", "tmp")), *OWN_FOLDERS)
        self._did: list[str] = []
        self._on = False
        sys.addaudithook(self._heard)

    def _heard(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not self._on:
            return
        if event in ASKING:
            self._did.append(f"asked: {event} {arguments[1:]}")
        elif event in STARTING:
            self._did.append(f"started: {arguments[:2]}")
        elif event == "open" and isinstance(arguments[0], str | bytes | os.PathLike):
            path = os.path.realpath(os.fsdecode(arguments[0]))
            if not path.startswith(self._allowed):
                self._did.append(f"opened: {path}")

    @contextlib.contextmanager
    def looking(self, beside: Path) -> Iterator[Seen]:
        """Look while the block goes on; `beside` lies where nobody may read."""
        os.utime(beside, (1, 2))  # the system sets the time of reading anew where it lies before that of writing
        self._did = list[str]()
        seen, began, self._on = Seen(self._did), time.process_time(), True
        try:
            yield seen
        finally:
            self._on = False
            seen.seconds = time.process_time() - began
            if beside.stat().st_atime != 1:
                self._did.append("read what lies outside")


def cases(kind: str, seed: int, numbers: range, folder: Path) -> Iterator[dict[str, Any]]:
    """Each case, as it went."""
    settings = quick_issue(folder)
    beside = folder / BESIDE
    beside.write_text("These words are not for you.", "utf-8")
    (folder / "tmp").mkdir()
    tempfile.tempdir = str(folder / "tmp")
    make: Callable[[random.Random], tuple[str, bytes]] = kinds()[kind]
    made_ready(settings, kind)
    watch = Watch(folder)
    yield {"base": memory_mb("VmRSS")}
    with articles_read_here():  # where it is watched
        for number in numbers:
            name, content = make(random.Random(f"{seed}:{kind}:{number}"))  # noqa: S311 - the same case for the same seed
            before = fresh_peak()
            yield {"begun": number}
            with watch.looking(beside) as seen:
                try:
                    how = taken(settings, name, content)
                except BaseException as error:  # noqa: BLE001 - whatever it is, nobody thought of it
                    how = f"crashed: {type(error).__name__}: {str(error)[:300]} {traceback.format_exc()[-1500:]}"
            peak = memory_mb("VmHWM")
            yield {
                "number": number,
                "how": how,
                "seen": seen.did[:5],
                "s": round(seen.seconds, 3),
                "mb": peak,
                "more": max(0, peak - before),
            }


def memory_mb(what: str) -> int:
    """What the system counts of this process's memory, in MB: VmRSS now, VmHWM the most since `fresh_peak`."""
    lines = Path("/proc/self/status").read_text("ascii", "replace").splitlines()
    return next(int(line.split()[1]) // 1000 for line in lines if line.startswith(f"{what}:"))


def fresh_peak() -> int:
    """Have the most memory counted anew from now on; what there is now, in MB.

    What the making of a file has left is given back first: it is not its reader's.
    """
    with contextlib.suppress(AttributeError):  # another C library than GNU's gives it back by itself, or never
        ctypes.CDLL(None).malloc_trim(0)
    Path("/proc/self/clear_refs").write_text("5", "ascii")  # man proc_pid_clear_refs
    return memory_mb("VmRSS")


def main() -> None:
    """Do the cases that the command names."""
    kind, seed, first, last, folder = sys.argv[1:6]
    with contextlib.suppress(ValueError):
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    for case in cases(kind, int(seed), range(int(first), int(last)), Path(folder)):
        sys.stdout.write(json.dumps(case) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
