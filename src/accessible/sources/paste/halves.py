"""Words broken in two by a hyphen: "emo-" and "tional" on two lines, or "bene- fit" on one.

They are joined where a list of words knows the whole, the hyphen stays where the compound has one ("long-term"), and
whatever is left is asked about: only its writer knows. A word that stands whole elsewhere in the text settles it too.
"""

from __future__ import annotations

import re
from enum import Enum, auto

from accessible.article import Repair
from accessible.errors import Finding
from accessible.sources.paste.page import Line, Page, after
from accessible.word_list import is_common, is_word

JOINED = "A word that was broken in two was joined."
KEPT = "A word with a hyphen that was broken at it was joined."
# "short- and long-term": the hyphen waits for a word that is still to come.
_SUSPENDED = frozenset(("and", "or", "to", "but", "nor", "as", "versus", "und", "than"))
# What has a hyphen by habit, and where the word without it can mean another thing: re-cover, un-ionised, co-op.
_TURNS = frozenset(("re", "un", "co", "de", "pre"))
_PREFIXES = frozenset(("non", "self", "ex", "anti", "post", "pre", "well", "mid", "half", "all", "cross", "vice"))
_SHORTEST = 5  # letters: no printer breaks "into"
_END = re.compile(r"(?:(?<=\s)|^|(?<=[(\"'“‘*]))([^\W_]+(?:[-’'][^\W_]+)*)([-\u00ad¬])\s*\Z")
_BEGIN = re.compile(r"(?P<quoted>(?:\s*>)*\s*)(?P<word>[^\W_]+(?:[-’'][^\W_]+)*)")
_INLINE = re.compile(r"(?<![\w-])([^\W\d_]{2,})- ([a-zà-öø-ÿ]{2,})(?![\w-])")


class _Answer(Enum):
    ONE_WORD = auto()
    HYPHEN = auto()
    APART = auto()
    UNKNOWN = auto()


def join_halves(page: Page) -> Page:
    """Both kinds: at the end of a line, whatever empty lines follow, and within a line."""
    lines, repairs, findings = list(page.lines), list[Repair](), list[Finding]()
    known = _Known("\n".join(line.text for line in lines))
    for index in range(len(lines)):
        _at_end(page, lines, index, known, repairs, findings)
        _within(page, lines, index, known, repairs, findings)
    return page.but(lines, repairs, findings=findings) if repairs or findings else page


class _Known:
    """What is known of two halves. The words of the text itself count, since medicines are in no list."""

    def __init__(self, text: str) -> None:
        self._words = frozenset(word.lower() for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*(?![\w-])", text))

    def answer(self, left: str, right: str, *, at_end: bool) -> _Answer:
        """What the two halves are; `at_end`: they stand on two lines."""
        if left[-1].isdigit() or right[0].isdigit():
            return _Answer.UNKNOWN if left[-1].isdigit() and right[0].isdigit() else _Answer.HYPHEN
        if not at_end and is_common(left) and is_common(right):
            return _Answer.UNKNOWN if self._is_one(left, right) or self._has_hyphen(left, right) else _Answer.APART
        if self._has_hyphen(left, right):
            turns = left.lower() in _TURNS and self._is_one(left, right)
            return _Answer.UNKNOWN if turns else _Answer.HYPHEN
        if self._is_one(left, right):
            return _Answer.ONE_WORD
        return self._other(left, right)

    def _is_one(self, left: str, right: str) -> bool:
        first, last = left.rpartition("-")[2], right.partition("-")[0]
        whole = first + last
        if not last[0].islower() or len(whole) < _SHORTEST or ("-" in left and is_word(last)):
            return False
        return whole.lower() in self._words or is_word(whole)

    def _has_hyphen(self, left: str, right: str) -> bool:
        whole = f"{left}-{right}"
        return whole.lower() in self._words or is_word(whole)

    def _other(self, left: str, right: str) -> _Answer:
        first, last = left.rpartition("-")[2], right.partition("-")[0]
        if first.lower() in _PREFIXES or (first[0].isupper() and last[0].isupper()):
            return _Answer.HYPHEN
        return _Answer.HYPHEN if is_common(first) and is_common(last) and last[0].islower() else _Answer.UNKNOWN


def _at_end(
    page: Page, lines: list[Line], index: int, known: _Known, repairs: list[Repair], findings: list[Finding]
) -> None:
    line = lines[index]
    match = None if line.fixed or line.text.lstrip().startswith("|") else _END.search(line.text[-200:])
    place = after(lines, index) if match else -1
    begin = _BEGIN.match(lines[place].text) if place >= 0 and not lines[place].fixed else None
    if not match or not begin or (not page.is_text(lines[place]) and place > index + 1):
        return
    left, sign, right = match.group(1), match.group(2), begin["word"]
    if right.lower() in _SUSPENDED and not is_word(left + right):
        return
    answer = known.answer(left, right, at_end=True) if sign == "-" else _Answer.ONE_WORD
    if answer is _Answer.UNKNOWN:
        findings.append(_question(page, line, left, right))
        return
    whole = left + right if answer is _Answer.ONE_WORD else f"{left}-{right}"
    cut = len(line.text) - (len(line.text[-200:]) - match.start(1))
    rest = lines[place].text[begin.end() :]
    # Signs that touch the word stay with it: "tional," is moved whole.
    touching = re.match(r"\S*", rest)
    moved = touching.group() if touching else ""
    what = JOINED if answer is _Answer.ONE_WORD else KEPT
    repairs.append(Repair(line.number, f"{left}{sign}\n{right}", whole, what))
    lines[index] = Line(line.number, line.text[:cut] + whole + moved)
    remainder = rest[len(moved) :].strip()
    if place == index + 1 and remainder:
        lines[place] = Line(lines[place].number, begin["quoted"] + remainder)
        return
    lines[index] = Line(line.number, f"{lines[index].text} {remainder}".rstrip())
    _close_up(lines, index, place)


def _close_up(lines: list[Line], index: int, place: int) -> None:
    """The line at `place` went into that at `index`: what follows it comes right after, empty lines go below."""
    end = place + 1
    while end < len(lines) and not lines[end].blank:
        end += 1
    following = lines[place + 1 : end]
    empty = [Line(each.number, "") for each in lines[index + 1 : place + 1]]
    lines[index + 1 : end] = [*following, *empty]


def _within(
    page: Page, lines: list[Line], index: int, known: _Known, repairs: list[Repair], findings: list[Finding]
) -> None:
    line = lines[index]
    if line.fixed or "- " not in line.text:
        return

    def mend(match: re.Match[str]) -> str:
        left, right = match.groups()
        answer = _Answer.APART if right in _SUSPENDED else known.answer(left, right, at_end=False)
        if answer is _Answer.UNKNOWN:
            findings.append(_question(page, line, left, right))
        if answer in (_Answer.UNKNOWN, _Answer.APART):
            return match.group()
        whole = left + right if answer is _Answer.ONE_WORD else f"{left}-{right}"
        repairs.append(Repair(line.number, match.group(), whole, JOINED if answer is _Answer.ONE_WORD else KEPT))
        return whole

    text = _INLINE.sub(mend, line.text)
    if text != line.text:
        lines[index] = Line(line.number, text)


def _question(page: Page, line: Line, left: str, right: str) -> Finding:
    message = f'Is "{left}-" and "{right}" one word? It is broken here.'
    remedy = f'Write "{left}{right}" or "{left}-{right}", on one line. If it is two words, take the hyphen out.'
    return page.ask("broken-word", line, message, remedy, f"{left}- {right}")
