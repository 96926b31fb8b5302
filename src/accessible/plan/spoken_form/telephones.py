"""Telephone numbers, extensions, and numbers to register or to text by: figure by figure, in groups."""

from __future__ import annotations

import re

from accessible.plan.spoken_form.numbers import cardinal, digits
from accessible.plan.spoken_form.rule import (
    END,
    Reading,
    Rule,
    Unsure,
    text_after,
    text_before,
    told,
    word_after,
)
from accessible.plan.spoken_form.things import COUNTED

PHONE = r"(?:\+[0-9]{1,3}[ \u00a0]?(?:\(0\))?|(?:\((?=0[0-9]{2,5}\)))?0)[0-9 \u00a0\u202f)-]{6,}[0-9]" + END
SPLITS = {6: (3, 3), 7: (3, 4), 8: (4, 4), 9: (3, 3, 3), 10: (4, 3, 3), 11: (5, 3, 3), 13: (3, 4, 3, 3)}
COUNTRY_LENGTHS = {"0": (10, 11), "+": (11, 12, 13)}


def say_phone(match: re.Match[str]) -> Reading:
    """Digit by digit in the written groups, long groups cut into shorter ones; zero is said "zero".

    Declines a row of digits that is as long as no telephone number.
    """
    groups = re.findall("[0-9]+", match[0])
    if len("".join(groups)) not in COUNTRY_LENGTHS["+" if match[0][0] == "+" else "0"]:
        return None
    if "(0)" in match[0]:
        return Unsure("unclear-number", "A telephone number with +44 and (0) can be dialled in two ways.")
    said = ", ".join(digits(part) for group in groups for part in _short_groups(group))
    return f"plus {said}" if match[0][0] == "+" else said


def _short_groups(group: str) -> list[str]:
    parts, start = [], 0
    for size in SPLITS.get(len(group), (len(group),)):
        parts.append(group[start : start + size])
        start += size
    return parts


TELEPHONED = re.compile(
    r"\b(?:call|ring|dial|phone|telephone|tel|text|fax|helpline|hotline)\b[^.;]{0,40}$", re.IGNORECASE
)


def say_american_phone(match: re.Match[str]) -> Reading:
    """(212) 555-0142: never a range. With hyphens alone it may be a code, unless a call is spoken of."""
    if "(" not in match[0] and match[0].lstrip("+")[0] != "1" and not TELEPHONED.search(text_before(match)):
        return None
    said = ", ".join(digits(group) for group in re.findall("[0-9]+", match[0]))
    return f"plus {said}" if match[0][0] == "+" else said


HELPLINES = {"116123": ("116", "123"), "08001111": ("0800", "1111"), "18001": ("18001",)}


def say_helpline(match: re.Match[str]) -> Reading:
    """A number of its own shape, with a pause before another one."""
    groups = HELPLINES[re.sub(r"\s", "", match[0])]
    return ", ".join(digits(part) for part in groups) + ("," if text_after(match)[:2] == " 0" else "")


CALLING = re.compile(
    r"\b(?:call|ring|dial|phone|telephone|rang|rung|contact|try|tried|use|using|text|texting|register\W? to|via|on"
    r"|through|visit|(?:speak|spoke|spoken|talk|talked|turn|go|went|through)\w*\sto)\w*\s+(?:NHS\s+)?"
    r"(?:[0-9]{3},?\s+(?:or|and)\s+)?$|\bNHS\s+$",
    re.IGNORECASE,
)
PLAINLY_TELEPHONES = ("999", "111")  # the other short numbers are as often counts
NAMED_AFTER = re.compile(
    r"\s(?:\()?(?:in an? (?:power cut|emergency)|for (?:a power cut|the police|emergencies)|non-emergency)\b"
)
IN_A_LIST = re.compile(r"(?:^|\()$")
FOR_WHAT = re.compile(r"(?:\s?[:–—]|,)\s?(?:police|ambulance|NHS|emergenc|power cut|your bank|fraud)", re.IGNORECASE)
CALLED_UP = ("999", "111", "112", "101", "119")
ANSWERED = re.compile(
    r"\s(?:online|option|or 999|and 999|first|doctor|line|team|services?|call(?:er|ers|s)?|operator|helpline|website"
    r"|advis[eo]rs?|nurse|clinicians?|handlers?)\b(?!-)"
)
ALONE = re.compile(r"^\(?$|:\s$|\b[A-Z][A-Za-z]*(?:\s[0-9]{1,2})?\s\($")  # a cell, or what a label names
TEXTING = re.compile(r"\btext(?:ing)?\s+(?:[“‘\"']?\w+[”’\"']?\s+to\s+)?$", re.IGNORECASE)


def say_short_number(match: re.Match[str]) -> Reading:
    """999, 111 and the like as they are dialled; asks when nothing tells a telephone number from a count."""
    if NAMED_AFTER.match(text_after(match)) or (
        IN_A_LIST.search(text_before(match)) and FOR_WHAT.match(text_after(match))
    ):
        return digits(match[0])
    if match[0] in PLAINLY_TELEPHONES and ALONE.search(text_before(match)) and not text_after(match).strip(" .)"):
        return told("short-number-alone", digits(match[0]))
    if match[0] in CALLED_UP and ANSWERED.match(text_after(match)):
        return digits(match[0])
    following = word_after(match)
    plural = following.endswith("s") and following not in ("is", "was", "has", "as", "services", "does")
    counted = plural or following in ("people", "women", "men", "children")
    if CALLING.search(text_before(match)) and not counted:
        return digits(match[0])
    if match[0] not in PLAINLY_TELEPHONES or word_after(match).endswith(("s", "people", "women", "men", "children")):
        return None
    return Unsure("ambiguous-number", f"{match[0]} may be a telephone number or a count.")


