"""Headings that are none yet: a paragraph goes in, what was meant as a heading is told, with the line to copy."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it.tree import SyntaxTreeNode

from accessible.article import Run
from accessible.sources.compose import Composer

MAX_HEADING = 70  # characters; a longer line in bold is a sentence that matters
_CLOSE_SIGNS = re.compile(r"(#{2,6})([^\s#].*)")
_SENTENCE_END = re.compile(r"[.!…;,][\"'”’)\]]*$")
_INSIDE = frozenset(("list_item", "blockquote", "footnote"))


def refuse_close_signs(words: str, line: int, composer: Composer) -> None:
    """Lines such as "##Heading": an error each."""
    for number, each in enumerate(words.split("\n"), start=line):
        if found := _CLOSE_SIGNS.fullmatch(each.strip()):
            signs, heading = found.groups()
            composer.error(
                "heading-space",
                number,
                each,
                f"This heading has no space after {signs}.",
                "Put one there, and an empty line above and below.",
                f"{signs} {heading.strip()}",
            )


def warn_of_bold_heading(node: SyntaxTreeNode, runs: Sequence[Run], line: int, composer: Composer) -> None:
    """A short paragraph all in bold, with text after it: it looks like a heading, and is none to a listener."""
    words = " ".join("".join(run.text for run in runs).split()).rstrip(":").rstrip()
    bold = all(run.strong for run in runs if run.text.strip())
    followed = node.next_sibling is not None and node.next_sibling.type != "heading"
    nested = node.parent is not None and node.parent.type in _INSIDE
    if not (words and bold and followed) or nested or len(words) > MAX_HEADING or _SENTENCE_END.search(words):
        return
    composer.warn(
        "bold-heading",
        line,
        words,
        "This bold line looks like a heading. To a listener it is a sentence like any other.",
        "If it is a heading, write it with ##.",
        f"## {words}",
    )
