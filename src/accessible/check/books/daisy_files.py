"""Rules for the files of a DAISY 2.02 book: names, declarations, and sound that every player can play."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from accessible.check.books.daisy_book import MASTER, DaisyBook, metas_of
from accessible.check.books.files import LinkedPlace
from accessible.check.books.mp3_header import mp3_header
from accessible.check.books.rule import BookFault
from accessible.check.books.spoken import base_name

SAFE_NAME = re.compile(r"[A-Za-z0-9_-]+\.[A-Za-z0-9]+")
ENDINGS = frozenset(("html", "smil", "mp3", "css", "jpg", "png"))
XHTML = "-//W3C//DTD XHTML 1.0 Transitional//EN"
SMIL = "-//W3C//DTD SMIL 1.0//EN"
ENCODING = re.compile(rb"<\?xml[^>]*?encoding=[\"']([A-Za-z0-9_.-]+)[\"']")
CHARSET = re.compile(r"charset=[\"']?([A-Za-z0-9_.-]+)", re.IGNORECASE)
UNREFERRED = frozenset((MASTER, "discinfo.html"))  # optional documents that nothing leads to (2.4, 3.3)


def file_names(book: DaisyBook) -> Iterator[BookFault]:
    """Names that every player, memory stick and CD can take."""
    for file in book.files.all:
        name = base_name(file.name)
        if not SAFE_NAME.fullmatch(name) or name.rpartition(".")[2].lower() not in ENDINGS:
            yield BookFault(file.name, "a name has other signs than letters, digits, - and _, or an unknown ending")
    for name, times in Counter(file.name.casefold() for file in book.files.all).items():
        if times > 1:
            yield BookFault(name, "two names differ only in capitals: on a memory stick they are one")


def one_ncc(book: DaisyBook) -> Iterator[BookFault]:
    """The NCC stands in the root, once."""
    found = [file.name for file in book.files.all if base_name(file.name).casefold() == "ncc.html"]
    yield from (BookFault(name, "a second NCC") for name in found if name != book.ncc.file)


def declarations(book: DaisyBook) -> Iterator[BookFault]:
    """Each document says what it is, and in which signs it is written; the NCC says the same of all."""
    said = (book.of_meta("ncc:charset") or [""])[0].casefold()
    for name in (book.ncc.file, *book.smils, *book.texts):
        root = book.files.tree(name)
        wanted = SMIL if name in book.smils else XHTML
        if root.getroottree().docinfo.public_id != wanted:
            yield BookFault(name, f"its document type is not “{wanted}”")
        declared = ENCODING.match(book.files.read(name))
        if declared is None:
            yield BookFault(name, "its XML declaration does not say the encoding")
        elif declared[1].decode().casefold() != said:
            yield BookFault(name, f"it is in {declared[1].decode()}, and the NCC says {said or 'nothing'}")
        for each in root.iterfind("{*}head/{*}meta"):
            charset = CHARSET.search(each.get("content", "")) if each.get("http-equiv") else None
            if charset and charset[1].casefold() != said:
                yield BookFault(name, f"its head says {charset[1]}, and the NCC says {said or 'nothing'}")


def links_lead(book: DaisyBook) -> Iterator[BookFault]:
    """Every link of a text leads to a place that is there."""
    for text in {book.ncc.file: book.ncc, **book.texts}.values():
        for place in text.links:
            if not place.outside:
                yield from _leads(book, text.file, place)


def _leads(book: DaisyBook, document: str, place: LinkedPlace) -> Iterator[BookFault]:
    if place.file not in book.files.by_name:
        yield BookFault(document, f"a link leads to {place.file}, which is not in the book")
        return
    found = book.smils.get(place.file) or book.texts.get(place.file)
    if place.fragment and found and place.fragment not in found.ids:
        yield BookFault(document, f"a link leads to {place.file}#{place.fragment}, and there is no such place")


def nothing_idle(book: DaisyBook) -> Iterator[BookFault]:
    """Every file is one that the book refers to (ncc:files counts no other)."""
    used = {book.ncc.file, *book.smils, *book.texts}
    used |= {place.file for text in (book.ncc, *book.texts.values()) for place in text.links}
    used |= {clip.file for smil in book.smils.values() for par in smil.pars for clip in par.clips}
    for file in book.files.all:
        if file.name not in used and file.name.casefold() not in UNREFERRED:
            yield BookFault(file.name, "nothing in the book refers to this file")


def sounds(book: DaisyBook) -> Iterator[BookFault]:
    """The MP3s are those of the shelf: one channel, one bit rate."""
    by_base = {base_name(file.name): file for file in book.files.all}
    for part in book.expected.parts:
        file = by_base.get(part.mp3)
        if file is None:
            yield BookFault("", f"the sound {part.mp3} is not in the book")
            continue
        if part.size and file.size != part.size:
            yield BookFault(file.name, f"it has {file.size} bytes, and the part's own MP3 has {part.size}")
        with book.files.opened(file.name) as stream:
            header = mp3_header(stream)
        if header is None or header.layer != 3:
            yield BookFault(file.name, "it is no MP3 (MPEG, layer 3)")
        elif not header.mono or header.varies:
            yield BookFault(file.name, "it is not of one channel and one bit rate")


def master_smil(book: DaisyBook) -> Iterator[BookFault]:
    """A master SMIL document, where there is one, names every SMIL document in the order of playing."""
    name = next((file.name for file in book.files.all if file.name.casefold() == MASTER), None)
    if name is None:
        return
    root = book.files.tree(name)
    metas = {each.name: each.content for each in metas_of(root)}
    for meta in ("dc:title", "dc:identifier", "dc:format"):
        if not metas.get(meta):
            yield BookFault(name, f"it does not say {meta}")
    refs = list(root.iterfind("{*}body/{*}ref"))
    if [each.get("src") for each in refs] != list(book.smils):
        yield BookFault(name, "it does not name the SMIL documents in the order of playing")
    if any(not each.get("id") for each in refs):
        yield BookFault(name, "a ref has no id")
