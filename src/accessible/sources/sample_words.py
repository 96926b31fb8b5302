"""Sample words: what a new article holds until its writer puts their own in; lines of a file go in, what is left of
them comes out.

They are marked, so that nobody takes them for an article, and each is also known without its mark: whoever takes only
that away has not written an article yet.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

MARK = "Sample words:"
# What the template in desk/new_article.py is made of. None of them is a sentence that an article would have.
AUTHOR = "the name of whoever wrote this"
SUMMARY = "what this article says, in one or two sentences."
KEY_POINT = "the first thing to keep in mind."
PARAGRAPH = "this is a paragraph. Put your own words in its place. An empty line ends a paragraph."
HEADING = "a heading of your own"
BOLD = "words that matter most stand between two pairs of stars."
POINT = "a point of a list"
NEXT_POINT = "the next point of this list"
TEXTS = (AUTHOR, SUMMARY, KEY_POINT, PARAGRAPH, HEADING, BOLD, POINT, NEXT_POINT)


def sample(text: str) -> str:
    """A text of the template as it is written there."""
    return f"{MARK} {text}"


def sample_lines(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """The lines (from 0) that still have sample words, and those words.

    >>> list(sample_lines(["Rest.", "- Sample words: a point of a list", "## A heading of your own"]))
    [(1, 'Sample words: a point of a list'), (2, 'a heading of your own')]
    """
    for number, line in enumerate(lines):
        _, mark, after = line.partition(MARK)
        folded = line.casefold()
        left = next((text for text in TEXTS if text.casefold() in folded), "")
        if mark:
            yield number, f"{mark}{after}".strip().strip("\"'*")
        elif left:
            yield number, left
