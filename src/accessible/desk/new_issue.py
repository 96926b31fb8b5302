"""A new issue: its name goes in; a folder with an `issue.toml` that teaches lies in `content/`.

What is the magazine's own (standing words, how words are said, lines for the last page) is taken over from the newest
issue. What was that issue's alone (its name, number, date, cover and running order) is not.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from accessible.errors import UsageError
from accessible.issue import Issue, Magazine, Signs, WebPage
from accessible.plain_file import read_plain
from accessible.plan.issue_pages import MONTHS
from accessible.production.files import write_whole
from accessible.settings import Settings
from accessible.sources.issue_fields import PLAIN_ID, is_taken
from accessible.sources.issue_file import found_issue, read_issue
from accessible.sources.issue_folder import ISSUE_FILE, LEXICON
from accessible.sources.issue_list import issue_ids, newest_issue
from accessible.sources.lexicon_pls import MAX_BYTES
from accessible.sources.magazine_file import read_magazine
from accessible.sources.right_names import plain_name

# The first day of each season, as magazines count them, and of each month.
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
_MONTHS = {name.casefold(): number for number, name in enumerate(MONTHS, 1)}
_WHEN = re.compile(r"(\d{4})-(?:(\d{2})|([a-z]+))")
_NO_ISSUE = Issue("", "", "", 0, "", "", "", (), "", "", (), (), WebPage())
_SHARED = ("title", "publisher", "contact", "language", "voice", "pace")


@dataclass(frozen=True, slots=True)
class NewIssue:
    """What was written, what was taken over from which issue, what was not, and fields that a person must fill in."""

    folder: Path
    name: str
    earlier: str
    taken_over: tuple[str, ...]
    left_behind: tuple[str, ...]
    to_fill_in: tuple[str, ...]


def new_issue(settings: Settings, name: str) -> NewIssue:
    """Make the folder `content/<name>` with its own file.

    Raises `UsageError` for a name that cannot be one or is there already, `SourceError` for a fault of the newest
    issue's file, and `DiskError`. A folder that was made for it goes again then.
    """
    folder = settings.content / _checked(settings, name)
    earlier = _newest(settings.content)
    magazine = read_magazine(settings.content)
    text = issue_text(name, earlier, magazine, _next_issue_number(settings.content))
    lexicon = settings.content / earlier.id / LEXICON if earlier else None
    taken_lexicon = lexicon is not None and os.path.lexists(lexicon) and not os.path.lexists(folder / LEXICON)
    made = not folder.exists()
    try:
        if lexicon and taken_lexicon:
            write_whole(folder / LEXICON, read_plain(lexicon, lexicon.parent, MAX_BYTES, "Take out what is not used."))
        write_whole(folder / ISSUE_FILE, text.encode())  # last: without it the folder is no issue
    except BaseException:
        if made and folder.is_dir():
            for path in folder.iterdir():
                path.unlink()
            folder.rmdir()
        raise
    taken = tuple(_taken_over(earlier, lexicon=taken_lexicon)) if earlier else ()
    left = tuple(_left_behind(earlier)) if earlier else ()
    to_fill_in = tuple(re.findall(r'^(\w+) = ""', text, re.MULTILINE))
    return NewIssue(folder, named(name) or name, earlier.issue if earlier else "", taken, left, to_fill_in)


def _checked(settings: Settings, name: str) -> str:
    """The name, if a folder can have it. Raises `UsageError`."""
    if not settings.content.is_dir():
        remedy = "Make it, or name the folder of the issues with CONTENT=…."
        raise UsageError(f"The folder {settings.content} is not there.", remedy)
    if not PLAIN_ID.fullmatch(name):
        better = plain_name(name) or "2027-spring"
        raise UsageError(
            f'"{name[:80]}" cannot name an issue: use small letters, digits and hyphens.',
            f"Try: make new ISSUE={better[:40]}",
        )
    if is_taken(name) or len(name) > 60:
        raise UsageError(f'An issue cannot be called "{name[:80]}".', "Try: make new ISSUE=2027-spring")
    if os.path.lexists(settings.content / name / ISSUE_FILE):
        remedy = f'For a new article in it: make new ISSUE={name} ARTICLE="…"'
        raise UsageError(f'There is an issue "{name}" already. Nothing was written.', remedy)
    if os.path.lexists(settings.content / name) and not (settings.content / name).is_dir():
        raise UsageError(f'There is a file "{name}" already. Nothing was written.', "Move it elsewhere.")
    return name


def _newest(content: Path) -> Issue | None:
    return read_issue(content, newest_issue(content)) if issue_ids(content) else None


def _next_issue_number(content: Path) -> int:
    """One more than the highest number that there is; 0 when no issue has one."""
    numbers = [found_issue(content, each)[0].number for each in issue_ids(content)]
    return max(numbers) + 1 if any(numbers) else 0


def named(name: str) -> str:
    """What an issue is called on its cover, from its folder's name; nothing where that does not say.

    >>> named("2027-spring"), named("2027-03"), named("conference")
    ('Spring 2027', 'March 2027', '')
    """
    when = _when(name)
    if not when:
        return ""
    day, season = when
    return f"{season or MONTHS[day.month - 1]} {day.year}"


def _when(name: str) -> tuple[date, str] | None:
    """The first day of the season or month that a folder's name says, and the season."""
    found = _WHEN.fullmatch(name)
    if not found:
        return None
    word = found[3] or ""
    month = _SEASONS.get(word) or _MONTHS.get(word) or int(found[2] or 0)
    if not 1 <= month <= 12 or int(found[1]) < 1:
        return None
    return date(int(found[1]), month, 1), word.capitalize() if word in _SEASONS else ""


