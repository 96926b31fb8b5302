"""An EPUB, read for its judge: an open book goes in; its package, its pages and its overlays come out.

Written from EPUB 3.3 and EPUB Media Overlays 3.3. Pages are read one after another, and of each only what the rules
ask for is kept: its ids, the words at the ids that are spoken, its links and its styles.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lxml import etree

from accessible.check.books.clock import clock_seconds
from accessible.check.books.expected import ExpectedBook
from accessible.check.books.files import BookFiles, LinkedPlace, UnreadableBookError, linked_place
from accessible.check.books.spoken import HeardClip, SpokenBook, SpokenPar, base_name, spoken_book
from accessible.check.books.words import alternative_words, element_words, local_name

CONTAINER = "META-INF/container.xml"
SMIL_TYPE, PAGE_TYPE, MP3_TYPE = "application/smil+xml", "application/xhtml+xml", "audio/mpeg"
OPS = "{http://www.idpf.org/2007/ops}"


@dataclass(frozen=True, slots=True)
class ManifestItem:
    """A file that the package names; `overlay` is the id of the item that speaks it."""

    id: str
    file: str
    media_type: str
    properties: tuple[str, ...]
    overlay: str


@dataclass(frozen=True, slots=True)
class PackageMeta:
    """A line of the package's metadata: `meta` by its property, Dublin Core by its element; what it refines."""

    name: str
    refines: str
    text: str


@dataclass(frozen=True, slots=True)
class OverlayPage:
    """What is kept of a page: ids in their order, links with the line they stand on, its words as one text."""

    file: str
    ids: Mapping[str, int]
    doubled: tuple[str, ...]
    links: tuple[tuple[LinkedPlace, bool], ...]  # and whether it is something to be shown or played, no link to follow
    words: Mapping[str, tuple[str, ...]]  # at the ids that are spoken
    labelled: frozenset[str]  # of those, which have an alternative


@dataclass(frozen=True, slots=True)
class Overlay:
    """What is kept of an overlay: for each par, in order, its id, its text's place and its clips."""

    file: str
    pars: tuple[tuple[str, LinkedPlace | None, tuple[HeardClip, ...]], ...]
    faults: tuple[tuple[str, str], ...]  # what cannot be understood: where, and what


@dataclass(frozen=True, slots=True)
class JudgedEpub:
    """An EPUB as its rules see it."""

    files: BookFiles
    expected: ExpectedBook
    package: str
    metas: tuple[PackageMeta, ...]
    items: Mapping[str, ManifestItem]
    spine: tuple[str, ...]
    identifier: str
    pages: Mapping[str, OverlayPage]  # by file
    overlays: Mapping[str, Overlay]  # by file
    spoken: SpokenBook

    def of_meta(self, name: str, refines: str | None = None) -> list[str]:
        """The words of each metadata line of a name; `refines` an id, "" for the whole book, None for any."""
        return [each.text for each in self.metas if each.name == name and refines in (None, each.refines)]


def read_epub(files: BookFiles, expected: ExpectedBook) -> JudgedEpub:
    """Read what the rules ask for. Raises `UnreadableBookError` where there is no book to be judged."""
    package = _package_of(files)
    root = files.tree(package)
    items = {each.id: each for each in _items(root, package)}
    spine = tuple(each.get("idref", "") for each in root.findall("{*}spine/{*}itemref"))
    overlays = {
        each.file: _overlay(files, each.file, expected) for each in items.values() if each.media_type == SMIL_TYPE
    }
    spoken_ids: dict[str, set[str]] = defaultdict(set)
    for overlay in overlays.values():
        for _, target, _ in overlay.pars:
            if target:
                spoken_ids[target.file].add(target.fragment)
    shown = [each.file for each in items.values() if each.media_type == PAGE_TYPE]
    pages = {file: _page(files, file, spoken_ids[file]) for file in shown}
    in_turn = (
        overlays.get(items[items[one].overlay].file) for one in spine if one in items and items[one].overlay in items
    )
    pars = tuple(par for overlay in in_turn if overlay for par in _pars(overlay, pages))
    identifier = next(
        (
            _text(each)
            for each in root.findall("{*}metadata/{*}identifier")
            if each.get("id") == root.get("unique-identifier")
        ),
        "",
    )
    return JudgedEpub(
        files,
        expected,
        package,
        tuple(_metas(root)),
        items,
        spine,
        identifier,
        pages,
        overlays,
        spoken_book(pars, expected),
    )


