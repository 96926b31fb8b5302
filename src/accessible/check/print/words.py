"""Print faithfulness: the texts of the plan and a PDF go in, every difference between them comes out.

The plan's texts do not come from the HTML, and the PDF's words are those that are drawn and those that a
screen reader says: whatever a template, a style sheet, the layout engine or the tags lose on the way is
seen. Typography aside (no-break spaces, line ends, composed letters) the words must be the same, in
order, punctuation included.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from accessible.check.pdf.words import ReadBack, Token, squeezed
from accessible.check.print.fault import PrintExpectation, Spot

_SHOWN = 5  # differences that are told one by one
_CONTEXT = 5  # words before and after
_DIGITS = 16  # of a digest: 64 bits
_WINDOW = 400  # words looked at around a difference


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far two rows of words agree: `wanted` of one, `printed` of the other.

    `broken` are the words that go on on another line, with their pieces.
    """

    wanted: int
    printed: int
    broken: tuple[tuple[str, tuple[Token, ...]], ...]


def tokens_of(text: str) -> list[str]:
    r"""A text as the tokens that are compared: NFC, every kind of space is a space.

    >>> tokens_of("Take 10\u00a0mg, 4\u201360 times.")
    ['Take', '10', 'mg,', '4–60', 'times.']
    """
    return unicodedata.normalize("NFC", text).split()


def shown_words(back: ReadBack, expected: PrintExpectation) -> Iterator[Spot]:
    """What an eye reads on the paper, in the order of the tags."""
    if expected.texts is not None:
        yield from _differences(expected.texts, back.shown, "printed")


def heard_words(back: ReadBack, expected: PrintExpectation) -> Iterator[Spot]:
    """What a screen reader says."""
    if expected.texts is not None:
        yield from _differences(expected.texts, back.heard, "said by a screen reader")
        return
    # Without the article, the two readings must at least agree.
    shown, heard = ([squeezed(token.text) for token in tokens] for tokens in (back.shown, back.heard))
    if "".join(shown) != "".join(heard):
        yield Spot(0, "", "A screen reader says other words than those on the paper.")


def words_by_page(back: ReadBack) -> list[str]:
    """A digest for each page: the words that are shown and those that are said, in order, and what its pictures say.

    Its running head and the dots of its pictures are in it, its number is not: a page has the same digest in whichever
    file it stands.
    """
    said: list[list[str]] = [[] for _ in range(back.pages)]
    for stretch in back.furniture:
        if stretch.bottom > back.sizes[stretch.page - 1][1] / 2:
            said[stretch.page - 1] += ["head", stretch.text]
    for raster in back.rasters:
        said[raster.page - 1] += ["dots", raster.digest]
    for way, tokens in (("shown", back.shown), ("heard", back.heard)):
        for token in tokens:
            said[token.page - 1] += [way, token.text]
    for element in back.tree.elements:
        if element.kind == "Figure":
            page = next((leaf.page for leaf in back.leaves_of(element)), element.page)
            said[page - 1] += ["picture", element.alternative or ""]
    return [hashlib.sha256("\n".join(page).encode()).hexdigest()[:_DIGITS] for page in said]


def picture_alternatives(back: ReadBack, expected: PrintExpectation) -> Iterator[Spot]:
    """Every picture says what the article says it shows."""
    if expected.alternatives is None:
        for index, words in enumerate(back.alternatives, 1):
            if not words.strip():
                yield Spot(0, "", f"Picture {index} has no alternative text.")
        return
    yield from _alternative_differences(expected.alternatives, back.alternatives)


def align(expected: Sequence[str], printed: Sequence[Token]) -> Agreement:
    """Follow both from the beginning as far as they agree."""
    wanted = place = 0
    broken: list[tuple[str, tuple[Token, ...]]] = []
    while place < len(printed) and wanted < len(expected):
        taken = _matching(expected[wanted], printed, place)
        if not taken:
            break
        if taken > 1:
            broken.append((expected[wanted], tuple(printed[place : place + taken])))
        wanted, place = wanted + 1, place + taken
    return Agreement(wanted, place, tuple(broken))


def _matching(goal: str, printed: Sequence[Token], place: int) -> int:
    """How many printed tokens make up the wanted one: several if it was broken at the end of a line."""
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


def _differences(texts: Iterable[str], printed: Sequence[Token], how: str) -> Iterator[Spot]:
    expected = [token for text in texts for token in tokens_of(text)]
    reached = align(expected, printed)
    if reached.wanted == len(expected) and reached.printed == len(printed):
        return
    yield from _described(expected, reached.wanted, printed, reached.printed, how)


def _described(expected: list[str], wanted: int, printed: Sequence[Token], place: int, how: str) -> Iterator[Spot]:
    """The first few differences from here on, in plain words."""
    want = expected[wanted : wanted + _WINDOW]
    have = printed[place : place + _WINDOW]
    found = [unicodedata.normalize("NFC", token.text) for token in have]
    told = 0
    for kind, a, b, c, d in SequenceMatcher(None, want, found, autojunk=False).get_opcodes():
        at_the_window_s_end = _WINDOW in (b, d) and told
        if kind == "equal" or at_the_window_s_end:
            continue
        if told == _SHOWN:
            return
        told += 1
        before = " ".join(expected[max(0, wanted + a - _CONTEXT) : wanted + a])
        page = have[min(c, len(have) - 1)].page if have else (printed[-1].page if printed else 1)
        yield Spot(page, "", _difference(" ".join(want[a:b]), " ".join(found[c:d]), before, how))


def _difference(want: str, found: str, before: str, how: str) -> str:
    after = f" after “{before}”" if before else " at the beginning"
    if not found:
        return f"“{_short(want)}” is missing{after}; it is not {how}."
    if not want:
        return f"“{_short(found)}” is {how}{after}, but the article does not have it."
    return f"“{_short(found)}” is {how}{after} instead of “{_short(want)}”."


def _short(words: str) -> str:
    every = words.split()
    return words if len(every) <= 2 * _CONTEXT else " ".join([*every[: 2 * _CONTEXT], "…"])


def _alternative_differences(expected: Sequence[str], found: Sequence[str]) -> Iterator[Spot]:
    for index in range(max(len(expected), len(found))):
        want = tokens_of(expected[index]) if index < len(expected) else None
        have = tokens_of(found[index]) if index < len(found) else None
        if want == have:
            continue
        if have is None:
            yield Spot(0, "", f"Picture {index + 1} is missing: “{_short(expected[index])}”.")
        elif want is None:
            yield Spot(0, "", f"Picture {index + 1} is not in the article: “{_short(found[index])}”.")
        else:
            said = f"“{_short(found[index])}” instead of “{_short(expected[index])}”"
            yield Spot(0, "", f"Picture {index + 1} has the alternative text {said}.")
