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


def test_a_long_reading_is_measured_as_it_is_and_never_in_memory_whole(tmp_path: Path) -> None:
    def parts() -> Iterator[NDArray[np.int16]]:
        time = np.arange(10 * SAMPLE_RATE) / SAMPLE_RATE
        for number in range(40):  # tones: nothing to be limited, which keeps the limited parts to measure them again
            yield (np.sin(2 * np.pi * (200 + number) * time) * 2_000).astype(np.int16)

    whole = list(parts())
    expected, size = plan_levelling(whole, SAMPLE_RATE), sum(each.nbytes for each in whole)
    del whole
    tracemalloc.start()
    on_disk = _PartsOnDisk(tmp_path, parts())
    found = plan_levelling(on_disk, SAMPLE_RATE)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert found == expected
    assert peak < size / 2, (peak, size)
    assert [len(each) for each in on_disk] == [10 * SAMPLE_RATE] * 40
