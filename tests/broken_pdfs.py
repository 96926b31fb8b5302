"""PDFs that are broken on purpose: one good PDF goes in, one small fault is put into it.

Each entry of the table says what is broken, how, and which rules must tell it. No other rule may.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from PIL import Image

from accessible.article import Role
from accessible.check.print.fault import PrintExpectation
from accessible.outputs.print.html import article_html
from accessible.outputs.print.pdf import lay_out, page_count
from accessible.plan.edition import EDITIONS
from accessible.plan.printed import alternatives, printed_texts
from accessible.plan.running_order import RunningOrder
from builders import (
    STYLES,
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
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><rect width="400" height="300"/></svg>'
ROWS = [(f"Kind {number}", "An example of some words", f"{number} ± 8 bpm") for number in range(7)]
LINE = "Payback is often late, it may begin 12–48 hours after the effort, and last for days."
PLAIN = "Rest before you are tired, and do not wait until it is hard to stop."  # no number: it may part
LONG = [paragraph(*(f"{LINE} This is place {number} {letter}." for letter in "abc")) for number in range(6)]


def article() -> RunningOrder:
    """One article with every kind of block, over no more pages than these need: they are laid out once."""
    return running_order(
        "Could a low dose help my post-exertional pain?",
        [
            *in_group(Role.QUESTION, "Question", paragraph("Is **10 mg** too much?"), paragraph("I am not sure.")),
            *in_group(Role.ANSWER, "Answer", paragraph(f"{LINE}[^1]", "Ask before 5 February 2027.")),
            heading("First"),
            paragraph("Some words about it."),
            heading("Under it", 3),
            *LONG,
        ],
        [
            bullets("one", [paragraph("two, with more under it:"), bullets("in")]),
            numbered("first", "second"),
            quotation(paragraph("‘Quoted’, she said.")),
            box("A box", paragraph("Boxed.")),
            figure("picture.svg", "A house. It is white.", "My house."),
            figure("photograph.png", "A garden."),
            table("Long", ("Kind of effort", "Example", "Rise"), *ROWS),
            table("Wide", ("A", "B", "C", "D"), ("1", "2", "3", "4")),
            paragraph(*(f"{PLAIN} This is place {letter}." for letter in "fghij")),
            paragraph("Sam Lee, by post"),
            paragraph("See <https://example.org/a-page> for more."),
            paragraph(*(f"{PLAIN} This is place {letter}." for letter in "abcde")),
        ],
        key_points=("Rest first.",),
        summary="What neuroinflammation is about.",
        notes=(note(1, "A reference.", "Another sentence."),),
    )


@dataclass(frozen=True, slots=True)
class Good:
    """The good PDF, what it was laid out from, and what is expected of it. `folder` has its picture."""

    pdf: bytes
    html: str
    folder: Path
    expected: PrintExpectation


def good(folder: Path) -> Good:
    """Lay the article out."""
    (folder / "picture.svg").write_text(SVG, "utf-8")
    Image.effect_mandelbrot((60, 40), (-2, -1, 1, 1), 20).convert("RGB").save(folder / "photograph.png")
    photograph = (folder / "photograph.png").read_bytes()
    order = article()
    html = article_html(order, LARGE, issue(), STYLES)
    pdf = lay_out(html, folder, STYLES, LARGE)
    texts, described = tuple(printed_texts(order)), tuple(alternatives(order))
    expected = PrintExpectation(
        LARGE, texts, described, html, 1, page_count(pdf), pictures={"photograph.png": photograph}
    )
    return Good(pdf, html, folder, expected)


Break = Callable[[Good], bytes]


@dataclass(frozen=True, slots=True)
class Broken:
    """One broken PDF: what is wrong with it, how it is made, and the codes of all rules that must tell it."""

    name: str
    make: Break
    codes: frozenset[str]


# Ways to break ----------------------------------------------------------------------------------------


def look(css: str) -> Break:
    """Lay it out with one more style."""
    return lambda whole: laid_out(whole, whole.html.replace("</head>", f"<style>{css}</style></head>", 1))


def words(old: str, new: str) -> Break:
    """Lay it out with one change of the HTML."""

    def make(whole: Good) -> bytes:
        assert old in whole.html
        return laid_out(whole, whole.html.replace(old, new, 1))

    return make


def _pictures_exchanged(whole: Good) -> bytes:
    """Each is told in the words of the other."""
    there = whole.html.replace('src="picture.svg"', 'src=""').replace('src="photograph.png"', 'src="picture.svg"')
    return laid_out(whole, there.replace('src=""', 'src="photograph.png"'))


def laid_out(whole: Good, html: str) -> bytes:
    return lay_out(html, whole.folder, STYLES, LARGE)


def inside(change: Callable[[pikepdf.Pdf], None]) -> Break:
    """Change the file that was laid out."""

    def make(whole: Good) -> bytes:
        result = io.BytesIO()
        with pikepdf.open(io.BytesIO(whole.pdf)) as opened:
            change(opened)
            opened.save(result)
        return result.getvalue()

    return make


def in_stream(old: bytes, new: bytes, *, page: int = 0) -> Callable[[pikepdf.Pdf], None]:
    """Change what is drawn on a page: the first place that fits the pattern `old`."""

    def change(opened: pikepdf.Pdf) -> None:
        stream = opened.pages[page].obj.Contents
        content, count = re.subn(old, new, stream.read_bytes(), count=1)
        assert count == 1
        stream.write(content)

    return change


def drawn_last(content: bytes, *, page: int = 0) -> Callable[[pikepdf.Pdf], None]:
    """Draw something over a page, in points from its foot."""

    def change(opened: pikepdf.Pdf) -> None:
        stream = opened.pages[page].obj.Contents
        stream.write(b"q\n" + stream.read_bytes() + b"\nQ\n" + content)

    return change


def elements(opened: pikepdf.Pdf, kind: str) -> Iterator[Any]:
    """The structure elements of a type, in the order of reading."""
    waiting = [opened.Root.StructTreeRoot.K[0]]
    while waiting:
        element = waiting.pop()
        if str(element.S) == f"/{kind}":
            yield element
        kids: Iterable[Any] = element.K if isinstance(element.get("/K"), Array) else []
        waiting.extend(kid for kid in reversed(list(kids)) if isinstance(kid, Dictionary) and "/S" in kid)


def first(kind: str, change: Callable[[Any], None]) -> Break:
    """Change the first element of a type."""
    return inside(lambda opened: change(next(elements(opened, kind))))


def setting(key: str, value: Any = None) -> Callable[[Any], None]:
    """Give a dictionary a value, or with None take the key away."""

    def change(holder: Any) -> None:
        if value is None:
            del holder[key]
        else:
            holder[key] = value

    return change


def annotation(change: Callable[[Any], None]) -> Break:
    """Change the first link on a page."""
    return inside(lambda opened: change(next(page.Annots[0] for page in opened.pages if "/Annots" in page)))


# Breaks of their own ----------------------------------------------------------------------------------


def _space_dropped(opened: pikepdf.Pdf) -> None:
    """The space at the end of a line: for a screen reader two words become one."""
    in_stream(_codes(opened, "after "), _codes(opened, "after"), page=2)(opened)


def _codes(opened: pikepdf.Pdf, text: str) -> bytes:
    """How the regular font writes a text."""
    meanings = _regular(opened).ToUnicode.read_bytes()
    found = [re.search(rb"<(\w{4})> <%04x>" % ord(letter), meanings) for letter in text]
    return b"".join(each[1] for each in found if each)


def _regular(opened: pikepdf.Pdf) -> Any:
    fonts = opened.pages[0].obj.Resources.Font
    return next(font for font in fonts.values() if not str(font.BaseFont).endswith("Bold"))


def _empty_box(opened: pikepdf.Pdf) -> None:
    """A letter is drawn as glyph 0, while the file goes on saying that it is an e."""
    in_stream(_codes(opened, "effort"), b"0000" + _codes(opened, "ffort"), page=2)(opened)
    table = _regular(opened).ToUnicode
    meanings = table.read_bytes()
    one_more = b"%d beginbfchar\n<0000> <0065>" % (int(re.findall(rb"(\d+) beginbfchar", meanings)[0]) + 1)
    table.write(re.sub(rb"\d+ beginbfchar", one_more, meanings, count=1))


def _font_of_another_name(opened: pikepdf.Pdf) -> None:
    """As where the layout took one of the system's: it knows none but ours (decision 057)."""
    _regular(opened).BaseFont = _regular(opened).DescendantFonts[0].BaseFont = pikepdf.Name("/ABCDEF+DejaVu-Sans-Mono")


