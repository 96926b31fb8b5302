"""Money: pounds and pence, euros and dollars, in ranges, thousands, and by the month."""

from __future__ import annotations

import re

from accessible.plan.spoken_form.numbers import is_one, number
from accessible.plan.spoken_form.one_thing import is_one_thing
from accessible.plan.spoken_form.quantities import LEADING_ZERO, NOT_RISING, range_words, value
from accessible.plan.spoken_form.rule import (
    DASH,
    END,
    END_NUMBER,
    NUMBER,
    WORD,
    Reading,
    Rule,
    any_of,
    span_link,
    text_after,
    text_before,
    told,
)
from accessible.plan.spoken_form.units import PER, PER_WORDS

PER_STROKE = any_of(("min", "hr", "h", "wk", "yr", "mth", "km", "kWh", *PER_WORDS))
PER_MONEY = f"{PER_STROKE}{END}"
SHORT_PER = {
    "pw": "per week",
    "p/w": "per week",
    "p.w.": "per week",
    "pm": "per month",
    "p/m": "per month",
    "p.m.": "per month",
    "pcm": "per calendar month",
    "pa": "per annum",
    "p.a.": "per annum",
    "ph": "per hour",
    "p/h": "per hour",
    "pp": "per person",
    "pppn": "per person per night",
}
SHORT_PATTERN = rf"\s?(?P<short>{any_of(SHORT_PER)})(?!{WORD}|[/.]{WORD}|\s?{DASH})"
CURRENCIES = {"£": ("pound", "pounds"), "€": ("euro", "euros"), "$": ("dollar", "dollars")}
SCALES = {"m": "million", "M": "million", "bn": "billion", "BN": "billion", "k": "thousand", "K": "thousand"}
ABROAD = {"US": "U S", "A": "Australian", "AU": "Australian", "C": "Canadian", "CA": "Canadian", "NZ": "New Zealand"}


def say_money(match: re.Match[str]) -> Reading:
    """A sum, and what is written short after it: "£89.60 pw"."""
    said = _sums(match)
    return f"{said} {SHORT_PER[match['short']]}" if isinstance(said, str) and match["short"] else said


def _sums(match: re.Match[str]) -> Reading:
    """Pounds, euros or dollars, with pence or cents; a range; thousands and millions."""
    sign, low, high, scale = match["sign"], match["low"], match["high"], (match["scale"] or "").strip(" -")
    one, many = _names(match)
    if match["first_scale"] and match["first_scale"] != scale:
        return None
    if scale or (high and "." not in low + high):
        words = range_words(low, high, span_link(match))
        if not isinstance(words, str):
            return words
        return " ".join(filter(None, (words, SCALES.get(scale, scale.lower()), one if is_one_thing(match) else many)))
    if high and value(low) >= value(high):
        return NOT_RISING
    name = one if high is None and is_one_thing(match) else many
    said = [_sum(sign, each, name) for each in (low, high) if each]
    return LEADING_ZERO if None in said else f" {span_link(match)} ".join(filter(None, said))


def _names(match: re.Match[str]) -> tuple[str, str]:
    """One and many of this money; "US" or "A" before a dollar is said before it."""
    one, many = CURRENCIES[match["sign"]]
    country = f"{ABROAD[match['country']]} " if match["country"] else ""
    return country + one, country + many


def _sum(sign: str, amount: str, many: str) -> str | None:
    """One sum of money; None where the parts after the point are not two figures."""
    whole, _, parts = amount.partition(".")
    pounds = number(whole)
    if pounds is None or len(parts) not in (0, 2):
        return None
    name = re.sub("s$", "", many) if is_one(whole) else many
    if not parts or parts == "00":
        return f"{pounds} {name}"
    small = number(parts.removeprefix("0"))
    pence = {"£": "penny" if parts == "01" else "pence"}.get(sign, "cent" if parts == "01" else "cents")
    if whole == "0":
        return f"{small} {pence}"
    return f"{pounds} {name} {small}" if parts[0] != "0" else f"{pounds} {name} and {small} {pence}"


