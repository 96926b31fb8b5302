"""Tags: whatever the pages do to the text, the tree says what the HTML says, and every word is where it belongs."""

from __future__ import annotations

import ctypes
import io
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import page as validator
import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from weasyprint import HTML

from accessible.check.pdf import verapdf
from accessible.errors import AccessibleError
from accessible.outputs.print.pdf import lay_out
from accessible.outputs.print.tags import retag
from accessible.plan.edition import EDITIONS
from builders import STYLES

LARGE = EDITIONS[0]
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><rect width="40" height="30"/></svg>'
LONG = "The supply is small, it changes from day to day, and it is slow to refill. "
HEAD = '<!DOCTYPE html><html lang="en-GB"><head><title>A title</title></head>'
BODY = '<body data-masthead="Masthead" data-running-head="Head">'
STYLE = "<style>p, table, tr, li { break-inside: auto !important }</style>"
HYPHENS = {0xFFFE: "-", 0x02: "-"}  # what pdfium says for a hyphen at the end of a line
DRAWN: dict[str, bytes] = {"a.svg": SVG}


def pdf_of(body: str, style: str = "") -> bytes:
    return lay_out(f"{HEAD}{style}{BODY}{body}</body></html>", Path.cwd(), STYLES, LARGE, pictures=DRAWN)


def drawn(pdf: bytes) -> dict[tuple[int, int], str]:
    """What pdfium finds in each piece of marked content, by page and number."""
    found: dict[tuple[int, int], str] = {}
    buffer = (ctypes.c_ushort * 4096)()
    document = pypdfium2.PdfDocument(pdf)
    for index in range(len(document)):
        page = document[index]
        text_page = pdfium.FPDFText_LoadPage(page.raw)
        for number in range(pdfium.FPDFPage_CountObjects(page.raw)):
            piece = pdfium.FPDFPage_GetObject(page.raw, number)
            key = index, pdfium.FPDFPageObj_GetMarkedContentID(piece)
            size = pdfium.FPDFTextObj_GetText(piece, text_page, buffer, 4096)
            text = bytes(buffer)[: max(0, size - 2)].decode("utf-16-le").translate(HYPHENS)
            found[key] = found.get(key, "") + text
        pdfium.FPDFText_ClosePage(text_page)
        page.close()
    document.close()
    return found


class Tree:
    """The finished tree, read as a screen reader would."""

    def __init__(self, pdf: bytes) -> None:
        self.pdf = pikepdf.open(io.BytesIO(pdf))
        self.root = self.pdf.Root.StructTreeRoot
        self.words = drawn(pdf)
        self.pages = {page.obj.objgen: number for number, page in enumerate(self.pdf.pages)}

    def all(self, kind: str, under: Any = None) -> list[Any]:
        return [
            element
            for element in self._elements(self.root.K[0] if under is None else under)
            if str(element.S) == f"/{kind}"
        ]

    def _elements(self, element: Any) -> Iterator[Any]:
        yield element
        for kid in element.get("/K", []):
            if not isinstance(kid, int) and "/S" in kid:
                yield from self._elements(kid)

    def text(self, element: Any) -> str:
        if "/ActualText" in element:
            return str(element.ActualText)
        pieces = []
        for kid in element.get("/K", []):
            if isinstance(kid, int):
                pieces.append(self.words[self.pages[element.Pg.objgen], kid])
            elif "/S" in kid:
                pieces.append(self.text(kid))
            elif "/MCID" in kid:
                pieces.append(self.words[self.pages[kid.Pg.objgen], int(kid.MCID)])
        return "".join(pieces)

    def outline(self, element: Any = None) -> str:
        """Types with their words: `P(Hello)`, `L(LI(Lbl(•) LBody(one)))`."""
        element = self.root.K[0] if element is None else element
        kids = [kid for kid in element.get("/K", []) if not isinstance(kid, int) and "/S" in kid]
        inside = " ".join(self.outline(kid) for kid in kids) if kids else " ".join(self.text(element).split())
        return f"{str(element.S)[1:]}({inside})"


