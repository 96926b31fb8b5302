"""A DAISY 2.02 book, read for its judge: its files go in; its navigation, its SMIL documents and its text come out.

Written from the DAISY 2.02 specification of February 28 2001.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lxml import etree

from accessible.check.books.clock import npt_seconds
from accessible.check.books.expected import ExpectedBook
from accessible.check.books.files import BookFiles, LinkedPlace, UnreadableBookError, linked_place
from accessible.check.books.spoken import HeardClip, SpokenBook, SpokenPar, base_name, spoken_book
from accessible.check.books.words import alternative_words, element_words, local_name, words_in

MASTER = "master.smil"


@dataclass(frozen=True, slots=True)
class DaisyMeta:
    """A line of a document's metadata, as it is written."""

    name: str
    content: str


@dataclass(frozen=True, slots=True)
class NccEntry:
    """A child of the NCC's body: its element and class, its id, its words, and where its links lead."""

    element: str
    css_class: str
    id: str
    words: tuple[str, ...]
    links: tuple[LinkedPlace, ...]

    @property
    def level(self) -> int:
        """A heading's level; 0 for what is none."""
        return int(self.element[1]) if self.element in HEADINGS else 0


HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


@dataclass(frozen=True, slots=True)
class SmilPar:
    """A par of a SMIL document. `text_id` is that of its text, which links may lead to as well."""

    id: str
    text_id: str
    endsync: str
    required: str
    texts: int
    sounds_direct: int
    target: LinkedPlace | None
    clips: tuple[HeardClip, ...]


@dataclass(frozen=True, slots=True)
class SmilDocument:
    """A SMIL document: what it says of itself, its pars, and what cannot be understood (where, and what)."""

    file: str
    metas: tuple[DaisyMeta, ...]
    regions: tuple[str, ...]
    main: int  # how many children its body has that are a seq; one is right
    duration: str
    pars: tuple[SmilPar, ...]
    ids: tuple[str, ...]
    faults: tuple[tuple[str, str], ...]

    @property
    def seconds(self) -> float:
        """How long its clips last."""
        return sum(clip.end - clip.begin for par in self.pars for clip in par.clips)


@dataclass(frozen=True, slots=True)
class TextDocument:
    """A document with text: its ids, the words at those that are spoken, and the links within and around each."""

    file: str
    metas: tuple[DaisyMeta, ...]
    title: str
    ids: tuple[str, ...]
    words: Mapping[str, tuple[str, ...]]
    labelled: frozenset[str]
    elements: Mapping[str, str]
    back: Mapping[str, tuple[LinkedPlace, ...]]
    links: tuple[LinkedPlace, ...]


@dataclass(frozen=True, slots=True)
class DaisyBook:
    """A DAISY book as its rules see it. `smils` are in the order in which the NCC comes to them."""

    files: BookFiles
    expected: ExpectedBook
    ncc: TextDocument
    entries: tuple[NccEntry, ...]
    smils: Mapping[str, SmilDocument]
    texts: Mapping[str, TextDocument]
    spoken: SpokenBook

    def of_meta(self, name: str) -> list[str]:
        """What the NCC says under a name."""
        return [each.content for each in self.ncc.metas if each.name == name]

    @property
    def seconds(self) -> float:
        """How long all clips last."""
        return sum(each.seconds for each in self.smils.values())


def read_daisy(files: BookFiles, expected: ExpectedBook) -> DaisyBook:
    """Read what the rules ask for. Raises `UnreadableBookError` where there is no book to be judged."""
    name = next((each for each in ("ncc.html", "NCC.HTML") if each in files.by_name), "")
    if not name:
        raise UnreadableBookError("ncc.html", "it is not in the book")
    root = files.tree(name)
    entries = tuple(_entries(root, name))
    wanted = dict.fromkeys(link.file for entry in entries for link in entry.links)
    smils = {each: _smil(files, each, expected) for each in wanted if _is_smil(files, each)}
    spoken: dict[str, set[str]] = defaultdict(set)
    for smil in smils.values():
        for par in smil.pars:
            if par.target:
                spoken[par.target.file].add(par.target.fragment)
    texts = {
        each: _text_document(files, each, ids)
        for each, ids in spoken.items()
        if each in files.by_name and each.lower().endswith((".html", ".htm", ".xhtml"))
    }
    pars = tuple(par for smil in smils.values() for par in _pars(smil, texts))
    ncc = texts.get(name) or _text_document(files, name, set())
    return DaisyBook(files, expected, ncc, entries, smils, texts, spoken_book(pars, expected))


def _is_smil(files: BookFiles, name: str) -> bool:
    return name in files.by_name and name.lower().endswith((".smil", ".smi"))


