"""Pictures inside Word files: a picture's name as the article has it goes in, its bytes come out.

The picture `image1.png` of `03-letter.docx` is called `03-letter-image1.png`: beside the article it would have that
name too, and `make intake` puts it there. Nothing is unpacked to the disk.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path, PurePosixPath

from accessible.errors import WORD
from accessible.plain_file import RefusedFileError, read_plain
from accessible.sources.word.package import Package, WordFileError, opened

MAX_BYTES = 30_000_000  # of a Word file with its pictures
_PLAIN = re.compile(r"[a-z0-9][a-z0-9_.-]*")


def picture_name(stem: str, part: str) -> str:
    """What a picture is called in the article `stem`; empty where its part has a name that no file should have.

    >>> picture_name("03-letter", "word/media/Image1.PNG"), picture_name("03-letter", "word/media/a b.png")
    ('03-letter-image1.png', '')
    """
    name = PurePosixPath(part).name.lower()
    return f"{stem}-{name}" if _PLAIN.fullmatch(name) else ""


def picture_of(package: Package, name: str) -> bytes | None:
    """The one picture of a Word file that has this name, in whichever folder; None for none or several."""
    parts = [part for part in package.names() if PurePosixPath(part).name.lower() == name]
    return package.picture(parts[0]) if len(parts) == 1 else None


# The pictures of a file are asked for one by one, and each time its bytes are read: equal bytes are opened once. One
# file is kept, of 30 MB at most.
_opened = lru_cache(maxsize=1)(opened)


def word_picture(folder: Path, file: str) -> bytes | None:
    """The picture that an article calls `file`, where a Word file of `folder` has it; else None."""
    stems = (file[:place] for place, sign in enumerate(file) if sign == "-" and place)
    for stem in stems:
        path = folder / f"{stem}{WORD}"
        try:
            content = read_plain(path, folder, MAX_BYTES, "")
            found = picture_of(_opened(content), file.removeprefix(f"{stem}-"))
        except (RefusedFileError, WordFileError):
            continue
        if found is not None:
            return found
    return None
