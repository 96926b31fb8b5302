"""The judge of books that read along: a finished EPUB and what is expected of it go in; what is wrong comes out.

EPUBCheck looks at one file after another. It sees neither how long an MP3 is, nor whether each sentence is heard, nor
which words are gone (decision 051). This looks at the book as a listener meets it, against the plan.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from accessible.check.books import spoken
from accessible.check.books.clock import clock_seconds
from accessible.check.books.epub import MP3_TYPE, OPS, SMIL_TYPE, JudgedEpub, read_epub
from accessible.check.books.expected import ExpectedBook
from accessible.check.books.files import LinkedPlace
from accessible.check.books.marks import is_more_than_colour, marks_of
from accessible.check.books.rule import BookFault, BookRule, book_findings
from accessible.check.books.words import element_words, local_name, words_in
from accessible.errors import Finding

OVERLAYS = "EPUB 3.3, Media overlays"
HOUSE = "ours"
DURATION_SLACK = 0.05  # seconds: each clip's clock is rounded to 1 ms, a long overlay has hundreds


def overlay_findings(book: Path, expected: ExpectedBook) -> tuple[Finding, ...]:
    """All that is wrong with an EPUB. A finding's `file` names the book, and in it the file and the place."""
    return book_findings(book, lambda files: read_epub(files, expected), RULES)


def _understood(epub: JudgedEpub) -> Iterator[BookFault]:
    for overlay in epub.overlays.values():
        yield from (BookFault(f"{overlay.file}#{place}", message) for place, message in overlay.faults)


def _spine_spoken(epub: JudgedEpub) -> Iterator[BookFault]:
    """Readers rush through a page that nothing is said for (Thorium Reader, issue 1685)."""
    if not epub.spine:
        yield BookFault(epub.package, "nothing is in the order of reading")
    for one in epub.spine:
        item = epub.items.get(one)
        if item is None:
            yield BookFault(epub.package, f"“{one}” is in the order of reading, and is no file")
            continue
        overlay = epub.items.get(item.overlay)
        if overlay is None or overlay.media_type != SMIL_TYPE:
            yield BookFault(item.file, "nothing is said for this page")
        elif not epub.overlays[overlay.file].pars:
            yield BookFault(overlay.file, "the overlay of a page is empty")


def _own_page(epub: JudgedEpub) -> Iterator[BookFault]:
    """An overlay speaks the page that names it, and no other; each is named by a page."""
    speaks = {epub.items[each.overlay].file: each.file for each in epub.items.values() if each.overlay in epub.items}
    for overlay in epub.overlays.values():
        if overlay.file not in speaks:
            yield BookFault(overlay.file, "no page names this overlay")
        for place, target, _ in overlay.pars:
            if target and target.file != speaks.get(overlay.file, target.file):
                yield BookFault(f"{overlay.file}#{place}", f"it speaks {target.file}, another page than its own")


def _page_order(epub: JudgedEpub) -> Iterator[BookFault]:
    """Pars follow the page from top to bottom."""
    for overlay in epub.overlays.values():
        placed = [
            (place, epub.pages[target.file].ids[target.fragment])
            for place, target, _ in overlay.pars
            if target and target.file in epub.pages and target.fragment in epub.pages[target.file].ids
        ]
        for (_, before), (place, after) in pairwise(placed):
            if after < before:
                yield BookFault(f"{overlay.file}#{place}", "what is said stands above what was said before")


def _durations(epub: JudgedEpub) -> Iterator[BookFault]:
    """Each overlay says how long it lasts, and the book is their sum."""
    total = 0.0
    for item in epub.items.values():
        if item.media_type != SMIL_TYPE:
            continue
        lasts = sum(clip.end - clip.begin for _, _, clips in epub.overlays[item.file].pars for clip in clips)
        yield from _duration(epub, item.id, lasts, item.file)
        total += lasts
    yield from _duration(epub, "", total, epub.package)


def _duration(epub: JudgedEpub, refines: str, lasts: float, place: str) -> Iterator[BookFault]:
    what = "this overlay" if refines else "the book"
    said = epub.of_meta("media:duration", refines)
    if len(said) != 1:
        yield BookFault(place, f"{len(said)} times it is said how long {what} lasts; once is right")
        return
    try:
        seconds = clock_seconds(said[0])
    except ValueError as error:
        yield BookFault(place, str(error))
        return
    if abs(seconds - lasts) > DURATION_SLACK:
        yield BookFault(place, f"{what} is said to last {seconds:.3f} s, and its clips last {lasts:.3f} s")


