"""Minus signs, dashes and hyphens: a word, a pause, nothing, or a doubt where a minus could be lost.

U+2212 before a number is a minus, with or without a space. A dash with spaces before a number may be one too: it
is a pause only where what follows is never negative (`NEVER_NEGATIVE`), or is a thing that is counted or measured
out (`COUNTED`) with no word before that expects a value (`EXPECTS_VALUE`). All else is asked about. Decision 024.
"""

from __future__ import annotations

import re

from accessible.plan.spoken_form.greek import GREEK
from accessible.plan.spoken_form.rule import (
    LETTER,
    NUMBER,
    WORD,
    Reading,
    Rule,
    Unsure,
    text_after,
    text_before,
)

BETWEEN_NUMBERS = Unsure("unclear-dash", "A dash between two numbers may be a range, a minus or a pause.")
ONE_SIDED = Unsure("unclear-dash", "A dash with a space on one side only may be a range, a minus or a pause.")
MAYBE_MINUS = Unsure("unclear-dash", "This dash may be a minus or a pause. For a minus write − or “minus”.")
NO_MINUS = Unsure("unclear-dash", "A minus stands before what is never negative. For a pause write a dash: –.")
_NUMBER_NEXT = re.compile(r"\s*[£€$]?[0-9½¼¾⅓⅔]")
_NUMBER_BEFORE = re.compile(r"(?<![A-Za-z-])(?<![0-9.,])[0-9][0-9.,]*\s+$|[0-9]$")
_AMOUNT = rf"(?:{NUMBER}|[½¼¾⅓⅔])(?:(?:\s?[-–]\s?|\sto\s){NUMBER})?"
_CLOCK = r"[0-9]{1,2}(?:[.:][0-9]{2})?"
_DAY = "[0-9]{1,2}(?:st|nd|rd|th)?"
_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"

NEVER_NEGATIVE: tuple[tuple[str, str, str], ...] = (
    (
        "a time of day",
        r"(?:[0-9]{1,2}(?:[.:][0-9]{2})?\s?[-–—]\s?)?[0-9]{1,2}(?:[.:][0-9]{2})?\s?(?:[ap]\.?m\b|noon\b|midnight\b|o['’]clock)",
        "10am",
    ),
    ("a time with a colon", r"[0-9]{1,2}:[0-9]{2}\b", "10:30"),
    ("a date", rf"(?:{_DAY}(?:\s?[-–]\s?|\s(?:to|and|or|&)\s))?{_DAY}\s(?:of\s)?(?:{_MONTHS})", "12 May"),
    ("a date in figures", r"[0-9]{1,2}/[0-9]{1,2}/[0-9]{2}", "12/05/2027"),
    ("a place in a row", r"[0-9]+(?:st|nd|rd|th)\b", "3rd"),
    ("a telephone number", r"0[0-9]{2,4}\s?[0-9]|0[0-9]{9}", "020 7946 0000"),
    ("an age or a decade", r"[0-9]+s\b|[0-9]+[-‑](?:year|month|week|day|hour|minute)", "40-year-old"),
)
"""What is no value: (its name, its pattern, an example). A dash before it is a pause, whatever stands before."""