def _quoted(text: str) -> str:
    """A text of TOML: its basic strings are written as JSON's."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _listed(name: str, lines: Iterable[str]) -> str:
    return "\n".join([f"{name} = [", *(f"  {_quoted(line)}," for line in lines), "]"])


def issue_text(name: str, earlier: Issue | None, magazine: Magazine, number: int) -> str:
    """The new `issue.toml`: every common field, each with a note."""
    return "\n".join([*_own_fields(name, number), *_shared_fields(earlier, magazine), *_sections(earlier)]) + "\n"


def _own_fields(name: str, number: int) -> Iterator[str]:
    when = _when(name)
    yield "# The issue's own file. A line that begins with # is a note to you: the program does not read it."
    yield '# The staff guide explains every field, under "The issue\'s own file".'
    yield ""
    yield "# Please look at these three. They are this issue's alone."
    yield f"issue = {_quoted(named(name))} # its name, as it is printed on the cover"
    yield f"number = {number} # its number" if number else "# number = 1 # its number, if your issues have one"
    yield f"date = {when[0].isoformat()} # the day it comes out" if when else 'date = "" # year-month-day: 2027-03-01'
    yield ""


def _shared_fields(earlier: Issue | None, magazine: Magazine) -> Iterator[str]:
    """What most issues have alike. What `magazine.toml` says need not stand here."""
    shared = [field for field in _SHARED if getattr(magazine, field)]
    if shared:
        yield f"# These stand in magazine.toml, for all issues: {', '.join(shared)}."
    for field in _SHARED:
        value = getattr(earlier or _NO_ISSUE, field)
        if value == getattr(magazine, field) or (field == "language" and not earlier):
            if field not in shared and field in ("title", "publisher"):
                yield f'{field} = "" # {"the magazine" if field == "title" else "your charity"}\'s name'
            continue
        yield _listed(field, value) if isinstance(value, tuple) else f"{field} = {_quoted(value)}"
    if not (earlier and earlier.voice) and not magazine.voice:
        yield '# voice = "emma" # who reads. Without this line: heart'
    if not (earlier and earlier.pace) and not magazine.pace:
        yield '# pace = "gentle" # slower, with longer pauses'
    if earlier and earlier.signs is not Signs.PLAIN:
        yield f"signs = {_quoted(earlier.signs)} # whole readings say their stops, too"
    if earlier and earlier.duplex_starts:
        yield "duplex-starts = true # each article begins on a right-hand page"
    yield '# order = ["02-news", "01-rest"] # the running order, if it is not that of the files\' names'
    yield ""


def _sections(earlier: Issue | None) -> Iterator[str]:
    issue = earlier or _NO_ISSUE
    yield "# The picture on the cover, and what it shows. Put the file beside this one, and take the three # out."
    yield "# [cover]"
    yield '# picture = "cover.svg"'
    yield '# alternative = "A lit lamp on a window sill."'
    yield ""
    yield "# Standing words, each with a name. An article has them at its end with: disclaimer: medical"
    yield from _section("disclaimers", issue.disclaimers, 'medical = "This is general information."')
    yield "# Lines of your website that are left out of pasted pages (.txt). Each must match a whole line."
    page = issue.web_page
    if page.furniture or page.issue_line:
        yield from ("[web_page]", _listed("furniture", page.furniture))
        yield f"issue_line = {_quoted(page.issue_line)} # how the line begins that names the issue"
        yield ""
    else:
        yield from ("# [web_page]", '# furniture = ["Share this page"]', "")
    yield "# How to say words that the voice gets wrong, written out in plain words."
    yield from _section("say", issue.say, '"LDN" = "L D N"')
    yield "# What short forms stand for. Each article lists those that it uses."
    yield from _section("abbreviations", issue.abbreviations, '"GP" = "general practitioner"')
    yield "# Lines for the last page: how to get another format, and how to complain."
    if issue.formats or issue.complaints:
        yield "[colophon]"
        yield _listed("formats", issue.formats)
        yield _listed("complaints", issue.complaints)
    else:
        yield from ("# [colophon]", '# formats = ["Tell us which format suits you."]', '# complaints = ["…"]')


def _section(section: str, pairs: tuple[tuple[str, str], ...], example: str) -> Iterator[str]:
    yield f"[{section}]" if pairs else f"# [{section}]"
    yield from (f"{_quoted(left)} = {_quoted(right)}" for left, right in pairs)
    if not pairs:
        yield f"# {example}"
    yield ""


def _taken_over(earlier: Issue, *, lexicon: bool) -> Iterator[str]:
    yield from (f"the standing words “{name}”" for name, _ in earlier.disclaimers)
    for many, what in (
        (len(earlier.web_page.furniture), "lines that are left out of pasted pages"),
        (len(earlier.say), "readings of words"),
        (len(earlier.abbreviations), "abbreviations"),
        (len(earlier.formats) + len(earlier.complaints), "lines for the last page"),
    ):
        if many:
            yield f"{many} {what}"
    if lexicon:
        yield f"{LEXICON}, how words are said"


def _left_behind(earlier: Issue) -> Iterator[str]:
    yield "articles"
    if earlier.cover:
        yield "the cover's picture"
    if earlier.order:
        yield "the running order"
