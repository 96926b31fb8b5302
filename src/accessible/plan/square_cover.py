"""The square cover: the magazine's and the issue's names go in, how large they are set comes out.

It is mostly seen at the size of a stamp, so each name is as large as its length allows. What the smallest size does not
hold ends with "…": the whole name stands beside the cover wherever it is shown.
"""

from __future__ import annotations

from dataclasses import dataclass

from accessible.plan.letter_widths import width_em

LINE_POINTS = 460  # `styles/square-cover.css`
# Of a line: the most that words fill of it when the next one begins another.
_FILLED = 0.8
_SPACE_EM = 0.4  # the table of widths is of letters


@dataclass(frozen=True, slots=True)
class Setting:
    """A size: its class in the style sheet is `name-1` or `issue-1`, and it has so many `lines`."""

    step: int
    points: float
    lines: int

    @property
    def room_em(self) -> float:
        """How many em of words are sure to fit."""
        return self.lines * LINE_POINTS / self.points * (_FILLED if self.lines > 1 else 1)


# As the style sheet has them, the largest first.
NAME = (Setting(1, 64, 1), Setting(2, 54, 2), Setting(3, 42, 3), Setting(4, 34, 4), Setting(5, 22, 11))
ISSUE = (Setting(1, 36, 1), Setting(2, 20, 2), Setting(3, 13, 3))


@dataclass(frozen=True, slots=True)
class SetWords:
    """Words as they stand on the cover, and their size."""

    words: str
    step: int


def set_words(words: str, settings: tuple[Setting, ...]) -> SetWords:
    """The largest size that holds the words, or the smallest and as many of them as it holds.

    >>> set_words("Steady Light", NAME)
    SetWords(words='Steady Light', step=1)
    >>> set_words("spring " * 60, ISSUE).words[-15:]
    'spring spring …'
    """
    for setting in settings:
        if _width_em(words) <= setting.room_em:
            return SetWords(words, setting.step)
    smallest = settings[-1]
    room, kept = smallest.room_em - _width_em(" …"), words
    while _width_em(kept) > room:
        kept = kept.rpartition(" ")[0] or kept[:-1]
    return SetWords(f"{kept} …", smallest.step)


def _width_em(words: str) -> float:
    return sum(map(width_em, words.split(" "))) + words.count(" ") * _SPACE_EM
