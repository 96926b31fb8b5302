"""Joining: pages, tags, links, places and outlines of all sections in one conforming file."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import page as validator
import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible.check.pdf import verapdf
from accessible.check.pdf.words import read_back
from accessible.check.print.fault import PrintExpectation
from accessible.check.print.words import shown_words
from accessible.errors import AccessibleError
from accessible.outputs.print.folio import Folios
from accessible.outputs.print.html import article_html, blank_html, front_html
from accessible.outputs.print.join import Imprint, Section, join
from accessible.outputs.print.pdf import folio_sheet, lay_out, page_count
from accessible.plan.edition import EDITIONS
from accessible.plan.issue_pages import BLANK_PAGE, ContentsEntry, front_texts
from accessible.plan.pagination import PagePlan, plan_pages
from accessible.plan.printed import printed_texts
from builders import STYLES, heading, issue, note, paragraph, running_order, table

LARGE = EDITIONS[0]
IMPRINT = Imprint("Steady Light, Winter 2026", "The Wrenfold Trust", "en-GB", "2026-12-01")
ORDERS = [
    running_order(
        title,
        [heading("First"), heading("Under it", 3), paragraph(f"Words of {title}.[^1]")],
        [table("Kinds", ("Kind", "Rise"), ("Body", "18 bpm"), ("Mind", "6 bpm"))],
        notes=(note(1, f"A note of {title}."),),
    )
    for title in ("Resting", "Pacing")
]


def laid_out(html: str) -> bytes:
    return lay_out(html, Path.cwd(), STYLES, LARGE)


@pytest.fixture(scope="module")
def plan() -> PagePlan:
    own = [page_count(laid_out(article_html(order, LARGE, issue(), STYLES))) for order in ORDERS]
    front = front_html(issue(), LARGE, entries_on((9, 19)), STYLES)
    return plan_pages(page_count(laid_out(front)), own, colophon_pages=0)


def entries_on(first_pages: Iterable[int]) -> list[ContentsEntry]:
    return [
        ContentsEntry(
            order.article.title.text, order.article.author, order.minutes_to_read, first, order.number_of_parts
        )
        for order, first in zip(ORDERS, first_pages, strict=True)
    ]


@pytest.fixture(scope="module")
def entries(plan: PagePlan) -> list[ContentsEntry]:
    return entries_on(plan.first_pages)


@pytest.fixture(scope="module")
def sections(plan: PagePlan, entries: list[ContentsEntry]) -> list[Section]:
    pieces = {
        1: Section(
            "front",
            "Contents",
            laid_out(front_html(issue(), LARGE, entries, STYLES)),
            "Sect",
        )
    }
    for order, first in zip(ORDERS, plan.first_pages, strict=True):
        html = article_html(order, LARGE, issue(), STYLES)
        slug = order.article.short_slug
        pieces[first] = Section(slug, order.article.title.text, laid_out(html), language="en-GB")
    for number in plan.blank_pages:
        html = blank_html(issue(), LARGE, STYLES)
        pieces[number] = Section(f"blank-{number}", "", laid_out(html), "")
    return [pieces[number] for number in sorted(pieces)]


@pytest.fixture(scope="module")
def folios(plan: PagePlan) -> Folios:
    return Folios(folio_sheet(STYLES, LARGE, plan.total))


@pytest.fixture(scope="module")
def joined(sections: list[Section], folios: Folios) -> bytes:
    return join(sections, IMPRINT, folios)


@pytest.fixture
def opened(joined: bytes) -> Any:
    with pikepdf.open(io.BytesIO(joined)) as pdf:
        yield pdf


def test_all_pages_are_there_and_the_last_sheet_is_full(joined: bytes, plan: PagePlan) -> None:
    assert page_count(joined) == plan.total
    assert plan.total % 2 == 0


def test_the_joined_issue_conforms_to_pdf_ua(joined: bytes, opened: Any) -> None:
    report = validator.validate_pdf_bytes(joined, profile="ua1")
    assert [failure.message for failure in report.failures] == []
    assert opened.check_pdf_syntax() == []


def test_the_joined_issue_says_every_word(joined: bytes, sections: list[Section], entries: list[ContentsEntry]) -> None:
    texts = front_texts(issue(), LARGE, entries)
    by_slug = {order.article.short_slug: printed_texts(order) for order in ORDERS}
    for section in sections[1:]:
        texts += by_slug.get(section.slug, [BLANK_PAGE])
    assert list(shown_words(read_back(joined), PrintExpectation(LARGE, tuple(texts)))) == []


def test_there_is_one_document_with_an_article_each(opened: Any) -> None:
    (document,) = opened.Root.StructTreeRoot.K
    assert str(document.S) == "/Document"
    articles = [kid for kid in document.K if str(kid.S) == "/Art"]
    assert [str(article.T) for article in articles] == ["Resting", "Pacing"]
    assert all("/Lang" not in article for article in articles)  # the same as the issue's


def test_an_article_in_another_language_says_so(sections: list[Section], folios: Folios) -> None:
    with pikepdf.open(io.BytesIO(join(sections, replace(IMPRINT, language="fr"), folios))) as pdf:
        (document,) = pdf.Root.StructTreeRoot.K
        assert {str(kid.Lang) for kid in document.K if str(kid.S) in ("/Art", "/Sect")} == {"en-GB"}


def test_the_parent_tree_leads_from_each_page_to_its_own_elements(opened: Any) -> None:
    parents = pikepdf.NumberTree(opened.Root.StructTreeRoot.ParentTree)
    keys = [int(page.obj.StructParents) for page in opened.pages]
    assert len(set(keys)) == len(keys)
    for page, key in zip(opened.pages, keys, strict=True):
        for number, element in enumerate(parents[key]):
            assert (page.obj.objgen, number) in {_place(element, kid) for kid in element.K}
    for page in opened.pages:
        for annotation in page.obj.get("/Annots", []):
            assert str(parents[int(annotation.StructParent)].S) == "/Link"


def _place(element: Any, kid: Any) -> tuple[Any, int]:
    """The page and the number of one piece of marked content."""
    if isinstance(kid, int):
        return element.Pg.objgen, kid
    return (kid.Pg.objgen, int(kid.MCID)) if "/MCID" in kid else (None, -1)


def test_ids_of_tables_do_not_collide(opened: Any) -> None:
    ids = pikepdf.NameTree(opened.Root.StructTreeRoot.IDTree)
    headers = [
        str(header)
        for element in opened.objects
        if isinstance(element, pikepdf.Dictionary) and str(element.get("/S", "")) == "/TD"
        for header in element.A.Headers
    ]
    assert headers
    assert all(header in ids for header in headers)
    assert {name.split("/")[0] for name in headers} == {"resting", "pacing"}


def test_links_stay_inside_their_own_article(opened: Any, plan: PagePlan) -> None:
    places = pikepdf.NameTree(opened.Root.Names.Dests)
    pages = {page.obj.objgen: number for number, page in enumerate(opened.pages, 1)}
    second = plan.first_pages[1]
    for number, page in enumerate(opened.pages, 1):
        for annotation in page.obj.get("/Annots", []):
            if isinstance(annotation.get("/Dest"), pikepdf.String):
                target = pages[places[str(annotation.Dest)][0].objgen]
                assert (target >= second) == (number >= second)


def test_the_contents_page_leads_to_the_articles(opened: Any, plan: PagePlan) -> None:
    pages = {page.obj.objgen: number for number, page in enumerate(opened.pages, 1)}
    targets = [pages[annotation.Dest[0].objgen] for annotation in opened.pages[1].obj.Annots]
    assert targets == [*plan.first_pages] * 2, "in the contents, and in the energy menu under it"
    assert str(opened.pages[1].obj.Annots[0].Contents) == f"Resting, page {plan.first_pages[0]}"


def test_the_outline_nests_the_headings_of_each_article(opened: Any) -> None:
    with opened.open_outline() as outline:
        titles = [item.title for item in outline.root]
        resting = next(item for item in outline.root if item.title == "Resting")
    assert titles == ["Steady Light", "Contents", "Choose by your energy", "Resting", "Pacing"]
    assert [child.title for child in resting.children] == ["First", "Notes"]
    assert [child.title for child in resting.children[0].children] == ["Under it"]


def test_language_title_and_date_are_the_issues(opened: Any) -> None:
    assert str(opened.Root.Lang) == "en-GB"
    assert bool(opened.Root.ViewerPreferences.DisplayDocTitle)
    assert str(opened.docinfo["/Title"]) == IMPRINT.title
    with opened.open_metadata() as metadata:
        assert metadata["dc:title"] == IMPRINT.title
        assert metadata["xmp:CreateDate"].startswith("2026-12-01")


def test_the_same_sections_give_the_same_bytes(joined: bytes, sections: list[Section], folios: Folios) -> None:
    assert join(sections, IMPRINT, folios) == joined


def test_a_section_without_tags_is_refused(folios: Folios) -> None:
    bare = io.BytesIO()
    with pikepdf.Pdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(bare)
    with pytest.raises(AccessibleError, match="no tags"):
        join([Section("bare", "Bare", bare.getvalue())], IMPRINT, folios)


def test_notes_classes_and_both_standards_are_kept(opened: Any) -> None:
    ids = pikepdf.NameTree(opened.Root.StructTreeRoot.IDTree)
    assert {"resting/note-1", "pacing/note-1"} <= set(ids)
    assert {"/note", "/part", "/opener", "/entry"} <= set(opened.Root.StructTreeRoot.ClassMap.keys())
    assert len(opened.Root.OutputIntents) == 1
    with opened.open_metadata() as metadata:
        assert (metadata["pdfuaid:part"], metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("1", "2", "A")


def test_no_two_fonts_have_one_name(opened: Any) -> None:
    fonts = [font for page in opened.pages for font in page.obj.Resources.Font.values()]
    files = {str(font.BaseFont): set[bytes]() for font in fonts}
    for font in fonts:
        (drawn,) = font.DescendantFonts
        assert font.BaseFont == drawn.BaseFont == drawn.FontDescriptor.FontName
        files[str(font.BaseFont)].add(drawn.FontDescriptor.FontFile2.read_bytes())
    assert {len(each) for each in files.values()} == {1}
    assert len(files) > 4, "of each article, of the front, of the numbers"


@pytest.mark.conformance
def test_verapdf_finds_nothing_in_the_issue(joined: bytes) -> None:
    assert [verdict.failures for verdict in verapdf.conformance(joined)] == [(), ()]


@given(st.integers(1, 5), st.lists(st.integers(1, 40), min_size=1, max_size=12))
def test_articles_start_on_right_hand_pages_and_no_page_is_lost(front: int, counts: list[int]) -> None:
    plan = plan_pages(front, counts, duplex_starts=True)
    assert all(first % 2 for first in plan.first_pages)
    assert plan.total % 2 == 0
    assert plan.total == front + sum(counts) + len(plan.blank_pages) + 1
    taken = set(range(1, front + 1)) | {*plan.blank_pages, plan.colophon_page}
    for first, count in zip(plan.first_pages, counts, strict=True):
        assert not taken & set(range(first, first + count))
        taken |= set(range(first, first + count))
    assert taken == set(range(1, plan.total + 1))
