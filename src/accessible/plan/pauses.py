"""Pauses: how long the voice is silent at each kind of boundary.

One ordered table, in milliseconds; each pace has its share of it. None is over three seconds.
Source: sentence, paragraph, heading and part are the project's own proposal, to be tried with readers;
half a second between clauses beat none and beat four seconds in listeners with aphasia, and pauses at
boundaries help before slower speech does (Blumstein 1985). Why each pace has its share: decision 038.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from accessible.issue import Pace

LONGEST_MS = 3_000  # a longer silence sounds like the end, unless it is announced
SHORTEST_MS = 300  # at any pace and with any voice
SCALES: dict[Pace, float] = {
    Pace.GENTLE: 1.4,  # P
    # 0.6 s between sentences, which sounds as natural as 1.2 s and more so than 0.3 or 2.4 s (B: Liu 2022).
    Pace.STANDARD: 0.85,
    Pace.BRISK: 0.7,  # P: 0.49 s, within what quick readers rest (0.2 to 0.98 s, B: Kazlauskienė 2020)
}


class Boundary(StrEnum):
    """A place where the voice rests."""

    SIGN = "within a stop"
    LABEL = "after a label: a number, a column's heading, the word Picture"
    LINE = "between the title, the author and the length of an article"
    SENTENCE = "sentence"
    ITEM = "list item"
    PARAGRAPH = "paragraph"
    ROW = "table row"
    HEADING_AFTER = "after a heading"
    BLOCK = "before and after a box, picture or table"
    HEADING_BEFORE = "before a heading"
    PART = "before a stopping place"


PAUSES_MS: dict[Boundary, int] = {
    Boundary.SIGN: 350,  # a stop takes six seconds at the most
    Boundary.LABEL: 500,  # shorter than between sentences, so that a label is heard with what it names
    Boundary.LINE: 550,  # an article's own words are to begin soon
    Boundary.SENTENCE: 700,
    Boundary.ITEM: 900,
    Boundary.PARAGRAPH: 1_200,
    Boundary.ROW: 1_000,
    Boundary.HEADING_AFTER: 1_200,
    Boundary.BLOCK: 1_600,
    Boundary.HEADING_BEFORE: 2_000,
    Boundary.PART: 2_500,
}


def longer(one: Boundary, other: Boundary | None) -> Boundary:
    """The boundary with the longer pause."""
    return one if other is None else max(one, other, key=PAUSES_MS.__getitem__)


@dataclass(frozen=True, slots=True)
class Pauses:
    """The table at one pace and for one voice (`voice_scale` is the voice's own, 1.0 for most)."""

    pace: Pace = Pace.STANDARD
    voice_scale: float = 1.0

    def milliseconds(self, boundary: Boundary) -> int:
        """The pause at `boundary`.

        >>> [Pauses(pace).milliseconds(Boundary.SENTENCE) for pace in (Pace.GENTLE, Pace.STANDARD, Pace.BRISK)]
        [980, 595, 490]
        """
        milliseconds = round(PAUSES_MS[boundary] * SCALES[self.pace] * self.voice_scale)
        return max(SHORTEST_MS, min(milliseconds, LONGEST_MS))
