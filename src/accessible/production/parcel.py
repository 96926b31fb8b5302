"""Parcels: a job goes in, bytes that another machine can do it from come out; and there the job again.

A job names places of this machine. A parcel names the digest of what lies there instead: the files are in the shared
cache, and the other machine lays them in a folder of its own. The program's own folders, styles/ and voices/, are only
named: the machines must have the same (`machine`).

A parcel is one of Python's own (pickle): only the scheduler that both trust may hand it on (decision 052). What it
names by digest may come from anywhere.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import pickle
import shutil
import tempfile
import threading
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath, PurePosixPath
from typing import Any

from accessible.errors import SetupError
from accessible.plain_file import GREATEST, RefusedFileError, read_plain
from accessible.production.cache import Cache, digest
from accessible.production.job import Job

_FOLDER = "folder"
# A job ends within 15 minutes (`run`), so one that was asked for this long ago has none.
KEPT_SECONDS = 20 * 60.0


@dataclass(slots=True)
class Sender:
    """Makes parcels. Of each folder the files are put into `cache` once a run; of `named` ones, every machine's own."""

    cache: Cache
    named: Mapping[str, Path]
    sent: dict[tuple[Path, tuple[str, ...]], str] = field(default_factory=dict)

    def packed(self, job: Job) -> bytes:
        """The job, with a digest for each place of this machine that it names. Raises `DiskError`."""
        written = io.BytesIO()
        pickler = _Pickler(self, job.reads, written)
        pickler.dump(job)
        return written.getvalue()

    def id_of(self, folder: Path, reads: tuple[str, ...]) -> tuple[str, str]:
        """What stands for a folder in a parcel; what lies in it is in the cache then."""
        for name, own in self.named.items():
            if folder == own:
                return name, ""
        if (folder, reads) not in self.sent:
            self.sent[folder, reads] = _put_folder(folder, reads, self.cache)
        return _FOLDER, self.sent[folder, reads]


class _Pickler(pickle.Pickler):
    def __init__(self, sender: Sender, reads: tuple[str, ...], file: io.BytesIO) -> None:
        super().__init__(file)
        self.sender, self.reads = sender, reads

    def persistent_id(self, obj: Any) -> tuple[str, str] | None:
        return self.sender.id_of(Path(obj), self.reads) if isinstance(obj, PurePath) else None


def _put_folder(folder: Path, reads: tuple[str, ...], cache: Cache) -> str:
    """Keep every plain file of a folder and below, or of those entries; the key of their list.

    As whoever reads an issue's folder: links that stay inside are followed, and nothing too large is taken.
    """
    listed = []
    for path in _files_in(folder, reads):
        try:
            content = read_plain(path, folder, GREATEST, "")
        except RefusedFileError:  # nor is it read by any job
            continue
        key = _file_key(content)
        if not cache.has(key):
            cache.put(key, content)
        listed.append([path.relative_to(folder).as_posix(), key])
    body = json.dumps(listed).encode()
    key = _list_key(body)
    if not cache.has(key):
        cache.put(key, body)
    return key


def _files_in(folder: Path, reads: tuple[str, ...]) -> Iterator[Path]:
    tops: Iterable[Path] = [folder / each for each in reads] if reads else [folder]
    for top in tops:
        if top.is_file():
            yield top
        for here, folders, files in os.walk(top):
            folders.sort()
            yield from (Path(here, name) for name in sorted(files))


def _file_key(content: bytes) -> str:
    return digest("a file of a folder", hashlib.sha256(content).digest())


def _list_key(body: bytes) -> str:
    return digest("the files of a folder", body)


@dataclass(slots=True)
class Receiver:
    """Opens parcels. Folders are laid in `room`, which is this machine's own, as the `named` ones are."""

    cache: Cache
    named: Mapping[str, Path]
    room: Path
    name: str  # of this machine, for a person
    lock: threading.Lock = field(default_factory=threading.Lock)
    asked: dict[str, float] = field(default_factory=dict)  # when each folder in `room` was asked for last

    def unpacked(self, parcel: bytes) -> Job:
        """The job, with places of this machine. Raises `SetupError` where its files cannot be had."""
        job = _Unpickler(self, io.BytesIO(parcel)).load()
        if not isinstance(job, Job):
            raise TypeError(type(job).__name__)
        return job

    def require_shared(self, mark: str) -> None:
        """Raise `SetupError` where the shared cache is not the one that the build has put this key into."""
        if not (self.cache.shared and self.cache.shared.has(mark)):
            raise self._missing()

    def place_of(self, kind: str, key: str) -> Path:
        """The folder that an id of a parcel stands for."""
        if kind != _FOLDER:
            return self.named[kind]
        with self.lock:
            place = self.room / key
            if not place.is_dir():
                self._take_away_unused()
                self._lay(key, place)
            self.asked[key] = time.monotonic()
            return place

    def _take_away_unused(self) -> None:
        """Folders that no job can have any more. Each is laid anew from the cache when it is asked for again."""
        oldest = time.monotonic() - KEPT_SECONDS
        for key in [key for key, at in self.asked.items() if at < oldest]:
            shutil.rmtree(self.room / key, ignore_errors=True)
            del self.asked[key]

    def _lay(self, key: str, place: Path) -> None:
        unfinished = Path(tempfile.mkdtemp(dir=self.room))
        try:
            self._fill(key, unfinished)
            unfinished.rename(place)
        except BaseException:
            shutil.rmtree(unfinished, ignore_errors=True)
            raise

    def _fill(self, key: str, folder: Path) -> None:
        body = self._had(key)
        if _list_key(body) != key:
            raise self._missing()
        for name, file_key in json.loads(body):
            inner = PurePosixPath(name)
            content = self._had(file_key)
            if inner.is_absolute() or ".." in inner.parts or _file_key(content) != file_key:
                raise self._missing()
            path = folder / inner
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)

    def _had(self, key: str) -> bytes:
        content = self.cache.get(key)
        if content is None:
            raise self._missing()
        return content

    def _missing(self) -> SetupError:
        shared = self.cache.shared.told() if self.cache.shared else "none"
        return SetupError(
            f"The machine {self.name} cannot get an issue's files from the shared cache, which there is: {shared}",
            "Have all machines use the same one: SHARED=… for `make worker`, shared_cache in magazine.toml.",
        )


class _Unpickler(pickle.Unpickler):
    def __init__(self, receiver: Receiver, file: io.BytesIO) -> None:
        super().__init__(file)
        self.receiver = receiver

    def persistent_load(self, pid: tuple[str, str]) -> Path:
        return self.receiver.place_of(*pid)
