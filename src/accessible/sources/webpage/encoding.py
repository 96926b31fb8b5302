"""The encoding of a web page: its bytes go in, its text comes out with how it was read, or why there is none.

UTF-8 is told from all others by its bytes alone. What a page says of itself is believed where the bytes bear it out,
and nowhere else: a wrong letter in a dose is worse than a page that must be saved again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from accessible.sources.paste.decoding import decode, other_file

_DECLARED = re.compile(rb"<meta\b[^>]{0,300}?\bcharset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_HEAD = 4_096  # bytes that a declaration is looked for in; browsers look at 1,024, and saved pages begin with a comment
_UTF8 = ("utf-8", "utf8", "unicode-1-1-utf-8")
# WHATWG Encoding Standard, 4.2: the labels of single encodings that British pages have had, and their codecs here.
# Latin 1 is read as Windows-1252, as browsers do.
_CODECS = {
    **dict.fromkeys(("windows-1252", "cp1252", "iso-8859-1", "latin1", "iso8859-1", "us-ascii", "ascii"), "cp1252"),
    **{f"windows-125{n}": f"cp125{n}" for n in (0, 1, 3, 4, 5, 6, 7, 8)},
    **{f"iso-8859-{n}": f"iso8859_{n}" for n in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)},
    "iso-8859-9": "cp1254",
    "macintosh": "mac_roman",
    "koi8-r": "koi8_r",
    "gb18030": "gb18030",
    "gbk": "gb18030",
    "gb2312": "gb18030",
    "big5": "big5",
    "euc-jp": "euc_jp",
    "shift_jis": "cp932",
    "euc-kr": "cp949",
}
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]")
SAVE_AGAIN = 'Open the page in a browser, and save it again as "Web page, complete".'


@dataclass(frozen=True, slots=True)
class DecodedPage:
    """A page's text, or why there is none: `refusal`, the words that it is about, and the way out.

    `told` says which encoding it was read in, where that is not what the page says or UTF-8.
    """

    text: str = ""
    told: str = ""
    refusal: str = ""
    words: str = ""
    remedy: str = SAVE_AGAIN


def page_text(content: bytes) -> DecodedPage:
    """The text of a page with plain line ends."""
    if other := other_file(content):
        message = f"This is {other.name}, though its name ends like that of a web page."
        return DecodedPage(refusal=message, remedy=other.remedy)
    found = _DECLARED.search(content[:_HEAD])
    declared = found[1].decode("ascii").lower() if found else ""
    codec = _CODECS.get(declared, "")
    read = decode(content, page=True)
    how = read.repair.before if read.repair else ""
    if read.refusal is None and how != "Windows-1252":
        contradicted = not content.isascii() and declared and declared not in _UTF8 and not how
        told = f"The page says that its encoding is {declared}, and it is UTF-8." if contradicted else ""
        return DecodedPage(read.text, told or (read.repair.what if read.repair else ""))
    if codec and (text := _decoded(content, codec)) is not None:
        return DecodedPage(text)
    if read.refusal is None and declared not in _UTF8:
        return DecodedPage(read.text, "The page does not say its encoding. It was read as Windows-1252.")
    line, near = _first_fault(content)
    said = f"The page says that its encoding is {declared}, and it is not."
    message = said if declared else "The encoding of this page is not known."
    return DecodedPage(refusal=f"{message} The first doubtful letter is on line {line}.", words=near)


def _decoded(content: bytes, codec: str) -> str | None:
    try:
        text = content.decode(codec)
    except UnicodeDecodeError:
        return None
    return None if _CONTROL.search(text) else text.replace("\r\n", "\n").replace("\r", "\n")


def _first_fault(content: bytes) -> tuple[int, str]:
    """The line of the first byte that is not UTF-8, and the words around it."""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        near = content[max(error.start - 20, 0) : error.start + 20].decode("utf-8", "replace")
        return content.count(b"\n", 0, error.start) + 1, near
    return 1, ""
