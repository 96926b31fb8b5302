"""Marks of references and notes set close to a word, as pasted text has them once their raising is lost: left unsaid.

"movement1,2.", "soldiers,1 and", "in 1993,3 leading", "disorders¹", "word*". No reader says them; each is told, so
that nothing goes unheard that should be heard. A number that may be an amount, a dose or part of a name is asked about.
"""

from __future__ import annotations

import re

from accessible.plan.spoken_form.citations import LABELS
from accessible.plan.spoken_form.numbers import year
from accessible.plan.spoken_form.rule import DASH, Reading, Rule, Unsure, any_of, text_after, text_before, told
from accessible.plan.spoken_form.things import COUNTED, SPANS
from accessible.plan.spoken_form.units import BY_SYMBOL, PER_WORDS
from accessible.word_list import is_word

_MARK = "[1-9][0-9]{0,2}"
MARKS = rf"{_MARK}(?:(?:,\s?|{DASH}){_MARK}){{0,9}}"
YEAR_MARKS = rf"[1-9][0-9]?(?:(?:,\s?|{DASH})[1-9][0-9]?){{0,5}}"
ENDS = r"(?![0-9A-Za-z%/°²³]|[.,:][0-9]|[-–][0-9A-Za-z])"
RAISED = "[¹²³⁰⁴-⁹]{1,3}(?:[,–-][¹²³⁰⁴-⁹]{1,3}){0,9}"
# What numbers belong to, besides labels: "omega3", "vitamin 12", "two,3".
NAMED_BY_NUMBER = frozenset(
    "omega vitamin covid tier formula version windows channel radio junction band flat group list one two three four "
    "five six seven eight nine ten eleven twelve dozen hundred thousand million half take taking took taken dose doses "
    "about least most only another extra every each plus minus times score scored scores rated weighed aged".split()
)
# How medicines are called: after one a number may be its strength, or how many.
MEDICINE = re.compile(
    r"(?:[mt]amol|olol|prazole|statin|cillin|mycin|oxacin|pril|sartan|pine|z[ie]ne|[zl]epam|dol|codone|idine|dopa|profen"
    r"|fenac|phine|deine|caine|tine|amine|iline|lukast|[sx]one|olone|nide|mide|zide|formin|gliptin|[mz]umab|inib|ovir|azole"
    r"|parin|xaban|[dl]afil|terol|triptan|balin|bapentin|aspirin|insulin|cortisol|iron|steroids?)$"
)
DOSE_BEFORE = re.compile(
    r"\b(?:take[ns]?|taking|took|dos(?:e|es|ing|age)|swallow(?:ed)?|give[ns]?|gave|giving|add(?:ed)?|tablets?|capsules?|pills?"
    r"|drops?|puffs?|spoonfuls?|teaspoons?|tablespoons?|injections?)\b[^.;:?!]{0,25}$",
    re.IGNORECASE,
)
COUNTS = re.compile(
    rf"\s?(?:{any_of((*COUNTED, *SPANS, *BY_SYMBOL, *PER_WORDS))}|[a-z]*grams?|[a-z]*lit(?:re|er)s?"
    r"|capsules?|pills?|puffs?|drops?|doses?"
    r"|or|to|more|times|per|a day|daily|at night|in the morning|mornings|nightly|hourly|weekly)\b"
)
CLAUSE_ENDS = re.compile(r"[.,;:)’”\"]|$")
YEAR_BEFORE = re.compile(r"(?:\b(?:in|since|until|from|by|of|to|and|around|during|before|after)|[A-Z][a-z]+|\()\s?$")
UNCLEAR = Unsure(
    "unclear-number", "A figure close to a word may be the mark of a reference, or an amount: take it out."
)


def _may_be_amount(match: re.Match[str], word: str) -> bool:
    """Whether the figure may be how much or how many."""
    if word in NAMED_BY_NUMBER or MEDICINE.search(word):
        return True
    before = match.string[max(0, match.start() - 40) : match.start()] + word
    return DOSE_BEFORE.search(before) is not None or COUNTS.match(text_after(match)) is not None


def say_word_with_mark(match: re.Match[str]) -> Reading:
    """movement1,2. at the end of a clause: the word."""
    word = match["word"].lower()
    several = re.search(r"[,–-]", match["marks"])
    if word in LABELS or not is_word(word) or not (CLAUSE_ENDS.match(text_after(match)) or several):
        return None
    return UNCLEAR if _may_be_amount(match, word) else told("citation-mark", match["word"])


