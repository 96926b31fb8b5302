"""Capitals, letters and figures inside a word: two words that ran together in pasting, names, and short forms.

Told, since each has one reading that people would choose; letters that may be a unit are asked about.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from accessible.plan.lexicon import with_suffix
from accessible.plan.spoken_form.capitals import AFTER_NUMBER, CAN_BE_SAID, MAY_BE_UNITS, SHORTEST_NAME
from accessible.plan.spoken_form.letters import letter, spell
from accessible.plan.spoken_form.numbers import cardinal, ordinal, plural, year
from accessible.plan.spoken_form.numerals import ROMAN
from accessible.plan.spoken_form.rule import END, LETTER, WORD, Reading, Rule, Unsure, text_after, text_before, told
from accessible.plan.spoken_form.units import BY_SYMBOL
from accessible.word_list import is_word

SURNAME = re.compile(r"(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz|O)[A-Z][a-zà-ÿ]+")
INITIALS = re.compile("[A-Z]{1,2}(?:Mc|Mac)[A-Z]{1,2}")  # of a person in minutes and reports
HUMPS = re.compile(r"(?:[A-Z](?=[a-z]*[aeiouy])[a-z]+){2,}")
# One or two small letters and a capital are units more often than names: mM, kW, kPa, mOsm.
UNIT_LIKE = re.compile(r"[a-zµ]{1,2}[A-Z][a-z]{0,2}")
RAN_TOGETHER = re.compile(r"(?P<left>[A-Z]?[a-z]+)(?P<right>[A-Z][a-z]*)")
# How sentences begin: after a whole word such a one is the next sentence, and no part of a name.
BEGINS = frozenset(
    "A An And As At But By Each For From He How I If In Is It Most My No Not On Or Our She Some The There These They "
    "This To Up We What When Where Who Why With You Your".split()
)
NEGATIONS = frozenset("no not none never nor neither nothing nobody cannot without".split())
SMALL_THEN_NAME = r"(?P<first>[a-z])(?P<rest>[A-Z][a-z]{2,})"
FACTOR = re.compile(r"F(?P<number>VIII|VII|XIII|XII|XI|IX)")


def say_mixed_capitals(match: re.Match[str]) -> Reading:
    """Surnames and names like YouTube are words; two words that ran together are parted; the rest by its shape."""
    name = match[0]
    if AFTER_NUMBER.search(text_before(match)):
        return Unsure("unknown-unit", f"“{name}” after a number may be a unit: it is in no list.")
    if INITIALS.fullmatch(name):
        return told("name-with-capitals", spell(name))
    if (parted := _ran_together(name)) is not None:
        return parted
    if SURNAME.fullmatch(name) or (HUMPS.fullmatch(name) and len(name) > 5):
        return None
    if UNIT_LIKE.fullmatch(name):
        return Unsure("unknown-abbreviation", f"“{name}” may be a unit: it is in no list.")
    return _by_shape(name)


def _ran_together(name: str) -> Reading:
    """TechniqueUp, agoRwanda: two words of the list, the first in small letters or the second as sentences begin."""
    halves = RAN_TOGETHER.fullmatch(name)
    if not halves or len(halves["left"]) < 3 or SURNAME.fullmatch(name):
        return None
    left, right = halves["left"], halves["right"]
    begins = right in BEGINS and len(left) > 3
    small = left[0].islower() and len(right) > 2 and is_word(right)
    if not (begins or small) or not (is_word(left) or (begins and len(left) >= SHORTEST_NAME)):
        return None
    if not NEGATIONS.isdisjoint((left.lower(), right.lower())):
        return Unsure("unknown-abbreviation", f"“{name}” may be two words that ran together, and one of them denies.")
    return told("words-run-together", f"{left}, {right}")


def _by_shape(name: str) -> Reading:
    """The first shape that fits."""
    for shape, fits, said in SHAPES:
        found = re.fullmatch(shape, name)
        if found and fits(found):
            return told("name-with-capitals", said(found))
    return Unsure("unknown-abbreviation", f"“{name}” may be letters or a word: it is in no list.")


Shape = tuple[str, Callable[[re.Match[str]], bool], Callable[[re.Match[str]], str]]
# What the name looks like, what else must hold, and what is said.
SHAPES: tuple[Shape, ...] = (
    # eStore: a letter, and a word
    (SMALL_THEN_NAME, lambda name: is_word(name["rest"]), lambda name: f"{letter(name['first'])} {name['rest']}"),
    # rRNA, pwMEs: letters
    (
        "(?P<letters>[a-z]{1,2}[A-Z]{2,5})(?P<suffix>s)?",
        lambda _: True,
        lambda name: with_suffix(spell(name["letters"]), name["suffix"] or ""),
    ),
    # HEALTHy: a word with a slip of the key for capitals
    ("[A-Za-z]{4,}", lambda name: is_word(name[0].lower()), lambda name: name[0].lower()),
    # TRACERx: a word, and a letter
    ("(?P<word>[A-Z]{4,})x", lambda name: _can_be_said(name["word"]), lambda name: f"{name['word'].capitalize()} X"),
    # Letters, as in ACEi
    ("[A-Z]{2,5}[a-z]", lambda _: True, lambda name: spell(name[0])),
    # MESiG, NEXThaler: said as a word
    ("[A-Za-z]{5,}", lambda name: _can_be_said(name[0]), lambda name: name[0].capitalize()),
    # ApoB: a word, and a letter
    (
        "(?P<word>[A-Z][a-z]{2,})(?P<last>[A-Z])",
        lambda _: True,
        lambda name: f"{name['word']} {letter(name['last'])}",
    ),
    # QoF: letters; after a number it was asked about before, as keV is
    ("[A-Z][a-z][A-Z]{1,2}", lambda _: True, lambda name: spell(name[0])),
    # FMedSci: a letter, and words
    (
        "(?P<first>[A-Z])(?P<rest>(?:[A-Z][a-z]{2,}){2,})",
        lambda _: True,
        lambda name: f"{letter(name['first'])} {' '.join(re.findall('[A-Z][a-z]+', name['rest']))}",
    ),
    # Letters with a small one among them, as in GPwSI
    ("[A-Z]{2,3}[a-z][A-Z]{1,3}", lambda _: True, lambda name: spell(name[0])),
    # RNase: letters, and a word's end; shorter ends are of units, as in MHz
    (
        "(?P<letters>[A-Z]{2,5})(?P<rest>[a-z]*[aeiouy][a-z]*)",
        lambda name: len(name["rest"]) > 2,
        lambda name: f"{spell(name['letters'])} {name['rest']}",
    ),
)


def _can_be_said(name: str) -> bool:
    return CAN_BE_SAID.fullmatch(name.upper()) is not None


def say_factor(match: re.Match[str]) -> Reading:
    """FVIII: a clotting factor; FIX only where factors are spoken of."""
    if match[0] == "FIX" and not re.search(
        r"[Ff]actor\s(?:IX|nine|9)\b|haemophilia", text_before(match) + text_after(match)
    ):
        return None
    return f"F {cardinal(ROMAN[match['number']])}"


def say_letters_and_figures(match: re.Match[str]) -> Reading:
    """U3A, AT1R: letters, number, letters. Q4H is a dose by the clock, and B12A nothing that is known."""
    first, last = match["first"], match["last"]
    if first == "Q" or AFTER_NUMBER.search(text_before(match)):
        return Unsure("unknown-abbreviation", "Letters and figures together: the reading is in no list.")
    return told("letters-and-figures", f"{spell(first)} {cardinal(int(match['figure']))} {spell(last)}")


def say_long_name_and_number(match: re.Match[str]) -> Reading:
    """ICHD-3, FUNCAP55: a name in capitals with its number."""
    name = match["name"]
    if name in MAY_BE_UNITS:
        return None
    said = name.capitalize() if len(name) >= SHORTEST_NAME and CAN_BE_SAID.fullmatch(name) else spell(name)
    return told("letters-and-figures", f"{said} {cardinal(int(match['figure']))}")


def say_century(match: re.Match[str]) -> Reading:
    """A mid-C19th house; alone it may be a slip for a date."""
    placed = re.search(r"\b(?:the|in|mid|early|late|a|an)[\s-]$", text_before(match))
    return told("letters-and-figures", f"{ordinal(int(match['number']))} century") if placed else None


def say_name_and_year(match: re.Match[str]) -> Reading:
    """WOC2024: a name in capitals, and its year."""
    name = match["name"]
    if name in MAY_BE_UNITS:
        return None
    said = name.capitalize() if len(name) >= SHORTEST_NAME and CAN_BE_SAID.fullmatch(name) else spell(name)
    return told("letters-and-figures", f"{said} {year(int(match['year']))}")


RULES: tuple[Rule, ...] = (
    Rule(
        "letters, number, letters",
        rf"(?P<first>[A-Z]{{1,3}})(?P<figure>[1-9][0-9]?)(?P<last>[A-Z]{{2}}|[A-FHIO-SUX-Z])(?!{WORD}|[./*-]{WORD}|[₀-₉%°*])",
        say_letters_and_figures,
        "letters by name, the number as a number",
        (("the local U3A", "the local U three A"), ("H2O", "H two O")),
        (("Q4H", "unknown-abbreviation"),),
    ),
    Rule(
        "under an age",
        rf"U(?P<age>[3-9]|1[0-9]|2[0-5])s(?!{WORD})",
        lambda match: told("letters-and-figures", f"under {plural(cardinal(int(match['age'])))}"),
        "common UK usage at clubs and shows; told",
        (("£3 | U5s free", "three pounds, under fives free"),),
    ),
    Rule(
        "century in short",
        rf"C(?P<number>1[0-9]|2[01])(?:th|st){END}",
        say_century,
        "common UK usage; told",
        (("a mid-C19th house", "a mid-nineteenth century house"),),
        (("C19th", "unknown-abbreviation"),),
    ),
    Rule(
        "name and year in one",
        rf"(?P<name>[A-Z]{{2,8}})(?P<year>(?:19|20)[0-9]{{2}})(?!{WORD}|[.,:/%°₀-₉][0-9A-Z])",
        say_name_and_year,
        "how the names of meetings are read; told",
        (("the WOC2024 races", "the W O C twenty twenty-four races"),),
        (("take KG2024", "unknown-abbreviation"),),
    ),
    Rule(
        "letters with digits inside",
        rf"{LETTER}+[0-9₀-₉]+(?:{WORD}|[₀-₉])*",
        lambda _match: Unsure("unknown-abbreviation", "Letters and figures together: the reading is in no list."),
        "asked about",
        doubtful=(("MgSO4", "unknown-abbreviation"), ("abc5", "unknown-abbreviation")),
    ),
    Rule(
        "capitals within a word",
        rf"(?:[a-z]+[A-Z]|[A-Z][a-z]+[A-Z]|[A-Z]{{2,}}[a-z])[A-Za-z]*{END}",
        say_mixed_capitals,
        "told: by its shape",
        (
            ("Ms McDonald on YouTube", "Miz McDonald on YouTube"),
            ("Inhaler techniqueUp to ten people", "Inhaler technique, Up to ten people"),
            ("Ask BMcK for it.", "Ask B M C K for it."),
            ("ApoB and a GPwSI", "Apo B and a G P W S I"),
            ("the QoF, by Ann Elm, FMedSci", "the Q O F, by Ann Elm, F Med Sci"),
            ("the qPCR test", "the Q P C R test"),
            ("an eStore", "an E Store"),
        ),
        (("5 kPx", "unknown-unit"), ("in uM", "unknown-abbreviation")),
    ),
)
"""They stand among the rules of names, behind the plain capitals."""

_SYLLABLE = "(?:[a-z]{1,6}|[A-Z]{2,6})"
_SYLLABLES = f"{_SYLLABLE}(?:-{_SYLLABLE}){{1,9}}"
MANY = 4  # parts: "all-UK" and the like have fewer
_PREFIXES = frozenset("non anti pre post pro ex co un semi multi inter sub mid".split())


def say_syllables(match: re.Match[str]) -> Reading:
    """(jest-TAY-shun-al): how a word is said, with the loud part in capitals; in brackets of its own."""
    alone = re.search(r"[(\[]$", text_before(match)) and re.match(r"[)\]]", text_after(match))
    loud = re.findall("[A-Z]{2,}", match[0])
    parts = re.split("[- ]", match[0])
    odd = [part for part in parts if not is_word(part.lower())]
    made_up = parts[0] not in _PREFIXES and (any(map(str.islower, odd)) or (odd and len(parts) >= MANY))
    said = all(re.search("[AEIOUY]", each) for each in loud)
    if not (alone and loud and said and made_up and len(parts) > 2) or BY_SYMBOL.keys() & {*parts} - {"in", "h"}:
        return None
    return told("capitals-as-a-word", match[0].lower())


def say_gene(match: re.Match[str]) -> Reading:
    """ABC2D19: letters, number, letter, number; after a number it may be an amount."""
    if AFTER_NUMBER.search(text_before(match)):
        return None
    first, last = (f"{spell(match[name])} {cardinal(int(match[number]))}" for name, number in _GENE)
    return told("letters-and-figures", f"{first} {last}")


_GENE = (("first", "figure"), ("last", "second"))

BEFORE_CAPITALS: tuple[Rule, ...] = (
    Rule(
        "clotting factor",
        rf"{FACTOR.pattern}(?:a)?{END}",
        say_factor,
        "how haematologists name them",
        (("FVIII levels", "F eight levels"), ("factor nine (FIX)", "factor nine, F nine")),
    ),
    Rule(
        "syllables of a word",
        rf"{_SYLLABLES}(?: {_SYLLABLES}){{0,2}}(?![A-Za-z0-9-])",
        say_syllables,
        "how leaflets show which part is loud; told",
        (("a flower (kon-VAL-uh)", "a flower, kon-val-uh"),),
    ),
    Rule(
        "gene with two numbers",
        rf"(?P<first>[A-Z]{{2,4}})(?P<figure>[1-9][0-9]?)(?P<last>[A-Z])(?P<second>[1-9][0-9]?)(?!{WORD}|[.,:/*%₀-₉°][0-9A-Z]|[₀-₉%°])",
        say_gene,
        "how genes and enzymes are read; told",
        (("the ABC2D19 gene", "the A B C two D nineteen gene"),),
    ),
    Rule(
        "long name and number",
        rf"(?P<name>[A-Z]{{4,8}})[-\u2010\u2011]?(?P<figure>[1-9][0-9]{{0,2}})(?!{WORD}|[.,:/%₀-₉°*][0-9A-Z]|[₀-₉%°])",
        say_long_name_and_number,
        "how the names of scales and genes are read",
        (("ICHD-3 criteria", "I C H D three criteria"), ("the WASF3 gene", "the W A S F three gene")),
    ),
)
"""They stand before the plain capitals."""