@pytest.fixture
def tree_of() -> Iterator[Any]:
    opened: list[Tree] = []

    def read(body: str, style: str = "") -> Tree:
        opened.append(Tree(pdf_of(body, style)))
        return opened[-1]

    yield read
    for tree in opened:
        tree.pdf.close()


def squeezed(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


# Paragraphs and pages -------------------------------------------------------------------------------


def test_a_paragraph_over_two_pages_is_one(tree_of: Any) -> None:
    tree = tree_of(f"<p>{LONG * 40}</p>", STYLE)
    assert len(tree.pages) > 1
    (paragraph,) = tree.all("P")
    assert squeezed(tree.text(paragraph)) == squeezed(LONG * 40)
    assert any(not isinstance(kid, int) and "/MCID" in kid for kid in paragraph.K)


def test_words_at_the_end_of_a_line_do_not_join(tree_of: Any) -> None:
    tree = tree_of(f"<p>{LONG * 3}</p>")
    (paragraph,) = tree.all("P")
    assert len(paragraph.K) > 3  # lines
    assert tree.text(paragraph).split() == (LONG * 3).split()
    assert "/ActualText" not in paragraph


def test_an_address_that_is_broken_over_lines_gets_no_spaces(tree_of: Any) -> None:
    address = "https://example.org/" + "a-very-long-path/" * 6
    tree = tree_of(f'<p class="address">{address}</p>')
    assert len(tree.all("P")[0].K) > 1
    assert tree.text(tree.all("P")[0]) == address


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>un<strong>believ</strong>able</p>", "unbelievable"),
        ("<p>one<span> </span>two</p>", "one two"),
        ("<p>one<br>two</p>", "one two"),
        ("<p>one <strong> two</strong> three</p>", "one two three"),
        ("<p>one<!-- nothing --> two</p>", "one two"),
        ("<p><strong>one</strong>\n<strong>two</strong></p>", "one two"),
        ("<p>Take 10&nbsp;mg &amp; x&#772;, µ, ½, H₂O.</p>", "Take 10 mg & x\u0304, µ, ½, H₂O."),
        ("<p>cafe&#769; café</p>", "café café"),
        ("<p>soft&shy;hyphen</p>", "softhyphen"),
    ],
)
def test_words_are_those_of_the_html(tree_of: Any, body: str, text: str) -> None:
    tree = tree_of(f"{body}<p>Another line, with spaces.</p>")
    (paragraph, _) = tree.all("P")
    assert squeezed(tree.text(paragraph)).replace("\u00ad", "") == text


def test_a_font_without_a_space_gets_it_as_actual_text(tree_of: Any) -> None:
    tree = tree_of("<p><b>one<span> </span>two</b></p>")
    (span,) = tree.all("Span")
    assert str(span.ActualText) == "one "
    assert tree.text(tree.all("P")[0]) == "one two"


def test_text_that_appears_twice_is_told_apart(tree_of: Any) -> None:
    tree = tree_of("<p>Rest.</p><h1>Rest.</h1><p>Rest.</p><p>Rest. <strong>Rest.</strong></p>")
    assert tree.outline() == "Document(P(Rest.) H1(Rest.) P(Rest.) P(Rest. Rest.))"


def test_empty_elements_leave_no_tags(tree_of: Any) -> None:
    tree = tree_of('<div class="box"></div><p></p><p> </p><ul></ul><p id="x">Words <a href="#x"></a> <b></b>.</p>')
    assert tree.outline() == "Document(P(Words .))"


def test_unknown_elements_are_passed_through(tree_of: Any) -> None:
    tree = tree_of("<main><center><p>One</p>two <tt>three</tt></center><custom-thing>four</custom-thing></main>")
    assert tree.outline() == "Document(P(One) P(two) P(three) P(four))"


def test_words_outside_a_paragraph_get_one(tree_of: Any) -> None:
    tree = tree_of('<div class="box">one <b>two</b><p>three</p>four</div>')
    assert tree.outline() == "Document(Div(P(one two) P(three) P(four)))"


