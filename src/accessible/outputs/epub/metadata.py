"""What a book says of itself: its imprint and articles go in; the package's metadata come out, only what is true.

EPUB 3.3, section 5.5, and EPUB Accessibility 1.1, section 2: how it can be taken in, and what helps with that. It does
not say that it conforms to WCAG: no person has judged the book by all of it (decision 049).
"""

from __future__ import annotations

from collections.abc import Iterator

from accessible.article import Figure, Table, all_blocks
from accessible.outputs.epub.book import EpubBook
from accessible.outputs.epub.overlay import clock, lasts_ms
from accessible.plan.edition import is_decorative

ACTIVE, PLAYING = "-epub-media-overlay-active", "-epub-media-overlay-playing"  # as readers call them by themselves
NOON = "T12:00:00Z"

Meta = tuple[str, str, str]  # property, value, what it says more about


def accessibility(book: EpubBook) -> Iterator[tuple[str, str]]:
    """The properties of schema.org, in the order of the specification."""
    pictures = _has_pictures(book)
    yield "schema:accessMode", "textual"
    yield "schema:accessMode", "auditory"
    if pictures:
        yield "schema:accessMode", "visual"
    yield "schema:accessModeSufficient", "textual"
    if all(article.all_heard for article in book.articles):
        yield "schema:accessModeSufficient", "auditory"
    for feature in _features(book, pictures=pictures):
        yield "schema:accessibilityFeature", feature
    yield "schema:accessibilityHazard", "none"
    yield "schema:accessibilitySummary", summary(book)


def _features(book: EpubBook, *, pictures: bool) -> Iterator[str]:
    yield from ("synchronizedAudioText", "tableOfContents", "readingOrder", "structuralNavigation")
    yield "displayTransformability"
    if pictures:
        yield "alternativeText"
    if has_pages(book):
        yield from ("pageBreakMarkers", "pageNavigation")


def _has_pictures(book: EpubBook) -> bool:
    blocks = (block for article in book.articles for block in all_blocks(article.order.article))
    return any(isinstance(block, Figure) and not is_decorative(block) for block in blocks)


def has_pages(book: EpubBook) -> bool:
    """Whether the book has the numbers of printed pages."""
    return any(article.pages for article in book.articles)


def summary(book: EpubBook) -> str:
    """What a reader should know before opening it, in plain words."""
    whole = all(article.all_heard for article in book.articles)
    read = "Every sentence of the text is" if whole else "The text is"
    told = [
        f"{read} read aloud and marked while it is heard, in short parts with places to stop.",
        f"It is read by {book.imprint.narrator}.",
    ]
    if _has_pictures(book):
        told.append("Pictures are described in words.")
    if any(isinstance(block, Table) for each in book.articles for block in all_blocks(each.order.article)):
        told.append("Tables have headings.")
    if not whole:
        told.append("Of a long table only a summary is read aloud; the whole table is in the text.")
    if shown := tuple(_only_shown(book)):
        told.append(f"Not read aloud: {' and '.join(shown)}.")
    if has_pages(book):
        told.append("Page numbers are those of large print.")
    return " ".join(told)


def _only_shown(book: EpubBook) -> Iterator[str]:
    """What stands beside the text and is never heard. Whoever only listens lacks no sentence of the text by it."""
    if any(article.looks_up for article in book.articles):
        yield "abbreviations that the text has in full"
    if book.imprint.colophon:
        yield "who made it"


def durations(book: EpubBook) -> Iterator[Meta]:
    """How long each overlay lasts, and all together."""
    for article in book.articles:
        yield "media:duration", clock(lasts_ms(article)), f"overlay-{article.number:02}"
    yield "media:duration", clock(sum(lasts_ms(article) for article in book.articles)), ""
    yield "media:narrator", book.imprint.narrator, ""
    yield "media:active-class", ACTIVE, ""
    yield "media:playback-active-class", PLAYING, ""


def modified(book: EpubBook) -> str:
    """When the book was last changed: its release's day, at noon, and no clock."""
    return f"{book.imprint.modified}{NOON}"
