"""Page numbers of the issue on pages that were laid out alone: held against pages that the engine numbered so."""

from __future__ import annotations

import io
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdfium2 import PdfDocument

from accessible.article import Block
from accessible.check.pdf.words import read_back
from accessible.check.print.fault import PrintExpectation
from accessible.check.print.rules import judge
from accessible.check.print.words import words_by_page
from accessible.errors import AccessibleError
from accessible.outputs.print.folio import Folios, stamp
from accessible.outputs.print.html import article_html, front_html
from accessible.outputs.print.pdf import folio_sheet, lay_out
from accessible.plan.edition import EDITIONS, Edition
from builders import STYLES, figure, heading, issue, note, paragraph, running_order, table

LARGE, GIANT, CREAM = EDITIONS[:3]
TOTAL = 120
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30"/></svg>'
LONG = "The supply is small, it changes from day to day, and it is slow to refill. "
BLOCKS: list[Block] = [
    heading("A day in winter"),
    paragraph(f"{LONG * 9}See <https://example.org/rest>.[^1]"),
    figure("a.svg", "A black square."),
    heading("A night", 3),
    table("Kinds", ("Kind", "Rise"), ("Body", "18 bpm"), ("Mind", "6 bpm")),
    *(paragraph(f"{number}. {LONG * 8}") for number in range(3)),
]
ORDERS = {
    "long": running_order("Resting", BLOCKS, notes=(note(1, "A note."),)),
    "one page": running_order("Short", [paragraph("A word.")]),
}


def laid_out(html: str, edition: Edition) -> bytes:
    return lay_out(html, Path.cwd(), STYLES, edition, pictures={"a.svg": SVG})


@lru_cache
def alone(edition: Edition, which: str = "long") -> bytes:
    return laid_out(article_html(ORDERS[which], edition, issue(), STYLES), edition)


def by_the_engine(edition: Edition, first: int, which: str = "long") -> bytes:
    """The article as the engine numbers it, which takes the first page for a right-hand one, whatever its number."""
    rules = f'@page {{ @bottom-left {{ content: "Page " counter(page) " of {TOTAL}" }} }}'
    rules += f"@page :first {{ counter-reset: page {first} }}"
    if first % 2 == 0:
        rules += "@page :right { margin-left: 25mm; margin-right: 30mm }"
        rules += "@page :left { margin-left: 30mm; margin-right: 25mm }"
    html = article_html(ORDERS[which], edition, issue(), STYLES)
    return laid_out(html.replace("</head>", f"<style>{rules}</style></head>"), edition)


@lru_cache
def folios(edition: Edition) -> Folios:
    return Folios(folio_sheet(STYLES, edition, TOTAL))


