"""A rig: a small issue with a shelf and a cache of its own goes in, a fault is done to its build, and what came of it
comes out: whether it went on or ended with a clear line, and whether the next build gives the bytes of one that nobody
disturbed.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from accessible.errors import ExitCode
from accessible.settings import PROJECT, Settings
from processes import alive, descendants, until
from small_issue import built, small_issue

# What says that nobody thought of it: a fault, whatever the exit code.
UNEXPLAINED = ("Traceback", "Something unexpected happened", "Exception ignored", "leaked", "Fatal Python error")
BUILD_SECONDS = 120  # for two seconds' work: the machine may be busy
_LOOK_SECONDS = 0.005
MOST_LINES = 40  # what one run says, findings and all: beyond it nobody reads
ARTICLE = "2027-spring/02-a-short-note.md"
SHARES = (0.0, 0.6, 0.9, 1.0, 1.0)  # of the cache's entries, that a case begins with: much happens at the end


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended, and what it said."""

    code: int
    said: str
    seconds: float

    @property
    def how(self) -> str:
        """A word for the table."""
        if self.code == ExitCode.OK:
            return "went on"
        return "killed" if self.code < 0 else "clear line"

    def faults(self) -> list[str]:
        """What no command may do, however it is treated: say nothing, say a page, say what nobody can act on."""
        found = [f"it said “{words}”: {self.said[-1500:]}" for words in UNEXPLAINED if words in self.said]
        if self.code > 0 and self.code not in set(ExitCode):
            found.append(f"it ended with {self.code}, which means nothing: {self.said[-500:]}")
        if self.code > 0 and not self.said.strip():
            found.append(f"it ended with {self.code} and said nothing")
        if len(self.said.splitlines()) > MOST_LINES:
            found.append(f"it said {len(self.said.splitlines())} lines: {self.said[:500]}")
        return found


@dataclass(frozen=True, slots=True)
class Trial:
    """One case: what was done, how the build took it, and what is not as it should be (nothing, if all is well)."""

    kind: str
    done: str
    how: str
    faults: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rig:
    """A small issue in a folder of its own, with what an undisturbed build of it gives: `whole`, name to digest."""

    settings: Settings
    kept: Path  # a full cache, an older shelf
    whole: dict[str, str]
    cold_seconds: float
    at_end: contextlib.ExitStack  # ends what still runs, however the torture ends
    quick: bool = False  # what the next build would make anew is laid into its cache before

    @property
    def temporary(self) -> Path:
        """Its own folder for temporary files."""
        return self.settings.out.with_name("tmp")

    @property
    def places(self) -> dict[str, Path]:
        """What a build writes to."""
        return {"shelf": self.settings.out, "cache": self.settings.cache, "temp": self.temporary}

    def command(self, *more: str, settings: Settings | None = None) -> list[str]:
        """The words that build it."""
        chosen = settings or self.settings
        places = ["--content", str(chosen.content), "--out", str(chosen.out), "--cache", str(chosen.cache)]
        jobs = ["--jobs", str(chosen.jobs)]
        return [sys.executable, *(more or ("-m", "accessible")), "issue", "--plain", *jobs, *places]

    def begin(self, command: list[str] | None = None, **environment: str) -> Running:
        """A build that has begun; it writes what it says to a file, so that nobody has to read along."""
        self.temporary.mkdir(exist_ok=True)
        said = self.settings.out.with_name(f"said-{time.monotonic_ns()}")
        with said.open("wb") as file:
            process = subprocess.Popen(
                command or self.command(),
                stdout=file,
                stderr=subprocess.STDOUT,
                cwd=PROJECT,
                env={**os.environ, "TMPDIR": str(self.temporary), "PYTHONPATH": _paths(), **environment},
            )
        self.at_end.callback(process.kill)
        return Running(process, said, time.monotonic())

    def fresh(self, chance: random.Random, share: float | None = None, *, older: bool | None = None) -> float:
        """Lay everything as before a build: a share of the cache, and no shelf or one with another article's words.

        The seconds that a build from there takes about.
        """
        for path in self.places.values():
            shutil.rmtree(path, ignore_errors=True)
        share = chance.choice(SHARES) if share is None else share
        entries = sorted(path for path in (self.kept / "cache").glob("*/*") if path.is_file())
        for entry in (each for each in entries if chance.random() < share):
            place = self.settings.cache / entry.relative_to(self.kept / "cache")
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(entry, place)
        if chance.random() < 0.5 if older is None else older:
            shutil.copytree(self.kept / "older", self.settings.out)
        return 1.0 + (self.cold_seconds - 1.0) * (1 - share)

    def done(self) -> float:
        """How much of the work a build that runs has done, from 0 to 1, by what it has put into its cache."""
        made, all_of_it = (len(list(folder.glob("*/*"))) for folder in (self.settings.cache, self.kept / "cache"))
        return made / all_of_it

    def wait(self, running: Running, done: float) -> None:
        """Wait until a build has done so much of the work, or has ended."""
        while self.done() < done and running.process.poll() is None:
            time.sleep(_LOOK_SECONDS)

    def judged(self, kind: str, done: str, ended: Ended, further: list[str] | None = None) -> Trial:
        """What came of a case: its build's own faults, and those of the next one, which nobody disturbs."""
        faults = [*ended.faults(), *(further or ())]
        if ended.code == ExitCode.OK:
            faults += [f"it went on, and {each}" for each in self.differences()]
        if self.quick:
            self._lay_what_is_missing()
        again = self.begin().ended()
        if again.code != ExitCode.OK:
            faults.append(f"the next build ended with {again.code}: {again.said[-1500:]}")
        faults += again.faults() + [f"after the next build {each}" for each in self.differences()]
        faults += [f"left in the folder for temporary files: {path.name}" for path in self.temporary.iterdir()]
        return Trial(kind, done, ended.how, tuple(faults))

    def _lay_what_is_missing(self) -> None:
        """As if others had made it meanwhile. What the disturbed build has left is read all the same, whole or not."""
        for entry in (self.kept / "cache").glob("*/*"):
            place = self.settings.cache / entry.relative_to(self.kept / "cache")
            if not os.path.lexists(place):
                place.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(entry, place)

    def differences(self, out: Path | None = None) -> list[str]:
        """How the shelf differs from that of an undisturbed build."""
        found = digests(out or self.settings.out)
        names = sorted(name for name in found.keys() | self.whole.keys() if found.get(name) != self.whole.get(name))
        return [f"{name} is {_state(name, found, self.whole)}" for name in names[:5]]


