"""The page that is mended: lines with the numbers that they have in the file, and what was done to them so far.

Each repair takes a page and gives back another. Nothing is ever changed in silence: a change is a `Repair`, a line
that goes is a `RemovedLine`, and what cannot be known is a `Finding`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from accessible.article import RemovedLine, Repair
from accessible.errors import MANUSCRIPTS, Finding, Severity, quote

END = re.compile(r"[.!?…][\"'”’)\]*_]*$")  # a sentence ends
STOP = re.compile(r"[.!?…:][\"'”’)\]*_]*$")  # a sentence ends, or what follows is no part of it
SMALL = re.compile(r"[\"'“‘(\[]*[a-zà-öø-ÿ]")  # begins with a small letter
ADDRESS = re.compile(r"\s*(https?:|www\.|mailto:|\S[^\s@]*+@\S[^\s.]*+\.|[\w-]+(\.[\w-]+)+(/|\s|$))", re.IGNORECASE)
ITEM = re.compile(r"\s*(?:[-*+•◦–]|\d{1,3}[.)]|\(\d{1,3}\))\s+\S")
# What begins a line of Markdown that is no plain text: headings, quotations, tables, boxes, code, notes, tags.
_MARKUP = re.compile(r"\s{0,3}(#{1,6}\s|>|\||:::|```|~~~|<|\[[^\]]+\]:|!\[|Table( \d+)?: |Summary: )|\s{4}|\t")
BYLINE = re.compile(r"\s*[Bb]y [A-Z][\w.'’-]+( [A-Z][\w.'’-]+){0,3}\s*\Z")
LABEL = re.compile(r"(question|answer)\s*:?", re.IGNORECASE)
CONTACT = re.compile(r"\S@\S|www\.|https?:|\d[\d ]{6,}\d|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b")  # phone, web, postcode
_CRUMBS = re.compile(r"\s[>›»]\s")
_KEPT = 30  # characters of what is equal in a line before and after, for a person to find it


@dataclass(frozen=True, slots=True)
class PastedLine:
    """A line: its number in the file and its words. Those of a `fixed` one (code, a comment) are left as they are.

    One of `verse` stays a line.
    """

    number: int
    text: str
    fixed: bool = False
    verse: bool = False

    @property
    def blank(self) -> bool:
        """Whether it has no words."""
        return not self.text.strip()


@dataclass(frozen=True, slots=True)
class PastedPage:
    """Lines (of a Markdown file without its front matter), and all that was done, left out and asked so far."""

    file: str
    lines: tuple[PastedLine, ...]
    title: str = ""  # as the front matter gives it
    repairs: tuple[Repair, ...] = ()
    removed: tuple[RemovedLine, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def markdown(self) -> bool:
        """Whether signs of Markdown count here."""
        return self.file.lower().endswith((".md", *MANUSCRIPTS))  # these come here as our Markdown

    def but(
        self,
        lines: Iterable[PastedLine] | None = None,
        repairs: Iterable[Repair] = (),
        removed: Iterable[RemovedLine] = (),
        findings: Iterable[Finding] = (),
    ) -> PastedPage:
        """The page with other lines, and with what was done to them."""
        return replace(
            self,
            lines=self.lines if lines is None else tuple(lines),
            repairs=(*self.repairs, *repairs),
            removed=(*self.removed, *removed),
            findings=(*self.findings, *findings),
        )

    def titled(self, title: str) -> PastedPage:
        """The page with its title, which was found in it."""
        return replace(self, title=title)

    def ask(self, code: str, line: PastedLine, message: str, remedy: str, words: str = "") -> Finding:
        """Something that only its writer knows: the article waits for the answer."""
        return Finding(code, Severity.ERROR, message, self.file, line.number, quote(words or line.text), remedy)

    def tell(self, code: str, line: PastedLine, message: str, remedy: str) -> Finding:
        """Something that was decided, or left, and may be wrong."""
        return Finding(code, Severity.WARNING, message, self.file, line.number, quote(line.text), remedy)

    def is_text(self, line: PastedLine) -> bool:
        """Whether a line is a paragraph's: no heading, item, label, table, or the like."""
        if line.blank or line.fixed or line.verse or ITEM.match(line.text) or line.text.lstrip().startswith("|"):
            return False
        if self.markdown:
            return not _MARKUP.match(line.text)
        return not LABEL.fullmatch(line.text.strip()) and not _CRUMBS.search(line.text)


def before(lines: Sequence[PastedLine], index: int) -> int:
    """The index of the last line with words before `index`, or -1."""
    return next((place for place in range(index - 1, -1, -1) if not lines[place].blank), -1)


def after(lines: Sequence[PastedLine], index: int) -> int:
    """The index of the first line with words after `index`, or -1."""
    return next((place for place in range(index + 1, len(lines)) if not lines[place].blank), -1)


def changed(line: PastedLine, text: str, what: str) -> Repair:
    """That a line now reads `text`: both without most of the end that they share."""
    end = 0
    while end < min(len(line.text), len(text)) and line.text[-1 - end] == text[-1 - end]:
        end += 1
    cut = max(end - _KEPT, 0)
    shorter = line.text.rfind(" ", 0, len(line.text) - cut) if cut else len(line.text)
    spare = len(line.text) - (shorter if shorter > len(line.text) - end else len(line.text) - cut)
    return Repair(line.number, line.text[: len(line.text) - spare], text[: len(text) - spare], what)
