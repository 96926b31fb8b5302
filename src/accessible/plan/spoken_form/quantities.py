"""Amounts: money, percentages, and numbers with a unit, alone or as a range."""

from __future__ import annotations

import re

from accessible.plan.spoken_form.dashes import is_numbered
from accessible.plan.spoken_form.millions import MILLION, PEOPLE, million_or_metres
from accessible.plan.spoken_form.numbers import is_one, number
from accessible.plan.spoken_form.one_thing import is_one_thing
from accessible.plan.spoken_form.rule import (
    DASH,
    END,
    LETTER,
    NUMBER,
    WORD,
    Reading,
    Rule,
    Unsure,
    any_of,
    span_link,
    text_after,
    text_before,
    word_after,
    word_before,
)
from accessible.plan.spoken_form.units import (
    BARE_PATTERN,
    END_UNIT,
    PER_WORDS,
    UNIT_PATTERN,
    say_unit,
    touches_badly,
)

LEADING_ZERO = Unsure("unclear-number", "A number with needless zeros may be a code, or a thousand.")
NOT_RISING = Unsure("unclear-dash", "The second number is not larger than the first: is this a range?")

UNIT_STOP = r"(?:\.(?=\s[a-z]|[,;)]))?"
"""The full stop after a unit where the sentence goes on: "20 mins. after lunch"."""

NO_INITIALS = r"(?<![ \u00a0][A-Z](?=\.[A-Z]\.))"
"""Not the first of two initials: "in group 2 V.R. Ash spoke" has no volts."""

FRACTIONS = {"½": "half", "¼": "quarter", "¾": "three quarters", "⅓": "third", "⅔": "two thirds"}
FRACTION = "[½¼¾⅓⅔]"
AMOUNT = rf"(?:{NUMBER}{FRACTION}?|{FRACTION})"


def amount_words(written: str) -> str | None:
    """A number that may end in a fraction, or be one.

    >>> amount_words("1½"), amount_words("0.5"), amount_words("2¾"), amount_words("¼")
    ('one and a half', 'zero point five', 'two and three quarters', 'a quarter')
    """
    fraction = FRACTIONS.get(written[-1])
    if fraction is None:
        return number(written)
    part = fraction if " " in fraction else f"a {fraction}"
    if not written[:-1]:
        return part.removeprefix("a ") if fraction == "half" else part
    whole = number(written[:-1])
    return None if whole is None else f"{whole} and {part}"


def value(written: str) -> float:
    """The size of a number, for comparing."""
    parts = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
    extra = parts.get(written[-1], 0.0)
    plain = (written[:-1] if extra else written).replace(",", "")
    return float(plain or 0) + extra


def range_words(low: str, high: str | None, link: str = "to") -> Reading:
    """One number, or two with a word between; asks when the second is not larger."""
    first = amount_words(low)
    if first is None:
        return LEADING_ZERO
    if high is None:
        return first
    second = amount_words(high)
    if second is None:
        return LEADING_ZERO
    return f"{first} {link} {second}" if value(low) < value(high) else NOT_RISING


def _is_parted(match: re.Match[str]) -> bool:
    """Whether the dash is a pause, and no range: "Week 2 – 10 mg", "Omega-3 – 500 mg"."""
    if not match["high"] or not match.string[match.start("high") - 1].isspace():
        return False
    before = text_before(match) + match["low"]
    return is_numbered(before) or re.search(rf"{LETTER}[-\u2010\u2011][0-9]+$", before) is not None


def _long_m(match: re.Match[str]) -> Reading:
    """5m: a million or metres, as the words around say; None where they do not."""
    meant = million_or_metres(match)
    words = range_words(match["low"], match["high"], span_link(match))
    if not meant or not isinstance(words, str):
        return words if meant else None
    if meant == MILLION:
        return f"{words} {MILLION}"
    one = is_one(match["low"]) or is_one_thing(match) or word_after(match) in ("walk", "sprint", "swim", "pool", "race")
    return f"{words} {say_unit('m', one=one)}"


GENES = re.compile(
    r"\b(?:DNA|RNA|genes?|genom\w*|base pairs?|bases|chromosom\w*|sequenc\w*|segments?|fragments?|delet\w*)\b"
)


def say_quantity(match: re.Match[str]) -> Reading:
    """Number, or range, and unit; singular after 1 and before a thing measured ("a ten milligram tablet")."""
    return None if _is_parted(match) else _lost_dash(match) or _bases(match) or _quantity(match)


def _bases(match: re.Match[str]) -> Unsure | None:
    """3.3 kb where genes are spoken of: thousands of bases, not of bytes."""
    if match["unit"] not in ("kb", "Kb") or not GENES.search(text_before(match) + text_after(match)):
        return None
    return Unsure("unknown-unit", f"“{match['unit']}” may be kilobases of DNA, or kilobytes.")


