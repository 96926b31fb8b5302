"""So many in each: 60 beats/min, 12 microgram / hr, 7.9/mm."""

from __future__ import annotations

import re

from accessible.plan.spoken_form.numbers import number
from accessible.plan.spoken_form.quantities import LEADING_ZERO
from accessible.plan.spoken_form.rule import END, NUMBER, Reading, Rule, any_of, text_before
from accessible.plan.spoken_form.units import END_UNIT, PER, PER_WORDS

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
)
