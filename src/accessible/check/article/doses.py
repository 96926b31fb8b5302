"""Doses beside the names of medicines: an article goes in, those that are hardly ever usual come out, to look at.

A dose belongs to a medicine where its name stands before it with nothing but small words between ("amitriptyline is
usually started at 10 mg"), or right behind it ("10 mg of amitriptyline"). Amounts for each kilogram or litre, and
shares, are left alone. A wrong dose that is usual for somebody cannot be seen here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from accessible.article import Article, Table, all_blocks
from accessible.check.article.article_rule import warned
from accessible.check.article.medicines import MEDICINES, MICROGRAMS, MICROGRAMS_A_UNIT, WEEKLY, Medicine
from accessible.check.article.own_words import own_sentences
from accessible.errors import Finding

_UNITS = {
    "ng": "ng",
    "nanograms": "ng",
    "mcg": "micrograms",
    "µg": "micrograms",
    "μg": "micrograms",
    "ug": "micrograms",
    "micrograms": "micrograms",
    "mg": "mg",
    "milligrams": "mg",
    "g": "g",
    "grams": "g",
    "iu": "IU",
    "international units": "IU",
    "units": "IU",
}
_UNIT = r"(?:mcgs?|[µμu]g|micrograms?|mgs?|milligrams?|ng|nanograms?|g|grams?|IU|iu|(?:international\s)?units?)"
_NUMBER = r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?"
AMOUNT = re.compile(
    rf"(?<![\w.,£$€/-])(?P<low>{_NUMBER})(?:\s?(?P<low_unit>{_UNIT})?\s?(?:[-\u2010\u2011–—]|to|or)\s?(?P<high>{_NUMBER}))?"
    rf"[\s-]?(?P<unit>{_UNIT})(?![\w²³])(?!\s?/\s?(?!day|d\b|night|week|wk|dose|hour|hr|h\b))"
    r"(?!\s(?:per|a|an|for\severy|for\seach|in\seach|in\severy|of\sbody)\s(?:kg|kilo\w*|lit\w+|l\b|dl|ml|mill?il\w+|m2|square|\d))"
    r"(?!\s(?:in|per)\s(?:\d+|one|five|ten)\s?(?:ml|mill?il\w+|lit\w+|l)\b)"
)
_NAMES = {name: row for row in MEDICINES for name in row.names}
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


def _by_first_word() -> dict[str, list[tuple[re.Pattern[str], Medicine]]]:
    """The names by their first word, the longest first."""
    table: dict[str, list[tuple[re.Pattern[str], Medicine]]] = {}
    for name in sorted(_NAMES, key=len, reverse=True):
        pattern = re.compile(re.escape(name).replace(r"\ ", r"\s") + r"(?![\w-])", re.IGNORECASE)
        table.setdefault(name.split()[0], []).append((pattern, _NAMES[name]))
    return table


_TABLE = _by_first_word()


def medicine_names(text: str) -> Iterator[tuple[int, int, Medicine]]:
    """Where each medicine of the table is named: begin, end, its row. A long name hides the short one in it."""
    end = 0
    for word in _WORD.finditer(text):
        for pattern, medicine in _TABLE.get(word[0].lower(), ()) if word.start() >= end else ():
            if found := pattern.match(text, word.start()):
                end = found.end()
                yield found.start(), end, medicine
                break


# What may stand between a name and its dose, and changes nothing.
_SMALL = frozenset(
    """
    a about administered adult adults again aim alone also always an and are around as at be been began begin
    begins being between bought by can capsule capsules comes could daily day dosage dosages dose doses down
    each early evening every first for form from gave get gets give given go goes going has have he her his i in
    increased increasing initial initially investigated is it its just least less licensed like liquid little
    long-acting low lower lowest maintenance make makes maximum may me mean means medicine might
    modified-release month more morning most mouth my need needs never night nightly no not now of often on once
    one only or oral orally our own patient patients people per plus prescribed raised ranging reach reduced
    reducing release she should slow slow-release slowly small smallest some start started starting starts still
    strength strengths such supplement supplements tablet tablets take taken takes taking tested than that the
    their them then they this three time to took total try twice two under until up used using usual usually was
    we week weekly weeks were when which while will with within would you your
    """.split()
)
_PLAIN_UNITS = {"mg": "milligrams", "micrograms": "micrograms"}
_FIGURE = re.compile("[0-9]")
_LONGEST = 70  # signs between a name and its dose
_BREAK = re.compile(r"[.;!?](?:\s|$)")
_NAMED_AGAIN = re.compile(r"\([A-Z][\w ,-]{1,30}\)")  # a brand, or a short form: "naltrexone (LDN) 3 mg"
_OF_OTHER = re.compile(
    r"\s(?:\w+\s){0,2}of\s(?:the\s)?(?!(?:it|this|that|them|these|those|my|the|each)\b)\w"  # "20 mg of nefopam"
)
_FORM = (
    r"(?:a|each|every|per|once|twice|one|two|three|daily|nightly|times|day|night|week|tablets?|capsules?|doses?|oral"
    r"|liquid|slow-release|modified-release|nebulised)"
)
_BEFORE_NAME = re.compile(rf"(?:/day)?(?:\s\((?:mg|mcg|µg|IU|g)\))?\s(?:{_FORM}\s){{0,4}}(?:of\s)?(?:{_FORM}\s)?")
_EVERY_DAY = r"(?:daily|nightly|(?:a|each|every|per)\s(?:day|night|morning|evening)|at\snight)"
_DAILY = re.compile(rf"\W{{0,2}}(?:\w+\s){{0,3}}?\b{_EVERY_DAY}\b")
_NOT = re.compile(r"\b(?:not|never|n['’]t)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dose:
    """One amount that belongs to a medicine: its micrograms, lowest and highest, its unit and its place in the text."""

    medicine: Medicine
    low: float
    high: float
    unit: str
    begin: int
    end: int


def unusual_doses(article: Article) -> Iterator[Finding]:
    """Every dose outside its medicine's limits, and every weekly medicine that seems to be taken daily."""
    if not article.language.startswith("en"):
        return
    for text, line in _texts(article):
        for dose in doses(text):
            words = " ".join(text[dose.begin : dose.end].split())
            if fault := _fault(dose):
                message = f"“{words}” is not a usual dose for adults. {fault}"
                yield warned(article, "unusual-dose", line, words, message, "Look at the number and its unit again.")
        for words in _daily(text):
            message = f"“{words}”: this medicine is taken once a week. Taken every day it can kill."
            yield warned(article, "unusual-dose", line, words, message, "Look whether it should say “once a week”.")


