"""A web page as a tree: the bytes of the file go in, the tree of its elements comes out, or why it is no page.

lxml reads it as what stands there: no script is run, nothing is fetched, no entity but the standard's own is known
(HTML has no others: a document type is no more than a word). How large and how deep a page may be is bounded before
and after.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from lxml import etree

from accessible.errors import AccessibleError
from accessible.sources.webpage.encoding import SAVE_AGAIN, page_text

MAX_BYTES = 10_000_000  # of the page; its pictures lie beside it. The longest saved page that was seen has 3 MB
MAX_TAGS = 200_000  # signs "<": an article with all its site around it has some 4,000
MAX_DEPTH = 100  # elements within one another; pages made with page builders have some 40
_ARCHIVE = re.compile(rb"(?:From|Subject|MIME-Version|Content-Type|Snapshot-Content-Location):[ \t]", re.IGNORECASE)
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S{1,2000}?)\s*-->")
_TOO_DEEP = f"Elements stand too deep within one another in this page: {MAX_DEPTH} are the most."
_TAG = re.compile(r"<[a-zA-Z!/]")

Element = Any  # lxml has no types


class WebFileError(AccessibleError):
    """A file is no web page that can be read."""

    def __init__(self, message: str, remedy: str = SAVE_AGAIN, words: str = "") -> None:
        super().__init__(message, remedy, words=words)


@dataclass(frozen=True, slots=True)
class WebTree:
    """A page: its root, how it was read if not as it says, and the address that a browser noted when it was saved."""

    root: Element
    told: str
    saved_from: str


def read_tree(content: bytes) -> WebTree:
    """The tree of a page. Raises `WebFileError`."""
    if not content.strip():
        raise WebFileError("This web page is empty.")
    if _ARCHIVE.match(content.lstrip()[:100]):
        raise WebFileError("This page was saved in one piece with all that belongs to it (.mhtml).")
    read = page_text(content)
    if read.refusal:
        raise WebFileError(read.refusal, read.remedy, read.words)
    text = read.text.replace("\0", "\ufffd")  # as browsers do
    if (tags := len(_TAG.findall(text))) > MAX_TAGS:
        raise WebFileError(f"This page has {tags:,} tags; {MAX_TAGS:,} are the most.")
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, recover=True, remove_pis=True, huge_tree=False)
    try:
        root = etree.fromstring(text.encode("utf-8", "surrogatepass"), parser)
    except (etree.XMLSyntaxError, UnicodeError, ValueError) as error:
        raise WebFileError("There is no page in this file.") from error
    if root is None:
        raise WebFileError("There is no page in this file.")
    if any(each.type_name.startswith("ERR_RESOURCE") or "depth" in each.message for each in parser.error_log):
        raise WebFileError(_TOO_DEEP)
    _require_shallow(root)
    saved = _SAVED_FROM.search(text[:5_000])
    return WebTree(root, read.told, saved[1] if saved else "")


def _require_shallow(root: Element) -> None:
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end", "comment")):
        depth += {"start": 1, "end": -1}.get(event, 0)
        if depth > MAX_DEPTH:
            raise WebFileError(_TOO_DEEP)
