"""A full stop with no space after it: two sentences that ran together, a letter's full stop, or a doubt."""

from __future__ import annotations

import re

from accessible.plan.spoken_form.abbreviations import LETTER_NAMERS
from accessible.plan.spoken_form.joined_words import BEGINS
from accessible.plan.spoken_form.rule import END, LETTER, WORD, Reading, Rule, Unsure, text_after, text_before, told
from accessible.word_list import is_word

UNCLEAR_STOP = Unsure("unclear-full-stop", "A full stop with no space after it: is this an abbreviation?")
SENTENCE_AFTER = re.compile(r"(?P<word>[A-Z][a-z]*)(?:['’][a-z]+)?(?=[\s,.;:?!]|$)")
UNIT_WORD = re.compile(r"(?:Milli|Micro|Kilo)?(?:grams?|Grams?|litres?|Litres?|units?|Units?|moles?)|Mls|Mgs|Mcg|Tabs?")
TITLE_BEFORE = re.compile(r"\b(?:Dr|Mr|Mrs|Ms|Prof|Revd?|Cllr)$")
NAME_AFTER = re.compile(r"(?P<word>[A-Z]?[a-z]{3,})(?![A-Za-z/@-]|\.[A-Za-z])")


def say_stop_inside(match: re.Match[str]) -> Reading:
    """week.You: two sentences; H.pylori, J.Smith: a letter and a name; M.E: two letters. All are told."""
    before, after = text_before(match), text_after(match)
    begun, name = SENTENCE_AFTER.match(after), NAME_AFTER.match(after)
    ended = re.search(r"(?:^|[\s(‘“-])(?P<word>[a-z]{2,}|[A-Z]?[0-9]{1,3})[)’”]?\s?$", before)
    if ended and begun and (ended["word"][-1].isdigit() or is_word(ended["word"])) and _begins_sentence(begun["word"]):
        return told("words-run-together", ". ")
    if TITLE_BEFORE.search(before) and re.match("[A-Z][a-z]", after):
        return told("words-run-together", " ")
    initial = re.search(r"(?:(?P<named>[A-Za-z]+)\s|(?:^|[\s(‘“]))(?P<letter>[A-Z])$", before)
    named = initial and ((initial["named"] or "").lower() in LETTER_NAMERS or initial["letter"] == "I")
    if initial is None or named:
        return UNCLEAR_STOP if re.search(f"{WORD}$", before) else None
    if re.match(rf"[A-Z]{END}", after) or (name and name["word"] not in BEGINS):
        return told("words-run-together", " ")
    return UNCLEAR_STOP


def _begins_sentence(word: str) -> bool:
    """Whether a word with a capital can begin the next sentence; what may be a unit after a number cannot."""
    return word in BEGINS or (len(word) > 2 and is_word(word) and not UNIT_WORD.fullmatch(word))


RULES: tuple[Rule, ...] = (
    Rule(
        "full stop inside",
        rf"\.(?={LETTER})",
        say_stop_inside,
        "two sentences, or a letter's full stop; else asked about",
        (
            ("It took a week.Then I slept.", "It took a week. Then I slept."),
            ("It was quiet .We rested.", "It was quiet. We rested."),
            ("He has H.pylori now.", "He has H pylori now."),
            ("as Dr.Crisp said", "as Doctor Crisp said"),
        ),
        (("vitamin C.Then", "unclear-full-stop"), ("bit.ly", "unclear-full-stop")),
    ),
)
