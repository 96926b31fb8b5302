"""Strengths of medicines, and body heights and weights in feet and stone: two numbers that belong together."""

from __future__ import annotations

import re

from accessible.plan.spoken_form.numbers import is_one, number
from accessible.plan.spoken_form.quantities import LEADING_ZERO, amount_words, is_one_thing, range_words
from accessible.plan.spoken_form.rule import (
    END,
    END_NUMBER,
    NUMBER,
    Reading,
    Rule,
    Unsure,
    any_of,
    text_after,
    text_before,
)
from accessible.plan.spoken_form.units import END_UNIT, say_unit

STRENGTH_UNITS = ("mg", "µg", "μg", "mcg", "g", "ml", "mL")
VOLUMES = ("ml", "mL")
BRANDS = "Zapain|Solpadol|Kapake|Tylex|Tramacet|Symbicort|Fostair|Seretide|Sinemet|Madopar|Targinact|Augmentin"
COMBINED_BEFORE = re.compile(
    rf"\b(?:[Cc]o-[A-Za-z][a-z]{{3,}}|{BRANDS})\W{{1,2}}(?:[Tt]ablets?|[Cc]apsules?|[Cc]aplets?|[Ee]ffervescent|[Ss]oluble|and|or|strengths?|in|of|[0-9]{{1,3}}/[0-9]{{2,3}}|[\s(,])*$"
)
# Also with the form of the medicine between: "Co-codamol Effervescent Tablets 8mg/500mg".
COMBINED_FORM = re.compile(
    rf"\b(?:[Cc]o-[A-Za-z]{{4,}}|{BRANDS})(?:\s(?:[Ee]ffervescent|[Ss]oluble|[Cc]aplets?|[Tt]ablets?|[Cc]apsules?"
    r"|[Ss]achets?|[Ii]nhaler|[Ss]trength|[Dd]ispersible)){1,3}\s$"
)
COMBINED_AFTER = re.compile(r"\s?(?:mg\s)?(?:strength\s|tablets? of\s)?co-[a-z]{4,}")


def say_strength(match: re.Match[str]) -> Reading:
    """10 mg/5 ml."""
    said = [range_words(match[name], None) for name in ("low", "high")]
    if not all(isinstance(words, str) for words in said):
        return LEADING_ZERO
    of_thing = is_one_thing(match)
    units = [say_unit(match[f"{name}_unit"], one=of_thing or is_one(match[name])) for name in ("low", "high")]
    if match["high_unit"] not in VOLUMES:  # a weight in a weight: two medicines in one tablet
        if not _is_combined(match):
            return Unsure("unclear-slash", "This may be the strengths of two medicines, or one in the other.")
        return f"{said[0]} {units[0]} over {said[1]} {units[1]}"
    return f"{said[0]} {units[0]} per {said[1]} {units[1]}"


def _is_combined(match: re.Match[str]) -> bool:
    """Whether a medicine that is made of two is named beside it."""
    before = text_before(match)
    named = COMBINED_BEFORE.search(before) or COMBINED_FORM.search(before) or COMBINED_AFTER.match(text_after(match))
    return named is not None


def say_combined(match: re.Match[str]) -> Reading:
    """8/500 beside a name such as co-codamol: "over" between, since "eight five hundred" is heard as 8,500."""
    if not _is_combined(match):
        return None
    low, high = number(match["low"]), number(match["high"])
    unit = f" {say_unit('mg', one=is_one_thing(match))}" if match["unit"] else ""
    return LEADING_ZERO if low is None or high is None else f"{low} over {high}{unit}"


def _count(figure: str, one: str, many: str) -> str | None:
    words = number(figure)
    return None if words is None else f"{words} {one if is_one(figure) else many}"


def say_feet(match: re.Match[str]) -> Reading:
    """5 ft, 5ft 4in, a 6ft wall."""
    if is_one_thing(match) and not match["inches"]:
        words = number(match["feet"])
        return LEADING_ZERO if words is None else f"{words} foot"
    feet = _count(match["feet"], "foot", "feet")
    inches = _count(match["inches"], "inch", "inches") if match["inches"] else ""
    return LEADING_ZERO if feet is None or inches is None else f"{feet} {inches}".strip()


def say_stone(match: re.Match[str]) -> Reading:
    """11 st, 11 st 4 lb."""
    stone, pounds = amount_words(match["stone"]), _count(match["pounds"], "pound", "pounds") if match["pounds"] else ""
    if match["pounds"] is None and not (match["bare"] or WEIGHED.search(text_before(match))):
        return None
    bare = number(match["bare"]) if match["bare"] else ""
    return LEADING_ZERO if None in (stone, pounds, bare) else f"{stone} stone {pounds}{bare}".strip()


WEIGHED = re.compile(r"\b(?:weigh\w*|weight|los[et]|gain\w*|put on|heav\w+)\b[^.;?!]*$")

RULES: tuple[Rule, ...] = (
    Rule(
        "strength",
        rf"(?P<low>{NUMBER})\s?(?P<low_unit>{any_of(STRENGTH_UNITS)})\s?/\s?"
        rf"(?P<high>{NUMBER})\s?(?P<high_unit>{any_of(STRENGTH_UNITS)}){END_UNIT}",
        say_strength,
        "NHS: “10 mg in 5 ml”; the stroke of a label is “per”",
        (
            ("10 mg/5 ml", "ten milligrams per five millilitres"),
            ("co-codamol 30mg/500mg", "co-codamol thirty milligrams over five hundred milligrams"),
        ),
        (("30mg/500mg", "unclear-slash"),),
    ),
    Rule(
        "strength of two medicines",
        rf"(?P<low>[0-9]{{1,3}}(?:\.[0-9])?)/(?P<high>[0-9]{{1,3}}(?:\.[0-9])?)(?:(?P<unit>mg|\smg){END}|{END_NUMBER})",
        say_combined,
        "BNF names of compound preparations (co-codamol 8/500)",
        (
            ("co-codamol 8/500", "co-codamol eight over five hundred"),
            ("Fostair 100/6", "Fostair one hundred over six"),
            ("co-codamol 8/500mg tablets", "co-codamol eight over five hundred milligram tablets"),
        ),
    ),
    Rule(
        "feet and inches",
        rf"(?P<feet>[0-9]{{1,3}})\s?ft(?:\s?(?P<inches>[0-9]{{1,2}})\s?in(?:s|ches)?)?{END}(?:\.(?=\s[a-z]))?",
        say_feet,
        "common UK usage",
        (("He is 5ft 11in.", "He is five feet eleven inches."), ("a wall 6 ft high", "a wall six feet high")),
    ),
    Rule(
        "stone and pounds",
        rf"(?P<stone>[0-9]{{1,2}}½?)\s?st(?:\.?\s(?P<pounds>[0-9]{{1,2}})\s?lbs?{END}|\s(?P<bare>1[0-3]|[0-9]){END_NUMBER}|{END})",
        say_stone,
        "common UK usage",
        (
            ("She was 11 st 4 lb.", "She was eleven stone four pounds."),
            ("I weigh 9st 6.", "I weigh nine stone six."),
            ("He lost 2½ st.", "He lost two and a half stone."),
        ),
    ),
    Rule(
        "inches or the word “in”",
        r"in(?=[.,;)]?(?:$|\s+(?:long|wide|tall|high|deep|across|thick)\b))",
        lambda match: (
            Unsure("unknown-unit", "“in” after a number may be inches: write the word.")
            if re.search(r"[0-9]\s$", text_before(match))
            else None
        ),
        "asked about",
        doubtful=(("a cut 6 in long", "unknown-unit"),),
    ),
)
