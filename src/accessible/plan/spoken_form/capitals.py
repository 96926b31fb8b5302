"""Capitals that are in no list: letters one by one, or a word, and told; asked about only where a dose hangs on it.

A word of the list of British words in capitals is that word. All others are spelled, whatever their length: nothing
that a patient does hangs on whether an unknown abbreviation is spelled or said as a word. Prescription shorthand
beside a dose, what may be a unit after a number, and small words beside a number or a negation are asked about.
"""

from __future__ import annotations

import re

from accessible.plan.lexicon import with_suffix
from accessible.plan.spoken_form.abbreviations import STRESSED
from accessible.plan.spoken_form.letters import spell
from accessible.plan.spoken_form.rule import Reading, Unsure, text_after, text_before, told
from accessible.word_list import is_word

LONGEST = 8  # letters of an abbreviation that is explained by its initials
SHORTEST_WORD = 4  # letters: an abbreviation that spells a shorter word is spelled as often as said
SURELY_A_WORD = 5  # letters: an abbreviation that spells so long a word is said as that word
LONGEST_SET_SMALL = 6  # letters: longer words are left in capitals
SHORTEST_NAME = 6  # letters: longer ones that can be said as a word are ("LOCOME")
# In capitals these may be units, or doses by the clock.
MAY_BE_UNITS = frozenset("KG MG ML CM MM KM MCG NG DL KW KWH MPH KJ IU MMOL MOL GM GMS MLS MGS KGS".split())
DOSE_TIMES = frozenset("BD TDS QDS PRN OD BID TID QID STAT NOCTE MANE HS AC ON OM".split())
ROUTES = frozenset("IM SC PO PR IV SL NG".split())
# Two readings, of which one is a small word: a ratio of odds, a threshold, an illness, a way of fasting.
SMALL_OR_NAME = frozenset("OR AS AT AN BE HE IF IN ON SO UP".split())
# Words of three letters that are stressed in print; others of three are names as a rule ("ALT", "ANA", "LED").
EVERYDAY = frozenset(
    "ADD AGE AGO AIR BAD BED BUY CUT DRY DUE EAT END FAR FEW FIT FIX FUN GOT HIT HOT ITS JOB KEY LAY LIE LOT LOW MAX "
    "MAY MIX NON NOR OIL OLD OWN PAY PER PUT RUN SAT SAW SAY SET SIT SIX SUN TEA TEN TOP TRY VIA WAR WAY WET WIN WON "
    "YET".split()
)
# After a number they are a date, which is read otherwise ("the fifth of May").
MONTHS = frozenset(
    "JAN FEB MAR APR MAY JUN JUNE JUL JULY AUG SEP SEPT OCT NOV DEC MARCH APRIL JANUARY FEBRUARY AUGUST SEPTEMBER "
    "OCTOBER NOVEMBER DECEMBER".split()
)
SMALL_WORDS = frozenset("of for and the in to with on a an by from at or as".split())
AFTER_NUMBER = re.compile(r"(?<![0-9])(?<![A-Za-z][-‑])(?!(?:19|20)[0-9]{2}\s)[0-9](?:[0-9.,]*[0-9])?\s?$")
AFTER_LABEL = re.compile(
    r"\b(?:steps?|tables?|figures?|parts?|sections?|pages?|chapters?|stages?|issues?|boxes|box|groups?|types?|phases?|grades?|class|no\.)\s[0-9]+\s$",
    re.IGNORECASE,
)
DOSE_NEAR = re.compile(
    r"[0-9½¼¾]|\b(?:doses?|tablets?|capsules?|pills?|puffs?|drops?|spoonfuls?|patch(?:es)?|injections?|medicines?"
    r"|medications?|drugs?|creams?|inhalers?|sprays?|insulin|food|use|using|apply|applied|take[ns]?|taking|took|prescribed?|one|two|three|half|mg|mcg|ml|[a-z]{3,}(?:ine|ol|cin"
    r"|pam|lin|ide|one|mab|pril|fen))\b",
    re.IGNORECASE,
)
FIGURE_NEAR = re.compile(r"[0-9½¼¾=<>]")
NEGATION_NEAR = re.compile(r"\b(?:not?|never|nor|without|cannot)\b|n['’]t\b", re.IGNORECASE)
NEAR = 40  # characters on either side in which a dose is looked for
BESIDE = 12  # the same for a figure beside a route
CAN_BE_SAID = re.compile(  # how English words begin, then vowels with up to three consonants between
    r"(?:[BCDFGHJ-NP-TV-Z]|[BCFGKP]L|[BCDFGKPTW]R|[CPSTW]H|KN|S[CKLMNPTW]|TW|S[CPT]R|SPL|THR)?[AEIOUY]{1,2}"
    r"(?:[^AEIOUY]{1,3}[AEIOUY]{1,2})+[^AEIOUY]{0,2}"
)
_WORD = re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏ]+")
_BRACKET_AFTER = re.compile(r"s?\s\(([^()]+)\)")
_CAPITALS_BEFORE = re.compile(r"(?<![A-Za-z])([A-Z]{2,})(?:['’]S)?[,:;]?\s(?:A\s)?$")
_CAPITALS_AFTER = re.compile(r"[,:;]?\s(?:A\s)?([A-Z]{2,})(?![A-Za-z])")
# The end of a letter in a newspaper: a dash, the name in capitals, and where its writer lives.
_SIGNED = re.compile(r"(?:^|[.!?’”]\s)[—–-]{1,2}\s$")
_NAME_AFTER = re.compile(r"\s(?P<other>[A-Z]{3,})(?=[,.]|\s*$)")
_NAME_BEFORE = re.compile(r"(?:^|[.!?’”]\s)[—–-]{1,2}\s(?P<other>[A-Z]{3,})\s$")
# What is numbered: after these words, as after a name, IV may be the number four.
NUMBERED = frozenset(
    "category categories degree tier order band rank nerve form list zone unit year number book track theme aim goal "
    "priority element region group team collagen".split()
)
# Verbs and the like in capitals: after a word that a noun must follow they are none ("the new IS is used").
NO_NOUNS = frozenset("IS ARE BE CAN DO DOES HAD HAS HAVE IN AT SO SHE THAT THEY WAS WERE WILL WITH".split())
NOUN_MUST_FOLLOW = re.compile(
    r"\b(?:(?:[Tt]he|[Aa]n?|[Oo]ur|[Ee]ach|[Ee]very|[Nn]ew|[Tt]his new|[0-9]+(?:st|nd|rd|th))\s)"
    r"(?:(?:new|old|first|second|whole|same|[0-9]+(?:st|nd|rd|th))\s)?$"
)


