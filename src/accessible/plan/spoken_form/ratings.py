"""What a thing is given and how it is marked: stars, ticks, arrows alone, 6/21 in a test, 6ft+, ½-hourly."""

from __future__ import annotations

import re

from accessible.plan.spoken_form.capitals import DOSE_NEAR
from accessible.plan.spoken_form.numbers import cardinal, is_one
from accessible.plan.spoken_form.quantities import FRACTIONS, LEADING_ZERO, amount_words, value
from accessible.plan.spoken_form.rule import (
    NUMBER,
    WORD,
    Reading,
    Rule,
    Unsure,
    any_of,
    text_after,
    text_before,
    told,
    word_before,
)
from accessible.plan.spoken_form.shares import say_marks
from accessible.plan.spoken_form.units import BY_SYMBOL

FULL, EMPTY = "★⭐✭✮", "☆✩"
NEARBY = 40  # characters on either side in which an amount is looked for


def say_stars(match: re.Match[str]) -> Reading:
    """★★★★☆: four stars out of five. One full star before words is a bullet, and not said."""
    full, empty = len(match["full"]), len(match["empty"])
    before, after = text_before(match), text_after(match)
    lone = full == 1 and not empty and not match["half"]
    closes = not after.strip() and match.string.lstrip()[:1] in FULL
    if lone and bool(before.strip()) != bool(after.strip()) and (closes or not before.strip()):
        return told("sign-left-unsaid", "")
    count = f"{cardinal(full)}{' and a half' if match['half'] else ''}"
    stars = f"{count} star{'' if full == 1 and not match['half'] else 's'}"
    top = full + empty
    return told("sign-read-as-words", f" {stars} out of {cardinal(top)} " if empty else f" {stars} ")


ARROWS = {"↑": "up", "↓": "down", "→": "to", "⬆": "up", "⬇": "down"}
MARKS = {"✓": "tick", "✔": "tick", "☑": "tick", "✅": "tick", "✗": "cross", "✘": "cross", "❌": "cross", "✕": "cross"}


def say_arrow(match: re.Match[str]) -> Reading:
    """An arrow where no amount is near: up, down, to. Between words "→" is a pause, by the rule after this."""
    before, after = text_before(match), text_after(match)
    if not re.search("[A-Za-z]", before + after):
        return None
    if DOSE_NEAR.search(before[-NEARBY:]) or DOSE_NEAR.search(after[:NEARBY]):
        return None
    if match[0] == "→" and re.search(r"\w[)’”]?\s?$", before) and re.match(r"\s?\w", after):
        return None
    return told("sign-read-as-words", f" {ARROWS[match[0][0]]} ")


def say_mark(match: re.Match[str]) -> Reading:
    """A tick or a cross by its name, with a pause after it."""
    if not re.search("[A-Za-z]", text_before(match) + text_after(match)):
        return None
    pause = "," if re.match(r"\s?\w", text_after(match)) else ""
    return told("sign-read-as-words", f" {MARKS[match[0][0]]}{pause} ")


MARKED = re.compile(
    r"\b(?:scor(?:e|es|ed|ing)|rat(?:ed|es|ing|ings)|marks?|marked|tests?|quiz|out of|exam|verdict"
    r"|points|awarded)\b[^;?!]*$",
    re.IGNORECASE,
)
UNIT_NEXT = re.compile(rf"\s?(?:{any_of(BY_SYMBOL)}(?!{WORD})|tablets?\b|capsules?\b|puffs?\b|doses?\b|units?\b)")
AN_AMOUNT = re.compile(r"\b(?:tak(?:e|es|en|ing)|took|dos(?:e|es|ing)|mg|mcg|ml|BP|pressure)\b")
MEDICINE = re.compile(
    r"\b[A-Za-z-]{3,}(?:ine|ol|cin|pam|lin|ide|mab|pril|fen|statin|sartan|opa|dopa)\s$|[a-z]-[a-z]+\s$"
)
LAST_MONTH, HIGHEST_TOP = 12, 150  # months; and marks: strengths such as 15/500 are larger


