"""Short forms with a reading of their own beside a number: No. of people, 3rd ed., see p14, s.29.

They stand before the other short forms: what is beside them makes them sure.
"""

from __future__ import annotations

import re

from accessible.plan.spoken_form.numbers import cardinal
from accessible.plan.spoken_form.rule import (
    DASH,
    END_NUMBER,
    Reading,
    Rule,
    ends_sentence,
    text_after,
    text_before,
    unsure,
    word_before,
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


def say_pages(match: re.Match[str]) -> Reading:
    """P14-19, pp5–8: a rising pair after the letter are pages."""
    low, high = int(match["low"]), int(match["high"])
    if len(match["high"]) < len(match["low"]):
        high += low // 10 ** len(match["high"]) * 10 ** len(match["high"])
    capital = match[0][0].isupper() and not text_before(match).strip()
    return f"{'Pages' if capital else 'pages'} {cardinal(low)} to {cardinal(high)}" if low < high else None


RULES: tuple[Rule, ...] = (
    Rule(
        "range of pages",
        rf"[Pp]{{1,2}}\.?\s?(?P<low>[1-9][0-9]{{0,3}}){DASH}[Pp]{{0,2}}\.?(?P<high>[1-9][0-9]{{0,3}}){END_NUMBER}",
        say_pages,
        "common usage; a rising pair is no protein",
        (("Volume 12, P14-19", "Volume twelve, pages fourteen to nineteen"),),
    ),
    Rule(
        "numbers",
        r"(?P<first>[Nn])os\.?(?=\s(?:[0-9]|SC[0-9]|NIC[0-9]))",
        lambda match: f"{match['first']}umbers",
        "common UK usage before figures",
        (("rooms nos. 4 and 5", "rooms numbers four and five"),),
    ),
    Rule(
        "number of",
        r"(?P<first>[Nn])o\. of(?!\s(?:course|those|these|them|us|you|late|all)\b)(?![A-Za-z0-9])",
        lambda match: f"{match['first']}umber of",
        "common usage; “No. of course not” is a no",
        (("No. of people", "Number of people"), ("the no. of days", "the number of days")),
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
        "crossbench",
        r"X-?[Bb]ench(?P<ending>es|ers?)?(?![A-Za-z0-9])",
        lambda match: f"crossbench{match['ending'] or ''}",
        "common UK usage of the House of Lords",
        (("the X-bench peers", "the crossbench peers"), ("two X-benchers", "two crossbenchers")),
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
