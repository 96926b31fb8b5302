"""So many in each, or for each: 60 beats/min, 12 microgram / hr, 500 cells/mm3, 5 mg / day, 7.9/mm."""

from __future__ import annotations

import re

from accessible.plan.spoken_form.numbers import number
from accessible.plan.spoken_form.quantities import LEADING_ZERO
from accessible.plan.spoken_form.rule import END, NUMBER, Reading, Rule, any_of, text_before
from accessible.plan.spoken_form.units import BY_SYMBOL, END_UNIT, PER, PER_WORDS

WHOLE = (
    r"(?:milli|micro|nano|pico|kilo)?(?:gram|mole|litre)|(?:kilo)?calorie|(?:milli)?unit|(?:cell|copy|copie|beat|breath|drop"
    r"|puff|spore|particle|virion)"
)
SYMBOLS = ("mg", "mcg", "µg", "μg", "g", "ml", "mL", "kcal")
PER_WHAT = PER | {"mm3": "cubic millimetre", "mm³": "cubic millimetre"}
WEIGHTS = ("microgram", "micrograms", "milligram", "milligrams", "gram", "grams", "millilitre", "millilitres")
PARTS = ("min", "hr", "h", "wk", "ml", "mL", "µL", "μL", "µl", "μl", "kg", "L", "l", "dL", *PER_WORDS)


def say_things_per(match: re.Match[str]) -> Reading:
    """Beats/min, microgram / hr: per. A unit in the singular after another number than one is a plural."""
    name = match["things"] or match["weight"]
    many = match["weight"] and re.search(r"(?<![0-9.,])(?!1\s)[0-9][0-9.,]*\s$", text_before(match))
    return f"{name}{'s' if many and not name.endswith('s') else ''} per {PER[match['per']]}"


def say_per_unit(match: re.Match[str]) -> Reading:
    """7.9/mm: so many in each."""
    words = number(match["low"])
    return LEADING_ZERO if words is None else f"{words} per {PER[match['per']]}"


def say_rate(match: re.Match[str]) -> Reading:
    """12 microgram / hr: read only after a number; without one a stroke may be anything."""
    found = re.search(r"(?<![0-9.,/])(?P<figure>[0-9][0-9.,]*)\s?$", text_before(match))
    if found is None:
        return None
    one = found["figure"] == "1"
    if match["symbol"]:
        unit = BY_SYMBOL[match["symbol"]]
        name = unit.one if one else unit.many
    else:
        name = match["whole"].removesuffix("s") if one else match["whole"].removesuffix("s") + "s"
    return f"{name} per {PER_WHAT[match['per']]}"


AMOUNT_BEFORE = re.compile(
    rf"(?:[0-9½¼¾]|\b(?:an?|one|two|three|four|five|six|eight|ten|half))\s?"
    rf"(?:{any_of(BY_SYMBOL)}|tablets?|capsules?|puffs?|drops?|sachets?|spoonfuls?|times|doses?|{WHOLE}s?)\s$"
)


def say_after_amount(match: re.Match[str]) -> Reading:
    """5 mg / day, two tablets / day: "per" between spaces."""
    return f" per {PER_WHAT[match['per']]}" if AMOUNT_BEFORE.search(text_before(match)) else None


RULES: tuple[Rule, ...] = (
    Rule(
        "things per time",
        rf"(?:(?P<things>beats|breaths|steps|tablets|capsules|doses|times|hours|days|drops|puffs|calories|units|cells"
        rf"|copies|litres?|miles)/|(?P<weight>{any_of(WEIGHTS)})\s?/\s?)"
        rf"(?P<per>{any_of(PARTS)}){END}",
        say_things_per,
        "common UK usage",
        (
            ("60 beats/min", "sixty beats per minute"),
            ("50 micrograms/hour", "fifty micrograms per hour"),
            ("12 microgram / hr", "twelve micrograms per hour"),
            ("below 30 micrograms/L", "below thirty micrograms per litre"),
        ),
    ),
    Rule(
        "number in a unit",
        rf"(?P<low>{NUMBER})/(?P<per>mm²?|cm²?|ml|mL|µl|µL|μl|μL|km|kg){END_UNIT}",
        say_per_unit,
        "how counts of laboratories are read aloud",
        (("7.9/mm of skin", "seven point nine per millimetre of skin"), ("20/ml", "twenty per millilitre")),
    ),
    Rule(
        "stroke after an amount",
        rf"/\s(?P<per>{any_of(PER_WHAT)}){END}(?![/²³^]|\s?[0-9])",
        say_after_amount,
        "the stroke after an amount is “per”",
        (
            ("5 mg / day", "five milligrams per day"),
            ("two tablets / day", "two tablets per day"),
            ("10 ml / hour", "ten millilitres per hour"),
        ),
    ),
    Rule(
        "unit in words, per",
        rf"(?:(?P<whole>(?:{WHOLE})s?)|(?P<symbol>{any_of(SYMBOLS)})(?=\s))\s?/\s?(?P<per>{any_of(PER_WHAT)})(?:{END})(?![/²³^])",
        say_rate,
        "the stroke after a unit is “per”",
        (
            ("30 micrograms/L", "thirty micrograms per litre"),
            ("12 microgram / hr", "twelve micrograms per hour"),
            ("500 cells/mm3", "five hundred cells per cubic millimetre"),
        ),
    ),
)
