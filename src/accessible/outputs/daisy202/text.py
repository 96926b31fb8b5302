"""Texts: an article goes in, its XHTML 1.0 file comes out, with a link from everything that is heard to its sound.

It is the article's page as e-books have it (`outputs/epub/heard_words.py`), in the markup of old players: every
utterance has its words, where it is heard. What that markup does not know (sections, figures, lists of pairs) becomes
what it does; what a player cannot follow (addresses of the web) stays as words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

from lxml import etree

from accessible.article import Article, Figure, all_blocks
from accessible.outputs.daisy202.book import LOOKS, BookArticle, TalkingBook
from accessible.outputs.daisy202.documents import FORMAT, GENERATOR, xhtml_bytes
from accessible.outputs.daisy202.phrases import SmilPart, linked_places, places_in_smil
from accessible.outputs.epub.heard_words import give_places
from accessible.outputs.epub.xml import parsed
from accessible.outputs.markup import book_markup
from accessible.plan.book_places import PlaceKind
from accessible.plan.draft_mark import DRAFT_MARK

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_KNOWN = MappingProxyType(
    {"section": "div", "header": "div", "figure": "div", "figcaption": "p", "dl": "div", "dt": "strong", "dd": "span"}
)
_KEPT = frozenset(("id", "class", "src", "alt", "start", "value", "scope", "lang"))
_INLINE = frozenset(("span", "strong"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_PARAGRAPHS = _HEADINGS | {"p"}


def article_html(
    name: str,
    article: BookArticle,
    book: TalkingBook,
    parts: Sequence[SmilPart],
    styles: Path,
    pictures: Mapping[str, str],
) -> bytes:
    """An article's text. `pictures` are the names of its pictures in the book, by its own; one that it lacks is told in
    words only.

    Raises as `book_markup` and `give_places` do.
    """
    order = article.order
    shown = {file: pictures.get(file, "") for file in _pictures_of(order.article)}
    page = parsed(book_markup(order, styles, shown))
    give_places(page, article.narration)
    body = _in_old_markup(page)
    _with_levels(body, article)
    for position, (look, words) in enumerate(_notices(article)):
        body.insert(position, _line("p", look, words))
    for place, href in linked_places(parts, name):
        element = _by_id(body, place)
        if element.tag == "a":  # a note's number, which is said
            element.set("href", href)
        else:
            _link(element, href)
    _with_pages(body, name, article, parts)
    metas = [("dc:format", FORMAT), ("dc:identifier", book.identifier), ("dc:title", book.title)]
    metas.append(("ncc:generator", GENERATOR))
    return xhtml_bytes(order.article.title.text, order.article.language, metas, body, LOOKS)


def _notices(article: BookArticle) -> Iterator[tuple[str, str]]:
    """What is shown above an article and not said, as in the e-book: it has no id, and so needs no sound."""
    if article.order.draft:
        yield "draft", DRAFT_MARK
    if article.corrected:
        yield "corrected", f"Corrected on {article.corrected}."


def _pictures_of(article: Article) -> set[str]:
    return {block.file for block in all_blocks(article) if isinstance(block, Figure)}


def _line(tag: str, look: str, words: str, place: str = "") -> Any:
    line = etree.Element(tag, {"class": look} | ({"id": place} if place else {}))
    line.text = words
    return line


def _by_id(body: Any, place: str) -> Any:
    return body.xpath("//*[@id=$place]", place=place)[0]


def _in_old_markup(page: Any) -> Any:
    """The page as a body in which no element or attribute is that XHTML 1.0 does not know."""
    for element in page.iter(etree.Element):
        element.tag = etree.QName(element).localname
    body = etree.Element("body")
    body.append(page)
    etree.cleanup_namespaces(body)
    for pair in body.xpath("//dl/div"):
        pair.tag = "p"
    for picture in body.xpath("//img[@src='']"):
        picture.getparent().remove(picture)  # a drawing: its description follows as words
    for element in body.iter():
        _in_old_element(element)
    return body


def _in_old_element(element: Any) -> None:
    within = element.get("href", "").startswith("#")
    if element.tag == "a" and not within:
        element.tag = "span"
    if label := element.get("data-label"):
        _put_first(element, _line("span", "label", f"{label} "))
        element.getparent().set("class", "labelled")
    element.tag = _KNOWN.get(element.tag, element.tag)
    for attribute in set(element.attrib) - _KEPT - ({"href"} if within else set()):
        del element.attrib[attribute]
    if language := element.get("lang"):
        element.set(_XML_LANG, language)
    if not len(element) and not element.text and element.tag not in ("img", "br"):
        element.text = ""  # written as two tags: old players take <td/> for one that is never closed


def _put_first(element: Any, new: Any) -> None:
    """Put an element before all words of another; into its first paragraph, where it begins with one."""
    home = (
        element[0] if len(element) and element[0].tag in _PARAGRAPHS and not (element.text or "").strip() else element
    )
    new.tail, home.text = home.text, None
    home.insert(0, new)


def _with_levels(body: Any, article: BookArticle) -> None:
    """Each heading with its level in the NCC. What is not read aloud is no place to go to, and so no heading."""
    places = {place.utterance_id: place.level for place in article.places if place.kind is PlaceKind.HEADING}
    levels = {_by_id(body, utterance_id).getparent(): level for utterance_id, level in places.items()}
    for element in body.iter(*_HEADINGS):
        if element not in levels and element.get("class") != "title":
            element.tag = "p"
            element.set("class", "label")
    for element, level in levels.items():
        element.tag = f"h{level}"
        if len(element) == 1:  # the heading itself is what is shown (2.3.4.1), and not something in it
            words = element[0]
            element.set("id", words.get("id"))
            words.tag = "remove"
            etree.strip_tags(element, "remove")


def _link(element: Any, href: str) -> None:
    """Lead from an element to its sound, where its words or its picture can be a link. A note's mark stays its own."""
    for each in _linkable(element):
        link = etree.Element("a", href=href)
        link.text, each.text = each.text, None
        for child in list(each):
            if child.tag == "a":
                each.remove(child)
                _put_link(each, link)
                link = etree.Element("a", href=href)
                link.text, child.tail = child.tail, None
                each.append(child)
            else:
                link.append(child)
        _put_link(each, link)


