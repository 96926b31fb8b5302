"""Headings with nothing below them: blocks go in, those headings come out.

Words are often lost in pasting, and a heading is what stays behind. In a pasted page, a short line that was meant
as a paragraph becomes one.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from accessible.article import Block, Group, Heading, Role, walk


def lone_headings(blocks: Sequence[Block]) -> list[Heading]:
    """The headings that are followed by no text before the next heading of their level or a higher one."""
    groups = (block.blocks for block in walk(blocks, into=Group) if isinstance(block, Group))
    return [
        block
        for neighbours in (blocks, *groups)
        for block, after in pairwise((*neighbours, None))
        if isinstance(block, Heading) and _ends(block, after)
    ]


def _ends(heading: Heading, after: Block | None) -> bool:
    """Whether what comes next is not the heading's: the end, the standing disclaimer, or a heading beside it."""
    if isinstance(after, Heading):
        return after.level <= heading.level
    return after is None or (isinstance(after, Group) and after.role is Role.DISCLAIMER)