def test_headings_leave_no_gap(tree_of: Any) -> None:
    tree = tree_of("<h2>a</h2><h4>b</h4><h5>c</h5><h3>d</h3><h2>e</h2><h1>f</h1><h3>g</h3>")
    assert tree.outline() == "Document(H1(a) H2(b) H3(c) H2(d) H1(e) H1(f) H2(g))"


# Lists ----------------------------------------------------------------------------------------------


def item(label: str, inside: str) -> str:
    return f"<li style=\"list-style-type: '{label}\\a0 '\">{inside}</li>"


def test_lists_three_deep_stay_nested_and_in_order(tree_of: Any) -> None:
    inner = f"<ol>{item('i.', 'deep')}{item('ii.', 'deeper')}</ol>"
    middle = f"<ul>{item('–', f'<p>in</p>{inner}<p>after</p>')}</ul>"
    tree = tree_of(f"<ul>{item('•', f'<p>one</p>{middle}<p>two</p>')}{item('•', 'three')}</ul>")
    assert tree.outline() == (
        "Document(L(LI(Lbl(•) LBody(P(one)"
        " L(LI(Lbl(–) LBody(P(in) L(LI(Lbl(i.) LBody(deep)) LI(Lbl(ii.) LBody(deeper))) P(after))))"
        " P(two))) LI(Lbl(•) LBody(three))))"
    )
    numbering = [str(element.A.ListNumbering) for element in tree.all("L")]
    assert numbering == ["/Disc", "/Disc", "/LowerRoman"]


def test_an_item_of_several_paragraphs_over_pages_is_one(tree_of: Any) -> None:
    tree = tree_of(
        f"<ol>{item('1.', f'<dd><p>{LONG * 20}</p><p>{LONG * 20}</p></dd>')}{item('2.', 'last')}</ol>", STYLE
    )
    assert len(tree.pages) > 1
    assert [str(kid.S) for kid in tree.all("LI")[0].K] == ["/Lbl", "/LBody"]
    assert [len(tree.all(kind)) for kind in ("L", "LI", "Lbl", "LBody", "P")] == [1, 2, 2, 2, 2]


def test_items_without_a_label_have_none(tree_of: Any) -> None:
    plain = "<ul><li style='list-style: none'>a</li><li style='list-style: none'>b</li></ul>"
    tree = tree_of(f"{plain}<ul>{item('•', 'c')}</ul>")
    assert tree.outline() == "Document(L(LI(LBody(a)) LI(LBody(b))) L(LI(Lbl(•) LBody(c))))"
    assert str(tree.all("L")[0].A.ListNumbering) == "/None"


def test_a_label_that_could_be_anyones_is_an_error() -> None:
    with pytest.raises(AccessibleError, match="not clear which item"):
        pdf_of(f"<ul><li style='list-style: none'><ul>{item('•', 'c')}</ul></li></ul>")


def test_terms_and_meanings_are_labels_and_bodies(tree_of: Any) -> None:
    tree = tree_of(
        "<dl><dt>A</dt><dd>one</dd><dt>B</dt><dt>C</dt><dd><p>two</p></dd><div><dt>D</dt><dd>three</dd></div></dl>"
    )
    assert tree.outline() == (
        "Document(L(LI(Lbl(A) LBody(one)) LI(Lbl(B) Lbl(C) LBody(P(two))) LI(Lbl(D) LBody(three))))"
    )


# Tables ---------------------------------------------------------------------------------------------


def rows(count: int) -> str:
    cells = "<tr><th scope='row'>Kind {0}</th><td>{0} bpm</td><td></td></tr>"
    return "".join(cells.format(number) for number in range(count))


TABLE = (
    "<table><caption>Rise</caption><thead><tr><th scope='col'>Kind</th><th>Rise</th><th>Note</th></tr></thead>"
    "<tbody>{}</tbody></table>"
)


