"""Print faithfulness: the texts of the plan and a PDF go in, every difference between them comes out.

The plan's texts do not come from the HTML, and the PDF's words are those that are drawn: whatever a
template, a style sheet or the layout engine loses on the way is seen. Typography aside (no-break
spaces, line ends, composed letters) the words must be the same, in order, punctuation included.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import takewhile

from accessible.check.pdf_words import ReadBack, Stretch, Token, read_back

# What the style sheets may bring in. Anything else is the engine's silent stand-in for a missing letter.
FONTS = frozenset(("Andika", "Andika-Regular", "Andika-Bold"))
_SHOWN = 5  # differences that are told one by one
_CONTEXT = 5  # words before and after
_WINDOW = 400  # words looked at around a difference
# WCAG 2.2 AAA, 1.4.6: paper is white, so this is the lightest ink.
_LEAST_CONTRAST = 7.0
_ROUNDING = 0.05  # points


@dataclass(frozen=True, slots=True)
class PrintedWords:
    """The verdict on one PDF. No `differences` means: all the words, no others, all of them visible."""

    differences: tuple[str, ...]
    words: int
    pages: int
    smallest_points: float

    @property
    def faithful(self) -> bool:
        """Whether the print says what the plan says."""
        return not self.differences


def tokens_of(text: str) -> list[str]:
    r"""A text as the tokens that are compared: NFC, every kind of space is a space.

    >>> tokens_of("Take 10\u00a0mg, 4\u201360 times.")
    ['Take', '10', 'mg,', '4–60', 'times.']
    """
    return unicodedata.normalize("NFC", text).split()


def printed_words(
    pdf: bytes, texts: Iterable[str], alternatives: Sequence[str] = (), body_points: float = 0.0
) -> PrintedWords:
    """Compare a PDF with the texts it must show and the alternatives its pictures must have.

    `body_points` is the edition's body size: nothing may be smaller (UKAAF). 0 leaves that out.
    Raises `pikepdf.PdfError` if the file is damaged.
    """
    back = read_back(pdf)
    expected = [token for text in texts for token in tokens_of(text)]
    smallest = min((stretch.points for stretch in back.stretches), default=0.0)
    differences = [
        *_word_differences(expected, back.tokens),
        *_alternative_differences(list(alternatives), back.alternatives),
        *_appearance(back, body_points),
    ]
    return PrintedWords(tuple(differences), len(expected), back.pages, smallest)


def _word_differences(expected: list[str], printed: list[Token]) -> list[str]:
    wanted, place = 0, 0
    while place < len(printed):
        place += _shown_again(expected, wanted, printed, place)
        taken = _matching(expected, wanted, printed, place)
        if not taken:
            break
        wanted, place = wanted + 1, place + taken
    if wanted == len(expected) and place == len(printed):
        return []
    return _described(expected, wanted, printed, place)


def _shown_again(expected: list[str], wanted: int, printed: list[Token], place: int) -> int:
    """How many tokens to leave out: a table's heading at the top of a page, if the text has it not here."""
    if not printed[place].repeated or (place and printed[place - 1].repeated):
        return 0
    head = [token.text for token in takewhile(lambda token: token.repeated, printed[place:])]
    return 0 if expected[wanted : wanted + len(head)] == head else len(head)


def _matching(expected: list[str], wanted: int, printed: list[Token], place: int) -> int:
    """How many printed tokens make up the wanted one: several if it was broken at the end of a line."""
    if wanted == len(expected):
        return 0
    goal = expected[wanted]
    made, taken = "", 0
    while place + taken < len(printed):
        token = printed[place + taken]
        made += unicodedata.normalize("NFC", token.text)
        taken += 1
        if made == goal:
            return taken
        if not (token.soft and goal.startswith(made)):
            return 0
    return 0


def _described(expected: list[str], wanted: int, printed: list[Token], place: int) -> list[str]:
    """The first few differences from here on, in plain words."""
    want = expected[wanted : wanted + _WINDOW]
    have = printed[place : place + _WINDOW]
    found = [unicodedata.normalize("NFC", token.text) for token in have]
    told: list[str] = []
    for kind, a, b, c, d in SequenceMatcher(None, want, found, autojunk=False).get_opcodes():
        at_the_window_s_end = _WINDOW in (b, d) and told
        if kind == "equal" or at_the_window_s_end:
            continue
        before = " ".join(expected[max(0, wanted + a - _CONTEXT) : wanted + a])
        page = have[min(c, len(have) - 1)].page if have else (printed[-1].page if printed else 1)
        told.append(_difference(" ".join(want[a:b]), " ".join(found[c:d]), before, page))
    shown = told[:_SHOWN]
    return shown if len(told) <= _SHOWN else [*shown, "There are more differences after these."]


def _difference(want: str, found: str, before: str, page: int) -> str:
    after = f" after “{before}”" if before else " at the beginning"
    if not found:
        return f"Page {page}: “{_short(want)}” is missing{after}."
    if not want:
        return f"Page {page}: “{_short(found)}” is printed{after}, but the article does not have it."
    return f"Page {page}: “{_short(found)}” is printed{after} instead of “{_short(want)}”."


def _short(words: str) -> str:
    every = words.split()
    return words if len(every) <= 2 * _CONTEXT else " ".join([*every[: 2 * _CONTEXT], "…"])


def _alternative_differences(expected: list[str], found: list[str]) -> list[str]:
    told = []
    for index in range(max(len(expected), len(found))):
        want = tokens_of(expected[index]) if index < len(expected) else None
        have = tokens_of(found[index]) if index < len(found) else None
        if want == have:
            continue
        if have is None:
            told.append(f"Picture {index + 1} is missing: “{_short(expected[index])}”.")
        elif want is None:
            told.append(f"Picture {index + 1} is not in the article: “{_short(found[index])}”.")
        else:
            told.append(
                f"Picture {index + 1} has the alternative text “{_short(found[index])}”"
                f" instead of “{_short(expected[index])}”."
            )
    return told[:_SHOWN]


def _appearance(back: ReadBack, body_points: float) -> list[str]:
    """What is in the file but cannot be read on the paper."""
    told = [f"The font {font} was used; only Andika may be." for font in sorted(back.fonts - FONTS)]
    told += [f"Page {page}: a character is missing from the font." for page in back.without_glyph]
    told += [f"Page {cut.page}: “{_short(cut.text)}” runs off the page." for cut in back.stray[:_SHOWN]]
    seen = [stretch for stretch in back.stretches if stretch.text.strip()]
    pale = [stretch for stretch in seen if _contrast(stretch) < _LEAST_CONTRAST]
    told += [f"Page {faint.page}: “{_short(faint.text)}” is too pale to read." for faint in pale[:_SHOWN]]
    small = [stretch for stretch in seen if stretch.points < body_points - _ROUNDING]
    told += [
        f"Page {tiny.page}: “{_short(tiny.text)}” is set in {tiny.points:.1f} points, not {body_points:g}."
        for tiny in small[:_SHOWN]
    ]
    return told


def _contrast(stretch: Stretch) -> float:
    """The contrast ratio of ink on white paper (WCAG 2.2, definition of contrast ratio)."""
    red, green, blue, alpha = (value / 255 for value in stretch.ink)
    shares = (1 - alpha + alpha * channel for channel in (red, green, blue))
    linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return 1.05 / (luminance + 0.05)
