"""What a worker takes: modules before its first job, and memory for a long reading."""

from __future__ import annotations

import subprocess
import sys
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from accessible.production.local import _modules_of_jobs
from accessible.production.targets import table
from accessible.production.targets.speech import _PartsOnDisk
from accessible.recording import SAMPLE_RATE
from accessible.speech.limiter import plan_levelling

# What reads articles, fills in pages, judges, or lays out: a job imports it when it does so.
HEAVY = {
    "accessible.check.worth_hearing",
    "accessible.outputs.markup",
    "accessible.outputs.proof",
    "accessible.plan.planner",
    "accessible.production.prepare",
    "accessible.sources.issue_file",
    "accessible.sources.lexicon_pls",
    "accessible.sources.reader",
    "jinja2",
    "markdown_it",
    "numpy",
    "onnxruntime",
    "weasyprint",
    "yaml",
}


def test_a_worker_loads_what_its_jobs_are_written_in_and_no_more() -> None:
    assert table.ISSUE_TARGETS  # all jobs of the house are known
    modules = [each for each in _modules_of_jobs() if each.startswith("accessible.")]
    assert "accessible.production.targets.proof" in modules
    told = "import sys, importlib\nfor each in sys.argv[1:]: importlib.import_module(each)\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", told, *modules], capture_output=True, text=True, check=True)
    assert not HEAVY & set(done.stdout.split())


def test_a_long_reading_is_measured_as_it_is(tmp_path: Path) -> None:
    tone = np.sin(np.arange(3 * SAMPLE_RATE) / 30)
    parts = [(tone * height).astype(np.int16) for height in (800, 2_000, 12_000)]
    assert plan_levelling(_PartsOnDisk(tmp_path, iter(parts)), SAMPLE_RATE) == plan_levelling(parts, SAMPLE_RATE)


def test_of_a_long_reading_one_part_is_in_memory(tmp_path: Path) -> None:
    def parts() -> Iterator[NDArray[np.int16]]:
        for number in range(40):
            yield np.full(10 * SAMPLE_RATE, number, np.int16)

    tracemalloc.start()
    on_disk = _PartsOnDisk(tmp_path, parts())
    found = [(len(part), int(part.min()), int(part.max())) for part in on_disk]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert found == [(10 * SAMPLE_RATE, number, number) for number in range(40)]
    assert peak < 4 * 2 * 10 * SAMPLE_RATE, peak