AFTER_MONEY = re.compile(rf"[£€$]{NUMBER}(?:m|k|bn)?$|[0-9]p$")


def say_pence(match: re.Match[str]) -> Reading:
    """50p, 1p."""
    words = number(match["low"])
    return LEADING_ZERO if words is None else f"{words} {'penny' if is_one(match['low']) else 'pence'}"


def say_pence_range(match: re.Match[str]) -> Reading:
    """50p–£1, 5p–10p."""
    low, high, pounds = number(match["low"]), match["high"] or match["last"], match["pounds"]
    if pounds:
        return f"{low} pence to {number(pounds)} pound{'' if is_one(pounds) else 's'}"
    return NOT_RISING if int(match["low"]) >= int(high) else f"{low} to {number(high)} pence"


def say_money_per(match: re.Match[str]) -> Reading:
    """The stroke and what follows it in £5/month; declines where no money stands before it."""
    per = "month" if match["per"] == "mth" else PER[match["per"]]
    return f" {'an' if per == 'hour' else 'a'} {per}" if AFTER_MONEY.search(text_before(match)) else None


STROKE_SUM = re.compile(rf"[£€]{NUMBER}\s?$")


def say_stroke_between_sums(match: re.Match[str]) -> Reading:
    """£3/£1.50: two prices, with a pause."""
    return told("stroke-between-sums", ", ") if STROKE_SUM.search(text_before(match)) else None


MONEY_NAMED = re.compile(
    r"[£€$](?:,|\s?/|,? and|,? or)?\s?$|\b(?:[Pp]aid|[Pp]ay|[Pp]rices?|[Cc]osts?|[Ss]ums?|are)\s(?:is\s)?in\s$"
)
MONEY_NEXT = re.compile(r"(?:,|\s?/|,? and|,? or)\s?[£€$](?!\s?[0-9.])")


CODES = {"EUR": "euros", "GBP": "pounds", "USD": "U S dollars"}


def say_coded_money(match: re.Match[str]) -> Reading:
    """EUR 500m: the number, then the money."""
    words, scale = number(match["low"]), (match["scale"] or "").strip(" -")
    if words is None:
        return LEADING_ZERO
    return " ".join(filter(None, (words, SCALES.get(scale, scale), CODES[match["code"]])))


def say_money_before_sign(match: re.Match[str]) -> Reading:
    """1000£: as if the sign stood before it."""
    said = _sum(match["sign"], match["low"], CURRENCIES[match["sign"]][1])
    return LEADING_ZERO if said is None else said


def say_currency(match: re.Match[str]) -> Reading:
    """€, £ and $ as the names of money, beside one another or after "in"; alone it may have lost its number."""
    named = MONEY_NAMED.search(text_before(match)) or MONEY_NEXT.match(text_after(match))
    return told("sign-read-as-words", f" {CURRENCIES[match[0]][1]}") if named else None


