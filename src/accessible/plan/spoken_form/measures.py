"""Measures of kitchens, rooms and people: ovens, ounces beside grams, 40 x 50 cm, 5'10", 37.5C, 13A."""

from __future__ import annotations

import re

from accessible.plan.spoken_form.numbers import cardinal, is_one, number
from accessible.plan.spoken_form.one_thing import is_one_thing
from accessible.plan.spoken_form.quantities import AMOUNT, FRACTIONS, LEADING_ZERO, amount_words, value
from accessible.plan.spoken_form.rule import (
    END,
    NUMBER,
    WORD,
    Reading,
    Rule,
    any_of,
    text_before,
    told,
)
from accessible.plan.spoken_form.shares import SPLIT
from accessible.plan.spoken_form.units import say_unit

METRIC = ("g", "kg", "ml", "l", "L", "cm", "mm", "m", "kJ", "km")
IN_WORDS = {"litre": "l", "litres": "l", "gram": "g", "grams": "g"}
KITCHEN = {"tsp": ("teaspoon", "teaspoons"), "tbsp": ("tablespoon", "tablespoons"), "cup": ("cup", "cups")}
KITCHEN |= {"cups": ("cup", "cups"), "stick": ("stick", "sticks"), "sticks": ("stick", "sticks")}
SPOON_ML = {"tsp": 5, "tbsp": 15}
SPLIT_AMOUNT = rf"(?:[1-9]?{any_of(SPLIT)}|{AMOUNT})"  # “2¼” whose figures came apart in copying
IMPERIAL = {
    "oz": ("ounce", "ounces"),
    "lb": ("pound", "pounds"),
    "fl oz": ("fluid ounce", "fluid ounces"),
    "floz": ("fluid ounce", "fluid ounces"),
    "in": ("inch", "inches"),
    "ft": ("foot", "feet"),
    "pint": ("pint", "pints"),
    "pt": ("pint", "pints"),
    "pts": ("pint", "pints"),
    "lbs": ("pound", "pounds"),
    "st": ("stone", "stone"),
    "stone": ("stone", "stone"),
    "inches": ("inch", "inches"),
    "feet": ("foot", "feet"),
    "mile": ("mile", "miles"),
    "pints": ("pint", "pints"),
    "kcal": ("kilocalorie", "kilocalories"),
    "miles": ("mile", "miles"),
}


def say_two_measures(match: re.Match[str]) -> Reading:
    """200g/7oz: one amount in two measures, "or" between, as cooks read it."""
    if (match["high_unit"] == "kcal") != (match["low_unit"] in ("kJ", "kj", "KJ")):  # "2 g/1000 kcal" is a share
        return None
    parts = [(match[name] or "", match[f"{name}_unit"] or "") for name in ("low", "high", "third")]
    thing, said = is_one_thing(match), []
    for amount, unit in parts[: 3 if match["third"] else 2]:
        plain = re.sub(any_of(SPLIT), lambda split: SPLIT[split[0]], amount)
        words = amount_words(plain)
        if words is None:
            return LEADING_ZERO
        one, many = _names(unit)
        part = f"{FRACTIONS[plain]}{'' if plain == '½' else ' of'} a {one}" if plain in FRACTIONS else ""
        said.append(part or f"{words} {one if thing or is_one(plain) else many}")
    if len(said) == 2 and match["high_unit"] in SPOON_ML and not _is_as_much(match):
        return None
    return f"{', '.join(said[:-1])} or {said[-1]}"


def _names(unit: str) -> tuple[str, str]:
    """One and many of a measure of either kind."""
    if unit in KITCHEN or unit in IMPERIAL:
        return (KITCHEN | IMPERIAL)[unit]
    symbol = IN_WORDS.get(unit, unit)
    return say_unit(symbol, one=True), say_unit(symbol, one=False)


def _is_as_much(match: re.Match[str]) -> bool:
    """Whether 15ml/1 tbsp is one amount twice: "5ml/2 tsp" may be a strength, and is asked about."""
    if match["low_unit"] != "ml":
        return False
    return abs(value(match["low"]) - value(match["high"]) * SPOON_ML[match["high_unit"]]) < 1


def say_half_and_measure(match: re.Match[str]) -> Reading:
    """Half-pint / 225ml."""
    if (words := number(match["high"])) is None or not re.search(r"\b[Hh]alf(?:\san?)?\s?$", text_before(match)):
        return None
    return f" {match['name']} or {words} {say_unit(match['unit'], one=False)}"


def say_sides_twice(match: re.Match[str]) -> Reading:
    """30x20cm/12x8in: one size in both measures, with a pause."""
    sides = [number(match[name]) for name in ("low", "wide", "inches", "across")]
    if None in sides:
        return LEADING_ZERO
    metric = f"{sides[0]} by {sides[1]} {say_unit(match['unit'], one=False)}"
    return told("stroke-between-measures", f"{metric}, {sides[2]} by {sides[3]} inches")


