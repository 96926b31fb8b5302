"""Tables on a screen: a table goes in, the attributes with which it fits every screen come out.

Where there is room, it is a table. On a narrow screen, or with large letters, `styles/web/page.css` shows each row as
a short list, with the column's heading before each cell; to a screen reader it stays a table. What is too wide even so
moves sideways in a box of its own.
"""

from __future__ import annotations

from markupsafe import Markup

from accessible.article import Cell, Sentence, Table

_FEW_COLUMNS = 2  # have room on most telephones


def _words(sentences: tuple[Sentence, ...]) -> str:
    return " ".join(sentence.text for sentence in sentences)


def moving_table(table: Table) -> Markup:
    """The attributes of a table's box, which can be reached by keyboard and has a name.

    A group and no region: a page with many tables would have as many landmarks.
    """
    columns = "many" if len(table.header) > _FEW_COLUMNS else "2"
    look = Markup(' role="group" tabindex="0" data-columns="{}" aria-label="{}"')
    return look.format(columns, _words(table.caption) or "Table")


def headed_cell(heading: Cell) -> Markup:
    """The attribute of a cell that has its column's heading, where there is one."""
    words = _words(heading.sentences)
    return Markup(' data-head="{}"').format(words) if words else Markup("")
