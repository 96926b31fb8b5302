"""The command line: words from a person go in, plain answers and an exit code come out.

The one place where errors meet a person: file and line, the words, what to do. A traceback is shown only
with --verbose.
"""

from __future__ import annotations

import argparse
import contextlib
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from accessible import interrupts
from accessible.errors import AccessibleError, ExitCode, SetupError, Severity, SourceError, UsageError
from accessible.options import parser, settings_of
from accessible.production.temporary import own_temporary_files
from accessible.screen import Screen, Show
from accessible.settings import Settings
from accessible.telling import many, worst_article

if TYPE_CHECKING:
    from accessible.production.issue import Summary
    from accessible.production.shelf import Shelf

Last = TypeVar("Last")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code (see `errors.ExitCode`)."""
    options = parser().parse_args(arguments)
    screen = Screen(plain=options.plain, codes=options.codes, verbose=options.verbose)
    try:
        interrupts.heed(interrupts.stop)
        with own_temporary_files():
            return int(COMMANDS[options.command](options, screen))
    except KeyboardInterrupt:
        screen.problem(interrupts.STOPPED, "")
        return ExitCode.INTERRUPTED
    except SourceError as error:
        screen.findings(error.findings)
        screen.problem("The issue cannot be made until this is corrected.", "")
        return error.exit_code
    except AccessibleError as error:
        screen.problem(f"{error.place}: {error.message}" if error.place else error.message, error.remedy)
        if options.verbose:
            traceback.print_exception(error)
        return error.exit_code
    except ImportError as error:
        if options.verbose:
            raise
        remedy = "To set up anew: rm -rf .venv, then run the same command again. What else is missing: make doctor"
        screen.problem(f"A package of the program is missing or damaged: {error.name or error}.", remedy)
        return ExitCode.SETUP
    except Exception as error:
        if options.verbose:
            raise
        screen.problem(
            f"Something unexpected happened: {type(error).__name__}: {error}",
            "Nothing of yours is lost. Run the same command with --verbose and send us what it prints.",
        )
        return ExitCode.FAILED


def _issue(options: argparse.Namespace, screen: Screen) -> ExitCode:
    from accessible.production import library
    from accessible.production.cache import Cache
    from accessible.production.shelf import REPORT, issue_shelf
    from accessible.production.unchanged import inputs_key, remember, unchanged
    from accessible.sources.issue_file import newest_issue
    from accessible.sources.magazine_file import read_magazine

    started = time.monotonic()
    settings = settings_of(options)
    settings = replace(settings, issue=settings.issue or newest_issue(settings.content))
    cache, shelf = Cache(settings.cache), issue_shelf(settings.out, settings.issue)
    key = inputs_key(settings, settings.issue)
    figures = unchanged(cache, key, shelf)
    if figures:
        _tell_drafts(settings, settings.issue, screen)
        screen.findings(library.place_library(settings.out, settings.styles, read_magazine(settings.content)))
        screen.figures(figures, 0, time.monotonic() - started, shelf)
        _tell_open(shelf, screen)
        return ExitCode.OK
    summary = _build(settings, screen, "")
    _tell_drafts(settings, settings.issue, screen)
    _tell_open(summary.shelf, screen)
    if summary.exit_code is ExitCode.OK:
        remember(cache, key, summary.shelf, summary.figures)
        cache.forget_unused()
        screen.line(f"Next: open {summary.shelf.staff / REPORT}")
    return summary.exit_code


def _issues(options: argparse.Namespace, screen: Screen) -> ExitCode:
    from accessible.desk.helping import look
    from accessible.production.files import only_one
    from accessible.production.issues import IssuesEnd, build_issues

    started = time.monotonic()
    settings = settings_of(options)
    ids = _named_issues(settings)
    _install_voices(settings, ids, screen)
    look(settings, screen.line)
    with only_one(settings.cache), screen.progress(many(len(ids), "issue")) as show:
        done = _last(build_issues(settings, ids), IssuesEnd, show)
    for end in done.issues:
        screen.issue_end(end)
        _tell_drafts(settings, end.issue_id, screen)
        _tell_open(end.shelf, screen)
    screen.issues_end(done, time.monotonic() - started)
    return done.exit_code


def _named_issues(settings: Settings) -> tuple[str, ...]:
    """The issues asked for, or all, the oldest first. Raises `UsageError` for one that there is not."""
    from accessible.nearest import names_there_are
    from accessible.sources.issue_file import issue_ids

    there = issue_ids(settings.content)
    named = tuple(dict.fromkeys(settings.issue.split())) or there
    for each in named:
        if each not in there:
            raise UsageError(f'There is no issue "{each}" in {settings.content}.', names_there_are(each, there))
    if not named:
        raise UsageError(f"There is no issue in {settings.content}.", "To begin one: make new ISSUE=2027-spring")
    return named


def _install_voices(settings: Settings, ids: Sequence[str], screen: Screen) -> None:
    """Install what the issues' voices lack. An issue that cannot be read, or whose voice lacks something, says so."""
    from accessible.desk.voices import install
    from accessible.production.chosen import chosen_issue, chosen_voice

    voices = {}
    for each in ids:
        with contextlib.suppress(AccessibleError):
            voice = chosen_voice(settings, chosen_issue(replace(settings, issue=each)))
            voices[voice.name] = voice
    for voice in voices.values():
        with contextlib.suppress(SetupError):
            install(voice, settings.voices, screen.line)


