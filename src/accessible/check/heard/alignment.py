"""Laying what was heard beside what was said: words and ways of saying go in, the cheapest way between them out.

Levenshtein's distance in words, with three things more: what was heard is a lattice, because figures can be
said in several ways; words written together or apart are the same ("night time", "nighttime"); and a reviewed
mishearing counts as heard. Written here, because no package aligns against a lattice.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from accessible.check.heard.form import Ways, Words

WRONG, KNOWN = 1000, 1  # a word wrong costs far more than all known mishearings of a part
LONGEST_JOIN = 6  # words written as one, at most: "M E C F S" as "MECFS"


class Edit(StrEnum):
    """What happened to a stretch of words."""

    SAME = "same"
    KNOWN = "known"  # a reviewed mishearing
    OTHER = "other"  # another word was heard
    LOST = "lost"  # said, and nothing was heard
    ADDED = "added"  # heard, and nothing was said


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words `start` to `end` (past the last) of what was said, and the words heard there."""

    edit: Edit
    start: int
    end: int
    heard: Words


@dataclass(frozen=True, slots=True)
class _Edge:
    """From node `before` one word (None: no word) leads to this node of the lattice."""

    before: int
    word: str | None


Known = Mapping[str, Sequence[tuple[Words, Words]]]  # the last word said: (said, heard)
Back = tuple[int, int, Edit, Words]


def align(said: Words, heard: Sequence[Ways], known: Known) -> tuple[Stretch, ...]:
    """The cheapest way from `said` to one reading of `heard`, as stretches in order."""
    nodes = _lattice(heard)
    costs: list[list[int]] = []
    backs: list[list[Back]] = []
    for place in range(len(said) + 1):
        costs.append([0] * len(nodes))
        backs.append([(0, 0, Edit.SAME, ())] * len(nodes))
        for node in range(len(nodes)):
            if place or node:
                cost, back = min(_ways_here(said, nodes, place, node, costs, known), key=lambda way: way[0])
                costs[place][node], backs[place][node] = cost, back
    return _traced(backs, len(said), len(nodes) - 1)


def _lattice(heard: Sequence[Ways]) -> list[list[_Edge]]:
    """For each node the edges that end in it. Nodes are in order: every edge leads onwards."""
    nodes: list[list[_Edge]] = [[]]
    for ways in heard:
        first, ends = len(nodes) - 1, []
        for way in ways:
            node = first
            for word in way[:-1]:
                nodes.append([_Edge(node, word)])
                node = len(nodes) - 1
            ends.append(_Edge(node, way[-1] if way else None))
        nodes.append(ends)
    return nodes


def _ways_here(
    said: Words, nodes: list[list[_Edge]], place: int, node: int, costs: list[list[int]], known: Known
) -> Iterator[tuple[int, Back]]:
    """Every last edit that ends after `place` words said, at `node` of what was heard; the better kinds first."""
    for edge in nodes[node]:
        if edge.word is None:
            yield costs[place][edge.before], (place, edge.before, Edit.SAME, ())
        elif place and said[place - 1] == edge.word:
            yield costs[place - 1][edge.before], (place - 1, edge.before, Edit.SAME, (edge.word,))
    if place:
        for start, before, words in _joins(said, nodes, place, node):
            yield costs[start][before], (start, before, Edit.SAME, words)
        for start, before, words in _mishearings(said, nodes, place, node, known):
            yield costs[start][before] + KNOWN, (start, before, Edit.KNOWN, words)
    yield from _wrong_ways(nodes, place, node, costs)


def _wrong_ways(nodes: list[list[_Edge]], place: int, node: int, costs: list[list[int]]) -> Iterator[tuple[int, Back]]:
    """The same with one word wrong: heard as another, lost or added."""
    words = [(edge.before, edge.word) for edge in nodes[node] if edge.word is not None]
    if place:
        for before, word in words:
            yield costs[place - 1][before] + WRONG, (place - 1, before, Edit.OTHER, (word,))
        yield costs[place - 1][node] + WRONG, (place - 1, node, Edit.LOST, ())
    for before, word in words:
        yield costs[place][before] + WRONG, (place, before, Edit.ADDED, (word,))


def _joins(said: Words, nodes: list[list[_Edge]], place: int, node: int) -> Iterator[tuple[int, int, Words]]:
    """Where the last words on both sides are the same letters, but parted otherwise."""
    for edge in nodes[node]:
        if edge.word is not None:
            yield from _joined(said, nodes, (place - 1, edge.before), (said[place - 1], edge.word), (edge.word,))


def _joined(
    said: Words, nodes: list[list[_Edge]], at: tuple[int, int], letters: tuple[str, str], words: Words
) -> Iterator[tuple[int, int, Words]]:
    """Go back on the side with fewer letters until both have the same; give up where they differ."""
    (place, node), (ours, theirs) = at, letters
    if len(words) > LONGEST_JOIN or ours == theirs:
        return
    if len(ours) < len(theirs):
        if place and theirs.endswith(ours):
            longer = said[place - 1] + ours
            if longer == theirs:
                yield place - 1, node, words
            else:
                yield from _joined(said, nodes, (place - 1, node), (longer, theirs), words)
    elif ours.endswith(theirs):
        for edge in nodes[node]:
            if edge.word is None:
                continue
            longer, more = edge.word + theirs, (edge.word, *words)
            if longer == ours:
                yield place, edge.before, more
            else:
                yield from _joined(said, nodes, (place, edge.before), (ours, longer), more)


def _mishearings(
    said: Words, nodes: list[list[_Edge]], place: int, node: int, known: Known
) -> Iterator[tuple[int, int, Words]]:
    """Where a reviewed mishearing ends on both sides."""
    for ours, theirs in known.get(said[place - 1], ()):
        start = place - len(ours)
        if start >= 0 and said[start:place] == ours:
            yield from ((start, before, theirs) for before in _back_over(nodes, node, theirs))


def _back_over(nodes: list[list[_Edge]], node: int, words: Words) -> Iterator[int]:
    """The nodes from which `words` lead to `node`."""
    if not words:
        yield node
        return
    for edge in nodes[node]:
        if edge.word == words[-1]:
            yield from _back_over(nodes, edge.before, words[:-1])


def _traced(backs: list[list[Back]], place: int, node: int) -> tuple[Stretch, ...]:
    """The stretches from the first word to the last."""
    stretches: list[Stretch] = []
    while place or node:
        start, before, edit, words = backs[place][node]
        if words or start != place:
            stretches.append(Stretch(edit, start, place, words))
        place, node = start, before
    return tuple(reversed(stretches))