LOST_DASH = re.compile(r"(?:5|[1-9]0)\.[1-9]0")  # nobody writes 5.1 mg so
OF_A_DOSE = frozenset(("mg", "mgs", "mcg", "mcgs", "µg", "μg", "ug"))


def _lost_dash(match: re.Match[str]) -> Unsure | None:
    """5.10 mg and 10-20-mg: a range whose dash became a full stop, or one of three numbers that is lost."""
    low, high = match["low"], match["high"]
    if match["unit"] in OF_A_DOSE and high is None and LOST_DASH.fullmatch(low):
        whole, part = map(int, low.split("."))
        if whole < part <= 2 * whole:
            return Unsure("unclear-number", f"“{low}” may be a range whose dash became a full stop.")
    if high and match["join"] not in ("", " ") and not re.match(r"\s?[a-z]", text_after(match)):
        return Unsure("unclear-dash", "A hyphen between a range and its unit may stand for a number that is lost.")
    return None


def _quantity(match: re.Match[str]) -> Reading:
    low, high, unit, first_unit = match["low"], match["high"], match["unit"], match["first_unit"]
    if unit == "m" and match["join"] and word_after(match) in PEOPLE:
        return Unsure("unknown-unit", "“m” may be metres or million.")
    if match["join"] == "" and touches_badly(unit):
        sure = _long_m(match) if unit == "m" and not first_unit else None
        return sure or Unsure("unknown-unit", f"“{unit}” right after a number has more than one meaning.")
    if first_unit and first_unit != unit:
        return _two_units(match)
    if low in FRACTIONS and high is None:
        return part_of_unit(low, unit)
    words = range_words(low, high, span_link(match))
    if not isinstance(words, str):
        return words
    adjective = match["join"] == "-" or is_one_thing(match)
    said = (
        f"{words} {say_unit(unit, one=adjective or (high is None and is_one(low)))}{' plus' if match['plus'] else ''}"
    )
    return f", {said}" if value(low) >= HUNDRED and COUNT_BEFORE.search(text_before(match)) else said


HUNDRED = 100
COUNT_BEFORE = re.compile(
    r"\b(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Tt]welve)\s$"
)
"""A count in words before a number of hundreds: without a pause "one 900g loaf" is heard as 1,900 grams."""

SIZES: dict[str, tuple[str, float]] = {
    "ng": ("weight", 1e-9), "µg": ("weight", 1e-6), "μg": ("weight", 1e-6), "mcg": ("weight", 1e-6),
    "mg": ("weight", 1e-3), "g": ("weight", 1), "kg": ("weight", 1e3), "ml": ("volume", 1e-3), "mL": ("volume", 1e-3),
    "l": ("volume", 1), "L": ("volume", 1), "mm": ("length", 1e-3), "cm": ("length", 1e-2), "m": ("length", 1),
    "km": ("length", 1e3), "sec": ("time", 1), "secs": ("time", 1), "min": ("time", 60), "mins": ("time", 60),
    "hr": ("time", 3600), "hrs": ("time", 3600),
}  # fmt: skip
"""What a unit measures, and its size: of two units that are both written, the second amount must be the larger."""


def _two_units(match: re.Match[str]) -> Reading:
    """500 mg–1 g: both with their unit, where they measure the same and the second is the larger."""
    low, high, units = match["low"], match["high"], (match["first_unit"], match["unit"])
    (kind, size), (other, other_size) = (SIZES.get(unit, (unit, 0.0)) for unit in units)
    if kind != other:
        return Unsure("unclear-dash", "The two ends of the range have different units.")
    first, second = amount_words(low), amount_words(high)
    if first is None or second is None:
        return LEADING_ZERO
    if value(low) * size >= value(high) * other_size:
        return NOT_RISING
    said = say_unit(units[0], one=is_one(low)), say_unit(units[1], one=is_one(high))
    return f"{first} {said[0]} {span_link(match)} {second} {said[1]}"


def part_of_unit(fraction: str, unit: str) -> str:
    """Half a litre, a quarter of a teaspoon, three quarters of an hour."""
    name = say_unit(unit, one=True)
    article = "an" if name[0] in "aeio" or name.startswith("hour") else "a"
    if fraction == "½":
        return f"half {article} {name}"
    part = FRACTIONS[fraction]
    return f"{part if ' ' in part else 'a ' + part} of {article} {name}"


BEFORE_ONE = frozenset("per a an one each every".split())
SPOONED = re.compile(
    r"(?P<many>[0-9½¼¾⅓⅔]+|\w+)\s(?:heaped|heaping|level|rounded|scant|generous|good|full|small|big)\s$"
)


