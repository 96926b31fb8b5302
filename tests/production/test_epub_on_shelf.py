"""Books on the shelf: of each article and of the issue, with the sound of the shelf; a faulty one holds nothing up."""

from __future__ import annotations

import json
import re
import tracemalloc
import zipfile
from pathlib import Path

import numpy as np
import pytest
import soundfile

from accessible.errors import AccessibleError, ExitCode
from accessible.outputs.epub.container import write_container
from accessible.outputs.epub.write import epub_files
from accessible.production.cache import Cache, digest
from accessible.production.targets import epub
from accessible.settings import Settings
from builders import STYLES, article, paragraph
from epub_books import SPACES, cover, epub_article, epub_of, read
from every_block import planned
from small_issue import built

ISSUE = "2027-spring"
FIRST, SECOND = f"{ISSUE}/articles/01-resting-well", f"{ISSUE}/articles/02-a-short-note"
BOOKS = (f"{ISSUE}/{ISSUE}.epub", f"{FIRST}/resting-well.epub", f"{SECOND}/a-short-note.epub")


def identifiers(settings: Settings) -> list[str]:
    packages = [read(settings.out / book, "package.opf") for book in BOOKS]
    return [package.findtext(".//dc:identifier", namespaces=SPACES) for package in packages]


def test_books_have_the_very_sound_of_the_shelf_and_the_pages_of_its_print(cached: Settings) -> None:
    assert built(cached).exit_code is ExitCode.OK
    for book in BOOKS:
        with zipfile.ZipFile(cached.out / book) as bundle:
            sounds = [name for name in bundle.namelist() if name.endswith(".mp3")]
            for name in sounds:
                place = next((cached.out / ISSUE).rglob(f"parts/{name.rpartition('/')[2]}"))
                assert bundle.read(name) == place.read_bytes()
        assert len(sounds) == (2 if book == BOOKS[0] else 1)
        pages = [each.text for each in read(cached.out / book, "nav.xhtml").iterfind(".//x:nav[@hidden]//x:a", SPACES)]
        assert pages[0] == ("3" if book == BOOKS[0] else "1"), "the issue begins with its cover and contents"
    shelf = json.loads((cached.out / f"{ISSUE}-staff" / "receipt.json").read_bytes())["files"]
    assert {book.removeprefix(f"{ISSUE}/") for book in BOOKS} <= {each["path"] for each in shelf}
    assert len(set(identifiers(cached))) == 3


def test_pages_for_members_list_the_books_with_minutes_size_and_for_whom(cached: Settings) -> None:
    built(cached)
    for page, file in ((f"{ISSUE}/index.html", f"{ISSUE}.epub"), (f"{FIRST}/index.html", "resting-well.epub")):
        text = (cached.out / page).read_text("utf-8")
        line = re.search(rf'<a class="way" download href="{re.escape(file)}">(.*?)</a>', text)
        assert line
        words = re.sub(r"<[^>]*>", "", line[1])
        assert re.fullmatch(r"E-book, EPUB: for e-book readers that read aloud \(\d+ minutes?, [\d.]+ [KM]B\)", words)


def test_a_corrected_word_changes_neither_what_a_book_is_called_nor_any_other_book(cached: Settings) -> None:
    built(cached)
    names, before = identifiers(cached), [(cached.out / book).read_bytes() for book in BOOKS]
    source = cached.content / ISSUE / "02-a-short-note.md"
    source.write_text(source.read_text("utf-8").replace("The group", "Our group"), "utf-8")
    built(cached)
    after = [(cached.out / book).read_bytes() for book in BOOKS]
    assert identifiers(cached) == names
    assert [old == new for old, new in zip(before, after, strict=True)] == [False, True, False]


def test_an_article_whose_book_is_faulty_is_given_out_without_it_and_told(
    cached: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def faulty(*_: object) -> None:
        raise AccessibleError("The book is faulty.", "Please report it.")

    monkeypatch.setattr(epub, "article_imprint", faulty)
    summary = built(cached)
    assert summary.exit_code is ExitCode.FAILED
    assert "The book is faulty." in {finding.message for finding in summary.findings}
    page = (cached.out / FIRST / "index.html").read_text("utf-8")
    assert "resting-well-large-print.pdf" in page
    assert ".epub" not in page
    assert not (cached.out / BOOKS[1]).exists()
    assert (cached.out / BOOKS[0]).is_file()


@pytest.mark.slow
def test_a_part_that_a_person_reads_is_in_the_book_and_told(cached: Settings) -> None:
    built(cached)
    receipt = json.loads((cached.out / f"{ISSUE}-staff" / "receipt.json").read_bytes())
    code = receipt["articles"][0]["parts"][0]["code"]
    recording = cached.content / ISSUE / "recordings" / "01-resting-well" / f"part-1-{code}.wav"
    recording.parent.mkdir(parents=True)
    at = np.arange(30 * 48_000) / 48_000
    level = 0.4 * (0.51 + 0.49 * np.cos(2 * np.pi * 4 * at))
    soundfile.write(recording, level * np.sin(2 * np.pi * 440 * at), 48_000)
    summary = built(cached)
    assert summary.exit_code is ExitCode.OK, [each.message for each in summary.findings]
    package = read(cached.out / BOOKS[1], "package.opf")
    assert package.findtext(".//o:meta[@property='media:narrator']", namespaces=SPACES) == "a person"
    whole = read(cached.out / BOOKS[0], "package.opf")
    narrator = whole.findtext(".//o:meta[@property='media:narrator']", namespaces=SPACES)
    assert narrator == "a person, and in part by silent, a synthetic voice"


def test_memory_does_not_grow_with_the_sound(tmp_path: Path) -> None:
    """24 MB of sound in pieces of 1 MB: never more than a few of them at once."""
    cache = Cache(tmp_path / "cache")
    plan = planned(article("A", [paragraph("One.")]))
    book = epub_of(epub_article(plan))
    (tmp_path / "sound").write_bytes(b"\xff" * 24_000_000)
    cache.put_file(digest(book.articles[0].parts[0].blob), tmp_path / "sound")
    cache.put(digest(book.cover), cover())
    tracemalloc.start()
    files = epub_files(book, {1: {}}, STYLES, lambda name, file: cache.copy_required(digest(name), file))
    write_container(files, "2027-03-01", tmp_path / "book.epub")
    kept = cache.keep_file("a book", tmp_path / "book.epub")
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert kept["bytes"] > 24_000_000
    assert most < 6_000_000
