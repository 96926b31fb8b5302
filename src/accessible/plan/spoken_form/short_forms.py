"""Short forms of words, and abbreviations with full stops or strokes: e.g., Dr, No. 10, U.K., and/or."""

from __future__ import annotations

import re

from accessible.plan.initials import is_initial, is_label, is_named_by_letter
from accessible.plan.shortenings import by_form, reading_of
from accessible.plan.spoken_form.abbreviations import DETERMINERS, DOSE_LATIN, DOTTED
from accessible.plan.spoken_form.letters import letter, spell
from accessible.plan.spoken_form.rule import (
    END,
    LETTER,
    WORD,
    Reading,
    Rule,
    Sounded,
    Unsure,
    any_of,
    ends_sentence,
    text_after,
    text_before,
    unsure,
    word_before,
)
from accessible.plan.spoken_form.strokes import SLASHED

AFTER_DOSE = re.compile(r"(?:[0-9]|\b(?:mg|µg|mcg|g|ml|tablets?|capsules?|drops|puffs))\s$")
SHORT = [form for form, rows in by_form().items() if any(row.read for row in rows)]
STROKES = dict(SLASHED)


def say_short_form(match: re.Match[str]) -> Reading:
    """One of `shortenings.SHORTS`, where its neighbours fit."""
    if re.search(rf"{LETTER}-$", text_before(match)) or re.match("-[A-Za-z]", text_after(match)):
        return None  # part of a longer word: "eg-zas-er-BA-shun"
    said = reading_of(match[0], text_before(match), text_after(match))
    return None if said is None else said + ends_sentence(match)


def say_doctor(match: re.Match[str]) -> Reading:
    """Doctor before a name; after a street's name it may be Drive."""
    named = re.match(r"\s+[A-Z]", text_after(match)) or word_before(match) in DETERMINERS
    if not named and re.search(r"[A-Z][a-z]+\s+$", text_before(match)):
        return Unsure("ambiguous-abbreviation", "“Dr” may be Doctor or Drive.")
    return "Doctor" + ends_sentence(match)


def say_minimum(match: re.Match[str]) -> Reading:
    """Min. 3: after a word it may be minutes ("ten min. 4 times")."""
    if match[0] == "min." and word_before(match):
        return Unsure("ambiguous-abbreviation", "“min.” may be minimum or minutes.")
    return f"{match[0][0]}inimum"


NUMBERED = frozenset(
    "ni charity company account registration reg registered england wales issue bus ref reference membership policy "
    "telephone phone tel fax room house flat platform part order lot case passport serial model item page batch "
    "bulletin paper report vat nhs tip question rule step box winner winners ticket invoice mistake reason lesson "
    "idea priority problem symptom exercise recipe chapter volume track bed seat gate ward bay door plot locker "
    "entry task job myth fact suggestion attempt point place choice draft enemy goal aim option letter photo "
    "picture message song episode session".split()
)
AFTER_VOLUME = re.compile(r"\b[Vv]ol(?:ume|\.)?\s?[0-9]+,\s$|\b[Nn]o\. [0-9]+(?:,| and| &| or) $")


def say_number_sign(match: re.Match[str]) -> Reading:
    """No. 10 in the middle of a sentence; at its start, and in small letters, it may be the word "no"."""
    before = word_before(match)
    if before in NUMBERED or AFTER_VOLUME.search(text_before(match)):
        return "number"
    if match[0] == "No" and re.search(r"[A-Z][a-z]+ \($", text_before(match)):
        return "number"
    if text_after(match)[:1] == ":":  # “the answer was no: 2024 was worse”
        return None
    sure = before in ("at", "in", "to", "from", "outside", "near", "of") or before in DETERMINERS - {"that"}
    if match[0] == "No" and sure:
        return "number"
    if match[0] == "No." and text_before(match).strip():
        return "number"
    return Unsure("ambiguous-abbreviation", "“No.” before a number may be the word “no”: write “number”.")


def say_initials(match: re.Match[str]) -> Reading:
    """U.K., M.E.: the letters, dotted; B.D. after a dose is prescription Latin."""
    if match[0].replace(".", "").lower() in DOSE_LATIN and AFTER_DOSE.search(text_before(match)):
        return Unsure("ambiguous-abbreviation", "This is read in more than one way: write it out.")
    pause = "," if match[0] in ("P.S.", "P.P.S.", "N.B.") and text_after(match)[:1] == " " else ""
    return spell(match[0]) + pause + ends_sentence(match)


