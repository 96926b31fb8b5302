"""Inches: of a thing (a 21" screen), parts of one, and the sides of a tin (12 x 9 x 1 ½ inches)."""

from __future__ import annotations

import re

from accessible.plan.spoken_form.numbers import is_one, number
from accessible.plan.spoken_form.quantities import AMOUNT, LEADING_ZERO, amount_words
from accessible.plan.spoken_form.rule import (
    END,
    NUMBER,
    WORD,
    Reading,
    Rule,
    Unsure,
    text_after,
    text_before,
    told,
)
from accessible.plan.spoken_form.sizes import MANY_AFTER, ONE_THING
from accessible.plan.spoken_form.units import BY_SYMBOL

MEASURED = (
    r"(?:(?!and\b|or\b|he\b|she\b|said\b)[a-z-]+\s){0,2}?(?:tyres?|screens?|pizzas?|wheels?|tvs?|TVs?|monitors?|tellys?|rims?|pans?|tins?|plates?|pots?|skillet"
    r"|cakes?|ring|rulers?|pipes?|hose|blades?|nails?|screws?|bolts?|heels?|inseam|leg|waist|chest|collar|vinyl|singles?"
    r"|records?|LPs?|lawn|planks?|shel(?:f|ves)|boards?|laptops?|tablet computers?|frames?|bikes?|thick|wide|long|tall"
    r"|high|deep|across|diameter|square|apart|gap|of (?:snow|rain|water|soil|foam|compost|mulch)|x\s?[0-9])\b"
)


def is_quoting(text: str, place: int) -> bool:
    """Whether a quotation in straight marks is open here: a mark after a figure, with none open, is inches.

    >>> is_quoting('A 21" screen and 12', 20), is_quoting('“No,” or "I am 12', 17)
    (False, True)
    """
    is_open = False
    for found in re.finditer('"', text[:place]):
        if is_open:
            is_open = False
        elif not text[: found.start()][-1:].isdigit():
            is_open = True
    return is_open


CM_BEFORE = re.compile(r"[0-9]\s?cm\s\($")  # "20 cm (8\")"


def say_inches(match: re.Match[str]) -> Reading:
    """A 21" screen: inches, where no quotation is open and a thing that has inches follows."""
    mark, before = match["mark"], match.string[: match.start()]
    if mark == "”" and before.count("“") > before.count("”"):
        return None
    if mark == '"' and not CM_BEFORE.search(before) and is_quoting(match.string, match.start()):
        return Unsure("unclear-mark", "This mark may be inches, or the end of a quotation: write “inches”.")
    words = amount_words(match["low"])
    if words is None:
        return LEADING_ZERO
    extent = match["low"] not in ("1", "½", "¼", "¾") and CM_BEFORE.search(before)
    extent = extent or re.match(
        r"\s?(?:thick|wide|long|tall|high|deep|across|diameter|apart|of|x)\b", text_after(match)
    )
    one = is_one(match["low"]) or not extent
    return f"{words} inch{'' if one else 'es'}"


PARTS = {"1/2": "half an inch", "1/4": "a quarter of an inch", "3/4": "three quarters of an inch"}


def say_part_of_inch(match: re.Match[str]) -> Reading:
    """1/2" thick: half an inch, where no quotation is open."""
    if is_quoting(match.string, match.start()) or re.search(r"[0-9]\s$", text_before(match)):
        return None
    return PARTS[match["part"]]


def say_part_of_inch_twice(match: re.Match[str]) -> Reading:
    """1/2" / 1cm: one length in both measures."""
    words = number(match["high"])
    if words is None or is_quoting(match.string, match.start()) or re.search(r"[0-9]\s$", text_before(match)):
        return None
    unit = BY_SYMBOL[match["unit"]]
    return f"{PARTS[match['part']]} or {words} {unit.one if is_one(match['high']) else unit.many}"


def say_inches_lost(match: re.Match[str]) -> Reading:
    """A straight mark after a figure where no quotation is open: asked about, wherever it stands."""
    if is_quoting(match.string, match.start()):
        return None
    return Unsure("unclear-mark", "This mark may be inches, or the end of a quotation.")


