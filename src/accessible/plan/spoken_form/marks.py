"""Marks that are no words: brackets become pauses, quotation marks go, signs become words. Dashes: `dashes`.

Brackets are never said: a pause on both sides is how they are read aloud. Quotation marks are taken out,
because no engine says them, some read them as part of the word ('A' as "ah"), and the words are the same.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from functools import lru_cache

from accessible.plan.spoken_form import loose_signs, stops_inside
from accessible.plan.spoken_form.loose_signs import COMPARED
from accessible.plan.spoken_form.rule import (
    END,
    LETTER,
    WORD,
    Reading,
    Rule,
    Unsure,
    always,
    any_of,
    text_after,
    text_before,
    told,
    unsure,
)
from accessible.plan.spoken_form.units import BY_SYMBOL

MEASURED_BEFORE = re.compile(
    r"[a-z]{3,}(?<!day)(?<!night)(?<!week)(?<!month)(?<!year)(?<!hour)(?<!morning)(?<!minute)(?<!second)$"
)


@lru_cache(maxsize=4)
def _places(text: str, mark: str) -> tuple[int, ...]:
    """Where a mark stands in a sentence; asked for once, not anew at each of the marks."""
    return tuple(found.start() for found in re.finditer(re.escape(mark), text))


def _is_second(text: str, mark: str, place: int) -> bool:
    """Whether a mark has a fellow before it that it may close."""
    return bisect_left(_places(text, mark), place) % 2 == 1


OPENERS = {"”": "“", "’": "‘"}


def _is_open(text: str, mark: str, place: int) -> bool:
    """Whether a curly mark has an opening one before it that is not closed yet; of single ones, any before it."""
    opened = bisect_left(_places(text, OPENERS[mark]), place)
    return opened > (bisect_left(_places(text, mark), place) if mark == "”" else 0)


def say_quotation_mark(match: re.Match[str]) -> Reading:
    """Silent. A straight mark after a figure may be inches: asked about unless it closes a quotation."""
    mark, before = match[0], text_before(match)
    closes = _is_second(match.string, mark, match.start()) and not re.match("[0-9]", text_after(match))
    if mark in OPENERS and re.search("[0-9]$", before) and not _is_open(match.string, mark, match.start()):
        return Unsure("unclear-mark", "This mark may be feet, inches or the end of a quotation.")
    if mark in "'\"" and re.search("[0-9]$", before) and not closes:
        return Unsure("unclear-mark", "This mark may be feet, inches or the end of a quotation.")
    return ""


def ask_sign(match: re.Match[str]) -> Reading:
    """Any sign that is left, by its Unicode name, since some cannot be seen and some look like our letters."""
    name = unicodedata.name(match[0][0], "a character without a name").lower()
    if match[0][0].isalpha():
        another = f"This letter ({name}) is of another alphabet. If it should be an English one, type the word again."
        return Unsure("unknown-symbol", another)
    return Unsure("unknown-symbol", f"No rule can read this sign here ({name}).")


ILLNESS = re.compile(
    r"(?:encephalomyelitis|encephalopathy|\bM\.?E\.?\)?|chronic fatigue syndrome|\bC\.?F\.?S\.?\)?)\s?$", re.IGNORECASE
)
ILLNESS_AFTER = re.compile(r"\s?(?:chronic fatigue|myalgic|\(?(?:M\.?E|C\.?F\.?S)\b)", re.IGNORECASE)
# A word in small letters with a number before it may be a dose in something: "2 spoons/cup".
STROKE_BEFORE = re.compile(rf"(?:{LETTER}{{2}}|[A-Z][0-9]{{1,2}}|[0-9](?:st|nd|rd|th)|[)’”])\s?$")
MEASURED_HERE = re.compile(r"[0-9]\s?(?!(?:st|nd|rd|th)\s?$)[a-zµμ]+\s?$")


COUNTED_PLUS = re.compile(
    r"[0-9½]\s?-?(?:years?|months?|weeks?|days?|hours?|minutes?|mins|people|members|miles?|pounds|stars?|points|items)$"
)


MONTHS = "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec|of )"


def say_stroke(match: re.Match[str]) -> Reading:
    """A stroke between words, abbreviations or brackets: a pause. The illness's own name is sure."""
    before, after = text_before(match), text_after(match)
    if ILLNESS.search(before) and ILLNESS_AFTER.match(after):
        return ","
    unit = re.match(rf"{any_of(BY_SYMBOL)}{END}", after)
    if re.search(r"[0-9]\s$", before) and re.match(r"[A-Z][a-z]{2,}[a-z ]*:", after):  # fields of a leaflet's foot
        return told("stroke-between-words", ",")
    lone = re.match(rf"[A-Z]{END}", after) and not re.search(rf"{LETTER}[a-z]{{3}}$", before)
    if lone or not STROKE_BEFORE.search(before) or MEASURED_HERE.search(before) or unit:
        return None
    return told("stroke-between-words", ",")


