"""Alignment: an HTML document and the marks of its pages go in; which mark shows which text comes out.

The HTML says what everything is, the pages say where each word is drawn. Both are read in document order,
character by character (white space aside, letters composed). If they do not come out exactly alike, the
build fails: a word is never tagged as something that it might not be.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import NoReturn
from xml.etree.ElementTree import Element

from accessible.errors import AccessibleError, quote
from accessible.outputs.print.marks import Mark, Marks

# Elements that show nothing (HTML, 15.3.1).
UNSEEN = frozenset("area base datalist head link meta noscript param script style template title".split())
PICTURES = frozenset(("img", "{http://www.w3.org/2000/svg}svg"))
_REMEDY = "A style that hides, moves or adds words (display, float, position, content) is the usual cause."
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
# Signs that may share a glyph, so that the page may say one for the other.
_SAME_GLYPH = str.maketrans({"\u2010": "-", "\u2011": "-", "\u03bc": "\u00b5"})


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """A mark in its text. `start` and `end` count characters without white space.

    `spaced`: there is white space before it in the same text. `says`: what the text has where the page's
    font has only a twin of a sign, or nothing.
    """

    mark: Mark
    start: int
    end: int
    spaced: bool
    says: str = ""


@dataclass(slots=True, eq=False)
class Text:
    """One text of the HTML: that of `owner`, or the one after it (`tail`). `letters` has no white space."""

    owner: Element
    tail: bool
    letters: str
    breaks: frozenset[int]  # letters with white space before them
    opens: bool  # white space before the first letter
    closes: bool  # white space after the last one
    head: Element | None  # the table's head or foot that it is in
    table: Element | None
    items: tuple[Element, ...]  # the list items that it is in, outermost first
    shown: list[PlacedMark] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Alignment:
    """Where everything is drawn. `again` are table heads shown on a later page, and marks without words."""

    texts: dict[tuple[Element, bool], Text]
    labels: dict[Element, Mark]
    pictures: dict[Element, Mark]
    again: tuple[Mark, ...]


def align(body: Element, marks: Marks) -> Alignment:
    """Attach every mark to its element. Raises `AccessibleError` unless all words are there and no others."""
    texts = list(_texts(body))
    empty = [mark for mark in marks.texts if not _letters(mark.text)]
    walk = _SideBySide(texts)
    for _, group in groupby((mark for mark in marks.texts if _letters(mark.text)), key=lambda mark: mark.head):
        walk.take(tuple(group))
    walk.finish()
    seen = list(_seen(body))
    return Alignment(
        {(text.owner, text.tail): text for text in texts},
        _labelled([element for element in seen if element.tag == "li"], marks, walk),
        _pictured([element for element in seen if element.tag in PICTURES], marks.pictures),
        (*walk.again, *empty),
    )


def visible(element: Element) -> bool:
    """Whether an element shows anything at all; comments do not."""
    return type(element.tag) is str and element.tag not in UNSEEN and "hidden" not in element.attrib


def _texts(body: Element) -> Iterator[Text]:
    """All texts in document order, with the tables and list items that they are in.

    What is on both sides of something unseen, such as a comment, is one text: the engine draws it in one go.
    """

    def inside(element: Element, around: tuple[Element, ...]) -> Iterator[Text]:
        around = (*around, element)
        owner, tail, words = element, False, element.text or ""
        for child in element:
            if visible(child):
                if words:
                    yield _text(owner, words, around, tail=tail)
                if child.tag not in PICTURES:
                    yield from inside(child, around)
                owner, tail, words = child, True, ""
            words += child.tail or ""
        if words:
            yield _text(owner, words, around, tail=tail)

    return inside(body, ())


def _text(owner: Element, text: str, around: tuple[Element, ...], *, tail: bool) -> Text:
    words = [_letters(word) for word in text.split()]
    breaks, place = set(), 0
    for word in words[:-1]:
        place += len(word)
        breaks.add(place)
    tables = [index for index, element in enumerate(around) if element.tag == "table"]
    table = around[tables[-1]] if tables else None
    heads = [element for element in around[tables[-1] :] if element.tag in ("thead", "tfoot")] if tables else []
    return Text(
        owner,
        tail,
        "".join(words),
        frozenset(breaks),
        text[:1].isspace(),
        text[-1:].isspace(),
        heads[-1] if heads else None,
        table,
        tuple(element for element in around if element.tag == "li"),
    )


def _letters(text: str) -> str:
    """A text without white space and invisible signs, its letters composed (NFC)."""
    if text.isascii():
        return "".join(text.split())
    return _INVISIBLE.sub("", "".join(unicodedata.normalize("NFC", word) for word in text.split()))


class _SideBySide:
    """Goes through the texts and the marks side by side."""

    def __init__(self, texts: Sequence[Text]) -> None:
        self._texts = [text for text in texts if text.letters]
        self._index = 0
        self._place = 0  # letters of the current text that are done
        self.again: list[Mark] = []
        self.found: dict[Mark, Text] = {}

    def take(self, group: Sequence[Mark]) -> None:
        """Find the text of each mark. A group is one head or foot of a table on one page, or what is between.

        The engine draws a table's head again on each page; in the HTML it stands once.
        """
        coming = self._coming()
        if group[0].head and not (coming and coming.head is not None):
            self._shown_again(group, coming)
            return
        for mark in group:
            self._show(mark)

    def finish(self) -> None:
        """Make sure that all is drawn."""
        text = self._coming()
        if text:
            missing = _restored(text, self._place, len(text.letters))
            raise AccessibleError(f"The pages do not show “{quote(missing)}”.", _REMEDY)

    def beginnings(self) -> dict[Element, Text]:
        """The first text of each list item."""
        first: dict[Element, Text] = {}
        for text in self._texts:
            for item in text.items:
                first.setdefault(item, text)
        return first

    def _coming(self) -> Text | None:
        if self._index < len(self._texts) and self._place == len(self._texts[self._index].letters):
            self._index, self._place = self._index + 1, 0
        return self._texts[self._index] if self._index < len(self._texts) else None

    def _show(self, mark: Mark) -> None:
        letters = _letters(mark.text)
        text = self._coming()
        start, end = self._place, self._place + len(letters)
        says = text.letters[start:end] if text else ""
        if text is None or (says != letters and says.translate(_SAME_GLYPH) != letters.translate(_SAME_GLYPH)):
            _refuse(mark, text, start)
        before, after = (" " if space.isspace() else "" for space in (mark.text[:1], mark.text[-1:]))
        twin = f"{before}{_restored(text, start, end)}{after}" if says != letters else ""
        text.shown.append(PlacedMark(mark, start, end, start in text.breaks, twin))
        self.found[mark] = text
        self._place = end

    def _shown_again(self, group: Sequence[Mark], coming: Text | None) -> None:
        before = self._texts[self._index - 1] if self._index else None
        said = "".join(_letters(mark.text) for mark in group)
        tables = [text.table for text in (coming, before) if text]
        heads: dict[Element, str] = {}
        for text in self._texts:
            if text.head is not None and text.table in tables:
                heads[text.head] = heads.get(text.head, "") + text.letters
        if said not in heads.values():
            _refuse(group[0], coming, self._place)
        self.again.extend(group)


def _refuse(mark: Mark, text: Text | None, place: int) -> NoReturn:
    says = f"where the document says “{quote(_restored(text, place, len(text.letters)))}”" if text else "at the end"
    raise AccessibleError(f"Page {mark.page + 1} shows “{quote(mark.text)}” {says}.", _REMEDY)


def _restored(text: Text, start: int, end: int) -> str:
    """Some letters of a text, with a space where it has white space."""
    return "".join(
        f" {letter}" if place in text.breaks and place > start else letter
        for place, letter in enumerate(text.letters[start:end], start)
    )


def _seen(body: Element) -> Iterator[Element]:
    """All elements that show something; a picture's insides are its own."""
    for child in body:
        if visible(child):
            yield child
            if child.tag not in PICTURES:
                yield from _seen(child)


