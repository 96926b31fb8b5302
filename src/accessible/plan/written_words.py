"""Which spoken words are which written ones: an utterance goes in, its words in groups come out, in order.

A word that is said as it is written is a group of its own. What was changed ("10 mg", "ten milligrams") is one group,
with its changes' words on both sides: nobody can say which half of it is being read. So a page or a caption can mark
what is written while it is heard.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from accessible.plan.narration import Change, Utterance


@dataclass(frozen=True, slots=True)
class WordGroup:
    """Written words, as they stand, and the spoken words that are them: from `first` up to, not with, `end`.

    Spoken words are counted from 0, without those that are only signs ("–").
    """

    written: str
    first: int
    end: int


def word_groups(utterance: Utterance) -> tuple[WordGroup, ...]:
    """The groups of an utterance: every written and every spoken word is in one, in the order of both.

    Where the changes cannot be followed, all words are one group.

    >>> for group in word_groups(
    ...     Utterance("s", "Take 10 mg now.", "Take ten milligrams now.", (Change("q", "10 mg", "ten milligrams"),), 0)
    ... ):
    ...     print(group)
    WordGroup(written='Take', first=0, end=1)
    WordGroup(written='10 mg', first=1, end=3)
    WordGroup(written='now.', first=3, end=4)
    """
    written, spoken = utterance.text.split(), [each for each in utterance.spoken.split() if is_said(each)]
    at_written, at_spoken = beginnings(written), beginnings(spoken)
    found = [
        (at_written[here], at_spoken[there])
        for here, there in common_places(squeezed(utterance.text), squeezed(utterance.spoken), utterance.changes)
        if here in at_written and there in at_spoken
    ]
    cuts = dict.fromkeys([(0, 0), *(cut for cut in found if min(cut) > 0), (len(written), len(spoken))])
    return tuple(
        WordGroup(" ".join(written[here:next_here]), there, next_there)
        for (here, there), (next_here, next_there) in pairwise(cuts)
    )


def is_said(word: str) -> bool:
    """Whether a word of a spoken text is more than signs."""
    return any(sign.isalpha() for sign in word)


def squeezed(text: str) -> str:
    """The letters and figures of a text: changes move spaces, commas and brackets about."""
    return "".join(sign for sign in text if sign.isalnum())


def beginnings(words: Sequence[str]) -> dict[int, int]:
    """The number of the word that begins at each place of the squeezed text. One of signs alone begins nowhere.

    >>> beginnings(["Take", "10", "–", "20"])
    {0: 0, 4: 1, 6: 3}
    """
    found, place = {}, 0
    for number, word in enumerate(words):
        letters = len(squeezed(word))
        if letters:
            found[place] = number
        place += letters
    return found


def common_places(written: str, spoken: str, changes: Sequence[Change]) -> list[tuple[int, int]]:
    """The places of two squeezed texts that are one and the same: all outside of changes, and where each begins.

    Empty if the changes do not lead from the one to the other.
    """
    places: list[tuple[int, int]] = []
    here = there = 0
    for change in changes:
        before, after = squeezed(change.written), squeezed(change.spoken)
        if not after and before not in written[here:]:
            continue  # the mark of a note: it was taken out of the written words too
        at = next(
            (each for each in places_of(before, written, here) if spoken.startswith(written[here:each] + after, there)),
            -1,
        )
        if at < 0:
            return []
        own = at - here + bool(before)  # what is said for a sign ("±") goes with the word before it
        places += ((here + step, there + step) for step in range(own))
        there += at - here + len(after)
        here = at + len(before)
    if written[here:] != spoken[there:]:
        return []
    return [*places, *((here + step, there + step) for step in range(len(written) - here))]


def places_of(part: str, whole: str, since: int) -> Iterator[int]:
    """Where `part` stands in `whole`, from a place on."""
    at = whole.find(part, since)
    while at >= 0:
        yield at
        at = whole.find(part, at + 1)
