"""The navigation document: the places of a book go in; contents, places to stop, landmarks and page list come out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from accessible.outputs.epub.book import ABOUT_ID, SHEET, EpubBook, GoTo
from accessible.outputs.epub.content import page_id
from accessible.outputs.epub.xml import EPUB_TYPE, below, in_language, page, written_page

CONTENTS, STOPS, PAGES, LANDMARKS = "Contents", "Places to stop", "Pages of large print", "Landmarks"


def navigation_bytes(
    book: EpubBook, places: Sequence[GoTo], stops: Sequence[GoTo], pages: Sequence[tuple[str, Sequence[int]]]
) -> bytes:
    """The page that leads to all others. `pages` are the printed pages that begin in each page of the book."""
    root, body = page(book.imprint.title, book.imprint.language, SHEET)
    last = book.articles[-1].text
    about = (GoTo(book.imprint.colophon[0].title, last, ABOUT_ID),) if book.imprint.colophon else ()
    _list(_nav(body, "toc", "doc-toc", CONTENTS, "h1"), (*places, *about))
    if stops:
        _list(_nav(body, "", "", STOPS, "h2"), stops)
    if any(numbers for _, numbers in pages):
        told = [GoTo(str(number), text, page_id(number)) for text, numbers in pages for number in numbers]
        _list(_nav(body, "page-list", "doc-pagelist", PAGES, "h2", shown=False), told)
    _landmarks(_nav(body, "landmarks", "", LANDMARKS, "h2", shown=False), book)
    return written_page(root)


def _nav(body: Any, epub_type: str, role: str, words: str, heading: str, *, shown: bool = True) -> Any:
    """An empty list of places. One that is not `shown` is for the reader's own menus."""
    nav = below(body, "nav")
    if epub_type:
        nav.set(EPUB_TYPE, epub_type)
    if role:
        nav.set("role", role)
    name = f"{words.split(maxsplit=1)[0].lower()}-title"
    nav.set("aria-labelledby", name)
    if not shown:
        nav.set("hidden", "hidden")
    below(nav, heading, words, id=name)
    return nav


def _list(parent: Any, places: Iterable[GoTo]) -> None:
    items = below(parent, "ol")
    for place in places:
        item = below(items, "li")
        link = below(item, "a", place.words, href=place.href)
        if place.language:
            in_language(link, place.language)
        if place.within:
            _list(item, place.within)


def _landmarks(nav: Any, book: EpubBook) -> None:
    """Where the text begins, and who made it. The contents are no page of the spine: nothing may lead there."""
    items = below(nav, "ol")
    marks = [("bodymatter", "Start of the text", book.articles[0].text)]
    if book.imprint.colophon:
        marks.append(("colophon", book.imprint.colophon[0].title, f"{book.articles[-1].text}#{ABOUT_ID}"))
    for epub_type, words, href in marks:
        below(below(items, "li"), "a", words, href=href).set(EPUB_TYPE, epub_type)
