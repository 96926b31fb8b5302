"""Bad input on its whole way, from the article's file to the page: a clear finding, or a page that holds.

Each fault is an article of its own, in one issue of bad ones and one of odd but good ones, so that two builds
show them all. Never a lost word: what is published has every word of its source.
"""

from __future__ import annotations

import io
import json
import os
import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from pypdfium2 import PdfDocument

from accessible.production.chosen import chosen_issue
from accessible.production.prepare import prepare
from accessible.settings import Settings
from article_files import png
from small_issue import built, small_issue

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30">{}</svg>'
USE_BOMB = "<rect/>".join(["", *(f'<g id="a{n}">' + f'<use href="#a{n - 1}"/>' * 10 + "</g>" for n in range(1, 12))])
ENTITIES = '<!DOCTYPE svg [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]><svg>&c;</svg>'
FRONT = "---\ntitle: Resting well\n---\n\n"
PICTURE = "Some words.\n\n![A sofa.]({})\n"

# Body (from line 5 on), code, line, words, a piece of the message, a piece of the remedy.
BAD: dict[str, tuple[str, str, int, str, str, str]] = {
    "empty": (PICTURE.format("empty.png"), "picture", 7, "empty.png", "is empty", "Save it again"),
    "suffix": (PICTURE.format("suffix.png"), "picture", 7, "suffix.png", "not what its name says", "PNG or JPEG"),
    "script": (PICTURE.format("script.svg"), "picture", 7, "script.svg", "active in it: <script>", "as PNG"),
    "outside": (PICTURE.format("outside.svg"), "picture", 7, "outside.svg", 'href="https://', "as PNG"),
    "entities": (PICTURE.format("entities.svg"), "picture", 7, "entities.svg", "an entity", "as PNG"),
    "copies": (PICTURE.format("copies.svg"), "picture", 7, "copies.svg", "too many shapes", "as PNG"),
    "lettering": (PICTURE.format("lettering.svg"), "picture", 7, "lettering.svg", "“Rest here”", "into outlines"),
    "deep": ("\n".join("  " * depth + "- a" for depth in range(30)), "nesting", 17, "a", "", "two levels"),
    "word": ("Rest.\n\nA word " + "banana" * 67 + ".", "word-width", 7, "banana", "403 characters", "space missing"),
    "list-word": ("- " * 11 + "postexertional", "word-width", 5, "postexertional", "14 characters", "list or box"),
    "ragged": ("| A | B |\n|---|---|\n| 1 | 2 |\n| 3 | 4 | 9 |\n", "words-lost", 8, "9", "0 times in the article", ""),
    "hebrew": ("Rest.\n\nThe word שלום is old.", "right-to-left", 7, "שלום", "Hebrew letter shin, U+05E9", "Latin"),
    "arabic": ("They say سلام there.", "right-to-left", 5, "سلام", "Arabic letter seen, U+0633", "Latin"),
    "kappa": (
        "- One.\n- The κ receptor.",
        "no-glyph",
        6,
        "κ receptor",
        "“κ” (Greek small letter kappa, U+03BA)",
        "word",
    ),
    "emoji": ("## Sleep 💊\n\nWords.", "no-glyph", 5, "Sleep 💊", "Pill, U+1F48A", "as a word"),
    "turned": (
        "Take \u202e10 mg\u202c now.",
        "direction-sign",
        5,
        "Take \ufffd10",
        "Right-to-left override",
        "type them",
    ),
    "hidden": (
        "A post\u200bexertional\nword.",
        "invisible-sign",
        5,
        "post\ufffdexertional",
        "Zero width space",
        "type them",
    ),
    "private": ("A \ue000 sign.", "invisible-sign", 5, "A \ufffd sign", "U+E000", "type them"),
}
FILES = {
    "empty.png": b"",
    "suffix.png": b"\xff\xd8\xff\xe0 a JPEG",
    "script.svg": SVG.format("<script>alert(1)</script>").encode(),
    "outside.svg": SVG.format('<use href="https://example.org/a.svg#b"/>').encode(),
    "entities.svg": ENTITIES.encode(),
    "copies.svg": SVG.format('<g id="a0"><rect/></g>' + USE_BOMB).encode(),
    "lettering.svg": SVG.format("<text>Rest <tspan>here</tspan></text>").encode(),
}
ADDRESS = "https://example.org/" + "a-long-path/" * 20 + "end"
# Body, and what stands on the page in this order.
GOOD: dict[str, tuple[str, list[str]]] = {
    "short-row": (
        "Table: Rests\n\n| Day | Rests |\n|---|---|\n| Monday |\n| Tuesday | four |\n\nAfter the table.",
        ["Table: Rests", "Day Rests Monday Tuesday four", "After the table."],
    ),
    "list-ten-deep": (
        "\n".join("  " * depth + f"- Rest {depth}." for depth in range(10)),
        [f"Rest {depth}." for depth in range(10)],
    ),
    "address": (f"Look at <{ADDRESS}> today.", [f"Look at {ADDRESS}", "today.", ADDRESS.removeprefix("https://")]),
    "accents": ("A cafe\u0301 and a nai\u0308ve question of 10 µg.", ["A café and a naïve question of 10 µg."]),
    "pictures": (
        (
            'Before.\n\n![A sofa.](sideways.jpg "A sofa on its side.")\n\n![A chair.](clear.png)\n\n'
            "![A cup.](cup.svg)\n\nAfter."
        ),
        ["Before.", "A sofa on its side.", "After."],
    ),
}