def test_a_table_over_pages_is_one_and_its_head_is_read_once(tree_of: Any) -> None:
    tree = tree_of(TABLE.format(rows(30)), STYLE)
    assert len(tree.pages) > 1
    assert [len(tree.all(kind)) for kind in ("Table", "Caption", "THead", "TBody", "TR", "TD")] == [1, 1, 1, 1, 31, 60]
    assert [tree.text(cell).strip() for cell in tree.all("TH", tree.all("THead")[0])] == ["Kind", "Rise", "Note"]
    content = tree.pdf.pages[1].Contents.read_bytes()
    assert content.count(b"/Artifact\n<</Type /Pagination>>\nBDC") == 3


def test_two_tables_with_the_same_head_are_two(tree_of: Any) -> None:
    tree = tree_of(TABLE.format(rows(2)) + TABLE.format(rows(2)))
    assert len(tree.all("THead")) == 2
    assert len({str(head.ID) for head in tree.all("TH")}) == 10


def test_cells_know_what_heads_them(tree_of: Any) -> None:
    body = (
        "<table><thead><tr><td></td><th id='a' colspan='2'>A</th></tr></thead><tbody>"
        "<tr><th id='r' scope='row' rowspan='2'>R</th><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr>"
        "</tbody></table>"
    )
    tree = tree_of(body)
    cells = {tree.text(cell).strip(): cell for cell in tree.all("TD") if tree.text(cell)}
    assert {text: [str(head) for head in cell.A.Headers] for text, cell in cells.items()} == {
        number: ["r", "a"] for number in "1234"
    }
    scopes = {str(head.ID): str(head.A.Scope) for head in tree.all("TH")}
    assert scopes == {"a": "/Column", "r": "/Row"}
    assert int(tree.all("TH")[0].A.ColSpan) == 2
    ids = pikepdf.NameTree(tree.root.IDTree)
    assert ids["r"].objgen == tree.all("TH")[1].objgen


# Links, notes, contents -----------------------------------------------------------------------------


def test_a_link_over_lines_is_one_with_an_annotation_for_each(tree_of: Any) -> None:
    words = "a link that goes on for so long that it cannot possibly stand on one line of large print"
    tree = tree_of(f'<p>See <a href="https://example.org/x">{words}</a>, please.</p>')
    (link,) = tree.all("Link")
    annotations = [kid.Obj for kid in link.K if not isinstance(kid, int)]
    assert len(annotations) == len(tree.pdf.pages[0].Annots) == 2
    assert squeezed(tree.text(link)) == words
    parents = pikepdf.NumberTree(tree.root.ParentTree)
    for annotation in annotations:
        assert parents[int(annotation.StructParent)].objgen == link.objgen
        assert str(annotation.Contents) == words
        assert int(annotation.F) == 4


def test_bold_words_in_a_link_are_still_one_link(tree_of: Any) -> None:
    tree = tree_of('<p><a href="https://example.org"><strong>Bold</strong> and not</a></p>')
    (link,) = tree.all("Link")
    assert squeezed(tree.text(link)) == "Bold and not"


def test_a_picture_can_be_a_link(tree_of: Any) -> None:
    tree = tree_of('<p><a href="https://example.org"><img src="a.svg" alt="A way in."></a></p>')
    (link,) = tree.all("Link")
    assert str(link.K[1].Obj.Contents) == "A way in."
    assert tree.outline() == "Document(P(Link(Figure())))"


def test_a_note_that_is_referred_to_twice(tree_of: Any) -> None:
    mark = '<a class="note-mark" id="{}" href="#note-1">[1]</a>'
    back = '<a class="note-number" href="#mark-a-1">[1]</a>'
    body = (
        f"<p>One.&nbsp;{mark.format('mark-a-1')} Two.&nbsp;{mark.format('mark-b-1')}</p>"
        f'<div class="note" id="note-1"><p>{back} A note.</p></div>'
    )
    tree = tree_of(body)
    assert tree.outline() == ("Document(P(Reference(Link([1])) Reference(Link([1]))) Note(P(Reference(Link([1])))))")
    assert str(tree.all("Note")[0].ID) == "note-1"
    targets = [str(link.Dest) for link in tree.pdf.pages[0].Annots]
    assert targets == ["note-1", "note-1", "mark-a-1"]
    assert squeezed(tree.text(tree.all("P")[0])) == "One. [1] Two. [1]"


