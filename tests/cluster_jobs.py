"""Jobs that a test has done on a cluster, and that note where they are: each line a process."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass, field
from pathlib import Path

from accessible.errors import SpeechError
from accessible.production.cache import Cache, Record
from accessible.production.job import UNKEYED, Job, Step


@dataclass(frozen=True)
class Waiting(Job):
    """Notes the process that does it, waits until a file is there, or for ever, and keeps its word."""

    word: str
    notes: str = field(metadata=UNKEYED)  # a folder of the test's: a text, so that no machine gets it as a folder
    free: bool = False
    fails: bool = False

    def do(self, cache: Cache) -> Record:
        with (Path(self.notes) / self.word).open("a") as file:
            file.write(f"{os.getpid()}\n")
        while not self.free and not (Path(self.notes) / "go").exists():
            time.sleep(0.05)
        if self.fails:
            raise SpeechError("It cannot be said.", "Say it otherwise.", words=self.word)
        return cache.keep(self.key, self.word.encode())


def begun(notes: Path, word: str) -> list[int]:
    """The processes that began the job with this word, in order."""
    path = notes / word
    return [int(line) for line in path.read_text().split()] if path.exists() else []


def waiting(notes: Path, word: str, *, free: bool = False, fails: bool = False) -> Step:
    """One step with one job."""
    job = Waiting(f"Waiting for {word}", "ours", word, str(notes), free, fails)
    return Step(word, "", (), lambda _: job)
