"""Long lines of ornaments, styles and names: each takes no more than its length, and nothing else comes of it."""

from __future__ import annotations

import time

import pytest

from accessible.check.article.web_ledger import web_ledger_findings
from accessible.sources.paste.ornaments import _without
from accessible.sources.paste.table import mend
from accessible.sources.svg import _without_comments
from accessible.sources.webpage.pictures import _free

WORST = {
    "spaces": f"a{' ' * 49_000}b",
    "hearts": "a" + "\u2665 " * 24_000 + "b",
    "a heart after spaces": f"a{' ' * 49_000}\u2665",
}


@pytest.mark.parametrize("name", WORST)
def test_a_long_line_of_ornaments_takes_no_time(name: str) -> None:
    begun = time.process_time()
    _without(WORST[name], 1, {})
    assert time.process_time() - begun < 4  # spaces took some forty seconds, hearts half a minute


@pytest.mark.parametrize(
    ("line", "plain"),
    [
        ("Rest \u2665", "Rest"),
        ("Rest 5 \u2665", "Rest 5 "),
        ("Rest 5\u2665", "Rest 5\u2665"),
        ("\u2665 \u2665 Rest", "Rest"),
    ],
)
def test_ornaments_at_a_line_s_edge_go_as_before(line: str, plain: str) -> None:
    assert _without(line, 1, {}) == plain


def test_comments_that_are_never_closed_take_no_time() -> None:
    begun = time.process_time()
    assert _without_comments("a/* b */c" + "/* " * 300_000).startswith("a c/* /*")
    assert time.process_time() - begun < 2  # 96 kB took eleven seconds


def test_names_of_pictures_are_free_at_once() -> None:
    taken: set[str] = set()
    numbers: dict[str, int] = {}
    names = []
    begun = time.process_time()
    for each in range(50_000):
        names.append(_free("a-2.png" if each == 1 else "a.png", taken, numbers))
        taken.add(names[-1])
    assert time.process_time() - begun < 2
    assert len(set(names)) == len(names)
    assert names[:4] == ["a.png", "a-2.png", "a-3.png", "a-4.png"]


@pytest.mark.parametrize("page", [f"<{'a' * 3_000_000}>", f"<p a='{'&' * 1_000_000}'>", f"<!--{'-a' * 1_000_000}-->"])
def test_endless_names_on_a_page_are_refused_soon(page: str) -> None:
    begun = time.process_time()
    told = web_ledger_findings("a.html", page.encode(), "", [], [])
    assert time.process_time() - begun < 8
    assert [each.code for each in told] == ["size"]
    assert told[0].remedy


@pytest.mark.parametrize(
    "line", ["a:", "A:", "a", "A", "a:\n", "a:\n- b", "- a", "1. a", "a\tb", "> a", "A oak", "|", "", "a.-"]
)
@pytest.mark.parametrize("file", ["a.md", "a.txt"])
def test_a_page_of_one_line_over_and_over_takes_no_time(line: str, file: str) -> None:
    begun = time.process_time()
    mend("---\ntitle: A\n---\n\n" + f"{line}\n" * 3_000, file)
    assert time.process_time() - begun < 2  # of lines that end with a colon, a page of twice the length took 34 s