def _texts(article: Article) -> Iterator[tuple[str, int]]:
    """Each sentence with its line; the cells of a row together, since a name and its dose stand side by side."""
    for sentence in own_sentences(article):
        yield sentence.text, sentence.line
    for block in all_blocks(article):
        if isinstance(block, Table):
            for row in block.rows:
                cells = [" ".join(sentence.text for sentence in cell.sentences) for cell in row]
                if len(cells) > 1:
                    yield " | ".join(cells), block.line


def doses(text: str) -> Iterator[Dose]:
    """Each amount in the text that belongs to a medicine of the table, in reading order."""
    names = list(medicine_names(text)) if _FIGURE.search(text) else []
    if not names:
        return
    last: tuple[Medicine, int, int] | None = None
    for amount in AMOUNT.finditer(text):
        owner = _behind(text, amount, names) or (
            None if _OF_OTHER.match(text, amount.end()) else _before(text, amount, names, last)
        )
        last = (owner[0], owner[1], amount.end()) if owner else None
        if owner and (span := _micrograms(amount, owner[0])):
            begin, end = min(owner[1], amount.start()), max(amount.end(), owner[2])
            yield Dose(owner[0], *span, _unit(amount["unit"]), begin, end)


_Name = tuple[int, int, Medicine]


def _behind(text: str, amount: re.Match[str], names: list[_Name]) -> tuple[Medicine, int, int] | None:
    """The medicine right behind an amount: "10 mg of amitriptyline", "10mg amitriptyline"."""
    for begin, end, medicine in names:
        if (
            begin > amount.end()
            and begin - amount.end() <= _LONGEST
            and _BEFORE_NAME.fullmatch(text, amount.end(), begin)
        ):
            return medicine, begin, end
    return None


