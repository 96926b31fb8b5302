"""Dates, and names of days and months.

A date as staff write it, "14 January 2027", is read "the fourteenth of January twenty twenty-seven": that is
how it is said in Britain, and "fourteen January" is a form of orders and forms. After "the" or another word
that stands in its place, "the" is not said twice.
"""

from __future__ import annotations

import re
from calendar import monthrange

from accessible.plan.spoken_form.numbers import ordinal, year
from accessible.plan.spoken_form.rule import (
    DASH,
    END,
    Reading,
    Rule,
    Unsure,
    any_of,
    span_link,
    text_after,
    text_before,
    told,
    word_before,
)

MONTHS = tuple("January February March April May June July August September October November December".split())
SHORT_MONTHS = {name[:3]: name for name in MONTHS} | {"Sept": "September"}
MONTH = f"(?:{'|'.join(MONTHS)}|(?:{'|'.join(SHORT_MONTHS)})\\b\\.?)"
DAY = "(?:0?[1-9]|[12][0-9]|3[01])"
SUFFIX = "(?:st|nd|rd|th)"
DAY_NAMES = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
SHORT_DAYS = {name[:3]: name for name in DAY_NAMES} | {
    "Tues": "Tuesday",
    "Weds": "Wednesday",
    "Thur": "Thursday",
    "Thurs": "Thursday",
}
LONG_NAMES = {name: name for name in (*DAY_NAMES, *MONTHS)} | SHORT_DAYS | SHORT_MONTHS
NAMED = f"(?:{'|'.join(sorted(LONG_NAMES, key=len, reverse=True))})"
YEAR = "(?:1[0-9]{3}|20[0-9]{2})"
TURN = 40  # a year of two figures from here on is of the last century
LONGEST = {"February": 29} | dict.fromkeys(("April", "June", "September", "November"), 30)
YEAR_END = r"(?![0-9A-Za-z%°]|[.,:/–-][0-9])"
INSTEAD_OF_THE = frozenset("the a an this that our your my his her their each every next last".split())


def _month(written: str) -> str:
    return SHORT_MONTHS.get(written.rstrip("."), written)


def _the(match: re.Match[str]) -> str:
    return "" if word_before(match) in INSTEAD_OF_THE else "the "


def say_date(match: re.Match[str]) -> Reading:
    """Day and month, and the year if it is there; of a range of days, both."""
    first, last = match["day"], match["last"]
    if max(int(first), int(last or 0)) > LONGEST.get(_month(match["month"]), 31):
        return Unsure("ambiguous-date", "There is no such day.")
    days = ordinal(int(first))
    if last:
        if int(last) <= int(first):
            return Unsure("unclear-dash", "The second day of the range does not come after the first.")
        link = {"&": "and", None: span_link(match)}.get(match["link"], match["link"])
        days += f" {link} the {ordinal(int(last))}"
    said_year = f" {year(int(match['year']))}" if match["year"] else ""
    stop = "." if match["month"].endswith(".") and not match["year"] and not text_after(match).strip() else ""
    return f"{_the(match)}{days} of {_month(match['month'])}{said_year}{stop}"


SMALL_MONTHS = {name.lower(): name for name in (*MONTHS, *SHORT_MONTHS)}
VERBS_TOO = ("march", "may")


def say_small_date(match: re.Match[str]) -> Reading:
    """10 mar: a month whose capital was forgotten."""
    month = SMALL_MONTHS[match["month"]]
    touched = re.search(rf"{SUFFIX}|{YEAR}$", match[0])
    if match["month"] in VERBS_TOO and not touched:
        return None
    if int(match["day"]) > LONGEST.get(_month(month), 31):
        return Unsure("ambiguous-date", "There is no such day.")
    said_year = f" {year(int(match['year']))}" if match["year"] else ""
    return f"{_the(match)}{ordinal(int(match['day']))} of {_month(month)}{said_year}"


