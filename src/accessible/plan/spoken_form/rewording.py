"""Better words: words in doubt and what stands around them go in, what could stand there instead comes out.

A person copies these lines, so they must hold: each keeps the figures that are written, and is offered only where
what stands around speaks for it. Where only the writer can know, there is nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Standing:
    """Words in doubt, with what stands before and after them in their line."""

    words: str
    before: str = ""
    after: str = ""

    @property
    def around(self) -> str:
        """What stands on either side."""
        return f"{self.before} {self.after}"


Reword = Callable[[Standing], tuple[str, ...]]
_MONTHS = "January February March April May June July August September October November December".split()
_TURN = 40  # a year of two figures from here on is of the last century, as in `dates`

# Short forms of prescriptions, as a label for patients would say them.
_PRESCRIBED = {
    "od": "once a day",
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
_EYE = {"od": "in the right eye"}
_EYE_WORDS = re.compile(r"\b(?:eyes?|eyelids?|drops?|eye-?drops?)\b", re.IGNORECASE)
_DOSE_WORDS = re.compile(
    r"[0-9]\s?(?:mg|g|mcg|µg|micrograms?|milligrams?|ml|units?|puffs?|drops?)\b"
    r"|\b(?:tablets?|capsules?|caplets?|drops?|doses?|dosage|puffs?|inhalers?|medicines?|pills?|spoonfuls?|patch(?:es)?"
    r"|take|takes|taken|taking|prescribed|prescription)\b",
    re.IGNORECASE,
)
_NIGHT = re.compile(
    r"\b(?:night|midnight|overnight|woke|wakes?|waking|awake|asleep|insomnia|small hours|early|dawn)\b", re.IGNORECASE
)
_EVENT = re.compile(
    r"\b(?:lunch|breakfast|dinner|supper|meetings?|meets?|clinic|class|session|webinar|appointment|starts?|begins?"
    r"|opens?|closes?|ends?|doors|train|bus|morning|afternoon|evening|noon|today|tomorrow|(?:mon|tues|wednes|thurs|fri"
    r"|satur|sun)day)\b",
    re.IGNORECASE,
)
_NO_EVENT = re.compile(
    r"[£$€%]|\b(?:levels?|scores?|scored|ratio|results?|rose|fell|mean|average|version)\b", re.IGNORECASE
)
_CODE_BEFORE = re.compile(
    r"\b(?:codes?|refs?|references?|numbers?|nos?|orders?|rooms?|accounts?|pin|id|cases?|trials?|projects?|claims?|call"
    r"|ring|dial|tel|telephone|phone|text|fax|quote|box|charity|grant|version|serial)\b[.:]?\s*(?:is|was|to|on)?\s*$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\s(?:(?:more|new|other|further|young|older|adult|different)\s)?(?:(?!(?:is|was|has|does|as|this|its|plus)\b)"
    r"[a-z]{2,}s|people|men|women|children)\b"
)
_BEFORE_MINUS = re.compile(r"\b(?:is|was|are|were|be|of|to|from|between|than|below|above)\s+$", re.IGNORECASE)
_LENGTHS = re.compile(r"\s*[0-9.]+\s?(?:mm|cm|m|km|inch(?:es)?|in|feet|foot|ft|metres?|yards?)\b")
_AMOUNTS = re.compile(r"\s*[0-9.]+\s?[a-zµμ]")


def days(standing: Standing) -> tuple[str, ...]:
    """A date in figures in British and in American order, as far as there is such a day.

    >>> days(Standing("03/04/2027")), days(Standing("30/04/2027")), days(Standing("3/4/58"))
    (('3 April 2027', '4 March 2027'), ('30 April 2027',), ('3 April 1958', '4 March 1958'))
    """
    found = re.fullmatch(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4}|[0-9]{2})", standing.words)
    if not found:
        return ()
    first, second, year = map(int, found.groups())
    if len(found[3]) == 2:
        year += 2000 if year < _TURN else 1900
    return tuple(dict.fromkeys(filter(None, (_day(year, second, first), _day(year, first, second)))))


def _day(year: int, month: int, day: int) -> str:
    try:
        date(year, month, day)
    except ValueError:
        return ""
    return f"{day} {_MONTHS[month - 1]} {year}"


def month_and_year(standing: Standing) -> tuple[str, ...]:
    """A month in figures: 03/2025 is March 2025."""
    month, _, year = standing.words.partition("/")
    return (f"{_MONTHS[int(month) - 1]} {year}",) if month.isdecimal() and 1 <= int(month) <= 12 else ()


def prescribed(standing: Standing) -> tuple[str, ...]:
    """A short form of a prescription in words; of an eye only beside eyes or drops, and nothing in a crossword."""
    plain = standing.words.replace(".", "").casefold()
    # With stops inside (o.d.) it is a short form for certain, but a.c. and p.c. have other lives.
    sure = "." in standing.words.strip(".") and plain not in ("ac", "pc")
    explains = standing.before.rstrip().endswith("(")
    if plain not in _PRESCRIBED or explains or not (sure or _DOSE_WORDS.search(standing.around)):
        return ()
    by_eye = (_EYE[plain],) if plain in _EYE and _EYE_WORDS.search(standing.around) else ()
    return (_PRESCRIBED[plain], *by_eye)


def numbered(standing: Standing) -> tuple[str, ...]:
    """“No.” before a figure, where it cannot be the answer no."""
    answers = standing.before.rstrip().endswith("?")
    return ("number",) if re.match(r"\s?[0-9]", standing.after) and not answers else ()


def one(standing: Standing) -> tuple[str, ...]:
    """A Roman one after the name of what is numbered; in words, so that no figure is added.

    >>> one(Standing("I", "Phase ", " found no harm.")), one(Standing("I", "At this stage ", " found it hard."))
    (('one',), ())
    """
    named = re.search(r"\b(?:Phase|Stage|Type|Grade|Class|Part|War|Chapter|Volume|Level|Step)\s$", standing.before)
    return () if not named else ("One",) if named[0].startswith("War") else ("one",)


def units(standing: Standing) -> tuple[str, ...]:
    """The unit U after its number."""
    found = re.fullmatch(r"([0-9][0-9,.]*)?\s?[uU]", standing.words)
    if not found or not (found[1] or re.search(r"[0-9]\s$", standing.before)):
        return ()
    return (f"{found[1]} units" if found[1] else "units",)


def halves(standing: Standing) -> tuple[str, ...]:
    """Two whole words with a stroke between; not short forms (w/o), nor an amount in something (2 spoons/cup)."""
    left, _, right = standing.words.partition("/")
    whole = min(len(left), len(right)) > 2 and left.isalpha() and right.isalpha()
    measured = re.search(r"[0-9½¼¾]\s?$", standing.before)
    return (f"{left} and {right}", f"{left} or {right}") if whole and not measured else ()


def clock(standing: Standing) -> tuple[str, ...]:
    """A time with am or pm, as far as the hour is plausible; nothing where nothing speaks of a time.

    >>> clock(Standing("12.15", "Lunch is at ")), clock(Standing("2.15", "It rose to "))
    (('12.15pm',), ())
    """
    found = re.fullmatch(r"(1[0-2]|0?[1-9])\.[0-5][0-9]", standing.words)
    timed = re.search(r"\b(?:at|until|till)\s+$", standing.before, re.IGNORECASE)
    event = _EVENT.search(standing.around) and not _NO_EVENT.search(standing.around)
    if not found or not (timed or event):
        return ()
    by_day = 5 <= int(found[1]) <= 11 or _NIGHT.search(standing.around)
    return (f"{standing.words}am", f"{standing.words}pm") if by_day else (f"{standing.words}pm",)


def thousands(standing: Standing) -> tuple[str, ...]:
    """A count from 10,000 on with its commas, if it stands alone and counts something; never a code.

    >>> thousands(Standing("12345", "It has ", " pages.")), thousands(Standing("004217", "Quote WT-", "."))
    (('12,345',), ())
    """
    count = re.fullmatch(r"[1-9][0-9]{4,14}", standing.words)
    alone = not standing.before or standing.before[-1].isspace() or standing.before[-1] in "(“‘"
    if not count or not alone or _CODE_BEFORE.search(standing.before) or not _COUNTED.match(standing.after):
        return ()
    return (f"{int(standing.words):,}",)


def ending(standing: Standing) -> tuple[str, ...]:
    """A number with an ending that it cannot have: 20st is a weight, or a slip for 20th.

    >>> ending(Standing("20st")), ending(Standing("22th"))
    (('20 stone', '20th'), ('22nd',))
    """
    found = re.fullmatch(r"([1-9][0-9]*)(st|nd|rd|th)", standing.words)
    if not found:
        return ()
    number = int(found[1])
    right = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    stone = (f"{found[1]} stone",) if found[2] == "st" else ()
    return (*stone, f"{found[1]}{right}")


def with_zero(standing: Standing) -> tuple[str, ...]:
    """The zero before a decimal point; not where the point may end what stands before it."""
    return (f"0{standing.words}",) if not re.search(r"[\w.)]$", standing.before) else ()


def minus(standing: Standing) -> tuple[str, ...]:
    """The word for a minus, after a word that wants a number."""
    found = re.fullmatch(r"[-–—−]\s*([0-9][0-9.,]*?)([.,]?)", standing.words)
    wanted = _BEFORE_MINUS.search(standing.before) or not standing.before.strip()
    return (f"minus {found[1]}{found[2]}",) if found and wanted else ()


def by_or_times(standing: Standing) -> tuple[str, ...]:
    """The word for ×: between lengths it is “by”, before another amount it may be a dose and is left alone."""
    if not standing.words.endswith(("x", "×", "X")):
        return ()
    number = standing.words[:-1].rstrip()
    if _LENGTHS.match(standing.after):
        return (f"{number} by",)
    return () if _AMOUNTS.match(standing.after) else (f"{number} by", f"{number} times")


def sentences(standing: Standing) -> tuple[str, ...]:
    """Two sentences with a space between them."""
    parted = re.sub(r"(?<=[a-zà-ÿ)])([.!?])(?=[A-Z])", r"\1 ", standing.words)
    return (parted,) if parted != standing.words else ()
