"""Composing: a reader says what it found, in order; blocks and sentences with stable ids come out.

Used by every reader, so that ids are made in one place. A block's id is its place (`b-2-3`: section 2,
block 3), a sentence's id comes from its words and its turn among equal ones (`s-1f2e3d4c`, `s-1f2e3d4c-2`).
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from accessible.article import RemovedLine, Repair, Role, Run, Sentence
from accessible.errors import Finding, Severity, quote
from accessible.plan.sentences import fold_space, split_sentences
from accessible.plan.web_names import TOP_LEVEL
from accessible.sources.paste.page import Page

# Addresses written bare in the text: they become links, so that print lists them and the reading can put them last.
# One without https:// and www. is known by its ending, as the reading knows it.
_BARE_ADDRESS = re.compile(
    r"https?://[^\s<>\"“”]+|www\.[^\s<>\"“”]+|(?P<mail>(?<![\w.+-])[\w.+-]++@[\w-]+(?:\.[\w-]+)+)"
    rf"|(?<![\w.@/-])[A-Za-z0-9][A-Za-z0-9-]*+(?:\.[A-Za-z0-9-]+)*\.{TOP_LEVEL}(?![\w@-])(?:/[^\s<>\"“”]*)?"
)
MAX_BLOCK = 10_000  # characters of a paragraph or cell; six minutes of sound, the most for a part, are some 4,200
_NOT_ADDRESS_END = ".,;:!?)]'’"

# What stands over a group whose source has no label of its own.
LABELS = {Role.QUESTION: "Question", Role.ANSWER: "Answer", Role.DISCLAIMER: "Disclaimer"}


@dataclass(slots=True)
class Composer:
    """Hands out ids and collects what is wrong while one article is read."""

    file: str
    language: str = ""  # the article's own; set when it is known
    findings: list[Finding] = field(default_factory=list)
    removed: list[RemovedLine] = field(default_factory=list)
    repairs: list[Repair] = field(default_factory=list)
    _turns: Counter[str] = field(default_factory=Counter)
    _section: int = 1
    _block: int = 0

    def block_id(self, *, new_section: bool = False) -> str:
        """The next block's id; a heading begins a new section."""
        if new_section:
            self._section, self._block = self._section + 1, 0
        self._block += 1
        return f"b-{self._section}-{self._block}"

    def sentence(self, runs: Sequence[Run], line: int = 0) -> Sentence:
        """The runs as one sentence, whatever marks it has inside."""
        runs = self._bounded(runs, line)
        linked = [piece for run in runs for piece in link_bare_addresses(self._normal(run))]
        folded = _merged(fold_space(linked))
        words = "".join(run.text for run in folded)
        digest = hashlib.blake2s(words.encode(), digest_size=4).hexdigest()
        self._turns[digest] += 1
        turn = self._turns[digest]
        return Sentence(f"s-{digest}" if turn == 1 else f"s-{digest}-{turn}", folded, line)

    def sentences(self, runs: Sequence[Run], line: int = 0) -> tuple[Sentence, ...]:
        """The runs, cut into sentences."""
        runs = self._bounded(runs, line)
        normal = [piece for run in runs for piece in link_bare_addresses(self._normal(run))]
        return tuple(self.sentence(piece, line) for piece in split_sentences(normal))

    def _bounded(self, runs: Sequence[Run], line: int) -> Sequence[Run]:
        """The runs, or the first of their words and an error when there are more than one part could ever hold."""
        length = sum(len(run.text) for run in runs)
        if length <= MAX_BLOCK:
            return runs
        words = "".join(run.text for run in runs)[:200]
        self.refuse_endless(line, words, length)
        return (Run(words),)

    def refuse_endless(self, line: int, words: str, length: int) -> None:
        """Note a paragraph that is too long to be read, before time is spent on it."""
        message = f"This paragraph has {length:,} characters; {MAX_BLOCK:,} are the most."
        self.error("block-length", line, words, message, "Divide it, with an empty line between its parts.")

    def plain(self, text: str, line: int = 0) -> tuple[Sentence, ...]:
        """Plain text, cut into sentences."""
        return self.sentences((Run(text),), line)

    def error(self, code: str, line: int, words: str, message: str, remedy: str, corrected: str = "") -> None:
        """Note something that stops this article. `corrected` is the line as it would be right."""
        self.findings.append(Finding(code, Severity.ERROR, message, self.file, line, quote(words), remedy, corrected))

    def warn(self, code: str, line: int, words: str, message: str, remedy: str, corrected: str = "") -> None:
        """Note something for the editor to judge."""
        self.findings.append(Finding(code, Severity.WARNING, message, self.file, line, quote(words), remedy, corrected))

    def mention(self, code: str, line: int, words: str, message: str, remedy: str) -> None:
        """Note something that nobody need do anything about."""
        self.findings.append(Finding(code, Severity.NOTE, message, self.file, line, quote(words), remedy))

    def take(self, page: Page) -> None:
        """Note what was mended, left out and asked before the page came to its reader."""
        self.repairs += page.repairs
        self.removed += page.removed
        self.findings += page.findings

    def _note(
        self, code: str, severity: Severity, line: int, words: str, message: str, remedy: str, corrected: str = ""
    ) -> None:
        self.findings.append(Finding(code, severity, message, self.file, line, quote(words), remedy, corrected))

    def remove(self, line: int, text: str, reason: str) -> None:
        """Note a line that is left out, and why."""
        self.removed.append(RemovedLine(line, text.strip(), reason))

    def _normal(self, run: Run) -> Run:
        """The run in Unicode's composed form, so that equal words are equal bytes; invisible joiners go.

        A run marked with the article's own language is like one without a mark.
        """
        text = unicodedata.normalize("NFC", run.text).replace("\u00ad", "").replace("\ufeff", "")
        foreign = run.language.casefold() != self.language.casefold()
        return replace(run, text=text, language=run.language if foreign else "")


def _merged(runs: Sequence[Run]) -> tuple[Run, ...]:
    """The runs, with neighbours of one look as one run: line ends and nested marks leave no seams."""
    merged: list[Run] = []
    for run in runs:
        if merged and not run.note and replace(merged[-1], text=run.text) == run:
            merged[-1] = replace(run, text=merged[-1].text + run.text)
        else:
            merged.append(run)
    return tuple(merged)


def link_bare_addresses(run: Run) -> list[Run]:
    """The run, cut so that each address in its text is a link of its own. The text stays as it is.

    >>> [piece.href for piece in link_bare_addresses(Run("See www.example.org/a."))]
    ['', 'https://www.example.org/a', '']
    """
    if run.href or run.note:
        return [run]
    pieces: list[Run] = []
    position = 0
    for match in _BARE_ADDRESS.finditer(run.text):
        address = match.group().rstrip(_NOT_ADDRESS_END)
        scheme = "mailto:" if match["mail"] else "" if re.match("https?://", address) else "https://"
        end = match.start() + len(address)
        pieces.append(replace(run, text=run.text[position : match.start()]))
        pieces.append(replace(run, text=address, href=scheme + address))
        position = end
    pieces.append(replace(run, text=run.text[position:]))
    return [piece for piece in pieces if piece.text or piece is pieces[-1]] if len(pieces) > 1 else [run]
