"""The benchmark of voices: seconds of one core's work for a second of sound, and the memory of a process.

    python benchmarks/voices.py [VOICE …]

Each voice says every so many sentences of an article of content/2026-winter, at the standard pace: once in one
process, then in two side by side. Work is the processor time of `Engine.say` (words to checked clip), without
loading the model, which is a row of its own. The best of ROUNDS rounds counts for each sentence, because other
programs on the machine slow this one. A second of sound is counted in two ways: of the clip that is kept, and
as a listener hears it, with the pause after it. Prints a table and writes build/bench-voices.json.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import time

from issue import ISSUE, Row

from accessible.issue import Pace
from accessible.plan.narration import Utterance
from accessible.production.prepare import prepare
from accessible.production.worker import peak_memory
from accessible.recording import SAMPLE_RATE
from accessible.settings import PROJECT, Settings
from accessible.sources.issue_file import read_issue
from accessible.speech.engine import Engine
from accessible.speech.voice import find_voice

VOICES = ("heart", "rp", "emma", "george")
ARTICLE = "the-art-of-the-short-visit"
SENTENCES, ROUNDS = 12, 3


def sentences() -> list[Utterance]:
    """SENTENCES utterances of the article, evenly spread, and no two the same."""
    content = PROJECT / "content"
    prepared = prepare(Settings(), read_issue(content, ISSUE))
    plan = next(draft.plan for draft in prepared.good if ARTICLE in draft.slug and draft.plan)
    found = {each.spoken: each for part in plan.narration.parts for each in part.utterances}
    every = max(1, len(found) // SENTENCES)
    return list(found.values())[::every][:SENTENCES]


def measure(name: str) -> dict[str, float | str]:
    """What one voice costs in this process."""
    voice, said = find_voice(PROJECT / "voices", name), sentences()
    engine = Engine(voice, Pace.STANDARD, PROJECT / "voices")
    started = time.process_time()
    engine.say("Yes.")
    loading = time.process_time() - started
    best = [float("inf")] * len(said)
    clips = b""
    for _ in range(ROUNDS):
        clips = b""
        for place, utterance in enumerate(said):
            started = time.process_time()
            clips += engine.say(utterance.spoken).tobytes()
            best[place] = min(best[place], time.process_time() - started)
    sound = len(clips) / 2 / SAMPLE_RATE
    heard = sound + sum(utterance.pause_after_ms for utterance in said) / 1000
    return {
        "loading": loading,
        "a_second_of_clip": sum(best) / sound,
        "a_second_heard": sum(best) / heard,
        "megabytes": peak_memory() / 1e6,
        "sha256": hashlib.sha256(clips).hexdigest(),
    }


def side_by_side(name: str, processes: int) -> list[dict[str, float | str]]:
    """The same in so many fresh processes at once."""
    command = [sys.executable, __file__, "--one", name]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(processes)]
    return [json.loads(process.communicate()[0]) for process in running]


def rows(name: str) -> list[Row]:
    """The table's lines for one voice."""
    (alone,) = side_by_side(name, 1)
    pair = side_by_side(name, 2)
    worst = {key: max(float(one[key]) for one in pair) for key in ("a_second_of_clip", "megabytes")}
    same = len({str(one["sha256"]) for one in (alone, *pair)}) == 1
    return [
        Row(f"{name}: work a second of clip", float(alone["a_second_of_clip"]), "s", "0.25"),
        Row(f"{name}: work a second heard, pauses too", float(alone["a_second_heard"]), "s", "0.25"),
        Row(f"{name}: work a second of clip, two at once", worst["a_second_of_clip"], "s", "as alone"),
        Row(f"{name}: loading and “Yes.”", float(alone["loading"]), "s", ""),
        Row(f"{name}: memory of a process", max(float(alone["megabytes"]), worst["megabytes"]), "MB", "500"),
        Row(f"{name}: the same bytes in three processes", float(same), "", "1"),
    ]


def main(names: list[str]) -> None:
    """Measure, show and keep."""
    table = []
    for name in names or VOICES:
        for row in rows(name):
            print(row, flush=True)
            table.append({"name": row.name, "value": row.value, "unit": row.unit, "limit": row.limit})
    path = PROJECT / "build" / "bench-voices.json"
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(table, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"Written: {path.relative_to(PROJECT)}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(measure(sys.argv[2])))
    else:
        main(sys.argv[1:])
