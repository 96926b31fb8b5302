"""Times of the 24-hour clock in four figures: 0655 hrs, from 0900 to 1700.

What begins with a zero is no amount. Other figures are a time only beside "hrs" after a word that goes with a time;
the rest is asked about by `times`.
"""

from __future__ import annotations

import re

from accessible.plan.spoken_form.numbers import cardinal
from accessible.plan.spoken_form.rule import DASH, END, END_NUMBER, Reading, Rule, text_after, text_before, told

FOUR = "(?:[01][0-9]|2[0-3])[0-5][0-9]"
HOURS = "(?:hrs|hours)"
AT_A_TIME = re.compile(
    rf"(?:\b(?:at|from|until|till|between|before|after)\s(?:about\s|around\s)?|{HOURS}\s?{DASH}\s?"
    rf"|{HOURS} (?:to|and|or) )$",
    re.IGNORECASE,
)
AMOUNT_OF_HOURS = re.compile(r"\s(?:of|a|per|each|in)\b")  # "after 1200 hours of light"
OF_TELEPHONES = re.compile(r"\s(?:numbers?|lines?|calls?|helplines?|prefix)\b")


def four_figures(written: str) -> str:
    """A time of the 24-hour clock.

    >>> four_figures("0655"), four_figures("0900"), four_figures("1705"), four_figures("0005")
    ('oh six fifty-five', 'oh nine hundred', 'seventeen oh five', 'zero zero oh five')
    """
    hour, minutes = written[:2], written[2:]
    early = "zero zero" if hour == "00" else f"oh {cardinal(int(hour))}" if hour[0] == "0" else cardinal(int(hour))
    if minutes == "00":
        return f"{early} hundred"
    return f"{early} {'oh ' if minutes[0] == '0' else ''}{cardinal(int(minutes))}"


def say_four_figures(match: re.Match[str]) -> Reading:
    """0655 hrs; 1700 hrs after "at" or "until"; "at 0655" is told."""
    timed, early = AT_A_TIME.search(text_before(match)), match["time"][0] == "0"
    if match["time"] == "0000" or not (timed or (early and match["unit"])):
        return None
    if not early and AMOUNT_OF_HOURS.match(text_after(match)):
        return None
    if match["unit"]:
        said = f"{four_figures(match['time'])} hours"
        return said if early else told("time-without-half-day", said)
    if not early or OF_TELEPHONES.match(text_after(match)):
        return None
    return told("time-without-half-day", four_figures(match["time"]))


def say_two_times(match: re.Match[str]) -> Reading:
    """0900–1700: the first with its zero, the second later."""
    sure = match["first"][0] == "0" or match["first_unit"]
    if not sure or match["first"] == "0000" or match["first"] >= match["last"]:
        return None
    if OF_TELEPHONES.match(text_after(match)):
        return None
    link = match["link"] or ("and" if re.search(r"\b[Bb]etween\s$", text_before(match)) else "to")
    hours = " hours" if match["unit"] else ""
    first = four_figures(match["first"]) + (" hours" if match["first_unit"] else "")
    return told("time-without-half-day", f"{first} {link} {four_figures(match['last'])}{hours}")


RULES: tuple[Rule, ...] = (
    Rule(
        "two times in four figures",
        rf"(?P<first>{FOUR})(?P<first_unit>\s?{HOURS})?(?:\s?{DASH}\s?|\s(?P<link>to|until|till|and)\s)(?P<last>{FOUR})"
        rf"(?:\s?(?P<unit>{HOURS}){END}|{END_NUMBER})",
        say_two_times,
        "how times of the 24-hour clock are said; told",
        (
            ("open 0900–1700", "open oh nine hundred to seventeen hundred"),
            ("from 0900hrs to 1730hrs", "from oh nine hundred hours to seventeen thirty hours"),
        ),
    ),
    Rule(
        "time in four figures with its zero or its hours",
        rf"(?P<time>{FOUR})(?:\s?(?P<unit>{HOURS}){END}|{END_NUMBER})",
        say_four_figures,
        "how times of the 24-hour clock are said",
        (
            ("It starts 0655 hrs.", "It starts oh six fifty-five hours."),
            ("at 1430 hours we met", "at fourteen thirty hours we met"),
            ("The bus is at 0655.", "The bus is at oh six fifty-five."),
        ),
        (("It starts at 1700.", "ambiguous-time"),),
    ),
)
