"""What assistive technology finds in a PDF: tags that fit the text, page furniture outside them, ways around.

veraPDF asks whether the tags are well formed. These rules ask whether they are true.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from accessible.check.pdf.pages import DrawnText
from accessible.check.pdf.words import ReadBack, squeezed
from accessible.check.print.fault import PrintExpectation, Spot
from accessible.check.print.html import HEADING, html_facts
from accessible.check.print.look import FOLIO, MARGIN, is_draft_mark, text_area
from accessible.check.print.words import tokens_of
from accessible.plan.issue_pages import BLANK_PAGE

_HEADING = re.compile(r"H([1-6])")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_SAME_PLACE = 1.0  # points


# Counts ---------------------------------------------------------------------------------------------


def tag_counts(back: ReadBack, expected: PrintExpectation) -> Iterator[Spot]:
    """As many paragraphs, items, cells … as the HTML has: none torn in two by a page, none dropped."""
    if not expected.html:
        return
    found = Counter(element.kind for element in back.tree.elements)
    found[HEADING] = sum(count for kind, count in found.items() if _HEADING.fullmatch(kind))
    for kind, count in html_facts(expected.html).tags.items():
        if found[kind] != count:
            yield Spot(0, "", f"The text has {count} × {kind}, the tags have {found[kind]}.")


def torn_texts(back: ReadBack, _expected: PrintExpectation) -> Iterator[Spot]:
    """Words said instead of what is drawn may differ from it in spaces only."""
    for element in back.tree.elements:
        if element.spoken is None or element.kind == "Figure":
            continue
        drawn = back.text_of(element)
        if squeezed(" ".join(tokens_of(drawn))) != squeezed(" ".join(tokens_of(element.spoken))):
            page = back.leaves_of(element)[0].page if back.leaves_of(element) else element.page
            message = f"A screen reader says “{element.spoken.strip()}” where the page shows:"
            yield Spot(page, drawn, message)


def tree_soundness(back: ReadBack, _expected: PrintExpectation) -> Iterator[Spot]:
    """Each piece of text has one place in the reading order, and the way back from its page leads there."""
    if not back.about.marked:
        yield Spot(0, "", "The file does not say that it is tagged.")
    for page, problem in back.tree.broken:
        yield Spot(page, "", f"The tags are broken: {problem}.")


def heading_levels(back: ReadBack, _expected: PrintExpectation) -> Iterator[Spot]:
    """Headings begin at 1 and go down one step at a time."""
    before = 0
    for element in back.tree.elements:
        found = _HEADING.fullmatch(element.kind)
        if not found:
            continue
        level = int(found[1])
        if level > before + 1:
            page = back.tree.leaves[element.first].page if element.first < element.end else element.page
            yield Spot(page, back.text_of(element), f"A heading of level {level} follows one of level {before}:")
        before = level


def table_heads(back: ReadBack, _expected: PrintExpectation) -> Iterator[Spot]:
    """Each heading cell says whether it is for a row or a column."""
    for element in back.tree.elements:
        if element.kind == "TH" and element.scope not in ("Row", "Column", "Both"):
            yield Spot(element.page, back.text_of(element), "A table heading does not say what it is for:")


def links(back: ReadBack, _expected: PrintExpectation) -> Iterator[Spot]:
    """Each link has words, something to click on, and somewhere to go."""
    for index, element in enumerate(back.tree.elements):
        if element.kind != "Link":
            continue
        words = back.text_of(element)
        inside = [element, *(back.tree.elements[each] for each in back.tree.under(index))]
        annotations = [annotation for each in inside for annotation in each.annotations]
        page = next((leaf.page for leaf in back.leaves_of(element)), element.page)
        if not words.strip() and not any(each.kind == "Figure" for each in inside):
            yield Spot(page, "", "A link has no words.")
        if not annotations:
            yield Spot(page, words, "A link cannot be followed:")
        for annotation in annotations:
            if not annotation.leads:
                yield Spot(annotation.page, words, "A link leads nowhere:")
            elif not annotation.contents.strip():
                yield Spot(annotation.page, words, "A link does not say where it leads:")


# What the file says of itself -----------------------------------------------------------------------


def language(back: ReadBack, expected: PrintExpectation) -> Iterator[Spot]:
    """The language is given, so that a screen reader takes the right voice."""
    if not _LANGUAGE.fullmatch(back.about.language):
        yield Spot(0, back.about.language, "The file does not say its language.")
    elif expected.html and back.about.language != html_facts(expected.html).language:
        wanted = html_facts(expected.html).language
        yield Spot(0, "", f"The file says that its language is {back.about.language}, not {wanted}.")


def title(back: ReadBack, expected: PrintExpectation) -> Iterator[Spot]:
    """The title is given and shown instead of the file's name."""
    if not back.about.title.strip():
        yield Spot(0, "", "The file has no title.")
    elif expected.html and tokens_of(back.about.title) != tokens_of(html_facts(expected.html).title):
        yield Spot(0, back.about.title, "The file has another title than the article:")
    if not back.about.shows_title:
        yield Spot(0, "", "The window would show the file's name instead of its title.")


