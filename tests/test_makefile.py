"""The Makefile: a name that it would pass over in silence is answered."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent


def dry_run(*words: str) -> subprocess.CompletedProcess[str]:
    """What `make` would do and say, without doing it."""
    command = ["make", "-n", "-C", str(PROJECT), *words]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    "written", ["article=05-letters", "issue=2027-spring", "voice=emma", "Voice=emma", "sound=aac"]
)
def test_a_name_in_small_letters_is_answered_with_the_right_one_and_nothing_is_done(written: str) -> None:
    done = dry_run("issue", written)
    assert done.returncode == 2
    assert f"Write it in capitals: {written.partition('=')[0].upper()}=…" in done.stdout
    assert "setup/run.sh" not in done.stdout


@pytest.mark.parametrize("written", ["VOICE=emma", "ISSUE=2027-spring", "TESTS=tests/plan", "CFLAGS=-O2"])
def test_a_name_that_there_is_and_one_of_other_programs_change_nothing(written: str) -> None:
    done = dry_run("issue", written)
    assert done.returncode == 0
    assert "setup/run.sh issue" in done.stdout


def told_by_make(tmp_path: Path, **environment: str) -> list[str]:
    """What `make` says, and what a command of the Makefile finds around itself."""
    other = tmp_path / "Makefile"
    other.write_text(f"include {PROJECT / 'Makefile'}\nsurroundings:\n\t@env\n")
    own = {"PATH": os.environ["PATH"], **environment}
    command = ["make", "-f", str(other), "surroundings", "PACE=gentle"]
    return subprocess.run(command, cwd=PROJECT, env=own, capture_output=True, text=True, check=True).stdout.splitlines()


def test_what_others_have_set_for_python_and_its_tools_goes_no_further(tmp_path: Path) -> None:
    set_by_others = dict.fromkeys(
        ("PYTHONPATH", "PYTHONHOME", "PYTHONOPTIMIZE", "PYTHONDONTWRITEBYTECODE", "PYTEST_ADDOPTS", "MYPYPATH"), "x"
    )
    told = told_by_make(tmp_path, **set_by_others, PYTHON="python3.12", PYTHONUTF8="0")
    kept = [line for line in told if line.startswith(("PYT", "MYPY"))]
    assert sorted(kept) == ["PYTHON=python3.12", "PYTHONUTF8=1"]


def test_what_was_set_before_the_command_is_taken_and_told(tmp_path: Path) -> None:
    told = told_by_make(tmp_path, OUT="/some where", VOICE="emma", ISSUE="", PLAIN="1", JOBS="2")
    assert told[0] == (
        "Taken from what was set before this command: OUT=/some where VOICE=emma   "
        "Not meant? Then first: unset OUT VOICE"
    )
    assert {"OUT=/some where", "VOICE=emma", "PACE=gentle"} <= set(told)
    assert not any(line.startswith("Taken") for line in told_by_make(tmp_path, PLAIN="1", PORT="8001"))


def test_publishing_hands_on_where_and_that_it_is_only_asked() -> None:
    done = dry_run("publish", "DEST=web@example.org:/a b", "DRY=1")
    assert done.returncode == 0
    assert "setup/run.sh publish " in done.stdout
    assert "${DRY:+--dry}" in done.stdout
    assert '-- "$DEST"' in done.stdout


def test_a_print_run_hands_on_the_list_and_the_folder_as_they_are_written() -> None:
    done = dry_run("print-run", "MEMBERS=/home/sam/my list.csv", "TO=/home/sam/post", "START=5", "ORDER=1")
    assert done.returncode == 0
    assert '--members "$MEMBERS" --to "$TO"' in done.stdout
    assert '${START:+--start "$START"}' in done.stdout
    assert "${ORDER:+--order}" in done.stdout
    assert dry_run("print-run", "to=/home/sam/post").returncode == 2
