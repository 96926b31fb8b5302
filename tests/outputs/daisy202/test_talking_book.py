"""A talking book of every kind of block: its judge finds nothing, and another reader reads the same in it."""

from __future__ import annotations

import importlib
import re
import tracemalloc
import typing
import zipfile
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any, BinaryIO, cast

import chardet
import pytest
from hypothesis import given
from hypothesis import strategies as st
from loguru import logger
from lxml import etree

from accessible.check.books.daisy202 import daisy_findings
from accessible.outputs.daisy202.archive import StoredFile, write_archive
from accessible.outputs.daisy202.phrases import edges_ms, smil_parts
from accessible.outputs.daisy202.smil import clock, total_ms
from accessible.outputs.daisy202.writing import book_files
from accessible.plan.draft_mark import DRAFT_MARK
from accessible.settings import Settings
from builders import article, bullets, figure, heading, note, paragraph, table
from every_block import EVERYTHING
from talking_books import MadeBook, made_book, written_book

XHTML = "{http://www.w3.org/1999/xhtml}"
# XHTML 1.0, Transitional: all that a text of ours may have.
ELEMENTS = frozenset(
    "html head title meta link body h1 h2 h3 h4 h5 h6 p div span strong a img br ul ol li blockquote table caption "
    "thead tbody tr th td".split()
)
STRANGE = (
    article("“Rest” & 'ease' <now>: it’s good", [paragraph("It is so.")]),
    article("שלום Rest 🌙 and رحلة", [paragraph("Yes.[^1]", "A long rest.")], [note(1, "It is so.")]),
    article("Only a table", [table("", ("Kind", "Rise"), ("Body", "54"), ("Mind", ""))]),
    article("A drawing", [figure("lost.svg", "A quiet house.", "Ours.")]),
    article("Deep", [heading("Four at once", 4), paragraph("Text."), heading("Two"), paragraph("More.")]),
    article("deep", [bullets("one", "two")]),
)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> MadeBook:
    return made_book(tmp_path_factory.mktemp("book"), EVERYTHING, *STRANGE)


def tree(book: MadeBook, name: str) -> Any:
    return etree.fromstring(book.read(name), etree.XMLParser(resolve_entities=False, no_network=True))


def test_the_judge_finds_nothing(book: MadeBook) -> None:
    assert [f"{each.file}: {each.message} {each.words}" for each in daisy_findings(book.path, book.expected)] == []


def test_every_file_is_ascii_and_says_what_it_is(book: MadeBook) -> None:
    for name in book.names:
        if not name.endswith((".mp3", ".png", ".css")):
            content = book.read(name)
            assert content.isascii(), name
            assert content.startswith(b'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE ')
            assert not re.findall(rb"&(?!amp;|lt;|gt;|quot;|#\d+;)", content), name


def test_texts_have_no_markup_that_old_players_do_not_know(book: MadeBook) -> None:
    for name in [each for each in book.names if re.fullmatch(r"a\d+\.html", each)]:
        assert b"xmlns:" not in book.read(name)
        for element in tree(book, name).iter(etree.Element):
            assert etree.QName(element).localname in ELEMENTS, (name, element.tag)
            assert not [each for each in element.attrib if each.startswith(("data-", "aria-")) or each == "role"]
        assert not re.search(rb"<(?:td|th|a|p|span|div)[^>]*/>", book.read(name)), "old players never close such a tag"


def test_titles_are_as_they_were_written(book: MadeBook) -> None:
    headings = ["".join(each.itertext()) for each in tree(book, "ncc.html").iter(f"{XHTML}h1")]
    assert headings == ["Quiet Hours, Spring 2027", EVERYTHING.title.text, *(each.title.text for each in STRANGE)]


