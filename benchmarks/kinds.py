"""Where the time goes: the processor seconds of each kind of job in a cold build, one after another in one process.

    python benchmarks/kinds.py [CONTENT ISSUE]

Programs that a job starts (ffmpeg) count with it. What no job does stands by itself: starting, reading and planning,
what is placed on the shelf. So the next thing to mend can be read off.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections import Counter, defaultdict
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from pathlib import Path

from accessible.production.cache import Cache, Record
from accessible.production.issue import begin, put_on_shelf
from accessible.production.job import Job
from accessible.production.run import Outcome, run_steps
from accessible.settings import PROJECT, Settings
from accessible.sources.issue_file import read_issue

sys.path.append(str(PROJECT / "tests"))  # where an executor is that does jobs in its own process

from inline import Inline


def processor_seconds() -> float:
    """Of this process and of the programs that it has started and that have ended."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


@dataclass(slots=True)
class Clocked(Inline):
    """Counts what each kind of job takes."""

    seconds: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    jobs: Counter[str] = field(default_factory=Counter)

    def submit(self, job: Job, cache: Cache, seconds: float) -> Future[tuple[Record, int]]:
        """Do it at once."""
        begun, kind = processor_seconds(), type(job).__name__
        done = Inline.submit(self, job, cache, seconds)  # no `super()`: a class with slots is made anew
        self.seconds[kind] += processor_seconds() - begun
        self.jobs[kind] += 1
        return done


def kinds(settings: Settings) -> tuple[Clocked, dict[str, float]]:
    """Build an issue; the seconds of its jobs, and of what is no job."""
    imported = processor_seconds()
    begun = begin(settings, read_issue(settings.content, settings.issue))
    planned = processor_seconds()
    clocked, cache, outcome = Clocked(), Cache(settings.cache), Outcome()
    for event in run_steps(begun.steps, cache, clocked):
        outcome = event if isinstance(event, Outcome) else outcome
    ran = processor_seconds()
    if outcome.failures:
        sys.exit(f"The build failed: {outcome.failures[0].error}")
    put_on_shelf(begun, outcome, cache)
    placed = processor_seconds()
    return clocked, {
        "starting": imported,
        "reading and planning": planned - imported,
        "handing out jobs": ran - planned - sum(clocked.seconds.values()),
        "placing and reporting": placed - ran,
    }


def main(content: Path = PROJECT / "content", issue: str = "2026-winter") -> None:
    """Print the table: dearest first."""
    with tempfile.TemporaryDirectory(prefix="accessible-kinds-") as name:
        settings = Settings(content=content, issue=issue, out=Path(name, "dist"), cache=Path(name, "cache"))
        clocked, others = kinds(replace(settings, jobs=1))
    whole = sum(clocked.seconds.values()) + sum(others.values())
    rows = [(name, clocked.jobs[name] or 1, seconds) for name, seconds in (*clocked.seconds.items(), *others.items())]
    for name, count, seconds in sorted(rows, key=lambda row: -row[2]):
        print(f"{name:<28}{count:>5} times{seconds:>9.2f} s{seconds / whole:>7.0%}")
    print(f"{'all':<39}{whole:>9.2f} s")


if __name__ == "__main__":
    main(*(each(word) for each, word in zip((Path, str), sys.argv[1:], strict=False)))