def metas_of(root: Any) -> Iterator[DaisyMeta]:
    """The metadata in a document's head."""
    for each in root.iterfind("{*}head/{*}meta"):
        if each.get("name") is not None:
            yield DaisyMeta(each.get("name", ""), each.get("content", ""))


def _entries(root: Any, name: str) -> Iterator[NccEntry]:
    body = root.find("{*}body")
    for each in body if body is not None else ():
        if isinstance(each.tag, str):
            links = tuple(linked_place(name, link.get("href", "")) for link in each.iter("{*}a"))
            words = words_in("".join(each.itertext()))  # a page's number is no mark of a note
            yield NccEntry(local_name(each), each.get("class", ""), each.get("id", ""), words, links)


# SMIL -----------------------------------------------------------------------------------------------


def _smil(files: BookFiles, file: str, expected: ExpectedBook) -> SmilDocument:
    root = files.tree(file)
    lengths = {part.mp3: part.seconds for part in expected.parts}
    body = root.find("{*}body")
    main = [] if body is None else list(body.iterchildren("{*}seq"))
    faults: list[tuple[str, str]] = []
    pars = tuple(_par(file, each, lengths, faults) for each in root.iter("{*}par"))
    media = root.iter("{*}text", "{*}audio", "{*}img")
    faults += [("", f"a {local_name(each)} has no id") for each in media if not each.get("id")]
    return SmilDocument(
        file,
        tuple(metas_of(root)),
        tuple(each.get("id", "") for each in root.iterfind("{*}head/{*}layout/{*}region")),
        len(main),
        main[0].get("dur", "") if main else "",
        pars,
        tuple(each.get("id", "") for each in root.iter(etree.Element) if each.get("id") is not None),
        tuple(faults),
    )


def _par(file: str, par: Any, lengths: Mapping[str, float], faults: list[tuple[str, str]]) -> SmilPar:
    texts = par.findall("{*}text")
    clips: list[HeardClip] = []
    for audio in par.iter("{*}audio"):
        try:
            clips.append(_clip(file, audio, lengths))
        except ValueError as error:
            faults.append((audio.get("id", ""), str(error)))
    target = linked_place(file, texts[0].get("src", "")) if texts and texts[0].get("src") else None
    return SmilPar(
        par.get("id", ""),
        texts[0].get("id", "") if texts else "",
        par.get("endsync", ""),
        par.get("system-required", ""),
        len(texts),
        len(par.findall("{*}audio")),
        target,
        tuple(clips),
    )


def _clip(file: str, audio: Any, lengths: Mapping[str, float]) -> HeardClip:
    """A clip; without its edges the whole file is played (2.3.3.8)."""
    sound = linked_place(file, audio.get("src", "")).file
    begin, end = audio.get("clip-begin"), audio.get("clip-end")
    length = lengths.get(base_name(sound), 0.0)
    return HeardClip(sound, npt_seconds(begin) if begin else 0.0, npt_seconds(end) if end else length)


def _pars(smil: SmilDocument, texts: Mapping[str, TextDocument]) -> Iterator[SpokenPar]:
    for par in smil.pars:
        text = texts.get(par.target.file) if par.target else None
        words = text.words.get(par.target.fragment) if text and par.target else None
        labelled = bool(text and par.target and par.target.fragment in text.labelled)
        named = f"{par.target.file}#{par.target.fragment}" if par.target else ""
        yield SpokenPar(f"{smil.file}#{par.id}" if par.id else smil.file, named, words, par.clips, labelled)


# Text -----------------------------------------------------------------------------------------------


def _text_document(files: BookFiles, file: str, spoken: set[str]) -> TextDocument:
    root = files.tree(file)
    with_id = [each for each in root.iter(etree.Element) if each.get("id") is not None]
    targets = {each.get("id"): each for each in with_id if each.get("id") in spoken}
    return TextDocument(
        file,
        tuple(metas_of(root)),
        " ".join((root.findtext("{*}head/{*}title") or "").split()),
        tuple(each.get("id") for each in with_id),
        {name: element_words(each) for name, each in targets.items()},
        frozenset(name for name, each in targets.items() if alternative_words(each)),
        {name: local_name(each) for name, each in targets.items()},
        {name: tuple(_links_at(file, each)) for name, each in targets.items()},
        tuple(linked_place(file, address) for address in _addresses(root)),
    )


def _links_at(file: str, element: Any) -> Iterator[LinkedPlace]:
    """Where the links in an element lead, and one around it."""
    around = next((each for each in element.iterancestors("{*}a")), None)
    for each in (*element.iter("{*}a"), *([around] if around is not None else [])):
        if each.get("href"):
            yield linked_place(file, each.get("href"))


def _addresses(root: Any) -> Iterator[str]:
    for each in root.iter("{*}a", "{*}img", "{*}link"):
        address = each.get("href") or each.get("src")
        if address:
            yield address
