"""The shelf: files and their digests go in, `dist/<issue>/` has exactly them, each whole, and nothing stale.

A file that already has the right bytes is not touched. The others are written beside their places, and take them
all together (`commit`): a disk that fills up half way leaves the shelf as it was, and no mixture of two builds.
What an earlier build left and this one does not make any more (a renamed article, one that now fails) is taken
away: old words must not be handed out as new. Only files that a receipt of ours names are ever deleted.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path

from accessible.production.cache import Cache, Record
from accessible.production.files import Fill, explained, put_in_place, take_away, write_beside

RECEIPT = "receipt.json"
LISTENING = "listening.json"  # the receipt of what a recogniser heard: its page and its clips


@dataclass(frozen=True, slots=True)
class ShelfFile:
    """A file on the shelf: its path below the issue's folder, digest and size in bytes."""

    path: str
    sha256: str
    size: int


@dataclass(slots=True)
class Shelf:
    """One issue's folder in `dist/`. `receipt` is the file that names the others, which are then ours to delete."""

    root: Path
    receipt: str = RECEIPT
    files: list[ShelfFile] = field(default_factory=list)
    written: int = 0
    waiting: list[tuple[Path, Path]] = field(default_factory=list)  # (written under this name, to be at this place)

    def place(self, path: str, sha256: str, size: int, fill: Fill) -> None:
        """Have the file at `path` once `commit` is called; `fill` is only asked for it when it is not there yet.

        Raises `DiskError`, and then nothing of what waits is placed.
        """
        file = ShelfFile(path, sha256, size)
        self.files.append(file)
        if self.has(file):
            return
        try:
            self.waiting.append((write_beside(self.root / path, fill), self.root / path))
        except BaseException:
            self.begin_again()
            raise

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
        self._forget_waiting()

    def _forget_waiting(self) -> None:
        for unfinished, _ in self.waiting:
            take_away(unfinished)
        self.waiting.clear()

    def place_bytes(self, path: str, content: bytes) -> None:
        """Have `content` at `path`."""
        self.place(path, hashlib.sha256(content).hexdigest(), len(content), lambda file: file.write(content))

    def has(self, file: ShelfFile) -> bool:
        """Whether the file is there with exactly its bytes."""
        place = self.root / file.path
        try:
            if place.stat().st_size != file.size:
                return False
            with place.open("rb") as there:  # in pieces: an audio book is large
                return hashlib.file_digest(there, "sha256").hexdigest() == file.sha256
        except OSError:
            return False

    def earlier(self) -> tuple[str, ...]:
        """The files that the receipt on the shelf names; call before the new receipt is placed."""
        try:
            receipt = json.loads((self.root / self.receipt).read_bytes())
            return tuple(str(file["path"]) for file in receipt["files"])
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return ()

    def clear(self) -> bool:
        """Take every file of ours from the shelf, the receipt last; tells whether there was one."""
        receipt = self.root / self.receipt
        there = receipt.is_file()
        self.files.clear()
        self.withdraw(self.earlier())
        if there:
            with explained(receipt):
                receipt.unlink()
            with contextlib.suppress(OSError):
                self.root.rmdir()  # only when nothing of somebody else's is in it
        return there

    def withdraw(self, paths: tuple[str, ...]) -> tuple[str, ...]:
        """Delete those of `paths` that this build did not place; tells which there were."""
        kept = {file.path for file in self.files} | {self.receipt}
        gone: list[str] = []
        for path in paths:
            place = self.root / path
            if path in kept or not self._holds(place):
                continue
            if place.is_file() or place.is_symlink():
                with explained(place):
                    place.unlink()
                gone.append(path)
            for folder in place.parents:
                if folder == self.root or self.root not in folder.parents:
                    break
                with contextlib.suppress(OSError):
                    folder.rmdir()  # only when it is empty
        return tuple(gone)

    def _holds(self, place: Path) -> bool:
        """Whether `place` is in the folder, links followed: a receipt is a file like any other."""
        try:
            with contextlib.suppress(FileNotFoundError):
                place.lstat()  # raises for a name that no disk can hold
            inside = place.parent.resolve().is_relative_to(self.root.resolve())
        except (OSError, ValueError, RuntimeError):  # a name too long, a zero byte, links in a ring
            return False
        return inside and ".." not in place.parts


def forget_listening(root: Path) -> bool:
    """Take what was heard of earlier sound from an issue's folder; tells whether there was anything."""
    return Shelf(root, LISTENING).clear()


def place(path: str, record: Record, cache: Cache, shelf: Shelf) -> None:
    """Have on the shelf what a job made and kept."""
    shelf.place(path, record["sha256"], record["bytes"], lambda file: cache.copy_required(record["blob"], file))