IMPERIAL_BEFORE = re.compile(r"[0-9½¼¾]\s?(?:in|ft|lbs?|oz|st|pints?|inch(?:es)?|feet|foot|stone|pounds|ounces)\s?$")


def say_measured_again(match: re.Match[str]) -> Reading:
    """5ft 6in/168cm: one thing in both measures, with a pause."""
    return told("stroke-between-measures", ", ") if IMPERIAL_BEFORE.search(text_before(match)) else None


def say_distance(match: re.Match[str]) -> Reading:
    """13.1 miles/21.1km: one distance twice."""
    low, high = number(match["low"]), number(match["high"])
    if None in (low, high):
        return LEADING_ZERO
    one = "" if is_one(match["low"]) else "s"
    return f"{low} mile{one} or {high} {say_unit('km', one=is_one(match['high']))}"


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
    if match["low"] in FRACTIONS:
        return f"{words}{' ' if match['low'] == '½' else ' of '}an inch"
    return f"{words} inch{'' if is_one(match['low']) or is_one_thing(match) else 'es'}"


def say_amps(match: re.Match[str]) -> Reading:
    """A 13A plug."""
    return LEADING_ZERO if (words := number(match["low"])) is None else f"{words} amp"


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
        "one distance in two measures",
        rf"(?P<low>{NUMBER})\s?(?P<low_unit>miles?)\s?/\s?(?P<high>{NUMBER})\s?(?P<high_unit>km){END}(?!/)",
        say_distance,
        "common UK usage",
        (("13.1 miles/21.1km", "thirteen point one miles or twenty-one point one kilometres"),),
    ),
    Rule(
        "one amount in two measures",
        rf"(?P<low>{AMOUNT})\s?(?P<low_unit>{any_of((*METRIC, *IN_WORDS))})\s?/\s?(?P<high>{SPLIT_AMOUNT})\s?"
        rf"(?P<high_unit>{any_of((*IMPERIAL, *SPOON_ML))})(?:\s?/\s?(?P<third>{SPLIT_AMOUNT})\s?"
        rf"(?P<third_unit>{any_of((*IMPERIAL, *KITCHEN))}))?{END}(?!/)",
        say_two_measures,
        "common UK usage in recipes",
        (
            ("200g/7oz flour", "two hundred grams or seven ounces flour"),
            ("a 900g/2lb loaf tin", "a nine hundred gram or two pound loaf tin"),
            ("50g/2oz/4 tbsp butter", "fifty grams, two ounces or four tablespoons butter"),
            ("1.5 litres/21⁄4pt stock", "one point five litres or two and a quarter pints stock"),
            ("100g/4oz/½ cup rice", "one hundred grams, four ounces or half a cup rice"),
            ("15ml/1 tbsp oil", "fifteen millilitres or one tablespoon oil"),
        ),
    ),
    Rule(
        "half of one, and its measure",
        rf"-?(?P<name>pint|pound|ounce|litre)\s?/\s?(?P<high>{NUMBER})\s?(?P<unit>ml|g){END}(?!/)",
        say_half_and_measure,
        "common UK usage in recipes",
        (("half-pint / 225ml milk", "half pint or two hundred and twenty-five millilitres milk"),),
    ),
    Rule(
        "one amount in two measures, the imperial first",
        rf"(?P<low>{AMOUNT})[\s-]?(?P<low_unit>{any_of(set(IMPERIAL) - {'kcal'})})\s?/\s?(?P<high>{AMOUNT})[\s-]?"
        rf"(?P<high_unit>{any_of((*METRIC, *IN_WORDS))})(?P<third>(?!))?(?P<third_unit>(?!))?{END}(?!/)",
        say_two_measures,
        "common UK usage in recipes",
        (
            ("½ pint/300ml of milk", "half a pint or three hundred millilitres of milk"),
            ("7oz/200g flour", "seven ounces or two hundred grams flour"),
            ("1.8 pints / 1-litre stock", "one point eight pints or one litre stock"),
        ),
    ),
    Rule(
        "stroke before the same in metric",
        r"/\s?(?=[0-9.]+\s?(?:cm|mm|m|km|kg|g|ml|l|litres?|metres?)\b(?!/))",
        say_measured_again,
        "a pause; told",
        (("He is 5ft 6in/168cm.", "He is five feet six inches, one hundred and sixty-eight centimetres."),),
        (("5mg/5cm", "unknown-unit"),),
    ),
    Rule(
        "length by width in two measures",
        rf"(?P<low>{NUMBER})\s?[x×]\s?(?P<wide>{NUMBER})\s?(?P<unit>cm|mm)\s?/\s?(?P<inches>{NUMBER})\s?[x×]\s?(?P<across>{NUMBER})"
        rf"\s?in{END}",
        say_sides_twice,
        "common UK usage in recipes; told",
        (
            (
                "a tin of 30x20cm/12x8in",
                "a tin of thirty by twenty centimetres, twelve by eight inches",
            ),
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
