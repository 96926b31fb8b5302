"""Building: what is on the shelf, what is left alone, and what a failure costs."""

from __future__ import annotations

import json
from dataclasses import replace
from io import BytesIO

import pytest
from mutagen.id3 import ID3
from PIL import Image

from accessible.errors import ExitCode, SpeechError
from accessible.production.job import Job, Records, Step
from accessible.production.prepare import Prepared
from accessible.production.targets import table
from accessible.settings import Settings
from small_issue import built, shelf_bytes


@pytest.fixture
def settings(cached: Settings) -> Settings:
    """A small issue whose pages and sound are in the cache: what is done with them is tested here."""
    return cached


def test_the_shelf_has_what_others_rely_on(settings: Settings) -> None:
    summary = built(settings)
    assert summary.exit_code is ExitCode.OK
    files = set(shelf_bytes(settings))
    first = "2027-spring/articles/01-resting-well"
    assert {
        "2027-spring-staff/receipt.json",
        "2027-spring-staff/report.html",
        "2027-spring/2027-spring-large-print.pdf",
        "2027-spring/2027-spring-giant-print.pdf",
        f"{first}/resting-well-large-print.pdf",
        f"{first}/resting-well-giant-print.pdf",
        f"{first}/resting-well.mp3",
        "2027-spring/assets/cover.jpg",
        f"{first}/resting-well.vtt",
        f"{first}/resting-well.srt",
        f"{first}/resting-well-chapters.json",
        f"{first}/resting-well.txt",
        f"{first}/parts/2027-spring_01-01_resting-well_resting-well.mp3",
    } <= files
    assert not [name for name in files if ".part" in name]


def test_the_receipt_accounts_for_every_sentence(settings: Settings) -> None:
    built(settings)
    receipt = json.loads((settings.out / "2027-spring-staff/receipt.json").read_bytes())
    first = receipt["articles"][0]
    sentences = first["sentences"]
    said = " ".join(sentence["text"] for sentence in sentences)
    for words in ("Rest is not idleness.", "It takes practice.", "Why it helps", "Rest before you are tired."):
        assert words in said
    assert all(sentence["part_end"] > sentence["part_start"] for sentence in sentences)
    only_in_parts = [sentence["id"] for sentence in sentences if "start" not in sentence]
    assert only_in_parts == ["a-stop-1"]
    starts = [sentence["start"] for sentence in sentences if "start" in sentence]
    assert starts == sorted(starts)
    changes = {change["written"]: change["spoken"] for sentence in sentences for change in sentence["changes"]}
    assert changes["10"] == "ten"
    assert first["pages"]["large-print"] >= 1
    named = {file["path"] for file in receipt["files"]}
    for_staff = {
        f"2027-spring-staff/{path}" for path in ("receipt.json", *(file["path"] for file in receipt["staff_files"]))
    }
    library = json.loads((settings.out / "library-staff/library.json").read_bytes())
    of_all = {"library-staff/library.json", *(file["path"] for file in library["files"])}
    assert {f"2027-spring/{path}" for path in named} | for_staff | of_all == set(shelf_bytes(settings))


def test_nothing_is_written_when_nothing_changed(settings: Settings) -> None:
    built(settings)
    before = {path: path.stat().st_mtime_ns for path in settings.out.rglob("*")}
    again = built(settings)
    assert again.shelf.written == 0
    assert {path: path.stat().st_mtime_ns for path in settings.out.rglob("*")} == before


def test_other_paper_changes_the_report_and_the_receipt_and_nothing_for_members(settings: Settings) -> None:
    built(settings)
    before = shelf_bytes(settings)
    magazine = settings.content / "magazine.toml"
    magazine.write_text("[paper]\ngrams_per_square_metre = 90\n", "utf-8")
    built(settings)
    after = shelf_bytes(settings)
    changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    assert changed == {"2027-spring-staff/receipt.json", "2027-spring-staff/report.html"}
    receipt = json.loads(after["2027-spring-staff/receipt.json"])
    assert receipt["paper"]["grams_per_square_metre"] == 90
    assert set(receipt["post"]) == set(receipt["pages"]) == set(receipt["articles"][0]["post"])
    assert receipt["post"]["large-print"]["sheets"] * 2 >= receipt["pages"]["large-print"]
    magazine.unlink()
    built(settings)
    assert shelf_bytes(settings) == before


@pytest.mark.slow
def test_the_same_input_gives_the_same_bytes_whatever_the_order_of_work(settings: Settings) -> None:
    built(settings)  # made by two workers
    other = replace(settings, out=settings.out.with_name("dist2"), cache=settings.cache.with_name("cache2"), jobs=1)
    built(other)
    assert shelf_bytes(settings) == shelf_bytes(other)


@pytest.mark.slow
def test_one_corrected_word_changes_that_article_and_the_issue_only(settings: Settings) -> None:
    built(settings)
    before = shelf_bytes(settings)
    path = settings.content / "2027-spring/01-resting-well.md"
    path.write_text(path.read_text("utf-8").replace("idleness", "laziness"), "utf-8")
    built(settings)
    after = shelf_bytes(settings)
    changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    assert changed
    assert not [name for name in changed if "02-a-short-note" in name]


