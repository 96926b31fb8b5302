"""Markup for a screen: the same words as on paper, in the same order, without what only paper needs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from accessible.article import Article, ListBlock, ListItem, Run, Sentence, Table, all_blocks
from accessible.outputs.markup import printed_markup, screen_markup
from accessible.outputs.print.typeset import NO_BREAK_SPACE
from accessible.plan.edition import CODES_HINT, EDITIONS, is_wide
from accessible.plan.narration import Narration
from accessible.plan.planner import Plan
from accessible.plan.printed import printed_texts
from accessible.plan.running_order import RunningOrder
from accessible.production.chosen import chosen_issue
from accessible.production.prepare import prepare
from accessible.settings import Settings
from builders import REPOSITORY, STYLES, address, heading, paragraph, running_order, table
from every_block import EVERYTHING, planned
from structures import structures

LARGE = EDITIONS[0]
ALL = [("everything", EVERYTHING), *structures()]
EACH = [pytest.param(made, id=name) for name, made in ALL]
ISSUES = [path.parent.name for path in sorted((REPOSITORY / "content").glob("*/issue.toml"))]


def read(markup: str) -> ET.Element:
    return ET.fromstring(f"<body>{markup}</body>")


def words_of(markup: str) -> list[str]:
    """The words of a page in order; a block's end ends a word."""
    ends = {"p", "li", "h1", "h2", "h3", "h4", "td", "th", "caption", "dt", "dd", "figcaption", "br"}

    def texts(element: ET.Element) -> Iterator[str]:
        yield element.text or ""
        for child in element:
            yield from texts(child)
            yield (" " if child.tag in ends else "") + (child.tail or "")

    return "".join(texts(read(markup))).split()


def ids_of(markup: str) -> set[str]:
    return {each for element in read(markup).iter() if (each := element.get("id"))}


def heard_at(narration: Narration) -> set[str]:
    return {utterance.heard_at for part in narration.parts for utterance in part.utterances}


def without_wide_tables(made: Article) -> Article:
    return replace(made, blocks=tuple(b for b in made.blocks if not (isinstance(b, Table) and is_wide(b))))


def check(plan: Plan) -> None:
    """What must hold for an article on a screen."""
    screen = screen_markup(plan.order, STYLES)
    printed = printed_markup(plan.order, STYLES, LARGE)
    assert heard_at(plan.narration) <= ids_of(screen)
    assert ids_of(printed) <= ids_of(screen)
    if not any(isinstance(block, Table) and is_wide(block) for block in all_blocks(plan.order.article)):
        assert words_of(screen) == as_on_screen(plan.order, " ".join(words_of(printed))).split()


def as_on_screen(order: RunningOrder, words: str) -> str:
    """Words of paper with what a screen says in other words, the minutes, and without what is paper's own."""
    for each in (order.opening.length, *(part.ahead for part in order.all_parts)):
        if each and each.on_paper != each.on_screen:
            assert each.on_paper in words
            words = words.replace(each.on_paper, each.on_screen, 1)
    return words.replace(CODES_HINT, "")


@pytest.mark.parametrize("made", EACH)
def test_a_screen_has_the_words_and_the_places_of_paper(made: Article) -> None:
    check(planned(made))
    check(planned(without_wide_tables(made)))


@pytest.mark.parametrize("name", ISSUES)
def test_the_sample_issues_have_the_words_and_the_places_of_paper(name: str) -> None:
    settings = Settings(issue=name, voice="silent")
    for draft in prepare(settings, chosen_issue(settings)).drafts:
        assert draft.plan
        check(draft.plan)


@pytest.mark.parametrize("pages", [1, 2])
def test_what_codes_are_for_comes_after_the_addresses_without_one(pages: int) -> None:
    """In giant print they ended page 67 of the winter issue under two e-mail addresses; the square began page 68."""
    links = ["mailto:a@example.org", "https://b.example", "https://c.example"][: pages + 1]
    order = running_order("Where", [paragraph("Write to us.")], addresses=[address(link) for link in links])
    words = " ".join(words_of(printed_markup(order, STYLES, LARGE)))
    for found in (words, " ".join(printed_texts(order))):
        assert found.count(CODES_HINT) == 1
        before, after = found.split(CODES_HINT)
        assert "a@example.org" in before
        assert ("b.example" in before) == (pages == 1)
        assert ("c.example" in after) == (pages == 2)


def test_a_screen_has_plain_spaces_and_nothing_that_keeps_words_together() -> None:
    order = running_order("Doses", [paragraph("Take **10** mg on 5 February 2027, post-exertional or not.[^1]")])
    printed, screen = printed_markup(order, STYLES, LARGE), screen_markup(order, STYLES)
    assert NO_BREAK_SPACE in printed
    assert 'class="whole"' in printed
    assert NO_BREAK_SPACE not in screen
    assert 'class="whole"' not in screen
    assert "<strong>10</strong> mg on 5 February 2027, post-exertional or not. <a" in screen


