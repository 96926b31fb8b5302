"""Amounts: money, percentages, and numbers with a unit, alone or as a range."""

from __future__ import annotations

import re

from accessible.plan.spoken_form.numbers import is_one, number
from accessible.plan.spoken_form.rule import (
    DASH,
    END,
    END_NUMBER,
    NUMBER,
    WORD,
    Reading,
    Rule,
    Unsure,
    any_of,
    text_after,
    text_before,
    word_after,
)
from accessible.plan.spoken_form.units import (
    BARE_PATTERN,
    END_UNIT,
    PER,
    PER_WORDS,
    UNIT_PATTERN,
    say_unit,
    touches_badly,
)

LEADING_ZERO = Unsure("unclear-number", "A number that begins with a needless zero may be a code.")
NOT_RISING = Unsure("unclear-dash", "The second number is not larger than the first: is this a range?")

FRACTIONS = {"½": "half", "¼": "quarter", "¾": "three quarters", "⅓": "third", "⅔": "two thirds"}
FRACTION = "[½¼¾⅓⅔]"
AMOUNT = rf"(?:{NUMBER}{FRACTION}?|{FRACTION})"


def amount_words(written: str) -> str | None:
    """A number that may end in a fraction.

    >>> amount_words("1½"), amount_words("0.5"), amount_words("2¾")
    ('one and a half', 'zero point five', 'two and three quarters')
    """
    fraction = FRACTIONS.get(written[-1])
    if fraction is None:
        return number(written)
    whole = number(written[:-1]) if written[:-1] else ""
    if whole is None:
        return None
    return f"{whole} and {fraction if fraction[:2] in ('th', 'tw') and ' ' in fraction else 'a ' + fraction}"


def value(written: str) -> float:
    """The size of a number, for comparing."""
    parts = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
    extra = parts.get(written[-1], 0.0)
    plain = (written[:-1] if extra else written).replace(",", "")
    return float(plain or 0) + extra


def range_words(low: str, high: str | None) -> Reading:
    """One number, or two with "to" between; asks when the second is not larger."""
    first = amount_words(low)
    if first is None:
        return LEADING_ZERO
    if high is None:
        return first
    second = amount_words(high)
    if second is None:
        return LEADING_ZERO
    return f"{first} to {second}" if value(low) < value(high) else NOT_RISING


THINGS = frozenset(
    "tablet tablets capsule capsules dose doses patch patches spoon spoons spoonful bottle bottles glass "
    "step steps sachet sachets pill pills bag bags strength vial vials ampoule syringe syringes cup walk "
    "limit portion portions injection injections mark voucher vouchers note notes coin coins fee charge "
    "fine grant bill deposit ticket jug carton cartons jar pot rise fall increase decrease drop gap".split()
)
"""Things that are measured: before them the unit is singular, "a ten milligram tablet"."""


PEOPLE = frozenset("people patients adults members users women men children readers pounds".split())


def say_quantity(match: re.Match[str]) -> Reading:
    """Number, or range, and unit; singular after 1 and before a thing measured ("a ten milligram tablet")."""
    low, high, unit, first_unit = match["low"], match["high"], match["unit"], match["first_unit"]
    if match["join"] == "" and touches_badly(unit):
        return Unsure("unknown-unit", f"“{unit}” right after a number has more than one meaning.")
    if unit == "m" and word_after(match) in PEOPLE:
        return Unsure("unknown-unit", "“m” may be metres or million.")
    if first_unit and first_unit != unit:
        return Unsure("unclear-dash", "The two ends of the range have different units.")
    if low in FRACTIONS and high is None:
        return _part_of_unit(low, unit)
    words = range_words(low, high)
    if not isinstance(words, str):
        return words
    before_thing = word_after(match) in THINGS or text_after(match)[:2] == "-a"
    adjective = match["join"] == "-" or (high is None and before_thing)
    return f"{words} {say_unit(unit, one=adjective or (high is None and is_one(low)))}"


def _part_of_unit(fraction: str, unit: str) -> str:
    name = say_unit(unit, one=True)
    article = "an" if name[0] in "aeio" or name.startswith("hour") else "a"
    if fraction == "½":
        return f"half {article} {name}"
    part = FRACTIONS[fraction]
    return f"{part if ' ' in part else 'a ' + part} of {article} {name}"


def say_strength(match: re.Match[str]) -> Reading:
    """10 mg/5 ml."""
    said = [range_words(match[name], None) for name in ("low", "high")]
    if not all(isinstance(words, str) for words in said):
        return LEADING_ZERO
    units = [say_unit(match[f"{name}_unit"], one=is_one(match[name])) for name in ("low", "high")]
    return f"{said[0]} {units[0]} per {said[1]} {units[1]}"


