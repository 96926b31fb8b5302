"""The benchmark of print: what our part of a page costs, beside what the layout engine takes in the same run.

    make bench

Four measurements, each in a fresh process: the sample winter issue in the standard editions, an article of 200
pages, and a feature of 3,000 words with six photographs of 24 million dots in every edition. Prints a table and
writes build/bench-print.json. It judges nothing by itself: the last column says what the figure should be.
"""

from __future__ import annotations

import io
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from unittest import mock

from issue import ISSUE, Row

from accessible.plan.edition import EDITIONS, Edition
from accessible.production.cache import Cache
from accessible.production.draft import Draft
from accessible.production.prepare import Prepared, prepare
from accessible.production.targets.article_print import LayOut
from accessible.settings import PROJECT, Settings
from accessible.sources.issue_file import read_issue

STANDARD = tuple(edition for edition in EDITIONS if edition.standard)
PHOTOGRAPHS, PHOTOGRAPH_DOTS = 6, (6000, 4000)
WORDS = 3_000
STRESS_PAGES, PARAGRAPHS_A_PAGE = 200, 3.8
SENTENCE = "The supply of energy is small, it changes from day to day, and it is slow to come back. "
ISSUE_FILE = """\
title = "Quiet Hours"
issue = "Spring 2027"
number = 1
date = 2027-03-01
publisher = "A sample charity"
contact = ["hello@example.org"]
voice = "silent"
"""


@dataclass
class Clock:
    """Seconds of each call of the layout engine and of the tag work, taken inside our own job."""

    engine: list[float] = field(default_factory=list)
    tags: list[float] = field(default_factory=list)

    def install(self) -> None:
        """Put the clock round both."""
        from weasyprint import HTML

        from accessible.outputs.print import pdf, tags

        HTML.write_pdf = self._timed(HTML.write_pdf, self.engine)
        mock.patch.object(pdf, "retag", self._timed(tags.retag, self.tags)).start()

    @staticmethod
    def _timed(call: Callable[..., bytes], into: list[float]) -> Callable[..., bytes]:
        def timed(*arguments: object, **options: object) -> bytes:
            started = time.perf_counter()
            try:
                return call(*arguments, **options)
            finally:
                into.append(time.perf_counter() - started)

        return timed


def jobs(prepared: Prepared, editions: tuple[Edition, ...]) -> Iterator[LayOut]:
    """The layout of each article in each edition, as a build does it for an article by itself."""
    for draft in prepared.good:
        for edition in editions:
            yield _job(prepared, draft, edition)


def _job(prepared: Prepared, draft: Draft, edition: Edition) -> LayOut:
    label = f"{draft.slug}, {edition.label}"
    styles, looks = prepared.styles, draft.looks
    return LayOut(label, prepared.program, draft.order, edition, prepared.issue, prepared.folder, styles, looks)


def prepared_issue(content: Path, issue: str) -> Prepared:
    """An issue read and planned; the silent voice needs no model."""
    settings = replace(Settings(), content=content, issue=issue, voice="silent")
    prepared = prepare(settings, read_issue(content, issue))
    bad = [finding for draft in prepared.drafts if not draft.plan for finding in draft.findings]
    if bad:
        sys.exit(f"The articles of the benchmark are not in order: {bad[0]}")
    return prepared