def test_a_no_break_space_that_is_written_stays() -> None:
    written = Sentence("s-1", (Run(f"10{NO_BREAK_SPACE}mg a day."),), 1)
    order = running_order("Doses", [replace(paragraph("x"), sentences=(written,))])
    assert f"10{NO_BREAK_SPACE}mg a day." in screen_markup(order, STYLES)


def test_a_wide_table_is_a_table_on_a_screen_with_every_cell_once() -> None:
    rows = [[*"ABCDEF"], ["one", "two", "three", "four", "five", "six"], ["seven", "eight", "nine", "ten", "", "11"]]
    order = running_order("Wide", [table("Levels", *rows)])
    assert "<table" not in printed_markup(order, STYLES, LARGE)
    (found,) = read(screen_markup(order, STYLES)).iter("table")
    cells = [["".join(cell.itertext()) for cell in row if cell.tag in ("th", "td")] for row in found.iter("tr")]
    assert cells == rows


def test_codes_and_paragraphs_that_stay_on_a_page_are_for_paper() -> None:
    order = running_order(
        "Doses", [heading("One"), paragraph("Take 10 mg.")], addresses=[address("https://example.org/a", "A page")]
    )
    printed, screen = printed_markup(order, STYLES, LARGE), screen_markup(order, STYLES)
    for sign in ('class="kept"', 'class="code"', "Point a phone’s camera at a square to open its page."):
        assert sign in printed
        assert sign not in screen
    assert '<a class="link" href="https://example.org/a">example.org/a</a>' in screen


def test_words_that_look_like_markup_stay_words_on_a_screen() -> None:
    strange = '<b>"A & B"</b> < 2'
    order = running_order(strange, [paragraph(strange)], author=strange, summary=strange)
    assert " ".join(words_of(screen_markup(order, STYLES))).count(strange) == 4


def _labels(*labels: str, ordered: bool) -> list[dict[str, str]]:
    """The attributes of a list with these labels on a screen, and of its items, without their ids."""
    items = tuple(ListItem(f"i-{place}", label, (paragraph(f"Item {place}."),)) for place, label in enumerate(labels))
    order = running_order("Lists", [ListBlock("b-list", ordered, items)])
    (found,) = (each for each in read(screen_markup(order, STYLES)).iter() if each.get("id") == "b-list")
    assert found.tag == ("ol" if ordered else "ul")
    return [{name: value for name, value in each.items() if name != "id"} for each in (found, *found)]


def test_a_browser_numbers_a_list_as_the_editor_did() -> None:
    assert _labels("1.", "2.", ordered=True) == [{}, {}, {}]
    assert _labels("4.", "5.", ordered=True) == [{"start": "4"}, {}, {}]
    assert _labels("0.", "1.", ordered=True) == [{"start": "0"}, {}, {}]
    assert _labels("1.", "3.", "4.", ordered=True) == [{}, {}, {"value": "3"}, {}]
    assert _labels("•", "•", ordered=False) == [{}, {}, {}]


def test_a_label_that_no_browser_writes_stands_beside_its_item() -> None:
    assert _labels("(a)", "2.", ordered=True) == [{}, {"data-label": "(a)"}, {"data-label": "2."}]
    assert _labels("01.", ordered=True) == [{}, {"data-label": "01."}]
    assert _labels("–", "•", ordered=False) == [{}, {"data-label": "–"}, {}]


@pytest.mark.parametrize("made", EACH)
def test_a_screen_has_no_style_of_its_own_so_that_a_strict_policy_may_forbid_it(made: Article) -> None:
    assert not [each.tag for each in read(screen_markup(planned(made).order, STYLES)).iter() if each.get("style")]


def test_a_table_on_a_narrow_screen_can_be_a_list_that_has_lost_no_heading() -> None:
    order = running_order("Wide", [table("Levels", ("Kind", "", "Rise"), ("Mind", "slow", "2 <3"))])
    page = read(screen_markup(order, STYLES))
    (box,) = (each for each in page.iter("div") if each.get("class") == "table")
    (caption,) = box.iter("caption")
    assert {name: box.get(name) for name in ("role", "tabindex", "aria-label", "data-columns")} == {
        "role": "group",
        "tabindex": "0",
        "aria-label": "".join(caption.itertext()),
        "data-columns": "many",
    }
    cells = [each for row in box.iter("tbody") for each in row.iter() if each.tag in ("th", "td")]
    assert [each.get("data-head") for each in cells] == ["Kind", None, "Rise"]
