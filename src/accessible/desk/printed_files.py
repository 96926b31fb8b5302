"""The files of a print run: members, and an issue's PDFs, go in; masters, slips, tickets, labels and lists come out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path, PurePosixPath

from accessible.desk.print_folder import RECORD, PrintFolder
from accessible.desk.printable import Printable
from accessible.issue import Issue
from accessible.member import MembersList
from accessible.outputs.post.copy_part import CopyPart
from accessible.outputs.post.imposition import write_booklet, write_stapled
from accessible.outputs.post.labels import AddressLabel, write_labels
from accessible.outputs.post.packing_order import write_packing_order
from accessible.outputs.post.papers import (
    PACKING_ORDER,
    WrittenFile,
    packing_list_page,
    summary_page,
    ticket_html,
    ticket_texts,
)
from accessible.outputs.post.ruler_page import write_test_page
from accessible.outputs.post.slip import slip_html
from accessible.plan.edition import EDITIONS, Edition
from accessible.plan.imposition import FOR_THE_PRINTER, bundles
from accessible.plan.job_ticket import MadeFiles, job_ticket
from accessible.plan.label_sheets import LabelSheet
from accessible.plan.postage import sheets_of
from accessible.plan.print_run import Choice, Envelope, Master, PrintedFile, PrintRun, Wallet, plan_print_run
from accessible.plan.slip import Slip, slip_texts
from accessible.production.printing import Shown, judged

Show = Callable[[str, int, int], None]
FONTS = "fonts"  # below styles/
SUMMARY, PACKING_LIST = "summary.html", "packing-list.html"
LABELS, WALLET_LABELS, TEST_PAGE = "labels.pdf", "wallet-labels.pdf", "labels-test-page.pdf"


@dataclass(frozen=True, slots=True)
class Wishes:
    """What was asked for: the list, where the files go, the label sheet, its first free label, and what else is made.

    `booklet`: also folded booklets on A3; `order`: also one PDF an edition in packing order.
    """

    members: Path
    to: Path
    sheet: LabelSheet
    start: int = 1
    booklet: bool = False
    order: bool = False


@dataclass(slots=True)
class PrintedFiles:
    """Writes the files of one run. `reply_to` is where reply slips go; `show` is told how far it is."""

    printable: Printable
    issue: Issue
    reply_to: tuple[str, ...]
    styles: Path
    show: Show
    _steps: Iterator[int] = field(default_factory=count)
    _all_steps: int = 1
    _what: list[WrittenFile] = field(default_factory=list)
    _sheets: dict[str, int] = field(default_factory=dict)  # of labels, by file

    def write(self, folder: PrintFolder, listed: MembersList, asked: Wishes) -> PrintRun:
        """Write all of them; the run that they are of. Raises `AccessibleError`."""
        issue, paper = self.printable.issue, self.printable.paper
        run = plan_print_run(listed.members, listed.refused, issue, paper)
        masters_each, editions_each = 1 + asked.booklet, 1 + asked.order
        self._all_steps = (
            len(run.choices) + masters_each * len(run.masters) + editions_each * len(list(_editions(run))) + 1
        )
        slips = self._slips(folder, run.choices)
        sheets = {name: sheets_of([pages]) for name, pages in slips.items()}
        run = plan_print_run(listed.members, listed.refused, issue, paper, sheets, int(asked.sheet.window))
        masters = {each.file.path: self._master(folder, each) for each in run.masters}
        booklets = {each.file.path: self._booklet(folder, each) for each in run.masters if asked.booklet}
        made = MadeFiles(masters, {name: slip_name(name) for name in slips}, slips, booklets)
        for edition in _editions(run):
            self._ticket(folder, run, edition, made)
            if asked.order:
                self._packing_order(folder, run, edition, sheets)
        self._labels(folder, run, asked)
        self._papers(folder, run)
        return run

    def _slips(self, folder: PrintFolder, choices: Sequence[Choice]) -> dict[str, int]:
        """The slip of each choice; how many pages it has, by the choice's name."""
        pages = {}
        for choice in choices:
            self._tell(f"Laying out the slip {choice.name}")
            pages[choice.name] = self._slip(folder, choice)
        return pages

    def _slip(self, folder: PrintFolder, choice: Choice) -> int:
        edition = _edition(choice.edition)
        articles = [each for file in choice.files for each in self.printable.articles(file, edition.suffix)]
        slip = Slip(edition, tuple(articles), choice.pages, choice.sheets, not choice.articles, self.reply_to)
        html = slip_html(slip, self.issue, self.styles)
        pdf, pages = self._laid_out(html, slip_texts(slip, self.issue), edition, "the slip")
        self._have(folder, slip_name(choice.name), pdf, f"the slip, to print {_times(choice.copies)}")
        return pages

    def _laid_out(self, html: str, texts: Sequence[str], edition: Edition, subject: str) -> tuple[bytes, int]:
        """A PDF that shows just these texts, as our judge of print sees it, and its pages."""
        from accessible.outputs.print.pdf import lay_out

        pdf = lay_out(html, self.styles, self.styles, edition)
        verdict = judged(pdf, Shown(html, tuple(texts)).expected(edition), subject)
        return pdf, int(verdict["pages"])

    def _master(self, folder: PrintFolder, master: Master) -> str:
        name = f"{_stem(master.file)}-{FOR_THE_PRINTER}.pdf"
        self._tell(f"Writing {name}")
        folder.write(name, lambda to: write_stapled(to, self._part(master.file), title=master.file.title))
        self._what.append(WrittenFile(name, f"the master, to print {_times(master.copies)} on A4, both sides"))
        return name

    def _booklet(self, folder: PrintFolder, master: Master) -> str:
        name = f"{_stem(master.file)}-booklet-{FOR_THE_PRINTER}.pdf"
        title, grams, fonts = master.file.title, self.printable.paper.grams_per_square_metre, self.styles / FONTS
        self._tell(f"Writing {name}")
        folder.write(
            name, lambda to: write_booklet(to, self._part(master.file), title=title, paper_grams=grams, fonts=fonts)
        )
        self._what.append(WrittenFile(name, "the same as a booklet on A3, folded once"))
        return name

    def _part(self, file: PrintedFile) -> CopyPart:
        return CopyPart(self.printable.path(file), file.first_pages)

    def _ticket(self, folder: PrintFolder, run: PrintRun, edition: str, made: MadeFiles) -> None:
        name = f"job-ticket-{edition}.pdf"
        self._tell(f"Laying out {name}")
        pieces = job_ticket(run, edition, made)
        html = ticket_html(pieces, edition, self.issue, self.styles)
        pdf, _ = self._laid_out(html, ticket_texts(pieces, edition, self.issue), EDITIONS[0], "the job ticket")
        self._have(folder, name, pdf, "what the printer must know")

    def _packing_order(self, folder: PrintFolder, run: PrintRun, edition: str, slips: Mapping[str, int]) -> None:
        """All copies of an edition in packing order, a file for each box of paper that they take."""
        self._tell(f"Writing the packing order, {edition}")
        copies = {
            choice.name: (CopyPart(folder.hidden / slip_name(choice.name)), *map(self._part, choice.files))
            for choice in run.choices
            if choice.edition == edition
        }
        posted = [each for each in run.envelopes if each.choice.edition == edition for _ in range(each.copies)]
        boxes = bundles([each.choice.sheets + slips[each.choice.name] for each in posted])
        for number, box in enumerate(boxes, 1):
            which = f"-box-{number:0{len(str(len(boxes)))}}-of-{len(boxes)}" if len(boxes) > 1 else ""
            name = f"{PACKING_ORDER}{edition}{which}-{FOR_THE_PRINTER}.pdf"
            self._one_box(folder, name, [posted[place] for place in box], copies)

    def _one_box(
        self,
        folder: PrintFolder,
        name: str,
        posted: Sequence[Envelope],
        copies: Mapping[str, Sequence[CopyPart]],
    ) -> None:
        order = [copies[each.choice.name] for each in posted]
        title = f"{self.issue.title}, {self.issue.issue}"
        folder.write(name, lambda to: write_packing_order(to, order, title=title))
        first, last = posted[0].number, posted[-1].number
        labels = f"labels {first} to {last}" if last > first else f"label {first}"
        self._what.append(WrittenFile(name, f"{labels}: each copy with its slip, in that order, to print once"))

    def _labels(self, folder: PrintFolder, run: PrintRun, asked: Wishes) -> None:
        """The labels of envelopes, and those of wallets; they begin on the used sheet if they are the only ones."""
        self._tell("Writing the labels")
        start = asked.start
        for name, posted, what in (
            (LABELS, run.envelopes, "the labels of the envelopes, in packing order"),
            (WALLET_LABELS, run.wallets, "the labels of the wallets with the sound"),
        ):
            if posted:
                self._label_sheets(folder, name, posted, asked.sheet, start)
                self._what.append(WrittenFile(name, f"{what}. It has members’ names"))
                start = 1
        if self._sheets:
            folder.write(TEST_PAGE, lambda to: write_test_page(to, asked.sheet, self.styles / FONTS))
            self._what.append(WrittenFile(TEST_PAGE, "a ruler, to print on plain paper first"))

    def _label_sheets(
        self, folder: PrintFolder, name: str, posted: Sequence[Envelope | Wallet], sheet: LabelSheet, start: int
    ) -> None:
        labels = (AddressLabel(str(each.number), each.member.label) for each in posted)
        title = f"{self.issue.title}, {self.issue.issue}"
        sheets: list[int] = []
        folder.write(
            name,
            lambda to: sheets.append(
                write_labels(to, labels, sheet, start=start, fonts=self.styles / FONTS, title=title)
            ),
        )
        self._sheets[name] = sheets[0]

    def _papers(self, folder: PrintFolder, run: PrintRun) -> None:
        what = "all envelopes and wallets, to tick. It has members’ names"
        self._have(folder, PACKING_LIST, packing_list_page(run, self.styles), what)
        self._what.append(WrittenFile(RECORD, "what was written, for make print-run-forget"))
        folder.write_bytes(SUMMARY, summary_page(run, self._what, self._sheets, self.styles))

    def _tell(self, doing: str) -> None:
        self.show(doing, next(self._steps), self._all_steps)

    def _have(self, folder: PrintFolder, name: str, content: bytes, what: str) -> None:
        folder.write_bytes(name, content)
        self._what.append(WrittenFile(name, what))


def slip_name(choice: str) -> str:
    """What the slip of a choice is called."""
    return f"slip-{choice}.pdf"


def _times(number: int) -> str:
    return "once" if number == 1 else f"{number:,} times"


def _stem(file: PrintedFile) -> str:
    """A PDF's name with its article's number, because two articles may have one name without it."""
    path = PurePosixPath(file.path)
    suffix = next(edition.suffix for edition in EDITIONS if path.stem.endswith(f"-{edition.suffix}"))
    return f"{path.parent.name}-{suffix}"


def _editions(run: PrintRun) -> Iterator[str]:
    yield from dict.fromkeys(choice.edition for choice in run.choices)


def _edition(suffix: str) -> Edition:
    return next(edition for edition in EDITIONS if edition.suffix == suffix)
