"""The benchmark of check: how long it takes before an issue is made, beside bare layout in the same run.

    make bench

An issue of 20 articles, which are those of content/2026-winter several times over: checked with an empty cache, again
with nothing changed, and again with one word corrected. Prints a table and writes build/bench-check.json.
It judges nothing by itself: the last column says what the figure should be.
"""

from __future__ import annotations

import json
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from issue import CORES, CORRECTED, ISSUE, Row

from accessible.production.cache import Cache
from accessible.production.prepare import Prepared, prepare
from accessible.production.targets.article_print import article_job
from accessible.settings import PROJECT, Settings
from accessible.sources.issue_file import read_issue

ARTICLES = 20
BEST_OF = 3


def issue_of(articles: int, content: Path) -> None:
    """The sample issue with so many articles."""
    folder = content / ISSUE
    shutil.copytree(PROJECT / "content" / ISSUE, folder)
    found = sorted(path for path in folder.iterdir() if path.suffix in (".md", ".txt"))
    texts = {path.name.partition("-")[2]: path.read_bytes() for path in found}
    for path in found:
        path.unlink()
    for number in range(articles):
        name = sorted(texts)[number % len(texts)]
        (folder / f"{number + 10}-{number // len(texts)}-{name}").write_bytes(texts[name])
    about = folder / "issue.toml"
    about.write_text(re.sub(r"(?ms)^order = \[.*?\]\n", "", about.read_text("utf-8")), "utf-8")


def processor_seconds(of: int) -> float:
    """Seconds that processors worked for this process, or for those that it waited for: other work adds nothing."""
    used = resource.getrusage(of)
    return used.ru_utime + used.ru_stime


def check(settings: Settings) -> float:
    """Check as a person does: wall seconds of the whole command."""
    places = ["--content", str(settings.content), "--out", str(settings.out), "--cache", str(settings.cache)]
    command = [sys.executable, "-m", "accessible", "check", *places, "--issue", ISSUE, "--voice", "silent", "--plain"]
    started = time.perf_counter()
    finished = subprocess.run(command, capture_output=True, text=True, check=False)
    seconds = time.perf_counter() - started
    if finished.returncode:
        sys.exit(f"The check failed:\n{finished.stdout[-3000:]}{finished.stderr[-1000:]}")
    return seconds


def laid_out_once(prepared: Prepared, cache: Cache) -> float:
    """Seconds to lay every article out once in each edition, in this process."""
    started = time.perf_counter()
    for draft in prepared.good:
        for edition in prepared.editions:
            article_job(prepared, draft, edition, draft.slug).do(cache)
    return time.perf_counter() - started


def to_lay_out(prepared: Prepared, cache: Cache) -> int:
    """How many layouts an issue would have to make, though check has made them."""
    jobs = (article_job(prepared, draft, edition, "") for draft in prepared.good for edition in prepared.editions)
    return sum(cache.get_record(job.key) is None for job in jobs)


def correct_one_word(settings: Settings) -> None:
    """Change one word in one article."""
    name, old, new = CORRECTED
    path = next((settings.content / ISSUE).glob(f"*{name.partition('-')[2]}"))
    head, mark, body = path.read_text("utf-8").partition("\n---\n")
    path.write_text(head + mark + re.sub(rf"\b{old}\b", new, body, count=1), "utf-8")


def main() -> None:
    """Measure everything, print the table, write the JSON."""
    with tempfile.TemporaryDirectory(prefix="accessible-bench-") as name:
        folder = Path(name)
        issue_of(ARTICLES, folder / "content")
        settings = replace(
            Settings(),
            content=folder / "content",
            out=folder / "dist",
            cache=folder / "cache",
            issue=ISSUE,
            voice="silent",
        )
        started, worked = time.perf_counter(), processor_seconds(resource.RUSAGE_SELF)
        prepared = prepare(settings, read_issue(settings.content, ISSUE))
        reading = time.perf_counter() - started
        bare = laid_out_once(prepared, Cache(folder / "bare"))
        once = processor_seconds(resource.RUSAGE_SELF) - worked
        cold = check(settings)
        cold_work = processor_seconds(resource.RUSAGE_CHILDREN)
        warm = min(check(settings) for _ in range(BEST_OF))
        again = to_lay_out(prepared, Cache(settings.cache))
        correct_one_word(settings)
        corrected = check(settings)
    rows = [
        Row("limit: each article read and planned, one process", reading, "s", ""),
        Row("limit: each article laid out once, one process", bare, "s", ""),
        Row(f"check of {ARTICLES} articles, nothing made before", cold, "s", ""),
        Row(f"the same ÷ (reading + layout ÷ {CORES} cores)", cold / (reading + bare / CORES), "", "about 1"),
        Row("processor seconds of that check", cold_work, "s", ""),
        Row("the same ÷ those of reading and laying out once", cold_work / once, "", "about 1"),
        Row(f"check again (best of {BEST_OF})", warm, "s", "under 2.0"),
        Row("layouts that the issue would have to make again", again, "", "0"),
        Row("check with one word corrected", corrected, "s", "little more than reading"),
    ]
    for row in rows:
        print(row)
    result = PROJECT / "build" / "bench-check.json"
    result.parent.mkdir(exist_ok=True)
    result.write_text(json.dumps({row.name: round(row.value, 3) for row in rows}, indent=1, ensure_ascii=False) + "\n")
    print(f"Written to {result.relative_to(PROJECT)}")


if __name__ == "__main__":
    main()
