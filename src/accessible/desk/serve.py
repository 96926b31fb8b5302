"""Looking at the pages: a folder goes in, an address on this computer comes out where it is seen as members will.

What is for staff is not served, so that what is seen is exactly what members get: folders that end in `-staff`, the
voices' samples, hidden files and half-written ones. Nor is anything outside the folder, links followed.
Browsers ask for sound in pieces (`Range`, RFC 9110, section 14) and cannot jump in it without; Python's own server
knows no pieces. Only this computer can reach the address, and only under its own name: a page of the internet whose
name leads to this computer (DNS rebinding) is refused.
"""

from __future__ import annotations

import contextlib
import errno
import re
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from email.utils import formatdate
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import BinaryIO
from urllib.parse import quote, unquote, urlsplit

from accessible.errors import AccessibleError, UsageError
from accessible.plain_file import is_inside, open_plain
from accessible.production.shelf import PREVIEW, REPORT, STAFF

HOST = "127.0.0.1"  # this computer alone: never 0.0.0.0
_PIECE = 1 << 18  # bytes that are sent at once

# The kinds of files that we publish, by their endings. What is not here is handed out as bytes.
KINDS = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",  # RFC 9239; a service worker is refused without
    ".json": "application/json; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".vtt": "text/vtt; charset=utf-8",  # WebVTT, section 9
    ".srt": "application/x-subrip; charset=utf-8",  # as the podcast namespace names it
    ".xml": "application/rss+xml; charset=utf-8",  # our only XML files are feeds
    ".mp3": "audio/mpeg",
    ".m4a": "audio/mp4",
    ".m4b": "audio/mp4",
    ".pdf": "application/pdf",
    ".zip": "application/zip",
    ".epub": "application/epub+zip",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
    ".ico": "image/vnd.microsoft.icon",
    ".ttf": "font/ttf",
    ".woff2": "font/woff2",
}


def is_for_members(parts: tuple[str, ...]) -> bool:
    """Whether a path below `dist/` is of the members' side. Receipts decide what is published, not this."""
    if any(part.startswith(".") or part.endswith(".part") for part in parts):
        return False
    return not parts or not (parts[0].endswith((STAFF, PREVIEW)) or parts[0] == "voices")


def piece_asked_for(header: str, size: int) -> range | None:
    """The bytes that a `Range` header asks for, empty when the file has none of them.

    None when no piece is asked for, or several: a server may answer those with the whole (RFC 9110, 14.2).

    >>> piece_asked_for("bytes=2-5", 10), piece_asked_for("bytes=-3", 10), piece_asked_for("bytes=10-", 10)
    (range(2, 6), range(7, 10), range(10, 10))
    """
    asked = re.fullmatch(r"bytes=\s*(\d{0,18})-(\d{0,18})\s*", header, re.ASCII)
    if not asked or asked.groups() == ("", ""):
        return None
    first, last = asked.groups()
    if not first:  # the last so many
        return range(max(0, size - int(last)), size)
    if last and int(last) < int(first):
        return None
    return range(min(size, int(first)), min(size, int(last) + 1) if last else size)


Shows = Callable[[tuple[str, ...]], bool]  # whether a path, in its steps, is shown


@contextlib.contextmanager
def served(folder: Path, port: int = 0, shows: Shows = is_for_members, command: str = "serve") -> Iterator[str]:
    """Serve what of a folder `shows` allows, as long as the block lasts; gives its address, which ends in "/".

    Port 0 is any that is free. `command` is what a person typed, to be told with another port.

    Raises `UsageError` when the port is in use or may not be used.
    """
    server = _server(folder, port, shows, command)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://{HOST}:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@dataclass(frozen=True, slots=True)
class PagesToSee:
    """What there is to look at: pages below the address, and reports for staff, which are not served."""

    pages: tuple[str, ...]
    reports: tuple[Path, ...]


def pages_in(folder: Path) -> PagesToSee:
    """What there is to look at in `dist/`. Raises `AccessibleError` when no page has been made."""
    pages = [page.relative_to(folder) for page in (folder / "index.html", *sorted(folder.glob("*/index.html")))]
    there = tuple(
        "" if len(page.parts) == 1 else f"{page.parent}/"
        for page in pages
        if is_for_members(page.parts) and (folder / page).is_file()
    )
    if not there:
        raise AccessibleError("There are no pages to look at yet.", "Run: make issue", folder)
    return PagesToSee(there, tuple(sorted(folder.glob(f"*{STAFF}/{REPORT}"))))


def _server(folder: Path, port: int, shows: Shows, command: str) -> ThreadingHTTPServer:
    handler = type("_Handler", (_OneFolder,), {"folder": folder.resolve(), "shows": staticmethod(shows)})
    try:
        return _Server((HOST, port), handler)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            why = "Perhaps the same command runs already: stop it with Ctrl and C."
            remedy = f"{why} Or take another: make {command} PORT={port + 1 if port < 65535 else port - 1}"
            raise UsageError(f"Port {port} is in use.", remedy) from error
        raise UsageError(f"Port {port} cannot be used: {error.strerror}.", f"Try: make {command} PORT=8000") from error


