"""The judge of audio books on the web: `publication.json` goes in, what is against a rule comes out.

A row a rule, each with its source. The W3C asks for four properties and recommends the rest; where we know what is
true, the rest is asked for, too. What no row knows is a fault: it would be given out unjudged.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from accessible.check.books.files import UnreadableBookError
from accessible.check.books.manifest import (
    ExpectedManifest,
    LinkedResource,
    ReadManifest,
    many,
    names_of,
    read_manifest,
    split_url,
    texts,
)
from accessible.check.books.rule import BookFault, BookRule, rule_findings, unreadable_findings
from accessible.check.books.words import first_difference, words_in
from accessible.errors import Finding

AUDIOBOOKS = "Audiobooks, W3C Recommendation of 10 November 2020"
MANIFEST = "Publication Manifest, W3C Recommendation of 10 November 2020"
VOCABULARY = "Schema.org Accessibility Properties for Discoverability Vocabulary, W3C Community Group"
HOUSE = "ours (decision 054)"
CONTEXTS = ["https://schema.org", "https://www.w3.org/ns/pub-context"]
PROFILE = "https://www.w3.org/TR/audiobooks/"
OFF_SECONDS = 0.05  # less than any rest: as of chapter marks
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")  # BCP 47 (RFC 5646), the forms in use
_LASTS = re.compile(r"PT(?=\d)((?P<hours>\d+)H)?((?P<minutes>\d+)M)?((?P<seconds>\d+(\.\d+)?)S)?", re.ASCII)
# What a URL has as it stands; all else has to be written as %xx (RFC 3986, section 2).
_WRITTEN = re.compile(r"([A-Za-z0-9\-._~!$&'()*+,;=:@/]|%[0-9A-Fa-f]{2})+")
_OUR_PROPERTIES = frozenset(
    (
        *("@context", "conformsTo", "type", "id", "url", "name", "author", "publisher", "readBy", "inLanguage"),
        *("datePublished", "dateModified", "abridged", "duration", "readingOrder", "resources"),
        *("accessMode", "accessModeSufficient", "accessibilityFeature", "accessibilityHazard", "accessibilitySummary"),
    )
)
_OUR_ENTRY = frozenset(("type", "url", "encodingFormat", "name", "duration", "rel"))
_HEARD_FEATURES = frozenset("none readingOrder structuralNavigation tableOfContents transcript unlocked".split())
NAME = "publication.json"


def manifest_findings(content: bytes, expected: ExpectedManifest) -> tuple[Finding, ...]:
    """What each rule objects to in a manifest; of one rule the first few, and how many more."""
    try:
        return rule_findings(NAME, read_manifest(content, expected), RULES)
    except UnreadableBookError as error:
        return unreadable_findings(NAME, error)


def _all(book: ReadManifest) -> tuple[LinkedResource, ...]:
    return (*book.order, *book.resources)


def _contexts(book: ReadManifest) -> Iterator[BookFault]:
    found = book.said.get("@context")
    if found != [*CONTEXTS, {"language": book.expected.language}]:
        yield BookFault("@context", "it is not the two of the recommendation and the issue's language")


def _profile(book: ReadManifest) -> Iterator[BookFault]:
    if PROFILE not in many(book.said.get("conformsTo")):
        yield BookFault("conformsTo", f"it is not {PROFILE}")


def _type(book: ReadManifest) -> Iterator[BookFault]:
    if "Audiobook" not in many(book.said.get("type")):
        yield BookFault("type", "it is no Audiobook")


def _words_said(book: ReadManifest) -> Iterator[BookFault]:
    for name, wanted in book.expected.says:
        found = list(names_of(book.said.get(name)))
        if list(map(words_in, found)) != [words_in(wanted)]:
            yield BookFault(name, f"it is {found} instead of “{wanted}”")
    if "url" in book.said and "url" not in dict(book.expected.says):
        yield BookFault("url", "it has an address, and nobody has said where it is published")


def _identifier(book: ReadManifest) -> Iterator[BookFault]:
    scheme, _, number = str(book.said.get("id", "")).rpartition(":")
    try:
        right = scheme == "urn:uuid" and str(UUID(number)) == number
    except ValueError:
        right = False
    if not right:
        yield BookFault("id", "it is no URN of a UUID")


def _dates(book: ReadManifest) -> Iterator[BookFault]:
    days = []
    for name in ("datePublished", "dateModified"):
        try:
            days.append(date.fromisoformat(book.said[name]))
        except (KeyError, TypeError, ValueError):
            yield BookFault(name, "it is no day")
    if days != sorted(days):
        yield BookFault("dateModified", "it was changed before it was published")


def _languages(book: ReadManifest) -> Iterator[BookFault]:
    found = [("inLanguage", each) for each in many(book.said.get("inLanguage"))]
    found += [(each.place, _language(each)) for each in _all(book) if "name" in each.said]
    for place, language in found:
        if not isinstance(language, str) or not _LANGUAGE.fullmatch(language):
            yield BookFault(place, f"“{language}” is no language tag")


def _language(entry: LinkedResource) -> Any:
    name = entry.said.get("name")
    return name.get("language") if isinstance(name, dict) else None


def _access(book: ReadManifest) -> Iterator[BookFault]:
    said = book.said
    if said.get("abridged") is not (not book.expected.all_heard):
        yield BookFault("abridged", "it is true exactly where not every sentence is heard")
    if many(said.get("accessMode")) != ("auditory",):
        yield BookFault("accessMode", "it is a book of sound: auditory, and nothing else")
    wanted = ({"type": "ItemList", "itemListElement": ["auditory"]},) if book.expected.all_heard else ()
    if many(said.get("accessModeSufficient")) != wanted:
        yield BookFault("accessModeSufficient", "sound alone is enough exactly where every sentence is heard")
    if many(said.get("accessibilityHazard")) != ("none",):
        yield BookFault("accessibilityHazard", "sound of bounded loudness has none, and it says so")
    features = many(said.get("accessibilityFeature"))
    if not features or not all(isinstance(each, str) and each in _HEARD_FEATURES for each in features):
        yield BookFault("accessibilityFeature", "it names none that a book of sound can have")
    if not _has_words(said.get("accessibilitySummary")):
        yield BookFault("accessibilitySummary", "there is none")


def _has_words(value: Any) -> bool:
    found = list(texts(value))
    return bool(found) and all(found)


def _order(book: ReadManifest) -> Iterator[BookFault]:
    wanted, found = [part.path for part in book.expected.parts], [each.path for each in book.order]
    counts = Counter(found)
    yield from (BookFault("readingOrder", f"{path or 'a part'} is missing") for path in wanted if not counts[path])
    yield from (BookFault("readingOrder", f"{path} stands there {n} times") for path, n in counts.items() if n > 1)
    known = set(wanted)
    yield from (BookFault("readingOrder", f"{path} is no part") for path in counts if path not in known)
    if found != wanted and sorted(found) == sorted(wanted):
        yield BookFault("readingOrder", "the parts stand in another order than they are played")
    if not found:
        yield BookFault("readingOrder", "there is nothing to play")


def _sound(book: ReadManifest) -> Iterator[BookFault]:
    for each in book.order:
        if each.kind != "audio/mpeg" or not each.path.endswith(".mp3"):
            yield BookFault(each.place, f"{each.url} is no MP3 and said to be one")


def _kinds(book: ReadManifest) -> Iterator[BookFault]:
    for each in _all(book):
        if many(each.said.get("type")) != ("LinkedResource",):
            yield BookFault(each.place, "it is no LinkedResource")
        for name in sorted(each.said.keys() - _OUR_ENTRY):
            yield BookFault(each.place, f"nothing is known here of “{name}”")
    unknown = sorted(book.said.keys() - _OUR_PROPERTIES)
    yield from (BookFault(name, "nothing is known here of it") for name in unknown)


def _names(book: ReadManifest) -> Iterator[BookFault]:
    parts = {part.path: part for part in book.expected.parts}
    for each in book.order:
        part, found = parts.get(each.path), [*texts(each.said.get("name"))]
        if part and (len(found) != 1 or words_in(found[0]) != words_in(part.name)):
            difference = first_difference(words_in(part.name), words_in(" ".join(found)))
            yield BookFault(each.place, f"it is called otherwise than its part: {difference}")
        if part and _language(each) != part.language:
            yield BookFault(each.place, f"its name is said to be in “{_language(each)}”, not “{part.language}”")


def lasts(duration: Any) -> Decimal | None:
    """A duration of ISO 8601 in seconds, exactly; None for what is none. No part lasts days.

    >>> lasts("PT1H2M3.25S"), lasts("PT"), lasts("3.25")
    (Decimal('3723.25'), None, None)
    """
    found = _LASTS.fullmatch(duration) if isinstance(duration, str) else None
    if not found:
        return None
    hours, minutes, seconds = (Decimal(found[name] or 0) for name in ("hours", "minutes", "seconds"))
    return hours * 3_600 + minutes * 60 + seconds


def _durations(book: ReadManifest) -> Iterator[BookFault]:
    each_lasts = [lasts(each.said.get("duration")) for each in book.order]
    for entry, seconds in zip(book.order, each_lasts, strict=True):
        if not seconds:
            yield BookFault(entry.place, "it does not say how long it is")
    whole, added = lasts(book.said.get("duration")), sum(seconds or 0 for seconds in each_lasts)
    if whole is None or whole != added:
        yield BookFault("duration", f"it is {whole} s, and what is in the reading order {added} s")


def _lengths(book: ReadManifest) -> Iterator[BookFault]:
    parts = {part.path: part.seconds for part in book.expected.parts}
    for each in book.order:
        seconds, said = parts.get(each.path), lasts(each.said.get("duration"))
        if seconds is not None and said is not None and abs(float(said) - seconds) > OFF_SECONDS:
            yield BookFault(each.place, f"it says that it lasts {said} s, and is heard for {seconds:.3f} s")


def _addresses(book: ReadManifest) -> Iterator[BookFault]:
    for each in _all(book):
        address = split_url(each.url)
        inside = address is not None and not address.scheme and not address.netloc
        steps = each.path.split("/")
        if not inside or not _WRITTEN.fullmatch(each.url) or {"", ".", ".."} & set(steps) or "\\" in each.path:
            yield BookFault(each.place, f"“{each.url}” is no address of a file within the issue's folder")
    counts = Counter(each.path for each in book.resources)
    heard = {each.path for each in book.order}
    yield from (BookFault("resources", f"{path} stands there twice") for path, times in counts.items() if times > 1)
    yield from (BookFault("resources", f"{path} is in the reading order, too") for path in counts if path in heard)


def _on_shelf(book: ReadManifest) -> Iterator[BookFault]:
    for each in _all(book):
        if each.path not in book.expected.on_shelf:
            yield BookFault(each.place, f"{each.url} is not among the files that members are given")


def _entry_page(book: ReadManifest) -> Iterator[BookFault]:
    pages = [each for each in book.resources if each.path == book.expected.entry]
    if [each.kind for each in pages] != ["text/html"]:
        yield BookFault("resources", f"{book.expected.entry}, which points to the manifest, is not in it as a page")


def _cover(book: ReadManifest) -> Iterator[BookFault]:
    covers = [each for each in _all(book) if each.is_the("cover")]
    if [each.path for each in covers] != ([book.expected.cover] if book.expected.cover else []):
        yield BookFault("resources", f"the cover is not {book.expected.cover or 'left out, though there is none'}")
    for each in covers:
        if each.kind != {"jpg": "image/jpeg", "png": "image/png"}.get(each.path.rpartition(".")[2]):
            yield BookFault(each.place, f"the cover is no “{each.kind}”")
        if not _has_words(each.said.get("name")):
            yield BookFault(each.place, "nothing is said for the picture of the cover")


RULES: tuple[BookRule[ReadManifest], ...] = (
    BookRule("book-about", "Contexts", f"{MANIFEST}, “Manifest Contexts”, “Global Declarations”", _contexts),
    BookRule("book-about", "Profile", f"{AUDIOBOOKS}, “Publication Conformance”", _profile),
    BookRule("book-about", "Type", f"{AUDIOBOOKS}, “Publication Type”", _type),
    BookRule("book-about", "Title and makers", f"{AUDIOBOOKS}, “Requirements”; {HOUSE}", _words_said),
    BookRule("book-about", "Identifier", f"{MANIFEST}, “Canonical Identifier”", _identifier),
    BookRule("book-about", "Dates", f"{MANIFEST}, “Publication Date”, “Last Modification Date”", _dates),
    BookRule("book-about", "Languages", f"{MANIFEST}, “Publication Language”; BCP 47", _languages),
    BookRule("book-about", "Access", f"{MANIFEST}, “Abridged”, “Accessibility”; {VOCABULARY}; {HOUSE}", _access),
    BookRule("book-about", "Known things", f"{MANIFEST}, “Linked Resources”; {HOUSE}", _kinds),
    BookRule("book-contents", "Each part once", f"{AUDIOBOOKS}, “Default Reading Order”", _order),
    BookRule("book-contents", "Sound alone", f"{AUDIOBOOKS}, “Default Reading Order”", _sound),
    BookRule("book-contents", "Names of parts", HOUSE, _names),
    BookRule("book-contents", "Entry page", f"{AUDIOBOOKS}, “Primary Entry Page”; {MANIFEST}, “Linking”", _entry_page),
    BookRule("book-length", "Durations", f"{AUDIOBOOKS}, “Duration”; ISO 8601-1", _durations),
    BookRule("book-length", "As long as its sound", HOUSE, _lengths),
    BookRule("book-link", "Addresses", f"{MANIFEST}, “URLs”, “Resource List”; {HOUSE}", _addresses),
    BookRule("book-file", "On the shelf", HOUSE, _on_shelf),
    BookRule("book-file", "Cover", f"{AUDIOBOOKS}, “Data Validation”; {MANIFEST}, “Cover”", _cover),
)
