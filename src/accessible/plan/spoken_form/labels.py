"""Labels: a number with a letter (Flat 2b, phase 2b), clauses of rules (12(e)), codes, lineages, roads.

A letter after a number is a name here and no unit, because a word before says what is numbered.
"""

from __future__ import annotations

import re

from accessible.plan.spoken_form.letters import letter, spell
from accessible.plan.spoken_form.numbers import cardinal, digits, year
from accessible.plan.spoken_form.rule import (
    DASH,
    END,
    WORD,
    Reading,
    Rule,
    Unsure,
    text_after,
    text_before,
    word_before,
)

LABELLED = frozenset(
    "flat unit ward room rooms platform gate seat band figure figures fig table box question section regulation "
    "paragraph descriptor descriptors activity chapter step bay desk stand stop bus route house apartment phase "
    "phases stage stages grade type types class part appendix schedule option item list page exercise year "
    "number interferon".split()
)
STREETS = (
    "Street|St|Road|Rd|Avenue|Ave|Row|Mews|Walk|Parade|Green|View|Rise|Cres|Gdns"
    "|Wharf|Quay|Yard|Bank|Buildings|Lane|Drive|Close|Way|Gardens|Terrace|Place|Crescent|Square|Hill|Grove|Park|Court"
)
NAMED_BEFORE = re.compile(
    r"\b(?:[Ii]nterferon|[Pp]eginterferon)\s(?:alpha|beta|gamma|alfa)[\s-]$|\b(?:[Ff]ig|[Nn]o)\.\s?$"
)
IN_STREET = re.compile(rf",?\s(?:[A-Z][a-z'’]+\s){{1,2}}(?:{STREETS})\b")


def say_label(match: re.Match[str]) -> Reading:
    """2b after the name of a thing that is numbered, or before the name of a street."""
    named = word_before(match) in LABELLED or NAMED_BEFORE.search(text_before(match))
    in_street = IN_STREET.match(text_after(match)) is not None
    if not (named or in_street):
        return None
    if not in_street and match["letter"] in "gh":
        return Unsure("unknown-unit", f"“{match[0]}” may be a label, grams or hours: write the letter as a capital.")
    return f"{cardinal(int(match['figure']))} {letter(match['letter'])}"


CHROMOSOME_BEFORE = re.compile(
    r"\b(?:[Cc]hromosomes?(?:\sarms?)?|[Aa]rms?|deletions? (?:of|in|on)|loss of|(?:del|dup|add|inv|iso)\()[\s(]*"
    r"(?:(?:[1-9]|1[0-9]|2[0-2])[pq](?:,|,? and|,? or)\s)*$"
)
CHROMOSOME_AFTER = re.compile(r"\)?[\s-](?:micro)?(?:deletions?|duplications?|arms?|trisomy|monosomy|syndrome)\b")


def say_arm(match: re.Match[str]) -> Reading:
    """6p, 17q: the short or the long arm of a chromosome, where one is spoken of; elsewhere 6p is money."""
    if not CHROMOSOME_BEFORE.search(text_before(match)) and not CHROMOSOME_AFTER.match(text_after(match)):
        return None
    return f"{cardinal(int(match['figure']))} {letter(match['arm'])}"


TYPES_BEFORE = re.compile(r"\b(?:[Tt]ypes?|[Ss]ubtypes?)\s(?:[1-9][0-9]?[A-Z](?:,|,? and|,? or| to|\s?/)\s?){0,8}$")


def say_type(match: re.Match[str]) -> Reading:
    """2L after "type", where the letter is no unit: a 2L bottle is two litres, type 2L is a name."""
    if not TYPES_BEFORE.search(text_before(match)):
        return None
    return f"{cardinal(int(match['figure']))} {letter(match['letter'])}"


ROMAN_PHASES = {"I": "one", "II": "two", "III": "three", "IV": "four"}


def say_roman_label(match: re.Match[str]) -> Reading:
    """Phase IIa, Phase II/III: as said by those who run trials."""
    if word_before(match) not in ("phase", "phases"):
        return None
    first = ROMAN_PHASES[match["first"]]
    if match["last"] and list(ROMAN_PHASES).index(match["last"]) != list(ROMAN_PHASES).index(match["first"]) + 1:
        return None
    return f"{first} {ROMAN_PHASES[match['last']] if match['last'] else letter(match['letter'])}"


