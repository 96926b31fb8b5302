"""What a paragraph or table of a Word file is by its shape: a caption, a box's title, a broken line, a real table."""

from __future__ import annotations

import re
from collections.abc import Sequence

from accessible.sources.manuscript.blocks import ManuscriptParagraph, ManuscriptTable
from accessible.sources.paste.page import END

CAPTION = "caption"
_MOST_TITLE = 70  # characters of a box's title, as of a heading
_TYPED = re.compile(r"(?:\(?\d{1,2}[.)]|[•·▪●○◦–-])\t")


def spaced(line: str) -> str:
    """The line with one tab for a gap; behind a number or bullet that somebody typed it is a space."""
    spaced = re.sub(r"[ \u00a0]*\t\s*", "\t", line)
    return re.sub(r"^(\S{1,4})\t", r"\1 ", spaced, count=1) if _TYPED.match(spaced) else spaced


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
