"""Pictures of a web page: an `img` goes in; where its bytes lie, and what the article calls it, come out.

A browser that saves a page "complete" puts its pictures into a folder beside it: `Rest_files/photo.jpg`. In the article
of `03-rest.html` that one is called `03-rest-photo.jpg`: `make intake` puts it beside the article under that name.
Nothing is fetched, and nothing outside the folder of the page is read.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, unquote_to_bytes

from accessible.errors import WEB
from accessible.plain_file import RefusedFileError, read_plain
from accessible.sources.manuscript.blocks import Picture
from accessible.sources.webpage.element import attribute, name_of, sign_of
from accessible.sources.webpage.parse import MAX_BYTES as MAX_PAGE_BYTES
from accessible.sources.webpage.parse import Element, WebFileError, read_tree

MAX_BYTES = 30_000_000  # of a picture
_USABLE = (".png", ".jpg", ".jpeg", ".svg")
_KINDS = {"image/png": ".png", "image/jpeg": ".jpg", "image/jpg": ".jpg", "image/svg+xml": ".svg"}
_DATA = re.compile(r"data:(?P<kind>[\w/+.-]*)(?P<more>(?:;[\w=-]+)*),(?P<content>.*)", re.DOTALL | re.IGNORECASE)
_TINY = 3  # dots: what counts visitors, or keeps a space
_EMPTY = 300  # signs of a picture that only keeps the place of another one


@dataclass(frozen=True, slots=True)
class FoundPicture:
    """What an `img` is: a picture, a sign (its `words`), a decoration, or one that cannot be used."""

    source: str
    picture: Picture | None = None
    words: str = ""
    fault: str = ""
    decoration: bool = False


@dataclass(slots=True)
class PagePictures:
    """The pictures of the page `stem` in `folder`. `names` are what the article calls them, by their sources."""

    folder: Path
    stem: str
    names: dict[str, str] = field(default_factory=dict)
    sizes: dict[str, int] = field(default_factory=dict)  # in bytes, of those that were looked at and are there
    _faults: dict[str, str] = field(default_factory=dict)  # of those that were looked at

    def take(self, root: Element) -> None:
        """Name all of them, in order, so that a name means the same picture whoever asks."""
        taken: set[str] = set()
        numbers: dict[str, int] = {}
        for element in root.iter("img", "image"):
            source = _source(element)
            if source and source not in self.names and _ending(source):
                name = _free(_name(self.stem, source, len(taken) + 1), taken, numbers)
                taken.add(name)
                self.names[source] = name

    def of(self, element: Element, number: int) -> FoundPicture:
        """What an `img` is, in the paragraph `number`."""
        source, alternative = _source(element), attribute(element, "alt")
        shown = source if not source.lower().startswith("data:") else "a picture within the page"
        if sign := sign_of(element):
            return FoundPicture(shown, words=sign)
        if not source or any(_is_tiny(attribute(element, side)) for side in ("width", "height")):
            return FoundPicture(shown)
        captioned = any(name_of(each) == "figure" for each in element.iterancestors())
        unsaid = element.get("alt") is not None or attribute(element, "role") in ("presentation", "none")
        if not alternative and (unsaid or _is_empty(source)) and not captioned:
            return FoundPicture(shown, decoration=not _is_empty(source))
        fault = _fault(source) or self._missing(source)
        # One that is not there has its name in the article all the same: there it can be put in its place.
        picture = Picture(source, alternative, number) if source in self.names else None
        return FoundPicture(shown, picture, fault=fault)

    def bytes_of(self, source: str) -> bytes:
        """A picture's bytes. Raises `RefusedFileError`."""
        if fault := _fault(source):
            raise RefusedFileError(f"It cannot be used: {fault}.")
        if found := _DATA.fullmatch(source):
            return _data(found)
        return read_plain(self.folder / _path(source), self.folder, MAX_BYTES, "Save it smaller.")

    def _missing(self, source: str) -> str:
        if source not in self._faults:
            self._faults[source] = self._looked_at(source)
        return self._faults[source]

    def _looked_at(self, source: str) -> str:
        try:
            self.sizes[source] = len(self.bytes_of(source))
        except RefusedFileError as error:
            name = "" if source.lower().startswith("data:") else f"{_path(source)}: "
            return f"{name}{error.message[:1].lower()}{error.message[1:].rstrip('.')}"
        return ""


