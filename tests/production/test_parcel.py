"""Parcels: a job is the same on another machine, with places of that machine."""

from __future__ import annotations

import os
import pickle
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from accessible.errors import SetupError
from accessible.production.cache import Cache, Record, digest
from accessible.production.chosen import chosen_issue
from accessible.production.job import UNKEYED, Job, Step
from accessible.production.local import Crew
from accessible.production.parcel import Receiver, Sender
from accessible.production.prepare import prepare
from accessible.production.run import run_steps
from accessible.production.shared import SharedFolder
from accessible.production.targets.proof import KnownWords
from accessible.production.targets.table import steps_of
from accessible.settings import Settings


@dataclass(frozen=True)
class Reading(Job):
    """A job with a place, and maybe few entries of it."""

    folder: Path = field(metadata=UNKEYED)
    few: tuple[str, ...] = ()

    @property
    def reads(self) -> tuple[str, ...]:
        return self.few

    def do(self, cache: Cache) -> Record:  # noqa: ARG002
        return {}


@dataclass(frozen=True)
class Two:
    """Two machines with a shared cache, each with an own one and folders of its own."""

    sender: Sender
    receiver: Receiver

    def sent(self, job: Job) -> Job:
        return self.receiver.unpacked(self.sender.packed(job))


@pytest.fixture
def machines(tmp_path: Path) -> Two:
    shared = SharedFolder(tmp_path / "shared")
    for each in ("room", "shared"):
        (tmp_path / each).mkdir()
    here = Sender(Cache(tmp_path / "c1", shared), {"voices": tmp_path / "v1"})
    there = Receiver(Cache(tmp_path / "c2", shared), {"voices": tmp_path / "v2"}, tmp_path / "room", "lib-2")
    return Two(here, there)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "issue"
    (made / "recordings").mkdir(parents=True)
    (made / "recordings" / "a.wav").write_bytes(b"sound")
    (made / "sofa.png").write_bytes(b"a picture")
    return made


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def place(job: Job) -> Path:
    assert isinstance(job, Reading)
    return job.folder


def test_a_folder_arrives_with_its_files_and_nothing_but_those(machines: Two, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(b"of this machine")
    (folder / "link.png").symlink_to(tmp_path / "secret")
    (folder / "inner.png").symlink_to("sofa.png")
    os.mkfifo(folder / "pipe")
    job = Reading("Reading", "ours", folder)
    arrived = machines.sent(job)
    assert arrived.key == job.key
    assert place(arrived).is_relative_to(tmp_path / "room")
    assert files(place(arrived)) == {"recordings/a.wav": b"sound", "sofa.png": b"a picture", "inner.png": b"a picture"}
    assert place(machines.sent(job)) == place(arrived)  # laid once


def test_of_a_job_that_reads_few_entries_only_those_are_sent(machines: Two, folder: Path) -> None:
    arrived = machines.sent(Reading("Reading", "ours", folder, ("recordings", "none.toml")))
    assert files(place(arrived)) == {"recordings/a.wav": b"sound"}


def test_the_programs_own_folders_are_each_machines_own(machines: Two, tmp_path: Path) -> None:
    assert place(machines.sent(Reading("Reading", "ours", tmp_path / "v1"))) == tmp_path / "v2"


def test_files_that_are_not_what_their_digest_says_are_refused(machines: Two, folder: Path, tmp_path: Path) -> None:
    """A shared cache that somebody else writes to: each entry is whole for its own key, and has other content."""
    parcel = machines.sender.packed(Reading("Reading", "ours", folder))
    forger = Cache(tmp_path / "c3", machines.sender.cache.shared)
    entries = [path for path in (tmp_path / "shared").glob("??/*") if b"a picture" in path.read_bytes()]
    assert len(entries) == 1
    forger.put(entries[0].parent.name + entries[0].name, b"another picture")
    with pytest.raises(SetupError, match="lib-2 cannot get"):
        machines.receiver.unpacked(parcel)


def test_a_list_that_leads_out_of_the_folder_is_refused(machines: Two, folder: Path, tmp_path: Path) -> None:
    parcel = machines.sender.packed(Reading("Reading", "ours", folder))
    key = next(iter(machines.sender.sent.values()))
    body = b'[["../../outside", "0"]]'
    machines.sender.cache.put(key, body)
    with pytest.raises(SetupError, match="lib-2 cannot get"):
        machines.receiver.unpacked(parcel)
    told = digest("the files of a folder", body)
    machines.sender.cache.put(told, body)
    with pytest.raises(SetupError, match="lib-2 cannot get"):
        machines.receiver.place_of("folder", told)
    assert not (tmp_path / "outside").exists()


def test_a_machine_with_another_shared_cache_says_so_with_its_name(machines: Two, folder: Path, tmp_path: Path) -> None:
    parcel = machines.sender.packed(Reading("Reading", "ours", folder))
    machines.receiver.cache = Cache(tmp_path / "c2", SharedFolder(tmp_path / "elsewhere"))
    with pytest.raises(SetupError, match=r"lib-2 cannot get .*elsewhere"):
        machines.receiver.unpacked(parcel)


def test_what_is_no_job_is_refused(machines: Two) -> None:
    with pytest.raises(TypeError, match="dict"):
        machines.receiver.unpacked(pickle.dumps({}))


def test_no_job_of_an_issue_names_a_place_of_this_machine(cached: Settings, machines: Two, tmp_path: Path) -> None:
    """Every job that a real build asks for, and the words of an earlier issue."""
    machines.sender.named = {"styles": cached.styles, "voices": cached.voices}
    machines.receiver.named = {"styles": Path("/their/styles"), "voices": Path("/their/voices")}
    prepared = prepare(cached, chosen_issue(cached))
    jobs: list[Job] = []

    def noted(step: Step) -> Step:
        def plan(records: Any) -> Job:
            jobs.append(step.prepare(records))
            return jobs[-1]

        return replace(step, prepare=plan)

    list(run_steps(map(noted, steps_of(prepared, issue_files=True)), Cache(cached.cache), Crew(1)))
    jobs.append(KnownWords("Listing", "ours", "2027-spring", cached.content, prepared.speaker, "a digest"))
    (cached.content / "magazine.toml").write_text("", "utf-8")
    (cached.content / "2020-other").mkdir()
    (cached.content / "2020-other" / "large.md").write_text("x" * 9999, "utf-8")
    assert len({type(job) for job in jobs}) > 10
    for job in jobs:
        parcel = machines.sender.packed(job)
        for mine in (tmp_path, cached.styles, cached.voices):
            assert str(mine).encode() not in parcel, type(job).__name__
        assert machines.receiver.unpacked(parcel).key == job.key
    content = machines.receiver.unpacked(machines.sender.packed(jobs[-1]))
    assert isinstance(content, KnownWords)
    assert {path.name for path in content.content.iterdir()} == {"2027-spring", "magazine.toml"}
