"""Numbers beside the thing that they count: 3 - 5 weeks, 17 650 people, 2000units, a 2×2 table, 1-to-1."""

from __future__ import annotations

import re

from accessible.plan.spoken_form.dashes import is_numbered
from accessible.plan.spoken_form.numbers import cardinal, is_one, number
from accessible.plan.spoken_form.quantities import AMOUNT, LEADING_ZERO, range_words, value
from accessible.plan.spoken_form.rule import (
    DASH,
    END,
    NUMBER,
    WORD,
    Reading,
    Rule,
    any_of,
    span_link,
    text_after,
    text_before,
    told,
    word_before,
)
from accessible.plan.spoken_form.things import COUNTED, SPANS
from accessible.plan.spoken_form.units import say_unit

JOINED = {"pts": "points", "pt": "point", "mn": "million", "mln": "million", "bn": "billion"}
POINTS_BEFORE = re.compile(
    r"\b(?:scor|award|got|get|gain|need|won|worth|earn|lost|given|total|reach|PIP"
    r"|daily living|mobility|descriptor)\w*\b[^.;?!]*$"
)
POINTS_AFTER = re.compile(r"\s(?:for|out of|in the|on the|standard|enhanced)\b")


def say_spaced_range(match: re.Match[str]) -> Reading:
    """3 - 5 weeks: a span or a thing after it, and a rising pair, show a range."""
    before = text_before(match)
    year = re.fullmatch("(?:19|20)[0-9]{2}", match["low"])
    if year or is_numbered(f"{before}{match['low']} ") or word_before(match) in ("at", "was", "were", "is", "change"):
        return None
    if re.search(rf"(?:{WORD}|[-‑.,/])$", before) or value(match["low"]) >= value(match["high"]):
        return None
    return range_words(match["low"], match["high"], span_link(match))


AGED = re.compile(r"\b[Aa]ge[ds]?:?\s$")
SERVED = re.compile(r"\b(?:serves|feeds|makes|serving|ages|aged)\s$", re.IGNORECASE)


def say_joined(match: re.Match[str]) -> Reading:
    """2000units, 9pts, 2 mn: the number, then the word."""
    word = match["word"].strip()
    if word in ("pt", "pts") and not (
        POINTS_BEFORE.search(text_before(match)) or POINTS_AFTER.match(match.string, match.end())
    ):
        return None
    words = range_words(match["low"], match["high"])
    words = f"{words} plus" if match["plus"] and isinstance(words, str) else words
    return f"{words} {JOINED.get(word, word)}" if isinstance(words, str) else words


SHORT_UNITS = ("wk", "mth", "yr", "hr", "min", "sec", "tsp", "tbsp")


def say_unit_or_units(match: re.Match[str]) -> Reading:
    """2 wk(s): as the number says."""
    words = range_words(match["low"], match["high"])
    if not isinstance(words, str):
        return words
    one = match["high"] is None and is_one(match["low"])
    return told("plural-in-brackets", f"{words} {say_unit(match['unit'], one=one)}")


def say_parted_thousands(match: re.Match[str]) -> Reading:
    """17 650 people: the space parts thousands, since what follows is counted."""
    return cardinal(int(re.sub(r"\s", "", match[0])))


def say_by(match: re.Match[str]) -> Reading:
    """A 2×2 table: by."""
    sides = [number(side) for side in re.findall(NUMBER, match[0])]
    return LEADING_ZERO if None in sides else " by ".join(filter(None, sides))


def say_tesla(match: re.Match[str]) -> Reading:
    """A 7T scanner: the strength of its magnet."""
    words = number(match["low"])
    return LEADING_ZERO if words is None else f"{words} tesla"


