"""The NCC: a book's places and their links go in, `ncc.html` comes out, which a player opens first (2.1)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from lxml import etree

from accessible.outputs.daisy202.book import TalkingBook
from accessible.outputs.daisy202.documents import CHARSET, FORMAT, GENERATOR, xhtml_bytes
from accessible.outputs.daisy202.phrases import Phrase, SmilPart, places_in_smil
from accessible.outputs.daisy202.smil import clock, total_ms
from accessible.plan.book_places import BookPlace, PlaceKind

PAGE = "page-normal"
_KB = 1024
_TRIES = 8  # to say in the file how large it is with what it says


@dataclass(frozen=True, slots=True)
class NccItem:
    """A line of the NCC: its element and class, its words, and where it leads."""

    tag: str
    style: str
    words: str
    href: str


def ncc_items(book: TalkingBook, parts: Sequence[SmilPart]) -> tuple[NccItem, ...]:
    """Every line, the book's title first, then in playing order.

    A page leads to the phrase, anything else to its text: so a heading on a new page leads to a place of its own. The
    book's title is nowhere said. It leads to where the book begins.
    """
    title = NccItem("h1", "title", book.title, f"{parts[0].smil}#{parts[0].phrases[0].par_id}")
    where = places_in_smil(parts)
    found = (
        _item(place, *where[name, place.utterance_id])
        for name, article in book.named_articles
        for place in article.places
    )
    return (title, *found)


def _item(place: BookPlace, smil: str, phrase: Phrase) -> NccItem:
    match place.kind:
        case PlaceKind.HEADING:
            return NccItem(f"h{place.level}", "", place.words, f"{smil}#{phrase.text_id}")
        case PlaceKind.GROUP:
            return NccItem("div", "group", place.words, f"{smil}#{phrase.text_id}")
        case PlaceKind.PAGE:
            return NccItem("span", PAGE, place.words, f"{smil}#{phrase.par_id}")


def ncc_html(book: TalkingBook, parts: Sequence[SmilPart], sizes: Sequence[int]) -> bytes:
    """The NCC. `sizes` are those of all other files of the book, in bytes: it says how large the whole is."""
    items = ncc_items(book, parts)
    metas = list(_metas(book, items, clock(total_ms(parts)), len(sizes) + 1))
    written, own = b"", -1
    for _ in range(_TRIES):
        if len(written) == own:
            break
        own = len(written)
        kilobytes = -(-(sum(sizes) + own) // _KB)
        metas_now = [*metas, ("ncc:kByteSize", str(kilobytes))]
        written = xhtml_bytes(book.title, book.issue.language, metas_now, _body(items))
    return written


def _body(items: Sequence[NccItem]) -> Any:
    body = etree.Element("body")
    for number, item in enumerate(items, start=1):
        line = etree.SubElement(body, item.tag, id=f"n{number}")
        if item.style:
            line.set("class", item.style)
        etree.SubElement(line, "a", href=item.href).text = item.words
        line.tail = "\n"
    return body


def _metas(book: TalkingBook, items: Sequence[NccItem], total: str, files: int) -> Iterator[tuple[str, str]]:
    """The metadata (appendix 2), those that must be there first."""
    issue, count = book.issue, Counter(item.style for item in items)
    yield "dc:title", book.title
    yield from (("dc:creator", name) for name in book.creators)
    yield "dc:date", issue.date
    yield "dc:format", FORMAT
    yield "dc:identifier", book.identifier
    yield from (("dc:language", language) for language in book.languages)
    yield "dc:publisher", issue.publisher
    yield "ncc:charset", CHARSET
    yield "ncc:pageFront", "0"
    yield "ncc:pageNormal", str(count[PAGE])
    yield "ncc:pageSpecial", "0"
    yield "ncc:tocItems", str(len(items))
    yield "ncc:totalTime", total
    yield "ncc:setInfo", "1 of 1"
    yield "ncc:depth", max(item.tag for item in items if item.tag.startswith("h"))[1:]
    yield "ncc:files", str(files)
    yield "ncc:generator", GENERATOR
    yield "ncc:maxPageNormal", max((item.words for item in items if item.style == PAGE), key=int, default="0")
    yield "ncc:multimediaType", "audioFullText"
    yield from (("ncc:narrator", name) for name in book.narrators)
    yield "ncc:producedDate", issue.date
    yield "ncc:producer", issue.publisher
    if book.revision:
        yield "ncc:revision", str(book.revision)
        yield "ncc:revisionDate", book.revised
