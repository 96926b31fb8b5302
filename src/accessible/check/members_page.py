"""Members' pages: a finished page and the article's sentences go in; what is not shown, or elsewhere, comes out.

So does a page of an issue that points at a list for players on the web which is not there, or at none.

Print and books have judges of their own. A page is made by the same templates with other filters: what those lose
would be lost for whoever reads on a screen.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from lxml import etree, html

from accessible.check.books.words import alternative_words, element_words, first_difference, words_in

_MANIFEST = "publication.json"  # the name that the W3C gives a manifest (Publication Manifest; decision 054)


def manifest_faults(page: bytes, on_shelf: Collection[str]) -> Iterator[str]:
    """What is wrong with where an issue's page points for its manifest: at it once, and nowhere if there is none."""
    links = html.document_fromstring(page).iterfind(".//link[@rel='publication']")
    told, there = [link.get("href") for link in links], [_MANIFEST] * (_MANIFEST in on_shelf)
    if told != there:
        names = (", ".join(map(str, each)) or "nothing" for each in (told, there))
        yield "The issue's page says that its list for players is {}, and there is {}.".format(*names)


def page_faults(page: bytes, sentences: Iterable[tuple[str, str]], heard_at: Mapping[str, str]) -> Iterator[str]:
    """What is wrong with a page. `sentences` are (id, words); `heard_at` has the place of each utterance.

    What is heard at its own place has its words there; a picture has those that tell it as its alternative.
    """
    root = html.document_fromstring(page)
    places: dict[str, list[etree._Element]] = {}
    for element in root.iter(etree.Element):
        if element.get("id"):
            places.setdefault(element.get("id"), []).append(element)
    yield from (f"The page has two places called {name}." for name, found in places.items() if len(found) > 1)
    yield from (f"The page has no place for what is heard at {at}." for at in heard_at.values() if at not in places)
    for name, text in sentences:
        at, words = heard_at.get(name, name), words_in(text)
        found = places.get(at, [])
        shown = (alternative_words if at != name else element_words)(found[0]) if found else ()
        if not found or (at == name and shown != words) or not _has(shown, words):
            yield f"The page does not show “{text}”: {first_difference(words, shown)}."


def _has(shown: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether words stand in others, one after the other."""
    return any(shown[place : place + len(words)] == words for place in range(len(shown) - len(words) + 1))
