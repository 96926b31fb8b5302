"""Times that are surely none but times, as 19:00 is: 15.00 and 14.21 where something runs; and slopes of 1:12."""

from __future__ import annotations

import re
from calendar import monthrange

from accessible.plan.spoken_form.dates import MONTHS
from accessible.plan.spoken_form.numbers import cardinal, ordinal, year
from accessible.plan.spoken_form.rule import (
    DASH,
    END,
    WORD,
    Reading,
    Rule,
    any_of,
    text_after,
    text_before,
    told,
    word_before,
)
from accessible.plan.spoken_form.times import clock_words, say_colon_time
from accessible.plan.spoken_form.units import BY_SYMBOL

RUNS = re.compile(
    r"\b(?:trains?|bus(?:es)?|coach(?:es)?|ferr(?:y|ies)|flights?|trams?|leav(?:e|es|ing)|depart(?:s|ed|ing|ures?)?"
    r"|arriv(?:e|es|ed|ing|als?)|starts?|started|begins?|began|ends?|ended|finish(?:es|ed)?|doors|opens?|opened|closes?"
    r"|closed|meets?|meetings?|kick-?off|concerts?|services?|screenings?|matin[eé]e|session|appointment|due|lunch"
    r"|tea|supper|bell|check-?in|curtain|lights|shift|talk|class|rehears\w+|agenda|time|left|came|woke|rang|phoned|admitted|discharged|asleep|breakfast|dinner|sunset|sunrise)\b[^;?!]*$",
    re.IGNORECASE,
)
MEASURED_NEXT = re.compile(
    rf"\s?(?:{any_of(BY_SYMBOL)}{END}|%|°|(?:milli|micro|kilo)[a-z]+|(?:grams?|litres?|units?|tablets?|capsules?|puffs?"
    r"|drops?|points?|percent|times|million|pounds?|metres?|per|days?|weeks?|months?|years?|hours?|minutes?)\b)"
)
COMPARED = re.compile(
    r"\b(?:ratios?|dilut\w+|titres?|odds|mix\w*|scores?|scored|average|mean|median|range|levels?|index|total|rose|fell"
    r"|haemoglobin|Hb|TSH|CRP|ESR|bloods?|ferritin|mg|dose\w*|BMI|temperature|verse|chapter|psalm|gospel|genesis|exodus|isaiah|matthew|mark"
    r"|luke|john|acts|romans|corinthians|kings|samuel|proverbs|hebrews|job|section|page|version|figure|table|price|costs?|pa(?:y|ys|id)|weigh\w*|miles|km|cm|worth"
    r"|clause|paragraph|p|pp)\b[^.;?!]*$",
    re.IGNORECASE,
)


def say_afternoon(match: re.Match[str]) -> Reading:
    """15.00, 14.21: an hour after twelve, where something opens, leaves or meets."""
    before, after = text_before(match), text_after(match)
    round_hour = match["minutes"] in ("00", "15", "30", "45") and word_before(match) in ("at", "by", "until", "from")
    if not (RUNS.search(before) or round_hour) or COMPARED.search(before) or MEASURED_NEXT.match(after):
        return None
    if re.match(rf"\s?{DASH}\s?[0-9]", after) or before[-1:] in "£€$-–":
        return None
    return told("time-without-half-day", _by_the_clock(match["hour"], match["minutes"]))


def say_colon(match: re.Match[str]) -> Reading:
    """11:32: an hour of two figures, where no ratio, score or verse is spoken of."""
    before, after = text_before(match), text_after(match)
    if COMPARED.search(before) or MEASURED_NEXT.match(after) or re.match(r"\s(?:ratio|mix|dilution|split|odds)", after):
        return None
    if not RUNS.search(before) or say_colon_time(match) is not None:
        return None
    return told("time-without-half-day", _by_the_clock(match["hour"], match["minutes"]))


def _by_the_clock(hour: str, minutes: str) -> str:
    if minutes == "00":
        return f"{cardinal(int(hour))} hundred" if int(hour) > 12 else f"{cardinal(int(hour))} o'clock"
    return clock_words(f"{int(hour)}:{minutes}")


SLOPES = r"ramps?|slopes?|gradients?|hills?|inclines?|climb"


def say_slope(match: re.Match[str]) -> Reading:
    """A 1:12 ramp: one in twelve."""
    return told("ratio-of-a-slope", f"one in {cardinal(int(match['run']))}")


A_LEAP_YEAR = 2028  # the day may be the 29th of February: no year is written
NUMBERED = frozenset(
    "issue no number ref reference minute minutes case order item policy volume vol part report paper bulletin decision"
    " resolution act article si rule invoice batch".split()
)
DATED = re.compile(
    r"\b(?:on|by|until|till|since|dated|from|due|before|after|ends|closes|closing|starts?|meeting|returned|week|w/c"
    r"|date|sent|received|posted|rec'?d|paid|signed|born|seen|visited|booked|agreed"
    r"|(?:Mon|Tue|Tues|Wed|Weds|Thu|Thur|Thurs|Fri|Sat|Sun)[a-z]*\.?,?)"
    r"(?:\s(?:on|of|the|is|was))?:?\s$",
    re.IGNORECASE,
)
IN_A_LIST = re.compile(r"\b(?:[0-3]?[0-9]/[01]?[0-9](?:/[0-9]{2,4})?)(?:,|,? or| and| to| &)\s$")
NOT_DATED = re.compile(
    r"\b(?:tak(?:e|es|en|ing)|took|dos(?:e|es|ing)|mg|mcg|ml|tablets?|capsules?|puffs?|vision|sight|pressure|BP|scor\w+"
    r"|rat(?:ed|ing)|ramipril|bisoprolol|codeine)\b",
    re.IGNORECASE,
)


