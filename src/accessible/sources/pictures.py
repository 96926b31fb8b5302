"""Pictures: a file name from an article goes in, what is wrong with the picture comes out (or nothing).

Pictures are untrusted: only files of the issue's own folder, of a known kind by name and by content,
bounded in bytes and pixels; an SVG may hold no script, no reference to the outside and no entity.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

MAX_BYTES = 30_000_000
MAX_PIXELS = 40_000_000
SIGNATURES: dict[str, tuple[bytes, ...]] = {
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".jpg": (b"\xff\xd8\xff",),
    ".jpeg": (b"\xff\xd8\xff",),
    ".svg": (b"<svg", b"<?xml", b"<!--"),
}
# A script, an event attribute, an entity, or a reference that leaves the file (`#part` and data: pictures stay).
_SVG_DANGER = re.compile(
    rb"<\s*(?:script|foreignObject|iframe|use[^>]+href\s*=\s*[\"'](?!#))|<!DOCTYPE|<!ENTITY|\son\w+\s*="
    rb"|href\s*=\s*[\"']\s*(?!#|data:image/(?:png|jpeg);)|url\(\s*[\"']?(?!#)|@import|javascript:",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class PictureFault:
    """What is wrong with a picture, and what to do."""

    message: str
    remedy: str


def picture_fault(folder: Path, file: str) -> PictureFault | None:
    """What is wrong with the picture `file` of an article in `folder`; None when it can be used."""
    path = folder / file
    if not file or "/" in file or "\\" in file or ":" in file or file.startswith(".") or not _inside(path, folder):
        return PictureFault(
            f'The picture "{file}" is not in the issue\'s folder.',
            "Put the picture's file beside the article and write only its name.",
        )
    kind = path.suffix.lower()
    if kind not in SIGNATURES:
        return PictureFault(f'"{file}" is not a picture of a known kind.', "Save it as PNG, JPEG or SVG.")
    try:
        size = path.stat().st_size
    except OSError:
        return PictureFault(f'The picture "{file}" is not there.', _nearest(folder, file))
    if not 0 < size <= MAX_BYTES:
        state = "is empty" if size == 0 else f"is larger than {MAX_BYTES // 1_000_000} MB"
        return PictureFault(f'The picture "{file}" {state}.', "Save it again, smaller or from its source.")
    return _content_fault(path, kind)


def _inside(path: Path, folder: Path) -> bool:
    """Whether the file, links followed, is in the folder itself."""
    return path.resolve().parent == folder.resolve()


def _nearest(folder: Path, file: str) -> str:
    for other in sorted(folder.iterdir()):
        if other.name.lower() == file.lower():
            return f'There is "{other.name}": write the name with the same capitals.'
    return "Check the name, or put the file beside the article."


def _content_fault(path: Path, kind: str) -> PictureFault | None:
    content = path.read_bytes()
    head = content[:64].lstrip(b"\xef\xbb\xbf \r\n\t")
    if not head.startswith(SIGNATURES[kind]):
        return PictureFault(
            f'"{path.name}" is not what its name says ({kind[1:].upper()}).', "Open it and save it again as PNG or JPEG."
        )
    if kind == ".svg":
        danger = _SVG_DANGER.search(content)
        if danger:
            found = danger.group().decode("utf-8", "replace")
            return PictureFault(
                f'"{path.name}" has something active in it ({found}).', "Save it as PNG, or as a plain SVG drawing."
            )
        return None
    return _raster_fault(path)


def _raster_fault(path: Path) -> PictureFault | None:
    """Whether the picture can be decoded at all and is of a bounded size. Reads the header, then the pixels."""
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415  (0.1 s; most builds have all pictures checked)

    try:
        with Image.open(path) as image:
            if image.width * image.height > MAX_PIXELS:
                return PictureFault(
                    f'"{path.name}" has more than {MAX_PIXELS // 1_000_000} million dots.', "Save it smaller."
                )
            image.load()
    except (OSError, UnidentifiedImageError, ValueError, SyntaxError):
        return PictureFault(f'"{path.name}" is damaged.', "Open it and save it again, or use another copy.")
    return None
