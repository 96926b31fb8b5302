"""Pictures: a file name from an article goes in, what is wrong with the picture comes out (or nothing).

Pictures are untrusted: only files of the issue's own folder, of a known kind by name and by content,
bounded in bytes and pixels; an SVG may hold no script, no reference to the outside and no entity.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

MAX_BYTES = 30_000_000
MAX_PIXELS = 40_000_000
SIGNATURES: dict[str, tuple[bytes, ...]] = {
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".jpg": (b"\xff\xd8\xff",),
    ".jpeg": (b"\xff\xd8\xff",),
    ".svg": (b"<svg", b"<?xml", b"<!--", b"<!DOCTYPE"),
}
_ACTIVE_ELEMENTS = frozenset(
    "script foreignobject iframe object embed audio video set animate animatemotion animatetransform".split()
)
# References that leave the file; `#part` and pictures written out as data: stay. Possessive, for `url('#a')`.
_INSIDE_ADDRESS = re.compile(r"\s*(#|data:image/(?:png|jpeg);)", re.IGNORECASE)
_OUTSIDE_STYLE = re.compile(r"url\(\s*+[\"']?+(?!#|data:image/(?:png|jpeg);)|@import|javascript:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PictureFault:
    """What is wrong with a picture, and what to do."""

    message: str
    remedy: str


def picture_fault(folder: Path, file: str) -> PictureFault | None:
    """What is wrong with the picture `file` of an article in `folder`; None when it can be used."""
    path = folder / file
    if not file or re.search(r"[/\\:\x00-\x1f]", file) or file.startswith(".") or not _inside(path, folder):
        return PictureFault(
            f'The picture "{file}" is not in the issue\'s folder.',
            "Put the picture's file beside the article and write only its name.",
        )
    kind = path.suffix.lower()
    if kind not in SIGNATURES:
        return PictureFault(f'"{file}" is not a picture of a known kind.', "Save it as PNG, JPEG or SVG.")
    try:
        if not path.is_file():
            return PictureFault(f'The picture "{file}" is not there.', _nearest(folder, file))
        size = path.stat().st_size
        if not 0 < size <= MAX_BYTES:
            state = "is empty" if size == 0 else f"is larger than {MAX_BYTES // 1_000_000} MB"
            return PictureFault(f'The picture "{file}" {state}.', "Save it again, smaller or from its source.")
        return _content_fault(path, kind, path.read_bytes())
    except OSError as error:
        return PictureFault(
            f'The picture "{file}" cannot be read: {error.strerror or error}.', "Check its permissions."
        )


def _inside(path: Path, folder: Path) -> bool:
    """Whether the file, links followed, is in the folder itself."""
    try:
        return path.resolve().parent == folder.resolve()
    except (OSError, RuntimeError):  # links in a ring
        return False


def _nearest(folder: Path, file: str) -> str:
    for other in sorted(folder.iterdir()):
        if other.name.lower() == file.lower():
            return f'There is "{other.name}": write the name with the same capitals.'
    return "Check the name, or put the file beside the article."


def _content_fault(path: Path, kind: str, content: bytes) -> PictureFault | None:
    head = content[:64].lstrip(b"\xef\xbb\xbf \r\n\t")
    if not head.startswith(SIGNATURES[kind]):
        return PictureFault(
            f'"{path.name}" is not what its name says ({kind[1:].upper()}).',
            "Open it and save it again as PNG or JPEG.",
        )
    return _drawing_fault(path.name, content) if kind == ".svg" else _raster_fault(path)


def _drawing_fault(name: str, content: bytes) -> PictureFault | None:
    """Whether an SVG can be read at all and has nothing but a drawing in it."""
    try:
        if b"<?xml-stylesheet" in content:
            found = "a style sheet"
        else:
            found = next(_active(fromstring(content, forbid_dtd=True)), "")
    except DefusedXmlException:
        found = "a document type or an entity"
    except (ParseError, LookupError, ValueError, RecursionError):  # LookupError: an encoding that there is not
        return PictureFault(f'"{name}" is damaged.', "Open it and save it again, or use another copy.")
    if not found:
        return None
    return PictureFault(f'"{name}" has something active in it: {found}.', "Save it as PNG, or as a plain SVG drawing.")


def _active(root: Element) -> Iterator[str]:
    """What in a drawing acts or reaches out: scripts, events, references that leave the file."""
    for element in root.iter():
        tag = _local(element.tag)
        if tag.lower() in _ACTIVE_ELEMENTS:
            yield f"<{tag}>"
        if tag == "style" and _OUTSIDE_STYLE.search("".join(element.itertext())):
            yield "a reference in <style>"
        for attribute, value in element.items():
            name = _local(attribute)
            if name.lower().startswith("on"):
                yield name
            elif (name in ("href", "src", "base") and not _INSIDE_ADDRESS.match(value)) or _OUTSIDE_STYLE.search(value):
                yield f'{name}="{value[:60]}"'


def _local(name: object) -> str:
    """A name without its namespace (comments have a function in its place)."""
    return name.rpartition("}")[2] if isinstance(name, str) else ""


def _raster_fault(path: Path) -> PictureFault | None:
    """Whether the picture can be decoded at all and is of a bounded size. Reads the header, then the pixels."""
    from PIL import Image

    damaged = PictureFault(f'"{path.name}" is damaged.', "Open it and save it again, or use another copy.")
    too_large = PictureFault(f'"{path.name}" has more than {MAX_PIXELS // 1_000_000} million dots.', "Save it smaller.")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what Pillow only warns of is measured below
            with Image.open(path, formats=("PNG", "JPEG")) as image:
                if image.width * image.height > MAX_PIXELS:
                    return too_large
                image.load()
    except Image.DecompressionBombError:
        return too_large
    except Exception:  # noqa: BLE001  (Pillow's decoders raise nearly anything for a damaged file)
        return damaged
    return None
