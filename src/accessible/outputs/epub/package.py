"""The package document: a book and its pictures go in; metadata, the list of all files and the spine come out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from lxml import etree

from accessible.outputs.epub.book import COVER, NAVIGATION, SHEET, EpubBook, EpubPicture
from accessible.outputs.epub.metadata import accessibility, durations, has_pages, modified
from accessible.outputs.epub.xml import DC, OPF, XML_LANG, written

XHTML_TYPE, SMIL_TYPE, MP3_TYPE = "application/xhtml+xml", "application/smil+xml", "audio/mpeg"


def package_bytes(book: EpubBook, pictures: Sequence[EpubPicture]) -> bytes:
    """The package document (EPUB 3.3, section 5). Only pages that are read aloud are in the spine."""
    root = etree.Element(f"{{{OPF}}}package", nsmap={None: OPF}, version="3.0")
    root.set("unique-identifier", "identifier")
    root.set(XML_LANG, book.imprint.language)
    _metadata(etree.SubElement(root, f"{{{OPF}}}metadata", nsmap={"dc": DC}), book)
    manifest = _below(root, "manifest")
    for each in _items(book, pictures):
        _below(manifest, "item", **each)
    spine = _below(root, "spine")
    for article in book.articles:
        _below(spine, "itemref", idref=f"text-{article.number:02}")
    etree.indent(root)
    return written(root)


def _below(parent: Any, tag: str, words: str = "", /, **attributes: str) -> Any:
    made = etree.SubElement(parent, f"{{{OPF}}}{tag}")
    for name, value in attributes.items():
        made.set(name.replace("_", "-"), value)
    made.text = words or None
    return made


def _metadata(parent: Any, book: EpubBook) -> None:
    imprint = book.imprint
    _core(parent, "identifier", imprint.identifier).set("id", "identifier")
    _core(parent, "title", imprint.title)
    languages = dict.fromkeys((imprint.language, *(each.order.article.language for each in book.articles)))
    for language in languages:
        _core(parent, "language", language)
    for creator in imprint.creators:
        _core(parent, "creator", creator)
    _core(parent, "publisher", imprint.publisher)
    _core(parent, "date", imprint.date)
    if imprint.description:
        _core(parent, "description", imprint.description)
    _meta(parent, "dcterms:modified", modified(book))
    series, number = imprint.series
    _meta(parent, "belongs-to-collection", series).set("id", "series")
    _meta(parent, "collection-type", "series", "series")
    _meta(parent, "group-position", str(number), "series")
    if has_pages(book):
        _meta(parent, "pageBreakSource", imprint.pages_of)
    for name, value in accessibility(book):
        _meta(parent, name, value)
    for name, value, refines in durations(book):
        _meta(parent, name, value, refines)


def _core(parent: Any, name: str, words: str) -> Any:
    made = etree.SubElement(parent, f"{{{DC}}}{name}")
    made.text = words
    return made


def _meta(parent: Any, name: str, value: str, refines: str = "") -> Any:
    return _below(parent, "meta", value, property=name, **({"refines": f"#{refines}"} if refines else {}))


def _items(book: EpubBook, pictures: Sequence[EpubPicture]) -> Iterator[dict[str, str]]:
    """What the book has, in the order in which it lies in its file."""
    yield {"id": "nav", "href": NAVIGATION, "media_type": XHTML_TYPE, "properties": "nav"}
    yield {"id": "sheet", "href": SHEET, "media_type": "text/css"}
    if book.cover:
        yield {"id": "cover", "href": COVER, "media_type": "image/jpeg", "properties": "cover-image"}
    for number, picture in enumerate(pictures, start=1):
        yield {"id": f"picture-{number}", "href": picture.place, "media_type": picture.media_type}
    for article in book.articles:
        name = f"{article.number:02}"
        read = {"media_overlay": f"overlay-{name}"}
        yield {"id": f"text-{name}", "href": article.text, "media_type": XHTML_TYPE, **read}
        yield {"id": f"overlay-{name}", "href": article.overlay, "media_type": SMIL_TYPE}
        for number, part in enumerate(article.parts, start=1):
            yield {"id": f"sound-{name}-{number}", "href": part.sound, "media_type": MP3_TYPE}