def _active_class(epub: JudgedEpub) -> Iterator[BookFault]:
    """What is being said is marked, on each page, by more than colour."""
    named = epub.of_meta("media:active-class")
    if len(named) != 1 or not named[0].strip():
        yield BookFault(epub.package, "no class is named for what is being said")
        return
    sheets: dict[str, tuple[str, ...]] = {}
    spoken_pages = (each for each in epub.items.values() if each.overlay and each.file in epub.pages)
    for item in spoken_pages:
        styles = {place.file for place, shown in epub.pages[item.file].links if shown and place.file.endswith(".css")}
        for style in styles - set(sheets):
            sheets[style] = marks_of(epub.files.read(style).decode("utf-8", "replace"), named[0])
        marks = [mark for style in sorted(styles) for mark in sheets[style]]
        if not marks:
            yield BookFault(item.file, f"no style of this page has “.{named[0]}”: what is said is not marked")
        elif not is_more_than_colour(marks):
            yield BookFault(item.file, "what is being said is marked by colour alone")


def _sounds(epub: JudgedEpub) -> Iterator[BookFault]:
    """The MP3s are those of the shelf, as they are: a player can begin anywhere in them."""
    by_base = {spoken.base_name(each.file): each for each in epub.items.values() if each.media_type == MP3_TYPE}
    for part in epub.expected.parts:
        item = by_base.get(part.mp3)
        file = epub.files.by_name.get(item.file) if item else None
        if file is None:
            yield BookFault("", f"the sound {part.mp3} is not in the book")
        elif file.deflated:
            yield BookFault(file.name, "an MP3 is packed: a player would have to unpack it whole")
        elif part.size and file.size != part.size:
            yield BookFault(file.name, f"it has {file.size} bytes, and the part's own MP3 has {part.size}")


def _links(epub: JudgedEpub) -> Iterator[BookFault]:
    """Whatever the book leads to, shows or plays is in it."""
    for page in epub.pages.values():
        for place, shown in page.links:
            if place.outside and shown:
                yield BookFault(page.file, f"it needs {place.file} of another place")
            elif not place.outside:
                yield from _leads(epub, page.file, place)
    for item in epub.items.values():
        if item.file not in epub.files.by_name:
            yield BookFault(epub.package, f"the package names {item.file}, which is not in the book")
        if item.overlay and item.overlay not in epub.items:
            yield BookFault(epub.package, f"{item.file} names an overlay that there is not: {item.overlay}")


def _leads(epub: JudgedEpub, page: str, place: LinkedPlace) -> Iterator[BookFault]:
    if place.file not in epub.files.by_name:
        yield BookFault(page, f"a link leads to {place.file}, which is not in the book")
    elif place.fragment and place.file in epub.pages and place.fragment not in epub.pages[place.file].ids:
        yield BookFault(page, f"a link leads to {place.file}#{place.fragment}, and there is no such place")


def _one_id(epub: JudgedEpub) -> Iterator[BookFault]:
    for page in epub.pages.values():
        yield from (BookFault(f"{page.file}#{each}", "an id stands twice in a page") for each in page.doubled)


def _everything_named(epub: JudgedEpub) -> Iterator[BookFault]:
    """Files that the package does not name are not shown, and are weight."""
    named = {each.file for each in epub.items.values()} | {epub.package, "mimetype"}
    for file in epub.files.all:
        if file.name not in named and not file.name.startswith("META-INF/"):
            yield BookFault(file.name, "the package does not name this file")


def _container(epub: JudgedEpub) -> Iterator[BookFault]:
    first = epub.files.all[0] if epub.files.all else None
    if first is None or first.name != "mimetype" or first.deflated:
        yield BookFault("mimetype", "it is not the first file, as it is")
    elif epub.files.read("mimetype", 64) != b"application/epub+zip":
        yield BookFault("mimetype", "it does not say application/epub+zip")


