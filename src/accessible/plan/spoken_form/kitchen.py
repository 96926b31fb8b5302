"""Amounts of a kitchen that stand beside another measure of the same: 1.2L (2 pt) of water."""

from __future__ import annotations

import re

from accessible.plan.spoken_form.quantities import AMOUNT, LEADING_ZERO, amount_words, value
from accessible.plan.spoken_form.rule import Reading, Rule, text_before

LITRES_BEFORE = re.compile(r"[0-9½¼¾]\s?(?:ml|mL|l|L|litres?|millilitres)\s\($")


def say_pints(match: re.Match[str]) -> Reading:
    """600 ml (1 pt): pints, since a litre's measure stands before the bracket; alone it may be a point or a patient."""
    if not LITRES_BEFORE.search(text_before(match)):
        return None
    words = amount_words(match["low"])
    return LEADING_ZERO if words is None else f"{words} pint{'' if value(match['low']) <= 1 else 's'}"


RULES: tuple[Rule, ...] = (
    Rule(
        "pints in brackets",
        rf"(?P<low>{AMOUNT})\s?pts?(?=\))",
        say_pints,
        "common UK usage in recipes",
        (
            ("1.2L (2 pt) water", "one point two litres, two pints, water"),
            ("600ml (1pt)", "six hundred millilitres, one pint"),
        ),
        (("a gain (2 pt) for it", "unknown-unit"),),
    ),
)