def say_page_count(match: re.Match[str]) -> Reading:
    """32 pp.: so many pages; after money it is "per person"."""
    if re.search("[£€$]$", text_before(match)) or text_before(match)[-1:] in (".", ","):
        return None
    many = "page" if match["count"] == "1" else "pages"
    stop = match["stop"] if not re.match(r"\s[a-z]|[,;)]", text_after(match)) else ""
    return f"{cardinal(int(match['count']))} {many}{stop}"


GROUPED = any_of(COUNTED)
RANGED = any_of(SPANS | COUNTED)
SINGLE = {"second", "minute", "hour", "day", "night", "week", "month", "year", "unit", "pt", "pts"}
NAMED_UNITS = {
    f"{name}{end}" for name in ("microgram", "milligram", "gram", "millilitre", "litre") for end in ("", "s")
}
RUN_ON = any_of(SPANS | COUNTED | SINGLE | NAMED_UNITS)
GRIDS = (
    "table|factorial|grid|matrix|design|trial|crossover|cross-over|square|layout|block|array|comparison|study"
    "|map|chart|pattern"
)

RULES: tuple[Rule, ...] = (
    Rule(
        "short unit with its plural in brackets",
        rf"(?P<low>{AMOUNT})(?:\s?{DASH}\s?(?P<high>{AMOUNT}))?\s?(?P<unit>{any_of(SHORT_UNITS)})\(s\)(?!{WORD})",
        say_unit_or_units,
        "common UK usage: as the number says; told",
        (("in 2 wk(s)", "in two weeks"), ("for 1 mth(s)", "for one month")),
    ),
    Rule(
        "pages after a number",
        r"(?P<count>[1-9][0-9]{0,3})\s?pp(?P<stop>\.?)(?![A-Za-z0-9/]|\.[A-Za-z0-9])",
        say_page_count,
        "common UK usage",
        (("a book of 32 pp.", "a book of thirty-two pages."), ("(120pp)", "one hundred and twenty pages")),
    ),
    Rule(
        "range with spaces",
        rf"(?P<low>{AMOUNT})(?:\s{DASH}\s|{DASH}\s|\s{DASH})(?P<high>{AMOUNT})"
        rf"(?=\s(?:(?:more|full|whole|short)\s)?{RANGED}\b)",
        say_spaced_range,
        "common usage: to, where a span of time or a thing that is counted follows",
        (
            ("It takes 3 - 5 weeks.", "It takes three to five weeks."),
            ("for 10 – 15 minutes", "for ten to fifteen minutes"),
        ),
        (("It was 15 – 10 minutes.", "unclear-dash"),),
    ),
    Rule(
        "range of ages with spaces",
        rf"(?P<low>[1-9][0-9]?)\s{DASH}\s(?P<high>[1-9][0-9]?){END}(?![.,][0-9])",
        lambda match: say_spaced_range(match) if AGED.search(text_before(match)) else None,
        "common usage",
        (("Age 70 - 74 if born then", "Age seventy to seventy-four if born then"),),
        (("It was 70 - 74.", "unclear-dash"),),
    ),
    Rule(
        "range with spaces that ends a line",
        rf"(?P<low>[1-9][0-9]?)\s{DASH}\s(?P<high>[1-9][0-9]?)(?=[).,;]?$|[),;])",
        lambda match: say_spaced_range(match) if SERVED.search(text_before(match)) else None,
        "common usage in recipes",
        (("Serves 4 - 6", "Serves four to six"), ("(serves 4 – 6) cold", "serves four to six, cold")),
        (("It was 4 - 6.", "unclear-dash"),),
    ),
    Rule(
        "number and word run together",
        rf"(?P<low>{NUMBER})(?:{DASH}(?P<high>{NUMBER}))?"
        rf"(?P<plus>\+)?(?P<word>{RUN_ON}|million|billion|\s?(?:mn|mln)|(?<=[0-9+])\spts){END}",
        say_joined,
        "a space was left out",
        (
            ("a capsule of 2000units", "a capsule of two thousand units"),
            ("I scored 9pts for moving.", "I scored nine points for moving."),
            ("Over 2 mn people", "Over two million people"),
            ("for 3weeks", "for three weeks"),
            ("190million women", "one hundred and ninety million women"),
            ("stop 1day before", "stop one day before"),
            ("300microgram tablets", "three hundred microgram tablets"),
        ),
        (("in 9pts here", "unknown-unit"),),
    ),
    Rule(
        "thousands with a space",
        rf"(?<![0-9,.])(?<![0-9] )[1-9][0-9]{{0,2}}(?:[ \u00a0\u202f][0-9]{{3}}){{1,2}}"
        rf"(?=\s(?:\([0-9.]+\s?%\)\s)?(?:(?!(?:of|in|and|or|to|the)\b)[a-z-]+\s)?(?:{GROUPED}){END})",
        say_parted_thousands,
        "SI: a space may part thousands; only before people and things that are counted",
        (
            ("A total of 17 650 people", "A total of seventeen thousand six hundred and fifty people"),
            (
                "12 379 (9.8%) patients",
                "twelve thousand three hundred and seventy-nine, nine point eight per cent, patients",
            ),
            ("126 092 adult patients", "one hundred and twenty-six thousand and ninety-two adult patients"),
        ),
    ),
    Rule(
        "thousands with a space and three zeros",
        r"(?<![0-9,.])(?<![0-9] )[1-9][0-9]{0,2}[ \u00a0\u202f]000(?=\s(?!of\b)[a-z]{3,})",
        say_parted_thousands,
        "three zeros are no number of their own",
        (("In all 190 000 attacks came.", "In all one hundred and ninety thousand attacks came."),),
        (("10 000 of it", "unclear-number"),),
    ),
    Rule(
        "about so many",
        rf"(?P<low>[1-9][0-9]{{0,2}})-?ish{END}(?=\s[a-z]{{3,}})",
        lambda match: f"{cardinal(int(match['low']))} ish",
        "common UK usage before what is counted; alone it may be a time",
        (("running 13ish miles", "running thirteen ish miles"),),
        (("come at 9ish.", "unknown-unit"),),
    ),
    Rule(
        "degrees with a stroke",
        r"(?P<low>[1-9][0-9])/(?P<high>[1-9][0-9])(?=\s(?:degrees|°))",
        lambda match: (
            told("number-or-the-next", f"{cardinal(int(match['low']))} or {cardinal(int(match['high']))}")
            if int(match["high"]) == int(match["low"]) + 1
            else None
        ),
        "common UK usage of the weather; told",
        (("reaching 15/16 degrees", "reaching fifteen or sixteen degrees"),),
    ),
    Rule(
        "two by two",
        rf"[1-9][0-9]?\s?[x×]\s?[1-9][0-9]?(?:\s?[x×]\s?[1-9][0-9]?)?(?=[\s-](?:{GRIDS})s?\b)",
        say_by,
        "how tables and trials are spoken of",
        (("a 2×2 table", "a two by two table"), ("a 2 x 2 factorial trial", "a two by two factorial trial")),
    ),
    Rule(
        "one to one",
        r"1(?:[-\u2010\u2011](?:to|2)[-\u2010\u2011]1|:1)(?![,.][0-9])(?=\s(?:[a-z]|$)|[.,;)]|$)(?!\s(?:ratio|mix|dilution|odds)\b)",
        lambda _match: "one to one",
        "common UK usage",
        (("a 1-to-1 chat", "a one to one chat"), ("a 1-2-1 session", "a one to one session")),
    ),
    Rule(
        "tesla",
        r"(?P<low>[0-9]{1,2}(?:\.[0-9])?)\s?T(?=\s(?:f?MRI|MR|scan(?:ner)?s?|magnets?|machines?|field)\b)",
        say_tesla,
        "SI Brochure: tesla",
        (("a 7T scanner", "a seven tesla scanner"),),
    ),
)
