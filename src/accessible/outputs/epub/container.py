"""The container: the files of a book go in, in order, each as bytes or as what writes it; the EPUB comes out.

Everything is stored as it is: sound cannot be made smaller, and the text is a hundredth of it. What a library for
packing would make of the text may change with its version, and the bytes may not.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import BinaryIO, cast

from lxml import etree

from accessible.outputs.epub.book import PACKAGE
from accessible.outputs.epub.xml import CONTAINER, written

MEDIA_TYPE = b"application/epub+zip"
_UNIX, _PLAIN_FILE = 3, 0o644
Filled = bytes | Callable[[BinaryIO], object]  # what is large writes itself, piece by piece


def write_container(files: Iterable[tuple[str, Filled]], date: str, path: Path) -> None:
    """Write the book with these (place in EPUB/, content) to `path`. `date` is ISO, and every file's."""
    year, month, day = (int(each) for each in date.split("-"))
    stamp = (max(year, 1980), month, day, 12, 0, 0)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as bundle:
        for place, content in (("mimetype", MEDIA_TYPE), ("META-INF/container.xml", _container()), *_placed(files)):
            entry = zipfile.ZipInfo(place, stamp)
            entry.create_system, entry.external_attr = _UNIX, _PLAIN_FILE << 16
            with bundle.open(entry, "w") as file:
                if isinstance(content, bytes):
                    file.write(content)
                else:
                    content(cast("BinaryIO", file))


def _placed(files: Iterable[tuple[str, Filled]]) -> Iterable[tuple[str, Filled]]:
    folder = PACKAGE.rpartition("/")[0]
    return ((f"{folder}/{place}" if place != PACKAGE else place, content) for place, content in files)


def _container() -> bytes:
    """Where the package document lies (OCF, section 4.2.6.3.1)."""
    root = etree.Element(f"{{{CONTAINER}}}container", nsmap={None: CONTAINER}, version="1.0")
    files = etree.SubElement(root, f"{{{CONTAINER}}}rootfiles")
    told = {"full-path": PACKAGE, "media-type": "application/oebps-package+xml"}
    etree.SubElement(files, f"{{{CONTAINER}}}rootfile", told)
    return written(root)