def say_bare_unit(match: re.Match[str]) -> Reading:
    """A unit named without a number; in brackets after its own name it is spelled, as a reader would."""
    spooned = SPOONED.search(text_before(match))
    counted = spooned["many"].lower() if spooned else word_before(match)
    words = say_unit(match[0], one=counted in BEFORE_ONE or counted in ("1", "half", *FRACTIONS))
    introduced = text_before(match).removesuffix("(").rstrip()
    if match[0].isascii() and match[0].isalpha() and introduced.lower().endswith((words, say_unit(match[0], one=True))):
        return " ".join(match[0].upper())
    return words


def say_percentage(match: re.Match[str]) -> Reading:
    """A percentage, or a range of them."""
    if _is_parted(match):
        return None
    words = range_words(match["low"], match["high"], span_link(match))
    return f"{words} per cent" if isinstance(words, str) else words


def say_rate(match: re.Match[str]) -> Reading:
    """3x/day, 3-4x/day, and 3/day."""
    if _is_parted(match):
        return None
    words = range_words(match["low"], match["high"])
    if not isinstance(words, str):
        return words
    return f"{words} times a {match['per']}" if match["times"] else f"{words} per {match['per']}"


RULES: tuple[Rule, ...] = (
    Rule(
        "percentage",
        rf"(?P<low>{AMOUNT})(?:\s?%?\s?{DASH}\s?(?P<high>{AMOUNT})(?:{DASH}(?=%))?)?\s?%(?!{WORD}|[%/])",
        say_percentage,
        "Oxford: per cent",
        (
            ("10–15%", "ten to fifteen per cent"),
            ("10-20-%", "ten to twenty per cent"),
            ("a 2.5% rise", "a two point five per cent rise"),
        ),
        (("15–10%", "unclear-dash"),),
    ),
    Rule(
        "rate",
        rf"(?P<low>{NUMBER})(?:\s?{DASH}\s?(?P<high>{NUMBER}))?\s?(?:(?P<times>[x×])\s?/\s?|/)(?P<per>{any_of(PER_WORDS)}){END}",
        say_rate,
        "common UK usage",
        (
            ("3x/day", "three times a day"),
            ("2-3x/week", "two to three times a week"),
            ("3x / week", "three times a week"),
            ("2/week", "two per week"),
        ),
    ),
    Rule(
        "quantity",
        rf"(?P<low>{AMOUNT})(?:\s?(?P<first_unit>{UNIT_PATTERN})?\s?{DASH}\s?(?P<high>{AMOUNT}))?"
        rf"(?P<join>[-\u2010\u2011]|\s?)(?P<unit>{UNIT_PATTERN}){END_UNIT}{NO_INITIALS}(?P<plus>\+(?=[\s.,;)]|$))?{UNIT_STOP}",
        say_quantity,
        "SI Brochure names; NHS style",
        (
            ("1 mg", "one milligram"),
            ("0.5 mg", "zero point five milligrams"),
            ("10-15 mg", "ten to fifteen milligrams"),
            ("10 mg–15 mg", "ten to fifteen milligrams"),
            ("500mg–1g", "five hundred milligrams to one gram"),
            ("a 10 mg tablet", "a ten milligram tablet"),
            ("a 5-ml spoon", "a five millilitre spoon"),
            ("2.5 mg/kg/day", "two point five milligrams per kilogram per day"),
            ("25 kg/m²", "twenty-five kilograms per square metre"),
            ("5°C", "five degrees Celsius"),
            ("½ l", "half a litre"),
            ("a 40W lamp", "a forty watt lamp"),
            ("1.9m people", "one point nine million people"),
            ("can walk 20m", "can walk twenty metres"),
            ("Week 2 – 10 mg", "Week two, ten milligrams"),
            ("a 25mg. dose, or 5 kg. of it", "a twenty-five milligram dose, or five kilograms of it"),
            ("800 IU", "eight hundred international units"),
            ("chairs for 30kg+", "chairs for thirty kilograms plus"),
            ("a talk of 20 mins. can tire", "a talk of twenty minutes can tire"),
            ("one 900g loaf", "one, nine hundred gram loaf"),
            ("in group 2 V.R. Ash spoke", "in group two V R Ash spoke"),
        ),
        (
            ("5m", "unknown-unit"),
            ("3.3 kb of DNA", "unknown-unit"),
            ("15–10 mg", "unclear-dash"),
            ("007 mg", "unclear-number"),
        ),
    ),
    Rule(
        "unit without a number",
        BARE_PATTERN,
        say_bare_unit,
        "SI Brochure names",
        (
            ("The unit µg/L is", "The unit micrograms per litre is"),
            ("beats per minute (bpm)", "beats per minute, B P M"),
            ("5 mg per ml", "five milligrams per millilitre"),
        ),
    ),
)
