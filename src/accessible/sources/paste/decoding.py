"""Bytes of a file go in, its text comes out, or what the file is instead of text.

UTF-8 is what files should be in. What old Notepad and Word write (Windows-1252, UTF-16) is read where nothing else
could be meant, and told. Where another encoding would make other words of it, the person is asked to save it again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from accessible.article import Repair

SAVE = 'Save the file again with the encoding "UTF-8" ("Save as" in most editors).'
_COPY = "Open it there, select all, copy, and paste the words into a plain text file. Save that as UTF-8."


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why there is no text: what is wrong, where, and the way out."""

    code: str
    line: int
    words: str
    message: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text, and how it was read if not as UTF-8; or why there is none."""

    text: str = ""
    repair: Repair | None = None
    refusal: Refusal | None = None


@dataclass(frozen=True, slots=True)
class OtherFile:
    """A kind of file that is no text: how it begins, what is in it, its name and what to do."""

    begins: bytes
    holds: bytes
    name: str
    remedy: str = _COPY


_OTHERS = (
    OtherFile(b"PK\x03\x04", b"word/", "a Word file", "Give it its own ending again: .docx."),
    OtherFile(b"PK\x03\x04", b"opendocument", "a LibreOffice file"),
    OtherFile(b"PK", b"", "a packed folder (ZIP)", "Unpack it, and put the article itself there."),
    OtherFile(b"\xd0\xcf\x11\xe0", b"", "a Word file of an old kind"),
    OtherFile(b"{\\rtf", b"", "a Word file (RTF)"),
    OtherFile(b"%PDF", b"", "a PDF"),
    OtherFile(b"\x89PNG", b"", "a picture", "Give it its own ending again: .png."),
    OtherFile(b"\xff\xd8\xff", b"", "a picture", "Give it its own ending again: .jpg."),
)
_PAGE = OtherFile(b"<", b"", "a web page (HTML)", "Give it the ending .html, with its own name before it.")
_PAGE_BEGINS = (b"<!doctype html", b"<html")
_MARKS = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_NULLS = 0.3  # share of the bytes of English in UTF-16 that are 0, at least; half of them in truth
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\x81\x8d\x8f\x90\x9d\ufffd]")
# What British English has beyond ASCII, and where in a word each stands. In the encodings of an old Mac or of DOS the
# same bytes are other signs, in other places.
_HIGH = re.compile(r"[^\x00-\x7f]")
_LIKELY = re.compile(
    r"[’‘](?=\d)|Œ(?=uvre|dip|sop|str|dem|no)|(?<=[^\W\d_])[’‘](?=[^\W\d_]|\W|\Z)|(?<![^\W_])[‘“]|(?<=\S)[”’](?![^\W_])"
    r"|(?<![a-z])[–—]|[–—](?![a-z])"
    r"|[€…•™\u00a0£§©®°±²³µ·¹¼½¾×÷º]"
    r"|(?<=[A-Za-z])[éèêëàâäçîïôöüûùñåøæœáíóúßãõý]|[ÉéèàâäçöüñåøáóæœÖÜÅØÁÓ](?=[a-z])"
)
_ESCAPED = re.compile("[\udc80-\udcff]")  # a byte that is none of UTF-8
_TELLING = 4  # quotation marks that tell the encoding, for each sign that does not
_MOST_LONE = 3  # more of them are of another file that was put to this one
LONE = "UTF-8 with single signs in Windows-1252"
_WHOLE_UTF8 = re.compile(rb"[\xc2-\xf4][\x80-\xbf]")


def decode(content: bytes, *, page: bool = False) -> Decoded:
    """The file's text with plain line ends, or why there is none. `page`: it is known that it is a web page."""
    if other := other_file(content) or (None if page else _page(content)):
        message = f"This is {other.name}, though its name ends like that of plain text."
        return Decoded(refusal=Refusal("not-text", 1, "", message, other.remedy))
    text, how = _text(content)
    if text is None:
        return Decoded(refusal=_refused(content))
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    what = f"The file is in the encoding {how}. It was read as that."
    return Decoded(plain, Repair(1, how, "UTF-8", what) if how else None)


