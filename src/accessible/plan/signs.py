"""Signs: the words at a part's edges, the same in print and sound: its opener, its stop, and what comes next."""

from __future__ import annotations

from accessible.article import Heading
from accessible.plan.opening import counted
from accessible.plan.running_order import Announcement, Piece

UNDER_A_MINUTE_MS = 45_000  # "about 1 minute" for 17 seconds makes people wait for tomorrow
END_MARKS = ".?!:"


def opener_of(number: int, total: int, name: str = "") -> Announcement:
    """What a part begins with.

    >>> opener_of(2, 5, "What helps, continued").text
    'Part 2 of 5: What helps, continued.'
    """
    return Announcement(f"a-opener-{number}", f"Part {number} of {total}{name and f': {name}'}.")


def stop_of(number: int, total: int) -> Announcement:
    """What a part ends with."""
    if number < total:
        return Announcement(f"a-stop-{number}", f"A good place to stop. End of part {number} of {total}.")
    return Announcement(f"a-stop-{number}", f"End of part {number} of {total}. This is the end of the article.")


def ahead_of(number: int, next_ms: int, contents: str = "") -> Announcement:
    """What follows part `number`: how long it takes; `contents` is the name of a last part without text.

    They are minutes of listening: print, screen and sound give the same number, and few read slower.
    Who hears that only addresses are left need not save energy for them.

    >>> ahead_of(1, 170_000).text
    'The next part takes about 3 minutes.'
    >>> ahead_of(4, 20_000, "Notes and addresses").text
    'The last part has only the notes and addresses. It takes less than a minute.'
    """
    next_part = f"The last part has only the {contents[:1].lower()}{contents[1:]}. It" if contents else "The next part"
    return Announcement(f"a-ahead-{number}", f"{next_part} takes {lasting(next_ms)}.")


def lasting(milliseconds: int) -> str:
    """How long a part takes to hear.

    >>> lasting(90_500), lasting(20_000)
    ('about 2 minutes', 'less than a minute')
    """
    if milliseconds < UNDER_A_MINUTE_MS:
        return "less than a minute"
    return f"about {counted(minutes(milliseconds), 'minute')}"


def minutes(milliseconds: int) -> int:
    """A length in whole minutes, one at the least."""
    return max(1, round(milliseconds / 60_000))


def continued(heading: str) -> str:
    """The name of a part that goes on under a heading.

    >>> continued("Should I use a monitor?")
    'Should I use a monitor, continued'
    """
    return f"{heading.rstrip(END_MARKS)}, continued"


def first_heading(piece: Piece) -> str:
    """The words of the heading or label that a piece begins with; "" for any other piece."""
    if piece.label:
        return piece.label.text
    return heading_words(piece.block) if isinstance(piece.block, Heading) else ""


def last_heading(piece: Piece) -> str:
    """The words of the heading that what follows a piece stands under; "" if the piece changes nothing."""
    if isinstance(piece.block, Heading):
        return heading_words(piece.block)
    return piece.label.text if piece.label else ""


def heading_words(heading: Heading) -> str:
    """A heading's words."""
    return " ".join(sentence.text for sentence in heading.sentences)
