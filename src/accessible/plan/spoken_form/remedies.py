"""What to do about each doubt: its code and words go in, the fitting way out and better words come out.

A list's bullet is not sent to the lexicon, and nobody is told to write a sign "in other words". Which doubts there
are, and why they ask, is in `doors`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

LEXICON_WAY = 'a line "written": "spoken" under "say:" at the top of the article; for good: voices/lexicon.pls'
WAYS_OUT = f"Use other wording. Or say how it is read: {LEXICON_WAY}."
Reword = Callable[[str], tuple[str, ...]]
_MONTHS = "January February March April May June July August September October November December".split()
# Short forms of prescriptions, as a label for patients would say them, with every reading that they have had.
_PRESCRIBED = {
    "od": "once a day|in the right eye",
    "bd": "twice a day",
    "bid": "twice a day",
    "tds": "three times a day",
    "tid": "three times a day",
    "qds": "four times a day",
    "qid": "four times a day",
    "prn": "when needed",
    "nocte": "at night",
    "mane": "in the morning",
    "pc": "after food",
    "ac": "before food",
    "stat": "at once",
}
_UNITS = {"u": "units"}


@dataclass(frozen=True, slots=True)
class Remedy:
    """The way out for doubts of a code whose words match `shape`; `reword` gives what could stand there instead."""

    code: str
    shape: str
    way_out: str
    reword: Reword | None = None


def _days(words: str) -> tuple[str, ...]:
    """A date in figures in British and in American order, as far as there is such a day.

    >>> _days("03/04/2027"), _days("30/04/2027"), _days("3/4/27")
    (('3 April 2027', '4 March 2027'), ('30 April 2027',), ('3 April 2027', '4 March 2027'))
    """
    found = re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)", words)
    if not found:
        return ()
    first, second, year = map(int, found.groups())
    year += 2000 if year < 100 else 0
    return tuple(dict.fromkeys(filter(None, (_day(year, second, first), _day(year, first, second)))))


def _day(year: int, month: int, day: int) -> str:
    try:
        date(year, month, day)
    except ValueError:
        return ""
    return f"{day} {_MONTHS[month - 1]} {year}"


def _prescribed(words: str) -> tuple[str, ...]:
    plain = words.replace(".", "").casefold()
    return tuple(_PRESCRIBED[plain].split("|")) if plain in _PRESCRIBED else ()


def _unit(words: str) -> tuple[str, ...]:
    number, _, unit = words.rpartition(" ")
    full = _UNITS.get(unit.casefold())
    return (f"{number} {full}".strip(),) if full else ()


def _halves(words: str) -> tuple[str, ...]:
    left, _, right = words.partition("/")
    return (f"{left} and {right}", f"{left} or {right}") if left.isalpha() and right.isalpha() else ()


def _clock(words: str) -> tuple[str, ...]:
    return (f"{words}am", f"{words}pm") if re.fullmatch(r"(1[0-2]|0?[1-9])\.[0-5]\d", words) else ()


def _thousands(words: str) -> tuple[str, ...]:
    return (f"{int(words):,}",) if words.isascii() and words.isdecimal() and len(words) < 16 else ()


def _minus(words: str) -> tuple[str, ...]:
    number = words.lstrip("-–—− ")
    return (f"minus {number}",) if re.fullmatch(r"[\d.,]*\d", number) and number != words else ()


def _by(words: str) -> tuple[str, ...]:
    return (f"{words[:-1].rstrip()} by", f"{words[:-1].rstrip()} times") if words.endswith(("x", "×", "X")) else ()


def _sentences(words: str) -> tuple[str, ...]:
    parted = re.sub(r"(?<=[a-zà-ÿ)])([.!?])(?=[A-Z])", r"\1 ", words)
    return (parted,) if parted != words else ()


# The first row whose code and shape fit is the one. The shape is met at the beginning of the doubt's words.
REMEDIES: tuple[Remedy, ...] = (
    Remedy("ambiguous-date", r"\d", "Write the month as a word.", _days),
    Remedy("ambiguous-date", "", "Write the day before the month: 14 January."),
    Remedy(
        "ambiguous-abbreviation",
        r"(?i)(?:o\.?d|b\.?[id]\.?d?|t\.?[id]\.?[ds]|q\.?[id]\.?[ds]|prn|nocte|mane|pc|ac|stat)\.?$",
        "Write the dose in words that a patient can follow. Only whoever prescribes it knows what is meant.",
        _prescribed,
    ),
    Remedy("ambiguous-abbreviation", r"[Nn]o\.", "Write “number”.", lambda _: ("number",)),
    Remedy(
        "ambiguous-abbreviation",
        r"[A-Z][A-Z]",
        "A word? Write it in small letters, in bold for stress. An abbreviation? Write it out, "
        f"or say how it is read: {LEXICON_WAY}.",
    ),
    Remedy("ambiguous-abbreviation", "", "Write it in full."),
    Remedy("ambiguous-number", r"\d{5,}$", "A count has commas. A code? Write it in pieces, or in words.", _thousands),
    Remedy("ambiguous-number", "", "Write it in words."),
    Remedy("ambiguous-numeral", "I$", "The number one? Write 1. The writer? Begin a new sentence.", lambda _: ("1",)),
    Remedy("ambiguous-numeral", "", "Write it in figures."),
    Remedy("ambiguous-time", r"\d", "A time? Write am or pm. A number? Write its unit, or other words.", _clock),
    Remedy("naked-decimal", r"\.", "Write the zero before the point.", lambda words: (f"0{words}",)),
    Remedy("no-words", "", "Write what it should say, or take it out."),
    Remedy("unclear-bracket", r"\(s\)", "Write both words: “tablet or tablets”."),
    Remedy("unclear-bracket", "", "Take the bracket out of the word, or write both words."),
    Remedy("unclear-dash", r"[-–—−]\s*\d", "A minus? Write the word. A pause? Put the number elsewhere.", _minus),
    Remedy("unclear-dash", r"\d", "A range? Write “to”. A minus? Write “minus”. Otherwise use other words."),
    Remedy("unclear-dash", "", "Write “to”, “minus” or a comma: whatever is meant."),
    Remedy("unclear-ending", "", "Use other words: “of the GP” for “GP’s”."),
    Remedy("unclear-full-stop", "", "Two sentences? Put a space between them. Otherwise write it in full.", _sentences),
    Remedy("unclear-mark", r"\d", "Write the unit: “6 feet”, “6 inches”, “6 minutes”."),
    Remedy("unclear-mark", "", "Write the unit. If it closes a quotation, put the opening mark there too."),
    Remedy("unclear-number", r"0\d", "A count? Leave out the zeros. A code? Write its figures with spaces: 0 0 7."),
    Remedy("unclear-number", r"\d+/\d", "Write the word that is meant: “of”, “out of”, “per”, “to”."),
    Remedy("unclear-number", "", "Write in words what the figures mean."),
    Remedy("unclear-sign", r"\d", "Write the word that is meant.", _by),
    Remedy("unclear-slash", "", "Write the word that is meant: “and”, “or” or “per”.", _halves),
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
    Remedy("unknown-unit", r"(?i)(?:\d[\d,.]*\s*)?u$", f"Write the unit in full. Or: {LEXICON_WAY}.", _unit),
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


def reworded(code: str, words: str) -> tuple[str, ...]:
    """What could stand there instead of the words in doubt; nothing where only the writer can know.

    >>> reworded("naked-decimal", ".5 mg"), reworded("unknown-symbol", "☃")
    (('0.5 mg',), ())
    """
    row = _row(code, words)
    return row.reword(words.strip()) if row and row.reword else ()
