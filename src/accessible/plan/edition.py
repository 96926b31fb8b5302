"""Editions: what a printed version is called and how it is set; small rules that templates and checks share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import quote

from accessible.article import Figure, ListBlock, Sentence, Table
from accessible.plan.letter_widths import width_em
from accessible.plan.running_order import Address

# Our own proposals, to be tried with readers. A wider table is printed as a list of headings and cells.
MOST_COLUMNS = 5
# How many lines the longest cell of a row may have, about, in giant print: a row is never divided, a page has 22 lines,
# and a narrow column of many lines is hard to follow.
MOST_ROW_LINES, FEW_COLUMNS, MOST_NARROW_LINES = 10, 3, 5
CODES_HINT = "Point a phone’s camera at a square to open its page."
ANDIKA = ("Andika", "Andika-Bold")
ATKINSON = ("AccessibleAtkinson-Regular", "AccessibleAtkinson-Bold")
LONGEST_CODE = 300  # characters of an address in a QR code, letters beyond ASCII written in %-form
SAFE_IN_ADDRESSES = "!#$%&'()*+,/:;=?@[]~"  # what stands in addresses for itself (RFC 3986, section 2.2)
BULLET_ROOM, NUMBER_ROOM = 1.4, 1.9  # em before a list's text: "•", and "7." or "12."
SHORT_LABEL, EM_PER_FIGURE = 3, 0.65  # "12."; a figure of Andika is 0.59 em wide
CELL_ROOM = 0.9  # em between two columns of a table; see `styles/base.css`
LONGEST_WHOLE = 28  # characters; a longer word may end a line at a hyphen, stroke or dash. Giant print has about 34
WORD_ENDS = re.compile(r"(?<=[-/–])")
ADDRESS = re.compile(r"://|www\.|@|\w\.\w+/")  # may be divided where it is wider than its line
# What fits on one line: 155 mm of Andika at about 0.53 em a character.
_LINE_POINTS = 439
_EM_PER_CHARACTER = 0.53


@dataclass(frozen=True, slots=True)
class Edition:
    """One print edition: `suffix` ends its files' names, and `styles/<suffix>.css` is its sheet.

    `fonts` are the only ones that its PDFs may have in them (PostScript names). An edition that is not
    `standard` is made only where it is asked for; one that is not `on_paper` is for screens, and never posted.
    """

    suffix: str
    label: str
    body_points: int
    fonts: tuple[str, ...] = ANDIKA
    standard: bool = True
    on_paper: bool = True

    @property
    def stylesheet(self) -> str:
        """The name of its sheet in `styles/`."""
        return f"{self.suffix}.css"


# UKAAF: large print is 16 pt at least, ideally 18; giant print 24 and more.
EDITIONS: tuple[Edition, ...] = (
    Edition("large-print", "Large print", 18),
    Edition("giant-print", "Giant print", 24),
    Edition("large-cream", "Large print on cream", 18, standard=False, on_paper=False),
    Edition("large-atkinson", "Large print in Atkinson", 18, (*ANDIKA, *ATKINSON), standard=False),
)


def characters_a_line(edition: Edition) -> int:
    """About how many characters a line of the edition's text holds."""
    return int(_LINE_POINTS / (edition.body_points * _EM_PER_CHARACTER))


def running_head(title: str, edition: Edition) -> str:
    """A title (an article's, or the issue's) as it fits on one line at the top of each page.

    A long title stops at its colon if it has one, else after the last whole word that fits.

    >>> running_head("Research update: does resting first help on clinic days?", EDITIONS[0])
    'Research update'
    >>> running_head("Could a low dose of amitriptyline help my pain and sleep?", EDITIONS[0])
    'Could a low dose of amitriptyline help my…'
    >>> running_head("WHAT DOCTORS KNOW ABOUT LONG COVID", EDITIONS[1])
    'WHAT DOCTORS KNOW ABOUT…'
    """
    if _fits(title, edition):
        return title
    before_colon, colon, _ = title.partition(":")
    if colon and _fits(before_colon, edition):
        return before_colon
    kept = title[: characters_a_line(edition)].rsplit(" ", 1)[0]
    while " " in kept and not _fits(kept, edition):
        kept = kept.rsplit(" ", 1)[0]
    return kept.rstrip(" ,;:.–—-") + "…"


