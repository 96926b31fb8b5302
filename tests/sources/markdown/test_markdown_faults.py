"""Markdown that has no place in print and sound alike: each fault with its line, words and way out."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from accessible.errors import Severity
from article_files import codes, found, read, read_body

FAULTS = {
    "a heading without words": ("##\n\nWords.\n", "empty-block", 5, "##", "take it out"),
    "a picture without an alternative": ("![](a.png)\n", "picture-alternative", 5, "a.png", "square brackets"),
    "a file's name for a picture's words": ("![lamp.jpg](a.png)\n", "picture-alternative", 5, "lamp.jpg", "square"),
    "a picture that is not there": ("![A sofa.](a.png)\n", "picture", 5, "a.png", "Check the name"),
    "a picture outside the folder": ("![A sofa.](../a.png)\n", "picture", 5, "../a.png", "beside the article"),
    "a picture from the web": ("![A.](https://example.org/a.png)\n", "picture", 5, "https://example", "beside"),
    "a picture of the machine": ("![A.](file:///etc/a.png)\n", "picture", 5, "file:///etc/a.png", "beside"),
    "a zero byte in a picture's name": ("![A.](a%00.png)\n", "picture", 5, "a\0.png", "beside"),
    "a picture within a sentence": ("See ![a sofa](a.png) here.\n", "picture-place", 5, "a sofa", "line of its own"),
    "a picture in a heading": ("## ![a sofa](a.png)\n", "picture-place", 5, "a sofa", "line of its own"),
    "a picture's name with spaces": ("![A sofa.](my sofa.png)\n", "left-over", 5, "![A sofa.]", "< and >"),
    "a link with spaces": ("[Rest](https://a b)\n", "left-over", 5, "](https://a b)", "[words](https://…)"),
    "a script as a block": ("<script>\nx()\n</script>\n", "raw-html", 5, "<script>", "Take the tags out"),
    "a tag within a sentence": ("One <b onclick=x()>two.\n", "raw-html", 5, "<b onclick=x()>", "Take the tags out"),
    "a comment that is not closed": ("<!-- ask Ann\n\nWords.\n", "raw-html", 5, "<!-- ask Ann Words.", "tags"),
    "a tag that ends a line between words": ("Rest<br>pace\n", "raw-html", 5, "<br>", "Take the tags out"),
    "a tag that hides words": (
        'A <span style="display:none">b</span>.\n',
        "raw-html",
        5,
        '<span style="display:none">',
        "Take the tags out",
    ),
    "tags between two comments": ("<!-- a --> <i>b</i> <!-- c -->\n", "raw-html", 5, "<i>b</i>", "tags"),
    "a processing instruction": ("<?php x() ?>\n", "raw-html", 5, "<?php", "tags"),
    "lines of code": ("```\nx = 1\n```\n", "code", 5, "```", "Take away the spaces (or ```)"),
    "a line that is indented": ("Words.\n\n    x = 1\n", "code", 7, "x = 1", "Take away the spaces"),
    "a box that is not closed": ("::: box Ask\n\nA.\n\n## More\n", "container", 5, "::: box Ask", '":::" alone'),
    "a box within a box, not closed": ("::: box A\n::: box B\nx\n:::\n", "container", 6, "::: box B", '":::" alone'),
    "a box in an answer, not closed": (":::: answer\n::: box B\nx\n::::\n", "container", 6, "::: box B", '":::" alone'),
    "an unknown box": ("::: warning\n", "container", 5, "::: warning", "::: box Its title"),
    "a box with a capital": ("Words.\n::: Question\n", "container", 6, "::: Question", "::: question"),
    "an end without a box": ("Words.\n\n:::\n", "container", 7, ":::", "::: box Its title"),
    "a box without a title": ("::: box\nA.\n:::\n", "box-title", 5, "::: box", "::: box What to ask"),
    "a box without words": ("::: box Ask\n:::\n", "empty-block", 5, "::: box Ask", "take it out"),
    "a question without words": ("::: question\n\n:::\n", "empty-block", 5, "::: question", "take it out"),
    "a question in a quotation": ("> ::: question\n> Why?\n> :::\n", "container-place", 5, "> ::: question", ":::"),
    "an answer in a question": (
        ":::: question\n\n::: answer\nSo.\n:::\n\n::::\n",
        "container-place",
        7,
        "::: answer",
        ":::",
    ),
    "a note without its text": ("One.[^3]\n", "note-missing", 5, "[^3]", 'begins with "[^3]: "'),
    "a note that nothing refers to": (
        "One.\n\n[^3]: Note.\n",
        "note-unused",
        7,
        "[^3]: Note.",
        "Write [^3] in the text",
    ),
    "a note that stands twice": (
        "One.[^3]\n\n[^3]: Note.\n\n[^3]: Other.\n",
        "note-doubled",
        9,
        "[^3]: Other.",
        "a name of its own",
    ),
    "a list 30 deep": ("\n".join("  " * depth + "- a" for depth in range(30)), "nesting", 17, "a", "two levels"),
    "quotations 30 deep": ("> " * 30 + "a\n", "nesting", 5, "a", "two levels"),
    "an empty list 13 deep": ("* - " * 6 + "*\n", "empty-block", 5, "*", "take it out"),
    "bold within bold, 250 times": ("*" * 500 + "a" + "*" * 500, "nesting", 5, "****", "Write these lines anew"),
    "a list item without words": ("1. a\n2.\n3. c\n", "empty-block", 6, "2.", "take it out"),
    "a list numbered 1, 3": ("1. a\n3. b\n", "list-number", 6, "3. b", "one after the other"),
    "a quotation without words": (">\n\nWords.\n", "empty-block", 5, ">", "take it out"),
    "a link that runs a script": ("[a](javascript:x())\n", "address", 5, "javascript:x()", "https://"),
    "a link to a file": ("[a](file:///etc/passwd)\n", "address", 5, "file:///etc/passwd", "https://"),
    "a link to data": ("<data:text/html,x>\n", "address", 5, "data:text/html,x", "https://"),
    "a link with no host": ("[a](https://)\n", "address", 5, "https://", "mailto:"),
    "a link without words": ("[](https://example.org)\n", "link-words", 5, "https://example.org", "square brackets"),
}


@pytest.mark.parametrize(("body", "code", "line", "words", "remedy"), FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_has_its_file_line_words_and_way_out(
    tmp_path: Path, body: str, code: str, line: int, words: str, remedy: str
) -> None:
    reading = read_body(tmp_path, body)
    finding = found(reading, code)
    assert reading.article is None
    assert (finding.severity, finding.file, finding.line) == (Severity.ERROR, "01-rest.md", line)
    assert words in finding.words
    assert remedy in finding.remedy


def test_a_speaker_who_is_not_listed_is_an_error(tmp_path: Path) -> None:
    front = "---\ntitle: T\nspeakers:\n  - Dr Ward\n---\n"
    finding = found(read(tmp_path, f"{front}**Dr Ward:** Hello.\n\n**Dr Wart:** Hello.\n"), "speaker")
    assert (finding.line, finding.words) == (8, "Dr Wart")
    assert 'add it to "speakers:"' in finding.remedy


def test_all_faults_of_an_article_come_in_one_run_in_order_of_lines(tmp_path: Path) -> None:
    body = "# A\n\n![](b.gif)\n\n<i>c</i>\n\n::: box\nd\n:::\n\n[e](f)\n\n    g\n\nh[^1]\n"
    reading = read(tmp_path, "---\nkinds: news\n---\n" + body)
    expected = (
        "unknown-field title-taken picture-alternative picture raw-html raw-html box-title address-left-out code "
        "note-missing"
    )
    assert codes(reading) == expected.split()
    assert [finding.line for finding in reading.findings] == [2, 4, 6, 6, 8, 8, 10, 14, 16, 18]


def test_a_fault_inside_a_box_has_the_line_of_its_own_block(tmp_path: Path) -> None:
    reading = read_body(tmp_path, "::: box A\n\nOne.\n\n- two\n- <u>three\n\n:::\n\n<hr>\n")
    assert [(finding.line, finding.words) for finding in reading.findings] == [(10, "<u>"), (14, "<hr>")]


def grid(columns: int, rows: int, row: str = "") -> str:
    return "\n".join(("| a " * columns + "|", "|-" * columns + "|", *[row or "| b " * columns + "|"] * (rows - 1), ""))


@pytest.mark.parametrize("before", ["", "> ", "Words.\n\n::: box Ask\n"])
def test_a_table_larger_than_anybody_reads_is_refused_before_it_is_made(tmp_path: Path, before: str) -> None:
    quoted = before == "> "
    body = grid(260, 257, "| c |").replace("\n", "\n> ") if quoted else grid(260, 257, "| c |")
    begun = time.process_time()
    reading = read_body(tmp_path, f"{before}{body}\n\nMore words.\n" * 60)
    assert time.process_time() - begun < 10  # one such table took eighteen seconds, and there are sixty
    told = [each for each in reading.findings if each.code == "table-size"]
    assert len(told) == 60
    assert told[0].line == 5 + before.count("\n")
    assert told[0].message == "This table has 260 columns; 20 are the most."


def test_the_cells_of_all_tables_are_counted(tmp_path: Path) -> None:
    at_most = read_body(tmp_path, f"{grid(20, 50)}\n{grid(4, 250)}\nWords.\n")
    assert "table-size" not in codes(at_most)
    one_more = read_body(tmp_path, f"{grid(20, 50)}\n{grid(4, 250)}\n{grid(2, 1)}\nWords.\n")
    assert [each.line for each in one_more.findings if each.code == "table-size"] == [5 + 52 + 252]
    long = read_body(tmp_path, f"{grid(1, 2_001)}\nWords.\n")
    assert "words-lost" not in codes(long)
    assert [each.message for each in long.findings if each.code == "table-size"] == [
        "With this table the article has more than 2,000 cells in tables."
    ]


def test_signs_of_arithmetic_are_no_tags(tmp_path: Path) -> None:
    assert read_body(tmp_path, "A rise of < 30 and 3 > 2, and a&lt;b.\n").article
