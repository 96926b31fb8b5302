"""Making: what was asked for goes in; issues, articles, drafts and previews come out, and what they came to is told."""

from __future__ import annotations

import argparse
import contextlib
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from accessible import interrupts
from accessible.errors import AccessibleError, ExitCode, SetupError, UsageError
from accessible.screen import Screen, Show
from accessible.settings import Settings
from accessible.telling import many

if TYPE_CHECKING:
    from accessible.production.issue import Summary
    from accessible.production.shelf import Shelf

Last = TypeVar("Last")


def issue(_options: argparse.Namespace, settings: Settings, screen: Screen) -> ExitCode:
    """Make the issue."""
    from accessible.production import library_unchanged
    from accessible.production.cache import Cache
    from accessible.production.shelf import REPORT, issue_shelf
    from accessible.production.unchanged import inputs_key, remember, unchanged
    from accessible.sources.issue_list import newest_issue

    started = time.monotonic()
    settings = replace(settings, issue=settings.issue or newest_issue(settings.content))
    cache, shelf = Cache(settings.cache), issue_shelf(settings.out, settings.issue)
    key = inputs_key(settings, settings.issue)
    figures = unchanged(cache, key, shelf)
    if figures:
        tell_drafts(settings, settings.issue, screen)
        screen.findings(library_unchanged.brought_up_to_date(settings, cache))
        screen.figures(figures, 0, time.monotonic() - started, shelf)
        tell_open(shelf, screen)
        return ExitCode.OK
    summary = _build(settings, screen, "")
    tell_drafts(settings, settings.issue, screen)
    tell_open(summary.shelf, screen)
    cache.forget_unused()
    if summary.exit_code is ExitCode.OK:
        if key == inputs_key(settings, settings.issue):  # nothing was saved meanwhile
            remember(cache, key, summary.shelf, summary.figures)
        screen.line(f"Next: open {summary.shelf.staff / REPORT}")
    return summary.exit_code


def issues(_options: argparse.Namespace, settings: Settings, screen: Screen) -> ExitCode:
    """Make several issues in one run."""
    from accessible.desk.helping import look
    from accessible.production.files import only_one
    from accessible.production.issues import IssueEnd, IssuesEnd, build_issues

    started = time.monotonic()
    ids = _named_issues(settings)
    _install_voices(settings, ids, screen)
    look(settings, screen.line)

    def show_end(end: IssueEnd) -> None:
        screen.issue_end(end)
        tell_drafts(settings, end.issue_id, screen)
        tell_open(end.shelf, screen)

    held = only_one(settings.cache), screen.progress(many(len(ids), "issue"))
    with held[0], held[1] as show, contextlib.closing(build_issues(settings, ids)) as events:
        # Each at once: however the run ends, what was made is told.
        done = last(_rest_after(events, IssueEnd, show_end), IssuesEnd, show)
    screen.issues_end(done, time.monotonic() - started)
    return done.exit_code


def _named_issues(settings: Settings) -> tuple[str, ...]:
    """The issues asked for, or all, the oldest first. Raises `UsageError` for one that there is not."""
    from accessible.nearest import names_there_are
    from accessible.sources.issue_list import issue_ids

    there = issue_ids(settings.content)
    known = frozenset(there)
    named = tuple(dict.fromkeys(settings.issue.split())) or there
    for each in named:
        if each not in known:
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


def article(options: argparse.Namespace, settings: Settings, screen: Screen) -> ExitCode:
    """Make one article again."""
    summary = _build(settings, screen, options.article)
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
        summary = last(build(settings, issue, only), Summary, show)
    if summary.outdated and forget_listening(settings.out, issue.id):
        report_again(settings.out, issue.id, settings.styles)
        screen.line("What was heard of the issue before is out of date and was taken away. For it: make listen-check")
    screen.summary(summary, time.monotonic() - started)
    return summary


def draft(_options: argparse.Namespace, settings: Settings, screen: Screen) -> ExitCode:
    """Lay out without sound."""
    from accessible.production.chosen import chosen_issue
    from accessible.production.files import only_one_shelf
    from accessible.production.local import Crew
    from accessible.production.preview import Previewed, make_preview
    from accessible.production.shelf import preview_shelf

    started = time.monotonic()
    issue = chosen_issue(settings)
    held = only_one_shelf(preview_shelf(settings.out, issue.id).root, for_members=False)
    with held, screen.progress(f"{issue.title}, {issue.issue}", "Laying out") as show:
        made = last(make_preview(settings, issue, Crew(settings.workers)), Previewed, show)
    screen.findings(made.all_findings)
    failed = [article for article in made.articles if article.order is None]
    if failed:
        names = ", ".join(article.file for article in failed)
        screen.problem(f"Not laid out: {names}.", "Correct the errors above, then run the same again.")
    tell_drafts(settings, issue.id, screen)
    laid_out = many(len(made.articles) - len(failed), "article")
    screen.line(f"{laid_out} without sound, {time.monotonic() - started:.1f} s. It is a preview, not for readers.")
    screen.line(f"Next: open {made.shelf.root / 'index.html'}")
    return ExitCode.FAILED if any(not article.left_out for article in failed) else ExitCode.OK


def preview(options: argparse.Namespace, settings: Settings, screen: Screen) -> ExitCode:
    """Keep a preview up to date until it is stopped."""
    from accessible.desk.preview import is_shown, keep_up_to_date
    from accessible.desk.serve import served
    from accessible.production.chosen import chosen_as_far
    from accessible.production.files import only_one_shelf
    from accessible.production.shelf import preview_shelf

    issue, _ = chosen_as_far(settings)
    settings = replace(settings, issue=issue.id)
    folder = preview_shelf(settings.out, issue.id).root
    with only_one_shelf(folder, for_members=False), served(folder, options.port, is_shown, "preview") as address:
        screen.line(f"Only this computer can reach the preview of {issue.title}, {issue.issue}. Open:")
        screen.line(f"    {address}")
        screen.line("It is brought up to date when a file is saved. To stop: Ctrl and C")
        with interrupts.until_stopped():
            for news in keep_up_to_date(settings):
                screen.line(news)
    return ExitCode.OK


def tell_open(shelf: Shelf, screen: Screen) -> None:
    """Which articles wait for a signature; nothing where nobody need sign."""
    from accessible.production.shelf import open_articles

    waiting = open_articles(shelf)
    if waiting:
        from accessible.plan.signing import waiting_told  # it knows what a signature is bound to, which takes a moment

        screen.line(f"Marked DRAFT, {waiting_told(waiting)}.")
        screen.line('Once you have read and heard them: make sign-off ARTICLE=… BY="…"')


def tell_drafts(settings: Settings, issue_id: str, screen: Screen) -> None:
    """Each time, also when nothing has changed: a draft is never lost in silence."""
    from accessible.sources.drafts import drafts_in, left_out_words

    for path in drafts_in(settings.content / issue_id):
        screen.line(left_out_words(path))


def _rest_after(events: Iterator[Any], kind: type[Last], show_end: Callable[[Last], None]) -> Iterator[Any]:
    """The events without those of `kind`, which are shown."""
    for event in events:
        if isinstance(event, kind):
            show_end(event)
        else:
            yield event


def last(events: Iterator[Any], kind: type[Last], show: Show) -> Last:
    """What long work ends with, which is of `kind`; until then its progress is shown."""
    for event in events:
        if isinstance(event, kind):
            return event
        show(event.label, event.done, event.total)
    raise AssertionError(f"the work ends with its {kind.__name__}")
