"""A book's files: its package, navigation, container and sheet, read back with other means than they are written by."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

import pytest
from lxml import etree

from accessible.article import Article, Role, Run
from accessible.outputs.epub.book import EpubBook
from accessible.outputs.epub.container import write_container
from accessible.outputs.epub.metadata import ACTIVE, PLAYING, summary
from accessible.outputs.epub.write import epub_files
from accessible.plan.draft_mark import DRAFT_MARK
from accessible.plan.running_order import Abbreviation, Announcement, EndMatter
from article_files import group, png
from builders import STYLES, article, figure, heading, numbered, paragraph, table
from epub_books import IMPRINT, SPACES, epub_article, epub_of, read, written
from every_block import EVERYTHING, planned

STRANGE = "“Rest” & <b>\"sleep\"</b> – שלום 😀 'now'"


def of(made: Article, number: int = 1, *, pages: bool = True) -> EpubBook:
    """A book of one article, which begins on page 12 and has a page for every fifth utterance."""
    plan = planned(made)
    count = sum(len(part.utterances) for part in plan.narration.parts)
    return epub_of(epub_article(plan, number, [12 + each // 5 for each in range(count)] if pages else ()))


def metadata(book: Path) -> dict[str, list[str]]:
    """The package's properties by their names, in order."""
    found: dict[str, list[str]] = {}
    for each in read(book, "package.opf").iterfind("o:metadata/*", SPACES):
        found.setdefault(each.get("property") or etree.QName(each).localname, []).append(each.text)
    return found


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(of(EVERYTHING), tmp_path_factory.mktemp("book") / "book.epub")


def test_a_container_begins_with_its_kind_and_stores_everything_at_the_issues_date(everything: Path) -> None:
    assert everything.read_bytes()[30:58] == b"mimetypeapplication/epub+zip"
    with zipfile.ZipFile(everything) as bundle:
        assert bundle.testzip() is None
        for entry in bundle.infolist():
            assert (entry.compress_type, entry.date_time) == (zipfile.ZIP_STORED, (2027, 3, 1, 12, 0, 0))
            assert not entry.extra
            assert not entry.flag_bits & 0x08, "a length after the content is what some readers cannot take"


def test_the_package_names_every_file_of_the_book_once(everything: Path) -> None:
    named = [each.get("href") for each in read(everything, "package.opf").iterfind("o:manifest/o:item", SPACES)]
    with zipfile.ZipFile(everything) as bundle:
        there = [name.removeprefix("EPUB/") for name in bundle.namelist() if name.startswith("EPUB/")]
    assert sorted(named) == sorted(set(there) - {"package.opf"})
    assert len({each.casefold() for each in there}) == len(there)


def test_the_same_book_has_the_same_bytes(everything: Path, tmp_path: Path) -> None:
    assert written(of(EVERYTHING), tmp_path / "again.epub").read_bytes() == everything.read_bytes()


def test_every_page_of_the_spine_is_read_aloud(tmp_path: Path) -> None:
    plans = [planned(replace(EVERYTHING, slug=f"{number:02}-a")) for number in (1, 2, 3)]
    book = written(epub_of(*(epub_article(plan, number) for number, plan in enumerate(plans, 1))), tmp_path / "b.epub")
    package = read(book, "package.opf")
    items = {each.get("id"): each for each in package.iterfind("o:manifest/o:item", SPACES)}
    spine = [items[each.get("idref")] for each in package.iterfind("o:spine/o:itemref", SPACES)]
    assert [each.get("href") for each in spine] == [f"text/article-0{number}.xhtml" for number in (1, 2, 3)]
    assert all(each.get("media-overlay") for each in spine)
    assert not [each for each in items.values() if each.get("properties") == "nav" and each in spine]
    lasts = list(package.iterfind(".//o:meta[@property='media:duration']", SPACES))
    assert [each.get("refines") for each in lasts] == ["#overlay-01", "#overlay-02", "#overlay-03", None]
    seconds = [round(1_000 * float(each.text.removesuffix("s"))) for each in lasts]
    assert sum(seconds[:3]) == seconds[3]
    clips = read(book, "overlay/article-02.smil").iterfind(".//s:audio", SPACES)
    lengths = [[float(each.get(name)[:-1]) for name in ("clipBegin", "clipEnd")] for each in clips]
    assert seconds[1] == sum(round(1_000 * end) - round(1_000 * begin) for begin, end in lengths)