def sideways() -> bytes:
    """A CMYK photograph that lies on its side and knows where it was taken."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif.get_ifd(0x8825)[2] = (51.0, 28.0, 0.0)
    file = io.BytesIO()
    Image.effect_noise((900, 600), 60).convert("RGB").convert("CMYK").save(file, "JPEG", exif=exif)
    return file.getvalue()


def clear() -> bytes:
    file = io.BytesIO()
    Image.new("RGBA", (300, 200), (10, 90, 10, 90)).save(file, "PNG")
    return file.getvalue()


def issue_of(folder: Path, articles: dict[str, str], files: dict[str, bytes]) -> Settings:
    settings = small_issue(folder)
    content = settings.content / "2027-spring"
    for path in content.glob("*.md"):
        path.unlink()
    for number, (name, body) in enumerate(articles.items(), 10):
        (content / f"{number}-{name}.md").write_text(FRONT + body + "\n", "utf-8")
    for name, data in files.items():
        (content / name).write_bytes(data)
    return settings


def receipts(settings: Settings) -> dict[str, Any]:
    """What the receipt says of each article, by the article's short name."""
    built(settings)
    receipt = json.loads((settings.out / "2027-spring-staff" / "receipt.json").read_text("utf-8"))
    return {article["source"]["name"][3:-3]: article for article in receipt["articles"]}


@pytest.fixture(scope="module")
def bad(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    articles = {name: body for name, (body, *_) in BAD.items()}
    return receipts(issue_of(tmp_path_factory.mktemp("bad"), articles, FILES))


@pytest.fixture(scope="module")
def good_settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    pictures = {
        "sideways.jpg": sideways(),
        "clear.png": clear(),
        "cup.svg": SVG.format('<rect width="9" height="9" opacity=".5"/>').encode(),
        "a.png": png(),
    }
    return issue_of(tmp_path_factory.mktemp("good"), {name: body for name, (body, _) in GOOD.items()}, pictures)


@pytest.fixture(scope="module")
def good(good_settings: Settings) -> dict[str, Any]:
    return receipts(good_settings)


@pytest.mark.parametrize("name", BAD)
def test_a_page_that_cannot_hold_is_told_with_its_file_line_words_and_way_out(name: str, bad: dict[str, Any]) -> None:
    _, code, line, words, message, remedy = BAD[name]
    findings = [each for each in bad[name]["findings"] if each["code"] == code]
    assert findings, bad[name]["findings"]
    first = findings[0]
    assert (first["severity"], first["file"][3:-3], first["line"]) == ("error", name, line)
    assert words in first["words"]
    assert message in first["message"]
    assert remedy in first["remedy"]
    assert not any("Traceback" in str(each) or each["code"] == "build" for each in bad[name]["findings"])
    assert not bad[name].get("pages")


@pytest.mark.parametrize("edition", ["large-print", "giant-print"])
@pytest.mark.parametrize("name", GOOD)
def test_a_page_that_holds_has_every_word(
    name: str, edition: str, good: dict[str, Any], good_settings: Settings
) -> None:
    assert not [each for each in good[name]["findings"] if each["severity"] == "error"]
    pdf = next((good_settings.out / "2027-spring" / "articles").glob(f"*-{name}/*-{edition}.pdf"))
    document = PdfDocument(pdf)
    shown = "".join(page.get_textpage().get_text_range() for page in document)
    # The reader of this test takes a hyphen at the end of a line for a divided word.
    letters = "".join(unicodedata.normalize("NFC", re.sub("[\x02\ufffe]", "-", shown)).split())
    for words in GOOD[name][1]:
        _, found, letters = letters.partition("".join(words.split()))
        assert found, words
    for page in document:
        _, _, width, _ = page.get_mediabox()
        boxes = [each.get_bounds() for each in page.get_objects()]
        assert all(box[0] >= 0 and box[2] <= width for box in boxes)


def test_no_place_of_a_picture_is_published(good: dict[str, Any], good_settings: Settings) -> None:
    assert good["pictures"]["pages"]
    for pdf in (good_settings.out / "2027-spring").rglob("*.pdf"):
        assert b"Exif" not in pdf.read_bytes()


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("pipe", "no plain file, but a pipe"),
        ("folder", "a folder, not a file"),
        ("device", "a file elsewhere"),
    ],
)
def test_what_has_an_articles_name_and_is_no_file_is_named_and_nobody_waits(
    settings: Settings, kind: str, told: str
) -> None:
    path = settings.content / "2027-spring" / "03-strange.md"
    match kind:
        case "pipe":
            os.mkfifo(path)
        case "folder":
            path.mkdir()
        case _:
            path.symlink_to("/dev/zero")
    drafts = prepare(settings, chosen_issue(settings)).drafts
    assert [draft.slug for draft in drafts if draft.plan is None] == ["03-strange"]
    assert told in drafts[-1].findings[0].message
