"""The files of a book: the book and its pictures go in, every file comes out in the order in which it is played.

Cheap players go by the order in which files were written, whatever their names are.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import BinaryIO

from accessible.outputs.daisy202.archive import StoredFile, of_bytes
from accessible.outputs.daisy202.book import LOOKS, MASTER, NCC, TalkingBook
from accessible.outputs.daisy202.ncc import ncc_html
from accessible.outputs.daisy202.phrases import SmilPart
from accessible.outputs.daisy202.smil import master_smil, part_smil
from accessible.outputs.daisy202.text import article_html

Pictures = Mapping[str, Mapping[str, StoredFile]]  # by the article's name and the picture's own


def book_files(
    book: TalkingBook,
    parts: Sequence[SmilPart],
    styles: Path,
    pictures: Pictures,
    copy: Callable[[str, BinaryIO], object],
) -> tuple[StoredFile, ...]:
    """Every file. `copy` writes the MP3 with a cache key to an open file: none is in memory as a whole."""
    files = [of_bytes(MASTER, master_smil(parts, book)), of_bytes(LOOKS, (styles / "daisy" / LOOKS).read_bytes())]
    smil = iter(parts)
    for name, article in book.named_articles:
        shown = pictures.get(name, {})
        names = {file: picture.name for file, picture in shown.items()}
        files.append(of_bytes(f"{name}.html", article_html(name, article, book, parts, styles, names)))
        files += shown.values()
        for part, made in zip(article.parts, smil, strict=False):
            files.append(of_bytes(made.smil, part_smil(made, book)))
            files.append(StoredFile(made.mp3, part.size, partial(copy, part.blob)))
    sizes = [each.size for each in files]
    return (of_bytes(NCC, ncc_html(book, parts, sizes)), *files)
