"""One form for two ways of writing: words for a voice, or what a recogniser wrote, go in; comparable words come out.

A recogniser writes "10 mg" and "GP" where the voice was given "ten milligrams" and "G P". Both are brought to
the words that are said. Where a sign can be said in several ways ("2019", "NICE"), all of them are kept, and
the other side decides. Two things that sound different never get the same form: see the tests.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from accessible.check.heard.spellings import same_spelling
from accessible.plan.spoken_form.numbers import LIMIT, cardinal, digits, ordinal, plural, year
from accessible.plan.spoken_form.units import BY_SYMBOL

Words = tuple[str, ...]
Ways = tuple[Words, ...]  # the ways in which one sign or word can be said; the likeliest first

SIGNS: dict[str, Ways] = {
    "%": (("percent",),),
    "&": (("and",),),
    "+": (("plus",),),
    "±": (("plus", "or", "minus"),),
    "=": (("equals",),),
    "×": (("times",), ("by",)),
    "<": (("less", "than"), ("under",)),
    ">": (("more", "than"), ("over",)),
    "@": (("at",),),
    "#": (("number",),),
    "°": (("degrees",), ("degree",)),
    "£": (("pounds",),),
    "€": (("euros",),),
    "$": (("dollars",),),
}
FRACTIONS: dict[str, tuple[str, ...]] = {
    "½": ("half", "a half", "one half", "and a half"),
    "1/2": ("half", "a half", "one half", "and a half"),
    "¼": ("a quarter", "quarter", "one quarter", "and a quarter"),
    "1/4": ("a quarter", "quarter", "one quarter", "and a quarter"),
    "¾": ("three quarters", "and three quarters"),
    "3/4": ("three quarters", "and three quarters"),
    "1/3": ("a third", "one third"),
    "2/3": ("two thirds",),
}
SAME_SIGN = str.maketrans({"’": "'", "‘": "'", "–": "-", "—": " ", "\u00a0": " ", "\u202f": " "})
E_MAIL = re.compile(r"\b[Ee]-(?=mail)")
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
WHOLE = r"[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+"


@dataclass(frozen=True, slots=True)
class _Sign:
    """One kind of sign: where it is met, and the ways in which it is said."""

    pattern: str
    ways: Callable[[re.Match[str]], Ways]
    counts: bool = False  # a unit or a half of the day may follow


def ways_of(text: str) -> tuple[Ways, ...]:
    """The ways to say each word and sign of `text`, in order.

    >>> ways_of("10 mg")
    ((('ten',), ('one', 'zero')), (('milligrams',), ('milligram',)))
    """
    return tuple(_ways(text))


def said_words(text: str) -> Words:
    """The words of a spoken form, which has neither figures nor signs: the likeliest way of each.

    >>> said_words("Your G P's advice: fifty-five per cent, not more.")
    ('your', 'G', 'Ps', 'advice', 'fifty', 'five', 'per', 'cent', 'not', 'more')
    """
    return tuple(word for ways in ways_of(text) for word in ways[0])


def _ways(text: str) -> Iterator[Ways]:
    text = E_MAIL.sub("e", text.translate(SAME_SIGN))
    after_number = False
    for match in ANY.finditer(text):
        sign = TABLE[int(str(match.lastgroup)[1:])]
        found = sign.ways(match)
        if after_number and not sign.counts:
            found = _after_a_number(match[0]) or found
        after_number = sign.counts
        yield found


def _after_a_number(word: str) -> Ways:
    """A unit's symbol, or a half of the day; nothing for any other word.

    >>> _after_a_number("mg"), _after_a_number("am"), _after_a_number("times")
    ((('milligrams',), ('milligram',)), (('a', 'M'), ('am',)), ())
    """
    if word.lower().replace(".", "") in ("am", "pm"):
        return (tuple(_letters(word.replace(".", ""))), (word.lower().replace(".", ""),))
    unit = BY_SYMBOL.get(word) or BY_SYMBOL.get(word.lower())
    return (_split(unit.many), _split(unit.one)) if unit else ()


def _split(words: str) -> Words:
    """The words of a reading of our own."""
    return tuple(same_spelling(word) for word in words.replace("-", " ").split())


def _unique(*readings: str) -> Ways:
    return tuple(dict.fromkeys(_split(reading) for reading in readings))


def _number(match: re.Match[str]) -> Ways:
    return number_ways(match[0])


def number_ways(written: str) -> Ways:
    """The ways to say a whole number: as a number, digit by digit, as a year or in pairs.

    >>> [" ".join(way) for way in number_ways("2027")]
    ['two thousand and twenty seven', 'twenty twenty seven', 'two zero two seven']
    """
    plain = written.replace(",", "")
    if int(plain) >= LIMIT:
        return _unique(digits(plain))
    readings = [cardinal(int(plain))]
    if plain == written and len(plain) == 4 and plain[0] != "0":
        readings.append(year(int(plain)))
        if plain[2] != "0":
            readings.append(f"{cardinal(int(plain[:2]))} {cardinal(int(plain[2:]))}")
    if plain == written and len(plain) > 1:
        readings.append(digits(plain))
    if readings[0].startswith(("one hundred", "one thousand", "one million")):
        readings.append("a" + readings[0].removeprefix("one"))
    if plain[0] == "0" and len(plain) > 1:
        readings = readings[1:]  # nobody says 0808 as a number
    return _unique(*readings)


def _decimal(match: re.Match[str]) -> Ways:
    whole, _, places = match[0].replace(",", "").partition(".")
    readings = [f"{cardinal(int(whole))} point {digits(places)}"] if whole else [f"point {digits(places)}"]
    if whole and places == "5":
        readings.append(f"{cardinal(int(whole))} and a half")
    return _unique(*readings)


def _money(match: re.Match[str]) -> Ways:
    pounds = int(match["pounds"].replace(",", ""))
    if match["scale"]:
        return _unique(f"{cardinal(pounds)} {match['scale']} pounds")
    name = "pound" if pounds == 1 else "pounds"
    if not match["pence"]:
        return _unique(*(f"{' '.join(way)} {name}" for way in number_ways(match["pounds"])))
    pence = cardinal(int(match["pence"]))
    return _unique(
        f"{cardinal(pounds)} {name} {pence}",
        f"{cardinal(pounds)} {name} and {pence} pence",
        f"{cardinal(pounds)} {name} {pence} pence",
    )


def _clock(match: re.Match[str]) -> Ways:
    hour, minutes = cardinal(int(match["hour"])), int(match["minutes"] or match["before_noon"])
    if not minutes:
        return _unique(f"{hour} o'clock", hour)
    return _unique(f"{hour} oh {cardinal(minutes)}" if minutes < 10 else f"{hour} {cardinal(minutes)}")


def _date(match: re.Match[str]) -> Ways:
    """A day and a month. Whichever way the recogniser writes them, ours are said as "the fifth of January"."""
    number, month = int(match["day"] or match["day_after"]), match["month"] or match["month_before"]
    day, plain = ordinal(number), cardinal(number)
    figure = f"{plain} {month}" if match["day"] else f"{month} {plain}"  # "January 20, 27" for a year
    return _unique(f"the {day} of {month}", f"{day} of {month}", f"{day} {month}", f"{month} the {day}", figure)


def _ordinal(match: re.Match[str]) -> Ways:
    return _unique(ordinal(int(match["place"].replace(",", ""))))


def _decade(match: re.Match[str]) -> Ways:
    number = int(match["tens"])
    return _unique(plural(year(number) if number > 999 else cardinal(number)))


def _fraction(match: re.Match[str]) -> Ways:
    return _unique(*FRACTIONS[match[0]])


def _letters(word: str) -> Iterator[str]:
    return (same_spelling(letter) for letter in word)


def _initials(match: re.Match[str]) -> Ways:
    return (tuple(_letters(match[0].replace(".", ""))),)


def _capitals(match: re.Match[str]) -> Ways:
    """Letters in a row: a voice may say their names, or a word ("NICE"). A plural's s is said with the last."""
    letters, ending = match["row"], "s" if match["ending"] else ""
    named = list(_letters(letters))
    named[-1] = named[-1].upper() + ending if ending else named[-1]
    return ((same_spelling(letters.lower() + ending),), tuple(named))


