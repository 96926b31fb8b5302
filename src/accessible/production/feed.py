"""The feeds on the shelf: receipts go in, feeds that passed their judge come out, or a word on why there is none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from accessible.check.feed import feed_faults
from accessible.errors import Finding, Severity
from accessible.issue import Issue, Magazine
from accessible.outputs.channel import FEED, Channel, issue_channel
from accessible.outputs.feed import feed_bytes
from accessible.outputs.receipt import told_of_issue
from accessible.production.shelf import Shelf

NO_FEED = (
    "There is no podcast feed: nobody has said where the magazine is published. For a feed, write its address into"
    " content/magazine.toml (see “The podcast feed” in the staff guide)."
)


def judged_feed(channel: Channel) -> tuple[bytes, tuple[Finding, ...]]:
    """A feed, or nothing and what is wrong with it: a faulty one could take a magazine out of every app."""
    feed = feed_bytes(channel)
    faults = feed_faults(feed)
    return b"" if faults else feed, tuple(map(_told, faults))


def _told(fault: str) -> Finding:
    message, remedy = f"The podcast feed is faulty: {fault}.", "This is a fault of the program. Please report it."
    return Finding("build", Severity.ERROR, message, FEED, remedy=remedy)


def place_feed(
    magazine: Magazine, issue: Issue, articles: Sequence[Mapping[str, Any]], shelf: Shelf
) -> tuple[Finding, ...]:
    """Have an issue's feed on the shelf, where its address is known; call it when all else of members is placed.

    `articles` are receipts. What is wrong with the feed comes back.
    """
    if not magazine.address or not any(article["built"] for article in articles):
        return ()
    receipt = {"issue": told_of_issue(issue), "articles": articles, "files": shelf.named_files()}
    feed, faults = judged_feed(issue_channel(magazine, receipt))
    if feed:
        shelf.place_bytes(FEED, feed)
    return faults