def say_after_stop(match: re.Match[str]) -> Reading:
    """soldiers,1 and: the comma or full stop; after it the sentence goes on, or ends."""
    found = re.search(r"(?:^|[\s(‘“-])(?P<word>[A-Za-z]{4,})[)’”\"]?$", text_before(match))
    word = found["word"].lower() if found else ""
    if not is_word(word) or not re.match(r"\s[A-Za-z(]|[)’”\"]|$", text_after(match)):
        return None
    if word in LABELS or _may_be_amount(match, word):
        return UNCLEAR
    return told("citation-mark", match["stop"])


def say_after_quotation(match: re.Match[str]) -> Reading:
    """The figure right after a closing bracket or quotation mark at the end of a clause, raised once."""
    found = re.search(r"(?P<word>[a-z]{3,})[.,]?[)’”]$", text_before(match))
    if found is None or not re.match(r"[.,;:]|$", text_after(match)):
        return None
    return UNCLEAR if _may_be_amount(match, found["word"]) else told("citation-mark", "")


def say_year_with_mark(match: re.Match[str]) -> Reading:
    """1993,3 leading: the year, where one is spoken of and no decimal can stand."""
    before, after = text_before(match), text_after(match)
    goes_on = not after.strip('’”" )') or (match["stop"] == "," and after[:1] == " ")
    if re.search(r"[£$€0-9.,/-]$", before) or not YEAR_BEFORE.search(before) or COUNTS.match(after) or not goes_on:
        return None
    return told("citation-mark", year(int(match["year"])) + match["stop"])


def say_raised(match: re.Match[str]) -> Reading:
    """disorders¹: a raised figure after a word; a shorter one may be a unit, as in cm²."""
    found = re.search(r"(?:^|[\s(‘“-])(?P<word>[A-Za-z]+)[.,;)’”]?$", text_before(match))
    word = found["word"] if found else ""
    if len(word) < 4 or not is_word(word):
        return None
    return told("citation-mark", "")


def say_note_sign(match: re.Match[str]) -> Reading:
    """An asterisk or dagger at a word's end or beginning: not said."""
    before, after = text_before(match), text_after(match)
    if re.search(r"[A-Za-z.,;:)’”]$", before) and re.match(r"[\s.,;:)’”\"]|$", after):
        return told("note-sign", "")
    begins = re.search(r"(?:^|[.!?:]\s|\s\()\(?$", before) and re.match(r"\s?[A-Z‘“(][A-Za-z]", after)
    return told("note-sign", "") if begins else None


RULES: tuple[Rule, ...] = (
    Rule(
        "mark close after a word",
        rf"(?P<word>[A-Za-z][a-z]{{3,29}})(?P<marks>{MARKS}){ENDS}",
        say_word_with_mark,
        "not said by readers aloud",
        (("It is made worse by movement1,2.", "It is made worse by movement."),),
        (("They took aspirin2.", "unclear-number"),),
    ),
    Rule(
        "mark after a comma or full stop",
        rf"(?P<stop>[.,])(?<=[a-z)’”\"][.,]){MARKS}{ENDS}",
        say_after_stop,
        "not said by readers aloud",
        (
            ("the soldiers,1 and others", "the soldiers, and others"),
            ("It rose gradually.10", "It rose gradually."),
        ),
        (("She took tablets,2 at night", "unclear-number"),),
    ),
    Rule(
        "mark after a quotation or bracket",
        rf"(?<=[a-z.,][)’”]){MARKS}{ENDS}",
        say_after_quotation,
        "not said by readers aloud",
        (("“We were not heard”2.", "We were not heard."),),
    ),
    Rule(
        "mark after a year",
        rf"(?P<year>(?:19|20)[0-9]{{2}})(?P<stop>[.,]){YEAR_MARKS}{ENDS}",
        say_year_with_mark,
        "not said by readers aloud",
        (("It was named in 1993,3 leading on.", "It was named in nineteen ninety-three, leading on."),),
    ),
    Rule(
        "raised mark",
        RAISED,
        say_raised,
        "not said by readers aloud",
        (("in most disorders¹,² and", "in most disorders and"),),
    ),
    Rule(
        "sign of a note",
        r"[*†‡§]{1,3}(?![*†‡§])",
        say_note_sign,
        "not said by readers aloud",
        (("The clinic* is open.", "The clinic is open."), ("*Pip is paid.", "Pip is paid.")),
    ),
)
