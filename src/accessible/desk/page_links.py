"""The links of a page: HTML goes in, the files of the same site that it points to come out."""

from __future__ import annotations

import posixpath
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

_POINTING = frozenset(("href", "src", "poster", "data"))


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value for name, value in attrs if name in _POINTING and value and tag != "base"]


def links_of(page: str, html: str) -> tuple[str, ...]:
    """The files that a page points to, each once, by their paths below the site. Other sites' are left out.

    >>> links_of("spring/index.html", '<a href="articles/01-rest/#part-2">Rest</a> <img src="../assets/a.jpg">')
    ('spring/articles/01-rest/index.html', 'assets/a.jpg')
    """
    parser = _Links()
    parser.feed(html)
    parser.close()
    targets: dict[str, None] = {}
    for link in parser.found:
        try:
            url = urlsplit(link.strip())
        except ValueError:  # no address at all
            continue
        if url.scheme or url.netloc or not url.path or url.path.startswith("/"):
            continue
        folder = url.path.endswith("/") or posixpath.basename(url.path) in (".", "..")
        path = posixpath.join(posixpath.dirname(page), unquote(url.path), "index.html" if folder else "")
        targets[posixpath.normpath(path)] = None
    return tuple(targets)
