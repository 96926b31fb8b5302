"""Numbers of orders, flights and bookings, and codes of doors: letters, then figures one by one, and told.

What looks so and may be a dose, a unit or money is left to the rules after these, which ask.
"""

from __future__ import annotations

import re

from accessible.plan.spoken_form.capitals import DOSE_NEAR, DOSE_TIMES, MAY_BE_UNITS, ROUTES
from accessible.plan.spoken_form.letters import spell
from accessible.plan.spoken_form.numbers import digits
from accessible.plan.spoken_form.rule import (
    END,
    WORD,
    Reading,
    Rule,
    Unsure,
    any_of,
    text_after,
    text_before,
    told,
)
from accessible.plan.spoken_form.units import BY_SYMBOL

NOT_A_CODE = MAY_BE_UNITS | DOSE_TIMES | ROUTES | frozenset("GBP USD EUR AUD CAD RDA SPF NCT NIC".split())
UNIT_NEXT = re.compile(rf"\s?(?:{any_of(BY_SYMBOL)}{END}|units?\b|tablets?\b|capsules?\b|puffs?\b|%)")
NAMED = re.compile(
    r"\b(?:orders?|ref(?:erence)?s?|flights?|bookings?|invoices?|accounts?|a/c|members?(?:hip)?|polic(?:y|ies)"
    r"|tickets?|serial|models?|items?|claims?|parcels?|tracking|licen[cs]e|case|job|lot|asset"
    r"|permit|voucher|catalogue|product|part|questions?|petitions?)\.?(?:\s(?:no\.?|number|code|is|was|quote|ref\.?|reference))*:?\s"
    r"(?:[A-Z0-9/-]{3,16}(?:,| and| or| &)\s)*(?-i:[A-Z]{2,5}\s)?$",
    re.IGNORECASE,
)
SAID_BY_OTHERS = re.compile(r"\b(?:number|no|isbn|issn)[.:]?\s$", re.IGNORECASE)  # `addresses` reads these
DOSE_NEARBY = 30  # characters on either side in which a medicine is looked for
LONGEST_WHOLE = 4  # figures said without a pause, as of a telephone number


def figures_with_pauses(figures: str) -> str:
    """Figures one by one, with a pause after each three; the last two to four stand together.

    >>> figures_with_pauses("4417"), figures_with_pauses("004217")
    ('four four one seven', 'zero zero four, two one seven')
    """
    groups = []
    while len(figures) > LONGEST_WHOLE:
        groups.append(figures[:3])
        figures = figures[3:]
    return ", ".join(digits(group) for group in [*groups, figures])


def say_code(match: re.Match[str]) -> Reading:
    """WT-004217, HL4417: not what may be a year, a medicine's number or a unit."""
    letters, figures = match["letters"], match["figures"]
    named = NAMED.search(text_before(match)) is not None
    if letters in NOT_A_CODE or UNIT_NEXT.match(text_after(match)):
        return None
    a_year = re.fullmatch("(?:19|20)[0-9]{2}", figures) is not None
    near = f"{text_before(match)[-DOSE_NEARBY:]} {text_after(match)[:DOSE_NEARBY]}"
    medicine = re.search(r"\b(?:dos(?:e|es|ing)|tak(?:e|es|en|ing)|mg|mcg|ml|trial|drug|compound|tablets?)\b", near)
    if not named and (a_year or medicine):
        return None
    if not named and (len(figures) < LONGEST_WHOLE or len(letters) == 1):
        return None
    return told("code-by-figure", f"{spell(letters)} {figures_with_pauses(figures)}")


def say_named_figures(match: re.Match[str]) -> Reading:
    """Order 004217: figures with a zero in front, or many, after the name of what they number."""
    if match[0][0] != "0" and SAID_BY_OTHERS.search(text_before(match)):
        return None
    before = text_before(match)
    registered = CHARITY.fullmatch(match[0]) and re.search(r"\b[Cc]harity:?\s$", before)
    issued = match[0][0] == "0" and ISSUED.search(before)
    named = registered or NAMED.search(before) or TEXTED.search(before) or issued
    return told("code-by-figure", figures_with_pauses(match[0])) if named else None


LEAFLET = re.compile(
    r"\b(?:leaflets?|documents?|codes?|refs?|reference|form|approval|licence|authorisation|version|protocol|guideline"
    r"|study|trial|ID|PIL)\.?(?:\s(?:no\.?|number|code|is|was|ID))*:?\s$",
    re.IGNORECASE,
)
SURELY_A_CODE = re.compile(
    r"[A-Z]{1,4}-?[0-9]{3,}/[A-Z0-9]{1,4}|[A-Z]{2,6}(?:/[0-9]{1,6}){2,3}|[0-9]{2}/[A-Z]{2,4}/[0-9]{4}"
)
TEXTED = re.compile(
    r"\b[Tt]ext\s(?:your|the|this|a|it)\b[^.;?!]{0,30}\bto\s$"
    r"|\b[Cc]harity (?:nos|numbers)[.:]?\s(?:[0-9]{6,7}(?:,| and| &)\s)*$"
)
ISSUED = re.compile(
    r"\b(?:issue|leaflet|newsletter|bulletin|edition|volume|room)\s(?:(?:number|no\.?)\s)?"
    r"(?:[A-Z][A-Za-z]{1,4}\s){0,2}(?:[-–]\s)?$",
    re.IGNORECASE,
)
CHARITY = re.compile("[1-9][0-9]{5,6}")  # as registered in England and Wales
PIECES = re.compile(r"[A-Z]+|[0-9]+|[-\u2010\u2011/]")


