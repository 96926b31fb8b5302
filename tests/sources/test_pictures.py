"""Pictures come from anywhere: what may not be used is said with the reason, and nothing outside is read."""

from __future__ import annotations

import io
import struct
import time
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageFile

from accessible.sources.drawings import PictureFault
from accessible.sources.pictures import picture_fault
from article_files import found, png, read_body


def png_that_claims(width: int, height: int) -> bytes:
    """A small file whose header speaks of many dots."""
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    size, check = struct.pack(">I", 13), struct.pack(">I", zlib.crc32(head))
    return png()[:8] + size + head + check + png()[33:]


def message(folder: Path, file: str, content: bytes | None = None) -> str:
    if content is not None:
        (folder / file).write_bytes(content)
    fault = picture_fault(folder, file)
    assert fault is None or fault.remedy
    return fault.message if fault else ""


@pytest.mark.parametrize("name", ["a.png", "A photo (2).PNG", "dépôt.png"])
def test_a_good_picture_has_no_fault(tmp_path: Path, name: str) -> None:
    assert message(tmp_path, name, png()) == ""


@pytest.mark.parametrize(
    "file",
    [
        "../a.png",
        "/etc/a.png",
        "sub/a.png",
        "..\\a.png",
        "https://example.org/a.png",
        "C:a.png",
        ".a.png",
        "",
        "a\0.png",
    ],
)
def test_a_picture_is_never_looked_for_outside_the_folder(tmp_path: Path, file: str) -> None:
    folder = tmp_path / "issue"
    folder.mkdir()
    (tmp_path / "a.png").write_bytes(png())
    assert "not in the issue's folder" in message(folder, file)


def jpeg(*, progressive: bool, size: int = 512) -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (size, size), "white").save(made, "JPEG", progressive=progressive)
    return made.getvalue()


def test_a_jpeg_that_is_painted_over_and_over_is_refused_before_it_is_decoded(tmp_path: Path) -> None:
    content = jpeg(progressive=True, size=6_000)
    last = content.rindex(b"\xff\xda")
    scan = content[last:-2]
    begun = time.process_time()
    assert "far more pieces" in message(tmp_path, "a.jpg", content[:-2] + scan * 400 + b"\xff\xd9")
    assert "far more pieces" in message(tmp_path, "a.jpeg", content[:2] + b"\xff\xfe\0\2" * 500_000 + content[2:])
    assert (
        time.process_time() - begun < 5
    )  # decoding takes a fortieth of a second for each, and more for what is not white


@pytest.mark.parametrize("progressive", [True, False])
def test_what_only_looks_like_scans_counts_not(tmp_path: Path, progressive: bool) -> None:
    content = jpeg(progressive=progressive)
    assert message(tmp_path, "a.jpg", content) == ""
    assert message(tmp_path, "a.jpg", content + b"\xff\xda" * 500) == ""  # a film behind it, as telephones leave it
    note = b"\xff\xda" * 500
    noted = content[:2] + b"\xff\xe1" + struct.pack(">H", len(note) + 2) + note + content[2:]
    assert message(tmp_path, "a.jpg", noted) == ""


