"""Looks for words in all that a process has left: names and contents of files, what is packed, the text of PDFs."""

from __future__ import annotations

import gzip
import io
import json
import os
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

import pypdfium2

_CODECS = ("utf-8", "utf-16-le", "utf-16-be", "cp1252")
_DEEPEST = 3


def forms_of(word: str) -> set[bytes]:
    """A word as bytes: in capitals and small letters, in common encodings, as JSON and percent signs have it."""
    cased = {word, word.lower(), word.upper(), json.dumps(word)[1:-1], word.replace(" ", "%20"), word.replace(" ", "")}
    return {form.encode(codec, "ignore") for form in cased for codec in _CODECS}


def leaks_in(folders: Iterable[Path], words: Iterable[str]) -> list[str]:
    """Each file below the folders, or that is one of them, that has one of the words in its name or its bytes."""
    forms = {form: word for word in words for form in forms_of(word)}
    found = []
    for path in _files(folders):
        try:
            plain = path.is_file() and not path.is_symlink()
            content = path.read_bytes() if plain else str(path.readlink()).encode() if path.is_symlink() else b""
        except OSError:  # another's, which is gone
            continue
        for piece in (path.name.encode(), *_pieces(content)):
            found += [f"{path}: {word}" for form, word in forms.items() if form in piece]
    return sorted(set(found))


def names_in(folders: Iterable[Path]) -> set[Path]:
    """What lies in folders that others use, too."""
    return {path for folder in folders if folder.is_dir() for path in folder.iterdir()}


def state_of(folder: Path) -> dict[Path, int]:
    """When each file below a folder was last changed, by the system's own clock."""
    return {path: path.lstat().st_ctime_ns for path in folder.rglob("*")}


def changed_in(folder: Path, before: dict[Path, int]) -> list[Path]:
    """What is new below a folder, or was changed."""
    return [path for path, when in state_of(folder).items() if before.get(path) != when]


def _files(folders: Iterable[Path]) -> Iterator[Path]:
    """All below the folders, and they themselves; what others take away meanwhile is passed over."""
    for folder in folders:
        yield folder
        for place, inner, files in os.walk(folder):
            yield from (Path(place, name) for name in (*inner, *files))


def _pieces(content: bytes, depth: int = 0) -> Iterator[bytes]:
    """The bytes themselves, and what they hold packed."""
    yield content
    if depth == _DEEPEST:
        return
    for inner in _unpacked(content):
        yield from _pieces(inner, depth + 1)


def _unpacked(content: bytes) -> Iterator[bytes]:
    try:
        if content.startswith(b"PK"):
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                yield from (archive.read(name) for name in archive.namelist())
                yield "\n".join(archive.namelist()).encode()
        elif content.startswith(b"\x1f\x8b"):
            yield gzip.decompress(content)
        elif content[:1] == b"\x78":
            yield zlib.decompress(content)
        elif content.startswith(b"%PDF"):
            with pypdfium2.PdfDocument(content) as pdf:
                yield "\n".join(page.get_textpage().get_text_range() for page in pdf).encode()
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, pypdfium2.PdfiumError):
        return