def _pictured(elements: Sequence[Element], marks: Sequence[Mark]) -> dict[Element, Mark]:
    """The mark of each picture: they are in the same order, and have the same alternatives."""
    wanted = [alternative(element) for element in elements]
    drawn = [mark.words for mark in marks]
    if wanted != drawn:
        raise AccessibleError(f"The document has {len(wanted)} pictures, the pages show {len(drawn)}.", _REMEDY)
    return dict(zip(elements, marks, strict=True))


def alternative(picture: Element) -> str:
    """A picture's alternative text."""
    if picture.tag == "img":
        return picture.get("alt", "")
    return picture.findtext("{http://www.w3.org/2000/svg}title") or ""


def _labelled(items: Sequence[Element], marks: Marks, walk: _SideBySide) -> dict[Element, Mark]:
    """The label of each list item. If all have one, they are in the same order.

    Else a label belongs to the item that begins with the text after it, if that can only be one.
    """
    if len(items) == len(marks.labels):
        return dict(zip(items, marks.labels, strict=True))
    beginnings = walk.beginnings()
    labelled: dict[Element, Mark] = {}
    for text, group in groupby(marks.labels, key=lambda label: walk.found.get(marks.leads_to.get(label, label))):
        labels = tuple(group)
        begun = [item for item in text.items if beginnings[item] is text] if text else []
        if len(begun) != len(labels):
            told = f"Page {labels[0].page + 1}: it is not clear which item the label “{quote(labels[0].text)}” is of."
            raise AccessibleError(told, "Give all items of a list a label, or none.")
        labelled.update(zip(begun, labels, strict=True))
    return labelled
