"""The benchmark: how long an issue takes, against limits measured in the same run.

    make bench

Seconds are by the clock, and beside them of processor time: that of all processes, which others on the machine
change less. Builds copies of content/2026-winter in a temporary folder: cold, again with nothing changed, again with
one word corrected, and with five times the articles. Prints a table and writes build/bench.json. It judges
nothing by itself: the last column says what the figure should be.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from accessible.settings import PROJECT

ISSUE = "2026-winter"
CORRECTED = ("05-a-kitchen-that-costs-less-energy.md", "energy", "effort")
TIMES = 5
CORES = 2
ONE_WORD = 0.05  # of a cold build
MEMORY_MB = 450  # of any process


@dataclass(frozen=True)
class Row:
    """One line of the table."""

    name: str
    value: float
    unit: str
    limit: str

    def __str__(self) -> str:
        return f"{self.name:<64}{self.value:>9.2f} {self.unit:<4} {self.limit}"


@dataclass(frozen=True)
class Place:
    """A copy of the content with a shelf and a cache of its own."""

    content: Path
    out: Path
    cache: Path


def place(folder: Path, name: str) -> Place:
    """A fresh place in `folder` with a copy of the sample issue."""
    content = folder / name / "content"
    shutil.copytree(PROJECT / "content" / ISSUE, content / ISSUE)
    return Place(content, folder / name / "dist", folder / name / "cache")


@dataclass(frozen=True, order=True)
class Cost:
    """What a build took: seconds by the clock and of processor time, and the highest memory of any process in MB."""

    seconds: float
    processor: float
    memory: float


def build(where: Place) -> Cost:
    """Build as `make issue` does."""
    command = [
        "make",
        "--no-print-directory",
        "-C",
        str(PROJECT),
        "issue",
        f"CONTENT={where.content}",
        f"OUT={where.out}",
    ]
    environment = {**os.environ, "PLAIN": "1", "ISSUE": ISSUE, "ACCESSIBLE_CACHE": str(where.cache)}
    log = where.out.parent / "build.log"
    started = time.perf_counter()
    with log.open("w") as out:
        process = subprocess.Popen(command, env=environment, stdout=out, stderr=subprocess.STDOUT)
        # wait4 tells the time and the highest memory of this child and of all that it waited for, and of no others.
        _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    if status:
        sys.exit(f"The build failed:\n{log.read_text()[-3000:]}")
    return Cost(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def limits(where: Place) -> dict[str, float]:
    """Seconds of bare speech, MP3, AAC and layout of the same issue, in as many processes at once as the build has.

    Two cores of one machine share its memory and its clock: half of what one process takes alone is faster than any
    two can be.
    """
    command = [sys.executable, str(Path(__file__).with_name("limits.py")), str(where.content), ISSUE, str(where.cache)]
    running = [
        subprocess.Popen([*command, str(share), str(CORES)], stdout=subprocess.PIPE, text=True)
        for share in range(CORES)
    ]
    said = [process.communicate()[0] for process in running]
    if any(process.returncode for process in running):
        sys.exit("The limits could not be measured.")
    found = [json.loads(each.splitlines()[-1]) for each in said]
    return {what: max(each[what] for each in found) for what in found[0]}


def snapshot(folder: Path) -> dict[str, tuple[int, int]]:
    """Every file's size and time of change, to see what a build wrote."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): (path.stat().st_size, path.stat().st_mtime_ns) for path in files}


def changed(before: dict[str, tuple[int, int]], after: dict[str, tuple[int, int]]) -> list[str]:
    """The files that differ between two snapshots."""
    return sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))


def correct_one_word(where: Place) -> None:
    """Change one word in one article."""
    name, old, new = CORRECTED
    path = where.content / ISSUE / name
    text = path.read_text("utf-8")
    head, mark, body = text.partition("\n---\n")
    path.write_text(head + mark + re.sub(rf"\b{old}\b", new, body, count=1), "utf-8")


def multiply(where: Place) -> None:
    """The same articles several times over, under other names."""
    folder = where.content / ISSUE
    articles = sorted(path for path in folder.iterdir() if path.suffix in (".md", ".txt"))
    for time_over in range(1, TIMES):
        for path in articles:
            number, _, name = path.name.partition("-")
            shutil.copy(path, folder / f"{int(number) + 10 * time_over}-{name}")


def one_word_rows(corrected: Cost, cold: Cost) -> list[Row]:
    """What one word costs, by the clock and in processor time, and what share of a cold build that is."""
    limit = f"at most {ONE_WORD}"
    return [
        Row("one word corrected", corrected.seconds, "s", ""),
        Row("one word corrected ÷ cold build", corrected.seconds / cold.seconds, "", limit),
        Row("one word corrected: processor time", corrected.processor, "s", ""),
        Row("one word corrected ÷ cold build: processor time", corrected.processor / cold.processor, "", limit),
    ]


def main() -> None:
    """Measure everything, print the table, write the JSON."""
    with tempfile.TemporaryDirectory(prefix="accessible-bench-") as name:
        folder = Path(name)
        many = place(folder, "many")
        one = place(folder, "one")
        cold = build(one)
        bare = limits(one)
        limit = sum(bare.values())
        before = snapshot(one.out)
        again = min(build(one) for _ in range(3))
        untouched = changed(before, snapshot(one.out))
        correct_one_word(one)
        corrected = build(one)
        touched = changed(before, snapshot(one.out))
        others = [path for path in touched if path.startswith("articles/") and CORRECTED[0][:-3] not in path]
        multiply(many)
        fivefold = build(many)
    rows = [
        *(Row(f"bare {what}, {CORES} processes at once", seconds, "s", "") for what, seconds in bare.items()),
        Row("limit: their sum", limit, "s", ""),
        Row("cold build", cold.seconds, "s", ""),
        Row("cold build: processor time", cold.processor, "s", ""),
        Row("cold build ÷ limit", cold.seconds / limit, "", "at most 1.2"),
        Row("nothing changed (best of 3)", again.seconds, "s", "under 0.3"),
        Row("nothing changed: processor time", again.processor, "s", ""),
        Row("nothing changed: files written", len(untouched), "", "0"),
        *one_word_rows(corrected, cold),
        Row("one word corrected: files of other articles changed", len(others), "", "0"),
        Row("highest memory of any process", cold.memory, "MB", f"under {MEMORY_MB}"),
        Row(f"cold build of {TIMES} times the articles", fivefold.seconds, "s", ""),
        Row(f"cold build of {TIMES} times the articles: processor time", fivefold.processor, "s", ""),
        Row(f"highest memory with {TIMES} times the articles", fivefold.memory, "MB", f"under {MEMORY_MB}: the same"),
    ]
    for row in rows:
        print(row)
    result = PROJECT / "build" / "bench.json"
    result.parent.mkdir(exist_ok=True)
    result.write_text(json.dumps({row.name: round(row.value, 3) for row in rows}, indent=1, ensure_ascii=False) + "\n")
    print(f"Written to {result.relative_to(PROJECT)}")


if __name__ == "__main__":
    main()
