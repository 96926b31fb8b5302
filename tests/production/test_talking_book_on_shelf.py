"""The talking book of a built issue: the parts' own sound, the pages of its print, and nothing that is found wrong."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from lxml import etree
from mutagen.mp3 import MP3, BitrateMode

from accessible.errors import ExitCode, FaithfulnessError
from accessible.plan.book_places import PlaceKind
from accessible.plan.changed_words import Changed, ChangedWords
from accessible.plan.signing import Correction, Release
from accessible.production.cache import Cache
from accessible.production.chosen import chosen_issue
from accessible.production.job import Job, Records, Step
from accessible.production.prepare import prepare
from accessible.production.read_by_people import narrators
from accessible.production.readers import NOBODY, Recorded, Recordings
from accessible.production.run import Outcome, run_steps
from accessible.production.targets.daisy import DAISY, MakeTalkingBook
from accessible.production.targets.epub import WriteEpub, epub_id
from accessible.production.targets.proof import drawn_id
from accessible.production.targets.table import steps_of
from accessible.settings import Settings
from builders import article, paragraph
from every_block import planned
from inline import Inline
from small_issue import built

ISSUE = "2027-spring"
BOOK = f"{ISSUE}-daisy202"


def files_of(settings: Settings) -> dict[str, bytes]:
    with zipfile.ZipFile(settings.out / ISSUE / f"{BOOK}.zip") as bundle:
        return {name.removeprefix(f"{BOOK}/"): bundle.read(name) for name in bundle.namelist()}


def squeezed(words: str) -> str:
    return "".join(sign for sign in words if sign.isalnum()).casefold()


def test_the_sound_is_that_of_the_parts_without_their_tags(cached: Settings) -> None:
    assert built(cached).exit_code is ExitCode.OK
    shelf = sorted(cached.out.glob(f"{ISSUE}/articles/*/parts/*.mp3"), key=lambda path: path.name)
    sounds = [content for name, content in files_of(cached).items() if name.endswith(".mp3")]
    assert len(sounds) == len(shelf) > 1
    for sound, part in zip(sounds, shelf, strict=True):
        content = part.read_bytes()
        assert content[:3] == b"ID3"
        tag = 10 + sum(byte << 7 * (3 - place) for place, byte in enumerate(content[6:10]))
        assert content[tag:] == sound
        info: Any = MP3(io.BytesIO(sound)).info
        assert (info.channels, info.bitrate) == (1, 64_000)
        assert info.bitrate_mode in (BitrateMode.CBR, BitrateMode.UNKNOWN)


def test_a_page_number_leads_to_what_begins_on_that_page_of_the_print(cached: Settings) -> None:
    built(cached)
    files = files_of(cached)
    document = pypdfium2.PdfDocument((cached.out / ISSUE / f"{ISSUE}-large-print.pdf").read_bytes())
    try:
        pages = [squeezed(page.get_textpage().get_text_range()) for page in document]
    finally:
        document.close()
    ncc = etree.fromstring(files["ncc.html"])
    numbers = ncc.xpath("//*[@class='page-normal']/*")
    assert numbers
    for number in numbers:
        smil, _, par = number.get("href").partition("#")
        place = etree.fromstring(files[smil]).xpath("//par[@id=$par]/text/@src", par=par)[0]
        text, _, element = place.partition("#")
        words = squeezed("".join(etree.fromstring(files[text]).xpath("//*[@id=$one]//text()", one=element)))
        assert words[:20] in pages[int(number.text) - 1]


def steps_and_records(settings: Settings) -> tuple[dict[str, Step], Records]:
    """The steps of the issue by their ids, and what all of them made."""
    prepared = prepare(settings, chosen_issue(settings))
    steps = steps_of(prepared, issue_files=True)
    *_, outcome = run_steps(steps, Cache(settings.cache), Inline())
    assert isinstance(outcome, Outcome)
    return {step.id: step for step in steps}, outcome.records


def job_of(settings: Settings) -> MakeTalkingBook:
    """The job that makes the book, all before it done."""
    steps, records = steps_and_records(settings)
    job: Job = steps[DAISY].prepare(records)
    assert isinstance(job, MakeTalkingBook)
    return job


def made_by(job: Job, settings: Settings) -> dict[str, bytes]:
    """The files of a book that a job makes."""
    content, cache = io.BytesIO(), Cache(settings.cache)
    cache.copy_required(str(job.do(cache)["blob"]), content)
    with zipfile.ZipFile(content) as bundle:
        return {name.partition("/")[2]: bundle.read(name) for name in bundle.namelist()}


def test_both_books_put_a_page_before_the_heading_that_begins_it(cached: Settings) -> None:
    """As drawn, a heading was found on the page before, where the stop names it."""
    steps, records = steps_and_records(cached)
    article = job_of(cached).book.articles[0]
    heading = next(each.utterance_id for each in article.places if each.words == "Why it helps")
    heard = [each.id for part in article.narration.parts for each in part.utterances]
    found = [1 if number <= heard.index(heading) else 2 for number in range(len(heard))]
    drawn = drawn_id("01-resting-well")
    turned = {**records, drawn: {**records[drawn], "begins": found}}
    talking: Job = steps[DAISY].prepare(turned)
    assert isinstance(talking, MakeTalkingBook)
    places = talking.book.articles[0].places
    assert [each.utterance_id for each in places if each.kind is PlaceKind.PAGE] == [heard[0], heading]
    reading = made_by(steps[epub_id("01-resting-well")].prepare(turned), cached)
    page = etree.fromstring(reading["text/article-01.xhtml"])
    after = page.xpath("//*[@id='page-2']/following::*[@id]/@id")
    assert next(each for each in after if each in heard) == heading


def test_it_tells_of_later_releases_and_who_reads(cached: Settings) -> None:
    chosen = prepare(cached, chosen_issue(cached))
    steps = {step.id: step for step in steps_of(chosen, issue_files=True)}
    _, records = steps_and_records(cached)
    changed = Correction("02-a-short-note", "A short note", (ChangedWords(Changed.WORDS, "Then.", "Now."),))
    releases = (Release(1, "2027-03-01"), Release(2, "2027-04-03", corrections=(changed,)), Release(3, "2027-05-01"))
    later = next(s for s in steps_of(replace(chosen, releases=releases), issue_files=True) if s.id == DAISY)
    first, second = (each.prepare(records) for each in (steps[DAISY], later))
    assert isinstance(first, MakeTalkingBook)
    assert isinstance(second, MakeTalkingBook)
    assert (first.book.revision, second.book.revision, second.book.revised) == (0, 1, "2027-04-03")
    assert [each.corrected for each in first.book.articles] == ["", ""]
    assert [each.corrected for each in second.book.articles] == ["", "3 April 2027"]
    assert b"Corrected on 3 April 2027." in made_by(second, cached)["a02.html"]
    assert first.book.narrators == ("silent, a synthetic voice",)


def test_who_reads_is_told_as_it_is(tmp_path: Path) -> None:
    heard = [planned(article(title, [paragraph("One.", "Two.")])).narration for title in ("First", "Second")]
    file = Recorded(tmp_path, "", "part-1.wav")
    of_one = Recordings(sentences=((heard[0].parts[0].utterances[0].id, file),))
    whole = Recordings(parts=((1, file),))
    voice = "emma, a synthetic voice"
    assert narrators("emma", [(NOBODY, heard[0]), (NOBODY, heard[1])]) == (voice,)
    assert narrators("emma", [(NOBODY, heard[0]), (whole, heard[1])]) == ("a person", voice)
    assert narrators("emma", [(of_one, heard[0])]) == ("a person", voice)
    assert narrators("emma", [(whole, heard[0]), (whole, heard[1])]) == ("a person",)


def test_an_e_book_without_a_number_that_is_said_is_not_handed_out(cached: Settings) -> None:
    """On a page "Number 2." is said for its list item; in a book it stands there as words, and is judged."""
    source = cached.content / ISSUE / "02-a-short-note.md"
    source.write_text(source.read_text("utf-8") + "\n1. Sit down.\n2. Stop early.\n", "utf-8")
    steps, records = steps_and_records(cached)
    job: Job = steps[epub_id("02-a-short-note")].prepare(records)
    assert isinstance(job, WriteEpub)
    (one,) = job.expected.articles
    (part,) = one.parts
    assert "Number 2." in [each.words for each in part.sentences]
    said = tuple(replace(each, words="Number 3.") if each.words == "Number 2." else each for each in part.sentences)
    wrong = replace(one, parts=(replace(part, sentences=said),))
    with pytest.raises(FaithfulnessError, match="is not as it should be"):
        replace(job, expected=replace(job.expected, articles=(wrong,))).do(Cache(cached.cache))


def test_a_book_that_its_judge_finds_wrong_is_not_handed_out(cached: Settings) -> None:
    job, cache = job_of(cached), Cache(cached.cache)
    assert job.do(cache)["bytes"] > 0
    article, *others = job.expected.articles
    part = article.parts[0]
    other = replace(part.sentences[0], words="Not resting well")
    wrong = replace(article, parts=(replace(part, sentences=(other, *part.sentences[1:])), *article.parts[1:]))
    with pytest.raises(FaithfulnessError, match="The talking book is not as it should be"):
        replace(job, expected=replace(job.expected, articles=(wrong, *others))).do(cache)


def test_a_book_without_drawn_pages_has_no_page_numbers(cached: Settings) -> None:
    job = job_of(cached)
    assert any(place.kind.value == "page" for article in job.book.articles for place in article.places)
    pageless = tuple(
        replace(each, places=tuple(place for place in each.places if place.kind.value != "page"))
        for each in job.book.articles
    )
    assert replace(job, book=replace(job.book, articles=pageless)).do(Cache(cached.cache))["seconds"] > 0


def test_the_book_of_an_issue_with_an_article_that_failed_is_taken_away(cached: Settings) -> None:
    built(cached)
    book: Path = cached.out / ISSUE / f"{BOOK}.zip"
    assert book.is_file()
    (cached.content / ISSUE / "02-a-short-note.md").write_text("---\nauthor: Nobody\n---\n\nText.\n", "utf-8")
    assert built(cached).exit_code is ExitCode.FAILED
    assert not book.exists()