# Not "2 in tests": between a number and what it counts no small word stands.
_SMALL = (
    "in|of|for|at|on|to|and|or|by|with|from|per|than|as|is|was|are|were|the|a|an|but|if|when|after|before|less|more"
)
_MEASURED = (
    "degrees|points|marks|units|percent|dioptres|diopters|decibels|kilos|kilograms|kilogrammes|pounds|stones|metres|"
    "centimetres|millimetres|inches|millivolts|deviations|logs|sds"
)
_NO_NOUN = "always|perhaps|means|plus|minus|less|this|his|its|has|was|does|says|gives|makes|shows|counts|seems|versus"
_SPAN = "(?:sec(?:ond)?|min(?:ute)?|h(?:ou)?r|day|night|week|wk|month|year|yr)s?"
_DOSE = "(?:mg|mcg|[µμ]g|g|m[lL]|l|litres?|grams?|milligrams|micrograms|millilitres|tsp|tbsp)"
_ONE_THING = (
    "portion|serving|tablet|capsule|cup|slice|piece|glass|spoonful|egg|session|spray|clove|tin|bunch|stick|sprig|pinch|"
    "handful|knob|packet|jar|bulb|pint"
)
COUNTED: tuple[tuple[str, str, str], ...] = (
    ("a time span", rf"{_AMOUNT}[\s-]?{_SPAN}\b", "10 minutes"),
    ("a year", r"(?:19|20)[0-9]{2}(?=[\s,;:.)–—]|$)(?![.,][0-9])", "2019"),
    ("money", rf"[£€$]{NUMBER}", "£15"),
    ("a dose", rf"{_AMOUNT}\s?{_DOSE}\b(?!/)", "10 mg"),
    (
        "some of them",
        r"[0-9][0-9,]*\s(?:out\s)?of\s(?:us|you|them|the(?:se|ir)?|those|our|my|your|his|her)\b",
        "3 of us",
    ),
    (
        "one thing",
        rf"1\s(?:[a-z]+\s)?(?:{_ONE_THING})\b",
        "1 cup",
    ),
    ("an amount in two measures", rf"{_AMOUNT}\s?(?:lbs?|oz|pints?|pts?|kg|g|ml|litres?)\s?/\s?[0-9]", "2lb/900g"),
    ("things by their size", rf"{_AMOUNT}\s(?:small|medium|large|big|whole|heaped)\b", "4-5 medium"),
    ("people", r"[0-9][0-9,]*\s(?:[a-z-]+\s)?(?:people|men|women|children)\b", "12 people"),
    (
        "things in the plural",
        rf"[0-9][0-9,]*(?:[-–][0-9]+)?\s(?:(?!(?:{_SMALL})\s)[a-z-]+\s)?(?!(?:{_MEASURED}|{_NO_NOUN})\b)[a-z]{{3,}}s\b",
        "5,000 steps",
    ),
    ("a large whole number", r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[1-9][0-9]{2,})(?:[.,;:)](?![0-9])|\s*$)", "500"),
    ("a short number to ring", r"(?:999|111|112|105|116\s?123)\b(?![.,][0-9])", "999"),
)
"""What is counted or measured out: (its name, its pattern, an example). A dash before it is a pause, unless …"""

EXPECTS_VALUE = frozenset(
    "was were is are be been of to below above under over than from by between and or at about around minus equal "
    "equals score scores scored temperature temperatures change changes difference fall fell rise rose drop dropped "
    "gain loss mean average median balance value values level levels reading readings read reads result results effect "
    "slope coefficient excess lens prescription sphere cylinder deficit sd minimum maximum low high reached hit showed "
    "measured z t r beta".split()
)
"""… one of these words stands right before it: after them a value follows, which may be negative."""

_CLAUSE = (
    "(?:if|but|it|it['’]s|this|that['’]s|there|the|we|you|your|my|our|they|he|she|please|so|when|because|which|who"
    "|don['’]t|I|just|not|no|unless|although|though|then|these|those|here|what|why|how|where|all|some|most|many|is|are"
    "|was|were|will|would|can|could|has|have|had|does|did|also|even|especially|usually|mostly|including|however|perhaps"
    "|maybe|thanks?|let['’]s|you['’](?:re|ll|ve)|we['’](?:re|ll|ve)|they['’](?:re|ll|ve)|i['’]m)"
)
"""How a clause begins: a hyphen before it with a space on one side is a pause ("apply- if you can"), and no joint."""

_LISTED = re.compile(rf"(?!.*\b(?:{_MEASURED})\s)[A-Z][a-z]+(?:\s[a-z-]+){{0,3}}(?<=[a-rt-z]s)\s+", re.IGNORECASE)
_ALONE = re.compile(r"\s*[1-9][0-9]?\s*")
"""A line that names things and how many there are, as in a recipe: "Vegetarian sausages - 6"."""

_WORD_BEFORE = re.compile(rf"({LETTER}+)[,:]?\s*$")
_DAY_BEFORE = re.compile(r"\b(?:Mon|Tues?|Weds?|Thurs?|Fri|Sat|Sun)(?:day|sday|nesday|rsday|urday)?s?[.,:]?\s$")
_SPAN_OF_TIMES = re.compile(r"\s*[0-9]{1,2}\.[0-5][05]\s?[-–—]\s?[0-9]{1,2}\.[0-5][05](?![0-9]|\s?[a-zA-Z%])")
_NUMBERED_BEFORE = re.compile(
    r"\b(?:step|day|week|month|part|stage|phase|chapter|session|exercise|lesson|tip|room|question|item)\s[0-9]{1,2}\s*$",
    re.IGNORECASE,
)


