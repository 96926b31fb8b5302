"""The judge's own table of units and signs: what is written, and a word that must be said for it.

Shares nothing with the tables of the rules, so that a wrong row there is noticed here.
"""

from __future__ import annotations

import re

# What is written (after a figure, a stroke or by itself), and one of the words that must be said for it.
UNIT = r"(?<![A-Za-zµμ°]){}(?![A-Za-z²³])"
SIGNS: tuple[tuple[str, str], ...] = (
    *(
        (UNIT.format(symbol), word)
        for symbol, word in (
            ("mgs?", "milligram"), ("(?:[µμu]g|mcgs?)", "microgram"), ("ng", "nanogram"), ("[kK]gs?", "kilogram"),
            ("(?<=[0-9 /])(?<!e\\. )g", r"\bgram|\bG$"), ("m[lL]s?", "millilitre"),
            ("(?<=[0-9 /])(?<!cm )(?<!mm )(?<!m )[lL](?![0-9])", r"\blitre|\bL$"),
            ("mmol", "millimole"), ("[µμu]mol", "micromole"), ("nmol", "nanomole"), ("pmol", "picomole"),
            ("mmHg", "millimetres? of mercury"), ("(?:IU|iu)", "international unit"),
            ("(?:bpm|BPM)", "beats? per minute"), ("kPa", "kilopascal"),
            ("kcal", "kilocalorie"),
            ("kph|kmh", "kilometres? per hour"),
            ("mph", "miles? per hour"), ("kms?", "kilometre"), ("cms?", "centimetre"), ("mm", "millimetre"),
            ("(?<=[0-9/])mins?", "minute"), ("(?:hr|hrs)", "hour"),
            ("(?<=[0-9 ])ml?n", "million"), ("mU", "milliunit"), ("mIU", "milli-international"),
            ("[µμu]IU", "micro-international"), ("fL", "femtolitre"),
            ("mEq", "milliequivalent"), ("mOsm", "milliosmole"), ("mM", "millimolar"), ("[µμ]M", "micromolar"),
            ("[µμu][lL]", "microlitre"), ("lbs?", "pound"), ("(?<=[0-9] )st", r"\bstone|first\b"),
            ("ft", "f(?:ee|oo)t"), ("h", r"hour|\bH$"), ("ms", "millisecond"), ("(?<=[0-9½¼¾⅓⅔])in", r"\binch"),
            ("(?<![a-z] )ozs?", "ounce"), ("(?:fl|fluid) ozs?", "fluid ounce"),
            ("-?litre", "litre"), ("[Tt]bsps?", "tablespoon"), ("kW", r"kilowatt(?! hour)"),
            ("kWh", "kilowatt hour"),
            ("Wh", r"\bwatt hour"), ("(?<=[0-9])W", r"\bwatt(?!s? hour)|\bW$"), ("(?<=[0-9])V", r"\bvolt|\bV$"),
            ("mAh", "milliamp hour"),
            ("(?<=[0-9])Ah", r"\bamp hour"), ("MHz", "megahertz"), ("GHz", "gigahertz"), ("kHz", "kilohertz"),
            ("(?<=[0-9 ])TB", "terabyte"), ("ppm", "parts? per million"), ("ppb", "parts? per billion"),
            ("rpm", "revolutions? per minute"), ("mpg", "miles? per gallon"), ("sq m", "square metre"),
            ("sq ft", "square f(?:oo|ee)t"), ("kJ", "kilojoule"), ("tsps?", "teaspoon"), ("tbsps?", "tablespoon"),
            ("yds?", "yard"), ("gms?", r"\bgram"),
            ("(?<=[0-9])A", r"\bamp|\bA\b"), ("(?<=[0-9])C", r"Celsius|\bC\b|carbon"),
            ("(?<=[0-9] )C", r"Celsius|\bC\b|carbon"),
            ("(?<=[0-9])F", r"Fahrenheit|\bF\b|fluorine|French"),
            ("(?<=[0-9 ])m", r"\b(?:metre|million|minute|M\b|miles)"),
        )
    ),
    ("[0-9],[0-9]{3}", "thousand|million|billion"),
    (r"^(?!116 )[1-9][0-9]{0,2}(?:[ \u00a0\u202f][0-9]{3})+$", "thousand|million"),
    (r"(?<=[0-9])\s?in$", r"\binch"), ("[0-9][\"”″]", r"\binch"),
    (r"[0-9]['’′](?=\s?[0-9])", r"\bfeet"), ("(?<![A-Za-z])m[²³]", r"\bmetre"), ("cm[²³]", "centimetre"),
    ("mm[²³]", "millimetre"), ("cmH[2₂]O", "centimetres? of water"),
    (r"(?<=[0-9])\s?[x×]|[x×]\s?(?=[0-9])", r"times|\bby\b|^[a-z]+,|^twenty-four seven$"),
    (r"^[A-Z]{0,2}[£€$][0-9.,]+[mM]?(?:[-–][£€$]?[0-9.,]+)?\s?[mM]$", "million"),
    (r"[£€$].*[0-9]\s?(?:bn|BN)$", "billion"),
    (r"[£€$].*[0-9]\s?[kK]$", "thousand"), (r"^[£€$][0-9.,]*\s?p[/.whacmp]", "per"),
    (r"(?<=[0-9])p(?=[-–])", "pence|penny"), (r"^AU?\$", "Australian"), (r"^CA?\$", "Canadian"), (r"^US\$", "U S"),
    (r"^[£€$][0-9].*(?:[Mm]|[Bb]|[Tt]r)illion$", "million|billion|trillion"),
    (r"[°º˚]\s?[^NSEWA-Z]*N$", "north"), (r"[°º˚]\s?[^NSEWA-Z]*S$", "south"), (r"[°º˚]\s?[^NSEWA-Z]*E$", "east"),
    (r"[°º˚]\s?[^NSEWA-Z]*W$", "west"), ("[0-9]-?Xe$", "xenon"), (r"^[0-9.]+\s?T$", "tesla"),
    ("[°º˚]C", "Celsius"), ("°F", "Fahrenheit"), ("%", "per cent"), ("£", "pound|pence|penny"), ("€", "euro|cent"),
    (r"\$", "dollar|cent"), ("(?<=[0-9])p$", r"pence|penny|\bP$"), (r"(?<=[0-9 .])[aA]\.?[mM]\.?$", r"\bA M\b"),
    # Not of 13.00pm, which is said by the 24-hour clock.
    (r"(?<!1[3-9][.:][0-9]{2})(?<!2[0-3][.:][0-9]{2})(?<=[0-9 .])[pP]\.?[mM]\.?$", "P M|per month"),
    ("<", "less than"), (">", "(?:more|greater) than"),
    ("≤", "less than or equal to"), ("[<>]=", "or equal to"),
    ("≥", "greater than or equal to"), ("±", "plus or minus"), ("(?<![<>])=", "equals"), ("≠", "not equal"),
    ("÷", "divided by"),
    (r"(?:^|[=<>≤≥(\s])[−-](?=[0-9.])|⁻|\^[−-]", "minus"), ("[0-9α-ω][²³]|m[²³]", "squared|square|cubed|cubic|power"),
    (r"(?<=[0-9])\+$", "plus"), ("½", "half"), ("¼", "quarter"), ("¾", "three quarters"), ("⅓", "third"),
    ("⅔", "two thirds"),
    (r"(?<=[a-z])/(?=[a-z])", r"per|\bor\b|an?\b|as|without|of|week|not|account|in (?:weight|volume)"),
)  # fmt: skip
COMPILED = tuple((re.compile(pattern), re.compile(word)) for pattern, word in SIGNS)
