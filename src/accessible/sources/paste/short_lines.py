"""Short lines in a row, which Markdown makes one paragraph of: ingredients, an address, a poem. They are told."""

from __future__ import annotations

from collections.abc import Iterator

from accessible.sources.paste.page import SMALL, STOP, Line, Page

_LEAST = 3  # lines
_SHORT = 40  # characters


def tell_of_short_lines(page: Page) -> Page:
    """Three or more lines of text in a row that are short, end without a mark, and begin with a capital or a number."""
    if not page.markdown:
        return page  # there each line stands for itself
    findings = [
        page.tell(
            "short-lines",
            run[0],
            f"These {len(run)} short lines are read as one sentence.",
            'If each stands for itself, begin each with "- ", or put an empty line between them.',
        )
        for run in _runs(page)
    ]
    return page.but(findings=findings) if findings else page


def _other(text: str) -> bool:
    """Whether a line ends a sentence, goes on with one, or is a number alone, which is told of by itself."""
    return bool(STOP.search(text) or SMALL.match(text)) or text.isdigit()


def _runs(page: Page) -> Iterator[list[Line]]:
    run: list[Line] = []
    for line in (*page.lines, Line(0, "")):
        text = line.text.strip()
        if page.is_text(line) and len(text) <= _SHORT and not _other(text):
            run.append(line)
            continue
        if len(run) >= _LEAST:
            yield run
        run = []
