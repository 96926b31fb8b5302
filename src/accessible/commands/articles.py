"""Articles by hand: new ones, files from elsewhere, and what is to be corrected in them."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from accessible.commands.make import last, tell_drafts
from accessible.errors import ExitCode, Severity, SourceError, UsageError
from accessible.screen import Screen
from accessible.settings import Settings
from accessible.telling import worst_article


def new(options: argparse.Namespace, settings: Settings, screen: Screen) -> ExitCode:
    """Begin an issue or an article."""
    from accessible.desk.new_article import new_article
    from accessible.desk.new_issue import new_issue

    if options.article:
        article = new_article(settings, options.article)
        screen.line(f"The article is in {article.path}, for {article.issue.title}, {article.issue.issue}")
        screen.line("Open it, and put your words in place of the samples. It is a draft: readers do not get it yet.")
        screen.line("Next: make preview, to see it while you write")
        return ExitCode.OK
    if not options.issue:
        raise UsageError("Say what is to be new.", 'Say: make new ISSUE=2027-spring or ARTICLE="…"')
    made = new_issue(settings, options.issue)
    screen.line(f"The issue {made.name} is in {made.folder}/")
    if made.taken_over:
        screen.line(f"Taken over from {made.earlier}: {', '.join(made.taken_over)}.")
    if made.left_behind:
        screen.line(f"Not taken over: {', '.join(made.left_behind)}.")
    if made.to_fill_in:
        screen.line(f"Fill in before anything can be made: {', '.join(made.to_fill_in)}.")
    screen.line(f'Next: look at {made.folder / "issue.toml"}. Then: make new ARTICLE="…", or make intake FILE=…')
    return ExitCode.OK


def intake(options: argparse.Namespace, settings: Settings, screen: Screen) -> ExitCode:
    """Make an article of a Word file or a web page."""
    from accessible.desk.intake import take_in

    try:
        taken = take_in(settings, options.file)
    except SourceError as error:
        screen.findings(error.findings)
        screen.problem("Nothing was written.", "Correct this in the file, save it, and run the same command again.")
        return error.exit_code
    # All of them: the same command once more would make a second article.
    screen.findings(taken.findings, room=sys.maxsize)
    screen.line(f"The article is in {taken.article}")
    if any(finding.severity is Severity.ERROR for finding in taken.findings):
        screen.line("It cannot be made before you have settled in it what is asked above.")
    if taken.pictures:
        screen.line(f"Its pictures are beside it: {', '.join(taken.pictures)}")
    if taken.left_out:
        screen.line(f"Left out: {taken.left_out}. They are listed at its end, with the reason.")
    if taken.still_there:
        screen.line(f"Now move {options.file} out of the issue's folder: the new file is the article.")
    screen.line("Next: read it through. To see it in print: make draft. Then: make check")
    return ExitCode.OK


def check(options: argparse.Namespace, settings: Settings, screen: Screen) -> ExitCode:
    """Say what is to be corrected; make nothing."""
    from accessible.desk.check_articles import Checked, check_articles
    from accessible.desk.voices import install
    from accessible.production.chosen import chosen_as_far, chosen_voice
    from accessible.sources.drafts import drafts_in

    issue, unread = chosen_as_far(settings)
    if not unread:
        install(chosen_voice(settings, issue), settings.voices, screen.line)
    with screen.progress(f"{issue.title}, {issue.issue}", "Checking") as show:
        checked = last(check_articles(settings, issue, options.article, unread), Checked, show)
    worst = worst_article(checked.findings)
    screen.findings(
        checked.findings, more=f"All of them: make check VERBOSE=1. One article: make check ARTICLE={worst}"
    )
    if not options.article:
        tell_drafts(settings, issue.id, screen)
    sound = bool(options.article) or _check_shelf(settings.out / issue.id, screen)
    if checked.faulty:
        left = f"{checked.faulty} of {checked.articles} articles cannot be made yet."
        screen.problem(left, "Correct the errors above.")
        return ExitCode.FAILED
    if options.article in {path.stem for path in drafts_in(settings.content / issue.id)}:
        screen.line(f"{options.article} is a draft, and is left out of the issue until it is marked as one no more.")
        return ExitCode.OK
    if options.article:
        screen.line(f"{options.article} can be made. To check the whole issue and its PDFs: make check")
        return ExitCode.OK
    if not checked.makes_issue:
        screen.problem("The articles can be made, and the issue cannot yet.", "Correct the errors above.")
        return ExitCode.FAILED
    screen.line(f"All {checked.articles} articles of {issue.title}, {issue.issue} can be made. Next: make issue")
    return ExitCode.OK if sound else ExitCode.FAILED


def _check_shelf(shelf: Path, screen: Screen) -> bool:
    """Judge the PDFs that were made of an issue, if there are any; tells whether all are sound."""
    from accessible.desk.check_shelf import Judged, check_shelf, pdfs_on

    if not pdfs_on(shelf):
        return True
    with screen.progress(f"the PDFs in {shelf}/", "Checking") as show:
        judged = last(check_shelf(shelf), Judged, show)
    screen.judged(judged)
    return judged.sound
