"""What a paragraph or table of a Word file is by its shape: a caption, a box's title, a broken line, a real table."""

from __future__ import annotations

import re
from collections.abc import Sequence

from accessible.sources.manuscript.blocks import ManuscriptParagraph, ManuscriptTable
from accessible.sources.paste.page import END

CAPTION = "caption"
_MOST_TITLE = 70  # characters of a box's title, as of a heading
# What somebody typed before a paragraph, with a tab behind it: a star or bullet, a number or letter, a small figure.
_BULLET = r"(?:\\?[*†‡§•·▪●○◦–-])"
_TYPED = re.compile(
    rf"((?:\*\*)?(?:{_BULLET}?[ ]?\(?(?:\d{{1,3}}|[a-z]|[ivx]{{1,4}})[.)]|{_BULLET}|[⁰¹²³⁴-⁹]{{1,3}})(?:\*\*)?)\t",
    re.IGNORECASE,
)
# A bare number counts only before words: "1<tab>5 mg" could be a row of a table.
_COUNTED = re.compile(r"((?:\*\*)?\d{1,2}(?:\*\*)?)\t(?=(?:\*\*)?[^\W\d_]+[ ][^\t]*\Z)")


def spaced(line: str, *, in_table: bool = False) -> str:
    r"""The line with one tab for a gap; behind a number or bullet that somebody typed it is a space.

    `in_table`: the line above has gaps too, so that a bare number may be a cell.

    >>> spaced("a)\tSit."), spaced("1\tI agree to rest."), spaced("1\t5 mg"), spaced("1\tRest well", in_table=True)
    ('a) Sit.', '1 I agree to rest.', '1\t5 mg', '1\tRest well')
    """
    spaced = re.sub(r"[ \u00a0]*\t\s*", "\t", line)
    typed = _TYPED.match(spaced) or (None if in_table else _COUNTED.match(spaced))
    return f"{typed[1]} {spaced[typed.end() :]}" if typed else spaced


def sentences_of(lines: Sequence[str]) -> list[str]:
    """Lines that Word broke: those that end a sentence are paragraphs, the others go on."""
    found: list[str] = []
    for line in lines:
        if found and found[-1] and not END.search(found[-1]):
            found[-1] = f"{found[-1]} {line}"
        else:
            found += ["", line] if found else [line]
    return found


def letters_of(text: str) -> str:
    """The letters and figures alone, in small letters: what two texts must share to be the same."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def is_table(table: ManuscriptTable) -> bool:
    """Whether a table has rows and columns, and is none for layout."""
    return len(table.rows) > 1 and max(map(len, table.rows)) > 1


def is_table_caption(paragraph: ManuscriptParagraph) -> bool:
    """Whether a paragraph below a table is its caption."""
    return paragraph.style == CAPTION and paragraph.text.startswith("Table")


def can_title_a_box(paragraph: ManuscriptParagraph) -> bool:
    """Whether the first paragraph of a text box can be its title."""
    text = paragraph.text
    noted = any(piece.note or piece.picture for piece in paragraph.pieces)
    return 0 < len(text) <= _MOST_TITLE and not re.search(r"[.!…;,][\"'”’)\]]*$", text) and not noted
