"""Web pages that are none, are damaged, or were made to do harm: each a clear finding, soon, and no request."""

# ruff: noqa: E501  (pages stand here as browsers save them)

from __future__ import annotations

import base64
import os
import time
from pathlib import Path

import pytest

from accessible.article import Figure
from accessible.errors import Finding, Severity
from accessible.plain_file import RefusedFileError, read_plain
from accessible.sources.compose import Composer
from accessible.sources.pictures import read_picture
from accessible.sources.webpage import pictures as web_pictures
from accessible.sources.webpage import web_file
from accessible.sources.webpage.encoding import DecodedPage
from accessible.sources.webpage.parse import MAX_BYTES, MAX_DEPTH, MAX_TAGS, WebFileError
from accessible.sources.webpage.web_file import read_web_page
from article_files import article_of, codes, found, png, read, small_issue
from saved_pages import page

TEXT = "<p>Rest before you are tired.</p>"
NAME = "03-rest.html"

pytestmark = pytest.mark.usefixtures("no_network")


def refused(folder: Path, content: bytes | str, code: str = "web-file") -> Finding:
    """The one finding of a page that cannot be used."""
    reading = read(folder, content, NAME)
    assert reading.article is None
    told = found(reading, code)
    assert told.remedy
    return told


NO_PAGES = {
    "empty": (b" \n", "is empty"),
    "a page in one piece": (b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n\r\n<html>", "(.mhtml)"),
    "a Word file": (b"PK\x03\x04\x14\x00word/document.xml", "a Word file"),
    "a PDF": (b"%PDF-1.7\n1 0 obj", "a PDF"),
    "frames": (b"<html><frameset cols=50%><frame src=a.html></frameset></html>", "made of frames"),
    "a page that programs make": (b"<html><body><div id=root></div><script src=a.js></script></body></html>", "hardly any words"),
    "only a comment": (b"<!-- words -->", "no page"),
    "an encoding that it has not": (b"<meta charset=utf-8><p>It costs \xa35, or \xa36\xff.", "it is not"),
    "an encoding that nobody knows": (b"<p>It costs \x81\x8d5.", "not known"),
    "elements too deep": ("<div>" * 100_000 + "Words" + "</div>" * 100_000, f"{MAX_DEPTH} are the most"),
    "elements just too deep": ("<div>" * 101 + "Words" + "</div>" * 101, f"{MAX_DEPTH} are the most"),
    "too many tags": ("<b>" * (MAX_TAGS + 1), f"{MAX_TAGS:,} are the most"),
    "looks that never end": ("<font color=1><p>" * 60_000, f"{MAX_DEPTH} are the most"),
}  # fmt: skip


@pytest.mark.parametrize(("content", "said"), NO_PAGES.values(), ids=NO_PAGES)
def test_what_is_no_page_is_called_by_its_name_and_nothing_hangs(
    tmp_path: Path, content: bytes | str, said: str
) -> None:
    assert said in refused(tmp_path, content).message


def test_a_page_of_fifty_megabytes_is_not_even_read(tmp_path: Path) -> None:
    with (tmp_path / NAME).open("wb") as file:
        os.truncate(file.fileno(), 50_000_000)
    told = refused_as_it_lies(tmp_path)
    assert f"larger than {MAX_BYTES // 1_000_000} MB" in told.message


def refused_as_it_lies(folder: Path) -> Finding:
    """The finding of a file that is there already."""
    from accessible.sources.reader import read_article
    from article_files import small_issue

    reading = read_article(folder / NAME, small_issue())
    assert reading.article is None
    return found(reading, "size")


@pytest.mark.parametrize(
    ("article", "code"),
    [
        ("<p>Rest.</p>" * 5_100, "web-file"),
        (f"<p>{'<b>a</b><i>B</i>' * 2_000}</p>", "word-length"),
        (f"<p>{'<b>a </b><i>B </i>' * 6_000}</p>", "block-length"),
        (f"<ul>{'<li>Rest</li>' * 5_100}</ul>", "web-file"),
    ],
    ids=["paragraphs", "letters in pieces", "words in pieces", "items"],
)
def test_what_is_too_much_for_an_article_is_told_in_time(tmp_path: Path, article: str, code: str) -> None:
    reading = read(tmp_path, page(article), NAME)
    assert reading.article is None
    assert code in codes(reading)


ENTITIES = '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("head", [ENTITIES, OUTSIDE])
def test_no_entity_of_a_page_is_heeded(tmp_path: Path, head: str) -> None:
    reading = read(
        tmp_path, f"{head}<html><body><main><h1>Rest</h1>{TEXT}<p>Now &b; or &a;.</p></main></body></html>", NAME
    )
    assert "aaaa" not in reading.text
    assert "root:" not in reading.text
    assert "Now &amp;b; or &amp;a;." in reading.text or reading.article is None


def test_scripts_forms_frames_and_handlers_leave_nothing_behind(tmp_path: Path) -> None:
    bad = (
        "<script>alert('one')</script><p onclick=\"alert('two')\">Click.</p><iframe src='javascript:three()'></iframe>"
        "<object data='four.swf'></object><embed src='five.swf'><form action='https://six.example'>Seven</form>"
        "<a href='data:text/html,<script>eight()</script>'>Link</a><svg onload='nine()'></svg><style>p{color:#111}</style>"
        "<!-- eleven --><meta http-equiv=refresh content='0;url=https://twelve.example'><base href='https://thirteen.example/'>"
    )
    article = article_of(read(tmp_path, page(TEXT, bad), NAME))
    inside = repr(article.blocks)
    for word in ("alert", "three", "four", "five", "six", "eight", "nine", "eleven", "twelve", "thirteen"):
        assert word not in inside
    assert "Click." in inside


@pytest.mark.parametrize(
    "source",
    [
        "../../etc/passwd.png",
        "/etc/passwd.png",
        "file:///etc/passwd.png",
        "//evil.example/a.png",
        "https://evil.example/a.png",
        "Rest_files/%2e%2e/%2e%2e/a.png",
        "Rest_files\\..\\a.png",
        "data:image/png;base64,!!!!" + "A" * 400,
        "data:text/html;base64," + "A" * 400,
        "data:image/gif;base64,R0lGODlhAQABAAAAACw=",
        "C:\\a.png",
        "Rest_files/a\x01.png",
    ],
)
def test_a_picture_that_lies_elsewhere_is_told_and_not_looked_for(tmp_path: Path, source: str) -> None:
    folder = tmp_path / "content" / "2027-spring"
    folder.mkdir(parents=True)
    (tmp_path / "a.png").write_bytes(png())
    reading = read(folder, page(TEXT, f'<img src="{source}" alt="A sofa.">'), NAME)
    assert reading.article is None
    told = found(reading, "web-picture")
    assert "A sofa." in told.words
    assert len(told.message) < 500


def test_a_folder_of_pictures_that_is_a_link_leads_nowhere_outside(tmp_path: Path) -> None:
    outside, folder = tmp_path / "outside", tmp_path / "issue"
    for each in (outside, folder):
        each.mkdir()
    (outside / "a.png").write_bytes(png())
    (folder / "Rest_files").symlink_to(outside)
    reading = read(folder, page(TEXT, '<img src="Rest_files/a.png" alt="A sofa.">'), NAME)
    assert "link" in found(reading, "web-picture").message
    with pytest.raises(RefusedFileError):
        read_picture(folder, "03-rest-a.png")


def test_pictures_of_the_folder_and_of_the_page_itself_are_found_by_their_names(tmp_path: Path) -> None:
    (tmp_path / "Rest_files").mkdir()
    (tmp_path / "Rest_files" / "My sofa (1).PNG").write_bytes(png(300, 200))
    inside = base64.b64encode(png(500, 400)).decode()
    body = (
        f'{TEXT}<img src="Rest_files/My%20sofa%20(1).PNG" alt="A sofa."><p>Then.</p>'
        f'<img src="data:image/png;base64,{inside}" alt="A bed.">'
    )
    article = article_of(read(tmp_path, page(body), NAME))
    names = [block.file for block in article.blocks if isinstance(block, Figure)]
    assert names == ["03-rest-my-sofa-1.png", "03-rest-picture-2.png"]
    assert [read_picture(tmp_path, name) for name in names] == [png(300, 200), png(500, 400)]


@pytest.mark.parametrize(
    ("content", "words", "codes_told"),
    [
        ("\ufeff" + page("<p>Café costs £5.</p>"), "Café costs £5.", []),
        (page("<p>Café costs £5.</p>").encode("utf-16"), "Café costs £5.", ["web-encoding"]),
        (page("<p>Café costs £5.</p>").replace("utf-8", "iso-8859-1"), "Café costs £5.", ["web-encoding"]),
        (
            page("<p>Café costs £5.</p>", title="Rest").replace("utf-8", "windows-1252").encode("cp1252"),
            "Café costs £5.",
            [],
        ),
        (
            page("<p>Koszt: 5 zł, ćwiartka.</p>", title="Rest").replace("utf-8", "iso-8859-2").encode("iso8859_2"),
            "5 zł, ćwiartka",
            [],
        ),
        (
            page("<p>It’s £5 – “safe”, he’s said.</p>").replace('<meta charset="utf-8">', "").encode("cp1252"),
            "It’s £5 –",
            ["web-encoding"],
        ),
    ],
    ids=["a mark", "UTF-16", "UTF-8 that says otherwise", "Windows-1252", "Latin 2", "nothing said"],
)
def test_the_encoding_is_what_the_bytes_bear_out(
    tmp_path: Path, content: str | bytes, words: str, codes_told: list[str]
) -> None:
    reading = read(tmp_path, content, NAME)
    assert words in reading.text
    assert [code for code in codes(reading) if code == "web-encoding"] == codes_told
    assert all(finding.severity is not Severity.ERROR for finding in reading.findings)


def test_letters_that_another_program_changed_stop_the_page(tmp_path: Path) -> None:
    assert "encoding" in codes(read(tmp_path, page("<p>Donâ€™t stop, it costs Â£5.</p>"), NAME))


def test_pictures_of_one_name_are_looked_at_once_and_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same picture, called hundreds of ways: each way has a name of its own."""
    (tmp_path / "p.png").write_bytes(b"\0" * 1_000)
    pictures = "".join(f'<img src="p.png?{n % 300}" alt="A sofa.">' for n in range(900))
    composer = Composer("03-rest.html")
    looked: list[Path] = []

    def counted(path: Path, folder: Path, most: int, remedy: str) -> bytes:
        looked.append(path)
        return read_plain(path, folder, most, remedy)

    monkeypatch.setattr(web_file, "MAX_PICTURES", 200_500)
    monkeypatch.setattr(web_pictures, "read_plain", counted)
    text = read_web_page(page(pictures).encode(), "03-rest", tmp_path, small_issue(), composer)
    assert text is not None
    assert len(looked) == 300
    assert len({name for _, name in text.names}) == 300
    assert len(text.pictures) == 200
    assert "together" in next(each.message for each in composer.findings if each.code == "web-picture")


def test_captions_without_end_are_read_soon(tmp_path: Path) -> None:
    composer = Composer("03-rest.html")
    content = page(f"<p>Rest.</p><table>{'<caption></caption>' * 40_000}<tr><td>A</td><td>B</td></tr></table>")
    began = time.process_time()
    read_web_page(content.encode(), "03-rest", tmp_path, small_issue(), composer)
    assert time.process_time() - began < 6


def test_every_page_that_must_be_saved_again_has_one_way_out() -> None:
    room = Path(web_file.__file__).parent
    told = 'save it again as "Web page, complete"'
    assert [path.name for path in sorted(room.glob("*.py")) if told in path.read_text("utf-8")] == ["encoding.py"]
    assert told in DecodedPage().remedy == WebFileError("It is empty.").remedy
