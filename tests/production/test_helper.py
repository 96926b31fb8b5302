"""A helper: what it answers where something is wrong with its machine. No cluster is needed."""

from __future__ import annotations

import errno
import os
import shutil
import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from accessible.errors import AccessibleError, DiskError, SetupError, SpeechError
from accessible.issue import Pace
from accessible.production import helper as module
from accessible.production import parcel as parcels
from accessible.production.cache import Cache, Record, digest, program_digest_now
from accessible.production.helper import Helper, HelperFaultError
from accessible.production.job import UNKEYED, Job
from accessible.production.machine import Having
from accessible.production.parcel import Receiver, Sender
from accessible.production.readers import Speaker
from accessible.production.shared import SharedFolder
from accessible.production.targets.speech import engine_of
from accessible.settings import Settings
from accessible.speech.engine import Engine
from accessible.speech.voice import find_voice

MARK = digest("a mark")


@dataclass(frozen=True)
class InFolder(Job):
    """A job with a place."""

    folder: Path = field(metadata=UNKEYED)


@dataclass
class PlayedCrew:
    """Does `work` in place of a job, here and at once."""

    work: Callable[[Job, Cache], Any]
    workers: int = 1

    def submit(self, job: Job, cache: Cache, _: float) -> Future[Any]:
        future: Future[Any] = Future()
        try:
            future.set_result(self.work(job, cache))
        except Exception as error:  # noqa: BLE001
            future.set_exception(error)
        return future

    def end_of(self, _: BaseException) -> None:
        return None


def made(job: Job, cache: Cache) -> tuple[Record, int]:
    cache.put_record(job.key, {"size": 1})
    return {"size": 1}, 7


@dataclass
class Bench:
    """A build's sender, and a helper on another machine."""

    folder: Path
    sender: Sender
    helper: Helper

    def answer(self, work: Callable[[Job, Cache], Any] = made) -> Any:
        crew: Any = PlayedCrew(work)
        self.helper.crew = crew
        return self.helper.answer(self.parcel(), 1, MARK, lambda: True)

    def parcel(self, name: str = "issue") -> bytes:
        folder = self.folder / name
        folder.mkdir(exist_ok=True)
        (folder / "a.png").write_bytes(f"a picture of {name}".encode() * 1000)
        return self.sender.packed(InFolder("Reading", "ours", folder))

    def fault(self, work: Callable[[Job, Cache], Any] = made) -> AccessibleError:
        with pytest.raises(HelperFaultError) as told:
            self.answer(work)
        assert self.helper.fault is told.value.fault
        assert not self.helper.at_hand
        return told.value.fault


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    for each in ("shared", "room"):
        (tmp_path / each).mkdir()
    for each in ("styles", "voices"):
        (tmp_path / each).mkdir()
        (tmp_path / each / "a file").write_text("as it was")
    shared = SharedFolder(tmp_path / "shared")
    there = Cache(tmp_path / "build", shared)
    there.put(MARK, b"")
    receiver = Receiver(Cache(tmp_path / "own", shared), {}, tmp_path / "room", "lib-2")
    having = Having(tmp_path / "styles", tmp_path / "voices")
    crew: Any = PlayedCrew(made)
    return Bench(tmp_path, Sender(there, {}), Helper(receiver, crew, having))


def test_a_helper_that_is_well_answers_and_a_job_may_fail_of_itself(bench: Bench) -> None:
    assert bench.answer() == ({"size": 1}, 7)

    def unsaid(_: Job, __: Cache) -> None:
        raise SpeechError("It cannot be said.")

    with pytest.raises(SpeechError):
        bench.answer(unsaid)
    assert bench.helper.fault is None


@pytest.mark.parametrize("piece", ["styles", "voices"])
def test_a_file_that_changed_before_a_job_is_a_fault_and_nothing_is_made(bench: Bench, piece: str) -> None:
    """Its pages would be kept under the key of others, and be taken for them from then on."""
    path = bench.folder / piece / "a file"
    path.write_text(path.read_text())  # saved, and the same: that is no fault
    assert bench.answer() == ({"size": 1}, 7)
    path.write_text("as it is now")
    done: list[Job] = []
    fault = bench.fault(lambda job, _: done.append(job))
    assert not done
    assert f"somebody changed {piece}/" in fault.message
    assert "lib-2" in fault.place


def test_what_was_made_while_a_file_changed_is_forgotten(bench: Bench) -> None:
    keys: list[str] = []

    def changing(job: Job, cache: Cache) -> Any:
        keys.append(job.key)
        (bench.folder / "styles" / "new").write_text("x")
        return made(job, cache)

    assert "styles/" in bench.fault(changing).message
    assert bench.sender.cache.get_record(keys[0]) is None
    assert bench.helper.receiver.cache.get_record(keys[0]) is None


