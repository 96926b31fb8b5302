"""Articles as files: texts that tests write to a folder and read as the build does."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from PIL import Image

from accessible.article import (
    Article,
    Block,
    Box,
    Figure,
    Group,
    Heading,
    ListBlock,
    Paragraph,
    Quotation,
    Role,
    Sentence,
    Table,
)
from accessible.errors import Finding
from accessible.issue import Issue, WebPage
from accessible.sources.reader import Reading, read_article
from builders import issue, sentence

DISCLAIMER = "The words in this magazine are general. Ask your own doctor before you change a medicine."
FRONT = "---\ntitle: Rest\n---\n\n"
FRONT_LINES = 4


def small_issue() -> Issue:
    """An issue with one disclaimer and two lines of web furniture."""
    page = WebPage(furniture=("Skip to main content", "Your basket is empty"), issue_line="This question appeared in")
    return replace(issue(), disclaimers=(("medical", DISCLAIMER),), web_page=page)


def read(folder: Path, content: str | bytes, name: str = "01-rest.md") -> Reading:
    """Write an article's file and read it."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_article(path, small_issue())


def assert_quoted(reading: Reading, codes: tuple[str, ...], quoted: str) -> None:
    """That the first finding of these codes quotes the words, where there are any, and says what to do."""
    if quoted:
        first = next(finding for finding in reading.findings if finding.code in codes)
        assert quoted in first.words
        assert first.remedy


def read_body(folder: Path, body: str) -> Reading:
    """Read a Markdown article that has a title and this body, which begins on line 5."""
    return read(folder, FRONT + body)


def article_of(reading: Reading) -> Article:
    """The article of a file that is in order."""
    assert reading.article is not None, reading.findings
    return reading.article


def blocks_of(folder: Path, body: str) -> tuple[Block, ...]:
    """The blocks of a Markdown body that is in order."""
    return article_of(read_body(folder, body)).blocks


def found(reading: Reading, code: str) -> Finding:
    """The one finding of that code."""
    findings = [finding for finding in reading.findings if finding.code == code]
    assert len(findings) == 1, reading.findings
    return findings[0]


def codes(reading: Reading) -> list[str]:
    """The codes of all findings, in order of lines."""
    return [finding.code for finding in reading.findings]


def group(role: Role, label: str, *blocks: Block) -> Group:
    """A question, answer or disclaimer, as readers make it."""
    return Group(f"g-{label}", role, sentence(label), blocks, 1)


def png(width: int = 2, height: int = 2) -> bytes:
    """A black picture."""
    content = io.BytesIO()
    Image.new("RGB", (width, height)).save(content, "PNG")
    return content.getvalue()


def huge_png() -> bytes:
    """A few bytes that claim to be a picture of 200 million dots."""
    head = struct.pack(">IIBBBBB", 20_000, 10_000, 8, 2, 0, 0, 0)
    pieces = ((b"IHDR", head), (b"IDAT", zlib.compress(b"\0" * 1000)))
    sums = (struct.pack(">I", zlib.crc32(kind + inside)) for kind, inside in pieces)
    chunks = (struct.pack(">I", len(inside)) + kind + inside for kind, inside in pieces)
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk + check for chunk, check in zip(chunks, sums, strict=True))


def outline(article: Article) -> str:
    """An article as a person can check it: one line a block and a sentence, with its id and looks."""
    lines = [f"{article.title.id}  TITLE  {_marked(article.title)}"]
    lines += [f"author: {article.author}", f"kind: {article.kind}", f"category: {article.category}"]
    lines += [f"{each.id}  SUMMARY  {_marked(each)}" for each in article.summary]
    lines += [f"{each.id}  KEY POINT  {_marked(each)}" for each in article.key_points]
    lines += [f"data: {name}: {text}" for name, text in article.data]
    lines += [f"say: {written} -> {spoken}" for written, spoken in article.say]
    lines += [f"abbreviation: {short} = {long}" for short, long in article.abbreviations]
    for block in article.blocks:
        lines += ["", *_outlined(block)]
    for note in article.notes:
        lines += ["", f"NOTE {note.number}", *_inside(note.blocks)]
    lines += ["", *(f"left out, line {each.line}: {each.text} ({each.reason})" for each in article.removed)]
    return "\n".join(line.rstrip() for line in lines).strip() + "\n"


def _marked(sentence: Sentence) -> str:
    """A sentence with its looks in angle brackets."""
    marked = ""
    for run in sentence.runs:
        text = f"<strong {run.text}>" if run.strong else run.text
        text = f"<link {run.href}|{text}>" if run.href else text
        text = f"<{run.language}: {text}>" if run.language else text
        marked += f"<note {run.note}>" if run.note else text
    return marked


def _sentences(sentences: tuple[Sentence, ...]) -> list[str]:
    return [f"  {each.id}  line {each.line}  {_marked(each)}" for each in sentences]


def _inside(blocks: tuple[Block, ...]) -> list[str]:
    return [f"    {line}" for block in blocks for line in _outlined(block)]


def _outlined(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield f"{block.id}  HEADING {block.level}"
            yield from _sentences(block.sentences)
        case Paragraph():
            yield f"{block.id}  PARAGRAPH" + (f" of {block.speaker}" if block.speaker else "")
            yield from _sentences(block.sentences)
        case ListBlock():
            yield f"{block.id}  LIST"
            for item in block.items:
                yield f"  {item.id}  {item.label}"
                yield from _inside(item.blocks)
        case Quotation():
            yield f"{block.id}  QUOTATION"
            yield from _inside(block.blocks)
        case Box():
            yield f"{block.id}  BOX"
            yield from _sentences((block.title,))
            yield from _inside(block.blocks)
        case Group():
            yield f"{block.id}  {block.role.upper()}"
            yield from _sentences((block.label,))
            yield from _inside(block.blocks)
        case Figure():
            yield f"{block.id}  PICTURE {block.file}"
            yield from _sentences(block.alternative)
            yield from (f"{line}  (caption)" for line in _sentences(block.caption))
        case Table():
            yield f"{block.id}  TABLE"
            yield from _sentences(block.caption)
            for row in (block.header, *block.rows):
                yield "  | " + " | ".join(" ".join(map(_marked, cell.sentences)) for cell in row) + " |"
