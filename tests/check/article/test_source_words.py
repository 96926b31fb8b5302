"""The first link of the chain: a word that reading loses or adds is found, and layout is never taken for words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible.article import Article, Paragraph, Run
from accessible.check.article.source_words import Unaccounted, unaccounted_words, words_of
from article_files import DISCLAIMER, FRONT, article_of, png, read, read_body

IN_ORDER = {
    "bold, italics and line ends": "One **two**\n*three*  \nfour `five_six`.\n",
    "headings and rules": "## One\n\n***\n\n### Two ###\n\nThree\n",
    "lists": "1. One\n2. Two\n\n   More\n\n- a\n- b\n",
    "a list that begins at 5": "5. One\n6. Two\n",
    "notes": "One.[^a] Two.[^b]\n\n[^a]: First [^b].\n\n[^b]: Second.\n",
    "a note between figures and their colon": "Mix it 10[^1]:1.\n\n[^1]: First.\n",
    "strokes before marks": "a\\\\[^1] b\\\\[c](https://example.org)d\\![e](https://example.org)f\n\n[^1]: First.\n",
    "boxes": "::: question\nWhy?\n:::\n\n::: answer\nSo.\n:::\n\n:::: box A title\nWords.\n::::\n",
    "labels that are the usual ones": "::: question Question\nWhy?\n:::\n\n::: answer Dr Lee\nSo.\n:::\n",
    "a box in a quotation": "> ::: box Title\n> Words.\n> :::\n",
    "a table": "Table 1: Caption\n\n| One | Two |\n| :-- | --: |\n| a \\| b | |\n",
    "a picture": '![A *red* sofa.](<my sofa.png> "My caption.")\n',
    "a picture with a written-out space": "![A sofa.](my%20sofa.png)\n",
    "comments": "One <!-- two --> three.\n\n<!-- four\nfive -->\n",
    "a bare address": "See https://example.org/a_b?c=1&section=2 or www.example.org.\n",
    "an address in angle brackets": "See <https://example.org/a> or <ann@example.org>.\n",
    "a link": "See [the *old* leaflet](https://example.org/a).\n",
    "a link named by its address": "See [www.example.org](https://www.example.org), [a@b.eu](mailto:a@b.eu).\n",
    "a link named by its address, with strokes": "See [http://example.org/a\\_b\\_c](http://example.org/a_b_c).\n",
    "the same link twice": "[One](https://example.org) and [two](https://example.org).\n",
    "a link over two sentences": "See [this. And **that**](https://example.org).\n",
    "letters in an address": "[One](https://example.org/café) and [two](<https://example.org/a b>).\n",
    "entities": "caf&eacute; &lt; 5&nbsp;mg &#8211; &amp; &copy;\n",
    "letters composed in two ways": "cafe\u0301 and caf\u00e9\n",
    "marks that nobody sees": "co\u00adoperate and foo\ufeffbar, co&shy;operate\n",
    "phrases": 'A [déjà **vu**]{lang=fr} and **[per os]{ lang="la" }** [a [b]{lang=de} c]{lang=fr}.\n',
    "a phrase with a link and a note": "[A [word](https://example.org).[^1]]{lang=fr-CA}\n\n[^1]: [Note]{lang=la}.\n",
    "a phrase within a word": "pre[fix]{lang=la}es and [lang fr]{lang=fr}\n",
    "a phrase in a title, a label, a caption and a cell": (
        "::: box A [mot]{lang=fr}\n![A [mot]{lang=fr}.](<my sofa.png> 'A [mot]{lang=\"fr\"}.')\n:::\n\n"
        "::: answer [Mot]{lang=fr}\n| [a]{lang=fr} |\n| - |\n| [b]{lang=fr} |\n:::\n"
    ),
    "braces that are words": "A {set} of } braces { and {lan} [one] {two}.\n",
    "escaped signs": "5 \\* 3 \\_ snake\\_case 50%20\n",
}


@pytest.mark.parametrize("body", IN_ORDER.values(), ids=IN_ORDER.keys())
def test_what_is_in_order_has_every_word(tmp_path: Path, body: str) -> None:
    (tmp_path / "my sofa.png").write_bytes(png())
    reading = read_body(tmp_path, body)
    assert unaccounted_words(reading.text, article_of(reading)) == []


def test_front_matter_and_the_standing_disclaimer_are_not_of_the_body(tmp_path: Path) -> None:
    for end in ("---\n", "...\n", "---  \n"):
        front = f"---\ntitle: One two\nsummary: Three.\nkey_points:\n  - Four\ndisclaimer: medical\n{end}"
        reading = read(tmp_path, front + "Five.\n\n---\n\nSix.\n")
        assert unaccounted_words(reading.text, article_of(reading)) == []


def test_a_pasted_page_has_every_word(tmp_path: Path) -> None:
    text = (
        "Your basket is empty\nA > B: C\nThis question appeared in Winter\nQuestion\nWhy? See www.example.org.\n"
        f"Answer:\nSo:\n• one\n- two\n{DISCLAIMER}\n"
    )
    reading = read(tmp_path, text, "01-page.txt")
    assert unaccounted_words(reading.text, article_of(reading)) == []
    without_labels = read(tmp_path, "A > B: C\n\nWhy?\n\nSo.\n", "01-page.txt")
    assert unaccounted_words(without_labels.text, article_of(without_labels)) == []


LOST = {
    "a cell too many": ("| a | b |\n| - | - |\n| c | d | lost |\n", Unaccounted("lost", 1, 0, 7)),
    "a link's title": ('[a](https://example.org "lost")\n', Unaccounted("lost", 1, 0, 5)),
    "a definition that nothing uses": ("Words.\n\n[lost]: https://example.org\n", Unaccounted("lost", 1, 0, 7)),
    "a cell too many within a list": ("1. a\n\n   | b |\n   | - |\n   | c | lost |\n", Unaccounted("lost", 1, 0, 9)),
}


@pytest.mark.parametrize(("body", "lost"), LOST.values(), ids=LOST.keys())
def test_a_word_that_markdown_drops_is_found_with_its_line(tmp_path: Path, body: str, lost: Unaccounted) -> None:
    reading = read_body(tmp_path, body)
    found = unaccounted_words(reading.text, article_of(reading))
    assert lost in found
    assert all(each.missing for each in found)


def test_the_line_is_that_of_the_body_and_not_of_the_front_matter(tmp_path: Path) -> None:
    reading = read(tmp_path, "---\ntitle: Lost and found\n---\n\n| a |\n| - |\n| b | Lost |\n")
    assert unaccounted_words(reading.text, article_of(reading)) == [Unaccounted("Lost", 1, 0, 7)]


def edited(article: Article, text: str) -> Article:
    """The article with one paragraph of other words."""
    (block,) = article.blocks
    assert isinstance(block, Paragraph)
    (sentence,) = block.sentences
    return replace(article, blocks=(replace(block, sentences=(replace(sentence, runs=(Run(text),)),)),))


@given(
    words=st.lists(st.sampled_from("rest salt water tea 10 mg not never".split()), min_size=1, max_size=12),
    data=st.data(),
)
def test_any_word_deleted_doubled_or_changed_is_found(
    words: list[str], data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    reading = read_body(tmp_path_factory.getbasetemp(), " ".join(words) + "\n")
    article = article_of(reading)
    assert unaccounted_words(reading.text, article) == []
    place = data.draw(st.integers(0, len(words) - 1))
    word = words[place]
    deleted = unaccounted_words(reading.text, edited(article, " ".join(words[:place] + words[place + 1 :])))
    assert [(each.word, each.missing) for each in deleted] == [(word, True)]
    doubled = unaccounted_words(reading.text, edited(article, " ".join([*words, word])))
    assert [(each.word, each.missing, each.in_article) for each in doubled] == [(word, False, words.count(word) + 1)]
    changed = unaccounted_words(reading.text, edited(article, " ".join([*words[:place], "15", *words[place + 1 :]])))
    assert {(each.word, each.missing) for each in changed} == {(word, True), ("15", False)}


@given(st.text(max_size=30), st.text(max_size=30))
def test_the_words_of_two_texts_are_the_words_of_both(one: str, other: str) -> None:
    assert words_of(f"{one}\n{other}") == words_of(one) + words_of(other)


def test_an_article_with_no_words_below_its_front_matter_lacks_none(tmp_path: Path) -> None:
    article = article_of(read_body(tmp_path, "Words.\n"))
    assert unaccounted_words(FRONT + "Words.", article) == []
    assert unaccounted_words(FRONT.rstrip("\n"), article) == [Unaccounted("Words", 0, 1, 0)]
