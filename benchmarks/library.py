"""A library: how long many titles take in one run, on 1, 2 and 4 workers, and what thousands would need.

    python benchmarks/library.py [TITLES [WORKERS …]] [--voice VOICE] [--cluster] [--articles N] [--sections N]

Titles are made of our own random words, an issue each, the same for the same number; a section has some 40 seconds of
sound. Each run begins with an empty cache and shelf. `--cluster` does them by a scheduler and helpers on this machine,
each with one worker, in place of processes. The last lines reckon what `THOUSANDS` titles of this size would need, if
the work is shared out as well: it was measured on one machine, where workers share memory and disk, so it is a figure
for paper.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from accessible.errors import ExitCode
from accessible.production.issues import IssuesEnd, build_issues
from accessible.production.temporary import own_temporary_files
from accessible.settings import PROJECT, Settings
from accessible.telling import many

sys.path.append(str(PROJECT / "tests"))  # where made-up articles and clusters are

from clusters import cluster
from random_articles import WORDS

TITLES, WORKERS = 40, (1, 2, 4)
ARTICLES, SECTIONS = 2, 3  # a title, an article
THOUSANDS = 5_000
ISSUE = """\
title = "A made-up library"
issue = "Title {number}"
number = {number}
date = {year}-01-01
publisher = "A sample charity"
contact = ["hello@example.org"]
voice = "{voice}"
"""


def library(content: Path, titles: int, voice: str, articles: int, sections: int) -> tuple[str, ...]:
    """Write so many titles into `content`; their ids."""
    ids = tuple(f"title-{number:05}" for number in range(1, titles + 1))
    for number, each in enumerate(ids, start=1):
        folder = content / each
        folder.mkdir(parents=True)
        text = ISSUE.format(number=number, year=2000 + number % 50, voice=voice)
        (folder / "issue.toml").write_text(text, "utf-8")
        for article in range(1, articles + 1):
            (folder / f"{article:02}-an-article.md").write_text(_article(number * 100 + article, sections), "utf-8")
    return ids


def _article(seed: int, sections: int) -> str:
    """Plain text. What is hard on the layout is not measured here."""
    chance = random.Random(seed)  # noqa: S311  (the same article for the same number)

    def sentence() -> str:
        words = chance.choices(WORDS, k=chance.randint(6, 18))
        return f"{' '.join(words).capitalize()}."

    def paragraph() -> str:
        return " ".join(sentence() for _ in range(chance.randint(3, 6)))

    def section() -> str:
        return f"## {' '.join(chance.choices(WORDS, k=4)).capitalize()}\n\n{paragraph()}\n\n{paragraph()}"

    title = f"About {' '.join(chance.choices(WORDS, k=3))}"  # no number: one of five figures is asked about
    return f"---\ntitle: {title}\n---\n\n{paragraph()}\n\n" + "\n\n".join(section() for _ in range(sections)) + "\n"


def made(settings: Settings, ids: tuple[str, ...]) -> tuple[float, int]:
    """How many seconds it took, and how many titles are whole."""
    begun = time.monotonic()
    *_, end = build_issues(settings, ids)
    if not isinstance(end, IssuesEnd):
        raise TypeError(type(end).__name__)
    for each in end.issues:
        if each.error or each.exit_code is not ExitCode.OK:
            print(f"  {each.issue_id}: {each.error or 'not whole'}")
    return time.monotonic() - begun, sum(each.exit_code is ExitCode.OK for each in end.issues)


def measured(place: Path, content: Path, ids: tuple[str, ...], workers: int, *, by_cluster: bool) -> float:
    """Seconds for all titles on so many workers; a line tells of them."""
    place.mkdir()
    settings = replace(Settings(), content=content, out=place / "dist", cache=place / "cache", jobs=workers)
    if by_cluster:
        with cluster(place / "cluster") as machines:
            machines.help(*(f"helper-{number}" for number in range(workers)))
            seconds, whole = made(machines.of(settings), ids)
    else:
        seconds, whole = made(settings, ids)
    print(f"{workers} workers: {seconds:7.1f} s, {seconds / len(ids):5.2f} s a title; {whole} of {len(ids)} whole")
    return seconds


def main() -> None:
    """Print the curve, and what it comes to for a library."""
    asked = argparse.ArgumentParser(description="How long many titles take.")
    asked.add_argument("titles", type=int, nargs="?", default=TITLES)
    asked.add_argument("workers", type=int, nargs="*", default=WORKERS)
    asked.add_argument("--voice", default="silent")
    asked.add_argument("--cluster", action="store_true")
    asked.add_argument("--articles", type=int, default=ARTICLES, help="of a title")
    asked.add_argument("--sections", type=int, default=SECTIONS, help="of an article")
    options = asked.parse_args()
    with own_temporary_files(), tempfile.TemporaryDirectory(prefix="accessible-library-") as name:
        ids = library(Path(name) / "content", options.titles, options.voice, options.articles, options.sections)
        size = f"{many(options.articles, 'article')} with {many(options.sections, 'section')}"
        print(f"{len(ids)} titles of {size}, {options.voice}, {os.cpu_count()} cores")
        took = {
            each: measured(Path(name) / str(each), Path(name) / "content", ids, each, by_cluster=options.cluster)
            for each in options.workers
        }
    first = min(took)
    for each, seconds in took.items():
        print(f"{each} workers are {took[first] / seconds:.2f} times as fast as {first}")
    hours = took[first] * first / len(ids) * THOUSANDS / 3600
    print(f"{THOUSANDS:,} such titles: {hours:.0f} hours of one worker, on paper")


if __name__ == "__main__":
    main()
