"""Small letters that are said by their names, or stand for another letter: a pdf, "so l knew"."""

from __future__ import annotations

import re

from accessible.plan.spoken_form.letters import spell
from accessible.plan.spoken_form.numbers import cardinal
from accessible.plan.spoken_form.rule import WORD, Rule, text_before, told


def _named(ending: str) -> str:
    letters = ending.rstrip("34")
    return f"{spell(letters)} {cardinal(int(ending[-1]))}" if letters != ending else spell(ending)


RULES: tuple[Rule, ...] = (
    Rule(
        "ending of a file's name",
        rf"\.(?P<name>docx?|pdf|jpe?g|png|mp3|mp4|xlsx?|txt)(?!{WORD})",
        lambda match: None if re.search(r"\w$", text_before(match)) else f"dot {_named(match['name'])}",
        "common usage: dot, and the letters",
        (("Save as .docx or .pdf.", "Save as dot D O C X or dot P D F."),),
    ),
    Rule(
        "letter for I",
        r"l(?=\s(?:am|was|have|had|do|did|don['’]t|can|could|would|should|will|think|thought|know|knew|feel|felt|want|wanted"
        r"|need|needed|like|love|loved|hope|get|got|went|go|see|saw|use|used|said|say|found|find|took|take|just|also|never"
        r"|always|really|still|often|enjoy|enjoyed|help|helped|work|worked)\b)",
        lambda match: None if re.search(r"[0-9/]\s?$", text_before(match)) else told("letter-for-another", "I"),
        "a letter that looks like it; told",
        (("so l knew it", "so I knew it"),),
    ),
    Rule(
        "letters in small letters",
        rf"(?:pdf|tv|dvd|usb)(?!{WORD}|[./-]{WORD})",
        lambda match: spell(match[0]),
        "common UK usage",
        (("a pdf of 47kb", "a P D F of forty-seven kilobytes"),),
    ),
)
