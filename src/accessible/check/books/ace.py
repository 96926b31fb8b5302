"""Ace by DAISY: a finished EPUB goes in, what hinders readers in it comes out.

A serious or critical fault is an error. What Ace calls moderate or minor is handed on to be explained by a person.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from accessible.check.books.rule import REPORT
from accessible.errors import Finding, Severity
from accessible.tools.ace import ace_report

STOPS = frozenset(("critical", "serious"))  # impacts as axe and Ace name them


@dataclass(frozen=True, slots=True)
class AceFault:
    """One thing that Ace objects to: its rule, how much it hinders ("serious"), the page, and what it says."""

    rule: str
    impact: str
    page: str
    message: str


def ace_faults(book: Path) -> tuple[AceFault, ...]:
    """All that Ace objects to. Raises `SetupError` where it is not installed."""
    return tuple(_faults(ace_report(book)))


def ace_findings(book: Path, name: str = "") -> tuple[Finding, ...]:
    """What is serious or worse. `name` is what the book is called in messages."""
    return tuple(
        Finding(
            "ace", Severity.ERROR, f"{fault.rule}: {fault.message}", f"{name or book.name}, {fault.page}", remedy=REPORT
        )
        for fault in ace_faults(book)
        if fault.impact in STOPS
    )


def _faults(report: dict[str, Any]) -> Iterator[AceFault]:
    for page in report.get("assertions", []):
        for each in page.get("assertions", []):
            if each["earl:result"]["earl:outcome"] != "pass":
                test, said = each["earl:test"], each["earl:result"]["dct:description"]
                place = str(page["earl:testSubject"]["url"])
                yield AceFault(test["dct:title"], test["earl:impact"], place, " ".join(said.split()))
