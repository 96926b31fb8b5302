"""Random Word files: whatever stands within whatever, each word is in the article, listed, or the article stops."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from accessible.check.article.source_words import unaccounted_words
from accessible.check.article.word_ledger import unaccounted_in_word
from accessible.errors import Severity
from article_files import read
from word_files import docx, item, note_mark, notes, p, part, r, relation, run, table, text_box, word_field

WORDS = st.text("abcXYZ µé²09.,;:?!*_`[]<>|#&\\-–~(){}=+'\"“”/", min_size=1, max_size=12)
LOOKS = st.sampled_from(
    (
        "",
        "<w:b/>",
        "<w:i/>",
        '<w:b w:val="0"/>',
        '<w:u w:val="single"/>',
        "<w:strike/>",
        '<w:vertAlign w:val="superscript"/>',
        '<w:vertAlign w:val="subscript"/>',
        '<w:rStyle w:val="Small"/>',
        '<w:rFonts w:ascii="Symbol"/>',
    )
)
PLAIN = st.builds(r, WORDS, st.sampled_from(("", "", "", "<w:b/>", "<w:i/>")))
HIDDEN = WORDS.map(lambda words: r(f" {words} ", "<w:vanish/>"))
SIGNS = st.sampled_from(
    (
        "<w:tab/>",
        "<w:br/>",
        '<w:br w:type="page"/>',
        "<w:cr/>",
        "<w:noBreakHyphen/>",
        "<w:softHyphen/>",
        '<w:sym w:font="Symbol" w:char="F06D"/>',
        '<w:sym w:font="Webdings" w:char="F041"/>',
        "<w:lastRenderedPageBreak/>",
    )
)


def within(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """What can stand around the inside of a paragraph."""
    pieces = st.lists(inner, min_size=1, max_size=3).map("".join)
    return st.one_of(
        pieces.map(lambda inside: f'<w:hyperlink r:id="rId5">{inside}</w:hyperlink>'),
        pieces.map(lambda inside: f'<w:hyperlink w:anchor="top">{inside}</w:hyperlink>'),
        pieces.map(lambda inside: f"<w:smartTag>{inside}</w:smartTag>"),
        pieces.map(lambda inside: f"<w:sdt><w:sdtPr/><w:sdtContent>{inside}</w:sdtContent></w:sdt>"),
        pieces.map(lambda inside: f'<w:bdo w:val="ltr">{inside}</w:bdo>'),
        pieces.map(lambda inside: f'<w:bdo w:val="rtl">{inside}</w:bdo>'),
        pieces.map(lambda inside: f'<w:fldSimple w:instr=" REF a ">{inside}</w:fldSimple>'),
        pieces.map(lambda inside: word_field(" REF b ", inside)),
        pieces.map(lambda inside: word_field(' HYPERLINK "https://example.org/b" ', inside)),
        pieces.map(lambda inside: f'<w:ins w:id="1">{inside}</w:ins>'),
        pieces.map(lambda inside: f'<w:moveFrom w:id="2">{inside}</w:moveFrom>'),
        pieces.map(lambda inside: f"<w:unknown>{inside}</w:unknown>"),
        pieces.map(lambda inside: text_box(p(inside))),
    )


INLINE = st.recursive(
    st.one_of(PLAIN, PLAIN, st.builds(r, WORDS, LOOKS), SIGNS.map(run), HIDDEN, st.just(note_mark(1))),
    within,
    max_leaves=6,
)
PARAGRAPH = st.builds(
    lambda pieces, style: p(*pieces, style=style),
    st.lists(INLINE, max_size=4),
    st.sampled_from(("", "", "", "heading1", "heading2", "caption")),
)
CELL = st.lists(PARAGRAPH, min_size=1, max_size=2).map("".join)
TABLE = st.integers(1, 3).flatmap(
    lambda width: st.lists(st.tuples(*[CELL] * width), min_size=1, max_size=3).map(lambda rows: table(*rows))
)
BLOCK = st.one_of(
    PARAGRAPH, PARAGRAPH, TABLE, st.builds(item, WORDS, st.integers(1, 4), st.integers(0, 1)),
    PARAGRAPH.map(lambda inside: f"<w:sdt><w:sdtContent>{inside}</w:sdtContent></w:sdt>"),
    PARAGRAPH.map(lambda inside: f"<w:customXml>{inside}</w:customXml>"),
)  # fmt: skip
LINK = relation("rId5", "hyperlink", "https://example.org/a_(b)?x=1&y=2", external=True)

MARK = f'<w:hyperlink r:id="rId5">{note_mark(1)}</w:hyperlink>'


@example([p(r("0"), MARK, r(":"), r("0"))], "")
@example([p(r("0"), MARK, r(":", "<w:b/>"), r("0", "<w:b/>"))], "")
@example([p(MARK, r(": 0"))], "")
@example([p(r("0"), text_box(p(r("0"))), r("0"))], "")
@example([p(r("re"), text_box(p(r("a"), text_box(p(r("b"))), r("c"))), r("st"))], "")
@settings(max_examples=100)
@given(st.lists(BLOCK, max_size=6), st.text("abc µ*_.", max_size=8))
def test_every_word_of_a_random_file_is_kept_or_listed_or_the_article_stops(blocks: list[str], more: str) -> None:
    content = docx(
        p("Title", style="Title"),
        *blocks,
        relations=LINK,
        parts={
            "word/footnotes.xml": notes("footnote", f"Note {more}"),
            "word/comments.xml": part("comments", f'<w:comment w:id="0">{p(f"Comment {more}")}</w:comment>'),
        },
    )
    with tempfile.TemporaryDirectory() as folder:
        reading = read(Path(folder), content, "03-rest.docx")
    if any(finding.severity is Severity.ERROR for finding in reading.findings):
        assert reading.article is None
        return
    assert reading.article is not None
    assert reading.manuscript is not None
    if "w:vanish" not in "".join(blocks):  # half a word that is hidden stops the article: its words differ then
        assert unaccounted_in_word(content, reading.text, reading.manuscript.supplied) == []
    assert unaccounted_words(reading.text, reading.article) == []
