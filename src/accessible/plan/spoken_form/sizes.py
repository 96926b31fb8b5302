"""Sizes of things: 21" screens, 45 x 22cm, 70cm W x 120cm L, 1 x 400g tin, > 20st, (75C)."""

from __future__ import annotations

import re

from accessible.plan.spoken_form.numbers import cardinal, is_one, number
from accessible.plan.spoken_form.quantities import LEADING_ZERO, value
from accessible.plan.spoken_form.rule import (
    END,
    NUMBER,
    WORD,
    Reading,
    Rule,
    text_after,
    text_before,
    told,
    word_before,
)
from accessible.plan.spoken_form.units import BY_SYMBOL

MANY_AFTER = re.compile(r"\s(?:[a-z-]+\s){0,3}[a-z]{2,}s\b")
ONE_THING = re.compile(
    r"\s(?:[a-z-]+\s){0,2}(?:tin|tray|pan|dish|board|frame|sheet|box|piece|table|desk|screen|panel)\b"
)
LARGEST_COUNT = 12


def say_two_sides(match: re.Match[str]) -> Reading:
    """45 x 22cm: by, where the first is too many to be a count and no plural follows."""
    low, high, after = match["low"], match["high"], text_after(match)
    if value(low) <= LARGEST_COUNT or MANY_AFTER.match(after.split(".")[0][:40]):
        return None
    first, second = number(low), number(high)
    if first is None or second is None:
        return LEADING_ZERO
    unit = BY_SYMBOL[match["unit"]]
    return told("size-in-letters", f"{first} by {second} {unit.one if ONE_THING.match(after) else unit.many}")


EXTENTS = {"W": "wide", "L": "long", "H": "high", "D": "deep"}
LENGTHS = {symbol: (BY_SYMBOL[symbol].one, BY_SYMBOL[symbol].many) for symbol in ("cm", "mm", "m")}
LENGTHS |= {"in": ("inch", "inches"), "ft": ("foot", "feet")}
ONE_EXTENT = r"[0-9]+(?:\.[0-9]+)?\s?(?:(?:cm|mm|in|ft)\s?|m\s)[WLHD]\b(?!/)"  # not the 5 mL of a dose
EXTENT = re.compile(r"(?P<figure>[0-9.]+)\s?(?P<unit>cm|mm|m|in|ft)\s?(?P<letter>[WLHD])")


def say_extents(match: re.Match[str]) -> Reading:
    """70cm W x 120cm L: wide by, long."""
    said = []
    for side in EXTENT.finditer(match[0]):
        words = number(side["figure"])
        if words is None:
            return LEADING_ZERO
        one, many = LENGTHS[side["unit"]]
        said.append(f"{words} {one if is_one(side['figure']) else many} {EXTENTS[side['letter']]}")
    return told("size-in-letters", " by ".join(said))


CONTAINERS = (
    r"(?:tin|can|pack|packet|jar|bag|bottle|carton|tub|block|pot|sachet of (?:yeast|stock)|loaf|box|ball|tray)s?"
)


def say_count_of_packs(match: re.Match[str]) -> Reading:
    """1 x 400g tin: one, four hundred gram tin. The pause is there since "one four hundred" is heard as 1,400."""
    size = number(match["size"])
    if size is None:
        return LEADING_ZERO
    unit = BY_SYMBOL[match["unit"]].one if match["unit"] in BY_SYMBOL else match["unit"]  # "litre" is one already
    return told("count-and-size", f"{cardinal(int(match['count']))}, {size} {unit}")


STONES_BEFORE = re.compile(
    r"(?:[<>]\s?|\b(?:over|under|about|nearly|almost|weigh\w*|weight|heavier than|up to)\s(?:[a-z]+\s){0,2})$"
)


