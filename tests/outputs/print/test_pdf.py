"""Laying out: numbers on the pages, no file but the issue's, no warning unheard, the same bytes."""

from __future__ import annotations

import io
import os
import re
import shutil
from pathlib import Path

import page as validator
import pikepdf
import pytest
from pypdfium2 import PdfDocument

from accessible.article import Block
from accessible.check.pdf.words import read_back
from accessible.check.print.fault import PrintExpectation
from accessible.check.print.rules import judge_pdf
from accessible.errors import AccessibleError, SetupError
from accessible.outputs.print import pdf as engine
from accessible.outputs.print.html import article_html
from accessible.outputs.print.pdf import lay_out, page_count
from accessible.plan.edition import EDITIONS, Edition
from accessible.plan.printed import printed_texts
from builders import STYLES, bullets, figure, heading, issue, note, paragraph, running_order, table

LONG = "The supply is small, it changes from day to day, and it is slow to refill. " * 4
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30"/></svg>'


def html_of(*blocks: Block, edition: Edition = EDITIONS[0]) -> str:
    return article_html(running_order("Small", list(blocks)), edition, issue(), STYLES)


def page_texts(pdf: bytes) -> list[str]:
    document = PdfDocument(pdf)
    return [document[index].get_textpage().get_text_range() for index in range(len(document))]


@pytest.fixture(scope="module")
def long_html() -> str:
    return html_of(*(paragraph(f"{number}. {LONG}") for number in range(9)))


def test_every_page_says_its_number(long_html: str, tmp_path: Path) -> None:
    texts = page_texts(lay_out(long_html, tmp_path, STYLES, EDITIONS[0]))
    assert len(texts) > 2
    for number, text in enumerate(texts, 1):
        assert f"Page {number} of {len(texts)}" in text


def test_the_binding_edge_is_on_the_inner_side(long_html: str, tmp_path: Path) -> None:
    back = read_back(lay_out(long_html, tmp_path, STYLES, EDITIONS[0]))
    for page in (1, 2, 3):
        left = min(stretch.x for stretch in back.stretches if stretch.page == page)
        assert left == pytest.approx((30 if page % 2 else 25) * 72 / 25.4, abs=2)


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.suffix)
def test_nothing_is_smaller_than_the_body(tmp_path: Path, edition: Edition) -> None:
    blocks: list[Block] = [
        heading("H", 4),
        paragraph("Words.[^1]"),
        bullets("item"),
        table("T", ("A", "B"), ("1", "2")),
    ]
    order = running_order("Sizes", blocks, notes=(note(1, "A note."),), key_points=("One.",))
    back = read_back(lay_out(article_html(order, edition, issue(), STYLES), tmp_path, STYLES, edition))
    sizes = {round(stretch.points) for stretch in back.stretches}
    assert min(sizes) == edition.body_points
    assert max(sizes) == round(edition.body_points * 30 / 18)


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.suffix)
@pytest.mark.parametrize("title", ["Quiet", "WHAT NURSES WOMEN AND MEN KNOW NOW OF WARMTH"])
def test_a_long_name_of_the_issue_and_capitals_stay_on_the_page(tmp_path: Path, edition: Edition, title: str) -> None:
    named = issue(title="The Wrenfold Trust Members' Magazine", issue="Winter 2026 to 2027")
    order = running_order(title, [paragraph("Words. " * 400)])
    html = article_html(order, edition, named, STYLES)
    expected = PrintExpectation(edition, tuple(printed_texts(order)), (), html)
    assert [str(fault) for fault in judge_pdf(lay_out(html, tmp_path, STYLES, edition), expected) if fault.stops] == []


def test_the_same_html_gives_the_same_bytes(long_html: str, tmp_path: Path) -> None:
    first = lay_out(long_html, tmp_path, STYLES, EDITIONS[0])
    lay_out(html_of(paragraph("Something between.")), tmp_path, STYLES, EDITIONS[1])
    assert lay_out(long_html, tmp_path, STYLES, EDITIONS[0]) == first


