"""The issue's MP3s to take away: parts in playing order go in, one ZIP file with an index page comes out.

For memory sticks, talking-book players and computers with no internet. The sound is stored as it is: it cannot be
made smaller, and players that open a ZIP file need not wait.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from accessible.issue import Issue
from accessible.plan.draft_mark import DRAFT_MARK, file_title

INDEX = "index.html"
_UNIX, _PLAIN_FILE = 3, 0o644


@dataclass(frozen=True, slots=True)
class ZipPart:
    """One part: its file's name, what the index says of it, and its MP3's cache key. `lasts` is as its plan has it."""

    file: str
    title: str
    lasts: str
    bytes: int
    blob: str


@dataclass(frozen=True, slots=True)
class ZipArticle:
    """An article's parts, under its title."""

    title: str
    language: str
    parts: tuple[ZipPart, ...]


def index_page(issue: Issue, articles: Sequence[ZipArticle], styles: Path, *, draft: bool = False) -> bytes:
    """The page that opens the ZIP file: every part with its minutes, in playing order."""
    # Loaded here: every worker knows a ZIP file's parts, and one of them writes its page.
    from accessible.outputs.page import FILTERS, POLICY
    from accessible.outputs.templates import template

    page = template(styles, "web_zip.html.j2", FILTERS)
    title = file_title(f"{issue.title}, {issue.issue}: to listen to", draft=draft)
    content = {"articles": articles, "title": title, "draft": DRAFT_MARK if draft else ""}
    return page.render(issue=issue, policy=POLICY, language=issue.language, **content).encode()


def write_zip(files: Iterable[tuple[str, bytes]], folder: str, date: str, path: Path) -> None:
    """Write (name, content) of each file, in order, into the ZIP file `path`: all in one `folder` of it.

    `date` is ISO, the issue's, and every file's: the same input gives the same bytes.
    """
    year, month, day = (int(each) for each in date.split("-"))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as bundle:
        for name, content in files:
            entry = zipfile.ZipInfo(f"{folder}/{name}", (max(year, 1980), month, day, 12, 0, 0))
            entry.create_system, entry.external_attr = _UNIX, _PLAIN_FILE << 16
            bundle.writestr(entry, content)