def test_files_lie_in_playing_order_under_names_that_every_stick_takes(book: MadeBook) -> None:
    assert book.names[:4] == ["ncc.html", "master.smil", "book.css", "a01.html"]
    sounds = [name for name in book.names if name.endswith(".mp3")]
    assert sounds == sorted(sounds)
    assert all(re.fullmatch(r"[a-z][a-z0-9]{0,7}\.(html|smil|css|mp3|png)", name) for name in book.names)
    with zipfile.ZipFile(book.path) as bundle:
        assert {each.compress_type for each in bundle.infolist()} == {zipfile.ZIP_STORED}
        assert {each.date_time for each in bundle.infolist()} == {(2027, 3, 1, 12, 0, 0)}


def test_no_level_is_skipped_in_a_text_either(book: MadeBook) -> None:
    for name in [each for each in book.names if re.fullmatch(r"a\d+\.html", each)]:
        found = [int(each) for each in re.findall(rb"<h([1-6])", book.read(name))]
        assert found[0] == 1
        assert all(after <= before + 1 for before, after in pairwise(found)), name


def test_a_picture_that_players_do_not_know_is_told_in_words(book: MadeBook) -> None:
    text = tree(book, "a05.html")
    assert not list(text.iter(f"{XHTML}img"))
    assert "A quiet house." in " ".join(text.itertext())
    assert [each.get("src") for each in tree(book, "a01.html").iter(f"{XHTML}img")] == ["a01i1.png"]


def test_another_reader_reads_the_same_book(book: MadeBook, monkeypatch: pytest.MonkeyPatch) -> None:
    # daisy-dtb 0.0.17 asks for Python 3.12, and for a name that chardet had before its version 7.
    monkeypatch.setattr(typing, "override", lambda method: method, raising=False)
    monkeypatch.setattr(chardet, "universaldetector", chardet, raising=False)
    daisy: Any = importlib.import_module("daisy_dtb")
    logger.disable("daisy_dtb")  # it tells of each element that it asks for
    read = daisy.DaisyBook(daisy.ZipDtbSource(str(book.path)))
    assert read.title == "Quiet Hours, Spring 2027"
    assert read.toc_entries[0].text == "Quiet Hours, Spring 2027"
    smils = list({each.reference.resource: each for each in read.smils}.values())
    assert [each.reference.resource for each in smils] == [f"{part.mp3[:-4]}.smil" for part in book.expected.parts]
    for smil, part in zip(smils, book.expected.parts, strict=True):
        clips = [clip for section in smil.sections for clip in section.clips]
        assert (clips[0].begin, clips[-1].end) == (0.0, int(part.seconds * 1000) / 1000)
        assert all(one.end == other.begin for one, other in pairwise(clips))
        assert sum(clip.end - clip.begin for clip in clips) == pytest.approx(part.seconds, abs=0.002)
    shown = [section.text.content for section in smils[0].sections]
    assert shown[:2] == [EVERYTHING.title.text, next(book.expected.parts).sentences[1].words]


def test_a_draft_says_so_in_every_text_and_its_title(tmp_path: Path) -> None:
    made = made_book(tmp_path, STRANGE[0], title="DRAFT: Quiet Hours, Spring 2027").book
    articles = tuple(replace(each, order=replace(each.order, draft=True)) for each in made.articles)
    book = replace(made, articles=articles)
    written = book_files(book, smil_parts(book), Settings().styles, {}, lambda *_: None)
    files = {each.name: each for each in written}
    for name in ("ncc.html", "a01.html"):
        with (tmp_path / name).open("wb") as file:
            files[name].write(file)
    assert b"DRAFT: Quiet Hours" in (tmp_path / "ncc.html").read_bytes()
    assert DRAFT_MARK.encode() in (tmp_path / "a01.html").read_bytes()


def test_a_correction_is_told_above_its_article_and_in_the_index(tmp_path: Path) -> None:
    plain = made_book(tmp_path, EVERYTHING, STRANGE[0])
    first, other = plain.book.articles
    told = replace(
        plain.book, articles=(replace(first, corrected="3 April 2027"), other), revision=2, revised="2027-04-03"
    )
    made = written_book(tmp_path / "told.zip", told, plain.expected)
    assert [f"{each.file}: {each.message} {each.words}" for each in daisy_findings(made.path, made.expected)] == []
    assert tree(made, "a01.html").find(f"{XHTML}body")[0].text == "Corrected on 3 April 2027."
    assert b"Corrected on" not in made.read("a02.html")
    metas = {each.get("name"): each.get("content") for each in tree(made, "ncc.html").iter(f"{XHTML}meta")}
    assert (metas["ncc:revision"], metas["ncc:revisionDate"]) == ("2", "2027-04-03")
    assert b"ncc:revision" not in plain.read("ncc.html")


