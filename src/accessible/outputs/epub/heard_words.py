"""Words that are only heard: an article's page and its narration go in; every utterance has its place on the page.

On a member's page "Row 1.", "Number 2." or "End of picture." have no words of their own: the player marks what they are
said for. A reader of books marks words, and reads what stands in its way in the order of the page. So in a book these
words stand where they are heard, small, and the author's name stands last before the text, where it is said.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from accessible.errors import AccessibleError
from accessible.outputs.epub.xml import XHTML, xhtml
from accessible.plan.narration import Narration, Utterance

NO_PLACE = "These words have no place in the EPUB."
SAID = "said"  # the class of words that the magazine says
_BLOCKS = frozenset(f"{{{XHTML}}}{name}" for name in ("p", "ul", "ol", "blockquote", "div", "figure", "table"))


@dataclass(slots=True)
class _WordPlace:
    """Where words go: the page, the utterance, the element that it is said for, and that of the one before it."""

    page: Any
    utterance: Utterance
    at: Any
    before: Any
    ended: dict[Any, Any] = field(default_factory=dict)  # the last words put at an element's beginning

    def words(self) -> Any:
        """The utterance's words, with its id."""
        return xhtml("span", self.utterance.text, id=self.utterance.id, class_=SAID)

    def line(self) -> Any:
        """The same, as a paragraph."""
        line = xhtml("p", class_=SAID)
        line.append(xhtml("span", self.utterance.text, id=self.utterance.id))
        return line


def give_places(page: Any, narration: Narration) -> None:
    """Give every utterance of an article an element with its id and words, in the order in which they are heard.

    Raises `AccessibleError` where one would have none: nothing is heard that is not in the book.
    """
    _author_last(page)
    _named_addresses(page)
    at = {element.get("id"): element for element in page.iter(etree.Element) if element.get("id")}
    ended: dict[Any, Any] = {}
    before = page
    for utterance in (each for part in narration.parts for each in part.utterances):
        if utterance.id not in at:
            place = at.get(utterance.heard_at)
            if place is None:
                raise AccessibleError(NO_PLACE, "Please report it.", words=utterance.text)
            spot = _WordPlace(page, utterance, place, before, ended)
            at[utterance.id] = _found(_rule(utterance.id)(spot), utterance.id)
        before = at[utterance.id]


def _found(placed: Any, utterance_id: str) -> Any:
    return next(each for each in placed.iter(etree.Element) if each.get("id") == utterance_id)


def _rule(utterance_id: str) -> Callable[[_WordPlace], Any]:
    return next((rule for begins, rule in RULES if utterance_id.startswith(begins)), _description)


def _author_last(page: Any) -> None:
    for byline in page.iterfind(f".//{{{XHTML}}}p[@class='byline']"):
        header = byline.getparent()
        _taken_out(byline)
        header.append(byline)


def _named_addresses(page: Any) -> None:
    """A colon after the words of a link, before its address: so they are heard."""
    for name in page.iterfind(f".//{{{XHTML}}}div[@class='address']/{{{XHTML}}}p/{{{XHTML}}}strong"):
        name.text = f"{name.text}:"


def _taken_out(element: Any) -> None:
    """Take an element from the page; what follows it stays."""
    parent, tail = element.getparent(), element.tail
    element.tail = None
    earlier = element.getprevious()
    parent.remove(element)
    if tail and earlier is not None:
        earlier.tail = (earlier.tail or "") + tail
    elif tail:
        parent.text = (parent.text or "") + tail


def _put_first(parent: Any, made: Any) -> Any:
    """Put words before all that an element has."""
    made.tail = f" {(parent.text or '').lstrip()}"
    parent.text = None
    parent.insert(0, made)
    return made


def _put_after(earlier: Any, made: Any) -> Any:
    made.tail, earlier.tail = f" {(earlier.tail or '').lstrip()}", " "
    earlier.addnext(made)
    return made


