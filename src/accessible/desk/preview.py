"""Keeping a preview up to date: settings go in; each time that a file of the issue is saved, its pages are made again.

Whether something was saved is seen by looking at names, times and sizes: that also works on a disk in a network, and
with editors that write another file and rename it, where a system's own notice does not come. Whatever is wrong (half
a file, a fault in issue.toml, an article that is gone) is told on the pages, and the preview goes on.
"""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

from accessible.errors import AccessibleError, DiskError, Finding, Severity, SourceError
from accessible.issue import Issue, WebPage
from accessible.outputs.preview_page import counted
from accessible.production.chosen import chosen_as_far
from accessible.production.local import Crew
from accessible.production.preview import Previewed, make_preview, place_fault
from accessible.settings import Settings
from accessible.sources.issue_folder import MAGAZINE_FILE
from accessible.telling import many

LOOKS = 20  # while something is being saved
LOOK_SECONDS = 0.25  # between two looks: shorter than anybody waits, and nothing for the machine
Seen = tuple[tuple[str, int, int], ...]  # path, time of its last change in nanoseconds, size in bytes


def is_shown(parts: tuple[str, ...]) -> bool:
    """Whether a path of the preview's folder is served: all but hidden and half-written files."""
    return not any(part.startswith(".") or part.endswith(".part") for part in parts)


class Staying(Crew):
    """A crew that stays between two rounds of work: to begin it anew takes longer than to lay an article out."""

    def close(self, *, at_once: bool) -> None:
        """Go on waiting for work, unless the work was broken off."""
        if at_once:
            super().close(at_once=True)


def seen(settings: Settings) -> Seen:
    """What the preview is made from, as far as a look can tell; what goes away meanwhile is not there."""
    found: list[tuple[str, int, int]] = []
    for path in _watched(settings):
        with contextlib.suppress(OSError):
            state = path.stat()
            found.append((str(path), state.st_mtime_ns, state.st_size))
    return tuple(sorted(found))


def _watched(settings: Settings) -> Iterator[Path]:
    yield settings.content / MAGAZINE_FILE
    for folder in (settings.content / settings.issue, settings.voices, settings.styles):
        for here, _, files in os.walk(folder):
            yield from (Path(here, name) for name in files)


def keep_up_to_date(settings: Settings, wait: Callable[[float], object] = time.sleep) -> Generator[str, None, None]:
    """Make the preview, and again whenever something was saved; yields a line of news after each time. It never ends.

    `settings.issue` must be named. Raises `DiskError`: nothing could be told on a page then.
    """
    staying = Staying(settings.workers)
    before: Seen | None = None
    try:
        while True:
            now = seen(settings)
            if now != before:
                before = _settled(settings, now, wait)
                yield _made(settings, staying)
            wait(LOOK_SECONDS)
    finally:
        staying.close(at_once=True)


def _settled(settings: Settings, now: Seen, wait: Callable[[float], object]) -> Seen:
    """What is there once nothing is being saved; or after so many looks, whatever goes on changing."""
    for _ in range(LOOKS):
        later = seen(settings)
        if later == now:
            break
        now = later
        wait(LOOK_SECONDS)
    return now


def _made(settings: Settings, staying: Staying) -> str:
    """Make it once; what came of it, in a line."""
    began = time.monotonic()
    last: Issue | None = None
    try:
        last, unread = chosen_as_far(settings)
        if unread:
            raise SourceError(unread)
        for event in make_preview(settings, last, staying, words_first=True):
            if isinstance(event, Previewed):
                took = time.monotonic() - began
                return f"{many(len(event.articles), 'article')}, {took:.1f} s. {counted(event.all_findings)}"
    except SourceError as error:
        return _told(settings, last, error.findings)
    except DiskError:
        raise
    except AccessibleError as error:
        finding = Finding("build", Severity.ERROR, error.message, error.place, remedy=error.remedy)
        return _told(settings, last, (finding,))
    raise AssertionError("the work ends with what was made")


def _told(settings: Settings, issue: Issue | None, findings: tuple[Finding, ...]) -> str:
    """Say on the pages, and in a line, what keeps them from being made."""
    first = findings[0]
    place = f"{first.place}: " if first.place else ""
    told = f"Not brought up to date. {place}{first.message}"
    nameless = Issue(settings.issue, settings.issue, "", 0, "", "en-GB", "", (), "", "", (), (), WebPage())
    place_fault(settings, issue or nameless, findings, told)
    return told
