"""The limits: what the same speech, MP3, AAC and layout cost by themselves.

    python benchmarks/limits.py CONTENT ISSUE CACHE [SHARE SHARES]

Prints one JSON line with the seconds of each. Everything that the product adds (checks, cache, tags, the report,
starting processes) is left out: this is what it is held against. With SHARE and SHARES (0 2, and 1 2) it does every
second piece only: started side by side, they tell what the bare work costs on the same cores. CACHE is the build's.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from accessible.production.cache import Cache
from accessible.production.job import Job
from accessible.production.local import Crew
from accessible.production.prepare import Prepared, prepare
from accessible.production.run import Outcome, run_steps
from accessible.production.targets.article_print import LayOut
from accessible.production.targets.issue_print import LayOutFront
from accessible.production.targets.table import steps_of
from accessible.recording import SAMPLE_RATE
from accessible.settings import Settings
from accessible.sources.issue_file import read_issue


def utterances(prepared: Prepared) -> list[str]:
    """The spoken words of every different utterance, as they are synthesised: equal ones once."""
    plans = [draft.plan for draft in prepared.good if draft.plan]
    spoken = (each.spoken for plan in plans for part in plan.narration.parts for each in part.utterances)
    return list(dict.fromkeys(spoken))


def speech(prepared: Prepared, mine: slice) -> float:
    """Seconds to synthesise the same utterances with the bare engine."""
    from hibari import Hibari

    words = utterances(prepared)[mine]
    speed = prepared.speaker.voice.speed_at(prepared.speaker.pace)
    started = time.perf_counter()
    voice = Hibari(voice=prepared.speaker.voice.voice)
    for text in words:
        voice(text, speed=speed, seed=0)
    return time.perf_counter() - started


CODERS = {
    "mp3": ("-c:a", "libmp3lame", "-b:a", "64k", "-f", "mp3", "pipe:1"),
    "aac": ("-c:a", "aac", "-aac_coder", "fast", "-b:a", "64k", "-f", "adts", "pipe:1"),
}


def encoding(prepared: Prepared, cache: Cache, mine: slice, coder: str) -> float:
    """Seconds to encode the same audio once, all parts in one call of the same encoder."""
    import numpy as np

    from accessible.production.targets.speech import assembled
    from accessible.tools.ffmpeg import executable

    plans = [draft.plan for draft in prepared.good if draft.plan]
    parts = [part for plan in plans for part in plan.narration.parts][mine]
    sound = np.concatenate([assembled(prepared.speaker, part, cache)[0] for part in parts]).tobytes()
    command = [
        executable(),
        "-v",
        "error",
        "-f",
        "s16le",
        "-ar",
        str(SAMPLE_RATE),
        "-ch_layout",
        "mono",
        "-i",
        "pipe:0",
    ]
    command += CODERS[coder]
    started = time.perf_counter()
    subprocess.run(command, input=sound, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - started


def layout(prepared: Prepared, cache: Cache, mine: slice) -> float:
    """Seconds to lay out the same documents once: the same HTML and style sheets, bare WeasyPrint."""
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    styles = prepared.styles
    outcome = Outcome()
    for event in run_steps(steps_of(prepared, issue_files=True), cache, Crew(1)):
        outcome = event if isinstance(event, Outcome) else outcome
    jobs = [step.prepare(outcome.records) for step in steps_of(prepared, issue_files=True) if ": " in step.id]
    with tempfile.TemporaryDirectory() as folder:
        documents = [
            document for number, job in enumerate(jobs) for document in _document(job, Path(folder, str(number)))
        ][mine]
        started = time.perf_counter()
        sheets: dict[str, tuple[FontConfiguration, list[CSS]]] = {}
        for html, base, sheet in documents:
            if sheet not in sheets:
                fonts = FontConfiguration()
                names = (styles / "base.css", styles / sheet)
                sheets[sheet] = fonts, [CSS(filename=str(name), font_config=fonts) for name in names]
            fonts, ready = sheets[sheet]
            document = HTML(string=html, base_url=f"{base.as_uri()}/")
            document.write_pdf(stylesheets=ready, font_config=fonts, pdf_variant="pdf/ua-1")
        return time.perf_counter() - started


def _document(job: Job, base: Path) -> Iterator[tuple[str, Path, str]]:
    """What a job of layout lays out, with its pictures in `base`; nothing for another job."""
    from accessible.outputs.print.html import article_html, front_html
    from accessible.outputs.print.qr_code import qr_svg
    from accessible.plan.edition import code_file

    match job:
        case LayOut():
            html = article_html(job.order, job.edition, job.issue, job.styles)
            addresses = job.order.end_matter.addresses if job.order.end_matter else ()
        case LayOutFront():
            html, addresses = front_html(job.issue, job.edition, job.entries, job.styles), ()
        case _:
            return
    shutil.copytree(job.folder, base)
    for address in addresses:
        (base / code_file(address)).write_bytes(qr_svg(address.href) or b"")
    yield html, base, job.edition.stylesheet


def main(content: Path, issue: str, cache_folder: Path, share: int = 0, shares: int = 1) -> None:
    """Measure one limit after another and print them."""
    settings = replace(Settings(), content=content, issue=issue, cache=cache_folder)
    prepared = prepare(settings, read_issue(content, issue))
    cache, mine = Cache(cache_folder), slice(share, None, shares)
    seconds = {
        "speech": speech(prepared, mine),
        **{coder: encoding(prepared, cache, mine, coder) for coder in CODERS},
        "layout": layout(prepared, cache, mine),
    }
    print(json.dumps(seconds))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]), *map(int, sys.argv[4:6]))
