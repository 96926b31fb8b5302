"""Elements: an HTML document whose words have been found on the pages goes in, its tags come out.

Which element becomes what is in `pdf_rules`; here is how it is put together.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from accessible.outputs.print.alignment import PICTURES, Alignment, PlacedMark, alternative, visible
from accessible.outputs.print.marks import Mark
from accessible.outputs.print.rules import GROUPING, INLINE, TagRule, rule_for
from accessible.outputs.print.tables import name_headers
from accessible.outputs.print.tree import Tag, Value, pruned

_INTERNAL = ("#", "page:")
_NUMBERING = (
    ("Decimal", re.compile(r"\W*\d")),
    ("LowerRoman", re.compile(r"\W*[ivxlc]{2,}\b|\W*i\b")),
    ("UpperRoman", re.compile(r"\W*[IVXLC]{2,}\b|\W*I\b")),
    ("LowerAlpha", re.compile(r"\W*[a-z]\b")),
    ("UpperAlpha", re.compile(r"\W*[A-Z]\b")),
    ("Circle", re.compile(r"\W*[○◦]")),
    ("Square", re.compile(r"\W*[■▪]")),
)
_TITLES = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "p"))
_SCOPES = {"col": "Column", "colgroup": "Column", "row": "Row", "rowgroup": "Row"}


@dataclass(frozen=True, slots=True)
class Tagged:
    """The tags of a document, the marks that are no part of it, and those that a space must be added to."""

    document: Tag
    unread: tuple[Mark, ...]
    spaced: tuple[Mark, ...]


def tags_of(body: Element, alignment: Alignment, language: str) -> Tagged:
    """The tags of the document whose body is `body` and whose language is `language`."""
    builder = _Builder(alignment, language)
    document = pruned(builder.document(body))
    name_headers(document)
    return Tagged(document, tuple(builder.unread), tuple(builder.spaced))


@dataclass(slots=True)
class _Last:
    """The last words that were shown in the current block, and where they hang."""

    shown: PlacedMark
    holder: Tag
    gap: bool = False  # white space has come since


class _Builder:
    """Walks through the HTML once, in document order."""

    def __init__(self, alignment: Alignment, language: str) -> None:
        self._alignment = alignment
        self._document = Tag("Document", language)
        self._last: _Last | None = None
        self._paragraph: Tag | None = None  # one that the HTML has no element for, still open
        self._levels: list[int] = []
        self.unread: list[Mark] = []
        self.spaced: list[Mark] = []

    def document(self, body: Element) -> Tag:
        """The root of all tags (14.8.4.2)."""
        self._inside(body, self._document, self._document.lang)
        return self._document

    # The walk ---------------------------------------------------------------------------------------

    def _inside(self, element: Element, holder: Tag, language: str) -> None:
        self._words(element, holder, language, tail=False)
        for child in element:
            if visible(child):
                self._element(child, holder, child.get("lang", language))
            self._words(element=child, holder=holder, language=language, tail=True)

    def _element(self, element: Element, holder: Tag, language: str) -> None:
        if element.tag in PICTURES:
            self._picture(element, holder, language)
        elif element.tag in INLINE:
            self._inline(element, holder, language)
        else:
            self._end_block()
            self._block(element, holder, language)
            self._end_block()

    def _inline(self, element: Element, holder: Tag, language: str) -> None:
        if element.tag == "br" and self._last:
            self._last.gap = True
        if element.tag == "a" and "href" in element.attrib:
            holder = self._link(element, self._leaf(holder, language), language)
        self._inside(element, holder, language)

    def _block(self, element: Element, holder: Tag, language: str) -> None:
        rule = rule_for(element, holder.kind)
        if rule is None or not rule.becomes:
            self._inside(element, holder, language)
            return
        if rule.within and holder.kind != rule.within:
            holder = _around(holder, rule, language)
        tag = Tag(rule.becomes, language, classes=tuple(element.get("class", "").split()))
        holder.kids.append(tag)
        finish = _FINISH.get(rule.becomes)
        self._inside(element, finish(self, element, tag) if finish else tag, language)

    def _end_block(self) -> None:
        """Words before and after here are in different blocks."""
        self._last = None
        self._paragraph = None

    # Words ------------------------------------------------------------------------------------------

    def _words(self, element: Element, holder: Tag, language: str, *, tail: bool) -> None:
        """The marks of one text. A language of its own needs a Span (14.9.2.2)."""
        text = self._alignment.texts.get((element, tail))
        if text is None:
            return
        if self._last and text.opens:
            self._last.gap = True
        for shown in text.shown:
            if self._last and (shown.spaced or self._last.gap):
                self._space(self._last, shown.mark)
            leaf = self._leaf(holder, language)
            if leaf.lang != language:
                leaf = _span(leaf, language)
            place: Tag = leaf
            if shown.says:
                place = Tag("Span", language, actual=shown.says)
                leaf.kids.append(place)
            place.kids.append(shown.mark)
            self._last = _Last(shown, place)
        if self._last and text.closes:
            self._last.gap = True

    def _space(self, last: _Last, following: Mark) -> None:
        """Part two words where the HTML has a space and the page draws none (ISO 32000-1, 14.8.2.5).

        The space is added to the page itself, where every reader finds it. Only if the font has none
        in this PDF, a Span says the words with it (14.9.4).
        """
        mark = last.shown.mark
        if mark.text[-1:].isspace() or following.text[:1].isspace():
            return
        if last.holder.actual:
            last.holder.actual += " "
        elif mark.space_at:
            self.spaced.append(mark)
        else:
            span = Tag("Span", last.holder.lang, [mark], actual=f"{mark.text} ")
            last.holder.kids[last.holder.kids.index(mark)] = span

    def _leaf(self, holder: Tag, language: str) -> Tag:
        """Where words go: grouping elements have no words of their own (14.8.4.2)."""
        if holder.kind not in GROUPING:
            return holder
        if self._paragraph is None:
            self._paragraph = Tag("P", language, implied=True)
            holder.kids.append(self._paragraph)
        return self._paragraph

    # Kinds of elements ------------------------------------------------------------------------------

    def _link(self, element: Element, holder: Tag, language: str) -> Tag:
        """One Link for each `a`, in a Reference if it leads to a place in the document (14.8.4.4)."""
        tag = Tag("Link", language, contents=_link_contents(element))
        if element.get("href", "").startswith(_INTERNAL):
            reference = Tag("Reference", language)
            holder.kids.append(reference)
            holder = reference
        holder.kids.append(tag)
        return tag

    def _picture(self, element: Element, holder: Tag, language: str) -> None:
        """A Figure with its alternative and its edges (ISO 14289-1, 7.3; ISO 32000-1, 14.8.5.4)."""
        mark = self._alignment.pictures[element]
        words = alternative(element)
        if not words:
            self.unread.append(mark)
            return
        inline = holder.kind not in GROUPING or self._paragraph is not None
        placement = "Inline" if inline else "Block"
        layout: dict[str, Value] = {"Placement": placement, "BBox": mark.box}
        if inline:
            holder = self._leaf(holder, language)
        else:
            self._end_block()
        classes = tuple(element.get("class", "").split())
        holder.kids.append(Tag("Figure", language, [mark], {"Layout": layout}, classes, alternative=words))

    def heading(self, element: Element, tag: Tag) -> Tag:
        """A heading of the level that leaves no gap (ISO 14289-1, 7.4.2)."""
        level = int(element.tag[1:])
        self._levels = [*(above for above in self._levels if above < level), level]
        tag.kind = f"H{len(self._levels)}"
        return tag

    def item(self, element: Element, tag: Tag) -> Tag:
        """A list item: its label and its body (ISO 14289-1, 7.6). A term and its meaning have them already."""
        if element.tag != "li":
            return tag
        self.entry(element, tag)
        body = Tag("LBody", tag.lang)
        tag.kids.append(body)
        return body

    def entry(self, element: Element, tag: Tag) -> Tag:
        """An entry of a table of contents, or an item: its label, if it has one (14.8.4.2)."""
        label = self._alignment.labels.get(element)
        if label:
            tag.kids.append(Tag("Lbl", tag.lang, [label]))
        return tag

    def listing(self, element: Element, tag: Tag) -> Tag:
        """A list, and how it is numbered (ISO 14289-1, 7.6; ISO 32000-1, 14.8.5.5)."""
        labels = (self._alignment.labels.get(item) for item in element if item.tag == "li")
        first = next((label.text for label in labels if label), None)
        tag.attributes["List"] = {"ListNumbering": _numbering(first)}
        return tag

    def cell(self, element: Element, tag: Tag) -> Tag:
        """A cell: how many columns and rows it takes, and what it heads (14.8.5.7)."""
        values: dict[str, Value] = {
            key: int(element.get(name, "1"))
            for key, name in (("ColSpan", "colspan"), ("RowSpan", "rowspan"))
            if element.get(name, "1").isdecimal() and element.get(name, "1") != "1"
        }
        tag.id = element.get("id", "") if tag.kind == "TH" else ""
        if tag.kind == "TH":
            values["Scope"] = _SCOPES.get(element.get("scope", ""), "Column")
        tag.attributes["Table"] = values
        return tag

    def note(self, element: Element, tag: Tag) -> Tag:
        """A note, with the id that it must have (ISO 14289-1, 7.9)."""
        tag.id = element.get("id", "")
        return tag

    def section(self, element: Element, tag: Tag) -> Tag:
        """A section, with its title: its first heading or its first words (14.7.2)."""
        first = next((inner for inner in element.iter() if inner.tag in _TITLES and _said(inner)), None)
        tag.title = "" if first is None else _said(first)
        return tag


_FINISH: dict[str, Callable[[_Builder, Element, Tag], Tag]] = {
    "H": _Builder.heading,
    "L": _Builder.listing,
    "LI": _Builder.item,
    "TOCI": _Builder.entry,
    "TH": _Builder.cell,
    "TD": _Builder.cell,
    "Note": _Builder.note,
    "Sect": _Builder.section,
}


def _around(holder: Tag, rule: TagRule, language: str) -> Tag:
    """The tag that must be around a new one: the one that was made for its neighbour, or a new one."""
    last = holder.kids[-1] if holder.kids else None
    if isinstance(last, Tag) and last.implied and last.kind == rule.within:
        begins = rule.becomes == "Lbl" and any(kid.kind == "LBody" for kid in last.tags())
        if not begins:
            return last
    around = Tag(rule.within, language, implied=True)
    holder.kids.append(around)
    return around


def _span(leaf: Tag, language: str) -> Tag:
    """A Span for words in another language than those around them; the one that is open goes on."""
    last = leaf.kids[-1] if leaf.kids else None
    if isinstance(last, Tag) and last.kind == "Span" and last.lang == language and not last.actual:
        return last
    span = Tag("Span", language)
    leaf.kids.append(span)
    return span


def _numbering(label: str | None) -> str:
    """The name of the numbering that a list's first label shows (ISO 32000-1, 14.8.5.5, table 347).

    >>> _numbering("1. "), _numbering("b) "), _numbering("•"), _numbering(None)
    ('Decimal', 'LowerAlpha', 'Disc', 'None')
    """
    if label is None:
        return "None"
    return next((name for name, pattern in _NUMBERING if pattern.match(label)), "Disc")


def _said(element: Element) -> str:
    """An element's words on one line."""

    def pieces(inner: Element) -> Iterator[str]:
        yield inner.text or ""
        for child in inner:
            apart = "" if child.tag in INLINE and child.tag != "br" else " "
            yield apart
            if visible(child):
                yield from (alternative(child),) if child.tag in PICTURES else pieces(child)
            yield apart + (child.tail or "")

    return " ".join("".join(pieces(element)).split())


def _link_contents(element: Element) -> str:
    """What a link says of itself (ISO 14289-1, 7.18.5): what the HTML says for it, or its own words."""
    return element.get("aria-label") or element.get("title") or _said(element) or element.attrib["href"]