_YEAR_BEFORE = re.compile(r"(?<![\w.,/-])((?:19|20)[0-9]{2})\s*$")
# "2014 - 2021 I was ill", but not "in 2019 - 2020 cases": that may be a number of cases.
_YEAR_AFTER = re.compile(
    r"\s*((?:19|20)[0-9]{2})(?=\s*(?:$|[,;:)]|\.(?![0-9]))|\s(?:I|we|he|she|they|it|the|an?|my|our|in|and|was|were|when|with"
    r"|for|as|at|which|season|period|financial|academic|tax|strategy|plan|report|budget|accounts|programme|review|edition"
    r"|campaign|survey|rates|term|winter|summer)\b)"
)
# "Report 2016 – 2017 Living well": the words after it begin a title.
_TITLE_AFTER = re.compile(r"\s*((?:19|20)[0-9]{2})\s[A-Z][a-z]+\b")
_REPORTED = re.compile(
    r"\b(?:[Rr]eport|[Rr]eview|[Ss]trategy|[Pp]lan|[Aa]ccounts|[Bb]udget|[Ss]urvey|[Pp]rogramme)\s(?:for\s)?(?:19|20)[0-9]{2}\s*$"
)
_DATE_BEFORE = re.compile(rf"\b(?:{_MONTHS})[a-z]*\.?,?\s(?:[0-9]{{1,2}}(?:st|nd|rd|th)?,?\s)?(?:19|20)[0-9]{{2}}\s*$")
_TIME_AFTER = re.compile(r"\s*(?:0?[1-9]|1[0-2])(?:[.:][0-5][0-9])?\s?[ap]\.?m\b", re.IGNORECASE)


def is_numbered(before: str) -> bool:
    """Whether a text ends in a thing and its number: a dash after "Week 2" is no range.

    >>> is_numbered("From Week 2 "), is_numbered("for weeks 2 ")
    (True, False)
    """
    return _NUMBERED_BEFORE.search(before) is not None


def _matches(table: tuple[tuple[str, str, str], ...], after: str) -> bool:
    return any(re.match(rf"\s*(?:{pattern})", after) for _, pattern, _ in table)


_PLAIN_BEFORE = re.compile(r"(?<![£€$0-9.,])([0-9]+)\s+$")
_MONEY_AFTER = re.compile(r"\s+[£€$]([0-9]+(?:\.[0-9]{2})?)(?![0-9,.]*[0-9]|[mkb])")


def _falls_to_money(before: str, after: str) -> bool:
    """Whether a plain number and a smaller sum stand beside a dash: "Serves 4 – £1.20 each" is no range.

    >>> _falls_to_money("Serves 4 ", " £1.20 each"), _falls_to_money("costs 5 ", " £10")
    (True, False)
    """
    number, money = _PLAIN_BEFORE.search(before), _MONEY_AFTER.match(after)
    return number is not None and money is not None and float(number[1]) > float(money[1])


def say_before_number(before: str, after: str) -> Reading:
    """A dash before a number: a pause where it can be no minus, else asked about."""
    sure = _matches(NEVER_NEGATIVE, after) or (_DAY_BEFORE.search(before) and _SPAN_OF_TIMES.match(after))
    if _NUMBER_BEFORE.search(before):
        from_year = _YEAR_BEFORE.search(before)
        to_year = _YEAR_AFTER.match(after) or (_TITLE_AFTER.match(after) if _REPORTED.search(before) else None)
        if from_year and to_year and from_year[1] < to_year[1]:
            return " to "
        if _DATE_BEFORE.search(before) and _TIME_AFTER.match(after):
            return ","
        if _falls_to_money(before, after):
            return ","
        labelled = is_numbered(before) and (sure or _matches(COUNTED, after))
        return "," if labelled else BETWEEN_NUMBERS
    word = _WORD_BEFORE.search(before)
    if _LISTED.fullmatch(before) and _ALONE.fullmatch(after) and word and word[1].lower() not in EXPECTS_VALUE:
        return ","
    expected = (word is not None and word[1].lower() in EXPECTS_VALUE) or re.search(r"[=<>≤≥]\s*$", before)
    return "," if sure or (not expected and _matches(COUNTED, after)) else MAYBE_MINUS


_IN_A_SUM = re.compile(r"=\s?(?:[0-9.,]+|[A-Za-z]+)(?:\s[+×x]\s\w+)?\s$")