def say_stroked_code(match: re.Match[str]) -> Reading:
    """B-339/CH, ABC/123/4: a pause at each stroke; elsewhere than after its name only where nothing else looks so."""
    before = text_before(match)
    named = NAMED.search(before) or LEAFLET.search(before)
    letters = set(re.findall("[A-Z]+", match[0]))
    if (
        not letters
        or not (named or SURELY_A_CODE.fullmatch(match[0]))
        or UNIT_NEXT.match(text_after(match))
        or letters & NOT_A_CODE
    ):
        return None
    said = ""
    for piece in PIECES.findall(match[0]):
        said += ", " if piece == "/" else " " if piece in "-\u2010\u2011" else _piece(piece) + " "
    return told("code-by-figure", re.sub(r"\s+(?=,|$)|(?<=\s)\s+", "", said))


def _piece(piece: str) -> str:
    return figures_with_pauses(piece) if piece.isdecimal() else spell(piece)


def say_number_of_person(match: re.Match[str]) -> Reading:
    """Wilf (660455): after a name, figures by which that person is rung."""
    named = re.search(r"\s[A-Z][a-z]+ \($", text_before(match))
    return told("code-by-figure", figures_with_pauses(match[0])) if named else None


def say_hash(match: re.Match[str]) -> Reading:
    """4471#: the sign is a key, said last."""
    if DOSE_NEAR.search(text_after(match)[:DOSE_NEARBY].split(".")[0]):
        return Unsure("unknown-symbol", "A number with # beside an amount: write what it is.")
    return told("code-by-figure", f"{figures_with_pauses(match['figures'])} hash")


RULES: tuple[Rule, ...] = (
    Rule(
        "code with strokes",
        rf"(?=[A-Z0-9\u2010\u2011-]*/)(?=[A-Z/\u2010\u2011-]*[0-9])[A-Z0-9]{{1,8}}(?:[-\u2010\u2011/][A-Z0-9]{{1,8}}){{1,5}}"
        rf"(?!{WORD}|[/%°+]|[.,:][0-9]|[-–]{WORD})",
        say_stroked_code,
        "common UK usage: letters, then figures one by one, a pause at the stroke",
        (
            ("Quote B-339/CH please.", "Quote B three three nine, C H please."),
            ("committee (21/NW/0169)", "committee, two one, N W, zero one six nine"),
            ("our ref ABC/123/4", "our ref A B C, one two three, four"),
            ("Leaflet number: LN0045/12", "Leaflet number: L N zero zero four five, one two"),
        ),
        (("in 12/45 of them", "unclear-number"),),
    ),
    Rule(
        "code of letters and figures",
        rf"(?P<letters>[A-Z]{{1,4}})(?P<join>[-‐‑–]?)(?P<figures>[0-9]{{2,12}})(?!{WORD}|[.,:/%°][0-9]|[-–][0-9]|[%°+])",
        say_code,
        "common UK usage: letters, then figures one by one",
        (
            ("WT-004217 came", "W T zero zero four, two one seven came"),
            ("Order HL4417", "Order H L four four one seven"),
            ("flight BA249", "flight B A two four nine"),
        ),
        (("KG4417", "unknown-abbreviation"),),
    ),
    Rule(
        "figures of an order",
        rf"(?:0[0-9]{{2,8}}|[1-9][0-9]{{4,11}})(?!{WORD}|[.,:/%-][0-9]|[%+]|\s[0-9])",
        say_named_figures,
        "common UK usage after the name of what is numbered",
        (
            ("Registered Charity 1042582", "Registered Charity one zero four, two five eight two"),
            ("Order number 004217.", "Order number zero zero four, two one seven."),
            ("Spring 2019, Issue 017", "Spring twenty nineteen, Issue zero one seven"),
        ),
    ),
    Rule(
        "figures in brackets after a name",
        r"(?<=[a-z] \()[0-9]{6,8}(?=\))",
        say_number_of_person,
        "how a telephone number without its area is said",
        (("chaired by Wilf (660455) now", "chaired by Wilf, six six zero, four five five, now"),),
        (("the people (660455) who came", "ambiguous-number"),),
    ),
    Rule(
        "figures before a hash",
        rf"(?P<figures>[0-9]{{3,8}})#(?!{WORD}|#)",
        say_hash,
        "common UK usage: the key of a telephone or a door",
        (("Key in 4471# now.", "Key in four four seven one hash now."),),
    ),
)
