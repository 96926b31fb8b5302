"""Where an issue is published: a folder, or a folder on another computer through rsync.

Both answer the same questions and obey the same orders; what to do is decided in `publish_plan.py`. A file appears
under its name only when it is whole, and those that belong together appear together.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import tempfile
from collections.abc import Callable, Collection
from itertools import groupby
from pathlib import Path
from typing import BinaryIO, Protocol

from accessible.desk.offer import PUT_HERE
from accessible.desk.publish_plan import Batch, Lies, is_feed, is_page
from accessible.errors import AccessibleError, DiskError, UsageError
from accessible.plain_file import RefusedFileError, is_inside, read_plain
from accessible.production.files import made_open, put_in_place, take_away, write_beside, write_whole
from accessible.production.shelf import Shelf, ShelfFile
from accessible.tools import rsync

Moved = Callable[[int], object]  # is told how many bytes of a batch are there
_GREATEST_RECORD = 30_000_000  # bytes; ten years of issues have a twentieth of it
_PIECE = 1 << 20
_FAR = re.compile(r"rsync://[^/-][^/]*/.+|(?!.*@-)(?![.~/-])(?:[^/:\s]+|(?:[^/:\s]+@)?\[[\da-fA-F:.]+\])::?.*")
CHANGED = "It is not as its receipt says: it was changed after it was made, or is half there."
MAKE_AGAIN = "Run: make issue"


class Destination(Protocol):
    """A place to publish to. What it cannot do it raises as an `AccessibleError`."""

    name: str

    def record(self) -> bytes | None:
        """The record of what was put there; None if there is none."""

    def room(self) -> int | None:
        """The bytes that it still has room for, None when that cannot be known."""

    def lies(self, out: Path, files: Collection[ShelfFile], sure: Collection[str]) -> dict[str, Lies]:
        """What lies at each file's place; of those in `sure`, equal sizes are enough."""

    def tidy(self, paths: Collection[str]) -> None:
        """Take away what a killed run left half written of these files."""

    def put(self, out: Path, batch: Batch, moved: Moved) -> None:
        """Have the files of a batch there, each whole."""

    def put_record(self, content: bytes) -> None:
        """Have this record there."""

    def take_away(self, paths: tuple[str, ...]) -> None:
        """Delete these files, in this order."""


def is_far(destination: str) -> bool:
    """Whether it is another computer's, as rsync understands it: a colon before any "/", or rsync://."""
    return _FAR.fullmatch(destination) is not None


def is_whole(folder: Path, file: ShelfFile) -> bool:
    """Whether a folder has a file with exactly its bytes."""
    return Shelf(folder, folder).has(file)


# --- a folder ------------------------------------------------------------------------------------------------------


class FolderDestination:
    """A folder of this computer: a website's, a memory stick."""

    def __init__(self, folder: Path) -> None:
        """Raises `UsageError` if it is not there, no folder, or closed."""
        self.folder, self.name = folder, str(folder)
        if not folder.exists():
            remedy = f'Is the disk or stick in place? If the folder is new, make it: mkdir -p "{folder}"'
            raise UsageError("That folder is not there.", remedy, folder)
        if not folder.is_dir():
            raise UsageError("That is no folder.", "Name the folder to publish to: make publish DEST=…", folder)
        ours = os.access in os.supports_effective_ids  # whether it can be asked for who we are just now
        if not os.access(folder, os.R_OK | os.W_OK | os.X_OK, effective_ids=ours):
            raise DiskError("Nothing may be written there.", "Choose another folder, or open this one.", folder)

    def record(self) -> bytes | None:
        """See `Destination`."""
        if not os.path.lexists(self.folder / PUT_HERE):
            return None
        try:
            return read_plain(self.folder / PUT_HERE, self.folder, _GREATEST_RECORD, "")
        except RefusedFileError as problem:
            raise AccessibleError(problem.message, problem.remedy, self.folder / PUT_HERE) from problem

    def room(self) -> int | None:
        """See `Destination`."""
        return shutil.disk_usage(self.folder).free

    def lies(self, out: Path, files: Collection[ShelfFile], sure: Collection[str]) -> dict[str, Lies]:  # noqa: ARG002 (rsync needs `out`)
        """See `Destination`."""
        return {file.path: self._lies(file, file.path in sure) for file in files}

    def _lies(self, file: ShelfFile, size_will_do: bool) -> Lies:
        place = self.folder / file.path
        if not os.path.lexists(place):
            above = next(folder for folder in place.parents if os.path.lexists(folder))
            return Lies.NOTHING if above.is_dir() else Lies.OTHER  # a file lies where a folder is to be
        if size_will_do and place.is_file():
            return Lies.SAME if place.stat().st_size == file.size else Lies.OTHER
        return Lies.SAME if place.is_file() and is_whole(self.folder, file) else Lies.OTHER

    def tidy(self, paths: Collection[str]) -> None:
        """See `Destination`. What others left half written is theirs: only names that we give are taken."""
        for place in (self.folder / path for path in paths):
            ours = re.compile(rf"\.{re.escape(place.name[:40])}\.[a-z0-9_]{{8}}\.part")
            held = place.parent.is_dir() and is_inside(place.parent, self.folder)  # the record is as it was found there
            for path in place.parent.glob(".*.part") if held else ():
                if ours.fullmatch(path.name):
                    take_away(path)

    def put(self, out: Path, batch: Batch, moved: Moved) -> None:
        """See `Destination`."""
        waiting: list[tuple[Path, Path]] = []
        before = 0
        try:
            for file in batch.files:
                place = self.folder / file.path
                made_open(place.parent)
                waiting.append((write_beside(place, _copying(out, file, before, moved)), place))
                before += file.size
                if not batch.at_once:
                    put_in_place(*waiting[0])
                    waiting.clear()
            for written, named in waiting:
                put_in_place(written, named)
        finally:
            for unfinished, _ in waiting:
                take_away(unfinished)

    def put_record(self, content: bytes) -> None:
        """See `Destination`."""
        write_whole(self.folder / PUT_HERE, content)

    def take_away(self, paths: tuple[str, ...]) -> None:
        """See `Destination`."""
        Shelf(self.folder, self.folder, PUT_HERE).withdraw(self.folder / path for path in paths)