LATIN = r"[a-z]{3,}(?:us|um|is|ae|ii|ans|ens|ile)|coli|pylori|diff|burgdorferi|jejuni|elegans|sonnei"


def say_label(match: re.Match[str]) -> Reading:
    """Q. and A. that begin a question or an answer; "A. Smith" is a name."""
    return f"{letter(match[0][0])}," if is_label(match.string, match.start()) else None


def say_initial(match: re.Match[str]) -> Reading:
    """The capital of a name, without its stop; elsewhere the stop ends a sentence, and stays."""
    return letter(match[0][0]) if is_initial(match.string, match.start()) else None


def say_genus(match: re.Match[str]) -> Reading:
    """E. coli; not "vitamin C. various", where a capital is missing."""
    return None if is_named_by_letter(match.string, match.start()) else letter(match[0][0])


RULES: tuple[Rule, ...] = (
    Rule(
        "minimum",
        r"[Mm]in\.(?=\s?[£€$]?[0-9])",
        say_minimum,
        "common UK usage before a number",
        (("Min. 3 nights", "Minimum three nights"),),
        (("for ten min. 4 times", "ambiguous-abbreviation"),),
    ),
    Rule(
        "short form",
        any_of(SHORT) + f"(?!{LETTER})",
        say_short_form,
        "common UK usage; see shortenings.SHORTS",
        (
            ("Dr Wold, e.g. at home", "Doctor Wold, for example at home"),
            ("tea, cake, etc.", "tea, cake, et cetera."),
            ("rest vs. work", "rest versus work"),
            ("max. 8 tablets", "maximum eight tablets"),
            ("see Fig. 2", "see Figure two"),
            ("pp. 4–6", "pages four to six"),
            ("c. 1990", "about nineteen ninety"),
            ("Gt Ormond St", "Great Ormond Street"),
            ("in Co. Durham", "in County Durham"),
            ("Oak & Co. said", "Oak and Co. said"),
            ("Hon. Treasurer", "Honorary Treasurer"),
            ("Est. 1980", "Established nineteen eighty"),
            ("12 Park Ave, York", "twelve Park Avenue, York"),
            ("£9.99 inc. P&P", "nine pounds ninety-nine including P and P"),
            ("Eg. tea, ie. a drink", "For example tea, that is a drink"),
            ("in Herts and Bucks", "in Hertfordshire and Buckinghamshire"),
        ),
    ),
    Rule(
        "vitamin",
        r"(?P<word>[Vv]it)(?P<many>s)?\.?(?=\s[A-K](?![A-Za-z]))",
        lambda match: Sounded(f"{match['word']}amin{match['many'] or ''}", f"ˈvɪtəmɪn{'z' if match['many'] else ''}"),
        "common UK usage, before the letter",
        (("take Vit D and vits. B and C", "take Vitamin D and vitamins B and C"),),
    ),
    Rule(
        "No.",
        r"(?:[Nn]o\.(?=\s?(?:[0-9]|SC[0-9]|NIC[0-9]))|(?<=[A-Za-z] )no\.(?=[,;)])"
        r"|(?<=[a-z] \()No(?=\s[0-9]{3})|No(?=\s[0-9])|(?<=harity )no(?=\s[0-9])"
        r"|(?<=[a-z] )[Nn]o(?=:\s?[A-Z]{0,3}[0-9]{4}))",
        say_number_sign,
        "asked about where it may be the word “no”",
        (
            ("at No. 10", "at number ten"),
            ("at No 10", "at number ten"),
            ("charity no: 297099", "charity number: two nine seven, zero nine nine"),
            ("in Wales (No 61274)", "in Wales, number six one two seven four"),
            ("Issue no. 152", "Issue number one hundred and fifty-two"),
            ("our No 1 tip", "our number one tip"),
        ),
        (("No. 5 people came.", "ambiguous-abbreviation"), ("I said no. 5 came.", "ambiguous-abbreviation")),
    ),
    Rule(
        "Doctor",
        rf"Dr(?:\.(?!{WORD})|{END})",
        say_doctor,
        "common UK usage",
        (("Dr Wold", "Doctor Wold"), ("ask the Dr.", "ask the Doctor.")),
        (("5 Park Dr is", "ambiguous-abbreviation"),),
    ),
    Rule(
        "stroke between words",
        any_of(STROKES).replace("/", r"\s?/\s?") + END + "(?![/(])",
        lambda match: STROKES[re.sub(r"\s", "", match[0])],
        "common usage; see strokes.SLASHED",
        (
            ("tea and/or cake", "tea and or cake"),
            ("he / she", "he or she"),
            ("if (s)he can", "if she or he can"),
            ("an on/off switch", "an on off switch"),
        ),
    ),
    Rule(
        "number of an account",
        r"a/c(?=(?:\s(?:no\.?|number))?:?\s[0-9]{8}(?![0-9]))",
        lambda _match: "account",
        "common UK usage before the eight figures of one; the air that is cooled elsewhere is asked about",
        (("a/c 12345678", "account one two three, four five six, seven eight"),),
        (("Turn the a/c on.", "unclear-slash"),),
    ),
    Rule(
        "shortened word",
        rf"{any_of(DOTTED)}\.(?=\s?[0-9]|\s[a-z])",
        unsure("unknown-abbreviation", "A shortened word: write it in full."),
        "asked about",
        doubtful=(("inj. 5 ml", "unknown-abbreviation"), ("susp. of 38", "unknown-abbreviation")),
    ),
    Rule(
        "dotted capitals",
        rf"(?:[A-Z]\.){{2,8}}(?!{WORD})",
        say_initials,
        "common usage",
        (("in the U.K. today", "in the U K today"), ("M.E.", "M E.")),
        (("5 mg B.D.", "ambiguous-abbreviation"),),
    ),
    Rule(
        "dotted capitals without their last stop",
        rf"(?:[A-Z]\.){{2,6}}[A-Z](?!{WORD}|\.)|[A-Z]\.[A-Z](?=/(?:[A-Z]\.)+[A-Z])",
        lambda match: spell(match[0]),
        "common usage",
        (("the C.F.S clinic", "the C F S clinic"), ("people with M.E/C.F.S here", "people with M E, C F S here")),
    ),
    Rule(
        "question and answer",
        r"[QA]\.(?=\s[A-Z‘“'\"])",
        say_label,
        "common usage in columns: a pause after the letter",
        (("Q. Is it safe?", "Q, Is it safe?"), ("A. Yes.", "A, Yes."), ("A. Smith wrote.", "A Smith wrote.")),
    ),
    Rule(
        "initial",
        r"[A-Z]\.(?=\s*-?[A-Za-zÀ-ÖØ-öø-ÿ])",
        say_initial,
        "common usage; where the words around name a person, see plan/initials.py",
        (
            ("J. R. Smith", "J R Smith"),
            ("Ask Dr B. van Dyke.", "Ask Doctor B van Dyke."),
            ("Do not take vitamin C. Take iron.", "Do not take vitamin C. Take iron."),
        ),
    ),
    Rule(
        "species",
        rf"[A-Z]\.(?=\s(?:{LATIN})\b)",
        say_genus,
        "common usage: the first letter of the genus, before a word with a Latin ending",
        (("an E. coli infection", "an E coli infection"), ("the S. aureus test", "the S aureus test")),
    ),
    Rule(
        "half of the day with full stops",
        r"[ap]\.m(?:\.|(?![\w]))",
        lambda match: None if AFTER_DOSE.search(text_before(match)) else spell(match[0]) + ends_sentence(match),
        "common UK usage: morning and afternoon, where no number stands before",
        (("Art group a.m. on Mondays", "Art group A M on Mondays"), ("Singing p.m.", "Singing P M.")),
        (("5 mg p.m.", "ambiguous-abbreviation"),),
    ),
    Rule(
        "et cetera with a stop too many",
        r"[Ee]\.t\.c(?:\.|(?![\w]))",
        lambda match: "et cetera" + ends_sentence(match),
        "a slip of the key for etc.",
        (("tea, cake, e.t.c. are fine", "tea, cake, et cetera are fine"),),
    ),
    Rule(
        "dotted small letters",
        rf"(?:[a-z]\.){{2,}}(?:[a-z]{END})?|(?:[a-z]\.)+[a-z]{END}",
        unsure("ambiguous-abbreviation", "This is read in more than one way: write it out."),
        "ISMP list of error-prone abbreviations",
        doubtful=(("10 mg o.d.", "ambiguous-abbreviation"), ("taken b.d", "ambiguous-abbreviation")),
    ),
)
