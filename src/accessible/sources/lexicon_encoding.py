"""The encoding of a lexicon: its bytes go in, why they would be misread comes out, or nothing.

The parser asks Python for whatever encoding a file says it has. It stumbles over some, reads some by half, and
takes a file that was saved as UTF-8 for what it says: "FrÃ¨re" is in no article, and its reading would be lost.
"""

from __future__ import annotations

import codecs
import re

_SAYS = re.compile(rb"""<\?xml[^>]*?\sencoding\s*=\s*["']([^"'>]*)["']""")
# What the parser knows by itself: where these are wrong, it names the line.
_ITS_OWN = re.compile(r"utf-?(?:8|16(?:-?[bl]e)?)|(?:us-)?ascii", re.IGNORECASE)
# One byte a letter, each as the others have it: nothing is left to guess.
_OF_ONE_BYTE = re.compile(r"iso[-_]?8859[-_]\d{1,2}|latin[-_]?\d{1,2}|(?:windows-?|cp)125\d", re.IGNORECASE)


def encoding_fault(content: bytes) -> str:
    """Why a file would be read otherwise than it was saved, in a sentence; empty if its encoding is clear.

    >>> encoding_fault(b"<?xml version='1.0' encoding='idna'?>")
    'The encoding "idna" is not read.'
    """
    said = _SAYS.match(content.removeprefix(codecs.BOM_UTF8))
    name = said[1].decode("ascii", "replace")[:40] if said else "utf-8"
    if _ITS_OWN.fullmatch(name):
        return ""
    if not _OF_ONE_BYTE.fullmatch(name):
        return f'The encoding "{name}" is not read.'
    if not content.isascii() and _is_utf8(content):
        return f'The file says that its encoding is "{name}", but it was saved as UTF-8.'
    return ""


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
