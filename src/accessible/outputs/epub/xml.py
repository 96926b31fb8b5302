"""XML of a book: markup and elements go in, trees and bytes come out, the same each time."""

from __future__ import annotations

from typing import Any

from lxml import etree

XHTML, OPS = "http://www.w3.org/1999/xhtml", "http://www.idpf.org/2007/ops"
SMIL, OPF = "http://www.w3.org/ns/SMIL", "http://www.idpf.org/2007/opf"
DC, CONTAINER = "http://purl.org/dc/elements/1.1/", "urn:oasis:names:tc:opendocument:xmlns:container"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
EPUB_TYPE = f"{{{OPS}}}type"
PAGE_SPACES = {None: XHTML, "epub": OPS}


def parsed(markup: str) -> Any:
    """Markup of ours as elements of XHTML, in one `section`. Raises `lxml.etree.XMLSyntaxError`, which is our fault."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    whole = f'<section xmlns="{XHTML}" xmlns:epub="{OPS}">{markup}</section>'
    return etree.fromstring(whole.encode(), parser)


def xhtml(tag: str, words: str = "", /, **attributes: str) -> Any:
    """A new element of XHTML with its words; `class_` is its class."""
    made = etree.Element(f"{{{XHTML}}}{tag}", nsmap=PAGE_SPACES)
    for name, value in attributes.items():
        made.set(name.rstrip("_").replace("_", "-"), value)
    made.text = words or None
    return made


def means(element: Any, epub_type: str, role: str) -> Any:
    """The element, which says what it is, to readers of books and to screen readers."""
    element.set(EPUB_TYPE, epub_type)
    element.set("role", role)
    return element


def below(parent: Any, tag: str, words: str = "", /, **attributes: str) -> Any:
    """As `xhtml`, at the end of `parent`."""
    made = xhtml(tag, words, **attributes)
    parent.append(made)
    return made


def page(title: str, language: str, sheet: str) -> tuple[Any, Any]:
    """An empty page: the whole and its body. `sheet` is the link to the style sheet."""
    whole = etree.Element(f"{{{XHTML}}}html", nsmap=PAGE_SPACES)
    in_language(whole, language)
    head = below(whole, "head")
    below(head, "meta", charset="utf-8")
    below(head, "title", title)
    below(head, "link", rel="stylesheet", type="text/css", href=sheet)
    return whole, below(whole, "body")


def in_language(element: Any, language: str) -> Any:
    """The element, whose words are in a language (BCP 47)."""
    element.set("lang", language)
    element.set(XML_LANG, language)
    return element


def written(root: Any) -> bytes:
    """An XML file."""
    content: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return content + b"\n"


def written_page(root: Any) -> bytes:
    """A page of XHTML."""
    content: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True, doctype="<!DOCTYPE html>")
    return content + b"\n"


def words_of(element: Any) -> str:
    """The words of an element in one line."""
    return " ".join("".join(element.itertext()).split())
