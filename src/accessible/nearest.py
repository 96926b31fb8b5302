"""A name that there is not: the word that was typed and the names that there are go in, the answer comes out."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Sequence


def names_there_are(word: str, known: Iterable[str]) -> str:
    """What to say to a name that there is not: the nearest one, then all of them.

    >>> names_there_are("letters.md", ["04-news", "06-your-letters"])
    'Did you mean 06-your-letters? There are: 04-news, 06-your-letters.'
    >>> names_there_are("x", [])
    'There are: none.'
    """
    names = list(known)
    there = f"There are: {', '.join(names) or 'none'}."
    near = nearest(word, names)
    return f"Did you mean {near}? {there}" if near else there


def nearest(word: str, names: Sequence[str]) -> str:
    """The name that has the word in it, or that is written most like it; nothing if none is."""
    plain = re.sub(r"[\s_-]+", "-", re.sub(r".*/|\.(?:md|txt|toml)$", "", word.strip().casefold().rstrip("/")))
    if not plain:
        return ""
    folded = {name.casefold(): name for name in reversed(names)}
    inside = [name for name in names if len(plain) > 1 and plain in name.casefold()]
    unnumbered = {re.sub(r"^\d+-", "", name): name for name in folded}
    like = difflib.get_close_matches(re.sub(r"^\d+-", "", plain), unnumbered, 1)
    close = difflib.get_close_matches(plain, folded, 1) or [unnumbered[each] for each in like]
    return inside[0] if inside else folded[close[0]] if close else ""
