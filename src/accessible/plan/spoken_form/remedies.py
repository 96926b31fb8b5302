"""What to do about each doubt: its code and words go in, the fitting way out and better words come out.

A list's bullet is not sent to the lexicon, and nobody is told to write a sign "in other words". Which doubts there
are, and why they ask, is in `doors`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from accessible.plan.spoken_form import rewording
from accessible.plan.spoken_form.rewording import Reword, Standing

LEXICON_WAY = 'a line "written": "spoken" under "say:" at the top of the article; for good: voices/lexicon.pls'
WAYS_OUT = f"Use other wording. Or say how it is read: {LEXICON_WAY}."


@dataclass(frozen=True, slots=True)
class Remedy:
    """The way out for doubts of a code whose words match `shape`; `reword` gives what could stand there instead."""

    code: str
    shape: str
    way_out: str
    reword: Reword | None = None
    dated: bool = False  # the figure of a month becomes its name


# The first row whose code and shape fit is the one. The shape is met at the beginning of the doubt's words.
REMEDIES: tuple[Remedy, ...] = (
    Remedy("ambiguous-date", r"\d", "Write the month as a word.", rewording.days, dated=True),
    Remedy("ambiguous-date", "", "Write the day before the month, and the month as a word."),
    Remedy(
        "ambiguous-abbreviation",
        r"(?i)(?:o\.?d|b\.?[id]\.?d?|t\.?[id]\.?[ds]|q\.?[id]\.?[ds]|prn|nocte|mane|pc|ac|stat)\.?$",
        "A dose? Write it in words that a patient can follow: only whoever prescribes it knows what is meant. "
        "Otherwise write it in full.",
        rewording.prescribed,
    ),
    Remedy("ambiguous-abbreviation", r"[Nn]o\.", "Write “number”.", rewording.numbered),
    Remedy(
        "ambiguous-abbreviation",
        r"[A-Z][A-Z]",
        f"A word? Write it in small letters. An abbreviation? Write it out, or say how it is read: {LEXICON_WAY}.",
    ),
    Remedy("ambiguous-abbreviation", "", "Write it in full."),
    Remedy(
        "ambiguous-number", r"\d{5,}$", "A count? Write its commas. A code? Write it in words.", rewording.thousands
    ),
    Remedy("ambiguous-number", "", "Write it in words."),
    Remedy("ambiguous-numeral", "I$", "The number one? Write it so. The writer? Begin a new sentence.", rewording.one),
    Remedy("ambiguous-numeral", "", "Write it in figures."),
    Remedy(
        "ambiguous-time", r"\d", "A time? Write am or pm. A number? Write its unit, or other words.", rewording.clock
    ),
    Remedy("naked-decimal", r"\.", "Write the zero before the point.", rewording.with_zero),
    Remedy("no-words", "", "Write what it should say, or take it out."),
    Remedy("unclear-bracket", r"\(s\)", "Write both words: “tablet or tablets”."),
    Remedy("unclear-bracket", "", "Take the bracket out of the word, or write both words."),
    Remedy(
        "unclear-dash", r"[-–—−]\s*\d", "A minus? Write the word. A pause? Put the number elsewhere.", rewording.minus
    ),
    Remedy("unclear-dash", r"\d", "A range? Write “to”. A minus? Write “minus”. Otherwise use other words."),
    Remedy("unclear-dash", "", "Write “to”, “minus” or a comma: whatever is meant."),
    Remedy("unclear-ending", "", "Use other words: “of the GP” for “GP’s”."),
    Remedy(
        "unclear-full-stop",
        "",
        "Two sentences? Put a space between them. Otherwise write it in full.",
        rewording.sentences,
    ),
    Remedy("unclear-mark", r"\d", "Write the unit: “6 feet”, “6 inches”, “6 minutes”."),
    Remedy("unclear-mark", "", "Write the unit. If it closes a quotation, put the opening mark there too."),
    Remedy(
        "unclear-number",
        r"(?:0?[1-9]|1[0-2])/(?:19|20)\d\d$",
        "Write the month as a word.",
        rewording.month_and_year,
        dated=True,
    ),
    Remedy(
        "unclear-number",
        r"\d+(?:st|nd|rd|th)$",
        "A place in a row, or a day? Correct its ending. A weight? Write the word “stone”.",
        rewording.ending,
    ),
    Remedy("unclear-number", r"0\d+$", "A count? Leave out the zeros. A code? Write it in words, figure by figure."),
    Remedy("unclear-number", r"\d+/\d", "Write the word that is meant: “of”, “out of”, “per”, “to”."),
    Remedy("unclear-number", "", "Write in words what the figures mean."),
    Remedy("unclear-sign", r"\d", "Write the word that is meant.", rewording.by_or_times),
    Remedy("unclear-slash", "", "Write the word that is meant: “and”, “or” or “per”.", rewording.halves),
    Remedy("unknown-abbreviation", r"[A-Z]{2,}$", f"Write it out. Or say how it is read: {LEXICON_WAY}."),
    Remedy("unknown-abbreviation", "", WAYS_OUT),
    Remedy(
        "unknown-symbol",
        r".*[•·▪▫■□●○◦‣⁃∙\uf0b7\uf0a7]|[*+o]\s?$",
        "Does it begin an item of a list? Begin the line with a hyphen and a space. Otherwise take it out.",
    ),
    Remedy("unknown-symbol", r".*\|", "A table? See “Tables” in the staff guide. Otherwise write a comma, or “or”."),
    Remedy("unknown-symbol", r".*#", "A heading? Put a space after the last #. Otherwise take the sign out."),
    Remedy("unknown-symbol", r".*[→←↑↓⇒➔➜]", "Write the word that is meant: “to”, “then”, “rises”."),
    Remedy("unknown-symbol", r".*[^\w\s]", "Write the word that it stands for, or take it out."),
    Remedy("unknown-symbol", "", WAYS_OUT),
    Remedy("unknown-unit", r"(?i)(?:\d[\d,.]*\s*)?u$", f"Write the unit in full. Or: {LEXICON_WAY}.", rewording.units),
    Remedy("unknown-unit", "", f"Use other wording: the unit in full. Or say how it is read: {LEXICON_WAY}."),
)


def _row(code: str, words: str) -> Remedy | None:
    return next((row for row in REMEDIES if row.code == code and re.match(row.shape, words.strip())), None)


def way_out(code: str, words: str) -> str:
    """What the editor can do about words in doubt.

    >>> "lexicon" in way_out("unknown-symbol", "•"), "lexicon" in way_out("unknown-unit", "qz")
    (False, True)
    """
    row = _row(code, words)
    return row.way_out if row else WAYS_OUT


def can_be_reworded(code: str, words: str) -> bool:
    """Whether better words could be known for such words in doubt."""
    row = _row(code, words)
    return row is not None and row.reword is not None


def reworded(code: str, words: str, before: str = "", after: str = "") -> tuple[str, ...]:
    """What could stand there instead of the words in doubt; nothing where only the writer can know.

    Each keeps the figures of the words, but for a month that becomes its name and a zero before a decimal point.

    >>> reworded("naked-decimal", ".5 mg"), reworded("unknown-symbol", "☃")
    (('0.5 mg',), ())
    """
    row = _row(code, words)
    if not row or not row.reword:
        return ()
    written = words.strip()
    kept = {_figures(written), f"0{_figures(written)}"} if written.startswith(".") else {_figures(written)}
    found = row.reword(Standing(written, before, after))
    return tuple(each for each in found if row.dated or _figures(each) in kept)


def _figures(text: str) -> str:
    return "".join(each for each in text if each.isdecimal())