def test_contents_are_entries_with_references(tree_of: Any) -> None:
    entry = '<div class="entry"><p><a href="page:{0}">Title {0}</a>, page {0}</p></div>'
    tree = tree_of(f'<nav class="contents"><h1>Contents</h1>{entry.format(3)}{entry.format(9)}</nav>')
    assert tree.outline() == (
        "Document(Sect(H1(Contents) TOC(TOCI(P(Reference(Link(Title 3)))) TOCI(P(Reference(Link(Title 9)))))))"
    )


def test_contents_as_a_list_keep_their_labels(tree_of: Any) -> None:
    entry = """<li class="entry" style="list-style-type: '{0}.\\a0 '"><a href="page:{0}">Title</a></li>"""
    tree = tree_of(f"<ol class='contents'>{entry.format(3)}{entry.format(9)}</ol>")
    assert tree.outline() == (
        "Document(TOC(TOCI(Lbl(3.) P(Reference(Link(Title)))) TOCI(Lbl(9.) P(Reference(Link(Title))))))"
    )


# Pictures, groups, languages ------------------------------------------------------------------------


def test_a_picture_has_its_edges_from_below_and_a_caption_beside_it(tree_of: Any) -> None:
    tree = tree_of('<figure><img src="a.svg" alt="A square."><figcaption>My square.</figcaption></figure>')
    assert tree.outline() == "Document(Div(Figure() Caption(My square.)))"
    (figure,) = tree.all("Figure")
    assert str(figure.Alt) == "A square."
    assert str(figure.A.Placement) == "/Block"
    left, bottom, right, top = (float(edge) for edge in figure.A.BBox)
    assert (right - left, top - bottom) == pytest.approx((300, 225))
    assert left == pytest.approx(30 * 72 / 25.4, abs=0.1)
    assert top == pytest.approx(841.89 - 25 * 72 / 25.4 - 1.25 * 18, abs=2)


def test_two_pictures_among_words_keep_their_alternatives(tree_of: Any) -> None:
    tree = tree_of('<p>One <img src="a.svg" alt="First."> two.</p><p><img src="a.svg" alt="Second."></p>')
    assert [str(figure.Alt) for figure in tree.all("Figure")] == ["First.", "Second."]
    assert tree.outline() == "Document(P(Figure()) P(Figure()))"
    assert squeezed(tree.text(tree.all("P")[0])) == "One two."


def test_groups_can_be_found_by_their_class(tree_of: Any) -> None:
    tree = tree_of(
        '<section class="part end-matter"><p class="opener">Part 1.</p><div class="box"><p>x</p></div></section>'
    )
    (section,) = tree.all("Sect")
    assert [str(name) for name in section.C] == ["/part", "/end-matter"]
    assert str(section.T) == "Part 1."
    assert str(tree.all("Div")[0].C) == "/box"
    assert {"/part", "/end-matter", "/opener", "/box"} == set(tree.root.ClassMap.keys())


def test_phrases_and_paragraphs_have_their_language(tree_of: Any) -> None:
    body = (
        '<p>They call it <i lang="fr">fatigue <b>chronique</b></i> and <span lang="en-GB">more</span>.</p>'
        '<div lang="cy"><p>Cymraeg <span lang="en-GB">and English</span></p><p>eto</p></div><p lang="de">Ruhe</p>'
    )
    tree = tree_of(body)
    assert [(tree.text(span).strip(), str(span.Lang)) for span in tree.all("Span")] == [
        ("fatigue chronique", "fr"),
        ("and English", "en-GB"),
    ]
    languages = [str(paragraph.get("/Lang", "")) for paragraph in tree.all("P")]
    assert languages == ["", "cy", "cy", "de"]
    assert str(tree.pdf.Root.Lang) == "en-GB"


