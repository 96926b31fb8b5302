"""Places in a row: 1st, Sunday 25th, the 2nd/3rd week."""

from __future__ import annotations

import re

from accessible.plan.spoken_form.numbers import ordinal
from accessible.plan.spoken_form.rule import END, Reading, Rule, Unsure, text_after, text_before, told, word_before

ORDINAL_ENDS = {1: "st", 2: "nd", 3: "rd"}


def say_ordinal(match: re.Match[str]) -> Reading:
    """1st to 999th; a wrong ending is asked about."""
    words = _ordinal_words(match["figure"], match["suffix"])
    if words is None:
        return Unsure(
            "unclear-number", f"No number ends as “{match[0]}” does, so a listener would hear something else."
        )
    return f"the {words}" if DAY_BEFORE.search(text_before(match)) else words


def _ordinal_words(figure: str, ending: str) -> str | None:
    """An ordinal, if it has its right ending."""
    number_ = int(figure)
    right = "th" if number_ % 100 in (11, 12, 13) else ORDINAL_ENDS.get(number_ % 10, "th")
    return ordinal(number_) if ending == right and figure[0] != "0" else None


DAY_BEFORE = re.compile(r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tues?|Weds?|Thurs?|Fri|Sat|Sun)\.?,?\s$")


MONTH_NAMES = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"


def say_two_ordinals(match: re.Match[str]) -> Reading:
    """2nd/3rd: two places in a row, with a pause."""
    dated = re.match(rf"\s(?:of\b|{MONTH_NAMES})|\s?(?:$|[.,;)])", text_after(match))
    if dated or word_before(match) in ("on", "by", "until", "till", "since", "from"):
        return None
    said = [_ordinal_words(match[name], match[f"{name}_end"]) for name in ("low", "high")]
    if None in said or int(match["low"]) >= int(match["high"]):
        return Unsure("unclear-number", f"“{match[0]}” is not how these numbers end.")
    return told("stroke-between-words", f"{said[0]}, {said[1]}")


RULES: tuple[Rule, ...] = (
    Rule(
        "two ordinals with a stroke",
        rf"(?P<low>[1-9][0-9]?)(?P<low_end>st|nd|rd|th)/(?P<high>[1-9][0-9]?)(?P<high_end>st|nd|rd|th){END}(?!/)",
        say_two_ordinals,
        "a pause, no word added",
        (("the 2nd/3rd week", "the second, third week"),),
        (("the 3rd/2nd week", "unclear-number"),),
    ),
    Rule(
        "ordinal",
        rf"(?P<figure>[0-9]{{1,3}})(?P<suffix>st|nd|rd|th){END}",
        say_ordinal,
        "common usage",
        (
            ("the 21st century", "the twenty-first century"),
            ("on Sunday 25th", "on Sunday the twenty-fifth"),
            ("the 111th", "the one hundred and eleventh"),
        ),
        (("the 1th", "unclear-number"),),
    ),
)
