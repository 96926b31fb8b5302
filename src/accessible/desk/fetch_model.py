"""Fetching a voice's model: the address, size and digest in its file go in, the file lies in its place or nothing does.

The only thing in this program that asks the network by itself, and only when staff type `make voice`. Nothing gets
the model's name before its size and its sha256 are right: whoever answers at that address cannot change the voice.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from http.client import HTTPException, HTTPMessage
from pathlib import Path
from typing import IO
from urllib import request
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit

from accessible import __version__
from accessible.errors import SetupError
from accessible.production.files import write_whole
from accessible.speech.model_file import ModelFile, fault_in_content, fault_in_file
from accessible.speech.voice import Voice

# How an address may begin, and who opens it. Redirections are held to it too.
SCHEMES: dict[str, type[request.AbstractHTTPHandler]] = {"https": request.HTTPSHandler}
SILENT_SECONDS = 30.0  # for each piece
MOST_SECONDS = 900.0  # for all of it: 8 MB at 9 kB a second
PIECE = 1 << 16


class _UnfetchedError(Exception):
    """An answer that is not taken; its text ends the sentence "… could not be fetched: "."""


def fetch_model(voice: Voice, folder: Path, tell: Callable[[str], None]) -> None:
    """Have the voice's model in its place, fetched if need be. Raises SetupError, with what to do, or DiskError.

    A file that is there and right, put there by hand, say, is left alone and the network not asked.
    """
    model = voice.model
    if model is None:
        return
    path = folder / model.file
    fault = fault_in_file(model, path)
    if not fault:
        return
    if path.exists():
        tell(f"{path} is not the model of {voice.name}: {fault}. It will be replaced.")
    tell(f"Fetching the model of {voice.name} from {urlsplit(model.address).hostname}: {model.megabytes}, once.")
    try:
        content = _fetched(model)
    except _UnfetchedError as refused:
        raise SetupError(
            f"The model of {voice.name} could not be fetched: {refused}.",
            f"Check the internet connection, then run the same command again. Or put the file there by hand: {path} "
            f"({model.bytes} bytes, sha256 {model.sha256}).",
            model.address,
        ) from refused
    write_whole(path, content)


def _fetched(model: ModelFile) -> bytes:
    """The bytes at the model's address, if they are the model."""
    try:
        _refuse_scheme(model.address)
        asked = request.Request(model.address, headers={"User-Agent": f"accessible-magazine/{__version__}"})  # noqa: S310 - held to https above
        with _opener().open(asked, timeout=SILENT_SECONDS) as answer:
            content = _read(answer, model.bytes)
    except HTTPError as problem:
        with problem:
            raise _UnfetchedError(f"the answer was {problem.code} {problem.reason}") from problem
    except URLError as problem:
        raise _UnfetchedError(str(problem.reason)) from problem
    except (OSError, HTTPException, ValueError) as problem:
        raise _UnfetchedError(str(problem) or type(problem).__name__) from problem
    fault = fault_in_content(model, content)
    if fault:
        raise _UnfetchedError(f"what lies there is another file: {fault}")
    return content


def _read(answer: IO[bytes], size: int) -> bytes:
    """All of an answer, but no more than one byte over `size`: that is enough to know that it is too long."""
    ends = time.monotonic() + MOST_SECONDS
    content = bytearray()
    while len(content) <= size and (piece := answer.read(min(PIECE, size + 1 - len(content)))):
        content += piece
        if time.monotonic() > ends:
            raise _UnfetchedError(f"it took over {MOST_SECONDS:g} s")
    return bytes(content)


def _refuse_scheme(address: str) -> None:
    if urlsplit(address).scheme not in SCHEMES:
        raise _UnfetchedError(f"the address {address} does not begin with {' or '.join(SCHEMES)}")


class _SameSchemes(request.HTTPRedirectHandler):
    """Follows a redirection, but to no other kind of address."""

    def redirect_request(
        self, req: request.Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> request.Request | None:
        """See urllib."""
        if urlsplit(newurl).scheme not in SCHEMES:
            fp.close()
        _refuse_scheme(newurl)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _opener() -> request.OpenerDirector:
    """What opens addresses of SCHEMES and no others: no files, no FTP. A proxy of the office is used, as it is set."""
    made = request.OpenerDirector()
    for handler in (
        request.ProxyHandler(),
        *(kind() for kind in SCHEMES.values()),
        request.HTTPDefaultErrorHandler(),
        _SameSchemes(),
        request.HTTPErrorProcessor(),
    ):
        made.add_handler(handler)
    return made
