"""Marks of references and notes set close to a word, as pasted text has them once their raising is lost: left unsaid.

"movement1,2.", "soldiers,1 and", "in 1993,3 leading", "disorders¹", "word*". No reader says them; each is told, so
that nothing goes unheard that should be heard. A number that may be an amount, a dose or part of a name is asked about.
"""

from __future__ import annotations

import re

from accessible.plan.spoken_form.citations import LABELS
from accessible.plan.spoken_form.joined_words import BEGINS
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
    "monday tuesday wednesday thursday friday saturday sunday "
    "about least most only another extra every each plus minus times score scored scores rated weighed aged".split()
)
# How medicines and what is taken like them are called, but for these everyday words: after one a number may be its
# strength, or how many.
MEDICINE = re.compile(
    r"(?:ine|in|ol|one|ide|ium|prazole|azole|statin|pril|sartan|[zl]?epam|zolam|dopa|profen|fenac|lukast|[mz]umab|inib"
    r"|ovir|xaban|[dl]afil|triptan|tan|zinc|iron|steroids?|cannabis|oxetine|gabalin|hydrate|citrate|sulfate|sulphate)$"
)
NO_MEDICINE = frozenset(
    "migraine routine decline outline online machine spine determine discipline examine combine define line decision"
    " brain pain skin again remain explain obtain maintain begin certain origin margin within contain strain gain main"
    " train rain drain sustain retain control protocol school cool tool symbol everyone alone phone bone telephone"
    " someone anyone milestone tone done gone none zone backbone outside beside inside provide guide suicide decide"
    " divide side wide worldwide aside hide ride pride nationwide medium stadium aquarium".split()
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
# What may come after a comma and its mark, and counts nothing.
GOES_ON = frozenset(
    "and but which who whose while whereas although though as however because since when where with the this these it "
    "they we there".split()
)
LEADS = re.compile(r"\b(?:such as|following|including|includes?|as follows|below)$", re.IGNORECASE)
CLAUSE_ENDS = re.compile(r"[.,;:)’”\"]|$")
YEAR_BEFORE = re.compile(r"(?:\b(?:in|since|until|from|by|of|to|and|around|during|before|after)|[A-Z][a-z]+|\()\s?$")
UNCLEAR = Unsure(
    "unclear-number", "A figure close to a word may be the mark of a reference, or an amount: take it out."
)


def _may_be_amount(match: re.Match[str], word: str) -> bool:
    """Whether the figure may be how much or how many."""
    if word in NAMED_BY_NUMBER or (MEDICINE.search(word) and word not in NO_MEDICINE):
        return True
    before = match.string[max(0, match.start() - 40) : match.start()] + word
    return DOSE_BEFORE.search(before) is not None or COUNTS.match(text_after(match)) is not None


NO_LABEL = re.compile(r"\s(?:of|that|which|were|are|have)\b")  # after "levels3" these are no part of a label
LINKS = re.compile(
    r"\s(?:of|in|and|that|which|who|are|is|was|were|have|has|for|with|by|from|on|as|but|than|while|can|may|among)\b"
)


def _is_many(word: str) -> bool:
    """Whether a word is a plural, as of things that no single figure numbers: "levels3 of it", not "phase2 of it"."""
    return word.endswith("s") and not word.endswith(("ss", "us", "is")) and is_word(word[:-1]) and len(word) > 4


def say_word_with_mark(match: re.Match[str]) -> Reading:
    """movement1,2. at the end of a clause: the word."""
    word = match["word"].lower()
    several = re.fullmatch(r"[0-9]+(?:[,–-][0-9]+)+", match["marks"])
    ends = CLAUSE_ENDS.match(text_after(match)) or (_is_many(word) and LINKS.match(text_after(match)))
    labelled = word in LABELS and not (_is_many(word) and NO_LABEL.match(text_after(match)))
    if labelled or not is_word(word) or not (ends or several):
        return None
    return UNCLEAR if _may_be_amount(match, word) else told("citation-mark", match["word"])


def say_after_stop(match: re.Match[str]) -> Reading:
    """soldiers,1 and: the comma or full stop, where the sentence surely ends or goes on after it."""
    found = re.search(r"(?:^|[\s(‘“-])(?P<word>[A-Za-z]{3,})[)’”\"]?$", text_before(match))
    if found is None:
        return None
    word = found["word"].lower()
    unsure = word in LABELS or not is_word(found["word"]) or _may_be_amount(match, word)
    return UNCLEAR if unsure or not _goes_on(match) else told("citation-mark", match["stop"])


def _goes_on(match: re.Match[str]) -> bool:
    """Whether a mark is what stands between a stop and the rest: nothing after it can be counted."""
    after = text_after(match)
    following = re.match(r"\s([A-Za-z]+)", after)
    if following is None:
        return not after.strip('’”") ')
    if match["stop"] == ".":
        return following[1] in BEGINS or _begins_anew(following[1])
    return following[1] in GOES_ON or following[1].endswith("ing")


def _begins_anew(word: str) -> bool:
    """Whether a word with a capital, after a full stop and its mark, is an everyday one that counts nothing."""
    small = word.lower()
    counts = COUNTS.match(small) or MEDICINE.search(small) or small in NAMED_BY_NUMBER
    return word[0].isupper() and len(word) > 3 and is_word(small) and not counts


def say_after_quotation(match: re.Match[str]) -> Reading:
    """The figure right after a closing bracket or quotation mark at the end of a clause, raised once."""
    found = re.search(r"(?P<word>[a-z]{3,})[.,]?[)’”]$", text_before(match))
    if found is None or not re.match(r"[.,;:]|$", text_after(match)):
        return None
    return UNCLEAR if _may_be_amount(match, found["word"]) else told("citation-mark", "")


def say_year_with_mark(match: re.Match[str]) -> Reading:
    """1993,3 leading: the year, where one is spoken of and no decimal can stand."""
    before, after = text_before(match), text_after(match)
    spoken_of = YEAR_BEFORE.search(before) and not re.search(r"[£$€0-9.,/-]$", before)
    if not spoken_of or COUNTS.match(after) or not _goes_on(match):
        return None
    return told("citation-mark", year(int(match["year"])) + match["stop"])


def say_raised(match: re.Match[str]) -> Reading:
    """disorders¹: a raised figure after a word; a shorter one may be a unit, as in cm²."""
    found = re.search(r"(?:^|[\s(‘“-])(?P<word>[A-Za-z]+)[.,;)’”]?$", text_before(match))
    word = found["word"] if found else ""
    if len(word) < 4 or not is_word(word):
        return None
    return told("citation-mark", "")


SIGN_NAMES = {"*": "asterisk", "†": "dagger"}
SPOKEN_OF = re.compile(r"\b(?:marked|shown|indicated|denoted)\s(?P<by>(?:with|by)\s)?[‘“(]?$")


def say_note_sign(match: re.Match[str]) -> Reading:
    """An asterisk or dagger at a word's end or beginning: not said. "Marked with *" speaks of the sign itself."""
    before, after = text_before(match), text_after(match)
    spoken_of = SPOKEN_OF.search(before) if match[0] in SIGN_NAMES else None
    if spoken_of and re.match(r"[\s.,;:)’”]|$", after):
        return told(
            "sign-read-as-words", f"{'an ' if spoken_of['by'] and match[0] == '*' else ''}{SIGN_NAMES[match[0]]}"
        )
    if re.search(r"(?:[a-z]{3}[.,;:]?|[A-Z]{2}|[)’”]|[£€$][0-9][0-9.,]*)$", before) and re.match(
        r"[\s.,;:)’”\"]|$", after
    ):
        return told("note-sign", "")
    begins = re.search(r"(?:^|[.!?:]\s|\s\()\(?$", before) and re.match(r"\s?[A-Z‘“(][A-Za-z]", after)
    return told("note-sign", "") if begins else None


RULES: tuple[Rule, ...] = (
    Rule(
        "mark close after a word",
        rf"(?P<word>[a-z]{{4,30}})(?P<marks>{MARKS}){ENDS}",
        say_word_with_mark,
        "not said by readers aloud",
        (("It is made worse by movement1,2.", "It is made worse by movement."),),
        (("They took aspirin2.", "unclear-number"),),
    ),
    Rule(
        "mark after a comma or full stop",
        rf"(?P<stop>[.,])(?<=[A-Za-z)’”\"][.,]){MARKS}{ENDS}",
        say_after_stop,
        "not said by readers aloud",
        (
            ("the soldiers,1 and others", "the soldiers, and others"),
            ("It rose gradually.10", "It rose gradually."),
        ),
        (("She took tablets,2 at night", "unclear-number"),),
    ),
    Rule(
        "mark after a colon",
        rf"(?P<stop>:)(?<=[a-z]:){MARKS}(?=\s*$|\s[a-z•*-])",
        lambda match: told("citation-mark", ":") if LEADS.search(text_before(match)) else None,
        "not said by readers aloud; after a label it may be a number",
        (("It gives advice such as:2 rest and water.", "It gives advice such as: rest and water."),),
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
        (
            ("The clinic* is open.", "The clinic is open."),
            ("*Pip is paid.", "Pip is paid."),
            ("It costs £45*.", "It costs forty-five pounds."),
            ("The BBC* said so.", "The B B C said so."),
            ("Links marked with * are paid for.", "Links marked with an asterisk are paid for."),
        ),
    ),
)