def say_clause(match: re.Match[str]) -> Reading:
    """The bracket of 12(e) and 4(2A): a pause, then what stands in it. Roman ones are read elsewhere."""
    if not re.search("[0-9)]$", text_before(match)) or re.match(WORD, text_after(match)):
        return None
    figure = f"{cardinal(int(match['figure']))} " if match["figure"] else ""
    return f", {figure}{letter(match['letter'])},"


POINTED = re.compile(
    r"\b(?:[Ss]ections?|[Cc]hapters?|[Pp]aragraphs?|[Pp]aras?|[Vv]ersions?|[Ff]igures?|[Tt]ables?|[Rr]ecommendations?"
    r"|[Gg]uidelines?|[Cc]lauses?|[Rr]ules?|[Aa]ppendix|[Aa]nnex|[Ss]tandards?|[Ii]tems?|[Rr]ecs?)\s"
    r"(?:[1-9][0-9]?(?:\.[0-9]{1,2}){1,3}(?:,|,? and|,? or| to| &|\s?[-–])\s?){0,4}$"
)
AS_A_DATE = re.compile(r"(?:[1-9]|[12][0-9]|3[01])\.(?:[1-9]|1[0-2])\.[0-9]{2}")


def say_points(match: re.Match[str]) -> Reading:
    """Section 4.2.1: point between; else only before a heading, where it can be no date."""
    said = " point ".join(cardinal(int(part)) for part in match[0].split("."))
    if POINTED.search(text_before(match)):
        return said
    after = text_after(match)
    heading = not text_before(match).strip() and re.match(r"\.?\s[\"'“‘(]?[A-Z]|\.$", after)
    if not heading or AS_A_DATE.fullmatch(match[0]):
        return None
    if match[0].count(".") > 2 and not re.match(r"\.?\s[A-Z][a-z]*\s[a-z]", after):  # else a computer's address
        return None
    return said + ("," if after[:1] == " " else "")


def say_touching_point(match: re.Match[str]) -> Reading:
    """86.This: the number of a point, whose space is lost, at the beginning of a text."""
    return None if text_before(match).strip() else f"{cardinal(int(match['figure']))}, "


def say_lineage(match: re.Match[str]) -> Reading:
    """BA.2.86: letters, then each number after its point, digit by digit."""
    name, *numbers = match[0].split(".")
    said = " point ".join([spell(name), *(digits(part) for part in numbers if part != "x")])
    return f"{said} dot X" if numbers[-1] == "x" else said


def say_dated_reference(match: re.Match[str]) -> Reading:
    """2019a in a reference."""
    return f"{year(int(match['year']))} {letter(match['letter'])}"


def say_family(match: re.Match[str]) -> Reading:
    """T3/T4, B6/B12: two of one family one after the other, with a pause."""
    if match["first"] != match["second"]:
        return None
    name = spell(match["first"])
    link = " to" if re.match(r"\sratio", text_after(match)) else ","
    return f"{name} {cardinal(int(match['low']))}{link} {name} {cardinal(int(match['high']))}"


def say_code(match: re.Match[str]) -> Reading:
    """SC036942, B4009: letters, then digit by digit."""
    return f"{spell(match['letters'])} {digits(match['figures'])}"


ROAD_BEFORE = frozenset("the on via onto off along and or then".split())


def say_groups(match: re.Match[str]) -> Reading:
    """12-34-56 after "sort code", an ISBN: digit by digit with pauses."""
    return ", ".join(digits(group) for group in re.findall("[0-9]+", match[0]))


SORT_CODE = re.compile(r"\bsort code:?\s(?:is\s)?$", re.IGNORECASE)
BOOK_NUMBER = re.compile(r"\bIS[BS]N(?:-1[03])?:?\s$")


def say_sort_code(match: re.Match[str]) -> Reading:
    """Only after its name: elsewhere it may be a date."""
    return say_groups(match) if SORT_CODE.search(text_before(match)) else None


def say_book_number(match: re.Match[str]) -> Reading:
    """Only after ISBN or ISSN."""
    if not BOOK_NUMBER.search(text_before(match)):
        return None
    said = say_groups(match)
    return f"{said} X" if match[0].endswith("X") and isinstance(said, str) else said


