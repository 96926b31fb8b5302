"""Word files that are none, are damaged, or were made to do harm: each a clear finding, soon, and no request."""

from __future__ import annotations

import io
import struct
import time
import tracemalloc
import zipfile
import zlib
from pathlib import Path

import pytest

from accessible.article import Figure
from accessible.errors import Finding
from accessible.plain_file import RefusedFileError
from accessible.sources.compose import Composer
from accessible.sources.pictures import read_picture
from accessible.sources.word import package as packages
from accessible.sources.word import tree as trees
from accessible.sources.word import word_file
from accessible.sources.word.numbering import read_numbering
from accessible.sources.word.word_file import read_word
from article_files import article_of, codes, found, huge_png, png, read, small_issue
from word_files import MAIN, NUMBERING, PACKAGE, docx, item, p, packed, part, picture, r, relation, run

TEXT = p("Rest", style="Title") + p("Rest before you are tired.")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml"
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
BOMB = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><w>&b;</w>'
OUTSIDE = '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><w>&a;</w>'
SECONDS, MEGABYTES = 20, 50  # of one file at the most; the slowest here takes three seconds, alone on its machine

pytestmark = pytest.mark.usefixtures("no_network")


def refused(folder: Path, content: bytes) -> Finding:
    """The one finding of a file that cannot be used."""
    reading = read(folder, content, "03-rest.docx")
    assert reading.article is None
    told = found(reading, "word-file")
    assert told.remedy
    return told


