"""The command line: words from a person go in, plain answers and an exit code come out.

The one place where errors meet a person: file and line, the words, what to do. A traceback is shown only
with --verbose.
"""

from __future__ import annotations

import argparse
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from accessible import __version__
from accessible.errors import AccessibleError, ExitCode, SourceError
from accessible.screen import PlainParser, Screen, Show
from accessible.settings import Settings
from accessible.units import Pace, Sound

if TYPE_CHECKING:
    from accessible.build.issue_build import Summary

Last = TypeVar("Last")
DESCRIPTION = """\
Makes a magazine's articles into large print and paced audio that say the same words.

Start here:
  accessible check      look for problems in the newest issue; makes nothing
  accessible issue      make the newest issue; the files go to dist/
  accessible voices     hear every voice say a sentence of the issue

You can run any command again at any time: only what changed is made again.
"""
ISSUE_HELP = """\
Makes every article of an issue: two PDFs, MP3s, captions and a transcript each. Then the issue's own PDFs and
its audio book.
An article with a fault is left out and named; the others are made. The exit code is 0 only if all is well.
"""
CHECK_HELP = """\
Reads and judges every article, and says what to correct. Then judges every PDF of the issue that is in dist/.
"""
SAY_HELP = """\
Shows how words are read aloud, and by which rule, and says them into dist/say.wav.
For example: accessible say "Take 10 mg at 5pm."
"""
PRONOUNCE_HELP = """\
Says every word of the issue that no earlier issue has and that is not said as it is written: by the lexicon, by a
rule, or guessed by the voice. All into one MP3 in dist/, with a list of times.
"""
LISTEN_HELP = """\
Makes what is missing of an issue, then has a recogniser hear every sentence of its readings.
What it did not hear is shown with its clip; listening.html in the issue's folder has it all. The exit code is 0
only if nobody need listen.
"""


def parser() -> argparse.ArgumentParser:
    """The commands and their options."""
    formatter = argparse.RawDescriptionHelpFormatter
    top = PlainParser("accessible", description=DESCRIPTION, formatter_class=formatter)
    top.add_argument("--version", action="version", version=f"accessible {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, help_text, description in (
        ("issue", "make a whole issue", ISSUE_HELP),
        (
            "article",
            "make one article of an issue",
            "Makes one article's files. The issue's own files stay as they are.",
        ),
        ("check", "look for problems; make nothing", CHECK_HELP),
        ("listen-check", "hear whether every word is really said", LISTEN_HELP),
        ("say", "hear words read aloud", SAY_HELP),
        ("pronounce", "hear every word that is new in the issue", PRONOUNCE_HELP),
        ("voices", "hear every voice", "Lists the voices. Each says a sentence of the issue in dist/voices/."),
        (
            "voice",
            "install a voice's packages",
            "Installs what a voice needs from the package registry, checked by hash.",
        ),
        (
            "clean",
            "delete what was built",
            "Deletes what was made in dist/, and the cache. Articles and files of your own stay.",
        ),
    ):
        command = commands.add_parser(name, help=help_text, description=description, formatter_class=formatter)
        if name == "article":
            command.add_argument("article", metavar="ARTICLE", help="the file's name without its ending: 05-letters")
        if name == "say":
            command.add_argument("text", metavar="WORDS", help='in quotation marks: "Take 10 mg at 5pm."')
        if name == "voice":
            command.add_argument("voice", metavar="VOICE", help="the voice's name: emma")
        _add_options(command, name)
    return top