def _fits(head: str, edition: Edition) -> bool:
    """Whether words fit on one line at the top of a page: capitals and figures are wider than other letters."""
    wide = [each for each in head if each.isupper() or each.isdigit()]
    em = sum(map(width_em, wide)) + _EM_PER_CHARACTER * (len(head) - len(wide))
    return len(head) <= characters_a_line(edition) and em * edition.body_points <= _LINE_POINTS


def note_mark(number: int) -> str:
    """How the text refers to a note: at body size, because nothing may be smaller (UKAAF)."""
    return f"[{number}]"


def label_room(items: ListBlock) -> float:
    """How far a list's text is set in, in em: labels hang there, and no number stands in the margin."""
    longest = max((len(item.label) for item in items.items), default=0)
    if not items.ordered:
        return BULLET_ROOM
    return NUMBER_ROOM + EM_PER_FIGURE * max(0, longest - SHORT_LABEL)


def is_wide(table: Table) -> bool:
    """Whether a table has too many columns, too many words in one row, or words that are too long to stand side by
    side, and is printed as a list.
    """
    columns, cells = len(table.header), (cell for row in (table.header, *table.rows) for cell in row)
    longest = max((sum(len(sentence.text) + 1 for sentence in cell.sentences) for cell in cells), default=0)
    largest = max((edition for edition in EDITIONS if edition.standard), key=lambda edition: edition.body_points)
    lines = MOST_ROW_LINES if columns <= FEW_COLUMNS else MOST_NARROW_LINES
    if columns > MOST_COLUMNS or longest * columns > lines * characters_a_line(largest):
        return True
    return _side_by_side(table) > _LINE_POINTS / largest.body_points


def _side_by_side(table: Table) -> float:
    """How wide a table is at the least, in em: the longest word of each column, and the room between them."""
    columns = zip(table.header, *table.rows, strict=True)
    longest = (
        max((width_em(word) for cell in column for each in cell.sentences for word in whole_words(each)), default=0.0)
        for column in columns
    )
    return sum(longest) + CELL_ROOM * (len(table.header) - 1)


def whole_words(sentence: Sentence) -> Iterator[str]:
    """What must stand on one line; addresses need not."""
    for word in sentence.text.split():
        if not ADDRESS.search(word):
            yield from WORD_ENDS.split(word) if len(word) > LONGEST_WHOLE else (word,)


def is_decorative(figure: Figure) -> bool:
    """Whether a picture says nothing and is left out (RNIB, UKAAF): no alternative and no caption."""
    return not figure.alternative and not figure.caption


def has_code(address: Address) -> bool:
    """Whether an address gets a QR code: it opens a page, and is not so long that its modules would be too small.

    A code for an e-mail address opens a program that many have not set up, and costs paper.
    """
    is_page = address.href.startswith(("https:", "http:"))
    return is_page and len(quote(address.href, safe=SAFE_IN_ADDRESSES)) <= LONGEST_CODE


def codes_hint(addresses: Iterable[Address]) -> str:
    """What the codes among some addresses are for, in the paper's own words; empty where there is none."""
    return CODES_HINT if any(map(has_code, addresses)) else ""


def hint_is_beside(address: Address, addresses: Iterable[Address]) -> bool:
    """Whether the words on codes stand beside this address: there is room for them at the only code."""
    return _with_code(addresses) == [address]


def hint_is_above(address: Address, addresses: Iterable[Address]) -> bool:
    """Whether they stand above this address, on a line of their own: it is the first of several with a code.

    Above one without a code they could end a page, with no square in sight.
    """
    coded = _with_code(addresses)
    return len(coded) > 1 and address == coded[0]


def _with_code(addresses: Iterable[Address]) -> list[Address]:
    return [each for each in addresses if has_code(each)]


def code_file(address: Address) -> str:
    """What the page calls an address's QR code. No article's picture has a name that begins with a dot."""
    return f".{address.id}.svg"


def code_alternative(address: Address) -> str:
    """The alternative text of an address's QR code."""
    return f"QR code for {address.shown}"


def minutes(number: int) -> str:
    """A number of minutes in words that agree: 1 minute, 7 minutes."""
    return f"{number} minute" if number == 1 else f"{number} minutes"
