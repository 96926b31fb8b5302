"""Headings that are none to their program: paragraphs go in; short bold ones above text become headings, and are told.

Whoever does not know styles makes a heading bold. To a listener that is a sentence like any other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from accessible.sources.bylines import is_byline
from accessible.sources.compose import Composer
from accessible.sources.manuscript.blocks import ManuscriptBlock, ManuscriptParagraph
from accessible.sources.manuscript.doubts import ManuscriptTelling
from accessible.sources.markdown.meant_headings import MAX_HEADING

_NO_HEADING = re.compile(r"[.!…;,:][\"'”’)\]]*$")


def with_headings(
    blocks: Sequence[ManuscriptBlock], labels: frozenset[int], told: ManuscriptTelling, composer: Composer
) -> list[ManuscriptBlock]:
    """The blocks, with levels for what looks like a heading; those numbered in `labels` are none."""
    above = 0  # the level of the heading above, by its style
    found: list[ManuscriptBlock] = []
    for place, block in enumerate(blocks):
        if isinstance(block, ManuscriptParagraph) and block.number not in labels:
            above = block.level or above
            below = blocks[place + 1] if place + 1 < len(blocks) else None
            if not block.level and _looks_like_one(block) and _is_text(below):
                composer.warn(told.code, block.number, block.text, told.message, told.remedy)
                block = replace(block, level=above + 1)  # noqa: PLW2901  (the same block, as it is meant)
        found.append(block)
    return found


def _looks_like_one(paragraph: ManuscriptParagraph) -> bool:
    text = paragraph.text
    whole = paragraph.looks[0] and not paragraph.label and not any(piece.picture for piece in paragraph.pieces)
    return whole and 0 < len(text) <= MAX_HEADING and not _NO_HEADING.search(text) and not is_byline(text)


def _is_text(block: ManuscriptBlock | None) -> bool:
    """Whether a block is what can stand below a heading."""
    if not isinstance(block, ManuscriptParagraph):
        return block is not None
    return bool(block.text) and not block.level and not _looks_like_one(block)