class Running:
    """A build that runs."""

    def __init__(self, process: subprocess.Popen[bytes], said: Path, began: float) -> None:
        self.process = process
        self._said = said
        self._began = began

    @property
    def workers(self) -> list[int]:
        """Its workers, that live."""
        return descendants(self.process.pid, "spawn_main")

    def killed(self) -> Ended:
        """Kill it as nothing can be heard: -9. Whatever it started must end by itself."""
        below = descendants(self.process.pid, "")
        self.process.kill()
        ended = self.ended()
        until(lambda: not any(alive(pid) for pid in below), 20)
        left = [pid for pid in below if alive(pid)]
        return replace(ended, said=f"{ended.said}leaked processes: {left}") if left else ended

    def ended(self) -> Ended:
        """How it ended. One that does not end in time is a fault, and is killed."""
        try:
            code = self.process.wait(BUILD_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            code = 99
        said = self._said.read_text("utf-8", "replace")
        if code == -signal.SIGKILL:  # Python's own remark on what a killed process left, to whoever killed it
            said = "\n".join(line for line in said.splitlines() if "resource_tracker" not in line)
        self._said.unlink()
        return Ended(code, said, time.monotonic() - self._began)


@contextlib.contextmanager
def rig_in(folder: Path, full: Path | None = None) -> Iterator[Rig]:
    """A rig in a folder: built once undisturbed, and once as it was before a word was corrected.

    Where there is a `full` cache of the small issue, the rig is quick, and has one worker.
    """
    with contextlib.ExitStack() as at_end:
        settings = replace(small_issue(folder), jobs=1 if full else 2)
        rig = Rig(settings, folder / "kept", {}, 0, at_end, quick=full is not None)
        if full:
            shutil.copytree(full, settings.cache)
        cold = rig.begin().ended()
        _require(cold)
        whole = digests(settings.out)
        shutil.copytree(settings.cache, rig.kept / "cache")
        article = settings.content / ARTICLE
        words = article.read_text("utf-8")
        article.write_text(words.replace("The group meets", "We meet"), "utf-8")
        if built(settings).exit_code is not ExitCode.OK:
            sys.exit("The small issue cannot be built with other words.")
        shutil.move(settings.out, rig.kept / "older")
        article.write_text(words, "utf-8")
        yield replace(rig, whole=whole, cold_seconds=cold.seconds)


def digests(folder: Path) -> dict[str, str]:
    """Each file below a folder, by its path, with a digest of its bytes."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def _state(name: str, found: dict[str, str], whole: dict[str, str]) -> str:
    if name not in found:
        return "missing"
    return "another" if name in whole else "too much"


def _require(ended: Ended) -> None:
    if ended.code != ExitCode.OK:
        sys.exit(f"The small issue cannot be built as it is:\n{ended.said}")


def _paths() -> str:
    return os.pathsep.join(str(PROJECT / name) for name in ("src", "tests"))