def test_a_program_that_changed_while_it_runs_is_a_fault(monkeypatch: pytest.MonkeyPatch, bench: Bench) -> None:
    """As `git pull` does: what a worker loads later is the new one."""
    package = bench.folder / "package"
    package.mkdir()
    (package / "a.py").write_text("ONE = 1")
    monkeypatch.setattr("accessible.production.cache._PACKAGE", package)
    at_first = program_digest_now()  # nothing kept from other tests
    monkeypatch.setattr("accessible.production.machine.program_digest", lambda: at_first)
    having = Having(bench.folder / "styles", bench.folder / "voices")
    having.require_same()
    (package / "a.py").write_text("ONE = 2")
    with pytest.raises(SetupError, match="changed this program"):
        having.require_same()
    (package / "a.py").unlink()
    (package / "a.py").symlink_to("nowhere")  # just now it is none that can be read
    with pytest.raises(SetupError, match="changed this program"):
        having.require_same()


def test_another_shared_cache_is_a_fault_before_anything_is_made(bench: Bench) -> None:
    """Such as an empty folder in the place where the network's disk is not mounted."""
    (bench.folder / "elsewhere").mkdir()
    bench.helper.receiver.cache = Cache(bench.folder / "own", SharedFolder(bench.folder / "elsewhere"))
    without_files = bench.sender.packed(Job("Saying", "ours"))
    with pytest.raises(HelperFaultError) as told:
        bench.helper.answer(without_files, 1, MARK, lambda: True)
    assert "The machine lib-2 cannot get an issue's files" in told.value.fault.message
    assert not [*(bench.folder / "elsewhere").iterdir()]


@pytest.mark.parametrize("where", ["laying its files", "doing it"])
def test_a_full_disk_is_a_fault_that_names_the_machine(
    where: str, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any) -> Any:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(bench.folder / "x"))

    if where == "laying its files":
        monkeypatch.setattr(Path, "rename", full)
    fault = bench.fault(made if where == "laying its files" else full)
    assert isinstance(fault, DiskError)
    assert "The disk is full" in fault.message
    assert fault.place.startswith("lib-2, ")
    assert [path.name for path in (bench.folder / "room").iterdir() if path.name.startswith("tmp")] == []


def test_what_nobody_can_have_any_more_is_taken_away(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    """A helper runs for months, and each issue's folder has large pictures."""
    clock = [1000.0]
    monkeypatch.setattr("time.monotonic", lambda: clock[0])
    receiver, room = bench.helper.receiver, bench.folder / "room"
    first = bench.parcel("first")
    receiver.unpacked(first)
    clock[0] += parcels.KEPT_SECONDS / 2
    receiver.unpacked(bench.parcel("second"))
    assert len([*room.iterdir()]) == 2  # the first may have a job still
    clock[0] += parcels.KEPT_SECONDS / 2 + 1
    receiver.unpacked(bench.parcel("third"))
    assert len([*room.iterdir()]) == 2
    job = receiver.unpacked(first)  # and it comes back
    assert isinstance(job, InFolder)
    assert (job.folder / "a.png").read_bytes().startswith(b"a picture of first")


def test_what_is_half_laid_is_taken_away(bench: Bench) -> None:
    parcel = bench.parcel()
    for path in (bench.folder / "shared").glob("??/*"):
        if b"a picture" in path.read_bytes():
            path.unlink()
    shutil.rmtree(bench.folder / "build")
    with pytest.raises(SetupError):
        bench.helper.receiver.unpacked(parcel)
    assert not [*(bench.folder / "room").iterdir()]


def test_its_own_cache_is_tidied_once_a_day(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    tidied: list[Path] = []
    monkeypatch.setattr(Cache, "forget_unused", lambda cache: tidied.append(cache.folder))
    bench.answer()
    assert not tidied
    bench.helper.tidied -= module.TIDY_SECONDS + 1
    bench.answer()
    bench.answer()
    assert tidied == [bench.folder / "own"]


def test_the_program_is_looked_at_without_reading_it_when_nothing_changed(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unasked(*_: Any) -> Any:
        pytest.fail("reckoned again")

    monkeypatch.setattr("accessible.production.machine.pieces", unasked)
    bench.helper.having.require_same()


def test_a_voice_with_other_packages_says_nothing_under_the_keys_of_the_build() -> None:
    voices = Settings().voices
    voice = find_voice(voices, "silent")
    version = Engine(voice, Pace.STANDARD, voices).version
    assert engine_of(Speaker(voice, Pace.STANDARD, voices, version)).version == version
    with pytest.raises(SetupError, match="are not as they were when the issue was planned") as told:
        engine_of(Speaker(voice, Pace.STANDARD, voices, f"another; {version}"))
    assert "make voice VOICE=silent" in told.value.remedy


def test_a_shared_cache_that_does_not_answer_is_a_fault_in_time(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    """A network's disk whose machine is gone: the build would have waited without end, for the helper is there."""
    hangs = threading.Event()
    monkeypatch.setattr(Receiver, "require_shared", lambda _, __: hangs.wait(60))
    monkeypatch.setattr(module, "OPEN_SECONDS", 0.2)
    fault = bench.fault()
    hangs.set()
    assert "has not answered" in fault.message
    assert "lib-2" in fault.place
