"""Signs: the words at a part's edges, in print, on a page and in sound: its opener, its stop, and what comes next.

A stop names what comes next, so that a listener can choose to go on; a number alone says nothing (COGA's example of
what to avoid). Its minutes are those of the medium: to hear in sound and on a page, to read on paper.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise

from accessible.plan.lengths import house_estimate
from accessible.plan.opening import counted
from accessible.plan.part_names import continued
from accessible.plan.pauses import PAUSES_MS, Boundary
from accessible.plan.running_order import Announcement

UNDER_A_MINUTE_MS = 45_000  # "about 1 minute" for 17 seconds makes people wait for tomorrow
UNDER_A_MINUTE = "under a minute"
# A stop takes six seconds (docs/numbers.md, Sound); heart takes half a second more than the house's measure.
MOST_STOP_MS = 5_450
COMMA_MS = 300  # what a voice rests at a comma, which the house's measure does not know


def opener_of(number: int, total: int, title: str, goes_on: str = "", label: str = "") -> Announcement:
    """What a later part begins with. Its file says what it is of, `title`, for whoever starts there; the page does not.

    `goes_on` is the heading that its text goes on under. A `label` such as "Answer" is shown in its place: heard, it
    would say nothing that the text does not say at once.

    >>> opener = opener_of(2, 5, "A kitchen", "What helps")
    >>> opener.text, opener.on_paper
    ('A kitchen, part 2 of 5: What helps, continued.', 'Part 2 of 5: What helps, continued.')
    """
    place = f"{number} of {total}"
    said, shown = (f": {continued(under)}" if under else "" for under in (goes_on, goes_on or label))
    on_page = f"Part {place}{shown}."
    return Announcement(f"a-opener-{number}", f"{title}, part {place}{said}.", on_page, on_page)


def stop_of(number: int, total: int) -> Announcement:
    """What a part ends with."""
    words = "A good place to stop." if number < total else "This is the end of the article."
    return Announcement(f"a-stop-{number}", words)


def ahead_of(number: int, name: str, short: str, next_ms: int, minutes_to_read: int) -> Announcement:
    """What comes after part `number`: `name` is what the next one is called, `next_ms` how long it takes to hear.

    `short` is the name in as many words as a stop has time for; paper and screens have room for all of it.

    >>> ahead = ahead_of(1, "New patron for the garden fund", "New patron…", 170_000, 1)
    >>> ahead.text, ahead.on_paper
    ('Next: New patron…, 3 minutes.', 'Next: New patron for the garden fund, 1 minute.')
    """
    to_hear = UNDER_A_MINUTE if next_ms < UNDER_A_MINUTE_MS else counted(minutes(next_ms), "minute")
    to_read = counted(minutes_to_read, "minute") if minutes_to_read else UNDER_A_MINUTE
    words = f"Next: {short}, {to_hear}."
    on_paper, on_screen = (f"Next: {name}, {lasts}." for lasts in (to_read, to_hear))
    return Announcement(f"a-ahead-{number}", words, on_paper, on_screen)


def stop_lasts_ms(name: str) -> int:
    """How long a stop takes that names the next part so, by the house's measure."""
    stop, ahead = stop_of(1, 2), ahead_of(1, name, name, 120_000, 0)
    clips = sum(house_estimate(sign.text) for sign in (stop, ahead))
    return clips + PAUSES_MS[Boundary.SIGN] + COMMA_MS * name.count(",")


def lasting(milliseconds: int) -> str:
    """How long a part takes to hear, for lists.

    >>> lasting(90_500), lasting(20_000)
    ('about 2 minutes', 'less than a minute')
    """
    if milliseconds < UNDER_A_MINUTE_MS:
        return "less than a minute"
    return f"about {counted(minutes(milliseconds), 'minute')}"


def minutes(milliseconds: int) -> int:
    """A length in whole minutes, one at the least."""
    return max(1, round(milliseconds / 60_000))


def minutes_that_add_up(lengths_ms: Sequence[int]) -> list[int]:
    """Each length in whole minutes, 0 for a short one; together they are the whole, rounded.

    Who plans their strength adds them up: rounded each by itself, three of 1.4 minutes would be three, and all four.

    >>> minutes_that_add_up([84_000, 84_000, 84_000])
    [1, 2, 1]
    """
    at = [round(total / 60_000) for total in accumulate(lengths_ms, initial=0)]
    return [after - before for before, after in pairwise(at)]