def _tell_open(shelf: Shelf, screen: Screen) -> None:
    """Which articles wait for a signature; nothing where nobody need sign."""
    from accessible.desk.sign_off import open_articles
    from accessible.plan.signing import waiting_told

    waiting = open_articles(shelf)
    if waiting:
        screen.line(f"Marked DRAFT, {waiting_told(waiting)}.")
        screen.line('Once you have read and heard them: make sign-off ARTICLE=… BY="…"')


def _sign_off(options: argparse.Namespace, screen: Screen) -> ExitCode:
    from accessible.desk.sign_off import sign_off
    from accessible.plan.signing import waiting_told

    settings = settings_of(options)
    signed = sign_off(settings, options.article, options.by, _today())
    for each in signed.articles:
        if each.refused:
            screen.problem(f"Not signed: {each.article}. {each.refused}", each.remedy)
        elif each.before:
            screen.line(f"Signed already, by {each.before}: {each.article}")
        else:
            screen.line(f"Signed by {signed.by}: {each.article}, “{each.title}”")
    _tell_drafts(settings, signed.issue.id, screen)
    if signed.open:
        screen.line(f"Still to do, {waiting_told(signed.open)}.")
    else:
        screen.line(f"Every article is signed. Next: make release ISSUE={signed.issue.id}")
    return ExitCode.FAILED if signed.refused else ExitCode.OK


def _release(options: argparse.Namespace, screen: Screen) -> ExitCode:
    from accessible.desk.helping import look
    from accessible.desk.release import Released, release
    from accessible.desk.voices import install
    from accessible.production.chosen import chosen_issue, chosen_voice
    from accessible.production.files import only_one, only_one_shelf

    started = time.monotonic()
    settings = settings_of(options)
    issue = chosen_issue(settings)
    install(chosen_voice(settings, issue), settings.voices, screen.line)
    look(settings, screen.line)
    held = (only_one(settings.cache), only_one_shelf(settings.out / issue.id))
    with held[0], held[1], screen.progress(f"{issue.title}, {issue.issue}") as show:
        done = _last(release(settings, issue, options.why, _today()), Released, show)
    screen.summary(done.summary, time.monotonic() - started)
    _tell_drafts(settings, issue.id, screen)
    if done.release is None:
        screen.problem("Nothing was released.", "Correct what is told above, then run the same command again.")
        return ExitCode.FAILED
    screen.released(done, done.release)
    return ExitCode.OK


def _today() -> date:
    """The day of what a person does: nothing that is built ever asks the clock."""
    return datetime.now().astimezone().date()


def _tell_drafts(settings: Settings, issue_id: str, screen: Screen) -> None:
    """Each time, also when nothing has changed: a draft is never lost in silence."""
    from accessible.production.prepare import left_out_words
    from accessible.sources.drafts import drafts_in

    for path in drafts_in(settings.content / issue_id):
        screen.line(left_out_words(path))


def _article(options: argparse.Namespace, screen: Screen) -> ExitCode:
    summary = _build(settings_of(options), screen, options.article)
    screen.line("The issue's own files were not made again. For them: make issue")
    return summary.exit_code


