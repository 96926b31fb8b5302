"""Articles of every structure, for tests of pacing: each with its name, and random ones of ordinary shape."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from accessible.article import Article, Block, Box, Heading, Paragraph, Role
from article_files import group
from builders import article, box, bullets, figure, heading, note, numbered, paragraph, quotation, sentences, table

LETTERS = "bcdfghjklm"


class Words:
    """Sentences that are all different, so that their ids are."""

    def __init__(self) -> None:
        self._numbers = count()

    def sentence(self, words: int, end: str = ".") -> str:
        """A sentence of so many words."""
        name = "".join(f"{LETTERS[int(digit)]}a" for digit in str(next(self._numbers)))
        return " ".join(["The", name, *["resting", "with", "care", "today"] * words][:words]) + end

    def paragraph(self, words: int, end: str = ".") -> Paragraph:
        """A paragraph of about so many words, twelve to a sentence."""
        count_of = max(1, round(words / 12))
        texts = [self.sentence(max(3, words // count_of)) for _ in range(count_of)]
        return paragraph(*texts[:-1], texts[-1].removesuffix(".") + end)

    def heading(self, level: int = 2) -> Heading:
        """A heading of three words."""
        return heading(self.sentence(3, ""), level)

    def section(self, *paragraphs: int, level: int = 2) -> list[Block]:
        """A heading and paragraphs of so many words."""
        return [self.heading(level), *(self.paragraph(words) for words in paragraphs)]

    def letter(self) -> list[Block]:
        """A letter with a name under it."""
        return [*self.section(60, 60, 60), paragraph(self.sentence(4, ""))]

    def talk(self, turns: int) -> list[Block]:
        """Questions and answers of two speakers."""
        asked = (replace(self.paragraph(14, "?"), speaker="Tilly") for _ in range(turns))
        return [block for each in asked for block in (each, replace(self.paragraph(60), speaker="Linnet"))]


def _box(words: Words) -> Box:
    cells = table("What helps", ["Kind", "When"], [words.sentence(4), words.sentence(4)])
    return box(words.sentence(3, ""), bullets(words.sentence(8), words.sentence(9)), cells, words.paragraph(30))


def structures() -> Iterator[tuple[str, Article]]:
    """Every structure that the magazine may have, and some that it should not."""
    w = Words()
    disclaimer = group(Role.DISCLAIMER, "Disclaimer", w.paragraph(50))
    question = [group(Role.QUESTION, f"Question {n}", w.paragraph(60), w.paragraph(60)) for n in "ab"]
    answer = [group(Role.ANSWER, f"Answer {n}", *w.section(60, 60), *w.section(60, 60, 60, 60)) for n in "ab"]
    cells = table("Table: Levels", ["Level", "Do"], [w.sentence(5), w.sentence(5)])
    inner = numbered(
        [w.paragraph(10), bullets(w.sentence(6), [w.paragraph(8), numbered(w.sentence(5))])], w.sentence(7)
    )
    noted: list[Block] = [
        heading("A heading[^1]"),
        bullets("An item.[^2]"),
        table("Levels[^3]", ["Kind"], ["Rest[^4]"]),
    ]
    notes = [note(number, w.sentence(12)) for number in range(1, 5)]
    linked: list[Block] = [paragraph(f"<https://example.org/{number}>") for number in range(4)]
    long_text: list[Block] = [w.paragraph(50) for _ in range(20)]
    shapes: dict[str, list[Block]] = {
        "a note of one paragraph": [w.paragraph(40)],
        "two questions and answers": [question[0], answer[0], question[1], answer[1], disclaimer],
        "3,000 words without headings": [w.paragraph(50) for _ in range(60)],
        "a heading every 40 words": [block for _ in range(30) for block in w.section(40)],
        "headings only": [w.heading(2 + number % 3) for number in range(12)],
        "one paragraph of 1,500 words": [w.paragraph(1_500)],
        "a paragraph of 1,500 words among others": [w.paragraph(40), w.paragraph(1_500), w.paragraph(40)],
        "lists in lists": [*w.section(300), w.paragraph(9, ":"), inner, w.paragraph(300), inner],
        "a table between heading and text": [*w.section(300), w.heading(), cells, *w.section(300)[1:]],
        "a picture first and last": [
            figure("a.png", w.sentence(20)),
            *long_text,
            figure("b.png", w.sentence(9), "Mine."),
        ],
        "a box with a list and a table": [*w.section(290), _box(w), *w.section(290)],
        "a quotation where a part may end": [
            *w.section(290),
            w.paragraph(9, ":"),
            quotation(w.paragraph(60)),
            *w.section(290),
        ],
        "an interview": [*w.section(30), *w.talk(20)],
        "notes in a heading, a list and a table": [*noted, *w.section(200)],
        "a disclaimer in the middle": [*w.section(300), disclaimer, *w.section(300), *w.section(300)],
        "a disclaimer at the end": [*w.section(300), *w.section(300), disclaimer],
        "links only": linked,
        "letters with names under them": [block for _ in range(4) for block in w.letter()],
    }
    for name, blocks in shapes.items():
        key_points = sentences("Rest first.", "Stop early.") if len(blocks) > 3 else ()
        yield name, article("Rest", blocks, notes if "notes" in name else (), key_points=key_points)


def ordinary_article(seed: int) -> Article:
    """An article of 400 to 3,000 words as the magazine has them: sections of 60 to 300 words, now and then a list."""
    chance, w = random.Random(seed), Words()  # noqa: S311 - the same article for the same seed
    wanted, written = chance.randint(400, 3_000), 0
    blocks: list[Block] = [w.paragraph(50)]
    while written < wanted:
        lengths = [chance.randint(25, 60) for _ in range(chance.randint(2, 6))]
        blocks += w.section(*lengths, level=chance.choice([2, 2, 2, 3]))
        written += sum(lengths)
        if chance.random() < 0.3:
            blocks += [w.paragraph(9, ":"), bullets(*(w.sentence(chance.randint(3, 10)) for _ in range(4)))]
            written += 35
    return article("Spending energy with care", blocks, key_points=sentences("Rest first.", "Stop early."))
