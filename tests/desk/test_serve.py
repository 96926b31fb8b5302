"""Looking at the pages: what members get is handed out, whole and in pieces, and nothing else."""

from __future__ import annotations

import http.client
import os
import socket
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from accessible.cli import main
from accessible.desk.serve import HOST, pages_in, served
from accessible.errors import AccessibleError, ExitCode, UsageError

SOUND = bytes(range(256)) * 40
Answer = tuple[int, dict[str, str], bytes]


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    """A shelf with an issue, what is for staff, and things that are nobody's."""
    folder = tmp_path / "dist"
    files = {
        "index.html": b"<p>All issues</p>",
        "feed.xml": b"<rss/>",
        "2027-spring/index.html": b"<p>Spring \xe2\x80\x93 2027</p>",
        "2027-spring/part.mp3": SOUND,
        "2027-spring/empty.mp3": b"",
        "2027-spring/part.vtt": b"WEBVTT",
        "2027-spring/.cover.part": b"half",
        "2027-spring-staff/report.html": b"for staff",
        "voices/heart.wav": b"RIFF",
    }
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    (tmp_path / "secret.txt").write_text("secret")
    (folder / "way-out.txt").symlink_to("../secret.txt")
    (folder / "way-out").symlink_to("..")
    (folder / "a-link").symlink_to("2027-spring-staff")
    return folder


@pytest.fixture
def address(dist: Path) -> Iterator[str]:
    with served(dist) as address:
        yield address


def ask(address: str, path: str, method: str = "GET", **headers: str) -> Answer:
    """One request as it stands: no client may tidy the path up."""
    asked = http.client.HTTPConnection(urlsplit(address).netloc, timeout=10)
    asked.putrequest(method, path, skip_accept_encoding=True)
    for name, value in headers.items():
        asked.putheader(name.replace("_", "-"), value)
    asked.endheaders()
    got = asked.getresponse()
    answer = got.status, dict(got.getheaders()), got.read()
    asked.close()
    return answer


def test_a_file_is_handed_out_whole_with_its_kind(address: str) -> None:
    status, about, content = ask(address, "/2027-spring/part.mp3")
    assert (status, content) == (200, SOUND)
    assert about["Accept-Ranges"] == "bytes"
    assert about["Content-Length"] == str(len(SOUND))


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/2027-spring/", "text/html; charset=utf-8"),
        ("/feed.xml", "application/rss+xml; charset=utf-8"),
        ("/2027-spring/part.vtt", "text/vtt; charset=utf-8"),
        ("/2027-spring/part.mp3", "audio/mpeg"),
    ],
)
def test_each_kind_is_named(address: str, path: str, kind: str) -> None:
    status, about, _ = ask(address, path)
    assert (status, about["Content-Type"]) == (200, kind)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.srt", "application/x-subrip; charset=utf-8"),
        ("a.m4b", "audio/mp4"),
        ("sw.js", "text/javascript; charset=utf-8"),
    ],
)
def test_kinds_that_browsers_and_players_insist_on(dist: Path, name: str, kind: str) -> None:
    (dist / name).write_bytes(b"x")
    with served(dist) as address:
        assert ask(address, f"/{name}")[1]["Content-Type"] == kind


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        ("bytes=0-", 0, 10239),
        ("bytes=0-0", 0, 0),
        ("bytes=100-199", 100, 199),
        ("bytes=10000-99999", 10000, 10239),
        ("bytes=-40", 10200, 10239),
        ("bytes=-99999", 0, 10239),
    ],
)
def test_a_piece_is_handed_out(address: str, asked: str, first: int, last: int) -> None:
    status, about, content = ask(address, "/2027-spring/part.mp3", Range=asked)
    assert status == 206
    assert about["Content-Range"] == f"bytes {first}-{last}/{len(SOUND)}"
    assert content == SOUND[first : last + 1]


@pytest.mark.parametrize("asked", ["bytes=10240-", "bytes=99999-100000", "bytes=-0"])
def test_a_piece_that_there_is_not_is_refused_with_the_size(address: str, asked: str) -> None:
    status, about, content = ask(address, "/2027-spring/part.mp3", Range=asked)
    assert (status, about["Content-Range"], content) == (416, f"bytes */{len(SOUND)}", b"")


@pytest.mark.parametrize("asked", ["bytes=5-2", "bytes=-", "bytes=0-1,4-5", "lines=1-2", "nonsense"])
def test_what_is_no_single_piece_is_answered_with_the_whole(address: str, asked: str) -> None:
    status, _, content = ask(address, "/2027-spring/part.mp3", Range=asked)
    assert (status, content) == (200, SOUND)


def test_an_empty_file_has_no_piece(address: str) -> None:
    assert ask(address, "/2027-spring/empty.mp3")[0] == 200
    assert ask(address, "/2027-spring/empty.mp3", Range="bytes=0-")[0] == 416


def test_the_head_says_the_same_without_the_bytes(address: str) -> None:
    status, about, content = ask(address, "/2027-spring/part.mp3", "HEAD", Range="bytes=0-99")
    assert (status, about["Content-Length"], content) == (206, "100", b"")