def test_a_picture_of_the_issue_is_shown_with_its_alternative(tmp_path: Path) -> None:
    (tmp_path / "a b.svg").write_text(SVG)
    html = html_of(figure("a b.svg", "A black square."))
    assert read_back(lay_out(html, tmp_path, STYLES, EDITIONS[0])).alternatives == ["A black square."]


def test_a_picture_can_be_given_instead_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "a b.svg").write_text("<svg/>")
    html = html_of(figure("a b.svg", "A black square."), figure(".qr-1.svg", "A QR code."))
    given = {"a b.svg": SVG.encode(), ".qr-1.svg": SVG.encode()}
    pdf = lay_out(html, tmp_path, STYLES, EDITIONS[0], pictures=given)
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        figures = [element for element in opened.objects if _is_figure(element)]
        boxes = [[float(edge) for edge in element.A.BBox] for element in figures]
    assert [round(right - left) for left, _, right, _ in boxes] == [30, 30]


def _is_figure(element: object) -> bool:
    return isinstance(element, pikepdf.Dictionary) and str(element.get("/S", "")) == "/Figure"


@pytest.mark.parametrize("name", ["../a.svg", "notes.txt", "other/a.svg"])
def test_what_is_given_is_found_under_its_own_name_only(tmp_path: Path, name: str) -> None:
    html = html_of(figure("a.svg", "A black square."))
    with pytest.raises(AccessibleError, match="warning"):
        lay_out(html, tmp_path, STYLES, EDITIONS[0], pictures={name: SVG.encode()})


@pytest.mark.parametrize(
    "source",
    [
        "missing.png",
        "../outside.svg",
        "/etc/hostname",
        "file:///etc/hostname",
        "https://example.org/x.png",
        "data:image/svg+xml,<svg/>",
        "notes.txt",
        "link.svg",
    ],
)
def test_nothing_but_the_issues_pictures_is_read(tmp_path: Path, source: str) -> None:
    folder = tmp_path / "issue"
    folder.mkdir()
    (tmp_path / "outside.svg").write_text(SVG)
    (folder / "notes.txt").write_text("private")
    (folder / "link.svg").symlink_to(tmp_path / "outside.svg")
    html = html_of(paragraph("Words.")).replace("</body>", f'<img src="{source}" alt="x"></body>')
    with pytest.raises(AccessibleError, match="warning"):
        lay_out(html, folder, STYLES, EDITIONS[0])


def test_a_warning_of_the_engine_fails_the_build(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_text(SVG)
    html = html_of(paragraph("Words.")).replace("</body>", '<img src="a.svg"></body>')
    with pytest.raises(AccessibleError, match="alt"):
        lay_out(html, tmp_path, STYLES, EDITIONS[0])


def test_a_wrong_style_rule_fails_the_build(tmp_path: Path) -> None:
    styles = tmp_path / "styles"
    shutil.copytree(STYLES, styles)
    (styles / "large-print.css").write_text("p { colour: grey }")
    with pytest.raises(AccessibleError, match="colour"):
        lay_out(html_of(paragraph("Words.")), tmp_path, styles, EDITIONS[0])


def test_missing_style_sheets_are_a_setup_error(tmp_path: Path) -> None:
    with pytest.raises(SetupError):
        lay_out("<p>x</p>", tmp_path, tmp_path / "nowhere", EDITIONS[0])


def test_a_paragraph_is_not_split_over_two_pages(long_html: str, tmp_path: Path) -> None:
    with pikepdf.open(io.BytesIO(lay_out(long_html, tmp_path, STYLES, EDITIONS[0]))) as pdf:
        names = list(pikepdf.NameTree(pdf.Root.Names.Dests))
        paragraphs = [
            element
            for element in pdf.objects
            if isinstance(element, pikepdf.Dictionary) and str(element.get("/S", "")) == "/P"
        ]
    # eyebrow, byline, length, opener, nine paragraphs, stop
    assert len(paragraphs) == 14
    assert "part-1" in names


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.suffix)
def test_an_article_conforms_to_pdf_ua(tmp_path: Path, edition: Edition) -> None:
    (tmp_path / "a.svg").write_text(SVG)
    blocks: list[Block] = [
        heading("Two"),
        bullets("one", [paragraph("two:"), bullets("inner", "other")]),
        table("Kinds", ("Kind", "Rise"), ("Body", "18 ± 8 bpm")),
        figure("a.svg", "A square.", "A caption."),
        paragraph("A well-known address: <https://example.org/a-page/with-hyphens/and-more>.[^1]"),
    ]
    order = running_order("All", blocks, notes=(note(1, "A note."),), key_points=("One.",))
    pdf = lay_out(article_html(order, edition, issue(), STYLES), tmp_path, STYLES, edition)
    report = validator.validate_pdf_bytes(pdf, profile="ua1")
    assert [failure.message for failure in report.failures] == []
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert opened.check_pdf_syntax() == []


