"""How print looks: what an eye would meet on the paper, judged from the PDF's own sizes, colours and places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import takewhile

from accessible.check.pdf.pages import DrawnText
from accessible.check.pdf.paint import Area, contrast
from accessible.check.pdf.pictures import picture_digest
from accessible.check.pdf.words import ReadBack
from accessible.check.print.fault import PrintExpectation, Spot
from accessible.check.print.html import html_facts
from accessible.check.print.words import tokens_of
from accessible.plan.draft_mark import DRAFT_MARK

_MM = 72 / 25.4
PAGE = (210 * _MM, 297 * _MM)  # A4
MARGIN = 25 * _MM  # ACB: one inch
BINDING = 30 * _MM  # RNIB: 28 to 30 mm at the binding edge
_SLACK = 2.0  # points, for lines and pictures
_LEAN = 0.15  # em: the tail of a j stands this far over its line's edge
_ROUNDING = 0.05  # points
_OVER = 0.3  # em, across and up: less is an accent, or the tail of a letter of the line above
# WCAG 2.2, 1.4.6 (AAA). No more than 17:1 is our own proposal (P), and told in the documentation only.
LEAST_CONTRAST = 7.0
FOLIO = re.compile(r"Page (\d+) of (\d+)")


def all_text(back: ReadBack) -> Iterator[DrawnText]:
    """Everything with ink: tagged, page furniture, and what is neither."""
    for stretch in (*back.stretches, *back.furniture, *back.loose):
        if stretch.text.strip():
            yield stretch


def pictures(back: ReadBack, expected: PrintExpectation) -> Iterator[Spot]:
    """A picture that is packed wrongly, is missing, or is none of the article's."""
    yield from (Spot(each.page, "", "A picture is damaged in the file.") for each in back.rasters if not each.whole)
    if expected.pictures is None:
        return
    of_dots = {name: content for name, content in expected.pictures.items() if not name.lower().endswith(".svg")}
    digests = {name: picture_digest(content) for name, content in of_dots.items()}
    wanted = set(digests.values())
    there = {each.digest for each in back.rasters if each.whole}
    for each in back.rasters:
        if each.whole and each.digest not in wanted:
            yield Spot(each.page, "", "A picture is not the one that was given.")
    if missing := len(wanted - there):
        yield Spot(0, "", f"{missing} of {len(wanted)} pictures are not in the file as they were given.")
    elif expected.html:
        yield from _exchanged(back, html_facts(expected.html).pictures, digests)


def _exchanged(back: ReadBack, names: Sequence[str], digests: Mapping[str, str]) -> Iterator[Spot]:
    """Pictures that stand in one another's place: each would be told in the words of the other."""
    for name, (page, drawn) in zip(names, back.figures, strict=False):
        if digests.get(name, "") not in ("", *drawn):
            yield Spot(page, name, "Another picture stands in the place of:")


def fonts(back: ReadBack, expected: PrintExpectation) -> Iterator[Spot]:
    """Any other font is the layout engine's silent stand-in for a missing letter."""
    wanted = {_plain(name) for name in expected.edition.fonts}
    told: set[tuple[str, bool]] = set()
    for page, font in back.fonts:
        if (font.name, font.embedded) in told:
            continue
        told.add((font.name, font.embedded))
        if _plain(font.name) not in wanted:
            may = ", ".join(expected.edition.fonts)
            yield Spot(page, "", f"The font {font.name} was used; only {may} may be.")
        elif not font.embedded:
            yield Spot(page, "", f"The font {font.name} is not in the file; another computer would take another one.")


def _plain(name: str) -> str:
    """A font's name as all writers agree on it: `Andika` is `Andika-Regular`."""
    return name.replace("-", "").replace(" ", "").removesuffix("Regular").lower()


def missing_glyphs(back: ReadBack, _expected: PrintExpectation) -> Iterator[Spot]:
    """An empty box instead of a letter."""
    for page in back.without_glyph:
        yield Spot(page, "", "A character is missing from the font: an empty box is printed.")


def small_type(back: ReadBack, expected: PrintExpectation) -> Iterator[Spot]:
    """Nothing is smaller than the edition's body size: captions, notes, running heads and page numbers too."""
    body = expected.edition.body_points
    for stretch in all_text(back):
        if stretch.points < body - _ROUNDING:
            message = f"Set in {stretch.points:.1f} points; nothing may be smaller than {body}:"
            yield Spot(stretch.page, stretch.text, message)


def pale_text(back: ReadBack, _expected: PrintExpectation) -> Iterator[Spot]:
    """Ink against what is really painted behind it."""
    for stretch in all_text(back):
        if stretch.paper is None:
            yield Spot(stretch.page, stretch.text, "Text stands on a picture, where it is hard to read:")
            continue
        ratio = contrast(stretch.colour, stretch.paper)
        if ratio < LEAST_CONTRAST:
            yield Spot(stretch.page, stretch.text, f"Too pale to read (contrast {ratio:.1f}:1, at least 7:1):")