def say_thousands(match: re.Match[str]) -> Reading:
    """5k, 2D, 5G: the letter's name is what everybody says."""
    whole, _, part = match["figure"].partition(".")
    point = f" point {digits(part)}" if part else ""
    many = "'s" if match["many"] else ""
    return f"{cardinal(int(whole))}{point} {match['letter'].upper()}{many}"


def ask_minus_name(match: re.Match[str]) -> Reading:
    """B-, O-: a grade or a blood group with a minus that would go unsaid."""
    paired = re.match(r"\s(?:and|or|to|&)\s\S+-[a-z]", text_after(match))
    return None if paired else Unsure("unclear-dash", "This may be “minus” or “negative”: write the word.")


def say_version(match: re.Match[str]) -> Reading:
    """October 2018 (v1.2): in a line with other words; alone it may be a code."""
    said = " point ".join(cardinal(int(part)) for part in match["number"].split("."))
    return f"version {said}" if text_before(match).strip() else None


RULES: tuple[Rule, ...] = (
    Rule(
        "arm of a chromosome",
        rf"(?P<figure>[1-9]|1[0-9]|2[0-2])(?P<arm>[pq])(?!{WORD}|['’.-]{WORD})",
        say_arm,
        "ISCN: p is the short arm, q the long one",
        (
            ("on chromosome 9p", "on chromosome nine P"),
            ("a loss of del(13q) cells", "a loss of del, thirteen Q, cells"),
            ("an 8p deletion", "an eight P deletion"),
            ("It cost 8p.", "It cost eight pence."),
        ),
    ),
    Rule(
        "letter of a type",
        rf"(?P<figure>[1-9][0-9]?)(?P<letter>[A-Z])(?!{WORD}|['’.-]{WORD})",
        say_type,
        "common usage in the clinic: type two L; after another word L, W and V are units",
        (
            ("type 2L", "type two L"),
            ("types 1N, 1W and 2I", "types one N, one W and two I"),
            ("a 2L bottle", "a two litre bottle"),
        ),
    ),
    Rule(
        "number with a letter",
        rf"(?P<figure>[1-9][0-9]{{0,2}})(?P<letter>[a-hA-HJK])(?!{WORD}|['’-]{WORD}|[./:][0-9])",
        say_label,
        "common UK usage: Flat two B",
        (
            ("Flat 2b", "Flat two B"),
            ("a phase 2b trial", "a phase two B trial"),
            ("Fig. 1a", "Figure one A"),
            ("interferon beta-1a", "interferon beta one A"),
            ("at 7c Mill Lane", "at seven C Mill Lane"),
            ("at 12A Station Road", "at twelve A Station Road"),
        ),
        (("take 2b", "unknown-unit"), ("Figure 3g", "unknown-unit")),
    ),
    Rule(
        "phase in Roman numerals",
        rf"(?P<first>III|IV|II|I)(?:(?P<letter>[a-c])|/(?P<last>IV|III|II))(?!{WORD}|/)",
        say_roman_label,
        "how trials are spoken of",
        (("a Phase IIa trial", "a Phase two A trial"), ("Phase II/III", "Phase two three")),
    ),
    Rule(
        "clause",
        r"\((?P<figure>[1-9][0-9]?)?(?P<letter>[A-Z]|[a-hj-uwyz])\)",
        say_clause,
        "how the rules of benefits are read aloud",
        (("Activity 12(e)", "Activity twelve, E"), ("regulation 4(2A)", "regulation four, two A")),
    ),
    Rule(
        "motorway that was a road",
        r"(?P<road>A[0-9]{1,3})\(M\)",
        lambda match: f"{letter('A')} {cardinal(int(match['road'][1:]))} M",
        "common UK usage",
        (("the A1(M)", "the A one M"),),
    ),
    Rule(
        "number in points",
        r"[1-9][0-9]?(?:\.(?:0|[1-9][0-9]?)){2,3}(?![0-9A-Za-z%]|[.:/-][0-9]|–[0-9](?![0-9]?\.))",
        say_points,
        "common usage after section, chapter and version, and before a heading",
        (
            ("section 4.2.1", "section four point two point one"),
            ("1.6.3 Give people time.", "one point six point three, Give people time."),
            ("1.2.1.4 Offer them rest.", "one point two point one point four, Offer them rest."),
            ("recommendations 1.1.1 to 1.1.6", "recommendations one point one point one to one point one point six"),
        ),
        (("It was 1.6.3.", "unclear-number"),),
    ),
    Rule(
        "point without a space",
        r"(?P<figure>[1-9][0-9]{0,2})\.(?=[A-Z][a-z]+\s[a-z])",
        say_touching_point,
        "a space was left out",
        (("86.This section is new.", "eighty-six, This section is new."),),
    ),
    Rule(
        "version in short",
        rf"v(?P<number>[1-9][0-9]?(?:\.[0-9]{{1,2}}){{1,2}})(?!{WORD}|[.,:/-][0-9])",
        say_version,
        "common usage in the foot of a leaflet",
        (("October 2018 (v1.2)", "October twenty eighteen, version one point two"),),
    ),
    Rule(
        "virus lineage",
        rf"(?:(?:BA|BQ|XBB|JN|KP|XEC|XFG|AY|EG|HK|LP)(?:\.(?:[1-9][0-9]{{0,2}}|x{END})){{1,4}}|(?:B|NB)(?:\.[1-9][0-9]{{0,2}}){{2,4}})"
        rf"(?!{WORD}|[./]{WORD}|-[0-9A-Z])",
        say_lineage,
        "how the variants are named in the news",
        (("Omicron BA.2.86", "Omicron B A point two point eight six"), ("JN.1", "J N point one")),
    ),
    Rule(
        "reference with a letter",
        rf"(?P<year>(?:19|20)[0-9]{{2}})(?P<letter>[a-d])(?!{WORD})",
        say_dated_reference,
        "common usage in lists of references",
        (("Ash (2019a)", "Ash, twenty nineteen A"),),
    ),
    Rule(
        "two of one family",
        rf"(?P<first>[A-Z]{{1,3}})-?(?P<low>[1-9][0-9]?)/(?P<second>[A-Z]{{1,3}})-?(?P<high>[1-9][0-9]?)(?!{WORD}|[/+]|[.-]{WORD})",
        say_family,
        "how blood tests and nerves are read aloud",
        (("T3/T4", "T three, T four"), ("the L4/L5 disc", "the L four, L five disc")),
    ),
    Rule(
        "letters and digits of a code",
        rf"(?P<letters>SC(?=[0-9]{{5,6}}{END})|NIC(?=[0-9]{{5,6}}{END})|NCT|ISRCTN)(?P<figures>[0-9]{{5,6}}|[0-9]{{8}}){END}",
        say_code,
        "registered numbers of Scottish and Northern Irish charities, and of trials, digit by digit",
        (("SC036942", "S C zero three six nine four two"),),
    ),
    Rule(
        "road of four figures",
        r"(?P<letters>[AB])(?P<figures>[1-9][0-9]{3})(?=[.,;:)]|$|\s(?:and|to|at|from|near|is|for|or|towards?)\b)",
        lambda match: say_code(match) if word_before(match) in ROAD_BEFORE else None,
        "common UK usage for roads",
        (("the B4009", "the B four zero zero nine"),),
    ),
    Rule(
        "sort code",
        rf"[0-9]{{2}}{DASH}[0-9]{{2}}{DASH}[0-9]{{2}}(?![0-9A-Za-z]|[.,:/–-][0-9])",
        say_sort_code,
        "common UK usage",
        (("sort code 20-17-84", "sort code two zero, one seven, eight four"),),
    ),
    Rule(
        "book number",
        rf"[0-9][0-9 -]{{6,16}}(?:[0-9]|X){END}",
        say_book_number,
        "common usage",
        (("ISBN 978-0-00-000000-2", "I S B N nine seven eight, zero, zero zero, zero zero zero zero zero zero, two"),),
    ),
    Rule(
        "letter of a thousand or a dimension",
        rf"(?P<figure>[1-9][0-9]{{0,2}}(?:\.[0-9])?)(?P<letter>[kK]|(?<=[23])D|(?<=[345])G)(?P<many>(?<=[kK])s)?(?!{WORD}|['’./+]{WORD}|\+)",
        say_thousands,
        "common UK usage: a five K run, three D",
        (("a 5k run", "a five K run"), ("a 3D scan", "a three D scan")),
    ),
    Rule(
        "letter with a minus",
        r"(?:[A-F]|AB|O)[-−](?=[\s.,;)]|$)",
        ask_minus_name,
        "asked about: the minus was not said",
        doubtful=(("blood group O-", "unclear-dash"), ("She got a B- for it.", "unclear-dash")),
    ),
)