@pytest.mark.parametrize("letters", range(1, 14))
def test_a_line_does_not_end_early_before_a_note_mark(tmp_path: Path, letters: int) -> None:
    """WeasyPrint 70.0 ends a line after its first word if the text fits but the space after it does not."""
    words = f"{'i' * letters} leave the next change until you are so ready.[^1]"
    order = running_order("Lines", [paragraph(words)], notes=(note(1, "A note."),))
    html = article_html(order, EDITIONS[1], issue(), STYLES)
    lines = page_texts(lay_out(html, tmp_path, STYLES, EDITIONS[1]))[0].split("\r\n")
    first = next(line for line in lines if line.startswith("i"))
    assert len(first) > 25


def test_page_count(long_html: str, tmp_path: Path) -> None:
    pdf = lay_out(long_html, tmp_path, STYLES, EDITIONS[0])
    assert page_count(pdf) == len(page_texts(pdf))


@pytest.mark.parametrize("rule", ["overflow:", "clip", "position:", "float:", "opacity", "z-index", "transform"])
def test_no_style_can_cover_or_cut_off_words(rule: str) -> None:
    """Reading back sees what is drawn, but not what is then covered or clipped: so nothing may do that.

    The square cover is a picture, whose words stand on every page and in every feed as well.
    """
    for sheet in set(STYLES.glob("*.css")) - {STYLES / "square-cover.css"}:
        assert not re.search(rf"(?<![-\w]){rule}", sheet.read_text("utf-8")), sheet.name


# Another family, slanted, for every letter that anybody asks the font library for.
RULES = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig>
<dir>{fonts}</dir><match target="pattern">
<edit name="family" mode="prepend" binding="strong"><string>Accessible Atkinson</string></edit>
<edit name="slant" mode="assign"><const>italic</const></edit></match></fontconfig>"""
WORDS_IN_A_DRAWING = '<text x="2" y="20" font-family="Arial" font-size="9">Rest</text></svg>'


def laid_out_anew(folder: Path) -> bytes:
    """As by a process that has read no style sheets yet."""
    engine._sheets.cache_clear()
    return lay_out(html_of(paragraph("Words."), figure("plan.svg", "A plan.")), folder, STYLES, EDITIONS[0])


def test_rules_for_fonts_of_this_computer_or_its_user_change_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With them, each letter was of another family once, and every article was held up."""
    (tmp_path / "plan.svg").write_text(SVG.replace("</svg>", WORDS_IN_A_DRAWING))
    usual = laid_out_anew(tmp_path)
    (tmp_path / ".config/fontconfig").mkdir(parents=True)
    (tmp_path / ".config/fontconfig/fonts.conf").write_text(RULES.format(fonts=STYLES / "fonts"))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / ".config"))
    assert laid_out_anew(tmp_path) == usual
    monkeypatch.setenv("FONTCONFIG_FILE", str(tmp_path / ".config/fontconfig/fonts.conf"))
    assert laid_out_anew(tmp_path) == usual
    assert os.environ["FONTCONFIG_FILE"].startswith(str(tmp_path))


def test_a_font_list_that_is_missing_is_not_replaced_by_the_systems(tmp_path: Path) -> None:
    styles = tmp_path / "styles"
    shutil.copytree(STYLES, styles)
    (styles / "fonts.conf").unlink()
    with pytest.raises(SetupError, match=r"cannot be read.*fonts\.conf"):
        lay_out(html_of(paragraph("Words.")), tmp_path, styles, EDITIONS[0])