NO_WORD_FILES = {
    "empty": (b"", "is empty"),
    "a password": (OLE + "EncryptedPackage".encode("utf-16-le"), "locked with a password"),
    "an old Word file": (OLE + "WordDocument".encode("utf-16-le"), "of the old kind (.doc)"),
    "a PDF": (b"%PDF-1.7\n1 0 obj", "a PDF"),
    "RTF": (b"{\\rtf1 Words}", "RTF"),
    "a web page": (b"\xef\xbb\xbf<!DOCTYPE html><p>Words", "a web page"),
    "plain text": (b"Words", "no Word file"),
    "LibreOffice": (packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}), "(.odt)"),
    "a packed folder": (packed({"letter.txt": "Words"}), "a packed folder"),
    "Excel": (docx(TEXT, kind=SHEET), "a file of Excel"),
    "half of a file": (docx(TEXT)[:400], "only a piece of it"),
    "no text": (docx(TEXT, parts={"_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"/>'}), "no text"),
    "text that leads nowhere": (
        docx(TEXT, parts={"_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'{relation("a", "officeDocument", "word/none.xml")}</Relationships>'}),
        "should have one",
    ),
    "XML that is broken": (docx(TEXT, parts={"word/document.xml": "<w:document"}), "is damaged"),
    "XML in an encoding that there is not": (
        docx(TEXT, parts={"word/document.xml": '<?xml version="1.0" encoding="klingon"?><a/>'}), "is damaged",
    ),
    "entities that grow": (docx(TEXT, parts={"word/document.xml": BOMB}), "a document type or an entity"),
    "an entity that reads a file": (docx(TEXT, parts={"word/styles.xml": OUTSIDE}), "a document type or an entity"),
    "elements too deep": (
        docx(TEXT, parts={"word/document.xml": "<a>" * 100_000 + "</a>" * 100_000}), "too deep within one another",
    ),
    "too many elements": (docx(TEXT, parts={"word/document.xml": f"<a>{'<b/>' * 500_000}</a>"}), "more in it than"),
    "a part that unpacks to a hundred times its size": (
        docx(TEXT, parts={"word/document.xml": "<a>" + " " * 50_000_000 + "</a>"}), "beyond all bounds",
    ),
    "a name that leads out": (docx(TEXT, parts={"../../etc/cron.d/evil": "x"}), "leads out of it"),
    "an absolute name": (docx(TEXT, parts={"/etc/evil": "x"}), "leads out of it"),
    "a name for Windows": (docx(TEXT, parts={"word\\evil.xml": "x"}), "leads out of it"),
    "a part without a name": (
        docx(TEXT, parts={"zz.xml": "x"}).replace(b"zz.xml", b"\0z.xml"), "a part without a name",
    ),
    "thousands of parts": (docx(TEXT, parts={f"word/media/{n}.txt": "" for n in range(3_100)}), "3,000 are the most"),
}  # fmt: skip


@pytest.mark.parametrize(("content", "said"), NO_WORD_FILES.values(), ids=NO_WORD_FILES)
def test_what_is_no_word_file_is_called_by_its_name_and_nothing_hangs(
    tmp_path: Path, content: bytes, said: str
) -> None:
    began = time.monotonic()
    assert said in refused(tmp_path, content).message
    assert time.monotonic() - began < SECONDS


def test_a_bomb_takes_no_more_memory_than_its_bound(tmp_path: Path) -> None:
    content = docx(TEXT, parts={"word/document.xml": "<a>" + " " * 100_000_000 + "</a>"})
    tracemalloc.start()
    refused(tmp_path, content)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < MEGABYTES * 1_000_000


def test_a_zip_bomb_that_lies_about_its_size_is_stopped_by_what_really_comes_out(tmp_path: Path) -> None:
    content = docx(TEXT, parts={"word/document.xml": "<a>" + " " * 50_000_000 + "</a>"})
    small = struct.pack("<L", 1000)
    real = struct.pack("<L", 50_000_007)
    assert content.count(real) == 2  # in the file's own head, and in the list of all
    told = refused(tmp_path, content.replace(real, small))
    assert "beyond all bounds" in told.message or "damaged" in told.message


def test_a_part_that_lies_before_the_files_beginning_is_damage(tmp_path: Path) -> None:
    """Found by a fuzzer: the list of all parts says where each begins, and the standard library goes there unasked."""
    content = docx(TEXT)
    at = content.rindex(b"PK\x05\x06") + 16  # where the list begins: all other places are reckoned from it
    (begins,) = struct.unpack("<L", content[at : at + 4])
    for more in (1, 64, 2_000):
        wrong = content[:at] + struct.pack("<L", begins + more) + content[at + 4 :]
        assert "damaged" in refused(tmp_path, wrong).message


def test_all_parts_together_have_a_bound() -> None:
    archive = packages.opened(docx(TEXT, parts={"word/header1.xml": part("hdr", TEXT)}))
    assert archive.tree("word/styles.xml") is not None
    archive._left = 500  # as after forty megabytes
    with pytest.raises(packages.WordFileError, match="beyond all bounds"):
        archive.tree("word/header1.xml")


def test_a_locked_part_is_told_as_a_password(tmp_path: Path) -> None:
    content = bytearray(docx(TEXT))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.index(mark)
        content[at + place] |= 1
    assert "password" in refused(tmp_path, bytes(content)).message


def test_a_part_whose_sum_is_wrong_is_damage(tmp_path: Path) -> None:
    content = docx(TEXT)
    right = struct.pack("<L", zlib.crc32(part("document", f"<w:body>{TEXT}<w:sectPr/></w:body>").encode()))
    assert content.count(right) == 2
    assert "damaged" in refused(tmp_path, content.replace(right, b"\1\2\3\4")).message


def test_two_parts_of_one_name_are_refused(tmp_path: Path) -> None:
    content = io.BytesIO(docx(TEXT))
    with zipfile.ZipFile(content, "a") as archive:
        archive.writestr("Word/Document.xml", "<a/>")
    assert "two parts of one name" in refused(tmp_path, content.getvalue()).message


def test_macros_are_not_run_and_are_told(tmp_path: Path) -> None:
    content = docx(TEXT, kind=MACROS, parts={"word/vbaProject.bin": b"\0" * 100})
    reading = read(tmp_path, content, "03-rest.docx")
    assert article_of(reading).blocks
    assert "never run" in found(reading, "word-macros").message


def test_relationships_to_the_network_and_to_files_are_never_opened(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    template = relation("rId7", "attachedTemplate", "https://evil.example/template.dotm", external=True)
    frame = relation("rId8", "frame", f"file://{tmp_path}/secret.txt", external=True)
    reading = read(tmp_path, docx(TEXT, relations=template + frame), "03-rest.docx")
    assert "secret" not in repr(article_of(reading))


def test_a_relationship_cannot_name_a_file_outside_the_package(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"\x89PNG")
    inside = relation("rId9", "image", "../../../../a.png")
    reading = read(tmp_path, docx(TEXT, p(picture(words="A sofa.")), relations=inside), "03-rest.docx")
    assert "missing in the Word file" in " ".join(finding.message for finding in reading.findings)


def test_pictures_are_not_unpacked_to_the_disk_and_are_found_in_the_word_file(tmp_path: Path) -> None:
    content = docx(
        TEXT,
        p(picture(words="A sofa.")),
        relations=relation("rId9", "image", "media/Image1.PNG"),
        parts={"word/media/Image1.PNG": png()},
    )
    (figure,) = (
        block for block in article_of(read(tmp_path, content, "03-rest.docx")).blocks if isinstance(block, Figure)
    )
    assert figure.file == "03-rest-image1.png"
    assert read_picture(tmp_path, figure.file) == png()
    assert [path.name for path in tmp_path.iterdir()] == ["03-rest.docx"]


def test_a_picture_beside_the_article_goes_before_the_one_inside(tmp_path: Path) -> None:
    (tmp_path / "03-rest-image1.png").write_bytes(png(3, 3))
    (tmp_path / "03-rest.docx").write_bytes(docx(TEXT, parts={"word/media/image1.png": png()}))
    assert read_picture(tmp_path, "03-rest-image1.png") == png(3, 3)
    (tmp_path / "03-rest-image1.png").unlink()
    assert read_picture(tmp_path, "03-rest-image1.png") == png()
    with pytest.raises(RefusedFileError):
        read_picture(tmp_path, "03-rest-image2.png")


def test_a_picture_of_two_hundred_million_dots_in_a_word_file_is_told(tmp_path: Path) -> None:
    content = docx(
        TEXT,
        p(picture(words="A sofa.")),
        relations=relation("rId9", "image", "media/image1.png"),
        parts={"word/media/image1.png": huge_png()},
    )
    assert "million dots" in found(read(tmp_path, content, "03-rest.docx"), "picture").message


def test_a_picture_of_a_kind_that_print_does_not_know_is_named(tmp_path: Path) -> None:
    content = docx(
        TEXT,
        p(picture(words="A sofa.")),
        relations=relation("rId9", "image", "media/image1.emf"),
        parts={"word/media/image1.emf": b"\1\0\0\0"},
    )
    assert "(emf)" in found(read(tmp_path, content, "03-rest.docx"), "word-picture").message


def test_text_boxes_within_text_boxes_come_to_an_end(tmp_path: Path) -> None:
    inside = p("Deep.")
    for _ in range(12):
        inside = p("Here.", f"<w:r><w:pict><w:txbxContent>{inside}</w:txbxContent></w:pict></w:r>")
    reading = read(tmp_path, docx(TEXT, inside), "03-rest.docx")
    assert reading.article is None
    assert "word-unknown" in codes(reading)


def test_styles_based_on_one_another_in_a_ring_come_to_an_end(tmp_path: Path) -> None:
    ring = part(
        "styles",
        '<w:style w:styleId="a"><w:name w:val="A"/><w:basedOn w:val="b"/></w:style>'
        '<w:style w:styleId="b"><w:name w:val="B"/><w:basedOn w:val="a"/></w:style>',
    )
    content = docx(p("Rest"), p("Words stand here.", style="a"), parts={"word/styles.xml": ring})
    assert article_of(read(tmp_path, content, "03-rest.docx")).blocks


def test_a_paragraph_without_end_is_bounded(tmp_path: Path) -> None:
    began = time.monotonic()
    reading = read(tmp_path, docx(TEXT, p(*(r("word ") for _ in range(20_000)))), "03-rest.docx")
    assert reading.article is None
    assert time.monotonic() - began < SECONDS


@pytest.mark.parametrize("number", ["9" * 5_000, "-1", "1e9", "", "١٢"])
@pytest.mark.parametrize("place", ['w:start w:val="1"', 'w:ilvl="0"', 'w:startOverride w:val="1"', "outline", "item"])
def test_no_number_of_a_list_is_too_long(tmp_path: Path, place: str, number: str) -> None:
    """Python makes no number of more than 4,300 figures: it once cost the article as a failure of ours."""
    lists = NUMBERING.replace(place, place.replace('"1"', f'"{number}"').replace('"0"', f'"{number}"'))
    outline = f'<w:outlineLvl w:val="{number if place == "outline" else "9"}"/>'
    third = item("Three.", 3).replace('w:ilvl w:val="0"', f'w:ilvl w:val="{number if place == "item" else "0"}"')
    body = (TEXT, item("One.", 2), item("Two.", 3), third, p("Words.", properties=outline))
    reading = read(tmp_path, docx(*body, parts={"word/numbering.xml": part("numbering", lists)}), "03-rest.docx")
    assert reading.article is not None or reading.findings


def test_damage_anywhere_is_a_finding_and_never_an_exception(tmp_path: Path) -> None:
    whole = docx(TEXT)
    for place in range(0, len(whole), 37):
        broken = bytearray(whole)
        broken[place] ^= 0xFF
        reading = read(tmp_path, bytes(broken), "03-rest.docx")
        assert reading.article is not None or reading.findings
    for end in range(0, len(whole), 101):
        assert read(tmp_path, whole[:end], "03-rest.docx").article is None


def test_the_bounds_are_more_than_an_article_needs() -> None:
    assert trees.MAX_DEPTH > 40
    assert packages.MAX_PART > 3_000_000
    assert MAIN.endswith("main+xml")


def test_fields_without_number_within_one_another_cost_their_article_only(tmp_path: Path) -> None:
    begin = run('<w:fldChar w:fldCharType="begin"/>')
    shows = run("<w:instrText>PAGE</w:instrText>") + run('<w:fldChar w:fldCharType="separate"/>')
    reading = read(tmp_path, docx(p("Rest", style="Title"), p((begin + shows) * 20_000, "Rest.")), "03-x.docx")
    assert [finding.code for finding in reading.findings] == ["word-file"]
    assert "fields within one another" in reading.findings[0].message


def test_levels_of_lists_without_end_cost_no_memory_squared() -> None:
    levels = "".join(f'<w:lvl w:ilvl="{n}"/>' for n in range(4_000))
    lists = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="0"/></w:num>' for n in range(2_000))
    root = trees.parsed(
        part("numbering", f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>{lists}').encode()
    )
    tracemalloc.start()
    numbering = read_numbering(root)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 10_000_000
    assert {len(each) for each in numbering.levels.values()} == {9}


def _with_pictures(count: int, size: int) -> bytes:
    """A Word file of a few bytes whose pictures are of this size."""
    return docx(
        TEXT,
        *(p(picture(f'r:embed="rP{n}"', f"Sofa {n}.")) for n in range(count)),
        relations="".join(relation(f"rP{n}", "image", f"media/image{n}.png") for n in range(count)),
        parts={f"word/media/image{n}.png": b"\0" * size for n in range(count)},
    )


def test_pictures_of_a_word_file_are_never_all_held() -> None:
    content = _with_pictures(16, 4_000_000)
    tracemalloc.start()
    text = read_word(content, "03-rest", small_issue(), Composer("03-rest.docx"))
    assert text is not None
    assert [len(each.content) for each in text.pictures] == [4_000_000] * 16
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 30_000_000


def test_all_pictures_of_a_word_file_together_have_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_file, "MAX_PICTURES", 1_000_000)
    composer = Composer("03-rest.docx")
    read_word(_with_pictures(3, 400_000), "03-rest", small_issue(), composer)
    assert "together" in next(each.message for each in composer.findings if each.code == "word-picture")


def test_a_large_style_is_looked_at_once_and_not_for_each_run(tmp_path: Path) -> None:
    large = f'<w:style w:type="paragraph" w:styleId="a"><w:name w:val="A"/><w:rPr>{"<w:x/>" * 20_000}</w:rPr></w:style>'
    content = docx(
        p("Rest"), p(*(r("a ") for _ in range(3_000)), style="a"), parts={"word/styles.xml": part("styles", large)}
    )
    began = time.process_time()
    read(tmp_path, content, "03-rest.docx")
    assert time.process_time() - began < 4
