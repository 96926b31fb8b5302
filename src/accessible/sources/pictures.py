"""Pictures: a file name from an article goes in, what is wrong with the picture comes out (or nothing).

Pictures are untrusted: only files of the issue's own folder, of a known kind by name and by content,
bounded in bytes and pixels. What a drawing (SVG) may hold is in `drawings`.
"""

from __future__ import annotations

import io
import os
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from accessible.plain_file import RefusedFileError, read_plain
from accessible.sources.drawings import MAX_SHAPE, PictureFault, drawing_fault
from accessible.sources.webpage.pictures import web_picture
from accessible.sources.word.media import word_picture

MAX_BYTES = 30_000_000
SMALLER = "Save it again, smaller or from its source."
MAX_PIXELS = 40_000_000
# Times that a JPEG paints its dots over, finer each time: programs write one, or some ten. Each takes as long as the
# whole picture, and need not be longer than ten bytes. Its other pieces are as many as its notes and tables: some 300.
MAX_SCANS, MAX_SEGMENTS = 100, 5_000
SIGNATURES: dict[str, tuple[bytes, ...]] = {
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".jpg": (b"\xff\xd8\xff",),
    ".jpeg": (b"\xff\xd8\xff",),
    ".svg": (b"<svg", b"<?xml", b"<!--", b"<!DOCTYPE"),
}
_MARKER = re.compile(rb"\xff++([\x01-\xcf\xd8-\xfe])")  # ISO/IEC 10918-1, B.1.1: no 0, and no restart between dots


def picture_fault(folder: Path, file: str) -> PictureFault | None:
    """What is wrong with the picture `file` of an article in `folder`; None when it can be used."""
    path = folder / file
    if not file or re.search(r"[/\\:\x00-\x1f]", file) or file.startswith("."):
        return PictureFault(
            f'The picture "{file}" is not in the issue\'s folder.',
            "Put the picture's file beside the article and write only its name.",
        )
    kind = path.suffix.lower()
    if kind not in SIGNATURES:
        return PictureFault(f'"{file}" is not a picture of a known kind.', "Save it as PNG, JPEG or SVG.")
    if not os.path.lexists(path) and _sent_picture(folder, file) is None:
        return PictureFault(f'The picture "{file}" is not there.', _nearest(folder, file))
    try:
        content = read_picture(folder, file)
    except RefusedFileError as error:
        return PictureFault(f'The picture "{file}" cannot be used. {error.message}', error.remedy)
    return _content_fault(file, kind, content)


def read_picture(folder: Path, file: str) -> bytes:
    """The bytes of the picture `file` in `folder`, or of a Word file or web page there. Raises `RefusedFileError`."""
    inside = None if os.path.lexists(folder / file) else _sent_picture(folder, file)
    return inside if inside is not None else read_plain(folder / file, folder, MAX_BYTES, SMALLER)


def _sent_picture(folder: Path, file: str) -> bytes | None:
    inside = word_picture(folder, file)
    return inside if inside is not None else web_picture(folder, file)


def _nearest(folder: Path, file: str) -> str:
    for other in sorted(folder.iterdir()):
        if other.name.lower() == file.lower():
            return f'There is "{other.name}": write the name with the same capitals.'
    return "Check the name, or put the file beside the article."


def _content_fault(file: str, kind: str, content: bytes) -> PictureFault | None:
    if not content:
        return PictureFault(f'The picture "{file}" is empty.', SMALLER)
    head = content[:64].lstrip(b"\xef\xbb\xbf \r\n\t")
    if not head.startswith(SIGNATURES[kind]):
        return PictureFault(
            f'"{file}" is not what its name says ({kind[1:].upper()}).',
            "Open it and save it again as PNG or JPEG.",
        )
    if kind == ".svg":
        return drawing_fault(file, content)
    if head.startswith(SIGNATURES[".jpg"]) and _is_painted_over(content):
        message = f'"{file}" is made of far more pieces than a picture has.'
        return PictureFault(message, "Open it in a picture program, and save it again as JPEG.")
    return _raster_fault(file, content)


def _is_painted_over(content: bytes) -> bool:
    """Whether a JPEG has more scans, or pieces in all, than any program writes. What lies behind its end counts not."""
    place, scans, segments = 2, 0, 0
    while found := _MARKER.search(content, place):
        place, kind = found.end(), found[1]
        if kind == b"\xd9":  # the end of the picture
            break
        scans, segments = scans + (kind == b"\xda"), segments + 1
        if scans > MAX_SCANS or segments > MAX_SEGMENTS:
            return True
        if kind not in (b"\xd8", b"\x01"):  # these have no length
            place += int.from_bytes(content[place : place + 2], "big")
    return False


def _raster_fault(file: str, content: bytes) -> PictureFault | None:
    """Whether the picture can be decoded at all and is of a bounded size. Reads the header, then the pixels."""
    from PIL import Image

    damaged = PictureFault(f'"{file}" is damaged.', "Open it and save it again, or use another copy.")
    too_large = PictureFault(f'"{file}" has more than {MAX_PIXELS // 1_000_000} million dots.', "Save it smaller.")
    try:
        with warnings.catch_warnings(), _whole_files_only():
            warnings.simplefilter("ignore")  # what Pillow only warns of is measured below
            with Image.open(io.BytesIO(content), formats=("PNG", "JPEG")) as image:
                if image.width * image.height > MAX_PIXELS:
                    return too_large
                size = image.size
                image.draft(None, (1, 1))  # all of a JPEG is read, but an eighth of its dots is kept
                image.load()
    except Image.DecompressionBombError:
        return too_large
    except Exception:  # noqa: BLE001  (Pillow's decoders raise nearly anything for a damaged file)
        return damaged
    if max(size) > MAX_SHAPE * min(size):
        return PictureFault(f'"{file}" is more than {MAX_SHAPE} times as long as it is wide.', "Cut it in pieces.")
    return None


@contextmanager
def _whole_files_only() -> Iterator[None]:
    """Half a picture is a damaged one. (The layout engine, once imported, makes Pillow fill up with grey.)"""
    from PIL import ImageFile

    lenient, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = lenient