def hidden_text(back: ReadBack, _expected: PrintExpectation) -> Iterator[Spot]:
    """Words that are in the file and not, or not wholly, on the paper."""
    for stretch in all_text(back):
        if stretch.covered:
            yield Spot(stretch.page, stretch.text, "Something is painted over the words:")
        elif stretch.cut:
            yield Spot(stretch.page, stretch.text, "Cut off at an edge:")
    for page in back.sealed:
        yield Spot(page, "", "Text is drawn as part of a transparent object, where it cannot be checked.")
    for page in back.overlaid:
        yield Spot(page, "", "Something that is no part of the page, such as a note, is laid over it.")


def overlapping(back: ReadBack, _expected: PrintExpectation) -> Iterator[Spot]:
    """Words that stand on other words, so that neither can be read."""
    inked = sorted(all_text(back), key=lambda stretch: (stretch.page, stretch.bottom))
    for place, lower in enumerate(inked):
        for upper in takewhile(partial(_begins_in, lower), inked[place + 1 :]):
            least = _OVER * min(lower.points, upper.points)
            high = min(lower.top, upper.top) - upper.bottom
            if high > least and min(lower.right, upper.right) - max(lower.x, upper.x) > least:
                yield Spot(lower.page, f"{upper.text.strip()} / {lower.text.strip()}", "Words stand on other words:")


def _begins_in(lower: DrawnText, upper: DrawnText) -> bool:
    """Whether a text begins, from below, within the height of another."""
    return upper.page == lower.page and upper.bottom < lower.top


def off_page(back: ReadBack, _expected: PrintExpectation) -> Iterator[Spot]:
    """Nothing runs off the paper, and the paper is A4."""
    for number, (width, height) in enumerate(back.sizes, 1):
        if abs(width - PAGE[0]) > 1 or abs(height - PAGE[1]) > 1:
            yield Spot(number, "", f"The page is {width / _MM:.0f} by {height / _MM:.0f} mm, not A4.")
    for page in back.moved:
        yield Spot(page, "", "The page is turned, or only a part of it is shown.")
    for stretch in all_text(back):
        width, height = back.sizes[stretch.page - 1]
        if not Area(0, 0, width, height).encloses(_area(stretch)):
            yield Spot(stretch.page, stretch.text, "Runs off the page:")


def margins(back: ReadBack, expected: PrintExpectation) -> Iterator[Spot]:
    """Tagged text stays inside the margins; page furniture has the margins above and below to itself."""
    for stretch in back.stretches:
        box = text_area(back, expected, stretch.page)
        page = Area(0, 0, *back.sizes[stretch.page - 1])
        area = _area(stretch)
        if is_draft_mark(stretch):
            continue  # it has the place of the running head
        if stretch.text.strip() and page.encloses(area) and not box.encloses(area, _LEAN * stretch.points):
            yield Spot(stretch.page, stretch.text, "Stands in the margin:")
    for shape in back.shapes:
        box = text_area(back, expected, shape.page)
        page = Area(0, 0, *back.sizes[shape.page - 1])
        # A rule under the running head is in the upper margin, but between the edges of the text.
        column = Area(box.left, 0, box.right, page.top) if shape.artifact else box
        if not shape.area.encloses(page, _SLACK) and not column.encloses(shape.area, _SLACK):
            yield Spot(shape.page, "", "A picture, a line or a border stands in the margin.")


def text_area(back: ReadBack, expected: PrintExpectation, page: int) -> Area:
    """Where text may stand on a page: the binding edge is on the left of right-hand (odd) pages."""
    width, height = back.sizes[page - 1]
    odd = (first_number(back, expected) + page - 1) % 2 == 1
    left, right = (BINDING, MARGIN) if odd else (MARGIN, BINDING)
    return Area(left, MARGIN, width - right, height - MARGIN)


def first_number(back: ReadBack, expected: PrintExpectation) -> int:
    """The number of the file's first page: as expected, or as its first page number says."""
    if expected.first_page:
        return expected.first_page
    for stretch in (*back.furniture, *back.loose):
        found = FOLIO.search(stretch.text.replace("\u00a0", " "))
        if found:
            return int(found[1]) - stretch.page + 1
    return 1


def is_draft_mark(stretch: DrawnText) -> bool:
    """Whether words are the mark of a draft, which stands in place of a first page's running head."""
    return tokens_of(stretch.text) == tokens_of(DRAFT_MARK)


def _area(stretch: DrawnText) -> Area:
    return Area(stretch.x, stretch.bottom, stretch.right, stretch.top)
