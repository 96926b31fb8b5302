"""Words of a book's pages: an element goes in; its words, one by one, as somebody would read them, come out.

Signs that cannot be seen are left out, and so are the marks of notes, which each output makes for itself ("[1]").
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Any

from lxml import etree

# No-break signs, word joiners, soft hyphens and the like: they show how words are set, not which.
UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
NOTE_SIGN = re.compile(r"\[?\d{1,3}\]?")
# What stands in a line with other words (HTML, phrasing content): no space is read at its edges.
IN_LINE = frozenset("a abbr b bdi bdo cite code dfn em i kbd mark q s samp small span strong sub sup u var wbr".split())
UNREAD = frozenset(("script", "style", "template", "head"))


def words_in(text: str) -> tuple[str, ...]:
    """The words of a text, in one form however they are encoded and set.

    >>> words_in("Take 10 mg\u00a0 of it\u00ad.")
    ('Take', '10', 'mg', 'of', 'it.')
    """
    return tuple(unicodedata.normalize("NFC", text.translate(UNSEEN)).split())


def element_words(element: Any) -> tuple[str, ...]:
    """The words within an element, in the order of the document."""
    return words_in("".join(_texts(element)))


def alternative_words(element: Any) -> tuple[str, ...]:
    """What is said for an element that has no words: the alternatives of its pictures, or its own label."""
    said = [each.get(name, "") for each in element.iter(etree.Element) for name in ("alt", "aria-label", "title")]
    return words_in(" ".join(said))


def _texts(element: Any) -> Iterator[str]:
    name = local_name(element)
    if name in UNREAD or _is_note_mark(element):
        return
    edge = "" if name in IN_LINE else " "
    yield edge
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str):
            yield from _texts(child)
        yield child.tail or ""
    yield edge


def local_name(element: Any) -> str:
    """An element's name without its namespace; "" for comments and the like."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _is_note_mark(element: Any) -> bool:
    """Whether it is a number that leads to a note within the book."""
    if local_name(element) not in ("a", "sup", "span"):
        return False
    links = [element] if local_name(element) == "a" else [each for each in element if local_name(each) == "a"]
    text = "".join(element.itertext()).translate(UNSEEN).strip()
    return bool(
        links
        and NOTE_SIGN.fullmatch(text)
        and all("#" in each.get("href", "") and "://" not in each.get("href", "") for each in links)
        and not any(".smil#" in each.get("href", "").casefold() for each in links)  # a number in a table has a sound
    )


def first_difference(wanted: Sequence[str], found: Sequence[str]) -> str:
    """Where two rows of words part, in words.

    >>> first_difference(("Take", "one", "now."), ("Take", "now."))
    'after “Take” it has “now.” instead of “one now.”'
    """
    place = next((at for at, pair in enumerate(zip_longest(wanted, found)) if pair[0] != pair[1]), 0)
    before = f"after “{' '.join(wanted[max(0, place - 3) : place])}” " if place else ""
    here, there = (" ".join(words[place : place + 5]) or "nothing" for words in (found, wanted))
    return f"{before}it has “{here}” instead of “{there}”"