def other_file(content: bytes) -> OtherFile | None:
    """What kind of file it is by its first bytes, where that is neither plain text nor a web page."""
    begin = _begin(content)
    for kind in _OTHERS:
        if begin[: len(kind.begins)].lower() == kind.begins.lower() and kind.holds in content:
            return kind
    return None


def _page(content: bytes) -> OtherFile | None:
    return _PAGE if _begin(content).lower().startswith(_PAGE_BEGINS) else None


def _begin(content: bytes) -> bytes:
    return content.removeprefix(b"\xef\xbb\xbf")[:200].lstrip()


def _text(content: bytes) -> tuple[str | None, str]:
    """The text, and the name of its encoding where that is not UTF-8."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = None
    if text is not None and "\0" not in text:
        return text, ""
    wide = _wide(content)
    if wide is not None:
        return wide, "UTF-16"
    if text is not None:
        return text, ""
    lone = _with_lone_bytes(content)
    return (lone, LONE) if lone is not None else (_windows(content), "Windows-1252")


def _wide(content: bytes) -> str | None:
    """The text of a file in UTF-16, which it says with its first two bytes or shows by every second one."""
    name = next((name for mark, name in _MARKS if content.startswith(mark)), "")
    if not name and len(content) > 1:
        ends = {"utf-16-le": content[1::2].count(0), "utf-16-be": content[::2].count(0)}
        name = max(ends, key=lambda each: ends[each])
        if ends[name] < _NULLS * len(content):
            return None
    try:
        text = content.decode(name) if name else None
    except UnicodeDecodeError:
        return None
    return None if text is None or _CONTROL.search(text) or not re.search(r"\w", text) else text.removeprefix("\ufeff")


def _windows(content: bytes) -> str | None:
    """The text of a file in Windows-1252, where each sign beyond ASCII stands where English has it."""
    if _WHOLE_UTF8.search(content):
        return None  # some of it is UTF-8: two files were put together
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError:
        return None
    likely = {match.start() for match in _LIKELY.finditer(text)}
    beyond = [match.start() for match in _HIGH.finditer(text)]
    # Quotation marks where English has them are of no other encoding; then one sign among many may stand anywhere.
    marks = sum(text[place] in "‘’“”" for place in likely.intersection(beyond))
    odd = sum(place not in likely for place in beyond)
    sure = odd == 0 or (marks >= _TELLING and odd * _TELLING <= marks)
    return text if sure and not _CONTROL.search(text) else None


def _with_lone_bytes(content: bytes) -> str | None:
    """The text of a file in UTF-8 with a few bytes of Windows-1252 in it, each where English has its sign."""
    if not _WHOLE_UTF8.search(content):
        return None
    pieces = content.decode("utf-8-sig", "surrogateescape")
    odd = [match.start() for match in _ESCAPED.finditer(pieces)]
    if len(odd) > _MOST_LONE or _ESCAPED.search(pieces) is None or any(b - a == 1 for a, b in pairwise(odd)):
        return None
    try:
        text = _ESCAPED.sub(lambda match: bytes((ord(match.group()) - 0xDC00,)).decode("cp1252"), pieces)
    except UnicodeDecodeError:
        return None
    likely = {match.start() for match in _LIKELY.finditer(text)}
    return text if set(odd) <= likely and not _CONTROL.search(text) else None


def _refused(content: bytes) -> Refusal:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        near = content[max(error.start - 20, 0) : error.start + 20].decode("utf-8", "replace")
        return Refusal("encoding", line, near, "This line is not in UTF-8.", SAVE)
    return Refusal("encoding", 1, "", "This file is not in UTF-8.", SAVE)
