"""Drafts: an article's file goes in; whether its writer has said that it is not for readers yet comes out.

A Markdown article says so at its top: `draft: true`. What has no top, a pasted page or a Word file, says so with its
name, which ends in "-draft": whoever knows only Word can see and change that. A draft is left out of the issue and
told each time; it never holds the issue up.
"""

from __future__ import annotations

import re
from pathlib import Path

from accessible.plain_file import RefusedFileError, read_plain
from accessible.sources.issue_folder import is_article
from accessible.sources.markdown.front_lines import fields_end, split_front_matter
from accessible.sources.paste.decoding import decode

MARKDOWN = ".md"
MAX_BYTES = 2_000_000  # as of any article
_LINE = re.compile(r"[ \t]*[\"']?draft[\"']?[ \t]*:[ \t]*[\"']?(?:true|yes|on)\b", re.IGNORECASE)
_NAME = re.compile(r".+[-_ .(]draft\)?", re.IGNORECASE)


def is_draft(path: Path) -> bool:
    """Whether an article's file is marked as a draft; one that cannot be read is not, so that its fault is told."""
    if path.suffix != MARKDOWN:
        return bool(_NAME.fullmatch(path.stem))
    top = _top(text_of(path).lstrip())
    return "draft" in top.casefold() and _says_so(top)


def text_of(path: Path) -> str:
    """The text of a Markdown file; nothing of another, and of one that cannot be read."""
    try:
        return decode(read_plain(path, path.parent, MAX_BYTES, "")).text if path.suffix == MARKDOWN else ""
    except RefusedFileError:
        return ""


def _top(text: str) -> str:
    """The fields at the top, also where a line of dashes is missing: that is a fault, and no reason to publish."""
    front, _, first = split_front_matter(text)
    if front:
        return front
    lines = text.split("\n")
    begin = 1 if first == 0 else 0  # opened and never closed, or not opened
    return "\n".join(lines[begin : fields_end(lines, begin)])


def _says_so(top: str) -> bool:
    """Whether it is said: in a line of its own whatever is wrong beside it, or in any way that the top can be read."""
    if any(map(_LINE.match, top.split("\n"))):
        return True
    # Loaded for the few that speak of a draft in another way: every build asks this of every article.
    from accessible.sources.compose import Composer
    from accessible.sources.markdown.front_matter import read_front_matter

    return read_front_matter(top, Composer("")).draft


def drafts_in(folder: Path) -> tuple[Path, ...]:
    """The drafts of an issue's folder, by name. What is wrong with a folder, whoever makes it tells."""
    try:
        there = sorted(folder.iterdir())
    except OSError:
        return ()
    return tuple(path for path in there if is_article(path) and is_draft(path))


def how_to_finish(path: Path) -> str:
    """What to do when a draft is ready."""
    if path.suffix == MARKDOWN:
        return 'When it is ready, take out the line "draft: true".'
    return 'When it is ready, take "-draft" out of its name.'


def left_out_words(path: Path) -> str:
    """What is said of a draft, each time that the issue is made or checked."""
    return f"Draft, left out of the issue: {path.stem}. {how_to_finish(path)}"
