"""What is said about a PDF: an expectation goes in with it, faults come out, each with a way on.

A fault stops its article or is only told. Which, and why: `docs/decisions/026-what-stops-and-what-is-told.md`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from accessible.check.pdf.words import ReadBack
from accessible.errors import FaithfulnessError, quote
from accessible.plan.edition import Edition

REPORT = "Please report it, with the article. Nothing of this article is published until then."
NO_HARM = "Every word is there, and nothing need be done. To have it otherwise, shorten or divide what stands there."


@dataclass(frozen=True, slots=True)
class PrintExpectation:
    """What a PDF should be. What is not known is None, empty or 0, and then not asked for.

    `texts` are what it must show and say, in order; `alternatives` those of its pictures; `html` what it was
    laid out from. `first_page` is the number on its first page, `total` the one after "of". `cover`: its
    first page has neither running head nor number. `pictures` are its pictures, by the names of their files.
    """

    edition: Edition
    texts: tuple[str, ...] | None = None
    alternatives: tuple[str, ...] | None = None
    html: str = ""
    first_page: int = 0
    total: int = 0
    cover: bool = False
    pictures: Mapping[str, bytes] | None = None


@dataclass(frozen=True, slots=True)
class Spot:
    """A place that a rule objects to. `page` counts from 1 within the file; 0: the file as a whole."""

    page: int
    words: str
    message: str


Find = Callable[[ReadBack, PrintExpectation], Iterable[Spot]]


@dataclass(frozen=True, slots=True)
class PrintRule:
    """One rule of print: `source` says who asks for it.

    `stops`: where it does not hold, nothing is made; otherwise it is told.
    """

    code: str
    name: str
    source: str
    find: Find
    stops: bool = True


@dataclass(frozen=True, slots=True)
class PrintFault:
    """One thing that is wrong with a PDF: the rule's code, the page (0: the whole file) and the words there.

    `stops`: nothing is made of the article. Otherwise it is told, and the article is made.
    """

    code: str
    page: int
    words: str
    message: str
    stops: bool = True

    @property
    def remedy(self) -> str:
        """What to do."""
        return REPORT if self.stops else NO_HARM

    def __str__(self) -> str:
        where = f"Page {self.page}: " if self.page else ""
        words = f" “{quote(self.words)}”" if self.words else ""
        return f"{where}{self.message}{words}"


class PrintFaultError(FaithfulnessError):
    """A PDF that must not be handed out: `faults` are those that stop it."""

    def __init__(self, subject: str, faults: tuple[PrintFault, ...]) -> None:
        told = " ".join(str(fault) for fault in faults)
        super().__init__(f"{subject}: the PDF is not as it should be. {told}", REPORT)
        self.subject = subject
        self.faults = faults

    def __reduce__(self) -> tuple[type[PrintFaultError], tuple[str, tuple[PrintFault, ...]]]:
        return PrintFaultError, (self.subject, self.faults)
