"""The judge of audio books on the web finds each manifest that is broken on purpose, and nothing in the good one."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, replace
from typing import Any

import pytest

from accessible.check.books.audiobook import RULES, lasts, manifest_findings
from accessible.check.books.manifest import MOST_BYTES, ExpectedManifest, ExpectedSound
from accessible.check.books.rule import MOST_OF_A_RULE

FIRST, SECOND = "articles/01-rest/parts/1.mp3", "articles/02-à b/parts/1 & 2.mp3"
EXPECTED = ExpectedManifest(
    says=(
        ("name", "“Quiet” & more"),
        ("author", "A charity"),
        ("publisher", "A charity"),
        ("readBy", "heart, a synthetic voice"),
        ("inLanguage", "en-GB"),
        ("url", "https://example.org/a/2027-spring/"),
    ),
    language="en-GB",
    parts=(ExpectedSound(FIRST, "Rest", "en-GB", 32.036), ExpectedSound(SECOND, "Gorffwys: Un", "cy", 31.04)),
    cover="assets/cover.jpg",
    entry="index.html",
    on_shelf=frozenset((FIRST, SECOND, "assets/cover.jpg", "index.html", "articles/01-rest/rest.mp3")),
    all_heard=True,
)
GOOD: dict[str, Any] = {
    "@context": ["https://schema.org", "https://www.w3.org/ns/pub-context", {"language": "en-GB"}],
    "conformsTo": "https://www.w3.org/TR/audiobooks/",
    "type": "Audiobook",
    "id": "urn:uuid:102f094c-f597-559c-b306-afeacf56bf16",
    "url": "https://example.org/a/2027-spring/",
    "name": "“Quiet” & more",
    "author": "A charity",
    "publisher": {"type": "Organization", "name": "A charity"},
    "readBy": "heart, a synthetic voice",
    "inLanguage": "en-GB",
    "datePublished": "2027-03-01",
    "dateModified": "2027-03-02",
    "abridged": False,
    "duration": "PT1M3.075S",
    "accessMode": ["auditory"],
    "accessModeSufficient": [{"type": "ItemList", "itemListElement": ["auditory"]}],
    "accessibilityFeature": ["unlocked"],
    "accessibilityHazard": ["none"],
    "accessibilitySummary": "Read aloud.",
    "readingOrder": [
        {
            "type": "LinkedResource",
            "url": FIRST,
            "encodingFormat": "audio/mpeg",
            "name": {"value": "Rest", "language": "en-GB"},
            "duration": "PT32.036S",
        },
        {
            "type": "LinkedResource",
            "url": "articles/02-%C3%A0%20b/parts/1%20%26%202.mp3",
            "encodingFormat": "audio/mpeg",
            "name": {"value": "Gorffwys: Un", "language": "cy"},
            "duration": "PT31.039S",
        },
    ],
    "resources": [
        {"type": "LinkedResource", "url": "index.html", "encodingFormat": "text/html"},
        {
            "type": "LinkedResource",
            "url": "assets/cover.jpg",
            "encodingFormat": "image/jpeg",
            "rel": "cover",
            "name": {"value": "The cover", "language": "en-GB"},
        },
    ],
}


@dataclass(frozen=True)
class Break:
    """A fault: what is done to the good manifest, and the rules that see it."""

    name: str
    breaks: Callable[[Any], object]
    rules: str

    def __str__(self) -> str:
        return self.name


def said(name: str, value: object) -> Callable[[Any], object]:
    return lambda book: book.update({name: value})


def without(name: str) -> Callable[[Any], object]:
    return lambda book: book.pop(name)


def part(name: str, value: object, place: int = 1) -> Callable[[Any], object]:
    return lambda book: book["readingOrder"][place].update({name: value})


def resource(place: int, name: str, value: object) -> Callable[[Any], object]:
    return lambda book: book["resources"][place].update({name: value})


def url_of_part(url: object) -> Callable[[Any], object]:
    return part("url", url)


ELSEWHERE = "Each part once, Addresses, On the shelf, Sound alone"
BREAKS = (
    Break("no context", without("@context"), "Contexts"),
    Break("contexts in another order", lambda book: book["@context"].reverse(), "Contexts"),
    Break("words of another language", lambda book: book["@context"][2].update(language="fr"), "Contexts"),
    Break("no profile", without("conformsTo"), "Profile"),
    Break("another profile", said("conformsTo", "https://www.w3.org/TR/pub-manifest/"), "Profile"),
    Break("no type", without("type"), "Type"),
    Break("another type", said("type", "Book"), "Type"),
    *(Break(f"no {name}", without(name), "Title and makers") for name in ("name", "author", "publisher", "readBy")),
    Break("an empty title", said("name", " "), "Title and makers"),
    Break("a person reads", said("readBy", "heart"), "Title and makers"),
    Break("two authors", said("author", ["A charity", "B"]), "Title and makers"),
    Break("no address", without("url"), "Title and makers"),
    Break("another address", said("url", "https://example.org/b/"), "Title and makers"),
    Break("a title that is a number", said("name", 1), "Title and makers"),
    Break("no language", without("inLanguage"), "Title and makers"),
    Break("a language in words", said("inLanguage", "British English"), "Languages, Title and makers"),
    Break("no identifier", without("id"), "Identifier"),
    Break("an identifier that is none", said("id", "urn:uuid:1"), "Identifier"),
    Break("no date", without("datePublished"), "Dates"),
    Break("a date in words", said("dateModified", "1 March 2027"), "Dates"),
    Break("changed before it was published", said("dateModified", "2027-02-01"), "Dates"),
    Break("nothing of abridged", without("abridged"), "Access"),
    Break("abridged", said("abridged", True), "Access"),  # noqa: FBT003 - a value of JSON
    Break("no access mode", without("accessMode"), "Access"),
    Break("an access mode too many", said("accessMode", ["auditory", "textual"]), "Access"),
    Break("sound alone is not enough", without("accessModeSufficient"), "Access"),
    Break("access modes in no list", said("accessModeSufficient", ["auditory"]), "Access"),
    Break("no hazards", without("accessibilityHazard"), "Access"),
    Break("no features", without("accessibilityFeature"), "Access"),
    Break("a feature that it has not", said("accessibilityFeature", ["alternativeText"]), "Access"),
    Break("no summary", without("accessibilitySummary"), "Access"),
    Break("a property that nobody knows", said("links", ["https://example.org/"]), "Known things"),
    Break("a part's property that nobody knows", part("alternate", "a.html"), "Known things"),
    Break("a part that is no linked resource", part("type", "Thing"), "Known things"),
    Break("no reading order", without("readingOrder"), "Each part once, Durations"),
    Break("an empty reading order", said("readingOrder", []), "Each part once, Durations"),
    Break("a part is missing", lambda book: book["readingOrder"].pop(), "Each part once, Durations"),
    Break(
        "a part twice", lambda book: book["readingOrder"].append(book["readingOrder"][0]), "Each part once, Durations"
    ),
    Break("parts out of order", lambda book: book["readingOrder"].reverse(), "Each part once"),
    Break("a whole reading among the parts", url_of_part("articles/01-rest/rest.mp3"), "Each part once"),
    Break("a page in the reading order", url_of_part("index.html"), "Each part once, Sound alone, Addresses"),
    Break("another kind of sound", part("encodingFormat", "audio/ogg"), "Sound alone"),
    Break("no kind of sound", lambda book: book["readingOrder"][0].pop("encodingFormat"), "Sound alone"),
    Break("the name of another part", part("name", {"value": "Rest", "language": "cy"}), "Names of parts"),
    Break("no name of a part", lambda book: book["readingOrder"][1].pop("name"), "Names of parts"),
    Break("a name in another language", part("name", {"value": "Gorffwys: Un", "language": "en"}), "Names of parts"),
    Break("a name in no language", part("name", "Gorffwys: Un"), "Names of parts, Languages"),
    Break("no entry page", lambda book: book["resources"].pop(0), "Entry page"),
    Break("the entry page is no page", resource(0, "encodingFormat", "text/plain"), "Entry page"),
    Break("no length", without("duration"), "Durations"),
    Break("a length that is no sum", said("duration", "PT63.074S"), "Durations"),
    Break("a length in words", said("duration", "63 s"), "Durations"),
    Break("a part without length", lambda book: book["readingOrder"][1].pop("duration"), "Durations"),
    Break("a part of no length", part("duration", "PT0S"), "Durations, As long as its sound"),
    Break("lengths that changed places", lambda book: exchanged(book, "duration"), "As long as its sound"),
    Break("nothing named", url_of_part(""), ELSEWHERE),
    Break("no address at all", url_of_part(None), ELSEWHERE),
    Break("another computer", url_of_part(f"https://example.org/{FIRST}"), ELSEWHERE.replace(", Sound alone", "")),
    Break("another computer, in short", url_of_part("//example.org/1.mp3"), ELSEWHERE.replace(", Sound alone", "")),
    Break("from the top", url_of_part("/articles/1.mp3"), ELSEWHERE.replace(", Sound alone", "")),
    Break("out of the folder", url_of_part("../2026/1.mp3"), ELSEWHERE.replace(", Sound alone", "")),
    Break("out of it in disguise", url_of_part("%2e%2e/1.mp3"), ELSEWHERE.replace(", Sound alone", "")),
    Break("a piece of a file", part("url", f"{FIRST}#t=1", place=0), "Addresses"),
    Break("a question", part("url", f"{FIRST}?t=1", place=0), "Addresses"),
    Break("a name that is not written as an address", url_of_part(SECOND), "Addresses"),
    Break("a file that is not there", url_of_part("articles/3.mp3"), "Each part once, On the shelf"),
    Break("a resource twice", lambda book: book["resources"].append("index.html"), "Addresses, Entry page"),
    Break("a resource that is not there", lambda book: book["resources"].append("a.pdf"), "On the shelf"),
    Break("no cover", lambda book: book["resources"].pop(), "Cover"),
    Break("two covers", resource(0, "rel", "cover"), "Cover"),
    Break("a cover without words", lambda book: book["resources"][1].pop("name"), "Cover"),
    Break("a cover of another kind", resource(1, "encodingFormat", "image/png"), "Cover"),
)


def exchanged(book: Any, name: str) -> None:
    one, other = book["readingOrder"]
    one[name], other[name] = other[name], one[name]


def rules_in(content: object, expected: ExpectedManifest = EXPECTED) -> set[str]:
    """The rules that tell something of a manifest."""
    found = manifest_findings(json.dumps(content).encode(), expected)
    assert all(each.remedy and each.file.startswith("publication.json") for each in found)
    return {each.message.partition(":")[0] for each in found}


def test_nothing_is_found_in_the_good_manifest() -> None:
    assert rules_in(GOOD) == set()


@pytest.mark.parametrize("one", BREAKS, ids=str)
def test_each_broken_manifest_is_found_by_its_rules(one: Break) -> None:
    broken = deepcopy(GOOD)
    one.breaks(broken)
    assert rules_in(broken) == set(one.rules.split(", "))


def test_every_rule_has_a_manifest_that_it_alone_or_with_others_finds() -> None:
    assert {rule.name for rule in RULES} == {rule for one in BREAKS for rule in one.rules.split(", ")}


def test_what_is_shortened_must_say_so() -> None:
    short = replace(EXPECTED, all_heard=False)
    assert rules_in(GOOD, short) == {"Access"}
    told = {name: value for name, value in GOOD.items() if name != "accessModeSufficient"} | {"abridged": True}
    assert rules_in(told, short) == set()


def test_an_issue_without_an_address_or_a_cover_has_none() -> None:
    without = replace(EXPECTED, says=EXPECTED.says[:-1], cover="")
    assert rules_in(GOOD, without) == {"Title and makers", "Cover"}


def test_a_part_that_is_not_on_the_shelf_is_missing() -> None:
    parts = (*EXPECTED.parts, ExpectedSound("", "Third", "en-GB", 3))
    assert rules_in(GOOD, replace(EXPECTED, parts=parts)) == {"Each part once"}


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "no JSON"),
        (b"\xef\xbb\xbf{}", "no JSON"),
        (b'{"name": "\xff"}', "no JSON"),
        (b"[]", "no JSON object"),
        (b"[" * 100_000, "no JSON"),
        (b'{"name": "a", "name": "b"}', "a name stands twice"),
        (b'{"duration": NaN}', "NaN is no value"),
        (b" " * (MOST_BYTES + 1), "the most that is read"),
    ],
)
def test_what_is_no_manifest_is_told_as_that(content: bytes, told: str) -> None:
    (found,) = manifest_findings(content, EXPECTED)
    assert found.code == "book-unreadable"
    assert told in found.message


def test_one_fault_in_every_part_is_told_a_few_times() -> None:
    many = {**GOOD, "readingOrder": [{**GOOD["readingOrder"][0], "encodingFormat": "x"}] * 40}
    told = [each for each in manifest_findings(json.dumps(many).encode(), EXPECTED) if "Sound alone" in each.message]
    assert len(told) == MOST_OF_A_RULE + 1
    assert "35 times more" in told[-1].message


@pytest.mark.parametrize("duration", ["", "P", "PT", "1", "PT1", "PT-1S", "P1D", "PT1M2", "PT١S", None, 3, ["PT1S"]])
def test_what_is_no_duration_has_none(duration: object) -> None:
    assert lasts(duration) is None
