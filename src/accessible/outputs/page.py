"""Members' pages: an article's words and its sound's times go in, a page to read and listen along comes out.

A page is whole without a script: text, sound and downloads. What the player needs beside them is in one JSON element.
It asks no other host for anything, and its policy (CSP) allows no script and no style but the magazine's own.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from markupsafe import Markup

from accessible.issue import Issue
from accessible.outputs.markup import screen_markup
from accessible.outputs.templates import Filters, template
from accessible.plan.draft_mark import DRAFT_MARK, file_title
from accessible.plan.running_order import RunningOrder
from accessible.plan.signing import Release, member_lines
from accessible.plan.signs import lasting

# Nothing from anywhere else; `blob:` is a part that the service worker hands to the player.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self' blob:; "
    "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"
)


@dataclass(frozen=True, slots=True)
class Download:
    """A file to take away: its link, what it is, its size, and how long it is: seconds of sound, or pages."""

    href: str
    what: str
    size: int  # bytes
    seconds: float = 0.0
    pages: int = 0


@dataclass(frozen=True, slots=True)
class PartSound:
    """A part's file and the times of what is heard in it.

    `cues` are (element id, start, end) in seconds of the file, in playing order. `lasts` is how long it takes, in the
    words of the stop before it: whoever plans their strength is told one number.
    """

    number: int
    title: str
    file: str
    seconds: float
    lasts: str
    bytes: int
    section: str
    cues: tuple[tuple[str, float, float], ...]


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The article before or after: its title, the link to its page, and how many minutes it is to hear."""

    title: str
    href: str
    minutes: int


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """What stands on an article's page beside its words. `pictures` are the names of its pictures as published."""

    order: RunningOrder
    parts: tuple[PartSound, ...]
    downloads: tuple[Download, ...]
    pictures: Mapping[str, str]
    before: Neighbour | None = None
    after: Neighbour | None = None


@dataclass(frozen=True, slots=True)
class ArticleEntry:
    """An article in the list of the issue's page. `files` are all that it needs on a device with no internet."""

    id: str
    title: str
    author: str
    href: str
    summary: str
    minutes_to_read: int
    minutes_to_hear: int
    seconds: float
    parts: int
    files: tuple[str, ...]
    bytes: int


@dataclass(frozen=True, slots=True)
class Notices:
    """What the issue's page says of the issue: that it is a draft, and what its later releases corrected.

    `manifest` is the audio book's, for players on the web; empty where there is none.
    """

    draft: bool = False
    releases: tuple[Release, ...] = ()
    manifest: str = ""


NO_NOTICES = Notices()


def article_page(page: ArticlePage, issue: Issue, styles: Path, *, cover: str = "", corrected: str = "") -> bytes:
    """An article's `index.html`. `styles` is the folder with `templates/`, `cover` the link to the cover's picture.

    `corrected` is the day of its last correction, in words, if there was one.
    """
    article = page.order.article
    reading = {
        "id": f"{issue.id}/{article.slug}",
        "title": article.title.text,
        "author": article.author,
        "magazine": issue.title,
        "issue": issue.issue,
        "cover": cover,
        "parts": [asdict(part) for part in page.parts],
        "next": asdict(page.after) if page.after else None,
    }
    sounds = {part.number: _part_sound(part, page, styles) for part in page.parts}
    return _page(
        "web_article.html.j2",
        issue,
        styles,
        page=page,
        article=article,
        language=article.language,
        body=screen_markup(page.order, styles, sounds, page.pictures),
        reading=_json(reading),
        draft=DRAFT_MARK if page.order.draft else "",
        corrected=corrected,
        here="../../",
    )


def _part_sound(part: PartSound, page: ArticlePage, styles: Path) -> Markup:
    """The part's sound as it stands in the text, for a page with no script."""
    filled = template(styles, "web_part_sound.html.j2", FILTERS).render(part=part, count=page.order.number_of_parts)
    return Markup(filled)  # noqa: S704 - words were escaped as they were put in


def issue_page(
    issue: Issue,
    entries: Sequence[ArticleEntry],
    downloads: Iterable[Download],
    styles: Path,
    *,
    shared: Sequence[str] = (),
    notices: Notices = NO_NOTICES,
) -> bytes:
    """The issue's `index.html`. `shared` are the files that every article needs with no internet."""
    listed = [
        {"id": each.id, "title": each.title, "href": each.href, "minutes": each.minutes_to_hear}
        | {"bytes": each.bytes, "files": list(each.files)}
        for each in entries
    ]
    content = {"id": issue.id, "title": f"{issue.title}, {issue.issue}", "articles": listed, "shared": list(shared)}
    return _page(
        "web_issue.html.j2",
        issue,
        styles,
        title=file_title(f"{issue.title}, {issue.issue}", draft=notices.draft),
        draft=DRAFT_MARK if notices.draft else "",
        manifest=notices.manifest,
        corrections=[(each.day, each.told) for each in reversed(notices.releases) if each.told],
        entries=entries,
        downloads=tuple(downloads),
        language=issue.language,
        content=_json(content),
        here="",
    )


def _page(name: str, issue: Issue, styles: Path, **content: object) -> bytes:
    return template(styles, name, FILTERS).render(issue=issue, policy=POLICY, **content).encode()


def _json(content: Mapping[str, Any]) -> Markup:
    """JSON for a `script` element of data: no sign in it can end the element."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)  # noqa: S704 - nothing in it is markup any more


def minutes_text(seconds: float) -> str:
    """How long sound lasts, as it is said before a click.

    >>> minutes_text(174), minutes_text(20)
    ('3 minutes', 'less than a minute')
    """
    return lasting(round(seconds * 1000)).removeprefix("about ")


def megabytes(size: int) -> str:
    """A file's size, as it is said before a click.

    >>> megabytes(1_449_000), megabytes(24_300_000), megabytes(3_100)
    ('1.4 MB', '24 MB', '3 KB')
    """
    if size < 100_000:
        return f"{max(1, round(size / 1_000))} KB"
    return f"{size / 1_000_000:.1f} MB" if size < 10_000_000 else f"{round(size / 1_000_000)} MB"


FILTERS: Filters = {"minutes": minutes_text, "megabytes": megabytes, "member_lines": member_lines}
