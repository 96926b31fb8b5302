"""Checking the shelf: an issue's folder in `dist/` goes in, what is wrong with its PDFs comes out; changes nothing.

Every PDF is judged by the rules of print that need nothing but the file, and by veraPDF where it is installed.
That its words are those of the article was proved when it was made, and is in the receipt.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from accessible.check.pdf.verapdf import PROFILES, Violation, conformance, is_installed
from accessible.check.print.fault import PrintExpectation
from accessible.check.print.rules import judge_pdf
from accessible.errors import AccessibleError, Finding, Severity
from accessible.plain_file import plain_bytes
from accessible.plan.edition import EDITIONS, Edition


@dataclass(frozen=True, slots=True)
class Judged:
    """What was found on the shelf: how many PDFs there are, and how many of them are `faulty`.

    `failed_checks` are veraPDF's, by profile; empty if it is not installed.
    """

    pdfs: int
    faulty: int
    findings: tuple[Finding, ...]
    failed_checks: tuple[tuple[str, int], ...]

    @property
    def sound(self) -> bool:
        """Whether nothing was found."""
        return not self.findings


@dataclass(frozen=True, slots=True)
class Judging:
    """What is told while it goes on: the file that is next, how many are done, and how many there are."""

    label: str
    done: int
    total: int


def pdfs_on(shelf: Path) -> tuple[Path, ...]:
    """The PDFs of a shelf: the issue's own first, then those of its articles."""
    found = [path for path in shelf.rglob("*.pdf") if not path.name.startswith(".")]
    return tuple(sorted(found, key=lambda path: (len(path.parts), path)))


def check_shelf(shelf: Path) -> Iterator[Judging | Judged]:
    """Judge every PDF in an issue's folder; yields progress and, last, what was found."""
    paths = pdfs_on(shelf)
    ask_verapdf = bool(paths) and is_installed()
    findings: list[Finding] = []
    faulty = 0
    failed = dict.fromkeys((profile.name for profile in PROFILES), 0) if ask_verapdf else {}
    for done, path in enumerate(paths):
        yield Judging(path.stem, done, len(paths))
        name = path.relative_to(shelf).as_posix()
        found = list(_findings(path, name, failed))
        findings += found
        faulty += bool(found)
    yield Judged(len(paths), faulty, tuple(findings), tuple(failed.items()))


def edition_of(path: Path) -> Edition:
    """The edition of a PDF, from its name; the first edition if the name does not say."""
    named = [edition for edition in EDITIONS if edition.suffix in path.stem]
    return max(named, key=lambda edition: len(edition.suffix), default=EDITIONS[0])


def _findings(path: Path, name: str, failed: dict[str, int]) -> Iterator[Finding]:
    """What is wrong with one PDF. Adds veraPDF's failed checks to `failed`, for each profile that is in it."""
    import pikepdf

    try:
        pdf = plain_bytes(path)
        expected = PrintExpectation(edition_of(path), cover="articles" not in Path(name).parts)
        # What is only told is told with the article, whose pages are laid out before this.
        for fault in (each for each in judge_pdf(pdf, expected) if each.stops):
            place = f"{name}, page {fault.page}" if fault.page else name
            yield Finding(fault.code, Severity.ERROR, fault.message, place, 0, fault.words)
        for verdict in conformance(pdf) if failed else ():
            failed[verdict.profile] += verdict.failed
            yield from (_failure(name, verdict.profile, failure) for failure in verdict.failures)
    except (OSError, pikepdf.PdfError, AccessibleError) as error:
        yield Finding("damaged", Severity.ERROR, f"The file cannot be read: {error}", name)


def _failure(name: str, profile: str, failure: Violation) -> Finding:
    times = f" ({failure.count} times)" if failure.count > 1 else ""
    message = f"{profile}, clause {failure.clause}, test {failure.test}: {failure.message}{times}"
    return Finding("verapdf", Severity.ERROR, message, name)
