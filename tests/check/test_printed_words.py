"""The print chain must hold for every kind of block, and must be able to break."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from accessible.article import Role
from accessible.check.printed_words import PrintedWords, printed_words, tokens_of
from accessible.outputs.html import article_html
from accessible.outputs.pdf import lay_out
from accessible.plan.edition import EDITIONS, Edition, alternatives, printed_texts
from accessible.plan.running_order import RunningOrder
from builders import (
    STYLES,
    address,
    box,
    bullets,
    figure,
    heading,
    in_group,
    issue,
    note,
    numbered,
    paragraph,
    quotation,
    running_order,
    table,
)

LARGE = EDITIONS[0]
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><rect width="40" height="30"/></svg>'
ROWS = [(f"Kind {number}", "An example of some words", f"{number} ± 8 bpm") for number in range(30)]
TEXT = "Payback is often late, it may begin 12–48 hours after the effort, and last for days."


def everything() -> RunningOrder:
    return running_order(
        "Could a low dose help my post-exertional pain?",
        [
            *in_group(Role.QUESTION, "Question", paragraph("Is **10** mg too much?", "I am not sure.")),
            *in_group(Role.ANSWER, "Answer", heading("First"), paragraph(f"{TEXT}[^1]", "p = 0.03, ½ → ₂ µ.")),
        ],
        [
            bullets(
                "one",
                [paragraph("two, which goes on for so long that it needs a second line:"), bullets("in")],
            ),
            numbered("first", "second"),
            quotation(paragraph("‘Quoted’, she said.")),
            box("A box", paragraph("Boxed.")),
            figure("picture.svg", "A house. It is white.", "My house."),
            table("Long", ("Kind of effort", "Example", "Rise"), *ROWS),
            table("Wide", ("A", "B", "C", "D"), ("1", "2", "3", "4")),
            paragraph("See <https://example.org/a-very-long-path/that-goes-on/and-on/until-the-end.html>."),
            *in_group(Role.DISCLAIMER, "Please note", paragraph("This is general.")),
        ],
        key_points=("Rest first.",),
        summary="What it is about.",
        notes=(note(1, "A reference.", "Another sentence."),),
        addresses=(address("https://example.org/a", "A page"), address("mailto:hello@example.org", "")),
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "picture.svg").write_text(SVG)
    return tmp_path


def checked(
    order: RunningOrder,
    folder: Path,
    change: Callable[[str], str] = str,
    edition: Edition = LARGE,
    styles: Path = STYLES,
) -> PrintedWords:
    html = change(article_html(order, edition, issue(), styles))
    pdf = lay_out(html, folder, styles, edition)
    return printed_words(pdf, printed_texts(order), alternatives(order), edition.body_points)


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.suffix)
def test_every_kind_of_block_is_printed_word_for_word(folder: Path, edition: Edition) -> None:
    verdict = checked(everything(), folder, edition=edition)
    assert verdict.differences == ()
    assert verdict.faithful
    assert verdict.words == len(tokens_of(" ".join(printed_texts(everything()))))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("I am not sure.", "I am sure.", "“not” is missing after “mg too much? I am”"),
        ("This is general.", "", "“This is general.” is missing"),
        ("Boxed.", "Boxed. Buy now!", "“Buy now!” is printed after “"),
        ("10</strong>", "100</strong>", "“100” is printed after “"),
        ("An example of some words", "", "is missing"),
        ("</h1>", ".</h1>", "“pain?.” is printed after"),
        ('<span id="a-stop-1">', '<span style="visibility: hidden">', "is missing"),
        ('<span id="a-stop-1">', '<span style="display: none">', "is missing"),
        ('<span id="a-stop-1">', '<span style="color: #aaa">', "is too pale to read"),
        ('<span id="a-stop-1">', '<span style="opacity: 0">', "stop"),
        ('<span id="a-stop-1">', '<span style="font-size: 12pt">', "is set in 12.0 points, not 18"),
        ('<span id="a-stop-1">', '<span style="white-space: pre; margin-left: 190mm">', "runs off the page"),
        ('<span id="a-stop-1">', '<span style="font-family: monospace">', "only Andika may be"),
        ('alt="A house. It is white."', 'alt="A house."', "Picture 1 has the alternative text “A house.”"),
    ],
)
def test_it_sees_what_is_lost_or_changed(folder: Path, old: str, new: str, told: str) -> None:
    def change(html: str) -> str:
        assert old in html
        return html.replace(old, new, 1)

    assert told in " ".join(checked(everything(), folder, change).differences)


def test_a_template_that_drops_a_word_is_seen(folder: Path) -> None:
    styles = folder / "styles"
    shutil.copytree(STYLES, styles)
    template = styles / "templates" / "blocks.html.j2"
    source = template.read_text("utf-8")
    assert "sentences([item.title])" in source
    template.write_text(source.replace("{{ sentences([item.title]) }}", ""), "utf-8")
    differences = checked(everything(), folder, styles=styles).differences
    assert "“A box” is missing after “2. second ‘Quoted’, she said.”" in differences[0]


def test_the_pdf_of_another_article_is_seen(folder: Path) -> None:
    other = running_order("Another article", [paragraph("It says something else.")])
    pdf = lay_out(article_html(other, LARGE, issue(), STYLES), folder, STYLES, LARGE)
    verdict = printed_words(pdf, printed_texts(everything()), alternatives(everything()))
    assert not verdict.faithful
    assert "Picture 1 is missing: “A house. It is white.”." in verdict.differences


def test_sentences_in_the_wrong_order_are_seen(folder: Path) -> None:
    def change(html: str) -> str:
        return html.replace("first</span>", "@").replace("second</span>", "first</span>").replace("@", "second</span>")

    assert checked(everything(), folder, change).differences


def test_a_character_that_the_font_lacks_is_seen(folder: Path) -> None:
    """κ is not in Andika: whether the engine takes another font or prints a box, it is told."""
    order = running_order("Letters", [paragraph("The κ receptor.")])
    told = " ".join(checked(order, folder).differences)
    assert "only Andika may be" in told or "a character is missing from the font" in told


def test_running_heads_and_page_numbers_are_not_taken_for_words(folder: Path) -> None:
    order = running_order(
        "Pages", *([paragraph(f"{part} {number} {TEXT * 3}") for number in range(7)] for part in "ab")
    )
    verdict = checked(order, folder)
    assert verdict.pages > 3
    assert verdict.differences == ()


def test_a_table_head_that_is_shown_again_is_no_difference_but_a_second_table_is(folder: Path) -> None:
    order = running_order("Tables", [table("Same", ("Kind", "Rise"), *(row[:2] for row in ROWS))])
    assert checked(order, folder).differences == ()
    twice = lambda html: html.replace("</table>", "</table><p>Kind Rise</p>")  # noqa: E731
    assert "“Kind Rise” is printed after" in checked(order, folder, twice).differences[0]
