"""A book's words and times: every utterance has one clip and one place, in order, in the words of the plan."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from accessible.article import Article
from accessible.errors import AccessibleError
from accessible.outputs.epub.heard_words import give_places
from accessible.outputs.epub.xml import parsed
from accessible.plan.narration import Narration, NarrationPart, Utterance
from accessible.plan.planner import Plan
from accessible.production.chosen import chosen_issue
from accessible.production.prepare import prepare
from accessible.settings import Settings
from builders import article, box, bullets, figure, heading, numbered, paragraph, quotation, table
from epub_books import SPACES, epub_article, epub_of, read, written
from every_block import EVERYTHING, planned
from structures import structures

TWICE = "lists in lists"  # it has one list twice, with the same ids, which no article that is read has
EACH = [pytest.param(made, id=name) for name, made in [("everything", EVERYTHING), *structures()] if name != TWICE]
WITHIN = article(
    "Within others",
    [
        numbered(
            [bullets("in it"), paragraph("After it.")], [table("", ("A", "B"), ("1", ""))], [figure("a.png", "A.", "")]
        ),
        box("A box", table("In a box", ("A", "B"), ("1", "2")), quotation(paragraph("Said."))),
        quotation(numbered("one", "two"), figure("b.png", "B. It is B.", "B again.")),
        heading("Alone"),
        table("Table of one", ("A",), ("1",)),
    ],
)


def clips(smil: Any) -> Iterator[tuple[str, str, int, int]]:
    """Each clip: its element's id, its file, its times in ms."""
    for par in smil.iterfind(".//s:par", SPACES):
        text, audio = par
        times = [audio.get(name) for name in ("clipBegin", "clipEnd")]
        assert all(each.endswith("s") for each in times)
        begin, end = (round(float(each[:-1]) * 1_000) for each in times)
        yield text.get("src").partition("#")[2], audio.get("src"), begin, end


def words_at(element: Any) -> str:
    """An element's letters and figures, without the marks of notes, which are not said."""
    texts = element.xpath(".//text()[not(ancestor::x:a[@role='doc-noteref'])]", namespaces=SPACES)
    return squeezed("".join(texts))


def squeezed(words: str) -> str:
    """Letters and figures: "PEM: malaise" stands as two columns, and a link's address on a line of its own."""
    return "".join(sign for sign in words if sign.isalnum())


def check(plan: Plan, folder: Path) -> None:
    book = epub_article(plan)
    path = written(epub_of(book), folder / "book.epub")
    page, smil = read(path, book.text), read(path, book.overlay)
    said = [each for part in plan.narration.parts for each in part.utterances]
    told = list(clips(smil))
    assert [each[0] for each in told] == [each.id for each in said]
    elements = [each for each in page.iter(etree.Element) if each.get("id")]
    places = [each.get("id") for each in elements]
    assert len(places) == len(set(places))
    order = {name: number for number, name in enumerate(places)}
    assert [order[each.id] for each in said] == sorted(order[each.id] for each in said)
    for each in said:
        assert words_at(elements[order[each.id]]) == squeezed(each.text), each
    check_times(book, told)


def check_times(book: Any, told: list[tuple[str, str, int, int]]) -> None:
    """The clips of a part fill its file from beginning to end, and each begins where its words do."""
    for part in book.parts:
        own = [each for each in told if each[1] == f"../{part.sound}"]
        assert own[0][2] == 0
        assert own[-1][3] == part.samples * 1_000 // 44_100
        for earlier, later in pairwise(own):
            assert earlier[3] == later[2]
        for each, cue in zip(own[1:], part.cues[1:], strict=True):
            assert 0 <= cue.start / 44.1 - each[2] < 1
        assert all(begin < end for _, _, begin, end in own)


@pytest.mark.parametrize("made", [*EACH, pytest.param(WITHIN, id="within others")])
def test_every_utterance_has_one_clip_and_one_place_in_order(made: Article, tmp_path: Path) -> None:
    check(planned(made), tmp_path)


@pytest.mark.parametrize("name", ["2026-winter", "2026-autumn"])
def test_those_of_the_sample_issues_too(name: str, tmp_path: Path) -> None:
    settings = Settings(issue=name, voice="silent")
    for draft in prepare(settings, chosen_issue(settings)).drafts:
        assert draft.plan
        check(draft.plan, tmp_path)


def test_words_with_no_place_are_an_error_and_not_left_out() -> None:
    stray = Narration("a", (NarrationPart(1, "A", (Utterance("a-stray", "Lost.", "Lost.", (), 0, heard_at="b-9"),)),))
    with pytest.raises(AccessibleError, match="no place"):
        give_places(parsed("<p id='b-1'>Here.</p>"), stray)