def test_a_faulty_article_is_named_and_left_out_and_the_others_are_made(settings: Settings) -> None:
    built(settings)
    (settings.content / "2027-spring/01-resting-well.md").write_text("---\nauthor: Nobody\n---\n\nText.\n", "utf-8")
    summary = built(settings)
    assert summary.exit_code is ExitCode.FAILED
    assert [draft.slug for draft in summary.failed] == ["01-resting-well"]
    files = set(shelf_bytes(settings))
    assert not [name for name in files if "resting-well" in name], "its old words must not be handed out"
    assert "2027-spring/2027-spring-large-print.pdf" not in files, "no issue goes to print without an article"
    assert "2027-spring/articles/02-a-short-note/a-short-note.mp3" in files
    receipt = json.loads((settings.out / "2027-spring-staff/receipt.json").read_bytes())
    assert [entry["built"] for entry in receipt["articles"]] == [False, True]


def test_a_damaged_file_on_the_shelf_is_made_good(settings: Settings) -> None:
    built(settings)
    before = shelf_bytes(settings)
    (settings.out / "2027-spring/articles/01-resting-well/resting-well.mp3").write_bytes(b"half a file")
    (settings.out / "2027-spring-staff/report.html").unlink()
    assert built(settings).shelf.written == 2
    assert shelf_bytes(settings) == before


@pytest.mark.slow
def test_a_damaged_cache_is_made_good(settings: Settings) -> None:
    built(settings)
    before = shelf_bytes(settings)
    for path in settings.cache.rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes()[:-1] + b"?")
    for path in (settings.out / "2027-spring").rglob("*.mp3"):
        path.unlink()
    assert built(settings).exit_code is ExitCode.OK
    assert shelf_bytes(settings) == before


def test_one_damaged_entry_in_the_cache_is_made_good(settings: Settings) -> None:
    built(settings)
    before = shelf_bytes(settings)
    largest = max((path for path in settings.cache.rglob("*") if path.is_file()), key=lambda path: path.stat().st_size)
    largest.write_bytes(b"")
    for path in (settings.out / "2027-spring").rglob("*.*"):
        if path.is_file():
            path.unlink()
    assert built(settings).exit_code is ExitCode.OK
    assert shelf_bytes(settings) == before


@pytest.mark.slow
def test_a_changed_picture_in_a_box_changes_the_print(settings: Settings) -> None:
    folder = settings.content / "2027-spring"
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><rect width="{}" height="9"/></svg>'
    (folder / "bar.svg").write_text(drawing.format(40), "utf-8")
    path = folder / "01-resting-well.md"
    boxed = "\n::: box A bar\n\n- ![A short bar.](bar.svg)\n\n:::\n"
    path.write_text(path.read_text("utf-8") + boxed, "utf-8")
    built(settings, only="01-resting-well")
    before = shelf_bytes(settings)
    (folder / "bar.svg").write_text(drawing.format(80), "utf-8")
    built(settings, only="01-resting-well")
    after = shelf_bytes(settings)
    name = "2027-spring/articles/01-resting-well/resting-well-large-print.pdf"
    assert before[name] != after[name]


def test_a_renamed_article_leaves_no_old_files(settings: Settings) -> None:
    built(settings)
    folder = settings.content / "2027-spring"
    (folder / "01-resting-well.md").rename(folder / "01-rest.md")
    summary = built(settings)
    assert summary.withdrawn
    assert not [name for name in shelf_bytes(settings) if "01-resting-well" in name]


def test_one_article_can_be_made_by_itself(settings: Settings) -> None:
    summary = built(settings, only="02-a-short-note")
    assert summary.exit_code is ExitCode.OK
    files = set(shelf_bytes(settings))
    assert all("02-a-short-note" in name for name in files)
    assert files


def test_every_mp3_bears_the_cover_of_the_issue(settings: Settings) -> None:
    summary = built(settings)
    mp3s = sorted(summary.shelf.root.rglob("*.mp3"))
    covers = {bytes(ID3(path).getall("APIC")[0].data) for path in mp3s}
    (cover,) = covers
    assert Image.open(BytesIO(cover)).format == "JPEG"
    assert len(cover) < 80_000
    assert all(ID3(path).getall("APIC")[0].desc == "The cover of Quiet Hours, Spring 2027" for path in mp3s)


def refused(_records: Records) -> Job:
    raise SpeechError("There is no ink for the posters.", "Buy ink.")


def test_any_output_of_the_issue_that_fails_fails_the_build_and_is_named(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def steps(_prepared: Prepared) -> list[Step]:
        poster = Step("issue: poster", "", (), refused)
        return [poster, Step("issue: frame", "", (poster.id,), refused)]

    monkeypatch.setattr(table, "ISSUE_TARGETS", (*table.ISSUE_TARGETS, table.IssueTarget("a poster", steps)))
    summary = built(settings)
    assert summary.exit_code is ExitCode.FAILED
    messages = [finding.message for finding in summary.findings if finding.code == "build"]
    assert "There is no ink for the posters." in messages
    assert any("issue: poster, issue: frame" in message for message in messages)
    files = set(shelf_bytes(settings))
    assert {"2027-spring/2027-spring-large-print.pdf", "2027-spring/2027-spring.m4b"} <= files, "the others are made"
    receipt = json.loads((settings.out / "2027-spring-staff/receipt.json").read_bytes())
    assert any("issue: poster" in note for note in receipt["notes"])
