"""Steps that wait for one another: who starts, and with what, when one of them fails."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from accessible.errors import AccessibleError
from accessible.production.cache import Cache, DamagedCacheError, Record
from accessible.production.job import Job, Prepare, Records, Step
from accessible.production.local import Crew
from accessible.production.run import Outcome, run_steps


class Asked:
    """Steps that all fail when they are planned, and note that they were asked."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def step(self, name: str) -> Prepare:
        def prepare(records: Records) -> Job:
            assert not records
            self.names.append(name)
            raise AccessibleError(f"{name} fails.")

        return prepare


def outcome_of(steps: list[Step], folder: Path) -> Outcome:
    *_, outcome = run_steps(steps, Cache(folder), Crew(2))
    assert isinstance(outcome, Outcome)
    return outcome


def test_a_step_goes_on_without_one_that_it_only_waits_for(tmp_path: Path) -> None:
    asked = Asked()
    steps = [
        Step("encode", "an-article", (), asked.step("encode"), after=("cover",)),
        Step("book", "", ("cover",), asked.step("book")),
        Step("cover", "", (), asked.step("cover")),
    ]
    outcome = outcome_of(steps, tmp_path)
    assert asked.names == ["cover", "encode"]  # the book needs the cover, and never starts
    assert [failure.step for failure in outcome.failures] == ["encode", "cover"]  # told in the order of the steps


def test_a_step_that_is_not_done_in_this_run_is_not_waited_for(tmp_path: Path) -> None:
    asked = Asked()
    outcome_of([Step("encode", "an-article", (), asked.step("encode"), after=("cover",))], tmp_path)
    assert asked.names == ["encode"]


def test_who_is_after_one_that_never_starts_goes_on(tmp_path: Path) -> None:
    """Told of no failure of its own, it would be missing in silence."""
    asked = Asked()
    steps = [
        Step("cover", "", (), asked.step("cover"), weight=9),
        Step("book", "", ("cover", "part"), asked.step("book")),
        Step("stick", "", ("book",), asked.step("stick")),
        Step("encode", "an-article", (), asked.step("encode"), after=("stick", "part")),
        Step("list", "", ("cover",), asked.step("list"), after=("stick",)),
        Step("part", "", (), asked.step("part")),
    ]
    outcome = outcome_of(steps, tmp_path)
    assert asked.names == ["cover", "part", "encode"]  # once, although both that the book needs failed
    assert [failure.step for failure in outcome.failures] == ["cover", "encode", "part"]


@dataclass(frozen=True)
class BrokenAtFirst(Job):
    """Finds a damaged file in the cache as often as there are files in a folder, and takes one away each time."""

    damage: str

    def do(self, cache: Cache) -> Record:
        for path in Path(self.damage).iterdir():
            path.unlink()
            raise DamagedCacheError(path.name)
        return cache.keep(self.key, b"whole")


@pytest.mark.parametrize(("times", "made"), [(1, 1), (2, 0)])
def test_damage_is_mended_without_those_that_failed_or_never_started(tmp_path: Path, times: int, made: int) -> None:
    asked, damage = Asked(), tmp_path / "damage"
    damage.mkdir()
    for number in range(times):
        (damage / str(number)).touch()
    job = BrokenAtFirst("Encoding", "an-article", str(damage))
    steps = [
        Step("cover", "", (), asked.step("cover")),
        Step("book", "", ("cover",), asked.step("book")),
        Step("encode", "an-article", (), lambda _: job, after=("cover", "book")),
    ]
    outcome = outcome_of(steps, tmp_path / "cache")
    assert asked.names == ["cover"]
    assert outcome.made == made
    assert [failure.step for failure in outcome.failures] == (["cover"] if made else ["cover", "encode"])
    assert made or outcome.failures[-1].error.message == "The cache is damaged."