def test_running_heads_and_folios_are_artifacts(tree_of: Any) -> None:
    tree = tree_of(f"<p>{LONG * 40}</p>", STYLE)
    for page in tree.pdf.pages:
        content = page.Contents.read_bytes()
        assert content.count(b"/Subtype /Header") == 1
        assert content.count(b"/Subtype /Footer") == 1
    assert "Page" not in tree.outline()


def test_the_way_back_from_the_page_leads_to_the_element(tree_of: Any) -> None:
    tree = tree_of(f"<p>{LONG * 40}</p>" + TABLE.format(rows(12)), STYLE)
    parents = pikepdf.NumberTree(tree.root.ParentTree)
    for page in tree.pdf.pages:
        row = parents[int(page.obj.StructParents)]
        content = page.obj.Contents.read_bytes()
        assert len(row) == content.count(b"<</MCID ")
        for number, element in enumerate(row):
            kids: list[Any] = list(element.K)  # numbers come as Python's own
            assert number in [kid if isinstance(kid, int) else int(kid.get("/MCID", -1)) for kid in kids]


# What may not happen --------------------------------------------------------------------------------


def html_of(body: str) -> Element:
    root: Element = HTML(string=f"{HEAD}{BODY}{body}</body></html>").etree_element
    return root


def raw(body: str) -> bytes:
    """What the layout engine makes of it, without our tags."""
    made: bytes = HTML(string=f"{HEAD}{BODY}{body}</body></html>").write_pdf(pdf_variant="pdf/ua-1")
    return made


@pytest.mark.parametrize(
    "other",
    [
        "<p>Take 100 mg.</p><p>Rest.</p>",
        "<p>Take 10 mg.</p>",
        "<p>Take 10 mg.</p><p>Rest.</p><p>More.</p>",
        "<p>Rest.</p><p>Take 10 mg.</p>",
        "<p>Take 10 mg.</p><p>Rest.</p><img alt='A picture.'>",
    ],
)
def test_html_that_does_not_fit_the_pages_is_an_error(other: str) -> None:
    pages = raw("<p>Take 10 mg.</p><p>Rest.</p>")
    assert retag(pages, html_of("<p>Take 10 mg.</p><p>Rest.</p>"))
    with pytest.raises(AccessibleError):
        retag(pages, html_of(other))


@pytest.mark.parametrize(
    "style",
    [
        "p { display: none }",
        "p { visibility: hidden }",
        "p { text-transform: uppercase }",
        "p::after { content: 'more' }",
        ".late { float: right }",
        ".late { position: relative }",
        ".late { opacity: .5 }",
    ],
)
def test_a_style_that_hides_moves_or_adds_words_is_an_error(style: str) -> None:
    with pytest.raises(AccessibleError):
        pdf_of("<p>One <span class='late'>two</span> three.</p>", f"<style>{style}</style>")


# The file -------------------------------------------------------------------------------------------

ALL = (
    '<h1>All</h1><section><p lang="fr">Bonjour</p>'
    + TABLE.format(rows(3))
    + f"<ul>{item('•', 'one')}</ul><figure><img src='a.svg' alt='A.'></figure>"
    + '<p id="x">See <a href="#x">this</a>.</p><div class="note" id="note-1"><p>Note.</p></div></section>'
)


def test_the_file_is_sound_and_claims_both_standards(tree_of: Any) -> None:
    pdf = pdf_of(ALL)
    report = validator.validate_pdf_bytes(pdf, profile="ua1")
    assert [failure.message for failure in report.failures] == []
    tree = tree_of(ALL)
    assert tree.pdf.check_pdf_syntax() == []
    with tree.pdf.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "A")
        assert metadata["dc:title"] == "A title"
    assert str(tree.pdf.Root.OutputIntents[0].S) == "/GTS_PDFA1"
    assert {str(page.obj.Tabs) for page in tree.pdf.pages} == {"/S"}


