"""A talking book for a memory stick or CD: `dist/` and a place go in; the place has the book, written as it is played.

The book lies in a folder of its own with the issue's name. That folder is new each time: in one that had files before,
FAT puts new names into the gaps of old ones, and players that go by the order of names play parts out of turn.
What is there is decided here; the copying is in `stick_copy.py` (decision 050).
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from accessible.desk.destinations import CHANGED, MAKE_AGAIN, FolderDestination, is_far, is_whole
from accessible.desk.offer import read_offer
from accessible.desk.publish import megabytes
from accessible.desk.released import only_released
from accessible.errors import DISK_FULL, AccessibleError, DiskError, UsageError
from accessible.plain_file import RefusedFileError, is_inside, read_plain
from accessible.production.files import only_one_shelf
from accessible.production.shelf import ShelfFile
from accessible.production.targets.daisy import SUFFIX
from accessible.settings import PROJECT, Settings
from accessible.sources.issue_list import newest_issue

RECORD = "talking-books.json"  # beside the books: what was copied there, so that only that is ever taken away
MOST_FAT_BYTES = 2**32 - 1  # of one file (Microsoft, FAT32 File System Specification: a size has 32 bits)
CLUSTER_BYTES = 32_768  # FAT32 on 32 GB and more; on a smaller stick they are smaller
UNFINISHED = ".part"  # how the folder of a book ends while it is copied
_GREATEST_RECORD = 10_000_000
_PIECE = 1 << 18
_SAFE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_ABOUT = "What `make stick` has put here. It takes nothing else away. Leave this file here."

# Each book's folder, and the sha256 of each of its files by name: "" of one that is being copied.
Copied = dict[str, dict[str, str]]


@dataclass(frozen=True, slots=True)
class StickPlan:
    """A book to be copied: its ZIP file, its files in playing order with their sha256, and where it will lie.

    `copied` is the record as it is there. `whole`: the book is there already, and the record has it as ours.
    """

    archive: Path
    names: tuple[str, ...]
    sums: tuple[str, ...]
    sizes: tuple[int, ...]
    place: Path
    folder: str
    copied: Copied
    whole: bool

    @property
    def size(self) -> int:
        """The bytes of all its files."""
        return sum(self.sizes)

    @property
    def room(self) -> int:
        """The bytes that they take on a stick, which gives each file whole clusters."""
        return sum(-(-size // CLUSTER_BYTES) * CLUSTER_BYTES for size in self.sizes)

    @property
    def target(self) -> Path:
        """The book's folder."""
        return self.place / self.folder

    @property
    def unfinished(self) -> Path:
        """The book's folder while it is copied."""
        return self.place / f"{self.folder}{UNFINISHED}"


@contextlib.contextmanager
def stick_prepared(settings: Settings, destination: str) -> Iterator[StickPlan]:
    """Find out what is to be copied, and hold the issue, so that no build changes it meanwhile.

    Raises `AccessibleError` when there is no book, or it may not be given out, or not be copied there.
    """
    place = _place(settings, destination)
    issue = settings.issue or newest_issue(settings.content)
    with only_one_shelf(settings.out / issue):
        file = _book(settings, issue)
        if not is_inside(settings.out / file.path, settings.out) or not is_whole(settings.out, file):
            raise AccessibleError(CHANGED, f"{MAKE_AGAIN} ISSUE={issue}", settings.out / file.path)
        archive = settings.out / file.path
        names, sums, sizes = _contents(archive)
        with stick_told(place):
            copied = _record(place)
            whole = _is_there(place / issue, dict(zip(names, sums, strict=True)), copied.get(issue))
            plan = StickPlan(archive, names, sums, sizes, place, issue, copied, whole)
            _require_takeable(plan)
            _require_free(plan)
        yield plan


@contextlib.contextmanager
def stick_told(place: Path) -> Iterator[None]:
    """Turn what a stick does that is pulled out, or worn out, into one clear line."""
    try:
        yield
    except OSError as error:
        if error.errno in DISK_FULL:
            remedy = "Make some room there, then run the same command again: it goes on."
            raise DiskError("The stick is full.", remedy, place) from error
        raise DiskError(
            f"The stick was taken out, or cannot be used any more: {error.strerror or error}.",
            "Put it back, then run the same command again: it goes on. If it happens again, take another stick.",
            place,
        ) from error


def _place(settings: Settings, named: str) -> Path:
    """The folder that was named. Raises `AccessibleError` for one that is ours, or that cannot be written to."""
    if is_far(named):
        raise UsageError(
            "A stick is a folder of this computer.", "Name its folder: make stick DEST=/media/stick", named
        )
    folder = Path(named).expanduser()
    for ours in (PROJECT, settings.out, settings.content, settings.cache):
        inner, outer = folder.resolve(), ours.resolve()
        if inner.is_relative_to(outer) or (outer.is_relative_to(inner) and inner == Path(inner.anchor)):
            where = "is" if inner == outer else "lies in" if inner.is_relative_to(outer) else "holds"
            remedy = "Choose the stick, or another folder outside of this project: make stick DEST=/media/stick"
            raise UsageError(f"That folder {where} {ours}.", remedy, folder)
    FolderDestination(folder)
    return folder


