"""How lines and pages break: nothing that is read in one go is split, and no sense is lost at a line's end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from accessible.check.pdf.tree import Element
from accessible.check.pdf.words import PrintedLine, ReadBack
from accessible.check.print.fault import PrintExpectation, Spot
from accessible.check.print.look import MARGIN
from accessible.check.print.words import align, tokens_of

# P (docs/numbers.md, Print): what a tired reader should not have to turn the page for.
WHOLE_KINDS = frozenset(("P", "LI", "TR", "Caption", "Figure", "Note", "TOCI", "H1", "H2", "H3", "H4", "H5", "H6"))
WHOLE_CLASSES = frozenset(
    ("question", "disclaimer", "box", "note", "address", "entry", "row", "stop-sign", "where", "imprint", "again")
)
# As in the style sheets: these lead to what follows, and so does a heading.
_LEADING = frozenset(("label", "leads-in", "opener", "recap", "box-title"))
# A block of this share of a page may not fit, if what must stay whole in it leaves gaps.
_ALMOST = 0.75
_HEADING = re.compile(r"H[1-6]")
_HYPHENS = ("-", "\u2010", "\u00ad")
_NO_BREAK = ("\u00a0", "\u202f", "\u2011", "\u2060")
# After these a long address may go on on the next line; they are part of it.
_ADDRESS = re.compile(r"://|www\.|@|\w\.\w+/|\w\.(?:org|com|net|uk)\b|10\.\d{4}")
_AFTER = re.compile(r"[-\u2010–—/:?&=_.+|@]$")

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?,?"
_UNIT = r"(?:mg|g|kg|µg|μg|mcg|ng|ml|mL|l|L|mm|cm|m|km|mmol|mmHg|bpm|kcal|IU|tablets?|%|per|°C|am|pm|a\.m\.|p\.m\.)"
# UKAAF: (the end of a line, the beginning of the next) that must not be parted.
_TERMS: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = (
    (re.compile(r"(?:^|[^\w])\d[\d.,–]*$"), re.compile(rf"{_UNIT}(?!\w)")),
    (re.compile(r"(?:^|\s)\d{1,2}(?:st|nd|rd|th)?$"), re.compile(rf"{_MONTH}(?!\w)")),
    (re.compile(rf"(?:^|\s){_MONTH}$"), re.compile(r"\d{4}\b")),
    (re.compile(r"(?:^|\s)\+?\d{2,}$"), re.compile(r"\d{3,}\b")),
)


def split_blocks(back: ReadBack, _expected: PrintExpectation) -> Iterator[Spot]:
    """A block that must be whole is on one page, unless it is longer than a page and begins at its top."""
    by_page: dict[int, list[PrintedLine]] = {}
    for line in back.lines:
        by_page.setdefault(line.page, []).append(line)
    for index, element in enumerate(back.tree.elements):
        if element.kind not in WHOLE_KINDS and not WHOLE_CLASSES.intersection(element.classes):
            continue
        pages = {leaf.page for leaf in back.leaves_of(element)}
        if len(pages) > 1 and not _had_to(back, index, by_page, pages):
            words = " ".join(back.text_of(element).split())
            yield Spot(min(pages), words, f"Split over pages {min(pages)} and {max(pages)}:")


def _had_to(back: ReadBack, index: int, by_page: Mapping[int, list[PrintedLine]], pages: set[int]) -> bool:
    """Whether an element is too long for a page and begins at the top of one.

    Nothing but headings, which stay with what follows, may stand above it.
    """
    inside = {index, *back.tree.under(index)}
    height = 0.0
    for page in pages:
        own = [line for line in by_page.get(page, ()) if line.block in inside]
        height += max((line.top for line in own), default=0.0) - min((line.bottom for line in own), default=0.0)
    begins = by_page.get(min(pages), [])
    top = max((line.top for line in begins if line.block in inside), default=0.0)
    above = [line for line in begins if line.block not in inside and line.bottom > top - 1]
    room = back.sizes[0][1] - 2 * MARGIN
    return height > _ALMOST * room and all(_stays_with_next(back, line.block) for line in above)


def _stays_with_next(back: ReadBack, block: int) -> bool:
    element = back.tree.elements[block]
    return bool(_HEADING.fullmatch(element.kind)) or bool(
        {"label", "opener", "recap", "box-title"}.intersection(element.classes)
    )


def lonely_headings(back: ReadBack, _expected: PrintExpectation) -> Iterator[Spot]:
    """A heading has the beginning of its text under it on the same page."""
    tree = back.tree
    for element in tree.elements:
        if not _HEADING.fullmatch(element.kind) or element.first == element.end:
            continue
        page = tree.leaves[element.end - 1].page
        following = (leaf for leaf in tree.leaves[element.end :] if not _in_heading(back, leaf.block))
        after = next(following, None)
        if after is None or after.page != page:
            yield Spot(page, back.text_of(element), "A heading is the last thing on its page:")


def _in_heading(back: ReadBack, block: int) -> bool:
    return bool(_HEADING.fullmatch(back.tree.elements[block].kind))


def line_pairs(back: ReadBack) -> Iterator[tuple[PrintedLine, PrintedLine]]:
    """Every line with the one that follows it in the same block."""
    for line, after in pairwise(back.lines):
        if line.block == after.block and (line.page, line.baseline) != (after.page, after.baseline):
            yield line, after


def added_hyphens(back: ReadBack, expected: PrintExpectation) -> Iterator[Spot]:
    """No line ends in a hyphen that the article does not have there."""
    known = None if expected.texts is None else {word for text in expected.texts for word in tokens_of(text)}
    for line, after in line_pairs(back):
        ending, beginning = _last(line), _first(after)
        if not ending.endswith(_HYPHENS):
            continue
        if ending.endswith("\u00ad") or (known is not None and not _is_own(ending, beginning, known)):
            yield Spot(line.page, f"{ending} {beginning}", "A line ends with a hyphen that the article does not have:")


def _is_own(ending: str, beginning: str, known: set[str]) -> bool:
    ending = ending.replace("\u2010", "-")
    return ending in known or any(word.startswith(ending) or ending + beginning in word for word in known)


def split_terms(back: ReadBack, _expected: PrintExpectation) -> Iterator[Spot]:
    """A dose, a date and a telephone number stay on one line, and so does what a no-break space holds together."""
    for line, after in line_pairs(back):
        ending, beginning = line.text.rstrip(" \r\n"), after.text.lstrip(" \r\n")
        held = ending.endswith(_NO_BREAK) or beginning.startswith(_NO_BREAK)
        flat = ending.replace("\u00a0", " ")
        parted = any(before.search(flat) and behind.match(beginning) for before, behind in _TERMS)
        if (held or parted) and not _in_cell(back.tree.elements[line.block]):
            words = f"{_last(line)} {_first(after)}"
            yield Spot(line.page, words, "Split over two lines, but belongs together:")


def _in_cell(element: Element) -> bool:
    """A narrow cell may have to end a line after a number."""
    return element.kind in ("TH", "TD")


def split_words(back: ReadBack, expected: PrintExpectation) -> Iterator[Spot]:
    """A word is not broken at a line's end; only an address that is longer than a line may be.

    Without the article, what a screen reader says is compared: then two words that it runs together are told.
    """
    texts = [token.text for token in back.heard] if expected.texts is None else expected.texts
    wanted = [token for text in texts for token in tokens_of(text)]
    for word, pieces in align(wanted, back.shown).broken:
        if not _ADDRESS.search(word) and not all(_AFTER.search(piece.text) for piece in pieces[:-1]):
            yield Spot(
                pieces[0].page,
                " ".join(piece.text for piece in pieces),
                "A word is broken at a line's end, or two are run together:",
            )


def _last(line: PrintedLine) -> str:
    words = line.text.split()
    return words[-1] if words else ""


def _first(line: PrintedLine) -> str:
    words = line.text.split()
    return words[0] if words else ""