def _before(
    text: str, amount: re.Match[str], names: list[_Name], last: tuple[Medicine, int, int] | None
) -> tuple[Medicine, int, int] | None:
    """The medicine before an amount, with nothing but small words between; or that of the amount before it."""
    before = [each for each in names if each[1] <= amount.start()]
    if before and _is_small(text[before[-1][1] : amount.start()]):
        return before[-1][2], before[-1][0], before[-1][1]
    if last and _is_small(text[last[2] : amount.start()]) and (not before or before[-1][0] <= last[1]):
        return last[0], last[1], last[1]
    return None


def _is_small(between: str) -> bool:
    if len(between) > _LONGEST or _BREAK.search(between):
        return False
    return all(word.isdigit() or word.lower() in _SMALL for word in _WORD.findall(_NAMED_AGAIN.sub(" ", between)))


def _micrograms(amount: re.Match[str], medicine: Medicine) -> tuple[float, float] | None:
    """The amount in micrograms, lowest and highest; None for units that are no weight of this medicine."""
    high, unit = amount["high"] or amount["low"], _unit(amount["unit"])
    low_unit = _unit(amount["low_unit"]) if amount["low_unit"] else unit
    sizes = {**MICROGRAMS, "IU": MICROGRAMS_A_UNIT.get(medicine.names[0], 0.0)}
    if not sizes[unit] or not sizes[low_unit]:
        return None
    return _value(amount["low"]) * sizes[low_unit], _value(high) * sizes[unit]


def _unit(written: str) -> str:
    plain = " ".join(written.lower().split())
    return _UNITS.get(plain) or _UNITS.get(plain.removesuffix("s")) or _UNITS[plain + "s"]


def _value(number: str) -> float:
    return float(number.replace(",", ""))


def _fault(dose: Dose) -> str:
    """What is unusual about a dose, in a sentence; empty for one within the limits."""
    medicine = dose.medicine
    low, high = medicine.low * MICROGRAMS[medicine.unit], medicine.high * MICROGRAMS[medicine.unit]
    if low <= dose.low and dose.high <= high:
        return ""
    limits = f"Hardly any are under {_shown(medicine.low)} or over {_shown(medicine.high)} {medicine.unit}."
    if _is_slip(dose, low, high):
        return f"Are {_PLAIN_UNITS[medicine.unit]} meant? {limits}"
    return limits


def _is_slip(dose: Dose, low: float, high: float) -> bool:
    """Whether the amount would be usual in the medicine's own unit."""
    size = MICROGRAMS.get(dose.unit, 0.0)
    own = MICROGRAMS[dose.medicine.unit]
    return size > 0 and low <= dose.low / size * own and dose.high / size * own <= high


def _shown(number: float) -> str:
    return f"{number:,.10g}"


def _daily(text: str) -> Iterator[str]:
    """Weekly medicines beside a word that says every day, where nothing says week or not."""
    if not any(name in text.lower() for name in WEEKLY) or "week" in text.lower():
        return
    for begin, end, medicine in medicine_names(text):
        if medicine.names[0] not in WEEKLY or _NOT.search(text[:begin]):
            continue
        amount = AMOUNT.search(text, end, end + _LONGEST)
        after = amount.end() if amount and _is_small(text[end : amount.start()]) else end
        if found := _DAILY.match(text, after):
            yield " ".join(text[begin : found.end()].split())
