"""A book's files: a book, its pictures and its sound go in; every file of it comes out, in its container's order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from accessible.outputs.epub.book import COVER, NAVIGATION, PACKAGE, SHEET, EpubArticle, EpubBook, EpubPicture
from accessible.outputs.epub.container import Filled
from accessible.outputs.epub.content import (
    add_colophon,
    article_bytes,
    article_root,
    page_numbers,
    places_of,
    stops_of,
)
from accessible.outputs.epub.navigation import navigation_bytes
from accessible.outputs.epub.overlay import overlay_bytes
from accessible.outputs.epub.package import package_bytes

STYLES = "epub"  # the folder of styles/ with the sheet of every book
PICTURE_TYPES = ((b"\xff\xd8", ".jpg", "image/jpeg"), (b"\x89PNG", ".png", "image/png"), (b"", ".svg", "image/svg+xml"))
Kept = Callable[[str, BinaryIO], object]  # writes what is kept under a key to an open file


def pictures_of(article: EpubArticle, contents: Mapping[str, bytes]) -> dict[str, EpubPicture]:
    """An article's pictures as they are in the book, by their files' names: numbered, so that no two are alike."""
    named = {}
    for number, (file, content) in enumerate(sorted(contents.items()), start=1):
        suffix, media_type = next((end, of) for begins, end, of in PICTURE_TYPES if content.startswith(begins))
        named[file] = EpubPicture(f"images/{article.number:02}-{number:02}{suffix}", media_type, content)
    return named


def epub_files(
    book: EpubBook, contents: Mapping[int, Mapping[str, bytes]], styles: Path, kept: Kept
) -> Iterator[tuple[str, Filled]]:
    """Every file with its place in the book. `contents` are each article's pictures, by its number and their names.

    Raises `AccessibleError` for words that have no place in the book.
    """
    pictures = {article.number: pictures_of(article, contents[article.number]) for article in book.articles}
    shown = {
        number: {file: f"../{picture.place}" for file, picture in some.items()} for number, some in pictures.items()
    }
    roots = {article.number: article_root(article, styles, shown[article.number]) for article in book.articles}
    add_colophon(roots[book.articles[-1].number], book.imprint)
    every = [picture for some in pictures.values() for picture in some.values()]
    yield PACKAGE, package_bytes(book, every)
    places = [places_of(roots[each.number], each) for each in book.articles]
    stops = [stop for each in book.articles for stop in stops_of(each)]
    pages = [(each.text, page_numbers(roots[each.number])) for each in book.articles]
    yield NAVIGATION, navigation_bytes(book, places, stops, pages)
    yield SHEET, (styles / STYLES / SHEET).read_bytes()
    if book.cover:
        yield COVER, lambda file: kept(book.cover, file)
    for picture in every:
        yield picture.place, picture.content
    for article in book.articles:
        yield article.text, article_bytes(roots[article.number])
        yield article.overlay, overlay_bytes(article)
        for part in article.parts:
            yield part.sound, _sound(part.blob, kept)


def _sound(blob: str, kept: Kept) -> Filled:
    return lambda file: kept(blob, file)