def _at_beginning(spot: _WordPlace) -> Any:
    """Within the first line of an element, after other words that were put there."""
    earlier = spot.ended.get(spot.at)
    words = spot.words()
    made = _put_first(_first_line(spot.at), words) if earlier is None else _put_after(earlier, words)
    spot.ended[spot.at] = made
    return made


def _first_line(element: Any) -> Any:
    """The element that an item's or a cell's words stand in: a new paragraph where it begins with another block."""
    first = next((child for child in element if child.tag in _BLOCKS), None)
    if first is None:
        return element
    if first.tag == f"{{{XHTML}}}p":
        return first
    line = xhtml("p", class_=SAID)
    element.insert(0, line)
    return line


def _line_first(spot: _WordPlace) -> Any:
    line = spot.line()
    spot.at.insert(0, line)
    return line


def _at_end(spot: _WordPlace) -> Any:
    """At the end of a box or quotation, in a picture's caption, or after a table and what is said of it."""
    if spot.at.tag == f"{{{XHTML}}}table":
        wrapper, last = spot.at.getparent(), spot.before
        while last.getparent() is not wrapper.getparent():
            last = last.getparent()
        return _put_after(last, spot.line())
    caption = spot.at.find(f"{{{XHTML}}}figcaption")
    if caption is not None:
        return _put_last(caption, spot.words())
    line = spot.line()
    spot.at.append(line)
    return line


def _put_last(parent: Any, made: Any) -> Any:
    if len(parent):
        parent[-1].tail = f"{(parent[-1].tail or '').rstrip()} "
    elif parent.text:
        parent.text = f"{parent.text.rstrip()} "
    parent.append(made)
    return made


def _of_table(spot: _WordPlace) -> Any:
    """How large a table is: the end of its caption."""
    caption = spot.at.find(f"{{{XHTML}}}caption")
    if caption is None:
        caption = xhtml("caption")
        spot.at.insert(0, caption)
    return _put_last(caption, spot.words())


def _of_picture(spot: _WordPlace) -> Any:
    """A picture's alternative as words to see, after the picture. To a screen reader the picture has said them."""
    line = xhtml("p", class_=f"{SAID} described", aria_hidden="true")
    line.append(xhtml("span", spot.utterance.text, id=spot.utterance.id))
    spot.at.find(f"{{{XHTML}}}img").addnext(line)
    return line


def _description(spot: _WordPlace) -> Any:
    line = next(each for each in spot.at if each.get("aria-hidden"))
    return _put_last(line, xhtml("span", spot.utterance.text, id=spot.utterance.id))


def _of_caption(spot: _WordPlace) -> Any:
    return _put_first(spot.at.find(f"{{{XHTML}}}figcaption"), spot.words())


def _of_note(spot: _WordPlace) -> Any:
    """A note's number is there, as a link back to the text: it takes the words that are said."""
    number = next(each for each in spot.at.iter(etree.Element) if each.get("class") == "note-number")
    number.text = spot.utterance.text
    number.set("id", spot.utterance.id)
    number.attrib.pop("aria-label", None)
    return number


def _of_section(spot: _WordPlace) -> Any:
    """The section that an article stood in is said with its credits: before the first of them, or before the stop."""
    stop = next(each for each in spot.at.iterancestors() if each.get("class") == "stop-sign")
    others = [each for each in stop.itersiblings(preceding=True) if each.get("class") == "credit"]
    line = spot.line()
    (others[-1] if others else stop).addprevious(line)
    return line


# How the ids of announcements begin (`plan/say.py`), and where their words stand. Any other words that have no place
# of their own are a picture's alternative.
RULES: tuple[tuple[str, Callable[[_WordPlace], Any]], ...] = (
    ("a-number-", _at_beginning),
    ("a-row-", _at_beginning),
    ("a-head-", _at_beginning),
    ("a-empty-", _at_beginning),
    ("a-quotation-", _line_first),
    ("a-box-", _line_first),
    ("a-end-", _at_end),
    ("a-table-", _of_table),
    ("a-columns-", _of_table),
    ("a-picture-", _of_picture),
    ("a-caption-", _of_caption),
    ("a-note-", _of_note),
    ("a-section", _of_section),
)
