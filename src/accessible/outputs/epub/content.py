"""An article's page in a book: its order and narration go in; XHTML with a place for each utterance comes out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain
from pathlib import Path
from typing import Any

from lxml import etree

from accessible.outputs.epub.book import ABOUT_ID, SHEET, TEXT_ID, TITLE_ID, BookImprint, EpubArticle, GoTo
from accessible.outputs.epub.heard_words import give_places
from accessible.outputs.epub.xml import XHTML, below, means, page, parsed, words_of, written_page, xhtml
from accessible.outputs.markup import book_markup
from accessible.plan.draft_mark import DRAFT_MARK

# What elements of the page are, for readers of books and screen readers: by tag and class.
MEANINGS = (
    ("a", "note-mark", "noteref", "doc-noteref"),
    ("a", "note-number", "backlink", "doc-backlink"),
    ("div", "note", "footnote", "doc-footnote"),
)
# A page's number stands before these, and not in them: it would be part of a heading's or a picture's name.
_KEPT_CLEAN = frozenset(f"{{{XHTML}}}{name}" for name in ("h1", "h2", "h3", "h4", "figure", "table"))
_HEADINGS = frozenset(f"{{{XHTML}}}{name}" for name in ("h2", "h3", "h4"))


def article_root(article: EpubArticle, styles: Path, pictures: Mapping[str, str]) -> Any:
    """An article's page as a tree. `pictures` are their places from the page's folder, by the names of their files."""
    order = article.order
    text = parsed(book_markup(order, styles, pictures))
    give_places(text, article.narration)
    for tag, look, epub_type, role in MEANINGS:
        for element in text.iterfind(f".//{{{XHTML}}}{tag}[@class='{look}']"):
            means(element, epub_type, role)
    _number_pages(text, article)
    root, body = page(order.file_title, order.article.language, f"../{SHEET}")
    text.set("id", TEXT_ID)
    means(text, "chapter", "doc-chapter").set("aria-labelledby", TITLE_ID)
    next(text.iter(f"{{{XHTML}}}h1")).set("id", TITLE_ID)
    for place, (look, words) in enumerate(_notices(article)):
        text.insert(place, xhtml("p", words, class_=look))
    body.append(text)
    return root


def _notices(article: EpubArticle) -> Iterable[tuple[str, str]]:
    if article.order.draft:
        yield "draft", DRAFT_MARK
    if article.corrected:
        yield "corrected", f"Corrected on {article.corrected}."


def _number_pages(text: Any, article: EpubArticle) -> None:
    """The numbers of the printed pages, each before the first utterance that begins on it."""
    at = {element.get("id"): element for element in text.iter(etree.Element) if element.get("id")}
    utterances = [each for part in article.narration.parts for each in part.utterances]
    reached = article.pages[0] - 1 if article.pages else 0
    for utterance, number in zip(utterances, article.pages, strict=bool(article.pages)):
        for each in range(reached + 1, number + 1):
            _put_number(at[utterance.id], each)
        reached = max(reached, number)


def _put_number(element: Any, number: int) -> None:
    mark = means(xhtml("span", id=page_id(number)), "pagebreak", "doc-pagebreak")
    mark.set("aria-label", f"Page {number}.")
    clean = next((each for each in chain((element,), element.iterancestors()) if each.tag in _KEPT_CLEAN), None)
    if clean is not None and clean.tag == f"{{{XHTML}}}table":
        clean = clean.getparent()
    if clean is None and element.tag == f"{{{XHTML}}}div":  # of an abbreviation or an address
        line = next(each for each in element.iter(f"{{{XHTML}}}p", f"{{{XHTML}}}dt"))
        mark.tail, line.text = line.text, None
        line.insert(0, mark)
        return
    (element if clean is None else clean).addprevious(mark)


def page_id(number: int) -> str:
    """The id of a printed page's number."""
    return f"page-{number}"


def add_colophon(root: Any, imprint: BookImprint) -> None:
    """Put at the end of a page who made the book, and what else there is to know."""
    body = root.find(f"{{{XHTML}}}body")
    about = means(below(body, "section", id=ABOUT_ID), "colophon", "doc-colophon")
    for place, section in enumerate(imprint.colophon):
        heading = below(about, "h2", section.title)
        if place == 0:
            heading.set("id", f"{ABOUT_ID}-title")
            about.set("aria-labelledby", f"{ABOUT_ID}-title")
        for line in section.lines:
            below(about, "p", line)


def places_of(root: Any, article: EpubArticle) -> GoTo:
    """Where a reader can go in an article: its parts, and the headings in them."""
    text, count = article.text, article.order.number_of_parts
    parts = [
        GoTo(
            f"Part {part.number} of {count}: {part.title}" if count > 1 else part.title,
            text,
            part.id,
            within=tuple(_headings(root, part.id, part.title, text)),
        )
        for part in article.order.all_parts
    ]
    within = tuple(parts) if count > 1 else parts[0].within
    return GoTo(article.order.file_title, text, language=article.order.article.language, within=within)


def _headings(root: Any, part: str, title: str, text: str) -> Iterable[GoTo]:
    """The headings of a part, but for one that says only what the part is called."""
    section = next(each for each in root.iter(f"{{{XHTML}}}section") if each.get("id") == part)
    for heading in (each for each in section.iter(etree.Element) if each.tag in _HEADINGS):
        words = words_of(heading)
        place = heading.get("id") or next((each.get("id") for each in heading.iter() if each.get("id")), "")
        if words and place and words != title:
            yield GoTo(words, text, place)


def stops_of(article: EpubArticle) -> tuple[GoTo, ...]:
    """The places to stop within an article: the end of each part but the last."""
    title = article.order.file_title
    parts = article.order.all_parts[:-1]
    return tuple(GoTo(f"{title}: after part {part.number}", article.text, part.stop.id) for part in parts)


def page_numbers(root: Any) -> list[int]:
    """The printed pages that begin in an article, in order."""
    begins = page_id(0).rstrip("0")
    marks = (each.get("id") for each in root.iter(f"{{{XHTML}}}span") if each.get("role") == "doc-pagebreak")
    return [int(each.removeprefix(begins)) for each in marks]


def article_bytes(root: Any) -> bytes:
    """An article's page as a file."""
    return written_page(root)