def _word(match: re.Match[str]) -> Ways:
    return ((same_spelling(match[0]),),)


NUMBER = rf"(?:{WHOLE})"
DECIMAL = rf"(?:{WHOLE})?\.[0-9]+(?!\.?[0-9])"
MONEY = rf"£(?P<pounds>{WHOLE})(?:\.(?P<pence>[0-9]{{2}})(?![0-9])|\s?(?P<scale>million|billion)\b)?"
WORD = r"[^\W\d_]+(?:'[^\W\d_]+)*"
CLOCK = (
    r"(?<![0-9:])(?P<hour>[0-9]{1,2})(?::(?P<minutes>[0-5][0-9])(?![0-9:])"
    r"|[:.]?(?P<before_noon>[0-5][0-9])(?=\s?[AaPp]\.?[Mm]\b))"
)
DATE = (
    rf"(?<![0-9])(?:the\s)?(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<month>{MONTHS})\b"
    rf"|\b(?P<month_before>{MONTHS})\s(?P<day_after>[0-9]{{1,2}})(?:st|nd|rd|th)?(?![0-9:]|[.,/-][0-9])"
)
TABLE: tuple[_Sign, ...] = (
    _Sign(MONEY, _money),
    _Sign(DATE, _date),
    _Sign(CLOCK, _clock, counts=True),
    _Sign(rf"(?P<place>{WHOLE})(?:st|nd|rd|th)\b", _ordinal),
    _Sign(r"(?P<tens>[1-9][0-9]{0,2}0)'?s\b", _decade),
    _Sign(r"(?<![0-9/])[123]/[234](?![0-9/])|[½¼¾]", _fraction),
    _Sign(DECIMAL, _decimal, counts=True),
    _Sign(NUMBER, _number, counts=True),
    _Sign(r"(?<=[0-9])\s?-\s?(?=[£0-9])", lambda _: ((), ("to",))),
    _Sign(r"(?<=\w)/(?=\w)", lambda _: ((), ("slash",))),
    _Sign(r"(?<=[a-z])\.(?=[a-z]{2})", lambda _: ((), ("dot",))),
    _Sign(r"\b(?:[A-Za-z]\.){2,}", _initials),
    _Sign(r"\b[Nn]o\.(?=\s?[0-9])", lambda _: (("number",), ("no",))),
    _Sign(r"°\s?[CF]\b", lambda match: (("degrees", {"C": "celsius", "F": "fahrenheit"}[match[0][-1]]),)),
    _Sign("[" + re.escape("".join(SIGNS)) + "]", lambda match: SIGNS[match[0]]),
    _Sign(r"\b(?P<row>[A-ZÀ-Þ]{2,})(?P<ending>'?s)?\b(?!')", _capitals),
    _Sign(WORD, _word),
)


def _numbered() -> str:
    """One pattern for the whole table; groups of the same name in two rows would clash, and none does."""
    return "|".join(f"(?P<_{number}>{sign.pattern})" for number, sign in enumerate(TABLE))


ANY = re.compile(_numbered())