RULES: tuple[Rule, ...] = (
    Rule(
        "money",
        rf"(?:(?P<country>{any_of(ABROAD)})(?=\$))?(?P<sign>[£€$])\s?(?P<low>{NUMBER})"
        rf"(?:(?P<first_scale>bn|BN|[mMkK])?\s?{DASH}\s?[£€$]?(?P<high>{NUMBER}))?"
        rf"(?P<scale>[\s-]?(?:[Mm]illion|[Bb]illion|[Tt]rillion|[Tt]housand|bn|BN|[mMkK])(?!{WORD}))?"
        rf"(?:(?=/(?:{PER_MONEY}))|(?=\s?/\s?[£€]{NUMBER}{END_NUMBER})|{SHORT_PATTERN}|{END_NUMBER}"
        rf"|(?=\*(?:[\s.,;:)]|$)))",
        say_money,
        "common UK usage; num2words says “pounds sterling”, which is not; “pcm” and the like of bills and benefits",
        (
            ("£25.50", "twenty-five pounds fifty"),
            ("£1", "one pound"),
            ("£0.50", "fifty pence"),
            ("£4.05", "four pounds and five pence"),
            ("£3–£5", "three to five pounds"),
            ("£2.5m", "two point five million pounds"),
            ("a £10 voucher", "a ten pound voucher"),
            ("a £10m fund", "a ten million pound fund"),
            ("£2m–£3m", "two to three million pounds"),
            ("$2.1 trillion", "two point one trillion dollars"),
            ("A$20", "twenty Australian dollars"),
            ("£89.60 pw", "eighty-nine pounds sixty per week"),
            ("£12.99pm", "twelve pounds ninety-nine per month"),
            ("£25,000 p.a.", "twenty-five thousand pounds per annum"),
        ),
        (("£4.5", "unclear-number"),),
    ),
    Rule(
        "money with the code of its currency",
        rf"(?P<code>{any_of(CODES)})\s?(?P<low>{NUMBER})(?P<scale>[\s-]?(?:million|billion|trillion|thousand|bn|[mk])(?!{WORD}))?{END_NUMBER}",
        say_coded_money,
        "ISO 4217, said by the names of the money",
        (("EUR 500m", "five hundred million euros"), ("GBP 25", "twenty-five pounds")),
    ),
    Rule(
        "money with its sign after it",
        rf"(?<![£€$0-9.,])(?P<low>{NUMBER})\s?(?P<sign>[£€])(?!\s?\.?[0-9]|{WORD})",
        say_money_before_sign,
        "a slip of the key, and the order of other languages: as if the sign stood before it",
        (("It raised 1000£.", "It raised one thousand pounds."), ("about 25 €", "about twenty-five euros")),
        (("12,5 £", "unclear-number"),),
    ),
    Rule(
        "money by the week or month",
        rf"(?P<sign>[£€$])\s?(?P<short>{any_of(SHORT_PER)})(?!{WORD}|[/.]{WORD})",
        lambda match: told("sign-read-as-words", f"{CURRENCIES[match['sign']][1]} {SHORT_PER[match['short']]}"),
        "the head of a column of rates: as with a sum; told",
        (("Amount (£pw)", "Amount, pounds per week"), ("£pm", "pounds per month")),
    ),
    Rule(
        "name of a currency",
        rf"[£€$](?!\s?\.?[0-9]|{WORD})",
        say_currency,
        "their names; told",
        (
            ("They took €, £ and $.", "They took euros, pounds and dollars."),
            ("It is paid in €.", "It is paid in euros."),
        ),
        (("It costs £ a week.", "unknown-symbol"),),
    ),
    Rule(
        "money per",
        rf"/(?P<per>{PER_STROKE}){END}",
        say_money_per,
        "common UK usage",
        (
            ("£5/month", "five pounds a month"),
            ("£1.50/min", "one pound fifty a minute"),
            ("£15/wk", "fifteen pounds a week"),
        ),
    ),
    Rule(
        "stroke between sums",
        rf"/\s?(?=[£€]{NUMBER}{END_NUMBER})",
        say_stroke_between_sums,
        "a pause, no word added",
        (("Tickets £3/£1.50.", "Tickets three pounds, one pound fifty."),),
    ),
    Rule(
        "pence and pounds",
        rf"(?P<low>[1-9][0-9]?)(?:p{DASH}(?:(?P<high>[1-9][0-9]?)p|£(?P<pounds>[1-9][0-9]?))"
        rf"|{DASH}(?P<last>[1-9][0-9]?)p){END}(?![.,][0-9])",
        say_pence_range,
        "common UK usage",
        (
            ("50p–£1", "fifty pence to one pound"),
            ("5p–10p", "five to ten pence"),
            ("It costs 20-50p.", "It costs twenty to fifty pence."),
        ),
    ),
    Rule(
        "pence",
        rf"(?P<low>[0-9]{{1,3}}(?:\.[0-9]{{1,2}})?)p{END}",
        say_pence,
        "common UK usage",
        (
            ("50p more", "fifty pence more"),
            ("24.5p a unit", "twenty-four point five pence a unit"),
            ("1p", "one penny"),
        ),
    ),
)
