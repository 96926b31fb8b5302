"""A few cases of each kind of torture; `make torture` does hundreds, and tells each by its number (decision 053)."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from torture import disks, helping, interrupted, kills, others
from torture.__main__ import KINDS, main, table
from torture.rig import Ended, Rig, Trial, rig_in

pytestmark = [pytest.mark.faults, pytest.mark.slow]


@pytest.fixture(scope="module")
def rig(tmp_path_factory: pytest.TempPathFactory, made: Path) -> Iterator[Rig]:
    with rig_in(tmp_path_factory.mktemp("rig"), made) as quick:
        yield quick


def chance(case: str) -> random.Random:
    return random.Random(case)  # noqa: S311 - the same case each time


def test_a_build_that_is_killed_leaves_nothing_that_the_next_one_stumbles_over(rig: Rig) -> None:
    """Near its end: in `test_faults.py` it is killed at other moments, and the next one makes the rest by itself."""
    assert kills.of_the_build(rig, chance("kept"), share=0.8, moment=0.9).faults == ()


@pytest.mark.parametrize(("share", "at"), [(1.0, ("calls", 800_000)), (0.0, ("closings", 9))])
def test_a_build_that_is_interrupted_says_one_line_and_spoils_nothing(
    rig: Rig, share: float, at: tuple[str, int]
) -> None:
    """While it lays what was made before on its shelf; and while it closes what those that read were spoken to by."""
    assert interrupted.interrupted(rig, chance("kept"), share, at).faults == ()


def test_a_clock_that_jumps_changes_nothing(rig: Rig) -> None:
    assert others.clock(rig, chance("kept")).faults == ()


def test_a_folder_in_the_place_of_an_entry_is_made_again(rig: Rig) -> None:
    """It once stopped this build and every later one."""
    assert list(others.DAMAGES)[5] == "a folder"
    assert others.damaged(rig, chance("kept"), 5).faults == ()


def test_of_two_builds_at_once_one_may_say_so_and_nothing_is_spoilt(rig: Rig) -> None:
    assert others.together(rig, chance("kept"), 1.0, "one shelf, one cache").faults == ()


def test_a_helper_whose_own_cache_is_damaged_spoils_nothing(rig: Rig) -> None:
    if not disks.can_mount(rig.kept / "mount"):  # its other cases are of a small disk
        return
    trial = helping.helpers(rig, chance("kept"), 7)
    assert trial.kind.endswith("own cache is damaged")
    assert (trial.how, trial.faults) == ("went on", ())


def test_kills_of_workers_hit_the_work_from_its_beginning_to_its_end(rig: Rig) -> None:
    """By the work that is done, and not by the clock: a busy machine would have had all of them at the beginning."""
    trial = kills.of_a_worker(rig, chance("a"), often=0.0, share=0.4)
    assert trial.kind in ("a worker is killed", "ffmpeg is killed", "the guard is killed")
    assert trial.faults == ()


def test_ffmpeg_that_is_killed_costs_no_article(rig: Rig) -> None:
    trial = kills.of_a_worker(rig, chance("a"), often=1.0, share=0.4)
    assert trial.kind == "ffmpeg is killed"
    assert (trial.how, trial.faults) == ("went on", ())


def test_what_should_not_be_is_seen(rig: Rig) -> None:
    """A judge that finds nothing must be able to find something."""
    rig.fresh(chance("kept"), share=1.0, older=True)
    assert any("is another" in each for each in rig.differences())
    assert Ended(1, "Traceback (most recent call last):", 1.0).faults()
    assert Ended(7, "So.", 1.0).faults()
    assert Ended(1, " ", 1.0).faults()
    assert Ended(3, "The disk is full.\nWhat to do: Make some room.\n", 1.0).faults() == []


def test_the_table_counts_each_kind() -> None:
    done = [Trial("killed", "a", "went on"), Trial("killed", "b", "clear line", ("it said nothing",))]
    head, killed, every = table(done)
    assert head.split()[-4:] == ["clear", "line", "killed", "faults"]
    assert killed.split() == ["killed", "2", "1", "1", "0", "1"]
    assert every.split() == ["all", "2", "1"]


def test_a_kind_that_there_is_not_is_answered_with_those_there_are(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("KIND", "kill")
    assert main() == 2
    said = capsys.readouterr().out
    assert all(kind.name in said for kind in KINDS)