def say_month(match: re.Match[str]) -> Reading:
    """03/2025: a month and a year."""
    if word_before(match) in NUMBERED or NOT_DATED.search(text_before(match)[-30:]):
        return None
    return f"{MONTHS[int(match['month']) - 1]} {year(int(match['year']))}"


SUFFERED = re.compile(r"\b(?:suffer(?:s|ed|ing)?|relief|exhausted|tired)\sfrom\s$")
SOMETHING = re.compile(r"\s(?!(?:to|until|till|through|and|or|on|onwards?|when|because)\b)[a-z]")
TAKEN = re.compile(r"\b(?:take|takes|taken|taking|took|give|gives|given|use)\s$", re.IGNORECASE)


def say_day(match: re.Match[str]) -> Reading:
    """28/2: after a word that goes with a date; told. 24/7 elsewhere is round the clock."""
    day, month, before = int(match["day"]), int(match["month"]), text_before(match)
    dated = DATED.search(before) or IN_A_LIST.search(before)
    suffered = SUFFERED.search(before) and SOMETHING.match(text_after(match))
    if match[0] == "24/7" and not TAKEN.search(before) and (suffered or not dated):
        return "twenty-four seven"
    if not dated or day > monthrange(A_LEAP_YEAR, month)[1]:
        return None
    if NOT_DATED.search(before[-40:] + " " + text_after(match)[:30]) or MEASURED_NEXT.match(text_after(match)):
        return None
    the = "" if word_before(match) in ("the", "this", "next", "last") else "the "
    return told("day-and-month", f"{the}{ordinal(day)} of {MONTHS[month - 1]}")


def say_programme(match: re.Match[str]) -> Reading:
    """10.45 Workshop: a quarter of an hour at the beginning of a line, before what happens then; told."""
    if text_before(match).strip() or MEASURED_NEXT.match(text_after(match)):
        return None
    return told("times-with-full-stops", clock_words(f"{int(match['hour'])}.{match['minutes']}"))


RULES: tuple[Rule, ...] = (
    Rule(
        "time that begins a line",
        r"(?P<hour>0?[1-9]|1[0-2])\.(?P<minutes>00|15|30|45)(?=\s[A-Z][a-z]{2,}\s?)(?!\s(?:Million|Billion|Per)\b)",
        say_programme,
        "common UK usage in programmes; told",
        (
            ("10.45 Workshop one", "ten forty-five Workshop one"),
            ("10.00 Registration opens", "ten Registration opens"),
        ),
    ),
    Rule(
        "slope",
        rf"1:(?P<run>[1-9][0-9]?)(?=\s(?:(?:[a-z]+\s)?(?:{SLOPES})\b))",
        say_slope,
        "how a slope is spoken of on British roads and ramps",
        (("a 1:12 ramp", "a one in twelve ramp"), ("a 1:5 hill", "a one in five hill")),
        (("a 1:10 mix of it", "ambiguous-time"),),
    ),
    Rule(
        "month and year",
        r"(?P<month>0?[1-9]|1[0-2])/(?P<year>(?:19|20)[0-9]{2})(?![0-9A-Za-z%]|[./:–-][0-9])",
        say_month,
        "a month and a year of four figures have one reading",
        (("since 03/2025", "since March twenty twenty-five"),),
        (("minute 03/2025", "unclear-number"),),
    ),
    Rule(
        "day over twelve and month",
        r"(?P<day>1[3-9]|2[0-9]|3[01])/(?P<month>0?[1-9]|1[0-2])(?![0-9A-Za-z%½¼¾]|[./:–-][0-9])",
        say_day,
        "a number over twelve is no month; told",
        (("reply by 28/2", "reply by the twenty-eighth of February"), ("help 24/7", "help twenty-four seven")),
        (("It was 28/2.", "unclear-number"), ("take 20/5 daily", "unclear-number")),
    ),
    Rule(
        "all hours of all days",
        rf"24\s?[x×]\s?7(?!{WORD}|[.,:/%°]{WORD}|{DASH}[0-9]|\s?[0-9])",
        lambda _match: "twenty-four seven",
        "common usage; as 24/7",
        (("open 24x7 for you", "open twenty-four seven for you"),),
    ),
    Rule(
        "time of the afternoon with a full stop",
        rf"(?P<hour>1[3-9]|2[0-3])\.(?P<minutes>[0-5][0-9])(?!{WORD}|[%°]|[.,:/][0-9]|[-–][0-9]|\s?[apAP]\.?[mM]\b)",
        say_afternoon,
        "common UK usage; told",
        (
            ("Meet at 15.00 today.", "Meet at fifteen hundred today."),
            ("the bus left 14.21", "the bus left fourteen twenty-one"),
        ),
        (),
    ),
    Rule(
        "time where something runs",
        r"(?P<hour>1[0-9]|2[0-3]):(?P<minutes>[0-5][0-9])(?![0-9A-Za-z%]|[:.][0-9]|\s?[-–]\s?[0-9])",
        say_colon,
        "common UK usage; told",
        (("Trains leave 11:32 daily.", "Trains leave eleven thirty-two daily."),),
        (("It was 10:32.", "ambiguous-time"),),
    ),
)
