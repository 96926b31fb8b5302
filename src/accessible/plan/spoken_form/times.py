"""Times of day: 10am, 2.30–3pm, at 10:30; and what may be a time, which is asked about."""

from __future__ import annotations

import re

from accessible.plan.spoken_form.letters import spell
from accessible.plan.spoken_form.numbers import cardinal
from accessible.plan.spoken_form.rule import (
    DASH,
    END,
    END_NUMBER,
    Reading,
    Rule,
    Unsure,
    text_after,
    text_before,
    unsure,
    word_before,
)

CLOCK = r"(?:0?[0-9]|1[0-9]|2[0-4])(?:[.:][0-5][0-9])?"
HALF_DAY = r"(?:am|pm|a\.m\.?|p\.m\.?)"
TIME_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
TIME_WORDS = frozenset("at from by until till before after about around to and or".split() + TIME_DAYS)
ZONE = re.compile(r"\s?(?:GMT|BST|UTC)\b")
CLOSES = re.compile(
    rf"\s?{DASH}\s?(?:[01]?[0-9]|2[0-3])\.(?:00|15|30|45)(?![0-9%]|\s?(?:mg|ml|g|kg|µg|mcg|mmol|l|L|m|cm)\b)"
)
STATISTIC = re.compile(r"\b(?:CI|IQR|SD|range|ratio|mean|median|interval|score|OR|HR|RR)\b[^.]*$")
BEFORE_TIMES = frozenset(("from", "until", "till", *TIME_DAYS))


def _clock(written: str) -> str:
    """Hour and minutes.

    >>> _clock("10"), _clock("10.30"), _clock("9:05"), _clock("4.00")
    ('ten', 'ten thirty', 'nine oh five', 'four')
    """
    hour, _, minutes = written.replace(":", ".").partition(".")
    if not minutes or minutes == "00":
        return cardinal(int(hour))
    return f"{cardinal(int(hour))} {'oh ' if minutes[0] == '0' else ''}{cardinal(int(minutes))}"


def say_time(match: re.Match[str]) -> Reading:
    """A time with am or pm, or two with the half of the day written once."""
    first = match["first"] or match["dotted"]
    times = [first, match["last"]] if first else [match["last"]]
    if any(int(re.split("[.:]", each)[0]) not in range(1, 13) for each in times):
        return Unsure("ambiguous-time", "am and pm go with the hours 1 to 12.")
    stop = "." if match[0].endswith(".") and not text_after(match).strip("’'\")” ") else ""
    said = [_clock(each) for each in times]
    if match["first_half"]:
        said[0] += f" {spell(match['first_half'])}"
    link = f" {match['link'] or 'to'} "
    return f"{link.join(said)} {spell(match['half'])}{stop}"


def say_colon_time(match: re.Match[str]) -> Reading:
    """10:30 after a word that goes with a time, or before the name of a zone; else it may be a ratio."""
    if word_before(match) not in TIME_WORDS and not ZONE.match(text_after(match)):
        return None
    hour, minutes = match[0].split(":")
    if minutes == "00":
        return f"{cardinal(int(hour))} o'clock" if 1 <= int(hour) <= 12 else f"{cardinal(int(hour))} hundred"
    return _clock(match[0])


def say_dotted_time(match: re.Match[str]) -> Reading:
    """10.30 after "at", "from" or "until" without am or pm, or alone in a cell, may be a time or a number."""
    before, quarter = word_before(match), match[0][-2:] in ("00", "15", "30", "45")
    alone = not (text_before(match) + text_after(match)).strip()
    if quarter and CLOSES.match(text_after(match)) and not STATISTIC.search(text_before(match)):
        return Unsure("ambiguous-time", "These may be times or numbers: write 8am–8pm for times.")
    if before == "at" or (match[0][-1] in "05" and before in BEFORE_TIMES) or (quarter and (alone or before == "by")):
        return Unsure("ambiguous-time", "This may be a time or a number: write 10.30am for a time.")
    return None


def ask_four_figures(match: re.Match[str]) -> Reading:
    """At 1700: a time of the 24-hour clock, or a number."""
    if word_before(match) == "at" and not re.match(r"\s+(?!hours|hrs|GMT|BST)\w", text_after(match)):
        return Unsure("ambiguous-time", "This may be a time, a year or a number: write 5pm for a time.")
    return None


RULES: tuple[Rule, ...] = (
    Rule(
        "time",
        rf"(?:(?P<first>{CLOCK})(?:\s?(?P<first_half>{HALF_DAY}))?\s?{DASH}\s?"
        rf"|(?P<dotted>(?:1[0-2]|0?[1-9])[.:][0-5][0-9])\s(?P<link>and|to|or|until|till)\s)?"
        rf"(?P<last>{CLOCK})\s?(?P<half>{HALF_DAY}){END}",
        say_time,
        "common UK usage; the letters named, since “am” alone is a word",
        (
            ("10am", "ten eigh M"),
            ("10.30am to 4 p.m.", "ten thirty eigh M to four P M."),
            ("10–11am", "ten to eleven eigh M"),
            ("8am-8pm", "eight eigh M to eight P M"),
            ("between 9.30 and 11.00am", "between nine thirty and eleven eigh M"),
        ),
        (("14pm", "ambiguous-time"),),
    ),
    Rule(
        "time with a colon",
        r"(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?![0-9A-Za-z%]|[:.][0-9])",
        say_colon_time,
        "common UK usage",
        (
            ("at 10:30", "at ten thirty"),
            ("by 09:05", "by nine oh five"),
            ("from 9:00", "from nine o'clock"),
            ("14:30 GMT", "fourteen thirty G M T"),
        ),
    ),
    Rule(
        "time with a full stop",
        rf"(?:0?[1-9]|1[0-9]|2[0-3])\.[0-5][0-9](?:{END_NUMBER}|(?={DASH}[0-9]+\.[0-9]{{2}}{END_NUMBER}))(?!\s?(?:mg|ml|g|kg|µg|mcg|mmol|%|m|cm|mm|l|L|°))",
        say_dotted_time,
        "asked about",
        doubtful=(("Come at 10.30 if you can.", "ambiguous-time"), ("from 9.30 to 10.30", "ambiguous-time")),
    ),
    Rule(
        "time before h",
        rf"(?:[01][0-9]|2[0-3])\.?[0-5][0-9]h{END}",
        unsure("ambiguous-time", "This may be a time or a number of hours: write 2.30pm for a time."),
        "asked about",
        doubtful=(("at 1430h", "ambiguous-time"), ("14.30h", "ambiguous-time")),
    ),
    Rule(
        "time in four figures",
        rf"(?:[01][0-9]|2[0-3])[0-5][0-9]{END_NUMBER}",
        ask_four_figures,
        "asked about",
        doubtful=(("It starts at 1700.", "ambiguous-time"), ("at 0900 hours", "ambiguous-time")),
    ),
)
