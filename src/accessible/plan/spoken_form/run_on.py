"""A figure that touches a word: names such as Turn2Us and 4Louis, and days whose space was lost (Monday16 May)."""

from __future__ import annotations

import re

from accessible.plan.spoken_form.dates import DAY_NAMES, MONTHS
from accessible.plan.spoken_form.numbers import cardinal
from accessible.plan.spoken_form.rule import END, WORD, Reading, Rule, Unsure, told

NO_NAME = frozenset("Tab Tabs Cap Caps Mcg Mgs Mls Units Unit Grams Gram Litre Litres Percent".split())


def say_name_with_figure(match: re.Match[str]) -> Reading:
    """Turn2Us, 4Louis: the words of a name, the figure as a number. What may be a unit is asked about."""
    if match["last"] in NO_NAME:
        return Unsure("unknown-unit", f"“{match[0]}” may be an amount: it is in no list.")
    first = f"{match['first']} " if match["first"] else ""
    return told("letters-and-figures", f"{first}{cardinal(int(match['figure']))} {match['last']}")


RULES: tuple[Rule, ...] = (
    Rule(
        "name with a figure in it",
        rf"(?P<first>[A-Z][a-z]{{2,}})?(?P<figure>[2-9])(?P<last>[A-Z][a-z]{{2,}}|Us|Me|Go|It){END}(?!-{WORD})",
        say_name_with_figure,
        "how such names are said; told",
        (("Ask Turn2Us for help.", "Ask Turn two Us for help."), ("the 4Louis fund", "the four Louis fund")),
        (("Take 2Tabs now.", "unknown-unit"),),
    ),
    Rule(
        "day or month that touches its number",
        rf"(?:{'|'.join((*DAY_NAMES, *MONTHS))})(?=[0-9]{{1,2}}(?:st|nd|rd|th)?\s[A-Z]|20[0-9]{{2}}{END})",
        lambda match: told("words-run-together", f"{match[0]} "),
        "a space was lost; told",
        (
            ("on Monday16 May", "on Monday the sixteenth of May"),
            ("in March2021 we met", "in March twenty twenty-one we met"),
        ),
    ),
)