def say_mark_out_of(match: re.Match[str]) -> Reading:
    """6/21 where marks are spoken of: the second number is no month."""
    low, high = int(match["low"]), int(match["high"])
    before, after = text_before(match), text_after(match)
    if not LAST_MONTH < high <= HIGHEST_TOP or low > high or not MARKED.search(before):
        return None
    if UNIT_NEXT.match(after) or AN_AMOUNT.search(before) or MEDICINE.search(before) or say_marks(match) is not None:
        return None
    return told("out-of", f"{cardinal(low)} out of {cardinal(high)}")


def say_half_mark(match: re.Match[str]) -> Reading:
    """5½/10: no date has a half."""
    words, high = amount_words(match["low"]), int(match["high"])
    if UNIT_NEXT.match(text_after(match)) or AN_AMOUNT.search(text_before(match)) or value(match["low"]) > high:
        return None
    return LEADING_ZERO if words is None else f"{words} out of {cardinal(high)}"


def say_feet_or_more(match: re.Match[str]) -> Reading:
    """6ft+: six feet plus."""
    words = amount_words(match["low"])
    if words is None:
        return LEADING_ZERO
    one = is_one(match["low"]) or word_before(match) in ("a", "an", "the", "this", "that", "one", "our", "my", "each")
    return f"{words} {'foot' if one else 'feet'} plus"


def say_part_joined(match: re.Match[str]) -> Reading:
    """½-hourly: half hourly."""
    part = FRACTIONS[match["part"]]
    if " " in part:
        return Unsure("unclear-number", "A fraction joined to a word: write it in words.")
    return f"{part} {match['word']}"


TOPS = "5|10|20|25|30|50|100"

RULES: tuple[Rule, ...] = (
    Rule(
        "stars",
        rf"(?P<full>[{FULL}]{{1,10}})\s?(?P<half>½)?(?P<empty>[{EMPTY}]{{0,10}})",
        say_stars,
        "common UK usage",
        (
            ("We gave ★★★★☆ to it.", "We gave four stars out of five to it."),
            ("Comfort: ★★★", "Comfort: three stars"),
            ("Value: ★★★½☆", "Value: three and a half stars out of four"),
        ),
    ),
    Rule(
        "arrow alone",
        rf"[{''.join(ARROWS)}]\ufe0f?",
        say_arrow,
        "common UK usage; beside an amount it is asked about",
        (("Press ↓ and wait.", "Press down and wait."),),
        (("↑ to 5 mg", "unknown-symbol"), ("↓ dose", "unknown-symbol")),
    ),
    Rule(
        "tick or cross",
        rf"[{''.join(MARKS)}]\ufe0f?",
        say_mark,
        "their names",
        (("✓ Parking", "tick, Parking"), ("Lift ✗", "Lift cross")),
    ),
    Rule(
        "marks with a half",
        rf"(?P<low>[0-9]{{1,2}}[½¼¾])/(?P<high>{TOPS})(?!{WORD}|[%/]|[.,:/][0-9])",
        say_half_mark,
        "common UK usage",
        (("It rates 5½/10.", "It rates five and a half out of ten."),),
        (("take 1½/5 mg", "unknown-unit"),),
    ),
    Rule(
        "marks out of a number over twelve",
        rf"(?P<low>[0-9]{{1,3}})/(?P<high>[1-9][0-9]{{1,2}})(?!{WORD}|[%°]|[.,:/–-][0-9])",
        say_mark_out_of,
        "common UK usage where marks are spoken of; told",
        (("She scored 9/10 and then 6/21.", "She scored nine out of ten and then six out of twenty-one."),),
        (("codeine 8/500", "unclear-number"),),
    ),
    Rule(
        "feet and more",
        rf"(?P<low>{NUMBER})\s?ft\+(?=[\s.,;:)]|$)",
        say_feet_or_more,
        "common UK usage",
        (("a 6ft+ hedge", "a six foot plus hedge"), ("It grows to 6ft+.", "It grows to six feet plus.")),
    ),
    Rule(
        "fraction joined to a word",
        r"(?<![0-9])(?P<part>[½¼¾])[-\u2010\u2011](?P<word>hourly|hour|yearly|mile|price|day|time|term|way|board|full|empty)\b",
        say_part_joined,
        "common UK usage",
        (("a ½-hourly bus", "a half hourly bus"),),
    ),
)
