"""Measures of kitchens, rooms and people: ovens, ounces beside grams, 40 x 50 cm, 5'10", 37.5C, 13A."""

from __future__ import annotations

import re

from accessible.plan.spoken_form.numbers import cardinal, is_one, number
from accessible.plan.spoken_form.quantities import AMOUNT, LEADING_ZERO, amount_words, is_one_thing, range_words
from accessible.plan.spoken_form.rule import (
    DASH,
    END,
    NUMBER,
    WORD,
    Reading,
    Rule,
    any_of,
    text_after,
    text_before,
)
from accessible.plan.spoken_form.units import say_unit

SCALES = {"C": "Celsius", "F": "Fahrenheit"}
WARM_BEFORE = re.compile(
    r"\b(?:temp(?:erature|s|eratures)?|fever|oven|bake|heat(?:ed)?|preheat|thermostat|wash|cool(?:ed)?|roast|cook"
    r"|fan|degrees|warm(?:er|ed)?|cold|freez\w*|fridge)\b[^.;?!]*$|\b(?:minus|below|above) [-−]?$",
    re.IGNORECASE,
)
WARM_AFTER = re.compile(r"\s(?:fan|fever|heat|oven|wash|temperatures?)\b")


def say_temperature(match: re.Match[str]) -> Reading:
    """37.5C, 180C: with a point or three figures, or where warmth is spoken of. "Flat 12C" is none."""
    sure = "." in match["low"] or WARM_BEFORE.search(text_before(match)) or WARM_AFTER.match(text_after(match))
    if not (sure or re.fullmatch("[12][0-9]0", match["low"])):
        return None
    words = range_words(match["low"], match["high"])
    return f"{words} degrees {SCALES[match['scale']]}" if isinstance(words, str) else words


def say_oven(match: re.Match[str]) -> Reading:
    """180C/160C fan/gas 4: each with its name, and a pause between."""
    if not (match["fan"] or match["second"] or match["gas"]):
        return None
    said = f"{cardinal(int(match['oven']))} degrees Celsius"
    if match["fan"]:
        said += f", fan {cardinal(int(match['fan']))} degrees Celsius"
    elif match["second"]:
        said += f", {cardinal(int(match['second']))} degrees Celsius fan"
    mark = "mark " if match["mark"] else ""
    return f"{said}, gas {mark}{cardinal(int(match['gas']))}" if match["gas"] else said


METRIC = ("g", "kg", "ml", "l", "L", "cm", "mm", "m", "kJ", "km")
IMPERIAL = {
    "oz": ("ounce", "ounces"),
    "lb": ("pound", "pounds"),
    "fl oz": ("fluid ounce", "fluid ounces"),
    "floz": ("fluid ounce", "fluid ounces"),
    "in": ("inch", "inches"),
    "ft": ("foot", "feet"),
    "pint": ("pint", "pints"),
    "pints": ("pint", "pints"),
    "kcal": ("kilocalorie", "kilocalories"),
    "miles": ("mile", "miles"),
}


def say_two_measures(match: re.Match[str]) -> Reading:
    """200g/7oz: one amount in two measures, "or" between, as cooks read it."""
    low, high = amount_words(match["low"]), amount_words(match["high"])
    if low is None or high is None:
        return LEADING_ZERO
    thing = is_one_thing(match)
    first = say_unit(match["low_unit"], one=thing or is_one(match["low"]))
    one, many = IMPERIAL[match["high_unit"]]
    return f"{low} {first} or {high} {one if thing or is_one(match['high']) else many}"


LENGTHS = ("m", "cm", "mm", "ft", "in")
LENGTH_NAMES = {
    "m": ("metre", "metres"),
    "cm": ("centimetre", "centimetres"),
    "mm": ("millimetre", "millimetres"),
    "ft": ("foot", "feet"),
    "in": ("inch", "inches"),
}


def say_sides(match: re.Match[str]) -> Reading:
    """45cm x 45cm, 40 x 50 x 80cm: by. "2 x 4 m" may be two of 4 metres, and is asked about."""
    sides = re.findall(rf"({NUMBER})\s?({'|'.join(LENGTHS)})?", match[0])
    if len(sides) == 2 and not sides[0][1]:
        return None
    thing, said = is_one_thing(match), []
    for figure, unit in sides:
        words = number(figure)
        if words is None:
            return LEADING_ZERO
        one, many = LENGTH_NAMES.get(unit, ("", ""))
        said.append(f"{words} {one if thing or is_one(figure) else many}".strip())
    return " by ".join(said)


def say_height(match: re.Match[str]) -> Reading:
    """5'10": both marks together are feet and inches."""
    feet, inches = int(match["feet"]), int(match["inches"])
    return f"{cardinal(feet)} feet {cardinal(inches)} inch{'' if inches == 1 else 'es'}"


def say_inches(match: re.Match[str]) -> Reading:
    """30in: right after a figure "in" is no word."""
    words = amount_words(match["low"])
    if words is None:
        return LEADING_ZERO
    return f"{words} inch{'' if is_one(match['low']) or is_one_thing(match) else 'es'}"


def say_amps(match: re.Match[str]) -> Reading:
    """A 13A plug."""
    words = number(match["low"])
    return LEADING_ZERO if words is None else f"{words} amp"


