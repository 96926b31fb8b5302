"""Warmth: ovens with their scales beside one another, and temperatures without the sign for degrees."""

from __future__ import annotations

import re

from accessible.plan.spoken_form.numbers import cardinal, number
from accessible.plan.spoken_form.quantities import range_words
from accessible.plan.spoken_form.rule import DASH, WORD, Reading, Rule, text_after, text_before

SCALES = {"C": "Celsius", "F": "Fahrenheit"}
WARM_BEFORE = re.compile(
    r"\b(?:temp(?:erature|s|eratures)?|fever|oven|bake|heat(?:ed)?|preheat|thermostat|wash|cool(?:ed)?|roast|cook"
    r"|fan|degrees|warm(?:er|ed)?|cold|freez\w*|fridge|heating|indoors|outdoors|outside)\b[^.;?!]*$"
    r"|\b(?:minus|below|above) [-−]?$|\b[0-9]{1,2}(?:\.[0-9])?\s?[-–]\s?[0-9]{1,2}C\b[^.?!]*$"
    r"|\b(?:keep|kept|store[ds]?)\b[^.;?!]*\bat\s$"
    r"|\b(?:hall|bedroom|room|house|kitchen|office|flat) (?:is|was|at|stays)\s$",
    re.IGNORECASE,
)
WARM_AFTER = re.compile(
    r"\s(?:fan|fever|heat|oven|wash|temperatures?|indoors|outdoors|outside)\b"
    r"|\sin (?:the|your|a|my|our|each|every) (?:\w+ ){0,2}"
    r"(?:room|bedroom|hall|house|home|shade|fridge|oven|sun|kitchen|bathroom)\b"
)


def say_temperature(match: re.Match[str]) -> Reading:
    """37.5C, 180C: with a point or three figures, or where warmth is spoken of. "Flat 12C" is none, nor "170c each"."""
    warm = WARM_BEFORE.search(text_before(match)) or WARM_AFTER.match(text_after(match))
    capital = match["scale"].isupper()
    sure = capital and ("." in match["low"] or match["high"] or re.fullmatch("[12][0-9]0", match["low"]))
    if not (warm or sure):
        return None
    words = range_words(match["low"], match["high"])
    return f"{words} degrees {SCALES[match['scale'].upper()]}" if isinstance(words, str) else words


def say_oven(match: re.Match[str]) -> Reading:
    """180C/fan 160C/gas 4, 140°C/275°F/GM1: each with its name, and a pause between; of two scales "or"."""
    heats, gas = list(HEAT.finditer(match[0])), list(GAS.finditer(match[0]))
    if not heats or len(heats) + len(gas) < 2:
        return None
    two_scales = len(heats) == 2 and not gas and heats[0]["scale"].upper() != heats[1]["scale"].upper()
    parts = sorted((*heats, *gas), key=lambda part: part.start())
    return (" or " if two_scales else ", ").join(map(_heat, parts))


def _heat(part: re.Match[str]) -> str:
    """One of an oven's heats: degrees, or a mark of gas."""
    found = part.groupdict()
    if "gas" in found:
        name = "gas mark" if found["mark"] else found["name"].lower()
        return f"{name} {GAS_PARTS.get(found['gas']) or cardinal(int(found['gas']))}"
    fan, after = "fan " if found["fan"] else "", " fan" if found["after"] else ""
    return f"{fan}{number(found['degrees'])} degrees {SCALES[found['scale'].upper()]}{after}"


HEAT = re.compile(
    r"(?P<fan>[Ff]an\s?)?(?P<degrees>[1-9][0-9]{1,2}(?:\.[0-9])?)\s?[°º˚]?\s?(?P<scale>[CcFf])(?P<after>\s?\(?fan\)?)?(?![A-Za-z])"
)
GAS = re.compile(
    r"(?:(?P<mark>[Gg]as\s?[Mm](?:ark)?\s?|GM\s?)|(?P<name>[Gg]as|[Mm]ark)\s?)(?P<gas>1/2|1/4|10|[1-9]|[½¼])(?![0-9])"
)
ONE_HEAT = re.sub(r"[(][?]P<[a-z]+>", "(?:", HEAT.pattern)
ONE_PART = f"(?:{ONE_HEAT}|{re.sub(r'[(][?]P<[a-z]+>', '(?:', GAS.pattern)})"
GAS_PARTS = {"½": "half", "¼": "a quarter", "1/2": "half", "1/4": "a quarter"}
RULES: tuple[Rule, ...] = (
    Rule(
        "oven",
        rf"{ONE_PART}(?:\s?/\s?{ONE_PART}){{1,3}}(?!{WORD}|/)",
        say_oven,
        "common UK usage in recipes",
        (
            (
                "180C/160C fan/gas 4",
                "one hundred and eighty degrees Celsius, one hundred and sixty degrees Celsius fan, gas four",
            ),
            ("70ºC/158ºF", "seventy degrees Celsius or one hundred and fifty-eight degrees Fahrenheit"),
            (
                "180°C/350°F/gas mark 4",
                "one hundred and eighty degrees Celsius, three hundred and fifty degrees Fahrenheit, gas mark four",
            ),
            (
                "140°C/275°F/GM1",
                "one hundred and forty degrees Celsius, two hundred and seventy-five degrees Fahrenheit, gas mark one",
            ),
            (
                "200C/Gas Mark 6/400F",
                "two hundred degrees Celsius, gas mark six, four hundred degrees Fahrenheit",
            ),
            (
                "over 38°C/100.4°F",
                "over thirty-eight degrees Celsius or one hundred point four degrees Fahrenheit",
            ),
            ("190°C/fan 170°C", "one hundred and ninety degrees Celsius, fan one hundred and seventy degrees Celsius"),
        ),
    ),
    Rule(
        "heat of an oven with a space",
        r"(?P<low>1[0-9]0|2[0-9]0)\sC(?=\s(?:or\s)?\(?(?:[Gg]as|[Ff]an)\b)",
        lambda match: f"{number(match['low'])} degrees Celsius",
        "common UK usage in recipes",
        (("Oven: 180 C or Gas 4", "Oven: one hundred and eighty degrees Celsius or Gas four"),),
    ),
    Rule(
        "temperature without its sign",
        rf"(?P<low>[0-9]{{1,3}}(?:\.[0-9])?)(?:\s?{DASH}\s?(?P<high>[0-9]{{1,3}}(?:\.[0-9])?))?(?P<scale>[CFc])"
        rf"(?!{WORD}|[/'’+-])",
        say_temperature,
        "NHS and BBC usage: 38C; only where it is surely warmth",
        (
            ("a fever of 38C", "a fever of thirty-eight degrees Celsius"),
            ("18–21C at home", "eighteen to twenty-one degrees Celsius at home"),
            ("Bake at 170c.", "Bake at one hundred and seventy degrees Celsius."),
            ("99.5F", "ninety-nine point five degrees Fahrenheit"),
            ("Bake at 180C.", "Bake at one hundred and eighty degrees Celsius."),
        ),
        (("the 12C bus", "unknown-unit"), ("eggs at 170c each", "unknown-unit")),
    ),
)
