"""Steps that wait for one another: who starts, and with what, when one of them fails."""

from __future__ import annotations

from pathlib import Path

from accessible.errors import AccessibleError
from accessible.production.cache import Cache
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