def say_dash(match: re.Match[str]) -> Reading:
    """A dash between words is a pause, inside a compound a hyphen; before a number it may be a minus."""
    before, after, dash = text_before(match), text_after(match), match[0]
    long = dash in "—―" or len(dash) > 1
    apart = re.search(r"(?:^|[\s(\[“‘\"'])$", before) is not None
    if apart and _NUMBER_NEXT.match(after) and (long or after[:1].isspace()):
        return say_before_number(before, after)
    if long:
        return ","
    if re.search(f"{LETTER}$", before) and re.match(LETTER, after):
        return "-"
    if re.search(r"[0-9]\s*$", before) and re.match(r"\s*[-−]?[0-9]", after):
        return BETWEEN_NUMBERS
    if re.search(r"(?:^|\s)$", before) and re.match(r"(?:\s|$)", after):
        return ","
    return "," if _is_set_close(before, after) else ONE_SIDED


def _is_set_close(before: str, after: str) -> bool:
    """Whether a dash with a space on one side parts words: not "pre– and post-test", nor beside a figure."""
    close = re.search(r"[A-Za-zÀ-ɏ)’”,]$", before) or re.match(r"[A-Za-zÀ-ɏ(‘“]", after)
    hanging = re.match(r"\s(?:and|or|to|&)\s", after) or re.search(r"\s(?:and|or|to|&)\s$", before)
    figure = re.search(r"[0-9]\s?$", before) or re.match(r"\s?[0-9£€$]", after)
    return close is not None and not hanging and not figure


def say_minus(match: re.Match[str]) -> Reading:
    """A minus sign before a number that stands by itself; the sign U+2212 with a space after it too."""
    before = text_before(match)
    if re.search(rf"(?:{WORD}|[)%°α-ωΑ-Ωµ])$", before):
        return None
    if re.search(r"[0-9]\s+$", before):
        return BETWEEN_NUMBERS
    after = text_after(match)
    if match[0] != "−" and _is_label(before, after):
        return MAYBE_MINUS
    return NO_MINUS if len(match[0]) > 1 and _matches(NEVER_NEGATIVE, after) else "minus "


_TAKEN = tuple(row for row in COUNTED if row[0] not in ("a year", "money", "a large whole number"))
_POINTS = re.compile(r"[0-9.]+\s(?:points?|pts|marks?)\b")


def _is_label(before: str, after: str) -> bool:
    """Whether a hyphen set close to a number may be a dash: "Cooking -2 points", "Adults -2 tablets daily".

    What is counted is seldom less than nothing; where a word before expects a value, it is a minus.

    >>> _is_label("Cooking ", "2 points"), _is_label("a change of ", "2 points"), _is_label("cold, ", "5 degrees")
    (True, False, False)
    """
    word = re.search(rf"({LETTER}+)[)’”]?\s$", before)
    if word is None or word[1].lower() in EXPECTS_VALUE:
        return False
    return bool(_POINTS.match(after)) or _matches(_TAKEN, after)


RESULT = re.compile(r"(?:[A-Z]{2,}|\bIg[ADEGM])$")
NO_RESULT = re.compile(
    r"(?:,\s\w+-)*,?\s(?:and|or|to|&)\s(?:\w+\s)?\w+-[A-Za-z]"
    rf"|\s[a-z]+(?:ed|ing|ive|like|free|type)\b|\s(?:{_CLAUSE}|see)\b"
)


def ask_result(match: re.Match[str]) -> Reading:
    """IgM-, HIV-: a hyphen close after capitals may be a result; not in a compound that goes on ("GP- and")."""
    if not RESULT.search(text_before(match)) or NO_RESULT.match(text_after(match)):
        return None
    return Unsure("unclear-dash", "This may be “minus” or “negative”: write the word.")


NUMBERED_WORD = re.compile(r"[A-Za-z]{4,} [1-9][0-9]?$")
PRICED = re.compile(
    r"\b(?:tickets?|entry|admission|costs?|prices?|fees?|donations?|membership|adults?|child(?:ren)?|concessions?"
    r"|students?|members|non-members|famil(?:y|ies)|guests?|visitors?)$",
    re.IGNORECASE,
)


