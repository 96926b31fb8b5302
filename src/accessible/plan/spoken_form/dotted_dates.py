"""Dates in figures with full stops, 12.07.19: day first, where a word beside them says that they are dates.

With strokes the month may come first; with full stops nobody writes it so. Without such a word it may be the number
of a section or a version, and is asked about by `dates`.
"""

from __future__ import annotations

import re
from calendar import monthrange

from accessible.plan.spoken_form.dates import MONTHS, TURN
from accessible.plan.spoken_form.numbers import ordinal, year
from accessible.plan.spoken_form.rule import Reading, Rule, text_before, told, word_before

DATED = re.compile(
    r"\b(?:dated?|born|sent|received|posted|signed|reviewed|updated|published|issued|approved|printed|amended|revised"
    r"|produced|created|written|died|due|review|since|until|till"
    r"|(?:Mon|Tue|Tues|Wed|Weds|Thu|Thur|Thurs|Fri|Sat|Sun)[a-z]*\.?,?)(?:\s(?:date|on|by|of|the|is|was|in))*:?\s$"
    r"|(?<!\bbased )(?<!\bcomments )(?<!\bcomment )\b[Oo]n\s$"
    r"|[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{2,4}(?:,|,? or| and(?: again)?| to| until| &|\s?[-–])\s?$",
    re.IGNORECASE,
)
BETWEEN_DATES = re.compile(r"\b(?:by|from|before|after|between|to)\s$", re.IGNORECASE)
FULL = re.compile(r"[0-9]{2}\.[0-9]{2}\.(?:19|20)[0-9]{2}")
NUMBERED = re.compile(
    r"\b(?:version|section|paragraph|clause|recommendation|guideline|rule|item|v|no|number|code|ref|build)\.?:?\s$",
    re.IGNORECASE,
)
WHOLE = re.compile(r"[0-9]{2}\.[0-9]{2}\.[0-9]{2}|[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}")


def say_dotted_date(match: re.Match[str]) -> Reading:
    """12.07.19 after "dated", "review date" and the like; "by" and "from" need both figures of day and month."""
    day, month, before = int(match["day"]), int(match["month"]), text_before(match)
    if day > len(MONTHS) or day == month:  # `dates` is sure of these
        return None
    full = FULL.fullmatch(match[0]) and not NUMBERED.search(before)
    dated = full or DATED.search(before) or (WHOLE.fullmatch(match[0]) and BETWEEN_DATES.search(before))
    short = len(match["year"]) == 2
    whole = int(match["year"]) + (0 if not short else 2000 if int(match["year"]) < TURN else 1900)
    if not dated or not 1 <= month <= 12 or not whole > 1900 or not 1 <= day <= monthrange(whole, month)[1]:
        return None
    the = "" if word_before(match) in ("the", "this", "next", "last") else "the "
    return told("date-with-full-stops", f"{the}{ordinal(day)} of {MONTHS[month - 1]} {year(whole)}")


RULES: tuple[Rule, ...] = (
    Rule(
        "date in figures with full stops",
        r"(?P<day>[0-9]{1,2})\.(?P<month>[0-9]{1,2})\.(?P<year>(?:[0-9]{2}){1,2})(?![0-9A-Za-z/%]|[.:-][0-9])",
        say_dotted_date,
        "British and European order; told",
        (
            ("dated 12.07.19", "dated the twelfth of July twenty nineteen"),
            ("Review date: 01.06.2025", "Review date: the first of June twenty twenty-five"),
        ),
        (("3.1.12 Ask people.", "ambiguous-date"), ("updated 00.02.24", "ambiguous-date")),
    ),
)
