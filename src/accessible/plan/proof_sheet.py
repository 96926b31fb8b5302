r"""A proof sheet: what a person saw and heard of an article goes in, line by line; its text and its digest come out.

The digest is what a signature is bound to. It has the article's own words in order, how each is said, where they stand,
pictures, recordings by people, the parts, the voice and the editions. What the magazine adds by itself ("Part 2 of 5")
is not in it, nor the program's version: an update voids a signature only where words, or what is said, become others.

The text is for people and for git: a line for each sentence, with tabs between kind, words, what is said instead, its
sounds, and how it looks. Tabs, line ends and backslashes within words are written \t, \n and \\.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from accessible.article import (
    Block,
    Box,
    Figure,
    Group,
    Heading,
    ListBlock,
    Paragraph,
    Quotation,
    Run,
    Sentence,
    Table,
)
from accessible.plan.narration import Narration, Utterance
from accessible.plan.printed import printed_sentence
from accessible.plan.running_order import Part, RunningOrder

FORM = "1"  # of this text; another one cannot be compared with it
FORM_KIND, VOICE, EDITIONS, RECORDING, PART, PICTURE = "form", "voice", "editions", "recording", "part", "picture"
HEADERS = (FORM_KIND, VOICE, EDITIONS)
_COLUMNS = 5
_ESCAPED = {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}
_UNESCAPED = {written: sign for sign, written in _ESCAPED.items()}


@dataclass(frozen=True, slots=True)
class ProofLine:
    """One line: of which `kind`, its words, what is said where that is otherwise, its sounds (IPA), and how it looks.

    `id` is the sentence's or block's, where the article is at hand; it is no part of the text.
    """

    kind: str
    words: str
    said: str = ""
    sounds: str = ""
    look: str = ""
    id: str = ""

    @property
    def content(self) -> tuple[str, ...]:
        """All but where it stands."""
        return (self.words, self.said, self.sounds, self.look)


@dataclass(frozen=True, slots=True)
class ProofSheet:
    """All that was proofed of an article, in order."""

    lines: tuple[ProofLine, ...]

    @property
    def text(self) -> str:
        """The lines as a file has them."""
        return "".join(f"{_written(line)}\n" for line in self.lines)

    @property
    def sha256(self) -> str:
        """The digest of the text: `sha256sum` says the same of the file."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    def header(self, kind: str) -> str:
        """What one of the first lines says; empty where there is none."""
        return next((line.words for line in self.lines if line.kind == kind), "")


def read_sheet(text: str) -> ProofSheet:
    r"""The sheet of a text that `ProofSheet.text` wrote.

    >>> read_sheet("title\tTwo\\tabs\n").lines[0].words
    'Two\tabs'
    """
    return ProofSheet(tuple(_line(line) for line in text.split("\n") if line))


def _written(line: ProofLine) -> str:
    columns = (line.kind, *line.content)
    return "\t".join(re.sub(r"[\\\t\n\r]", lambda sign: _ESCAPED[sign[0]], each) for each in columns).rstrip("\t")


def _line(text: str) -> ProofLine:
    columns = [re.sub(r"\\[\\tnr]", lambda sign: _UNESCAPED[sign[0]], each) for each in text.split("\t")]
    return ProofLine(*(columns + [""] * _COLUMNS)[:_COLUMNS])


@dataclass(frozen=True, slots=True)
class Proofed:
    """What is proofed beside words: who reads, which editions there are, pictures and recordings by their digests."""

    voice: str
    editions: tuple[str, ...]
    pictures: Mapping[str, str]  # sha256 by file name
    recordings: tuple[tuple[str, str], ...] = ()  # (what it is of, sha256)


def proof_sheet(order: RunningOrder, narration: Narration, proofed: Proofed) -> ProofSheet:
    """What a person saw and heard of an article, in order."""
    said = {each.id: each for part in narration.parts for each in part.utterances}
    heads = (
        ProofLine(FORM_KIND, FORM),
        ProofLine(VOICE, proofed.voice),
        ProofLine(EDITIONS, " ".join(proofed.editions)),
    )
    recordings = (ProofLine(RECORDING, what, look=sha256) for what, sha256 in proofed.recordings)
    words = (
        _spoken(line, said)
        for line in (*_opening(order), *_parts(order, proofed.pictures), *_end(order, proofed.pictures))
    )
    return ProofSheet((*heads, *recordings, *words))


def _spoken(line: ProofLine, said: Mapping[str, Utterance]) -> ProofLine:
    utterance = said.get(line.id)
    if utterance is None:
        return line
    sounds = "; ".join(f"{each.written}: {each.sounds}" for each in utterance.changes if each.sounds)
    return replace(line, said=utterance.spoken if utterance.spoken != line.words else "", sounds=sounds)