@pytest.mark.parametrize("language", ["zh-Hant", "es-419", "cy"])
def test_a_language_of_any_form_costs_no_book(tmp_path: Path, language: str) -> None:
    plain = made_book(tmp_path, STRANGE[0])
    (one,) = plain.book.articles
    changed = replace(one.order, article=replace(one.order.article, language=language))
    book = replace(plain.book, articles=(replace(one, order=changed),))
    made = written_book(tmp_path / "told.zip", book, plain.expected)
    assert daisy_findings(made.path, made.expected) == ()
    assert f'content="{language}"'.encode() in made.read("ncc.html")


def test_two_hundred_articles_have_names_that_sort(tmp_path: Path) -> None:
    made = made_book(tmp_path, *(article(f"Article {number}", [paragraph("One.")]) for number in range(200)))
    assert daisy_findings(made.path, made.expected) == ()
    texts = [name for name in made.names if re.fullmatch(r"a\d+\.html", name)]
    assert (len(texts), texts[0], texts[-1]) == (200, "a001.html", "a200.html")
    assert texts == sorted(texts)


def test_a_wrong_book_is_found(book: MadeBook, tmp_path: Path) -> None:
    """The judge is asked about this very book, and not about nothing."""
    broken = tmp_path / "broken.zip"
    with zipfile.ZipFile(book.path) as good, zipfile.ZipFile(broken, "w") as bundle:
        for each in good.infolist():
            content = good.read(each)
            bundle.writestr(
                each, content.replace(b"Stop early.", b"Stop late.") if "a01.html" in each.filename else content
            )
    assert {each.code for each in daisy_findings(broken, book.expected)} == {"book-words"}


@given(st.lists(st.integers(2, 90_000), min_size=1, max_size=40), st.integers(2, 90_000))
def test_clips_follow_one_another_and_sum_to_the_whole(lengths: list[int], last: int) -> None:
    starts = [sum(lengths[: number + 1]) * 50 for number in range(len(lengths))]
    samples = starts[-1] + last * 50
    edges = edges_ms(starts, samples)
    assert edges == sorted(set(edges))
    assert edges[0] == 0
    assert 0 <= samples / 44.1 - edges[-1] < 1
    assert all(abs(edge - start / 44.1) <= 0.5 for edge, start in zip(edges[1:-1], starts, strict=True))


@given(st.integers(0, 400_000_000))
def test_a_clock_is_within_half_a_second(milliseconds: int) -> None:
    hours, minutes, seconds = (int(each) for each in clock(milliseconds).split(":"))
    assert abs(3600 * hours + 60 * minutes + seconds - milliseconds / 1000) <= 0.5


def test_elapsed_times_are_reckoned_from_the_exact_sum(book: MadeBook) -> None:
    parts = smil_parts(book.book)
    assert [part.elapsed_ms for part in parts[1:]] == [part.elapsed_ms + part.lasts_ms for part in parts[:-1]]
    assert total_ms(parts) == sum(int(part.seconds * 1000) for part in book.expected.parts)


def test_memory_does_not_grow_with_the_sound(tmp_path: Path) -> None:
    piece = bytes(1 << 16)

    def write(file: BinaryIO) -> None:
        file.writelines(piece for _ in range(512))

    tracemalloc.start()
    try:
        write_archive(
            (StoredFile("long.mp3", 512 << 16, cast(Any, write)),), "book", "2027-03-01", tmp_path / "book.zip"
        )
        assert tracemalloc.get_traced_memory()[1] < 2_000_000
    finally:
        tracemalloc.stop()
    assert (tmp_path / "book.zip").stat().st_size > 512 << 16
