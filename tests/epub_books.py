"""Books of plans, with sound that is only as long as it should be: for tests of what is in a book, in a moment."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from lxml import etree
from PIL import Image

from accessible.article import Figure, all_blocks
from accessible.outputs.epub.book import BookImprint, EpubArticle, EpubBook, EpubPart
from accessible.outputs.epub.container import write_container
from accessible.outputs.epub.write import epub_files
from accessible.plan.edition import is_decorative
from accessible.plan.issue_pages import ColophonSection
from accessible.plan.planner import Plan
from accessible.recording import SAMPLE_RATE, Cue
from article_files import png
from builders import STYLES

SPACES = {
    "x": "http://www.w3.org/1999/xhtml",
    "s": "http://www.w3.org/ns/SMIL",
    "o": "http://www.idpf.org/2007/opf",
    "dc": "http://purl.org/dc/elements/1.1/",
}
IMPRINT = BookImprint(
    identifier="urn:uuid:1d2350ff-bce3-5962-8502-2ab7b07675bb",
    title="Quiet Hours, Spring 2027",
    language="en-GB",
    publisher="A sample charity",
    date="2027-03-01",
    modified="2027-03-01",
    series=("Quiet Hours", 1),
    narrator="silent, a synthetic voice",
    creators=("A sample charity",),
    pages_of="2027-spring-large-print.pdf",
    colophon=(ColophonSection("About this issue", ("Quiet Hours.",)), ColophonSection("How to reach us", ("Write.",))),
)
LEAD = 22_050  # samples before the first words of a part, and after the last


def epub_article(plan: Plan, number: int = 1, pages: Sequence[int] = ()) -> EpubArticle:
    """An article of a book: each utterance lasts a third of a second a word, and an odd sample more."""
    parts = []
    for part in plan.narration.parts:
        at, cues = LEAD, []
        for utterance in part.utterances:
            end = at + len(utterance.spoken.split()) * SAMPLE_RATE // 3 + 1
            cues.append(Cue(utterance.id, at, end))
            at = end + utterance.pause_after_ms * SAMPLE_RATE // 1_000
        name = f"{number:02}-{part.number:02}.mp3"
        parts.append(EpubPart(name, f"sound of {name}", at + LEAD, tuple(cues)))
    return EpubArticle(number, plan.order, plan.narration, tuple(parts), tuple(pages))


def epub_of(*articles: EpubArticle, imprint: BookImprint = IMPRINT) -> EpubBook:
    """A book of these articles with a cover."""
    return EpubBook(imprint, articles, "the cover")


def cover() -> bytes:
    """A small cover, a JPEG as all covers are."""
    content = BytesIO()
    Image.new("RGB", (6, 8), "white").save(content, "JPEG")
    return content.getvalue()


def written(book: EpubBook, path: Path, pictures: Mapping[int, Mapping[str, bytes]] | None = None) -> Path:
    """The book as a file. Where no pictures are given, each picture of its articles is a small one."""

    def kept(key: str, file: BinaryIO) -> None:
        file.write(cover() if key == "the cover" else key.encode())

    if pictures is None:
        pictures = {each.number: {file: png(4, 3) for file in _pictures(each)} for each in book.articles}
    write_container(epub_files(book, pictures, STYLES, kept), book.imprint.date, path)
    return path


def _pictures(article: EpubArticle) -> set[str]:
    blocks = all_blocks(article.order.article)
    return {each.file for each in blocks if isinstance(each, Figure) and not is_decorative(each)}


def read(book: Path, place: str) -> Any:
    """A file of a book as a tree."""
    with zipfile.ZipFile(book) as bundle:
        return etree.fromstring(bundle.read(f"EPUB/{place}"))


def without_pages(article: EpubArticle) -> EpubArticle:
    """The article, of which nobody knows the printed pages."""
    return replace(article, pages=())