def _build(settings: Settings, screen: Screen, only: str) -> Summary:
    from accessible.desk.helping import look
    from accessible.desk.voices import install
    from accessible.production.chosen import chosen_issue, chosen_voice
    from accessible.production.files import only_one, only_one_shelf
    from accessible.production.issue import Summary, build
    from accessible.production.report import report_again
    from accessible.production.shelf import forget_listening

    started = time.monotonic()
    issue = chosen_issue(settings)
    install(chosen_voice(settings, issue), settings.voices, screen.line)
    look(settings, screen.line)
    held = (only_one(settings.cache), only_one_shelf(settings.out / issue.id))
    with held[0], held[1], screen.progress(f"{issue.title}, {issue.issue}") as show:
        summary = _last(build(settings, issue, only), Summary, show)
    if summary.outdated and forget_listening(settings.out, issue.id):
        report_again(settings.out, issue.id, settings.styles)
        screen.line("What was heard of the issue before is out of date and was taken away. For it: make listen-check")
    screen.summary(summary, time.monotonic() - started)
    return summary


def _last(events: Iterator[Any], kind: type[Last], show: Show) -> Last:
    """What long work ends with, which is of `kind`; until then its progress is shown."""
    for event in events:
        if isinstance(event, kind):
            return event
        show(event.label, event.done, event.total)
    raise AssertionError(f"the work ends with its {kind.__name__}")


def _check(options: argparse.Namespace, screen: Screen) -> ExitCode:
    from accessible.desk.check_articles import Checked, check_articles
    from accessible.desk.voices import install
    from accessible.production.chosen import chosen_as_far, chosen_voice
    from accessible.sources.drafts import drafts_in

    settings = settings_of(options)
    issue, unread = chosen_as_far(settings)
    if not unread:
        install(chosen_voice(settings, issue), settings.voices, screen.line)
    with screen.progress(f"{issue.title}, {issue.issue}", "Checking") as show:
        checked = _last(check_articles(settings, issue, options.article, unread), Checked, show)
    worst = worst_article(checked.findings)
    screen.findings(
        checked.findings, more=f"All of them: make check VERBOSE=1. One article: make check ARTICLE={worst}"
    )
    if not options.article:
        _tell_drafts(settings, issue.id, screen)
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
        judged = _last(check_shelf(shelf), Judged, show)
    screen.judged(judged)
    return judged.sound


def _intake(options: argparse.Namespace, screen: Screen) -> ExitCode:
    from accessible.desk.intake import take_in

    try:
        taken = take_in(settings_of(options), options.file)
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


def _new(options: argparse.Namespace, screen: Screen) -> ExitCode:
    from accessible.desk.new_article import new_article
    from accessible.desk.new_issue import new_issue

    settings = settings_of(options)
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


def _listen_check(options: argparse.Namespace, screen: Screen) -> ExitCode:
    from accessible.desk.listen import Listening, install_recogniser, listen, require_wish
    from accessible.desk.listening_shelf import place_listening
    from accessible.production.chosen import chosen_issue
    from accessible.production.files import only_one, only_one_shelf
    from accessible.production.shelf import staff_folder

    settings = settings_of(options)
    issue = chosen_issue(settings)
    require_wish(settings, issue, options.article)
    install_recogniser(screen.line)
    made = _issue(options, screen)
    held = (only_one(settings.cache), only_one_shelf(settings.out / issue.id))
    with held[0], held[1], screen.progress(f"{issue.title}, {issue.issue}", "Hearing") as show:
        listening = _last(listen(settings, issue.id, options.article), Listening, show)
        report = place_listening(listening, settings, issue.id)
    screen.heard(report, staff_folder(settings.out, issue.id))
    nothing_to_hear = not any(article["to_hear"] for article in report["articles"])
    return made if nothing_to_hear else ExitCode.FAILED


def _voices(options: argparse.Namespace, screen: Screen) -> ExitCode:
    from accessible.desk.voices import audition

    settings = settings_of(options)
    for line in audition(settings):
        screen.line(line)
    return ExitCode.OK


def _say(options: argparse.Namespace, screen: Screen) -> ExitCode:
    from accessible.desk.pronounce import say

    for line in say(settings_of(options), options.text):
        screen.line(line)
    return ExitCode.OK


def _pronounce(options: argparse.Namespace, screen: Screen) -> ExitCode:
    from accessible.desk.pronounce import pronounce

    for line in pronounce(settings_of(options)):
        screen.line(line)
    return ExitCode.OK


def _voice(options: argparse.Namespace, screen: Screen) -> ExitCode:
    from accessible.desk.fetch_model import fetch_model
    from accessible.desk.voices import install_packages
    from accessible.speech.voice import find_voice

    folder = settings_of(options).voices
    voice = find_voice(folder, options.voice)
    install_packages(voice, screen.line)
    fetch_model(voice, folder, screen.line)
    screen.line(f"The voice {voice.name} is ready. Use it with: make issue VOICE={voice.name}")
    return ExitCode.OK


