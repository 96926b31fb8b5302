"""Nothing is left out: every test module and every module with examples on the disk is one that pytest collects."""

from __future__ import annotations

import doctest
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[1]
# Test runners, packagers and editors pass over folders with these names (pytest's `norecursedirs`, among others).
PASSED_OVER = frozenset(
    "build dist env venv node_modules target out bin lib obj tmp temp cache coverage htmlcov site-packages".split()
)


def on_the_disk() -> set[str]:
    """Test modules that have a test, and modules of ours that have an example in a docstring."""
    parser = doctest.DocTestParser()
    tests = [path for path in (PROJECT / "tests").rglob("test_*.py") if "\ndef test_" in path.read_text("utf-8")]
    examples = [path for path in (PROJECT / "src").rglob("*.py") if parser.get_examples(path.read_text("utf-8"))]
    return {path.relative_to(PROJECT).as_posix() for path in (*tests, *examples)}


def collected_anew() -> set[str]:
    """The modules that pytest collects when it is told nothing."""
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider"]
    said = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False, timeout=300)
    assert said.returncode == 0, said.stdout[-2000:]
    return {line.partition("::")[0] for line in said.stdout.splitlines() if "::" in line}


@pytest.mark.slow
def test_every_module_with_a_test_or_an_example_is_collected(request: pytest.FixtureRequest) -> None:
    collected = {each.nodeid.partition("::")[0] for each in request.session.items}
    missing = on_the_disk() - collected
    if missing:  # only some tests are run: then ask what all would be
        missing = on_the_disk() - collected_anew()
    assert not missing, f"never run: {sorted(missing)}"


def test_no_folder_has_a_name_that_tools_pass_over() -> None:
    folders = [path for top in ("src", "tests") for path in (PROJECT / top).rglob("*") if path.is_dir()]
    assert not [str(path) for path in folders if path.name in PASSED_OVER]


def test_no_test_is_skipped_because_a_module_of_ours_is_missing() -> None:
    words = "importor" + "skip"
    texts = {path.name: path.read_text("utf-8") for path in (PROJECT / "tests").rglob("*.py")}
    assert not [name for name, text in texts.items() if words in text and name != Path(__file__).name]