def say_two_days(match: re.Match[str]) -> Reading:
    """The weekend of 7/8th June: both days. Elsewhere it may be the one or the other, and is asked about."""
    first, last = int(match["day"]), int(match["last"])
    weekend = last == first + 1 and re.search(r"\bweekends? (?:of |on )?(?:the )?$", text_before(match))
    if not weekend or last > LONGEST.get(_month(match["month"]), 31):
        mixed = re.match(r"[0-9]+\s?/\s?[0-9]+[a-z]", match[0])  # "7/8th" was heard as seven eighths
        return Unsure("ambiguous-date", "These may be two days, or one or the other.") if mixed else None
    said_year = f" {year(int(match['year']))}" if match["year"] else ""
    days = f"{_the(match)}{ordinal(first)}, the {ordinal(last)} of {_month(match['month'])}{said_year}"
    return told("stroke-between-days", days)


WEEKDAY_BEFORE = re.compile(rf"(?:{'|'.join(DAY_NAMES)}),?\s$")


def say_american_date(match: re.Match[str]) -> Reading:
    """Month before day: read where it is surely a day, asked about where it may be "in May 10 people"."""
    on_day = word_before(match) == "on" or WEEKDAY_BEFORE.search(text_before(match))
    if not (match["suffix"] or match["year"] or on_day or _is_day(match)):
        return Unsure("ambiguous-date", "A number after a month may be a day or a count: write 14 January.")
    said_year = f", {year(int(match['year']))}" if match["year"] else ""
    return f"{_month(match['month'])} the {ordinal(int(match['day']))}{said_year}"


GOES_ON = re.compile(
    r"\s*(?:$|[.,;:!?)’”](?![0-9])|[–—-]|(?:is|was|will|at|to|until|and|or|with|when|as|which|has|had|marks?|[a-z]+ing)\b)"
)


def _is_day(match: re.Match[str]) -> bool:
    """Whether nothing that is counted can follow: "as of June 4."; not "in May 10 people came"."""
    return word_before(match) not in ("in", "during") and GOES_ON.match(text_after(match)) is not None


NO_SUCH_DAY = "This looks like a date, but there is no such day."


def say_numeric_date(match: re.Match[str]) -> Reading:
    """Day, month, year in figures: only if it can be read in one way, the British one.

    A year of two figures is of this century below 40: 31/10/25. With dots and dashes it may be a code.
    """
    day, short = int(match["day"]), len(match["year"]) == 2
    month = int(match["month"] or match["dotted"] or match["dashed"])
    unclear = not 1 <= month <= 12 or not 1 <= day <= 31 or (day <= 12 and day != month)
    named = re.search(r"\bthe $", text_before(match)) and re.match(
        r"\s(?:risk|model|rule|score|method|criteri)", text_after(match)
    )
    if unclear or named or (short and not match["month"] and not (match["dotted"] and day > 12)):
        return Unsure("ambiguous-date", "A date in figures can be read in more than one way.")
    whole = int(match["year"]) + (0 if not short else 2000 if int(match["year"]) < TURN else 1900)
    if day > monthrange(whole, month)[1]:
        return Unsure("ambiguous-date", NO_SUCH_DAY)
    return f"{_the(match)}{ordinal(day)} of {MONTHS[month - 1]} {year(whole)}"


def say_iso_date(match: re.Match[str]) -> Reading:
    """Year, month, day: the order of ISO 8601 has one reading."""
    day, month = int(match["day"]), int(match["month"])
    if not (1 <= month <= 12 and 1 <= day <= monthrange(int(match["year"]), month)[1]):
        return Unsure("ambiguous-date", NO_SUCH_DAY)
    return f"{_the(match)}{ordinal(day)} of {MONTHS[month - 1]} {year(int(match['year']))}"


WEEKDAY = rf"(?:{'|'.join(sorted((*DAY_NAMES, *SHORT_DAYS), key=len, reverse=True))})"

