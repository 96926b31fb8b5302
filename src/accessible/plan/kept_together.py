"""Kept together: neighbouring blocks go in, which of them belong to one another comes out.

A name under a letter belongs to its last words, a question of a speaker to the answer, words that end in ":" to what
they announce. No part ends between them if it need not (`plan/parts.py`), and no printed page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from accessible.article import Block, Heading, Paragraph
from accessible.plan.narration import CLOSING, ENDS

LEADS_ON = (":", "?")
_MOST_LINES, _LONGEST = 3, 100  # of a signature (P): paragraphs, letters in each. More of them are a poem or a list


def end_of(block: Block) -> str:
    """A paragraph's last words, without closing marks; "" for any other block."""
    if not isinstance(block, Paragraph) or not block.sentences:
        return ""
    return block.sentences[-1].text.rstrip(CLOSING)


def hangs_on(block: Block) -> bool:
    """Whether a paragraph is no sentence, such as the name under a letter: it stays with what is above it."""
    end = end_of(block)
    return bool(end) and not end.endswith(ENDS)


def asks(block: Block) -> bool:
    """Whether a speaker asks something."""
    return isinstance(block, Paragraph) and bool(block.speaker) and end_of(block).endswith("?")


def leads_on(block: Block, after: Block | None) -> bool:
    """Whether a page must not end between two blocks: the first asks a speaker, or announces what comes."""
    return not isinstance(after, Heading | None) and (asks(block) or end_of(block).endswith(":"))


def signature_ids(blocks: Sequence[Block]) -> frozenset[str]:
    """The paragraphs that are a signature: up to three short ones that are no sentences, under one that is."""
    return frozenset(_signed(blocks))


def _signed(blocks: Sequence[Block]) -> Iterator[str]:
    above: Block | None = None
    for hanging, run in groupby(blocks, key=hangs_on):
        lines = list(run)
        short = len(lines) <= _MOST_LINES and all(_letters(line) <= _LONGEST for line in lines)
        if hanging and short and isinstance(above, Paragraph):
            yield from (line.id for line in lines)
        above = lines[-1]


def _letters(block: Block) -> int:
    return sum(len(sentence.text) for sentence in block.sentences) if isinstance(block, Paragraph) else 0