def test_what_a_book_says_of_its_accessibility_is_true_of_it(everything: Path, tmp_path: Path) -> None:
    told = metadata(everything)
    assert told["schema:accessMode"] == ["textual", "auditory", "visual"]
    assert told["schema:accessModeSufficient"] == ["textual", "auditory"]
    assert {"alternativeText", "pageNavigation", "synchronizedAudioText"} <= set(told["schema:accessibilityFeature"])
    assert told["schema:accessibilityHazard"] == ["none"]
    assert "a synthetic voice" in told["schema:accessibilitySummary"][0]
    assert (told["media:active-class"], told["media:playback-active-class"]) == ([ACTIVE], [PLAYING])
    assert told["pageBreakSource"] == [IMPRINT.pages_of]
    assert "dcterms:conformsTo" not in told
    plain = metadata(written(of(article("Short", [paragraph("One sentence.")]), pages=False), tmp_path / "b.epub"))
    assert plain["schema:accessMode"] == ["textual", "auditory"]
    assert not {"alternativeText", "pageNavigation", "pageBreakMarkers"} & set(plain["schema:accessibilityFeature"])
    assert "pageBreakSource" not in plain


def test_sound_alone_is_not_said_to_be_enough_where_a_table_is_too_long_to_be_read(tmp_path: Path) -> None:
    rows = [(f"Row of {number}", *("one two three" for _ in range(3))) for number in range(40)]
    made = replace(table("Long", ("A", "B", "C", "D"), *rows), summary=(replace(paragraph("In short.").sentences[0]),))
    book = written(of(article("Long", [made]), pages=False), tmp_path / "b.epub")
    told = metadata(book)
    assert told["schema:accessModeSufficient"] == ["textual"]
    assert "the whole table is in the text" in told["schema:accessibilitySummary"][0]
    assert "Every sentence" not in told["schema:accessibilitySummary"][0]
    assert "Row of 39" in "".join(read(book, "text/article-01.xhtml").itertext())


def test_what_is_shown_and_never_heard_is_told() -> None:
    plan = planned(article("Rest", [paragraph("One.")]))
    look_up = (Abbreviation("x-1", "PEM", "post-exertional malaise", written_out=True),)
    end = EndMatter(None, Announcement("a-abbreviations", "Abbreviations."), look_up, None, (), None, ())
    made = replace(epub_article(plan), order=replace(plan.order, end_matter=end))
    for imprint, told in (
        (IMPRINT, "Not read aloud: abbreviations that the text has in full and who made it."),
        (replace(IMPRINT, colophon=()), "Not read aloud: abbreviations that the text has in full."),
    ):
        assert told in summary(epub_of(made, imprint=imprint))
    assert "Not read aloud" not in summary(epub_of(epub_article(plan), imprint=replace(IMPRINT, colophon=())))


def test_places_to_go_are_there_in_order(everything: Path) -> None:
    navigation, page = read(everything, "nav.xhtml"), read(everything, "text/article-01.xhtml")
    ids = [each.get("id") for each in page.iter(etree.Element)]
    lists = navigation.findall(".//x:nav", SPACES)
    kinds = [each.get("{http://www.idpf.org/2007/ops}type") for each in lists]
    assert kinds == ["toc", None, "page-list", "landmarks"]
    for each in lists:
        links = [link.get("href") for link in each.iterfind(".//x:a", SPACES)]
        assert all(link.startswith("text/article-01.xhtml") for link in links)
        places = [ids.index(link.partition("#")[2]) for link in links if "#" in link]
        assert places == sorted(places)
    words = [link.text for link in lists[0].iterfind(".//x:a", SPACES)]
    assert words[0] == EVERYTHING.title.text
    assert words[1].startswith("Part 1 of ")
    assert {"First", "Notes", "About this issue"} <= set(words)
    assert len(list(lists[1].iterfind(".//x:a", SPACES))) == len(planned(EVERYTHING).order.all_parts) - 1