NEXT_DAY = rf"(?:,\s?|\s?(?:&|and|or|to|{DASH})\s?)(?:{WEEKDAY}\.?\s)?{DAY}{SUFFIX}?"
COUNTED_THINGS = frozenset(
    "page pages room rooms age ages aged table tables chapter chapters issue issues ward wards".split()
)
SEPARATED = re.compile("[0-9]+")


def say_day_of_list(match: re.Match[str]) -> Reading:
    """The first days of "12, 13 and 14 May" and "Sat 6 & Sun 7 June": the month stands after the last one."""
    following = re.match(rf"(?:{NEXT_DAY})+(?=\s{MONTH})", text_after(match))
    if following is None or word_before(match) in COUNTED_THINGS:
        return None
    days = [int(match["day"]), *map(int, SEPARATED.findall(following[0]))]
    return f"{_the(match)}{ordinal(days[0])}" if days == sorted(set(days)) else None


_SPANS = "second|minute|hour|day|week|month|year|sec|min|hr|wk|mth|yr"
LENGTH_BEFORE = re.compile(rf"\b([0-9]+) ({_SPANS})s?$")
SHORT_BEFORE = re.compile(r"\b([0-9]+) ?(sec|min|hr|wk|mth|yr)s?\s$")  # a pause would hardly follow a short form
LENGTH_AFTER = re.compile(rf"([0-9]+) ?({_SPANS})s?\b")
SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86_400, "week": 604_800, "month": 2.6e6, "year": 3.2e7}
SECONDS |= {"sec": 1, "min": 60, "hr": 3600, "wk": 604_800, "mth": 2.6e6, "yr": 3.2e7}


def say_dash_between_dates(match: re.Match[str]) -> Reading:
    """The dash of "24 November – 5 December" is "to", as a pause would make it two dates."""
    dated = re.search(
        rf"\b(?:{DAY}{SUFFIX}?\s{MONTH}(?:\s{YEAR})?|{WEEKDAY}\.?\s{DAY}{SUFFIX}?)\s?$", text_before(match)
    )
    low = LENGTH_BEFORE.search(text_before(match)) or SHORT_BEFORE.search(text_before(match))
    high = LENGTH_AFTER.match(text_after(match))
    if low and high and int(low[1]) * SECONDS[low[2]] < int(high[1]) * SECONDS[high[2]] and low[2] != high[2]:
        return " to "
    return " to " if dated and re.match(rf"(?:{WEEKDAY}\.?\s)?{DAY}{SUFFIX}?\s{MONTH}", text_after(match)) else None


