"""The files of a finished book: a ZIP file or a folder goes in; names, sizes, and one document at a time come out.

Nothing of a book is trusted: sizes are bounded, no entity is resolved, nothing is asked of a network, and no name leads
out of the book. Sound is never read whole.
"""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any
from urllib.parse import unquote, urlsplit

from lxml import etree

MOST_FILES = 50_000  # 200 articles of 20 parts have 4,000 MP3s
MOST_XML_BYTES = 32_000_000  # an article of 100,000 words, every sentence marked, has under 10 MB


class UnreadableBookError(Exception):
    """A book, or a document in it, that cannot be read: `place` is the name within the book."""

    def __init__(self, place: str, message: str) -> None:
        super().__init__(message)
        self.place = place
        self.message = message


# What zipfile raises for what is damaged, locked, or packed in a way that it does not know.
UNREADABLE = (OSError, zipfile.BadZipFile, zlib.error, EOFError, RuntimeError)


@dataclass(frozen=True, slots=True)
class ListedFile:
    """One file of a book, as its list of contents has it. `deflated`: it would have to be unpacked to be played."""

    name: str
    size: int
    deflated: bool = False


class BookFiles:
    """What is in a book, under names with slashes. A ZIP file with one folder in it is taken as that folder."""

    def __init__(self, files: tuple[ListedFile, ...], archive: zipfile.ZipFile | None, folder: Path, base: str) -> None:
        self.all = files
        self.by_name = {each.name: each for each in files}
        self._archive = archive
        self._folder = folder
        self._base = base

    def read(self, name: str, most: int = MOST_XML_BYTES) -> bytes:
        """A file's bytes. Raises `UnreadableBookError` where it is not there, or is larger than `most`."""
        file = self.by_name.get(name)
        if file is None:
            raise UnreadableBookError(name, "it is not in the book")
        if file.size > most:
            raise UnreadableBookError(name, f"it has {file.size} bytes, and {most} is the most that is read")
        with self.opened(name) as stream:
            return stream.read(most)

    @contextmanager
    def opened(self, name: str) -> Iterator[IO[bytes]]:
        """A file's stream, to look at its beginning."""
        try:
            with self._stream(name) as stream:
                yield stream
        except UNREADABLE as error:
            raise UnreadableBookError(name, f"it cannot be read: {error}") from error

    def _stream(self, name: str) -> IO[bytes]:
        if self._archive is not None:
            return self._archive.open(self._base + name)
        return (self._folder / name).open("rb")

    def tree(self, name: str) -> Any:
        """A document's root. Raises `UnreadableBookError` for what is no XML or has entities of its own."""
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            root = etree.fromstring(self.read(name), parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise UnreadableBookError(name, f"it is no XML: {error}") from error
        if next(root.iter(etree.Entity), None) is not None:
            raise UnreadableBookError(name, "it has an entity, whose words no program can be sure of")
        return root


@contextmanager
def opened_book(book: Path) -> Iterator[BookFiles]:
    """The book's files, closed at the end. Raises `UnreadableBookError`."""
    if book.is_dir():
        yield BookFiles(_of_folder(book), None, book, "")
        return
    try:
        with zipfile.ZipFile(book) as archive:
            names = [each for each in archive.infolist() if not each.is_dir()]
            base = _one_folder([each.filename for each in names])
            yield BookFiles(_of_zip(names, base), archive, book, base)
    except (OSError, zipfile.BadZipFile) as error:
        raise UnreadableBookError("", f"the book cannot be opened: {error}") from error


def _of_folder(folder: Path) -> tuple[ListedFile, ...]:
    found = sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return _bounded(ListedFile(path.relative_to(folder).as_posix(), path.stat().st_size) for path in found)


def _of_zip(infos: list[zipfile.ZipInfo], base: str) -> tuple[ListedFile, ...]:
    return _bounded(
        ListedFile(each.filename.removeprefix(base), each.file_size, each.compress_type != zipfile.ZIP_STORED)
        for each in infos
    )


def _bounded(files: Iterator[ListedFile]) -> tuple[ListedFile, ...]:
    found = tuple(files)
    if len(found) > MOST_FILES:
        raise UnreadableBookError("", f"it has {len(found)} files, and {MOST_FILES} is the most that is read")
    for file in found:
        if file.name.startswith("/") or "\\" in file.name or ".." in file.name.split("/"):
            raise UnreadableBookError(file.name, "its name leads out of the book")
    if len({file.name for file in found}) != len(found):
        raise UnreadableBookError("", "two of its files have one name")
    return found


def _one_folder(names: list[str]) -> str:
    """The one folder that everything in a ZIP file lies in, with its slash; "" where there is none."""
    first = {name.split("/")[0] for name in names if "/" in name}
    return f"{first.pop()}/" if len(first) == 1 and all("/" in name for name in names) else ""


@dataclass(frozen=True, slots=True)
class LinkedPlace:
    """Where a link leads: a file of the book and an id in it; `outside` where it leaves the book."""

    file: str
    fragment: str
    outside: bool = False


def linked_place(document: str, address: str) -> LinkedPlace:
    """Where a link in a document leads.

    >>> linked_place("OPS/text/a.xhtml", "../audio/one%201.mp3#t=3")
    LinkedPlace(file='OPS/audio/one 1.mp3', fragment='t=3', outside=False)
    >>> linked_place("ncc.html", "#h-1"), linked_place("a.html", "https://example.org/").outside
    (LinkedPlace(file='ncc.html', fragment='h-1', outside=False), True)
    """
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return LinkedPlace(address, "")
    if parts.scheme or parts.netloc:
        return LinkedPlace(address, "", outside=True)
    folder = posixpath.dirname(document)
    file = posixpath.normpath(posixpath.join(folder, unquote(parts.path))) if parts.path else document
    return LinkedPlace(file, unquote(parts.fragment))