def memory() -> float:
    """The highest memory of this process so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def overhead(_: Path) -> dict[str, float]:
    """The winter issue: our whole job less one call of the layout engine, and the share of tag work."""
    prepared = prepared_issue(PROJECT / "content", ISSUE)
    clock = Clock()
    pages, whole, engine, second = 0, 0.0, 0.0, 0.0
    with tempfile.TemporaryDirectory() as warm, tempfile.TemporaryDirectory() as cold:
        for job in list(jobs(prepared, STANDARD))[:2]:  # imports, fonts and templates are read once a process
            job.do(Cache(Path(warm)))
        clock.install()
        for job in jobs(prepared, STANDARD):
            clock.engine.clear()
            started = time.perf_counter()
            pages += job.do(Cache(Path(cold)))["pages"]
            whole += time.perf_counter() - started
            engine += clock.engine[-1]
            second += sum(clock.engine[:-1])
    return {
        "pages": pages,
        "engine_ms": 1000 * engine / pages,
        "overhead_ms": 1000 * (whole - engine) / pages,
        "second_ms": 1000 * second / pages,
        "tags_share": sum(clock.tags) / (engine + second),
        "memory": memory(),
    }


def stress(folder: Path) -> dict[str, float]:
    """One article of 200 pages in large print: memory, seconds, and one P for each paragraph."""
    import pikepdf

    from accessible.outputs.print import html

    written: list[str] = []
    make_html = html.article_html

    def kept_html(*arguments: Any) -> str:
        written.append(make_html(*arguments))
        return written[-1]

    paragraphs = [SENTENCE * 2] * int(STRESS_PAGES * PARAGRAPHS_A_PAGE)
    body = "\n\n".join(f"## Another section\n\n{text}" if n % 12 == 0 else text for n, text in enumerate(paragraphs))
    prepared = written_issue(folder, body)
    job = next(jobs(prepared, STANDARD[:1]))
    before = memory()
    started = time.perf_counter()
    with mock.patch.object(html, "article_html", kept_html):
        record = job.do(Cache(folder / "cache"))
    seconds = time.perf_counter() - started
    highest = memory()
    with pikepdf.open(io.BytesIO(Cache(folder / "cache").required(record["blob"]))) as pdf:
        tagged = sum(
            1
            for each in pdf.objects
            if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/P" and "/P" in each
        )
    return {
        "pages": record["pages"],
        "seconds": seconds,
        "before": before,
        "memory": highest,
        "tagged": tagged / written[-1].count("<p"),
    }


def photographs(folder: Path) -> dict[str, float]:
    """A feature with photographs: the size of its PDF in MB in every edition."""
    subprocess.run([sys.executable, __file__, "draw", str(folder)], check=True)
    count = WORDS // (6 * len(SENTENCE.split()))
    parts = [f"## Another section\n\n{SENTENCE * 3}\n\n{SENTENCE * 3}" for number in range(count)]
    for number in range(PHOTOGRAPHS):
        parts[number * count // PHOTOGRAPHS] += f"\n\n![A view of a garden.](photo-{number}.jpg)"
    prepared = written_issue(folder, "\n\n".join(parts))
    cache = Cache(folder / "cache")
    sizes = {}
    for job in jobs(prepared, EDITIONS):
        sizes[job.edition.label] = job.do(cache)["bytes"] / 1_000_000
    return {**sizes, "memory": memory()}


def draw(folder: Path) -> None:
    """Pictures like photographs, the same each time: soft shapes, edges, and the grain of a sensor."""
    import numpy as np
    from PIL import Image

    issue = folder / "2027-spring"
    issue.mkdir(parents=True, exist_ok=True)
    width, height = PHOTOGRAPH_DOTS
    for number in range(PHOTOGRAPHS):
        chance = np.random.default_rng(number)
        total = np.full((height, width, 3), 128, np.float32)
        for cells, strength in ((6, 60), (24, 40), (96, 25), (400, 18), (1500, 12)):
            coarse = Image.fromarray(chance.integers(0, 256, (cells, cells, 3), np.uint8))
            total += (np.asarray(coarse.resize((width, height)), np.float32) - 128) * (strength / 128)
        total += chance.normal(0, 6, (height, width, 1)).astype(np.float32)
        picture = Image.fromarray(np.clip(total, 0, 255).astype(np.uint8))
        picture.save(issue / f"photo-{number}.jpg", quality=92)


def written_issue(folder: Path, body: str) -> Prepared:
    """An issue of one article, written to `folder` and prepared."""
    issue = folder / "2027-spring"
    issue.mkdir(parents=True, exist_ok=True)
    (issue / "issue.toml").write_text(ISSUE_FILE, "utf-8")
    (issue / "01-energy.md").write_text(f"---\ntitle: A day with little energy\n---\n\n{body}\n", "utf-8")
    return prepared_issue(folder, "2027-spring")


MEASUREMENTS: dict[str, Callable[[Path], dict[str, float]]] = {
    "overhead": overhead,
    "stress": stress,
    "photographs": photographs,
}


def measured(what: str) -> dict[str, float]:
    """One measurement, in a process of its own."""
    with tempfile.TemporaryDirectory(prefix="accessible-bench-") as folder:
        command = [sys.executable, __file__, what, folder]
        finished = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    found: dict[str, float] = json.loads(finished.stdout.splitlines()[-1])
    return found


def main() -> None:
    """Measure everything, print the table, write the JSON."""
    ours, long, pictures = (measured(what) for what in MEASUREMENTS)
    rows = [
        Row(f"limit: the layout engine by itself, a page ({ours['pages']:.0f} pages)", ours["engine_ms"], "ms", ""),
        Row("our work around it, a page", ours["overhead_ms"], "ms", "at most 60"),
        Row("of that: laying out a second time, for volumes", ours["second_ms"], "ms", ""),
        Row("tag work ÷ the layout engine", ours["tags_share"], "", "at most 0.2"),
        Row("highest memory, winter issue", ours["memory"], "MB", "under 400"),
        Row("long article: pages", long["pages"], "", f"about {STRESS_PAGES}"),
        Row("long article: seconds", long["seconds"], "s", ""),
        Row("long article: memory before layout", long["before"], "MB", ""),
        Row("long article: highest memory", long["memory"], "MB", "under 400"),
        Row("long article: P tags ÷ paragraphs", long["tagged"], "", "1"),
        *(
            Row(f"{PHOTOGRAPHS} photographs and {WORDS} words: {name}", size, "MB", "under 3")
            for name, size in pictures.items()
            if name != "memory"
        ),
        Row("photographs: highest memory", pictures["memory"], "MB", "under 400"),
    ]
    for row in rows:
        print(row)
    result = PROJECT / "build" / "bench-print.json"
    result.parent.mkdir(exist_ok=True)
    result.write_text(json.dumps({row.name: round(row.value, 3) for row in rows}, indent=1, ensure_ascii=False) + "\n")
    print(f"Written to {result.relative_to(PROJECT)}")


if __name__ == "__main__":
    if len(sys.argv) == 1:
        main()
    elif sys.argv[1] == "draw":
        draw(Path(sys.argv[2]))
    else:
        print(json.dumps(MEASUREMENTS[sys.argv[1]](Path(sys.argv[2]))))
