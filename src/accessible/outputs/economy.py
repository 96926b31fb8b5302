"""Economy of sound: what is heard and when go in; how much of it is not the article's own words comes out.

Energy is what members lack. Furniture is all that is neither the article's own words nor a pause between two of them:
signs, labels, lead-in and lead-out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from accessible.plan.narration import Utterance

Span = tuple[int, int]  # first and past-the-last sample
Heard = Sequence[tuple[Utterance, Span]]  # in playing order
# P (docs/numbers.md, Sound).
MOST_OF_WHOLE, MOST_OF_PARTS = 0.10, 0.18
MOST_SECONDS_TO_CONTENT, MOST_SECONDS_TO_CONTENT_OF_A_PART = 12.0, 6.0
# Announcements that say the article's own words: the number of a point, the editor's recap, an address.
_OWN = ("a-number-", "a-recap-", "a-address-")


@dataclass(frozen=True, slots=True)
class Economy:
    """What a file costs: `furniture` and `to_content` in samples, `words` of the article in it."""

    samples: int
    furniture: int
    to_content: int
    words: int

    @property
    def share(self) -> float:
        """How much of the file is furniture, from 0 to 1."""
        return self.furniture / self.samples


def economy_of(heard: Heard, samples: int, title: str = "") -> Economy:
    """The economy of a file that lasts so many `samples`; `title` is the id of the title, which is no content yet."""
    own = [(is_own(each), span) for each, span in heard]
    words = sum(end - start for mine, (start, end) in own if mine)
    rests = sum(after[0] - before[1] for (one, before), (two, after) in pairwise(own) if one and two)
    begins = next((span[0] for each, span in heard if is_own(each) and each.id != title), samples)
    count = sum(len(each.text.split()) for each, _ in heard if is_own(each))
    return Economy(samples, samples - words - rests, begins, count)


def is_own(utterance: Utterance) -> bool:
    """Whether an utterance says words of the article."""
    return not utterance.id.startswith("a-") or utterance.id.startswith(_OWN)
