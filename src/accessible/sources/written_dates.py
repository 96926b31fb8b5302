"""Dates as people write them: "01/03/2027" or "1 March 2027" goes in, the days that it may be come out."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = "january february march april may june july august september october november december".split()
_FIGURES = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})")
_MOMENT = re.compile(r"(\d{4}[/-]\d\d[/-]\d\d)[T -]\d\d[:-]\d\d(?:[:-]\d\d(?:\.\d+)?)?\s?(?:Z|[+-]\d\d:?\d\d)?")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?\s+(\d{4})", re.IGNORECASE)
_MONTH_FIRST = re.compile(r"([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})", re.IGNORECASE)


def days_meant(written: str) -> tuple[date, ...]:
    """The days that a date may be, the British reading first; nothing where it is no date.

    >>> [each.isoformat() for each in days_meant("01/03/2027")]
    ['2027-03-01', '2027-01-03']
    >>> [each.isoformat() for each in (*days_meant("31/03/2027"), *days_meant("1 March 2027"))]
    ['2027-03-31', '2027-03-01']
    """
    words = " ".join(written.split())
    if found := _FIGURES.fullmatch(words):
        first, second, year = map(int, found.groups())
        tried = [_day(year, second, first), _day(year, first, second)]
    elif found := _YEAR_FIRST.fullmatch(words):
        year, month, day = map(int, found.groups())
        tried = [_day(year, month, day)]
    elif found := _DAY_FIRST.fullmatch(words):
        tried = [_day(int(found[3]), _month(found[2]), int(found[1]))]
    elif found := _MONTH_FIRST.fullmatch(words):
        tried = [_day(int(found[3]), _month(found[1]), int(found[2]))]
    else:
        tried = []
    return tuple(dict.fromkeys(day for day in tried if day))


def day_of_moment(written: str) -> str:
    """The day of a date with a time of day, as other programs write it; else what is written.

    >>> day_of_moment("2027-03-01T09:30:00+01:00"), day_of_moment("2027/03/01 09:30:00 +0000")
    ('2027-03-01', '2027-03-01')
    >>> day_of_moment("1 March 2027")
    '1 March 2027'
    """
    found = _MOMENT.fullmatch(" ".join(written.split()))
    return found[1].replace("/", "-") if found else written


def date_remedy(days: tuple[date, ...]) -> str:
    """What to do about a date that is not written as year, month, day."""
    if len(days) < 2:
        return "Write it as year-month-day: 2026-12-01."
    spoken = " or ".join(f"{day.day} {_MONTHS[day.month - 1].capitalize()}" for day in days)
    return f"Write it as year-month-day. Is it {spoken}? Copy the line that is right."


def _month(word: str) -> int:
    return next((number for number, name in enumerate(_MONTHS, 1) if name.startswith(word.casefold())), 0)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
