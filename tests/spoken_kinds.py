"""Sentences of real kinds, made by chance from a seed: each with the words that must be heard in it.

The words come from num2words and from the tables below, never from our own rules, so that a test that
compares them with a spoken form has a second, independent judge.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from num2words import num2words


@dataclass(frozen=True)
class Made:
    """A sentence, and what must be heard in it, in order."""

    written: str
    heard: tuple[str, ...]


@dataclass(frozen=True)
class Slot:
    """What fills a place of a template, and how it is heard."""

    written: str
    heard: str


UNITS = (
    ("mg", "milligrams"), ("µg", "micrograms"), ("mcg", "micrograms"), ("g", "grams"), ("kg", "kilograms"),
    ("ml", "millilitres"), ("mL", "millilitres"), ("mmol/L", "millimoles per litre"), ("pmol/L", "picomoles per litre"),
    ("nmol/L", "nanomoles per litre"), ("µg/L", "micrograms per litre"), ("ng/mL", "nanograms per millilitre"),
    ("mmHg", "millimetres of mercury"), ("bpm", "beats per minute"), ("mg/kg", "milligrams per kilogram"),
    ("mmol/mol", "millimoles per mole"), ("kg/m²", "kilograms per square metre"), ("mg/day", "milligrams per day"),
    ("kcal", "kilocalories"), ("mU/L", "milliunits per litre"), ("km", "kilometres"), ("cm", "centimetres"),
    ("°C", "degrees Celsius"),
)  # fmt: skip
DRUGS = (
    "amitriptyline paracetamol naltrexone ivabradine propranolol gabapentin codeine melatonin famotidine "
    "fludrocortisone midodrine cetirizine levothyroxine pregabalin duloxetine omeprazole"
).split()
SHORT = (
    ("ME/CFS", "M E C F S"), ("ME", "M E"), ("PEM", "P E M"), ("POTS", "pots"), ("NHS", "N H S"), ("NICE", "nice"),
    ("GP", "G P"), ("MCAS", "em-cass"), ("IL-6", "I L six"), ("vitamin B12", "vitamin B twelve"), ("CBT", "C B T"),
    ("SARS-CoV-2", "sars co V two"), ("TNF-α", "T N F alpha"), ("MTHFR C677T", "M T H F R C six seven seven T"),
    ("CPET", "see-pet"), ("DWP", "D W P"), ("COVID-19", "covid nineteen"), ("LDN", "L D N"),
    ("HbA1c", "H B A one C"),
)  # fmt: skip
MONTHS = "January February March April May June July August September October November December".split()
NUMERALS = (("I", "one"), ("II", "two"), ("III", "three"), ("IV", "four"))
NEGATIONS = ("not", "never", "don’t", "do not", "cannot", "must not", "won’t", "should never")


def words(number: float | str) -> str:
    """A number in words without num2words' comma; the digits after a point one by one."""
    whole, _, rest = str(number).partition(".")
    said = str(num2words(int(whole))).replace(",", "")
    return said + (" point " + " ".join(num2words(int(digit)) for digit in rest) if rest else "")


def a_number(chance: random.Random) -> tuple[str, str]:
    """A number as written and in words, those that are easily confused more often."""
    kind = chance.randrange(5)
    if kind == 0:
        number = chance.choice([13, 14, 15, 16, 17, 18, 19, 30, 40, 50, 60, 70, 80, 90])
    elif kind == 1:
        number = chance.randint(2, 99)
    elif kind == 2:
        number = chance.randint(100, 999)
    elif kind == 3:
        number = chance.randint(1_000, 99_999)
    else:
        decimal = f"{chance.randint(0, 20)}.{chance.randint(0, 99):02}"[: chance.choice([3, 4])].rstrip(".")
        decimal = "5.1" if decimal == "5.10" else decimal  # of a dose it is asked about
        return decimal, words(decimal)
    return f"{number:,}", words(number)


def dose(chance: random.Random) -> Slot:
    """12.5 mg, 12.5mg."""
    (number, said), (unit, heard) = a_number(chance), chance.choice(UNITS)
    return Slot(f"{number}{chance.choice(['', ' '])}{unit}", f"{said} {heard}")


def dose_range(chance: random.Random) -> Slot:
    """10–15 mg."""
    low = chance.randint(2, 500)
    high, (unit, heard) = low + chance.randint(1, 400), chance.choice(UNITS)
    return Slot(f"{low}{chance.choice('-–')}{high} {unit}", f"{words(low)} to {words(high)} {heard}")


def percentage(chance: random.Random) -> Slot:
    """2.5%."""
    number, said = a_number(chance)
    return Slot(f"{number}%", f"{said} per cent")


def money(chance: random.Random) -> Slot:
    """£25.50."""
    pounds, pence = chance.randint(2, 4_000), chance.choice([0, 25, 50, 99])
    if not pence:
        return Slot(f"£{pounds:,}", f"{words(pounds)} pounds")
    return Slot(f"£{pounds:,}.{pence}", f"{words(pounds)} pounds {words(pence)}")


def date(chance: random.Random) -> Slot:
    """14 January 2027."""
    day, month, year = chance.randint(1, 28), chance.choice(MONTHS), chance.randint(2010, 2035)
    said = num2words(day, to="ordinal")
    return Slot(f"{day} {month} {year}", f"the {said} of {month} {num2words(year, to='year')}")


def clock(chance: random.Random) -> Slot:
    """2.30pm."""
    hour, minutes, half = chance.randint(1, 12), chance.choice([15, 30, 45]), chance.choice("ap")
    return Slot(f"{hour}.{minutes}{half}m", f"{words(hour)} {words(minutes)} {'A' if half == 'a' else 'P'} M")


