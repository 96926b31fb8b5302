"""Fetching a voice's model: from a server of the test's own, what is right gets its name, and nothing else does."""

from __future__ import annotations

import ast
import hashlib
import re
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib import request

import pytest

from accessible.cli import main
from accessible.desk import fetch_model as module
from accessible.desk.fetch_model import fetch_model
from accessible.desk.voices import audition, install
from accessible.errors import ExitCode, SetupError
from accessible.settings import PROJECT
from accessible.speech.model_file import ModelFile
from accessible.speech.voice import Voice, find_voice
from small_issue import small_issue

NETWORK = {"urllib.request", "http", "socket", "requests", "httpx", "urllib3", "ftplib", "huggingface_hub"}
CONTENT = bytes(range(256)) * 1_000  # in the place of a model: more than one piece


class Answers(BaseHTTPRequestHandler):
    """An answer for each path, right and wrong."""

    asked: list[str]

    def do_GET(self) -> None:
        self.asked.append(self.path)
        getattr(self, self.path.strip("/").replace("-", "_"))()

    def log_message(self, *_: object) -> None:
        pass

    def _send(self, content: bytes, length: int) -> None:
        self.send_response(200)
        self.send_header("Content-Length", str(length))
        self.end_headers()
        self.wfile.write(content)

    def right(self) -> None:
        self._send(CONTENT, len(CONTENT))

    def moved(self) -> None:
        self._redirect("/right")

    def moved_to_a_file(self) -> None:
        self._redirect("file:///etc/hostname")

    def moved_to_ftp(self) -> None:
        self._redirect("ftp://127.0.0.1/right")

    def _redirect(self, to: str) -> None:
        self.send_response(302)
        self.send_header("Location", to)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def other(self) -> None:
        self._send(CONTENT[::-1], len(CONTENT))

    def cut_off(self) -> None:
        self._send(CONTENT[:-9], len(CONTENT))

    def page(self) -> None:
        self._send(b"<p>Sign in first.", 17)

    def gone(self) -> None:
        self.send_error(404)

    def silent(self) -> None:
        time.sleep(2)

    def endless(self) -> None:
        self.send_response(200)
        self.end_headers()
        for _ in range(100_000):
            self.wfile.write(CONTENT)
        pytest.fail("the whole of an endless answer was read")

    def slow(self) -> None:
        self.send_response(200)
        self.end_headers()
        for _ in range(40):
            self.wfile.write(b"x")
            time.sleep(0.05)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of a server on this computer; plain HTTP is allowed while the test lasts."""
    monkeypatch.setitem(module.SCHEMES, "http", request.HTTPHandler)
    monkeypatch.setenv("no_proxy", "*")
    Answers.asked = []
    running = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    running.handle_error = lambda *_: None  # type: ignore[method-assign]  # it was left in the middle, as it should be
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{running.server_port}"
    running.shutdown()
    running.server_close()


def voice_at(address: str) -> Voice:
    """The voice emma-quick with a model of CONTENT at an address."""
    model = ModelFile("hibari/model.onnx", address, len(CONTENT), hashlib.sha256(CONTENT).hexdigest())
    return replace(find_voice(PROJECT / "voices", "emma-quick"), model=model)


@pytest.mark.parametrize("answer", ["right", "moved"])
def test_a_model_is_fetched_once_and_then_left_alone(server: str, tmp_path: Path, answer: str) -> None:
    told: list[str] = []
    fetch_model(voice_at(f"{server}/{answer}"), tmp_path, told.append)
    assert told == ["Fetching the model of emma-quick from 127.0.0.1: 0.3 MB, once."]
    assert [path.name for path in (tmp_path / "hibari").iterdir()] == ["model.onnx"]
    assert (tmp_path / "hibari" / "model.onnx").read_bytes() == CONTENT
    asked = len(Answers.asked)
    fetch_model(voice_at(f"{server}/{answer}"), tmp_path, told.append)
    assert (len(told), len(Answers.asked)) == (1, asked)


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        ("other", "its sha256 is [0-9a-f]{64} and not [0-9a-f]{64}"),
        ("cut-off", "it has 255991 bytes and not 256000"),
        ("page", "it has 17 bytes and not 256000"),
        ("endless", "it has 256001 bytes and not 256000"),
        ("gone", "the answer was 404 Not Found"),
        ("silent", "timed out"),
        ("slow", r"it took over 0\.3 s"),
        ("moved-to-a-file", "Redirection to url 'file:///etc/hostname' is not allowed"),
        ("moved-to-ftp", "ftp://127.0.0.1/right does not begin with"),
    ],
)
def test_what_is_not_the_model_gets_no_name(
    server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str, why: str
) -> None:
    monkeypatch.setattr(module, "SILENT_SECONDS", 0.5)
    monkeypatch.setattr(module, "MOST_SECONDS", 0.3 if answer == "slow" else 60.0)
    voice = voice_at(f"{server}/{answer}")
    with pytest.raises(SetupError, match=why) as caught:
        fetch_model(voice, tmp_path, lambda _: None)
    assert list(tmp_path.rglob("*")) == []
    assert voice.model
    for needed in ("by hand", str(tmp_path / "hibari" / "model.onnx"), "256000 bytes", voice.model.sha256):
        assert needed in caught.value.remedy


def test_a_server_that_is_not_there_is_told(tmp_path: Path, server: str) -> None:
    address = server.rpartition(":")[0] + ":9"
    with pytest.raises(SetupError, match=r"could not be fetched: .*refused"):
        fetch_model(voice_at(f"{address}/right"), tmp_path, lambda _: None)


def test_plain_http_is_never_asked(server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(module.SCHEMES, "http")
    with pytest.raises(SetupError, match="does not begin with https"):
        fetch_model(voice_at(f"{server}/right"), tmp_path, lambda _: None)
    assert Answers.asked == []


def test_a_wrong_file_is_replaced_only_by_the_right_one(server: str, tmp_path: Path) -> None:
    path = tmp_path / "hibari" / "model.onnx"
    path.parent.mkdir()
    path.write_bytes(CONTENT[:-1])
    told: list[str] = []
    with pytest.raises(SetupError):
        fetch_model(voice_at(f"{server}/gone"), tmp_path, told.append)
    assert path.read_bytes() == CONTENT[:-1]
    assert told[0] == f"{path} is not the model of emma-quick: it has 255999 bytes and not 256000. It will be replaced."
    fetch_model(voice_at(f"{server}/right"), tmp_path, told.append)
    assert path.read_bytes() == CONTENT


def test_a_voice_without_a_model_of_its_own_fetches_nothing(tmp_path: Path) -> None:
    fetch_model(find_voice(PROJECT / "voices", "heart"), tmp_path, lambda _: pytest.fail("told"))
    assert list(tmp_path.iterdir()) == []


def test_only_make_voice_asks_the_network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_opener", lambda: pytest.fail("asked the network"))
    settings = small_issue(tmp_path)
    voice = find_voice(settings.voices, "emma-quick")
    with pytest.raises(SetupError, match="without its model, and it is not there") as caught:
        install(voice, tmp_path, lambda _: None)
    assert "make voice VOICE=emma-quick (fetches 7.9 MB, once)" in caught.value.remedy
    monkeypatch.setattr("accessible.desk.voices.missing_requirements", lambda voice: () if voice.model else ("no",))
    folder = tmp_path / "voices"
    folder.mkdir()
    for name in ("emma-quick.toml", "silent.toml", "lexicon.pls"):
        (folder / name).write_bytes((PROJECT / "voices" / name).read_bytes())
    lines = list(audition(replace(settings, voices=folder)))
    assert "  Not installed. To install it: make voice VOICE=emma-quick" in lines


def test_no_other_room_knows_the_network() -> None:
    package = PROJECT / "src" / "accessible"
    named = re.compile(rf"\b({'|'.join(name.rpartition('.')[2] for name in NETWORK)})\b")  # as any import names it
    sources = {path.relative_to(package).as_posix(): path.read_text("utf-8") for path in package.rglob("*.py")}
    some = {name: text for name, text in sources.items() if named.search(text)}
    know_it = {name for name, text in some.items() if NETWORK & set(modules_of(text))}
    # The second answers this computer's browser only; the third asks whether a cluster that was named is there.
    assert know_it == {"desk/fetch_model.py", "desk/serve.py", "desk/helping.py"}


def modules_of(code: str) -> Iterator[str]:
    """The modules that some code imports, each with those that it lies in."""
    for node in ast.walk(ast.parse(code)):
        found = [each.name for each in node.names] if isinstance(node, ast.Import | ast.ImportFrom) else []
        within = f"{node.module}." if isinstance(node, ast.ImportFrom) else ""
        for name in (f"{within}{each}" for each in found):
            parts = name.split(".")
            yield from (".".join(parts[: size + 1]) for size in range(len(parts)))


def test_the_command_fetches_the_model_and_an_issue_without_it_is_refused(
    server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = small_issue(tmp_path)
    voice = voice_at(f"{server}/right")
    monkeypatch.setattr("accessible.speech.voice.load_voices", lambda _: {voice.name: voice})
    where = ["--content", str(settings.content), "--out", str(settings.out), "--cache", str(settings.cache), "--plain"]
    monkeypatch.setattr("accessible.cli.settings_of", lambda _: replace(settings, voice="emma-quick", voices=tmp_path))
    assert main(["issue", "--voice", "emma-quick", *where]) == ExitCode.SETUP
    assert "make voice VOICE=emma-quick" in capsys.readouterr().err
    assert Answers.asked == []
    assert main(["voice", "emma-quick", *where]) == ExitCode.OK
    assert "The voice emma-quick is ready." in capsys.readouterr().out
    assert (tmp_path / "hibari" / "model.onnx").read_bytes() == CONTENT