def tab_order(back: ReadBack, _expected: PrintExpectation) -> Iterator[Spot]:
    """The Tab key goes through the links in the order of reading."""
    for page in back.about.untabbed:
        yield Spot(page, "", "The Tab key does not follow the order of reading.")


def bookmarks(back: ReadBack, _expected: PrintExpectation) -> Iterator[Spot]:
    """A bookmark for each heading, in order, on its page."""
    wanted = [
        (tokens_of(back.text_of(element)), back.tree.leaves[element.first].page)
        for element in back.tree.elements
        if _HEADING.fullmatch(element.kind) and element.first < element.end
    ]
    found = [(tokens_of(bookmark.title), bookmark.page) for bookmark in back.about.bookmarks]
    for (words, page), has in zip(wanted, found, strict=False):
        if squeezed("".join(words)) != squeezed("".join(has[0])) or page != has[1]:
            yield Spot(page, " ".join(words), "The bookmark of this heading is missing or leads elsewhere:")
            return
    if len(wanted) != len(found):
        yield Spot(0, "", f"There are {len(wanted)} headings and {len(found)} bookmarks.")


# Page furniture -------------------------------------------------------------------------------------


def untagged(back: ReadBack, expected: PrintExpectation) -> Iterator[Spot]:
    """Text is either tagged or page furniture.

    In the text's area only two things are furniture: a table's heading that is shown again, and what a page
    without any text says of itself.
    """
    heads = {
        squeezed(word)
        for element in back.tree.elements
        if element.kind == "TH"
        for word in tokens_of(back.text_of(element))
    }
    written = {leaf.page for leaf in back.tree.leaves}
    for stretch in back.loose:
        yield Spot(stretch.page, stretch.text, "Not tagged, so a screen reader leaves it out:")
    for stretch in back.furniture:
        area = text_area(back, expected, stretch.page)
        inside = area.bottom < (stretch.bottom + stretch.top) / 2 < area.top
        if stretch.page not in written and tokens_of(stretch.text) == tokens_of(BLANK_PAGE):
            continue
        if inside and not heads.issuperset(squeezed(word) for word in tokens_of(stretch.text)):
            yield Spot(stretch.page, stretch.text, "Marked as page furniture, so a screen reader leaves it out:")


def furniture(back: ReadBack, expected: PrintExpectation) -> Iterator[Spot]:
    """Each page has a running head and its number, in the same place."""
    by_page: dict[int, list[DrawnText]] = {}
    for stretch in back.furniture:
        by_page.setdefault(stretch.page, []).append(stretch)
    place: dict[str, float] = {}
    first, total = expected.first_page, expected.total
    cover = expected.cover or (bool(expected.html) and html_facts(expected.html).cover)
    for page in range(1, back.pages + 1):
        found = by_page.get(page, [])
        if not found and page == 1 and cover:
            continue
        area = text_area(back, expected, page)
        head = [stretch for stretch in found if stretch.bottom > area.top - MARGIN / 4]
        marked = any(stretch.page == page and is_draft_mark(stretch) for stretch in back.stretches)
        foot = [stretch for stretch in found if stretch.top < area.bottom]
        numbers = FOLIO.fullmatch(" ".join("".join(stretch.text for stretch in foot).split()))
        if not head and not marked:
            yield Spot(page, "", "There is no running head.")
        elif head and expected.html:
            yield from _other_head(back, expected.html, page, "".join(stretch.text for stretch in head))
        if not numbers:
            yield Spot(page, "", "There is no page number.")
            continue
        first = first or int(numbers[1]) - page + 1
        total = total or max(int(numbers[2]), first + back.pages - 1)
        if (int(numbers[1]), int(numbers[2])) != (first + page - 1, total):
            yield Spot(page, numbers[0], f"The page's number is wrong; it is page {first + page - 1} of {total}:")
        yield from _moved(place, page, head, area.left, "running head")
        yield from _moved(place, page, foot, area.left, "page number")


def _other_head(back: ReadBack, html: str, page: int, words: str) -> Iterator[Spot]:
    """A running head with other words than the text gives for its page: with it a leaf is put among others."""
    facts = html_facts(html)
    empty = all(leaf.page != page for leaf in back.tree.leaves)
    wanted = facts.masthead if page == 1 or empty else facts.running_head
    if _letters(words) != _letters(wanted):
        yield Spot(page, words, f"The running head is not “{wanted}”:")


def _letters(text: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFC", text) if sign.isalnum())


def _moved(place: dict[str, float], page: int, found: list[DrawnText], left: float, what: str) -> Iterator[Spot]:
    """Page furniture that is not where it is on the other pages: as high, and at the text's left edge."""
    if not found:
        return
    usual = place.setdefault(what, found[0].baseline)
    leaning = 0.15 * found[0].points
    if abs(found[0].baseline - usual) > _SAME_PLACE or abs(found[0].x - left) > leaning:
        yield Spot(page, found[0].text, f"The {what} is not in its usual place:")
