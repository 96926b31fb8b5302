"""Reading one file: whatever is in it, an article or findings come out, never an exception."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from accessible.article import article_sentences
from accessible.check.article.source_words import unaccounted_words
from accessible.errors import Finding, Severity
from accessible.plan.lexicon import Lexicon
from accessible.plan.pauses import Pauses
from accessible.plan.planner import plan_article
from accessible.sources.compose import MAX_BLOCK
from accessible.sources.reader import MAX_BYTES, MAX_WORD, Reading, read_article, with_findings
from article_files import FRONT, article_of, codes, found, read, read_body, small_issue

FRAGMENTS = (
    *"# ## ### ###### - * 1. 2. 01. > ::: :::: | --- === *** ** __ _ ` ``` ~~~ ! [ ] ( ) < > & \\ : [^1] [^1]:".split(),
    *"[a](b) ![a](b.png) <b> </b> <!-- --> <? <https://e.org> &amp; &#0; &#xD800; www.e.org a@e.org".split(),
    *"::: question|::: answer|::: box T|::: box|| a | b ||| - | - ||Table: a|[a]: https://e.org".split("|"),
    *"Word Dr. Two 3.5 mg . ! ? … é e\u0301 \u00ad \u200b \u2028 \ufeff \U0001f600".split(),
    *(" ", "  ", "    ", "\n", "\n\n", "\t", "\r", "\r\n"),
)
markdown_like = st.lists(st.sampled_from(FRAGMENTS), max_size=25).map(" ".join) | st.lists(
    st.sampled_from(FRAGMENTS), max_size=25
).map("".join)
yaml_like = st.lists(
    st.sampled_from(
        ["title: ", "say:", "- ", "\n", "  ", "&a ", "*a", "? ", "[", "]", "{", "}", "|", ">", '"', "'", "#", "!"]
    ),
    max_size=15,
).map("".join)


def checked(reading: Reading) -> None:
    """A reading is an article that can be planned, or errors that a person can act on."""
    errors = [finding for finding in reading.findings if finding.severity is Severity.ERROR]
    assert (reading.article is None) == bool(errors)
    assert all(finding.file and finding.message and finding.remedy for finding in reading.findings)
    if reading.article:
        ids = [sentence.id for sentence in article_sentences(reading.article)]
        assert len(ids) == len(set(ids))
        unaccounted_words(reading.text, reading.article)
        plan_article(reading.article, Lexicon(), Pauses(), len)


@given(content=st.binary(max_size=200), suffix=st.sampled_from(["md", "txt"]))
def test_no_bytes_make_reading_fail(content: bytes, suffix: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    checked(read(tmp_path_factory.getbasetemp(), content, f"01-a.{suffix}"))


@given(content=st.text(max_size=200) | markdown_like, suffix=st.sampled_from(["md", "txt"]))
@example(content="A > B: C\n\nQuestion\n\nAnswer\n", suffix="txt")
def test_no_text_makes_reading_fail(content: str, suffix: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    bare = content.encode("utf-8", "surrogatepass")
    checked(read(tmp_path_factory.getbasetemp(), bare, f"01-b.{suffix}"))


@given(body=markdown_like, front=yaml_like)
@example(body="* - " * 20, front="")
@example(body="##", front="")
@example(body="::: question\n:::", front="")
def test_no_markdown_makes_reading_fail(body: str, front: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    checked(read(tmp_path_factory.getbasetemp(), f"---\ntitle: T\n{front}\n---\n{body}", "01-c.md"))
    checked(read(tmp_path_factory.getbasetemp(), f"{FRONT}{body}", "01-d.md"))


@pytest.mark.parametrize(
    "line",
    [
        "a" * 49_000,
        "." * 49_000,
        "A. " * 16_000,
        "a." * 24_000 + "1. B",
        "a@" * 20_000,
        '("' * 20_000,
        "[" * 4_000,
        "`" * 49_000,
    ],
    ids=["one word", "full stops", "initials", "an abbreviation", "at signs", "openers", "brackets", "ticks"],
)
def test_a_hostile_line_takes_no_more_than_seconds(tmp_path: Path, line: str) -> None:
    before = time.process_time()
    read_body(tmp_path, line)
    read(tmp_path, f"A > B: C\n\n{line}\n", "01-a.txt")
    assert time.process_time() - before < 5


def test_a_file_of_20_mb_is_refused_unread(tmp_path: Path) -> None:
    reading = read(tmp_path, "a" * 20_000_000)
    assert codes(reading) == ["size"]
    assert "2 MB" in reading.findings[0].message
    assert reading.text == ""
    assert MAX_BYTES == 2_000_000


def test_a_file_of_more_lines_than_any_article_has_is_refused(tmp_path: Path) -> None:
    finding = found(read_body(tmp_path, "a\n" * 30_000), "size")
    assert "20,000 are the most" in finding.message


def test_a_line_that_is_too_long_is_named(tmp_path: Path) -> None:
    finding = found(read_body(tmp_path, "One.\n\n" + "word " * 20_000), "line-length")
    assert finding.line == 7
    assert finding.words.startswith("word word")
    assert "paragraphs" in finding.remedy


@pytest.mark.parametrize("name", ["01-rest.md", "01-a.txt"])
def test_a_word_that_no_reader_could_read_is_named_before_time_is_spent_on_it(tmp_path: Path, name: str) -> None:
    body = f"A > B: C\n\n{'a' * MAX_WORD} b\n\nTwo {'b-' * MAX_WORD} c.\n"
    reading = read(tmp_path, FRONT + body if name.endswith(".md") else body, name)
    finding = found(reading, "word-length")
    assert finding.line == (9 if name.endswith(".md") else 5)
    assert finding.words.startswith("b-b-")
    assert "spaces" in finding.remedy


@pytest.mark.parametrize(
    ("before", "after"),
    [("", ""), ("- ", ""), ("> ", ""), ("## ", ""), ("| A |\n|---|\n| ", " |")],
    ids=lambda each: each[:2],
)
def test_a_paragraph_that_no_part_could_hold_is_named_with_its_line(tmp_path: Path, before: str, after: str) -> None:
    reading = read_body(tmp_path, f"One.\n\n{before}{'[rest ' * (MAX_BLOCK // 6 + 1)}{after}\n")
    finding = found(reading, "block-length")
    assert finding.line == 7 + before.count("\n")
    assert finding.words.startswith("[rest [rest")
    assert "Divide it" in finding.remedy


def test_a_pasted_paragraph_and_a_summary_have_the_same_bound(tmp_path: Path) -> None:
    long = "rest " * (MAX_BLOCK // 5 + 1)
    assert found(read(tmp_path, f"A > B: C\n\n{long}\n", "01-a.txt"), "block-length").line == 3
    assert found(read(tmp_path, f"---\ntitle: A\nsummary: {long}\n---\n\nText.\n"), "block-length").line == 3


def test_the_longest_paragraph_and_word_pass(tmp_path: Path) -> None:
    words = "rest " * (MAX_BLOCK // 5)
    assert codes(read_body(tmp_path, f"{words.strip()[:-1]}.\n\n{'a' * MAX_WORD}\n")) == []


def test_an_encoding_that_is_in_doubt_is_refused_with_the_line_and_words_near_it(tmp_path: Path) -> None:
    finding = found(read(tmp_path, (FRONT + "One.\n\nAt the café.\n").encode("mac-roman")), "encoding")
    assert finding.line == 7
    assert "At the caf" in finding.words
    assert "UTF-8" in finding.remedy


def test_binary_rubbish_is_refused(tmp_path: Path) -> None:
    assert codes(read(tmp_path, bytes(range(256)) * 40)) == ["encoding"]


def test_every_line_with_a_control_character_is_reported(tmp_path: Path) -> None:
    reading = read_body(tmp_path, "One\x00 two.\n\nThree.\n\nFour \x1b[1m.\n\nA lost \ufffd.\n")
    assert [(finding.code, finding.line) for finding in reading.findings] == [
        ("control-character", 5),
        ("control-character", 9),
        ("control-character", 11),
    ]
    assert reading.findings[0].words == "One\ufffd two."
    assert "U+0000" in reading.findings[0].message


def test_a_file_full_of_control_characters_has_few_findings(tmp_path: Path) -> None:
    assert len(read(tmp_path, b"\0\n" * 5_000).findings) == 20


def test_an_article_without_words_is_an_error(tmp_path: Path) -> None:
    reading = read(tmp_path, FRONT)
    finding = found(reading, "empty")
    assert reading.article is None
    assert "below the front matter" in finding.remedy


def test_an_empty_file_says_all_that_it_lacks(tmp_path: Path) -> None:
    assert codes(read(tmp_path, "")) == ["title", "empty"]
    assert codes(read(tmp_path, "", "01-a.txt")) == ["title", "empty"]


def test_a_file_that_is_not_there_is_a_finding(tmp_path: Path) -> None:
    reading = read_article(tmp_path / "01-gone.md", small_issue())
    assert codes(reading) == ["unreadable"]
    assert "is not there" in reading.findings[0].message


def test_a_folder_named_like_an_article_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "01-a.md").mkdir()
    assert codes(read_article(tmp_path / "01-a.md", small_issue())) == ["unreadable"]


def test_the_same_bytes_give_the_same_article(tmp_path: Path) -> None:
    body = "## A\n\nOne. One. Two[^1].\n\n[^1]: Note.\n"
    assert read_body(tmp_path, body) == read_body(tmp_path, body)


def test_a_later_error_takes_the_article_away(tmp_path: Path) -> None:
    reading = read_body(tmp_path, "Words.\n")
    warning = Finding("w", Severity.WARNING, "m")
    assert with_findings(reading, (warning,)).article == article_of(reading)
    failed = with_findings(reading, (Finding("e", Severity.ERROR, "m"),))
    assert failed.article is None
    assert codes(failed) == ["e"]
