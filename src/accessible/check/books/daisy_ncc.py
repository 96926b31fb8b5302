"""Rules for the navigation of a DAISY 2.02 book (the NCC): what it says of the book, and where it leads."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import inf

from accessible.check.books.clock import clock_seconds
from accessible.check.books.daisy_book import DaisyBook, NccEntry
from accessible.check.books.rule import BookFault
from accessible.check.books.words import words_in

ONCE = (
    "dc:date dc:format dc:identifier dc:title dc:publisher ncc:charset ncc:pageFront ncc:pageNormal ncc:pageSpecial "
    "ncc:tocItems ncc:totalTime"
).split()
AT_LEAST_ONCE = ("dc:creator", "dc:language")
AT_MOST_ONCE = (
    "ncc:depth ncc:files ncc:footnotes ncc:generator ncc:kByteSize ncc:maxPageNormal ncc:multimediaType ncc:prodNotes "
    "ncc:producedDate ncc:revision ncc:revisionDate ncc:setInfo ncc:sidebars ncc:sourceDate ncc:sourceEdition "
    "ncc:sourcePublisher ncc:sourceRights ncc:sourceTitle"
).split()
OFTEN = (
    "dc:contributor dc:coverage dc:description dc:relation dc:rights dc:source dc:subject dc:type ncc:narrator "
    "ncc:producer"
).split()
OCCURRENCE: tuple[tuple[Sequence[str], int, float], ...] = (
    (ONCE, 1, 1),
    (AT_LEAST_ONCE, 1, inf),
    (AT_MOST_ONCE, 0, 1),
    (OFTEN, 0, inf),
)
DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
FORMS = (
    ("dc:format", re.compile(r"Daisy 2\.02")),
    ("dc:date", DATE),
    ("ncc:producedDate", DATE),
    ("ncc:revisionDate", DATE),
    ("dc:language", re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")),  # RFC 1766, and figures as in es-419
    ("ncc:totalTime", re.compile(r"\d{1,3}:[0-5]\d:[0-5]\d")),
    ("ncc:setInfo", re.compile(r"1 of 1")),  # one volume: a stick or a CD has room for 40 hours
    ("ncc:multimediaType", re.compile(r"audioFullText", re.IGNORECASE)),
)
SPAN_CLASSES = frozenset(("page-front", "page-normal", "page-special", "sidebar", "optional-prodnote", "noteref"))
ELEMENTS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "span", "div"))
ID = re.compile(r"[A-Za-z][A-Za-z0-9_.:-]*")
TIME_SLACK = 0.55  # seconds: half of one, as whole seconds are written, and what clocks are rounded by
KBYTE = 1024


def metadata(book: DaisyBook) -> Iterator[BookFault]:
    """What must be said of a book is said, as often as it must be, under names that the specification has."""
    times = Counter(each.name for each in book.ncc.metas)
    for names, least, most in OCCURRENCE:
        for name in names:
            if not least <= times[name] <= most:
                yield BookFault(
                    book.ncc.file, f"{name} stands there {times[name]} times; {_wanted(least, most)} is right"
                )
    known = {name for names, _, _ in OCCURRENCE for name in names}
    for name in times:
        if name.startswith(("dc:", "ncc:")) and name not in known:
            yield BookFault(book.ncc.file, f"{name} is no name of the specification")
    for each in book.ncc.metas:
        if not each.content.strip():
            yield BookFault(book.ncc.file, f"{each.name} is empty")


def _wanted(least: int, most: float) -> str:
    return "once" if least == most else "once or more" if least else "once at the most"


def forms(book: DaisyBook) -> Iterator[BookFault]:
    """What is said has the form that players read."""
    for name, form in FORMS:
        for said in book.of_meta(name):
            if not form.fullmatch(said.strip()):
                yield BookFault(book.ncc.file, f"{name} is “{said}”")


def one_title(book: DaisyBook) -> Iterator[BookFault]:
    """The book has one title and one identifier, wherever they stand."""
    wanted = {"dc:title": words_in(book.expected.title), "dc:identifier": words_in(book.expected.identifier)}
    documents = ((text.file, text.metas) for text in {book.ncc.file: book.ncc, **book.texts}.values())
    smils = ((smil.file, smil.metas) for smil in book.smils.values())
    for file, metas in (*documents, *smils):
        for each in metas:
            if each.name in wanted and words_in(each.content) != wanted[each.name]:
                yield BookFault(file, f"{each.name} is “{each.content}” instead of “{' '.join(wanted[each.name])}”")
    for text in {book.ncc.file: book.ncc, **book.texts}.values():
        if not text.title:
            yield BookFault(text.file, "its head has no title")


def counts(book: DaisyBook) -> Iterator[BookFault]:
    """What is counted is there so many times."""
    classes = Counter(each.css_class for each in book.entries if each.element == "span")
    normal = [int(words) for words in _pages(book, "page-normal") if words.isdecimal()]
    rows = [
        ("ncc:pageFront", classes["page-front"], False),
        ("ncc:pageNormal", classes["page-normal"], False),
        ("ncc:pageSpecial", classes["page-special"], False),
        ("ncc:tocItems", len(book.entries), False),
        ("ncc:depth", max((each.level for each in book.entries), default=0), False),
        ("ncc:maxPageNormal", max(normal, default=0), False),
        ("ncc:files", len(book.files.all), False),
        ("ncc:footnotes", classes["noteref"], True),
        ("ncc:sidebars", classes["sidebar"], True),
        ("ncc:prodNotes", classes["optional-prodnote"], True),
    ]
    for name, count, only_if_any in rows:
        said = book.of_meta(name)
        if only_if_any and (not count or not said):
            if count:
                yield BookFault(book.ncc.file, f"{name} is missing, and there are {count}")
            continue
        yield from (
            BookFault(book.ncc.file, f"{name} says {each}, and there are {count}")
            for each in said
            if each.strip() != str(count)
        )


def size(book: DaisyBook) -> Iterator[BookFault]:
    """ncc:kByteSize is the size of all files."""
    total = sum(file.size for file in book.files.all)
    for said in book.of_meta("ncc:kByteSize"):
        if not said.isdecimal() or abs(int(said) - total / KBYTE) > 1:
            yield BookFault(book.ncc.file, f"ncc:kByteSize says {said}, and the files have {round(total / KBYTE)}")


def total_time(book: DaisyBook) -> Iterator[BookFault]:
    """ncc:totalTime is how long all clips last."""
    for said in book.of_meta("ncc:totalTime"):
        try:
            off = clock_seconds(said) - book.seconds
        except ValueError as error:
            yield BookFault(book.ncc.file, str(error))
            continue
        if abs(off) > TIME_SLACK:
            yield BookFault(book.ncc.file, f"ncc:totalTime is {off:+.1f} s off what the clips last")


# The body -------------------------------------------------------------------------------------------


def title_first(book: DaisyBook) -> Iterator[BookFault]:
    """The first entry is the book's title."""
    first = book.entries[0] if book.entries else None
    if first is None or first.element != "h1" or first.css_class != "title":
        yield BookFault(book.ncc.file, "its first entry is no h1 of the class “title”")