def _opening(order: RunningOrder) -> Iterator[ProofLine]:
    opening = order.opening
    yield from _sentences("title", (opening.title,))
    yield ProofLine("author", order.article.author)
    yield ProofLine("section", opening.eyebrow.text if opening.eyebrow else "")
    yield ProofLine("language", order.article.language)
    yield from _sentences("summary", opening.summary)
    yield from _sentences("key point", opening.key_points)


def _parts(order: RunningOrder, pictures: Mapping[str, str]) -> Iterator[ProofLine]:
    for part in order.all_parts:
        yield ProofLine(f"{PART} {part.number}", part.title)
        yield from _sentences("recap", (part.recap,) if part.recap else ())
        yield from _pieces(part, pictures)


def _pieces(part: Part, pictures: Mapping[str, str]) -> Iterator[ProofLine]:
    for piece in part.pieces:
        inside = (str(piece.role),) if piece.role else ()
        if piece.label:
            yield from _sentences(f"{piece.role} label", (piece.label,))
        yield from _block(piece.block, inside, pictures)


def _end(order: RunningOrder, pictures: Mapping[str, str]) -> Iterator[ProofLine]:
    end = order.end_matter
    if end:
        yield from (ProofLine("abbreviation", each.text, id=each.id) for each in end.abbreviations)
        for note in end.notes:
            yield from _blocks(note.blocks, (f"note {note.number}",), pictures)
    yield from (ProofLine("source", each.text, id=each.id) for each in order.credits)


def _blocks(blocks: Iterable[Block], inside: tuple[str, ...], pictures: Mapping[str, str]) -> Iterator[ProofLine]:
    for block in blocks:
        yield from _block(block, inside, pictures)


def _block(block: Block, inside: tuple[str, ...], pictures: Mapping[str, str]) -> Iterator[ProofLine]:
    """The lines of a block. `inside` says in what it stands."""

    def kind(own: str) -> str:
        return ", ".join((*inside, own))

    match block:
        case Heading():
            yield from _sentences(kind(f"heading {block.level}"), block.sentences)
        case Paragraph():
            yield from _sentences(kind("paragraph"), block.sentences)
        case ListBlock():
            for item in block.items:
                yield from _blocks(item.blocks, (*inside, f"item {item.label}"), pictures)
        case Quotation() | Box() | Group():
            yield from _enclosed(block, inside, pictures)
        case Figure():
            yield ProofLine(kind(PICTURE), block.file, look=pictures.get(block.file, ""), id=block.id)
            yield from _sentences(kind("picture in words"), block.alternative)
            yield from _sentences(kind("caption"), block.caption)
        case Table():
            yield from _table(block, inside)


def _enclosed(
    block: Quotation | Box | Group, inside: tuple[str, ...], pictures: Mapping[str, str]
) -> Iterator[ProofLine]:
    """What stands in a frame, after the frame's own title."""
    name = "quotation"
    match block:
        case Quotation():
            pass
        case Box():
            name = "box"
            yield from _sentences(", ".join((*inside, "box title")), (block.title,))
        case Group(role=role):
            name = str(role)
            yield from _sentences(", ".join((*inside, f"{name} label")), (block.label,))
    yield from _blocks(block.blocks, (*inside, name), pictures)


def _table(table: Table, inside: tuple[str, ...]) -> Iterator[ProofLine]:
    """A table row by row: a cell's kind says its row and column, counted from 1."""
    yield from _sentences(", ".join((*inside, "table caption")), table.caption)
    for row, cells in enumerate((table.header, *table.rows)):
        for column, cell in enumerate(cells, start=1):
            kind = f"row {row}, column {column}" if row else f"head of column {column}"
            yield from _sentences(", ".join((*inside, kind)), cell.sentences)
    yield from _sentences(", ".join((*inside, "table summary")), table.summary)


def _sentences(kind: str, sentences: Sequence[Sentence]) -> Iterator[ProofLine]:
    """Sentences of one block: those after the first say that they go on in it."""
    for place, sentence in enumerate(sentences):
        look = "; ".join(filter(None, map(_look, sentence.runs)))
        yield ProofLine(f"{kind} goes on" if place else kind, printed_sentence(sentence), look=look, id=sentence.id)


def _look(run: Run) -> str:
    """What print or a page shows of a run beside its words; empty for plain ones."""
    looks = (
        "bold" if run.strong else "",
        f"link {run.href}" if run.href else "",
        f"in {run.language}" if run.language else "",
    )
    told = ", ".join(filter(None, looks))
    return f"“{run.text}” {told}" if told else ""
