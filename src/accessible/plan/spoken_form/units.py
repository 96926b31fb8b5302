"""Units of measure: how each symbol is read after a number, one row a unit.

Sources: BIPM SI Brochure (9th ed.) for symbols and names; NHS and BNF usage for mcg, mmHg, bpm and the
like. U is left out on purpose: ISMP's list of error-prone abbreviations names it, so it is asked about until the
lexicon says what it is. IU is on that list for handwriting, where it is taken for IV or 10; in print it is sure.
"""

from __future__ import annotations

from dataclasses import dataclass

from accessible.plan.spoken_form.rule import WORD, any_of


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit. `bare` units are so plain that they are also read without a number ("the unit mmol")."""

    symbols: tuple[str, ...]
    one: str
    many: str
    bare: bool = False
    touching: bool = True  # may stand right after the number: not for "5m" (million?), "20s" (twenties?)


UNITS: tuple[Unit, ...] = (
    Unit(("mg", "mgs"), "milligram", "milligrams", bare=True),
    Unit(("µg", "μg", "mcg", "mcgs", "ug"), "microgram", "micrograms", bare=True),
    Unit(("ng",), "nanogram", "nanograms", bare=True),
    Unit(("pg",), "picogram", "picograms"),
    Unit(("g", "gm", "gms"), "gram", "grams"),
    Unit(("kg", "kgs", "Kg", "Kgs"), "kilogram", "kilograms", bare=True),
    Unit(("ml", "mL", "mls"), "millilitre", "millilitres", bare=True),
    Unit(("µl", "μl", "µL", "μL", "uL"), "microlitre", "microlitres", bare=True),
    Unit(("cl", "cL"), "centilitre", "centilitres"),
    Unit(("dl", "dL"), "decilitre", "decilitres"),
    Unit(("l", "L"), "litre", "litres"),
    Unit(("fL",), "femtolitre", "femtolitres", bare=True),
    Unit(("mol",), "mole", "moles"),
    Unit(("mmol",), "millimole", "millimoles", bare=True),
    Unit(("µmol", "μmol", "umol", "micromol"), "micromole", "micromoles", bare=True),
    Unit(("nmol", "nanomol"), "nanomole", "nanomoles", bare=True),
    Unit(("pmol",), "picomole", "picomoles", bare=True),
    Unit(("mEq",), "milliequivalent", "milliequivalents", bare=True),
    Unit(("mOsm",), "milliosmole", "milliosmoles", bare=True),
    Unit(("mU",), "milliunit", "milliunits"),
    Unit(("mIU",), "milli-international unit", "milli-international units"),
    Unit(("µIU", "μIU", "uIU"), "micro-international unit", "micro-international units"),
    Unit(("IU", "iu"), "international unit", "international units"),
    Unit(("mM",), "millimolar", "millimolar"),
    Unit(("µM", "μM"), "micromolar", "micromolar"),
    Unit(("nM",), "nanomolar", "nanomolar"),
    Unit(("cmH2O", "cmH₂O"), "centimetre of water", "centimetres of water", bare=True),
    Unit(("mSv",), "millisievert", "millisieverts", bare=True),
    Unit(("tsp", "tsps", "Tsp", "Tsps"), "teaspoon", "teaspoons", bare=True),
    Unit(("tbsp", "tbsps", "Tbsp", "Tbsps"), "tablespoon", "tablespoons", bare=True),
    Unit(("W",), "watt", "watts"),
    Unit(("kW",), "kilowatt", "kilowatts", bare=True),
    Unit(("kWh",), "kilowatt hour", "kilowatt hours", bare=True),
    Unit(("Wh",), "watt hour", "watt hours"),
    Unit(("V",), "volt", "volts"),
    Unit(("mAh",), "milliamp hour", "milliamp hours", bare=True),
    Unit(("Ah",), "amp hour", "amp hours"),
    Unit(("mmHg", "mm Hg"), "millimetre of mercury", "millimetres of mercury", bare=True),
    Unit(("kPa",), "kilopascal", "kilopascals", bare=True),
    Unit(("bpm", "BPM"), "beat per minute", "beats per minute", bare=True),
    Unit(("°C", "℃", "ºC", "˚C"), "degree Celsius", "degrees Celsius", bare=True),
    Unit(("°F", "℉", "ºF", "˚F"), "degree Fahrenheit", "degrees Fahrenheit", bare=True),
    Unit(("°",), "degree", "degrees"),
    Unit(("m²", "m2", "sqm", "sq m"), "square metre", "square metres", bare=True),
    Unit(("km²", "km2"), "square kilometre", "square kilometres"),
    Unit(("mth", "mths", "mos"), "month", "months"),
    Unit(("cm²", "cm2"), "square centimetre", "square centimetres", bare=True),
    Unit(("mm²", "mm2"), "square millimetre", "square millimetres", bare=True),
    Unit(("m³", "m3"), "cubic metre", "cubic metres", bare=True),
    Unit(("cm³", "cm3"), "cubic centimetre", "cubic centimetres", bare=True),
    Unit(("yd", "yds"), "yard", "yards"),
    Unit(("km", "kms"), "kilometre", "kilometres", bare=True),
    Unit(("m",), "metre", "metres", touching=False),
    Unit(("cm", "cms"), "centimetre", "centimetres", bare=True),
    Unit(("mm",), "millimetre", "millimetres", bare=True),
    Unit(("µm", "μm"), "micrometre", "micrometres", bare=True),
    Unit(("nm",), "nanometre", "nanometres"),
    Unit(("mph",), "mile per hour", "miles per hour", bare=True),
    Unit(("kph", "kmh", "km/h"), "kilometre per hour", "kilometres per hour", bare=True),
    Unit(("kcal",), "kilocalorie", "kilocalories", bare=True),
    Unit(("kJ",), "kilojoule", "kilojoules", bare=True),
    Unit(("h", "hr", "hrs"), "hour", "hours"),
    Unit(("min", "mins"), "minute", "minutes"),
    Unit(("s", "sec", "secs"), "second", "seconds", touching=False),
    Unit(("ms",), "millisecond", "milliseconds"),
    Unit(("wk", "wks"), "week", "weeks"),
    Unit(("yr", "yrs"), "year", "years"),
    Unit(("Hz",), "hertz", "hertz", bare=True),
    Unit(("kHz",), "kilohertz", "kilohertz", bare=True),
    Unit(("MHz",), "megahertz", "megahertz", bare=True),
    Unit(("GHz",), "gigahertz", "gigahertz", bare=True),
    Unit(("dB",), "decibel", "decibels", bare=True),
    Unit(("KB", "kb", "Kb"), "kilobyte", "kilobytes"),
    Unit(("MB",), "megabyte", "megabytes"),
    Unit(("GB",), "gigabyte", "gigabytes"),
    Unit(("TB",), "terabyte", "terabytes"),
    Unit(("ppm",), "part per million", "parts per million", bare=True),
    Unit(("ppb",), "part per billion", "parts per billion", bare=True),
    Unit(("rpm",), "revolution per minute", "revolutions per minute", bare=True),
    Unit(("mpg",), "mile per gallon", "miles per gallon", bare=True),
    Unit(("fl oz", "floz", "fl. oz", "fluid oz", "fluid ozs"), "fluid ounce", "fluid ounces", bare=True),
    Unit(("sq ft",), "square foot", "square feet"),
    Unit(("lb", "lbs"), "pound", "pounds", bare=True),
    Unit(("oz", "ozs"), "ounce", "ounces", bare=True),
)

PER_WORDS = (
    *("day", "hour", "minute", "week", "month", "year", "night", "dose", "litre", "person", "tablet", "mile"),
    *("puff", "spray", "sachet", "capsule", "drop", "serving", "portion"),
)
"""Whole words that may stand after the stroke ("mg/day")."""

BY_SYMBOL = {symbol: unit for unit in UNITS for symbol in unit.symbols}
PER = {symbol: unit.one for symbol, unit in BY_SYMBOL.items()} | {word: word for word in PER_WORDS}

END_UNIT = rf"(?!{WORD}|[/²³^]|\(s\))"
PER_PATTERN = f"(?:/{any_of(PER)})"
UNIT_PATTERN = f"{any_of(BY_SYMBOL)}{PER_PATTERN}{{0,2}}"
BARE = [symbol for symbol, unit in BY_SYMBOL.items() if unit.bare]
BARE_PATTERN = f"(?:{any_of(BY_SYMBOL)}{PER_PATTERN}{{1,2}}|{any_of(BARE)}){END_UNIT}"


def say_unit(written: str, *, one: bool) -> str:
    """A unit with its "per" parts in words.

    >>> say_unit("mg/kg/day", one=False), say_unit("µg/L", one=True)
    ('milligrams per kilogram per day', 'microgram per litre')
    """
    symbol, *per = written.split("/")
    unit = BY_SYMBOL[symbol]
    return " per ".join([unit.one if one else unit.many, *(PER[part] for part in per)])


def touches_badly(written: str) -> bool:
    """Whether this unit is too ambiguous to stand right after its number."""
    return not BY_SYMBOL[written.split("/", maxsplit=1)[0]].touching
