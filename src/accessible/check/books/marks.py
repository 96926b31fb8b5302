"""How a book marks what is being said: its style sheets go in; whether a class changes more than colour comes out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

import tinycss2

# Many who read along see colours weakly or not at all (WCAG 2.2, 1.4.1 Use of Color).
COLOURS = frozenset(("color", "background", "background-color", "fill", "stroke", "accent-color", "caret-color"))
NOTHING = frozenset(("none", "0", "normal", "inherit", "initial", "unset", "0px", "auto", "transparent"))
UNSEEN_PROPERTY = re.compile(r"(?:-(?:epub|webkit|moz)-)?(?:transition|animation|cursor|speak|-.*).*|.*-color")


def marks_of(sheet: str, css_class: str) -> tuple[str, ...]:
    """The properties that a sheet gives to a class, all that can be seen of them.

    >>> marks_of(".said { color: red; outline: none; text-decoration: underline }", "said")
    ('color', 'text-decoration')
    """
    rules = tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True)
    return tuple(dict.fromkeys(_properties(rules, css_class)))


def is_more_than_colour(properties: Sequence[str]) -> bool:
    """Whether one of the properties can be seen without seeing colours."""
    return any(each not in COLOURS and not UNSEEN_PROPERTY.fullmatch(each) for each in properties)


def _properties(rules: Sequence[Any], css_class: str) -> Iterator[str]:
    for rule in rules:
        if rule.type == "at-rule" and rule.content is not None and rule.lower_at_keyword in ("media", "supports"):
            inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
            yield from _properties(inner, css_class)
        elif rule.type == "qualified-rule" and _has_class(tinycss2.serialize(rule.prelude), css_class):
            for each in tinycss2.parse_declaration_list(rule.content, skip_comments=True, skip_whitespace=True):
                if each.type == "declaration" and not set(tinycss2.serialize(each.value).split()) <= NOTHING:
                    yield each.lower_name


def _has_class(selector: str, css_class: str) -> bool:
    return re.search(rf"\.{re.escape(css_class)}(?![\w-])", selector) is not None
