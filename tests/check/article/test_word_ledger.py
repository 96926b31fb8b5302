"""The ledger of Word files: a word or sign that the reader loses, doubles or changes is found, wherever it stood."""

from __future__ import annotations

import ast
import unicodedata
from pathlib import Path

import pytest

from accessible.check.article import word_ledger, word_signs
from accessible.check.article.word_ledger import ledger_findings, unaccounted_in_word
from accessible.errors import Severity
from accessible.sources.compose import Composer
from accessible.sources.manuscript.text import ManuscriptText
from accessible.sources.word.symbols import SYMBOL, WINGDINGS
from accessible.sources.word.word_file import read_word
from article_files import small_issue
from word_files import docx, item, note_mark, notes, p, part, r, relation, run, table, text_box

FILE = docx(
    p("Resting", style="Title"),
    p("By Jo Marsh"),
    p("Take 100 mg, not 10 µg; 5% is < 7.", note_mark(1)),
    p(
        "10",
        r("6", '<w:vertAlign w:val="superscript"/>'),
        " cells ",
        run('<w:sym w:font="Symbol" w:char="F0B1"/>'),
        " 2",
    ),
    item("First.", 2),
    item("Second.", 2),
    table(("Level", "Dose"), ("Low", "5 mg")),
    p("Anchor.", text_box(p("What to ask"), p("Is it safe?"))),
    p(f'<w:hyperlink r:id="rId5">{r("diary")}</w:hyperlink>'),
    relations=relation("rId5", "hyperlink", "https://example.org/a", external=True),
    parts={
        "word/footnotes.xml": notes("footnote", "A guide."),
        "word/comments.xml": part("comments", f'<w:comment w:id="0">{p("Is this right?")}</w:comment>'),
        "word/header1.xml": part("hdr", p("Draft 3")),
    },
)


def as_read(content: bytes = FILE) -> ManuscriptText:
    """What the reader makes of it."""
    text = read_word(content, "03-rest", small_issue(), Composer("03-rest.docx"))
    assert text is not None
    return text


def test_what_was_read_whole_has_no_difference() -> None:
    text = as_read()
    assert unaccounted_in_word(FILE, text.text, text.supplied) == []


@pytest.mark.parametrize(
    "lost",
    [
        "Resting",
        "Marsh",
        "100",
        "µg",
        "%",
        "\\<",
        "⁶",
        "±",
        "First",
        "Low",
        "What to ask",
        "safe",
        "diary",
        "guide",
        "Draft",
    ],
)
def test_a_word_or_sign_that_was_lost_is_found(lost: str) -> None:
    text = as_read()
    assert lost in text.text
    found = unaccounted_in_word(FILE, text.text.replace(lost, "", 1), text.supplied)
    assert found
    assert all(each.in_read < each.in_file for each in found if each.word == lost.strip("\\"))


def test_a_comment_that_is_not_listed_is_a_lost_comment() -> None:
    text = as_read()
    found = unaccounted_in_word(FILE, text.text.replace("Is this right?", ""), text.supplied)
    assert {each.word for each in found} == {"Is", "this", "right"}


def test_a_word_that_stands_twice_or_was_changed_is_found() -> None:
    text = as_read()
    twice = unaccounted_in_word(FILE, f"{text.text}\nsafe", text.supplied)
    assert [(each.word, each.in_file, each.in_read) for each in twice] == [("safe", 1, 2)]
    changed = unaccounted_in_word(FILE, text.text.replace("⁶", "6"), text.supplied)
    assert {each.word for each in changed} == {"10⁶", "106"}
    joined = unaccounted_in_word(FILE, text.text.replace("Take 100", "Take100"), text.supplied)
    assert {each.word for each in joined} == {"Take", "100", "Take100"}


def test_only_numbers_and_addresses_are_believed_of_a_reader() -> None:
    text = as_read()
    assert unaccounted_in_word(FILE, f"{text.text}\nwords", (*text.supplied, "words"))
    assert unaccounted_in_word(FILE, f"{text.text}\n7. ", (*text.supplied, "7.")) == []


def test_words_of_parts_that_nothing_refers_to_are_counted() -> None:
    content = docx(p("Rest", style="Title"), p("Words."), parts={"word/footer7.xml": part("ftr", p("Forgotten foot"))})
    text = as_read(content)
    assert any(each.text == "Forgotten foot" for each in text.left_out)
    assert unaccounted_in_word(content, text.text.replace("Forgotten foot", ""), text.supplied)


def test_words_that_only_an_old_word_shows_are_missed() -> None:
    both = (
        f"<mc:AlternateContent><mc:Choice>{run('<w:t>New</w:t>')}</mc:Choice>"
        f"<mc:Fallback>{run('<w:t>New Old</w:t>')}</mc:Fallback></mc:AlternateContent>"
    )
    content = docx(p("Rest", style="Title"), p(both))
    text = as_read(content)
    assert [each.word for each in unaccounted_in_word(content, text.text, text.supplied)] == ["Old"]


def test_a_difference_is_an_error_that_quotes_what_stands_around() -> None:
    text = as_read()
    (told,) = ledger_findings("03-rest.docx", FILE, text.text.replace("safe", ""), text.supplied)
    assert told.severity is Severity.ERROR
    assert told.words == "Is it safe?"
    assert told.remedy


def test_the_two_tables_of_signs_agree_and_are_not_the_same_code() -> None:
    for font, table_of_signs in (("Symbol", SYMBOL), ("Wingdings", WINGDINGS)):
        for number, sign in table_of_signs.items():
            assert unicodedata.normalize(
                "NFC", word_signs.symbol(font, f"{number + 0xF000:X}")
            ) == unicodedata.normalize("NFC", sign), (font, hex(number), sign)
    assert word_signs.symbol("Symbol", "F0F0") == word_signs.UNKNOWN


def test_the_ledger_imports_nothing_of_the_reader() -> None:
    for module in (word_ledger, word_signs):
        tree = ast.parse(Path(str(module.__file__)).read_text("utf-8"))
        names = [each.module or "" for each in ast.walk(tree) if isinstance(each, ast.ImportFrom)]
        assert not [name for name in names if "sources" in name]