def _put_link(element: Any, link: Any) -> None:
    """Add a link at an element's end, unless there is nothing in it but white space."""
    if len(link) or (link.text or "").strip():
        element.append(link)
    elif link.text and len(element):
        element[-1].tail = link.text
    elif link.text:
        element.text = link.text


def _linkable(element: Any) -> Iterator[Any]:
    if element.tag in _INLINE or element.tag in _PARAGRAPHS:
        yield element
    else:
        yield from element.findall("p")[:1]  # of an address


def _with_pages(body: Any, name: str, article: BookArticle, parts: Sequence[SmilPart]) -> None:
    """The number of each printed page, before what begins on it."""
    where = places_in_smil(parts)
    for place in article.places:
        if place.kind is PlaceKind.PAGE:
            smil, phrase = where[name, place.utterance_id]
            number = _line("span", "page-normal", "", f"page-{place.words}")
            etree.SubElement(number, "a", href=f"{smil}#{phrase.par_id}").text = place.words
            _put_before(_by_id(body, phrase.text.partition("#")[2]), number)


def _put_before(element: Any, number: Any) -> None:
    """Put a page's number where a page begins: before its paragraph or table, or within that."""
    above = element.getparent()
    if above.tag == "caption" or element.tag == "table":
        element = next(element.iterancestors("div"))
    elif above.tag in _PARAGRAPHS and above[0] is element and not (above.text or "").strip():
        element = above
    if element.tag in ("td", "th", "li"):
        _put_first(element, number)
    else:
        element.addprevious(number)