def _font_left_out(opened: pikepdf.Pdf) -> None:
    del _regular(opened).DescendantFonts[0].FontDescriptor["/FontFile2"]


def _hyphen_added(opened: pikepdf.Pdf) -> None:
    """A hyphen at the end of a line, before its space."""
    in_stream(_codes(opened, "after "), _codes(opened, "after- "), page=2)(opened)


def _stray_words(opened: pikepdf.Pdf) -> None:
    """Words in the text's area that are neither tagged nor furniture."""
    name = next(key for key, font in opened.pages[0].obj.Resources.Font.items() if font == _regular(opened))
    text = b"BT %s 18 Tf 300 400 Td <%s> Tj ET" % (name.encode(), _codes(opened, "on"))
    drawn_last(text, page=0)(opened)


def _words_as_furniture(opened: pikepdf.Pdf) -> None:
    """A line of the text is marked as page furniture, so that a screen reader leaves it out."""
    in_stream(rb"/Span\s+<</MCID 7>>\s+BDC", b"/Artifact BMC", page=2)(opened)


def _words_in_a_form(opened: pikepdf.Pdf) -> None:
    """Text inside an object of its own, as a transparent layer has it."""
    resources = opened.pages[0].obj.Resources
    name = next(key for key, font in resources.Font.items() if font == _regular(opened))
    form = opened.make_stream(b"BT %s 18 Tf 300 400 Td <%s> Tj ET" % (name.encode(), _codes(opened, "o")))
    form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array([0, 0, 600, 800])
    form.Resources = Dictionary(Font=resources.Font)
    resources.XObject["/Form"] = form
    drawn_last(b"/Artifact BMC /Form Do EMC")(opened)