def _copying(out: Path, file: ShelfFile, before: int, moved: Moved) -> Callable[[BinaryIO], None]:
    """What copies a file from the shelf, holds it against its receipt, and waits until the disk has it."""

    def copy(there: BinaryIO) -> None:
        digest, done = hashlib.sha256(), 0
        with (out / file.path).open("rb") as here:
            while piece := here.read(_PIECE):
                there.write(piece)
                digest.update(piece)
                done += len(piece)
                moved(before + done)
        if digest.hexdigest() != file.sha256:
            raise AccessibleError(CHANGED, MAKE_AGAIN, out / file.path)
        there.flush()
        os.fsync(there.fileno())  # a stick that is pulled out has no name for what it has no bytes of

    return copy


# --- another computer ----------------------------------------------------------------------------------------------


class FarDestination:
    """A folder of another computer, reached by rsync: through ssh, or an rsync server.

    `--no-implied-dirs`: a link there in the place of a folder of ours is not replaced. `--delay-updates`: all files of
    a call get their names at its end. What a cut connection leaves lies apart (`.published-part/`) and is gone on with.
    """

    def __init__(self, name: str) -> None:
        """The place as rsync has it: user@host:/path or rsync://host/module/path."""
        self.name = name
        self.root = name if name.endswith("/") else f"{name}./" if name.endswith(":") else f"{name}/"

    def record(self) -> bytes | None:
        """See `Destination`. Raises `UsageError` when the folder is not there."""
        names = rsync.run(["--list-only", "--dirs", "--", self.root], self.name)
        if not re.search(rf" {re.escape(PUT_HERE)}$", names, re.MULTILINE):
            return None
        with tempfile.TemporaryDirectory(prefix="accessible-record-") as folder:
            rsync.run([f"--max-size={_GREATEST_RECORD}", "--", self.root + PUT_HERE, f"{folder}/"], self.name)
            try:
                return (Path(folder) / PUT_HERE).read_bytes()
            except OSError as problem:
                raise AccessibleError("Its record cannot be read.", "Look at it there.", PUT_HERE) from problem

    def room(self) -> int | None:
        """See `Destination`."""
        return None

    def lies(self, out: Path, files: Collection[ShelfFile], sure: Collection[str]) -> dict[str, Lies]:
        """See `Destination`."""
        found = {file.path: Lies.SAME for file in files}
        for how, names in (
            ("--size-only", [path for path in found if path in sure]),
            ("--checksum", [path for path in found if path not in sure]),
        ):
            if names:
                found |= self._differing(out, how, names)
        return found

    def _differing(self, out: Path, how: str, names: list[str]) -> dict[str, Lies]:
        """Those that rsync would send, with whether there is anything in their places."""
        asked = ["--dry-run", how, "--itemize-changes", "--out-format=%i %n", "--8-bit-output", *self._usual()]
        lines = rsync.run([*asked, "--", f"{out}/", self.root], self.name, names).splitlines()
        told = [re.fullmatch(r"[<>c.]f(\S{9,}) (.+)", line) for line in lines]
        return {each[2]: Lies.NOTHING if "+" in each[1] else Lies.OTHER for each in told if each}

    def _usual(self) -> tuple[str, ...]:
        return ("--no-implied-dirs", "--copy-links")

    def tidy(self, paths: Collection[str]) -> None:
        """See `Destination`. What lies in `.published-part/` is gone on with."""

    def put(self, out: Path, batch: Batch, moved: Moved) -> None:
        """See `Destination`."""
        how = ["--times", "--ignore-times", "--delay-updates", "--partial-dir=.published-part", "--chmod=D755,F644"]
        show = ["--info=progress2,name0", "--no-inc-recursive", "--no-human-readable", "--outbuf=L"]

        def hear(piece: str) -> None:
            for done in re.findall(r"([\d,]+) +\d+%", piece)[-1:]:
                moved(int(done.replace(",", "")))

        names = [file.path for file in batch.files]
        rsync.follow([*how, *show, *self._usual(), "--perms", "--", f"{out}/", self.root], self.name, names, hear)

    def put_record(self, content: bytes) -> None:
        """See `Destination`."""
        with tempfile.TemporaryDirectory(prefix="accessible-record-") as folder:
            write_whole(Path(folder) / PUT_HERE, content)
            arguments = ["--perms", "--chmod=F644", "--ignore-times", "--", f"{folder}/{PUT_HERE}", self.root]
            rsync.run(arguments, self.name)

    def take_away(self, paths: tuple[str, ...]) -> None:
        """See `Destination`. Pages, feeds and files have calls of their own: within one, rsync has its own order."""
        for _, names in groupby(paths, lambda path: (is_page(path), is_feed(path))):
            rsync.delete(names, self.root, self.name)
