"""SMIL 1.0: a part's phrases go in, its SMIL file comes out; all parts go in, the master file comes out (2.3, 2.4)."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from accessible.outputs.daisy202.book import TalkingBook
from accessible.outputs.daisy202.documents import FORMAT, GENERATOR, smil_bytes
from accessible.outputs.daisy202.phrases import SmilPart


def part_smil(part: SmilPart, book: TalkingBook) -> bytes:
    """A part's SMIL file.

    Each sound lies in a sequence of its own, as most books have it: some readers look for it nowhere else.
    """
    body = etree.Element("body")
    whole = etree.SubElement(body, "seq", dur=seconds(part.lasts_ms))
    for phrase in part.phrases:
        par = etree.SubElement(whole, "par", endsync="last", id=phrase.par_id)
        etree.SubElement(par, "text", src=phrase.text, id=phrase.text_id)
        attributes = {"src": part.mp3, "clip-begin": npt(phrase.begin_ms), "clip-end": npt(phrase.end_ms)}
        etree.SubElement(etree.SubElement(par, "seq"), "audio", attributes | {"id": f"c{phrase.number}"})
    etree.indent(body, space="")
    metas = [
        *_metas(book),
        ("title", part.title),
        ("ncc:totalElapsedTime", clock(part.elapsed_ms)),
        ("ncc:timeInThisSmil", clock(part.lasts_ms)),
    ]
    return smil_bytes(metas, body)


def master_smil(parts: Sequence[SmilPart], book: TalkingBook) -> bytes:
    """The file that names all others in playing order, for players that read SMIL only."""
    body = etree.Element("body")
    for number, part in enumerate(parts, start=1):
        etree.SubElement(body, "ref", title=part.title, src=part.smil, id=f"s{number}")
    etree.indent(body, space="")
    return smil_bytes([*_metas(book), ("ncc:timeInThisSmil", clock(total_ms(parts)))], body)


def _metas(book: TalkingBook) -> list[tuple[str, str]]:
    return [
        ("dc:format", FORMAT),
        ("dc:identifier", book.identifier),
        ("dc:title", book.title),
        ("ncc:generator", GENERATOR),
    ]


def total_ms(parts: Sequence[SmilPart]) -> int:
    """How long the book is."""
    return parts[-1].elapsed_ms + parts[-1].lasts_ms


def clock(milliseconds: int) -> str:
    """A length in whole seconds, as the specification recommends for metadata: rounded once, from the exact sum.

    >>> clock(3_723_500), clock(499)
    ('01:02:04', '00:00:00')
    """
    whole = (milliseconds + 500) // 1000
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"


def npt(milliseconds: int) -> str:
    """A time in a sound file (SMIL 1.0, 4.2.3).

    >>> npt(12_345)
    'npt=12.345s'
    """
    return f"npt={seconds(milliseconds)}"


def seconds(milliseconds: int) -> str:
    """A length in seconds.

    >>> seconds(132_006)
    '132.006s'
    """
    return f"{milliseconds // 1000}.{milliseconds % 1000:03}s"
