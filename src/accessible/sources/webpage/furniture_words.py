"""An element that the program's own list names goes in; the lines in it that do not look like furniture come out.

A name says what a place is meant for, and not what stands there. What is left out by its name alone has only links,
controls and labels, or sentences with the words that its kind of furniture has on every site.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from accessible.sources.manuscript.sentences import is_caution, may_be_text
from accessible.sources.webpage.element import (
    BLOCKS,
    attribute,
    folded,
    hidden_reason,
    is_silent,
    lettered,
    name_of,
    raised_by,
)
from accessible.sources.webpage.parse import Element

CONTROLS = frozenset(("select", "textarea", "button", "optgroup", "option"))
# What the sentences of a kind of furniture speak of, by words of the reason in the list `USUAL`.
_SPEAK_OF = {
    "cookies": r"cookies?\b|consent\b|privacy\b|tracking\b|personal data\b",
    "subscribe": r"newsletters?\b|subscri|sign up\b|mailing list\b|inbox\b|e-?mails?\b|privacy\b",
    "comments": r"comments?\b|e-?mail address\b|required fields\b|log(?:ged)? in\b|spam|HTML\b|new posts\b",
    "a form": r"required fields?\b|e-?mails?\b|newsletters?\b|subscri|privacy\b|password\b|sign in\b|log in\b|search\b|"
    r"reCAPTCHA\b|HTML\b|break automatically\b",
    "the foot": r"copyright\b|all rights\b|registered (?:charity|company|office)\b|privacy\b|cookies?\b|powered by\b|"
    r"personal information\b|reproduced\b",
    "share": r"shar(?:e|ing)\b|follow\b",
    "search": r"search\b",
    "menus": r"sign in\b|log(?:ged)? in\b|search\b|newsletters?\b|subscri",
    "a window": r"cookies?\b|consent\b|privacy\b|newsletters?\b|subscri|password\b|java ?script\b|modal\b",
}
_KINDS = {kind: re.compile(rf"\b(?:{words})|©", re.IGNORECASE) for kind, words in _SPEAK_OF.items()}
_LONGEST = 60  # words of a line that is looked at for what it speaks of


def lines_like_text(element: Element, reason: str, title: str = "", *, cautions_only: bool = False) -> list[str]:
    """The lines that may be for readers of an article, or with `cautions_only` the warnings and doses among them."""
    looks_like = is_caution if cautions_only else may_be_text
    kinds = [kind for words, kind in _KINDS.items() if words in reason]
    lines = (" ".join(each.split()) for each in "".join(_alone(element, top=True)).split("\n"))
    return [
        line
        for line in lines
        if looks_like(line.removesuffix(title) if "the way" in reason else line)
        and not (len(line.split()) <= _LONGEST and any(kind.search(line) for kind in kinds))
    ]


def _alone(element: Element, raised: str = "", *, top: bool = False) -> Iterator[str]:
    """Words outside of links and controls, with a line end where a block begins or ends."""
    name = name_of(element)
    if is_silent(element) or hidden_reason(element):
        return
    if not top and (name in CONTROLS or (name == "a" and attribute(element, "href"))):
        return
    apart = "\n" if name in BLOCKS or name == "br" else ""
    yield apart
    yield lettered(folded(element.text or ""), raised)
    for child in element:
        yield from _alone(child, "" if name_of(child) in BLOCKS else raised_by(child) or raised)
        yield lettered(folded(child.tail or ""), raised)
    yield apart
