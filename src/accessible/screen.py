"""The screen: what happens goes in, calm short lines come out. A bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

import argparse
import errno
import os
import re
import shlex
import sys
import time
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TextIO

from accessible.errors import AccessibleError, ExitCode, Finding, Severity, SourceError
from accessible.finding_codes import GUIDE, code_row
from accessible.nearest import nearest
from accessible.outputs.clock import as_players_show
from accessible.production.shelf import REPORT
from accessible.telling import FIRST_SCREEN, FOR_THE_END, count_line, gathered, many, told, words_in

if TYPE_CHECKING:
    from accessible.desk.check_shelf import Judged
    from accessible.desk.print_run import PrintRunMade
    from accessible.desk.release import Released
    from accessible.plan.signing import Release
    from accessible.production.issue import Summary
    from accessible.production.issues import IssueEnd, IssuesEnd
    from accessible.production.shelf import Shelf
    from accessible.production.unchanged import Figures

Show = Callable[[str, int, int], None]
PLAIN_LINE_SECONDS = 5.0
_ROOM_OF_A_BUILD = FIRST_SCREEN - 30  # its figures take words too
_REFUSED = 8  # rows of a members' list
_NAMES = 3  # of articles that one line has
_MORE = "All of them: add VERBOSE=1 to the same command."

# Articles and names of files are anybody's. Their escape codes could clear a screen or hide a word, and what is
# invisible cannot be found by somebody who is to delete it.
# Control and formatting characters, ends of lines, halves of letters, private ones; spaces, joined letters and accents
# stay. What is printed is one line: a file's name with the end of a line in it could say "Nothing to correct" below.
_UNSEEN = frozenset(("Cc", "Cf", "Zl", "Zp", "Cs", "Co", "Cn"))
_PLAIN = "\t"


def shown(text: str) -> str:
    r"""The text as one line, with every unseen character as its number in brackets.

    >>> shown("Take ten\u200e\x1b[31m mg"), shown("Frère – 10 mg")
    ('Take ten<U+200E><U+001B>[31m mg', 'Frère – 10 mg')
    >>> shown("01-rest\nNothing to correct.md")
    '01-rest<U+000A>Nothing to correct.md'
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        f"<U+{ord(each):04X}>" if unicodedata.category(each) in _UNSEEN and each not in _PLAIN else each
        for each in text
    )


def _print(text: str, stream: TextIO) -> None:
    """Show a text. What the screen has no letters for is spelled out: a message must not fail.

    Nor when nobody reads it any more (`| head`), or when it goes to a file and the disk is full: the work goes on.
    """
    letters = stream.encoding or "utf-8"
    try:
        print(shown(text).encode(letters, "backslashreplace").decode(letters), file=stream, flush=True)
    except OSError as problem:
        _to_nowhere(stream.fileno())
        if problem.errno != errno.EPIPE and stream is not sys.stderr:
            _print(f"What this command says can no longer be written: {problem.strerror}.", sys.stderr)


def _to_nowhere(descriptor: int) -> None:
    """Let what is written there vanish, also what waits to be written."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    if nowhere != descriptor:
        os.dup2(nowhere, descriptor)
        os.close(nowhere)


def open_streams() -> None:
    """Have all three streams of a command: what is closed (`>&-`) would be taken by the next file that is opened."""
    for descriptor in range(3):
        try:
            os.fstat(descriptor)
        except OSError:
            _to_nowhere(descriptor)
    sys.stdout = sys.stdout or open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115  (open as long as we are)
    sys.stderr = sys.stderr or open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115


def finish() -> None:
    """Write what waits to be written, before Python does and complains."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            _to_nowhere(stream.fileno())


# What argparse says, and what we say: a word that a person typed, then what it may be.
_NOT_UNDERSTOOD = (
    (r"argument (?:COMMAND|--)?(\S*): invalid choice: '(.*)' \(choose from (.*)\)", '"{1}" is no {0}. There are: {2}.'),
    (r"argument --(\S+): expected one argument", "Nothing stands after --{0}."),
    (r"argument --(\S+): (.*)", "{0}: {1}."),
    (r"the following arguments are required: (.*)", "This is missing: {0}."),
    (r"unrecognized arguments: (.*)", "This was not understood: {0}"),
)


