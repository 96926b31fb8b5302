"""Parts: the pieces of an article and their lengths go in, the places to stop come out.

Parts aim at two to three minutes of listening and are never over six (COGA; Rey 2019 on segmenting).
They are cut only before a heading, a question, an answer, or at the end of a paragraph.
"""

from __future__ import annotations

from collections.abc import Sequence

from accessible.article import Article, Group, Heading, Role
from accessible.plan.running_order import Piece

TARGET_MS = 150_000
LONGEST_MS = 330_000  # planned; leaves half a minute for a voice that is slower than its estimate
HARD_LIMIT_MS = 360_000
# What it costs to cut there, in squared minutes away from the target.
CUT_BEFORE_HEADING = {2: 0.0, 3: 0.5, 4: 1.0}
CUT_BEFORE_GROUP = 0.2
CUT_BETWEEN_PARAGRAPHS = 1.5


def pieces_of(article: Article) -> tuple[Piece, ...]:
    """The article's top-level blocks, groups opened up so that a long answer can be cut."""
    pieces: list[Piece] = []
    for block in article.blocks:
        if not isinstance(block, Group):
            pieces.append(Piece(block))
            continue
        for index, inner in enumerate(block.blocks):
            pieces.append(Piece(inner, block.role, block.id, block.label if index == 0 else None))
    return tuple(pieces)


def cut_cost(before: Piece, after: Piece) -> float | None:
    """What a stop between two pieces costs; None where there must be none.

    A heading is not left alone at a part's end; a question and a disclaimer stay whole, and a
    disclaimer stays with the text that it speaks of.
    """
    if isinstance(before.block, Heading):
        return None
    if after.role is Role.DISCLAIMER:
        return None
    if after.role is Role.QUESTION and after.label is None:
        return None
    if after.label is not None or before.group_id != after.group_id:
        return CUT_BEFORE_GROUP
    if isinstance(after.block, Heading):
        return CUT_BEFORE_HEADING[after.block.level]
    return CUT_BETWEEN_PARAGRAPHS


def cut_parts(pieces: Sequence[Piece], lengths_ms: Sequence[int]) -> tuple[tuple[Piece, ...], ...]:
    """The pieces in parts: as little as can be over the limit, then the least sum of distances and cuts.

    A single piece over the limit stays one part: the caller reports it. Time is O(pieces × pieces a part).
    """
    count = len(pieces)
    impossible = (sum(lengths_ms) + 1, 0.0, 0)
    best: list[tuple[int, float, int]] = [(0, 0.0, 0)] + [impossible] * count  # (too long by ms, cost, last start)
    for end in range(1, count + 1):
        length = 0
        for start in range(end - 1, -1, -1):
            length += lengths_ms[start]
            cut = 0.0 if start == 0 else cut_cost(pieces[start - 1], pieces[start])
            if cut is not None:
                over = best[start][0] + max(0, length - LONGEST_MS)
                cost = best[start][1] + cut + _distance(length)
                best[end] = min(best[end], (over, cost, start))
            if length > LONGEST_MS and best[end] < impossible:
                break  # going further back can only make what is too long longer
    return _walk_back(pieces, best)


def _distance(length_ms: int) -> float:
    """How far a part is from the target, in squared minutes."""
    return ((length_ms - TARGET_MS) / 60_000) ** 2


def _walk_back(pieces: Sequence[Piece], best: Sequence[tuple[int, float, int]]) -> tuple[tuple[Piece, ...], ...]:
    parts: list[tuple[Piece, ...]] = []
    end = len(pieces)
    while end > 0:
        start = best[end][2]
        parts.append(tuple(pieces[start:end]))
        end = start
    return tuple(reversed(parts))
