"""A page that is all menus: short lines without a sentence among them. It is asked where the article is."""

from __future__ import annotations

import re

from accessible.sources.paste.page import END, PastedPage

_LEAST = 5  # lines
_SHORT = 45  # characters
_LIST = re.compile(r"- \S")  # what was made a list is no menu


def ask_where_the_text_is(page: PastedPage) -> PastedPage:
    """Every line of a pasted page is short, and none ends a sentence."""
    lines = [line for line in page.lines if not line.blank]
    if page.markdown or len(lines) < _LEAST:
        return page
    if any(
        line.verse or _LIST.match(line.text) or len(line.text.strip()) > _SHORT or END.search(line.text.rstrip())
        for line in lines
    ):
        return page
    message = "There is no sentence on this page: it looks like the menus of a website."
    remedy = "Copy the article's own text from the website, and paste that."
    return page.but(findings=[page.ask("only-menus", lines[0], message, remedy)])
