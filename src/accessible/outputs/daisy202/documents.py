"""Documents: a tree of elements goes in, the bytes of an XHTML 1.0 or SMIL 1.0 file come out.

They are plain ASCII: every other letter is a numbered reference, which each reader of XML knows. So a player that takes
all for Latin-1, or guesses, shows the right words; and the files may say that they are UTF-8, which they are, too.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from lxml import etree

from accessible import __version__

CHARSET = "utf-8"
FORMAT = "Daisy 2.02"
GENERATOR = f"accessible-magazine {__version__}"
XHTML = "http://www.w3.org/1999/xhtml"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_DECLARATION = f'<?xml version="1.0" encoding="{CHARSET}"?>\n'.encode()
_XHTML_DOCTYPE = (
    '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" '
    '"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">'
)
_SMIL_DOCTYPE = '<!DOCTYPE smil PUBLIC "-//W3C//DTD SMIL 1.0//EN" "http://www.w3.org/TR/REC-smil/SMIL10.dtd">'

Metas = Iterable[tuple[str, str]]


def xhtml_bytes(title: str, language: str, metas: Metas, body: Any, looks: str = "") -> bytes:
    """An XHTML file. `metas` are (name, content), `looks` a style sheet beside it, `body` an element with no namespace.

    Raises `ValueError` for a character that XML cannot hold: no reader of ours lets one through.
    """
    html = etree.Element("html", {"xmlns": XHTML, "lang": language, _XML_LANG: language})
    head = etree.SubElement(html, "head")
    etree.SubElement(head, "meta", {"http-equiv": "Content-type", "content": f"text/html; charset={CHARSET}"})
    etree.SubElement(head, "title").text = title
    add_metas(head, metas)
    if looks:
        etree.SubElement(head, "link", rel="stylesheet", type="text/css", href=looks)
    html.append(body)
    return _written(html, _XHTML_DOCTYPE)


def smil_bytes(metas: Metas, body: Any) -> bytes:
    """A SMIL file. Its layout is one region, where a player shows the words (2.3.1.2)."""
    smil = etree.Element("smil")
    head = etree.SubElement(smil, "head")
    add_metas(head, metas)
    etree.SubElement(etree.SubElement(head, "layout"), "region", id="txtView")
    smil.append(body)
    return _written(smil, _SMIL_DOCTYPE)


def add_metas(head: Any, metas: Metas) -> None:
    """Metadata, a line each."""
    for name, content in metas:
        etree.SubElement(head, "meta", name=name, content=content)


def _written(root: Any, doctype: str) -> bytes:
    etree.indent(root.find("head"), space="")
    content: bytes = etree.tostring(root, encoding="us-ascii", xml_declaration=False, doctype=doctype)
    return _DECLARATION + content + b"\n"