def _add_options(command: argparse.ArgumentParser, name: str) -> None:
    defaults = Settings()
    command.add_argument("--content", type=Path, default=defaults.content, help="folder of the issues (content/)")
    command.add_argument("--out", type=Path, default=defaults.out, help="folder for the result (dist/)")
    command.add_argument(
        "--cache", type=Path, default=defaults.cache, help="folder for what can be used again (.cache/)"
    )
    command.add_argument("--issue", default="", help="the issue's folder name; without it, the newest issue")
    if name == "listen-check":
        command.add_argument("--article", default="", help="hear only this article: 05-letters")
    if name in ("issue", "article", "check", "listen-check", "say", "pronounce"):
        command.add_argument("--voice", default="", help="voice; without it, as issue.toml says, or heart")
        command.add_argument("--pace", choices=[str(pace) for pace in Pace], help="how fast: standard, or gentle")
        sounds = [str(sound) for sound in Sound]
        command.add_argument("--sound", choices=sounds, default=Sound.FULL.value, help="full, or quiet: softer treble")
        more = 'more print editions: --editions "large-cream large-atkinson"'
        command.add_argument("--editions", type=str.split, default=[], help=more)
        command.add_argument("--jobs", type=_jobs, default=0, help="how many things to make at once (one a core)")
    command.add_argument("--plain", action="store_true", help="plain lines, for screen readers and logs")
    command.add_argument("--verbose", action="store_true", help="more detail when something goes wrong")


