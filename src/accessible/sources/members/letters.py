"""A cell's text goes in; as it is printed it comes out, or why it cannot be.

Nothing that can be seen is changed: spaces in a row become one, accents are joined to their letters (Unicode NFC), and
what has no shape at all (a byte order mark, a soft hyphen) is left out.
"""

from __future__ import annotations

import re
import unicodedata

from accessible.sources.members.words import CellError

_LOST = "has letters that were lost: the list was saved in another encoding than it says"
_SHAPELESS = dict.fromkeys(map(ord, "\ufeff\u200b\u2060\u00ad\u200e\u200f"))
# What turns the order of letters round would print another name than the screen shows; what is private, or no
# character, has no shape that is known.
_UNSEEN = frozenset(("Cc", "Cf", "Cs", "Co", "Cn"))
_JOINERS = "\u200c\u200d"  # letters of Persian and of Indian scripts need them
_LINE_ENDS = re.compile(r"\r\n|[\n\r\v\f\u0085\u2028\u2029]")
# In a list that was only taken to be Windows-1252: signs that no name or address has, a capital, a dash or a quotation
# mark inside a word of small letters. In the encodings of an old Mac and of DOS, é and ö and ü are these.
_ODD = re.compile(r"[^\x00-\x7f\w\s’‘“”–—…·ªº½¼¾°]|[šžŠŽŒœŸµƒ]|(?<!\w)ç|(?<=[a-z])(?:[‘“]|[”–—…](?=[a-z]))")
# The á of DOS is the no-break space of Windows: "Seán" is "Se n" then, and it would go as a space.
_LOST_A = re.compile(r"(?<=[^\W\d_])\u00a0|\u00a0(?=[a-zß-ÿ])")
# "CAFÉ’S" is right, and could be UTF-8 by its bytes. Â and Ã are left out: most of what was read wrongly begins so.
_RIGHT = re.compile(r"(?<=[A-Z])[ÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝ][‘’”](?=S\b|\W|$)")


def lines_of(text: str, *, doubtful: bool) -> tuple[str, ...]:
    """The lines of a cell that have anything in them. Raises `CellError`. `doubtful`: see `grid.Grid`."""
    text = unicodedata.normalize("NFC", text).translate(_SHAPELESS)
    if doubtful and _LOST_A.search(text):
        raise CellError(_LOST)
    lines = tuple(each for each in (" ".join(line.split()) for line in _LINE_ENDS.split(text)) if each)
    for line in lines:
        if "\ufffd" in line or _was_read_wrongly(line) or (doubtful and _is_odd(line)):
            raise CellError(_LOST)
        if any(unicodedata.category(each) in _UNSEEN and each not in _JOINERS for each in line):
            raise CellError("has a character in it that cannot be printed")
    return lines


def one_line(text: str, *, doubtful: bool) -> str:
    """A cell that has one line. Raises `CellError`."""
    lines = lines_of(text, doubtful=doubtful)
    if len(lines) > 1:
        raise CellError("has more than one line")
    return lines[0] if lines else ""


def _is_odd(line: str) -> bool:
    return not line.isascii() and (_ODD.search(line) is not None or any(map(_is_odd_pair, line, line[1:])))


def _is_odd_pair(first: str, second: str) -> bool:
    """A capital with an accent behind a small letter: "MŸller" was "Müller" on an old Mac."""
    return first.islower() and second.isupper() and not second.isascii()


def _was_read_wrongly(line: str) -> bool:
    """Whether it is UTF-8 that was read as Windows-1252: ZoÃ«.

    >>> _was_read_wrongly("ZoÃ«"), _was_read_wrongly("Zoë"), _was_read_wrongly("CAFÉ’S")
    (True, False, False)
    """
    line = _RIGHT.sub("", line)
    if line.isascii():
        return False
    try:
        line.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return False
    return True
