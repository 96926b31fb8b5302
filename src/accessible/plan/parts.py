"""Parts: the pieces of an article and their lengths go in, the places to stop come out.

Parts aim at two to three minutes of listening and are never over six (COGA; Rey 2019 on segmenting).
They are cut only before a heading, a question, an answer, or at the end of a paragraph.
Lengths are by the house's measure (see `lengths`), so that no voice and no pace moves a stopping place.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from accessible.article import Article, Group, Heading, Role
from accessible.plan.kept_together import LEADS_ON, asks, end_of, hangs_on
from accessible.plan.running_order import Piece

# At the standard pace. The gentle pace takes up to 1.4 times as long (pauses, and the slowest of our voices).
TARGET_MS = 150_000  # gentle: a little over three minutes
LONGEST_MS = 255_000  # gentle: six minutes
GENTLE_LIMIT_MS = 270_000  # at the gentle pace our usual voice takes six minutes for this
HARD_LIMIT_MS = 360_000


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


@dataclass(frozen=True, slots=True)
class Cut:
    """A kind of place between two pieces, and what a stop there costs in squared minutes; None: no stop."""

    name: str
    is_here: Callable[[Piece, Piece], bool]
    cost: float | None


def _is_heading(piece: Piece, level: int) -> bool:
    return isinstance(piece.block, Heading) and piece.block.level == level


# The first that is so counts. All costs are our own proposal.
CUTS: tuple[Cut, ...] = (
    Cut("a heading is never last", lambda before, _: isinstance(before.block, Heading), None),
    Cut("a disclaimer stays with the text that it speaks of", lambda _, after: after.role is Role.DISCLAIMER, None),
    Cut("a question stays whole", lambda _, after: after.role is Role.QUESTION and after.label is None, None),
    Cut(
        "between a question and its answer",
        lambda before, after: before.role is Role.QUESTION and after.role is Role.ANSWER and after.label is not None,
        1.5,
    ),
    Cut("before a question or an answer", lambda _, after: after.label is not None, 0.2),
    Cut("where a question or an answer ends", lambda before, after: before.group_id != after.group_id, 0.2),
    Cut("before a heading of the second level", lambda _, after: _is_heading(after, 2), 0.0),
    Cut("before a heading of the third level", lambda _, after: _is_heading(after, 3), 0.5),
    Cut("before a heading of the fourth level", lambda _, after: _is_heading(after, 4), 1.0),
    # So dear that it is only done where a part would be too long otherwise.
    Cut("after a paragraph that leads on", lambda before, _: end_of(before.block).endswith(LEADS_ON), 25.0),
    Cut("before a name under a letter", lambda _, after: hangs_on(after.block), 25.0),
    Cut("before a speaker's question", lambda _, after: asks(after.block), 0.5),
    Cut("at the end of a paragraph", lambda _, __: True, 1.5),
)


def cut_cost(before: Piece, after: Piece) -> float | None:
    """What a stop between two pieces costs; None where there must be none."""
    return next(cut.cost for cut in CUTS if cut.is_here(before, after))


def cut_parts(pieces: Sequence[Piece], lengths_ms: Sequence[int], around_ms: int = 0) -> tuple[tuple[Piece, ...], ...]:
    """The pieces in parts: as little as can be over the limit, then the least sum of distances and cuts.

    `around_ms` is said around the pieces of every part: opener and stop. A single piece over the limit stays
    one part: the caller reports it. Time is O(pieces × pieces a part).
    """
    count = len(pieces)
    costs = [0.0, *(cut_cost(before, after) for before, after in pairwise(pieces))]
    total = list(accumulate(lengths_ms, initial=0))
    starts: list[tuple[int, float]] = []  # where a part may begin, and what it costs
    impossible = (sum(lengths_ms) + around_ms * count + 1, 0.0, 0)
    best: list[tuple[int, float, int]] = [(0, 0.0, 0)] + [impossible] * count  # (too long by ms, cost, last start)
    for end in range(1, count + 1):
        here = costs[end - 1]
        if here is not None:
            starts.append((end - 1, here))
        for index in range(len(starts) - 1, -1, -1):
            start, cut = starts[index]
            over = best[start][0] + max(0, around_ms + total[end] - total[start] - LONGEST_MS)
            cost = best[start][1] + cut + _distance(around_ms + total[end] - total[start])
            best[end] = min(best[end], (over, cost, start))
            shortest = total[end] - total[starts[index - 1][0] + 1] if index else 0  # of what goes further back
            if around_ms + shortest > LONGEST_MS and best[end] < impossible:
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
