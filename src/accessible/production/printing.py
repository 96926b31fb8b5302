"""What the targets of print share: pictures as the page needs them, and the judge that every PDF must pass.

Heavy packages are imported where they are used: a worker that only speaks never loads the layout engine.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain, count
from pathlib import Path, PurePath, PurePosixPath
from typing import TYPE_CHECKING

from accessible.article import Article, Figure, all_blocks, article_sentences, sentence_lines
from accessible.errors import AccessibleError, Finding, Severity, quote
from accessible.plan.edition import Edition, is_decorative
from accessible.production.cache import Cache, Record, digest
from accessible.production.job import Job
from accessible.production.planned_pictures import PlannedPicture, bytes_of_planned
from accessible.production.shelf import Shelf

if TYPE_CHECKING:  # a worker that needs only the job does not load what reads and plans
    from accessible.check.print.fault import PrintExpectation, PrintFault
    from accessible.production.draft import Draft
    from accessible.production.prepare import Prepared


PICTURE_SUFFIXES = ((b"\xff\xd8", ".jpg"), (b"\x89PNG", ".png"))


def picture_for_print(folder: Path, picture: PlannedPicture, program: str, cache: Cache) -> bytes:
    """A picture as print needs it. Kept by its contents: every edition shows the same, and so does all of a run.

    Raises `AccessibleError` if it must be read, and is another than when it was planned.
    """
    suffix = PurePath(picture.file).suffix.lower()
    key = digest("picture", program, suffix, picture.sha256)
    kept = cache.get(key)
    if kept is None:
        from accessible.outputs.print.pictures import print_picture

        kept = print_picture(bytes_of_planned(folder, picture), suffix).content
        cache.put(key, kept)
    return kept


def pictures_for_print(
    folder: Path, pictures: Iterable[PlannedPicture], program: str, cache: Cache
) -> dict[str, bytes]:
    """Pictures as print needs them, by their files' names."""
    return {each.file: picture_for_print(folder, each, program, cache) for each in pictures}


def shown_pictures(article: Article, pictures: Iterable[PlannedPicture]) -> list[PlannedPicture]:
    """The pictures that an article shows, of those that it was planned with: all that are no mere decoration."""
    planned = {each.file: each for each in pictures}
    files = {block.file for block in all_blocks(article) if isinstance(block, Figure) and not is_decorative(block)}
    return [planned[file] for file in sorted(files)]


@dataclass(frozen=True, slots=True)
class Shown:
    """What a PDF must show: texts and alternatives in order, pictures by file name, and its HTML."""

    html: str
    texts: tuple[str, ...]
    alternatives: tuple[str, ...] = ()
    pictures: Mapping[str, bytes] = field(default_factory=dict)

    def expected(self, edition: Edition) -> PrintExpectation:
        """As the judge of print takes it: a document whose pages count from 1."""
        from accessible.check.print.fault import PrintExpectation

        return PrintExpectation(
            edition,
            self.texts,
            self.alternatives,
            self.html,
            first_page=1,
            pictures=dict(self.pictures),
        )


def judged(pdf: bytes, expected: PrintExpectation, subject: str) -> Record:
    """How many pages a PDF has, which words are on each, and what is to be told of them, for a job's record.

    Raises `PrintFaultError` unless it shows and says exactly what is expected.
    """
    from accessible.check.pdf.words import read_back
    from accessible.check.print.fault import PrintFaultError
    from accessible.check.print.rules import judge
    from accessible.check.print.words import words_by_page

    back = read_back(pdf)
    faults = judge(back, expected)
    stopping = tuple(fault for fault in faults if fault.stops)
    if stopping:
        raise PrintFaultError(subject, stopping)
    return {
        "pages": back.pages,
        "words": words_by_page(back),
        "told": [[fault.code, fault.page, fault.words, fault.message] for fault in faults],
    }


