"""The Makefile: a name that it would pass over in silence is answered."""

from __future__ import annotations

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