def say_unlisted(match: re.Match[str]) -> Reading:
    """Capitals in no list, by the first of these: asked about, a word, explained, letters.

    `match` has the groups `name` and `suffix`.
    """
    name, suffix = match["name"], match["suffix"] or ""
    before, after = text_before(match), text_after(match)
    if _is_asked(match, name, suffix):
        code = "unknown-unit" if AFTER_NUMBER.search(before) else "unknown-abbreviation"
        return Unsure(code, f"“{match[0]}” may be letters or a word: it is in no list.")
    explained = len(name) <= LONGEST and is_explained(name, before, after)
    word = "" if suffix else _word(name, before, after, explained=explained)
    if word and len(name) > LONGEST_SET_SMALL:
        return None  # every voice says so long a word as one
    if not (word or explained or suffix) and _is_name(name, before, after):
        return told("capitals-as-a-word", name.capitalize())
    if word:
        sure = name != "NO" and (len(name) >= SURELY_A_WORD or in_run(before, after))
        return word if sure else told("capitals-as-a-word", word)
    return told("abbreviation-explained", with_suffix(spell(name), suffix)) if explained else say_unknown(name, suffix)


def _is_name(name: str, before: str, after: str) -> bool:
    """Whether two words in capitals at a line's end are the name of whoever wrote it: "— MARIAH ASH, Leeds."

    >>> _is_name("MARIAH", "thank you. — ", " ASH, Leeds."), _is_name("MARIAH", "the ", " ASH study")
    (True, False)
    """
    beside = _NAME_AFTER.match(after) if _SIGNED.search(before) else _NAME_BEFORE.search(before)
    other = beside["other"] if beside else ""
    return len(name) >= SHORTEST_WORD and all(
        re.search("[AEIOUY]", each) and _can_be_said(each) for each in (name, other)
    )


def _can_be_said(name: str) -> bool:
    return CAN_BE_SAID.fullmatch(name) is not None or is_word(name.lower()) or is_word(name.capitalize())


def say_unknown(name: str, suffix: str = "") -> Reading:
    """Capitals that are no word: one by one; long ones that can be said are said."""
    if len(name) >= SHORTEST_NAME and CAN_BE_SAID.fullmatch(name):
        return told("capitals-as-a-word", with_suffix(name.capitalize(), suffix))
    if not re.search("[AEIOUY]", name):
        return told("capitals-without-vowel", with_suffix(spell(name), suffix))
    return told("unknown-capitals", with_suffix(spell(name), suffix))


def _is_asked(match: re.Match[str], name: str, suffix: str) -> bool:
    """Whether a dose, a unit, a number or a negation hangs on it."""
    before, after = text_before(match), text_after(match)
    near = f"{before[-NEAR:]} {after[:NEAR]}"
    if AFTER_NUMBER.search(before) and not AFTER_LABEL.search(before):
        counted = (suffix and len(name) > 2) or (len(name) >= SHORTEST_WORD and is_word(name)) or name in EVERYDAY
        return not counted or name in DOSE_TIMES | MAY_BE_UNITS | MONTHS
    if suffix:
        return False
    numeral = re.fullmatch("[IVX]+|MM[IVX]+", name) is not None
    return name in MAY_BE_UNITS or (numeral and not _is_drip(match)) or _hangs_on_dose(name, before, after, near)


