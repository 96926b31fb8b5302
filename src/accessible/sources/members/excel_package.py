"""An Excel file as a package goes in; the parts that a reader of tables needs come out, in a ZIP that we packed.

What lies in it is untrusted. Every part is unpacked with a bound on what really comes out, whatever the ZIP declares,
and only then does another program's reader see it: so it can meet no bomb, no macro, and no entry that two readers of
ZIPs see differently. What a sheet has where is found out first, too: one cell at the end of a sheet would make a reader
hold all the empty ones before it.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from accessible.sources.members.grid import SAVE_AS_CSV, ListFileError

MOST_UNPACKED = 120_000_000  # bytes of all parts; 50,000 members in 20 columns are some 60 MB
MOST_ENTRIES = 1_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
# What reading a damaged ZIP file raises. A place before the file's beginning, named in its own list, is a ValueError.
_DAMAGED = (
    *(zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError),
    *(NotImplementedError, RuntimeError, ValueError, OverflowError),
)
_PLAIN_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # ECMA-376 part 2, section 7.2
_MACROS = re.compile(r"vbaproject|macrosheet", re.IGNORECASE)
_NEEDED = re.compile(
    r"(?:\[content_types\]\.xml|_rels/\.rels|xl/(?:_rels/workbook\.xml\.rels|workbook\.xml|sharedstrings\.xml"
    r"|styles\.xml|worksheets/(?:_rels/)?[^/]+\.(?:xml|xml\.rels)))",
    re.IGNORECASE,
)
_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class ExcelPackage:
    """The parts of a workbook by name; `parts` are ours to give to any reader."""

    parts: dict[str, bytes]

    def packed(self) -> io.BytesIO:
        """The same as a ZIP. Compressed, if not much: a reader holds it beside what it unpacks."""
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w") as archive:
            for name, content in self.parts.items():
                archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED, compresslevel=1)
        file.seek(0)
        return file


def opened(content: bytes) -> ExcelPackage:
    """The parts of an Excel file. Raises `ListFileError` for what is none, or none that can be used."""
    if content.startswith(_OLE):
        raise ListFileError(
            "The list is an Excel file with a password."
            if _ENCRYPTED in content
            else "The list is an Excel file of the old kind (.xls).",
            SAVE_AS_CSV,
        )
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
        entries = archive.infolist()
    except _DAMAGED:
        raise ListFileError("The Excel file is damaged, or only a piece of it is here.", SAVE_AS_CSV) from None
    names = _checked(entries)
    if any(_MACROS.search(name) for name in names):
        raise ListFileError(
            "The Excel file has macros in it. They are programs, and no list of members needs one.",
            f"{SAVE_AS_CSV} If you do not know who made it, ask.",
        )
    if "xl/workbook.xml" not in names:
        other = "LibreOffice file (.ods)" if "mimetype" in names else "packed folder (ZIP)"
        if "xl/workbook.bin" in names:
            other = "Excel file of the kind .xlsb"
        raise ListFileError(f"The list is a {other}, and no Excel file of the kind .xlsx.", SAVE_AS_CSV)
    parts: dict[str, bytes] = {}
    left = MOST_UNPACKED
    for entry in entries:
        if not entry.is_dir():
            part = _unpacked(archive, entry, left, keep=_NEEDED.fullmatch(entry.filename) is not None)
            left -= part.size
            if part.content is not None:
                parts[entry.filename] = part.content
    return ExcelPackage(parts)


def _checked(entries: list[zipfile.ZipInfo]) -> set[str]:
    """The names in small letters. Raises `ListFileError` for what no program that writes Excel files would write."""
    names: set[str] = set()
    fault = f"has more than {MOST_ENTRIES:,} parts" if len(entries) > MOST_ENTRIES else ""
    for entry in entries:
        name = entry.filename.casefold()
        if not name:
            fault = "has a part without a name"
        elif entry.flag_bits & 0x1:
            fault = "has a password"
        elif entry.compress_type not in _PLAIN_METHODS:
            fault = "is packed in a way that Excel does not use"
        elif name in names:
            fault = "has two parts of one name"
        names.add(name)
    if fault:
        raise ListFileError(f"The Excel file {fault}.", SAVE_AS_CSV)
    return names


@dataclass(frozen=True, slots=True)
class _Unpacked:
    size: int
    content: bytes | None


def _unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, limit: int, *, keep: bool) -> _Unpacked:
    """An entry's true size, and its bytes if they are needed. Raises `ListFileError` beyond the limit."""
    whole, size = io.BytesIO(), 0
    try:
        for piece in _pieces(archive, entry):
            size += len(piece)
            if size > limit:
                break
            if keep:
                whole.write(piece)
    except _DAMAGED:
        raise ListFileError("The Excel file is damaged.", SAVE_AS_CSV) from None
    if size > limit:
        raise ListFileError(
            f"The Excel file grows beyond {MOST_UNPACKED // 1_000_000} MB when it is unpacked.",
            f"No list of members does. {SAVE_AS_CSV} If you do not know who made it, throw it away.",
        )
    return _Unpacked(size, whole.getvalue() if keep else None)


def _pieces(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    with archive.open(entry) as file:
        while piece := file.read(_PIECE):
            yield piece
