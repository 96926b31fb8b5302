"""Mutations: a good file's bytes and a source of chance go in, bytes that somebody might hand us come out.

The same for the same chance, so that a case can be done again by its number; with Hypothesis's own source of chance a
test makes a fault small by itself.
"""

from __future__ import annotations

import copy
import io
import random
import re
import struct
import warnings
import zipfile
import zlib
from collections.abc import Callable, Sequence
from xml.etree import ElementTree as ET

BOMB = zlib.compress(bytes(20_000_000))
MOST = 3_000_000  # bytes: larger files are refused by their size, which needs few cases
Mutation = Callable[[bytes, random.Random, Sequence[bytes]], bytes]

NUMBERS = (b"0", b"-1", b"1e309", b"NaN", b"4294967296", b"9" * 40, b"9" * 5000, b"0x7fffffff", b"-0", b"1e-400")
LETTERS = (
    "\u200b \u202e \u00ad \ufeff \ufffd \ue000 \0 \x0b \x1b[2J ש ك κ 💊 ｗ ﬁ e\u0301\u0301\u0301 \ud7ff "
    "\u2028 %n %s ../ ${jndi:x}"
).encode()


def flipped(content: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
    """Some bits are others."""
    new = bytearray(content or b"-")
    for _each in range(chance.choice((1, 1, 2, 8, 64))):
        new[chance.randrange(len(new))] ^= 1 << chance.randrange(8)
    return bytes(new)


def overwritten(content: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
    """A stretch is noise, zeros or ones."""
    start, size = _place(content, chance), chance.choice((1, 2, 4, 16, 256))
    noise = chance.choice((bytes(size), b"\xff" * size, chance.randbytes(size)))
    return content[:start] + noise + content[start + size :]


def cut(content: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
    """The end is missing, or the beginning."""
    start = _place(content, chance)
    return content[:start] if chance.random() < 0.7 else content[start:]


def left_out(content: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
    """A stretch is missing."""
    start = _place(content, chance)
    return content[:start] + content[start + chance.choice((1, 2, 30, 1000)) :]


def over_and_over(content: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
    """A stretch stands there many times."""
    start, size = _place(content, chance), chance.choice((1, 3, 20, 200))
    times = min(chance.choice((2, 2, 50, 5000)), MOST // size)
    return content[:start] + content[start : start + size] * times + content[start:]


def spliced(content: bytes, chance: random.Random, others: Sequence[bytes]) -> bytes:
    """It ends as another file does."""
    other = chance.choice(others)
    return content[: _place(content, chance)] + other[_place(other, chance) :]


def with_numbers(content: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
    """Some number is one that nobody thought of."""
    found = list(re.finditer(rb"\d+", content))
    if not found:
        return content + chance.choice(NUMBERS)
    which = chance.choice(found)
    return content[: which.start()] + chance.choice(NUMBERS) + content[which.end() :]


def with_letters(content: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
    """Signs that no plain text has, somewhere within."""
    start = _place(content, chance)
    return content[:start] + chance.choice(LETTERS.split(b" ")) * chance.choice((1, 1, 40)) + content[start:]


def with_words(*words: str) -> Mutation:
    """Words that mean something to whoever reads this kind of file."""
    listed = [word.encode() for word in words]

    def mutated(content: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
        start = _place(content, chance)
        if chance.random() < 0.6:  # where a word may stand: after a line's or a tag's end
            ends = [match.end() for match in re.finditer(rb"[\n>]", content)]
            start = chance.choice(ends) if ends else start
        return content[:start] + chance.choice(listed) + content[start:]

    return mutated


def deep(*pairs: tuple[str, str]) -> Mutation:
    """Many things within one another."""

    def mutated(content: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
        begin, end = chance.choice(pairs)
        times, start = chance.choice((50, 500, 5000, 50_000)), _place(content, chance)
        middle = content[start : start + chance.choice((0, 100))]
        inside = begin.encode() * times + middle + end.encode() * (times if chance.random() < 0.7 else 0)
        return content[:start] + inside + content[start:]

    return mutated


def of_a_tree(content: bytes, chance: random.Random, others: Sequence[bytes]) -> bytes:
    """Elements of an XML file are elsewhere, twice, gone or strange, and it is still well-formed: read to its depth."""
    try:
        root = ET.fromstring(content)
    except (ET.ParseError, ValueError, LookupError):  # mutated already, or none
        return flipped(content, chance, others)
    for _ in range(chance.randint(1, 5)):
        every = list(root.iter())
        one, other = chance.choice(every), chance.choice(every)
        if len(one) and chance.random() < 0.5:
            child = chance.choice(list(one))
            if chance.random() < 0.5:
                one.remove(child)
            if chance.random() < 0.7 and len(every) < 20_000:
                other.insert(chance.randint(0, len(other)), copy.deepcopy(child))
        elif one.attrib and chance.random() < 0.6:
            one.set(chance.choice(list(one.attrib)), chance.choice((*map(bytes.decode, NUMBERS), "", "../x", "on")))
        else:
            one.text = chance.choice(("", " ", "\u202e10 mg", "\ufffd", "so " * 400, "9" * 400, "a\u0301" * 50))
    try:
        return ET.tostring(root)
    except RecursionError:  # it was made deep before
        return flipped(content, chance, others)


ANY: tuple[Mutation, ...] = (flipped, overwritten, cut, left_out, over_and_over, spliced)
TEXT: tuple[Mutation, ...] = (*ANY, with_numbers, with_numbers, with_letters, with_letters)


def mutated(
    content: bytes, chance: random.Random, others: Sequence[bytes], mutations: Sequence[Mutation], most: int = 4
) -> bytes:
    """One or some mutations, one after another."""
    for _ in range(chance.randint(1, most)):
        content = chance.choice(mutations)(content, chance, others)[:MOST]
    return content


def of_a_zip(inside: Sequence[Mutation]) -> Mutation:
    """A ZIP file's parts are mutated, and its list of them; one in six as plain bytes."""

    def mutated_zip(content: bytes, chance: random.Random, others: Sequence[bytes]) -> bytes:
        if chance.random() < 0.15 or not zipfile.is_zipfile(io.BytesIO(content)):
            return mutated(content, chance, others, ANY)
        parts, foreign = _parts(content), [each for other in others for _, each in _parts(other)]
        for _ in range(chance.randint(1, 3)):
            place = chance.randrange(len(parts))
            if chance.random() < 0.6:  # the largest has the words
                place = max(range(len(parts)), key=lambda each: len(parts[each][1]))
            name, part = parts[place]
            if chance.random() < 0.9:
                parts[place] = name, mutated(part, chance, foreign, inside, 2)
            else:
                parts = chance.choice(_ZIP_EDITS)(parts, place, chance) or parts
        return _packed(parts, chance)

    return mutated_zip


Parts = list[tuple[str, bytes]]
_ZIP_EDITS: tuple[Callable[[Parts, int, random.Random], Parts], ...] = (
    lambda parts, place, _: parts[:place] + parts[place + 1 :],
    lambda parts, place, _: [*parts, parts[place]],
    lambda parts, place, chance: _renamed(parts, place, chance.choice(("../../out.xml", "/etc/out", "C:\\x", "a\0b"))),
    lambda parts, place, chance: _renamed(parts, place, chance.choice(parts)[0]),
    lambda parts, place, _: _renamed(parts, place, parts[place][0].upper()),
    lambda parts, _, __: [*parts, ("word/media/bomb.png", bytes(20_000_000))],
    lambda parts, _, __: [*parts, *((f"word/{number}.xml", b"<a/>") for number in range(5_000))],
    lambda parts, place, _: [*parts[:place], (parts[place][0], b" " * 40_000_000), *parts[place + 1 :]],
)


def _renamed(parts: Parts, place: int, name: str) -> Parts:
    return [*parts[:place], (name, parts[place][1]), *parts[place + 1 :]]


def _parts(content: bytes) -> Parts:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return [(each.filename, archive.read(each)) for each in archive.infolist()]
    except Exception:  # noqa: BLE001 - mutated once already
        return [("word/document.xml", b"<a/>")]


def _packed(parts: Parts, chance: random.Random) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the same name twice is meant
        for name, part in parts:
            info = zipfile.ZipInfo(name)
            strange = chance.random() < 0.01  # more would have most files refused for that alone
            info.compress_type = zipfile.ZIP_LZMA if strange else zipfile.ZIP_DEFLATED
            info.external_attr = 0o120777 << 16 if chance.random() < 0.01 else 0  # a link
            archive.writestr(info, part)
    content = bytearray(file.getvalue())
    if chance.random() < 0.05:  # the sizes and sums in its lists lie
        for match in list(re.finditer(rb"PK\x01\x02|PK\x03\x04", bytes(content)))[:3]:
            at = match.start() + chance.randrange(6, 28)
            content[at : at + 2] = chance.randbytes(2)
    return bytes(content)


def of_a_png(content: bytes, chance: random.Random, others: Sequence[bytes]) -> bytes:
    """A piece of a PNG picture is another, and its sum is right: it is not refused for the sum alone."""
    if chance.random() < 0.3:
        return mutated(content, chance, others, ANY)
    chunks, at = [], 8
    while at + 12 <= len(content):
        (size,) = struct.unpack(">I", content[at : at + 4])
        chunks.append((content[at + 4 : at + 8], content[at + 8 : at + 8 + size]))
        at += 12 + size
    if not chunks:  # it was cut before
        return mutated(content, chance, others, ANY)
    place = chance.randrange(len(chunks))
    kind, inside = chunks[place]
    edits: tuple[tuple[bytes, bytes], ...] = (
        (kind, mutated(inside, chance, [inside], ANY)),
        (
            b"IHDR",
            struct.pack(">IIBBBBB", *chance.choices((1, 9, 40_000, 2**31), k=2), 8, 6, 0, 0, chance.randrange(2)),
        ),
        (b"zTXt", b"a\0\0" + BOMB),
        (b"iCCP", b"a\0\0" + zlib.compress(chance.randbytes(200))),
        (b"eXIf", chance.randbytes(300)),
        (b"acTL", struct.pack(">II", 2**31, 0)),
    )
    edit = chance.choice(edits)
    chunks[place:place] = [edit]
    if chance.random() < 0.6:
        del chunks[place + 1]
    return content[:8] + b"".join(
        struct.pack(">I", len(inside)) + kind + inside + struct.pack(">I", zlib.crc32(kind + inside))
        for kind, inside in chunks
    )


def _place(content: bytes, chance: random.Random) -> int:
    return chance.randrange(len(content) + 1)
