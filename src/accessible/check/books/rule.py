"""Rules for finished books: a row each, with its source. What they object to becomes findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Generic, TypeVar

from accessible.check.books.files import BookFiles, UnreadableBookError, opened_book
from accessible.errors import FaithfulnessError, Finding, Severity

REPORT = "Please report it, with the article. Nothing that has this fault is published until then."
MOST_OF_A_RULE = 5  # a fault of ours is often one fault in every sentence

Book = TypeVar("Book")


@dataclass(frozen=True, slots=True)
class BookFault:
    """What a rule objects to: the file in the book, with the id there (`text.xhtml#s-1`), and the words."""

    place: str
    message: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class BookRule(Generic[Book]):
    """A rule: the code of its findings, its name, who says so, and what of a book is against it."""

    code: str
    name: str
    source: str
    faults: Callable[[Book], Iterable[BookFault]]


class BookFaultError(FaithfulnessError):
    """A book, or another file, that must not be handed out: `findings` are its judge's, `subject` says what it is."""

    def __init__(self, subject: str, findings: tuple[Finding, ...]) -> None:
        told = " ".join(f"{each.file}: {each.message}" for each in findings[:MOST_OF_A_RULE])
        super().__init__(f"{subject} is not as it should be. {told}", REPORT)
        self.subject = subject
        self.findings = findings

    def __reduce__(self) -> tuple[type[BookFaultError], tuple[str, tuple[Finding, ...]]]:
        return BookFaultError, (self.subject, self.findings)


def book_findings(
    book: Path, read: Callable[[BookFiles], Book], rules: Iterable[BookRule[Book]]
) -> tuple[Finding, ...]:
    """What each rule objects to in a book that `read` understands, in the rules' order; of one rule the first few, and
    how many more. A book that cannot be read has one finding, which says why.
    """
    try:
        with opened_book(book) as files:
            return rule_findings(book.name, read(files), rules)
    except UnreadableBookError as error:
        return unreadable_findings(book.name, error)


def rule_findings(name: str, read: Book, rules: Iterable[BookRule[Book]]) -> tuple[Finding, ...]:
    """The same of a book that is read already. `name` is its file's."""
    return tuple(finding for rule in rules for finding in _of_rule(rule, read, name))


def _of_rule(rule: BookRule[Book], read: Book, name: str) -> Iterator[Finding]:
    try:
        faults = iter(tuple(rule.faults(read)))
    except UnreadableBookError as error:
        faults = iter((BookFault(error.place, error.message),))
    for fault in islice(faults, MOST_OF_A_RULE):
        yield _finding(rule, fault, name)
    more = sum(1 for _ in faults)
    if more:
        yield _finding(rule, BookFault("", f"the same {more} times more"), name)


def _finding(rule: BookRule[Book], fault: BookFault, name: str) -> Finding:
    place = f"{name}, {fault.place}" if fault.place else name
    message = f"{rule.name}: {fault.message}."
    return Finding(rule.code, Severity.ERROR, message, place, words=fault.words, remedy=REPORT)


def unreadable_findings(name: str, error: UnreadableBookError) -> tuple[Finding, ...]:
    """What is told of a book that no rule can look at."""
    place = f"{name}, {error.place}" if error.place else name
    message = f"A finished book cannot be read: {error.message}."
    return (Finding("book-unreadable", Severity.ERROR, message, place, remedy=REPORT),)