class _Server(ThreadingHTTPServer):
    """One thread a request, which do not keep a command from ending."""

    daemon_threads = True
    allow_reuse_address = True  # a port that was just given up can be had again; one in use cannot

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a browser that hangs up half way through a sound is no fault."""


@dataclass(frozen=True, slots=True)
class _HandedOut:
    """A file that is handed out: open, with its size, its kind and what names this state of it."""

    file: BinaryIO
    size: int
    kind: str
    tag: str
    changed: float  # seconds since 1970


def _is_ours(host: str) -> bool:
    """Whether a request's `Host` is a name that this computer has for itself."""
    return (host.rpartition(":")[0] or host) in (HOST, "localhost")


class _OneFolder(BaseHTTPRequestHandler):
    """Answers GET and HEAD with those files of one folder that it shows."""

    folder = Path()
    shows: Shows = staticmethod(is_for_members)
    protocol_version = "HTTP/1.1"
    server_version, sys_version = "accessible", ""
    timeout = 30  # seconds that a silent browser holds a thread

    def do_GET(self) -> None:  # (the name is http.server's)
        """A file, or the piece that is asked for."""
        self._answer()

    def do_HEAD(self) -> None:
        """The same without the bytes."""
        self._answer()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (http.server's name)
        """Say nothing of each request."""

    def _answer(self) -> None:
        try:
            if not all(map(_is_ours, self.headers.get_all("Host", [HOST]))):
                self._say(HTTPStatus.MISDIRECTED_REQUEST, {})
                return
            place = self._place()
            if place is None:
                self._nothing_here()
            elif place.is_dir():  # relative links need the stroke at the end
                below = place.relative_to(self.folder).as_posix()
                self._say(HTTPStatus.MOVED_PERMANENTLY, {"Location": f"/{quote(below)}/"})
            else:
                self._hand_out(place)
        except (OSError, ValueError, RuntimeError, AccessibleError):  # a name no disk can hold, a ring, a pipe
            with contextlib.suppress(OSError):
                self._nothing_here()

    def _place(self) -> Path | None:
        """The file or folder that is asked for; a folder with "/" at its end means its page."""
        path = unquote(urlsplit("http://x" + self.path).path, errors="strict")
        parts = tuple(part for part in path.split("/") if part)
        if not self.path.startswith("/") or ".." in parts or not self.shows(parts):
            return None
        place = self.folder.joinpath(*parts)
        place = place / "index.html" if path.endswith("/") else place
        resolved = place.resolve()
        inside = is_inside(place, self.folder) and self.shows(resolved.relative_to(self.folder).parts)
        return place if inside and place.exists() else None

    def _hand_out(self, place: Path) -> None:
        with open_plain(place) as file:
            state = place.stat()
            kind = KINDS.get(place.suffix.lower(), "application/octet-stream")
            tag = f'"{state.st_mtime_ns:x}-{state.st_size:x}"'
            self._send(_HandedOut(file, state.st_size, kind, tag, state.st_mtime))

    def _send(self, found: _HandedOut) -> None:
        # no-cache: ask each time whether it is still so. Nobody may be shown what was before the last build.
        about = {"Accept-Ranges": "bytes", "Cache-Control": "no-cache", "ETag": found.tag}
        about["Last-Modified"] = formatdate(found.changed, usegmt=True)
        if self.headers.get("If-None-Match") == found.tag:
            self._say(HTTPStatus.NOT_MODIFIED, about)
            return
        asked = self.headers.get("Range", "") if self.headers.get("If-Range", found.tag) == found.tag else ""
        piece, status = piece_asked_for(asked, found.size), HTTPStatus.PARTIAL_CONTENT
        if piece is None:
            piece, status = range(found.size), HTTPStatus.OK
        elif not piece:
            self._say(HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE, {"Content-Range": f"bytes */{found.size}"})
            return
        else:
            about["Content-Range"] = f"bytes {piece.start}-{piece.stop - 1}/{found.size}"
        self._say(status, about | {"Content-Type": found.kind, "Content-Length": str(len(piece))})
        if self.command == "GET":
            self._copy(found.file, piece)

    def _copy(self, file: BinaryIO, piece: range) -> None:
        left = len(piece)
        with contextlib.suppress(OSError):  # the browser has heard enough
            file.seek(piece.start)
            while left and (some := file.read(min(left, _PIECE))):
                self.wfile.write(some)
                left -= len(some)
        if left:  # what was promised cannot be kept: no other answer may follow on this connection
            self.close_connection = True

    def _nothing_here(self) -> None:
        words = b"There is nothing here for members.\n" if self.command == "GET" else b""
        self._say(HTTPStatus.NOT_FOUND, {"Content-Type": KINDS[".txt"], "Content-Length": str(len(words))})
        self.wfile.write(words)

    def _say(self, status: HTTPStatus, about: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in about.items():
            self.send_header(name, value)
        if "Content-Length" not in about and status is not HTTPStatus.NOT_MODIFIED:
            self.send_header("Content-Length", "0")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
