"""Small factories for tests: sentences, blocks, articles and running orders written by hand.

Every factory takes the words and makes ids from them, so that tests read like the articles they build.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image

from accessible.article import (
    Article,
    Block,
    Box,
    Cell,
    Figure,
    Heading,
    Kind,
    ListBlock,
    ListItem,
    Note,
    Paragraph,
    Quotation,
    Role,
    Run,
    Sentence,
    SourceFile,
    Table,
)
from accessible.issue import Credits, Issue, WebPage
from accessible.plan.running_order import (
    Abbreviation,
    Address,
    Announcement,
    EndMatter,
    Opening,
    Part,
    Piece,
    RunningOrder,
)

REPOSITORY = Path(__file__).resolve().parent.parent
STYLES = REPOSITORY / "styles"

Item = str | Block | list[Block]

_MARKUP = re.compile(r"\*\*(?P<strong>[^*]+)\*\*|\[\^(?P<note>\d+)\]|<(?P<href>https?://[^>]+)>")


def _id(prefix: str, words: str) -> str:
    return f"{prefix}-{zlib.crc32(words.encode()):08x}"


def runs(text: str) -> tuple[Run, ...]:
    """Runs from text with `**bold**`, `[^1]` and `<https://…>`."""
    found: list[Run] = []
    end = 0
    for match in _MARKUP.finditer(text):
        if match.start() > end:
            found.append(Run(text[end : match.start()]))
        if match["strong"]:
            found.append(Run(match["strong"], strong=True))
        elif match["note"]:
            found.append(Run("", note=int(match["note"])))
        else:
            found.append(Run(match["href"], href=match["href"]))
        end = match.end()
    if end < len(text):
        found.append(Run(text[end:]))
    return tuple(found)


def sentence(text: str) -> Sentence:
    """One sentence; see `runs` for what may stand in it."""
    return Sentence(_id("s", text), runs(text), 1)


def sentences(*texts: str) -> tuple[Sentence, ...]:
    """Several sentences."""
    return tuple(sentence(text) for text in texts)


def paragraph(*texts: str) -> Paragraph:
    """A paragraph of these sentences."""
    return Paragraph(_id("b", "".join(texts)), sentences(*texts), 1)


def heading(text: str, level: int = 2) -> Heading:
    """A heading."""
    return Heading(_id("b", text), level, sentences(text), 1)


def _blocks(item: Item) -> tuple[Block, ...]:
    if isinstance(item, str):
        return (paragraph(item),)
    return tuple(item) if isinstance(item, list) else (item,)


def bullets(*items: Item) -> ListBlock:
    """A bullet list; an item is its words or its blocks."""
    made = tuple(ListItem(_id("i", repr(item)), "•", _blocks(item)) for item in items)
    return ListBlock(_id("b", repr(items)), ordered=False, items=made, line=1)


def numbered(*items: Item) -> ListBlock:
    """A numbered list, from 1."""
    made = tuple(ListItem(_id("i", repr(item)), f"{number}.", _blocks(item)) for number, item in enumerate(items, 1))
    return ListBlock(_id("b", repr(items)), ordered=True, items=made, line=1)


def quotation(*blocks: Block) -> Quotation:
    """A block of quoted words."""
    return Quotation(_id("b", repr(blocks)), blocks, 1)


def box(title: str, *blocks: Block) -> Box:
    """A box-out."""
    return Box(_id("b", title), sentence(title), blocks, 1)


def figure(file: str, alternative: str, caption: str = "") -> Figure:
    """A picture; `file` is in the folder that is given to the layout."""
    caption_sentences = sentences(caption) if caption else ()
    return Figure(_id("b", file), file, sentences(alternative) if alternative else (), caption_sentences, 1)


def table(caption: str, *rows: Sequence[str]) -> Table:
    """A table: the first row has the headings."""
    cells = [tuple(_cell(f"{caption}{y}-{x}", text) for x, text in enumerate(row)) for y, row in enumerate(rows)]
    return Table(_id("b", caption), sentences(caption) if caption else (), cells[0], tuple(cells[1:]), 1)


def _cell(place: str, text: str) -> Cell:
    """A cell, with ids of its place: cells repeat their words."""
    return Cell(_id("c", place), (Sentence(_id("s", place), runs(text), 1),) if text else ())


def note(number: int, *texts: str) -> Note:
    """A note of one paragraph."""
    return Note(number, (paragraph(*texts),))


def piece(block: Block, role: Role | None = None, group_id: str = "", label: str = "") -> Piece:
    """A piece, in a group if it has a role."""
    return Piece(block, role, group_id, sentence(label) if label else None)


def in_group(role: Role, label: str, *blocks: Block) -> tuple[Piece, ...]:
    """The pieces of a question, answer or disclaimer; the first one carries the label."""
    group_id = _id("g", label + repr(blocks))
    return tuple(piece(block, role, group_id, "" if place else label) for place, block in enumerate(blocks))


def address(href: str, text: str = "") -> Address:
    """An address of the end matter."""
    return Address(_id("l", href), text, href, href.removeprefix("https://").rstrip("/"))


def article(title: str, blocks: Sequence[Block] = (), notes: Sequence[Note] = (), **fields: Any) -> Article:
    """An article; any field can be given by its name."""
    known: dict[str, Any] = {
        "slug": "01-" + re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-"),
        "title": sentence(title),
        "author": "Rowan Oakapple",
        "kind": Kind.FEATURE,
        "category": "",
        "language": "en-GB",
        "summary": (),
        "key_points": (),
        "blocks": tuple(blocks),
        "notes": tuple(notes),
        "source": SourceFile("article.md", "0" * 64),
    }
    return Article(**{**known, **fields})


def part(number: int, total: int, *pieces: Piece | Block, title: str = "A part") -> Part:
    """A part with its opener and stop sign."""
    made = tuple(item if isinstance(item, Piece) else piece(item) for item in pieces)
    opener = Announcement(f"a-opener-{number}", f"Part {number} of {total}: {title}.")
    last = "This is the end." if number == total else "A good place to stop."
    stop = Announcement(f"a-stop-{number}", f"{last} End of part {number} of {total}.")
    ahead = Announcement(f"a-ahead-{number}", "The next part takes about 2 minutes.") if number < total else None
    return Part(number, title, opener, made, stop, ahead)


def running_order(
    title: str,
    *parts: Sequence[Piece | Block],
    key_points: Sequence[str] = (),
    summary: str = "",
    notes: Sequence[Note] = (),
    addresses: Sequence[Address] = (),
    **fields: Any,
) -> RunningOrder:
    """A running order: each of `parts` is the blocks or pieces of one part."""
    total = len(parts) + bool(notes or addresses or fields.get("abbreviations"))
    made = tuple(part(number, total, *pieces) for number, pieces in enumerate(parts, 1))
    blocks = [item.block if isinstance(item, Piece) else item for pieces in parts for item in pieces]
    written = article(title, blocks, notes, summary=sentences(*([summary] if summary else [])), **fields)
    opening = Opening(
        Announcement("a-eyebrow", "Feature"),
        written.title,
        Announcement("a-byline", f"By {written.author}"),
        Announcement("a-length", f"7 minutes to read, 9 minutes to hear, in {total} parts."),
        written.summary,
        Announcement("a-key-points", "Key points") if key_points else None,
        sentences(*key_points),
    )
    end = _end_matter(total, notes, addresses, written.abbreviations) if total > len(parts) else None
    return RunningOrder(written, opening, made, end, 7, 9)


def _end_matter(
    total: int, notes: Sequence[Note], addresses: Sequence[Address], abbreviations: Sequence[tuple[str, str]]
) -> EndMatter:
    return EndMatter(
        part(total, total, title="Notes and addresses"),
        Announcement("a-abbreviations", "Abbreviations") if abbreviations else None,
        tuple(
            Abbreviation(f"a-abbreviation-{number}", short, long)
            for number, (short, long) in enumerate(abbreviations, 1)
        ),
        Announcement("a-notes", "Notes") if notes else None,
        tuple(notes),
        Announcement("a-addresses", "Addresses") if addresses else None,
        tuple(addresses),
    )


def issue(**fields: Any) -> Issue:
    """An issue; any field can be given by its name."""
    known: dict[str, Any] = {
        "id": "2026-winter",
        "title": "Steady Light",
        "issue": "Winter 2026",
        "number": 42,
        "date": "2026-12-01",
        "language": "en-GB",
        "publisher": "The Wrenfold Trust, a fictional charity",
        "contact": ("E-mail: hello@example.org", "Phone: 01632 960123, Tuesday to Thursday, 10am to 4pm"),
        "voice": "",
        "pace": "standard",
        "order": (),
        "disclaimers": (("medical", "The information in this magazine is general."),),
        "web_page": WebPage(),
    }
    return Issue(**{**known, **fields})


SHARED_CREDITS = Credits("Winter 2026", "Rowan Oakapple", "The Quiet Post", year="2026")


def small_jpeg() -> bytes:
    """A white picture in the shape of a cover."""
    written = BytesIO()
    Image.new("RGB", (80, 113), "white").save(written, "JPEG")
    return written.getvalue()
