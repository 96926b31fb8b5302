"""Word files of other projects: a folder of them goes in; what becomes of each comes out, a line a file.

    .venv/bin/python benchmarks/public_word_files.py FOLDER >tests/corpus/word_files.tsv

The files are not ours to keep: only their names, digests and what became of them are. Three counts are held together.
The reader's text, the ledger, and a count of `w:t` alone by a regular expression, which knows nothing of either.
`lost` are words of that last count that are neither in the article nor listed, where nothing stops it but its shape: a
title that is no title, a picture without words.
"""

from __future__ import annotations

import hashlib
import html
import re
import sys
import tempfile
import zipfile
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from accessible.check.article.word_ledger import unaccounted_in_word
from accessible.errors import Severity
from accessible.issue import Issue, WebPage
from accessible.sources.reader import read_article

SOFT = frozenset(("title", "empty", "columns", "line-in-sentence", "list-number", "picture-alternative", "picture"))
HEAD = ("file", "sha256", "words", "becomes", "lost")
_TEXT = re.compile(r"<w:t(?:\s[^>]*)?>([^<]*)</w:t>|<w:(?:tab|br|cr|p|tc)[\s/>]|</w:p>")
_FALLBACK = re.compile(r"<mc:Fallback>.*?</mc:Fallback>", re.DOTALL)
_LINK = re.compile(r"(?<!\\)\[((?:\\.|[^\]\\])*)\]\([^)\s]*\)")
_DROPPED = re.compile(
    r"(w:dropCap=\"(?:drop|margin)\"(?:(?!</w:p>).)*)</w:p>\s*<w:p[^>]*>", re.DOTALL
)  # a large first letter
_WORD = re.compile(r"[^\W_]{3,}")  # pieces of two letters are often cut by a figure that is raised
_ISSUE = Issue("2027-spring", "M", "Spring", 1, "2027-03-01", "en-GB", "", (), "", "", (), (), WebPage())


def plain_words(content: bytes) -> Counter[str]:
    """The words of every `w:t`, by a regular expression."""
    found: Counter[str] = Counter()
    with zipfile.ZipFile(BytesIO(content)) as archive:
        for name in archive.namelist():
            if name.startswith("word/") and name.endswith(".xml"):
                text = _DROPPED.sub(r"\1", _FALLBACK.sub("", archive.read(name).decode("utf-8", "replace")))
                pieces = (" " if match[1] is None else html.unescape(match[1]) for match in _TEXT.finditer(text))
                found.update(_WORD.findall("".join(pieces)))
    return found


def measured(path: Path) -> tuple[str, ...]:
    """A line of the table."""
    content = path.read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "03-article.docx"
        copy.write_bytes(content)
        reading = read_article(copy, _ISSUE)
    asked = sorted({finding.code for finding in reading.findings if finding.severity is Severity.ERROR})
    if reading.manuscript is None:
        return path.name, digest, "", f"asks: {' '.join(asked)}", "0"
    words = plain_words(content)
    text = _LINK.sub(r"\1", reading.text)
    read = Counter(_WORD.findall(re.sub(r"\\(?=[^\w\s])|\*|\[\^\d+\]:?", "", html.unescape(text))))
    lost = sum((words - read).values())
    made = SOFT.issuperset(asked)  # what is asked of the article's shape changes no word of it
    if made and unaccounted_in_word(content, reading.text, reading.manuscript.supplied):
        made, asked = False, [*asked, "word-words"]
    becomes = f"asks: {' '.join(asked)}" if asked else "an article"
    return path.name, digest, str(sum(words.values())), becomes, str(lost) if made else "0"


def table(folder: Path) -> Iterator[tuple[str, ...]]:
    """The head, and a line for each file that has words."""
    yield HEAD
    for path in sorted(folder.glob("*.docx")):
        line = measured(path)
        if line[2] != "0":
            yield line


if __name__ == "__main__":
    for row in table(Path(sys.argv[1])):
        print("\t".join(row))