def _package_of(files: BookFiles) -> str:
    found = files.tree(CONTAINER).find("{*}rootfiles/{*}rootfile")
    if found is None or not found.get("full-path"):
        raise UnreadableBookError(CONTAINER, "it names no package")
    return str(found.get("full-path"))


def _items(root: Any, package: str) -> Iterator[ManifestItem]:
    for each in root.findall("{*}manifest/{*}item"):
        yield ManifestItem(
            each.get("id", ""),
            linked_place(package, each.get("href", "")).file,
            each.get("media-type", ""),
            tuple(each.get("properties", "").split()),
            each.get("media-overlay", ""),
        )


def _metas(root: Any) -> Iterator[PackageMeta]:
    metadata = root.find("{*}metadata")
    for each in metadata if metadata is not None else ():
        if isinstance(each.tag, str):
            name = each.get("property", "") if local_name(each) == "meta" else f"dc:{local_name(each)}"
            yield PackageMeta(name, each.get("refines", "").removeprefix("#"), _text(each))


def _text(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


# Overlays -------------------------------------------------------------------------------------------


def _overlay(files: BookFiles, file: str, expected: ExpectedBook) -> Overlay:
    lengths = {part.mp3: part.seconds for part in expected.parts}
    pars: list[tuple[str, LinkedPlace | None, tuple[HeardClip, ...]]] = []
    faults: list[tuple[str, str]] = []
    for par in files.tree(file).iter("{*}par"):
        text, sounds = par.findall("{*}text"), par.findall("{*}audio")
        if len(text) > 1 or len(sounds) > 1:
            faults.append((par.get("id", ""), "a par has more than one text or sound"))
        target = linked_place(file, text[0].get("src", "")) if text and text[0].get("src") else None
        try:
            clips = tuple(_clip(file, each, lengths) for each in sounds)
        except ValueError as error:
            faults.append((par.get("id", ""), str(error)))
            clips = ()
        pars.append((par.get("id", ""), target, clips))
    return Overlay(file, tuple(pars), tuple(faults))


def _clip(file: str, audio: Any, lengths: Mapping[str, float]) -> HeardClip:
    """A clip; without its end it goes on to the end of its MP3 (EPUB 3.3, the audio element)."""
    sound = linked_place(file, audio.get("src", "")).file
    end = audio.get("clipEnd")
    length = lengths.get(base_name(sound), 0.0)
    return HeardClip(sound, clock_seconds(audio.get("clipBegin", "0s")), clock_seconds(end) if end else length)


def _pars(overlay: Overlay, pages: Mapping[str, OverlayPage]) -> Iterator[SpokenPar]:
    for par_id, target, clips in overlay.pars:
        page = pages.get(target.file) if target else None
        words = page.words.get(target.fragment) if page and target else None
        labelled = bool(page and target and target.fragment in page.labelled)
        place = f"{overlay.file}#{par_id}" if par_id else overlay.file
        named = f"{target.file}#{target.fragment}" if target else ""
        yield SpokenPar(place, named, words, clips, labelled)


# Pages ----------------------------------------------------------------------------------------------

# What shows or plays another file (HTML), and what leads to one.
SHOWN = (("img", "src"), ("image", "href"), ("audio", "src"), ("source", "src"), ("link", "href"), ("script", "src"))
FOLLOWED = (("a", "href"), ("area", "href"))


def _page(files: BookFiles, file: str, spoken: set[str]) -> OverlayPage:
    root = files.tree(file)
    ids: dict[str, int] = {}
    doubled: list[str] = []
    words: dict[str, tuple[str, ...]] = {}
    labelled: set[str] = set()
    links: list[tuple[LinkedPlace, bool]] = []
    for number, element in enumerate(root.iter(etree.Element)):
        own = element.get("id")
        if own is not None:
            doubled += [own] if own in ids else []
            ids[own] = number
        if own in spoken:
            words[own] = element_words(element)
            if alternative_words(element):
                labelled.add(own)
        links += _links(file, element)
    return OverlayPage(file, ids, tuple(doubled), tuple(links), words, frozenset(labelled))


def _links(file: str, element: Any) -> Iterator[tuple[LinkedPlace, bool]]:
    name = local_name(element)
    for rows, shown in ((SHOWN, True), (FOLLOWED, False)):
        for element_name, attribute in rows:
            address = element.get(attribute) or element.get(f"{{http://www.w3.org/1999/xlink}}{attribute}")
            if name == element_name and address:
                yield linked_place(file, address), shown
