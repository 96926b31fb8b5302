"""Figures that are neither dates nor amounts: ratios, fractions, ordinals, ranges, numbers."""

from __future__ import annotations

import re

from accessible.plan.spoken_form.numbers import cardinal, number, plural
from accessible.plan.spoken_form.quantities import AMOUNT, FRACTION, LEADING_ZERO, amount_words, range_words, value
from accessible.plan.spoken_form.rule import (
    DASH,
    END,
    END_NUMBER,
    NUMBER,
    WORD,
    Reading,
    Rule,
    Unsure,
    span_link,
    text_after,
    text_before,
    told,
    unsure,
    word_after,
    word_before,
)
from accessible.plan.spoken_form.shares import SLASHED

RATIO_WORDS = frozenset("ratio titre dilution odds".split())
NAMED_BY_TWO = frozenset("diet diets fasting fast plan degree degrees honours".split())
PLACES = frozenset(
    "section sections chapter verse clause page rule paragraph article act book figure table psalm genesis exodus "
    "isaiah matthew mark luke john acts romans corinthians revelation proverbs job".split()
)


def say_ratio(match: re.Match[str]) -> Reading:
    """2:1. What may be a time is asked about unless a word says that it is a ratio."""
    parts = match[0].split(":")
    named = word_after(match) in RATIO_WORDS or re.search(r"\bratio (?:of|was|is)\s+$", text_before(match))
    if re.fullmatch(r"(?:[01]?[0-9]|2[0-3]):[0-5][0-9]", match[0]) and not named:
        return Unsure("ambiguous-time", f"“{match[0]}” may be a time or a ratio.")
    words = [number(part) for part in parts]
    if None in words:
        return LEADING_ZERO
    if link := _two_in_a_name(match):
        return link.join(filter(None, words))
    if word_before(match) in PLACES:
        return Unsure("unclear-number", "These may be two numbers of a place, or a ratio: write them out.")
    return " to ".join(filter(None, words))


def _two_in_a_name(match: re.Match[str]) -> str:
    """What stands between the two numbers of a degree, a diet or a half-and-half; empty for all else."""
    named = word_after(match)
    if named.startswith(("degree", "honours")) or (match[0] in ("2:1", "2:2") and OF_A_DEGREE.match(text_after(match))):
        return "-"
    return " " if named in NAMED_BY_TWO or match[0] == "50:50" else ""


OF_A_DEGREE = re.compile(r"\s(?:in|from|at)\s(?:the\s)?[A-Z]")
PRESSURE = re.compile(r"\b(?:[Bb]lood pressures?|[AH]?BPM?|[Rr]eadings?|hypertension)\b[^.;]*[\s≥≤<>]\(?$")
PRESSURE_AFTER = re.compile(r"[^.;]*\b(?:blood pressure|BP)\b")
HIGHEST, LOWEST = range(60, 261), range(30, 161)  # of systolic and diastolic readings


def say_pressure(match: re.Match[str]) -> Reading:
    """120/80, only where the words around say that it is blood pressure."""
    high, low = int(match["high"]), int(match["low"])
    plausible = high in HIGHEST and low in LOWEST and high > low
    named = PRESSURE.search(text_before(match)) or PRESSURE_AFTER.match(text_after(match))
    if not (match["unit"] or (plausible and named)):
        return None
    unit = " millimetres of mercury" if match["unit"] else ""
    return f"{cardinal(int(match['high']))} over {cardinal(int(match['low']))}{unit}"


LONE = {"½": "one half", "¼": "one quarter", "¾": "three quarters", "⅓": "one third", "⅔": "two thirds"}
NO_THING = (
    "of|the|to|or|and|is|was|are|were|as|per|in|at|on|by|for|with|from|then|but|if|when|until|before|after|each"
    "|every|not|no|across|less|more|full|empty|again|that|this|what|where|asleep|awake"
)
AFTER_HALF = re.compile(rf"\s+(?!(?:{NO_THING})\b)(?P<word>{WORD}+)")


def say_fraction(match: re.Match[str]) -> Reading:
    """½ tablet as "half a tablet"; 1½ as "one and a half"; the written-out fractions in the same way."""
    whole = (match["whole"] or "").strip()
    part = SLASHED.get(match["part"], match["part"])
    if whole:
        return amount_words(whole + part)
    following = AFTER_HALF.match(text_after(match))
    if re.match(r"\s?[x×]\s?[0-9]", text_after(match)):
        return None
    if part != "½" or following is None:
        return LONE[part]
    if following["word"] in ("way", "price", "term", "board", "size"):
        return "half"
    if following["word"] in ("a", "an") or word_before(match) in ("a", "the", "one", "each"):
        return "half"
    return "half an" if re.match("[aeiou]|hour", following["word"].lower()) else "half a"


