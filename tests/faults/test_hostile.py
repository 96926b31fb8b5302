"""Hostile files on their whole way in: what was found by thousands of them, kept; and a few new ones of each kind.

`make torture KIND=hostile` does 10,000 articles and 2,000 files of each other kind, each kind in a process of its own
that is watched from outside (decision 053). Here the same cases are the same files each time.
"""

from __future__ import annotations

import hashlib
import random
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from accessible.settings import Settings
from torture import samples
from torture.doors import quick_issue, taken
from torture.good_files import BESIDE
from torture.hostile import MOST_SECONDS, Count, made
from torture.samples import kinds, samples_of
from torture.taker import Watch

pytestmark = [pytest.mark.faults, pytest.mark.usefixtures("no_network")]

SEED = "kept"
FRONT = "---\ntitle: Rest\n---\n\n"
# Each of these once ended the whole issue, or would have: name, content, and how it must be taken.
FOUND: dict[str, tuple[str, bytes, str]] = {
    "a heading without words": ("03-hostile.md", f"{FRONT}##\n\nRest.\n".encode(), "refused"),
    "a heading of a strange space": ("03-hostile.md", f"{FRONT}Rest.\n\n## \u2028 a\n".encode(), "refused"),
    "a heading of a comment": ("03-hostile.md", f"{FRONT}## <!-- a -->\n\nRest.\n".encode(), "refused"),
    "a question in a box": (
        "03-hostile.md",
        f"{FRONT}:::: box Ask\n\n::: question\n\nWhy?\n\n:::\n\n::::\n".encode(),
        "refused",
    ),
    "an answer in a list": ("03-hostile.md", f"{FRONT}- Rest.\n\n  ::: answer\n  So.\n  :::\n".encode(), "refused"),
    "a question without words": ("03-hostile.md", f"{FRONT}::: question\n\n:::\n".encode(), "refused"),
    "a question of a rule alone": ("03-hostile.md", f"{FRONT}::: question\n\n***\n\n:::\n".encode(), "refused"),
    "an only heading, after a line separator": ("03-hostile.md", "\u2028#".encode(), "refused"),
}


@pytest.fixture(scope="module")
def handed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "tmp").mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tempfile, "tempdir", str(folder / "tmp"))
        yield quick_issue(folder)


@pytest.mark.parametrize(("name", "content", "how"), FOUND.values(), ids=FOUND)
def test_what_was_found_once_stays_found(handed: Settings, name: str, content: bytes, how: str) -> None:
    assert taken(handed, name, content).startswith(how)


@pytest.fixture(scope="module")
def watch(handed: Settings) -> Watch:
    (handed.content.parent / BESIDE).write_text("These words are not for you.", "utf-8")
    taken(handed, *kinds()["png"](random.Random(0)))  # noqa: S311 - what is loaded only once is loaded
    return Watch(handed.content.parent)


@pytest.mark.parametrize("kind", kinds())
def test_a_hostile_file_is_used_or_refused_and_reaches_nothing(kind: str, handed: Settings, watch: Watch) -> None:
    make = kinds()[kind]
    for number in range(10 if kind == "article" else 1 if kind.endswith("bomb") else 4):
        name, content = make(random.Random(f"{SEED}:{kind}:{number}"))  # noqa: S311 - the same files each time
        with watch.looking(handed.content.parent / BESIDE) as seen:
            how = taken(handed, name, content)
        assert how.startswith(("read", "refused", "not read by this version"))
        assert seen.did == [], f"{kind}:{number}"
        assert seen.seconds < MOST_SECONDS


# One needs more than itself: the sheets of each release. The other is what telephones make, under a name of ours.
REFUSED_AS_THEY_ARE = {
    ("toml", "releases.toml"),
    ("issue", "releases.toml"),
    ("other-sound", "recordings/01-resting-well/{sentence}.flac"),
}


@pytest.mark.parametrize("kind", [kind for kind in kinds() if samples_of(kind)])
def test_what_hostile_files_are_made_from_is_read(kind: str, handed: Settings) -> None:
    """A file that is refused for what it was before is no case: nobody reads as far as what was done to it."""
    took: dict[str, list[str]] = {}
    for name, content in samples_of(kind):
        took.setdefault(name, []).append(taken(handed, name, content))
    assert {(kind, name) for name, hows in took.items() if "read" not in hows} <= REFUSED_AS_THEY_ARE


def test_a_case_is_the_same_file_in_another_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    """ZIP files, Excel, Ogg and some WAV files hold the moment at which they were written, or a number by chance."""

    def files() -> dict[str, str]:
        samples._kind.cache_clear()
        return {
            f"{kind}:{number}": hashlib.sha256(made(kind, 1, number)[1]).hexdigest()
            for kind in kinds()
            for number in range(1 if kind.endswith("bomb") else 3)
        }

    first = files()
    monkeypatch.setattr(time, "time", lambda now=time.time: now() + 100_000)
    time.sleep(1.1)  # for the clocks that are not Python's
    assert files() == first


def test_time_left_is_told_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "monotonic", lambda: 100.0)
    count = Count("article", 10_000, began=10.0)
    count.ways["read"] = 1200
    assert count.progress() == "1,200 of 10,000 articles, about 11 minutes left"
    assert replace(count, kind="svg", whole=1210).progress() == "1,200 of 1,210 files (svg), less than a minute left"


def test_the_watch_sees_what_it_is_for(handed: Settings, watch: Watch) -> None:
    beside = handed.content.parent / BESIDE
    with watch.looking(beside) as seen:
        beside.read_text("utf-8")
        Path("/etc/hostname").open().close()
    assert seen.did == [f"opened: {beside}", "opened: /etc/hostname", "read what lies outside"]
