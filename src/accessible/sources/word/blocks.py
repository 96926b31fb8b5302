"""What a Word file is made of, as it is read: paragraphs of pieces, tables, text boxes. Markdown is made of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from accessible.sources.word.numbering import Label


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in the text: its part of the package, and the words for who cannot see it."""

    part: str
    alternative: str
    number: int


@dataclass(frozen=True, slots=True)
class WordPiece:
    r"""A stretch of a paragraph's words with one look. A line's end within it is "\n", a page's is "\f".

    `note` names the note that is referred to here, "footnote 2". Such a piece, or one with a picture, has no text.
    """

    text: str
    strong: bool = False
    href: str = ""
    note: str = ""
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class WordParagraph:
    """A paragraph: `number` is its place among those with words. `level` is a heading's, 0 for text."""

    number: int
    pieces: tuple[WordPiece, ...]
    level: int = 0
    style: str = ""
    label: Label | None = None
    looks: tuple[bool, bool] = (False, False)  # all of it bold, all of it italic or underlined

    @property
    def text(self) -> str:
        """Its words, with spaces for what parts them."""
        return " ".join("".join(piece.text for piece in self.pieces).split())


@dataclass(frozen=True, slots=True)
class WordTable:
    """A table: rows of cells of paragraphs."""

    number: int
    rows: tuple[tuple[tuple[WordParagraph, ...], ...], ...]


@dataclass(frozen=True, slots=True)
class WordBox:
    """A text box, or a table of one cell."""

    number: int
    blocks: tuple[WordBlock, ...]


WordBlock = WordParagraph | WordTable | WordBox


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Words of the file that are not in the article, and why."""

    number: int
    text: str
    reason: str


@dataclass(slots=True)
class WordStory:
    """All that was read of a file. `notes` has a note's paragraphs by the name that pieces call it."""

    blocks: tuple[WordBlock, ...] = ()
    notes: dict[str, tuple[WordParagraph, ...]] = field(default_factory=dict)
    left_out: list[LeftOut] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    title: str = ""  # by the file's properties
    creator: str = ""
