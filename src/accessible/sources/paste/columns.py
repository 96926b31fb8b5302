"""Columns: cells with tabs between them, or two columns of a page side by side, would run together. So it is asked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from accessible.article import Repair
from accessible.errors import Finding
from accessible.sources.paste.page import PastedLine, PastedPage, changed

_TABS = re.compile(r"\S[^\S\t]*\t\s*\S")
_SIGN = re.compile(r"\A\s*(?:[-*+•–]|\(?\d{1,3}[.)])[ \t]*")  # of an item, with its tab
_AFTER_NAME = re.compile(r"(?<=[:;,]) *\t[ \t]*")
_WIDE = re.compile(r"\S {4,}\S")
LEAST_LINES = 3  # in a row with a wide gap: fewer can be a signature or a slip of the keyboard
CELL = 20  # characters; a column of prose has longer lines


def ask_about_columns(page: PastedPage) -> PastedPage:
    """A tab after a colon is a space; other tabs within a line, and runs of wide gaps, are asked about."""
    lines, repairs = list(page.lines), list[Repair]()
    for index, line in enumerate(lines):
        if (
            not line.fixed
            and not _markup(line)
            and _AFTER_NAME.search(line.text)
            and len(_TABS.findall(line.text)) == 1
        ):
            text = _AFTER_NAME.sub(" ", line.text)
            repairs.append(changed(line, text, "A tab after a sign was made a space."))
            lines[index] = PastedLine(line.number, text)
    mended = page.but(lines, repairs) if repairs else page
    asked = [*_asked(mended, _TABS.search, 1), *_asked(mended, _WIDE.search, LEAST_LINES)]
    return mended.but(findings=asked) if asked else mended


def _markup(line: PastedLine) -> bool:
    return line.fixed or line.text.lstrip().startswith("|")


def _asked(page: PastedPage, has_gap: Callable[[str], object], least: int) -> Iterator[Finding]:
    run: list[PastedLine] = []
    for line in (*page.lines, PastedLine(0, "end")):
        if not _markup(line) and has_gap(_SIGN.sub("", line.text, count=1)):
            run.append(line)
        elif not line.blank or not run:
            if len(run) >= least:
                yield _question(page, run)
            run = []


def _question(page: PastedPage, run: list[PastedLine]) -> Finding:
    rows = [re.split(r"\s*\t\s*| {4,}", line.text.strip()) for line in run]
    cells = [cell for row in rows for cell in row if cell]
    where = f"Lines {run[0].number} to {run[-1].number} have" if len(run) > 1 else "This line has"
    if sum(map(len, cells)) > CELL * len(cells):
        message = f"{where} two columns side by side; they would be read across."
        return page.ask(
            "columns", run[0], message, "Put the lines of the first column first, then those of the second."
        )
    message = f"{where} cells of a table, with wide gaps between them; they would run together."
    if page.markdown:
        heads, first = " | ".join("…" for _ in rows[0]), " | ".join(rows[0])
        remedy = f"Draw a table: | {heads} | and |{'---|' * len(rows[0])} above, then | {first} | and so on."
    else:
        remedy = f'Write each line as a sentence: "{rows[0][0].rstrip(":")}: {", ".join(rows[0][1:])}."'
    return page.ask("columns", run[0], message, remedy)