def _book(settings: Settings, issue: str) -> ShelfFile:
    """The book on the shelf, as it may be given out."""
    offer = only_released(read_offer(settings.out, issue), settings)
    wanted = f"{issue}/{issue}{SUFFIX}.zip"
    found = next((file for each in offer.issues for file in each.files if file.path == wanted), None)
    if found is None:
        message = f"There is no talking book of {issue} yet."
        raise AccessibleError(message, f"Run: make issue ISSUE={issue}   It says what to correct.", settings.out)
    return found


def _contents(archive: Path) -> tuple[tuple[str, ...], tuple[str, ...], tuple[int, ...]]:
    """The names in the book, without their folder, with their digests and sizes."""
    with zipfile.ZipFile(archive) as bundle:
        entries = bundle.infolist()
        sums = tuple(_sha256(bundle, each) for each in entries)
    return tuple(each.filename.rpartition("/")[2] for each in entries), sums, tuple(each.file_size for each in entries)


def _sha256(bundle: zipfile.ZipFile, entry: zipfile.ZipInfo) -> str:
    total = hashlib.sha256()
    with bundle.open(entry) as source:
        while piece := source.read(_PIECE):
            total.update(piece)
    return total.hexdigest()


def _require_takeable(plan: StickPlan) -> None:
    """Names and sizes that a stick can hold. Ours always are: it is told before a stick is half full."""
    bad = [name for name in (plan.folder, *plan.names) if not _SAFE.fullmatch(name)]
    if bad or len({name.casefold() for name in plan.names}) < len(plan.names):
        same = "names that differ only in capitals"
        raise AccessibleError(f"A stick cannot hold {bad[0] if bad else same}.", "Please report it.", plan.archive)
    if max(plan.sizes) > MOST_FAT_BYTES:
        name = plan.names[plan.sizes.index(max(plan.sizes))]
        raise AccessibleError(f"{name} has over 4 GB. A stick (FAT) holds no such file.", "Shorten it.", plan.archive)


def _record(place: Path) -> Copied:
    """What an earlier run copied there. Raises `AccessibleError` for names that no run of ours has written.

    It comes with the stick, from anybody, and what it names is taken away.
    """
    try:
        content = read_plain(place / RECORD, place, _GREATEST_RECORD, "") if (place / RECORD).exists() else b""
        books = json.loads(content)["books"] if content else {}
        copied = {str(name): {str(file): str(sum_) for file, sum_ in files.items()} for name, files in books.items()}
    except (RefusedFileError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as problem:
        remedy = f"Delete {RECORD} and the books there, then run this again."
        raise AccessibleError(f"The record {RECORD} there is damaged.", remedy, place) from problem
    names = [
        *(name.removesuffix(UNFINISHED) for name in copied),
        *(name for files in copied.values() for name in files),
    ]
    if not all(_SAFE.fullmatch(name) for name in names):
        message = f"The record {RECORD} there names what this program never writes. Nothing was changed."
        raise AccessibleError(message, f"Look at what is there. Then delete {RECORD}, or take another stick.", place)
    return copied


def record_of(copied: Copied) -> bytes:
    """The record as it is kept beside the books."""
    return (json.dumps({"about": _ABOUT, "books": copied}, ensure_ascii=False, indent=0) + "\n").encode()


def _is_there(folder: Path, wanted: dict[str, str], recorded: dict[str, str] | None) -> bool:
    """Whether the book was copied there before, with exactly its files, and each still has its bytes.

    A run that was killed when all was there has left no sums, and perhaps names of the copy that it took away.
    """
    ours = recorded is not None and all(recorded.get(name) in ("", sha256) for name, sha256 in wanted.items())
    if not ours or not folder.is_dir() or {path.name for path in folder.iterdir()} != set(wanted):
        return False
    there = ((folder / name, name, sha256) for name, sha256 in wanted.items())
    return all(is_whole(folder, ShelfFile(name, sha256, path.stat().st_size)) for path, name, sha256 in there)


def _require_free(plan: StickPlan) -> None:
    """Nothing of somebody else's lies in the way, and there is room."""
    for folder in (plan.target, plan.unfinished):
        ours = plan.copied.get(folder.name, {})
        is_folder = folder.is_dir() and not folder.is_symlink()  # we make no links, and follow none out of the stick
        there = sorted(folder.iterdir()) if is_folder else [folder] if os.path.lexists(folder) else []
        strange = [path for path in there if path.name not in ours or path.is_symlink() or not path.is_file()]
        if strange:
            raise AccessibleError(
                f"Another file lies in the way, which was not copied by this program: {strange[0].name}.",
                "Look at it there. Move it away if it may go, or choose another folder. Nothing was changed.",
                folder,
            )
    freed = sum(path.stat().st_size for path in (*_files(plan.target), *_files(plan.unfinished)))
    room = shutil.disk_usage(plan.place).free + freed
    if not plan.whole and plan.room > room:
        raise DiskError(
            f"There is room for {megabytes(room)} there, and {megabytes(plan.room)} are needed. Nothing was changed.",
            "Make some room, or take another stick. Then run the same command again.",
            plan.place,
        )


def _files(folder: Path) -> list[Path]:
    return list(folder.iterdir()) if folder.is_dir() else []
