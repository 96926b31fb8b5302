"""Phrases in another language: the mark is never printed, and no mark changes, adds or loses a word."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible.article import Article, Run, article_sentences
from accessible.check.article.source_words import unaccounted_words
from accessible.errors import Severity
from accessible.sources.compose import Composer
from accessible.sources.markdown.phrases import is_language, marked_runs
from article_files import article_of, codes, found, png, read_body

WORDS = st.sampled_from("rest salt déjà vu 10 mg not Dr. U.K. slowly. (tea) “Why?” a{b} GP, 3.5 [x] - *so*".split())
SHAPES = (
    "{}\n",
    "## {}\n",
    "- {}\n",
    "> {}\n",
    "1. a\n2. {}\n",
    "**{}**\n",
    "::: answer\n{}\n:::\n",
    "| {} |\n| - |\n",
)


def foreign(article: Article) -> list[tuple[str, str]]:
    runs = [run for sentence in article_sentences(article) for run in sentence.runs]
    return [(run.language, run.text) for run in runs if run.language]


def told(article: Article) -> list[tuple[str, str]]:
    return [(sentence.id, sentence.text) for sentence in article_sentences(article)]


FAULTS = {
    "a country's code": ("A [kalo]{lang=gr}.\n", "phrase-language", "[kalo]{lang=gr}", "el for Greek"),
    "a language's name": ("A [kalo]{lang=french}.\n", "phrase-language", "[kalo]{lang=french}", "fr for French"),
    "a code of nothing": ("A [kalo]{lang=fr_FR}.\n", "phrase-language", "fr_FR", "fr for French"),
    "no words": ("A []{lang=fr} b.\n", "phrase-words", "[]{lang=fr}", "square brackets"),
    "only a space": ("A [ ]{lang=fr} b.\n", "phrase-words", "[]{lang=fr}", "square brackets"),
    "a class": ("A [mot]{.small}.\n", "phrase-mark", "[mot]{.small}.", "Nothing but lang="),
    "a class too": ("A [mot]{lang=fr .small}.\n", "phrase-mark", "{lang=fr .small}", "Nothing but lang="),
    "an id too": ("A [mot]{#a lang=fr}.\n", "phrase-mark", "{#a lang=fr}", "Nothing but lang="),
    "nothing in braces": ("A [mot]{}.\n", "phrase-mark", "[mot]{}", "Nothing but lang="),
    "no code": ("A [mot]{lang=}.\n", "phrase-mark", "[mot]{lang=}", "[déjà vu]{lang=fr}"),
    "another attribute": ("A [mot]{language=fr}.\n", "phrase-mark", "{language=fr}", "Nothing but lang="),
    "capitals": ("A [mot]{LANG=fr}.\n", "phrase-mark", "{LANG=fr}", "[déjà vu]{lang=fr}"),
    "curly quotation marks": ("A [mot]{lang=“fr”}.\n", "phrase-language", "“fr”", "fr for French"),
    "a space before": ("A [mot] {lang=fr}.\n", "phrase-mark", "[mot] {lang=fr}", "no space before {"),
    "no brackets": ("A mot{lang=fr}.\n", "phrase-mark", "mot{lang=fr}", "[déjà vu]{lang=fr}"),
    "a bracket not opened": ("A mot]{lang=fr}.\n", "phrase-mark", "mot]{lang=fr}", "[déjà vu]{lang=fr}"),
    "a mark not closed": ("A [mot]{lang=fr b.\n", "phrase-mark", "[mot]{lang=fr b", "[déjà vu]{lang=fr}"),
    "a mark after bold": ("A **mot**{lang=fr}.\n", "phrase-mark", "{lang=fr}", "[déjà vu]{lang=fr}"),
    "a mark after a link": ("A [mot](https://example.org){lang=fr}.\n", "phrase-mark", "{lang=fr}", "déjà vu"),
    "a mark after a note": ("A.[^1]{lang=fr}\n\n[^1]: B.\n", "phrase-mark", "{lang=fr}", "déjà vu"),
    "a mark after a named link": ("[a]{lang=fr}\n\n[a]: https://example.org\n", "phrase-mark", "{lang=fr}", "déjà vu"),
    "a mark of a heading": ("## A mot {lang=fr}\n", "phrase-mark", "A mot {lang=fr}", "déjà vu"),
    "escaped signs": ("A \\[mot\\]{lang=fr}.\n", "phrase-mark", "[mot]{lang=fr}", "déjà vu"),
    "in a cell": ("| [a]{la} |\n| - |\n", "phrase-mark", "[a]{la}", "déjà vu"),
    "in a box's title": ("::: box A [mot]{fr}\nB.\n:::\n", "phrase-mark", "A [mot]{fr}", "déjà vu"),
    "in a caption": ("![A.](a.png 'A [mot]{fr}')\n", "phrase-mark", "A [mot]{fr}", "déjà vu"),
    "in a caption, another code": ("![A.](a.png 'A [mot]{lang=xx}')\n", "phrase-language", "[mot]{lang=xx}", "fr"),
    "in an alternative": ("![A [mot]{fr}](a.png)\n", "phrase-mark", "A [mot]{fr}", "déjà vu"),
}


@pytest.mark.parametrize(("body", "code", "words", "remedy"), FAULTS.values(), ids=FAULTS.keys())
def test_a_mark_that_is_none_is_an_error_with_its_line_words_and_way_out(
    tmp_path: Path, body: str, code: str, words: str, remedy: str
) -> None:
    (tmp_path / "a.png").write_bytes(png())
    reading = read_body(tmp_path, body)
    finding = found(reading, code)
    assert reading.article is None
    assert (finding.severity, finding.file, finding.line) == (Severity.ERROR, "01-rest.md", 5)
    assert words in finding.words
    assert remedy in finding.remedy


@pytest.mark.parametrize("body", ["A {set} b.\n", "A } b {\n", "[a] {b} [c]\n", "f{x} ${1}\n", "{.a}\n", "{la}\n"])
def test_braces_elsewhere_are_words(tmp_path: Path, body: str) -> None:
    article = article_of(read_body(tmp_path, body))
    assert [text for _, text in told(article)][1:] == [body.strip()]


@pytest.mark.parametrize("mark", ["{lang=fr}", '{lang="fr"}', "{ lang = fr }"])
def test_a_mark_may_have_spaces_and_quotation_marks(tmp_path: Path, mark: str) -> None:
    assert foreign(article_of(read_body(tmp_path, f"A [mot]{mark}.\n"))) == [("fr", "mot")]


def test_the_articles_own_language_needs_no_mark(tmp_path: Path) -> None:
    assert foreign(article_of(read_body(tmp_path, "[Un [well]{lang=en-gb} mot]{lang=fr}\n"))) == [
        ("fr", "Un "),
        ("fr", " mot"),
    ]


def test_a_phrase_of_two_sentences_is_cut_and_both_keep_their_language(tmp_path: Path) -> None:
    assert foreign(article_of(read_body(tmp_path, "So: [Oui. Non.]{lang=fr} Yes.\n"))) == [
        ("fr", "Oui."),
        ("fr", "Non."),
    ]


def test_an_address_in_a_phrase_becomes_a_link_and_keeps_its_language(tmp_path: Path) -> None:
    article = article_of(read_body(tmp_path, "[voir www.example.org]{lang=fr}\n"))
    (run,) = [run for sentence in article_sentences(article) for run in sentence.runs if run.href]
    assert (run.text, run.language) == ("www.example.org", "fr")


def test_line_ends_leave_no_seams(tmp_path: Path) -> None:
    assert foreign(article_of(read_body(tmp_path, "[un\nmot\njuste]{lang=fr}\n"))) == [("fr", "un mot juste")]


def test_hundreds_of_brackets_are_read_in_a_moment(tmp_path: Path) -> None:
    assert codes(read_body(tmp_path, "[ " * 600 + "a" + " ]{lang=fr}" * 600 + "\n"))
    assert codes(read_body(tmp_path, "[a]{ " * 1_900 + "\n")) == ["phrase-mark"]


def test_every_fault_of_a_plain_text_is_noted_and_its_words_stay() -> None:
    composer = Composer("a.md")
    runs = marked_runs("A [b]{lang=fr}[c]{lang=xx} [d]{e}", 3, composer)
    assert runs == [Run("A "), Run("b", language="fr"), Run("c", language="xx"), Run(" [d]{e}")]
    assert [finding.code for finding in composer.findings] == ["phrase-language", "phrase-mark"]


@pytest.mark.parametrize("code", ["fr", "FR", "en-GB", "zh-Hant-TW", "sr-Latn", "grc", "gsw"])
def test_codes_of_languages(code: str) -> None:
    assert is_language(code)


@pytest.mark.parametrize("code", ["", "f", "xx", "jp", "fr_FR", "fr-", "französisch", "fr fr", "-fr", "en-GB-"])
def test_what_is_no_code(code: str) -> None:
    assert not is_language(code)


@given(words=st.lists(WORDS, min_size=1, max_size=10), shape=st.sampled_from(SHAPES), data=st.data())
def test_a_mark_around_random_words_never_changes_the_words(
    words: list[str], shape: str, data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    marked = [*words[:first], f"[{' '.join(words[first : last + 1])}]{{lang=fr}}", *words[last + 1 :]]
    folder = tmp_path_factory.getbasetemp()
    plain, reading = (read_body(folder, shape.format("Now " + " ".join(each))) for each in (words, marked))
    article = article_of(reading)
    assert told(article) == told(article_of(plain))
    assert unaccounted_words(reading.text, article) == []
    assert {language for language, _ in foreign(article)} == {"fr"}