def test_every_printed_page_has_its_place_once_and_none_is_within_a_name(everything: Path) -> None:
    page = read(everything, "text/article-01.xhtml")
    marks = page.findall(".//x:span[@role='doc-pagebreak']", SPACES)
    numbers = [int(each.get("id").removeprefix("page-")) for each in marks]
    assert numbers == list(range(12, 12 + len(numbers)))
    assert [each.get("aria-label") for each in marks[:2]] == ["Page 12.", "Page 13."]
    listed = read(everything, "nav.xhtml").findall(".//x:nav[@role='doc-pagelist']//x:a", SPACES)
    assert [each.text for each in listed] == list(map(str, numbers))
    for tag in ("h1", "h2", "h3", "h4", "figure", "caption"):
        assert not page.findall(f".//x:{tag}//x:span[@role='doc-pagebreak']", SPACES)


def test_what_other_readers_are_told_stands_beside_what_readers_of_books_are_told(everything: Path) -> None:
    for place in ("nav.xhtml", "text/article-01.xhtml"):
        for each in read(everything, place).iter(etree.Element):
            kind = each.get("{http://www.idpf.org/2007/ops}type")
            if kind and kind not in ("landmarks", "bodymatter", "colophon"):
                assert each.get("role"), (place, kind)


def test_strange_titles_and_other_languages_come_through_whole(tmp_path: Path) -> None:
    french = replace(paragraph("x").sentences[0], runs=(Run("They say "), Run("bon courage", language="fr"), Run(".")))
    made = replace(
        article(STRANGE, [heading(STRANGE), replace(paragraph("x"), sentences=(french,)), paragraph(STRANGE)]),
        author=STRANGE,
    )
    book = epub_of(epub_article(planned(made)), imprint=replace(IMPRINT, title=STRANGE, creators=(STRANGE,)))
    path = written(book, tmp_path / "b.epub")
    page = read(path, "text/article-01.xhtml")
    assert metadata(path)["title"] == [STRANGE]
    assert page.find(".//x:h1/x:span", SPACES).text == STRANGE
    foreign = page.find(".//x:span[@lang='fr']", SPACES)
    assert (foreign.text, foreign.get("{http://www.w3.org/XML/1998/namespace}lang")) == ("bon courage", "fr")


@pytest.mark.parametrize(
    "made",
    [
        pytest.param(article("No heading", [paragraph("One.", "Two."), paragraph("Three.")]), id="no headings"),
        pytest.param(article("One", [paragraph("One sentence.")]), id="one sentence"),
        pytest.param(article("A table", [table("Only", ("A", "B"), ("1", "2"))]), id="only a table"),
        pytest.param(article("A list", [numbered("one", "two")]), id="only a list"),
        pytest.param(article("A note", [group(Role.DISCLAIMER, "Note", paragraph("It is so."))]), id="only a notice"),
    ],
)
def test_an_article_of_hardly_anything_is_a_book(made: Article, tmp_path: Path) -> None:
    book = written(of(made), tmp_path / "b.epub")
    assert read(book, "nav.xhtml").find(".//x:nav//x:a", SPACES).text == made.title.text
    assert read(book, "overlay/article-01.smil").findall(".//s:par", SPACES)


