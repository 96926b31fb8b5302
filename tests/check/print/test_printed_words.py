"""The print chain must hold for every kind of block, and must be able to break."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from accessible.article import Role
from accessible.check.print.fault import PrintExpectation
from accessible.check.print.rules import judge_pdf
from accessible.errors import AccessibleError
from accessible.outputs.print.html import article_html
from accessible.outputs.print.pdf import lay_out
from accessible.outputs.print.qr_code import qr_svg
from accessible.plan.edition import EDITIONS, Edition, code_file
from accessible.plan.printed import alternatives, printed_texts
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


def everything(rows: Sequence[tuple[str, ...]] = ROWS[:4]) -> RunningOrder:
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
            table("Long", ("Kind of effort", "Example", "Rise"), *rows),
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


def codes(order: RunningOrder) -> dict[str, bytes]:
    """The QR codes of an article's addresses, by the names that its HTML has for them."""
    addresses = order.end_matter.addresses if order.end_matter else ()
    return {code_file(each): qr_svg(each.href) or b"" for each in addresses}


def told(
    order: RunningOrder,
    folder: Path,
    change: Callable[[str], str] = str,
    edition: Edition = LARGE,
    styles: Path = STYLES,
) -> str:
    """Everything that is wrong with the PDF of an article whose HTML was changed."""
    html = article_html(order, edition, issue(), styles)
    pdf = lay_out(change(html), folder, styles, edition, pictures=codes(order))
    expected = PrintExpectation(edition, tuple(printed_texts(order)), tuple(alternatives(order)), html)
    return " ".join(str(fault) for fault in judge_pdf(pdf, expected))


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.suffix)
def test_every_kind_of_block_is_printed_word_for_word(folder: Path, edition: Edition) -> None:
    assert told(everything(ROWS), folder, edition=edition) == ""


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("I am not sure.", "I am sure.", "“not” is missing after “mg too much? I am”; it is not printed"),
        ("I am not sure.", "I am sure.", "“not” is missing after “mg too much? I am”; it is not said by a screen"),
        ("This is general.", "", "“This is general.” is missing"),
        ("Boxed.", "Boxed. Buy now!", "“Buy now!” is printed after “"),
        ("10</strong>", "100</strong>", "“100” is printed after “"),
        ("An example of some words", "", "is missing"),
        ("</h1>", ".</h1>", "“pain?.” is printed after"),
        ('<span id="a-stop-1">', '<span style="color: #aaa">', "Too pale to read"),
        (
            '<span id="a-stop-1">',
            '<span style="font-size: 12pt">',
            "Set in 12.0 points; nothing may be smaller than 18",
        ),
        ('<span id="a-stop-1">', '<span style="white-space: pre; margin-left: 190mm">', "Runs off the page"),
        ('alt="A house. It is white."', 'alt="A house."', "Picture 1 has the alternative text “A house.”"),
    ],
)
def test_it_sees_what_is_lost_or_changed(folder: Path, old: str, new: str, fault: str) -> None:
    def change(html: str) -> str:
        assert old in html
        return html.replace(old, new, 1)

    assert fault in told(everything(), folder, change)


@pytest.mark.parametrize("style", ["visibility: hidden", "display: none", "opacity: 0"])
def test_words_that_a_style_hides_are_seen_while_tagging(folder: Path, style: str) -> None:
    def change(html: str) -> str:
        assert '<span id="a-stop-1">' in html
        return html.replace('<span id="a-stop-1">', f'<span style="{style}">', 1)

    with pytest.raises(AccessibleError):
        told(everything(), folder, change)


def test_a_template_that_drops_a_word_is_seen(folder: Path) -> None:
    styles = folder / "styles"
    shutil.copytree(STYLES, styles)
    template = styles / "templates" / "blocks.html.j2"
    source = template.read_text("utf-8")
    assert "sentences([item.title])" in source
    template.write_text(source.replace("{{ sentences([item.title]) }}", ""), "utf-8")
    assert "“A box” is missing after “2. second ‘Quoted’, she said.”" in told(everything(), folder, styles=styles)


def test_the_pdf_of_another_article_is_seen(folder: Path) -> None:
    other = running_order("Another article", [paragraph("It says something else.")])
    pdf = lay_out(article_html(other, LARGE, issue(), STYLES), folder, STYLES, LARGE)
    order = everything()
    expected = PrintExpectation(LARGE, tuple(printed_texts(order)), tuple(alternatives(order)))
    faults = judge_pdf(pdf, expected)
    assert {fault.code for fault in faults} >= {"words", "heard", "alternatives"}
    assert "Picture 1 is missing: “A house. It is white.”." in {fault.message for fault in faults}


def test_sentences_in_the_wrong_order_are_seen(folder: Path) -> None:
    def change(html: str) -> str:
        return html.replace("first</span>", "@").replace("second</span>", "first</span>").replace("@", "second</span>")

    assert told(everything(), folder, change)


def test_a_character_that_the_font_lacks_is_seen(folder: Path) -> None:
    """κ is not in Andika, and the engine knows no other font: it is told which, and what to do."""
    with pytest.raises(AccessibleError, match="κ") as caught:
        told(running_order("Letters", [paragraph("The κ receptor.")]), folder)
    assert "Write it in other letters" in caught.value.remedy


def test_running_heads_and_page_numbers_are_not_taken_for_words(folder: Path) -> None:
    order = running_order(
        "Pages", *([paragraph(f"{part} {number} {TEXT * 3}") for number in range(7)] for part in "ab")
    )
    assert told(order, folder) == ""


def test_a_table_head_that_is_shown_again_is_no_difference_but_a_second_table_is(folder: Path) -> None:
    order = running_order("Tables", [table("Same", ("Kind", "Rise"), *(row[:2] for row in ROWS))])
    assert told(order, folder) == ""
    twice = lambda html: html.replace("</table>", "</table><p>Kind Rise</p>")  # noqa: E731
    assert "“Kind Rise” is printed after" in told(order, folder, twice)