RULES: tuple[Rule, ...] = (
    Rule(
        "dash between dates",
        rf"{DASH}\s?(?=[0-9A-Z])",
        say_dash_between_dates,
        "common UK usage",
        (
            (
                "24 November – 5 December",
                "the twenty-fourth of November to the fifth of December",
            ),
            ("6 months–5 years", "six months to five years"),
            ("Fri. 16th – Sun. 18th April", "Friday the sixteenth to Sunday the eighteenth of April"),
            ("28 Feb–3 March", "the twenty-eighth of February to the third of March"),
        ),
    ),
    Rule(
        "day of a list of days",
        rf"(?P<day>{DAY}){SUFFIX}?(?=,\s?[0-9]|,\s[MTWFS]|\s(?:&|and|or|to)\s[MTWFS]|\s?{DASH}\s?[MTWFS])",
        say_day_of_list,
        "common UK usage",
        (
            ("12, 13 and 14 May", "the twelfth, the thirteenth and the fourteenth of May"),
            ("Sat 6 & Sun 7 June", "Saturday the sixth and Sunday the seventh of June"),
        ),
    ),
    Rule(
        "date",
        rf"(?P<day>{DAY})(?:\s?{SUFFIX})?(?:(?:\s?{DASH}\s?|\s+(?P<link>to|and|or|&)\s+)(?P<last>{DAY})(?:\s?{SUFFIX})?)?(?:\s+of)?\s+(?P<month>{MONTH}){END}"
        rf"(?:,?\s+(?P<year>{YEAR}){YEAR_END})?",
        say_date,
        "common UK usage (BBC, Oxford): the day as an ordinal",
        (
            ("on 14 January 2027", "on the fourteenth of January twenty twenty-seven"),
            ("Tuesday 5 January", "Tuesday the fifth of January"),
            ("the 1st of May, 2005", "the first of May two thousand and five"),
            ("5 and 7 May", "the fifth and the seventh of May"),
            ("5–7 Feb 2026", "the fifth to the seventh of February twenty twenty-six"),
        ),
    ),
    Rule(
        "date with its month in small letters",
        rf"(?P<day>{DAY})\s?(?:{SUFFIX})?(?:\sof)?\s(?P<month>{any_of(SMALL_MONTHS)}){END}(?:,?\s+(?P<year>{YEAR}){YEAR_END})?",
        say_small_date,
        "a slip of the key; march and may are verbs too, and need an ending or a year",
        (
            ("from 10 mar 2024", "from the tenth of March twenty twenty-four"),
            ("on 3 january", "on the third of January"),
            ("the 4th of may", "the fourth of May"),
        ),
    ),
    Rule(
        "two days with a stroke",
        rf"(?P<day>{DAY}){SUFFIX}?\s?/\s?(?P<last>{DAY}){SUFFIX}?(?:\sof)?\s(?P<month>{MONTH}){END}(?:,?\s+(?P<year>{YEAR}){YEAR_END})?",
        say_two_days,
        "both days, with a pause and no word added; told",
        (("the weekend of 7/8th June", "the weekend of the seventh, the eighth of June"),),
        (("on 7/8th June", "ambiguous-date"),),
    ),
    Rule(
        "date, month first",
        rf"(?P<month>{MONTH})\s+(?P<day>{DAY})(?P<suffix>{SUFFIX})?(?:(?:,|(?<![0-9]{{3}}))\s+(?P<year>{YEAR}))?{YEAR_END}",
        say_american_date,
        "common usage; asked about where it is not surely a day",
        (
            ("January 14th", "January the fourteenth"),
            ("May 3, 2027", "May the third, twenty twenty-seven"),
            ("On May 12 we light up.", "On May the twelfth we light up."),
            ("as of June 4.", "as of June the fourth."),
        ),
        (("In May 10 people came.", "ambiguous-date"),),
    ),
    Rule(
        "date after its year",
        rf"(?P<year>(?:19|20)[0-9]{{2}})\s(?P<month>{MONTH})\s(?P<day>{DAY})(?=[;:])",
        lambda match: f"{year(int(match['year']))}, {_month(match['month'])} the {ordinal(int(match['day']))}",
        "how libraries of papers write a date",
        (("Rest. 2024 Oct 17;15:1", "Rest. twenty twenty-four, October the seventeenth; fifteen, one"),),
    ),
    Rule(
        "date in figures",
        r"(?P<day>[0-9]{1,2})(?:/(?P<month>[0-9]{1,2})/|\.(?P<dotted>[0-9]{1,2})\.|-(?P<dashed>[0-9]{1,2})-)"
        r"(?P<year>(?:[0-9]{2}){1,2})(?![0-9A-Za-z/])",
        say_numeric_date,
        "British order, only where no other reading is possible",
        (
            ("25/12/2022", "the twenty-fifth of December twenty twenty-two"),
            ("31/10/25", "the thirty-first of October twenty twenty-five"),
            ("born 14/02/85", "born the fourteenth of February nineteen eighty-five"),
        ),
        (
            ("12/10/2022", "ambiguous-date"),
            ("03/04/25", "ambiguous-date"),
            ("12/25/2022", "ambiguous-date"),
            ("the 20/2/20 model", "ambiguous-date"),
        ),
    ),
    Rule(
        "ISO date",
        r"(?P<year>[12][0-9]{3})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})(?![0-9A-Za-z/-])",
        say_iso_date,
        "ISO 8601",
        (("2027-01-14", "the fourteenth of January twenty twenty-seven"),),
        (("2027-14-01", "ambiguous-date"),),
    ),
)
