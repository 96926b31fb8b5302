"""Bombs: packages of XML (Word, Excel) that are small as they are handed in, and without bound once they are unpacked.

Each is made in a well-formed package of ours, in the part that is read first, so that nothing refuses it for less.
"""

from __future__ import annotations

import io
import random
import struct
import zipfile
from collections.abc import Callable, Sequence
from functools import lru_cache

from torture.mutations import Mutation

_MANY = 60_000_000  # bytes unpacked, of what packs to some 60 kB
_NINE = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))


def _start(part: bytes) -> int:
    """Where the first child of the outermost element stands: what is put there is read, whatever comes behind it."""
    declared = part.index(b"?>") + 2 if part.lstrip().startswith(b"<?xml") else 0
    return part.index(b">", declared) + 1


def _declared(part: bytes, doctype: str, words: str) -> bytes:
    declared = part.index(b"?>") + 2 if part.lstrip().startswith(b"<?xml") else 0
    start = _start(part)
    return part[:declared] + doctype.encode() + part[declared:start] + words.encode() + part[start:]


def _within(part: bytes, words: bytes) -> bytes:
    return part[: _start(part)] + words + part[_start(part) :]


IN_A_PART: dict[str, Callable[[bytes], bytes]] = {
    "spaces": lambda part: _within(part, b" " * _MANY),
    "one long word": lambda part: _within(part, b"<t>" + b"a" * _MANY + b"</t>"),
    "entities of entities": lambda part: _declared(part, f'<!DOCTYPE a [<!ENTITY e0 "lol">{_NINE}]>', "&e9;"),
    "one entity, often": lambda part: _declared(part, f'<!DOCTYPE a [<!ENTITY e "{"a" * 90_000}">]>', "&e;" * 90_000),
    "an entity of a file": lambda part: _declared(part, '<!DOCTYPE a [<!ENTITY e SYSTEM "/dev/zero">]>', "&e;"),
    "deep": lambda part: _within(part, b"<p>" * 300_000 + b"</p>" * 300_000),
    "many elements": lambda part: _within(part, b"<p/>" * 4_000_000),
    "many attributes": lambda part: _within(part, b"<p " + b" ".join(b'a%d=""' % n for n in range(200_000)) + b"/>"),
    "many namespaces": lambda part: _within(
        part, b"<p " + b" ".join(b'xmlns:a%d="a%d"' % (n, n) for n in range(60_000)) + b"/>"
    ),
    "many cells": lambda part: _within(part, b'<row r="1">' + b'<c r="A1"><v>1</v></c>' * 2_000_000 + b"</row>"),
    "many errors": lambda part: _within(part, b'<row r="1">' + b'<c t="e"/>' * 5_000_000 + b"</row>"),
    "many texts": lambda part: _within(part, b"<si><t>a</t></si>" * 4_000_000),
    "a far cell": lambda part: part.replace(b'r="A1"', b'r="XFD1048576"').replace(b'r="1"', b'r="1048576"'),
    "a wide table": lambda part: _within(
        part, b'<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr></w:tc></w:tr></w:tbl>'
    ),
}


def _same_place(content: bytes) -> bytes:
    """Its list names one entry 30,000 times, each time under another name, and says that it unpacks to 4 GB."""
    end = content.rindex(b"PK\x05\x06")
    (start,) = struct.unpack("<I", content[end + 16 : end + 20])
    name_size, more, comment = struct.unpack("<HHH", content[start + 28 : start + 34])
    entry = bytearray(content[start : start + 46 + name_size + more + comment])
    entry[24:28] = struct.pack("<I", 0xFFFFFFF0)
    copies = []
    for number in range(30_000):
        entry[46 : 46 + min(name_size, 8)] = f"{number:08}".encode()[: min(name_size, 8)]
        copies.append(bytes(entry))
    listed = content[start:end] + b"".join(copies)
    there = len(copies) + struct.unpack("<H", content[end + 10 : end + 12])[0]
    tail = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, there, there, len(listed), start, 0)
    return content[:start] + listed + tail


def _in_itself(content: bytes) -> bytes:
    """A package in a package in a package."""
    for _ in range(30):
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for name in ("word/document.xml", "xl/workbook.xml"):
                archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
        content = file.getvalue()
    return content


OF_A_PACKAGE: dict[str, Callable[[bytes], bytes]] = {
    "one entry, often": _same_place,
    "packages in packages": _in_itself,
}


def with_a_bomb(*parts: str) -> Mutation:
    """A package with one of these bombs in one of those parts."""

    def mutated(content: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
        name = chance.choice([*IN_A_PART, *OF_A_PACKAGE])
        return bombed(content, chance.choice(parts), name)

    return mutated


@lru_cache(maxsize=8)
def bombed(content: bytes, part: str, name: str) -> bytes:
    """A package with the bomb of that name in a part; as it is where it has no such part any more."""
    try:
        if name in OF_A_PACKAGE:
            return OF_A_PACKAGE[name](content)
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            whole = {each: archive.read(each) for each in archive.namelist()}
        whole[part] = IN_A_PART[name](whole[part])
    except Exception:  # noqa: BLE001 - mutated already
        return content
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for each, inside in whole.items():
            archive.writestr(zipfile.ZipInfo(each), inside, zipfile.ZIP_DEFLATED)
    return file.getvalue()
