"""A second look at finished words: sentences as written and as they would be said go in, what looks wrong comes out.

The rules say what they know; nothing says what they overlooked. So the finished words must lie in a closed world:
each is in the list of British words, in the lexicon, a name, or a word of another language that is marked so; no
full stop stands inside a sentence; none ends in a shortened word; no two numbers run together; no sign has lost
its number. What fails is asked about where a number, sign or dose hangs on it, and told otherwise (decision 027).
Shares no code and no table with the rules.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from accessible.check.spoken import content
from accessible.plan.narration import Utterance
from accessible.word_list import is_word

ASKED = "strange-words"  # the kind of what is always asked about
SMALL = content.SMALL | {"nought": 0}
# Of the sizes of number words: u to nine, e to nineteen, d tens, h hundred, t thousand, m million, b billion.
_TO_99 = "(?:du?|u|e)"
_TO_999 = f"(?:{_TO_99}?h{_TO_99}?|{_TO_99})"
ONE_NUMBER = re.compile(
    f"(?:{_TO_999}?b)?(?:{_TO_999}?m)?(?:{_TO_999}?t)?{_TO_999}?|u+|{_TO_99}{_TO_99}"  # sum; figures; year or time
)
LONGEST_UNIT = 4  # letters; after a number a longer word is a thing that is counted: "two clonidine patches"
NUMBERS = frozenset((*SMALL, *content.TENS, *content.SCALES))
# What the list of words lacks and every reader knows: measures of any size, and three of Latin.
ALWAYS = re.compile(
    r"(?:milli|micro|nano|pico|femto|kilo|mega|giga|tera)-?"
    r"(?:grams?|mol(?:es?|ar)|lit(?:re|er)s?|units?|international|equivalents?|osmoles?|pascals?|hertz|bytes?|watts?"
    r"|volts?|joules?|calories|metres?|seconds?|amps?|sieverts?)"
    r"|et|cetera|annum|non|anti|multi"
)
# Words that nobody says: they are written for longer ones.
SHORT = frozenset(
    "approx ca cf dept eg esp est etc ext fig figs govt hrs ie incl mgs mins misc mths no nos para paras pp pts "
    "qty ref refs secs sect sept tel temp thurs tues vol vols vs weds wks yrs".split()
) - {"no", "est", "temp", "fig", "figs"}  # words too
# A sentence hardly ends in one of these, with its full stop.
ENDS_SHORT = re.compile(
    r"(?:^|[\s(])(?P<short>approx|(?-i:c)|ca|capt|cf|cllr|dept|dr|eg|esp|ext|hon|ie|incl|jan|feb|aug|sept|oct|nov|dec|mr|mrs|ms"
    r"|para|pp|prof|ref|rev|revd|sect|st|tel|vol|vs)\.$",
    re.IGNORECASE,
)
ENDS_IN_POINT = re.compile(r"(?:^|\s)(?P<number>[1-9][0-9]?)\.$")
CUT_IN_TWO = re.compile(
    r"(?<![\w-])(?P<head>[A-Za-z]{2,})- (?!(?:and|or|to|nor|but|then|as)\b)(?P<tail>[a-z]{2,})(?![\w-])"
)
_ONE = rf"(?:{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
_MORE = r"(?: |(?<=hundred) and |(?<=thousand) and |(?<=million) and )"
CHAIN = re.compile(rf"\b{_ONE}(?:-{_ONE})?(?:{_MORE}{_ONE}(?:-{_ONE})?)*\b", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
# A small letter by itself: "Crohn s disease" lost its mark, and in "l knew" it stands for I. Not those of statistics.
LONE = re.compile("[b-moqs-z]")
STOP_INSIDE = re.compile(r"\.(?=\s*\S)")
ADDRESS = re.compile(r"@|://|www\.|\w\.[a-z]{2,}(?:/|\b)")
OURS = "a-"  # begins the id of an announcement, which may have several sentences
# A sign that is written beside a number, and what must be said for it, each as often.
SIGNS: tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...] = (
    ("°", re.compile(r"(?<=[0-9])\s?[°º˚]"), re.compile(r"\bdegrees?\b|Celsius|Fahrenheit")),
    ("′", re.compile("(?<=[0-9])[′]"), re.compile(r"\bfeet|\bfoot|\bminute|\bprime")),
    ("″", re.compile("(?<=[0-9])[″]"), re.compile(r"\binch|\bsecond|\bprime")),
    ("%", re.compile(r"(?<=[0-9])%(?!\s?(?:[-–—]|to)\s?[0-9.]+\s?%)"), re.compile("per cent|percentage")),
    ("−", re.compile(r"(?<![0-9\w])−(?=[ \u00a0]?[0-9])"), re.compile(r"\bminus\b")),
)


@dataclass(frozen=True, slots=True)
class Outside:
    """Something outside the closed world, in one utterance. `kind` has a row in `spoken_form.doors`.

    `asked` is the message if it must be asked about; what is not asked about is told.
    """

    utterance_id: str
    kind: str
    words: str
    asked: str = ""


def outside(utterances: Sequence[Utterance], accepted: Collection[str] = ()) -> Iterator[Outside]:
    """All that looks wrong in utterances that follow one another. `accepted` are further words, in small letters."""
    for index, each in enumerate(utterances):
        after = utterances[index + 1] if index + 1 < len(utterances) else None
        for look in LOOKS:
            if not (each.id.startswith(OURS) and look in OF_SENTENCES):
                yield from look(each, after, accepted)


def _words(each: Utterance, _after: Utterance | None, accepted: Collection[str]) -> Iterator[Outside]:
    """Words that are in no list."""
    by_lexicon = {
        word.casefold()
        for change in each.changes
        if change.rule.startswith("lexicon") or ADDRESS.search(change.written)
        for word in WORD.findall(change.spoken)
    }
    before = ""
    for found in WORD.finditer(each.spoken):
        word = found[0]
        torn = LONE.fullmatch(word) is not None
        if torn or not (word.casefold() in accepted or word.casefold() in by_lexicon or _is_known(word)):
            counted = before in NUMBERS and len(word) <= LONGEST_UNIT and not torn
            asked = f"“{word}” stands after a number, and is no word or unit that is known." if counted else ""
            yield Outside(each.id, "not-a-word", word, asked)
        before = word.rpartition("-")[2].casefold()


def _is_known(word: str) -> bool:
    """Whether a word needs no second look: it is in the list, or a name, or made of such pieces."""
    if word.casefold() in SHORT:
        return False
    return _is_known_piece(word) or all(map(_is_known_piece, word.split("-")))


def _is_known_piece(piece: str) -> bool:
    plain = "".join(each for each in unicodedata.normalize("NFD", piece) if not unicodedata.combining(each))
    known = is_word(piece) or is_word(plain) or ALWAYS.fullmatch(piece) is not None  # “café” and “cafe”
    return known or len(piece) == 1 or piece[0].isupper()


def _stops(each: Utterance, _after: Utterance | None, _accepted: Collection[str]) -> Iterator[Outside]:
    """A full stop in the middle."""
    for found in STOP_INSIDE.finditer(each.spoken):
        near = each.spoken[max(found.start() - 20, 0) : found.end() + 20].strip()
        yield Outside(each.id, "stop-inside", near)


def _shortened(each: Utterance, after: Utterance | None, _accepted: Collection[str]) -> Iterator[Outside]:
    """A sentence that ends in a shortened word: it was cut too early."""
    found = ENDS_SHORT.search(each.text)
    if found and after is not None:
        counted = re.match(r"\W*[0-9]", after.text) is not None
        asked = (
            f"“{found['short']}.” is a shortened word, and the number after it begins a new sentence."
            if counted
            else ""
        )
        yield Outside(each.id, "ends-in-short-form", found["short"] + ".", asked)


def _points(each: Utterance, after: Utterance | None, _accepted: Collection[str]) -> Iterator[Outside]:
    """Two sentences that end in two numbers one after the other: numbered points that were cut at their full stops."""
    first, second = ENDS_IN_POINT.search(each.text), ENDS_IN_POINT.search(after.text) if after else None
    if first and second and int(second["number"]) == int(first["number"]) + 1:
        yield Outside(each.id, "points-in-a-sentence", first[0].strip())


def _chains(each: Utterance, _after: Utterance | None, _accepted: Collection[str]) -> Iterator[Outside]:
    """Two numbers that run together."""
    for found in CHAIN.finditer(each.spoken):
        labelled = re.search(r"\b[A-Z] $", each.spoken[: found.start()])  # Q4 2026
        words = re.split("[ -]", found[0].casefold())
        if re.search(r"\bpoint $", each.spoken[: found.start()]):  # 1.36 million
            words = words[:-1] if words[-1] in content.SCALES else words
        if not labelled and not all(map(is_one_number, _between_and(words))):
            yield Outside(each.id, ASKED, found[0], f"Two numbers run together: “{found[0]}”.")


def _between_and(words: Sequence[str]) -> list[Sequence[str]]:
    """The numbers that an “and” of the sentence stands between: after one within a number comes no second thousand.

    >>> _between_and("seven thousand and three thousand".split())
    [['seven', 'thousand'], ['three', 'thousand']]
    >>> _between_and("seven thousand and three two".split())
    [['seven', 'thousand', 'and', 'three', 'two']]
    """
    for at, word in enumerate(words):
        if word == "and" and words[at - 1] in content.SCALES and words[at - 1] in words[at + 1 :]:
            return [words[:at], *_between_and(words[at + 1 :])]
    return [words]


def is_one_number(words: Sequence[str]) -> bool:
    """Whether number words are said of one number: a sum, figures one by one, a year or a time.

    >>> [is_one_number(text.split()) for text in ("two hundred and five", "four five", "nineteen eighty six")]
    [True, True, True]
    >>> is_one_number("five hundred two hundred".split())
    False
    """
    words = [word for word in words if word != "and"]
    if "oh" in words[1:]:  # 17:05, 1902
        words.remove("oh")
    return ONE_NUMBER.fullmatch("".join(map(_size, words))) is not None


def _size(word: str) -> str:
    """A letter for how large a number word is."""
    if word in content.SCALES:
        return word[0]
    return "d" if word in content.TENS else "u" if SMALL[word] < 10 else "e"


def _signs(each: Utterance, _after: Utterance | None, _accepted: Collection[str]) -> Iterator[Outside]:
    """A sign beside a number that is not said."""
    if ADDRESS.search(each.text):
        return
    for sign, written, said in SIGNS:
        missing = len(written.findall(each.text)) - len(said.findall(each.spoken))
        if missing > 0:
            yield Outside(each.id, ASKED, sign, f"The sign {sign} beside a number would not be said.")


def _cut(each: Utterance, _after: Utterance | None, _accepted: Collection[str]) -> Iterator[Outside]:
    """A word cut in two by a hyphen and a space."""
    for found in CUT_IN_TWO.finditer(each.text):
        head, tail = found["head"], found["tail"]
        if is_word(head + tail) or not (is_word(head) and is_word(tail)):
            yield Outside(each.id, ASKED, found[0], "A word is cut in two here.")


Look = Callable[[Utterance, Utterance | None, Collection[str]], Iterator[Outside]]
LOOKS: tuple[Look, ...] = (_words, _stops, _shortened, _points, _chains, _signs, _cut)
"""The looks, each at one utterance and what comes after it."""
OF_SENTENCES = (_stops, _shortened, _points)
