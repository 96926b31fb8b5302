"""Minutes of meetings: people by their initials, where those spell a small word ("Proposed: TO")."""

from __future__ import annotations

import re

from accessible.plan.spoken_form.letters import spell
from accessible.plan.spoken_form.rule import Reading, Rule, Unsure, text_after, text_before, told

SMALL = "AM|AN|AS|AT|BE|BY|DO|GO|HE|IF|IN|IS|IT|ME|MY|OF|ON|OR|SO|TO|UP|US|WE"
NAMED_IN_MINUTES = re.compile(
    r"(?:\b(?:Proposed|Seconded|Approved|Carried|Actions?|Actioned|Owner|Lead|Minuted|Minutes|Apologies|Present|Chair"
    r"|proposed|seconded|minuted|chaired|moved)(?:\s(?:by|taken by|from))?\s?:?\s|\bbar\s|\(by\s)"
    r"(?:[A-Z]{2,3}(?:,\s?|/|\sand\s|\s&\s))*$"
)
LISTED_AFTER = re.compile(r"(?:,\s?|/|\sand\s|\s&\s)[A-Z]{2}\b")
ENDED = re.compile(r"\s*(?:$|[.,;:)|/&]|to\s[a-z]|and\s|will\s|has\s|(?:agreed|voted|were|was)\b|\([a-z]|[-–])")


def say_initials(match: re.Match[str]) -> Reading:
    """TO after "Proposed:" or "bar" is a person; not in a run of words in capitals."""
    before, after = text_before(match), text_after(match)
    if not NAMED_IN_MINUTES.search(before) or not (ENDED.match(after) or LISTED_AFTER.match(after)):
        return None
    return told("capitals-that-spell-a-word", spell(match[0]))


def ask_no(match: re.Match[str]) -> Reading:
    """NO where a person's initials stand may be one, or the answer."""
    if NAMED_IN_MINUTES.search(text_before(match)):
        return Unsure("ambiguous-abbreviation", "“NO” may be a person's initials, or the word “no”.")
    return None


RULES: tuple[Rule, ...] = (
    Rule(
        "initials in minutes",
        rf"(?:{SMALL})(?![\w'’-])",
        say_initials,
        "common usage in minutes of meetings",
        (
            ("Proposed: TO", "Proposed: T O"),
            ("Seconded by IS.", "Seconded by I S."),
            ("All agreed; all bar TO.", "All agreed; all bar T O."),
            ("Do it TO get well.", "Do it to get well."),
        ),
    ),
    Rule(
        "no in minutes",
        r"NO(?![\w'’-])",
        ask_no,
        "asked about",
        doubtful=(("Proposed: NO", "ambiguous-abbreviation"),),
    ),
)
