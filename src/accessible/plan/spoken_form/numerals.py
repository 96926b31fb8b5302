"""Roman numerals: types and phases as numbers, kings and popes as "the third"; and "I", who may be the writer."""

from __future__ import annotations

import re

from accessible.plan.spoken_form.abbreviations import (
    DETERMINERS,
    EITHER_DOES,
    NAMED_BY_ONE,
    NUMERAL_NAMERS,
    ROYAL_NAMES,
    WRITER_DOES,
)
from accessible.plan.spoken_form.numbers import cardinal, ordinal
from accessible.plan.spoken_form.rule import (
    DASH,
    WORD,
    Reading,
    Rule,
    Unsure,
    text_after,
    text_before,
    word_after,
    word_before,
)

ROMAN = {
    numeral: figure
    for figure, numeral in enumerate(
        "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX".split(), 1
    )
}


# "the part", "an online group": what the writer speaks of. Of phases and types, nothing may stand between.
WRITER_BEFORE = re.compile(
    rf"\b(?:{'|'.join(sorted(DETERMINERS))}|a|one) (?:(?:[a-z-]+ ){{0,2}}(?!phases?|types?)[a-z]+|(?:phase|type)) $",
    re.IGNORECASE,
)


def say_numeral(match: re.Match[str]) -> Reading:
    """Type II, Phase I, Elizabeth II. Declines where the word before names nothing that is numbered."""
    figure, before = ROMAN.get(match["numeral"]), word_before(match)
    if before in ROYAL_NAMES and figure and _is_the_first(match):
        owner = "'s" if match["owner"] else ""
        return f"the {ordinal(figure)}{owner}"
    if figure is None or match["owner"]:
        return None
    between = re.search(
        rf"\b(?:{'|'.join(NUMERAL_NAMERS)})s? [IVX]+ (?:and|or|to) $", text_before(match), re.IGNORECASE
    )
    if before not in NUMERAL_NAMERS and not between:
        return None
    if match[0] == "I" and not between:
        following = word_after(match)
        apart = WRITER_BEFORE.search(text_before(match))
        if following in WRITER_DOES or (following in EITHER_DOES and apart) or re.match("['’]", text_after(match)):
            return None
        if re.match(r"\s+\w", text_after(match)) and following not in NAMED_BY_ONE:
            return Unsure("ambiguous-numeral", "“I” may be the number one or the writer: write 1.")
    return cardinal(figure)


def say_ordinal_numeral(match: re.Match[str]) -> Reading:
    """George VIth, the XIXth century; an ending that does not fit is no numeral."""
    figure = ROMAN.get(match["numeral"])
    words = ordinal(figure) if figure else ""
    if figure is None or not words.endswith(match["ending"]):
        return None
    return f"the {words}" if word_before(match) in ROYAL_NAMES else words


REIGNED = re.compile(
    r"\s(?:was (?:king|queen|crowned|born)|reigned|ruled|of (?:England|Scotland|Spain|France|Russia))\b"
)
_KINGS = "|".join(sorted(name.title() for name in ROYAL_NAMES))
ANOTHER_KING = re.compile(rf"\b(?:{_KINGS}) [IVX]{{2,}}(?:,| and|,? or)\s\w+\s$|\b(?:[Kk]ing|[Qq]ueen|[Pp]ope)\s\w+\s$")


def _is_the_first(match: re.Match[str]) -> bool:
    """Henry VIII and Elizabeth I, Queen Elizabeth I: a king or queen stands before, or a reign comes after."""
    if match[0] != "I" or not re.match(r"\s*\w", text_after(match)):
        return True
    return bool(ANOTHER_KING.search(text_before(match)) or REIGNED.match(text_after(match)))


def say_numeral_range(match: re.Match[str]) -> Reading:
    """Grade II–III."""
    first, last = ROMAN.get(match["first"]), ROMAN.get(match["last"])
    if word_before(match) not in NUMERAL_NAMERS or first is None or last is None:
        return None
    if last <= first:
        return Unsure("unclear-dash", "The second number is not larger than the first: is this a range?")
    return f"{cardinal(first)} to {cardinal(last)}"


RULES: tuple[Rule, ...] = (
    Rule(
        "range of Roman numerals",
        rf"(?P<first>[IVX]{{1,5}})\s?{DASH}\s?(?P<last>[IVX]{{1,5}})(?!{WORD})",
        say_numeral_range,
        "common usage after words such as type, phase and stage",
        (("grade II–III", "grade two to three"),),
        (("grade III–II", "unclear-dash"),),
    ),
    Rule(
        "Roman numeral with the ending of an ordinal",
        rf"(?P<numeral>[IVX]{{1,5}})(?P<ending>st|nd|rd|th)(?!{WORD})",
        say_ordinal_numeral,
        "common usage",
        (("George VIth", "George the sixth"), ("the XIXth century", "the nineteenth century")),
    ),
    Rule(
        "Roman numeral",
        rf"(?P<numeral>[IVX]{{1,5}})(?P<owner>(?<=I)['’]s|(?<=V)['’]s)?(?!{WORD})",
        say_numeral,
        "common usage after words such as type, phase and stage",
        (
            ("type II diabetes", "type two diabetes"),
            ("Phase III", "Phase three"),
            ("Elizabeth II", "Elizabeth the second"),
            ("Henry VIII and Elizabeth I had", "Henry the eighth and Elizabeth the first had"),
            ("Charles III’s reign", "Charles the third's reign"),
            ("Louis XIV", "Louis the fourteenth"),
            ("the part I like", "the part I like"),
            ("In an online group I read of it.", "In an online group I read of it."),
        ),
        (("the type I safety", "ambiguous-numeral"), ("Phase I was safe", "ambiguous-numeral")),
    ),
)