def _picture(change: Callable[[bytes], bytes]) -> Break:
    """Change the dots of the photograph."""

    def apply(opened: pikepdf.Pdf) -> None:
        drawn = opened.pages[0].obj.Resources.XObject.values()
        photograph = next(each for each in drawn if each.get("/Subtype") == "/Image")
        photograph.write(change(photograph.read_bytes()))

    return inside(apply)


def _note_laid_over(opened: pikepdf.Pdf) -> None:
    """A square over the page, as somebody draws it in a viewer."""
    page = next(page for page in opened.pages if "/Annots" in page)
    note = Dictionary(Type=Name.Annot, Subtype=Name.Square, Rect=Array([100, 300, 500, 500]), IC=Array([1, 1, 1]))
    page.Annots.append(opened.make_indirect(note))


def _parents_mixed_up(opened: pikepdf.Pdf) -> None:
    numbers = opened.Root.StructTreeRoot.ParentTree.Nums
    numbers[1], numbers[3] = numbers[3], numbers[1]


def _order_changed(opened: pikepdf.Pdf) -> None:
    """Two paragraphs change places in the order of reading."""
    kids = next(elements(opened, "Sect")).K
    kids[1], kids[2] = kids[2], kids[1]


def _no_title(opened: pikepdf.Pdf) -> None:
    with opened.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        del metadata["dc:title"]


def _no_tab_order(opened: pikepdf.Pdf) -> None:
    for page in opened.pages:
        if "/Annots" in page:
            page.obj.Tabs = Name.R


def _bookmarks_swapped(opened: pikepdf.Pdf) -> None:
    with opened.open_outline() as outline:
        children = outline.root[0].children
        children.reverse()


def _no_bookmarks(opened: pikepdf.Pdf) -> None:
    with opened.open_outline() as outline:
        outline.root.clear()


