"""The command line: words from a person go in, plain answers and an exit code come out.

The one place where errors meet a person: file and line, the words, what to do. A traceback is shown only
with --verbose.
"""

from __future__ import annotations

import argparse
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path

from accessible import interrupts
from accessible.commands import articles, give_out, machines, make, sound
from accessible.errors import AccessibleError, ExitCode, SourceError, UsageError
from accessible.options import parser, settings_of
from accessible.production.temporary import own_temporary_files
from accessible.screen import Screen
from accessible.settings import Settings


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code (see `errors.ExitCode`)."""
    options = parser().parse_args(arguments)
    screen = Screen(plain=options.plain, codes=options.codes, verbose=options.verbose)
    try:
        interrupts.heed(interrupts.stop)
        _require_place()
        with own_temporary_files():
            return int(COMMANDS[options.command](options, settings_of(options), screen))
    except KeyboardInterrupt:
        return _stopped(screen)
    except Exception as problem:  # noqa: BLE001  (here every error meets a person)
        # What fails once an interrupt has come fails because of it: clearing up that was cut in two.
        return _stopped(screen) if interrupts.is_stopping() else _told(problem, screen, verbose=options.verbose)


def _require_place() -> None:
    """Raise `UsageError` where the folder that the command was begun in is gone: no worker could begin there."""
    try:
        Path.cwd()
    except FileNotFoundError as error:
        raise UsageError("The folder that you are in is no longer there.", "Go to another first: cd") from error


def _stopped(screen: Screen) -> ExitCode:
    interrupts.ignore()
    screen.problem(interrupts.STOPPED, "")
    return ExitCode.INTERRUPTED


def _told(problem: Exception, screen: Screen, *, verbose: bool) -> ExitCode:
    """What failed, in words that a person can act on. With --verbose, what nobody thought of is raised again."""
    match problem:
        case SourceError():
            screen.findings(problem.findings)
            screen.problem("The issue cannot be made until this is corrected.", "")
            return problem.exit_code
        case AccessibleError():
            screen.problem(f"{problem.place}: {problem.message}" if problem.place else problem.message, problem.remedy)
            if verbose:
                traceback.print_exception(problem)
            return problem.exit_code
    if verbose:
        raise problem
    if isinstance(problem, ImportError):
        remedy = "To set up anew: rm -rf .venv, then run the same command again. What else is missing: make doctor"
        screen.problem(f"A package of the program is missing or damaged: {problem.name or problem}.", remedy)
        return ExitCode.SETUP
    screen.problem(
        f"Something unexpected happened: {type(problem).__name__}: {problem}",
        "Nothing of yours is lost. Run the same command with --verbose and send us what it prints.",
    )
    return ExitCode.FAILED


COMMANDS: dict[str, Callable[[argparse.Namespace, Settings, Screen], ExitCode]] = {
    "issue": make.issue,
    "issues": make.issues,
    "article": make.article,
    "check": articles.check,
    "sign-off": give_out.sign_off,
    "release": give_out.release,
    "intake": articles.intake,
    "new": articles.new,
    "listen-check": sound.listen_check,
    "say": sound.say,
    "pronounce": sound.pronounce,
    "voices": sound.voices,
    "voice": sound.voice,
    "serve": give_out.serve,
    "scheduler": machines.scheduler,
    "worker": machines.worker,
    "draft": make.draft,
    "preview": make.preview,
    "publish": give_out.publish,
    "print-run": give_out.print_run,
    "print-run-forget": give_out.print_run_forget,
    "stick": give_out.stick,
    "clean": machines.clean,
}
