"""Lines that stand where a picture was: "[Photo: a bath]". They stay as they are, and are told."""

from __future__ import annotations

import re

from accessible.sources.paste.page import PastedPage

_PLACEHOLDER = re.compile(
    r"\s*\[\s*(?:insert\s+|add\s+|see\s+)?(?:an?\s+|the\s+)?"
    r"(?:photo(?:graph)?|picture|image|illustration|drawing|figure|graphic|logo|caption|pic)s?\b[^\]]*\]\s*",
    re.IGNORECASE,
)


def is_placeholder(text: str) -> bool:
    """Whether a line stands for a picture, and for nothing else.

    >>> [is_placeholder(text) for text in ("[Photo: a bath]", "[insert picture here]", "[See a picture of it] there")]
    [True, True, False]
    """
    return bool(_PLACEHOLDER.fullmatch(text))


def tell_of_placeholders(page: PastedPage) -> PastedPage:
    """Each such line is told: it is printed and read as it is."""
    remedy = "Put the picture in its place (![What it shows.](file.jpg)), or take the line out."
    if not page.markdown:
        remedy = "Take the line out. For the picture itself, make the article a .md file."
    findings = [
        page.tell("picture-placeholder", line, "This line stands for a picture, and is read as it is.", remedy)
        for line in page.lines
        if not line.fixed and is_placeholder(line.text)
    ]
    return page.but(findings=findings) if findings else page
