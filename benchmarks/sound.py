"""The sound's benchmark: speaking, levelling and encoding an issue, against the bare engine and encoder.

    make bench

Makes the sound of content/2026-winter from nothing, then measures in the same run what the bare voice and one
encoding of the same audio cost on the same cores: as many bare processes side by side as the build has workers.
(Two cores of one machine share its memory and its clock. Half of what one process takes alone is faster than any
two can be.) Prints a table and writes build/bench-sound.json. It judges nothing by itself: the last column says
what the figure should be.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from accessible.production.cache import Cache
from accessible.production.job import Step
from accessible.production.local import Crew
from accessible.production.prepare import Prepared, prepare
from accessible.production.run import Outcome, run_steps
from accessible.production.targets.table import steps_of
from accessible.settings import PROJECT, Settings
from accessible.sources.issue_file import read_issue

ISSUE = "2026-winter"
CORES = 2
SOUND = (": speak ", ": master", ": encode ", ": join")


def sound_steps(prepared: Prepared) -> list[Step]:
    """The steps of the articles' readings, without print and without the issue's own files."""
    return [step for step in steps_of(prepared, issue_files=False) if any(mark in step.id for mark in SOUND)]


def cold(prepared: Prepared, cache: Cache) -> tuple[float, int]:
    """Seconds to make the sound, and the highest memory of a worker in bytes."""
    started = time.perf_counter()
    outcome = Outcome()
    for event in run_steps(sound_steps(prepared), cache, Crew(CORES)):
        outcome = event if isinstance(event, Outcome) else outcome
    seconds = time.perf_counter() - started
    if outcome.failures:
        sys.exit(f"The sound failed: {outcome.failures[0].error.message}")
    return seconds, outcome.worker_peak_bytes


def limit(what: str, cache: Path) -> float:
    """Seconds of the bare engine or encoder, in as many processes at once as there are cores."""
    place = [str(PROJECT / "content"), ISSUE, str(cache)]
    command = [sys.executable, str(Path(__file__).with_name("limits.py")), what, *place]
    running = [
        subprocess.Popen([*command, str(share), str(CORES)], stdout=subprocess.PIPE, text=True)
        for share in range(CORES)
    ]
    said = [process.communicate()[0] for process in running]
    if any(process.returncode for process in running):
        sys.exit(f"The limit of {what} could not be measured.")
    return max(float(json.loads(each.splitlines()[-1])[what]) for each in said)


def main() -> None:
    """Measure, print the table, write the JSON."""
    with tempfile.TemporaryDirectory(prefix="accessible-bench-") as name:
        folder = Path(name)
        settings = replace(Settings(), issue=ISSUE, cache=folder)
        prepared = prepare(settings, read_issue(settings.content, ISSUE))
        seconds, memory = cold(prepared, Cache(folder))
        speech, encoding = limit("speech", folder), limit("encoding", folder)
    bare = speech + encoding
    rows = [
        (f"bare speech, {CORES} processes at once, s", speech, ""),
        (f"one encoding of the same audio, {CORES} at once, s", encoding, ""),
        ("their sum, s", bare, ""),
        ("speech, levelling and encoding from nothing, s", seconds, ""),
        ("the same ÷ the bare ones", seconds / bare, "at most 1.2"),
        ("highest memory of a worker, MB", memory / 1e6, "under 500"),
    ]
    for row_name, value, wanted in rows:
        print(f"{row_name:<58}{value:>9.2f}  {wanted}")
    result = PROJECT / "build" / "bench-sound.json"
    result.parent.mkdir(exist_ok=True)
    figures = {row_name: round(value, 3) for row_name, value, _ in rows}
    result.write_text(json.dumps(figures, indent=1, ensure_ascii=False) + "\n")
    print(f"Written to {result.relative_to(PROJECT)}")


if __name__ == "__main__":  # the workers import this file again
    main()