def stamped(pdf: bytes, edition: Edition, first: int) -> bytes:
    written = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        stamp(opened, folios(edition), first)
        folios(edition).give_fonts(opened)
        opened.save(written, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return written.getvalue()


def pictures_and_texts(pdf: bytes) -> list[tuple[bytes, str]]:
    document = PdfDocument(pdf)
    pages = [document[index] for index in range(len(document))]
    return [(each.render(scale=0.7).to_pil().tobytes(), each.get_textpage().get_text_range()) for each in pages]


def places(pdf: bytes) -> list[float]:
    """Where everything is that is not drawn: links, where they lead, bookmarks and the boxes of pictures; in points."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        pages = {page.obj.objgen: number for number, page in enumerate(opened.pages)}
        links: list[Any] = [link.Rect for page in opened.pages for link in page.obj.get("/Annots", ())]
        targets: list[Any] = [place for _, place in sorted(pikepdf.NameTree(opened.Root.Names.Dests).items())]
        with opened.open_outline() as outline:
            items = [*outline.root, *(child for item in outline.root for child in item.children)]
            targets += [item.destination for item in items]
        elements = [each for each in opened.objects if isinstance(each, pikepdf.Dictionary) and "/S" in each]
        boxes: list[Any] = [each.A.BBox for each in elements if str(each.S) == "/Figure"]
        assert links
        assert boxes
        ends = [(pages[to[0].objgen], to[2], to[3]) for to in targets]
        return [float(number) for place in (*links, *ends, *boxes) for number in place]


@pytest.mark.parametrize("first", [46, 47, 98], ids=["even", "odd", "over 99"])
@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.suffix)
def test_every_dot_and_every_tag_is_as_the_engine_has_it(edition: Edition, first: int) -> None:
    pdf, wanted = stamped(alone(edition), edition, first), by_the_engine(edition, first)
    back, good = read_back(pdf), read_back(wanted)
    assert back.pages == good.pages >= 3
    assert pictures_and_texts(pdf) == pictures_and_texts(wanted)
    assert (back.tree, back.about, back.glyphs) == (good.tree, good.about, good.glyphs)
    assert places(pdf) == pytest.approx(places(wanted), abs=0.001)
    assert judge(back, PrintExpectation(edition, first_page=first, total=TOTAL)) == ()


@pytest.mark.parametrize("first", [1, 2, TOTAL])
def test_an_article_of_one_page_stands_anywhere_in_the_issue(first: int) -> None:
    pdf = stamped(alone(GIANT, "one page"), GIANT, first)
    assert pictures_and_texts(pdf) == pictures_and_texts(by_the_engine(GIANT, first, "one page"))
    assert f"Page {first} of {TOTAL}" in pictures_and_texts(pdf)[0][1]


@pytest.mark.parametrize("edition", [LARGE, EDITIONS[3]], ids=lambda edition: edition.suffix)
def test_a_page_that_keeps_its_side_has_the_same_stream_but_for_the_names_of_fonts(edition: Edition) -> None:
    streams = []
    for pdf in (stamped(alone(edition), edition, 47), by_the_engine(edition, 47)):
        with pikepdf.open(io.BytesIO(pdf)) as opened:
            contents = [page.obj.Contents.read_bytes() for page in opened.pages]
        streams.append([re.sub(rb"(?m)^/\w+ (?=[\d.]+ Tf$)", b"/Font ", content) for content in contents])
    assert streams[0] == streams[1]


def test_the_ground_of_a_moved_page_reaches_all_its_edges() -> None:
    for (shown, _), first in zip(pictures_and_texts(stamped(alone(CREAM), CREAM, 2)), range(2, 99), strict=False):
        assert {shown[:3], shown[-3:]} == {b"\xdc\xf3\xfd"} or {shown[:3], shown[-3:]} == {b"\xfd\xf3\xdc"}, first


@settings(max_examples=15, deadline=None)
@given(st.integers(1, TOTAL - 5), st.integers(1, TOTAL - 5))
def test_numbers_written_over_others_give_the_same_bytes(first: int, second: int) -> None:
    assert stamped(stamped(alone(LARGE), LARGE, first), LARGE, second) == stamped(alone(LARGE), LARGE, second)


def test_the_words_of_a_page_are_the_same_in_whichever_file_it_stands() -> None:
    assert words_by_page(read_back(stamped(alone(LARGE), LARGE, 46))) == words_by_page(read_back(alone(LARGE)))
    assert len(set(words_by_page(read_back(alone(LARGE))))) == read_back(alone(LARGE)).pages


def test_a_cover_has_no_number_and_stays_where_it_is() -> None:
    front = laid_out(front_html(issue(), LARGE, (), STYLES), LARGE)
    before, after = (pictures_and_texts(pdf) for pdf in (front, stamped(front, LARGE, 1)))
    assert after[0] == before[0]
    assert f"Page 2 of {TOTAL}" in after[1][1]


def test_the_fonts_of_the_numbers_have_names_of_their_own() -> None:
    with pikepdf.open(io.BytesIO(stamped(alone(LARGE), LARGE, 9))) as opened:
        names = [str(font.BaseFont) for font in opened.pages[0].obj.Resources.Font.values()]
    assert len(set(names)) == len(names) == 3
    assert {name.partition("+")[2] for name in names} == {"Andika", "Andika-Bold"}


def test_a_number_that_is_not_there_is_not_written() -> None:
    with pytest.raises(AccessibleError, match="no page 121"):
        stamped(alone(LARGE), LARGE, TOTAL)


def test_numbers_of_another_size_are_not_written() -> None:
    with pytest.raises(AccessibleError, match="cannot be written"):
        stamped(alone(LARGE), GIANT, 1)
