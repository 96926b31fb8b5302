"""A print run: the members' list and an issue in `dist/` go in; all that is printed, packed and posted comes out.

The list is read, used and gone. What names a member is written into the run's own folder and nowhere else, and whatever
goes wrong is told without a word of the list: see `discreet.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from accessible.desk.discreet import discreetly, keep_out_of_dumps
from accessible.desk.print_folder import outside, run_folder, written_at_once
from accessible.desk.printable import read_printable
from accessible.desk.printed_files import FONTS, SUMMARY, PrintedFiles, Wishes
from accessible.errors import UsageError
from accessible.member import MembersList, RefusedRow
from accessible.outputs.post.labels import label_fault
from accessible.plan.label_sheets import check_start, label_sheet
from accessible.plan.print_run import PrintRun
from accessible.production.chosen import chosen_issue
from accessible.production.files import only_one_shelf
from accessible.settings import Settings
from accessible.sources.magazine_file import read_magazine
from accessible.sources.members.members_file import read_members

Show = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class PrintRunMade:
    """What was made: the run, its folder, what staff are told of the list, and whether the disk keeps others out."""

    run: PrintRun
    place: Path
    told: tuple[str, ...]
    closed_to_others: bool

    @property
    def summary(self) -> Path:
        """The page to open first."""
        return self.place / SUMMARY


def wishes(settings: Settings, members: str, to: str, labels: str, start: int, extras: Sequence[str]) -> Wishes:
    """What was asked for, as words. Raises `UsageError` for what cannot be."""
    for named, option in ((members, "MEMBERS"), (to, "TO")):
        if not named.strip():
            raise UsageError(f"{option} names nothing.", f"Say: {option}=/path/to/it")
    sheet = label_sheet(labels)
    check_start(sheet, start)
    return Wishes(
        outside(Path(members), "MEMBERS", settings),
        outside(Path(to), "TO", settings),
        sheet,
        start,
        "booklet" in extras,
        "order" in extras,
    )


def make_print_run(settings: Settings, asked: Wishes, show: Show) -> PrintRunMade:
    """Make everything, or nothing. Raises `AccessibleError`, with no word of the list in it."""
    keep_out_of_dumps()
    return discreetly(lambda: _made(settings, asked, show))


def _made(settings: Settings, asked: Wishes, show: Show) -> PrintRunMade:
    issue = chosen_issue(settings)
    settings = replace(settings, issue=issue.id)
    magazine = read_magazine(settings.content)
    read_printable(settings)  # before it is held: it may not be there at all
    with only_one_shelf(settings.out / issue.id):
        printable = read_printable(settings)
        show("Reading the list", 0, 1)
        listed = read_members(asked.members, magazine.members, tuple(printable.issue.articles))
        listed = _with_room(listed, asked, settings)
        issue = replace(issue, title=printable.issue.title, issue=printable.issue.issue)
        files = PrintedFiles(printable, issue, magazine.reply_to, settings.styles, show)
        with written_at_once(asked.to, issue.id) as folder:
            run = files.write(folder, listed, asked)
            closed = folder.closed_to_others
    return PrintRunMade(run, run_folder(asked.to, issue.id), listed.told, closed)


def _with_room(listed: MembersList, asked: Wishes, settings: Settings) -> MembersList:
    """The list without those whose label cannot hold them whole: these rows are refused, with why."""
    faults = {member: label_fault(member.label, asked.sheet, settings.styles / FONTS) for member in listed.members}
    refused = (RefusedRow(member.row, f"Its label: {fault}") for member, fault in faults.items() if fault)
    kept = tuple(member for member, fault in faults.items() if not fault)
    return replace(listed, members=kept, refused=(*listed.refused, *refused))
