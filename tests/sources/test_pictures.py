"""Pictures come from anywhere: what may not be used is said with the reason, and nothing outside is read."""

from __future__ import annotations

import os
import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible.sources.pictures import picture_fault
from article_files import found, png, read_body

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'


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


def test_a_link_that_leads_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "issue"
    folder.mkdir()
    (tmp_path / "secret.png").write_bytes(png())
    (folder / "a.png").symlink_to(tmp_path / "secret.png")
    assert "not in the issue's folder" in message(folder, "a.png")


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
    assert "is not there" in message(tmp_path, "a.png")


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


@pytest.mark.parametrize(
    "drawing",
    [
        SVG.format("<script>1</script>"),
        SVG.format('<x:script xmlns:x="http://www.w3.org/2000/svg"/>'),
        SVG.format("<foreignObject/>"),
        SVG.format('<g onclick="x()"/>'),
        SVG.format('<image href="https://example.org/a.png"/>'),
        SVG.format('<image xlink:href="file:///etc/passwd"/>'),
        SVG.format('<use href="other.svg#a"/>'),
        SVG.format('<image href="data:image/svg+xml;base64,AA"/>'),
        SVG.format('<a href="javascript:x()"/>'),
        SVG.format('<rect fill="url(https://example.org/a)"/>'),
        SVG.format('<rect style="fill: u&#114;l(&quot;//example.org&quot;)"/>'),
        SVG.format("<style>@import 'a.css';</style>"),
        SVG.format("<style>rect { fill: url( 'a.png' ) }</style>"),
        '<?xml-stylesheet href="a.css"?>' + SVG.format(""),
        '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg>&a;</svg>',
        '<!DOCTYPE svg [<!ENTITY a "xx"><!ENTITY b "&a;&a;">]><svg>&b;</svg>',
    ],
)
def test_a_drawing_with_something_active_or_from_outside_is_refused(tmp_path: Path, drawing: str) -> None:
    assert "something active" in message(tmp_path, "a.svg", drawing.encode())


def test_a_drawing_may_refer_to_its_own_parts(tmp_path: Path) -> None:
    parts = (
        '<use href="#a"/><use xlink:href="#a"/><rect fill="url(#a)" style="fill: url( \'#a\' )"/>'
        '<image href="data:image/png;base64,AA"/><text>put it on = here</text><!-- note -->'
    )
    assert message(tmp_path, "a.svg", ("\ufeff<!-- c -->" + SVG.format(parts)).encode()) == ""


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


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nothing is closed to root")
def test_a_picture_that_may_not_be_read_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(png())
    (tmp_path / "a.png").chmod(0)
    assert "cannot be read" in message(tmp_path, "a.png")
