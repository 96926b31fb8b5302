"""Headings that are none to Word: paragraphs go in; short bold ones above text become headings, and are told.

Whoever does not know styles makes a heading bold. To a listener that is a sentence like any other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from accessible.sources.bylines import is_byline
from accessible.sources.compose import Composer
from accessible.sources.markdown.meant_headings import MAX_HEADING
from accessible.sources.word.blocks import WordBlock, WordParagraph

_NO_HEADING = re.compile(r"[.!…;,:][\"'”’)\]]*$")
_TOLD = "A short line in bold was taken as a heading."
_REMEDY = 'If it is none, take the bold away. If it is one, give it the style "Heading 2" in Word.'


def with_headings(blocks: Sequence[WordBlock], labels: frozenset[int], composer: Composer) -> list[WordBlock]:
    """The blocks, with levels for what looks like a heading; those numbered in `labels` are none."""
    above = 0  # the level of the heading above, by its style
    found: list[WordBlock] = []
    for place, block in enumerate(blocks):
        if isinstance(block, WordParagraph) and block.number not in labels:
            above = block.level or above
            below = blocks[place + 1] if place + 1 < len(blocks) else None
            if not block.level and _looks_like_one(block) and _is_text(below):
                composer.warn("word-heading", block.number, block.text, _TOLD, _REMEDY)
                block = replace(block, level=above + 1)  # noqa: PLW2901  (the same block, as it is meant)
        found.append(block)
    return found


def _looks_like_one(paragraph: WordParagraph) -> bool:
    text = paragraph.text
    whole = paragraph.looks[0] and not paragraph.label and not any(piece.picture for piece in paragraph.pieces)
    return whole and 0 < len(text) <= MAX_HEADING and not _NO_HEADING.search(text) and not is_byline(text)


def _is_text(block: WordBlock | None) -> bool:
    """Whether a block is what can stand below a heading."""
    if not isinstance(block, WordParagraph):
        return block is not None
    return bool(block.text) and not block.level and not _looks_like_one(block)
