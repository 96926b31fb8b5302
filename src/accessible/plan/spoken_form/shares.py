"""Two numbers with a stroke: marks out of ten, people out of people, parts of a whole; and what may be a date.

Three things look the same: "2/3 of us" (two thirds), "2/3 outings a week" (two or three) and "by 2/3" (a day in
March). The words around tell them apart; where they do not, the editor is asked. These stand before fractions.
"""

from __future__ import annotations

import re

from accessible.plan.spoken_form.numbers import cardinal, number, ordinal, plural
from accessible.plan.spoken_form.quantities import FRACTIONS, UNIT_STOP, part_of_unit
from accessible.plan.spoken_form.rule import (
    END,
    END_NUMBER,
    Reading,
    Rule,
    Unsure,
    any_of,
    text_after,
    text_before,
    told,
    word_after,
    word_before,
)
from accessible.plan.spoken_form.units import BY_SYMBOL

DATED = frozenset("on by until till since dated from".split())
TOPS = frozenset((5, 10, 20, 50, 100))  # what marks are given out of
MARKED_BEFORE = re.compile(
    r"(?:\b(?:scor(?:e|es|ed|ing)|rat(?:ed|ing)|rate (?:it|my|this)|marks?|pain|fatigue|energy|mood|sleep|symptoms?"
    r"|severity|tiredness|anxiety|nausea|stiffness|discomfort|brain fog|dizziness|breathlessness|g[ai]ve it"
    r"|(?:would|I['’]d) (?:say|give (?:it|this|that|them|him|her))|on an? (?:good|bad|average) day)"
    r"(?: (?:levels?|scores?|was|were|is|are|of|at|now|today|around|about|up|down|to|a|it|as|usually|only)){0,3}"
    r"|[0-9]/[0-9]{1,3} \((?:was|from)|[0-9] ?/ ?10[,;] (?:and |but )?[a-z]{3,}(?: [a-z]{3,})?(?: is| was)?):? \(?$",
    re.IGNORECASE,
)
MARKED_AFTER = re.compile(r"\s(?:for (?:effort|taste|comfort|value|ease)|stars?|marks)\b")
PLURALS = frozenset("people women men children".split())
COUNTED = frozenset("people patients members women men children adults readers respondents participants cases".split())


def say_marks(match: re.Match[str]) -> Reading:
    """7/10 where marks are spoken of, 8/10 people: out of. Elsewhere it may be a date."""
    low, high = float(match["low"]), int(match["high"])
    if word_before(match) in DATED - {"from"}:
        return None
    marked = MARKED_BEFORE.search(text_before(match)) or MARKED_AFTER.match(text_after(match))
    if high not in TOPS or low > high or not (marked or word_after(match) in COUNTED):
        return None
    words = number(match["low"])
    return None if words is None else f"{words} out of {cardinal(high)}"


def say_count_with_share(match: re.Match[str]) -> Reading:
    """31/48 (65%): the percentage proves that it is a part of a whole."""
    low, high = int(match["low"]), int(match["high"])
    share = re.match(r"(?:\s[a-z]{3,}){0,2},?\s[(\[]\s?([0-9.]+)\s?%", text_after(match)) or re.search(
        r"([0-9.]+)\s?%\s[(\[]\s?$", text_before(match)
    )
    if not share or high == 0 or abs(100 * low / high - float(share[1])) > 1:
        return None
    return f"{cardinal(low)} out of {cardinal(high)}"


EVEN_AFTER = re.compile(r"[\s-](?:split|chance|mix|divide|ratio|basis|share|rule)\b")


def say_split(match: re.Match[str]) -> Reading:
    """50/50, a 60/40 split: two numbers that make a hundred."""
    low, high = int(match["low"]), int(match["high"])
    if low + high != 100 or not (low == high or EVEN_AFTER.match(text_after(match))):
        return None
    return f"{cardinal(low)} {cardinal(high)}"


def say_part_of(match: re.Match[str]) -> Reading:
    """4/5 of us: four fifths."""
    top, bottom = int(match["low"]), int(match["high"])
    if top >= bottom or bottom < 5 or re.search(r"[0-9]\s$", text_before(match)):
        return None
    words = ordinal(bottom)
    return f"{cardinal(top)} {words if top == 1 else plural(words)}"


def say_ended_fraction(match: re.Match[str]) -> Reading:
    """2/3rds: no two numbers are written so."""
    top, bottom = int(match["low"]), int(match["high"])
    if top >= bottom or re.search(r"[0-9]\s?$", text_before(match)):
        return None
    words = "quarter" if bottom == len("four") else ordinal(bottom)
    return f"{cardinal(top)} {words if top == 1 else plural(words)}"


NUMBERED = frozenset(
    "phase phases stage stages type types grade grades level levels class part parts issue issues page pages room "
    "unit units flat question questions step steps day days week weeks year years size sizes chapter chapters "
    "section table figure activity aged age vitamin omega platform bus route ward box".split()
)
NO_PLURALS = frozenset("is was has as this its us less always towards across hours' plus minus versus".split())
NOT_MORE = re.compile(r"(?:ss|us|is)$")


