"""One web page: its bytes go in; its Markdown, what was left out and its pictures come out, or what stops it.

Two readers look at a page, and share no code. This one makes the article, of lxml's tree; the judge in
`check/article/web_ledger.py` counts the words of the page's tokens by another parser, and holds them against `text`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from accessible.errors import quote
from accessible.issue import Issue
from accessible.sources.compose import Composer
from accessible.sources.manuscript.blocks import LeftOut, Manuscript
from accessible.sources.manuscript.text import MAX_PICTURES, ManuscriptPicture, ManuscriptText, written
from accessible.sources.webpage import doubts
from accessible.sources.webpage.addresses import place_of
from accessible.sources.webpage.element import attribute, hidden_reason, is_silent, name_of, words_of
from accessible.sources.webpage.furniture import FurnitureLists
from accessible.sources.webpage.main_text import propose
from accessible.sources.webpage.outside import PageReader
from accessible.sources.webpage.parse import Element, WebFileError, WebTree, read_tree
from accessible.sources.webpage.pictures import PagePictures
from accessible.sources.webpage.story import StoryOfPage

_SCARCE = 5  # words; a page of scripts that has no more had not been shown when it was saved
_STYLE_WORDS = re.compile(r"content\s*:\s*([\"'])((?:\\.|(?!\1)[^\\])*?[A-Za-z]{2}(?:\\.|(?!\1)[^\\])*?)\1")
_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:T.*)?")
_PARTED = re.compile(r"\s+[|–—·»:-]\s+")


def read_web_page(content: bytes, stem: str, folder: Path, issue: Issue, composer: Composer) -> ManuscriptText | None:
    """Read a page that lies in `folder` for an article called `stem`. None where it is none, with the finding."""
    try:
        return _read(read_tree(content), PagePictures(folder, stem), issue, composer)
    except WebFileError as error:
        composer.error("web-file", 0, error.words, error.message, error.remedy)
        return None


def _read(tree: WebTree, pictures: PagePictures, issue: Issue, composer: Composer) -> ManuscriptText | None:
    body = next(tree.root.iter("body"), None)
    if body is None:
        framed = next(tree.root.iter("frameset"), None) is not None
        raise WebFileError(
            "This page is made of frames: its words lie in other pages." if framed else "It has no body."
        )
    pictures.take(tree.root)
    story = Manuscript()
    reader = _reader(tree, body, pictures, story, issue, composer)
    if _shown(body) < _SCARCE and next(tree.root.iter("script"), None) is not None:
        raise WebFileError("This page has hardly any words: its programs (scripts) put them in, and they are not run.")
    _leave_out_head(tree.root, body, story)
    reader.read(body)
    _tell(tree, reader, story, composer)
    text = written(story, lambda source: pictures.names.get(source, ""), doubts.SAYS, issue, composer)
    for each in story.left_out:
        composer.remove(each.number, each.text, each.reason)
    return replace(text, pictures=tuple(_pictures(pictures, text, composer)), asked=tuple(reader.text.asked))


def _reader(
    tree: WebTree, body: Element, pictures: PagePictures, story: Manuscript, issue: Issue, composer: Composer
) -> PageReader:
    lists = FurnitureLists(issue.web_page)
    main = propose(body, lists)
    told = _meta(tree.root)
    site = told.get("og:site_name", "")
    title = _title(body, main, lists, site)
    if title is None:
        story.title = _of_page(told.get("og:title", ""), site) or _of_page(_titled(tree.root), site)
        story.title_is_sure = bool(story.title)
    elif main not in title.iterancestors():
        outside = doubts.TITLE_OUTSIDE
        composer.warn(outside.code, 1, words_of(title), outside.message, outside.remedy)
    story.creator = told.get("author", "")
    story.date = next((each[1] for name in _DATES if (each := _DAY.fullmatch(told.get(name, "")))), "")
    return PageReader(StoryOfPage(composer, story, lists, pictures, place_of(tree), title), main)


_DATES = ("article:published_time", "datepublished", "date", "dc.date")


def _meta(root: Element) -> dict[str, str]:
    """What the page says of itself, by its names."""
    found: dict[str, str] = {}
    for each in root.iter("meta"):
        name = (attribute(each, "property") or attribute(each, "name") or attribute(each, "itemprop")).lower()
        found.setdefault(name, " ".join(attribute(each, "content").split()))
    return found


def _titled(root: Element) -> str:
    title = next(root.iter("title"), None)
    return " ".join((title.text or "").split()) if title is not None else ""


def _of_page(title: str, site: str) -> str:
    """The title without the name of the site behind it or before it."""
    pieces = _PARTED.split(title)
    kept = [piece for piece in pieces if piece.casefold() != site.casefold()]
    if not site or len(kept) == len(pieces):
        return title
    return " – ".join(kept)


def _title(body: Element, main: Element, lists: FurnitureLists, site: str) -> Element | None:
    """The heading that is the title: the first of the first level in the article, else the only one of the page.

    The name of the site is none.
    """
    headings = [each for each in body.iter("h1") if words_of(each) and not _unseen(each)]
    within = [each for each in headings if any(around is main for around in each.iterancestors())]
    if within:
        return next((each for each in within if not _is_furniture(each, main, lists)), None)
    titles = [each for each in headings if words_of(each).casefold() != site.casefold()]
    return titles[0] if len(titles) == 1 else None


def _unseen(element: Element) -> bool:
    return any(hidden_reason(each) for each in (element, *element.iterancestors()) if name_of(each))


def _is_furniture(element: Element, main: Element, lists: FurnitureLists) -> bool:
    for each in element.iterancestors():
        if each is main:
            return False
        if lists.is_own(each) or name_of(each) in ("nav", "aside"):
            return True
    return False


def _shown(element: Element) -> int:
    """How many words of the element are no hidden ones."""
    if is_silent(element) or hidden_reason(element):
        return 0
    count = len((element.text or "").split())
    return count + sum(_shown(child) + len((child.tail or "").split()) for child in element)


def _leave_out_head(root: Element, body: Element, story: Manuscript) -> None:
    """Words outside the body: what the head has for browsers without scripts."""
    for each in root:
        words = "" if each is body else " ".join(words_of(inner) for inner in each)
        if words.strip():
            story.left_out.append(LeftOut(1, " ".join(words.split()), "outside the body of the page"))


def _tell(tree: WebTree, reader: PageReader, story: Manuscript, composer: Composer) -> None:
    """What is told of the page as a whole."""
    if tree.told:
        told = doubts.ENCODING
        composer.warn(told.code, 0, "", told.message.format(told=tree.told), told.remedy)
    if name_of(reader.main) == "body":
        told = doubts.WHOLE
        composer.warn(told.code, 0, "", told.message, told.remedy)
    styles = " ".join(each.text or "" for each in tree.root.iter("style"))
    if added := [found[2] for found in _STYLE_WORDS.finditer(styles)]:
        told = doubts.STYLED
        composer.warn(told.code, 0, "; ".join(dict.fromkeys(added)), told.message, told.remedy)
    if story.date:
        note = doubts.DATED
        composer.mention(note.code, 0, story.date, note.message, note.remedy)
    scripts = [each for each in tree.root.iter("script") if attribute(each, "type") not in _DATA_TYPES]
    if scripts:
        note = doubts.SCRIPTS
        composer.mention(note.code, 0, "", note.message, note.remedy)
    if reader.text.completed:
        note = doubts.BASE
        composer.mention(note.code, 0, reader.text.place, note.message, note.remedy)
    furniture = [each.text for each in story.left_out if each.reason.startswith("website")]
    if furniture:
        note = doubts.LEFT_OUT
        composer.mention(note.code, 0, quote("; ".join(dict.fromkeys(furniture)), 2_000), note.message, note.remedy)


_DATA_TYPES = frozenset(("application/json", "application/ld+json", "text/template"))


def _pictures(pictures: PagePictures, text: ManuscriptText, composer: Composer) -> Iterator[ManuscriptPicture]:
    size = 0
    for source, name in text.names:
        if source not in pictures.sizes:  # its reader has told of it
            continue
        size += pictures.sizes[source]
        if size > MAX_PICTURES:
            doubt, why = doubts.PICTURE, f"all pictures together have more than {MAX_PICTURES // 1_000_000} MB"
            composer.error(doubt.code, 0, "", doubt.message.format(why=why), "Save them smaller, or divide the page.")
            return
        yield ManuscriptPicture(name, partial(pictures.bytes_of, source))