def web_picture(folder: Path, file: str) -> bytes | None:
    """The picture that an article calls `file`, where a web page of `folder` has it; else None."""
    for path in _pages(folder, file):
        try:
            source = _sources(read_plain(path, folder, MAX_PAGE_BYTES, ""), path.stem).get(file)
            if source is not None:
                return PagePictures(folder, path.stem).bytes_of(source)
        except (RefusedFileError, WebFileError):
            continue
    return None


@lru_cache(maxsize=1)
def _sources(content: bytes, stem: str) -> dict[str, str]:
    """The sources of a page's pictures by their names. They are asked for one by one: equal bytes are read once."""
    pictures = PagePictures(Path(), stem)
    pictures.take(read_tree(content).root)
    return {name: source for source, name in pictures.names.items()}


def _pages(folder: Path, file: str) -> Iterator[Path]:
    stems = (file[:place] for place, sign in enumerate(file) if sign == "-" and place)
    yield from (path for stem in stems for ending in WEB if (path := folder / f"{stem}{ending}").is_file())


def _source(element: Element) -> str:
    """Where the picture is; one that only keeps the place of another names that."""
    source = attribute(element, "src") or attribute(element, "href")
    later = attribute(element, "data-src") or attribute(element, "data-lazy-src")
    return later if later and (not source or _is_empty(source)) else source


def _is_empty(source: str) -> bool:
    return source.lower().startswith("data:") and len(source) < _EMPTY


def _is_tiny(side: str) -> bool:
    return side.isdecimal() and len(side) < _TINY and int(side) <= _TINY


def _fault(source: str) -> str:
    """Why a picture cannot be used, by its address alone."""
    if found := _DATA.fullmatch(source):
        if _is_empty(source):
            return "it had not been loaded when the page was saved"
        kind = found["kind"].lower()
        return "" if kind in _KINDS else f"it is of a kind that print does not know ({kind or 'none'})"
    if re.match(r"(?:https?:)?//", source, re.IGNORECASE) or source.startswith("/"):
        return f"it lies on the web ({source[:200]}), and nothing is fetched"
    if re.match(r"[a-z][a-z0-9+.-]*:", source, re.IGNORECASE):
        return f"it lies outside the issue's folder ({source[:200]})"
    path = _path(source)
    if not path or ".." in path.split("/") or "\\" in path or re.search(r"[\x00-\x1f]", path):
        return f"it lies outside the issue's folder ({path[:200]})"
    kind = PurePosixPath(path).suffix.lower()
    return "" if _ending(source) else f"it is of a kind that print does not know ({kind.lstrip('.') or 'none'})"


def _ending(source: str) -> str:
    """The ending of a picture of a kind that print knows; else nothing."""
    if found := _DATA.fullmatch(source):
        return "" if _is_empty(source) else _KINDS.get(found["kind"].lower(), "")
    kind = PurePosixPath(_path(source)).suffix.lower()
    return kind if kind in _USABLE else ""


def _path(source: str) -> str:
    """The place in the folder of the page, as a path there."""
    return unquote(source.partition("#")[0].partition("?")[0]).removeprefix("./")


def _name(stem: str, source: str, number: int) -> str:
    if _DATA.fullmatch(source):
        return f"{stem}-picture-{number}{_ending(source)}"
    path = PurePosixPath(_path(source).lower())
    plain = re.sub(r"[^a-z0-9_]+", "-", path.name.removesuffix(path.suffix)).strip("-") or f"picture-{number}"
    return f"{stem}-{plain}{path.suffix}"


def _free(name: str, taken: set[str], numbers: dict[str, int]) -> str:
    """The name, or with a number behind it the first that is not taken; `numbers` are the last ones given."""
    stem, _, ending = name.rpartition(".")
    free = name
    while free in taken:
        numbers[name] = numbers.get(name, 1) + 1
        free = f"{stem}-{numbers[name]}.{ending}"
    return free


def _data(found: re.Match[str]) -> bytes:
    if ";base64" not in found["more"].lower():
        return unquote_to_bytes(found["content"])
    try:
        return base64.b64decode(unquote_to_bytes("".join(found["content"].split())), validate=True)
    except (binascii.Error, ValueError) as error:
        raise RefusedFileError("Its data within the page is damaged.", "Save the page again.") from error