SERVED = re.compile(r"\b(?:[Ss]erv(?:es|ings?)|[Ff]eeds)(?:\s?:)?\s(?:about\s)?$")


def ask_two_numbers(match: re.Match[str]) -> Reading:
    """What looks like a fraction and may be two numbers, or a day and a month; declined where it is a fraction."""
    following, before = word_after(match), word_before(match)
    if SERVED.search(text_before(match)) and int(match["high"]) == int(match["low"]) + 1:
        return told("number-or-the-next", f"{cardinal(int(match['low']))} or {cardinal(int(match['high']))}")
    if before in NUMBERED or re.search(r"[A-Za-z]-$", text_before(match)):
        return _numbered(match)
    if following == "of":
        return None
    many = following in PLURALS or (following.endswith("s") and following not in NO_PLURALS)
    if many and not NOT_MORE.search(following) and match["low"] + match["high"] in ("12", "23", "34"):
        return Unsure("unclear-number", f"“{match[0]}” may be a part of one, or “{match['low']} or {match['high']}”.")
    if before in DATED or re.search(r"\b(?:date|day|deadline) (?:is|was) $", text_before(match)):
        return Unsure("ambiguous-date", f"“{match[0]}” may be a day and a month, or a part of one.")
    return None


OF_MEDICINES = frozenset(
    "tablets capsules drops puffs doses units pills sachets patches sprays injections grams milligrams micrograms mls "
    "millilitres times spoons spoonfuls teaspoons tablespoons lozenges ampoules caplets".split()
)
OUT_OF = frozenset("stars marks points people patients members women men children adults readers cases".split())
COUNTED_AFTER = re.compile(
    r"\s(?:(?!(?:of|the|in|on|at|and|or|was|were|is|are|has|had)\b)[a-z]+\s){0,2}(?P<thing>[a-z]{3,}s)\b"
)
NOT_BEFORE = re.compile(
    r"(?:[0-9./]|\b(?:score[ds]?|rated?|marks?|pain|fatigue|on|by|until|since|dated|from|take|took|taking))\s$"
)

IN_GROUPS = re.compile(
    r"\b(?:tables?|groups?|teams?|part(?:y|ies)|batches|sets) of $|\b(?:serves|feeds):? $", re.IGNORECASE
)
GROUP_ENDS = re.compile(r"[.,;)]?$|[,;)]|\.\s")


def say_next_number(match: re.Match[str]) -> Reading:
    """5/6 carrots: five or six. Of medicines, of marks, and of halves, thirds and quarters it is asked about."""
    counted = COUNTED_AFTER.match(text_after(match))
    grouped = IN_GROUPS.search(text_before(match)) and GROUP_ENDS.match(text_after(match))
    if int(match["high"]) == int(match["low"]) + 1 and grouped:
        return told("number-or-the-next", f"{cardinal(int(match['low']))} or {cardinal(int(match['high']))}")
    if int(match["high"]) != int(match["low"]) + 1 or counted is None or counted["thing"] in NO_PLURALS:
        return None
    words = {*re.findall("[a-z]+", counted[0])}
    if words & (OF_MEDICINES | OUT_OF | {"stage", "phase"}) or NOT_BEFORE.search(text_before(match)):
        return None
    if NOT_MORE.search(counted["thing"]) or word_before(match) in NUMBERED:
        return None
    return told("number-or-the-next", f"{cardinal(int(match['low']))} or {cardinal(int(match['high']))}")


def _numbered(match: re.Match[str]) -> Reading:
    """Phase 2/3 is named by both its numbers, as researchers do; days, rooms and ages are asked about."""
    if word_before(match) == "phase" and int(match["high"]) == int(match["low"]) + 1:
        return f"{cardinal(int(match['low']))} {cardinal(int(match['high']))}"
    return Unsure("unclear-number", f"“{match[0]}” may be two numbers or a fraction: write the word between them.")


SPLIT = {"1⁄2": "½", "1⁄4": "¼", "3⁄4": "¾", "1⁄3": "⅓", "2⁄3": "⅔"}  # fractions that came apart in copying
SLASHED = SPLIT | {written.replace("⁄", "/"): sign for written, sign in SPLIT.items()}
MEASURED = sorted(
    symbol for symbol in BY_SYMBOL if symbol not in ("hrs", "mins", "secs", "wks", "yrs", "lbs", "s", "m")
)
MAY_BE_TWO = frozenset("h hr min wk yr".split())  # "2/3 h" may be two or three hours


def say_part_of_unit(match: re.Match[str]) -> Reading:
    """1/2 tsp as ½ tsp; 1 1/2 tsp too."""
    fraction, unit = SLASHED[match["part"]], match["unit"]
    if match["whole"]:
        whole = number(match["whole"].strip())
        part = FRACTIONS[fraction]
        link = "and " if " " in part or fraction == "¾" else "and a "
        return None if whole is None else f"{whole} {link}{part} {BY_SYMBOL[unit].many}"
    if unit in MAY_BE_TWO and fraction in "¾⅔":
        return Unsure("unclear-number", f"“{match['part']}” may be a part of one, or two numbers.")
    return part_of_unit(fraction, unit)


