"""One paragraph of a web page as it grows: words, line ends, marks and pictures go in; its pieces come out.

Spaces are folded as a browser folds them, over the borders of elements.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from accessible.sources.manuscript.blocks import Label, ManuscriptParagraph, ManuscriptPiece, Picture
from accessible.sources.manuscript.raised import on_the_line
from accessible.sources.webpage.element import folded

# Marks of notes and signs of trade are the same on the line. A figure without a bracket is not: 10⁶* is no 106*.
_ORDINARY = re.compile(r"\s*(?:\[\s*\d+(?:\s*[,–-]\s*\d+)*\s*\]|[*†‡§®™©])+\s*")
_MOST_SEAMS = 20  # that are told of one paragraph
_SEAM = re.compile(r"[a-zà-ÿ][A-ZÀ-Þ0-9]|\d[A-Za-zÀ-ÿ0-9]|[.!?:;][^\W_]")


@dataclass(frozen=True, slots=True)
class Around:
    """What the elements around a piece make of it. `level` is a heading's; `pre` keeps line ends and spaces."""

    strong: bool = False
    href: str = ""
    raised: str = ""
    level: int = 0
    style: str = ""
    label: Label | None = None
    pre: bool = False


@dataclass(slots=True)
class GrowingParagraph:
    """The pieces so far. `seams` are the words where two elements meet without a space, and could be two."""

    pieces: list[ManuscriptPiece] = field(default_factory=list)
    seams: list[str] = field(default_factory=list)
    raised: list[str] = field(default_factory=list)  # letters that no line can have
    bold: bool = True
    _parted: bool = False  # two elements of the page meet here

    @property
    def text(self) -> str:
        """Its words so far."""
        return "".join(piece.text for piece in self.pieces)

    def part(self) -> None:
        """Say that an element ends here and another begins."""
        self._parted = True

    def add(self, words: str, around: Around) -> None:
        """More words."""
        text = words.replace("\r", "") if around.pre else folded(words)
        before = self.pieces[-1].text[-1:] if self.pieces and not self.pieces[-1].tag else ""
        if not around.pre and (before in " \n" or not self.pieces) and not (self.pieces and self.pieces[-1].tag):
            text = text.lstrip(" ")
        if not text:
            return
        on_line = on_the_line(text, around.raised, before)
        if on_line is None and _ORDINARY.fullmatch(text):
            on_line = text
        meet = before + (on_line or text)[0]
        if self._parted and before and self._is_seam(meet, around) and len(self.seams) < _MOST_SEAMS:
            self.seams.append(f"{self.pieces[-1].text[-30:].rpartition(' ')[2]}{text[:30].partition(' ')[0]}")
        self._parted = self._parted and not text.strip()
        self.bold = self.bold and (around.strong or not text.strip())
        if on_line is None:
            self.raised.append(text)
            self._append(ManuscriptPiece("", tag="<sup>"))
            self._append(ManuscriptPiece(text, around.strong, around.href))
            self._append(ManuscriptPiece("", tag="</sup>"))
            return
        self._append(ManuscriptPiece(on_line, around.strong, around.href))

    def _is_seam(self, letters: str, around: Around) -> bool:
        """Whether two letters that stand together may belong to two words: by their kinds, or as two links."""
        links = self.pieces[-1].href and around.href and self.pieces[-1].href != around.href
        return bool(_SEAM.fullmatch(letters) or (links and letters.isalnum()))

    def end_line(self) -> None:
        """A line ends within the paragraph."""
        if self.pieces:
            last = self.pieces[-1]
            self.pieces[-1] = replace(last, text=last.text.rstrip(" "))
            self._append(ManuscriptPiece("\n"))

    def tag(self, tag: str) -> None:
        """A tag that is left in the article, so that it stops there."""
        self._append(ManuscriptPiece("", tag=tag))

    def show(self, picture: Picture) -> None:
        """A picture stands here."""
        self._append(ManuscriptPiece("", picture=picture))

    def _append(self, piece: ManuscriptPiece) -> None:
        self.pieces.append(piece)

    def finished(self, number: int, around: Around) -> ManuscriptParagraph | None:
        """The paragraph; None where it has neither words nor pictures."""
        if not any(piece.text.strip() or piece.picture or piece.tag for piece in self.pieces):
            return None
        kept = list(self.pieces)
        while kept and not (kept[-1].picture or kept[-1].tag):
            kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip(" \n"))
            if kept[-1].text:
                break
            kept.pop()
        looks = (self.bold and bool(self.text.strip()), False)
        return ManuscriptParagraph(number, tuple(kept), around.level, around.style, around.label, looks)
