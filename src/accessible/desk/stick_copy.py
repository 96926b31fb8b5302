"""Copying a talking book to a stick: its ZIP file and a folder go in; its files are there, and were read back.

Files get their names in the order in which they are played, each at once under its own: a name that is changed
later may come to stand elsewhere in a folder. What a stick that was pulled out has of the book, from its beginning,
is kept when the next run goes on.
"""

from __future__ import annotations

import errno
import hashlib
import os
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

from accessible.desk.publish import Show, time_left
from accessible.desk.stick import RECORD, Copied, StickPlan, record_of, stick_told
from accessible.errors import AccessibleError
from accessible.production.files import write_whole

_PIECE = 1 << 18
_NO_SYNC = (errno.EINVAL, errno.ENOTSUP, errno.EBADF)  # of a folder, on some disks: then the files' own must do


def copy_book(plan: StickPlan, show: Show) -> int:
    """Have the book there; how many files were copied now. Raises `AccessibleError`, and then the next run goes on."""
    if plan.whole:
        files = dict(zip(plan.names, plan.sums, strict=True))
        if plan.copied[plan.folder] != files:  # it was pulled out when all was there but this
            with stick_told(plan.place):
                _put_record(plan, {plan.folder: files})
        return 0
    progress = _CopyProgress(show, 2 * plan.size)
    with stick_told(plan.place), zipfile.ZipFile(plan.archive) as bundle:
        _put_record(plan, {folder: _to_come(plan, folder) for folder in (plan.unfinished.name, plan.folder)})
        _forget(plan)
        plan.unfinished.mkdir(exist_ok=True)
        entries = bundle.infolist()
        done = _kept(plan.unfinished, bundle, entries, progress)
        sums = list(done)
        for name, entry in list(zip(plan.names, entries, strict=True))[len(done) :]:
            with bundle.open(entry) as source:
                sums.append(_copied(source.read, plan.unfinished / name, progress))
        sync_folder(plan.unfinished)
        for name, sha256 in zip(plan.names, sums, strict=True):
            _require_same(plan.unfinished / name, sha256, progress)
        plan.unfinished.rename(plan.target)
        sync_folder(plan.place)
        _put_record(plan, {plan.folder: dict(zip(plan.names, sums, strict=True))})
    return len(plan.names) - len(done)


def _put_record(plan: StickPlan, ours: Copied) -> None:
    """Have `ours` as what the record says of this book, and wait until the stick has it."""
    others = {name: each for name, each in plan.copied.items() if name not in (plan.unfinished.name, plan.folder)}
    write_whole(plan.place / RECORD, record_of({**others, **ours}))
    with (plan.place / RECORD).open("rb") as there:
        os.fsync(there.fileno())
    sync_folder(plan.place)


def _to_come(plan: StickPlan, folder: str) -> dict[str, str]:
    """What may lie in a folder of the book from now on, whenever this run is killed: files of the old copy, or the new.

    Told before anything is put there: what is not in the record is somebody else's, and stops every later run.
    """
    return dict.fromkeys((*plan.copied.get(folder, ()), *plan.names), "")


def _forget(plan: StickPlan) -> None:
    """Take away an earlier copy of the book: what the record names, and nothing else.

    The record was held to be ours. Still nothing goes that does not lie in the book's folder itself, links followed.
    """
    folder = plan.place.resolve() / plan.folder
    for path in (plan.target / name for name in plan.copied.get(plan.folder, ())):
        if path.resolve().parent == folder and not path.is_symlink():
            path.unlink(missing_ok=True)
    if plan.target.is_dir():
        plan.target.rmdir()


class _CopyProgress:
    """What is told while it goes on: bytes written and bytes read back."""

    def __init__(self, show: Show, total: int) -> None:
        self._show, self._total, self._done, self._begun = show, total, 0, time.monotonic()

    def moved(self, what: str, size: int) -> None:
        """So many bytes more."""
        self._done += size
        left = time_left(self._done, self._total, time.monotonic() - self._begun)
        self._show(f"{what}{left}", self._done, self._total)


def _kept(
    folder: Path, bundle: zipfile.ZipFile, entries: list[zipfile.ZipInfo], progress: _CopyProgress
) -> tuple[str, ...]:
    """The digests of the files that an earlier run left there whole, from the book's first on. All others go."""
    sums: list[str] = []
    for entry in entries:
        path = folder / entry.filename.rpartition("/")[2]
        if not path.is_file() or path.stat().st_size != entry.file_size:
            break
        with bundle.open(entry) as source:
            wanted = _digest(source.read, lambda _: None)
        if _digest_back(path, lambda _: None) != wanted:
            break
        progress.moved(f"Already there: {path.name}", entry.file_size)
        sums.append(wanted)
    whole = {entry.filename.rpartition("/")[2] for entry in entries[: len(sums)]}
    for path in list(folder.iterdir()):
        if path.name not in whole:
            path.unlink()
    return tuple(sums)


def _copied(read: Callable[[int], bytes], path: Path, progress: _CopyProgress) -> str:
    """Write a file, wait until the stick has it, and return its digest."""
    with path.open("wb") as there:

        def write(piece: bytes) -> None:
            there.write(piece)
            progress.moved(f"Copying {path.name}", len(piece))

        digest = _digest(read, write)
        there.flush()
        os.fsync(there.fileno())
    return digest


def _digest(read: Callable[[int], bytes], also: Callable[[bytes], object]) -> str:
    total = hashlib.sha256()
    while piece := read(_PIECE):
        total.update(piece)
        also(piece)
    return total.hexdigest()


def _digest_back(path: Path, also: Callable[[bytes], object]) -> str:
    """The digest of a file as the stick has it, and not as this computer's memory still does."""
    with path.open("rb") as there:
        os.posix_fadvise(there.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        return _digest(there.read, also)


def _require_same(path: Path, sha256: str, progress: _CopyProgress) -> None:
    if _digest_back(path, lambda piece: progress.moved(f"Reading back {path.name}", len(piece))) != sha256:
        path.unlink()
        raise AccessibleError(
            f"What is read back from the stick is not what was written: {path.name}.",
            "The stick may be worn out. Run the same command again, or take another stick.",
            path.parent,
        )


def sync_folder(folder: Path) -> None:
    """Wait until the disk has a folder's names."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _NO_SYNC:
            raise
    finally:
        os.close(handle)