def say_stone(match: re.Match[str]) -> Reading:
    """> 20st: no ordinal ends so."""
    one = int(match["low"]) % 10 == 1 and int(match["low"]) != 11  # "21st" is an ordinal
    if one or not STONES_BEFORE.search(text_before(match)):
        return None
    return f"{cardinal(int(match['low']))} stone"


def say_french(match: re.Match[str]) -> Reading:
    """An 18F catheter: French, which is how wide a tube is."""
    return f"{cardinal(int(match['low']))} French"


PLACED = frozenset(
    "flat bus house room number no apartment unit route block seat ward gate suite class year table figure the form"
    " door stand plot page platform bay row option".split()
)


def say_bracketed_heat(match: re.Match[str]) -> Reading:
    """(75C; not too hot): after a word that is numbered by nothing."""
    if not re.search(r"[a-z]{3,}\s\($", text_before(match)) or word_before_bracket(match) in PLACED:
        return None
    words = number(match["low"])
    scale = "Celsius" if match["scale"] == "C" else "Fahrenheit"
    return LEADING_ZERO if words is None else told("not-sure-a-temperature", f"{words} degrees {scale}")


def word_before_bracket(match: re.Match[str]) -> str:
    """The word before the bracket that a match begins in, in small letters."""
    found = re.search(r"([A-Za-z]+)\s\($", text_before(match))
    return found[1].lower() if found else word_before(match)


RULES: tuple[Rule, ...] = (
    Rule(
        "sides with letters",
        rf"{ONE_EXTENT}(?:\s?[x×]\s?{ONE_EXTENT}){{1,2}}",
        say_extents,
        "common UK usage; told",
        (
            (
                "a bed 70cm W x 120cm L here",
                "a bed seventy centimetres wide by one hundred and twenty centimetres long here",
            ),
        ),
    ),
    Rule(
        "two sides with one unit",
        rf"(?P<low>{NUMBER})\s?[x×]\s?(?P<high>{NUMBER})\s?(?P<unit>cm|mm){END}(?!\s?[x×]\s?[0-9]|/)",
        say_two_sides,
        "common UK usage; told, since it may be so many of one length",
        (("a tray of 45 x 22cm", "a tray of forty-five by twenty-two centimetres"),),
        (("2 x 40cm boards", "unclear-sign"), ("take 20 x 30cm strips", "unclear-sign")),
    ),
    Rule(
        "count of packs",
        rf"(?P<count>1)\s?[x×]\s?(?P<size>{NUMBER})\s?(?P<unit>g|kg|ml|litre|l|L|oz|lb)(?=\s(?:[a-z]+\s)?{CONTAINERS}\b)",
        say_count_of_packs,
        "common UK usage in recipes; told",
        (("1 x 400g tin of beans", "one, four hundred gram tin of beans"),),
    ),
    Rule(
        "stone after a comparison",
        rf"(?P<low>[1-9][0-9]?)st{END}(?!\s[0-9])",
        say_stone,
        "common UK usage for what a person weighs",
        (("He was > 20st.", "He was more than twenty stone."),),
        (("the 20st time", "unclear-number"),),
    ),
    Rule(
        "width of a tube",
        r"(?P<low>[1-9][0-9]?)\s?Fr?(?=[\s-](?:[a-z-]+\s){0,3}(?:catheters?|tubes?|sheaths?|cannulas?|drains?|gauge|stents?)\b)",
        say_french,
        "the French scale of catheters",
        (("an 18F catheter", "an eighteen French catheter"), ("a 12 Fr feeding tube", "a twelve French feeding tube")),
        (("an 18F case", "unknown-unit"),),
    ),
    Rule(
        "temperature in brackets",
        rf"(?P<low>[2-9][0-9])(?P<scale>[C])(?=[;,)])(?!{WORD})",
        say_bracketed_heat,
        "common UK usage; told",
        (("the tank was hot (75C; beware)", "the tank was hot, seventy-five degrees Celsius; beware"),),
        (("take the bus (75C) home", "unknown-unit"),),
    ),
)
