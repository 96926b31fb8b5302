"""The issues there are: the folder of all goes in; their names, and which is the newest or came before, come out.

Of each issue's own file only the lines of its date, name and number are read here, so that a build with nothing to do
need not load what reads the rest (`issue_file`).
"""

from __future__ import annotations

import os
import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from accessible.errors import UsageError
from accessible.plain_file import RefusedFileError, read_plain
from accessible.sources.issue_folder import ISSUE_FILE as NAME
from accessible.sources.issue_folder import Meant, meant_as
from accessible.sources.written_dates import days_meant

UNREAD = "The issue's own file cannot be read."
NO_DATE = "9999-12-31"  # sorts after all others
MAX_BYTES = 1_000_000  # some 500 times the longest


_NAME = re.compile(r"^issue\s*=\s*[\"'](.*)[\"']\s*$", re.MULTILINE)
_NUMBER = re.compile(r"^number\s*=\s*(\d+)\s*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class IssueList:
    """What the own files of all issues say. A run of many issues reads it once: each asks about all the others.

    An issue whose own file cannot be read is left out: it is told of when it is built.
    """

    dates: Mapping[str, str]  # by issue
    by_date: tuple[tuple[str, str], ...]  # (date, issue), the earliest first
    named: Mapping[str, tuple[str, ...]]  # the issues of a name, by it
    numbered: Mapping[str, tuple[str, ...]]

    def before(self, issue_id: str, most: int) -> tuple[str, ...]:
        """The ids of up to `most` issues whose date is before that of `issue_id`, the latest first."""
        end = bisect_left(self.by_date, (self.dates.get(issue_id, ""), ""))
        return tuple(each for _, each in self.by_date[max(0, end - most) : end][::-1])


def listed_issues(content: Path) -> IssueList:
    """What the issues' own files say, each read once. Raises `UsageError` when `content` is not there."""
    dates: dict[str, str] = {}
    named, numbered = dict[str, tuple[str, ...]](), dict[str, tuple[str, ...]]()
    for folder in issue_folders(content):
        try:
            text = content_of(folder / NAME).decode("utf-8", "replace")
        except RefusedFileError:
            continue
        dates[folder.name] = _date_in(text)
        for pattern, issues in ((_NAME, named), (_NUMBER, numbered)):
            for found in dict.fromkeys(pattern.findall(text)):
                issues[found] = (*issues.get(found, ()), folder.name)
    return IssueList(dates, tuple(sorted((date, each) for each, date in dates.items())), named, numbered)


def newest_issue(content: Path) -> str:
    """The id of the newest issue in `content` by its date, then by its name.

    Raises `UsageError` when there is none, and when one of them cannot be read: it may be the newest.
    """
    folders = issue_folders(content)
    if misnamed := _misnamed(content, folders):
        raise UsageError(f"{misnamed} is not read.", f"Rename it {NAME}, or choose an issue with ISSUE=….", content)
    dated = [(_date_line(folder / NAME), folder.name) for folder in folders]
    if not dated:
        raise UsageError(
            f"There is no issue in {content}.",
            "To begin one: make new ISSUE=2027-spring",
        )
    return max(dated)[1]


def issues_before(content: Path, issue_id: str) -> tuple[str, ...]:
    """The ids of all issues in `content` whose date is before that of `issue_id`, the latest first."""
    there = listed_issues(content)
    return there.before(issue_id, len(there.dates))


def issue_ids(content: Path) -> tuple[str, ...]:
    """The names of the issues' folders. Raises `UsageError` when `content` is not there."""
    return tuple(folder.name for folder in issue_folders(content))


def issue_folders(content: Path) -> list[Path]:
    """The issues' folders, by name. Raises `UsageError` when `content` is not there."""
    if not content.is_dir():
        raise UsageError(f"The folder {content} is not there.", "Name the folder of the issues with CONTENT=….")
    return sorted(folder for folder in content.iterdir() if os.path.lexists(folder / NAME))


def _misnamed(content: Path, known: list[Path]) -> str:
    """An issue's own file that has another name, such as `Issue.toml`, so that its issue is not seen; or nothing."""
    others = sorted(path for path in content.iterdir() if path not in known and not path.name.startswith("."))
    folders = (path for path in others if path.is_dir() and os.access(path, os.R_OK | os.X_OK))
    files = (path for folder in folders for path in sorted(folder.iterdir()))
    return next((f"{path.parent.name}/{path.name}" for path in files if meant_as(path.name) is Meant.ISSUE), "")


def content_of(path: Path) -> bytes:
    """What is in an issue's own file. Raises `RefusedFileError`."""
    return read_plain(path, path.parent, MAX_BYTES, "Put the articles in files of their own.")


def _date_line(path: Path) -> str:
    """The date as far as it can be known. One that cannot may be the newest: its fault is told when it is built.

    Raises `UsageError` when the file cannot be read.
    """
    try:
        text = content_of(path).decode("utf-8", "replace")
    except RefusedFileError as error:
        remedy = f"{error.remedy} Or choose an issue with ISSUE=…."
        raise UsageError(f"{UNREAD} {error.message}", remedy, path) from error
    return _date_in(text)


def _date_in(text: str) -> str:
    match = re.search(r"^\ufeff?date\s*[=:]\s*([^#\n]*)", text, re.MULTILINE)
    written = match.group(1).strip("\"'“”‘’ \t") if match else ""
    day = re.match(r"\d{4}-\d{2}-\d{2}", written)
    meant = days_meant(written)
    return day.group() if day else meant[0].isoformat() if meant else NO_DATE
