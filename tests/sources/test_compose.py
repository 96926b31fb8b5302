"""Ids: unique, the same at each reading, and changed only where words change."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible.article import Article, Run, article_sentences
from accessible.settings import PROJECT
from accessible.sources.compose import Composer, link_bare_addresses
from article_files import article_of, outline, read_body

WORDS = st.lists(st.sampled_from("rest salt water tea sleep pulse doctor slowly".split()), min_size=1, max_size=5)
# One sentence of every paragraph, list item, heading and note is a number of its own, so that all differ.
SENTENCES = st.lists(WORDS.map(" ".join), min_size=2, max_size=12)
SHAPES = ("{}\n", "{} ", "## {}\n", "- {}\n", "> {}\n", "::: box {0}\n{0} too.\n:::\n", "| {} |\n| --- |\n")


def body_of(sentences: list[str], shapes: list[str]) -> str:
    return "\n".join(shape.format(each) for each, shape in zip(sentences, shapes, strict=True))


def sentence_ids(article: Article) -> list[str]:
    return [sentence.id for sentence in article_sentences(article)]


def block_ids(article: Article) -> list[str]:
    """All ids of blocks, items and rows, as the outline shows them."""
    return re.findall(r"\bb-\d+-\d+\S*", outline(article))


@given(words=SENTENCES, choices=st.randoms(use_true_random=False))
def test_editing_one_sentence_changes_one_id_and_no_blocks(
    words: list[str], choices: Random, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.getbasetemp()
    pick = choices.randrange
    shapes = [SHAPES[pick(len(SHAPES) - 2)] for _ in words]
    sentences = [f"{number} is {each}." for number, each in enumerate(words, start=101)]
    edited = list(sentences)
    place = pick(len(sentences))
    edited[place] = f"{101 + place} was not {words[place]}."
    before, after = (article_of(read_body(folder, body_of(each, shapes))) for each in (sentences, edited))
    changed = [pair for pair in zip(sentence_ids(before), sentence_ids(after), strict=True) if pair[0] != pair[1]]
    assert len(changed) == 1
    assert block_ids(before) == block_ids(after)


@given(words=SENTENCES, choices=st.randoms(use_true_random=False))
def test_ids_are_unique_even_of_equal_sentences(
    words: list[str], choices: Random, tmp_path_factory: pytest.TempPathFactory
) -> None:
    shapes = [SHAPES[choices.randrange(len(SHAPES))] for _ in words]
    article = article_of(read_body(tmp_path_factory.getbasetemp(), body_of(words, shapes)))
    for ids in (sentence_ids(article), block_ids(article)):
        assert len(ids) == len(set(ids))


def test_equal_sentences_are_told_apart_by_their_turn(tmp_path: Path) -> None:
    title, first, second = sentence_ids(article_of(read_body(tmp_path, "Rest\n\nRest\n")))
    assert re.fullmatch(r"s-[0-9a-f]{8}", title)
    assert (first, second) == (f"{title}-2", f"{title}-3")


def test_letters_composed_in_two_ways_are_the_same_words() -> None:
    one, other = Composer("a").plain("cafe\u0301"), Composer("b").plain("caf\u00e9")
    assert one == other


def test_marks_that_nobody_sees_go() -> None:
    assert Composer("a").plain("pa\u00adcing\ufeff")[0].text == "pacing"


@given(st.text(alphabet="aw.@/:-1 <>(),“", max_size=40))
def test_finding_addresses_changes_no_words(text: str) -> None:
    pieces = link_bare_addresses(Run(text, strong=True))
    assert "".join(piece.text for piece in pieces) == text
    assert all(piece.strong for piece in pieces)


@pytest.mark.parametrize(
    ("text", "hrefs"),
    [
        ("See https://example.org/a_b?c=1.", ["https://example.org/a_b?c=1"]),
        ("(www.example.org)", ["https://www.example.org"]),
        ("Ann.Lee+x@example.org!", ["mailto:Ann.Lee+x@example.org"]),
        ("@home at 10am", []),
        ("http://a.example http://b.example", ["http://a.example", "http://b.example"]),
        (
            "See gov.uk/pip, or sub.example.org.uk/a-b?x=1.",
            ["https://gov.uk/pip", "https://sub.example.org.uk/a-b?x=1"],
        ),
        ("example.com/@name", ["https://example.com/@name"]),
        ("my.info@example.org", ["mailto:my.info@example.org"]),
        ("end.Then the .org ending, example.community, e.g. i.e. 1.2", []),
    ],
)
def test_addresses_in_the_text_become_links(text: str, hrefs: list[str]) -> None:
    assert [piece.href for piece in link_bare_addresses(Run(text)) if piece.href] == hrefs


def test_every_address_that_is_put_off_to_the_end_is_gathered_for_the_end() -> None:
    """Else the reading would say "the web address given at the end", and it would not be given."""
    golden = PROJECT / "tests" / "golden" / "spoken_forms.tsv"
    rows = [line.split("\t") for line in golden.read_text("utf-8").splitlines() if "given at the end" in line]
    assert len(rows) > 5
    for written, spoken, *_ in rows:
        links = [piece for piece in link_bare_addresses(Run(written)) if piece.href]
        assert len(links) == spoken.count("given at the end"), written


def test_words_of_a_link_are_never_links_themselves() -> None:
    run = Run("www.example.org", href="https://example.org/a")
    assert link_bare_addresses(run) == [run]