AFTER_PHONE = re.compile(r"[0-9]{3}[),;]*\s+$")


def say_extension(match: re.Match[str]) -> Reading:
    """Ext. 5012, digit by digit, after a telephone number or of two figures or more; "Ext. 5" may be something else."""
    if AFTER_PHONE.search(text_before(match)) or len(match["digits"]) > 1:
        return f"extension {digits(match['digits'])}"
    return Unsure("unknown-abbreviation", "A shortened word: write it in full.")


SECOND_LINE = re.compile(r"\b0[0-9]{2,4}\)?[ \u00a0][0-9 \u00a0]{5,8}\s?(?:or|and|/|,)\s?$")


def say_code(match: re.Match[str]) -> Reading:
    """A registered number, or one to text to, digit by digit; other long numbers are asked about."""
    before = text_before(match)
    if word_after(match) in COUNTED and len(match[0]) < 7 and match[0][0] != "0":
        return cardinal(int(match[0]))
    named = re.search(r"\b(?:number|no|isbn|issn|pmid|id|ref)[.:]?\s$", before, re.IGNORECASE) or SECOND_LINE.search(
        before
    )
    if named or TEXTING.search(before):
        return ", ".join(digits(part) for part in _short_groups(match[0]))
    return Unsure("ambiguous-number", "A long number without commas may be a count or a code.")


RULES: tuple[Rule, ...] = (
    Rule(
        "telephone number",
        PHONE,
        say_phone,
        "digit by digit, in groups, zero said zero (docs/numbers.md, Sound)",
        (
            ("Phone 01632 960145.", "Phone zero one six three two, nine six zero, one four five."),
            ("on 020 7946 0123", "on zero two zero, seven nine four six, zero one two three"),
            ("+44 1632 960145", "plus four four, one six three two, nine six zero, one four five"),
        ),
        (("+44 (0)1632 960145", "unclear-number"),),
    ),
    Rule(
        "American telephone number",
        r"(?:\+?1[ .-])?(?:\([2-9][0-9]{2}\)[ \u00a0-]?|[2-9][0-9]{2}-)[2-9][0-9]{2}-[0-9]{4}"
        r"(?![0-9A-Za-z-]|[.,][0-9])",
        say_american_phone,
        "North American Numbering Plan: three figures, three and four; digit by digit as others are",
        (
            ("Ring (212) 555-0142.", "Ring two one two, five five five, zero one four two."),
            ("Call 1-800-555-0199.", "Call one, eight zero zero, five five five, zero one nine nine."),
        ),
        (("It was 212-555-0142.", "unclear-number"),),
    ),
    Rule(
        "helpline number",
        r"(?:116[ \u00a0]?123|0800[ \u00a0]?1111|18001(?=[, ]|$))" + END,
        say_helpline,
        "Samaritans', Childline's and Relay UK's own numbers",
        (
            ("Ring 116 123.", "Ring one one six, one two three."),
            ("Childline on 0800 1111", "Childline on zero eight zero zero, one one one one"),
            (
                "18001 then 0800 121 4433",
                "one eight zero zero one then zero eight zero zero, one two one, four four three three",
            ),
        ),
    ),
    Rule(
        "short telephone number",
        r"(?:999|111|112|101|105|119|159|1471)(?![0-9A-Za-z%,.:/°–-]*[0-9A-Za-z%°])"
        r"(?! ?(?:mg|ml|g|kg|µg|mcg|bpm|cm|mm|m|%)|\s\([0-9.]+\s?%)",
        say_short_number,
        "common UK usage: nine nine nine, one one one",
        (
            ("Call 999 or 111.", "Call nine nine nine or one one one."),
            ("NHS 111", "N H S one one one"),
            ("Call 111, or 119.", "Call one one one, or one one nine."),
            ("Contact 111, or use 111 online.", "Contact one one one, or use one one one online."),
            ("room 101", "room one hundred and one"),
            ("Text 999 once you can.", "Text nine nine nine once you can."),
            ("or ring NHS 24 (111).", "or ring N H S twenty-four, one one one."),
            (
                "The test was tried on 119 (79%).",
                "The test was tried on one hundred and nineteen, seventy-nine per cent.",
            ),
            ("In danger of life: 999", "In danger of life: nine nine nine"),
        ),
        (("He had 999 of them.", "ambiguous-number"),),
    ),
    Rule(
        "extension",
        rf"[Ee]xtn?\.?\s?(?P<digits>[0-9]{{1,6}}){END}",
        say_extension,
        "common UK usage",
        (
            (
                "01632 960145 ext. 52",
                "zero one six three two, nine six zero, one four five extension five two",
            ),
        ),
        (("Ext. 5", "unknown-abbreviation"),),
    ),
    Rule(
        "code number",
        r"[0-9]{5,}(?![0-9A-Za-z%]|[.,:/–-][0-9]|[ \u00a0]?(?:mg|µg|mcg|g|kg|ml|kcal)" + END + ")",
        say_code,
        "common UK usage for charity numbers and text numbers",
        (
            ("charity number 1036419", "charity number one zero three, six four one nine"),
            ("28431 patients", "twenty-eight thousand four hundred and thirty-one patients"),
            (
                "01632 960145 or 960146",
                "zero one six three two, nine six zero, one four five or nine six zero, one four six",
            ),
            ("charity number: 1036419", "charity number: one zero three, six four one nine"),
        ),
        (("about 12345 of it", "ambiguous-number"),),
    ),
)
