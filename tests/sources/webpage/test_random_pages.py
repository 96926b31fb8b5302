"""Random pages: whatever stands within whatever, each word is in the article, listed, or the article stops."""

# ruff: noqa: E501  (pages stand here as browsers save them)

from __future__ import annotations

import tempfile
from collections import Counter
from html import escape
from html.parser import HTMLParser
from pathlib import Path
from unicodedata import normalize

from hypothesis import given, settings
from hypothesis import strategies as st

from accessible.check.article.source_words import unaccounted_words
from accessible.check.article.web_ledger import unaccounted_in_page
from accessible.errors import Severity
from accessible.sources.compose import Composer
from accessible.sources.webpage.web_file import read_web_page
from article_files import read, small_issue

WORDS = st.text("abcXYZ µé²09.,;:?!*_`[]<>|#&\\-–~(){}=+'\"“”/\n\u00a0", min_size=1, max_size=12).map(escape)
INLINE = (
    "b i em strong span a font small abbr code q ins del s sup sub mark u label button svg bdo ruby rt my-word cite time "
    "object noscript select option textarea"
).split()
BLOCK = (
    "p div h1 h2 h3 ul ol li table tr td th caption thead tbody blockquote pre section article main header footer nav "
    "aside form figure figcaption details summary dl dt dd address fieldset template dialog body"
).split()
VOID = st.sampled_from(
    ("<br>", "<hr>", "<wbr>", "<img>", '<img alt="" src="a.png">', "<input value=x>", "<!-- c -->", "</p>")
)
ATTRIBUTES = st.sampled_from(
    ("", "", "", "", " hidden", ' class="share"', ' class="sr-only"', ' id="sidebar"', ' style="display:none"', ' href="a"',
     ' aria-hidden="true"', ' role="main"', " rowspan=2", ' href="https://example.org/a_(b)"', ' class="promo"', " dir=rtl",
     ' style="vertical-align:super"')
)  # fmt: skip
SCRIPT = WORDS.map(lambda words: f"<script>'{words}'</script><style>{words}</style>")


def within(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """An element around others; now and then its end is missing."""
    pieces = st.lists(inner, max_size=4).map("".join)
    names = st.sampled_from((*INLINE, *BLOCK))
    return st.builds(
        lambda name, attributes, inside, end: f"<{name}{attributes}>{inside}" + (f"</{name}>" if end else ""),
        names,
        ATTRIBUTES,
        pieces,
        st.sampled_from((True,) * 15 + (False,)),
    )


TREE = st.recursive(st.one_of(WORDS, WORDS, WORDS, VOID, SCRIPT), within, max_leaves=14)


def whole(body: str) -> bytes:
    """A page with this below its first paragraph."""
    top = "<!DOCTYPE html><meta charset=utf-8><title>T</title><h1>Title of it</h1><p>One two three.</p>"
    return f"{top}{body}".encode()


class PlainText(HTMLParser):
    """The letters of a page by a third parser, which knows nothing of the reader's or the ledger's."""

    def __init__(self) -> None:
        super().__init__()
        self.letters: Counter[str] = Counter()
        self.silent = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 (the parser's)
        """Programs and styles have no words."""
        self.silent = tag if tag in ("script", "style", "title") else self.silent

    def handle_endtag(self, tag: str) -> None:
        """Nor have they any longer."""
        self.silent = "" if tag == self.silent else self.silent

    def handle_data(self, data: str) -> None:
        """Count letters and figures, raised or not."""
        if not self.silent:
            self.letters.update(each for each in normalize("NFKC", data) if each.isalnum())


@settings(max_examples=80)
@given(st.lists(TREE, max_size=6).map("".join))
def test_every_letter_of_a_random_page_is_kept_or_listed_or_the_article_stops(body: str) -> None:
    content = whole(body)
    with tempfile.TemporaryDirectory() as folder:
        reading = read(Path(folder), content, "03-rest.html")
    sent = reading.manuscript
    if sent is None:
        assert any(finding.severity is Severity.ERROR for finding in reading.findings)
    elif reading.article is not None and not unaccounted_in_page(content, reading.text, sent.supplied, sent.left_out):
        assert unaccounted_words(reading.text, reading.article) == []
        plain = PlainText()
        plain.feed(content.decode())
        plain.close()
        read_letters = Counter(each for each in normalize("NFKC", reading.text) if each.isalnum())
        assert plain.letters - read_letters == Counter()


PHRASES = st.recursive(
    st.one_of(WORDS, WORDS, st.just("<br>"), st.just(" ")),
    lambda inner: st.builds(
        lambda name, attributes, inside: f"<{name}{attributes}>{inside}</{name}>",
        st.sampled_from("b i em strong span font small abbr code q del sup sub mark u bdo my-word cite time".split()),
        st.sampled_from(("", "", ' style="vertical-align:sub"', ' aria-hidden="true"', ' href="a"', " dir=rtl")),
        st.lists(inner, max_size=3).map("".join),
    ),
    max_leaves=5,
)
PARAGRAPH = st.builds(
    lambda name, inside: f"<{name}>{inside}</{name}>", st.sampled_from(("p", "h2", "h3", "div", "pre")), PHRASES
)
ITEMS = st.lists(PHRASES, min_size=1, max_size=3)
TIDY = st.recursive(
    st.one_of(
        PARAGRAPH,
        PARAGRAPH,
        ITEMS.map(lambda items: f"<ul>{''.join(f'<li>{each}</li>' for each in items)}</ul>"),
        ITEMS.map(lambda items: f"<ol>{''.join(f'<li><p>{each}</p></li>' for each in items)}</ol>"),
        ITEMS.map(lambda cells: f"<table><tr>{''.join(f'<td>{each}</td>' for each in cells)}</tr></table>"),
        ITEMS.map(lambda cells: f"<dl><dt>{cells[0]}</dt>{''.join(f'<dd>{each}</dd>' for each in cells[1:])}</dl>"),
    ),
    lambda inner: st.builds(
        lambda name, attributes, inside: f"<{name}{attributes}>{inside}</{name}>",
        st.sampled_from("div section article aside blockquote figure nav footer details".split()),
        ATTRIBUTES,
        st.lists(inner, max_size=3).map("".join),
    ),
    max_leaves=6,
)


@settings(max_examples=80)
@given(st.lists(TIDY, max_size=5).map("".join))
def test_the_ledger_agrees_with_every_tidy_page(body: str) -> None:
    content = whole(body)
    text = read_web_page(content, "03-rest", Path("/nowhere"), small_issue(), Composer("03-rest.html"))
    assert text is not None
    assert unaccounted_in_page(content, text.text, text.supplied, [each.text for each in text.left_out]) == []


@settings(max_examples=50)
@given(st.lists(TREE, max_size=4).map("".join))
def test_no_tag_of_a_page_comes_through_but_those_that_stop_the_article(body: str) -> None:
    composer = Composer("03-rest.html")
    text = read_web_page(whole(body), "03-rest", Path("/nowhere"), small_issue(), composer)
    if text is None:
        return
    with tempfile.TemporaryDirectory() as folder:
        edited = read(Path(folder), text.markdown, "03-rest.md")
    tagged = any(finding.code == "raw-html" for finding in edited.findings)
    asked = any(finding.code.startswith("web-") and finding.severity is Severity.ERROR for finding in composer.findings)
    assert asked or not tagged