def say_bar(match: re.Match[str]) -> Reading:
    """A pause between parts; one that is left alone at the end is not said; a row of a table is asked about."""
    line = match.string.strip()
    if line[-1] == "|":
        return told("bar", "") if line.count("|") == 1 and match.end() >= len(match.string.rstrip()) else None
    return None if line[0] == "|" else told("bar", ",")


NAMED_PLUS = re.compile(r"(?<![A-Za-z])[A-Z][a-z]{4,}$")


def say_plus(match: re.Match[str]) -> Reading:
    """Plus; it ends a long name, and may be the charge of an ion after another word in small letters."""
    before = text_before(match)
    if NAMED_PLUS.search(before):
        return told("sign-read-as-words", " plus ")
    if re.search(r"[a-z]$", before) and not COUNTED_PLUS.search(before):
        return Unsure("unknown-symbol", "A plus after a short word may be the charge of an ion.")
    return " plus "


RULES: tuple[Rule, ...] = (
    *loose_signs.RULES,
    Rule(
        "bracket within a word",
        r"\([A-Za-z]{1,5}\)",
        lambda match: (
            Unsure("unclear-bracket", "A bracket inside a word: write both words.")
            if re.search(f"{WORD}$", text_before(match)) or re.match(LETTER, text_after(match))
            else None
        ),
        "asked about",
        doubtful=(("the work(ing) day", "unclear-bracket"), ("(un)well", "unclear-bracket")),
    ),
    Rule(
        "opening bracket",
        r"[(\[]+",
        always(","),
        "a pause, never said",
        (("doctor (GP) visits", "doctor, G P, visits"),),
    ),
    Rule(
        "closing bracket",
        r"[)\]]+",
        always(","),
        "a pause, never said",
        (("It stays (for now).", "It stays, for now."),),
    ),
    Rule(
        "ellipsis",
        r"…|\.(?:\s?\.)+",
        lambda match: "," if text_after(match).strip(" ’'\"”)") else ".",
        "a pause",
        (("Well… no.", "Well, no."), ("And then...", "And then.")),
    ),
    Rule(
        "quotation mark",
        rf"[\"“”„«»‹›‘‚‛`]|['’ʼ](?!{LETTER})|(?<!{LETTER})['’ʼ]",
        say_quotation_mark,
        "no engine says them",
        (
            ("‘I am 12’ and “5”", "I am twelve and five"),
            ("‘See you,’ she said.", "See you, she said."),
            ("the patients’ view", "the patients view"),
        ),
        (('a 12" zebra', "unclear-mark"), ("a 12” zebra", "unclear-mark"), ("5’ tall", "unclear-mark")),
    ),
    Rule(
        "plus or minus",
        r"±|\+/[-−–]",
        always(" plus or minus "),
        "common usage",
        (
            ("62 ± 20 µg/L", "sixty-two plus or minus twenty micrograms per litre"),
            ("the sign ±", "the sign plus or minus"),
        ),
    ),
    Rule(
        "comparison",
        r"[<>≤≥](?=\s?[£$€]?[0-9])",
        lambda match: f" {COMPARED[match[0]]} ",
        "common usage",
        (
            ("<5 mg", "less than five milligrams"),
            ("≥ 30 bpm", "greater than or equal to thirty beats per minute"),
        ),
    ),
    Rule(
        "comparison in two signs",
        r"[<>]=(?=\s?[0-9])",
        lambda match: f" {COMPARED['≥' if match[0][0] == '>' else '≤']} ",
        "common usage where the sign is not on the keyboard",
        ((">=28 days", "greater than or equal to twenty-eight days"),),
    ),
    Rule(
        "equals",
        r"=(?!=)",
        always(" equals "),
        "common usage",
        (("rest = repair", "rest equals repair"),),
    ),
    Rule(
        "plus",
        r"\+(?=\s?[£€$]?[0-9]|\s[A-Za-z]|[.,;:)]|$)",
        say_plus,
        "common usage; told where it ends a name",
        (
            ("18 years+", "eighteen years plus"),
            ("3 + 2", "three plus two"),
            ("rest + water", "rest plus water"),
            ("We watched it on Restful+.", "We watched it on Restful plus."),
        ),
        (("Xa+ ions", "unknown-symbol"),),
    ),
    Rule("divided by", "÷", always(" divided by "), "common usage", (("10 ÷ 2", "ten divided by two"),)),
    Rule("not equal", "≠", always(" is not equal to "), "common usage", (("1 ≠ 2", "one is not equal to two"),)),
    Rule("times", "×", always(" times "), "common usage", (("rest × time", "rest times time"),)),
    Rule(
        "about",
        r"[~≈](?=\s?[0-9])",
        always(" about "),
        "common usage",
        (("~20 people", "about twenty people"),),
    ),
    Rule("ampersand", r"&(?=\s)", always(" and "), "common usage", (("rest & water", "rest and water"),)),
    Rule(
        "ratio of two names",
        rf":(?={WORD}+(?:-[0-9]+)?(?:\s[a-z]+)?\s(?:ratio|balance)s?\b)",
        lambda match: " to " if re.search(f"{WORD}$", text_before(match)) else None,
        "common usage",
        (
            ("the CD4:CD8 ratio", "the C D four to C D eight ratio"),
            ("female:male ratio", "female to male ratio"),
            ("omega-6:omega-3 balance", "omega six to omega three balance"),
        ),
    ),
    Rule(
        "per day",
        r"/(?=(?:second|minute|day|week|month|year|night|hour)\b(?![/-]))",
        lambda match: " per " if MEASURED_BEFORE.search(text_before(match)) else None,
        "common usage after a thing that is counted or weighed; night/day is a stroke between words",
        (("2 g of magnesium/day", "two grams of magnesium per day"),),
    ),
    Rule(
        "stroke read as a pause",
        rf"/\s?(?=[(“‘]?{LETTER}{{2}}|(?:[A-Z]\.)+[A-Z]|[A-Z]{END}|[A-Z]{{1,2}}[0-9]{{1,2}}(?![0-9A-Za-z/.])|[0-9]{{1,2}}(?:st|nd|rd|th)\s(?!{MONTHS})[A-Za-z][a-z]{{2,}})",
        say_stroke,
        "a pause, no word added",
        (
            ("fatigue/weakness", "fatigue, weakness"),
            ("an OGD/D2 biopsy", "an O G D, D two biopsy"),
            (
                "myalgic encephalomyelitis/chronic fatigue syndrome",
                "myalgic encephalomyelitis, chronic fatigue syndrome",
            ),
        ),
    ),
    Rule(
        "bar between",
        r"(?<=\s)\|(?=\s[A-Z0-9@£$€]|\s*$)",
        say_bar,
        "a pause, as between the parts of a line; a row of a table, or a bar between small words, is asked about",
        (("Serves 4 | Cook 35 mins", "Serves four, Cook thirty-five minutes"),),
    ),
    Rule(
        "stroke",
        "/",
        unsure("unclear-slash", "A stroke may mean “and”, “or” or “per”: write the word."),
        "asked about",
        doubtful=(("x/ food", "unclear-slash"),),
    ),
    *stops_inside.RULES,
    Rule(
        "unknown sign",
        rf"[^\s.,;:?!'’ʼ{WORD[1:-1]}-]+",
        ask_sign,
        "asked about",
        doubtful=(("10 ¤ home", "unknown-symbol"), ("20 ☃", "unknown-symbol")),
    ),
)
