"""Signs that stand between or before words in pasted text, and "(s)": read as anybody would read them, and told."""

from __future__ import annotations

import re

from accessible.plan.spoken_form.letters import spell
from accessible.plan.spoken_form.rule import LETTER, Reading, Rule, text_after, text_before, told
from accessible.word_list import is_word

COMPARED = {
    "<": "less than",
    ">": "more than",
    "≤": "less than or equal to",
    "≥": "greater than or equal to",
}
PARTS = re.compile(r"[a-z]{3}$|(?<![0-9A-Za-z+-])[A-Z]{2,}$")  # of a name: no ion has two capitals
NOT_ONE = re.compile(r"(?:[0-9½¼¾]|\b(?:two|three|four|five|six|seven|eight|nine|ten|several|many|few|both))\s$")
ONE = re.compile(r"(?:(?<![0-9.,/½–-])1|\b(?:one|an?|each|every|per))\s$", re.IGNORECASE)
A_RANGE = re.compile(r"(?:[0-9]|one|two)(?:\s?[-–/]\s?|\s(?:or|to)\s)(?:[0-9]+|one|two|three|four)\s$")


def say_plural_in_brackets(match: re.Match[str]) -> Reading:
    """2 tablet(s): as the number before it says; without a number, both."""
    before, word = text_before(match), match["word"]
    if not word.isupper() and not is_word(word):
        return None
    name = spell(word) if word.isupper() and len(word) > 1 else word
    many = f"{name}'s" if word.isupper() else word + (match["ending"] or match["stroked"])
    if word.endswith("sis") and match["ending"] == "es":
        many = f"{word[:-2]}es"
    if A_RANGE.search(before) or (NOT_ONE.search(before) and not ONE.search(before)):
        return told("plural-in-brackets", many)
    return told("plural-in-brackets", name if ONE.search(before) else f"{name} or {many}")


def say_bullet(match: re.Match[str]) -> Reading:
    """A bullet at the beginning is not said; between two parts it is a pause."""
    begins, ends = not text_before(match).strip(), not text_after(match).strip()
    return told("sign-left-unsaid", "" if begins or ends else ",") if not (begins and ends) else None


def say_arrow(match: re.Match[str]) -> Reading:
    """An arrow between words is a pause; beside a number or a lone letter it may be a change, and is asked about."""
    words = re.search(rf"{LETTER}{{2,}}[)’”]?\s?$", text_before(match)) and re.match(
        rf"\s?{LETTER}{{2,}}", text_after(match)
    )
    return told("sign-read-as-words", ",") if words and not re.search("[0-9]", text_before(match)[-20:]) else None


RULES: tuple[Rule, ...] = (
    Rule(
        "plural in brackets",
        rf"(?P<word>[A-Za-z]{{2,30}})(?:\((?P<ending>s|es)\)|(?<=[a-z]{{3}})/(?P<stroked>s))(?!{LETTER})",
        say_plural_in_brackets,
        "common UK usage: as the number says",
        (
            ("Keep the tablet(s) dry.", "Keep the tablet or tablets dry."),
            ("Take one puff(s).", "Take one puff."),
            ("Give your reason/s.", "Give your reason or reasons."),
            ("Take 2 tablet(s).", "Take two tablets."),
            ("Name your diagnosis(es).", "Name your diagnosis or diagnoses."),
        ),
    ),
    Rule(
        "bullet in a line",
        r"[•▪▫■□●○◦‣⁃∙·](?=\s|$|[A-Z])",
        say_bullet,
        "a pause",
        (("November • Issue three", "November, Issue three"),),
    ),
    Rule(
        "face of signs",
        r"[:;]['’]?-?[()DP](?=[\s.,!?]|$)",
        lambda match: told("sign-left-unsaid", "") if re.search(r"(?:[a-z.!?…]|\))\s$", text_before(match)) else None,
        "a smile; not said",
        (("It went well. :-) Then I slept.", "It went well. Then I slept."), ("thank you :)", "thank you")),
    ),
    Rule(
        "black triangle",
        r"▼(?=[\s).,;:]|$)",
        lambda match: (
            told("sign-left-unsaid", "") if re.search(r"\b[A-Z][A-Za-z-]{3,30}[®™]?\s?$", text_before(match)) else None
        ),
        "the sign of a medicine that is watched; not said",
        (("Perfalgan ▼ is new.", "Perfalgan is new."),),
    ),
    Rule(
        "arrow between words",
        r"[→➔➜⇒]",
        say_arrow,
        "a pause",
        (("bus → train", "bus, train"),),
    ),
    Rule(
        "section sign",
        r"§\s?(?=[1-9])",
        lambda _match: told("sign-read-as-words", "section "),
        "its name",
        (("see § 4", "see section four"),),
    ),
    Rule(
        "at sign alone",
        r"@(?=\s|£?[0-9])",
        lambda match: told("sign-read-as-words", " at ") if re.search(r"\w\s$", text_before(match)) else None,
        "its name",
        (("sixteen hours @ £12", "sixteen hours at twelve pounds"), ("Meet @ noon.", "Meet at noon.")),
    ),
    Rule(
        "comparison with words",
        r"[<>≤≥](?=[A-Za-z]{2,}\s)",
        lambda match: (
            told("sign-read-as-words", f" {COMPARED[match[0]]} ")
            if re.search(r"(?:^|\s|\()$", text_before(match))
            else None
        ),
        "its name",
        (("a level (>Upper limit)", "a level, more than Upper limit"),),
    ),
    Rule(
        "ampersand between words",
        r"&(?=[a-z]{2,}(?![a-z]*;)|[A-Z][a-z])",
        lambda match: " and " if re.search(r"[a-z]$", text_before(match)) else None,
        "its name",
        (("fruit&veg", "fruit and veg"),),
    ),
    Rule(
        "plus in a name",
        r"\+(?=[A-Z][a-z]{2,}|[A-Z]{2,}(?![0-9A-Za-z+-]))",
        lambda match: told("sign-read-as-words", " plus ") if PARTS.search(text_before(match)) else None,
        "its name",
        (
            ("for Hearts+Balls today", "for Hearts plus Balls today"),
            ("the CBT+GET arm", "the C B T plus G E T arm"),
        ),
    ),
    Rule(
        "ampersand of the web",
        r"&amp;",
        lambda _match: " and ",
        "an ampersand whose code was left",
        (("rest &amp; water", "rest and water"),),
    ),
)
