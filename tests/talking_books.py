"""Talking books of planned articles, with sound of which only the length is told: to be judged and read back."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from accessible.article import Article, Figure, all_blocks
from accessible.check.books.expected import ExpectedArticle, ExpectedBook, ExpectedPart, ExpectedSentence
from accessible.issue import Issue, WebPage
from accessible.outputs.daisy202.archive import of_bytes, write_archive
from accessible.outputs.daisy202.book import BookArticle, BookPart, SpokenCue, TalkingBook
from accessible.outputs.daisy202.phrases import smil_parts
from accessible.outputs.daisy202.writing import book_files
from accessible.outputs.sound.mp3 import encode_part
from accessible.plan.book_places import places_of
from accessible.plan.narration import NarrationPart, Utterance
from accessible.plan.planner import Plan
from accessible.recording import SAMPLE_RATE
from accessible.settings import Settings
from every_block import planned

PICTURE = "picture.png"  # the only one that there is
SAID, REST = 30_011, 7_001  # samples: no whole milliseconds
ISSUE = Issue(
    id="2027-spring",
    title="Quiet Hours",
    issue="Spring 2027",
    number=1,
    date="2027-03-01",
    language="en-GB",
    publisher="A sample charity",
    contact=(),
    voice="silent",
    pace="",
    order=(),
    disclaimers=(),
    web_page=WebPage(),
)


@dataclass(frozen=True, slots=True)
class MadeBook:
    """A book as one ZIP file, and what it is held against."""

    path: Path
    book: TalkingBook
    expected: ExpectedBook

    def read(self, name: str) -> bytes:
        with zipfile.ZipFile(self.path) as bundle:
            return bundle.read(f"a-book/{name}")

    @property
    def names(self) -> list[str]:
        with zipfile.ZipFile(self.path) as bundle:
            return [each.filename.removeprefix("a-book/") for each in bundle.infolist()]


@cache
def little_mp3() -> bytes:
    """A second of silence."""
    return encode_part(np.zeros(SAMPLE_RATE, np.int16))


def _starts(part: NarrationPart) -> list[int]:
    return [SAMPLE_RATE // 2 + place * (SAID + REST) for place in range(len(part.utterances))]


def book_of(plans: Sequence[Plan], issue: Issue = ISSUE, title: str = "Quiet Hours, Spring 2027") -> TalkingBook:
    """A book in which every utterance lasts as long, and every tenth begins a page."""
    articles, page = [], 1
    for plan in plans:
        parts = []
        for part in plan.narration.parts:
            starts = _starts(part)
            cues = tuple(SpokenCue(each.id, start) for each, start in zip(part.utterances, starts, strict=True))
            parts.append(BookPart(part.title, starts[-1] + SAID + SAMPLE_RATE, cues, "", len(little_mp3())))
        said = sum(len(part.utterances) for part in plan.narration.parts)
        pages = [page + place // 10 for place in range(said)]
        page = pages[-1] + 1
        articles.append(
            BookArticle(plan.order, plan.narration, tuple(parts), places_of(plan.order, plan.narration, pages))
        )
    return TalkingBook(issue, title, "quiet-hours-2027-spring", ("silent, a synthetic voice",), tuple(articles))


def expected_of(plans: Sequence[Plan], book: TalkingBook) -> ExpectedBook:
    articles = []
    for plan, (name, article) in zip(plans, book.named_articles, strict=True):
        parts = []
        for part, (stem, made) in zip(plan.narration.parts, book.named_parts(name, article), strict=True):
            said = tuple(_expected(each, start) for each, start in zip(part.utterances, _starts(part), strict=True))
            parts.append(ExpectedPart(f"{stem}.mp3", made.samples / SAMPLE_RATE, said, made.size))
        articles.append(ExpectedArticle(plan.order.article.title.text, tuple(parts)))
    return ExpectedBook(book.title, book.identifier, tuple(articles))


def _expected(said: Utterance, start: int) -> ExpectedSentence:
    begin, end = start / SAMPLE_RATE, (start + SAID) / SAMPLE_RATE
    return ExpectedSentence(said.id, said.text, begin, end, shown=True)


def made_book(folder: Path, *articles: Article, title: str = "Quiet Hours, Spring 2027") -> MadeBook:
    """A book of these articles, in `folder`. It has the pictures that are a PNG, and no drawing."""
    plans = [planned(each) for each in articles]
    book = book_of(plans, title=title)
    return written_book(folder / "book.zip", book, expected_of(plans, book))


def written_book(path: Path, book: TalkingBook, expected: ExpectedBook) -> MadeBook:
    """The book as a file."""
    parts = smil_parts(book)
    pictures = {
        name: {PICTURE: of_bytes(f"{name}i1.png", b"\x89PNG\r\n\x1a\n")}
        for name, each in book.named_articles
        if any(isinstance(block, Figure) and block.file == PICTURE for block in all_blocks(each.order.article))
    }
    files = book_files(book, parts, Settings().styles, pictures, lambda _, file: file.write(little_mp3()))
    write_archive(files, "a-book", book.issue.date, path)
    return MadeBook(path, book, expected)
