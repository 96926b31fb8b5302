"""What the HTML says there is: a document goes in, the tags that its PDF must have come out, counted.

An own small reading of the HTML, with nothing of the program that makes the tags: to agree by mistake, two
programs would have to make the same one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from html.parser import HTMLParser
from itertools import chain
from urllib.parse import unquote

HEADING = "heading"  # of any level: that levels leave no gap is another rule
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_CELLS = frozenset(("td", "th"))
# The structure types that an HTML element becomes (ISO 32000-1, 14.8.4). What is not here is not counted.
_TYPES: Mapping[str, tuple[str, ...]] = {
    "h1": (HEADING, "H1"),
    **{f"h{level}": (HEADING,) for level in range(2, 7)},
    "p": ("P",),
    "ul": ("L",),
    "ol": ("L",),
    "dl": ("L",),
    "table": ("Table",),
    "thead": ("THead",),
    "tbody": ("TBody",),
    "tr": ("TR",),
    "th": ("TH",),
    "td": ("TD",),
    "caption": ("Caption",),
    "figcaption": ("Caption",),
    "blockquote": ("BlockQuote",),
    "section": ("Sect",),
    "nav": ("Sect",),
    "dt": ("Lbl",),
}
_ELSEWHERE = ("LI", "LBody", "TOCI", "Note", "Figure", "Link", "Reference")  # see `_Reader._types`


@dataclass(frozen=True, slots=True)
class HtmlFacts:
    """The language and the title of a document, and how many of each structure type it makes.

    `cover`: it begins with a cover, which has neither running head nor page number. `masthead` stands over its first
    page, and over those that are left blank; `running_head` over all others.
    """

    language: str
    title: str
    tags: Mapping[str, int]
    cover: bool
    masthead: str = ""
    running_head: str = ""
    pictures: tuple[str, ...] = ()  # the files of those that say something, in order


@dataclass(frozen=True, slots=True)
class _Open:
    """An element that is open: its name, its classes, what it counts as, and the words before it."""

    tag: str
    looks: frozenset[str]
    counts: tuple[str, ...]
    words: int


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.language = ""
        self.title = ""
        self.cover = False
        self.masthead = ""
        self.running_head = ""
        self.pictures: list[str] = []
        self.tags: Counter[str] = Counter(dict.fromkeys((*chain.from_iterable(_TYPES.values()), *_ELSEWHERE), 0))
        self._open: list[_Open] = []
        self._words = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        has = {name: value or "" for name, value in attrs}
        looks = frozenset(has.get("class", "").split())
        self.cover = self.cover or "cover" in looks
        if tag == "html":
            self.language = has.get("lang", "")
        if tag == "body":
            self.masthead, self.running_head = has.get("data-masthead", ""), has.get("data-running-head", "")
        if tag == "img" and has.get("alt", "").strip():
            self.pictures.append(unquote(has.get("src", "")))
        opened = _Open(tag, looks, tuple(self._types(tag, looks, has)), self._words)
        if tag in _VOID:
            self.tags.update(opened.counts)
            self._words += bool(opened.counts)  # a picture is something, too
        else:
            self._open.append(opened)

    def handle_endtag(self, tag: str) -> None:
        while any(element.tag == tag for element in self._open):
            closed = self._open.pop()
            self._words += closed.tag in _CELLS  # an empty cell keeps its row
            if self._words > closed.words:
                self.tags.update(closed.counts)
            if closed.tag == tag:
                return

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1].tag == "title":
            self.title += data
        elif data.strip():
            self._words += 1

    def _types(self, tag: str, looks: frozenset[str], has: Mapping[str, str]) -> Iterator[str]:
        """What an element counts as, which may depend on its class and on what it stands in."""
        yield from _TYPES.get(tag, ())
        around = self._open[-1].tag if self._open else ""
        match tag:
            case "li" | "div" if "entry" in looks:
                yield "TOCI"
            case "li":
                yield from ("LI", "Lbl", "LBody")
            case "div" if around == "dl":
                yield "LI"
            case "div" if "note" in looks:
                yield "Note"
            case "dd" if around != "li":
                yield "LBody"
            case "img" if has.get("alt", "").strip():
                yield "Figure"
            case "a" if "href" in has:
                yield "Link"
                if has["href"].startswith(("#", "page:")):
                    yield "Reference"


@lru_cache(maxsize=2)
def html_facts(html: str) -> HtmlFacts:
    """What an HTML document says."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    tags = dict(sorted(reader.tags.items()))
    heads = (reader.masthead, reader.running_head)
    return HtmlFacts(reader.language, reader.title, tags, reader.cover, *heads, tuple(reader.pictures))