PAIR = r"(?P<low>[0-9]{1,3})/(?P<high>[0-9]{1,3})"

RULES: tuple[Rule, ...] = (
    Rule(
        "count with its percentage",
        r"(?P<low>[0-9]{1,5})/(?P<high>[0-9]{1,5})(?=(?:\s[a-z]{3,}){0,2},?\s[(\[]\s?[0-9.]+\s?%|[)\]])",
        say_count_with_share,
        "how results are read aloud; the percentage is checked against the count",
        (
            ("in 31/48 (65%)", "in thirty-one out of forty-eight, sixty-five per cent"),
            ("48/64 patients (75%)", "forty-eight out of sixty-four patients, seventy-five per cent"),
            ("38% (78/204)", "thirty-eight per cent, seventy-eight out of two hundred and four"),
        ),
        (("in 31/48 (15%)", "unclear-number"),),
    ),
    Rule(
        "marks",
        rf"(?P<low>[0-9]{{1,3}}(?:\.[0-9])?)/(?P<high>[0-9]{{1,3}}){END_NUMBER}",
        say_marks,
        "common UK usage: seven out of ten; only where marks or people are spoken of, since 7/10 is a date too",
        (
            ("My pain was 7/10.", "My pain was seven out of ten."),
            ("Symptoms are 9/10 most days.", "Symptoms are nine out of ten most days."),
            ("I would give this 9/10.", "I would give this nine out of ten."),
            ("Pain 6/10, fog 8/10.", "Pain six out of ten, fog eight out of ten."),
            ("On a bad day 6/10.", "On a bad day six out of ten."),
            ("a score of 25/100", "a score of twenty-five out of one hundred"),
            ("8/10 people", "eight out of ten people"),
        ),
        (("It was 7/10.", "unclear-number"),),
    ),
    Rule(
        "two shares of a hundred",
        PAIR + END_NUMBER,
        say_split,
        "common UK usage",
        (("a 50/50 chance", "a fifty fifty chance"), ("a 60/40 split", "a sixty forty split")),
    ),
    Rule(
        "sight",
        r"(?:20/20|6/6)(?=\s(?:vision|sight|eyesight)\b)",
        lambda match: "twenty twenty" if match[0] == "20/20" else "six six",
        "common UK usage",
        (("20/20 vision", "twenty twenty vision"),),
    ),
    Rule(
        "fraction of a whole",
        r"(?P<low>[1-9])/(?P<high>[1-9]|10)(?=\sof\b)",
        say_part_of,
        "common UK usage",
        (("4/5 of us", "four fifths of us"), ("9/10 of them", "nine tenths of them")),
    ),
    Rule(
        "fraction with its ending",
        r"(?P<low>[1-9])/(?P<high>[3-9](?=[a-z]+(?![0-9A-Za-z/]))|(?:10|12|20)(?=ths? (?:of|the|as) [a-z]))(?:rd|th)s?",
        say_ended_fraction,
        "common UK usage",
        (
            ("2/3rds of it", "two thirds of it"),
            ("a 1/5th share", "a one fifth share"),
            ("about 1/10th of the usual price", "about one tenth of the usual price"),
        ),
        (("take 4/3rds", "unknown-unit"),),
    ),
    Rule(
        "part of a unit",
        rf"(?P<whole>[1-9][0-9]?\s)?(?P<part>{any_of(SLASHED)})\s?(?P<unit>{any_of(MEASURED)}){END}(?!/){UNIT_STOP}",
        say_part_of_unit,
        "common UK usage",
        (("1/2 tsp salt", "half a teaspoon salt"), ("1 1/2 tsp", "one and a half teaspoons")),
        (("2/3 h", "unclear-number"),),
    ),
    Rule(
        "number or the next",
        rf"(?P<low>[4-9])/(?P<high>[5-9]|10){END_NUMBER}",
        say_next_number,
        "common UK usage; told. Smaller ones are fractions too",
        (
            ("Peel 5/6 large carrots.", "Peel five or six large carrots."),
            ("for 4/5 days", "for four or five days"),
            ("Tables of 4/5, please.", "Tables of four or five, please."),
        ),
        (("take 4/5 tablets", "unclear-number"), ("take 5/6 small tablets", "unclear-number")),
    ),
    Rule(
        "fraction or two numbers",
        rf"(?P<low>[1-9])/(?P<high>[2-9]){END_NUMBER}",
        ask_two_numbers,
        "asked about: “two thirds” was heard for “2/3 outings” and for “Phase 2/3”",
        (
            ("a Phase 2/3 trial", "a Phase two three trial"),
            ("2/3 of us", "two thirds of us"),
            ("Servings: 2/3", "Servings: two or three"),
        ),
        (
            ("2/3 outings a week", "unclear-number"),
            ("take 1/2 tablets", "unclear-number"),
            ("reply by 1/3", "ambiguous-date"),
            ("stage 2/3", "unclear-number"),
            ("a test for HIV-1/2", "unclear-number"),
        ),
    ),
)
