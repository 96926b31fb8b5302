"""The first difference: two files that should be the same go in, where they first differ and how comes out."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Sequence
from pathlib import Path

SHOWN = 40  # characters or bytes on each side of it


def first_difference(one: bytes, other: bytes, name: str = "") -> str:
    """In words: the entry of a ZIP file and what in it, the line of a text, or the place in bytes."""
    if one == other:
        return ""
    if zipfile.is_zipfile(io.BytesIO(one)) and zipfile.is_zipfile(io.BytesIO(other)):
        return _in_zip(one, other)
    try:
        return _in_text(_laid_out(one.decode("utf-8"), name), _laid_out(other.decode("utf-8"), name))
    except ValueError:
        place = _place(one, other)
        pieces = (repr(each[max(0, place - 8) : place + SHOWN]) for each in (one, other))
        return f"byte {place} of {len(one)} and {len(other)}: " + " and ".join(pieces)


def first_of(usual: Path, here: Path, names: Sequence[str]) -> str:
    """Of several files below two folders: the first one's name, and its first difference."""
    if not names:
        return ""
    both = [folder / names[0] for folder in (usual, here)]
    if not all(path.is_file() for path in both):
        return f"{names[0]}: is only {'there' if both[1].is_file() else 'in the usual one'}"
    return f"{names[0]}: {first_difference(both[0].read_bytes(), both[1].read_bytes(), names[0])}"


def _laid_out(text: str, name: str) -> str:
    """A record in JSON is one long line: here a line is a value."""
    return json.dumps(json.loads(text), indent=0) if name.endswith(".json") else text


def _in_zip(one: bytes, other: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(one)) as first, zipfile.ZipFile(io.BytesIO(other)) as second:
        names = first.namelist()
        if names != second.namelist():
            return "it has other entries, or in another order"
        for entry in names:
            found = first_difference(first.read(entry), second.read(entry), entry)
            if found:
                return f"{entry}: {found}"
    return "its entries are equal, but not how they are packed: their times, or the library that packs"


def _in_text(one: str, other: str) -> str:
    lines = one.splitlines(), other.splitlines()
    for number, (first, second) in enumerate(zip(*lines, strict=False), start=1):
        if first != second:
            place = max(0, _place(first, second) - SHOWN // 2)
            return f"line {number}: “{first[place : place + SHOWN]}” and “{second[place : place + SHOWN]}”"
    return f"{len(lines[0])} lines and {len(lines[1])}"


def _place(one: str | bytes, other: str | bytes) -> int:
    """Where two of a kind first differ."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (first, second) in pairs if first != second), min(len(one), len(other)))
