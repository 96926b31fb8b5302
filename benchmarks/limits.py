"""The limits: what the same speech, encoding and layout cost by themselves, each in one process.

    python benchmarks/limits.py speech|encoding|layout CONTENT ISSUE CACHE

Prints one JSON line with the seconds. Everything that the product adds (checks, cache, tags, the report,
starting processes) is left out: this is what it is held against.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

from accessible.build.cache import Cache
from accessible.build.prepare import Prepared, prepare
from accessible.build.run import Outcome, run_steps
from accessible.build.targets import steps_of
from accessible.settings import Settings
from accessible.sources.issue_file import read_issue


def utterances(prepared: Prepared) -> list[str]:
    """The spoken words of every different utterance, as they are synthesised: equal ones once."""
    plans = [draft.plan for draft in prepared.good if draft.plan]
    spoken = (each.spoken for plan in plans for part in plan.narration.parts for each in part.utterances)
    return list(dict.fromkeys(spoken))


def speech(prepared: Prepared) -> float:
    """Seconds to synthesise the same utterances with the bare engine."""
    from hibari import Hibari

    words = utterances(prepared)
    speed = prepared.speaker.voice.speed_at(prepared.speaker.pace)
    started = time.perf_counter()
    voice = Hibari(voice=prepared.speaker.voice.voice)
    for text in words:
        voice(text, speed=speed, seed=0)
    return time.perf_counter() - started


def encoding(prepared: Prepared, cache: Cache) -> float:
    """Seconds to encode the same audio once, all parts in one call of the same encoder."""
    import numpy as np

    from accessible.build.sound_work import assembled
    from accessible.tools.ffmpeg import executable

    rate = prepared.speaker.voice.sample_rate
    plans = [draft.plan for draft in prepared.good if draft.plan]
    parts = [assembled(prepared.speaker, part, cache)[0] for plan in plans for part in plan.narration.parts]
    sound = np.concatenate(parts).tobytes()
    command = [executable(), "-v", "error", "-f", "s16le", "-ar", str(rate), "-ac", "1", "-i", "pipe:0"]
    command += ["-c:a", "libmp3lame", "-b:a", "64k", "-f", "mp3", "pipe:1"]
    started = time.perf_counter()
    subprocess.run(command, input=sound, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - started


def layout(prepared: Prepared, cache: Cache) -> float:
    """Seconds to lay out the same documents once: the same HTML and style sheets, bare WeasyPrint."""
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    from accessible.build.jobs import LayOut, LayOutFront
    from accessible.outputs.html import article_html, front_html
    from accessible.outputs.pdf import Folio

    styles = prepared.settings.styles
    outcome = Outcome()
    for event in run_steps(steps_of(prepared, issue_files=True), cache, 1):
        outcome = event if isinstance(event, Outcome) else outcome
    jobs = [step.prepare(outcome.records) for step in steps_of(prepared, issue_files=True) if ": " in step.id]
    started = time.perf_counter()
    sheets = {}
    for job in jobs:
        if isinstance(job, LayOut):
            html, base = article_html(job.order, job.edition, job.issue, styles), prepared.folder
            folio = Folio(job.first_page, job.pages)
        elif isinstance(job, LayOutFront):
            html, base = front_html(job.issue, job.edition, job.entries, styles), styles
            folio = Folio(1, job.pages)
        else:
            continue
        sheet = job.edition.stylesheet
        if sheet not in sheets:
            fonts = FontConfiguration()
            names = (styles / "base.css", styles / sheet)
            sheets[sheet] = fonts, [CSS(filename=str(name), font_config=fonts) for name in names]
        fonts, ready = sheets[sheet]
        document = HTML(string=html, base_url=f"{base.resolve().as_uri()}/")
        document.write_pdf(stylesheets=[*ready, CSS(string=folio.css())], font_config=fonts, pdf_variant="pdf/ua-1")
    return time.perf_counter() - started


def main(what: str, content: Path, issue: str, cache_folder: Path) -> None:
    """Measure one limit and print it."""
    settings = replace(Settings(), content=content, issue=issue, cache=cache_folder)
    prepared = prepare(settings, read_issue(content, issue))
    cache = Cache(cache_folder)
    seconds = {
        "speech": lambda: speech(prepared),
        "encoding": lambda: encoding(prepared, cache),
        "layout": lambda: layout(prepared, cache),
    }[what]()
    print(json.dumps({what: seconds}))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3], Path(sys.argv[4]))
