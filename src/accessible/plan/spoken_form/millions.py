"""What "m" right after a number is, by the words around it: a million people or pounds, or metres."""

from __future__ import annotations

import re

from accessible.plan.spoken_form.rule import text_after, text_before, word_after, word_before

MILLION, METRES = "million", "metres"
PEOPLE = frozenset(
    "people patients adults members users women men children readers pounds appointments volunteers "
    "homes jobs voters pupils pensioners viewers visits views claimants listeners passengers customers vehicles cars "
    "trees books copies visitors residents Scots employees staff students taxpayers "
    "households families Britons workers carers adults sufferers".lower().split()
)
FAR_BEFORE = re.compile(
    r"\b(?:walk(?:s|ed|ing)?|move[sd]?|moving|distance|runs?|ran|swims?|swam|climb(?:s|ed|ing)?|ascents?|crawl(?:s|ed|ing)?|metres?)\b[^.;?!]*$"
    r"|[0-9]m by $"
)
FAR_AFTER = re.compile(
    r"\s(?:long|wide|high|tall|deep|apart|away|from|walks?|sprint|swim|pool|race|distance"
    r"|of (?:climb|ascent|descent)|above sea)\b|\sby [0-9]"
)


COUNTED_BEFORE = re.compile(
    r"\b(?:over|about|around|nearly|almost|some|an? (?:estimated|further)|(?:more|fewer) than|up to|at least|extra)\s$",
    re.IGNORECASE,
)
COUNTED_AFTER = re.compile(r"\s(?:are|have|were|suffer|live|had|of (?:us|them|these))\b")
MONEY_BEFORE = re.compile(
    r"\b(?:grants?|budgets?|funds?|funding|turnover|income|debts?|deficit|surplus|donations?|legac(?:y|ies)|raised|spend"
    r"|spent|invest\w*)\b[^.,;:?!0-9]{0,25}$"
)
MEASURED_BEFORE = re.compile(
    r"\b(?:walls?|beds?|tables?|doors?|doorways?|paths?|ramps?|rooms?|poles?|fences?|gardens?|cables?|leads?|hoses?|ropes?"
    r"|width|height|length|depth|ceilings?|hedges?|trees?|baths?|corridors?)\s(?:is|are|was|measures?|of)\s"
    r"(?:(?:only|just|about|over|under|nearly)\s)?$"
)


def million_or_metres(match: re.Match[str]) -> str:
    """What m means here: `MILLION` or `METRES`; empty where neither is sure, or both are."""
    before, after = text_before(match), text_after(match)
    if word_before(match) in ("in", "for", "every", "within", "after") or word_after(match) in ("ago", "old", "later"):
        return ""
    second = re.match(r"\s[a-z-]+\s([a-z]+)", after)
    described = second is not None and second[1] in PEOPLE and "." in match[0]
    people = (
        word_after(match) in PEOPLE
        or described
        or (COUNTED_BEFORE.search(before) and COUNTED_AFTER.match(after) and "." in match[0])
    )
    million = bool(people or (MONEY_BEFORE.search(before) and "." in match[0]))
    far = bool(FAR_BEFORE.search(before) or FAR_AFTER.match(after) or MEASURED_BEFORE.search(before))
    if million == far:
        return ""
    return MILLION if million else METRES
