"""A new article: its title goes in; a file that teaches lies in the issue's folder, marked as a draft.

Its words are samples that check will not pass; its notes are comments, which no reader sees or hears.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from accessible.errors import UsageError, quote
from accessible.issue import Issue
from accessible.production.chosen import chosen_issue
from accessible.production.files import write_whole
from accessible.settings import Settings
from accessible.sources import sample_words as words
from accessible.sources.issue_folder import is_article
from accessible.sources.line_faults import in_quotes
from accessible.sources.reader import MARKDOWN
from accessible.sources.right_names import next_number, plain_name, unnumbered

LONGEST_TITLE = 200  # characters; longer is a paragraph that was pasted
LONGEST_NAME = 60  # characters of the file's name: members' players and memory sticks cut longer ones

_TOP = """\
---
# The top says what the article is. A line that begins with # is a note to you: readers do not get it.
title: {title}
author: "{author}"
# One of: {kinds}.
kind: feature
# Read before the article, so that a reader can choose. You may take these lines out.
summary: "{summary}"
key_points:
  - "{key_point}"
{disclaimer}# As long as this line is here, the article is not in the issue. Take it out when the article is ready.
draft: true
---
"""
_BODY = """
<!-- This is a note to you, and stays out of the magazine. The few signs that you need are shown below.
Put your own words in place of what is marked "Sample words". To see how it looks: make preview -->

{paragraph}

## {heading}

**{bold}**

- {point}
- {next_point}
"""


@dataclass(frozen=True, slots=True)
class NewArticle:
    """What was written, and the issue that it is in."""

    path: Path
    issue: Issue


def new_article(settings: Settings, title: str) -> NewArticle:
    """Write the article's file into the issue asked for, or the newest.

    Raises `UsageError` for a title that cannot be one or is there already, `SourceError` for a fault of issue.toml,
    and `DiskError`; nothing is written then.
    """
    title = _plain_title(title)
    issue = chosen_issue(settings)
    folder = settings.content / issue.id
    path = folder / _name(title, folder)
    write_whole(path, article_text(title, issue).encode())
    return NewArticle(path, issue)


def _plain_title(title: str) -> str:
    plain = " ".join(title.split())
    if not plain.replace('"', "").strip():
        raise UsageError("The article needs a title.", 'For example: make new ARTICLE="Living with POTS"')
    if not plain.isprintable():
        raise UsageError("The title has a sign that cannot be printed.", "Write it again, without pasting it.")
    if len(plain) > LONGEST_TITLE:
        message = f"The title has {len(plain)} characters; {LONGEST_TITLE} are the most."
        raise UsageError(message, f"Write a shorter one. It began: {quote(plain)}")
    return plain


def _name(title: str, folder: Path) -> str:
    """The next number and the title's words. Raises `UsageError` if an article has these words already."""
    name = plain_name(title) or "article"
    while len(name) > LONGEST_NAME and "-" in name:
        name = name.rpartition("-")[0]
    name = name[:LONGEST_NAME]
    there = [path for path in sorted(folder.iterdir()) if is_article(path)]
    same = next((path for path in there if unnumbered(path.stem) == name), None)
    if same:
        remedy = f"Open {same}, or give the new article another title."
        raise UsageError(f'There is an article "{same.name}" already. Nothing was written.', remedy)
    stem = f"{next_number(path.stem for path in folder.iterdir()):02}-{name}"
    if os.path.lexists(folder / f"{stem}{MARKDOWN}"):
        raise UsageError(f'There is a file "{stem}{MARKDOWN}" already. Nothing was written.', "Move it elsewhere.")
    return f"{stem}{MARKDOWN}"


def article_text(title: str, issue: Issue) -> str:
    """The file: every common field with a note, and samples of the signs that most articles need."""
    from accessible.article import Kind

    names = [name for name, _ in issue.disclaimers]
    note = f"# The standing words that come at its end ({', '.join(names)}). Take the first sign out to have them.\n"
    top = _TOP.format(
        title=in_quotes(title),
        author=words.sample(words.AUTHOR),
        kinds=", ".join(Kind),
        summary=words.sample(words.SUMMARY),
        key_point=words.sample(words.KEY_POINT),
        disclaimer=f"{note}# disclaimer: {names[0]}\n" if names else "",
    )
    body = _BODY.format(
        paragraph=words.sample(words.PARAGRAPH),
        heading=words.sample(words.HEADING),
        bold=words.sample(words.BOLD),
        point=words.sample(words.POINT),
        next_point=words.sample(words.NEXT_POINT),
    )
    return top + body
