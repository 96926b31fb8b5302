"""Media overlays: an article's parts with their times go in; its SMIL file comes out (EPUB 3.3, section 9).

A clip goes on until the next one begins: readers jump over what is in no clip, and the rests are part of the reading.
Times are thousandths of a second, each rounded down from samples once, so that clips join and sum to the millisecond.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from lxml import etree

from accessible.outputs.epub.book import TEXT_ID, EpubArticle, EpubPart
from accessible.outputs.epub.xml import EPUB_TYPE, OPS, SMIL, written
from accessible.recording import SAMPLE_RATE

UP = ".."  # from the overlay's folder to that of the text and the sound


def clip_times_ms(part: EpubPart) -> Iterator[tuple[str, int, int]]:
    """Each utterance's clip: its id, where it begins and ends, in milliseconds of the part's file."""
    begins = [0, *(_milliseconds(cue.start) for cue in part.cues[1:]), _milliseconds(part.samples)]
    for cue, (begin, end) in zip(part.cues, pairwise(begins), strict=True):
        yield cue.utterance_id, begin, end


def _milliseconds(samples: int) -> int:
    return samples * 1_000 // SAMPLE_RATE


def lasts_ms(article: EpubArticle) -> int:
    """How long an article's clips last together."""
    return sum(_milliseconds(part.samples) for part in article.parts)


def clock(milliseconds: int) -> str:
    """A clock value of SMIL.

    >>> clock(83_045)
    '83.045s'
    """
    return f"{milliseconds // 1_000}.{milliseconds % 1_000:03}s"


def overlay_bytes(article: EpubArticle) -> bytes:
    """The SMIL file of an article: one sequence for each part, in it a clip for each utterance."""
    root = etree.Element(f"{{{SMIL}}}smil", nsmap={None: SMIL, "epub": OPS}, version="3.0")
    body = _below(root, "body")
    body.set(f"{{{OPS}}}textref", f"{UP}/{article.text}")
    for number, part in enumerate(article.parts, start=1):
        sequence = _below(body, "seq", id=f"seq-{number}")
        begins = TEXT_ID if number == 1 else f"part-{number}"  # the first part begins with the title
        sequence.set(f"{{{OPS}}}textref", f"{UP}/{article.text}#{begins}")
        sequence.set(EPUB_TYPE, "division")
        for utterance_id, begin, end in clip_times_ms(part):
            clip = _below(sequence, "par", id=f"par-{utterance_id}")
            _below(clip, "text", src=f"{UP}/{article.text}#{utterance_id}")
            _below(clip, "audio", src=f"{UP}/{part.sound}", clipBegin=clock(begin), clipEnd=clock(end))
    etree.indent(root)
    return written(root)


def _below(parent: Any, tag: str, **attributes: str) -> Any:
    return etree.SubElement(parent, f"{{{SMIL}}}{tag}", **attributes)
