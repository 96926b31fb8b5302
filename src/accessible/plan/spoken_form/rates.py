"""Amounts per something, of a unit in words or with spaces at the stroke: 12 micrograms / hr, 500 cells/mm3."""

from __future__ import annotations

import re

from accessible.plan.spoken_form.rule import END, Reading, Rule, any_of, text_before
from accessible.plan.spoken_form.units import BY_SYMBOL, PER

WHOLE = (
    r"(?:milli|micro|nano|pico|kilo)?(?:gram|mole|litre)|(?:kilo)?calorie|(?:milli)?unit|(?:cell|copy|copie|beat|breath|drop"
    r"|puff|spore|particle|virion)"
)
SYMBOLS = ("mg", "mcg", "µg", "μg", "g", "ml", "mL", "kcal")
FURTHER = {
    "hr": "hour",
    "hrs": "hour",
    "h": "hour",
    "min": "minute",
    "mm3": "cubic millimetre",
    "mm³": "cubic millimetre",
}
PER_WHAT = {**PER, **FURTHER}


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


RULES: tuple[Rule, ...] = (
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
