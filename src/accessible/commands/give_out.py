"""Giving out: an issue that was made goes in; it is signed, released, shown, published and posted."""

from __future__ import annotations

import argparse
import signal
import time
from datetime import date, datetime
from pathlib import Path

from accessible import interrupts
from accessible.commands.make import last, tell_drafts
from accessible.errors import ExitCode
from accessible.screen import Screen
from accessible.settings import Settings
from accessible.telling import many


def sign_off(options: argparse.Namespace, settings: Settings, screen: Screen) -> ExitCode:
    """Put a name under what was read and heard."""
    from accessible.desk.sign_off import sign_off
    from accessible.plan.signing import waiting_told

    signed = sign_off(settings, options.article, options.by, _today())
    for each in signed.articles:
        if each.refused:
            screen.problem(f"Not signed: {each.article}. {each.refused}", each.remedy)
        elif each.before:
            screen.line(f"Signed already, by {each.before}: {each.article}")
        else:
            screen.line(f"Signed by {signed.by}: {each.article}, “{each.title}”")
    tell_drafts(settings, signed.issue.id, screen)
    if signed.open:
        screen.line(f"Still to do, {waiting_told(signed.open)}.")
    else:
        screen.line(f"Every article is signed. Next: make release ISSUE={signed.issue.id}")
    return ExitCode.FAILED if signed.refused else ExitCode.OK


def release(options: argparse.Namespace, settings: Settings, screen: Screen) -> ExitCode:
    """Make the signed issue, and write down what members get."""
    from accessible.desk.helping import look
    from accessible.desk.release import Released, release
    from accessible.desk.voices import install
    from accessible.production.chosen import chosen_issue, chosen_voice
    from accessible.production.files import only_one, only_one_shelf

    started = time.monotonic()
    issue = chosen_issue(settings)
    install(chosen_voice(settings, issue), settings.voices, screen.line)
    look(settings, screen.line)
    held = (only_one(settings.cache), only_one_shelf(settings.out / issue.id))
    with held[0], held[1], screen.progress(f"{issue.title}, {issue.issue}") as show:
        done = last(release(settings, issue, options.why, _today()), Released, show)
    screen.summary(done.summary, time.monotonic() - started)
    tell_drafts(settings, issue.id, screen)
    if done.release is None:
        screen.problem("Nothing was released.", "Correct what is told above, then run the same command again.")
        return ExitCode.FAILED
    screen.released(done, done.release)
    return ExitCode.OK


def _today() -> date:
    """The day of what a person does: nothing that is built ever asks the clock."""
    return datetime.now().astimezone().date()


def serve(options: argparse.Namespace, settings: Settings, screen: Screen) -> ExitCode:
    """Show the pages until it is stopped."""
    from accessible.desk.serve import pages_in, served

    out = settings.out
    there = pages_in(out)
    with served(out, options.port) as address:
        screen.line("Only this computer can reach these pages. Open:")
        for page in there.pages:
            screen.line(f"    {address}{page}")
        for report in there.reports:
            screen.line(f"For staff, and not shown there: {report}")
        screen.line("To stop: Ctrl and C")
        with interrupts.until_stopped():
            signal.pause()
    return ExitCode.OK


def publish(options: argparse.Namespace, settings: Settings, screen: Screen) -> ExitCode:
    """Put what members get to its place."""
    from accessible.desk.publish import carry_out, count_of, faults_in, plan_lines, prepared, staying_lines

    started = time.monotonic()
    with prepared(settings, options.destination) as publishing:
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


def stick(options: argparse.Namespace, settings: Settings, screen: Screen) -> ExitCode:
    """Copy the talking book."""
    from accessible.desk.publish import megabytes
    from accessible.desk.stick import stick_prepared
    from accessible.desk.stick_copy import copy_book

    started = time.monotonic()
    with stick_prepared(settings, options.destination) as plan:
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


def print_run(options: argparse.Namespace, settings: Settings, screen: Screen) -> ExitCode:
    """Make what is printed, packed and posted."""
    from accessible.desk.print_run import make_print_run, wishes

    started = time.monotonic()
    extras = [name for name in ("booklet", "order") if getattr(options, name)]
    asked = wishes(settings, options.members, options.to, options.labels, options.start, extras)
    with screen.progress("the print run") as show:
        made = make_print_run(settings, asked, show)
    screen.print_run(made, time.monotonic() - started)
    return ExitCode.FAILED if made.run.refused else ExitCode.OK


def print_run_forget(options: argparse.Namespace, settings: Settings, screen: Screen) -> ExitCode:
    """Take a print run away."""
    from accessible.desk.print_folder import forget, outside

    gone = forget(outside(Path(options.to), "TO", settings))
    if not (gone.runs or gone.unfinished or gone.staying):
        remedy = "Name the folder that was given as TO when it was made. Look whether labels.pdf still lies somewhere."
        screen.problem("There is no print run in that folder. Nothing was taken away.", remedy)
        return ExitCode.FAILED
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
