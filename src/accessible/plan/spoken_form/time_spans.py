"""Spans between two times with a full stop, or with am or pm at the first alone: 10.30–12, 10am–12.30."""

from __future__ import annotations

import re

from accessible.plan.spoken_form.letters import spell
from accessible.plan.spoken_form.rule import (
    DASH,
    END,
    END_NUMBER,
    Reading,
    Rule,
    Unsure,
    span_link,
    text_after,
    text_before,
    told,
)
from accessible.plan.spoken_form.times import CLOCK, HALF_DAY, STATISTIC, clock_words

HOUR = "(?:1[0-2]|0?[1-9])"
DOTTED = rf"{HOUR}\.(?:00|05|10|15|20|25|30|35|40|45|50|55)"
MEETING = re.compile(
    r"\btimes?:|\b(?:(?-i:Mon|Tues?|Weds?|Thurs?|Fri|Sat|Sun)"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|weekdays?|daily|each day|every (?:day|week|month)|mornings?"
    r"|afternoons?|evenings?|open|opens|opening|class|classes|meet|meets|meeting|session|sessions|lunch|caf[eé]|clinic"
    r"|call|ring|phone|lines?|come|drop in|drop-in|hours|desk|talk|webinar|Zoom|online|tomorrow|today|appointments?"
    r"|questions|helpline|visiting|coffee|tea|choir|group|noon)\b",
    re.IGNORECASE,
)
UNCLEAR = Unsure("ambiguous-time", "These may be times or numbers.")
AMOUNT_AFTER = re.compile(
    r"\s?(?:mg|ml|g|kg|µg|mcg|mmol|%|m|cm|mm|l|L|°|per|points?|times|SD|million|billion)(?![A-Za-z])"
)


def say_dotted_span(match: re.Match[str]) -> Reading:
    """10.30–12 where a meeting is spoken of: told. Elsewhere it may be numbers, and is asked about."""
    before, after = text_before(match), text_after(match)
    if STATISTIC.search(before) or AMOUNT_AFTER.match(after):
        return None
    if not MEETING.search(before + " " + after):
        return UNCLEAR
    link = match["link"] or span_link(match)
    return told("times-with-full-stops", f"{clock_words(match['first'])} {link} {clock_words(match['last'])}")


CHANGED = re.compile(r"\b(?:rose|risen|fell|fallen|increas|decreas|dropp|improv|grew|changed|ranged)\w*\b[^.;?!]*$")


def say_to(match: re.Match[str]) -> Reading:
    """11 to 12.30: as with a dash, but asked about only where both could be times to the quarter."""
    quarter = all(
        part.endswith((".00", ".15", ".30", ".45")) for part in (match["first"], match["last"]) if "." in part
    )
    if not quarter or CHANGED.search(text_before(match)):
        return None
    return say_dotted_span(match)


def ask_alone(match: re.Match[str]) -> Reading:
    """Lunch (12.30)."""
    return UNCLEAR if MEETING.search(text_before(match)) else None


def say_between(match: re.Match[str]) -> Reading:
    """Between 2 and 3.30, as "2 and 3.30" after the word."""
    return say_dotted_span(match) if re.search(r"\b[Bb]etween\s$", text_before(match)) else None


def say_half_first(match: re.Match[str]) -> Reading:
    """10.30am–12: am or pm at the first alone."""
    return f"{clock_words(match['first'])} {spell(match['half'])} to {clock_words(match['last'])}"


RULES: tuple[Rule, ...] = (
    Rule(
        "time with its half of the day first",
        rf"(?P<first>{CLOCK})\s?(?P<half>{HALF_DAY})\s?{DASH}\s?(?P<last>{HOUR}(?:[.:][0-5][0-9])?)"
        rf"{END_NUMBER}(?!\s?(?:{HALF_DAY}|noon|midnight|midday){END})",
        say_half_first,
        "common UK usage",
        (("10.30am–12 on Mondays", "ten thirty A M to twelve on Mondays"),),
    ),
    Rule(
        "span of times with full stops",
        rf"(?P<first>{DOTTED})(?P<dash>\s?{DASH}\s?)(?P<last>{HOUR}(?:\.[0-5][05])?){END_NUMBER}(?P<link>)"
        rf"(?!\s?(?:{HALF_DAY}|noon|midnight|midday){END})",
        say_dotted_span,
        "common UK usage; told, since a full stop parts decimals too",
        (("The class is 10.30–12.", "The class is ten thirty to twelve."),),
        (("It was 10.30–12.", "ambiguous-time"),),
    ),
    Rule(
        "span of times, the second with a full stop",
        rf"(?P<first>{HOUR})(?P<dash>\s?{DASH}\s?)(?P<last>{DOTTED}){END_NUMBER}(?P<link>)"
        rf"(?!\s?(?:{HALF_DAY}|noon|midnight|midday){END})",
        say_dotted_span,
        "common UK usage; told, since a full stop parts decimals too",
        (("Come 11-12.30 on Friday.", "Come eleven to twelve thirty on Friday."),),
        (("It was 11-12.30.", "ambiguous-time"),),
    ),
    Rule(
        "two times with “to” between",
        rf"(?:(?P<first>{DOTTED})\s(?P<link>to|until|till)\s(?P<last>{HOUR}(?:\.[0-5][05])?)){END_NUMBER}"
        rf"(?!\s?(?:{HALF_DAY}|noon|midnight|midday|o['’]clock){END})",
        say_to,
        "common UK usage; told, since a full stop parts decimals too",
        (("The class runs 10.30 to 12.", "The class runs ten thirty to twelve."),),
        (("It runs 10.30 to 12.", "ambiguous-time"), ("from 9.30 to 10.30", "ambiguous-time")),
    ),
    Rule(
        "two times with “to” between, the second with a full stop",
        rf"(?P<first>{HOUR})\s(?P<link>to|until|till)\s(?P<last>{DOTTED}){END_NUMBER}"
        rf"(?!\s?(?:{HALF_DAY}|noon|midnight|midday){END})",
        say_to,
        "common UK usage; told, since a full stop parts decimals too",
        (("The café is open from 11 to 12.30.", "The café is open from eleven to twelve thirty."),),
        (("It lasts from 11 to 12.30.", "ambiguous-time"),),
    ),
    Rule(
        "lone time in brackets",
        rf"(?<=\(){DOTTED}(?=\))",
        ask_alone,
        "asked about",
        doubtful=(("Lunch (12.30) is free.", "ambiguous-time"),),
    ),
    Rule(
        "between two times",
        rf"(?P<first>{HOUR}(?:\.[0-5][05])?)\s(?P<link>and)\s(?P<last>{DOTTED}){END_NUMBER}"
        rf"(?!\s?(?:{HALF_DAY}|noon|midnight|midday){END})",
        say_between,
        "common UK usage; told, since a full stop parts decimals too",
        (("Call between 2 and 3.30.", "Call between two and three thirty."),),
        (("It is between 2 and 3.30.", "ambiguous-time"),),
    ),
)