def say_range(match: re.Match[str]) -> Reading:
    """10–15."""
    return range_words(match["low"], match["high"], span_link(match))


PAGES_BEFORE = re.compile(r"(?:\bpp?\.?|\bpages?|[0-9)]:)\s?$")


def say_pages(match: re.Match[str]) -> Reading:
    """823–36 after a volume or "pages": the second number leaves out what is the same."""
    low, high = match["low"], match["high"]
    if not PAGES_BEFORE.search(text_before(match)) or int(low[-len(high) :]) >= int(high):
        return None
    if len(high) == 1:
        high = low[:-1] + high  # "one hundred and twelve to nine" falls; "twelve to nineteen" does not
    return f"{cardinal(int(low))} to {cardinal(int(high))}"


def say_number(match: re.Match[str]) -> Reading:
    """A number by itself, or with a fraction or a plus after it."""
    words = number(match["low"])
    return LEADING_ZERO if words is None else words + (" plus" if match["plus"] else "")


BY = re.compile(r"\s?[0-9.]+\s?(?:m|cm|mm|km|ft|in)\b")
TINS = re.compile(
    r"\s?(?P<size>[1-9][0-9])\s?cm(?:\s\([^)]{1,12}\))?\s(?:[a-z-]+\s){0,3}(?:tins|plates|bowls|pans|dishes|cakes|pies|quiches)\b"
)
HOW_OFTEN = frozenset("daily weekly nightly hourly monthly a per each every".split())


def say_times(match: re.Match[str]) -> Reading:
    """2x, 2-3 x, 3 × 10, x 2; "x3 daily" is "three times daily"."""
    multiplies = match[0][0] in "x×"
    if BY.match(text_after(match)):
        wide = TINS.match(text_after(match))
        many = None if multiplies or match["high"] else number(match["low"])
        if wide and many and value(match["low"]) * 3 < float(wide["size"]):
            return told("count-and-size", f"{many}, ")
        return Unsure("unclear-sign", "This may be “by” or “times”: write the word.")
    words = range_words(match["low"], None if multiplies else match["high"])
    if not isinstance(words, str):
        return words
    return f"times {words}" if multiplies and word_after(match) not in HOW_OFTEN else f"{words} times"


def ask_figures(match: re.Match[str]) -> Reading:
    """Whatever is left that begins with a digit."""
    if re.search("[^0-9.,:/ –-]", match[0]):
        return Unsure("unknown-unit", "There is no rule for these figures with what stands after them.")
    return Unsure("unclear-number", "There is no rule that reads these figures in one way only.")


