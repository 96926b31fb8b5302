"""Hours from morning to afternoon, and lengths of time: Mon–Fri 9–5, a 9–5 job, 7h 30m."""

from __future__ import annotations

import re

from accessible.plan.spoken_form.numbers import cardinal
from accessible.plan.spoken_form.rule import (
    DASH,
    END,
    END_NUMBER,
    WORD,
    Reading,
    Rule,
    Unsure,
    span_link,
    text_after,
    text_before,
    told,
)

DAYS_BEFORE = re.compile(
    r"\b(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun|weekday)(?:day|sday|nesday|rsday|urday)?s?[,:]?\s\(?$"
)
HOURS_BEFORE = re.compile(
    r"\b(?:[Oo]pen|opens|[Oo]pening(?: hours| times)?|[Hh]ours|[Ss]taffed|[Aa]vailable|[Ww]ork(?:s|ed|ing)?"
    r"|[Rr]ing us|[Cc]all us)(?: daily| from| are| is)?:?\s\(?$"
)
DAYS_AFTER = re.compile(r",?\s\(?(?:each day\b|every day\b|daily\b|weekdays\b|(?:on )?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))")
JOB_AFTER = re.compile(r"\s(?:job|jobs|day|days|hours|work|working|routine|life|shift)\b")


def say_hours(match: re.Match[str]) -> Reading:
    """Mon–Fri 9–5, a 9–5 job: hours from morning to afternoon."""
    first, last = int(match["first"]), int(match["last"])
    before, after = text_before(match), text_after(match)
    sure = (
        DAYS_BEFORE.search(before) or JOB_AFTER.match(after) or HOURS_BEFORE.search(before) or DAYS_AFTER.match(after)
    )
    if not (sure and 7 <= first <= 12 and 1 <= last <= 8 and last < first):
        return None
    return f"{cardinal(first)} {span_link(match)} {cardinal(last)}"


OF_THE_DAY = re.compile(
    r"\b(?:at|by|until|till|before|past|since)\s(?:about\s|around\s|[0-9]{1,2}h(?:[0-5][0-9])?,? (?:and|or) )?$"
)


def say_length(match: re.Match[str]) -> Reading:
    """7h 30m: the m after hours is minutes. After "at" and the like it may be a time of day, as abroad."""
    if match["touching"] and OF_THE_DAY.search(text_before(match)):
        return Unsure("ambiguous-time", "This may be a time of day or a length of time.")
    said = []
    for figure, name in ((match["hours"], "hour"), (match["minutes"] or match["touching"], "minute")):
        said.append(f"{cardinal(int(figure))} {name}{'' if int(figure) == 1 else 's'}")
    return " ".join(said)


def say_minutes(match: re.Match[str]) -> Reading:
    """24m 30s: with seconds after it the m is minutes."""
    minutes, seconds = int(match["minutes"]), int(match["seconds"])
    first = f"{cardinal(minutes)} minute{'' if minutes == 1 else 's'}"
    return f"{first} {cardinal(seconds)} second{'' if seconds == 1 else 's'}"


def say_race(match: re.Match[str]) -> Reading:
    """10k in 48:32: a time of a race, where one is spoken of; such a ratio is written by nobody."""
    if not RACED.search(text_before(match)) or re.match(r"\s(?:ratio|mix)", text_after(match)):
        return None
    return told("time-without-half-day", f"{cardinal(int(match['minutes']))} {_figures(match['seconds'])}")


def _figures(written: str) -> str:
    return f"oh {cardinal(int(written))}" if written[0] == "0" else cardinal(int(written))


RACED = re.compile(
    r"\b(?:ran|run|runs|swam|swim|walked|rowed|cycled|finish\w*|complet\w*|record|PB|race|parkrun|[0-9]+k|[0-9]+km)\b[^.;?!]*"
    r"\b(?:in|of|with|was|at)\s(?:just |only |about |under )?$"
)

RULES: tuple[Rule, ...] = (
    Rule(
        "minutes and seconds",
        rf"(?P<minutes>[1-9][0-9]?)\s?m\s?(?P<seconds>[0-5]?[0-9])\s?s{END}",
        say_minutes,
        "common usage for the time of a race",
        (("in 24m 30s", "in twenty-four minutes thirty seconds"),),
    ),
    Rule(
        "time of a race",
        r"(?P<minutes>2[4-9]|[3-5][0-9]):(?P<seconds>[0-5][0-9])(?![0-9A-Za-z:%]|\.[0-9])",
        say_race,
        "common usage; told",
        (("He ran 10k in 48:32.", "He ran ten K in forty-eight thirty-two."),),
    ),
    Rule(
        "hours of work",
        rf"(?P<first>[1-9][0-2]?){DASH}(?P<last>[1-8]){END_NUMBER}",
        say_hours,
        "common UK usage",
        (
            ("Mon–Fri 9–5", "Monday to Friday nine to five"),
            ("a 9–5 job", "a nine to five job"),
            ("open 9–5 each day", "open nine to five each day"),
        ),
        (("It was 9–5.", "unclear-dash"),),
    ),
    Rule(
        "length of time",
        rf"(?P<hours>[0-9]{{1,3}})\s?(?:h|hr|hrs)"
        rf"(?:\s?(?P<minutes>[0-5]?[0-9])(?:m|\s?mins?)|(?P<touching>[0-5][0-9])){END}(?![/.]{WORD}|\s?(?:mg|g|ml|mcg|µg|kg|km|m|l|L)\b)",
        say_length,
        "common UK usage",
        (("7h 30m", "seven hours thirty minutes"), ("1h20", "one hour twenty minutes")),
        (("I woke at 8h30.", "ambiguous-time"),),
    ),
)
