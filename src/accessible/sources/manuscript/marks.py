"""Pieces of a Word file go in, their words with our Markdown's marks come out; what is no mark is escaped."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from urllib.parse import quote, urlsplit

from accessible.sources.manuscript.blocks import ManuscriptPiece

SCHEMES = frozenset(("http", "https", "mailto", "tel"))
_SIGNS = re.compile(r"[\\`*_\[\]<>]")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_LINE_START = re.compile(r"(#{1,6}(?=\s|$)|\+(?=\s)|:::|~~~|(?:(?<=^)\d{3,9})(?=[.)]\s)|\[\^\d+\](?=:))")
_PARTS = re.compile(r"([\n\f\t])")
NoteNumber = Callable[[str], int]


def escaped(text: str) -> str:
    r"""Plain words, so that nothing in them is taken for a mark.

    >>> escaped("2 * 3 < 7 [sic] &amp;")
    '2 \\* 3 \\< 7 \\[sic\\] &amp;amp;'
    """
    return _ENTITY.sub("&amp;", _SIGNS.sub(lambda match: f"\\{match.group()}", text))


def line_start(text: str) -> str:
    r"""A line that begins a paragraph, where its first signs would make a heading, a list or a note of it.

    >>> line_start("# 1 in line"), line_start("2026. A year"), line_start("1. First"), line_start("[^1]: so")
    ('\\# 1 in line', '2026\\. A year', '1. First', '[^1]\\: so')
    """
    found = _LINE_START.match(text)
    if not found:
        return text
    if found.group().isdecimal() or found.group().startswith("[^"):
        return f"{found.group()}\\{text[found.end() :]}"
    return f"\\{text}"


def leads_out(href: str) -> bool:
    """Whether an address is one that readers can use."""
    try:
        parts = urlsplit(href)
    except ValueError:
        return False
    return parts.scheme.lower() in SCHEMES and bool(parts.netloc or parts.path)


def marked(pieces: Sequence[ManuscriptPiece], note_number: NoteNumber, *, strong: bool = True) -> str:
    """The words with bold, links and the marks of notes. Ends of lines and tabs stay in them as they are."""
    joined = _joined(pieces, strong=strong)
    made: list[str] = []
    for place, piece in enumerate(joined):
        if piece.note:
            made.append(f"[^{note_number(piece.note)}]")
            continue
        if piece.tag:
            made.append(piece.tag)
            continue
        before = joined[place - 1].text[-1:] if place else ""
        after = joined[place + 1].text[:1] if place + 1 < len(joined) else ""
        words = _linked(piece) if piece.href else _strong(piece, before, after)
        if place and joined[place - 1].note and words.startswith("("):
            words = f"\\{words}"  # else the note's mark would be the words of a link
        if made and made[-1].endswith("!") and words.startswith("["):
            made[-1] = f"{made[-1][:-1]}\\!"  # else the link would be a picture
        made.append(words)
    return "".join(made)


def _joined(pieces: Sequence[ManuscriptPiece], *, strong: bool) -> list[ManuscriptPiece]:
    """Neighbours of one look as one piece: Word cuts words wherever somebody stopped typing."""
    joined: list[ManuscriptPiece] = []
    for piece in pieces:
        if piece.picture:
            continue
        href = piece.href if leads_out(piece.href) else ""
        plain = replace(piece, strong=piece.strong and strong and not href and bool(piece.text.strip()), href=href)
        if (
            not plain.text.strip()
            and joined
            and not (plain.note or plain.tag or plain.href or joined[-1].note or joined[-1].tag)
        ):
            plain = replace(plain, strong=joined[-1].strong and plain.text == " ", href="")
        last = joined[-1] if joined else None
        if (
            last
            and not (last.note or plain.note or last.tag or plain.tag)
            and replace(last, text="") == replace(plain, text="")
        ):
            joined[-1] = replace(last, text=last.text + plain.text)
        else:
            joined.append(plain)
    return joined


def _is_text(piece: ManuscriptPiece) -> bool:
    return not (piece.note or piece.tag)


def _linked(piece: ManuscriptPiece) -> str:
    words = " ".join(piece.text.split())
    spaces = piece.text[: len(piece.text) - len(piece.text.lstrip())], piece.text[len(piece.text.rstrip()) :]
    if not words:
        return piece.text
    plain = piece.href.removeprefix("mailto:").removeprefix("https://").removeprefix("http://").rstrip("/")
    if words.rstrip("/") in (piece.href.rstrip("/"), plain) and (piece.href.startswith(("mailto:", "https://"))):
        return f"{spaces[0]}{escaped(words)}{spaces[1]}"
    address = quote(piece.href, safe="!#$%&'*+,-./:;=?@_~")
    note = "\\" if words.startswith("^") else ""  # else "^2" would be a note's mark
    return f"{spaces[0]}[{note}{escaped(words)}]({address}){spaces[1]}"


def _strong(piece: ManuscriptPiece, before: str, after: str) -> str:
    if not piece.strong:
        return escaped(piece.text)
    parts = _PARTS.split(piece.text)
    return "".join(
        each
        if _PARTS.fullmatch(each)
        else _stars(each, before if not place else "", after if place == len(parts) - 1 else "")
        for place, each in enumerate(parts)
    )


def _stars(text: str, before: str, after: str) -> str:
    """The words between stars, where these can stand: within a word they must touch letters on both sides."""
    core = text.strip()
    begin = text.index(core) if core else 0
    end = begin + len(core)
    if begin == 0 and before.isalnum():
        while begin < end and not text[begin].isalnum():
            begin += 1
    if end == len(text) and after.isalnum():
        while end > begin and not text[end - 1].isalnum():
            end -= 1
    if not any(letter.isalnum() for letter in text[begin:end]):
        return escaped(text)
    return f"{escaped(text[:begin])}**{escaped(text[begin:end])}**{escaped(text[end:])}"