RULES: tuple[Rule, ...] = (
    Rule(
        "blood pressure",
        rf"(?P<high>[1-9][0-9]{{1,2}})/(?P<low>[1-9][0-9]{{1,2}})(?P<unit>\s?mm\s?Hg)?{END_NUMBER}",
        say_pressure,
        "NHS: “120 over 80”",
        (
            ("a blood pressure of 120/80", "a blood pressure of one hundred and twenty over eighty"),
            ("90/60 mmHg", "ninety over sixty millimetres of mercury"),
            ("95/60 mm Hg", "ninety-five over sixty millimetres of mercury"),
            ("110/70 is a good blood pressure", "one hundred and ten over seventy is a good blood pressure"),
            ("a home BP ≥135/85", "a home B P greater than or equal to one hundred and thirty-five over eighty-five"),
            ("Blood pressure fell to 84/50", "Blood pressure fell to eighty-four over fifty"),
        ),
        (("codeine 8/500", "unclear-number"),),
    ),
    Rule(
        "fraction",
        rf"(?P<whole>(?:[1-9][0-9]{{0,2}})(?:\s|(?={FRACTION})))?(?P<part>{FRACTION}|(?:1[/⁄]2|1[/⁄]4|3[/⁄]4|1[/⁄]3|2[/⁄]3){END_NUMBER})"
        rf"(?!{WORD}|[/%]|{DASH}[0-9½¼¾⅓⅔])",
        say_fraction,
        "common UK usage",
        (
            ("½ tablet", "half a tablet"),
            ("1½ hours", "one and a half hours"),
            ("1/2 an hour", "half an hour"),
            ("2 1/2 tablets", "two and a half tablets"),
            ("¾ of them", "three quarters of them"),
        ),
    ),
    Rule(
        "ratio",
        rf"{NUMBER}:{NUMBER}(?!{WORD}|[:/.][0-9])",
        say_ratio,
        "common usage: two to one",
        (
            ("a 2:1 mix", "a two to one mix"),
            ("a ratio of 1:10", "a ratio of one to ten"),
            ("the 5:2 diet", "the five two diet"),
        ),
        (("It was 1:10.", "ambiguous-time"), ("See section 6:2.", "unclear-number")),
    ),
    Rule(
        "age group",
        rf"(?P<word>[Uu]nder|[Oo]ver)[-\s](?P<low>[1-9][0-9]?)s{END}",
        lambda match: f"{match['word']} {plural(cardinal(int(match['low'])))}",
        "common UK usage",
        (("the under-18s", "the under eighteens"), ("over 65s", "over sixty-fives")),
    ),
    Rule(
        "pages cut short",
        rf"(?P<low>[0-9]{{3,4}}){DASH}(?P<high>[0-9]{{1,2}}){END_NUMBER}",
        say_pages,
        "common usage in references: 823–36 is 823 to 836",
        (("377: 823–36", "three hundred and seventy-seven: eight hundred and twenty-three to thirty-six"),),
        (("It was 823–36.", "unclear-dash"),),
    ),
    Rule(
        "all the time",
        rf"24{DASH}7(?=\s|[.,;)]|$)",
        lambda _match: "twenty-four seven",
        "common UK usage",
        (("24-7 care", "twenty-four seven care"),),
    ),
    Rule(
        "multiplication",
        rf"[x×]\s?(?P<low>{NUMBER}){END_NUMBER}",
        say_times,
        "common usage",
        (
            ("twice x 2", "twice times two"),
            ("3 × 10 mg", "three times ten milligrams"),
            ("one tablet x3 daily", "one tablet three times daily"),
        ),
    ),
    Rule(
        "number of times",
        rf"(?P<low>{AMOUNT})(?:\s?{DASH}\s?(?P<high>{NUMBER}))?\s?(?:[x×](?=\s|[,.;)]|[0-9]|$)|X(?=\s?[0-9]))",
        say_times,
        "common usage",
        (
            ("2x daily", "two times daily"),
            ("½ x 400g can", "half times four hundred gram can"),
            ("3 x 10 mg", "three times ten milligrams"),
            ("2-3 x 500mg", "two to three times five hundred milligrams"),
            ("2 x 23cm round cake tins", "two, twenty-three centimetre round cake tins"),
        ),
        (("a 2 x 4 m room", "unclear-sign"),),
    ),
    Rule(
        "number range",
        rf"(?P<low>{AMOUNT}){DASH}(?P<high>{AMOUNT}){END_NUMBER}",
        say_range,
        "common usage: to",
        (
            ("4–6 weeks", "four to six weeks"),
            ("12-48 hours", "twelve to forty-eight hours"),
            ("1½–2 hours", "one and a half to two hours"),
        ),
        (("10-5", "unclear-dash"),),
    ),
    Rule(
        "number",
        rf"(?P<low>{NUMBER})(?P<plus>\+(?!{WORD}))?{END_NUMBER}",
        say_number,
        "num2words agrees, without its comma",
        (
            ("105 people", "one hundred and five people"),
            ("1,248 members", "one thousand two hundred and forty-eight members"),
            ("0.05", "zero point zero five"),
            ("aged 50+", "aged fifty plus"),
            ("a 30-minute rest", "a thirty-minute rest"),
            ("3 to 5", "three to five"),
        ),
        (("in 007", "unclear-number"), ("10 000 of it", "unclear-number"), ("1,2", "unclear-number")),
    ),
    Rule(
        "unread figures",
        rf"[0-9](?:[0-9A-Za-zµμ%°²³½¼¾⅓⅔+*^×_]|[.,:/](?=[0-9A-Za-z])|{DASH}(?=[0-9])"
        r"|[ \u00a0\u202f](?=[0-9])|['’](?=[0-9s]))*",
        ask_figures,
        "asked about",
        doubtful=(("3qz", "unknown-unit"), ("1-2-3", "unclear-number"), ("2A", "unknown-unit")),
    ),
    Rule(
        "naked decimal",
        rf"\.[0-9]+(?:\s?{WORD}+)?",
        unsure("naked-decimal", "A point without a zero before it is misread as a whole number: write 0.5."),
        "ISMP list of error-prone dose designations",
        doubtful=((".5 mg", "naked-decimal"),),
    ),
)