OVEN = (
    r"(?P<oven>[1-9][0-9]{1,2})\s?°?C(?:/(?:(?P<before>fan\s)(?P<fan>[1-9][0-9]{1,2})\s?°?C"
    r"|(?P<second>[1-9][0-9]{1,2})\s?°?C\sfan))?"
)
SIDE = rf"{NUMBER}\s?(?:{'|'.join(LENGTHS)})?"

COMPASS = {"N": "north", "S": "south", "E": "east", "W": "west"}


def say_latitude(match: re.Match[str]) -> Reading:
    """51.5°N, 51°30′ N: degrees, minutes, and the point of the compass."""
    words = number(match["low"])
    if words is None:
        return LEADING_ZERO
    said = f"{words} degree{'' if is_one(match['low']) else 's'}"
    if match["minutes"]:
        said += f" {cardinal(int(match['minutes']))} minute{'' if is_one(match['minutes']) else 's'}"
    return f"{said} {COMPASS[match['point']]}"


RULES: tuple[Rule, ...] = (
    Rule(
        "point of the compass",
        rf"(?P<low>{NUMBER})\s?[°º˚]\s?(?:(?P<minutes>[0-5]?[0-9])\s?['’′]\s?)?(?P<point>[NSEW]){END}",
        say_latitude,
        "how places on the globe are read aloud",
        (
            ("at 51.5°N", "at fifty-one point five degrees north"),
            ("40° 30′ W", "forty degrees thirty minutes west"),
        ),
    ),
    Rule(
        "oven",
        rf"{OVEN}(?:/[Gg]as\s(?P<mark>mark\s)?(?P<gas>[1-9]))?{END}",
        say_oven,
        "common UK usage in recipes",
        (
            (
                "180C/160C fan/gas 4",
                "one hundred and eighty degrees Celsius, one hundred and sixty degrees Celsius fan, gas four",
            ),
            ("190°C/fan 170°C", "one hundred and ninety degrees Celsius, fan one hundred and seventy degrees Celsius"),
        ),
    ),
    Rule(
        "temperature without its sign",
        rf"(?P<low>[0-9]{{1,3}}(?:\.[0-9])?)(?:\s?{DASH}\s?(?P<high>[0-9]{{1,3}}(?:\.[0-9])?))?(?P<scale>[CF])"
        rf"(?!{WORD}|[/'’+-])",
        say_temperature,
        "NHS and BBC usage: 38C; only where it is surely warmth",
        (
            ("a fever of 38C", "a fever of thirty-eight degrees Celsius"),
            ("99.5F", "ninety-nine point five degrees Fahrenheit"),
            ("Bake at 180C.", "Bake at one hundred and eighty degrees Celsius."),
        ),
        (("the 12C bus", "unknown-unit"),),
    ),
    Rule(
        "one amount in two measures",
        rf"(?P<low>{AMOUNT})\s?(?P<low_unit>{any_of(METRIC)})\s?/\s?(?P<high>{AMOUNT})\s?"
        rf"(?P<high_unit>{any_of(IMPERIAL)}){END}(?!/)",
        say_two_measures,
        "common UK usage in recipes",
        (
            ("200g/7oz flour", "two hundred grams or seven ounces flour"),
            ("a 900g/2lb loaf tin", "a nine hundred gram or two pound loaf tin"),
        ),
    ),
    Rule(
        "length by width",
        rf"{SIDE}(?:\s?[x×]\s?{SIDE}){{0,2}}\s?[x×]\s?{NUMBER}\s?(?:{'|'.join(LENGTHS)}){END}",
        say_sides,
        "common UK usage: by",
        (
            ("45cm x 45cm", "forty-five centimetres by forty-five centimetres"),
            ("40 x 50 x 80cm", "forty by fifty by eighty centimetres"),
            ("a 6ft x 3ft bed", "a six foot by three foot bed"),
        ),
        (("a 2 x 4 m room", "unclear-sign"),),
    ),
    Rule(
        "car with four driven wheels",
        rf"4[x×]4{END}",
        lambda _match: "four by four",
        "common UK usage",
        (("a 4x4", "a four by four"),),
    ),
    Rule(
        "height",
        rf"(?P<feet>[3-7])['’′]\s?(?P<inches>1[01]|[0-9])(?:[\"”″]|''|’’)(?!{WORD})",
        say_height,
        "common UK usage",
        (("She is 5'6\".", "She is five feet six inches."),),
    ),
    Rule(
        "inches",
        rf"(?P<low>{AMOUNT})in{END}(?!\s(?:a|an|the|all|total|one|every|each|my|our|his|her|their|[0-9])\b)",
        say_inches,
        "common UK usage, right after the figure; with a space it may be the word",
        (("30in wide", "thirty inches wide"), ("an 8in tin", "an eight inch tin")),
    ),
    Rule(
        "amps",
        r"(?P<low>[0-9]{1,3})\s?A(?=\s(?:plug|fuse|socket|supply|circuit|charger|outlet)s?\b)",
        say_amps,
        "common UK usage",
        (("a 13A plug", "a thirteen amp plug"),),
    ),
    Rule(
        "percentage without a number",
        r"%(?=\s(?:of|change|difference)\b)",
        lambda match: "per cent" if not text_before(match).strip() or text_before(match)[-1:] in " (" else None,
        "common UK usage, at the head of a table's column",
        (("% of people", "per cent of people"),),
    ),
)