@pytest.mark.conformance
def test_verapdf_finds_nothing() -> None:
    assert [verdict.failures for verdict in verapdf.conformance(pdf_of(ALL))] == [(), ()]


def test_the_same_bytes_in_every_process() -> None:
    program = (
        "import hashlib, sys; sys.path[:0] = ['tests/outputs/print', 'tests']; import test_pdf_tags as t;"
        "print(hashlib.sha256(t.pdf_of(t.ALL)).hexdigest())"
    )
    runs = [
        subprocess.run([sys.executable, "-W", "ignore", "-c", program], capture_output=True, check=True, text=True)
        for _ in range(2)
    ]
    assert runs[0].stdout == runs[1].stdout
    assert len(runs[0].stdout.strip()) == 64


# Any document ---------------------------------------------------------------------------------------

WORDS = st.sampled_from("Rest 10 mg. p<0.05 café ± 2–3 un believe able “Yes” it's a I (so) µg/L".split())
SPACE = st.sampled_from([" ", "", "\u00a0", "\n  "])
INLINE = st.sampled_from(["", "strong", "span", 'span lang="fr"', "b", 'a href="#x"'])


@st.composite
def phrases(draw: st.DrawFn) -> str:
    pieces = []
    for _ in range(draw(st.integers(1, 8))):
        words = draw(SPACE).join([draw(WORDS).replace("<", "&lt;"), draw(WORDS).replace("<", "&lt;")])
        tag = draw(INLINE)
        pieces.append(f"<{tag}>{words}</{tag.split()[0]}>" if tag else words)
        pieces.append(draw(SPACE))
    return "".join(pieces)


def wrapped(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    lists = st.lists(inner, min_size=1, max_size=3)
    return st.one_of(
        inner.map(lambda inside: f'<div class="box">{inside}</div>'),
        inner.map(lambda inside: f"<blockquote>{inside}</blockquote>"),
        lists.map(lambda insides: f"<ul>{''.join(item('•', inside) for inside in insides)}</ul>"),
        lists.map(lambda insides: f"<table><tr>{''.join(f'<td>{inside}</td>' for inside in insides)}</tr></table>"),
    )


BLOCKS = st.recursive(
    st.one_of(phrases().map(lambda text: f"<p>{text}</p>"), phrases().map(lambda text: f"<h2>{text}</h2>"), phrases()),
    wrapped,
    max_leaves=4,
)


def said(element: Element) -> str:
    """The words of an HTML element, with white space where a block begins or ends."""
    apart = "" if element.tag in ("strong", "span", "b", "a") else " "
    label = "• " if element.tag == "li" else ""
    inner = "".join(said(child) + (child.tail or "") for child in element)
    return f"{apart}{label}{element.text or ''}{inner}{apart}"


@settings(max_examples=60, deadline=None)
@given(st.lists(BLOCKS, min_size=1, max_size=3).map("<div></div>".join))
def test_the_tags_of_any_document_say_its_words(body: str) -> None:
    page = html_of(f'<p id="x">x</p>{body}').find("body")
    assert page is not None
    tree = Tree(pdf_of(f'<p id="x">x</p>{body}'))
    blocks = {"/P", "/H1", "/LBody", "/TD", "/Lbl", "/Div", "/BlockQuote", "/Document", "/L", "/LI", "/Table", "/TR"}

    def read(element: Any) -> str:
        apart = " " if str(element.S) in blocks else ""
        pieces = []
        for kid in element.get("/K", []):
            if isinstance(kid, int) or "/MCID" in kid:
                number = kid if isinstance(kid, int) else int(kid.MCID)
                owner = element if isinstance(kid, int) else kid
                pieces.append(tree.words[tree.pages[owner.Pg.objgen], number])
            elif "/S" in kid:
                spoken = str(kid.ActualText) if "/ActualText" in kid else read(kid)
                pieces.append(f" {spoken} " if str(kid.S) in blocks else spoken)
        return f"{apart}{''.join(pieces)}{apart}"

    with tree.pdf:
        assert squeezed(read(tree.root.K[0])) == squeezed(said(page))
