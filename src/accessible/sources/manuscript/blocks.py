"""What a manuscript is made of, as it is read: paragraphs of pieces, tables, text boxes. Markdown is made of it."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Label:
    """What stands before an item by itself. `number` is 0 for a bullet.

    `other` is how a program numbers where that is no plain number ("a)"), `words` what else it writes there ("Step").
    """

    level: int
    number: int = 0
    other: str = ""
    words: str = ""
    list_id: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in the text: where its bytes are, and the words for who cannot see it."""

    part: str
    alternative: str
    number: int


@dataclass(frozen=True, slots=True)
class ManuscriptPiece:
    r"""A stretch of a paragraph's words with one look. A line's end within it is "\n", a page's is "\f".

    `note` names the note that is referred to here, "footnote 2". Such a piece, or one with a picture, has no text; nor
    has one with a `tag`, which is left in the article so that it stops there.
    """

    text: str
    strong: bool = False
    href: str = ""
    note: str = ""
    picture: Picture | None = None
    tag: str = ""


@dataclass(frozen=True, slots=True)
class ManuscriptParagraph:
    """A paragraph: `number` is its place among those with words. `level` is a heading's, 0 for text."""

    number: int
    pieces: tuple[ManuscriptPiece, ...]
    level: int = 0
    style: str = ""
    label: Label | None = None
    looks: tuple[bool, bool] = (False, False)  # all of it bold, all of it italic or underlined

    @property
    def text(self) -> str:
        """Its words, with spaces for what parts them."""
        return " ".join("".join(piece.text for piece in self.pieces).split())


@dataclass(frozen=True, slots=True)
class ManuscriptTable:
    """A table: rows of cells of paragraphs. One with a `tag` stands between such tags, and stops the article."""

    number: int
    rows: tuple[tuple[tuple[ManuscriptParagraph, ...], ...], ...]
    tag: str = ""


@dataclass(frozen=True, slots=True)
class ManuscriptBox:
    """A text box, or a table of one cell."""

    number: int
    blocks: tuple[ManuscriptBlock, ...]


ManuscriptBlock = ManuscriptParagraph | ManuscriptTable | ManuscriptBox


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Words of the file that are not in the article, and why."""

    number: int
    text: str
    reason: str


@dataclass(slots=True)
class Manuscript:
    """All that was read of a file. `notes` has a note's paragraphs by the name that pieces call it."""

    blocks: tuple[ManuscriptBlock, ...] = ()
    notes: dict[str, tuple[ManuscriptParagraph, ...]] = field(default_factory=dict)
    left_out: list[LeftOut] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    title: str = ""  # by the file's properties
    creator: str = ""
    title_is_sure: bool = False  # more so than that the first line is one
    date: str = ""  # ISO, as the file says it


def paragraphs_of(blocks: tuple[ManuscriptBlock, ...]) -> list[ManuscriptParagraph]:
    """Every paragraph of some blocks, in order."""
    found: list[ManuscriptParagraph] = []
    for block in blocks:
        match block:
            case ManuscriptParagraph():
                found.append(block)
            case ManuscriptTable():
                found += [each for row in block.rows for cell in row for each in cell]
            case ManuscriptBox():
                found += paragraphs_of(block.blocks)
    return found