def _no_link_object(opened: pikepdf.Pdf) -> None:
    link = next(elements(opened, "Link"))
    link.K = Array([kid for kid in link.K if isinstance(kid, int)])


def _heading_without_step(opened: pikepdf.Pdf) -> None:
    next(elements(opened, "H2")).S = Name.H4


def _nowhere(link: Any) -> None:
    for key in ("/A", "/Dest"):
        if key in link:
            del link[key]
    link.Dest = String("nowhere")


def _kept_may_part(before: int, after: int) -> str:
    """A style: a paragraph that stays whole for its numbers may part, with so many lines before the break and after."""
    return f".kept {{ break-inside: auto !important; orphans: {before} !important; widows: {after} !important }}"


WHITE = b"/Artifact BMC 1 1 1 rg 100 300 400 200 re f EMC"
WHITE_ON_A_WORD = b"/Artifact BMC 1 1 1 rg 86 300 24 200 re f EMC"  # the first word of some lines


def _table(*rows: tuple[str, Break, str]) -> tuple[Broken, ...]:
    return tuple(Broken(name, make, frozenset(codes.split())) for name, make, codes in rows)


BROKEN: tuple[Broken, ...] = _table(
    # words
    ("a word is lost", words("I am not sure.", "I am sure."), "words heard"),
    ("a word is added", words("Boxed.", "Boxed. Buy now!"), "words heard"),
    ("a dose is changed", words("10\u00a0mg</strong>", "100\u00a0mg</strong>"), "words heard"),
    ("two paragraphs change places in the tags", inside(_order_changed), "words heard"),
    ("the space at a line's end is gone", inside(_space_dropped), "heard"),
    ("other words are said than drawn", first("Lbl", setting("/ActualText", String("Not this."))), "heard spoken-text"),
    ("a picture says something else", first("Figure", setting("/Alt", String("A ship."))), "alternatives"),
    ("a picture is packed wrongly", _picture(lambda dots: dots[::3]), "pictures"),
    ("a picture is another one", _picture(lambda dots: dots[::-1]), "pictures"),
    ("two pictures change places", _pictures_exchanged, "pictures"),
    # look
    ("another font comes in", inside(_font_of_another_name), "fonts"),
    ("a font is not in the file", inside(_font_left_out), "fonts"),
    ("a letter is an empty box", inside(_empty_box), "missing-glyph"),
    ("small print", look(".stop { font-size: 12pt }"), "small-type"),
    ("small page numbers", look("@page { @bottom-left { font-size: 12pt } }"), "small-type"),
    ("pale words", look("p { color: #777 }"), "contrast"),
    ("dark words on a dark box", look(".box { background: #555 }"), "contrast"),
    ("invisible words", inside(in_stream(rb"\nBT\n", b"\nBT\n3 Tr\n", page=1)), "contrast"),
    ("something is painted over words", inside(drawn_last(WHITE)), "hidden"),
    ("something is painted over one word of a line", inside(drawn_last(WHITE_ON_A_WORD)), "hidden"),
    ("a note is laid over the page", inside(_note_laid_over), "hidden"),
    ("a clip cuts words off", inside(in_stream(rb"\nBT\n", b"\n0 0 1 1 re W n\nBT\n", page=2)), "hidden"),
    ("words in a layer", inside(_words_in_a_form), "hidden"),
    ("words run off the page", look(".byline { white-space: pre; margin-left: 160mm }"), "off-page"),
    (
        "another size of paper",
        inside(lambda pdf: setting("/MediaBox", Array([0, 0, 595, 850]))(pdf.pages[0].obj)),
        "off-page",
    ),
    (
        "the paper begins elsewhere",
        inside(lambda pdf: setting("/MediaBox", Array([100, 0, 695.28, 841.89]))(pdf.pages[0].obj)),
        "off-page",
    ),
    ("a page stands on its head", inside(lambda pdf: setting("/Rotate", 180)(pdf.pages[0].obj)), "off-page"),
    ("words stand on other words", look(".opening h1 { margin-bottom: -8mm }"), "overlap"),
    ("words stand in the margin", look(".stop { margin-left: -10mm }"), "margins"),
    ("a picture stands in the margin", look("figure { margin-left: -10mm }"), "margins"),
    # page furniture
    ("no page numbers", look("@page { @bottom-left { content: none } }"), "furniture"),
    ("no running heads", look("@page { @top-left { content: none; border: none } }"), "furniture"),
    (
        "another article's running head",
        words('data-running-head="', 'data-running-head="Another: '),
        "furniture",
    ),
    ("page numbers begin at 2", look("@page :first { counter-reset: page 2 }"), "furniture"),
    ("page numbers jump about", look("@page :left { @bottom-left { vertical-align: top } }"), "furniture"),
    ("words are marked as furniture", inside(_words_as_furniture), "words heard untagged"),
    ("words without a tag", inside(_stray_words), "untagged"),
    # where lines and pages end
    ("two lines of a paragraph stand on a page", look(_kept_may_part(2, 4)), "split-block"),
    (
        "a paragraph is parted between a number's lines",
        look(f"{_kept_may_part(3, 3)} h3 {{ margin: 0 }}"),
        "split-block",
    ),
    ("a question is split", look(".question p:last-child { break-before: page }"), "split-block"),
    ("a heading is alone", look("h2 + p { break-before: page }"), "lonely-heading"),
    ("a label is alone", look(".question .label + p { break-before: page }"), "split-block lonely-heading"),
    ("an opener is alone", look(".opener + .question { break-before: page }"), "lonely-heading"),
    ("a box's title is alone", look(".box-title + p { break-before: page }"), "split-block lonely-heading"),
    (
        "a stop sign is alone",
        look(".stop-sign { break-before: page !important } .part + .part { break-before: page }"),
        "lonely-sign",
    ),
    ("a name is not under its letter", look(".signature { break-before: page !important }"), "lonely-line"),
    ("most of a page is left empty", look(".part > p:last-of-type { break-before: page }"), "wasted-page"),
    ("a hyphen is added", inside(_hyphen_added), "words heard margins added-hyphen"),
    ("a dose is split", words("10\u00a0mg", "10<br>mg"), "split-term"),
    ("a date is split", words("5\u00a0February", "5<br>February"), "split-term"),
    ("a no-break space ends a line", words("February\u00a02027", "February\u00a0<br>2027"), "split-term"),
    ("a word is broken", look(".summary { width: 40mm; overflow-wrap: anywhere }"), "split-word"),
    # tags
    ("a quotation is not tagged as one", first("BlockQuote", setting("/S", Name.Div)), "tag-counts"),
    ("a list item is another kind", first("LBody", setting("/S", Name.Div)), "tag-counts"),
    ("the way back from the page is wrong", inside(_parents_mixed_up), "tag-tree"),
    (
        "the file does not say that it is tagged",
        inside(lambda pdf: setting("/Marked", value=False)(pdf.Root.MarkInfo)),
        "tag-tree",
    ),
    ("a heading skips two levels", inside(_heading_without_step), "heading-levels"),
    ("a table heading is for nothing", first("TH", lambda cell: setting("/Scope")(cell.A)), "table-heads"),
    ("a link leads nowhere", annotation(_nowhere), "links"),
    ("a link says nothing of itself", annotation(setting("/Contents")), "links"),
    ("a link cannot be followed", inside(_no_link_object), "links"),
    # the file
    ("no language", inside(lambda pdf: setting("/Lang")(pdf.Root)), "pdf-language"),
    ("another language", inside(lambda pdf: setting("/Lang", String("fr"))(pdf.Root)), "pdf-language"),
    ("no title", inside(_no_title), "pdf-title"),
    ("the title is not shown", inside(lambda pdf: setting("/ViewerPreferences")(pdf.Root)), "pdf-title"),
    ("the Tab key goes by rows", inside(_no_tab_order), "tab-order"),
    ("bookmarks in another order", inside(_bookmarks_swapped), "bookmarks"),
    ("no bookmarks", inside(_no_bookmarks), "bookmarks"),
)


def renumbered(expected: PrintExpectation, pdf: bytes) -> PrintExpectation:
    """The same expectation of a PDF that a style has made longer or shorter."""
    return replace(expected, total=page_count(pdf))