def probability(chance: random.Random) -> Slot:
    """Results: p < 0.001."""
    number = f"0.{chance.randint(1, 999):03}"
    sign, said = chance.choice([("=", "equals"), ("<", "is less than"), ("≥", "is greater than or equal to")])
    return Slot(f"p {sign} {number}", f"p {said} {words(number)}")


def interval(chance: random.Random) -> Slot:
    """95% CI −0.3 to 2.7."""
    low, high = f"0.{chance.randint(1, 99):02}", f"{chance.randint(1, 9)}.{chance.randint(1, 9)}"
    said = f"ninety-five per cent confidence interval, minus {words(low)} to {words(high)}"
    return Slot(f"95% CI −{low} to {high}", said)


def pressure(chance: random.Random) -> Slot:
    """A blood pressure of 120/80."""
    high, low = chance.randint(100, 190), chance.randint(50, 95)
    return Slot(f"a blood pressure of {high}/{low}", f"a blood pressure of {words(high)} over {words(low)}")


def phone(chance: random.Random) -> Slot:
    """01632 960145."""
    number = f"01632 960{chance.randint(100, 999)}"
    groups = ["01632", "960", number[-3:]]
    return Slot(number, ", ".join(" ".join(num2words(int(digit)) for digit in group) for group in groups))


def how_often(chance: random.Random) -> Slot:
    """3x/day."""
    times = chance.randint(2, 9)
    return Slot(f"{times}x/day", f"{words(times)} times a day")


def power(chance: random.Random) -> Slot:
    """4.5 × 10⁹/L."""
    number = f"{chance.randint(1, 12)}.{chance.randint(1, 9)}"
    return Slot(f"{number} × 10⁹/L", f"{words(number)} times ten to the power of nine per litre")


def tolerance(chance: random.Random) -> Slot:
    """62 ± 20 µg/L."""
    low, high = chance.randint(20, 90), chance.randint(2, 19)
    return Slot(f"{low} ± {high} µg/L", f"{words(low)} plus or minus {words(high)} micrograms per litre")


def temperature(chance: random.Random) -> Slot:
    """−5°C."""
    number = chance.randint(2, 30)
    return Slot(f"−{number}°C", f"minus {words(number)} degrees Celsius")


def short_form(chance: random.Random) -> Slot:
    """ME/CFS."""
    return Slot(*chance.choice(SHORT))


def drug(chance: random.Random) -> Slot:
    """A medicine."""
    name = chance.choice(DRUGS)
    return Slot(name, name)


def negation(chance: random.Random) -> Slot:
    """Not, never, don't."""
    word = chance.choice(NEGATIONS)
    return Slot(word, word.replace("’", "'"))


def phase(chance: random.Random) -> Slot:
    """Phase III."""
    numeral, said = chance.choice(NUMERALS)
    return Slot(f"Phase {numeral}", f"Phase {said}")


SLOTS: dict[str, Callable[[random.Random], Slot]] = {
    "dose": dose, "range": dose_range, "percent": percentage, "money": money, "date": date, "clock": clock,
    "p": probability, "ci": interval, "bp": pressure, "phone": phone, "often": how_often, "power": power,
    "tolerance": tolerance, "cold": temperature, "short": short_form, "drug": drug, "not": negation, "phase": phase,
}  # fmt: skip
TEMPLATES = (
    "Take {dose} of {drug} at night, but you {not} take {dose} at once.",
    "I {not} take more than {dose}, even on a bad day.",
    "The dose of {drug} is {range}, and {not} {range}.",
    "Of those with {short}, {percent} got better and {percent} did {not} change.",
    "It costs {money}, or {money} for members with {short}.",
    "We meet on {date} at {clock} and on {date} at {clock}.",
    "The result ({p}; {ci}) does {not} show that {drug} helps.",
    "She had {bp} lying down and {bp} standing up.",
    "Please ring {phone} ({clock} to {clock}) if you {not} feel well.",
    "He takes {drug} {often} and {drug} {often}, which is {not} usual.",
    "White cells were {power}, ferritin was {tolerance} and lactate was {dose}.",
    "Store {drug} at {cold} and {not} above {dose}.",
    "People with {short} and {short} were in the {phase} trial of {drug}.",
    "“We {not} know,” said one, “if {dose} is too much – or too little.”",
    "In {short}, {percent} of people (about {range}) need {drug}; it {not} helps all of them.",
    "Neither {drug} ({dose}) nor {drug} ({dose}) worked, and nobody knew why.",
    "Without rest, {percent} were worse by {date}: no one was told.",
    "The letter of {date} says {money} a week, not {money}.",
    "{short}, {short} or {short}: which of them is it?",
    "Her dose fell from {dose} to {dose}, then to {range} by {date}.",
)


def sentences(seed: int, count: int) -> Iterator[Made]:
    """`count` sentences, the same for the same seed, each template in its turn."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    for number in range(count):
        yield from_template(TEMPLATES[number % len(TEMPLATES)], chance)


def from_template(template: str, chance: random.Random) -> Made:
    """A template with its places filled."""
    written, heard = "", []
    for piece in template.replace("{", "\0{").replace("}", "}\0").split("\0"):
        if piece.startswith("{"):
            slot = SLOTS[piece[1:-1]](chance)
            written += slot.written
            heard.append(slot.heard)
        else:
            written += piece
    return Made(written, tuple(heard))
