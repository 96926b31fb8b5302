"""The lines of an address's columns go in, as they stand on a label they come out: a number before its street."""

from __future__ import annotations

import re
from collections.abc import Iterable

from accessible.sources.members.columns import CARE_OF, HOUSE, NUMBER

_MONTH = (
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
# What Excel makes of 2/1, 1-14 and the like, as it writes that into a CSV file. A Scottish flat is "2/1".
_DATE = re.compile(
    rf"(?:\d{{1,2}}-{_MONTH}(?:-\d{{2,4}})?|{_MONTH}-\d{{2,4}}|\d{{1,2}}/\d{{1,2}}/\d{{4}}|\d{{4}}-\d{{2}}-\d{{2}})"
    r"(?: 0?0:00(?::00)?)?",
    re.IGNORECASE,
)
_HOUSE_NUMBER = re.compile(r"\d{1,5} ?[a-z]?(?: ?[-–/&] ?\d{1,5} ?[a-z]?)?", re.IGNORECASE)
_INSIDE = re.compile(r"(?:flat|apartment|apt|unit|suite|room|floor|block)\b", re.IGNORECASE)
_CARE_OF = re.compile(r"c ?[/.] ?o\b|care of\b", re.IGNORECASE)


def is_date(line: str) -> bool:
    """Whether a whole line is a date: no line of an address is one.

    >>> is_date("2-Jan"), is_date("14 Jan Street"), is_date("2/1")
    (True, False, False)
    """
    return _DATE.fullmatch(line) is not None


def joined(columns: Iterable[tuple[int, tuple[str, ...]]]) -> list[str]:
    """All lines in order, of columns and what each is (`NUMBER`, or 0 for a line). No word is left out.

    >>> joined([(NUMBER, ("12",)), (0, ("High Street", "Upper End"))])
    ['12 High Street', 'Upper End']
    """
    lines: list[str] = []
    number = ""
    for part, each in columns:
        if number and each:
            lines += (*_numbered(number, each[0]), *each[1:])
            number = ""
        elif part in (HOUSE, NUMBER) and len(each) == 1 and _HOUSE_NUMBER.fullmatch(each[0]):
            number = each[0]
        elif part == CARE_OF and each and not _CARE_OF.match(each[0]):
            lines += (f"c/o {each[0]}", *each[1:])
        else:
            lines += each
    return [*lines, *([number] if number else ())]


def _numbered(number: str, line: str) -> tuple[str, ...]:
    if line == number or line.startswith(f"{number} "):
        return (line,)
    return (f"{number} {line}",) if line[0].isalpha() and not _INSIDE.match(line) else (number, line)