def test_a_picture_is_opened_once_for_an_article_and_a_hundred_are_the_most(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    looked = picture_fault

    def watched(folder: Path, file: str) -> PictureFault | None:
        opened.append(file)
        return looked(folder, file)

    monkeypatch.setattr("accessible.sources.markdown.figures_and_tables.picture_fault", watched)
    (tmp_path / "a.png").write_bytes(png())
    at_most = read_body(tmp_path, "![A sofa.](a.png)\n\n" * 100 + "Words.\n")
    assert "picture" not in [each.code for each in at_most.findings]
    many = read_body(tmp_path, "![A sofa.](a.png)\n\n" * 3_000 + "![A bed.](b.png)\n\nWords.\n")
    told = [each for each in many.findings if each.code == "picture"]
    assert [(each.line, each.message) for each in told] == [(205, "More than 100 pictures stand in this article.")]
    assert opened == ["a.png", "a.png"]


def test_a_link_that_leads_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "issue"
    folder.mkdir()
    (tmp_path / "secret.png").write_bytes(png())
    (folder / "a.png").symlink_to(tmp_path / "secret.png")
    assert "link to a file elsewhere" in message(folder, "a.png")


def test_links_in_a_ring_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.png").symlink_to(tmp_path / "b.png")
    (tmp_path / "b.png").symlink_to(tmp_path / "a.png")
    assert message(tmp_path, "a.png")


def test_a_missing_picture_names_the_one_with_other_capitals(tmp_path: Path) -> None:
    (tmp_path / "Sofa.png").write_bytes(png())
    fault = picture_fault(tmp_path, "sofa.PNG")
    assert fault is not None
    assert "is not there" in fault.message
    assert '"Sofa.png"' in fault.remedy


def test_a_folder_named_like_a_picture_is_no_picture(tmp_path: Path) -> None:
    (tmp_path / "a.png").mkdir()
    assert "is a folder" in message(tmp_path, "a.png")


def test_a_name_longer_than_a_disk_can_hold_is_no_picture(tmp_path: Path) -> None:
    assert message(tmp_path, "a" * 5_000 + ".png")


def test_a_picture_that_would_fill_the_memory_is_refused_before_it_is_read(tmp_path: Path) -> None:
    assert "million dots" in message(tmp_path, "a.png", png_that_claims(10_000, 10_000))
    assert "million dots" in message(tmp_path, "b.png", png_that_claims(100_000, 100_000))


@pytest.mark.parametrize(
    ("file", "content", "words"),
    [
        ("a.png", b"", "is empty"),
        ("a.gif", b"GIF89a", "known kind"),
        ("a.png", b"\xff\xd8\xff\xe0", "not what its name says (PNG)"),
        ("a.jpg", b"<svg/>", "not what its name says (JPG)"),
        ("a.svg", b"%PDF-1.7", "not what its name says (SVG)"),
        ("a.png", png()[:40], "damaged"),
        ("a.jpeg", b"\xff\xd8\xff" + b"\0" * 99, "damaged"),
        ("a.svg", b"<svg><g></svg>", "damaged"),
        ("a.svg", b"<?xml version='1.0' encoding='no-such'?><svg/>", "damaged"),
    ],
)
def test_a_picture_that_is_not_what_it_seems_is_refused(tmp_path: Path, file: str, content: bytes, words: str) -> None:
    assert words in message(tmp_path, file, content)


def test_half_a_picture_is_damaged_even_where_the_layout_engine_would_fill_it_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)  # as WeasyPrint leaves it
    picture = Image.effect_noise((200, 200), 50)
    for kind in ("PNG", "JPEG"):
        file = io.BytesIO()
        picture.save(file, kind)
        name = f"a.{kind.lower()}"
        assert message(tmp_path, name, file.getvalue()) == ""
        assert "damaged" in message(tmp_path, name, file.getvalue()[: len(file.getvalue()) // 2])
    assert ImageFile.LOAD_TRUNCATED_IMAGES


def test_a_picture_that_would_be_a_thin_line_is_refused(tmp_path: Path) -> None:
    assert "20 times as long" in message(tmp_path, "a.png", png(2, 41))
    assert message(tmp_path, "b.png", png(40, 2)) == ""


@given(content=st.binary(max_size=300), start=st.sampled_from([png(40, 40), b"\xff\xd8\xff", b"<svg", b"<?xml "]))
def test_no_bytes_make_the_check_fail(content: bytes, start: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.getbasetemp()
    suffix = {b"\x89": "png", b"\xff": "jpg", b"<": "svg"}[start[:1]]
    half = len(start) // 2
    message(folder, f"fuzz.{suffix}", start[:half] + content + start[half:])
    message(folder, f"fuzz.{suffix}", start + content)


def test_a_fault_is_reported_at_the_pictures_line(tmp_path: Path) -> None:
    finding = found(read_body(tmp_path, "Words.\n\n![A sofa.](sofa.png)\n"), "picture")
    assert (finding.line, finding.words) == (7, "sofa.png")


def test_a_picture_that_may_not_be_read_says_so(users_folder: Path) -> None:
    (users_folder / "a.png").write_bytes(png())
    (users_folder / "a.png").chmod(0)
    assert "cannot be read" in message(users_folder, "a.png")
