"""The mark of a draft: what an article says of itself until a person has signed it.

Its print, its page and the titles of its files say so; its sound does not. On paper the mark stands in the upper margin
of the first page, in the place of the running head, so that it moves no line: what was proofed is what is released.
"""

from __future__ import annotations

DRAFT_MARK = "DRAFT: not signed off yet"
_BEFORE_TITLES = "DRAFT: "


def file_title(title: str, *, draft: bool) -> str:
    """What a file calls itself in its metadata.

    >>> file_title("Resting well", draft=True), file_title("Resting well", draft=False)
    ('DRAFT: Resting well', 'Resting well')
    """
    return f"{_BEFORE_TITLES}{title}" if draft else title
