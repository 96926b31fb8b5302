"""The report: a receipt goes in, one calm HTML page for staff comes out, the next step first.

It needs no other file and asks no other host for anything.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from accessible.outputs import economy
from accessible.outputs.clock import as_people_say
from accessible.outputs.receipt import worst_of
from accessible.outputs.templates import template
from accessible.plan.postage import Postage

# A part that is longer is worth a heading: aim and longest planned part are in plan/parts.py.
LONG_SECONDS = {"standard": 210, "gentle": 270, "brisk": 210}


def report_html(receipt: Mapping[str, Any], styles: Path) -> bytes:
    """The page for `report.html`. `styles` is the folder with `templates/`."""
    articles = receipt["articles"]
    failed = [article for article in articles if not article["built"]]
    built = [article for article in articles if article["built"]]
    filters: dict[str, Callable[..., object]] = {"clock": as_people_say, "spans": volume_spans, "sound": reading_sound}
    page = template(styles, "report.html.j2", filters).render(
        receipt=receipt,
        members=f"../{receipt['issue']['id']}/",  # this page lies in the folder beside
        failed=failed,
        built=built,
        editions=list(built[0]["pages"]) if built else [],
        otherwise={article["id"]: said_otherwise(article) for article in built},
        mended={article["id"]: mended(article) for article in built},
        pacing=pacing(built),
        sound_costs=sound_costs(built),
        economy=economy,
        whole=copies(receipt),
        posted=[(article["title"], article["id"], copies(article)) for article in built if article["post"]],
        long_parts=long_parts(built, receipt["voice"]["pace"]),
    )
    return page.encode()


def copies(made: Mapping[str, Any]) -> list[tuple[str, int, Postage]]:
    """How an article, or the issue, is posted: edition, pages, postage. Editions for screens have no row."""
    return [(edition, made["pages"][edition], Postage(**fields)) for edition, fields in made["post"].items()]


def mended(article: Mapping[str, Any]) -> list[tuple[str, int, list[Mapping[str, Any]]]]:
    """What was mended on reading: each kind once, how often, and its places. Signs that nobody sees show nothing."""
    kinds: dict[str, list[Mapping[str, Any]]] = {}
    for repair in article["repairs"]:
        seen = repair["before"].strip() and repair["before"].replace("\n", "").isprintable()
        shown = {name: " / ".join(repair[name].split("\n")) if seen else "" for name in ("before", "after")}
        kinds.setdefault(repair["what"], []).append({**repair, **shown})
    return [(what, sum(each["times"] for each in places), places) for what, places in kinds.items()]


def pacing(built: Sequence[Mapping[str, Any]]) -> Mapping[str, float]:
    """How the parts of the issue are paced: how many, shortest, middle and longest, and the longest pause."""
    parts = [part for article in built for part in article["parts"]]
    lengths = [part["seconds"] for part in parts]
    if not parts:
        return {}
    pause = max(part["longest_pause"] for part in parts)
    return {
        "parts": len(parts),
        "shortest": min(lengths),
        "middle": median(lengths),
        "longest": max(lengths),
        "pause": round(pause, 1),
    }


def sound_costs(built: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """What each reading costs a listener, and all of them: seconds and share of furniture, whole and in parts."""
    rows = [_sound_cost(article["title"], [article]) for article in built]
    return [*rows, _sound_cost("The whole issue", built)] if built else []


def _sound_cost(name: str, articles: Sequence[Mapping[str, Any]]) -> Mapping[str, Any]:
    wholes = [article["whole"] for article in articles]
    parts = [part for article in articles for part in article["parts"]]
    total, in_parts = (sum(each["seconds"] for each in files) for files in (wholes, parts))
    words = sum(each["article_words_a_minute"] * each["seconds"] for each in wholes)
    later = [part["to_content"] for article in articles for part in article["parts"][1:]]
    return {
        "name": name,
        "seconds": total,
        "furniture": sum(each["furniture"] * each["seconds"] for each in wholes) / total,
        "in_parts": sum(each["furniture"] * each["seconds"] for each in parts) / in_parts,
        "to_content": max(each["to_content"] for each in wholes),
        "part_to_content": max(later, default=0.0),
        "words_a_minute": words / total,
    }


def long_parts(built: Sequence[Mapping[str, Any]], pace: str) -> list[tuple[Mapping[str, Any], int, Mapping[str, Any]]]:
    """The parts that a heading would make shorter: article, number, part."""
    return [
        (article, number, part)
        for article in built
        for number, part in enumerate(article["parts"], start=1)
        if part["seconds"] > LONG_SECONDS[pace]
    ]


def reading_sound(article: Mapping[str, Any]) -> dict[str, float]:
    """The sound of a whole reading. What is only measured in its parts is the worst of them; the rate that of all."""
    return {**article["whole"], **worst_of(article["parts"])}


def volume_spans(starts: Sequence[int], pages: int) -> str:
    """The pages of each volume.

    >>> volume_spans([1, 19], 34)
    '1–18 and 19–34'
    """
    ends = [start - 1 for start in starts[1:]] + [pages]
    return " and ".join(f"{start}–{end}" for start, end in zip(starts, ends, strict=True))


def said_otherwise(article: Mapping[str, Any]) -> list[tuple[str, str, str, int]]:
    """What is said otherwise than written: written, said, rule, how often. Figures first: doses are among them."""
    changes = (change for sentence in article["sentences"] for change in sentence["changes"])
    found = Counter((change["written"], change["spoken"], change["rule"]) for change in changes)
    return sorted(((*words, times) for words, times in found.items()), key=lambda row: not re.search(r"\d", row[0]))
