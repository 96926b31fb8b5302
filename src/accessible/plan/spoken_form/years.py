"""Years, ranges of years, decades and ages in tens."""

from __future__ import annotations

import re

from accessible.plan.spoken_form.dates import MONTHS
from accessible.plan.spoken_form.numbers import cardinal, plural, year
from accessible.plan.spoken_form.rule import (
    DASH,
    END,
    END_NUMBER,
    WORD,
    Reading,
    Rule,
    Unsure,
    span_link,
    text_after,
    text_before,
    word_after,
    word_before,
)
from accessible.plan.spoken_form.things import COUNTED

OF_A_LIFE = re.compile(r"[(\[,;]\s?(?:[A-Za-z]+,? )?(?:c\.\s?)?$")


def say_year_range(match: re.Match[str]) -> Reading:
    """Two years; the second may be written short ("2019–21")."""
    first, last = int(match["first"]), int(match["last"])
    old = first < 1900 and not (OF_A_LIFE.search(text_before(match)) or word_before(match) in YEAR_WORDS)
    if old or word_after(match) in COUNTED:
        return None
    size = 10 ** len(match["last"])
    last += first // size * size if size < 10_000 else 0
    if size == 10 and last != first + 1:
        return None
    if last <= first:
        return Unsure("unclear-dash", "The second year of the range does not come after the first.")
    return f"{year(first)} {span_link(match)} {year(last)}"


# Of what is counted by hundreds: "a pulse in the 130s", but not "the 130s limit".
HUNDREDS = re.compile(
    r"\b(?:in|into|to|from|around|above|below|over|under)\sthe\s(?:(?:low|mid|high|upper|lower)[\s-])?$"
)
DECADE_WORDS = frozenset("the early mid late her his their my your our in".split())
AFTER_DECADE = re.compile(r"[0-9]0['’]?s,? (?:and|or|to) $|[0-9]0['’]?s, $")


def say_decade(match: re.Match[str]) -> Reading:
    """1990s, and ages and short decades where a word before shows that seconds are not meant."""
    number, last = int(match["tens"]), match["last"]
    if 100 <= number < 1000:
        counted = not last and HUNDREDS.search(text_before(match))
        return plural(cardinal(number)) if counted else None
    if last:
        if int(last) % 100 <= number % 100:
            return Unsure("unclear-dash", "The second decade of the range does not come after the first.")
        first = year(number) if number >= 1000 else cardinal(number)
        return f"{plural(first)} to {plural(year(int(last)) if int(last) >= 1000 else cardinal(int(last)))}"
    if number >= 1000:
        return plural(year(number)) if number > 1000 else "thousands"  # "1000s of us"
    if match["mark"] or word_before(match) in DECADE_WORDS or AFTER_DECADE.search(text_before(match)):
        return plural(cardinal(number))
    return Unsure("ambiguous-number", f"“{match[0]}” may be a decade, an age or seconds.")


YEAR_WORDS = frozenset(
    "in since by until till from of before after during year spring summer autumn winter early mid late "
    "and to between circa about around ad born died b d".split()
) | {name.lower() for name in MONTHS}


AFTER_MONTH = re.compile(rf"\b(?:{'|'.join(each for each in MONTHS if each not in ('May', 'March'))})\s$")


def say_year(match: re.Match[str]) -> Reading:
    """1900 to 2099 as years; older ones after a word such as "in". A thing counted makes it a number."""
    number, before = int(match[0]), text_before(match)
    if AFTER_MONTH.search(before) and 1900 <= number < 2100:  # "From October 2013 patients can have it."
        return year(number)
    if word_after(match) in COUNTED or number < 1100:
        return None
    return year(number) if number >= 1900 or word_before(match) in YEAR_WORDS else None


YEAR_ALONE = "(?:19[5-9][0-9]|20[0-4][0-9])"
SEASON = r"[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter|Easter|Christmas"
DATED = re.compile(
    rf"(?:\b(?:{'|'.join(MONTHS)}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|{SEASON})\.?,?"
    r"|\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Ff]rom|[Bb]y|[Bb]efore|[Aa]fter|[Dd]uring|[Oo]f|[Ee]arly|[Ll]ate|[Mm]id)"
    rf"|['’‘][0-9]{{2}}(?: to| and| or|,|\s?{DASH}))\s?$"
)
SINCE = re.compile(r"\b(?:[Ss]ince|[Ss]ummer of|[Cc]lass of)\s$")
THIS_CENTURY = 40  # '39 is of this century, and "March thirteen" would be a day; '87 is said as it is written


def say_short_year(match: re.Match[str]) -> Reading:
    """March '13, since '08: a year of two figures, with its mark; after "since" a zero in front is sure too."""
    number = int(match["year"])
    before = text_before(match)
    sure = DATED.search(before) if match["mark"] else match["year"][0] == "0" and SINCE.search(before)
    if not sure or word_after(match) in COUNTED:
        return None
    if number < 10:
        return f"oh {cardinal(number)}" if number else "two thousand"
    return year(2000 + number) if number < THIS_CENTURY else cardinal(number)


