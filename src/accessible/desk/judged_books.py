"""Outside judges of books: an issue's folder in `dist/` goes in, what EPUBCheck and Ace say of its EPUBs comes out.

Our own judges looked at each book when it was made. These two are asked before a release: EPUBCheck always, Ace where
it is installed, because it needs Node and a browser, which is much to ask of the staff's computer (decision 051).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from accessible.check.books import epubcheck
from accessible.check.java import MAKE_READY
from accessible.errors import Finding, SetupError
from accessible.production.run import Progress
from accessible.tools import ace

Judge = Callable[[Path, str], tuple[Finding, ...]]


def judges() -> tuple[tuple[str, Judge], ...]:
    """Who is asked, by name. Raises `SetupError` where EPUBCheck is not installed."""
    if not epubcheck.is_installed():
        raise SetupError("EPUBCheck is not installed here.", MAKE_READY)
    from accessible.check.books.ace import ace_findings

    found: list[tuple[str, Judge]] = [("EPUBCheck", epubcheck.epubcheck_findings)]
    return (*found, ("Ace", ace_findings)) if ace.is_installed() else tuple(found)


def epubs_on(shelf: Path) -> tuple[Path, ...]:
    """The EPUBs of a shelf: the issue's own first, then those of its articles."""
    found = [path for path in shelf.rglob("*.epub") if not path.name.startswith(".")]
    return tuple(sorted(found, key=lambda path: (len(path.parts), path)))


def judged_books(shelf: Path, asked: tuple[tuple[str, Judge], ...]) -> Iterator[Progress | Finding]:
    """Have every EPUB of a shelf judged; yields progress, and what is found."""
    work = [(name, judge, book) for name, judge in asked for book in epubs_on(shelf)]
    for done, (name, judge, book) in enumerate(work):
        yield Progress(f"{name} looks at {book.stem}", done, len(work))
        yield from judge(book, book.relative_to(shelf).as_posix())
