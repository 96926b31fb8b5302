"""XML of a Word file: the bytes of a part go in, its elements with short names come out, or why there are none.

`w:t` is a text of Word whatever the file's own prefix is, and whether it keeps to the strict form of ISO/IEC 29500 or
to the transitional one. A document type is refused (entities that grow, files that are read), and so are more or
deeper elements than a document has, before memory is spent on them. Nothing is fetched: expat knows no network.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from xml.etree.ElementTree import Element, ParseError, TreeBuilder

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import XMLParser

from accessible.sources.word.symbols import sign_of

MAX_DEPTH = 150  # elements within one another; Word's own nest some 40 deep, in tables within tables
MAX_ELEMENTS = 300_000  # an article of 10,000 words in Word's wordiest form has some 100,000
_OFFICE = "http://schemas.openxmlformats.org/"
_STRICT = "http://purl.oclc.org/ooxml/"
_MICROSOFT = "http://schemas.microsoft.com/office/"
_PREFIXES = {
    f"{_OFFICE}wordprocessingml/2006/main": "w",
    f"{_STRICT}wordprocessingml/main": "w",
    f"{_OFFICE}officeDocument/2006/relationships": "r",
    f"{_STRICT}officeDocument/relationships": "r",
    f"{_OFFICE}officeDocument/2006/math": "m",
    f"{_STRICT}officeDocument/math": "m",
    f"{_OFFICE}drawingml/2006/main": "a",
    f"{_STRICT}drawingml/main": "a",
    f"{_OFFICE}drawingml/2006/wordprocessingDrawing": "wp",
    f"{_STRICT}drawingml/wordprocessingDrawing": "wp",
    f"{_OFFICE}drawingml/2006/chart": "c",
    f"{_STRICT}drawingml/chart": "c",
    f"{_OFFICE}drawingml/2006/diagram": "dgm",
    f"{_STRICT}drawingml/diagram": "dgm",
    f"{_OFFICE}markup-compatibility/2006": "mc",
    f"{_OFFICE}package/2006/relationships": "rel",
    f"{_OFFICE}package/2006/content-types": "ct",
    f"{_OFFICE}package/2006/metadata/core-properties": "cp",
    "http://purl.org/dc/elements/1.1/": "dc",
    "urn:schemas-microsoft-com:vml": "v",
    "urn:schemas-microsoft-com:office:office": "o",
    f"{_MICROSOFT}drawing/2017/decorative": "adec",
    "http://www.w3.org/XML/1998/namespace": "xml",
}


class NoTreeError(Exception):
    """A part is no XML that can be read; `why` ends the sentence "It …"."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class _Bounded(TreeBuilder):
    """Builds the tree with short names, up to a depth and a number."""

    def __init__(self) -> None:
        super().__init__()
        self._depth = 0
        self._count = 0

    def start(self, tag: str, attrs: dict[str, str], /) -> Element:
        self._depth += 1
        self._count += 1
        if self._depth > MAX_DEPTH:
            raise NoTreeError("has parts too deep within one another")
        if self._count > MAX_ELEMENTS:
            raise NoTreeError("has more in it than an article can have")
        return super().start(_short(tag), {_short(name): value for name, value in attrs.items()})

    def end(self, tag: str, /) -> Element:
        self._depth -= 1
        return super().end(_short(tag))


def parsed(content: bytes) -> Element:
    """The root of a part. Raises `NoTreeError`."""
    parser = XMLParser(target=_Bounded(), forbid_dtd=True)
    try:
        parser.feed(content)
        root = parser.close()
    except DefusedXmlException as error:
        raise NoTreeError("has a document type or an entity in it, which no Word file has") from error
    except (ParseError, LookupError, ValueError) as error:  # LookupError: an encoding that there is not
        raise NoTreeError("is damaged") from error
    if not isinstance(root, Element):
        raise NoTreeError("is damaged")
    return root


@lru_cache(maxsize=2_000)
def _short(name: str) -> str:
    """A name with our prefix for its namespace; one that we do not know gets "?"."""
    space, brace, local = name.rpartition("}")
    return f"{_PREFIXES.get(space[1:], '?')}:{local}" if brace else name


def child(element: Element | None, path: str) -> Element | None:
    """The first element on a path such as "w:pPr/w:numPr" below one that may not be there."""
    for name in path.split("/"):
        element = next((each for each in element if each.tag == name), None) if element is not None else None
    return element


def value(element: Element | None, name: str = "w:val") -> str:
    """An attribute of an element that may not be there."""
    return "" if element is None else element.get(name, "")


def text_of(element: Element | None) -> str:
    """The text right in an element that may not be there."""
    return "" if element is None else element.text or ""


def is_on(element: Element | None) -> bool | None:
    """What a switch such as `w:b` says: on, off, or nothing (section 17.17.4 of ISO/IEC 29500-1, ST_OnOff)."""
    if element is None:
        return None
    return element.get("w:val", "true").lower() not in ("0", "false", "off", "none")


NO_SIGN = "⍰"  # stands for a sign that no table knows, in words that are quoted or left out
_HEX = re.compile(r"[0-9A-Fa-f]{1,5}")
_HAVE_LOOKS = ("a:blip", "v:imagedata", "w:txbxContent", "c:chart", "dgm:relIds")
_TEXTS = frozenset(("w:t", "w:delText", "m:t", "a:t"))
_ENDS = frozenset(("w:p", "a:p", "w:tab", "w:ptab", "w:br", "w:cr", "w:tc"))


def all_words(element: Element) -> str:
    """Every word within an element, whatever holds it: to be quoted in a message."""
    return " ".join("".join(_texts(element)).split())


def _texts(element: Element) -> Iterator[str]:
    if element.tag in _TEXTS:
        yield element.text or ""
    elif element.tag == "w:noBreakHyphen":
        yield "\u2011"
    elif element.tag == "w:sym":
        number = element.get("w:char", "")
        yield (sign_of(element.get("w:font", ""), int(number, 16)) if _HEX.fullmatch(number) else "") or NO_SIGN
    elif element.tag in _ENDS:
        yield " "
    elif element.tag == "v:textpath":
        yield f" {element.get('string', '')} "
    for each in chosen(element) if element.tag == "mc:AlternateContent" else element:
        yield from _texts(each)
    if element.tag in _ENDS:
        yield " "


def chosen(alternatives: Element) -> Element:
    """The one of several ways to show the same that has something to show (ISO/IEC 29500-3, 7.6): the newest first."""
    for each in alternatives:
        if all_words(each) or any(found.tag in _HAVE_LOOKS for found in each.iter()):
            return each
    return Element("mc:Fallback")
