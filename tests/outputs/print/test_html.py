"""The print HTML: every text, every id, and spaces where a line must not end."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible.article import Role, Run, Sentence
from accessible.outputs.print.html import article_html, front_html
from accessible.outputs.print.typeset import bound, sentence_markup, typeset
from accessible.plan.edition import EDITIONS
from accessible.plan.issue_pages import ContentsEntry
from accessible.plan.printed import printed_texts
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


class _Texts(HTMLParser):
    """The text of the body, the labels of list items and all element ids."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.ids: list[str] = []
        self._in_body = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_body = self._in_body or tag == "body"
        self.words.append(" " if tag in ("p", "li", "td", "th", "br", "h1", "h2", "h3", "caption") else "")
        given_attributes = dict(attrs)
        self.ids += [given_attributes["id"] or ""] if "id" in given_attributes else []
        style = given_attributes.get("style") or ""
        if label := re.search(r'"(.*?)\\a0', style):
            self.words.append(label[1])

    def handle_data(self, data: str) -> None:
        if self._in_body:
            self.words.append(data)


def read(html: str) -> _Texts:
    texts = _Texts()
    texts.feed(html)
    return texts


def everything() -> RunningOrder:
    return running_order(
        "Every kind of block",
        [
            *in_group(Role.QUESTION, "Question", paragraph("Is 10 mg too much?", "I am not sure.")),
            *in_group(Role.ANSWER, "Answer", heading("First"), paragraph("**No** & yes.[^1]")),
        ],
        [
            bullets("one", [paragraph("two:"), bullets("inner")]),
            numbered("first", "second"),
            quotation(paragraph("Quoted.")),
            box("A box", paragraph("Boxed.")),
            figure("picture.png", "A house.", "My house."),
            figure("ornament.png", ""),
            table("Small", ("Kind", "Rise"), ("Body", "18 ± 8 bpm")),
            table("Wide", ("A", "B", "C", "D"), ("1", "2", "3", "4")),
            *in_group(Role.DISCLAIMER, "Please note", paragraph("This is general.")),
        ],
        key_points=("Rest first.",),
        summary="What it is about.",
        notes=(note(1, "See <https://example.org/a>."),),
        addresses=(address("https://example.org/a", "A page"),),
    )


def test_the_html_has_every_text_of_the_plan_in_order() -> None:
    order = everything()
    printed = read(article_html(order, LARGE, issue(), STYLES))
    assert "".join(printed.words).split() == " ".join(printed_texts(order)).split()


def test_each_id_is_there_once() -> None:
    ids = read(article_html(everything(), LARGE, issue(), STYLES)).ids
    assert len(ids) == len(set(ids))
    assert {"a-opener-1", "a-stop-3", "part-2", "note-1"} <= set(ids)


def test_notes_lead_both_ways() -> None:
    html = article_html(everything(), LARGE, issue(), STYLES)
    mark = re.search(r'<a class="note-mark" id="([^"]+)" href="#note-1">\[1\]</a>', html)
    assert mark
    assert f'<a class="note-number" href="#{mark[1]}">[1]</a>' in html


def test_a_decorative_picture_is_left_out() -> None:
    html = article_html(everything(), LARGE, issue(), STYLES)
    assert "picture.png" in html
    assert "ornament.png" not in html


def test_language_title_author_and_the_issues_date_are_given() -> None:
    html = article_html(running_order("Rest & sleep", [paragraph("Words.")]), LARGE, issue(), STYLES)
    assert '<html lang="en-GB">' in html
    assert "<title>Rest &amp; sleep</title>" in html
    assert '<meta name="author" content="Rowan Oakapple"/>' in html
    assert html.count('content="2026-12-01"') == 2


def test_markup_in_the_words_stays_words() -> None:
    html = article_html(running_order("<b>x</b>", [paragraph("a < b & <script>")]), LARGE, issue(), STYLES)
    assert "<b>x" not in html
    assert "<script>" not in html


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("Take 10 mg a night.", "10 mg"),
        ("It was 62 ± 20 µg/L then.", "62 ± 20 µg/L"),
        ("with p = 0.03.", "p = 0.03."),
        ("with p < 0.001.", "p < 0.001."),
        ("by 5 February 2027.", "5 February 2027."),
        ("on 01632 960123.", "01632 960123."),
        ("on +44 1632 960123.", "+44 1632 960123."),
        ("open 10am to 4pm.", "10am to 4pm."),
        ("it was 6 of 60 people.", "6 of 60 people."),
        ("End of part 2 of 4.", "part 2 of 4."),
        ("Volume 2 of 2: parts 14 to 25.", "parts 14 to 25."),
        ("after 12–48 hours of it.", "12–48 hours"),
        ("ask Dr Hazel.", "Dr Hazel."),
    ],
)
def test_what_belongs_together_has_no_break_spaces(written: str, kept: str) -> None:
    assert kept.replace(" ", "\u00a0") in bound(written)


def test_a_dose_is_bound_across_bold_type() -> None:
    order = running_order("Dose", [paragraph("Take **10** mg.")])
    assert "<strong>10</strong>\u00a0mg." in article_html(order, LARGE, issue(), STYLES)


@given(st.text(alphabet="ab1 0-/–.%mgp=<>£±()&’“”\u00a0", max_size=60))
def test_binding_changes_spaces_only(text: str) -> None:
    assert len(bound(text)) == len(text)
    assert bound(text).replace("\u00a0", " ") == text.replace("\u00a0", " ")


@given(st.text(alphabet="ab1 -/–.:&<>\"'", max_size=60))
def test_typesetting_keeps_every_character(text: str) -> None:
    assert (
        typeset(text).striptags() == " ".join(text.split())
        or typeset(text).unescape().replace('<span class="whole">', "").replace("</span>", "") == text
    )


def test_words_with_hyphens_stay_whole() -> None:
    assert '<span class="whole">post-exertional</span>' in typeset("the post-exertional kind")
    assert "span" not in typeset("plain words only")


def test_a_link_has_nothing_but_text_inside() -> None:
    """The engine makes one annotation for each element inside a link, and only one of them is tagged."""
    sentence = Sentence("s-1", (Run("the long-term plan", href="https://example.org/x"),))
    order = running_order("Links", [paragraph("x")])
    html = article_html(order, LARGE, issue(), STYLES)
    assert "<a" not in html

    assert sentence_markup(sentence) == '<a class="link" href="https://example.org/x">the long-term plan</a>'


def test_the_contents_page_says_where_each_article_is() -> None:
    html = front_html(issue(), LARGE, [ContentsEntry("Rest", "Rowan Oakapple", 1, 3, 2)], STYLES)
    assert '<a class="link" href="page:3">Rest</a></strong>, page\u00a03' in html
    assert "<p>Rowan Oakapple. 1\u00a0minute, in 2\u00a0parts.</p>" in html