class PlainParser(argparse.ArgumentParser):
    """A command line whose mistakes are told in two short lines, and not in a list of all that there is."""

    def error(self, message: str) -> NoReturn:
        """Say what was not understood, and end with the exit code for that."""
        near = ""
        for pattern, words in _NOT_UNDERSTOOD:
            matched = re.fullmatch(pattern, message)
            if matched:
                found = (matched.group(1) or "command", *matched.groups()[1:])
                if len(found) > 2:  # a word, and those that there are
                    near = nearest(found[1], re.findall(r"[\w-]+", found[2]))
                message = words.format(*(each.replace("'", "") for each in found))
                break
        asked = f"Did you mean {near}? " if near else ""
        Screen(plain=True).problem(message, f"{asked}{self.prog} --help shows what there is.")
        raise SystemExit(int(ExitCode.USAGE))


class Screen:
    """Where words to a person go.

    `plain` leaves out bars, colours and moving text, `codes` names each finding's code, `verbose` shows every finding.
    """

    def __init__(self, *, plain: bool = False, codes: bool = False, verbose: bool = False) -> None:
        self.codes = codes
        self.verbose = verbose
        self.plain = plain or not sys.stderr.isatty() or "NO_COLOR" in os.environ or os.environ.get("TERM") == "dumb"

    def line(self, text: str) -> None:
        """One line of news."""
        _print(text, sys.stdout)

    def problem(self, text: str, remedy: str) -> None:
        """One problem and what to do, on the error stream."""
        _print(text, sys.stderr)
        if remedy:
            _print(f"What to do: {remedy}", sys.stderr)

    def findings(self, findings: Iterable[Finding], *, more: str = _MORE, room: int = FIRST_SCREEN) -> None:
        """Findings, errors first, equal ones as one: place, message, words, remedy. Last how many there are.

        What does not fit into `room`, the words of a first screen, is counted, and `more` says where it is.
        """
        findings = list(findings)
        left, waiting = room - FOR_THE_END, 0
        for number, group in enumerate(gathered(findings)):
            code = _explained(group.first.code) if self.codes else ""
            lines = told(group, whole=self.verbose, code=code)
            left -= words_in(lines[: len(lines) - bool(code)])
            # Once something waits, all after it does: a reader meets the findings in one order.
            if self.verbose or (not waiting and (left >= 0 or not number)):
                for line in lines:
                    self.line(line)
            else:
                waiting += len(group.findings)
        if waiting:
            self.line(f"… and {waiting} more. {more}")
        if findings:
            self.line(count_line(findings))

    @contextmanager
    def progress(self, title: str, doing: str = "Making") -> Iterator[Show]:
        """A display for long work: call what it gives with (what is being made, done, in all)."""
        if self.plain:
            yield self._plain_progress(title, doing)
            return
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

        columns = (
            TextColumn("{task.percentage:>3.0f}%"),
            BarColumn(30),
            TimeRemainingColumn(),
            TextColumn("{task.description}", markup=False),
        )
        # A line that goes to a file must get there, and not to the terminal, above the bar.
        seen, console = sys.stdout.isatty(), Console(stderr=True)
        with Progress(*columns, console=console, transient=True, redirect_stdout=seen) as bar:
            task = bar.add_task(title, total=None)

            def show(label: str, done: int, total: int) -> None:
                bar.update(task, description=shown(label), completed=done, total=total)

            yield show

    def _plain_progress(self, title: str, doing: str) -> Show:
        """A line at the start and every few seconds."""
        last = -PLAIN_LINE_SECONDS
        begun = False

        def show(label: str, done: int, total: int) -> None:
            nonlocal last, begun
            if not begun:
                self.line(f"{doing} {title}.")
                begun = True
            if time.monotonic() - last >= PLAIN_LINE_SECONDS:
                last = time.monotonic()
                self.line(f"{100 * done // max(total, 1)}%  {label}")

        return show

    def summary(self, summary: Summary, seconds: float) -> None:
        """What a build came to: what to correct first, then the figures."""
        errors = [finding for finding in summary.findings if finding.severity is Severity.ERROR]
        report = summary.shelf.staff / REPORT
        self.findings(errors, more=f"All of them are in {report}." if report.exists() else _MORE, room=_ROOM_OF_A_BUILD)
        if summary.failed:
            names = _first_names([draft.reading.file for draft in summary.failed])
            self.problem(f"Not made: {names}.", "Correct the errors above, then run the same command again.")
        if summary.withdrawn:
            self.line(f"Taken away because it is out of date: {many(len(summary.withdrawn), 'file')}.")
        self._left(summary.left)
        self.figures(summary.figures, summary.shelf.written, seconds, summary.shelf)

    def _left(self, left: Iterable[AccessibleError]) -> None:
        """Machines that help no more. Nothing is lost: another did their work."""
        for error in left:
            self.problem(f"A machine stopped helping, and another did its work. {error.place}: {error}", error.remedy)

    def issue_end(self, end: IssueEnd) -> None:
        """What became of one of several issues, in a line or two; of one that is not whole, what to do first."""
        if end.error:
            findings = end.error.findings if isinstance(end.error, SourceError) else ()
            self._first_errors(end.issue_id, findings)
            place = "" if findings or end.error.place in ("", end.issue_id) else f"{end.error.place}: "
            self.problem(f"{end.issue_id}: not made. {place}{end.error.message}", end.error.remedy)
            return
        if end.summary:
            self._first_errors(end.issue_id, end.summary.findings)
            self._left(end.summary.left)
        if end.outdated:
            self.line(f"{end.issue_id}: what was heard of it before is out of date and was taken away.")
        written = end.summary.shelf.written if end.summary else 0
        figures = end.figures
        if figures:
            changed = f"{many(written, 'file')} written" if written else "nothing had changed"
            minutes = many(round(figures.seconds / 60), "minute")
            looks = f"To look at: {figures.to_look_at}. To listen to: {figures.to_hear}."
            self.line(f"{end.issue_id}: {many(figures.articles, 'article')}, {minutes} to hear, {changed}. {looks}")
        if end.exit_code is not ExitCode.OK:
            failed = end.summary.failed if end.summary else ()
            names = _first_names([draft.reading.file for draft in failed]) or "some of its own files"
            remedy = f"Correct the errors above, then: make issue ISSUE={end.issue_id}"
            self.problem(f"{end.issue_id}: not whole. Not made: {names}.", remedy)

    def _first_errors(self, issue_id: str, findings: Iterable[Finding]) -> None:
        """The first errors of one of several issues: each has some, so none may fill the screen."""
        errors = [finding for finding in findings if finding.severity is Severity.ERROR]
        self.findings(errors, more=f"All of them: make check ISSUE={issue_id}", room=FOR_THE_END)

    def issues_end(self, end: IssuesEnd, seconds: float) -> None:
        """What became of several issues, in counts."""
        self.findings(end.findings)
        whole = [each for each in end.issues if each.exit_code is ExitCode.OK]
        same = sum(1 for each in whole if not (each.summary and each.summary.shelf.written))
        minutes = many(round(sum(each.figures.seconds for each in whole if each.figures) / 60), "minute")
        unmade = len(end.issues) - len(whole)
        self.line(
            f"{len(whole)} of {many(len(end.issues), 'issue')} whole, {minutes} to hear; in {same} nothing had changed."
        )
        if unmade:
            self.problem(f"{many(unmade, 'issue')} not whole: see above.", "Correct them, then run the same again.")
        self.line(f"{seconds:.1f} s.")

    def released(self, done: Released, release: Release) -> None:
        """What a release came to: what it corrects, which files changed, and what to do next."""
        if done.again:
            self.line(f"This is what was released on {release.day}. Nothing is new, and nothing was written down.")
        else:
            self.line(f"Released on {release.day}, as release {release.number} of {done.summary.issue.id}.")
        self._left(done.summary.left)
        for each in () if done.again else release.corrections:
            state = "new" if each.came else "no longer in the issue" if each.went else ""
            self.line(f"Corrected: {each.article}{state and f' ({state})'}")
            for change in each.changes:
                self.line(f"    {change}")
        if not (done.first or done.again):
            self.line(f"{many(len(done.changed), 'file')} changed; all others have the bytes that they had.")
            if release.told:
                self.line("Members read what was corrected on the issue's page.")
        self.line(f"To prove the files, in {done.summary.shelf.root}/: sha256sum --check --quiet {done.sums.resolve()}")
        self.line("Next: keep the issue's folder in git, then: make publish DEST=…")

    def print_run(self, made: PrintRunMade, seconds: float) -> None:
        """What a print run came to: counts, the rows that were refused, and what to do next. No member is named."""
        run = made.run
        for news in made.told:
            self.line(news)
        room = sys.maxsize if self.verbose else _REFUSED
        for refused in run.refused[:room]:
            self.problem(f"Row {refused.row} was refused. {refused.reason}", "")
        if len(run.refused) > room:
            self.problem(f"… and {len(run.refused) - room:,} more. All of them are in {made.summary}.", "")
        if run.refused:
            remedy = "Correct the list and run the same command again, or write these envelopes by hand."
            self.problem(f"Nothing is made for {many(len(run.refused), 'row')} of {run.rows:,}.", remedy)
        envelopes, wallets = len(run.envelopes), len(run.wallets)
        also = f", and {many(wallets, 'wallet')} with the sound" if wallets else ""
        self.line(
            f"{run.copies:,} printed {'copy' if run.copies == 1 else 'copies'} in {many(envelopes, 'envelope')}{also}."
        )
        if not made.closed_to_others:
            self.line(f"Whoever has the disk with {made.place} can read it: keep it by you.")
        self.line(f"{seconds:.1f} s. Next: open {made.summary}")
        where = shlex.quote(str(made.place.parent))
        self.line(f"When the post has gone, take all of this away: make print-run-forget TO={where}")

    def judged(self, judged: Judged) -> None:
        """What the PDFs on the shelf came to."""
        self.findings(judged.findings)
        if judged.findings:
            faulty = f"{judged.faulty} of {many(judged.pdfs, 'PDF')}"
            self.problem(f"Not as they should be: {faulty}.", "Run: make issue. If it is told again, please report it.")
        pdfs = f"{many(judged.pdfs, 'PDF')}: {'all sound' if judged.sound else 'see above'}."
        checks = ", ".join(f"{profile} {many(failed, 'failure')}" for profile, failed in judged.failed_checks)
        # The same command once more, because `make` brings veraPDF first.
        self.line(f"{pdfs} {checks}." if checks else f"{pdfs} veraPDF did not look at them. To have it: make check")

    def heard(self, report: Mapping[str, Any], shelf: Path) -> None:
        """What a recogniser heard: each clip that a person should listen to, and where it is."""
        waiting = [(article, clip) for article in report["articles"] for clip in article["to_hear"]]
        for article, clip in waiting:
            at = as_players_show(clip["start"])
            self.line(f"Please listen: {article['id']}, part {clip['part']}, {at} into its file")
            self.line(f"    “{clip['text']}”")
            self.line(f"    Heard: “{clip['heard']}”")
            for reason in clip["why"]:
                self.line(f"    {reason}")
            self.line(f"    The clip: {shelf / clip['clip']}")
        share = f"{100 * report['word_errors']:.1f}%"
        self.line(f"{report['sentences']:,} sentences heard. {len(waiting)} to listen to. Word errors: {share}.")
        if report["by_people"]:
            self.line(f"Not heard, because a person read the whole part: {many(report['by_people'], 'sentence')}.")
        if waiting:
            self.problem("Some words were not heard.", f"Open {shelf}/listening.html. It says what to do next.")
        else:
            self.line(f"What was heard is in {shelf}/listening.html")

    def figures(self, figures: Figures, written: int, seconds: float, shelf: Shelf) -> None:
        """The numbers of an issue, and where its files are."""
        pages = " and ".join(f"{count} in {name.replace('-', ' ')}" for name, count in figures.pages)
        minutes = many(round(figures.seconds / 60), "minute")
        self.line(
            f"{many(figures.articles, 'article')}, {many(figures.parts, 'part')}, {minutes} to hear; "
            f"pages: {pages or 'none'}."
        )
        report = shelf.staff / REPORT
        where = f" They are in {report}." if report.exists() else " To read them: make check"
        looks = f"To look at: {figures.to_look_at}. To listen to: {figures.to_hear}."
        self.line(f"{looks} Could be easier to read: {figures.could_be_easier}.{where}")
        changed = f"{many(written, 'file')} written" if written else "Nothing had changed"
        self.line(f"{changed}, {seconds:.1f} s. The files for members are in {shelf.root}/")


def _explained(code: str) -> str:
    """A code with its meaning, and where the staff guide speaks of it."""
    row = code_row(code)
    return f"{code}. {row.meaning} See {GUIDE}#{row.guide}" if row else code


def _first_names(names: Sequence[str]) -> str:
    """The first names, and how many more there are."""
    more = f" and {len(names) - _NAMES} more" if len(names) > _NAMES else ""
    return ", ".join(names[:_NAMES]) + more
