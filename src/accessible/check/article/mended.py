"""What the judge of words makes of the repairs: the file's text and the list of repairs go in, mended text comes out.

Nothing of the reader's code is used. A repair is believed only where what it says it changed stands in the file, on
the line that it names, and where the letters before and after are the same: a hyphen, a space, a sign may go, and
never a word. One that is not believed is not made, and the words it claims are then missing or too many.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence

from accessible.article import Repair

_SOFT = "\u00ad"
_WORDS_HYPHEN = "\u00ac"
_NEAR = 14  # lines: between the halves of a word stand a page's foot, its head and empty lines at the most
_ITEM_O = re.compile(r"\s*o\s+(?=\S)")  # Word's hollow bullet, as it is pasted
# "Q." stands for a label, and "Words:" before a name for "By".
_QUESTION_SIGN = re.compile(r"\W*(?:Q|A|Question|Answer)[*_]*[.:]\W*")
_BYLINE_SIGN = re.compile(r"(?:Written by|Words by|Text by|Story by|Words|Text|Author|Writer):? ")
_ONE = re.compile(r"(\s*)\(?1[.)](\s*)(.*)", re.DOTALL)
_NUMBERED = re.compile(r"(\s*)(?:[2-9]|[1-9]\d+)[.)](\s*)(.*)", re.DOTALL)


_STARRED = re.compile(r"([★⭐✭✮]+)\s?(½?)([☆✩]*)")


def _counted(text: str) -> str:
    """Rows of stars as a reader would count them."""
    return _STARRED.sub(lambda row: _stars(len(row[1]), row[2], len(row[3])), text)


def _stars(full: int, half: str, empty: int) -> str:
    rest = f" out of {full + empty}" if empty else ""
    return f"{full}{half}{rest} star" + ("" if full + empty == 1 and not half else "s")


def mended_text(text: str, repairs: Sequence[Repair]) -> str:
    """The text with every repair made that can be believed."""
    for sign in ("\f", "\v", "\x85", "\u2028", "\u2029"):
        text = text.replace(sign, " ")
    lines = text.replace(_SOFT, "").split("\n")  # a soft hyphen is none of a word's letters
    for repair in repairs:
        if repair.before == repair.after or not _is_believed(repair):
            continue
        if _is_of_signs(repair):
            lines = [_with_plain(line, repair) for line in lines]
        elif 0 < repair.line <= len(lines):
            _put(lines, repair)
    return "\n".join(lines)


def _letters(text: str) -> str:
    """The letters and digits alone, in their plain shapes."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", text) if sign.isalnum())


# Each says of a repair that it changes no word.
_HARMLESS: tuple[Callable[[str, str], bool], ...] = (
    lambda before, after: _letters(before) == _letters(after),
    lambda before, after: bool(_ITEM_O.match(before)) and _letters(_ITEM_O.sub("", before, count=1)) == _letters(after),
    lambda before, after: (
        bool(_QUESTION_SIGN.match(before)) and _letters(_QUESTION_SIGN.sub("", before, count=1)) == _letters(after)
    ),
    lambda before, after: bool(_STARRED.search(before)) and _letters(_counted(before)) == _letters(after),
    lambda before, after: bool(_BYLINE_SIGN.match(before)) and f"By {_BYLINE_SIGN.sub('', before, count=1)}" == after,
    lambda before, after: bool(
        (one := _ONE.fullmatch(before)) and (item := _NUMBERED.fullmatch(after)) and one.group(3) == item.group(3)
    ),
)


def _is_believed(repair: Repair) -> bool:
    return any(harmless(repair.before, repair.after) for harmless in _HARMLESS)


def _is_of_signs(repair: Repair) -> bool:
    """Whether it is of one sign wherever that stands, and not of words in one place."""
    return len(repair.before) == 1 and not (repair.before.isascii() and repair.before.isalnum())


def _with_plain(line: str, repair: Repair) -> str:
    """The line with a sign made plain; Word's sign for a hyphen stays at its end, where it parts a word."""
    end = repair.before if repair.before == _WORDS_HYPHEN and line.rstrip().endswith(_WORDS_HYPHEN) else ""
    return line.rstrip().removesuffix(end).replace(repair.before, repair.after) + end


def _put(lines: list[str], repair: Repair) -> None:
    """Make a repair at its line. What stands on later lines of the file is looked for a little further down."""
    first, *others = repair.before.replace(_SOFT, "").split("\n")
    place = repair.line - 1
    at = lines[place].rfind(first) if others else lines[place].find(first)
    if at < 0:
        return
    found: list[tuple[int, int]] = []
    below = place
    for other in others:
        below = next((each for each in range(below + 1, min(place + _NEAR, len(lines))) if other in lines[each]), -1)
        if below < 0:
            return
        found.append((below, lines[below].find(other)))
    lines[place] = lines[place][:at] + repair.after.replace("\n", " ") + lines[place][at + len(first) :]
    for (index, start), other in zip(found, others, strict=True):
        lines[index] = lines[index][:start] + lines[index][start + len(other) :]