def _hangs_on_dose(name: str, before: str, after: str, near: str) -> bool:
    """Whether it is prescription shorthand beside a dose, or a small word beside a number or a negation; or alone."""
    alone, figure = not re.search("[A-Za-z0-9]", near), FIGURE_NEAR.search(near) is not None
    if name == "NO":
        return not after.startswith("!") and (figure or not in_run(before, after))
    if name in SMALL_OR_NAME and (alone or figure or NEGATION_NEAR.search(near)):
        return True
    if name in ROUTES:
        return alone or FIGURE_NEAR.search(f"{before[-BESIDE:]} {after[:BESIDE]}") is not None
    if re.search("[A-Za-z]-$", before):  # a part of a longer name: MS-STAT
        return False
    return name in DOSE_TIMES and (alone or DOSE_NEAR.search(near) is not None)


def _is_drip(match: re.Match[str]) -> bool:
    """Whether IV is what runs into a vein, and no number."""
    found = re.search(r"(^|\s)([A-Za-z]+)[\s-]$", text_before(match))
    if match["name"] != "IV" or found is None:
        begins = not text_before(match).strip(" (") and re.match(r"\s[a-z]{3,}", text_after(match)) is not None
        return match["name"] == "IV" and begins
    named = found[2][0].isupper() and found.start() > 0 and not found[2].isupper()
    return not named and found[2].lower() not in NUMBERED


def _word(name: str, before: str, after: str, *, explained: bool) -> str:
    """The word that these capitals are; empty if they are none."""
    if name == "NO":
        fits = True
    elif name in SMALL_OR_NAME:
        fits = not explained and not NOUN_MUST_FOLLOW.search(before)
    elif in_run(before, after):
        fits = len(name) > 2
    else:
        fits = len(name) >= SHORTEST_WORD or (name in EVERYDAY and not explained)
    if not (fits and is_word(name)):
        return ""
    return name.lower() if is_word(name.lower()) else name.capitalize()


def in_run(before: str, after: str) -> bool:
    """Whether a word in capitals stands right before or after: a heading, or words that are shouted.

    >>> in_run("THE ", " guide"), in_run("", " STUDY"), in_run("the ", " UK")
    (True, True, False)
    """
    return any(
        each in STRESSED or each == "NO" or (len(each) >= SHORTEST_WORD and is_word(each))
        for each in _beside(before, after)
    )


def _beside(before: str, after: str) -> list[str]:
    around = _CAPITALS_BEFORE.search(before), _CAPITALS_AFTER.match(after)
    return [each[1] for each in around if each]


def is_explained(name: str, before: str, after: str) -> bool:
    """Whether the words right before "(CWP)", or in the bracket after it, have these letters as their initials.

    >>> is_explained("CWP", "has chronic widespread pain (", ") and"), is_explained("CWP", "", " (chronic pain) is")
    (True, False)
    """
    if before.endswith(("(", "[")) and _initials_end(name, before[:-1]):
        return True
    bracket = _BRACKET_AFTER.match(after)
    return bracket is not None and _initials_end(name, bracket[1], whole=True)


def _initials_end(name: str, text: str, *, whole: bool = False) -> bool:
    """Whether the last words of a text begin with these letters, small words passed over; with `whole`, all of them."""
    words = _WORD.findall(text)
    for letter in reversed(name.lower()):
        while words and words[-1][0].lower() != letter and words[-1].lower() in SMALL_WORDS:
            words.pop()
        if not words or words.pop()[0].lower() != letter:
            return False
    return not (whole and words)


def say_no_noun(match: re.Match[str]) -> Reading:
    """A verb or a small word in capitals where a noun must stand is an abbreviation: letter by letter, and told."""
    if match["name"] not in NO_NOUNS or match["suffix"] or not NOUN_MUST_FOLLOW.search(text_before(match)):
        return None
    return told("capitals-that-spell-a-word", spell(match["name"]))


VERB_AFTER = re.compile(r"\s(?:IS|ARE|WAS|WERE|HAS|CAN|DOES|WILL|MAY|MUST|TAKES|MAKES|HELPS|WE|YOU)\b")


def say_it_or_us(match: re.Match[str]) -> Reading:
    """IT and US among words in capitals: the word at the end or before a verb, else the letters; told.

    Beside a number or a negation they are left to be asked about.
    """
    before, after = text_before(match), text_after(match)
    near = f"{before[-NEAR:]} {after[:NEAR]}"
    if match["suffix"] or not in_run(before, after) or FIGURE_NEAR.search(near) or NEGATION_NEAR.search(near):
        return None
    a_name = NOUN_MUST_FOLLOW.search(before.lower()) or not (
        VERB_AFTER.match(after) or re.match(r"[^A-Za-z]*$|[.,;:?!)]|\s[a-z]", after)
    )
    return told("capitals-as-a-word", spell(match["name"]) if a_name else match["name"].lower())