def say_hyphen(match: re.Match[str]) -> Reading:
    """A hyphen inside a word stays, between spaces is a pause, at a word's edge is silent ("pre- and")."""
    before, after = text_before(match), text_after(match)
    left, right = before[-1:].isalnum(), after[:1].isalnum()
    if left and right:
        return _within_a_name(before, after)
    labelled = NUMBERED_WORD.search(before) and re.match(rf"\s(?:{_CLAUSE}|see)\b", after)  # "Workshop 1- see below"
    if labelled or (after[:1] == "£" and PRICED.search(before)):
        return ","
    if left and re.match(r"[£€$<>≤≥~±(]", after):
        return Unsure("unclear-dash", "A hyphen before a sign may be a range, a minus or a pause.")
    if not left and re.match(r"\s", after) and _NUMBER_NEXT.match(after):
        return say_before_number(before, after)
    if left and before[-1].isdigit() and not re.match(r"\s+(?:to|and|or|&)\s", after):
        return Unsure("unclear-dash", "A hyphen after a figure may be a minus, or a range without its end.")
    begins = left and re.match(rf"\s(?:{_CLAUSE}\b|www\.|https?:|[a-z]+\.(?:[a-z]+\.)?(?:org|com|uk)\b)", after)
    ended = right and re.search(r"[\w)]\s$", before) and re.match(rf"{_CLAUSE}\b", after)
    return "" if (left and not begins) or (right and not ended) else ","


def _within_a_name(before: str, after: str) -> Reading:
    """A hyphen between two letters or digits: omega-3 and HLA-B27 are read without it, compounds keep it."""
    if re.match("[0-9]", after) and (before[-1].isalpha() or before[-1] in GREEK):
        if re.search(f"[0-9]{LETTER}+$", before):
            return Unsure("unclear-dash", "A dash between two figures may be a range.")
        return " "
    capitals = before[-1].isupper() and after[0].isalpha() and not after[0].islower()
    greek = before[-1].isupper() and after[0] in GREEK
    return " " if greek or (capitals and not after[1:2].islower()) else None


RULES: tuple[Rule, ...] = (
    Rule(
        "minus in a sum",
        r"[-–−](?=\s\w)",
        lambda match: MAYBE_MINUS if _IN_A_SUM.search(text_before(match)) else None,
        "asked about after an equals sign",
        doubtful=(("rate = 220 - age", "unclear-dash"),),
    ),
    Rule(
        "minus",
        r"(?:−\s*|[-\u2010\u2011])(?=[£€$]?[0-9])",
        say_minus,
        "common usage; U+2212 is the minus sign of Unicode, and nothing else",
        (
            ("−5 °C", "minus five degrees Celsius"),
            ("(-0.3 to 1.2)", "minus zero point three to one point two"),
            ("a score of − 2.5", "a score of minus two point five"),
            ("a balance of −£20", "a balance of minus twenty pounds"),
        ),
        (
            ("10 -15", "unclear-dash"),
            ("Monday − 10am", "unclear-dash"),
            ("Cooking a meal -2 points", "unclear-dash"),
            ("Adults -2 tablets a day", "unclear-dash"),
        ),
    ),
    Rule(
        "dash",
        r"[—―–][—―–-]*|--+[—―–]*|−|\u2012",
        say_dash,
        "common usage; before a number see decision 024",
        (
            ("the rest – if any – helps", "the rest, if any, helps"),
            ("rest—if any", "rest, if any"),
            ("doctor–patient", "doctor-patient"),
            ("Monday – 10am", "Monday, ten A M"),
            ("We stopped– it was loud.", "We stopped, it was loud."),
            ("Restol —– made by Ash", "Restol, made by Ash"),
            ("We were few – 12 people.", "We were few, twelve people."),
            ("our 2021 – 2024 strategy", "our twenty twenty-one to twenty twenty-four strategy"),
            ("Serves 4 – £1.20 each", "Serves four, one pound twenty each"),
        ),
        (
            ("in 2021 – 48 came", "unclear-dash"),
            ("pre– and post-test", "unclear-dash"),
            ("It was – 2.5.", "unclear-dash"),
            ("Three came – 2 left early.", "unclear-dash"),
        ),
    ),
    Rule(
        "result with a minus",
        r"[-\u2010\u2011](?=[\s.,;:)/]|$)",
        ask_result,
        "asked about: the minus was not said",
        (("both GP- and nurse-led", "both G P and nurse-led"),),
        (("IgG+ but IgM-", "unclear-dash"), ("HIV- women", "unclear-dash")),
    ),
    Rule(
        "hyphen",
        r"[-\u2010\u2011]",
        say_hyphen,
        "common usage; before a number it is a space: omega three",
        (
            ("omega-3 and pre- and post-test", "omega three and pre and post-test"),
            ("rest - then work", "rest, then work"),
            ("It shook- these are signs.", "It shook, these are signs."),
            ("Tickets-£10 a head", "Tickets, ten pounds a head"),
        ),
        (("a lens of - 3", "unclear-dash"),),
    ),
)
