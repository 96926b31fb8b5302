"""The report: a receipt goes in, one calm HTML page for staff comes out, the next step first.

It needs no other file and asks no other host for anything.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Any
from urllib.parse import quote

from accessible.outputs import economy
from accessible.outputs.clock import as_people_say
from accessible.outputs.page import megabytes
from accessible.outputs.proof import INDEX as PROOF
from accessible.outputs.proof import minutes_to_proof
from accessible.outputs.receipt import worst_of
from accessible.outputs.templates import Filters, template
from accessible.plan.edition import EDITIONS
from accessible.plan.postage import Postage

# A part that is longer is worth a heading: aim and longest planned part are in plan/parts.py.
LONG_SECONDS = {"standard": 210, "gentle": 270, "brisk": 210}


# The members' files of the whole issue, as they are listed: their names, where {} is the issue's id.
WHOLE_FILES = {
    "index.html": "The issue’s page, as members see it",
    **{f"{{}}-{edition.suffix}.pdf": f"{edition.label}, PDF" for edition in EDITIONS},
    "{}.m4b": "One audio book with chapters, M4B",
    "{}-mp3.zip": "All parts as MP3, in one ZIP file",
    "{}.epub": "The book to read and hear, EPUB",
    "{}-daisy202.zip": "The book for DAISY players, in one ZIP file",
    "publication.json": "The list of its parts for players on the web, W3C Audiobook",
    "feed.xml": "The podcast feed",
}


def report_html(receipt: Mapping[str, Any], styles: Path, heard: str = "") -> bytes:
    """The page for `report.html`. `styles` is the folder with `templates/`.

    `heard` is the page of what a recogniser heard, where there is one. Every file of the shelf that is named is a link.
    """
    articles = receipt["articles"]
    failed = [article for article in articles if not article["built"]]
    built = [article for article in articles if article["built"]]
    page = template(styles, "report.html.j2", FILTERS).render(
        receipt=receipt,
        members=f"../{quote(receipt['issue']['id'])}/",  # this page lies in the folder beside
        proof=PROOF,
        heard=heard,
        to_hear=sum(len(article["to_proof"]["first"]) for article in built),
        minutes=sum(map(minutes_to_proof, built)),
        whole_files=whole_files(receipt),
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


def whole_files(receipt: Mapping[str, Any]) -> list[tuple[str, str, int]]:
    """The members' files that are of the whole issue: path, what it is, size in bytes. A new kind has its own name."""
    files = {str(file["path"]): int(file["bytes"]) for file in receipt["files"]}
    kinds = {name.format(receipt["issue"]["id"]): what for name, what in WHOLE_FILES.items()}
    own = (path for path in files if "/" not in path and not path.endswith(".js"))
    order = {path: place for place, path in enumerate(kinds)}
    return [
        (path, kinds.get(path, path), files[path]) for path in sorted(own, key=lambda path: order.get(path, len(order)))
    ]


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


FILTERS: Filters = {
    "clock": as_people_say,
    "spans": volume_spans,
    "sound": reading_sound,
    "address": quote,
    "megabytes": megabytes,
}
