"""The ledger of web pages: a word or sign that the reader loses, doubles or changes is found, wherever it stood."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from accessible.check.article import ledger, web_ledger
from accessible.check.article.web_ledger import unaccounted_in_page, web_ledger_findings
from accessible.errors import Severity
from accessible.sources.compose import Composer
from accessible.sources.manuscript.text import ManuscriptText
from accessible.sources.webpage.web_file import read_web_page
from article_files import codes, read, small_issue
from saved_pages import page

PAGE = page(
    "<p>By Jo Marsh</p><p>Take 100 mg, not 10 &micro;g; 5% is &lt; 7. 10<sup>6</sup> cells &plusmn; 2.</p>",
    "<ol><li>First.</li><li>Second.</li></ol><table><tr><th>Level<th>Dose<tr><td>Low</td><td>5 mg</td></tr></table>",
    '<aside><p>What to ask</p><p>Is it safe?</p></aside><p><a href="/a">diary</a> and <q>quiet</q><br>end</p>',
    "<p hidden>Secret</p><noscript>Switch on</noscript><nav>Menu</nav>",
    around="<footer>Charity</footer><script>var none;</script><style>.none{}</style>",
).encode()  # fmt: skip


def as_read(content: bytes = PAGE) -> ManuscriptText:
    """What the reader makes of it."""
    text = read_web_page(content, "03-rest", Path("/nowhere"), small_issue(), Composer("03-rest.html"))
    assert text is not None
    return text


def test_what_was_read_whole_has_no_difference() -> None:
    text = as_read()
    assert unaccounted_in_page(PAGE, text.text, text.supplied) == []


@pytest.mark.parametrize(
    "lost",
    "Rest Marsh 100 µg % \\< ± First Low safe diary “ quiet end Secret Switch Menu Charity".split(),
)
def test_whatever_is_lost_is_named(lost: str) -> None:
    text = as_read()
    assert lost in text.text
    told = unaccounted_in_page(PAGE, text.text.replace(lost, "", 1), text.supplied)
    assert [each.word for each in told] == [lost.removeprefix("\\")]


def test_a_small_figure_that_came_down_to_the_line_is_named() -> None:
    text = as_read()
    told = unaccounted_in_page(PAGE, text.text.replace("10⁶", "106"), text.supplied)
    assert {each.word for each in told} == {"10⁶", "106"}


def test_a_word_too_many_is_named_too() -> None:
    text = as_read()
    assert [each.word for each in unaccounted_in_page(PAGE, f"{text.text} 100", text.supplied)] == ["100"]


def test_nothing_but_numbers_and_addresses_is_believed_of_what_a_reader_adds() -> None:
    text = as_read()
    told = unaccounted_in_page(PAGE, f"{text.text} not", (*text.supplied, "not"))
    assert [each.word for each in told] == ["not"]


@pytest.mark.parametrize(
    ("article", "agrees"),
    [
        ("<p>Go to <span hidden>Page</span>2 now.</p>", True),
        ("<p>Take 10<span hidden>0</span> mg now.</p>", False),  # 100 to whoever takes the list and the text together
        ("<p>Do <span hidden>un</span>tie it.</p>", True),
    ],
)
def test_a_hidden_piece_of_a_word_is_listed_and_a_hidden_figure_stops(article: str, agrees: bool) -> None:
    content = page("<p>Rest before you are tired.</p>", article).encode()
    text = as_read(content)
    told = unaccounted_in_page(content, text.text, text.supplied, [each.text for each in text.left_out])
    assert (told == []) is agrees


def test_two_words_that_were_joined_are_found() -> None:
    text = as_read()
    told = unaccounted_in_page(PAGE, text.text.replace("Take 100", "Take100"), text.supplied, ["Take"])
    assert {each.word for each in told} == {"Take", "100", "Take100"}


def test_a_difference_stops_the_article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("accessible.sources.manuscript.marks.escaped", lambda text: text.replace("safe", ""))
    reading = read(tmp_path, PAGE, "03-rest.html")
    assert reading.manuscript is not None
    told = web_ledger_findings(reading.file, PAGE, reading.text, reading.manuscript.supplied, ())
    assert {(each.code, each.severity) for each in told} == {("web-words", Severity.ERROR)}
    assert '"safe"' in " ".join(each.message for each in told)
    assert told[0].remedy
    assert "web-words" not in codes(reading)  # it is the judge who says so


@pytest.mark.parametrize(
    "content",
    [
        page("<p>Café £5 – “so” 10 µg.</p>", title="T").replace("utf-8", "windows-1252").encode("cp1252"),
        page("<p>Café £5.</p>").replace('<meta charset="utf-8">', "").encode(),
        page("<p>Café £5.</p>").encode("utf-16"),
        ("\ufeff" + page("<p>Café £5.</p>")).encode(),
    ],
)
def test_the_ledger_finds_the_encoding_by_itself(content: bytes) -> None:
    text = as_read(content)
    assert unaccounted_in_page(content, text.text, text.supplied) == []


def test_the_ledger_imports_nothing_of_the_reader_and_not_its_parser() -> None:
    for module in (web_ledger, ledger):
        tree = ast.parse(Path(str(module.__file__)).read_text("utf-8"))
        names = [each.module or "" for each in ast.walk(tree) if isinstance(each, ast.ImportFrom)]
        names += [name.name for each in ast.walk(tree) if isinstance(each, ast.Import) for name in each.names]
        assert not [name for name in names if "sources" in name or "lxml" in name]
