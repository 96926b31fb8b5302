"""The shelf: files and their digests go in; an issue's two folders in `dist/` have exactly them, each whole.

`dist/<issue>/` is what members are given, whole and nothing else. What is for staff (report, receipt, listening page)
lies in `dist/<issue>-staff/`, so that nothing private is ever uploaded (decision 030).

A file that already has the right bytes is not touched. The others are written beside their places, and take them
all together (`commit`): a disk that fills up half way leaves the shelf as it was, and no mixture of two builds.
What an earlier build left and this one does not make any more (a renamed article, one that now fails) is taken
away: old words must not be handed out as new. Only files that a receipt of ours names are ever deleted.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from accessible.errors import FaithfulnessError
from accessible.plain_file import plain_bytes
from accessible.production.cache import Cache, Record
from accessible.production.files import Fill, explained, made_open, put_in_place, take_away, write_beside

PAGE = "index.html"
RECEIPT = "receipt.json"
REPORT = "report.html"
HEARD = "listening.html"  # the page of what a recogniser heard
LISTENING = "listening.json"  # the receipt of that page and its clips
LIBRARY = "library"
LIBRARY_RECEIPT = "library.json"  # names the files that belong to all issues
STAFF = "-staff"  # how the folders end that are never published …
PREVIEW = "-draft"  # … and this: an issue without its sound (decision 043)
PREVIEW_RECEIPT = "draft.json"  # names the files of such a folder
READERS = 4  # files that are read at once: their digests are reckoned side by side, one a processor


@dataclass(frozen=True, slots=True)
class ShelfFile:
    """A file on the shelf: its path below its folder (the members' or the staff's), digest and size in bytes."""

    path: str
    sha256: str
    size: int
    staff: bool = False


def staff_folder(out: Path, issue_id: str) -> Path:
    """Where what is only for staff lies."""
    return out / f"{issue_id}{STAFF}"


def issue_shelf(out: Path, issue_id: str) -> Shelf:
    """The shelf of an issue in `out`, which is `dist/`."""
    return Shelf(out / issue_id, staff_folder(out, issue_id))


def shelf_of_all(out: Path) -> Shelf:
    """Where what belongs to all issues lies, in `out`, which is `dist/`."""
    return Shelf(out, staff_folder(out, LIBRARY), LIBRARY_RECEIPT)


def issues_on(out: Path) -> tuple[str, ...]:
    """The ids of the issues in `dist/`, by name: those that have a receipt, where it lies today or lay before."""
    staff = (receipt.parent.name.removesuffix(STAFF) for receipt in out.glob(f"*{STAFF}/{RECEIPT}"))
    before = (receipt.parent.name for receipt in out.glob(f"*/{RECEIPT}") if not receipt.parent.name.endswith(STAFF))
    return tuple(sorted({*staff, *before}))


def preview_shelf(out: Path, issue_id: str) -> Shelf:
    """The shelf of an issue without its sound. It is in no list of issues, so it is never published."""
    folder = out / f"{issue_id}{PREVIEW}"
    return Shelf(folder, folder, PREVIEW_RECEIPT)


def previews_on(out: Path) -> tuple[str, ...]:
    """The ids of the issues of which there is a preview in `dist/`."""
    return tuple(sorted(path.parent.name.removesuffix(PREVIEW) for path in out.glob(f"*{PREVIEW}/{PREVIEW_RECEIPT}")))


def listening_shelf(out: Path, issue_id: str) -> Shelf:
    """What was heard of an issue: all of it is for staff."""
    staff = staff_folder(out, issue_id)
    return Shelf(staff, staff, LISTENING)


@dataclass(slots=True)
class Shelf:
    """One issue's folders: `root` for members, `staff` for staff, whose `receipt` names the files that are ours."""

    root: Path
    staff: Path
    receipt: str = RECEIPT
    files: list[ShelfFile] = field(default_factory=list)
    written: int = 0
    waiting: list[tuple[Path, Path]] = field(default_factory=list)  # (written under this name, to be at this place)
    _known: dict[Path, str] = field(default_factory=dict)  # what was placed, by its place: the digest

    def place(self, path: str, sha256: str, size: int, fill: Fill, *, staff: bool = False) -> None:
        """Have the file at `path` once `commit` is called; `fill` is only asked for it when it is not there yet.

        Raises `DiskError`, and `FaithfulnessError` where another file was placed there before: one of the two would be
        lost, and shown in its stead the other. Then nothing of what waits is placed.
        """
        file = ShelfFile(path, sha256, size, staff)
        place = self._place_of(path, staff=staff)
        if self._known.setdefault(place, sha256) != sha256:
            self.begin_again()
            raise FaithfulnessError("Two different files would have one name.", "Please report it.", path)
        self.files.append(file)
        if self.has(file):
            return
        try:
            if not staff and self.root != self.staff:
                made_open(place.parent)
            self.waiting.append((write_beside(place, fill), place))
        except BaseException:
            self.begin_again()
            raise

    def _place_of(self, path: str, *, staff: bool) -> Path:
        return (self.staff if staff else self.root) / path

    def commit(self) -> None:
        """Put all that waits in its place, in the order in which it was placed. Raises `DiskError`."""
        try:
            while self.waiting:
                put_in_place(*self.waiting.pop(0))
                self.written += 1
        finally:
            self._forget_waiting()

    def begin_again(self) -> None:
        """Forget what was placed and not committed."""
        self.files.clear()
        self._known.clear()
        self._forget_waiting()

    def _forget_waiting(self) -> None:
        for unfinished, _ in self.waiting:
            take_away(unfinished)
            self._take_empty_folders(unfinished)
        self.waiting.clear()

    def _take_empty_folders(self, place: Path) -> None:
        """Those around a place, within the shelf."""
        for folder in place.parents:
            if folder in (self.root, self.staff) or self.root.parent not in folder.parents:
                break
            with contextlib.suppress(OSError):
                folder.rmdir()  # only when it is empty

    def place_bytes(self, path: str, content: bytes, *, staff: bool = False) -> None:
        """Have `content` at `path`."""
        sha256 = hashlib.sha256(content).hexdigest()
        self.place(path, sha256, len(content), lambda file: file.write(content), staff=staff)

    def has(self, file: ShelfFile) -> bool:
        """Whether the file is there with exactly its bytes."""
        place = self._place_of(file.path, staff=file.staff)
        try:
            if place.stat().st_size != file.size:
                return False
            with place.open("rb") as there:  # in pieces: an audio book is large
                return hashlib.file_digest(there, "sha256").hexdigest() == file.sha256
        except OSError:
            return False

    def has_all(self, files: Iterable[ShelfFile]) -> bool:
        """Whether each file is there with exactly its bytes; the largest first, so that no reader is left with it."""
        with ThreadPoolExecutor(READERS) as readers:
            return all(readers.map(self.has, sorted(files, key=lambda file: -file.size)))

    def named_files(self, *, staff: bool = False) -> list[dict[str, str | int]]:
        """What a receipt says of the files: those of members, or of staff."""
        chosen = (file for file in self.files if file.staff is staff)
        return [{"path": file.path, "sha256": file.sha256, "bytes": file.size} for file in chosen]

    def earlier(self) -> tuple[Path, ...]:
        """The files that the receipt on the shelf names, and itself; call before the new receipt is placed.

        Earlier versions put everything into the members' folder: what is for staff there is named, too.
        """
        found = list(self._named_by(self.staff / self.receipt))
        if self.root != self.staff:
            for receipt in (self.root / RECEIPT, self.root / LISTENING):
                found += [*self._named_by(receipt), *([receipt] if receipt.is_file() else ())]
        return tuple(found)

    def _named_by(self, receipt: Path) -> Iterator[Path]:
        try:
            content = json.loads(plain_bytes(receipt))
            for path in (file["path"] for file in content["files"]):
                yield self._place_of(str(path), staff=False)
            for path in (file["path"] for file in content.get("staff_files", ())):
                yield self._place_of(str(path), staff=True)
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return

    def clear(self) -> bool:
        """Take every file of ours from the shelf, the receipt last; tells whether there was one."""
        receipt = self.staff / self.receipt
        earlier = self.earlier()
        there = receipt.is_file() or bool(earlier)
        self.files.clear()
        self._known.clear()
        self.withdraw(earlier)
        if receipt.is_file():
            with explained(receipt):
                receipt.unlink()
        for folder in (self.staff, self.root):
            with contextlib.suppress(OSError):
                folder.rmdir()  # only when nothing of somebody else's is in it
        return there

    def withdraw(self, places: Iterable[Path]) -> tuple[str, ...]:
        """Delete those of `places` that this build did not place; tells which there were."""
        kept = {self._place_of(file.path, staff=file.staff) for file in self.files} | {self.staff / self.receipt}
        gone: list[str] = []
        for place in places:
            if place in kept or not self._holds(place):
                continue
            if place.is_file() or place.is_symlink():
                with explained(place):
                    place.unlink()
                gone.append(place.name)
            self._take_empty_folders(place)
        return tuple(gone)

    def _holds(self, place: Path) -> bool:
        """Whether `place` is in one of the folders, links followed: a receipt is a file like any other."""
        try:
            with contextlib.suppress(FileNotFoundError):
                place.lstat()  # raises for a name that no disk can hold
            parent = place.parent.resolve()
            inside = any(parent.is_relative_to(folder.resolve()) for folder in (self.root, self.staff))
        except (OSError, ValueError, RuntimeError):  # a name too long, a zero byte, links in a ring
            return False
        return inside and ".." not in place.parts


def forget_listening(out: Path, issue_id: str) -> bool:
    """Take away what was heard of an issue's earlier sound; tells whether there was anything."""
    return listening_shelf(out, issue_id).clear()


def place(path: str, record: Record, cache: Cache, shelf: Shelf) -> None:
    """Have on the shelf what a job made and kept."""
    shelf.place(path, record["sha256"], record["bytes"], lambda file: cache.copy_required(record["blob"], file))


def open_articles(shelf: Shelf) -> tuple[tuple[str, str], ...]:
    """The articles that wait for a signature, each with why, as the receipt on the shelf says it."""
    try:
        content = plain_bytes(shelf.staff / RECEIPT)
        if b'"sign_off"' not in content:  # nobody need sign: there is no such field, so all of it need not be read
            return ()
        receipt = json.loads(content)
        return tuple((each["id"], each["why"]) for each in receipt["sign_off"]["open"])
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return ()
