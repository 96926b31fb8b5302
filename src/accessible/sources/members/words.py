"""What stands in a row's cells goes in; copies, edition, articles, sound and yes or no come out, or why not.

A reason names the column at most: what stands in the cell could be a name that slipped into the wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from accessible.member import Carrier
from accessible.plan.edition import EDITIONS

MOST_COPIES = 500  # for one address; a hospital's waiting rooms have some 50
_YES = frozenset("yes y true 1 x ✓ ✔".split())
_NO = frozenset(("no", "n", "false", "0", "none", "-", "–", ""))
_WHOLE = frozenset(("", "all", "whole", "wholeissue", "thewholeissue", "-", "–"))
_CARRIERS = {
    **dict.fromkeys(("stick", "usb", "usbstick", "memorystick", "usbmemorystick", "flashdrive"), Carrier.STICK),
    **dict.fromkeys(("cd", "audiocd", "mp3cd", "daisycd"), Carrier.CD),
}
# What an edition is called beside its own names: how charities' forms ask for it.
_EDITIONS = {
    "large-print": ("large", "largeprint", "lp", "18", "18pt", "18point"),
    "giant-print": ("giant", "giantprint", "gp", "24", "24pt", "24point", "extralarge", "extralargeprint"),
}


class CellError(Exception):
    """A cell cannot be used. Its text is ours: a reason as the end of "Column C …"."""


def simple(text: str) -> str:
    """A word as it is compared."""
    return "".join(each for each in text.casefold() if not each.isspace() and each not in "-_’'")


def edition_and_sound(text: str, own: Mapping[str, str]) -> tuple[str, Carrier]:
    """The edition's suffix, "" for no print; many lists name what the sound comes on in the same column."""
    word = simple(text)
    named = {simple(name): suffix for name, suffix in own.items()}
    if word in named:
        return named[word], Carrier.NONE
    if word in _NO:
        return "", Carrier.NONE
    if word in _CARRIERS:
        return "", _CARRIERS[word]
    for edition in EDITIONS:
        if word in (simple(edition.suffix), simple(edition.label), *_EDITIONS.get(edition.suffix, ())):
            if not edition.on_paper:
                raise CellError("asks for an edition that is for screens")
            return edition.suffix, Carrier.NONE
    raise CellError("names no edition that is known")


def carrier(text: str) -> Carrier:
    """What the sound comes on."""
    word = simple(text)
    if word in _NO:
        return Carrier.NONE
    if word not in _CARRIERS:
        raise CellError("says neither stick nor CD nor no")
    return _CARRIERS[word]


def is_yes(text: str) -> bool:
    """Whether a cell says yes. Anything but yes and no is asked about."""
    word = simple(text)
    if word not in _YES | _NO:
        raise CellError("says neither yes nor no")
    return word in _YES


def copies(text: str) -> int:
    """How many; one where nothing is said."""
    number = text.strip() or "1"
    if not re.fullmatch(r"[0-9]{1,6}", number) or not 1 <= int(number) <= MOST_COPIES:
        raise CellError(f"is no number of copies from 1 to {MOST_COPIES}")
    return int(number)


def articles(text: str, slugs: Sequence[str]) -> tuple[str, ...]:
    """The slugs of the articles that are named, by number (2, 05) or by name (05-letters, letters); () for all."""
    if simple(text) in _WHOLE:
        return ()
    known = _articles_by_name(slugs)
    found: set[str] = set()
    for word in re.split(r"[\s,;|+&/]+", text.casefold()):
        if word in ("", "and"):
            continue
        meant = known.get(word) or known.get(word.lstrip("0")) or set()
        if not meant:
            raise CellError("names an article that the issue has not")
        if len(meant) > 1:
            raise CellError("names more than one article by one number or name")
        found |= meant
    if not found:
        raise CellError("names no article")
    return tuple(slug for slug in slugs if slug in found)


def _articles_by_name(slugs: Sequence[str]) -> dict[str, set[str]]:
    """The slugs that a number or a name could mean. Only a number is cut off in front: "pain-management" is no
    "management".
    """
    known: dict[str, set[str]] = {}
    for slug in slugs:
        number, _, name = slug.partition("-")
        shorter = (number.lstrip("0"), name.casefold()) if number.isdecimal() else ()
        for each in (slug.casefold(), *shorter):
            if each:
                known.setdefault(each, set()).add(slug)
    return known
