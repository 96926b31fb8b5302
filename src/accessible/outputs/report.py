"""The report: a receipt goes in, one calm HTML page for staff comes out, the next step first.

It needs no other file and asks no other host for anything.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined


def report_html(receipt: Mapping[str, Any], styles: Path) -> bytes:
    """The page for `report.html`. `styles` is the folder with `templates/`."""
    environment = Environment(
        loader=FileSystemLoader(styles / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(clock=clock, spans=volume_spans)
    articles = receipt["articles"]
    failed = [article for article in articles if not article["built"]]
    built = [article for article in articles if article["built"]]
    page = environment.get_template("report.html.j2").render(
        receipt=receipt,
        failed=failed,
        built=built,
        editions=list(built[0]["pages"]) if built else [],
        counts={article["id"]: rule_counts(article) for article in built},
    )
    return page.encode()


def volume_spans(starts: Sequence[int], pages: int) -> str:
    """The pages of each volume.

    >>> volume_spans([1, 19], 34)
    '1–18 and 19–34'
    """
    ends = [start - 1 for start in starts[1:]] + [pages]
    return " and ".join(f"{start}–{end}" for start, end in zip(starts, ends, strict=True))


def rule_counts(article: Mapping[str, Any]) -> list[tuple[str, int]]:
    """How often each spoken-form rule was used in an article, the most used first."""
    rules = Counter(change["rule"] for sentence in article["sentences"] for change in sentence["changes"])
    return sorted(rules.items(), key=lambda item: (-item[1], item[0]))


def clock(seconds: float) -> str:
    """Seconds as people say them.

    >>> clock(125.4), clock(58)
    ('2 min 5 s', '58 s')
    """
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"
