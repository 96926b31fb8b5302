"""Web pages of other projects' tests: a folder of them goes in; what becomes of each comes out, a line a page.

    .venv/bin/python benchmarks/public_web_pages.py FOLDER >tests/corpus/web_pages.tsv

The pages are not ours to keep: only their names, digests and what became of them are. Three counts are held together.
The reader's text (lxml), the ledger (tinyhtml5), and a count by the parser of Python's own library, which knows nothing
of either. `lost` are words of that last count, of three letters or more, that are neither read nor listed; where
nothing else stops a page, what the ledger says is in `becomes`. `outside` are words that are asked about.
"""

from __future__ import annotations

import hashlib
import html
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from accessible.check.article.web_ledger import unaccounted_in_page
from accessible.errors import Severity
from accessible.issue import Issue, WebPage
from accessible.sources.reader import read_article

HEAD = ("file", "sha256", "words", "becomes", "outside", "lost")
_LINK = re.compile(r"(?<!\\)\[((?:\\.|[^\]\\])*)\]\([^)\s]*\)")
_TAG = re.compile(r"(?<!\\)</?[a-z]+>")
_LEAST = 3  # letters of a word that is counted
_WORD = re.compile(rf"[^\W_]{{{_LEAST},}}")
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp small span strike "
    "strong time tt u var wbr img".split()
)
_ISSUE = Issue("2027-spring", "M", "Spring", 1, "2027-03-01", "en-GB", "", (), "", "", (), (), WebPage())


class PlainWords(HTMLParser):
    """The text of a page without programs, styles and its name."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self.silent = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 (the parser's)
        """Note where text is none, and where words are parted."""
        if tag in ("script", "style", "title") and not self.silent:
            self.silent = tag
        self.pieces.append("" if tag in _INLINE else " ")

    def handle_endtag(self, tag: str) -> None:
        """The same at an element's end."""
        self.silent = "" if tag == self.silent else self.silent
        self.pieces.append("" if tag in _INLINE else " ")

    def handle_data(self, data: str) -> None:
        """The words."""
        self.pieces.append("" if self.silent else data)


def plain_words(content: bytes) -> Counter[str]:
    """The words of the text of a page, by the parser of Python's own library."""
    parser = PlainWords()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("utf-8" if b"utf-8" in content[:4_096].lower() else "cp1252", "replace")
    parser.feed(text)
    parser.close()
    return Counter(_WORD.findall("".join(parser.pieces).replace("\u00ad", "")))


def _is_joined(word: str, words: Counter[str], read: Counter[str]) -> bool:
    """Whether one count has as one word what the other has as two, where tags stand between them."""
    more = read - words
    halves = [(word[:place], word[place:]) for place in range(1, len(word))]
    parted = any((a in more and (b in more or len(b) < _LEAST)) or (b in more and len(a) < _LEAST) for a, b in halves)
    apart = words - read
    return parted or any(_is_made_of(each, apart) for each in more if each not in words and word in each)


def _is_made_of(whole: str, pieces: Counter[str]) -> bool:
    """Whether a word is nothing but these pieces, short ones between them aside."""
    for piece in sorted((each for each in pieces if each in whole), key=len, reverse=True):
        whole = whole.replace(piece, " ")
    return all(len(each) < _LEAST for each in whole.split())


def measured(path: Path) -> tuple[str, ...]:
    """A line of the table."""
    content = path.read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "03-article.html"
        copy.write_bytes(content)
        reading = read_article(copy, _ISSUE)
    asked = sorted({finding.code for finding in reading.findings if finding.severity is Severity.ERROR})
    if reading.manuscript is None:
        return path.name, digest, "", f"asks: {' '.join(asked)}", "0", "0"
    words = plain_words(content)
    text = _TAG.sub("", _LINK.sub(r"\1", reading.text))
    read = Counter(
        _WORD.findall(
            re.sub(r"\\[^\w\s]", " ", re.sub(r"(?<!\\)\*|\[\^\d+\]:?", "", html.unescape(text))).replace("\u00ad", "")
        )
    )
    if unaccounted_in_page(content, reading.text, reading.manuscript.supplied, reading.manuscript.left_out):
        asked = [*asked, "web-words"]
    becomes = f"asks: {' '.join(asked)}" if asked else "an article"
    outside = sum(len(_WORD.findall(words)) for words in reading.manuscript.asked)
    lost = sum(count for word, count in (words - read).items() if not _is_joined(word, words, read))
    return path.name, digest, str(sum(words.values())), becomes, str(outside), str(lost)


def table(folder: Path) -> Iterator[tuple[str, ...]]:
    """The head, and a line for each page."""
    yield HEAD
    for path in sorted(folder.glob("*.html")):
        yield measured(path)


if __name__ == "__main__":
    for row in table(Path(sys.argv[1])):
        print("\t".join(row), flush=True)
