"""The folder of a print run: where it may be goes in, its files are there all together or not at all, and gone again.

They are written in a hidden folder beside their place, which takes its name when all of them are whole. Everything is
closed to others from its first byte. A record names the files and their digests, and no member; by it they are taken
away again. What a killed run left is taken away by the next, and by forgetting.
"""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import io
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from accessible.desk.offer import shelf_file
from accessible.errors import AccessibleError, UsageError
from accessible.plain_file import plain_bytes
from accessible.production.files import explained
from accessible.production.shelf import Shelf, ShelfFile
from accessible.settings import PROJECT, Settings
from accessible.telling import many

ENDING = "-print-run"
RECORD = "print-run.json"
UNFINISHED = ".accessible-print-run-"
_OWN = 0o700
_OWN_FILE = 0o600
_NAMED = 3
_OTHER = "TO=…"


# --- where it may be -----------------------------------------------------------------------------------------------


def outside(path: Path, option: str, settings: Settings) -> Path:
    """A place that the person named, links followed. Raises `UsageError` for one in the project or around it.

    A list in the project would be committed with it, and one in `dist/` published.
    """
    place = path.expanduser().resolve()
    for ours in (PROJECT, settings.content, settings.out, settings.cache):
        folder = ours.resolve()
        if place.is_relative_to(folder) or folder.is_relative_to(place):
            lies = "is" if place == folder else "lies in" if place.is_relative_to(folder) else "holds"
            raise UsageError(
                f"{option} {lies} {folder}: no address may lie there.",
                f"Choose a place outside of this project: {option}=/path/to/it",
                place,
            )
    return place


def run_folder(to: Path, issue: str) -> Path:
    """Where the run of an issue is, in the folder that the person named."""
    return to / f"{issue}{ENDING}"


def made_if_missing(folder: Path) -> bool:
    """Have the folder, closed to others if it is new; whether it is. Raises `AccessibleError`."""
    if folder.is_dir():
        return False
    with explained(folder, _OTHER):
        try:
            folder.mkdir(mode=_OWN)
        except FileNotFoundError:
            raise UsageError("The folder above it is not there.", "Is the disk or stick in place?", folder) from None
        except FileExistsError:
            raise UsageError("That is no folder.", "Name the folder to write to: TO=…", folder) from None
    return True


# --- writing -------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class PrintFolder:
    """A run that is being written: `hidden` is where, `files` what is there so far."""

    hidden: Path
    files: list[ShelfFile] = field(default_factory=list)

    def write(self, name: str, fill: Callable[[BinaryIO], object]) -> None:
        """Have a file of that name, which `fill` writes. Raises `DiskError`.

        It is written to the memory first: a writer of PDFs (QPDF) that meets a full disk takes this process down.
        """
        content = io.BytesIO()
        fill(content)
        self.write_bytes(name, content.getbuffer())

    def write_bytes(self, name: str, content: bytes | memoryview) -> None:
        """Have `content` under that name. Raises `DiskError`."""
        with explained(self.hidden.parent / name, _OTHER):
            handle = os.open(self.hidden / name, os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_CLOEXEC, _OWN_FILE)
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(handle)  # a stick that is pulled out has no name for what it has no bytes of
        self.files.append(ShelfFile(name, hashlib.sha256(content).hexdigest(), len(content)))

    @property
    def closed_to_others(self) -> bool:
        """Whether the disk heeds who may read what; memory sticks (FAT) do not."""
        return self.hidden.stat().st_mode & 0o077 == 0


@contextlib.contextmanager
def written_at_once(to: Path, issue: str) -> Iterator[PrintFolder]:
    """Have what is written in the folder of that issue's run, in `to`, once all is well; else nothing of it.

    An earlier run of the issue is replaced, if nothing there was changed. Raises `AccessibleError`.
    """
    new = made_if_missing(to)
    sweep(to)
    place = run_folder(to, issue)
    _require_ours(place)
    with explained(to, _OTHER):
        hidden = Path(tempfile.mkdtemp(prefix=UNFINISHED, dir=to))  # 0700
    held = _held(hidden)
    try:
        folder = PrintFolder(hidden)
        yield folder
        folder.write_bytes(RECORD, _record(issue, folder.files, new_folder=new or _made_before(place)))
        with explained(to, _OTHER):
            _put_in_place(hidden, place)
    finally:
        shutil.rmtree(hidden, ignore_errors=True)
        os.close(held)
        if new:
            with contextlib.suppress(OSError):
                to.rmdir()  # only when it is empty: nothing was made


def _put_in_place(hidden: Path, place: Path) -> None:
    if place.is_dir():
        earlier = Path(tempfile.mkdtemp(prefix=UNFINISHED, dir=place.parent))
        place.rename(earlier / place.name)
        try:
            hidden.rename(place)
        except BaseException:
            (earlier / place.name).rename(place)
            raise
        shutil.rmtree(earlier, ignore_errors=True)
    else:
        hidden.rename(place)