def entries(book: DaisyBook) -> Iterator[BookFault]:
    """Every entry is of a kind that there is, has an id of its own, words, and one link."""
    ids = Counter(each.id for each in book.entries)
    for each in book.entries:
        place = f"{book.ncc.file}#{each.id}" if each.id else book.ncc.file
        if each.element not in ELEMENTS:
            yield BookFault(place, f"an entry is a “{each.element}”")
        if not ID.fullmatch(each.id):
            yield BookFault(place, "an entry has no id, or one that no player takes", " ".join(each.words))
        elif ids[each.id] > 1:
            yield BookFault(place, "two entries have one id", " ".join(each.words))
        if len(each.links) != 1:
            yield BookFault(place, f"an entry has {len(each.links)} links; one is right", " ".join(each.words))
        if not each.words:
            yield BookFault(place, "an entry has no words")


def classes(book: DaisyBook) -> Iterator[BookFault]:
    """Spans and divs are of a class that players know; page numbers are numbers, each once."""
    for each in book.entries:
        place = f"{book.ncc.file}#{each.id}"
        if each.element == "span" and each.css_class not in SPAN_CLASSES:
            yield BookFault(place, f"a span has the class “{each.css_class}”")
        if each.element == "div" and each.css_class != "group":
            yield BookFault(place, f"a div has the class “{each.css_class}”")
    pages = _pages(book, "page-normal")
    for words, times in Counter(pages).items():
        if not words.isdecimal() or int(words) < 1:
            yield BookFault(book.ncc.file, f"a normal page has the number “{words}”")
        elif times > 1:
            yield BookFault(book.ncc.file, f"page {words} is there {times} times")


def _pages(book: DaisyBook, css_class: str) -> list[str]:
    return [" ".join(each.words) for each in book.entries if each.element == "span" and each.css_class == css_class]


def levels(book: DaisyBook) -> Iterator[BookFault]:
    """No level is skipped on the way down."""
    headings = [each for each in book.entries if each.level]
    for one, other in pairwise(headings):
        if other.level > one.level + 1:
            message = f"level {other.level} comes after level {one.level}"
            yield BookFault(f"{book.ncc.file}#{other.id}", message, " ".join(other.words))


def leads_to_pars(book: DaisyBook) -> Iterator[BookFault]:
    """Every entry leads to a par, or its text, of a SMIL document."""
    for each in book.entries:
        for link in each.links:
            smil = book.smils.get(link.file)
            known = {name for par in smil.pars for name in (par.id, par.text_id) if name} if smil else set()
            if link.fragment not in known:
                message = f"an entry leads to {link.file}#{link.fragment}, and there is no such par"
                yield BookFault(f"{book.ncc.file}#{each.id}", message, " ".join(each.words))


def order(book: DaisyBook) -> Iterator[BookFault]:
    """Entries stand in the order of playing, and every SMIL document begins at one that is a heading."""
    places = _places(book)
    last = (-1, -1)
    for each in book.entries:
        at = places.get((each.links[0].file, each.links[0].fragment)) if each.links else None
        if at is None:
            continue
        if at < last:
            yield BookFault(f"{book.ncc.file}#{each.id}", "an entry is played before the one above it", _said(each))
        last = max(last, at)
    begun = {places.get((link.file, link.fragment)) for each in book.entries if each.level for link in each.links}
    for number, smil in enumerate(book.smils.values()):
        if (number, 0) not in begun:
            yield BookFault(smil.file, "no heading of the NCC leads to its first par")


def _places(book: DaisyBook) -> dict[tuple[str, str], tuple[int, int]]:
    return {
        (smil.file, name): (number, at)
        for number, smil in enumerate(book.smils.values())
        for at, par in enumerate(smil.pars)
        for name in (par.id, par.text_id)
        if name
    }


def _said(entry: NccEntry) -> str:
    return " ".join(entry.words)


def articles(book: DaisyBook) -> Iterator[BookFault]:
    """Each article is a heading of the NCC, in the order of the issue."""
    headings = [" ".join(each.words) for each in book.entries if each.level]
    at = 0
    for article in book.expected.articles:
        title = " ".join(words_in(article.title))
        found = next((place for place in range(at, len(headings)) if title in headings[place]), None)
        if found is None:
            yield BookFault(book.ncc.file, "an article is no heading, or not in its turn", article.title)
        else:
            at = found + 1