def _serve(options: argparse.Namespace, screen: Screen) -> ExitCode:
    from accessible.desk.serve import pages_in, served

    out = settings_of(options).out
    there = pages_in(out)
    with served(out, options.port) as address:
        screen.line("Only this computer can reach these pages. Open:")
        for page in there.pages:
            screen.line(f"    {address}{page}")
        for report in there.reports:
            screen.line(f"For staff, and not shown there: {report}")
        screen.line("To stop: Ctrl and C")
        with contextlib.suppress(KeyboardInterrupt):
            signal.pause()
    return ExitCode.OK


def _scheduler(options: argparse.Namespace, screen: Screen) -> ExitCode:
    from accessible.desk.helping import asked_for, install_cluster, serve_scheduler

    place = asked_for(settings_of(options))
    install_cluster(screen.line)
    serve_scheduler(place, screen.line)
    return ExitCode.OK


def _worker(options: argparse.Namespace, screen: Screen) -> ExitCode:
    from accessible.desk.helping import asked_for, install_cluster, serve_helper

    settings = settings_of(options)
    place = asked_for(settings)
    install_cluster(screen.line)
    serve_helper(settings, place, screen.line)
    return ExitCode.OK


def _draft(options: argparse.Namespace, screen: Screen) -> ExitCode:
    from accessible.production.chosen import chosen_issue
    from accessible.production.files import only_one_shelf
    from accessible.production.local import Crew
    from accessible.production.preview import Previewed, make_preview
    from accessible.production.shelf import preview_shelf

    started = time.monotonic()
    settings = settings_of(options)
    issue = chosen_issue(settings)
    held = only_one_shelf(preview_shelf(settings.out, issue.id).root)
    with held, screen.progress(f"{issue.title}, {issue.issue}", "Laying out") as show:
        made = _last(make_preview(settings, issue, Crew(settings.workers)), Previewed, show)
    screen.findings(made.all_findings)
    failed = [article for article in made.articles if article.order is None]
    if failed:
        names = ", ".join(article.file for article in failed)
        screen.problem(f"Not laid out: {names}.", "Correct the errors above, then run the same again.")
    _tell_drafts(settings, issue.id, screen)
    laid_out = many(len(made.articles) - len(failed), "article")
    screen.line(f"{laid_out} without sound, {time.monotonic() - started:.1f} s. It is a preview, not for readers.")
    screen.line(f"Next: open {made.shelf.root / 'index.html'}")
    return ExitCode.FAILED if any(not article.left_out for article in failed) else ExitCode.OK


def _preview(options: argparse.Namespace, screen: Screen) -> ExitCode:
    from accessible.desk.preview import is_shown, keep_up_to_date
    from accessible.desk.serve import served
    from accessible.production.chosen import chosen_as_far
    from accessible.production.files import only_one_shelf
    from accessible.production.shelf import preview_shelf

    settings = settings_of(options)
    issue, _ = chosen_as_far(settings)
    settings = replace(settings, issue=issue.id)
    folder = preview_shelf(settings.out, issue.id).root
    with only_one_shelf(folder), served(folder, options.port, is_shown, "preview") as address:
        screen.line(f"Only this computer can reach the preview of {issue.title}, {issue.issue}. Open:")
        screen.line(f"    {address}")
        screen.line("It is brought up to date when a file is saved. To stop: Ctrl and C")
        with contextlib.suppress(KeyboardInterrupt):
            for news in keep_up_to_date(settings):
                screen.line(news)
    return ExitCode.OK


def _publish(options: argparse.Namespace, screen: Screen) -> ExitCode:
    from accessible.desk.publish import carry_out, count_of, faults_in, plan_lines, prepared, staying_lines

    started = time.monotonic()
    with prepared(settings_of(options), options.destination) as publishing:
        place = publishing.destination.name
        if options.dry:
            screen.line(f"This would be done in {place}: {count_of(publishing)}.")
            for line in plan_lines(publishing):
                screen.line(line)
            screen.line("Nothing was changed. To do it, run the same without DRY=1.")
        else:
            with screen.progress(place, "Publishing to") as show:
                carry_out(publishing, show)
            screen.line(f"{count_of(publishing)}. {time.monotonic() - started:.1f} s. What members get is in {place}")
        for line in staying_lines(publishing):
            screen.line(line)
        faults = tuple(faults_in(publishing))
    for text, remedy in faults:
        screen.problem(text, remedy)
    return ExitCode.FAILED if faults else ExitCode.OK


