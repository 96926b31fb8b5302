"""The reviewed mishearings: `voices/listening/known_mishearings.toml` goes in, a row each comes out, checked.

What is listed there counts as heard, with its reason told. So each row says who checked it, and no row may
excuse a number, a negation or a unit.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from accessible.check.heard.form import said_words, ways_of
from accessible.check.heard.words import Mishearing, ThingKind, things_in
from accessible.errors import SetupError

FIELDS = ("said", "heard", "reason", "checked")
NEVER = (ThingKind.NUMBER, ThingKind.NEGATION, ThingKind.UNIT)


def read_mishearings(path: Path) -> tuple[Mishearing, ...]:
    """Every row of the file. Raises `SetupError` for a row with a mistake in it; a missing file has no rows."""
    if not path.is_file():
        return ()
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as problem:
        raise SetupError(f"The list of known mishearings cannot be read: {problem}.", place=path) from problem
    rows = tables.pop("mishearing", [])
    if tables:
        raise SetupError(f"“{next(iter(tables))}” is not known here.", "Every row begins with [[mishearing]].", path)
    return tuple(each for row in rows for each in _mishearings(row, path))


def _mishearings(row: Any, path: Path) -> Iterator[Mishearing]:
    """A row: one word or phrase, and all the ways in which it is misheard."""
    known = row if isinstance(row, dict) else {}
    if set(known) != set(FIELDS) or not isinstance(known["heard"], list):
        needed = "said, heard (a list), reason and checked"
        raise SetupError(f"A row has {', '.join(known) or 'nothing'}.", f"Each row needs {needed}.", path)
    for heard in known["heard"]:
        mishearing = Mishearing(str(known["said"]), str(heard), str(known["reason"]), str(known["checked"]))
        _require_harmless(mishearing, path)
        yield mishearing


def _require_harmless(mishearing: Mishearing, path: Path) -> None:
    """Refuse a row that could hide a dose or a "not"."""
    if not said_words(mishearing.said) or not ways_of(mishearing.heard) or not mishearing.reason:
        raise SetupError(f"The row of “{mishearing.said}” lacks words or its reason.", "Complete it.", path)
    for words in (mishearing.said, mishearing.heard):
        kinds = [kind for kind, _, _ in things_in(said_words(words)) if kind in NEVER]
        if kinds:
            message = f"“{words}” has a {kinds[0]} in it, and those are never excused."
            raise SetupError(message, "Take the row out, and listen to the clip.", path)