def _jobs(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 64:
        raise argparse.ArgumentTypeError(f'"{text}" is not a number from 1 to 64')
    return int(text)


def _settings(options: argparse.Namespace) -> Settings:
    pace = getattr(options, "pace", None)
    return replace(
        Settings(),
        content=options.content,
        out=options.out,
        cache=options.cache,
        issue=options.issue,
        voice=getattr(options, "voice", ""),
        pace=Pace(pace) if pace else None,
        sound=Sound(getattr(options, "sound", Sound.FULL)),
        jobs=getattr(options, "jobs", 0),
        editions=tuple(getattr(options, "editions", ())),
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code (see `errors.ExitCode`)."""
    options = parser().parse_args(arguments)
    screen = Screen(plain=options.plain)
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # being ended is as being interrupted
    try:
        return int(COMMANDS[options.command](options, screen))
    except KeyboardInterrupt:
        screen.problem("Stopped. What was finished is kept. Run the same command to go on.", "")
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
    except Exception as error:
        if options.verbose:
            raise
        screen.problem(
            f"Something unexpected happened: {type(error).__name__}: {error}",
            "Nothing of yours is lost. Run the same command with --verbose and send us what it prints.",
        )
        return ExitCode.FAILED


def _issue(options: argparse.Namespace, screen: Screen) -> ExitCode:
    from accessible.build.cache import Cache
    from accessible.build.shelf import Shelf
    from accessible.build.unchanged import inputs_key, remember, unchanged
    from accessible.sources.issue_file import newest_issue

    started = time.monotonic()
    settings = _settings(options)
    settings = replace(settings, issue=settings.issue or newest_issue(settings.content))
    cache, shelf = Cache(settings.cache), Shelf(settings.out / settings.issue)
    key = inputs_key(settings, settings.issue)
    figures = unchanged(cache, key, shelf)
    if figures:
        screen.figures(figures, 0, time.monotonic() - started, shelf.root)
        return ExitCode.OK
    summary = _build(settings, screen, "")
    if summary.exit_code is ExitCode.OK:
        remember(cache, key, summary.shelf, summary.figures)
        cache.forget_unused()
        screen.line(f"Next: open {summary.shelf.root}/report.html")
    return summary.exit_code


def _article(options: argparse.Namespace, screen: Screen) -> ExitCode:
    summary = _build(_settings(options), screen, options.article)
    screen.line("The issue's own files were not made again. For them: make issue")
    return summary.exit_code


def _build(settings: Settings, screen: Screen, only: str) -> Summary:
    from accessible.build.files import only_one
    from accessible.build.issue_build import Summary, build
    from accessible.build.prepare import chosen_issue, chosen_voice
    from accessible.build.shelf import forget_listening
    from accessible.build.voices import install

    started = time.monotonic()
    issue = chosen_issue(settings)
    install(chosen_voice(settings, issue), screen.line)
    with only_one(settings.cache), screen.progress(f"{issue.title}, {issue.issue}") as show:
        summary = _last(build(settings, issue, only), Summary, show)
    if (summary.shelf.written or summary.withdrawn) and forget_listening(summary.shelf.root):
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
    from accessible.build.prepare import chosen_issue, chosen_voice, prepare
    from accessible.build.voices import install

    settings = _settings(options)
    issue = chosen_issue(settings)
    install(chosen_voice(settings, issue), screen.line)
    prepared = prepare(settings, issue)
    screen.findings(finding for draft in prepared.drafts for finding in draft.findings)
    faulty = len(prepared.drafts) - len(prepared.good)
    sound = _check_shelf(settings.out / issue.id, screen)
    if faulty:
        screen.problem(f"{faulty} of {len(prepared.drafts)} articles cannot be made yet.", "Correct the errors above.")
        return ExitCode.FAILED
    screen.line(f"All {len(prepared.drafts)} articles of {issue.title}, {issue.issue} can be made. Next: make issue")
    return ExitCode.OK if sound else ExitCode.FAILED


def _check_shelf(shelf: Path, screen: Screen) -> bool:
    """Judge the PDFs that were made of an issue, if there are any; tells whether all are sound."""
    from accessible.build.check_shelf import Judged, check_shelf, pdfs_on

    if not pdfs_on(shelf):
        return True
    with screen.progress(f"the PDFs in {shelf}/", "Checking") as show:
        judged = _last(check_shelf(shelf), Judged, show)
    screen.judged(judged)
    return judged.sound


def _listen_check(options: argparse.Namespace, screen: Screen) -> ExitCode:
    from accessible.build.files import only_one
    from accessible.build.listen import Listening, install_recogniser, listen, require_wish
    from accessible.build.listening_shelf import place_listening
    from accessible.build.prepare import chosen_issue

    settings = _settings(options)
    issue = chosen_issue(settings)
    require_wish(settings, issue, options.article)
    install_recogniser(screen.line)
    made = _issue(options, screen)
    with only_one(settings.cache), screen.progress(f"{issue.title}, {issue.issue}", "Hearing") as show:
        listening = _last(listen(settings, issue.id, options.article), Listening, show)
        report = place_listening(listening, settings, issue.id)
    screen.heard(report, settings.out / issue.id)
    nothing_to_hear = not any(article["to_hear"] for article in report["articles"])
    return made if nothing_to_hear else ExitCode.FAILED


def _voices(options: argparse.Namespace, screen: Screen) -> ExitCode:
    from accessible.build.voices import audition

    settings = _settings(options)
    for line in audition(settings):
        screen.line(line)
    return ExitCode.OK


def _say(options: argparse.Namespace, screen: Screen) -> ExitCode:
    from accessible.build.pronounce import say

    for line in say(_settings(options), options.text):
        screen.line(line)
    return ExitCode.OK


def _pronounce(options: argparse.Namespace, screen: Screen) -> ExitCode:
    from accessible.build.pronounce import pronounce

    for line in pronounce(_settings(options)):
        screen.line(line)
    return ExitCode.OK


def _voice(options: argparse.Namespace, screen: Screen) -> ExitCode:
    from accessible.build.voices import install
    from accessible.speech.voice import find_voice

    voice = find_voice(_settings(options).voices, options.voice)
    install(voice, screen.line)
    screen.line(f"The voice {voice.name} is ready. Use it with: make issue VOICE={voice.name}")
    return ExitCode.OK


def _clean(options: argparse.Namespace, screen: Screen) -> ExitCode:
    from accessible.build.cache import Cache
    from accessible.build.shelf import RECEIPT, Shelf, forget_listening

    settings = _settings(options)
    for receipt in sorted(settings.out.glob(f"*/{RECEIPT}")):
        forget_listening(receipt.parent)
        if Shelf(receipt.parent).clear():
            screen.line(f"Deleted what was made in {receipt.parent}/")
    if Cache(settings.cache).clear():
        screen.line(f"Deleted {settings.cache}/")
    return ExitCode.OK


COMMANDS: dict[str, Callable[[argparse.Namespace, Screen], ExitCode]] = {
    "issue": _issue,
    "article": _article,
    "check": _check,
    "listen-check": _listen_check,
    "say": _say,
    "pronounce": _pronounce,
    "voices": _voices,
    "voice": _voice,
    "clean": _clean,
}

if __name__ == "__main__":
    sys.exit(main())