def _print_run(options: argparse.Namespace, screen: Screen) -> ExitCode:
    from accessible.desk.print_run import make_print_run, wishes

    started = time.monotonic()
    settings = settings_of(options)
    extras = [name for name in ("booklet", "order") if getattr(options, name)]
    asked = wishes(settings, options.members, options.to, options.labels, options.start, extras)
    with screen.progress("the print run") as show:
        made = make_print_run(settings, asked, show)
    screen.print_run(made, time.monotonic() - started)
    return ExitCode.FAILED if made.run.refused else ExitCode.OK


def _print_run_forget(options: argparse.Namespace, screen: Screen) -> ExitCode:
    from accessible.desk.print_folder import forget, outside

    gone = forget(outside(Path(options.to), "TO", settings_of(options)))
    if not (gone.runs or gone.unfinished or gone.staying):
        screen.line("There is no print run in that folder. Nothing was taken away.")
    for run in gone.runs:
        screen.line(f"Forgotten: {run}")
    if gone.runs:
        screen.line(f"{many(gone.files, 'file')} taken away.")
    if gone.unfinished:
        screen.line(f"What a run that was cut off had left was taken away, too: {many(gone.unfinished, 'folder')}.")
    for place, why in gone.staying:
        screen.problem(f"It stays: {place}. {why[:1].upper()}{why[1:]}.", "Look at it, and delete it yourself.")
    if gone.runs or gone.unfinished:
        screen.line("Now delete the members’ list itself, or put it back where it belongs. Empty the bin.")
    return ExitCode.FAILED if gone.staying else ExitCode.OK


def _stick(options: argparse.Namespace, screen: Screen) -> ExitCode:
    from accessible.desk.publish import megabytes
    from accessible.desk.stick import stick_prepared
    from accessible.desk.stick_copy import copy_book

    started = time.monotonic()
    with stick_prepared(settings_of(options), options.destination) as plan:
        with screen.progress(str(plan.place), "Copying to") as show:
            copied = copy_book(plan, show)
        if plan.whole:
            screen.line(f"The talking book is in {plan.target} already. Every file was read and is right.")
        else:
            seconds = time.monotonic() - started
            screen.line(f"{many(copied, 'file')} copied, {megabytes(plan.size)} in all, {seconds:.1f} s.")
            screen.line(f"The talking book is in {plan.target}. Every file was read back and is right.")
        screen.line("Before you pull the stick out, eject it.")
    return ExitCode.OK


def _clean(options: argparse.Namespace, screen: Screen) -> ExitCode:
    from accessible.production import library
    from accessible.production.cache import Cache
    from accessible.production.files import only_one, only_one_shelf
    from accessible.production.shelf import (
        PREVIEW,
        forget_listening,
        issue_shelf,
        issues_on,
        preview_shelf,
        previews_on,
    )

    settings = settings_of(options)
    with only_one(settings.cache):  # a build that goes on would lose its work
        for issue in issues_on(settings.out):
            with only_one_shelf(settings.out / issue):
                forget_listening(settings.out, issue)
                if issue_shelf(settings.out, issue).clear():
                    screen.line(f"Deleted what was made in {settings.out / issue}/")
        for issue in previews_on(settings.out):
            with only_one_shelf(settings.out / f"{issue}{PREVIEW}"):
                if preview_shelf(settings.out, issue).clear():
                    screen.line(f"Deleted the preview of {issue}")
        if library.shelf_of_all(settings.out).clear():
            screen.line(f"Deleted the front page in {settings.out}/")
        if Cache(settings.cache).clear():
            screen.line(f"Deleted {settings.cache}/")
    return ExitCode.OK


COMMANDS: dict[str, Callable[[argparse.Namespace, Screen], ExitCode]] = {
    "issue": _issue,
    "issues": _issues,
    "article": _article,
    "check": _check,
    "sign-off": _sign_off,
    "release": _release,
    "intake": _intake,
    "new": _new,
    "listen-check": _listen_check,
    "say": _say,
    "pronounce": _pronounce,
    "voices": _voices,
    "voice": _voice,
    "serve": _serve,
    "scheduler": _scheduler,
    "worker": _worker,
    "draft": _draft,
    "preview": _preview,
    "publish": _publish,
    "print-run": _print_run,
    "print-run-forget": _print_run_forget,
    "stick": _stick,
    "clean": _clean,
}