def _record(issue: str, files: Iterable[ShelfFile], *, new_folder: bool) -> bytes:
    """What was written, by name and digest. `new_folder`: the folder around it was made for it, and may go with it."""
    named = [{"path": file.path, "sha256": file.sha256, "bytes": file.size} for file in files]
    told = {"print_run": issue, "new_folder": new_folder, "files": named}
    return (json.dumps(told, indent=1) + "\n").encode()


def _made_before(place: Path) -> bool:
    run = _read(place)
    return run is not None and run.new_folder


def _held(folder: Path) -> int:
    """Hold a folder, so that no other run takes it for a killed one's. Raises `BlockingIOError`."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(handle)
        raise
    except OSError:
        pass  # a disk in a network may know no locks
    return handle


def sweep(to: Path) -> int:
    """Take away what killed runs left half written in `to`; how many of them there were."""
    count = 0
    for folder in sorted(to.glob(f"{UNFINISHED}*")) if to.is_dir() else ():
        with contextlib.suppress(OSError):
            if folder.is_symlink() or folder.lstat().st_uid != os.getuid():
                continue
            held = _held(folder)
            shutil.rmtree(folder, ignore_errors=True)
            os.close(held)
            count += 1
    return count


# --- what is there -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class EarlierRun:
    """A run that lies there. `changed` were written by it and are not as they were; `others` it did not write."""

    place: Path
    new_folder: bool
    files: tuple[ShelfFile, ...]
    changed: tuple[str, ...]
    others: tuple[str, ...]


def _read(place: Path) -> EarlierRun | None:
    """The run at a place; None where no record of ours can be read."""
    try:
        told = json.loads(plain_bytes(place / RECORD))
        files = tuple(shelf_file(each["path"], each["sha256"], each["bytes"]) for each in told["files"])
        if any("/" in file.path for file in files) or place.name != f"{told['print_run']}{ENDING}":
            return None
        there = {path.name for path in place.iterdir()}
        new_folder = told["new_folder"] is True
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    shelf = Shelf(place, place)
    changed = tuple(
        file.path for file in files if file.path in there and ((place / file.path).is_symlink() or not shelf.has(file))
    )
    others = tuple(sorted(there - {file.path for file in files} - {RECORD}))
    return EarlierRun(place, new_folder, files, changed, others)


def _require_ours(place: Path) -> None:
    """Raises `AccessibleError` where something lies at the place that would be lost."""
    if not os.path.lexists(place):
        return
    run = None if place.is_symlink() else _read(place)
    if run is None:
        raise AccessibleError(
            "Something else lies there, or its record was changed.",
            "Move it away, or choose another folder: TO=…",
            place,
        )
    if run.changed or run.others:
        raise AccessibleError(
            f"Something was changed there since it was made: {_first((*run.changed, *run.others))}.",
            "Keep what you need elsewhere, then: make print-run-forget TO=… And then run the same command again.",
            place,
        )


# --- forgetting ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was taken away: the runs, how many files, what killed runs had left; and what stays, with why."""

    runs: tuple[Path, ...]
    files: int
    unfinished: int
    staying: tuple[tuple[Path, str], ...]


def forget(to: Path) -> Forgotten:
    """Take every print run in `to` away, or the one that `to` itself is, and nothing else. Raises `AccessibleError`."""
    if not to.is_dir():
        raise UsageError("That folder is not there.", "Name the folder that the print run was made in: TO=…", to)
    one = to.name.endswith(ENDING)
    named, to = [to] if one else sorted(to.glob(f"*{ENDING}")), to.parent if one else to
    unfinished = sweep(to)
    runs: list[EarlierRun] = []
    gone, staying = 0, []
    for path in named:
        run = None if path.is_symlink() else _read(path)
        if run is None:
            staying.append((path, "it is called as a print run is, and has no record that can be read"))
            continue
        runs.append(run)
        gone += _take_away(run)
        staying += [(run.place / name, "it was changed since it was made") for name in run.changed]
        staying += [(run.place / name, "no print run made it") for name in run.others]
    if any(run.new_folder for run in runs):
        with contextlib.suppress(OSError):
            to.rmdir()  # only when it is empty
    return Forgotten(tuple(run.place for run in runs), gone, unfinished, tuple(staying))


def _take_away(run: EarlierRun) -> int:
    """Take a run's files away, the record last; how many. The record stays as long as a changed file does."""
    gone = 0
    with explained(run.place):
        for file in run.files:
            if file.path not in run.changed and (run.place / file.path).is_file():
                (run.place / file.path).unlink()
                gone += 1
        if not run.changed:
            (run.place / RECORD).unlink()
    with contextlib.suppress(OSError):
        run.place.rmdir()  # only when nothing of somebody else's is in it
    return gone


def _first(names: tuple[str, ...]) -> str:
    more = f" and {many(len(names) - _NAMED, 'more file')}" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more