def test_a_piece_of_what_has_changed_is_answered_with_the_whole(address: str, dist: Path) -> None:
    tag = ask(address, "/2027-spring/part.mp3")[1]["ETag"]
    assert ask(address, "/2027-spring/part.mp3", Range="bytes=0-9", If_Range=tag)[0] == 206
    assert ask(address, "/2027-spring/part.mp3", If_None_Match=tag)[0] == 304
    (dist / "2027-spring/part.mp3").write_bytes(SOUND[:500])
    assert ask(address, "/2027-spring/part.mp3", If_None_Match=tag)[0] == 200
    status, _, content = ask(address, "/2027-spring/part.mp3", Range="bytes=0-9", If_Range=tag)
    assert (status, content) == (200, SOUND[:500])


@pytest.mark.parametrize(
    "path",
    [
        "/2027-spring-staff/report.html",
        "/2027-spring-staff/",
        "/2027-spring-staff",
        "/%32027-spring-staff/report.html",
        "/voices/heart.wav",
        "/2027-spring/.cover.part",
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/2027-spring/..%2f..%2fsecret.txt",
        "/2027-spring/../2027-spring-staff/report.html",
        "//2027-spring-staff/report.html",
        "/way-out.txt",
        "/way-out/secret.txt",
        "/a-link/report.html",
        "/nothing.html",
        "/2027-spring/index.html/",
        "/%00",
        "/%ff",
        "/" + "a" * 5000,
        "http://127.0.0.1/index.html",
    ],
)
def test_what_is_not_for_members_or_outside_is_not_there(address: str, path: str) -> None:
    status, _, content = ask(address, path)
    assert status == 404
    assert content == b"There is nothing here for members.\n"


def test_a_pipe_is_not_waited_for(address: str, dist: Path) -> None:
    os.mkfifo(dist / "pipe.txt")
    assert ask(address, "/pipe.txt")[0] == 404


def test_a_folder_without_its_stroke_is_sent_to_it_and_to_no_other_host(address: str) -> None:
    for path in ("/2027-spring", "//2027-spring"):
        status, about, _ = ask(address, path)
        assert (status, about["Location"]) == (301, "/2027-spring/")


def test_many_answers_on_one_connection_stay_apart(address: str) -> None:
    asked = http.client.HTTPConnection(urlsplit(address).netloc, timeout=10)
    for path, status in (("/nothing", 404), ("/feed.xml", 200), ("/2027-spring", 301), ("/feed.xml", 200)):
        asked.request("GET", path)
        got = asked.getresponse()
        assert (got.status, len(got.read())) == (status, int(got.headers["Content-Length"]))
    asked.close()


def test_a_browser_that_hangs_up_is_no_fault(address: str, dist: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (dist / "long.mp3").write_bytes(bytes(5_000_000))
    with socket.create_connection((HOST, urlsplit(address).port or 0)) as browser:
        browser.sendall(b"GET /long.mp3 HTTP/1.1\r\n\r\n")
        browser.recv(100)
    assert ask(address, "/feed.xml")[0] == 200
    assert capfd.readouterr() == ("", "")


def test_only_this_computer_is_answered(address: str) -> None:
    assert urlsplit(address).hostname == "127.0.0.1"


def test_a_port_in_use_is_told_with_the_next_one(dist: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with served(dist) as address:
        port = urlsplit(address).port or 0
        assert main(["serve", "--out", str(dist), "--port", str(port), "--plain"]) == ExitCode.USAGE
    said = capsys.readouterr().err
    assert f"Port {port} is in use." in said
    assert f"make serve PORT={port + 1}" in said


@pytest.mark.parametrize("port", ["0", "70000", "eighty"])
def test_what_is_no_port_is_told(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["serve", "--port", port])
    assert ended.value.code == ExitCode.USAGE
    assert f'"{port}" is not a number from 1 to 65535' in capsys.readouterr().err


def test_a_preview_names_the_pages_and_where_the_staffs_report_is(dist: Path) -> None:
    there = pages_in(dist)
    assert there.pages == ("", "2027-spring/")
    assert there.reports == (dist / "2027-spring-staff/report.html",)


def test_where_no_page_is_the_next_step_is_told(tmp_path: Path) -> None:
    with pytest.raises(AccessibleError, match="no pages") as found:
        pages_in(tmp_path / "nothing")
    assert found.value.remedy == "Run: make issue"


def test_a_port_of_the_system_is_told(dist: Path, users_folder: Path) -> None:
    assert users_folder.is_dir()
    with pytest.raises(UsageError, match="Port 1 "), served(dist, 1):
        pass


def test_another_name_for_this_computer_is_refused(address: str) -> None:
    """A page of the internet may have its name lead here (DNS rebinding): it would read what is not public yet."""
    for host in ("example.org", "example.org:80", "127.0.0.1.example.org"):
        assert ask(address, "/", Host=host)[0] == 421
    for host in (HOST, f"{HOST}:8000", "localhost:8000"):
        assert ask(address, "/", Host=host)[0] == 200
