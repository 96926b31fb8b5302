"""A cluster on this machine, and what machines and their shared folder do in mid-job.

They go, hang, come late, are full. Each case has a scheduler and helpers of its own, with folders of their own. The
build goes on, or ends with a clear line, in bounded time; no process is left, and no temporary file that the next
command there does not take away.
"""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from accessible.settings import PROJECT
from clusters import STRICT, Machines, cluster
from processes import alive, descendants, until
from torture import disks
from torture.others import DAMAGES
from torture.rig import Rig, Running, Trial

SILENT_SECONDS = 12  # a helper that says nothing for so long is given up: here sooner than otherwise
PATIENCE_SECONDS = 10
ENDED_SECONDS = 30  # until whatever worked for a machine that went has ended
# The build waits for helpers a minute and more: here it waits less long.
IMPATIENT = """\
import sys, accessible.cli as cli, accessible.production.cluster as cluster
usual = cluster.joined
def joined(*given):
    made = usual(*given)
    made.patience = {seconds}
    return made
cluster.joined = joined
if __name__ == "__main__": sys.exit(cli.main())
"""
# What every command does first and last.
AS_EACH_COMMAND = "from accessible.production.temporary import own_temporary_files as own\nwith own(): pass"


@dataclass(slots=True)
class Case:
    """A build by a cluster, and the source of chance of what becomes of it. `seconds` is what it takes about."""

    rig: Rig
    chance: random.Random
    machines: Machines
    shared: Path
    seconds: float = 8.0
    gone: set[int] = field(default_factory=set)  # what was killed, by its id

    def begin(self) -> Running:
        """Begin the build."""
        place = self.machines.place
        words = self.rig.command("-c", IMPATIENT.format(seconds=PATIENCE_SECONDS))
        return self.rig.begin([*words, "--cluster", place.address, "--shared", place.shared])

    def wait(self, running: Running) -> str:
        """Let it run to some moment, which is told."""
        moment = self.chance.uniform(0.3, 1) * self.seconds
        with contextlib.suppress(subprocess.TimeoutExpired):
            running.process.wait(moment)
        return f"after {moment:.1f} s{' (it had ended)' * (running.process.poll() is not None)}"

    def helper(self) -> int:
        """The main process of one of the helpers, the second of three that there are."""
        return self.chance.choice(self.machines.running[1:]).pid

    def kill(self, main: int, *, whole: bool) -> None:
        """Kill a process (-9), with all that it has started or alone: then the others must end by themselves."""
        below = descendants(main, "")
        for each in (main, *(below if whole else ())):
            with contextlib.suppress(ProcessLookupError):
                os.kill(each, signal.SIGKILL)
        self.gone |= {main, *below}


Done = Callable[[Case, Running], str]


def _helper_killed(case: Case, running: Running) -> str:
    told = case.wait(running)
    whole = case.chance.random() < 0.5
    case.kill(case.helper(), whole=whole)
    return f"{told}, {'with all its processes' if whole else 'its main process alone'}"


def _scheduler_killed(case: Case, running: Running) -> str:
    told = case.wait(running)
    case.kill(case.machines.running[0].pid, whole=True)
    return told


def _build_killed(case: Case, running: Running) -> str:
    told = case.wait(running)
    case.kill(running.process.pid, whole=False)
    return told


def _helper_hangs(case: Case, running: Running) -> str:
    """It is stopped, with all its processes, as a laptop that is shut; in half of the cases it comes back."""
    told = case.wait(running)
    main, back = case.helper(), case.chance.random() < 0.5
    stopped = [main, *descendants(main, "")]
    _signal(stopped, signal.SIGSTOP)
    if back:
        time.sleep(case.chance.uniform(1, 20))
        _signal(stopped, signal.SIGCONT)
    else:
        case.rig.at_end.callback(_signal, stopped, signal.SIGKILL)
    return f"{told}{', and comes back' * back}"


def _read_only(case: Case, running: Running) -> str:
    told = case.wait(running)
    done = disks.remounted(case.shared, "ro")
    return told if done else f"{told}, was busy"


def _vanishes(case: Case, running: Running) -> str:
    told = case.wait(running)
    with contextlib.suppress(OSError):
        for each in case.shared.iterdir():  # it is a file system here, which cannot be renamed
            shutil.rmtree(each, ignore_errors=True)
    return told


def _full(case: Case, running: Running) -> str:
    return f"{case.wait(running)}, small from the first"


def _comes_late(case: Case, running: Running) -> str:
    told = case.wait(running)
    with contextlib.suppress(AssertionError):  # judged by what the build comes to
        case.machines.help("late")
    return told


def _as_it_is(case: Case, running: Running) -> str:
    return case.wait(running)


