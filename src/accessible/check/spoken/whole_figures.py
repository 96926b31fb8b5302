"""Figures that are wholly of one kind: a written side goes in, a pattern of what may be said for it comes out."""

from __future__ import annotations

import re

ROMAN = {
    roman: number
    for number, roman in enumerate("I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX".split(), 1)
}
NEXT_CENTURY = 40  # a date's year of two figures: 25 is of this century, 85 of the last
PAGES = re.compile("(?:[Pp]{1,2}\\.?\\s?)?([0-9]+)[-\u2010-\u2015][Pp]{0,2}\\.?([0-9]+)")


def of_one_kind(written: str) -> str:
    """A pattern for the figures of a Roman numeral, a date, a short year or pages; "" for any other.

    >>> of_one_kind("IV"), of_one_kind("2027-03-01"), of_one_kind("10 mg")
    ('4', '132027', '')
    """
    return _numeral(written) or _dated(written)


def _numeral(written: str) -> str:
    """A Roman numeral, alone or with its ending, its neighbour or the F of a clotting factor."""
    roman = re.findall(r"[IVX]+", written.upper() if written[0] == "(" else written)
    if re.fullmatch(
        r"\(?[IVXivx]{1,5}\)?(?:\s?[-–/]\s?[IVX]{1,4}|[a-c]|['’]s|th|(?<=II)nd|(?<=III)rd|st)?", written
    ) and all(each in ROMAN for each in roman):
        return "".join(str(ROMAN[each]) for each in roman) or "x"
    if (factor := re.fullmatch("F([VX][IVX]*|IX)a?", written)) and factor[1] in ROMAN:  # FVIII clots blood
        return f"(?:{ROMAN[factor[1]]})?" if factor[1] == "IX" else str(ROMAN[factor[1]])  # or “fix”
    return ""


def _dated(written: str) -> str:
    """A date in figures, a short year, or a range of pages."""
    if date := re.fullmatch(
        r"([0-9]{1,2})[/.-]([0-9]{1,2})(?:[/.-](19|20)|/|(?<=\.[0-9])\.|(?<=\.[0-9]{2})\.)([0-9]{2})", written
    ):
        century = date[3] or ("20" if int(date[4]) < NEXT_CENTURY else "19")
        return f"{int(date[1])}{int(date[2])}{century}{date[4]}"
    if short := re.fullmatch(r"['’‘]([0-9])([0-9])", written):  # a year: "oh eight", "twenty thirteen"
        return f"(?:20)?{short[1]}{'?' if short[1] == '0' else ''}{short[2]}"
    if date := re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", written):
        return f"{int(date[3])}{int(date[2])}{date[1]}"
    if (pages := PAGES.fullmatch(written)) and len(pages[1]) > len(pages[2]):
        return f"{pages[1]}(?:{pages[1][: -len(pages[2])]})?{pages[2]}"
    return ""