def test_pictures_whose_names_differ_only_in_capitals_are_two(tmp_path: Path) -> None:
    made = article("Two maps", [figure("Map.png", "A map.", "One."), figure("map.png", "Another map.", "Two.")])
    pictures = {1: {"Map.png": png(4, 3), "map.png": png(5, 3)}}
    path = written(of(made), tmp_path / "b.epub", pictures)
    shown = [each.get("src") for each in read(path, "text/article-01.xhtml").iterfind(".//x:img", SPACES)]
    assert shown == ["../images/01-01.png", "../images/01-02.png"]
    with zipfile.ZipFile(path) as bundle:
        assert bundle.read("EPUB/images/01-01.png") == png(4, 3)


def test_two_hundred_articles_are_two_hundred_pages(tmp_path: Path) -> None:
    plan = planned(article("Again", [heading("Why"), paragraph("One.", "Two.")]))
    book = written(epub_of(*(epub_article(plan, number) for number in range(1, 201))), tmp_path / "b.epub")
    assert len(read(book, "package.opf").findall("o:spine/o:itemref", SPACES)) == 200
    with zipfile.ZipFile(book) as bundle:
        assert len(bundle.namelist()) == len(set(bundle.namelist()))


def test_sound_is_copied_in_pieces_and_never_held(tmp_path: Path) -> None:
    """What writes itself is given a file that it writes to: nothing asks it for its bytes."""
    piece, pieces = b"\xff" * 1_000_000, 40

    def fill(file: BinaryIO) -> None:
        file.writelines(piece for _ in range(pieces))

    write_container([("audio/a.mp3", fill)], "2027-03-01", tmp_path / "b.epub")
    with zipfile.ZipFile(tmp_path / "b.epub") as bundle:
        assert bundle.read("EPUB/audio/a.mp3") == piece * pieces
    files = dict(epub_files(of(article("A", [paragraph("One.")])), {1: {}}, STYLES, lambda *_: None))
    assert [place for place, content in files.items() if not isinstance(content, bytes)] == [
        "cover.jpg",
        "audio/01-01.mp3",
    ]


def test_what_is_heard_is_marked_by_more_than_colour_and_no_font_or_size_is_forced() -> None:
    sheet = re.sub(r"/\*.*?\*/", "", (STYLES / "epub" / "book.css").read_text("utf-8"), flags=re.DOTALL)
    rule = sheet[sheet.index(f".{ACTIVE} {{") :].partition("}")[0]
    assert "underline" in rule
    assert {"background-color", "color"} <= set(re.findall(r"[\w-]+(?=:)", rule)), "a tint brings its own ink"
    for wanted in ("prefers-contrast", "forced-colors"):
        assert f"({wanted}" in sheet
    assert "font-family" not in sheet
    sizes = re.findall(r"font-size:\s*([^;}]+)", sheet)
    assert all(each.strip().endswith("em") for each in sizes)
    assert not re.search(r"body\s*{[^}]*(?<!background-)color:", sheet)


def test_a_draft_and_a_correction_are_told_at_the_top_and_not_said(tmp_path: Path) -> None:
    plan = planned(article("Rest", [paragraph("One.")]))
    told = replace(epub_article(plan), order=replace(plan.order, draft=True), corrected="3 January 2027")
    page = read(written(epub_of(told), tmp_path / "b.epub"), "text/article-01.xhtml")
    section = page.find(".//x:section", SPACES)
    assert [each.text for each in section[:2]] == [DRAFT_MARK, "Corrected on 3 January 2027."]
    assert page.findtext(".//x:title", namespaces=SPACES) == "DRAFT: Rest"
    assert not [each for each in section[:2] if each.get("id")]


def test_who_made_it_stands_once_under_the_last_article(tmp_path: Path) -> None:
    plan = planned(article("Rest", [paragraph("One.")]))
    book = written(epub_of(epub_article(plan, 1), epub_article(plan, 2)), tmp_path / "b.epub")
    found = [read(book, f"text/article-0{number}.xhtml").find(".//x:section[@id='about']", SPACES) for number in (1, 2)]
    assert found[0] is None
    assert [each.text for each in found[1]] == ["About this issue", "Quiet Hours.", "How to reach us", "Write."]
