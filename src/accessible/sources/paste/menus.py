"""A page that is all menus: short lines without a sentence among them. It is asked where the article is."""

from __future__ import annotations

from accessible.sources.paste.page import END, Page

_LEAST = 5  # lines
_SHORT = 45  # characters


def ask_where_the_text_is(page: Page) -> Page:
    """Every line of a pasted page is short, and none ends a sentence."""
    lines = [line for line in page.lines if not line.blank]
    if page.markdown or len(lines) < _LEAST:
        return page
    if any(len(line.text.strip()) > _SHORT or END.search(line.text.rstrip()) for line in lines):
        return page
    message = "There is no sentence on this page: it looks like the menus of a website."
    remedy = "Copy the article's own text from the website, and paste that."
    return page.but(findings=[page.ask("only-menus", lines[0], message, remedy)])
