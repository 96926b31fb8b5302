"""Letters that another program changed: "donâ€™t" for "don’t". A text goes in, the letters as they were come out.

It happens where a text in UTF-8 was read as Windows-1252 and saved. The way back is to take each such run of signs as
bytes again. That is done only where the bytes are one whole letter or sign that English texts have; no English text
has such a run by itself. What is left of others is asked about.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from accessible.article import Repair

WHAT = "Signs that another program had made of a letter were made that letter again."
_ROUNDS = 3  # a text that went through such a program more than once
# Windows-1252 has no signs for five bytes; programs leave them as control characters.
_BYTE_OF = {bytes((byte,)).decode("cp1252", "ignore") or chr(byte): byte for byte in range(0x80, 0x100)}
_TAIL = "".join(map(re.escape, (sign for sign, byte in _BYTE_OF.items() if byte < 0xC0)))
_RUN = re.compile(f"[\u00c2-\u00df][{_TAIL}]|[\u00e0-\u00ef][{_TAIL}]{{2}}|[\u00f0-\u00f4][{_TAIL}]{{3}}")
# What is taken as meant: Latin and Greek letters, punctuation, money, figures above and below the line, arrows, signs
# of mathematics, ligatures, and the byte order mark.
_MEANT = re.compile(
    "[\u00a0-\u017e\u0391-\u03c9\u2009-\u2027\u202f-\u203a\u2070-\u2089\u20ac\u2122\u2150-\u215e\u2190-\u2193"
    "\u2212\u221a\u2248\u2260\u2264\u2265\u25a0-\u25cf\u2713\u2714\ufb00-\ufb04\ufeff\ufffd]"
)
# No English word has these: what such a program made of a sign, and another one then took a piece of.
_LEFT = re.compile(r"â€|Ã(?![A-ZÀ-Þ])|Â(?=[\s£°½¼¾©®]|\Z)|ï»|ðŸ")
_NEAR = 20  # characters shown before and after


@dataclass(frozen=True, slots=True)
class Restored:
    """The text, and one repair for each run of signs, at the first line that has it."""

    text: str
    repairs: tuple[Repair, ...] = ()


def restored(text: str) -> Restored:
    """The text with such signs made letters again."""
    repairs: list[Repair] = []
    for _ in range(_ROUNDS):
        found = Counter(run for run in _RUN.findall(text) if _letter(run))
        if not found:
            break
        first = {run: text.count("\n", 0, text.index(run)) + 1 for run in found}
        repairs += (Repair(first[run], run, _letter(run), WHAT, times) for run, times in found.items())
        text = _RUN.sub(lambda match: _letter(match.group()) or match.group(), text)
    return Restored(text, tuple(repairs))


def left_over(line: str) -> str:
    """The words of a line around signs that are such a rest, or nothing.

    >>> [left_over(words) for words in ("He said â€œno.", "It is Â 5", "SÃO", "café")]
    ['He said â€œno.', 'It is Â 5', '', '']
    """
    match = _LEFT.search(line)
    if not match:
        return ""
    before, after = line[max(match.start() - _NEAR, 0) : match.start()], line[match.end() : match.end() + _NEAR]
    return f"{before}{match.group()}{after}".strip()


def _letter(run: str) -> str:
    """The one letter or sign that the run's bytes are in UTF-8, or nothing."""
    try:
        letter = bytes(_BYTE_OF[sign] for sign in run).decode("utf-8")
    except UnicodeDecodeError:
        return ""
    return letter if _MEANT.fullmatch(letter) and not _may_be_meant(run, letter) else ""


def _may_be_meant(run: str, letter: str) -> bool:
    """Whether a capital letter with a mark after it may stand there by itself: "CAFÉ”" is no such run."""
    return len(run) == 2 and run[0] not in "ÂÃÎÏ" and letter != "œ" and letter.isalpha()
