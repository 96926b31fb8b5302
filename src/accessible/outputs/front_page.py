"""The front page: what the receipts of all issues tell goes in, the page over all of them comes out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from accessible.outputs.page import FILTERS, POLICY
from accessible.outputs.templates import template
from accessible.plan.issue_pages import long_date

FRONT_FILTERS = {**FILTERS, "long_date": long_date}


@dataclass(frozen=True, slots=True)
class IssueEntry:
    """An issue in the list of all. `seconds` are those of all its readings, `articles` those that were made."""

    id: str
    title: str  # the magazine's name
    issue: str
    date: str
    articles: int
    seconds: float
    language: str
    publisher: str
    contact: tuple[str, ...]


def issue_entry(receipt: Mapping[str, Any]) -> IssueEntry:
    """What the list tells of an issue. Raises `ValueError`, `LookupError`, `TypeError`… for what is no receipt."""
    issue = receipt["issue"]
    built = [article for article in receipt["articles"] if article["built"]]
    long_date(issue["date"])  # raises for what is no day
    return IssueEntry(
        id=str(issue["id"]),
        title=str(issue["title"]),
        issue=str(issue["issue"]),
        date=str(issue["date"]),
        articles=len(built),
        seconds=float(sum(article["seconds"] for article in built)),
        language=str(issue.get("language", "en-GB")),
        publisher=str(issue.get("publisher", "")),
        contact=tuple(map(str, issue.get("contact", ()))),
    )


def newest_first(entries: Sequence[IssueEntry]) -> list[IssueEntry]:
    """The issues as the front page lists them."""
    return sorted(entries, key=lambda entry: (entry.date, entry.id), reverse=True)


def front_page(entries: Sequence[IssueEntry], styles: Path, feed: str = "") -> bytes:
    """`dist/index.html`: the newest issue large, the others below it. There must be one.

    The magazine's name, language and contact are the newest issue's. `feed` is the address for podcast apps, if any.
    """
    newest, *earlier = newest_first(entries)
    page = template(styles, "web_front.html.j2", FRONT_FILTERS)
    return page.render(
        issue=newest, newest=newest, earlier=earlier, feed=feed, language=newest.language, policy=POLICY, here=""
    ).encode()