def told_findings(record: Record, draft: Draft, edition: Edition) -> list[Finding]:
    """What is to be told of the pages that a record is of."""
    from accessible.check.print.fault import PrintFault

    faults = (PrintFault(code, page, words, message, stops=False) for code, page, words, message in record["told"])
    return [_finding(fault, draft, edition.label) for fault in faults]


def failure_findings(error: AccessibleError, draft: Draft) -> list[Finding]:
    """What went wrong while an article was made, each at the line of the sentence that it is about."""
    from accessible.check.print.fault import PrintFaultError

    if isinstance(error, PrintFaultError):
        return [_finding(fault, draft, error.subject) for fault in error.faults]
    lines = sentence_lines(draft.order.article)
    place = (draft.reading.file, lines.get(error.place, 0), quote(error.words))
    return [Finding("build", Severity.ERROR, error.message, *place, error.remedy)]


def issue_failure_findings(error: AccessibleError, issue_id: str) -> list[Finding]:
    """What went wrong while a file of the issue's own was made."""
    from accessible.check.books.rule import BookFaultError

    if isinstance(error, BookFaultError):
        return [
            replace(each, message=f"{error.subject}, {each.file}: {each.message}", file=issue_id)
            for each in error.findings
        ]
    return [Finding("build", Severity.ERROR, error.message, issue_id, remedy=error.remedy)]


def _finding(fault: PrintFault, draft: Draft, subject: str) -> Finding:
    """A fault of the pages as a finding of the article."""
    severity = Severity.ERROR if fault.stops else Severity.WARNING
    where = f"{subject}, page {fault.page}" if fault.page else subject
    place = (draft.reading.file, _line_of(fault.words, draft), quote(fault.words))
    return Finding(fault.code, severity, f"{where}: {fault.message}", *place, fault.remedy)


def _line_of(words: str, draft: Draft) -> int:
    """The line of the sentence that printed words are of, or begin with; 0 for words that are not the article's."""
    printed = _squeezed(words)
    written = [(_squeezed(sentence.text), sentence.line) for sentence in article_sentences(draft.order.article)]
    same = (line for text, line in written if text == printed)
    begins = (line for text, line in written if text and printed.startswith(text))
    within = (line for text, line in written if printed and printed in text)
    return next(chain(same, begins, within), 0)


def _squeezed(words: str) -> str:
    return "".join(words.split())


@dataclass(frozen=True)
class MarkPreview(Job):
    """A finished PDF with the line that says that it is a preview; `blob` is the key of the PDF."""

    blob: str

    def do(self, cache: Cache) -> Record:
        """The marked PDF."""
        from accessible.outputs.print.preview_mark import marked_pdf

        return cache.keep(self.key, marked_pdf(cache.required(self.blob)))


def placed_pictures(prepared: Prepared, draft: Draft, cache: Cache, shelf: Shelf) -> Iterator[tuple[str, str]]:
    """Have the article's pictures on the shelf; of each, its file's name and the name under which it is published."""
    taken: set[str] = set()
    for picture in shown_pictures(draft.order.article, draft.pictures):
        content = picture_for_print(prepared.folder, picture, prepared.program, cache)
        suffix = next((suffix for begins, suffix in PICTURE_SUFFIXES if content.startswith(begins)), ".svg")
        name = _free_name(PurePosixPath(picture.file).with_suffix(suffix), taken)
        shelf.place_bytes(f"articles/{draft.slug}/{name}", content)
        yield picture.file, name


def _free_name(wanted: PurePosixPath, taken: set[str]) -> str:
    """The name, or the first like it that no picture has: a large PNG becomes a JPEG, beside which one may lie.

    Names that differ in capitals alone are one on many disks.
    """
    others = (f"{wanted.stem}-{number}{wanted.suffix}" for number in count(2))
    name = next(each for each in chain((wanted.name,), others) if each.casefold() not in taken)
    taken.add(name.casefold())
    return name
