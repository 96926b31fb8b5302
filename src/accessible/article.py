"""An article as everything after `sources` knows it: blocks of sentences of runs, each with a stable id.

Block ids come from the block's place (section and position: `b-2-3`), sentence ids from the
sentence's words (and its turn among equal ones). So correcting one sentence changes one id,
and print, transcript, sync map and receipt can meet through them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from types import UnionType


class Kind(StrEnum):
    """What kind of article it is; shown above the title and used for the reading order of the page."""

    QUESTION_AND_ANSWER = "question-and-answer"
    FEATURE = "feature"
    RESEARCH = "research"
    NEWS = "news"
    TIPS = "tips"
    LETTERS = "letters"
    INTERVIEW = "interview"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text with one look. `href` is a link's address, `note` the number of a note it refers to.

    A run with a `note` has no text of its own: the mark is made by each output. `language` (BCP 47) is set
    where it is not the article's own.
    """

    text: str
    strong: bool = False
    href: str = ""
    note: int = 0
    language: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence. `line` is the source line (1-based) that its block starts on."""

    id: str
    runs: tuple[Run, ...]
    line: int = 0

    @property
    def text(self) -> str:
        """The written words, without marks or addresses."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `level` is 2 to 4 (level 1 is the article's title)."""

    id: str
    level: int
    sentences: tuple[Sentence, ...]
    line: int = 0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `speaker` is the name of who speaks in an interview (also in its first sentence)."""

    id: str
    sentences: tuple[Sentence, ...]
    line: int = 0
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class ListItem:
    """A list item: `label` is what stands before it ("1.", or "•")."""

    id: str
    label: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A bullet or numbered list."""

    id: str
    ordered: bool
    items: tuple[ListItem, ...]
    line: int = 0


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words quoted as a block."""

    id: str
    blocks: tuple[Block, ...]
    line: int = 0


@dataclass(frozen=True, slots=True)
class Box:
    """A box-out with its own title, read outside the running text."""

    id: str
    title: Sentence
    blocks: tuple[Block, ...]
    line: int = 0


class Role(StrEnum):
    """What a marked group of blocks is."""

    QUESTION = "question"
    ANSWER = "answer"
    DISCLAIMER = "disclaimer"


@dataclass(frozen=True, slots=True)
class Group:
    """A question, an answer or a standing disclaimer, with its label as a sentence ("Question")."""

    id: str
    role: Role
    label: Sentence
    blocks: tuple[Block, ...]
    line: int = 0


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture of the issue's folder, with its alternative text and, if written, its caption."""

    id: str
    file: str
    alternative: tuple[Sentence, ...]
    caption: tuple[Sentence, ...]
    line: int = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """One table cell."""

    id: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: one header row, then rows of as many cells. `summary` is said instead of many cells."""

    id: str
    caption: tuple[Sentence, ...]
    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    line: int = 0
    summary: tuple[Sentence, ...] = ()


Block = Heading | Paragraph | ListBlock | Quotation | Box | Group | Figure | Table


@dataclass(frozen=True, slots=True)
class Note:
    """A note or reference, printed at the end of the article."""

    number: int
    blocks: tuple[Block, ...]

    @property
    def id(self) -> str:
        """What the note is called in the article's markup."""
        return note_id(self.number)


def note_id(number: int) -> str:
    """What note `number` is called in the article's markup: where its marks lead to."""
    return f"note-{number}"


@dataclass(frozen=True, slots=True)
class Recap:
    """The editor's one line on what came before a heading, for whoever starts again there.

    `heading` are the heading's words. `sentence.line` is the line of the front matter.
    """

    heading: str
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class Acceptance:
    """What a person takes responsibility for: findings with this code about these words, and why they are right."""

    code: str
    words: str
    reason: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class RemovedLine:
    """A line of the source that is not carried into the article, and why."""

    line: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Repair:
    r"""What pasting had broken, and was mended on reading: `what` was done, in a sentence.

    `before` stood in the source, first on `line`, and `after` is read in its place, `times` times in all. A line's
    end within them is "\n".
    """

    line: int
    before: str
    after: str
    what: str
    times: int = 1


@dataclass(frozen=True, slots=True)
class SourceFile:
    """Where an article came from: the file's name, and the digest of its bytes."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Article:
    """One article, whole. `slug` is the file's name without its ending."""

    slug: str
    title: Sentence
    author: str
    kind: Kind
    category: str
    language: str
    summary: tuple[Sentence, ...]
    key_points: tuple[Sentence, ...]
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...]
    source: SourceFile
    removed: tuple[RemovedLine, ...] = ()
    date: str = ""
    data: tuple[tuple[str, str], ...] = ()  # lines kept as data, such as the issue line: (name, text)
    say: tuple[tuple[str, str], ...] = ()  # front-matter lexicon: (written, spoken)
    abbreviations: tuple[tuple[str, str], ...] = ()  # those that it uses: (PEM, post-exertional malaise), sorted
    recaps: tuple[Recap, ...] = ()
    repairs: tuple[Repair, ...] = ()
    accepted: tuple[Acceptance, ...] = ()

    @property
    def short_slug(self) -> str:
        """The slug without its running number: what the files are called."""
        head, _, tail = self.slug.partition("-")
        return tail if head.isdigit() and tail else self.slug


def inner_blocks(block: Block) -> tuple[Block, ...]:
    """The blocks that stand directly in a block, in reading order."""
    match block:
        case ListBlock():
            return tuple(inner for item in block.items for inner in item.blocks)
        case Quotation() | Box() | Group():
            return block.blocks
        case Heading() | Paragraph() | Figure() | Table():
            return ()


def walk(blocks: Iterable[Block], into: type[Block] | UnionType = Block) -> Iterator[Block]:
    """Each block and, after it, those that stand in it, however deep, in reading order.

    Only the kinds of block in `into` are opened: with `Group`, what stands in boxes, lists and quotations is left out.
    """
    waiting = list(reversed(tuple(blocks)))
    while waiting:
        block = waiting.pop()
        yield block
        if isinstance(block, into):
            waiting.extend(reversed(inner_blocks(block)))


def block_sentences(block: Block) -> Iterator[Sentence]:
    """Every sentence of a block in reading order, for each kind of block."""
    for each in walk((block,)):
        yield from _own_sentences(each)


def _own_sentences(block: Block) -> Iterator[Sentence]:
    """A block's sentences without those of the blocks in it, before which they stand."""
    match block:
        case Heading() | Paragraph():
            yield from block.sentences
        case Box():
            yield block.title
        case Group():
            yield block.label
        case Figure():
            yield from (*block.alternative, *block.caption)
        case Table():
            yield from block.caption
            cells = (cell for row in (block.header, *block.rows) for cell in row)
            yield from (sentence for cell in cells for sentence in cell.sentences)
            yield from block.summary
        case ListBlock() | Quotation():
            return


def article_sentences(article: Article) -> Iterator[Sentence]:
    """Every sentence of the article itself: title, summary, key points, blocks, notes."""
    yield article.title
    yield from article.summary
    yield from article.key_points
    for block in article.blocks:
        yield from block_sentences(block)
    for note in article.notes:
        for block in note.blocks:
            yield from block_sentences(block)


def sentence_lines(article: Article) -> dict[str, int]:
    """The line of the source that each sentence begins on, by its id."""
    return {sentence.id: sentence.line for sentence in article_sentences(article)}


def all_blocks(article: Article) -> Iterator[Block]:
    """Every block of the article, then of its notes, those inside others too, in reading order."""
    return walk((*article.blocks, *(block for note in article.notes for block in note.blocks)))
