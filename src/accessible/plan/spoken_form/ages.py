"""Ages with a short form of "year": 14 yr old, a 52-yr-old man."""

from __future__ import annotations

import re

from accessible.plan.spoken_form.numbers import cardinal
from accessible.plan.spoken_form.rule import END, Reading, Rule, text_after, text_before

UNITS = {"yr": "year", "yrs": "year", "y": "year", "mth": "month", "mths": "month", "mo": "month", "wk": "week"}
_ONES = "one|two|three|four|five|six|seven|eight|nine"
IN_WORDS = (
    rf"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:{_ONES}))?|{_ONES}|ten|eleven|twelve"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teen)"
)
UNITS |= {"wks": "week", "mnth": "month", "mnths": "month"}
NOUN = re.compile(r"\s(?!(?:and|or|but|when|who|at|in|with|now|is|was|then|by|for|on|to|as)\b)[a-z]")
IS = re.compile(r"\b(?:am|is|are|was|were|be|turned|only|now|aged)\s(?:about\s|only\s|just\s|nearly\s)?$")


def say_age_in_words(match: re.Match[str]) -> Reading:
    """A six-yr-old boy: the unit alone is short."""
    return f"{match['age']}-{UNITS[match['unit']]}-{match['old']}"


def say_age(match: re.Match[str]) -> Reading:
    """One thing with hyphens or before a noun: "a fourteen year old girl"; else years: "she is fourteen years old"."""
    words, unit = cardinal(int(match["age"])), UNITS[match["unit"].lower()]
    if match["low"]:
        if int(match["low"]) >= int(match["age"]):
            return None
        words = f"{cardinal(int(match['low']))} to {words}"
    olds = "olds" if match["old"] == "olds" else "old"
    if "-" in match["join"] + match["link"] or not match["old"].startswith("old"):
        return f"{words}-{unit}-{olds}"
    one = olds == "olds" or (NOUN.match(text_after(match)) and not IS.search(text_before(match))) or match["age"] == "1"
    return f"{words} {unit}{'' if one else 's'} {olds}"


RULES: tuple[Rule, ...] = (
    Rule(
        "age",
        r"(?:(?P<low>[1-9][0-9]{0,2})\s?[-–]\s?)?(?P<age>[1-9][0-9]{0,2})(?P<join>[-\u2010\u2011]|\s?)(?P<unit>yrs?|mths?|mnths?|wks?)\.?"
        rf"(?P<link>[-\u2010\u2011]|\s)(?P<old>olds?){END}",
        say_age,
        "common UK usage",
        (
            ("My 14 yr old daughter", "My fourteen year old daughter"),
            ("a 52-yr-old man", "a fifty-two-year-old man"),
            ("She is 14 yrs old.", "She is fourteen years old."),
            ("a class of 5 yr olds", "a class of five year olds"),
            ("for 16-25yr olds", "for sixteen to twenty-five year olds"),
        ),
    ),
    Rule(
        "age in words",
        rf"(?P<age>{IN_WORDS})[-\u2010\u2011](?P<unit>yrs?|mths?|wks?)\.?[-\u2010\u2011](?P<old>olds?){END}",
        say_age_in_words,
        "common UK usage",
        (("a six-yr-old boy", "a six-year-old boy"),),
    ),
    Rule(
        "age in short",
        rf"(?P<low>(?!))?(?P<age>[1-9][0-9]?)(?P<join>\s?)(?P<unit>y)(?P<link>/|\.?)(?P<old>o){END}",
        say_age,
        "common usage in notes",
        (("my 14yo son", "my fourteen-year-old son"),),
    ),
)