@dataclass(frozen=True, slots=True)
class Way:
    """What is done to a cluster: its words, how it is done, the helpers that are there before, the shared disk's kB."""

    words: str
    do: Done
    helpers: int = 2
    room_kb: tuple[int, int] = (64_000, 64_000)
    damaged: bool = False


WAYS = (
    Way("a helper is killed", _helper_killed),
    Way("the only helper is killed", _helper_killed, helpers=1),
    Way("the scheduler is killed", _scheduler_killed),
    Way("a helper hangs", _helper_hangs),
    Way("the shared cache is read-only", _read_only),
    Way("the shared cache vanishes", _vanishes),
    Way("the shared cache is full", _full, room_kb=(300, 4_000)),
    Way("a helper's own cache is damaged", _as_it_is, helpers=1, damaged=True),
    Way("a helper comes late", _comes_late, helpers=1),
    Way("a build by helpers is killed", _build_killed),
)


def helpers(rig: Rig, chance: random.Random, number: int) -> Trial:
    """One build by a cluster to which something happens."""
    way = WAYS[number % len(WAYS)]
    rig.fresh(chance, share=chance.choice((0.0, 0.0, 0.3)), older=False)
    folder = Path(tempfile.mkdtemp(prefix="cluster-", dir=rig.kept))
    shared = folder / "shared"
    with disks.small_disk(shared, f"{chance.randint(*way.room_kb)}k"):
        with cluster(folder, program=("-c", STRICT.format(seconds=SILENT_SECONDS))) as machines:
            case = Case(rig, chance, machines, shared)
            if way.damaged:
                _damage(rig.kept / "cache", folder / "one" / "cache", chance)
            machines.help(*("one", "two")[: way.helpers])
            running = case.begin()
            told = way.do(case, running)
            ended = running.ended()
            further = list(_left_running(case))
            disks.remounted(shared, "rw,size=64m")
            below = [each for process in machines.running for each in descendants(process.pid, "")]
        further += _said_by(machines, case)
        further += _still_there(below)
        further += _left_in_temp(folder)
        trial = rig.judged(f"by helpers: {way.words}", told, ended, further)
    shutil.rmtree(folder, ignore_errors=True)
    return trial


def _signal(processes: list[int], number: signal.Signals) -> None:
    for each in processes:
        with contextlib.suppress(ProcessLookupError):
            os.kill(each, number)


def _damage(full: Path, own: Path, chance: random.Random) -> None:
    """A helper's cache: all that there can be in one, a third of it damaged in one way or another."""
    shutil.copytree(full, own)
    entries = sorted(path for path in own.glob("*/*") if path.is_file())
    for entry in entries:
        if chance.random() < 0.33 and entry.is_file():
            chance.choice(list(DAMAGES.values()))(entry, chance, [each for each in entries if each.is_file()])


def _left_running(case: Case) -> Iterator[str]:
    """What worked for a machine that went, or for a build that has ended, must have ended too."""
    until(lambda: not any(map(alive, case.gone)), ENDED_SECONDS)
    left = [each for each in case.gone if alive(each)]
    if left:
        yield f"left running of what was killed: {left}"


def _still_there(below: list[int]) -> Iterator[str]:
    until(lambda: not any(map(alive, below)), ENDED_SECONDS)
    if left := [each for each in below if alive(each)]:
        yield f"left running when the helpers had ended: {left}"


def _said_by(machines: Machines, case: Case) -> Iterator[str]:
    """What the machines say, too, is read by a person."""
    for process, name in zip(machines.running, ("scheduler", *_names(machines)), strict=False):
        said = (machines.folder / name / "said").read_text("utf-8", "replace")
        if "Traceback" in said or "Something unexpected" in said:
            yield f"{name} said: {said[-1500:]}"
        if process.pid not in case.gone and process.returncode not in (0, 3, 4, 130, -signal.SIGTERM):
            yield f"{name} ended with {process.returncode}: {said[-500:]}"


def _names(machines: Machines) -> list[str]:
    return [name for name in ("one", "two", "late") if (machines.folder / name / "said").exists()]


def _left_in_temp(folder: Path) -> Iterator[str]:
    """Temporary files of a machine, once the next command there has taken away what a killed one left."""
    for temp in sorted(folder.glob("*/temp")):
        if any(temp.iterdir()):
            paths = os.pathsep.join(str(PROJECT / name) for name in ("src", "tests"))
            command = [sys.executable, "-c", AS_EACH_COMMAND]
            own = {"TMPDIR": str(temp), "PYTHONPATH": paths}
            subprocess.run(command, env={**os.environ, **own}, check=False, capture_output=True, timeout=60)
        for left in temp.iterdir():
            yield f"left in the folder for temporary files of {temp.parent.name}: {left.name}"