def say_bare_unit(match: re.Match[str]) -> Reading:
    """A unit named without a number; in brackets after its own name it is spelled, as a reader would."""
    words = say_unit(match[0], one=False)
    introduced = text_before(match).removesuffix("(").rstrip()
    if match[0].isascii() and match[0].isalpha() and introduced.lower().endswith((words, say_unit(match[0], one=True))):
        return " ".join(match[0].upper())
    return words


STRENGTH_UNITS = ("mg", "µg", "μg", "mcg", "g", "ml", "mL")
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


def say_pence(match: re.Match[str]) -> Reading:
    """50p, 1p."""
    words = number(match["low"])
    return LEADING_ZERO if words is None else f"{words} {'penny' if is_one(match['low']) else 'pence'}"


def say_percentage(match: re.Match[str]) -> Reading:
    """A percentage, or a range of them."""
    words = range_words(match["low"], match["high"])
    return f"{words} per cent" if isinstance(words, str) else words


def say_rate(match: re.Match[str]) -> Reading:
    """3x/day, and 3/day."""
    words = number(match["low"])
    if words is None:
        return LEADING_ZERO
    return f"{words} times a {match['per']}" if match["times"] else f"{words} per {match['per']}"


RULES: tuple[Rule, ...] = (
    Rule(
        "money",
        rf"(?P<sign>[£€$])\s?(?P<low>{NUMBER})(?:\s?{DASH}\s?[£€$]?(?P<high>{NUMBER}))?"
        rf"(?P<scale>\s?(?:million|billion|thousand|bn|m|k)(?!{WORD}))?{END_NUMBER}",
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
        "pence",
        rf"(?P<low>[0-9]{{1,3}})p{END}",
        say_pence,
        "common UK usage",
        (("50p more", "fifty pence more"), ("1p", "one penny")),
    ),
    Rule(
        "percentage",
        rf"(?P<low>{AMOUNT})(?:\s?%?\s?{DASH}\s?(?P<high>{AMOUNT}))?\s?%(?!{WORD}|[%/])",
        say_percentage,
        "Oxford: per cent",
        (("10–15%", "ten to fifteen per cent"), ("a 2.5% rise", "a two point five per cent rise")),
        (("15–10%", "unclear-dash"),),
    ),
    Rule(
        "rate",
        rf"(?P<low>{NUMBER})\s?(?P<times>[x×])?/(?P<per>{any_of(PER_WORDS)}){END}",
        say_rate,
        "common UK usage",
        (("3x/day", "three times a day"), ("2/week", "two per week")),
    ),
    Rule(
        "strength",
        rf"(?P<low>{NUMBER})\s?(?P<low_unit>{any_of(STRENGTH_UNITS)})\s?/\s?"
        rf"(?P<high>{NUMBER})\s?(?P<high_unit>{any_of(STRENGTH_UNITS)}){END_UNIT}",
        say_strength,
        "NHS: “10 mg in 5 ml”; the stroke of a label is “per”",
        (("10 mg/5 ml", "ten milligrams per five millilitres"),),
    ),
    Rule(
        "quantity",
        rf"(?P<low>{AMOUNT})(?:\s?(?P<first_unit>{UNIT_PATTERN})?\s?{DASH}\s?(?P<high>{AMOUNT}))?"
        rf"(?P<join>[-\u2010\u2011]|\s?)(?P<unit>{UNIT_PATTERN}){END_UNIT}",
        say_quantity,
        "SI Brochure names; NHS style",
        (
            ("1 mg", "one milligram"),
            ("0.5 mg", "zero point five milligrams"),
            ("10-15 mg", "ten to fifteen milligrams"),
            ("10 mg–15 mg", "ten to fifteen milligrams"),
            ("a 10 mg tablet", "a ten milligram tablet"),
            ("a 5-ml spoon", "a five millilitre spoon"),
            ("2.5 mg/kg/day", "two point five milligrams per kilogram per day"),
            ("25 kg/m²", "twenty-five kilograms per square metre"),
            ("5°C", "five degrees Celsius"),
            ("½ l", "half a litre"),
        ),
        (("5m", "unknown-unit"), ("15–10 mg", "unclear-dash"), ("007 mg", "unclear-number")),
    ),
    Rule(
        "unit without a number",
        BARE_PATTERN,
        say_bare_unit,
        "SI Brochure names",
        (
            ("The unit µg/L is", "The unit micrograms per litre is"),
            ("beats per minute (bpm)", "beats per minute, B P M"),
        ),
    ),
    Rule(
        "things per time",
        rf"(?P<things>beats|breaths|steps|tablets|capsules|doses|times|hours|days|drops|puffs|calories)/"
        rf"(?P<per>{any_of(('min', 'hr', 'wk', *PER_WORDS))}){END}",
        lambda match: f"{match['things']} per {PER[match['per']]}",
        "common UK usage",
        (("60 beats/min", "sixty beats per minute"),),
    ),
)
