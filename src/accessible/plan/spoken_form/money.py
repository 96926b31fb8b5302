"""Money: pounds and pence, euros and dollars, in ranges, thousands, and by the month."""

from __future__ import annotations

import re

from accessible.plan.spoken_form.numbers import is_one, number
from accessible.plan.spoken_form.quantities import LEADING_ZERO, NOT_RISING, THINGS, range_words, value
from accessible.plan.spoken_form.rule import (
    DASH,
    END,
    END_NUMBER,
    NUMBER,
    WORD,
    Reading,
    Rule,
    any_of,
    text_after,
    text_before,
    word_after,
)
from accessible.plan.spoken_form.units import PER, PER_WORDS

PER_MONEY = f"{any_of(('min', 'hr', *PER_WORDS))}{END}"
CURRENCIES = {"£": ("pound", "pounds"), "€": ("euro", "euros"), "$": ("dollar", "dollars")}
SCALES = {"m": "million", "bn": "billion", "k": "thousand"}


def say_money(match: re.Match[str]) -> Reading:
    """Pounds, euros or dollars, with pence or cents; a range; thousands and millions."""
    sign, low, high, scale = match["sign"], match["low"], match["high"], (match["scale"] or "").strip()
    one, many = CURRENCIES[sign]
    if scale or (high and "." not in low + high):
        words = range_words(low, high)
        if not isinstance(words, str):
            return words
        return " ".join(filter(None, (words, SCALES.get(scale, scale), many)))
    if high and value(low) >= value(high):
        return NOT_RISING
    singular = high is None and (word_after(match) in THINGS or text_after(match)[:2] == "-a")
    said = [_sum(sign, each, one if singular else many) for each in (low, high) if each]
    return LEADING_ZERO if None in said else " to ".join(filter(None, said))


def _sum(sign: str, amount: str, many: str) -> str | None:
    """One sum of money; None where the parts after the point are not two figures."""
    whole, _, parts = amount.partition(".")
    pounds = number(whole)
    if pounds is None or len(parts) not in (0, 2):
        return None
    name = CURRENCIES[sign][0] if is_one(whole) else many
    if not parts or parts == "00":
        return f"{pounds} {name}"
    small = number(parts.removeprefix("0"))
    pence = {"£": "penny" if parts == "01" else "pence"}.get(sign, "cent" if parts == "01" else "cents")
    if whole == "0":
        return f"{small} {pence}"
    return f"{pounds} {name} {small}" if parts[0] != "0" else f"{pounds} {name} and {small} {pence}"


AFTER_MONEY = re.compile(rf"[£€$]{NUMBER}$|[0-9]p$")


def say_pence(match: re.Match[str]) -> Reading:
    """50p, 1p."""
    words = number(match["low"])
    return LEADING_ZERO if words is None else f"{words} {'penny' if is_one(match['low']) else 'pence'}"


def say_money_per(match: re.Match[str]) -> Reading:
    """The stroke and what follows it in £5/month; declines where no money stands before it."""
    per = PER[match["per"]]
    return f" {'an' if per == 'hour' else 'a'} {per}" if AFTER_MONEY.search(text_before(match)) else None


RULES: tuple[Rule, ...] = (
    Rule(
        "money",
        rf"(?P<sign>[£€$])\s?(?P<low>{NUMBER})(?:\s?{DASH}\s?[£€$]?(?P<high>{NUMBER}))?"
        rf"(?P<scale>\s?(?:million|billion|thousand|bn|m|k)(?!{WORD}))?(?:(?=/(?:{PER_MONEY}))|{END_NUMBER})",
        say_money,
        "common UK usage; num2words says “pounds sterling”, which is not",
        (
            ("£25.50", "twenty-five pounds fifty"),
            ("£1", "one pound"),
            ("£0.50", "fifty pence"),
            ("£4.05", "four pounds and five pence"),
            ("£3–£5", "three to five pounds"),
            ("£2.5m", "two point five million pounds"),
            ("a £10 voucher", "a ten pound voucher"),
        ),
        (("£4.5", "unclear-number"),),
    ),
    Rule(
        "money per",
        rf"/(?P<per>{any_of(('min', 'hr', *PER_WORDS))}){END}",
        say_money_per,
        "common UK usage",
        (("£5/month", "five pounds a month"), ("£1.50/min", "one pound fifty a minute")),
    ),
    Rule(
        "pence",
        rf"(?P<low>[0-9]{{1,3}})p{END}",
        say_pence,
        "common UK usage",
        (("50p more", "fifty pence more"), ("1p", "one penny")),
    ),
)