SEASON_OR_MONTH = rf"(?:{'|'.join(MONTHS)}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?|{SEASON})"
FULL_YEAR = "(?:19|20)[0-9]{2}"
MONTH_AND_YEAR = re.compile(rf"\b{SEASON_OR_MONTH}\s{FULL_YEAR}\s?$")
NEXT_MONTH_AND_YEAR = re.compile(
    rf"\s?{SEASON_OR_MONTH}\s{FULL_YEAR}\b(?!\s(?:was|were|is|are|had|has|will|saw|came|brought)\b)"
)


def say_dash_between_months(match: re.Match[str]) -> Reading:
    """The dash of "April 2019 – March 2020" is "to"."""
    between = MONTH_AND_YEAR.search(text_before(match)) and NEXT_MONTH_AND_YEAR.match(text_after(match))
    return " to " if between else None


IN_SECONDS = re.compile(
    r"\b(?:hold|rest|pause|wait|breathe?|inhale|exhale|sprint|every|lasts?|seconds?)\b[^.;:?!]*$", re.IGNORECASE
)
SOME_YEARS = 3  # ages that are grouped span some years; seconds are given as "10–15s"


def say_ages(match: re.Match[str]) -> Reading:
    """The 16–24s: after "the", "for" or "among" they are ages."""
    low, high = int(match["low"]), int(match["high"])
    odd = low > 10 and low % 5 and high % 5 and high - low >= SOME_YEARS and not IN_SECONDS.search(text_before(match))
    if not (word_before(match) in ("the", "among", "our", "aged") or odd) or low >= high:
        return None
    return f"{cardinal(low)} to {plural(cardinal(high))}"


RULES: tuple[Rule, ...] = (
    Rule(
        "year in two figures",
        rf"(?P<mark>['’‘]?)(?P<year>[0-9]{{2}})(?!{WORD}|[%°£½¼¾⅓⅔/:]|[.,][0-9]|['’]s|\s?{DASH}\s?[0-9]|\s[0-9])",
        say_short_year,
        "common UK usage",
        (
            ("from March '13", "from March twenty thirteen"),
            ("ill since ’08", "ill since oh eight"),
            ("treasurer since 09", "treasurer since oh nine"),
        ),
        (("It was 09.", "unclear-number"),),
    ),
    Rule(
        "dash between months with their years",
        rf"{DASH}\s?(?=[A-Za-z])",
        say_dash_between_months,
        "common UK usage",
        (("April 2019 – March 2020", "April twenty nineteen to March twenty twenty"),),
    ),
    Rule(
        "age group of two ages",
        rf"(?P<low>[1-9][0-9]?){DASH}(?P<high>[1-9][0-9])s{END}",
        say_ages,
        "common UK usage; elsewhere they may be seconds",
        (("the 16–24s", "the sixteen to twenty-fours"), ("12–19s", "twelve to nineteens")),
        (("rest for 10–20s", "unknown-unit"),),
    ),
    Rule(
        "year range",
        rf"(?P<first>(?:1[1-9]|20)[0-9]{{2}})(?:{DASH}|/)(?P<last>(?:1[1-9]|20)[0-9]{{2}}|[0-9]{{1,2}})(?![0-9A-Za-z%]|[/.–-][0-9]"
        r"|[ \u00a0](?:mg|g|ml|µg|kcal|people))",
        say_year_range,
        "common UK usage",
        (
            ("2019–2021", "twenty nineteen to twenty twenty-one"),
            ("(1831–1902)", "eighteen thirty-one to nineteen oh two"),
            ("2026/27", "twenty twenty-six to twenty twenty-seven"),
            ("the 2008-9 crash", "the two thousand and eight to two thousand and nine crash"),
        ),
        (("2019–18", "unclear-dash"),),
    ),
    Rule(
        "decade",
        rf"(?P<mark>['’]?)(?P<tens>(?:1[0-9]|20)[0-9]0|[12]?[1-9]0|[12]00)['’]?s"
        rf"(?:\s?{DASH}\s?['’]?(?P<last>(?:1[0-9]|20)[0-9]0|[1-9]0)['’]?s)?{END}",
        say_decade,
        "common UK usage",
        (
            ("the 1990s", "the nineteen nineties"),
            ("the 1990’s", "the nineteen nineties"),
            ("in her 40s", "in her forties"),
            ("the ’60s", "the sixties"),
            ("1000s of us", "thousands of us"),
            ("in their 20s–40s", "in their twenties to forties"),
            ("a pulse in the low 130s", "a pulse in the low one hundred and thirties"),
        ),
        (("Rest for 20s.", "ambiguous-number"), ("Rest for 130s.", "unknown-unit")),
    ),
    Rule(
        "year before another number",
        rf"(?<=(?:By|In) ){YEAR_ALONE}(?=\s[0-9]{{1,3}}(?:[.,][0-9]+)*(?:%|\s[a-z]{{3,}}))",
        lambda match: f"{year(int(match[0]))},",
        "a pause, as two numbers run together",
        (("By 2031 14.5 million will be.", "By twenty thirty-one, fourteen point five million will be."),),
    ),
    Rule(
        "year",
        rf"(?:1[0-9]{{3}}|20[0-9]{{2}}){END_NUMBER}(?!\s?[%£]|[½¼¾])",
        say_year,
        "common UK usage; two thousand and five, twenty ten",
        (
            ("since 2021", "since twenty twenty-one"),
            ("in 1665", "in sixteen sixty-five"),
            ("2000 people", "two thousand people"),
            ("From October 2013 patients came.", "From October twenty thirteen patients came."),
        ),
    ),
)
