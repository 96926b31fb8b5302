"""Markup: a running order and a medium go in; the article's elements, with stable ids, come out.

Every medium has the same words in the same order under the same ids. What is only for paper is in `_PAPER`: it comes
in here, and neither into the plan's words nor into the templates. Nothing is decided here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import groupby
from pathlib import Path
from types import MappingProxyType
from urllib.parse import quote

from markupsafe import Markup, escape

from accessible.article import Block, ListBlock, ListItem, Paragraph, Role, Sentence, block_sentences
from accessible.outputs.list_labels import item_attributes, list_attributes
from accessible.outputs.plain_words import (
    book_link,
    book_sentence,
    mark_id,
    plain_link,
    plain_sentence,
    way_back,
)
from accessible.outputs.print.typeset import between, bound_markup, css_string, join_words, link, sentence_markup
from accessible.outputs.screen_tables import headed_cell, moving_table
from accessible.outputs.templates import Filters, template
from accessible.plan.edition import (
    Edition,
    code_alternative,
    code_file,
    codes_hint,
    has_code,
    hint_is_above,
    hint_is_beside,
    is_decorative,
    is_wide,
    label_room,
    note_mark,
)
from accessible.plan.kept_together import leads_on, signature_ids
from accessible.plan.kept_whole import holds_quantity
from accessible.plan.pagination import Volume
from accessible.plan.running_order import Piece, RunningOrder


class Medium(Enum):
    """What the markup is for: paper, where pages and lines have an end, a screen, which each reader sets, or a book.

    A book reads along: it shows the words that are heard, and nothing in their place.
    """

    PRINT = "print"
    SCREEN = "screen"
    BOOK = "book"


@dataclass(frozen=True, slots=True)
class _PieceGroup:
    """Neighbouring pieces that stand in the same question, answer or disclaimer, or in none."""

    role: Role | None
    label: Sentence | None
    blocks: tuple[Block, ...]


def _grouped(pieces: tuple[Piece, ...]) -> list[_PieceGroup]:
    groups = []
    for _, members in groupby(pieces, key=lambda piece: (piece.role, piece.group_id)):
        group = tuple(members)
        groups.append(_PieceGroup(group[0].role, group[0].label, tuple(piece.block for piece in group)))
    return groups


def _printed_paragraph(paragraph: Paragraph, after: Block | None, signed: bool) -> Markup:
    """The classes of a paragraph: what it stays with, above or below; or it is on one page for a dose in it."""
    looks = ["leads-in"] * isinstance(after, ListBlock) or ["leads-on"] * leads_on(paragraph, after)
    looks += ["signature"] * signed + ["kept"] * holds_quantity(paragraph.sentences)
    return Markup(' class="{}"').format(" ".join(looks)) if looks else Markup("")


def _shown_paragraph(_paragraph: Paragraph, after: Block | None, _signed: bool) -> Markup:
    return Markup(' class="leads-in"') if isinstance(after, ListBlock) else Markup("")


def _printed_item(item: ListItem, items: ListBlock) -> Markup:
    """An item's label, and how far it is set in: there is no room in a page's margin."""
    style = Markup(' style="list-style-type: {}; margin-left: {}em"')
    return style.format(css_string(item.label), label_room(items))


def _printed_point(label: str) -> Markup:
    return Markup(' style="list-style-type: {}"').format(css_string(label))


# The filters of the templates. These are the same in every medium …
_EVERYWHERE: Filters = {
    "kind": lambda block: type(block).__name__,
    "grouped": _grouped,
    "code_file": code_file,
    "code_alternative": code_alternative,
    "is_decorative": is_decorative,
    "signature_ids": signature_ids,
    "note_mark": note_mark,
    "hint_is_above": hint_is_above,
    "hint_is_beside": hint_is_beside,
    "picture": quote,
}
# … and these are what paper needs: lines and pages that end in the right places, tables in its width,
# addresses that a telephone can read.
_PAPER: Filters = {
    "words_shown": lambda announcement: announcement.on_paper,
    "bound": bound_markup,
    "typeset": sentence_markup,
    "between": between,
    "join_words": join_words,
    "link": link,
    "list_look": lambda _items: "",
    "item_look": _printed_item,
    "point_look": _printed_point,
    "table_look": lambda _table: "",
    "cell_look": lambda _heading: "",
    "is_heading": lambda _cell: True,
    "paragraph_look": _printed_paragraph,
    "is_wide": is_wide,
    "has_code": has_code,
    "codes_hint": codes_hint,
    "way_back": lambda _number: "",
}
_SCREEN: Filters = {
    "words_shown": lambda announcement: announcement.on_screen,
    "bound": escape,
    "typeset": plain_sentence,
    "between": lambda _before, _after: " ",
    "join_words": lambda _before, _after: " ",
    "link": plain_link,
    "list_look": list_attributes,
    "item_look": item_attributes,
    "point_look": lambda _label: "",
    "table_look": moving_table,
    "cell_look": headed_cell,
    "is_heading": lambda cell: bool(cell.sentences),  # a screen reader would tell of a heading that says nothing
    "paragraph_look": _shown_paragraph,
    "is_wide": lambda _table: False,
    "has_code": lambda _address: False,
    "codes_hint": lambda _addresses: "",
    "way_back": way_back,
}
# A book is a screen whose numbers of items, and headings of cells, are words: they are heard (`epub/heard_words.py`).
_BOOK: Filters = {
    "words_shown": lambda announcement: announcement.text,
    "typeset": book_sentence,
    "link": book_link,
    "list_look": lambda items: Markup(' class="numbered"') if items.ordered else "",
    "item_look": lambda item, items: "" if items.ordered else item_attributes(item, items),
    "table_look": lambda _table: "",
    "cell_look": lambda _heading: "",
}
FILTERS = {
    Medium.PRINT: {**_EVERYWHERE, **_PAPER},
    Medium.SCREEN: {**_EVERYWHERE, **_SCREEN},
    Medium.BOOK: {**_EVERYWHERE, **_SCREEN, **_BOOK},
}


def _first_marks(order: RunningOrder) -> dict[int, str]:
    """For each note the element id of the first mark that refers to it, or an empty string."""
    marks: dict[int, str] = {note.number: "" for note in order.article.notes}
    sentences = [sentence for part in order.parts for piece in part.pieces for sentence in block_sentences(piece.block)]
    for sentence in (order.opening.title, *order.opening.summary, *order.opening.key_points, *sentences):
        for run in sentence.runs:
            if run.note and not marks.get(run.note):
                marks[run.note] = mark_id(sentence.id, run.note)
    return marks


def printed_markup(order: RunningOrder, styles: Path, edition: Edition, volumes: Sequence[Volume] = ()) -> Markup:
    """What stands in the body of an article's page on paper, in an edition and in volumes where it is long.

    Raises `jinja2.UndefinedError` if a template asks for something that the plan does not have.
    """
    return _markup(
        order, styles, Medium.PRINT, edition=edition, volumes={volume.first_part: volume for volume in volumes}
    )


def screen_markup(
    order: RunningOrder,
    styles: Path,
    sounds: Mapping[int, Markup] = MappingProxyType({}),
    pictures: Mapping[str, str] = MappingProxyType({}),
) -> Markup:
    """What stands in the body of an article's page on a screen: the same words, with spaces and tables as they are.

    `sounds` is what a part has to be heard with, by its number. `pictures` are the names under which pictures are
    published, by those that the article has for them.

    Raises as `printed_markup` does.
    """
    return _markup(order, styles, Medium.SCREEN, sounds=sounds, pictures=pictures)


def book_markup(order: RunningOrder, styles: Path, pictures: Mapping[str, str]) -> Markup:
    """What stands in an article's page of a book that reads along, as XHTML without namespaces. `pictures` as above.

    Raises as `printed_markup` does.
    """
    return _markup(order, styles, Medium.BOOK, pictures=pictures)


def _markup(order: RunningOrder, styles: Path, medium: Medium, **medium_has: object) -> Markup:
    has = {"edition": None, "volumes": {}, "sounds": {}, "pictures": {}, **medium_has}
    filled = template(styles, "article_body.html.j2", FILTERS[medium]).render(
        order=order, marks=_first_marks(order), **has
    )
    return Markup(filled)  # noqa: S704 - words were escaped as they were put in
