"""Articles: there is one walk over blocks, and every block and sentence is met on it once, in reading order."""

from __future__ import annotations

import pytest

from accessible.article import (
    Article,
    Block,
    Box,
    Group,
    Heading,
    Quotation,
    Role,
    all_blocks,
    article_sentences,
    block_sentences,
    inner_blocks,
    walk,
)
from builders import article, box, bullets, figure, heading, note, numbered, paragraph, quotation, sentence, table
from structures import structures

DEEP: list[Block] = [
    heading("One"),
    box("Two", bullets([paragraph("Three."), numbered("Four.")], "Five."), table("Six", ["Seven"], ["Eight"])),
    Group("g", Role.ANSWER, sentence("Nine"), (heading("Ten"), quotation(paragraph("Eleven."), bullets("Twelve."))), 1),
    figure("a.png", "Thirteen.", "Fourteen."),
]
WORDS = "One Two Three. Four. Five. Six Seven Eight Nine Ten Eleven. Twelve. Thirteen. Fourteen.".split()


def test_every_sentence_is_met_once_in_reading_order() -> None:
    assert [each.text for block in DEEP for each in block_sentences(block)] == WORDS


def test_the_walk_meets_a_block_before_what_stands_in_it() -> None:
    kinds = [type(block).__name__ for block in walk(DEEP)]
    assert (
        kinds
        == (
            "Heading Box ListBlock Paragraph ListBlock Paragraph Paragraph Table "
            "Group Heading Quotation Paragraph ListBlock Paragraph Figure"
        ).split()
    )


def test_the_walk_opens_what_it_is_asked_to_open() -> None:
    inner = list(walk(DEEP, into=Group))
    assert [block for block in inner if isinstance(block, Heading)] == [DEEP[0], inner[3]]
    assert [type(block).__name__ for block in inner] == "Heading Box Group Heading Quotation Figure".split()
    assert Box in map(type, inner)


def test_blocks_of_notes_come_after_the_articles_own() -> None:
    made = article("Rest", DEEP, [note(1, "A note.")])
    assert list(all_blocks(made)) == [*walk(DEEP), *made.notes[0].blocks]


def test_a_thousand_blocks_within_each_other_are_walked() -> None:
    block: Block = paragraph("Deep.")
    for _ in range(2_000):
        block = Quotation("b", (block,))
    assert len(list(walk([block]))) == 2_001
    assert [each.text for each in block_sentences(block)] == ["Deep."]


@pytest.mark.parametrize("made", [pytest.param(made, id=name) for name, made in structures()])
def test_no_block_of_any_structure_is_met_twice_or_left_out(made: Article) -> None:
    found = [id(block) for block in all_blocks(made)]
    inner = [id(inner) for block in all_blocks(made) for inner in inner_blocks(block)]
    notes = [id(block) for each in made.notes for block in each.blocks]
    assert sorted(found) == sorted([*map(id, made.blocks), *inner, *notes])
    own = [made.title, *made.summary, *made.key_points]
    outer = [*made.blocks, *(block for each in made.notes for block in each.blocks)]
    assert list(article_sentences(made)) == own + [each for block in outer for each in block_sentences(block)]
