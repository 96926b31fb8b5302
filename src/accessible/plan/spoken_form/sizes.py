"""Sizes of things: 21" screens, 45 x 22cm, 70cm W x 120cm L, 1 x 400g tin, > 20st, (75C)."""

from __future__ import annotations

import re

from accessible.plan.spoken_form.numbers import cardinal, is_one, number
from accessible.plan.spoken_form.quantities import AMOUNT, LEADING_ZERO, amount_words, value
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
    word_before,
)
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


def say_inches(match: re.Match[str]) -> Reading:
    """A 21" screen: inches, where no quotation is open and a thing that has inches follows."""
    mark, before = match["mark"], match.string[: match.start()]
    if mark == "”" and before.count("“") > before.count("”"):
        return None
    if mark == '"' and is_quoting(match.string, match.start()):
        return Unsure("unclear-mark", "This mark may be inches, or the end of a quotation: write “inches”.")
    words = amount_words(match["low"])
    if words is None:
        return LEADING_ZERO
    extent = re.match(r"\s?(?:thick|wide|long|tall|high|deep|across|diameter|apart|of|x)\b", text_after(match))
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
        "inches of a thing",
        rf"(?P<low>{AMOUNT})(?P<mark>[\"”″])(?=[\s-]?{MEASURED})",
        say_inches,
        "common UK usage: only before a thing that has inches",
        (
            ('a 21" screen and 12" tyres', "a twenty-one inch screen and twelve inch tyres"),
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
