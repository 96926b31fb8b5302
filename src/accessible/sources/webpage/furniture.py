"""A website's furniture: the lists that staff and the program keep go in; whether an element is on one comes out.

Nothing but what is on a list is left out. Words are the list of staff (`furniture` in magazine.toml or issue.toml);
names are for whoever knows the site's pages, and most sites need none but those here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import lru_cache

from accessible.issue import WebPage
from accessible.sources.standing_text import begins_as, is_listed
from accessible.sources.webpage.element import attribute, classes, first_words, name_of
from accessible.sources.webpage.parse import Element

# What is furniture on nearly every site, by the names that HTML, ARIA and the usual systems for sites give it.
# "header" and "footer" are those of the page: within an article they are its own.
USUAL: tuple[tuple[str, str], ...] = (
    ("nav", "menus"),
    ("header", "the head of the site"),
    ("footer", "the foot of the site"),
    ("search", "a search"),
    ("role=navigation", "menus"),
    ("role=banner", "the head of the site"),
    ("role=contentinfo", "the foot of the site"),
    ("role=search", "a search"),
    ("role=menu", "menus"),
    ("role=menubar", "menus"),
    ("role=toolbar", "buttons"),
    ("role=dialog", "a window that opens over the page"),
    ("role=alertdialog", "a window that opens over the page"),
    ("form", "a form"),
    ("button", "a button"),
    ("select", "choices of a form"),
    ("textarea", "a field of a form"),
    (".site-header", "the head of the site"),
    ("#header", "the head of the site"),
    ("#masthead", "the head of the site"),
    (".site-footer", "the foot of the site"),
    ("#footer", "the foot of the site"),
    ("#colophon", "the foot of the site"),
    (".*skip-link*", "a way past the menus"),
    (".skip-to*", "a way past the menus"),
    (".*skiplink*", "a way past the menus"),
    ("#skip*", "a way past the menus"),
    ("*cookie*", "a notice about cookies"),
    ("*gdpr*", "a notice about cookies"),
    ("*breadcrumb*", "the way to this page"),
    (".share", "buttons to share the page"),
    (".share-*", "buttons to share the page"),
    (".sharing*", "buttons to share the page"),
    (".sharedaddy", "buttons to share the page"),
    (".social*", "buttons to share the page"),
    (".addtoany*", "buttons to share the page"),
    (".related*", "other articles"),
    ("#related*", "other articles"),
    ("#jp-relatedposts", "other articles"),
    (".post-navigation", "other articles"),
    (".nav-links", "other articles"),
    (".pagination", "other articles"),
    ("#comments", "comments of readers"),
    (".comments-area", "comments of readers"),
    ("#respond", "comments of readers"),
    (".comment-respond", "comments of readers"),
    (".sidebar*", "a column beside the article"),
    ("#sidebar*", "a column beside the article"),
    ("#secondary", "a column beside the article"),
    (".widget-area", "a column beside the article"),
    (".menu", "menus"),
    ("#menu*", "menus"),
    (".navbar*", "menus"),
    (".navigation", "menus"),
    ("#nav*", "menus"),
    (".newsletter*", "an offer to subscribe"),
    (".subscribe*", "an offer to subscribe"),
    (".tag-links", "the site's keywords"),
    (".cat-links", "the site's keywords"),
    (".post-tags", "the site's keywords"),
    (".mw-editsection", "a button"),
)
# The names that HTML and ARIA themselves define, and those of a whole site's head and foot: what stands in one of these
# outside the article is the site's.
_DEFINED = re.compile(r"[a-z]+|role=.*|[.#](?:site-header|header|masthead|site-footer|footer|colophon)")
_MOST_CLASSES = 50
_PAGES_OWN = ("header", "footer")
_SECTIONS = frozenset(("article", "main", "section", "aside"))


@dataclass(frozen=True, slots=True)
class FurnitureLists:
    """What is left out, and what is not, whatever it looks like, by the lists of staff and the program's own."""

    web_page: WebPage

    def reason(self, element: Element) -> str:
        """Why an element is left out by its name, class or number; empty for one that is on no list."""
        signs = _signs(element)
        for rule in self.web_page.furniture_parts:
            if any(_fits(rule.lower(), sign) for sign in signs):
                return f'website furniture: "{rule}" is on your list'
        rule, what = _first_usual(signs)
        return f"website furniture: {what} ({rule})" if rule else ""

    def rule(self, element: Element) -> tuple[str, str]:
        """The first rule of the program's own list that names an element, and what that is; empty for none."""
        return _first_usual(_signs(element))

    def is_own(self, element: Element) -> bool:
        """Whether it is staff's own list that names it."""
        return any(_fits(rule.lower(), sign) for rule in self.web_page.furniture_parts for sign in _signs(element))

    def reason_by_words(self, element: Element) -> str:
        """Why an element is left out by the words that it begins with."""
        return self.reason_for_text(first_words(element)) if self.web_page.furniture else ""

    def reason_for_text(self, words: str) -> str:
        """The same for words alone."""
        found = next((line for line in self.web_page.furniture if begins_as(words, line)), "")
        return f'website furniture: "{found}" is on your list' if found else ""

    def is_article(self, element: Element) -> bool:
        """Whether staff said that it belongs to the article."""
        return bool(self.web_page.article) and self.has_as_article(first_words(element))

    def has_as_article(self, words: str) -> bool:
        """The same for words alone."""
        return is_listed(words, self.web_page.article)


def _signs(element: Element) -> list[str]:
    """What an element is known by: its name, role, classes and number, as rules write them."""
    name = name_of(element)
    within = name in _PAGES_OWN and any(name_of(each) in _SECTIONS for each in element.iterancestors())
    signs = [] if within else [name]
    if not element.attrib:
        return signs
    if role := attribute(element, "role").lower():
        signs.append(f"role={role}")
    signs += [f".{each}" for each in classes(element)[:_MOST_CLASSES]]
    if number := attribute(element, "id").lower():
        signs.append(f"#{number}")
    return signs


def is_defined(rule: str) -> bool:
    """Whether a rule of the program's list is a name with one meaning on all sites, and no guess."""
    return bool(_DEFINED.fullmatch(rule))


def _first_usual(signs: list[str]) -> tuple[str, str]:
    found = min((place for sign in signs if (place := _usual(sign)) >= 0), default=-1)
    return USUAL[found] if found >= 0 else ("", "")


@lru_cache(maxsize=10_000)
def _usual(sign: str) -> int:
    """The place of the first usual rule that fits; -1 for none."""
    return next((place for place, (rule, _) in enumerate(USUAL) if _fits(rule, sign)), -1)


def _fits(rule: str, sign: str) -> bool:
    """Whether a rule names what an element is known by; a rule that begins with a star means classes and numbers."""
    if rule.startswith("*"):
        return sign[:1] in (".", "#") and fnmatchcase(sign[1:], rule)
    return fnmatchcase(sign, rule)