def _about(epub: JudgedEpub) -> Iterator[BookFault]:
    """The book is called what it is."""
    if epub.identifier != epub.expected.identifier:
        yield BookFault(epub.package, f"its identifier is “{epub.identifier}” instead of “{epub.expected.identifier}”")
    titles = [words_in(each) for each in epub.of_meta("dc:title")]
    if not titles or titles[0] != words_in(epub.expected.title):
        yield BookFault(epub.package, f"its title is not “{epub.expected.title}”")


def _contents(epub: JudgedEpub) -> Iterator[BookFault]:
    """Each article is a place to go, in the order of the issue."""
    pages = [each.file for each in epub.items.values() if "nav" in each.properties]
    if len(pages) != 1:
        yield BookFault(epub.package, f"it has {len(pages)} tables of contents")
        return
    tables = [each for each in epub.files.tree(pages[0]).iter("{*}nav") if "toc" in each.get(f"{OPS}type", "").split()]
    entries = [element_words(link) for table in tables[:1] for link in table.iter("{*}a") if local_name(link)]
    at = 0
    for article in epub.expected.articles:
        title = " ".join(words_in(article.title))
        found = next((place for place in range(at, len(entries)) if title in " ".join(entries[place])), None)
        if found is None:
            yield BookFault(pages[0], "an article is not in the contents, or not in its turn", article.title)
        else:
            at = found + 1


RULES: tuple[BookRule[JudgedEpub], ...] = (
    BookRule(
        "book-file",
        "Container",
        "EPUB 3.3, Open Container Format: OCF ZIP container media type identification",
        _container,
    ),
    BookRule("book-file", "Everything named", "EPUB 3.3, Package document: the manifest element", _everything_named),
    BookRule("book-file", "The shelf's own MP3s", HOUSE, _sounds),
    BookRule("book-about", "Title and identifier", "EPUB 3.3, Package document: Dublin Core required elements", _about),
    BookRule("book-contents", "Contents", "EPUB 3.3, Navigation document: the toc nav element", _contents),
    BookRule("book-link", "Links", "EPUB 3.3, Publication resources", _links),
    BookRule("book-link", "Ids", "XML 1.0, ID", _one_id),
    BookRule("book-overlay", "Clocks and pars", f"{OVERLAYS}: clock values", _understood),
    BookRule("book-overlay", "Every page is spoken", HOUSE, _spine_spoken),
    BookRule("book-overlay", "An overlay's own page", f"{OVERLAYS}: media overlays packaging", _own_page),
    BookRule("book-overlay", "A par has words", f"{OVERLAYS}: the par element", spoken.of_spoken(spoken.without_words)),
    BookRule("book-overlay", "A par has sound", f"{OVERLAYS}: the par element", spoken.of_spoken(spoken.without_sound)),
    BookRule("book-sentence", "Each sentence once", HOUSE, spoken.of_spoken(spoken.said_once)),
    BookRule("book-sentence", "One by one", HOUSE, spoken.of_spoken(spoken.one_by_one)),
    BookRule("book-sentence", "Order of the plan", HOUSE, spoken.of_spoken(spoken.in_order)),
    BookRule("book-sentence", "Order of the page", f"{OVERLAYS}: media overlay document structure", _page_order),
    BookRule("book-words", "Words shown are words said", HOUSE, spoken.of_spoken(spoken.words_shown)),
    BookRule("book-clip", "Whole clips", HOUSE, spoken.of_spoken(spoken.clips_whole)),
    BookRule("book-clip", "Clips apart", HOUSE, spoken.of_spoken(spoken.clips_apart)),
    BookRule("book-clip", "No clip of silence", HOUSE, spoken.of_spoken(spoken.clips_silent)),
    BookRule("book-clip", "Planned rests alone", HOUSE, spoken.of_spoken(spoken.gaps_planned)),
    BookRule(
        "book-clip",
        "Within the sound",
        f"{OVERLAYS}: the audio element; the length as decoded",
        spoken.of_spoken(spoken.within_sound),
    ),
    BookRule("book-length", "Durations", f"{OVERLAYS}: duration in the package metadata", _durations),
    BookRule(
        "book-mark",
        "What is said is marked",
        f"{OVERLAYS}: associating style information; WCAG 2.2, 1.4.1",
        _active_class,
    ),
)
