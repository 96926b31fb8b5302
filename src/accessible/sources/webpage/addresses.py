"""Addresses of a web page: what a link says goes in, with where the page was; the whole address comes out."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

from accessible.sources.webpage.element import attribute
from accessible.sources.webpage.parse import WebTree

_WEB = ("http", "https")


def place_of(tree: WebTree) -> str:
    """Where the page was on the web, as it says itself; empty where it does not."""
    root = tree.root
    found = [attribute(each, "href") for each in root.iter("base")]
    found += [tree.saved_from]
    found += [attribute(each, "href") for each in root.iter("link") if attribute(each, "rel").lower() == "canonical"]
    found += [attribute(each, "content") for each in root.iter("meta") if each.get("property") == "og:url"]
    return next((each for each in found if is_of_the_web(each)), "")


def is_of_the_web(address: str) -> bool:
    """Whether an address begins with https:// or http:// and names a site."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme.lower() in _WEB and bool(parts.netloc)


def completed(href: str, place: str) -> str:
    """A link's address; empty for one that stays within the page."""
    href = "".join(href.split())
    if not href or href.startswith("#"):
        return ""
    try:
        short = not urlsplit(href).scheme
        whole = urljoin(place, href) if place and short else f"./{href}" if short and "/" not in href else href
        within = place and "#" in whole and whole.partition("#")[0] == place.partition("#")[0]
    except ValueError:
        return href
    return "" if within else whole
