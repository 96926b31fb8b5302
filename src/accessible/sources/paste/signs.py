"""Signs that are only another shape of a plain one: each is made plain, and told once with its count.

Unicode's compatibility forms (NFKC) would do more than that: "½" would be "1⁄2", "10²" would be "102". So the table
names what is mended, and nothing else is.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from accessible.article import Repair
from accessible.sources.paste.page import PastedLine, PastedPage
from accessible.word_list import is_word

_RIGHT_TO_LEFT = frozenset(("R", "AL", "AN"))


@dataclass(frozen=True, slots=True)
class SignRule:
    """Signs of one kind: what they are made, and how that is told (`{}` is the sign's name)."""

    signs: frozenset[str]
    plain: Callable[[str], str]
    what: str


def _span(*bounds: tuple[int, int]) -> frozenset[str]:
    return frozenset(chr(code) for first, last in bounds for code in range(first, last + 1))


def _shape(sign: str) -> str:
    return unicodedata.normalize("NFKC", sign)


SIGNS: tuple[SignRule, ...] = (
    # Unicode 16, chapters 7 (ligatures) and 22 (letters of mathematics), and Letterlike Symbols.
    SignRule(_span((0xFB00, 0xFB06)), _shape, "Letters printed as one ({}) were written out."),
    SignRule(
        _span((0xFF01, 0xFF5E), (0x1D400, 0x1D7FF), (0x2160, 0x217F), (0x2102, 0x2103), (0x2109, 0x2115))
        | frozenset("\u2126\u212a\u212b"),
        _shape,
        "A letter or sign that is only another shape ({}) was made plain.",
    ),
    SignRule(frozenset("\u2010\u2011"), lambda _: "-", "Another kind of hyphen ({}) was made a plain one."),
    SignRule(
        frozenset("\u00a0\u202f\u205f\u3000") | _span((0x2000, 0x200A)),
        lambda _: " ",
        "Another kind of space ({}) was made a plain one.",
    ),
    SignRule(frozenset("\u00b4"), lambda _: "’", "An accent by itself ({}) was made an apostrophe."),
    # Whether the sign before it is a drawing or in colour: phones write one behind most of their pictures.
    SignRule(frozenset("\ufe0e\ufe0f"), lambda _: "", "A sign that nobody sees ({}) was taken out."),
    SignRule(frozenset("\u2060\ufeff"), lambda _: "", "A sign that nobody sees ({}) was taken out."),
)
_RULE_OF = {sign: rule for rule in SIGNS for sign in rule.signs if rule.plain(sign) != sign}
_ANY = re.compile("[" + "".join(map(re.escape, _RULE_OF)) + "]")
# Web pages put these where a line may end, between whole words or within one; Word puts "¬" where it may hyphenate.
_BETWEEN = re.compile("[\u200b\u200c\u200d\u200e]")
_SPLIT = re.compile("([^\\W\\d_]*)([\u200b\u200c\u200d\u200e\u00ac]|\u00ad)([^\\W\\d_]*)")


def make_plain(page: PastedPage) -> PastedPage:
    """Each sign of the table is made plain in all lines."""
    text = "\n".join(line.text for line in page.lines)
    found = {sign: text.count(sign) for sign in dict.fromkeys(_ANY.findall(text))}
    if not found:
        return page
    lines = [PastedLine(each.number, _ANY.sub(lambda match: _plain(match.group()), each.text)) for each in page.lines]
    return page.but(lines, [_told(page, sign, _plain(sign), times) for sign, times in found.items()])


def _plain(sign: str) -> str:
    return _RULE_OF[sign].plain(sign)


def _told(page: PastedPage, sign: str, plain: str, times: int) -> Repair:
    first = next(line.number for line in page.lines if sign in line.text)
    name = unicodedata.name(sign, "no name").lower()
    return Repair(first, sign, plain, _RULE_OF[sign].what.format(f"{name}, U+{ord(sign):04X}"), times)


def take_out_unseen(page: PastedPage) -> PastedPage:
    """Signs without width go where nothing hangs on them: at the edge of a word, or within one that is a word.

    Where they could stand for a space between two words they stay, and are asked about when signs are judged.
    A soft hyphen means nothing but "hyphenate here"; at the end of a line it is left for `halves`.
    """
    lines: list[PastedLine] = []
    found: dict[str, list[int]] = {}
    turned = any(unicodedata.bidirectional(sign) in _RIGHT_TO_LEFT for line in page.lines for sign in line.text)
    for line in page.lines:
        text = line.text
        if not line.fixed and not turned and (_BETWEEN.search(text) or "\u00ad" in text or "\u00ac" in text):
            text = _SPLIT.sub(partial(_joined, found, line.number), text)
        lines.append(PastedLine(line.number, text, line.fixed))
    repairs = [
        Repair(
            numbers[0],
            sign,
            "",
            f"A sign that nobody should see ({unicodedata.name(sign).lower()}, U+{ord(sign):04X}) was taken out.",
            len(numbers),
        )
        for sign, numbers in found.items()
    ]
    return page.but(lines, repairs) if repairs else page


def _joined(found: dict[str, list[int]], number: int, match: re.Match[str]) -> str:
    left, sign, right = match.groups()
    at_end = match.end() == len(match.string.rstrip())
    sure = is_word(left + right) if left and right else not at_end and sign != "\u00ac"
    if sign == "\u00ad":
        sure = not at_end
    if not sure:
        return match.group()
    found.setdefault(sign, []).append(number)
    return left + right
