"""List labels: a list goes in, the attributes that show its labels on a screen come out, with no style in them.

A browser writes "1." and "•" itself, and says an item's place. Where all labels of a list are of that kind, they are
left to it. Any other label, such as "(b)" or a dash, stands in `data-label`, and `styles/web/page.css` shows it.
"""

from __future__ import annotations

import re

from markupsafe import Markup

from accessible.article import ListBlock, ListItem

_FIGURES = re.compile(r"(0|[1-9][0-9]{0,8})\.")  # what a browser writes for a number
_BULLET = "•"


def list_attributes(items: ListBlock) -> Markup:
    """The attributes of `ol` or `ul`: the number that it begins with, unless that is 1."""
    numbers = _numbers(items)
    return Markup(' start="{}"').format(numbers[0]) if numbers and numbers[0] != 1 else Markup("")


def item_attributes(item: ListItem, items: ListBlock) -> Markup:
    """The attributes of `li`: its number where it does not follow from the one before, or its label."""
    numbers = _numbers(items)
    if numbers:
        place = items.items.index(item)
        follows = place == 0 or numbers[place] == numbers[place - 1] + 1
        return Markup("") if follows else Markup(' value="{}"').format(numbers[place])
    if not items.ordered and item.label == _BULLET:
        return Markup("")
    return Markup(' data-label="{}"').format(item.label)


def _numbers(items: ListBlock) -> tuple[int, ...]:
    """The numbers of a list's labels; none if a browser would not write all of them as they are."""
    found = [_FIGURES.fullmatch(item.label) for item in items.items]
    return tuple(int(each[1]) for each in found if each) if items.ordered and all(found) else ()
