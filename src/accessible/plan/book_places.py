"""Places of a talking book: an article goes in, where a listener can go in it comes out, in the order of its sound.

Old players go from place to place by levels: the article, its parts (each begins where the one before has its stop),
and the headings in them. No level is skipped: some players stop at a gap, and the DAISY 2.02 specification forbids it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from accessible.article import Box, Figure, Heading, Table, walk
from accessible.plan.narration import Narration
from accessible.plan.part_names import heading_words
from accessible.plan.running_order import RunningOrder

ARTICLE_LEVEL, PART_LEVEL = 1, 2
DEEPEST = 6  # levels that XHTML has


class PlaceKind(StrEnum):
    """What a place is: a heading of some level, a box, table or picture, or where a printed page begins."""

    HEADING = "heading"
    GROUP = "group"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class BookPlace:
    """A place: what it is called in lists, and the utterance that it begins with. `level` is a heading's, from 1."""

    kind: PlaceKind
    words: str
    utterance_id: str
    level: int = 0


def places_of(order: RunningOrder, narration: Narration, pages: Sequence[int] = ()) -> tuple[BookPlace, ...]:
    """The places of an article. `pages` are those on which its utterances begin, in order; empty where nobody knows.

    A page on which nothing begins, as in the midst of a picture, is none: nothing could be heard there. The number of
    a page comes before a heading that begins it: daisy-player shows with each heading the last number before it.
    """
    headings, groups = dict(_headings(order)), dict(_groups(order))
    said = [utterance.id for part in narration.parts for utterance in part.utterances]
    places = list[BookPlace]()
    level = page = 0
    begins = pages_with_headings(order, narration, pages)
    for number, utterance_id in enumerate(said):
        if begins and begins[number] > page:
            page = begins[number]
            places.append(BookPlace(PlaceKind.PAGE, str(page), utterance_id))
        if utterance_id in headings:
            words, wanted = headings[utterance_id]
            level = min(wanted, level + 1, DEEPEST)
            places.append(BookPlace(PlaceKind.HEADING, words, utterance_id, level))
        if utterance_id in groups:
            places.append(BookPlace(PlaceKind.GROUP, groups[utterance_id], utterance_id))
    return tuple(places)


def pages_with_headings(order: RunningOrder, narration: Narration, pages: Sequence[int]) -> tuple[int, ...]:
    """The pages on which utterances begin, with each heading on that of what it is above.

    No heading ends a page (`check/print/breaks.py`). Its words are too few to be found surely: the stop before it
    names it, too, and may be on the page before.
    """
    headings = dict(_headings(order))
    said = [utterance.id for part in narration.parts for utterance in part.utterances]
    found = list(pages)
    for number in range(len(found) - 2, -1, -1):
        if said[number] in headings:
            found[number] = found[number + 1]
    return tuple(found)


def _headings(order: RunningOrder) -> Iterator[tuple[str, tuple[str, int]]]:
    """What each heading begins with: (utterance id, (words, level)).

    The first part has no opener. It begins, after the title, where the article says in how many parts it is.
    """
    count = order.number_of_parts
    below = PART_LEVEL if count > 1 else ARTICLE_LEVEL
    yield order.opening.title.id, (order.article.title.text, ARTICLE_LEVEL)
    for part in order.all_parts if count > 1 else ():
        begins = part.opener or order.opening.length
        yield begins.id, (f"Part {part.number} of {count}: {part.title}", PART_LEVEL)
    for block in walk(piece.block for part in order.parts for piece in part.pieces):
        if isinstance(block, Heading):
            yield block.sentences[0].id, (heading_words(block), below + block.level - 1)
    end = order.end_matter
    for label in (end.abbreviations_label, end.notes_label, end.addresses_label) if end else ():
        if label:
            yield label.id, (label.text, below + 1)


def _groups(order: RunningOrder) -> Iterator[tuple[str, str]]:
    """What each box, table and picture begins with, by the announcements of `say`, and what it is called."""
    for block in walk(piece.block for part in order.parts for piece in part.pieces):
        match block:
            case Box():
                yield f"a-box-{block.id}", f"Box: {block.title.text}"
            case Figure():
                yield f"a-picture-{block.id}", f"Picture: {' '.join(each.text for each in block.alternative)}"
            case Table():
                name = " ".join(each.text for each in block.caption)
                named = name if name.casefold().startswith("table") else f"Table: {name}" if name else "Table"
                yield (block.caption[0].id if block.caption else f"a-table-{block.id}"), named
            case _:
                pass
