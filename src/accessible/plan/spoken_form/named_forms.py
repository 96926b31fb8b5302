"""Short forms that need a name or a number beside them: Co. Durham, Park Ave, No. of people, see p14, s.29.

They stand before the other short forms: what is beside them makes them sure.
"""

from __future__ import annotations

import re

from accessible.plan.spoken_form.rule import (
    END,
    Reading,
    Rule,
    always,
    any_of,
    ends_sentence,
    text_after,
    text_before,
    unsure,
    word_before,
)
from accessible.plan.spoken_form.shortenings import AFTER_NAMES, BEFORE_NAMES

NAMING = dict(BEFORE_NAMES)
STREETS = dict(AFTER_NAMES)
COUNTIES = (
    "Durham|Antrim|Armagh|Down|Fermanagh|Londonderry|Derry|Tyrone|Cork|Dublin|Donegal|Kerry|Galway|Mayo|Clare|Kildare"
    "|Wicklow|Wexford|Meath|Louth|Sligo|Limerick|Waterford|Tipperary"
)
OFFICES = (
    "Sec|Secretary|Treasurer|President|Member|Patron|Editor|Life|Vice|Chair|Fellow|Medical|Professor|Consultant"
    "|Lecturer|Research|Adviser"
)
PROTEINS = re.compile(r"(?:16|21|27|38|53|63|73)\b")  # p53 and its like are proteins as often as pages


def say_page(match: re.Match[str]) -> Reading:
    """P14 where a page is spoken of."""
    named = word_before(match) in ("see", "to", "on", "from") or re.search(r"[Ii]ssue [0-9]+, $", text_before(match))
    protein = re.match(
        r"[0-9]+ ?(?:[a-z]*genes?|proteins?|mutations?|pathways?|kinases?|[A-Z]{3,})\b", text_after(match)
    )
    if not named or protein or (PROTEINS.match(text_after(match)) and word_before(match) not in ("see", "")):
        return None
    return "pages " if match[0].startswith("pp") else "page "


RULES: tuple[Rule, ...] = (
    Rule(
        "short form before a name",
        any_of(NAMING) + r"(?=\s[A-Z][a-z])",
        lambda match: NAMING[match[0]],
        "common UK usage; see shortenings.BEFORE_NAMES",
        (("Gt Ormond St", "Great Ormond Street"),),
    ),
    Rule(
        "county",
        rf"Co\.(?=\s(?:{COUNTIES})\b)",
        lambda match: None if text_before(match).endswith("& ") else "County",
        "common UK and Irish usage",
        (("in Co. Durham", "in County Durham"), ("Oak & Co. said", "Oak and Co. said")),
    ),
    Rule(
        "honorary",
        rf"Hon\.?(?=\s(?:{OFFICES})\b)",
        always("Honorary"),
        "common UK usage before an office; before a name it is Honourable",
        (("Hon. Treasurer", "Honorary Treasurer"),),
    ),
    Rule(
        "established",
        r"[Ee]st\.?(?=\s(?:1[6-9]|20)[0-9]{2}\b)",
        lambda match: f"{match[0][0]}stablished",
        "common UK usage before a year; before another number it is estimated",
        (("Est. 1980", "Established nineteen eighty"),),
    ),
    Rule(
        "number of",
        r"(?P<first>[Nn])o\. of(?!\s(?:course|those|these|them|us|you|late|all)\b)(?![A-Za-z0-9])",
        lambda match: f"{match['first']}umber of",
        "common usage; “No. of course not” is a no",
        (("No. of people", "Number of people"), ("the no. of days", "the number of days")),
    ),
    Rule(
        "short form after a name",
        any_of(STREETS) + END + r"(?!\sMaria)",
        lambda match: (
            STREETS[match[0]] + ends_sentence(match) if re.search(r"[A-Z][a-z]+\s$", text_before(match)) else None
        ),
        "common UK usage; see shortenings.AFTER_NAMES",
        (("12 Park Ave, York", "twelve Park Avenue, York"),),
    ),
    Rule(
        "including",
        r"inc\.?(?=\s(?:VAT|P&P|p&p|postage|delivery|fees?|all)\b)",
        always("including"),
        "common UK usage",
        (("£9.99 inc. P&P", "nine pounds ninety-nine including P and P"),),
    ),
    Rule(
        "edition",
        r"ed(?:\.(?=[\s,;)]|$)|(?=[,;)]|$))",
        lambda match: (
            "edition" + ends_sentence(match) if re.search(r"[0-9](?:st|nd|rd|th)\s$", text_before(match)) else None
        ),
        "common usage after an ordinal",
        (("3rd ed. (2019)", "third edition, twenty nineteen"),),
    ),
    Rule(
        "section",
        r"s\.\s?(?=[1-9])",
        lambda match: (
            "section "
            if word_before(match) in ("under", "see", "of", "by", "in")
            or re.match(r"[0-9A-Z()]+ of\b", text_after(match))
            else None
        ),
        "common usage for Acts",
        (("under s.29", "under section twenty-nine"),),
    ),
    Rule(
        "page",
        r"pp?\.?\s?(?=[1-9][0-9]{0,2}\b)",
        say_page,
        "common usage; p53 is a protein, so only where a page is spoken of",
        (("see p14", "see page fourteen"), ("(Issue 150, p12)", "Issue one hundred and fifty, page twelve")),
    ),
    Rule(
        "page in Roman numerals",
        r"pp?\.\s?(?=[ivx]{1,5}\b)",
        unsure("ambiguous-numeral", "A page in small Roman numerals: write it in figures."),
        "asked about",
        doubtful=(("Volume IV, p. iii", "ambiguous-numeral"),),
    ),
)