INCH_SIDE = r"[1-9][0-9]?(?:\.[0-9]+|\s?[½¼¾]|\s[1-3]/[24])?"
INCHES = re.compile(rf"(?P<side>{INCH_SIDE})")
SLASHES = {"1/2": "½", "1/4": "¼", "3/4": "¾"}


def say_sides_in_inches(match: re.Match[str]) -> Reading:
    """12 x 9 x 1 ½ inches, 12 x 9″: by. "2 x 4 inch strips" may be two of 4 inches, and is asked about."""
    after = text_after(match)
    sides = INCHES.findall(match[0])
    if '"' in match[0] and is_quoting(match.string, match.start()):
        return None
    if len(sides) == 2 and MANY_AFTER.match(after.split(".")[0][:40]):
        return Unsure("unclear-sign", "These may be two sides, or so many of one length.")
    said = [
        amount_words(re.sub(r"\s?([1-3]/[24])", lambda part: SLASHES.get(part[1], part[0]), side).replace(" ", ""))
        for side in sides
    ]
    if None in said:
        return LEADING_ZERO
    unit = "foot" if match["unit"] and match["unit"].startswith("f") else "inch"
    many = "feet" if unit == "foot" else "inches"
    return told("size-in-letters", f"{' by '.join(filter(None, said))} {unit if ONE_THING.match(after) else many}")


RULES: tuple[Rule, ...] = (
    Rule(
        "inches of a thing",
        rf"(?P<low>{AMOUNT})(?P<mark>[\"”″])(?=[\s-]?{MEASURED}|\)\s(?:[a-z]+\s)?(?:tin|dish|pan|tray|square|round)\b)",
        say_inches,
        "common UK usage: only before a thing that has inches",
        (
            ('a 21" screen and 12" tyres', "a twenty-one inch screen and twelve inch tyres"),
            ('a 20 cm (8") tin', "a twenty centimetre, eight inches, tin"),
            ('It is 18" wide.', "It is eighteen inches wide."),
        ),
        (('He said "take 12" wide tyres', "unclear-mark"),),
    ),
    Rule(
        "part of an inch",
        rf"(?P<part>1/2|1/4|3/4)(?P<mark>[\"”″])(?=[\s-]?{MEASURED})",
        say_part_of_inch,
        "common UK usage: only before a thing that has inches",
        (('slices 1/2" thick', "slices half an inch thick"),),
    ),
    Rule(
        "part of an inch, and its measure",
        rf"(?P<part>1/2|1/4|3/4)[\"”″]\s?/\s?(?P<high>{NUMBER})\s?(?P<unit>cm|mm){END}(?!/)",
        say_part_of_inch_twice,
        "common UK usage in recipes",
        (('in 1/2" / 1cm pieces', "in half an inch or one centimetre pieces"),),
    ),
    Rule(
        "inches or a quotation",
        rf"{AMOUNT}\"(?!{WORD}|\")",
        say_inches_lost,
        "asked about",
        (('She said "I am 12" to us.', "She said I am twelve to us."),),
        (('a 12" snow and 21" rain', "unclear-mark"),),
    ),
    Rule(
        "sides in inches",
        rf"{INCH_SIDE}[\"”″]?(?:\s?[x×]\s?{INCH_SIDE}[\"”″]?){{0,1}}\s?[x×]\s?{INCH_SIDE}"
        rf"(?:[\"”″](?!{WORD})|[\s-]?(?P<unit>inch(?:es)?|in(?=[\s).,;](?!(?:the|a|an|my|all)\b))|feet|foot|ft){END})(?!\s?[x×/])",
        say_sides_in_inches,
        "common UK usage; told",
        (
            ("a tin (12 x 9 x 1 ½ inches)", "a tin, twelve by nine by one and a half inches"),
            ("a 12 x 9″ rectangular tin", "a twelve by nine inch rectangular tin"),
            ("a tray of 8 x 6 inches", "a tray of eight by six inches"),
        ),
        (("cut 2 x 4 inch strips", "unclear-sign"),),
    ),
)
